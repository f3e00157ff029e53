"""HTML in a page at which the building of the site stops, without saying in which file.

What Word leaves, `<![endif--]>` and the like: the parser of Python's own library, which reads the
page for MkDocs, fails at a marked section that is none of its few (gh-77057). And what no page may
hold: frames, programs, styles, pictures of other hosts (`markup.forbidden`). And what the parser of
the site generator takes hours for, or ends at: a hundred tags that are not closed, twenty levels.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice

from dienhinh.english import quoted as quoted_en
from dienhinh.markup.forbidden import Forbidden, Kind, forbidden_by_hand, is_outside, is_program
from dienhinh.markup.samples import without_fenced, without_inline
from dienhinh.markup.subset import COMMENT
from dienhinh.model.both import Both
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import nfc, quoted

CODE = "bad-html"

_HEAD = re.compile(r"\A---\s*\n.*?^(?:---|\.\.\.)\s*$", re.DOTALL | re.MULTILINE)
# Of a link the address, of a picture too; what attr_list adds to these or to a paragraph.
_ADDRESS = re.compile(r"(?:(!?)\[[^\]\n]*)?\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+))")
# The same by a name that stands elsewhere: [words][name], and below [name]: address.
_NAMED = re.compile(r"^ {0,3}\[([^\]\n]+)\]:[ \t]*(?:\n[ \t]*)?<?([^\s<>]+)", re.MULTILINE)
_PICTURE_BY_NAME = re.compile(r"!\[([^\]\n]*)\](?:[ \t]?\[([^\]\n]*)\])?(?!\()")
_ADDED = re.compile(r"\{(?::|[^{}\n]*?(?<=\s))?\s*(style|on[a-z]+)\s*=[^{}\n]*\}")
_SECTION = re.compile(
    r"<!\[(?!(?:temp|cdata|ignore|include|rcdata|if|else|endif)(?![\w.-]))", re.IGNORECASE
)
# Nobody writes so deep; at some two hundred levels the site generator ends.
_TOO_DEEP = re.compile(r"^(?:(?: {4}|\t){20}|[ \t]*(?:>[ \t]?){20})[ \t>]*(?=\S)", re.MULTILINE)
# The generator looks for the end of each in the whole page.
_NOT_CLOSED = re.compile(r"<[a-z/][^<>]{0,200}(?=<|\Z)", re.IGNORECASE)
_MOST_NOT_CLOSED = 100


_CURES: Mapping[Kind, Both] = {
    "program": Both(
        "Trang không chạy mã của người viết. Xóa đoạn này.",
        "The site runs no program of a writer. Delete it.",
    ),
    "frame": Both(
        "Trang không nhúng trang hay phim của nơi khác. Xóa đoạn này, ghi một liên kết: "
        "[Xem phim](https://…).",
        "The site shows no page or film of another host within its own. Delete it, write a link: "
        "[Watch](https://…).",
    ),
    "style": Both(
        "Kiểu chữ, màu, cỡ do giao diện của trang giữ. Xóa thẻ hay thuộc tính này.",
        "Letters, colours and sizes are the theme's. Delete this tag or attribute.",
    ),
    "outside": Both(
        "Trang không tải ảnh, tệp nào từ nơi khác. Chép tệp về cạnh bài rồi ghi tên tệp, như "
        "![Lời tả](anh.jpg); hoặc chỉ ghi một liên kết tới nơi ấy.",
        "The site loads no picture or file of another host. Lay the file beside the page and write "
        "its name, such as ![Words](anh.jpg); or only link to it.",
    ),
    "away": Both(
        "Thẻ này đưa người đọc, hay mọi liên kết của trang, sang nơi khác. Xóa nó, ghi một liên "
        "kết để người đọc tự bấm.",
        "This tag leads readers, or every link of the page, elsewhere. Delete it, write a link "
        "that readers follow themselves.",
    ),
    "picture": Both(
        "Ảnh ghi bằng thẻ này không được chép vào trang. Ghi ![Lời tả](anh.jpg), tên tệp là tệp "
        "nằm cạnh bài.",
        "A picture written as this tag is not copied to the site. Write ![Words](anh.jpg) with the "
        "name of the file that lies beside the page.",
    ),
    "form": Both(
        "Trang không nhận điều người đọc gõ, trừ ô tìm kiếm. Xóa biểu mẫu này.",
        "The site takes nothing that readers type, but a search. Delete this form.",
    ),
}


def html_problems(path: str, text: str) -> Iterator[Problem]:
    """Every such place in a page; samples of code between fences, and remarks, are passed over."""
    # The generator's parser looks into code within a line too, a browser does not.
    yield from _sections(path, _without_blocks(text))
    shown = shown_text(text)
    yield from _endless(path, shown)
    for found in sorted((*forbidden_by_hand(shown), *_of_markdown(shown)), key=_place):
        cure = _CURES[found.kind]
        yield Problem(
            path,
            found.line,
            found.column,
            CODE,
            Severity.ERROR,
            f"{quoted(found.told)} không được có trong trang. {cure.vi}",
            f"{quoted_en(found.told)} may not stand in a page. {cure.en}",
        )


def shown_text(text: str, sample: str = " ") -> str:
    """The text of a page, places unchanged, without its head, remarks and samples of code.

    A sample within a line is as many of the sign `sample`.
    """
    return without_inline(_without_blocks(text), sample)


def _without_blocks(text: str) -> str:
    whole = without_fenced(_HEAD.sub(_blanked, nfc(text)))
    # Behind the last end no remark ends: to look for it from each beginning would take long.
    ended = whole.rfind("-->") + len("-->")
    return COMMENT.sub(_blanked, whole[:ended]) + whole[ended:]


def _sections(path: str, whole: str) -> Iterator[Problem]:
    for found in _SECTION.finditer(whole):
        start = found.start()
        told = re.split(r"[>\n]", whole[start : start + 30])[0]
        yield _stopping(
            path,
            whole,
            start,
            f"{quoted(told)} là dấu vết Word để lại khi dán vào, làm việc dựng trang dừng. Xóa nó "
            "đi, hay dán lại bài không kèm định dạng.",
            f"{quoted_en(told)} is left by Word when text is pasted, and stops the building of the "
            "site. Delete it, or paste the text without its format.",
        )


def _endless(path: str, shown: str) -> Iterator[Problem]:
    """At most one of each kind: where there is one there are many."""
    deep = _TOO_DEEP.search(shown)
    if deep is not None:
        yield _stopping(
            path,
            shown,
            deep.end(),
            "Dòng này thụt vào, hay có dấu > đứng trước, hơn 20 bậc, làm việc dựng trang dừng. Bớt "
            "khoảng trắng hay dấu > ở đầu dòng.",
            "This line is indented, or quoted by >, more than 20 levels deep, which stops the "
            "building of the site. Delete blanks or signs > at its beginning.",
        )
    last = next(islice(_NOT_CLOSED.finditer(shown), _MOST_NOT_CLOSED, None), None)
    if last is not None:
        yield _stopping(
            path,
            shown,
            last.start(),
            f"Đến đây trang đã có hơn {_MOST_NOT_CLOSED} dấu < mở thẻ mà không có dấu > đóng, làm "
            "việc dựng trang kéo dài. Xóa đoạn ấy, hay gõ &lt; thay cho dấu <.",
            f"By here the page has more than {_MOST_NOT_CLOSED} signs < that open a tag without "
            "its >, for which the building of the site takes long. Delete them, or type &lt;.",
        )


def _stopping(path: str, text: str, start: int, vi: str, en: str) -> Problem:
    line, column = line_and_column(text, start)
    return Problem(path, line, column, CODE, Severity.ERROR, vi, en)


def _place(found: Forbidden) -> tuple[int, int]:
    return found.line, found.column


def _of_markdown(text: str) -> Iterator[Forbidden]:
    """The same, written as Markdown: addresses of pictures and links, and attributes of either."""
    for found in _ADDRESS.finditer(text):
        is_picture, address = bool(found[1]), unescape(found[2] or found[3] or "")
        if is_program(address):
            yield _at(text, found, "program", address)
        elif is_picture and is_outside(address):
            yield _at(text, found, "outside", address)
    pictures = {(name or words).lower() for words, name in _PICTURE_BY_NAME.findall(text)}
    for found in _NAMED.finditer(text):
        name, address = found[1], unescape(found[2])
        if is_program(address):
            yield _at(text, found, "program", address)
        elif name.lower() in pictures and is_outside(address):
            yield _at(text, found, "outside", address)
    for found in _ADDED.finditer(text):
        yield _at(text, found, "style" if found[1] == "style" else "program", f"{found[1]}=")


def _at(text: str, found: re.Match[str], kind: Kind, told: str) -> Forbidden:
    line, column = line_and_column(text, found.start())
    return Forbidden(line=line, column=column, kind=kind, told=told)


def line_and_column(text: str, start: int) -> tuple[int, int]:
    """Where a place of the text is, both from 1 on."""
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _blanked(found: re.Match[str]) -> str:
    """As many lines and columns of nothing, so that places after it stay true."""
    return re.sub(r"[^\n]", " ", found[0])
