"""Text typed for a font older than Unicode (TCVN3, VNI), which shows as wrong letters.

TCVN 6909:2001, required by Quyết định 72/2002/QĐ-TTg, is Unicode.
"""

import re
from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.english import quoted as quoted_en
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import from_legacy, guessed_encoding, quoted, shorten

CODE = "legacy-font-text"
SEVERITY = Severity.ERROR

# Letters of western Europe that both old fonts use and Vietnamese does not. Judging the spelling of
# every word is slow, and a text without any of these needs it not.
_FOREIGN = re.compile("[¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþ]")
_FEWEST_FOREIGN = 3
_SHOWN = 60


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, free_texts(entry.profile))


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    for place in places:
        if len(_FOREIGN.findall(place.text)) < _FEWEST_FOREIGN:
            continue
        encoding = guessed_encoding(place.text)
        if encoding is None:
            continue
        typed = shorten(place.text, _SHOWN)
        meant = shorten(from_legacy(place.text, encoding), _SHOWN)
        yield tree.problem(
            place.path,
            CODE,
            SEVERITY,
            f"Mục “{place.vi}” gõ bằng phông chữ cũ ({encoding.upper()}): {quoted(typed)}. Chuyển "
            f"sang Unicode, có lẽ là {quoted(meant)}.",
            f"{place.en} was typed in an old font ({encoding.upper()}): {quoted_en(typed)}. "
            f"Convert it to Unicode, perhaps {quoted_en(meant)}.",
        )
