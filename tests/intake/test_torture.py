"""The files districts really send, made from one filled form: all fields and photos come back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.model.source import Value
from tests.intake import spoiling
from tests.intake.documents import jpeg
from tests.intake.shipped import VALUES, filled_form, only_draft, picture
from tests.intake.spoiling import spoiled, tcvn3, texts, vni

CASES: dict[str, Callable[[bytes], bytes]] = {
    "filled form": lambda data: data,
    "controls removed": lambda data: spoiled(data, spoiling.without_controls),
    "tags removed": lambda data: spoiled(data, spoiling.without_tags),
    "label and answer in one cell": lambda data: spoiled(data, spoiling.merged_cells),
    "facts in one cell": lambda data: spoiled(data, spoiling.one_cell),
    "no table, lines": lambda data: spoiled(data, spoiling.plain_lines),
    "tracked changes": lambda data: spoiled(data, spoiling.tracked),
    "TCVN3 font": lambda data: spoiled(data, texts(tcvn3, ".VnTime")),
    "TCVN3 with soft hyphens": lambda data: spoiled(data, spoiling.soft_hyphens),
    "VNI font": lambda data: spoiled(data, texts(vni, "VNI-Times")),
    "VNI, font name lost": lambda data: spoiled(data, texts(vni, "Times New Roman")),
    "NFD": lambda data: spoiled(data, spoiling.decomposed),
    "pictures in text boxes": lambda data: spoiled(data, spoiling.text_boxes),
    "pictures as VML": lambda data: spoiled(data, spoiling.vml_pictures),
    "values in words": lambda data: spoiled(data, spoiling.free_values),
    "letters cut into runs": lambda data: spoiled(data, spoiling.split_runs),
    "tables moved": lambda data: spoiled(data, spoiling.other_order),
}
SAVED_AS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt",
    "doc": "doc:MS Word 97",
    "rtf": "rtf",
}


# What stands beside a value and belongs to no field is kept for a person to look at.
BESIDE = {"values in words": ["Điện thoại liên lạc, chữ bên cạnh: ĐT:   (gặp anh Ba)"]}


def flat(value: Value, above: str = "") -> dict[str, Value]:
    if isinstance(value, dict):
        return {k: v for key, one in value.items() for k, v in flat(one, f"{above}.{key}").items()}
    return {above: value}


def assert_whole(draft: Draft, *, originals: bool = True) -> None:
    assert flat(draft.values) == flat(VALUES)
    if originals:
        assert [photo.content for photo in draft.pictures] == [picture(1), picture(2)]


@pytest.mark.parametrize("case", CASES)
def test_every_field_and_photo_comes_back_and_nothing_else(case: str, tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"ho-so.docx": CASES[case](filled_form())})

    assert_whole(draft)
    assert [row.text for row in draft.leftovers] == BESIDE.get(case, [])


def test_tcvn3_without_its_font_is_guessed(tmp_path: Path) -> None:
    data = spoiled(filled_form(), texts(tcvn3, "Times New Roman"))

    draft = only_draft(tmp_path, {"ho-so.docx": data})

    wrong = {k for k, v in flat(draft.values).items() if flat(VALUES).get(k) != v}
    assert wrong == set()
    assert any("bảng mã cũ" in doubt.text.vi for doubt in draft.doubts)


def test_old_fonts_are_told(tmp_path: Path) -> None:
    data = spoiled(filled_form(), texts(vni, "VNI-Times"))

    draft = only_draft(tmp_path, {"ho-so.docx": data})

    assert any("VNI-Times" in doubt.text.vi for doubt in draft.doubts)


def test_tracked_changes_are_told(tmp_path: Path) -> None:
    draft = only_draft(tmp_path, {"ho-so.docx": spoiled(filled_form(), spoiling.tracked)})

    assert any("theo dõi thay đổi" in doubt.text.vi for doubt in draft.doubts)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.slow
@pytest.mark.parametrize("ending", SAVED_AS)
def test_saved_by_libreoffice_it_is_still_whole(ending: str, tmp_path: Path) -> None:
    # .rtf writes every point of a picture in figures: small ones keep the file small.
    form = filled_form(jpeg(400, 300), jpeg(400, 301)) if ending == "rtf" else filled_form()
    data = spoiling.through_office(form, ending, SAVED_AS[ending])

    draft = only_draft(tmp_path, {f"ho-so.{ending}": data})

    # Word 97 pads its pictures with a few bytes.
    assert_whole(draft, originals=ending not in {"doc", "rtf"})
    assert len(draft.pictures) == 2
