"""Signs of Markdown in a page by hand that the site reads otherwise than who typed them meant.

People paste from Zalo and Word: a hashtag becomes a heading, an indented paragraph a box of code, a
list without a blank line above it one long paragraph. What is told here is what Python-Markdown, by
which the site generator reads pages, does (its documentation, "Differences" and "Syntax").
Code: `misread-markdown`, a warning: the page goes out as it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dienhinh.check.page_html import shown_text
from dienhinh.model.both import Both
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import upper_first

CODE = "misread-markdown"

_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
_TABLE = re.compile(r"\s*\|.*\|\s*$")
_INDENTED = re.compile(r"(?: {4}|\t)\s*(?=\S)")
# A line that begins a block by itself: heading, quotation, table, HTML, remark of the generator.
_BLOCK = re.compile(r"\s*(?:[#>|<]|!!!|\?\?\?|-{3,}\s*$|\[[^\]]+\]:\s)")
_TYPED_BULLET = re.compile(r"\s*[•▪●◦‣·](?=\s*\S)")
_REFERENCE = re.compile(r" {0,3}\[[^\]]+\]:\s")
_BOLD = re.compile(r"(?<![\\*])\*\*(?!\*)")
_DASH = re.compile(r"\s*[–—]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Sign:
    """What is looked for in a line, what the page makes of it, and what to type."""

    pattern: re.Pattern[str]
    told: Both
    story_only: bool = False


_SIGNS = (
    _Sign(
        re.compile(r"^ {0,3}#{1,6}(?=[^\s#])"),
        Both(
            "dấu # dính chữ ở đầu dòng thành đề mục cỡ lớn, mất dấu #. Đề mục thì thêm dấu cách "
            "sau #; thẻ của Zalo, Facebook thì bỏ dấu #",
            "a # at the beginning of a line makes a heading and is lost. For a heading type a "
            "space after it; of a hashtag delete the #",
        ),
    ),
    _Sign(
        re.compile(r"^ {0,3}#(?=[ \t]+\S)"),
        Both(
            "đề mục một dấu # to bằng tựa bài. Đề mục trong bài bắt đầu bằng ##",
            "a heading of one # is as large as the headline. Begin headings of the text with ##",
        ),
        story_only=True,
    ),
    _Sign(
        re.compile(r"^ {0,3}\d{1,2}[.)](?=[^\W\d_]{2})"),
        Both(
            "số thứ tự dính chữ không thành danh sách. Thêm dấu cách sau số",
            "a number without a space begins no list. Type a space behind it",
        ),
    ),
    _Sign(
        re.compile(r"\][ \t]+\((?=https?://|/|\.{1,2}/|[\w-]+\.md\b)"),
        Both(
            "giữa ] và ( có dấu cách nên không thành liên kết. Xóa dấu cách ấy",
            "with a space between ] and ( there is no link. Delete the space",
        ),
    ),
    _Sign(
        re.compile(r"(?<![\w/(<\"'=\[:])https?://[^\s<>\"')\]]+(?![^<]*>)"),
        Both(
            "địa chỉ viết trần không bấm được. Ghi [chữ](địa chỉ), hoặc đặt địa chỉ giữa < và >",
            "a bare address is no link. Type [words](address), or put it between < and >",
        ),
    ),
    _Sign(
        re.compile(r"(?<=\d)\*(?=\d[\d.,]*\*\d)"),
        Both(
            "hai dấu * giữa các số thành chữ nghiêng, mất dấu *: 5*3*2 thành 532. Gõ × thay dấu *",
            "two * between numbers make italics and are lost: 5*3*2 becomes 532. Type × instead",
        ),
    ),
    _Sign(
        re.compile(r"~~(?=\S)[^~\n]+~~|(?<!=)==(?=[^\s=])[^=\n]+==(?!=)|\[\^[\w-]+\]"),
        Both(
            "trang không có chữ gạch ngang, tô màu, chú thích cuối trang: dấu hiện nguyên như gõ. "
            "Xóa các dấu ấy",
            "the site has no struck or marked words and no footnotes: the signs stay as typed. "
            "Delete them",
        ),
    ),
)
_STARS = Both(
    "dấu ** không thành chữ đậm mà hiện nguyên. Bỏ dấu cách sát bên trong cặp **, hoặc thêm ** còn "
    "thiếu",
    "these ** make no bold words and are shown as typed. Delete the space within the pair, or type "
    "the ** that lacks",
)
_BULLETS = Both(
    "dấu đầu dòng này không thành danh sách, các dòng sẽ nối liền nhau. Gõ - và dấu cách thay nó, "
    "để một dòng trống phía trên",
    "this sign begins no list, its lines run together. Type - and a space instead, with a blank "
    "line above",
)
_LIST_BELOW_TEXT = Both(
    "danh sách liền ngay dưới đoạn văn nên thành một đoạn. Thêm một dòng trống phía trên",
    "a list right below a paragraph becomes part of it. Put a blank line above",
)
_TABLE_BELOW_TEXT = Both(
    "bảng liền ngay dưới đoạn văn nên hiện nguyên các dấu |. Thêm một dòng trống phía trên",
    "a table right below a paragraph is shown as its signs. Put a blank line above",
)
_CODE_BOX = Both(
    "dòng thụt vào bằng Tab hay bốn dấu cách thành khung mã, chữ máy chữ, bị cắt trên điện thoại. "
    "Xóa phần thụt đầu dòng",
    "a line indented by a tab or four spaces becomes a box of code, cut off on telephones. Delete "
    "the indent",
)


def markdown_problems(path: str, text: str, *, is_story: bool) -> Iterator[Problem]:
    """Every such place in a page, in its order; samples of code and remarks are passed over."""
    lines = shown_text(text, "x").split("\n")
    within = list(_within_item(lines))
    stars = dict(_stars(lines))
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        found = {*_signs(line, is_story=is_story), *_of_place(lines, number, within)}
        if number in stars:
            found.add((stars[number], _STARS))
        for column, told in sorted(found, key=lambda pair: (pair[0], pair[1].vi)):
            # No word of the page stands in a message that logs hold: one may name somebody.
            yield Problem(
                path,
                number + 1,
                column + 1,
                CODE,
                Severity.WARNING,
                f"{upper_first(told.vi)}.",
                f"{upper_first(told.en)}.",
            )


def _signs(line: str, *, is_story: bool) -> Iterator[tuple[int, Both]]:
    if _REFERENCE.match(line):
        return
    for sign in _SIGNS:
        found = sign.pattern.search(line) if is_story or not sign.story_only else None
        if found:
            yield found.start(), sign.told


def _stars(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Line and column of the first ** of each paragraph whose pairs are none.

    One lacks, or a space stands within.
    """
    for is_blank, block in groupby(range(len(lines)), lambda number: not lines[number].strip()):
        if is_blank:
            continue
        numbers = list(block)
        parts = _BOLD.split("\n".join(lines[number] for number in numbers))
        is_odd = len(parts) % 2 == 0
        if is_odd or any(not part or part != part.strip() for part in parts[1::2]):
            first = next(number for number in numbers if _BOLD.search(lines[number]))
            yield first, lines[first].index("**")


def _of_place(
    lines: Sequence[str], number: int, within: Sequence[bool]
) -> Iterator[tuple[int, Both]]:
    """What a line is because of those around it."""
    line = lines[number]
    above = lines[number - 1] if number else ""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    start = len(line) - len(line.lstrip())
    is_below_text = _is_text(above) and not within[number - 1]
    if _INDENTED.match(line):
        if not above.strip() and not within[number]:
            yield start, _CODE_BOX
    elif is_below_text and _ITEM.match(line):
        yield start, _LIST_BELOW_TEXT
    elif is_below_text and _TABLE.match(line):
        yield start, _TABLE_BELOW_TEXT
    is_in_row = _DASH.match(line) and (_DASH.match(above) or _DASH.match(below))
    if _TYPED_BULLET.match(line) or is_in_row:
        yield start, _BULLETS


def _is_text(line: str) -> bool:
    """Whether a line belongs to a paragraph."""
    return bool(line.strip()) and not _BLOCK.match(line) and not _ITEM.match(line)


def _within_item(lines: Sequence[str]) -> Iterator[bool]:
    """Of each line whether it belongs to the item of a list, or to a box of the theme."""
    is_within, is_behind_blank = False, True
    for line in lines:
        if _ITEM.match(line) or line.lstrip().startswith(("!!!", "???")):
            is_within = True
        elif line.strip() and not line[0].isspace() and is_behind_blank:
            is_within = False
        is_behind_blank = not line.strip()
        yield is_within
