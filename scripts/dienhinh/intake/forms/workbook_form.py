"""The workbook for many profiles at once: a guide, one row a profile, drop-downs from the lists.

Telephone and date columns hold text, so that Excel neither eats a leading 0 nor makes a date of
3/2019. A hidden row holds the questions' tags, for our own reading.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.forms.answers_shown import communes_shown, options_shown
from dienhinh.intake.forms.sheet_looks import (
    FONT,
    INK,
    WRAPPED,
    fit_to_a4,
    head_cell,
    number_rule,
    saved,
    write_guide,
)
from dienhinh.intake.lines.form_texts import help_of
from dienhinh.intake.questions import Question, questions
from dienhinh.intake.sheets.headings import PHOTO_FILE_LABEL
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Day, Integer, Text, field_named, options_of
from dienhinh.model.schema.profile import PROFILE

MARK = "DH-02/1"
_ROWS = 100
_HEAD = 2
# Of a page of A4 lying, in figures; more would make the letters smaller than 8 pt.
_PAGE_WIDTH = 140
_GUIDE = (
    "1. Mỗi dòng ở trang “Hồ sơ” là một điển hình: tập thể, hộ gia đình hoặc cá nhân.",
    "2. Cột có dấu * bắt buộc. Không biết một con số thì để trống, đừng đoán.",
    "3. Ô có mũi tên thì chọn trong danh sách. Xuống dòng trong một ô: Alt+Enter.",
    "4. Số điện thoại, tháng, năm ghi như thường (0255 300 0000; 8/2018); cột đã đặt kiểu chữ.",
    "5. Biện pháp, kết quả: mỗi ý một dòng trong ô.",
    "6. Ảnh: dán vào ô của dòng đó, hoặc ghi tên tệp ảnh rồi nén bảng này và ảnh thành một .zip.",
    "7. Hồ sơ dài 2-3 trang nên viết bằng biểu mẫu Word; bảng này hợp để sửa số liệu nhiều hồ sơ.",
    "8. Hồ sơ của một người, một gia đình: phải có sự đồng ý cho họ tên và hình ảnh.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    tag: str
    label: str
    help: str
    options: tuple[str, ...] = ()
    question: Question | None = None
    is_needed: bool = False


def workbook_form(reference: Reference, call: str) -> bytes:
    """The .xlsx file; the same lists give the same bytes."""
    book = Workbook()
    columns = list(_columns(reference, call))
    guide = book.active
    if guide is None:
        raise ValueError("a new workbook has a sheet")
    shown = reference.calls[call]
    about = f"{shown.title}; hạn gửi {shown.deadline_text}. Biểu mẫu {MARK}."
    write_guide(guide, "BẢNG NHẬP HỒ SƠ ĐIỂN HÌNH TIÊN TIẾN", about, _GUIDE)
    rows = book.create_sheet("Hồ sơ")
    lists = book.create_sheet("Danh mục")
    for number, column in enumerate(columns, 1):
        _write_column(book, rows, lists, number, column)
    _finish(rows, len(columns))
    fit_to_a4(guide)
    lists.sheet_state = "hidden"
    book.active = 1
    book.properties.keywords = MARK
    book.properties.creator = ""
    return saved(book)


def _columns(reference: Reference, call: str) -> Iterable[_Column]:
    kind = field_named(PROFILE, "kind")
    for question in questions(reference.calls[call]):
        options = options_shown(question, reference, call)
        if question.path == ("commune",):
            options = tuple(communes_shown(reference, call).values())
        if question.path[0] == "photos" and question.path[2] == "caption":
            number = int(question.path[1])
            label = PHOTO_FILE_LABEL.format(number + 1)
            yield _Column(tag=f"photos.{number}.file", label=label, help="Khi gửi ảnh rời")
        yield _Column(
            tag=question.tag,
            label=question.label,
            help=help_of(question),
            options=options,
            question=question,
            is_needed=question.is_needed and len(question.kinds) == 3,  # noqa: PLR2004 of all kinds
        )
        if question.path == ("name",):
            names = tuple(options_of(kind).values())
            yield _Column(tag="kind", label=kind.vi, help="Chọn một", options=names, is_needed=True)


def _write_column(
    book: Workbook, rows: Worksheet, lists: Worksheet, number: int, column: _Column
) -> None:
    letter = get_column_letter(number)
    rows.cell(1, number, column.tag)
    head_cell(rows, _HEAD, number, column.label, is_needed=column.is_needed)
    rows.column_dimensions[letter].width = _width(column)
    # Made once: there are thousands of cells.
    font = Font(name=FONT, size=12)
    for row in range(_HEAD + 1, _HEAD + _ROWS + 1):
        cell = rows.cell(row, number)
        cell.alignment = WRAPPED
        cell.font = font
        if not _is_number(column):
            cell.number_format = "@"
    validation = _validation(book, lists, number, column)
    validation.add(f"{letter}{_HEAD + 1}:{letter}{_HEAD + _ROWS}")
    rows.add_data_validation(validation)


def _validation(book: Workbook, lists: Worksheet, number: int, column: _Column) -> DataValidation:
    """What Excel says beside the cell, and what it refuses."""
    if column.options:
        made = _list_rule(book, lists, number, column)
    elif column.question is not None and isinstance(column.question.field.type, Integer):
        made = number_rule(column.question.field.type)
    else:
        made = DataValidation(type="textLength", operator="lessThan", formula1="32000")
    made.allow_blank = True
    made.showInputMessage = bool(column.help)
    made.promptTitle = column.label[:32]
    made.prompt = column.help[:250]
    return made


def _list_rule(book: Workbook, lists: Worksheet, number: int, column: _Column) -> DataValidation:
    letter = get_column_letter(number)
    lists.cell(1, number, column.label)
    for row, option in enumerate(column.options, 2):
        lists.cell(row, number, option)
    name = "ds_" + column.tag.replace(".", "_")
    where = f"'{lists.title}'!${letter}$2:${letter}${len(column.options) + 1}"
    book.defined_names[name] = DefinedName(name, attr_text=where)
    return DataValidation(
        type="list",
        formula1=f"={name}",
        showErrorMessage=True,
        errorTitle="Chọn trong danh sách",
        error="Chọn một dòng có sẵn trong danh sách của ô.",
    )


def _width(column: _Column) -> float:
    if column.question is None:
        return 18
    kind = column.question.field.type
    if column.question.is_long:
        return 55
    if isinstance(kind, Integer | Day):
        return 17
    longest = max((len(option) for option in column.options), default=0)
    is_wide = isinstance(kind, Text) and kind.longest >= 160  # noqa: PLR2004 a sentence
    return min(46, max(28 if is_wide else 20, longest * 0.9))


def _is_number(column: _Column) -> bool:
    return column.question is not None and isinstance(column.question.field.type, Integer)


def _finish(rows: Worksheet, columns: int) -> None:
    rows.row_dimensions[1].hidden = True
    rows.row_dimensions[_HEAD].height = 66
    rows.freeze_panes = f"B{_HEAD + 1}"
    rows.auto_filter.ref = f"A{_HEAD}:{get_column_letter(columns)}{_HEAD + _ROWS}"
    wide = sum(column.width for column in rows.column_dimensions.values())
    fit_to_a4(rows, pages_wide=ceil(wide / _PAGE_WIDTH))
    rows.print_title_rows = f"{_HEAD}:{_HEAD}"
    # Whose row it is stands on every page.
    rows.print_title_cols = "A:A"
    rows.sheet_properties.tabColor = INK
