"""Where in a source something stands, in English; places themselves are kept as Vietnamese says it.

A place is made of parts between commas: “bảng 2, dòng 3”. Names of files, fields and sheets in it
stay as they are.
"""

import re

from dienhinh.problems import Language

# The parts that readers of sources name, with what stands for them in English.
_PARTS = (
    (r"đoạn (\d+)", r"paragraph \1"),
    (r"bảng (\d+)", r"table \1"),
    (r"bảng lồng", "table within"),
    (r"dòng (\d+)", r"row \1"),
    (r"cột (\d+)", r"column \1"),
    (r"cột (“[^”]*”)", r"column \1"),
    (r"khung chữ( \d+)?", r"text box\1"),
    (r"chữ ẩn", "hidden text"),
    (r"chữ gạch bỏ", "struck-out text"),
    (r"ô (“[^”]*”) của biểu mẫu", r"place \1 of the form"),
    (r"ô ([A-Z]+\d+)", r"cell \1"),
    (r"lời bàn ở ô ([A-Z]+\d+)", r"comment on cell \1"),
    (r"trang (“[^”]*”)", r"sheet \1"),
    (r"chú thích cuối trang", "footnotes"),
    (r"chú thích cuối bài", "endnotes"),
    (r"lời bàn bên lề", "comments"),
    (r"đầu trang", "head of the page"),
    (r"cuối trang", "foot of the page"),
    (r"sơ đồ SmartArt", "SmartArt diagram"),
    (r"biểu đồ", "chart"),
    (r"chú thích ảnh (\d+)", r"caption of picture \1"),
    (r"ảnh (\d+)", r"picture \1"),
    (r"mục (\S+) theo nguồn này", r"\1 as this source has it"),
    (r"mục (\S+) trước lần này", r"\1 as it was before"),
    (r"mục (\S+)", r"item \1"),
    (r"câu trả lời", "answer"),
)
_PATTERNS = tuple((re.compile(rf"(?:^|(?<=, )){vi}(?=, |$)"), en) for vi, en in _PARTS)


def place_in(place: str, language: Language) -> str:
    """The place in one language."""
    if language == "en":
        for pattern, words in _PATTERNS:
            place = pattern.sub(words, place)
    return place
