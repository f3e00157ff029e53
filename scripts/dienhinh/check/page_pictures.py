"""Pictures that lie beside a page by hand go out as they are: heavy ones, and those without words.

Whoever cannot see a picture is read its words (WCAG 2.2, 1.1.1), and of a file from a camera a
telephone loads every byte. Code: `picture-beside-page`, a warning.
"""

import re
from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from dienhinh.check.page_html import line_and_column, shown_text
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import file_size_text

CODE = "picture-beside-page"

_PICTURE = re.compile(r"(?<!\\)!\[(?P<words>[^\[\]]*)\]\(\s*<?(?P<way>[^\s()<>]+)")
# A picture of 1,600 pixels as a good JPEG has a third of this.
_MOST_BYTES = 1_000_000
_MEGABYTE = 1_000_000


def picture_problems(
    path: str, text: str, size_of: Callable[[str], int | None]
) -> Iterator[Problem]:
    """What is wrong with each picture; `size_of` gives the bytes of a file, None for no file."""
    shown = shown_text(text)
    for found in _PICTURE.finditer(shown):
        line, column = line_and_column(shown, found.start())
        way = found["way"]
        if not found["words"].strip():
            yield _warning(
                path,
                line,
                column,
                f"Ảnh “{way}” chưa có lời tả: máy không có gì để đọc cho người không nhìn thấy. "
                f"Ghi ảnh chụp gì giữa hai ngoặc vuông, như ![Đàn bò trên đồi cỏ]({way}).",
                f'The picture "{way}" has no words for those who cannot see it. Say what it shows '
                f"between the brackets: ![Cattle on a hill]({way}).",
            )
        size = size_of(normpath(join(dirname(path), unquote(way))))
        if size is not None and size > _MOST_BYTES:
            yield _warning(
                path,
                line,
                column,
                f"Ảnh “{way}” nặng {file_size_text(size)} và được đăng nguyên như thế: "
                "điện thoại tải lâu, tốn dữ liệu. Thu nhỏ còn cạnh dài 1.600 điểm, lưu "
                "dạng JPEG rồi thay vào.",
                f'The picture "{way}" has {size / _MEGABYTE:,.1f} MB and goes out as it is, which '
                "telephones load slowly. Make its long side 1,600 pixels, save it as JPEG and put "
                "it in its place.",
            )


def _warning(path: str, line: int, column: int, vi: str, en: str) -> Problem:
    return Problem(path, line, column, CODE, Severity.WARNING, vi, en)
