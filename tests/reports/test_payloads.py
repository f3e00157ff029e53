"""What staff get is as safe as the site: Word, Excel, HTML, calendar, letters, JSON, CSV.

Every text of the records behind them is one that would become markup, a formula or another entry.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dienhinh import pipeline
from dienhinh.commands.custody.audit import audit
from dienhinh.commands.custody.audit_text import AUDIT_FORMS
from dienhinh.commands.official.papers import (
    board_workbook,
    make_province_report,
    make_unit_report,
    reminders,
    report_file,
)
from dienhinh.derive.calendar import calendar
from dienhinh.derive.reports.board import board as board_of
from dienhinh.model.dossier import Dossier
from dienhinh.model.plan import Plan, Slot, Story
from dienhinh.render.board import board_html, board_json
from dienhinh.render.board_text import board_text
from dienhinh.render.calendar_text import CALENDAR_FORMS
from tests.folders import ROOT
from tests.payloads import EVERY, PAYLOADS, PLAIN, dressed
from tests.reports.corpus import POOR, RURAL, TODAY
from tests.site.findings import assert_none
from tests.site.html_page import html_page
from tests.site.shapes import dangers, shapes

# Line breaks and what turns the direction of writing are refused when a file is read.
TEXT = EVERY.replace(PAYLOADS["direction"], "")


@pytest.fixture(scope="module")
def plain(
    found: Dossier, corpus_options: pipeline.Options, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return _written(tmp_path_factory.mktemp("plain"), found, corpus_options, PLAIN)


@pytest.fixture(scope="module")
def hostile(
    found: Dossier, corpus_options: pipeline.Options, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return _written(tmp_path_factory.mktemp("hostile"), found, corpus_options, TEXT)


def test_no_text_changes_the_shape_of_what_staff_get(plain: Path, hostile: Path) -> None:
    found, expected = shapes(hostile), shapes(plain)

    assert sorted(found) == sorted(expected)
    endings = {Path(place).suffix for place in found}
    assert {".docx", ".xlsx", ".json", ".csv", ".ics", ".txt", ".xml"} <= endings
    assert_none(place for place, shape in found.items() if shape != expected[place])
    assert_none(dangers(hostile))


def test_no_text_changes_the_markup_of_the_board(plain: Path, hostile: Path) -> None:
    pages = [
        html_page("board.html", (folder / "board.html").read_text(encoding="utf-8"))
        for folder in (plain, hostile)
    ]

    assert pages[0].skeleton() == pages[1].skeleton()
    assert "<script>alert(1)</script>" in " ".join(pages[1].words)


def test_no_text_adds_a_line_to_a_message_or_a_table(plain: Path, hostile: Path) -> None:
    files = sorted(path.name for path in hostile.glob("*.txt"))

    assert len(files) > 4
    for name in files:
        lines = [
            (folder / name).read_text(encoding="utf-8").count("\n") for folder in (plain, hostile)
        ]
        assert lines[0] == lines[1], name


def _written(folder: Path, found: Dossier, options: pipeline.Options, text: str) -> Path:
    for name, content in _files(found, options, text):
        (folder / name).write_bytes(content)
    return folder


def _files(given: Dossier, options: pipeline.Options, text: str) -> Iterator[tuple[str, bytes]]:
    found: Dossier = dressed(given, text)
    for name, report in (
        ("unit", make_unit_report(found, "ba-to", POOR, internal=True)),
        ("province", make_province_report(found, (POOR, RURAL), internal=True, earlier=None)),
    ):
        yield f"{name}.docx", report_file(options, report, ".docx")
        yield f"{name}.xlsx", report_file(options, report, ".xlsx")
    board = board_of(found)
    yield "board.xlsx", board_workbook(board)
    yield "board.html", board_html(board, ROOT / "docs" / "theme").encode()
    yield "board.json", board_json(board).encode()
    yield "board.txt", board_text(board, has_color=False, language="vi").encode()
    # An office writes no letter to a unit of its own name, and here all are of one.
    asking = replace(found, call=replace(found.call, issuer=f"Sở {text}"))
    for output in reminders(options, asking, board):
        yield output.uri, output.content
    # Nobody writes a state: it is one of a few codes.
    rows = [replace(dressed(row, text), state=row.state) for row in audit(options.profiles, TODAY)]
    for form, make in AUDIT_FORMS.items():
        yield f"audit.{_ENDINGS.get(form, form)}", make(rows, 30)
    weeks = calendar(
        (_plan(text),),
        (_story(text),),
        found.reference,
        today=TODAY,
        first=TODAY,
        weeks=4,
        hidden=(),
    )
    for form, make_calendar in CALENDAR_FORMS.items():
        yield f"calendar.{_ENDINGS.get(form, form)}", make_calendar(weeks, "vi")


_ENDINGS = {"text": "txt"}


def _plan(text: str) -> Plan:
    slots = (
        Slot(
            date=date(2023, 12, 6), profile="to-a", channel="radio", outlet="x", who="x",
            ran_on=None, title="x", link="https://example.org/", teaser="x", note="x",
        ),
    )  # fmt: skip
    made: Plan = dressed(Plan(call="so-ket-2023", slots=slots), text)
    return made


def _story(text: str) -> Story:
    story = Story(
        slug="to-a", name="x", unit="ba-to", movement=POOR, kind="collective", sector="trong-trot",
        status="published", origin="nomination", first_day=date(2023, 11, 20),
        agreed=(), needs=(),
    )  # fmt: skip
    made: Story = dressed(story, text)
    return made
