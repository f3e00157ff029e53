"""What was typed into the tagged fields of our own form answers before what the labels say."""

from collections.abc import Iterable

from dienhinh.intake.answers import Answer, Answers
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.typed_text import words_of
from dienhinh.intake.questions import question_at
from dienhinh.intake.word.pieces import Control
from dienhinh.model.source import KeyPath


def prefer_controls(answers: Answers, controls: Iterable[Control]) -> None:
    """A tagged answer of our form is certain; a label that says something else is shown."""
    for control in controls:
        path = _path(control.tag)
        if question_at(path) is None and path != ("kind",):
            continue
        before = answers.by_path.get(path)
        if before is not None:
            answers.leftovers += _outside(before, control.text)
        place = control.place if before is None else before.place
        lines = control.text.split("\n")
        answers.by_path[path] = Answer(lines=lines, place=place)
        _drop(answers.leftovers, control.text)


def _outside(before: Answer, text: str) -> list[Leftover]:
    """The lines of an answer whose words are not all in the text of its control."""
    inside = f" {words_of(text)} "
    lines = [line for line in before.lines if f" {words_of(line)} " not in inside]
    return [Leftover(place=before.place, text="\n".join(lines))] if lines else []


def _drop(leftovers: list[Leftover], text: str) -> None:
    """What a tag answered is no leftover, even when its label was changed."""
    known = {words_of(line) for line in text.split("\n")}
    leftovers[:] = [row for row in leftovers if words_of(row.text) not in known]


def _path(tag: str) -> KeyPath:
    return tuple(int(part) if part.isdecimal() else part for part in tag.split(".")[:4])
