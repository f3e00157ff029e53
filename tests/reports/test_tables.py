"""The tables of a unit's report: what their cells say, and what keeps together on a page."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from dienhinh import pipeline
from dienhinh.commands.official.papers import make_province_report, make_unit_report, report_file
from dienhinh.derive.reports.nominees import nominees
from dienhinh.derive.reports.tables import models_grid
from dienhinh.model.dates import PartialDate
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Grid, Report
from tests.builders import RESULTS
from tests.reports.corpus import POOR, RURAL
from tests.reports.word_files import laid_out, needs_office, opened, paragraphs

INTERNAL = "Bản nội bộ, có số điện thoại: không gửi nơi nào ngoài Sở Nội vụ"


def models(found: Dossier, movement: str) -> Grid:
    return models_grid(nominees(found, ["ba-to"], [movement], "nomination", internal=False))


def reports(found: Dossier, *, internal: bool) -> tuple[Report, Report]:
    return (
        make_unit_report(found, "ba-to", POOR, internal=internal),
        make_province_report(found, (RURAL, POOR), internal=internal, earlier=None),
    )


def test_the_effect_of_a_model_is_told_by_its_results_uncut(found: Dossier) -> None:
    effects = [row[-1] for row in models(found, POOR).rows]

    assert effects == ["\n".join(f"- {result}" for result in RESULTS)] * 2


def test_cells_of_who_may_not_be_told_of_say_so(found: Dossier) -> None:
    assert models(found, RURAL).rows == (
        ("1", "Cá nhân (chưa đồng ý nêu tên)\n(gương điển hình)", *["không nêu"] * 3),
    )


def test_a_sum_stays_on_the_page_of_the_row_above_it(
    found: Dossier, corpus_options: pipeline.Options
) -> None:
    content = report_file(corpus_options, reports(found, internal=False)[0], ".docx")

    awards = next(t for t in opened(content).tables if t.rows[0].cells[1].text == "Hình thức")
    kept = [
        all(p.paragraph_format.keep_with_next for c in row.cells for p in c.paragraphs)
        for row in awards.rows
    ]
    # The headings, the first year, the last, their sum.
    assert kept == [True, False, True, False]


@needs_office
def test_a_whole_day_of_an_inspection_stands_on_one_line(
    found: Dossier, corpus_options: pipeline.Options, tmp_path: Path
) -> None:
    figures = found.figures["ba-to"]
    assert figures.inspections is not None
    held = replace(figures.inspections[0], on=PartialDate(2022, 11, 5))
    changed = replace(found, figures={"ba-to": replace(figures, inspections=(held,))})

    report = make_unit_report(changed, "ba-to", POOR, internal=False)

    pages = laid_out(report_file(corpus_options, report, ".docx"), tmp_path)
    assert any("05/11/2022" in page for page in pages)


@pytest.mark.parametrize("place", [0, 1], ids=["unit", "province"])
def test_only_an_internal_copy_says_that_it_is_one(
    found: Dossier, corpus_options: pipeline.Options, place: int
) -> None:
    inside, outside = (
        report_file(corpus_options, reports(found, internal=internal)[place], ".docx")
        for internal in (True, False)
    )
    book = report_file(corpus_options, reports(found, internal=True)[place], ".xlsx")

    assert f"({INTERNAL})" in paragraphs(inside)
    assert not any("nội bộ" in text for text in paragraphs(outside))
    for sheet in openpyxl.load_workbook(io.BytesIO(book)).worksheets:
        assert str(sheet["A2"].value).endswith(f"{INTERNAL}.")
