"""`dienhinh new`: questions in Vietnamese, one after another, that end as a draft folder.

Works at a terminal, where Tab completes units, communes and other lists, and from a file or pipe,
one answer a line. What has been answered when the input ends, or when somebody presses Ctrl-C, is
kept as a draft, and so is an answer that could not be understood, among what is to be looked at.
"Quay lại" in place of an answer asks the question before once more.
"""

from collections.abc import Callable, Iterator, Sequence
from uuid import uuid4

from dienhinh.intake.answers import Answer, Answers
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.draft import Draft, draft_of
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import words_of
from dienhinh.intake.drafts.values import read_value
from dienhinh.intake.files.dropped import dropped_file, why_unread
from dienhinh.intake.folders.import_state import ASKED
from dienhinh.intake.forms.answers_shown import answer_shown, communes_shown, options_shown
from dienhinh.intake.lines.form_texts import hint, is_of_place
from dienhinh.intake.questions import GROUPS, Question, questions_for
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import field_named, options_of
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import KeyPath, Value
from dienhinh.vietnamese import fold, shorten

# One line of the person, given the question and what Tab completes; EOFError at the end of input.
Ask = Callable[[str, Sequence[str]], str]
Tell = Callable[[str], None]

_END = "."
_PLACE = "câu trả lời"
_YES_NO = {
    "model": "Hồ sơ này là một mô hình?",
    "awards": "Có khen thưởng cần ghi?",
    "replication": "Ghi cách nhân rộng?",
    "verified": "Đã có xác nhận của cơ quan?",
}
# Without marks, and without what is said for politeness: "dạ có ạ" is "co".
_YES = frozenset({"c", "co", "vang", "u", "dung", "phai", "ok", "y", "yes", "1", "x"})
_NO = frozenset({"", "k", "khong", "khong co", "ko", "chua", "chua co", "thoi", "n", "no", "0"})
_POLITE = frozenset({"a", "da", "thua", "nhe", "nha", "roi"})
_MOST_TRIES = 3
_BACK = frozenset({"quay lai", "<"})
_START = (
    "Ghi “quay lại” để sửa câu vừa trả lời. Dừng lúc nào cũng được (Ctrl+C): phần đã ghi thành bản "
    "nháp."
)
# More names than these are looked up, not read in a line.
_FEW = 12
_LONGEST = 80


class _BackError(Exception):
    """The question before is to be asked again."""


class Interview:
    """One conversation about one profile."""

    def __init__(self, reference: Reference, given: Given, ask: Ask, tell: Tell) -> None:
        """`ask` returns a line, `tell` shows one."""
        self._reference = reference
        self._given = given
        self._names = Names(reference, reference.calls[given.call])
        self._line = ask
        self._tell = tell
        self._answers = Answers()
        self._unit: str | None = given.unit or None
        self._asked_kind = ""
        self._has_ended = False
        self.was_stopped = False

    def draft(self) -> Draft:
        """Ask everything; the draft of what was answered."""
        kind = ""
        try:
            self._tell(_START)
            kind = self._kind()
            self._all(kind)
        except (EOFError, KeyboardInterrupt) as end:
            self.was_stopped |= isinstance(end, KeyboardInterrupt)
            self._tell("")
            self._tell("Hết câu trả lời; phần đã ghi được giữ làm bản nháp.")
        made = draft_of(self._answers, ASKED, 1, self._names, self._given, kind=kind)
        # A conversation has no earlier edition: its source is the profile itself.
        made.keep_unplaced()
        # Two without a name are two profiles.
        made.source = f"{ASKED}: {made.name or f'chưa rõ tên, {uuid4().hex}'}"
        return made

    @property
    def has_answers(self) -> bool:
        """Whether anything was said that is worth keeping."""
        answers = self._answers
        return bool(answers.by_path or answers.shots or answers.leftovers)

    def _ask(self, question: str, choices: Sequence[str]) -> str:
        """A line of the person; Ctrl-C ends the input, it does not throw the answers away."""
        if self.was_stopped or self._has_ended:
            raise EOFError
        try:
            return self._line(question, choices)
        except KeyboardInterrupt:
            self.was_stopped = True
            raise EOFError from None

    def _kind(self) -> str:
        options = options_of(field_named(PROFILE, "kind"))
        rows = [f"{number} {name}" for number, name in enumerate(options.values(), 1)]
        for _ in range(_MOST_TRIES):
            typed = self._ask(f"Loại hình ({'; '.join(rows)}): ", list(options.values())).strip()
            for number, (key, name) in enumerate(options.items(), 1):
                if fold(typed) in {str(number), key, fold(name)}:
                    return key
            self._tell("  Ghi số 1, 2 hoặc 3.")
        if typed:
            self._keep(("kind",), [typed])
        return ""

    def _keep(self, path: KeyPath, lines: list[str]) -> None:
        self._answers.by_path[path] = Answer(lines=lines, place=_PLACE)

    def _all(self, kind: str) -> None:
        self._asked_kind = kind or "collective"
        asked = questions_for(self._asked_kind, self._names.named_call)
        for group, title in GROUPS.items():
            own = [question for question in asked if question.group == group]
            if not own or not self._wants(group):
                continue
            self._tell("")
            self._tell(title.upper())
            if group == "photos":
                self._photos(own)
                continue
            self._questions(own)

    def _questions(self, asked: Sequence[Question]) -> None:
        """One after another, and back where the person wants to."""
        place = 0
        while place < len(asked):
            if self._has_ended:
                raise EOFError
            try:
                if not self._is_declined(asked[place]):
                    self._question(asked[place])
            except _BackError:
                back = place - 1
                while back >= 0 and self._is_declined(asked[back]):
                    back -= 1
                if back < 0:
                    self._tell("  Đây là câu đầu của phần này; phần trước sửa trong bản nháp.")
                place = max(back, 0)
                continue
            place += 1

    def _is_declined(self, question: Question) -> bool:
        """Whether it asks more of a consent that nobody gave: who gave it is asked first."""
        by: KeyPath = (*question.path[:2], "by")
        is_needed = question.is_needed_for(self._asked_kind)
        is_more = question.group == "consent" and not is_needed and question.path != by
        return is_more and by not in self._answers.by_path

    def _wants(self, group: str) -> bool:
        """Whether a group is to be asked; words that are neither yes nor no are kept."""
        asked = _YES_NO.get(group)
        if asked is None:
            return True
        for _ in range(_MOST_TRIES):
            typed = self._ask(f"{asked} (c/k): ", ())
            is_wanted = _is_yes(typed)
            if is_wanted is not None:
                return is_wanted
            self._answers.leftovers.append(Leftover(place=_PLACE, text=f"{asked} {typed}"))
            self._tell("  Ghi c (có) hoặc k (không).")
        return False

    def _question(self, question: Question) -> None:
        star = " *" if question.is_needed_for(self._asked_kind) else " (Enter để bỏ qua)"
        if question.help:
            self._tell(f"  {question.help}")
        before = self._answers.by_path.get(question.path)
        if before is not None:
            self._tell(f"  Đang ghi “{shorten(before.text, _LONGEST)}”; Enter để giữ.")
        for _ in range(_MOST_TRIES):
            text = self._text(question, f"{question.label}{star}: ")
            if not text:
                return
            self._keep(question.path, text.split("\n"))
            read = read_value(question.field, text, self._names, self._unit)
            doubt = read.doubt.vi if read.doubt else ""
            if read.value is None:
                self._tell(f"  Chưa rõ: {doubt}. {self._how(question)}.")
                continue
            if doubt:
                self._tell(f"  Đã hiểu là {self._shown(question, read.value)} ({doubt}).")
            if question.path == ("unit",) and isinstance(read.value, str):
                self._unit = read.value
            return

    def _text(self, question: Question, prompt: str) -> str:
        """The answer, "" for none; _BackError where the question before is wanted."""
        if question.is_long:
            self._tell(f"{prompt}nhiều dòng, xong thì ghi một dòng chỉ có dấu chấm")
            text = "\n".join(self._lines()).strip()
        else:
            text = self._ask(prompt, self._choices(question)).strip()
        if fold(text) in _BACK:
            raise _BackError
        return text

    def _lines(self) -> Iterator[str]:
        """The lines of a long answer; several come at once where they were pasted."""
        is_first = True
        while True:
            try:
                *lines, last = self._ask("  ", ()).split("\n")
            except EOFError:
                if is_first:
                    raise
                # No more questions, but what was said of this one counts.
                self._has_ended = True
                return
            yield from lines
            if last.strip() == _END:
                return
            yield last
            if is_first and not lines and fold(last) in _BACK:
                return
            is_first = False

    def _how(self, question: Question) -> str:
        """What to type in place of an answer that was not understood."""
        choices = self._choices(question)
        if 0 < len(choices) <= _FEW:
            return f"Ghi một trong: {'; '.join(choices)}"
        if choices:
            return "Ghi tên như trong danh sách (phím Tab cho xem)"
        return "Ghi lại" if is_of_place(question) else hint(question).strip("[]")

    def _shown(self, question: Question, value: Value) -> str:
        """A value as people write it."""
        nested = value
        for key in reversed(question.path[1:]):
            nested = {str(key): nested}
        values = {"call": self._given.call, str(question.path[0]): nested}
        shown = answer_shown(question, values, self._reference)
        return "; ".join(shown.split("\n"))

    def _choices(self, question: Question) -> tuple[str, ...]:
        if question.path == ("commune",):
            unit = self._reference.units.get(self._unit or "")
            # Only districts have communes of their own.
            district = unit.id if unit is not None and unit.group == "district" else None
            return tuple(communes_shown(self._reference, self._given.call, district).values())
        return options_shown(question, self._reference, self._given.call)

    def _photos(self, asked: list[Question]) -> None:
        for number in range(self._names.named_call.photos_most):
            shot = self._photo(number)
            if shot is None:
                return
            self._answers.shots.append(shot)
            self._questions([question for question in asked if question.path[1] == number])

    def _photo(self, number: int) -> Shot | None:
        for _ in range(_MOST_TRIES):
            typed = self._ask(f"Tệp ảnh {number + 1} (kéo tệp vào cửa sổ này; Enter để thôi): ", ())
            if not typed.strip().strip("'\""):
                return None
            file = dropped_file(typed)
            try:
                content = file.read_bytes()
            except (OSError, ValueError) as error:
                self._tell(f"  Không mở được tệp này ({why_unread(error)}).")
                continue
            return Shot(name=file.name, place=f"ảnh {number + 1}", content=content)
        self._tell(
            "  Thôi hỏi ảnh. Chạy lại `dienhinh new`, ghi đúng tên, địa chỉ này thì thêm được ảnh."
        )
        lost = Leftover(place=_PLACE, text=f"Tệp ảnh không mở được: {typed.strip()}")
        self._answers.leftovers.append(lost)
        return None


def _is_yes(typed: str) -> bool | None:
    """What was answered to a question for yes or no; None when it is neither."""
    words = fold(words_of(typed)).split()
    plain = " ".join(word for word in words if word not in _POLITE)
    if plain in _YES or words == ["da"]:
        return True
    is_nothing = not plain and bool(typed.strip())
    return False if plain in _NO and not is_nothing else None
