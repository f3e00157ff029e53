"""What may stand in no text, wherever it stands, internal ones included: others read it too."""

from collections.abc import Iterable, Iterator

from dienhinh.check.rules import (
    identity_number_in_text,
    legacy_font_text,
    phone_in_text,
    sign_not_printed,
)
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Field
from dienhinh.model.schema.leaves import FreeText, leaves_of, links_among, texts_among
from dienhinh.model.source import Tree
from dienhinh.problems import Problem


def prose_problems(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    """Telephone numbers, numbers of identity cards, letters of an old font, signs not printed."""
    found = tuple(places)
    for rule in (phone_in_text, identity_number_in_text, legacy_font_text, sign_not_printed):
        yield from rule.check_words(tree, found)


def record_problems(tree: Tree, record: object, fields: tuple[Field, ...]) -> Iterator[Problem]:
    """The same in the texts of a record, and telephone numbers in its addresses too."""
    values = leaves_of(record, fields)
    yield from prose_problems(tree, texts_among(values))
    yield from phone_in_text.check_words(tree, links_among(values))


def numbers_in_name(name: str, named: Both) -> Iterator[tuple[str, Both]]:
    """The code and the text of every such number in a name that becomes the address of a page."""
    for rule in (phone_in_text, identity_number_in_text):
        for told in rule.in_name(name, named):
            yield rule.CODE, told
