"""Answers that were taken although they look like those of another row: a form filled in askew."""

from dienhinh.intake.answers import ADDRESS
from dienhinh.intake.drafts.draft_answers import Taken, told_of_answer
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.questions import Question, question_at, questions
from dienhinh.model.both import Both
from dienhinh.model.dates import YEARS
from dienhinh.model.schema.fields import Integer

_FOUNDED = ("model", "founded")


def tell_misplaced(taken: Taken) -> None:
    """Tell of an address that is in the lists, and of years that stand for counts."""
    address = question_at(ADDRESS)
    text = one_line(str(taken.values.get(ADDRESS, "")))
    if address is not None and text and _is_listed(taken, text):
        said = Both("trùng tên một mục của danh mục khác", "it is the name of another list's entry")
        _tell(taken, address, said)
    if _FOUNDED in taken.values:
        return
    for question in questions():
        if isinstance(question.field.type, Integer) and _is_year(taken, question):
            said = Both("giống một năm hơn là số lượng", "it looks like a year, not a count")
            _tell(taken, question, said)


def _is_listed(taken: Taken, text: str) -> bool:
    found = (taken.names.movement(text), taken.names.sector(text))
    return any(guess is not None and guess.note is None for guess in found)


def _is_year(taken: Taken, question: Question) -> bool:
    """Whether a count was written as years are, without a point and a unit."""
    value, answer = taken.values.get(question.path), taken.answers.by_path.get(question.path)
    return value in YEARS and answer is not None and one_line(answer.text) == str(value)


def _tell(taken: Taken, question: Question, said: Both) -> None:
    label = Both(question.label, question.label_en)
    taken.tell(told_of_answer(label, said, is_taken=True), question.path)
