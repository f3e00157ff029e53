"""A text holds a sign that papers and pictures are printed without: a pictogram, Word's own bullet.

The site shows what the reader's machine has for it; cards, posters and PDF files have their own
fonts (`render.printed_signs`), in which these are missing.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.leaves import free_texts
from dienhinh.model.schema.leaves import FreeText
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity

CODE = "sign-not-printed"
SEVERITY = Severity.WARNING

# No text with letters of Latin alphabets and common signs alone is asked letter by letter.
_UNUSUAL = re.compile("[^\x00-\u218f]")
# Widths of UAX #11: letters of East Asia, and nearly all pictograms.
_WIDE = frozenset("WF")


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    yield from check_words(entry.tree, free_texts(entry.profile))


def check_words(tree: Tree, places: Iterable[FreeText]) -> Iterator[Problem]:
    for place in places:
        sign = next(filter(_is_unprinted, _UNUSUAL.findall(place.text)), None)
        if sign is None or place.is_internal:
            continue
        private = unicodedata.category(sign) == "Co"
        code = f"U+{ord(sign):04X}"
        vi, en = (code, code) if private else (f"“{sign}” ({code})", f'"{sign}" ({code})')
        yield tree.problem(
            place.path,
            CODE,
            SEVERITY,
            f"Mục “{place.vi}” có ký tự {vi}: thẻ, áp phích, bản PDF không in được nên để trống "
            "chỗ ấy. Xóa đi, hoặc viết bằng chữ; đầu dòng thì gõ gạch ngang.",
            f"{place.en} holds the sign {en}: cards, posters and PDF files cannot print it and "
            "leave it out. Delete it or write a word; for a bullet type a hyphen.",
        )


def _is_unprinted(sign: str) -> bool:
    return unicodedata.category(sign) == "Co" or unicodedata.east_asian_width(sign) in _WIDE
