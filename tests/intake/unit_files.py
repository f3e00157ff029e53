"""Files of units: our forms filled in, and tables as units type them. All figures are invented."""

import io
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
import yaml
from docx.document import Document

from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.importing import Imported, import_files
from tests.intake.shipped import CALL, reference

POOR, RURAL = "vi-nguoi-ngheo", "nong-thon-moi"
POOR_NAME = "Quảng Ngãi vì người nghèo - Không để ai bị bỏ lại phía sau"
RURAL_NAME = "Quảng Ngãi chung sức xây dựng nông thôn mới"
DOCUMENTS, LAUNCHED, AWARDS = "Văn bản (II.2)", "Phong trào (II.2.d)", "Khen thưởng (II.5)"
INSPECTIONS, TOTALS, TEXTS = "Kiểm tra (II.6)", "Tổng số", "Lời báo cáo"
FIRST_ROW = 4
AWARD_HEADS = ("Phong trào thi đua", "Năm", "Hình thức", "Tập thể", "Hộ gia đình", "Cá nhân")

# By sheet, rows in the order of its columns.
FILLED: Mapping[str, Sequence[Sequence[Any]]] = {
    DOCUMENTS: [
        (POOR_NAME, "Kế hoạch", "45/KH-UBND", "01/9/2022", "UBND huyện Ba Tơ", "Triển khai"),
    ],
    LAUNCHED: [
        (POOR_NAME, "Mỗi chi bộ một hộ", "Để cùng làm.", "Có sổ\nMỗi quý một lần", "4/2022"),
    ],
    AWARDS: [
        (POOR_NAME, 2022, "Giấy khen của Chủ tịch UBND cấp huyện", 12, 5, 20),
        (RURAL_NAME, 2023, "Bằng khen của Chủ tịch UBND tỉnh", 1, 0, 2, "đột xuất"),
    ],
    INSPECTIONS: [(POOR_NAME, "tháng 5/2023", "Đoàn kiểm tra của huyện", 6, "Sổ ghi đủ.")],
    TOTALS: [(RURAL_NAME, None, None, None, 1), (POOR_NAME, 1, 1, None, 12, 5, 20, 1)],
}


@cache
def blank_workbook() -> bytes:
    """Our workbook as units get it."""
    return unit_workbook(reference(), CALL)


@cache
def blank_report(movement: str = POOR) -> bytes:
    """Our report form as units get it."""
    return unit_report_form(reference(), CALL, movement)


def workbook(
    rows: Mapping[str, Sequence[Sequence[Any]]] = FILLED, unit: str = "Huyện Ba Tơ"
) -> bytes:
    """Our workbook with these rows and the facts of a unit."""
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook()))
    for sheet, lines in rows.items():
        for number, line in enumerate(lines, FIRST_ROW):
            for column, value in enumerate(line, 1):
                book[sheet].cell(number, column).value = value
    facts = book["Thông tin chung"]
    for (label, *_), (_, answer, *_) in zip(
        facts.iter_rows(min_row=3), facts.iter_rows(min_row=3), strict=True
    ):
        said = {"Đơn vị *": unit, "Số liệu tính đến ngày *": "15/11/2023"}.get(str(label.value))
        if said:
            answer.value = said
    return saved(book)


def saved(book: Any) -> bytes:  # noqa: ANN401 openpyxl's workbook or Word's document
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(rows: Sequence[Sequence[object]], name: str = "Sheet1") -> Any:  # noqa: ANN401 openpyxl
    """A workbook with nothing but one table, as a unit types it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    return book


def report(movement: str = POOR) -> Document:
    """Our report form, to be filled."""
    return docx.Document(io.BytesIO(blank_report(movement)))


def imported(root: Path, name: str, data: bytes, given: Given | None = None) -> Imported:
    """Import one file into `root/profiles`, in a call that knows both movements."""
    path = root / "in" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return import_files(
        root / "profiles", [path], reference(), given or Given(call=CALL, unit="ba-to")
    )


def given_nobody() -> Given:
    """What a command says that names no unit."""
    return Given(call=CALL)


def figures(root: Path, unit: str = "ba-to") -> dict[str, Any]:
    """`unit.yaml` as plain values, days as text."""
    text = (root / "profiles" / CALL / unit / "unit.yaml").read_text(encoding="utf-8")
    plain: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 text only, no objects
    return plain


def doubts(done: Imported) -> str:
    """What there is to look at, a line each."""
    return "\n".join(doubt.line() for outcome in done.units for doubt in outcome.doubts)


def everything_in(root: Path) -> str:
    """All text that an import wrote."""
    files = sorted(path for path in (root / "profiles").rglob("*") if path.suffix)
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def paper(*lines: str | Sequence[Sequence[str]]) -> bytes:
    """A Word file of a unit's own writing: its paragraphs, and tables row by row."""
    made = docx.Document()
    for line in lines:
        if isinstance(line, str):
            made.add_paragraph(line)
            continue
        grid = made.add_table(len(line), len(line[0]))
        for row, texts in zip(grid.rows, line, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    return saved(made)
