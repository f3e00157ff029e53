"""The columns of a list of profiles: what each asks for, below headings in one row or in two."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from dienhinh.intake.answers import NAME, STORY
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.lines.boxes import mark_of
from dienhinh.intake.lines.labels import kind_by_label
from dienhinh.intake.lists.rows import Texts, asks_several, columns_of, widened
from dienhinh.intake.questions import question_at
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """`words` are the headings by column, `asked` what they ask for.

    `parted` are columns side by side below one heading, each with what that asks for and the words
    of its own: below "Số lao động" stand "Năm 2021 | Năm 2022", and neither is simply that number.
    """

    words: dict[int, str]
    asked: dict[int, KeyPath]
    parted: dict[int, tuple[KeyPath, str]] = field(default_factory=dict)

    @property
    def name_column(self) -> int:
        """Where the names stand."""
        return next(at for at, path in self.asked.items() if path == NAME)

    def ticked(self, texts: Texts) -> dict[int, str]:
        """The headings below which a row has nothing but a tick, by column."""
        words = self.words | {at: own for at, (_, own) in self.parted.items()}
        return {
            at: words[at]
            for at, text in sorted(texts.items())
            if at in words and at not in self.asked and mark_of(text)
        }

    @property
    def kind(self) -> str | None:
        """The kind that the heading of the names tells; everybody is asked for a "Họ và tên"."""
        kind = kind_by_label(self.words.get(self.name_column, ""))
        return None if kind == "individual" else kind

    def with_second(self, below: Texts, path_of: Callable[[str], KeyPath | None]) -> "Columns":
        """With a second row of headings, which says what stands below a common one."""
        parted = dict(self.parted)
        words = {**self.words, **below}
        found = columns_of(below, path_of)
        for start, end in pairwise(
            [*sorted(self.words), max([*self.words, *below], default=0) + 1]
        ):
            within = [column for column in below if start <= column < end]
            is_parted = start in within and len(within) > 1 and found.keys().isdisjoint(within)
            if is_parted and start in self.asked:
                parted |= {at: (self.asked[start], below[at]) for at in within}
            if is_parted:
                words |= {at: f"{self.words[start]}, {below[at]}" for at in within}
        asked = {at: p for at, p in widened(self.asked, found).items() if at not in parted}
        asked = {at: p for at, p in asked.items() if at in found or not self._is_guessed(at, below)}
        return Columns(words=words, asked=asked, parted=parted)

    def with_wide_name(self, width: int) -> "Columns":
        """With the columns of the rest of a name, where its heading is merged over so many."""
        start = self.name_column
        rest = [at for at in range(start + 1, start + width) if at not in self.words]
        names = {at: (*NAME, at - start) for at in rest}
        return replace(self, asked={**self.asked, **names})

    def _is_guessed(self, at: int, below: Texts) -> bool:
        """Whether a column holds the rest of a name only because nothing says another thing."""
        return at in below and at not in self.words


@dataclass(slots=True, kw_only=True)
class Parted:
    """What stands in parted columns: the lines of stories; `left` are those that answer nothing."""

    answers: dict[KeyPath, list[str]] = field(default_factory=dict)
    left: list[int] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def joint_doubts(columns: Columns, texts: Texts, place: str) -> list[Doubt]:
    """What to look at where one column tells several parts of the story of a row."""
    found = []
    for at in sorted(texts.keys() & columns.asked.keys()):
        heading = " ".join(columns.words.get(at, "").split())
        if columns.asked[at] == STORY and asks_several(heading):
            told = Both(
                f"Cột “{heading}” ghi chung nhiều mục, được coi là nội dung thực hiện; xin tách "
                "ra:",
                f"The column “{heading}” tells several parts and was taken for what was done, "
                "please part them:",
            )
            found.append(Doubt(text=told, place=place, quoted=texts[at]))
    return found


def read_parted(columns: Columns, texts: Mapping[int, str], place: str) -> Parted:
    """A story is told column by column; of several numbers none is chosen, which is told."""
    read = Parted()
    numbers: dict[KeyPath, list[int]] = {}
    for at in sorted(texts.keys() & columns.parted.keys()):
        path, words = columns.parted[at]
        question = question_at(path)
        if question is not None and question.is_long:
            read.answers.setdefault(path, []).append(f"{words}: {texts[at]}")
        else:
            numbers.setdefault(path, []).append(at)
    for path, cells in numbers.items():
        read.left += cells
        question = question_at(path)
        name = ".".join(map(str, path))
        asked = Both(name, name) if question is None else Both(question.label, question.label_en)
        told = Both(
            f"“{asked.vi}” ghi ở nhiều cột nên máy không chọn cột nào, để ở chữ chưa xếp được; "
            "chọn rồi ghi vào hồ sơ:",
            f"“{asked.en}” stands in several columns; none was chosen and they were left over, "
            "choose one and write it into the profile:",
        )
        quoted = "; ".join(f"{columns.parted[at][1]}: {texts[at]}" for at in cells)
        read.doubts.append(Doubt(text=told, place=place, quoted=quoted))
    return read
