"""Whether a line goes on with the question that is open, though it looks like something else.

The outline numbers its questions, and people type the answers below with bullets: "2. Địa chỉ:",
"- Thôn 1, xã Long Mai" is an address there, not the next profile.
"""

from dienhinh.intake.answers import ADDRESS, COMMUNE, NAME, Answer, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.dates import YEAR
from dienhinh.intake.drafts.name_kinds import kind_of_name
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.name_lines import NameLine, is_address
from dienhinh.intake.questions import WORKPLACE, question_at
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Day, Integer, Phone
from dienhinh.model.source import KeyPath

_OF_PLACES = frozenset({ADDRESS, WORKPLACE, COMMUNE, ("unit",)})
_PERSONS = frozenset({"individual", "household"})


def is_long(path: KeyPath | None) -> bool:
    """Whether the answer to the question at `path` may have paragraphs or points."""
    question = None if path is None else question_at(path)
    return question is not None and question.is_long


def answers_open(path: KeyPath | None, text: str, found: NameLine, *, is_answered: bool) -> bool:
    """Whether a line that could be a name is the answer to a short question above it.

    A number heads; a name with its address, or whose own label follows, is told by the name.
    """
    if path is None or is_long(path) or found.fact == path:
        return False
    if path in _OF_PLACES and is_address(text):
        return True
    if is_answered or labels.numbering(text) is not None:
        return False
    if path == NAME:
        return not found.address
    question = question_at(path)
    if question is not None and isinstance(question.field.type, Integer | Day | Phone):
        return any(sign.isdecimal() for sign in text)
    return path != ADDRESS or kind_of_name(found.name) not in _PERSONS


def is_part(found: labels.Match, path: KeyPath | None) -> bool:
    """Whether what is nearly the label of the open question heads a part of its answer.

    "Hiệu quả kinh tế: …", "Hiệu quả xã hội: …" below "Hiệu quả:".
    """
    return bool(found.near) and found.path == path and is_long(path)


def said_behind(found: labels.Match, text: str) -> str:
    """What a line with a label answers; a year in it is a part of that: "Kết quả 2021: …"."""
    tells_year = YEAR.search(found.near) is not None and is_long(found.path)
    return labels.without_number(text) if tells_year else found.rest


def near_doubt(found: labels.Match, place: str) -> Doubt:
    """That a label was taken for one that it only resembles."""
    question = question_at(found.path)
    asked = Both("", "") if question is None else Both(question.label, question.label_en)
    told = Both(
        f"Nhãn này được coi là “{asked.vi}”, xin xem lại:",
        f"This label was taken for “{asked.en}”, please check:",
    )
    return Doubt(text=told, place=place, quoted=found.near)


def leave_sections(
    answers: Answers, path: KeyPath, opened: labels.Numbering | None, again: labels.Numbering | None
) -> None:
    """Leave over the sections of an answer that are numbered like its label where it stands again.

    Below "II. Thành tích", "1. Nhiệm vụ được giao: …" is a neighbour of "2. Thành tích đạt được".
    """
    answer = answers.by_path.get(path)
    apart = [] if answer is None else _sections_apart(answer, opened, again)
    if answer is None or not apart:
        return
    if not answer.lines:
        del answers.by_path[path]
    answers.leftovers += [Leftover(place=answer.place, text=line) for line in apart]
    told = Both(
        "Mục này đứng trước nhãn ghi lại lần nữa nên để ở chữ chưa xếp được, xin xem lại:",
        "This section stands before the same label again and was left over, please check:",
    )
    answers.doubts.append(Doubt(text=told, place=answer.place, quoted=" ".join(apart)))


def _sections_apart(
    answer: Answer, opened: labels.Numbering | None, again: labels.Numbering | None
) -> list[str]:
    if again is None or (opened is not None and opened.style == again.style):
        return []
    for position, line in enumerate(answer.lines):
        number = labels.numbering(line)
        if number is not None and number.style == again.style and number.number < again.number:
            apart = answer.lines[position:]
            del answer.lines[position:]
            return apart
    return []
