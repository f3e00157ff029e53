"""The sentences of a profile as told away from its page: in a newspaper, over loudspeakers.

There the reader sees no boxes of figures and no list of awards, so what a writer remarks on them
(what is left empty, and why) would speak of things that are not there.
"""

import re
from collections.abc import Iterator

from dienhinh.derive.plain_text import plain_item
from dienhinh.vietnamese import sentences

_PARAGRAPH_END = re.compile(r"\n\s*\n")
# Papers that people hand in are called "hồ sơ" too: only what is said of this one is a remark.
_REMARK = re.compile(
    r"\bhồ sơ (?:này\b|xếp theo\b|(?:chưa|không|chỉ) (?:ghi|nêu|lập|có)\b)"
    r"|\b(?:của|trong) hồ sơ (?:theo|là)\b"
    r"|\bphần (?:số liệu|tư liệu)\b|\btư liệu (?:hiện có|đọc được)\b"
    r"|\bnguồn tin\b|\bcông văn sơ kết\b|\bngày đăng\b(?! ký\b)"
    r"|\b(?:chưa rõ|số hộ|doanh thu|thu nhập)\b.*\bđể trống\b"
    r"|\bkhông (?:đưa vào mục|tính là số)\b",
    re.IGNORECASE,
)


def told_paragraphs(text: str) -> Iterator[list[str]]:
    """The paragraphs of a text as sentences without Markdown, each up to its first remark.

    What follows a remark in its paragraph explains it and cannot stand alone.
    """
    for paragraph in _PARAGRAPH_END.split(text):
        told = []
        for sentence in sentences(paragraph):
            if _REMARK.search(sentence):
                break
            told.append(plain_item(sentence))
        if told:
            yield told


def told_summary(summary: str) -> list[str]:
    """The sentences of a summary; with its remarks where it has nothing else."""
    told = [sentence for paragraph in told_paragraphs(summary) for sentence in paragraph]
    return told or [plain_item(sentence) for sentence in sentences(summary)]
