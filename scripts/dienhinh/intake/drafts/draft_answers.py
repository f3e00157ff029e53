"""The answers of one profile on their way into a draft: what was taken of them, what is told.

Nothing is invented: what cannot be read stays out and is told with its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dienhinh.intake.answers import Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover, phone_withheld
from dienhinh.intake.drafts.phone_text import beside_phone
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.read import LineDoubt
from dienhinh.intake.drafts.typed_text import says_none
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.questions import Question
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Decimal, Field, Integer, Text
from dienhinh.model.source import KeyPath, Value
from dienhinh.vietnamese import cut_figures, cut_numbers, without_figures

# Where "Không" is no value: not in a cost or a condition, nor where a consent is asked for.
_WITHOUT_NONE: frozenset[KeyPath] = frozenset(
    {
        ("awards",),
        ("phone",),
        ("replication", "adopted_by"),
        ("replication", "steps"),
        ("replication", "visits"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the person who imports says of all files: ids, "" where nothing is said."""

    call: str
    unit: str = ""
    movement: str = ""
    sector: str = ""
    may_hold_phone: bool = True


@dataclass(slots=True, kw_only=True)
class Taken:
    """`values` are what was taken of the `answers` so far, `doubts` what is to be looked at.

    `words`: what the source says where the value that was taken is a code or a day.
    """

    answers: Answers
    names: Names
    given: Given
    values: dict[KeyPath, Value] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    words: dict[KeyPath, str] = field(default_factory=dict)

    @property
    def unit(self) -> str | None:
        """The id of the unit, as far as it is known."""
        unit = self.values.get(("unit",))
        return unit if isinstance(unit, str) else None

    def tell(self, text: Both, path: KeyPath | None = None) -> None:
        """Tell something, with the answer at `path` in its words."""
        answer = self.answers.by_path.get(path) if path is not None else None
        quoted, place = (answer.text, answer.place) if answer else ("", "")
        if path == ("phone",):
            quoted = cut_figures(quoted)
        self.doubts.append(Doubt(text=text, place=place, quoted=quoted))

    def answer(self, question: Question) -> None:
        """Take the answer to a question, or tell why not."""
        answer = self.answers.by_path.get(question.path)
        if answer is None or not answer.text.strip():
            return
        if question.path in _WITHOUT_NONE and says_none(answer.text):
            self._tell_none(question, answer)
        elif question.path == ("phone",) and not self.given.may_hold_phone:
            self.doubts.append(phone_withheld(answer.place))
            self._keep_beside(question, beside_phone(without_figures(answer.text)))
        else:
            self._take(question, answer)

    def _take(self, question: Question, answer: Answer) -> None:
        read = read_value(question.field, answer.text, self.names, self.unit)
        if read.value is not None:
            self.values[question.path] = read.value
            if not _is_plain(question.field):
                self.words[question.path] = answer.text
        if read.lines:
            self._tell_lines(question, answer, read.lines)
        elif read.doubt:
            label = Both(question.label, question.label_en)
            told = told_of_answer(label, read.doubt, is_taken=read.value is not None)
            self.tell(told, question.path)
            # The doubt is told on the screen, with no number whole.
            if read.value is None:
                self._keep_refused(question, answer)
            elif question.path == ("phone",):
                self._keep_beside(question, beside_phone(answer.text, may_be_half=True))

    def _tell_lines(self, question: Question, answer: Answer, lines: Sequence[LineDoubt]) -> None:
        label = Both(question.label, question.label_en)
        for row in lines:
            told = told_of_answer(label, row.said, is_taken=row.is_taken)
            self.doubts.append(Doubt(text=told, place=answer.place, quoted=row.line))
            if not row.is_taken:
                self._keep_refused(question, Answer(lines=[row.line], place=answer.place))

    def _tell_none(self, question: Question, answer: Answer) -> None:
        """That the source has nothing where something is needed; elsewhere nothing is in doubt."""
        if question.is_needed:
            told = Both(
                f"Thiếu: {question.label}. Nguồn viết:",
                f"Missing: {question.label_en}. The source says:",
            )
            doubt = Doubt(text=told, place=answer.place, quoted=answer.text, lacks=question.path)
            self.doubts.append(doubt)

    def _keep_refused(self, question: Question, answer: Answer) -> None:
        """A refused answer whose figures the doubt cuts stays readable where numbers may be."""
        cut = cut_figures if question.path == ("phone",) else cut_numbers
        if self.given.may_hold_phone and cut(answer.text) != answer.text:
            row = Leftover(
                place=answer.place,
                text=f"{question.label}: {answer.text}",
                text_en=f"{question.label_en}: {answer.text}",
                is_phone=question.path == ("phone",),
            )
            self.answers.leftovers.append(row)

    def _keep_beside(self, question: Question, words: str) -> None:
        """What was said beside the value that was taken stays readable in full."""
        if words:
            place = self.answers.by_path[question.path].place
            row = Leftover(
                place=place,
                text=f"{question.label}, chữ bên cạnh: {words}",
                text_en=f"{question.label_en}, words beside it: {words}",
                is_phone=question.path == ("phone",),
            )
            self.answers.leftovers.append(row)


def _is_plain(field: Field) -> bool:
    """Whether a value of the field reads as what was typed: words or a number."""
    kind = field.inner
    return isinstance(kind, Text | Integer | Decimal)


def told_of_answer(label: Both, doubt: Both, *, is_taken: bool) -> Both:
    """What is to be looked at in an answer that was taken, or why it was not."""
    done = "đã ghi, xin xem lại:" if is_taken else "để trống, vì"
    done_en = "was written, please check:" if is_taken else "was left empty, because"
    return Both(
        f"“{label.vi}” {done} {doubt.vi}. Nguồn viết:",
        f"“{label.en}” {done_en} {doubt.en}. The source says:",
    )
