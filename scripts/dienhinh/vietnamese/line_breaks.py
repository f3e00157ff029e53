"""Where a line must not end."""

import re

from dienhinh.vietnamese.alphabet import CAPITALS
from dienhinh.vietnamese.forms_of_address import ALONE, one_in_text

NO_BREAK = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"

# Of two or three syllables each, in the names of half of all models; the last two stand inside
# longer names, where no capital tells them apart.
_COMPOUNDS = """
    biện pháp, bữa trưa, câu lạc bộ, chăn nuôi, chế biến, chính sách, cộng đồng, dịch vụ, doanh
    nghiệp, du lịch, giải pháp, hỗ trợ, hội viên, hợp tác xã, khuyến khích, kinh doanh, kinh tế,
    làng số, lâm nghiệp, mô hình, môi trường, nông dân, nông nghiệp, nông thôn, phát triển, phân
    loại, phụ nữ, sản phẩm, sản xuất, thanh niên, thoát nghèo, thương mại, thủy sản, tổ hợp tác, tự
    quản, xây dựng, yêu thương, Dung Quất, Hòa Phát
"""
_ONE_OF_THEM = "|".join(" ".join(compound.split()) for compound in _COMPOUNDS.split(","))
_TOGETHER = re.compile(rf"(?<!\w)(?:{_ONE_OF_THEM})(?!\w)", re.IGNORECASE)
# Words with capitals one after another: a place or a person (Trà Tân, Đinh Thị Hằng).
_CAPITAL = rf"[{CAPITALS}]\w*"
_NAME = re.compile(rf"(?<![\w{NO_BREAK}]){_CAPITAL}(?: {_CAPITAL})+(?![\w{NO_BREAK}])")
# It is no part of the name, and may end a line.
_FORM_OF_ADDRESS = re.compile(rf"(?:{one_in_text(ALONE)}) ")
# Of a longer name only the end is held together: a telephone shows some fifteen letters of the
# largest heading, and what has no break is broken inside a word there.
_MOST_LETTERS = 14
# A year is no number of something: four digits stand apart only with a point (1.200).
COUNTED = (
    r"(?<![\w./,])(?:\d{1,3}(?:[.,]\d+)*[ ](?=[^\W\d_])"
    r"|(?:[Nn]gày|[Tt]háng)[ ](?=\d\d?/)|CC[ ]BY[ ](?=\d))"
)
_COUNTED = re.compile(COUNTED)
# A dash stays with the word before it, and between two numbers with both.
DASH = r"[ ](?=[-–—][ ])|(?<=\d[ ][-–])[ ](?=\d)"
_DASH = re.compile(DASH)
# An address is longer than a line, and copied; it is passed over whole.
_HYPHEN = re.compile(r"\S*(?:://|[^\W\d_]\.[a-z])\S*|(?<=\w)-(?=\w)")


def kept_together(heading: str, most_letters: int | None = _MOST_LETTERS) -> str:
    """A heading whose lines end neither inside a common compound or a name, nor before a dash.

    Spaces there become no-break spaces (U+00A0); to a reader it is the same text. Of a name at most
    `most_letters` are held, its last ones; None for a place that breaks what is too wide itself.
    """
    text = _TOGETHER.sub(lambda found: found[0].replace(" ", NO_BREAK), heading)
    text = _NAME.sub(lambda found: _held(found[0], most_letters), text)
    return _DASH.sub(NO_BREAK, text)


def numbers_held(text: str) -> str:
    """A text no line of which ends between a number and what it counts, or before a date (U+00A0).

    >>> numbers_held("Năm 2023 họp 3 buổi, ngày 2/9 nghỉ").replace(NO_BREAK, "~")
    'Năm 2023 họp 3~buổi, ngày~2/9 nghỉ'
    """
    return _COUNTED.sub(lambda found: found[0].replace(" ", NO_BREAK), text)


def hyphens_held(text: str) -> str:
    """A text no line of which ends behind a hyphen within a word, a range or a number (U+2011).

    >>> hyphens_held("Quyết định 15/QĐ-UBND")
    'Quyết định 15/QĐ\u2011UBND'
    """
    return _HYPHEN.sub(lambda found: NO_BREAK_HYPHEN if found[0] == "-" else found[0], text)


def _held(name: str, most_letters: int | None) -> str:
    form = _FORM_OF_ADDRESS.match(name)
    before, name = (form[0], name[form.end() :]) if form else ("", name)
    *words, held = name.split(" ")
    while words and (most_letters is None or len(words[-1]) + 1 + len(held) <= most_letters):
        held = f"{words.pop()}{NO_BREAK}{held}"
    return before + " ".join([*words, held])
