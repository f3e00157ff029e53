"""The Word form of one kind of profile: the layout of a paper, the dispatch's words, tagged places.

Each answer stands in a content control with the question's tag, beside a label that never changes:
programs that drop the controls keep the label, people who rewrite the label keep the control.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from dienhinh.intake.forms.answers_shown import answer_shown, options_shown
from dienhinh.intake.forms.word_looks import (
    ANSWER,
    ANSWER_MM,
    CENTER,
    FILL,
    HELP,
    LABEL,
    LABEL_MM,
    SMALL,
    STORY,
    add_head,
    add_sending,
    label_cell,
)
from dienhinh.intake.lines import form_texts
from dienhinh.intake.questions import GROUPS, Question, questions_for
from dienhinh.model.outline_addresses import address_asked
from dienhinh.model.reference import Reference
from dienhinh.model.source import Value
from dienhinh.render.tones import TONES, word_color
from dienhinh.render.word.blocks import Block
from dienhinh.render.word.content import HEAD_MM, Cell, Look, Run
from dienhinh.render.word.controls import Control, add_control, may_break
from dienhinh.render.word.document import WordDocument

_PHOTO_MM = 80.0
_OF_EXAMPLES = word_color(TONES["clay"].ink)
_LABEL_ABOVE = replace(LABEL, keep_with_next=True)
_HELP_ABOVE = replace(HELP, keep_with_next=True)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SIGNATURE_LINES = 3


def word_form(
    kind: str,
    reference: Reference,
    call: str,
    instruction: str,
    example: "Example | None" = None,
) -> bytes:
    """The form of one kind as .docx, blank or filled with an example.

    `instruction` is the sentence of the dispatch that asks for it.
    """
    return _Form(kind, reference, call, example or Example({}, ())).content(instruction)


class Example:
    """A profile to fill a form with: plain values, and its pictures as (bytes, alt)."""

    def __init__(self, values: Mapping[str, Value], pictures: Sequence[tuple[bytes, str]]) -> None:
        """Of a sample profile: nothing in it is true of anybody."""
        self.values = values
        self.pictures = pictures


class _Form:
    def __init__(self, kind: str, reference: Reference, call: str, example: Example) -> None:
        self._kind = kind
        self._reference = reference
        self._call = call
        self._example = example
        self._mark = form_texts.MARKS[kind]
        self._document = WordDocument(
            title=f"{form_texts.SUBTITLES[kind]} - tóm tắt thành tích", subject=self._mark
        )
        self._controls = 0
        self._number = 0
        # The last rows go over the page with the signature: it never stands alone.
        self._is_last_group = False

    def content(self, instruction: str) -> bytes:
        self._document.page_numbers("top")
        self._document.footer(form_texts.FOOTER.format(self._mark))
        self._head()
        if self._example.values:
            self._document.paragraph(
                Run(text=form_texts.EXAMPLE, is_bold=True, color=_OF_EXAMPLES, size_pt=12),
                Look(align="center", after_pt=6),
            )
        else:
            add_sending(self._document, self._reference.calls[self._call])
        if instruction:
            address = address_asked(self._reference, self._call, "nominees")
            self._document.paragraph(form_texts.instruction(instruction, address), SMALL)
        self._document.paragraph(form_texts.HOW_TO, SMALL)
        asked = questions_for(self._kind, self._reference.calls[self._call])
        groups = [name for name in GROUPS if any(q.group == name for q in asked)]
        for number, group in enumerate(groups):
            self._heading(f"{_ROMAN[number]}. {GROUPS[group]}")
            own = [question for question in asked if question.group == group]
            self._is_last_group = group == groups[-1]
            if group == "photos":
                self._photos(own)
            else:
                self._group(own)
        self._signature()
        return self._document.to_bytes()

    def _head(self) -> None:
        add_head(self._document)
        self._document.paragraph(
            Run(text=form_texts.TITLE, is_bold=True), Look(align="center", before_pt=14)
        )
        self._document.paragraph(
            Run(text=form_texts.SUBTITLES[self._kind], is_bold=True),
            Look(align="center", after_pt=6),
        )

    def _heading(self, text: str) -> None:
        look = Look(style="Heading 1", before_pt=12, after_pt=4, size_pt=14)
        self._document.paragraph(text, look)

    def _group(self, asked: Iterable[Question]) -> None:
        for (is_long, is_optional), rows in groupby(
            asked, lambda question: (question.is_long, question.is_optional_consent)
        ):
            if is_long:
                for question in rows:
                    self._long(question)
            else:
                # Long labels of short answers that most leave empty: a line each.
                widths = (ANSWER_MM, LABEL_MM) if is_optional else (LABEL_MM, ANSWER_MM)
                self._short(list(rows), widths)

    def _short(
        self, asked: list[Question], widths: tuple[float, float] = (LABEL_MM, ANSWER_MM)
    ) -> None:
        """Questions with their answers beside them."""
        rows: list[list[Cell | str]] = [[self._label(question), ""] for question in asked]
        made = self._document.table(rows, widths, padding_mm=2)
        for question, (label, answer) in zip(asked, made, strict=True):
            if question.help:
                label.paragraph(question.help, HELP)
            self._control(answer, question)

    def _long(self, question: Question) -> None:
        """A question across the page, its answer below."""
        label = self._label(question)
        wide = LABEL_MM + ANSWER_MM
        made = self._document.table([[label], [""]], (wide,), padding_mm=2)
        if question.help:
            made[0][0].paragraph(question.help, _HELP_ABOVE)
        self._control(made[1][0], question)
        may_break(made[1][0])

    def _photos(self, asked: list[Question]) -> None:
        for number in range(self._reference.calls[self._call].photos_most):
            own = [question for question in asked if question.path[1] == number]
            head = Cell(text=form_texts.PHOTO_CELL.format(number + 1), look=LABEL, fill=FILL)
            made = self._document.table([[head, ""]], (LABEL_MM, ANSWER_MM), padding_mm=2)
            self._photo(made[0][1], number)
            self._short(own)
            self._document.paragraph("", Look(exact_line_pt=6, size_pt=3))

    def _photo(self, cell: Block, number: int) -> None:
        if number < len(self._example.pictures):
            content, alt = self._example.pictures[number]
            cell.picture(content, _PHOTO_MM, alt, Look(align="center"))
        else:
            cell.paragraph(form_texts.PASTE_HERE, Look(size_pt=12, color="6B6B6B"))

    def _label(self, question: Question) -> Cell:
        self._number += 1
        look = _LABEL_ABOVE if question.is_long or self._is_last_group else LABEL
        label = f"{self._number}. {question.label}"
        return label_cell(label, is_needed=question.is_needed_for(self._kind), look=look)

    def _control(self, place: Block, question: Question) -> None:
        self._controls += 1
        options = options_shown(question, self._reference, self._call)
        kind = "list" if options else "text" if question.is_long else "line"
        control = Control(
            tag=question.tag,
            title=question.label,
            hint=form_texts.hint(question),
            text=answer_shown(question, self._example.values, self._reference),
            kind=kind,  # type: ignore[arg-type] # one of the three
            options=options,
        )
        look = STORY if question.is_long else replace(ANSWER, keep_with_next=self._is_last_group)
        add_control(place, control, self._controls, look)

    def _signature(self) -> None:
        self._document.paragraph("", Look(exact_line_pt=10, size_pt=5, keep_with_next=True))
        _, right = self._document.columns(*HEAD_MM)
        right.paragraph(Run(text=form_texts.SIGNER, is_bold=True), CENTER)
        right.paragraph(Run(text=form_texts.SIGNER_NOTE, is_italic=True, size_pt=12), CENTER)
        for _ in range(_SIGNATURE_LINES):
            right.paragraph("", CENTER)
