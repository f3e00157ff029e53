"""A unit's file that comes again under another name, as it was or put right."""

from pathlib import Path

import pytest

from tests.intake.shipped import CALL
from tests.intake.test_unit_papers import BODY, SIGNED, sections, title
from tests.intake.unit_files import (
    AWARDS,
    DOCUMENTS,
    FILLED,
    POOR,
    POOR_NAME,
    doubts,
    everything_in,
    figures,
    imported,
    paper,
    workbook,
)

NAMES = pytest.mark.parametrize("name", ["so-lieu (1).xlsx", "ban-moi.xlsx"])
WHOM = (
    "4. Công tác phát hiện, bồi dưỡng, tuyên truyền, nhân rộng điển hình tiên tiến",
    "b) Mô hình, cách làm mới, sáng tạo",
    "Toàn huyện có hai gương.",
    "1. Họ và tên: Ông Trần Văn Mẫu",
    "- Địa chỉ: thôn Ví Dụ, xã Ba Vì",
    "- Nội dung thực hiện: Nuôi bò.",
    "2. Họ và tên: Bà Lụa Mẫu",
    "- Địa chỉ: xã Ba Xa",
    "- Nội dung thực hiện: Dệt thổ cẩm.",
)


def unit_file(root: Path) -> Path:
    return root / "profiles" / CALL / "ba-to" / "unit.yaml"


def edit(path: Path, *changes: tuple[str, str]) -> bytes:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path.read_bytes()


def report(*whom: str) -> bytes:
    at = BODY.index("Đã xong.") + 1
    return paper("BÁO CÁO", title(POOR_NAME), *BODY[:at], *whom, *BODY[at:], *SIGNED)


@NAMES
def test_a_copy_brings_back_nothing_that_was_taken_out(name: str, tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    text = unit_file(tmp_path).read_text(encoding="utf-8")
    begin, end = text.index("launched:"), text.index("awards:")
    edited = edit(unit_file(tmp_path), (text[begin:end], ""), ("places: 6", "places: 7"))

    done = imported(tmp_path, name, workbook())

    assert unit_file(tmp_path).read_bytes() == edited
    assert done.units[0].changes == []
    assert doubts(done) == ""


@NAMES
def test_a_copy_put_right_corrects_what_the_first_one_said(name: str, tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    right = {**FILLED, AWARDS: [(*FILLED[AWARDS][0][:3], 13, 5, 20), FILLED[AWARDS][1]]}

    imported(tmp_path, name, workbook(right))

    assert [row["collectives"] for row in figures(tmp_path)["awards"]] == ["13", "1"]
    # The first one, come once more, does not undo it.
    imported(tmp_path, "so-lieu.xlsx", workbook())
    assert [row["collectives"] for row in figures(tmp_path)["awards"]] == ["13", "1"]


def test_another_file_of_the_unit_corrects_nothing(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    row = (*FILLED[AWARDS][0][:3], 13, 5, 20)

    done = imported(tmp_path, "bo-sung.xlsx", workbook({AWARDS: [row]}))

    assert figures(tmp_path)["awards"][0]["collectives"] == "12"
    assert "trong kho ghi khác nên giữ nguyên" in doubts(done)


def test_what_was_taken_out_is_told_when_a_source_says_it_otherwise(tmp_path: Path) -> None:
    imported(tmp_path, "so-lieu.xlsx", workbook())
    text = unit_file(tmp_path).read_text(encoding="utf-8")
    edited = edit(
        unit_file(tmp_path), (text[text.index("inspections:") : text.index("totals:")], "")
    )
    name = "Kiểm tra (II.6)"
    rows = {**FILLED, name: [(*FILLED[name][0][:3], 9, "Sổ ghi đủ.")]}

    done = imported(tmp_path, "so-lieu.xlsx", workbook(rows))

    assert unit_file(tmp_path).read_bytes() == edited
    assert "đã được bỏ khỏi kho nên không ghi lại; nguồn này ghi" in doubts(done)


def test_a_document_whose_sort_an_editor_wrote_is_not_doubled(tmp_path: Path) -> None:
    row = FILLED[DOCUMENTS][0]
    rows = {DOCUMENTS: [(row[0], None, *row[2:])]}
    imported(tmp_path, "so-lieu.xlsx", workbook(rows))
    edited = edit(unit_file(tmp_path), ("    number:", "    form: plan\n    number:"))

    imported(tmp_path, "so-lieu (1).xlsx", workbook(rows))

    assert unit_file(tmp_path).read_bytes() == edited


def test_words_that_were_cut_out_do_not_come_back_with_a_copy(tmp_path: Path) -> None:
    imported(tmp_path, "bc.docx", report())
    text = tmp_path / "profiles" / CALL / "ba-to" / "bao-cao" / f"{POOR}.md"
    edited = edit(text, ("Chậm.", ""))

    imported(tmp_path, "bc (1).docx", report())

    assert text.read_bytes() == edited


def test_no_introduction_of_a_withdrawn_profile_is_written(tmp_path: Path) -> None:
    imported(tmp_path, "bc.docx", report(*WHOM))
    folder = tmp_path / "profiles" / CALL / "ba-to"
    (gone,) = folder.glob("ong-*/profile.yaml")
    edit(gone, ("status: draft", "status: withdrawn"))
    for path in (*gone.parent.glob("can-xem-lai*"), *folder.glob("can-xem-lai*")):
        path.unlink()

    for name in ("bc.docx", "bc (1).docx"):
        done = imported(tmp_path, name, report(*WHOM))

    words = sections(tmp_path)["II.4.b"]
    assert words.startswith("Toàn huyện có hai gương.")
    assert "2. Họ và tên: Bà Lụa Mẫu" in words
    assert "Trần Văn Mẫu" not in everything_in(tmp_path).replace(gone.read_text("utf-8"), "")
    assert "3 dòng giới thiệu hồ sơ đã gỡ" in doubts(done)
