"""What may stand in no text, wherever it stands, internal ones included: others read it too."""

from collections.abc import Iterable, Iterator

from dienhinh.check.rules import identity_number_in_text, legacy_font_text, phone_in_text
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem


def prose_problems(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    """Telephone numbers, numbers of identity cards, letters of an old font, at their places."""
    found = tuple(places)
    for rule in (phone_in_text, identity_number_in_text, legacy_font_text):
        yield from rule.check_words(tree, found)
