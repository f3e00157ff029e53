"""The sentences of a profile as told away from its page: in a newspaper, over loudspeakers.

There the reader sees no boxes of figures and no list of awards, so what a writer remarks on them
(what is left empty, and why) would speak of things that are not there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from dienhinh.markup.typed_lines import list_sort, typed_runs
from dienhinh.model.plain_text import ITEM_MARK, plain_item, without_signs
from dienhinh.vietnamese import sentences, upper_first

# Points are phrases without a subject: the page has headings above them, here a lead says what they
# are.
MEASURES_LEAD = "Cách làm:"
RESULTS_LEAD = "Kết quả:"
_PARAGRAPH_END = re.compile(r"\n\s*\n")
# The words in which whoever compiles from the press speaks of the profile and its sources; the same
# nouns are in true stories too (papers that people hand in, 120 tips for the police).
_REMARK = re.compile(
    r"\bhồ sơ (?:xếp theo|(?:chưa|không) (?:ghi|nêu|lập mục))\b"
    r"|\b(?:cho|của|trong) hồ sơ (?:này|theo|là)\b"
    r"|\btrong phần số liệu\b|^phần số liệu\b|\btư liệu (?:hiện có|đọc được)\b"
    r"|\bnguồn tin (?:chưa|không) (?:khớp|thống nhất|nêu|nói|ghi)\b|\bcông văn sơ kết\b"
    r"|\b(?:chưa|không) rõ ngày đăng\b|\bngày đăng bài\b|\bchưa rõ nên để trống\b"
    r"|\bkhông (?:đưa vào mục|tính là số hộ)\b",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", "…", ":")
_CLOSING = "”’\"')»"
# A question, or what announces a list: with nothing after it a text stops in the middle.
# So does “Điểm thứ hai nằm ở đồng vốn.”, which only announces.
_OPEN_END = re.compile(r"[?:]\W*$|^(?:Điểm|Điều|Việc|Cái) thứ(?: \w+){2,8}\.$")


def told_paragraphs(text: str, origin: str) -> Iterator[list[str]]:
    """The paragraphs of a text as sentences without Markdown, each up to its first remark.

    What follows a remark in its paragraph explains it and cannot stand alone. Remarks are looked
    for where the `origin` of the profile is the press; a unit tells its own story.
    """
    for lines in paragraphs(text):
        told = []
        # Before it is parted into lines: emphasis may begin on one and end on another.
        plain = without_signs("\n".join(lines)).splitlines()
        for sentence in chain.from_iterable(map(sentences, plain)):
            if origin == "press" and _REMARK.search(sentence):
                break
            told.append(ITEM_MARK.sub("", sentence))
        if told:
            yield told


def paragraphs(text: str) -> Iterator[list[str]]:
    """Between blank lines, or lines as long as sentences, each its lines.

    A list stands with the text right above it, which announces it; a text below begins anew.
    """
    for part in _PARAGRAPH_END.split(text):
        before: list[str] = []
        for run in typed_runs(part):
            if before and not list_sort(run[0]):
                yield before
                before = []
            before = [*before, *run]
        if before:
            yield before


def told_summary(summary: str, origin: str) -> list[str]:
    """The sentences of a summary; with its remarks where it has nothing else."""
    told = [sentence for paragraph in told_paragraphs(summary, origin) for sentence in paragraph]
    return told or [plain_item(sentence) for sentence in sentences(summary)]


def ended(sentence: str) -> str:
    """The sentence as it stands among others: items of a list end in no mark or in a semicolon.

    >>> ended("ghi sổ chung;")
    'Ghi sổ chung.'
    """
    is_ended = sentence.rstrip(_CLOSING).endswith(_ENDS)
    return upper_first(sentence if is_ended else f"{sentence.rstrip(';, ')}.")


def told_up_to(found: Iterable[str], room: int, length: Callable[[str], int]) -> list[str]:
    """The first sentences that have at most so much length together; none is skipped."""
    taken: list[str] = []
    for sentence in found:
        room -= length(sentence)
        if room < 0:
            return without_open_end(taken)
        taken.append(sentence)
    return taken


def without_open_end(cut: list[str]) -> list[str]:
    """The sentences up to the last that can be an end, for a text whose rest is left out."""
    kept = len(cut)
    while kept and _OPEN_END.search(cut[kept - 1]):
        kept -= 1
    return cut[:kept]
