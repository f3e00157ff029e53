"""A report that we made of a unit's data comes back: what nobody changed stays as it is."""

import io
from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
import pytest

from dienhinh.commands.official.papers import dossier, make_unit_report, report_file
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.importing import Imported, import_files
from dienhinh.intake.units.own_report import prints_alike, take_starts_apart
from dienhinh.intake.units.paper_marks import PaperMark, paper_mark
from dienhinh.intake.units.told import RowTold, Spot, Told
from tests.intake.commune_call import LATER, both_calls
from tests.intake.shipped import CALL
from tests.intake.test_units import fill_words
from tests.intake.unit_files import POOR, RURAL, saved
from tests.reports import corpus

LAUNCHED = [
    {"launched_on": "2022-04"},
    {"name": "Ngày thứ bảy (thật vui)", "launched_on": "2022-05-19", "document": "Kế hoạch 20/KH"},
    {"name": "Thôn xanh", "document": "Kế hoạch số 21/KH-UBND (sửa đổi)"},
    {"name": "Nhà sạch (vườn đẹp)"},
]
FINDINGS = "Hai xã làm tốt.\n\n**Một xã** chậm:\n\n- thiếu sổ\n- thiếu người"
WORDS = "\n## I.2\nCó đường.\n\n- Gần:\n  - chợ\n  - trường\n- Đông.\n\n1. Một.\n2. Hai.\n"


def laid_out(root: Path) -> Path:
    profiles = corpus.lay_out(root)
    folder = profiles / CALL / "ba-to"
    (first,) = corpus.BA_TO["launched"]
    (inspected,) = corpus.BA_TO["inspections"]
    plain = {key: value for key, value in first.items() if key != "launched_on"}
    # Each a list of its own: YAML would write an alias.
    rows: list[dict[str, Any]] = [{**deepcopy(plain), **more} for more in LAUNCHED]
    figures = {
        **{key: value for key, value in corpus.BA_TO.items() if key != "totals"},
        "launched": rows,
        "inspections": [inspected | {"findings": FINDINGS}],
    }
    corpus.put_yaml(folder / "unit.yaml", figures)
    with (folder / "bao-cao" / f"{POOR}.md").open("a", encoding="utf-8") as file:
        file.write(WORDS)
    return folder


def report(root: Path, movement: str = POOR) -> bytes:
    options = corpus.options(root)
    known = dossier(options, None)
    assert known.errors_in_figures("ba-to") == 0
    made = make_unit_report(known, "ba-to", movement, internal=True)
    return report_file(options, made, ".docx")


def brought(root: Path, data: bytes, call: str = CALL) -> Imported:
    (root / "bc.docx").write_bytes(data)
    given = Given(call=call, unit="ba-to")
    return import_files(root / "profiles", [root / "bc.docx"], both_calls(), given)


def test_our_own_report_changes_and_disputes_nothing(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    files = (folder / "unit.yaml", folder / "bao-cao" / f"{POOR}.md")
    before = [file.read_bytes() for file in files]

    done = brought(tmp_path, report(tmp_path))

    assert [row.vi for row in done.units[0].changes] == []
    assert [file.read_bytes() for file in files] == before
    told = [doubt.text.vi for doubt in done.units[0].doubts]
    assert not [text for text in told if "nguồn này ghi" in text]


def test_what_was_changed_in_our_own_report_is_told(tmp_path: Path) -> None:
    laid_out(tmp_path)
    paper = docx.Document(io.BytesIO(report(tmp_path)))
    table = next(t for t in paper.tables if t.rows[0].cells[-1].text == "Kết quả")
    table.rows[1].cells[-1].text = "Mọi xã làm tốt."

    done = brought(tmp_path, saved(paper))

    assert any("Mọi xã làm tốt." in doubt.line() for doubt in done.units[0].doubts)


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Thôn số", {"name": "Thôn số"}),
        ("Thôn số (vui)", {"name": "Thôn số (vui)"}),
        ("Thôn số (vui) (phát động 2022)", {"name": "Thôn số (vui)", "launched_on": "2022"}),
        (
            "Thôn số (phát động 19/5/2022; Kế hoạch 20/KH)",
            {"name": "Thôn số", "launched_on": "19/5/2022", "document": "Kế hoạch 20/KH"},
        ),
        (
            "Thôn số (phát động theo Kế hoạch (sửa))",
            {"name": "Thôn số", "document": "Kế hoạch (sửa)"},
        ),
    ],
)
def test_the_bracket_behind_a_movement_is_taken_apart(name: str, cells: dict[str, str]) -> None:
    row = RowTold(place="bảng 1, dòng 2", cells={"name": Spot(text=name, place="bảng 1, dòng 2")})
    told = Told(rows={"launched": [row]})

    take_starts_apart(told)

    assert {key: spot.text for key, spot in told.rows["launched"][0].cells.items()} == cells


def test_other_figures_are_no_print_of_what_is_here() -> None:
    assert prints_alike({"places": 6, "form": "plan"}, {"places": 6})
    assert prints_alike("- **Hai** xã\n- một", "Hai xã\nmột")
    assert not prints_alike({"places": 6}, {"places": 16})
    assert not prints_alike("2,5 tỷ", "25 tỷ")
    assert not prints_alike(None, "")


# Of which call


@pytest.mark.parametrize("call", [CALL, LATER])
def test_our_own_report_goes_to_its_call_whatever_the_command_says(
    call: str, tmp_path: Path
) -> None:
    laid_out(tmp_path)

    done = brought(tmp_path, report(tmp_path, RURAL), call)

    (unit,) = done.units
    assert unit.draft.call == CALL
    is_told = f"Tệp này của đợt {CALL}, không phải {LATER} đang nhập" in unit.doubts[0].text.vi
    assert is_told == (call == LATER)


@pytest.mark.parametrize("call", [CALL, LATER])
@pytest.mark.parametrize("given", [CALL, LATER])
def test_a_report_form_goes_to_its_call_though_both_ask_for_its_movement(
    call: str, given: str, tmp_path: Path
) -> None:
    form = docx.Document(io.BytesIO(unit_report_form(both_calls(), call, RURAL)))
    fill_words(form, {"don-vi.as_of": "01/12/2026"})

    done = brought(tmp_path, saved(form), given)

    (unit,) = done.units
    assert unit.draft.call == call
    told = " ".join(doubt.text.vi for doubt in unit.doubts)
    assert (f"Tệp này của đợt {call}, không phải {given} đang nhập" in told) == (call != given)
    assert "Biểu mẫu DH" not in told


@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("DH-05/1-so-ket-2023/nong-thon-moi", PaperMark(call=CALL, movement=RURAL)),
        ("DH-05/1-nong-thon-moi", PaperMark(movement=RURAL)),
        ("DH-04/1-so-ket-2023/nong-thon-moi", PaperMark(call=CALL, movement=RURAL)),
        ("DH-04/1-nong-thon-moi", PaperMark(movement=RURAL)),
        ("DH-05/1", PaperMark()),
        ("DH-03/1", None),
        ("", None),
    ],
)
def test_a_mark_says_call_and_movement(form: str, mark: PaperMark | None) -> None:
    assert paper_mark(form) == mark


def test_figures_of_before_the_dispatch_are_told_where_no_call_is_named(tmp_path: Path) -> None:
    laid_out(tmp_path)
    paper = docx.Document(io.BytesIO(report(tmp_path, RURAL)))
    paper.core_properties.keywords = f"DH-05/1-{RURAL}"

    done = brought(tmp_path, saved(paper), LATER)

    said = f"trước ngày công văn của đợt {LATER} (2026-11-01)"
    assert any(said in doubt.text.vi for unit in done.units for doubt in unit.doubts)
