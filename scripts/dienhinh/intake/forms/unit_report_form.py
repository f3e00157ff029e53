"""The Word form of a unit's report on one movement: the outline, places to write, tables to fill.

Texts and facts stand in content controls with tags; tables are known by their headings, so that
rows can be added and deleted freely.
"""

from dienhinh.intake.forms.unit_choices import choices
from dienhinh.intake.forms.unit_workbook import is_in_words
from dienhinh.intake.forms.word_looks import (
    ANSWER,
    ANSWER_MM,
    CENTER,
    FILL,
    HELP,
    LABEL_MM,
    SMALL,
    STORY,
    add_head,
    add_sending,
    bold,
    label_cell,
)
from dienhinh.intake.lines import form_texts
from dienhinh.intake.units.asked import Table, facts, table_named
from dienhinh.intake.units.own_words import (
    FACT_HINT,
    FACTS_SHEET,
    HOW_TO,
    LIST_HINT,
    OTHER_MODELS,
    PROFILES_APART,
    TEXT_HINT,
    column_help,
    report_form_mark,
)
from dienhinh.model.call import Outline, OutlineItem
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Field, Integer, Items, Text
from dienhinh.render.word.blocks import Block
from dienhinh.render.word.content import Cell, Look
from dienhinh.render.word.controls import Control, add_control, may_break
from dienhinh.render.word.document import WordDocument

# What is said of the items that profiles answer, wholly or for those that have one.
_APART = {"models": OTHER_MODELS, "nominees": PROFILES_APART}
_NARROW = Look(size_pt=11, after_pt=1, before_pt=1)
_WIDE_MM = LABEL_MM + ANSWER_MM
# Nghị định 30/2020/NĐ-CP, Phụ lục I: I. stands in bold capitals, 1. bold and upright, a) upright.
_BOLD = 2
_TABLES = {
    "directives": "documents",
    "documents": "documents",
    "launched": "launched",
    "awards": "awards",
    "inspections": "inspections",
}
_ROWS = {"documents": 6, "launched": 3, "awards": 10, "inspections": 4}


def unit_report_form(reference: Reference, call: str, movement: str) -> bytes:
    """The form as .docx; the same lists give the same bytes."""
    return _Form(reference, call, movement).content()


class _Form:
    def __init__(self, reference: Reference, call: str, movement: str) -> None:
        self._reference = reference
        self._call = reference.calls[call]
        self._movement = movement
        self._outline: Outline = reference.outlines[call, movement]
        self._mark = report_form_mark(call, movement)
        name = reference.movements[movement].official
        self._document = WordDocument(title=f"Số liệu và lời báo cáo: {name}", subject=self._mark)
        self._controls = 0

    def content(self) -> bytes:
        self._document.page_numbers("top")
        self._document.footer(form_texts.FOOTER.format(self._mark))
        self._head()
        self._facts()
        for key, item in self._outline.walk():
            self._item(key, item)
        return self._document.to_bytes()

    def _head(self) -> None:
        add_head(self._document)
        self._document.paragraph(bold("BÁO CÁO", 14), Look(align="center", before_pt=14))
        self._document.paragraph(bold(self._outline.title, 14), Look(align="center", after_pt=6))
        add_sending(self._document, self._call)
        self._document.paragraph(HOW_TO, SMALL)

    def _facts(self) -> None:
        self._document.paragraph(
            FACTS_SHEET, Look(style="Heading 1", before_pt=10, after_pt=4, size_pt=14)
        )
        asked = [fact for fact in facts() if fact.path != ("call",)]
        rows: list[list[Cell | str]] = [
            [label_cell(fact.label, is_needed=fact.is_needed), ""] for fact in asked
        ]
        made = self._document.table(rows, (LABEL_MM, ANSWER_MM), padding_mm=2)
        for fact, (label, answer) in zip(asked, made, strict=True):
            told = column_help(fact.field, self._call)
            if told:
                label.paragraph(told, HELP)
            options = choices(fact.field, self._reference, self._call)
            self._control(answer, fact.tag, fact.label, FACT_HINT, options)

    def _item(self, key: str, item: OutlineItem) -> None:
        level = key.count(".") + 1
        mark = "-" if item.number == "-" else f"{item.number}{')' if level > _BOLD else '.'}"
        look = Look(
            style=f"Heading {min(level, 3)}",
            before_pt=8,
            after_pt=3,
            size_pt=14,
            is_bold=level <= _BOLD,
            is_italic=False,
            keep_with_next=True,
        )
        title = item.title.upper() if level == 1 else item.title
        self._document.paragraph(f"{mark} {title}", look)
        if item.instruction and item.data != "nominees":
            self._document.paragraph(f"({item.instruction})", SMALL)
        if item.data in _APART:
            self._document.paragraph(_APART[item.data], SMALL)
        elif item.data in _TABLES:
            self._table(table_named(_TABLES[item.data]))
        if is_in_words(item):
            self._text(key, item)

    def _text(self, key: str, item: OutlineItem) -> None:
        made = self._document.table([[""]], (_WIDE_MM,), padding_mm=2)
        self._controls += 1
        control = Control(
            tag=f"loi.{key}", title=f"{key} {item.title}", hint=TEXT_HINT, kind="text"
        )
        add_control(made[0][0], control, self._controls, STORY)
        may_break(made[0][0])

    def _table(self, table: Table) -> None:
        """The headings and empty rows; the movement is that of the whole form."""
        fields = [field for field in table.fields if field.name != "movement"]
        widths = _widths(fields)
        head: list[Cell | str] = [
            Cell(text=bold(field.vi, 11), look=CENTER, fill=FILL) for field in fields
        ]
        empty: list[Cell | str] = ["" for _ in fields]
        rows = [head, *([list(empty)] * _ROWS[table.name])]
        made = self._document.table(rows, widths, header_rows=1, padding_mm=1)
        for row in made[1:]:
            for field, cell in zip(fields, row, strict=True):
                options = choices(field, self._reference, self._call)
                if options:
                    tag = table.tag(field.name)
                    self._control(cell, tag, field.vi, LIST_HINT, options, _NARROW)
                else:
                    cell.paragraph("", _NARROW)
        self._document.paragraph("", Look(exact_line_pt=6, size_pt=3))

    def _control(  # noqa: PLR0913, PLR0917 the parts of one place
        self,
        place: Block,
        tag: str,
        title: str,
        hint: str,
        options: tuple[str, ...],
        look: Look = ANSWER,
    ) -> None:
        self._controls += 1
        kind = "list" if options else "line"
        control = Control(tag=tag, title=title, hint=hint, kind=kind, options=options)  # type: ignore[arg-type] # one of the two
        add_control(place, control, self._controls, look)


def _widths(fields: list[Field]) -> tuple[float, ...]:
    """Millimetres of the columns: long answers take what numbers and days leave."""
    shares = [_share(field) for field in fields]
    return tuple(_WIDE_MM * share / sum(shares) for share in shares)


def _share(field: Field) -> float:
    if isinstance(field.type, Items) or (isinstance(field.type, Text) and field.type.lines):
        return 5
    if field.name in {"award", "title", "name"}:
        return 4.5
    return 2 if isinstance(field.type, Integer) else 2.6
