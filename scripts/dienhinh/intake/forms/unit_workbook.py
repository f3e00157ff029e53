"""The workbook for the figures of a unit: a sheet of facts, one for each table, one for words.

Hidden cells hold the tags by which our own reading knows facts and columns; drop-downs offer the
lists. Columns of numbers take whole numbers only, all others hold text.
"""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.forms.sheet_looks import (
    BORDER,
    FONT,
    INK,
    WRAPPED,
    fit_to_a4,
    head_cell,
    number_rule,
    saved,
    write_guide,
)
from dienhinh.intake.forms.unit_choices import choices
from dienhinh.intake.units.asked import Fact, Table, facts, tables
from dienhinh.intake.units.own_words import (
    FACTS_SHEET,
    TEXT_COLUMNS,
    TEXTS_SHEET,
    WORKBOOK_MARK,
    column_help,
    table_address,
    table_help,
)
from dienhinh.model.call import Call, Outline, OutlineItem
from dienhinh.model.outline_addresses import address_asked
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Field, Integer, Items, Text

_ROWS = 60
_HEAD = 3
_GUIDE = (
    "1. Trang “Thông tin chung”: ghi tên đơn vị và ngày chốt số liệu trước tiên.",
    "2. Mỗi dòng ở các trang sau: một văn bản, phong trào, cuộc kiểm tra, hình thức khen một năm.",
    "3. Mỗi dòng chọn phong trào thi đua ở cột đầu. Đừng gộp ô.",
    "4. Số không có thì ghi 0. Số chưa biết thì để trống: máy không coi ô trống là 0.",
    "5. Ô số chỉ ghi một con số, không ghi chữ; số nghìn ghi liền: 1234.",
    "6. Trang “Tổng số” không bắt buộc; ghi thì máy so với danh sách và báo chỗ lệch.",
    "7. Không có văn bản, phong trào, khen thưởng, kiểm tra nào thì ghi 0 ở trang “Tổng số”.",
    "8. Trang “Lời báo cáo”: viết cạnh đầu mục; xuống dòng bằng Alt+Enter; lời dài nên dùng Word.",
    "9. Điển hình giới thiệu{} gửi bằng biểu mẫu tóm tắt thành tích, không ghi ở đây.",
)
_SHEETS = {
    "documents": "Văn bản",
    "launched": "Phong trào",
    "awards": "Khen thưởng",
    "inspections": "Kiểm tra",
    "totals": "Tổng số",
}


def unit_workbook(reference: Reference, call: str) -> bytes:
    """The .xlsx file; the same lists give the same bytes."""
    return _Workbook(reference, reference.calls[call]).content()


class _Workbook:
    def __init__(self, reference: Reference, call: Call) -> None:
        self._reference = reference
        self._call = call
        self._book = Workbook()
        self._lists: Worksheet = self._book.create_sheet("Danh mục")
        self._names: dict[tuple[str, ...], str] = {}

    def content(self) -> bytes:
        guide = self._book.worksheets[0]
        about = f"{self._call.title}; hạn gửi {self._call.deadline_text}. Biểu mẫu {WORKBOOK_MARK}."
        address = address_asked(self._reference, self._call.id, "nominees")
        apart = f" (mục {address})" if address else ""
        lines = [text.format(apart) for text in _GUIDE]
        write_guide(guide, "SỐ LIỆU CỦA ĐƠN VỊ CHO BÁO CÁO SƠ KẾT", about, lines)
        self._write_facts(self._book.create_sheet(FACTS_SHEET))
        for table in tables():
            self._write_table(self._book.create_sheet(self._sheet(table)), table)
        self._write_texts(self._book.create_sheet(TEXTS_SHEET))
        self._book.move_sheet(self._lists, len(self._book.worksheets))
        self._lists.sheet_state = "hidden"
        self._book.active = 1
        for number, sheet in enumerate(self._book.worksheets):
            sheet.sheet_view.tabSelected = number == 1
            fit_to_a4(sheet)
        self._book.properties.keywords = WORKBOOK_MARK
        self._book.properties.creator = ""
        return saved(self._book)

    def _sheet(self, table: Table) -> str:
        address = table_address(table, self._reference, self._call.id)
        return f"{_SHEETS[table.name]} ({address})" if address else _SHEETS[table.name]

    def _write_facts(self, sheet: Worksheet) -> None:
        """Label, answer, help; the tag stands in the hidden column D."""
        _title(sheet, FACTS_SHEET)
        for row, fact in enumerate(facts(), _HEAD):
            head_cell(sheet, row, 1, fact.label, is_needed=fact.is_needed)
            sheet.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="center")
            _answer(sheet, row, 2, fact.field)
            sheet.cell(row, 3, column_help(fact.field, self._call)).font = Font(
                name=FONT, size=11, italic=True
            )
            sheet.cell(row, 3).alignment = WRAPPED
            sheet.cell(row, 4, fact.tag)
            self._fact_rule(sheet, row, fact)
        for letter, width in (("A", 34), ("B", 60), ("C", 60)):
            sheet.column_dimensions[letter].width = width
        sheet.column_dimensions["D"].hidden = True

    def _fact_rule(self, sheet: Worksheet, row: int, fact: Fact) -> None:
        rule = self._rule(fact.field)
        if fact.path == ("call",):
            sheet.cell(row, 2, self._call.title)
        rule.add(f"B{row}")
        sheet.add_data_validation(rule)

    def _write_table(self, sheet: Worksheet, table: Table) -> None:
        """Tags in the hidden second row, headings below, rows to fill."""
        _title(
            sheet,
            table.label,
            table_help(table, table_address(table, self._reference, self._call.id)),
        )
        last = _HEAD + (len(self._call.movements) if table.name == "totals" else _ROWS)
        for column, field in enumerate(table.fields, 1):
            sheet.cell(_HEAD - 1, column, table.tag(field.name))
            head_cell(sheet, _HEAD, column, field.vi, is_needed=field.required is True)
            sheet.column_dimensions[get_column_letter(column)].width = _width(field)
            for row in range(_HEAD + 1, last + 1):
                _answer(sheet, row, column, field)
            rule = self._rule(field)
            letter = get_column_letter(column)
            rule.add(f"{letter}{_HEAD + 1}:{letter}{last}")
            sheet.add_data_validation(rule)
        if table.name == "totals":
            for row, movement in enumerate(self._call.movements, _HEAD + 1):
                sheet.cell(row, 1, self._reference.movements[movement].official)
        sheet.row_dimensions[_HEAD - 1].hidden = True
        sheet.row_dimensions[_HEAD].height = 48
        sheet.freeze_panes = f"B{_HEAD + 1}"
        sheet.print_title_rows = f"{_HEAD}:{_HEAD}"

    def _write_texts(self, sheet: Worksheet) -> None:
        """One row an item that is answered in words, its address and title filled in."""
        _title(sheet, TEXTS_SHEET)
        for column, label in enumerate(TEXT_COLUMNS.values(), 1):
            head_cell(sheet, _HEAD, column, label, is_needed=False)
        row = _HEAD
        for movement in self._call.movements:
            outline = self._reference.outlines.get((self._call.id, movement))
            for key, title in () if outline is None else items_in_words(outline):
                row += 1
                name = self._reference.movements[movement].official
                for column, text in enumerate((name, key, title, ""), 1):
                    cell = sheet.cell(row, column, text or None)
                    cell.font = Font(name=FONT, size=12)
                    cell.alignment = WRAPPED
                    cell.border = BORDER
                    cell.number_format = "@"
        for letter, width in (("A", 34), ("B", 10), ("C", 60), ("D", 80)):
            sheet.column_dimensions[letter].width = width
        sheet.freeze_panes = f"D{_HEAD + 1}"

    def _rule(self, field: Field) -> DataValidation:
        """What Excel says beside the cell, and what it refuses."""
        options = choices(field, self._reference, self._call)
        if options:
            made = DataValidation(
                type="list",
                formula1=f"={self._list(options)}",
                showErrorMessage=True,
                # A form of award or a unit that the list lacks may still be typed.
                errorStyle="warning",
                errorTitle="Chọn trong danh sách",
                error="Không có trong danh sách của ô. Vẫn giữ?",
            )
        elif isinstance(field.type, Integer):
            made = number_rule(field.type)
        else:
            made = DataValidation(type="textLength", operator="lessThan", formula1="32000")
        made.allow_blank = True
        made.promptTitle = field.vi[:32]
        made.prompt = column_help(field, self._call)[:250]
        made.showInputMessage = bool(made.prompt)
        return made

    def _list(self, options: tuple[str, ...]) -> str:
        """The name of a list on the hidden sheet, written once."""
        if options not in self._names:
            column = len(self._names) + 1
            for row, option in enumerate(options, 1):
                self._lists.cell(row, column, option)
            name = f"ds_{column}"
            letter = get_column_letter(column)
            where = f"'{self._lists.title}'!${letter}$1:${letter}${len(options)}"
            self._book.defined_names[name] = DefinedName(name, attr_text=where)
            self._names[options] = name
        return self._names[options]


def items_in_words(outline: Outline) -> Sequence[tuple[str, str]]:
    """The address and title of each item that units answer in words of their own."""
    return [(key, item.title) for key, item in outline.walk() if is_in_words(item)]


def is_in_words(item: OutlineItem) -> bool:
    """Whether an item has none below it and is not told by profiles alone.

    Models have profiles only where a unit nominated them: the others it tells itself.
    """
    return not item.items and item.data != "nominees"


def _title(sheet: Worksheet, text: str, note: str = "") -> None:
    sheet["A1"] = text
    sheet["A1"].font = Font(name=FONT, bold=True, size=14, color=INK)
    if note:
        sheet["C1"] = note
        sheet["C1"].font = Font(name=FONT, italic=True, size=11)


def _answer(sheet: Worksheet, row: int, column: int, field: Field) -> None:
    cell = sheet.cell(row, column)
    cell.alignment = WRAPPED
    cell.font = Font(name=FONT, size=12)
    cell.border = BORDER
    if not isinstance(field.type, Integer):
        cell.number_format = "@"


def _width(field: Field) -> float:
    if isinstance(field.type, Items) or (isinstance(field.type, Text) and field.type.lines):
        return 50
    if field.name in {"movement", "award", "title"}:
        return 44
    return 12 if isinstance(field.type, Integer) else 22
