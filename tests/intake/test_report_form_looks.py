"""How the Word form of a unit's report stands on its pages."""

import pytest

from dienhinh.intake.forms.unit_report_form import unit_report_form
from tests.intake.shipped import CALL, reference
from tests.reports.word_files import NAMES, opened, paragraphs

MOVEMENTS = ("vi-nguoi-ngheo", "nong-thon-moi")


@pytest.mark.parametrize("movement", MOVEMENTS)
def test_tables_to_fill_repeat_their_headings_on_the_next_page(movement: str) -> None:
    tables = opened(unit_report_form(reference(), CALL, movement)).tables

    to_fill = [table for table in tables if len(table.rows) > 1 and len(table.columns) > 2]
    marked = [
        [row.find("w:trPr/w:tblHeader", NAMES) is not None for row in table._tbl.tr_lst]  # noqa: SLF001 no public door
        for table in to_fill
    ]
    # Documents twice, movements launched, awards, inspections.
    assert [sum(rows) for rows in marked] == [1] * 5
    assert all(rows[0] for rows in marked)


@pytest.mark.parametrize("movement", MOVEMENTS)
def test_chapters_stand_in_capitals_like_those_of_the_outline(movement: str) -> None:
    texts = paragraphs(unit_report_form(reference(), CALL, movement))

    chapters = [text for text in texts if text.partition(". ")[0] in {"I", "II", "III", "IV"}]
    assert len(chapters) == 4
    assert all(text == text.upper() for text in chapters)
