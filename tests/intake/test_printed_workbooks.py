"""The workbooks to fill in can be printed, and turned into PDF, on A4."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.forms.workbook_form import workbook_form
from dienhinh.model.reference import Reference
from tests.intake.shipped import CALL, reference


def sheets(content: bytes) -> list[Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


@pytest.mark.parametrize("form", [workbook_form, unit_workbook])
def test_sheets_are_fitted_to_a4_and_their_letters_can_be_read(
    form: Callable[[Reference, str], bytes],
) -> None:
    for sheet in sheets(form(reference(), CALL)):
        properties = sheet.sheet_properties.pageSetUpPr
        assert properties is not None
        assert properties.fitToPage, sheet.title
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
        # A column is as wide as so many figures of 7 px, 96 px to the inch.
        wide_mm = sum(column.width for column in sheet.column_dimensions.values()) * 7 * 25.4 / 96
        margins_mm = (sheet.page_margins.left + sheet.page_margins.right) * 25.4
        pages_wide = sheet.page_setup.fitToWidth
        assert pages_wide is not None
        room_mm = (297 - margins_mm) * pages_wide
        assert 12 * min(1, room_mm / wide_mm) >= 8, sheet.title


def test_the_name_of_a_row_stands_on_every_page_of_it() -> None:
    _, rows = sheets(workbook_form(reference(), CALL))

    assert (rows.print_title_rows, rows.print_title_cols) == ("$2:$2", "$A:$A")
