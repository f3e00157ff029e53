"""A table below a label is part of its answer, a line for each row: figures by year, awards."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.dates import parse_date
from dienhinh.intake.drafts.draft import Draft
from tests.intake import districts
from tests.intake.documents import all_text
from tests.intake.shipped import only_draft

FACTS = districts.LINES[:3]


def _draft(folder: Path, heading: str, *rows: tuple[str, ...], behind: str = "") -> Draft:
    made = districts.document(*FACTS, heading)
    districts.table(made, *rows)
    if behind:
        made.add_paragraph(behind)
    return only_draft(folder, {"a.docx": districts.saved(made)})


def test_rows_of_figures_stay_together_and_the_story_goes_on(tmp_path: Path) -> None:
    rows = (("Năm", "Số bò"), ("2022", "5"), ("2023", "8"))

    draft = _draft(tmp_path, "Kết quả:", *rows, behind="Năm hộ học theo.")

    told = ["Năm; Số bò", "2022; 5", "2023; 8", "Năm hộ học theo."]
    assert draft.values["achievements"] == {"results": told}


def test_a_table_of_households_stays_in_the_answer(tmp_path: Path) -> None:
    rows = (("Chủ hộ", "Số bò"), ("Đinh Văn Thí Dụ", "5"))

    draft = _draft(tmp_path, "Kết quả:", *rows)

    told = ["Chủ hộ; Số bò", "Đinh Văn Thí Dụ; 5"]
    assert draft.values["achievements"] == {"results": told}


def test_a_table_of_signatures_is_no_part_of_the_answer(tmp_path: Path) -> None:
    draft = _draft(tmp_path, "Kết quả: Tốt.", ("Nơi nhận:", "CHỦ TỊCH"), ("- Sở", "Trần Văn Ký"))

    assert draft.values["achievements"] == {"results": ["Tốt."]}
    assert "Trần Văn Ký" in [row.text for row in draft.leftovers]


def test_the_table_of_awards_of_the_official_form_is_read(tmp_path: Path) -> None:
    rows = (
        ("Năm", "Hình thức khen thưởng", "Số, ngày, tháng, năm của quyết định"),
        ("2021", "Giấy khen của Chủ tịch UBND huyện", "Số 1/QĐ-UBND ngày 05/01/2022"),
        ("2022", "Bằng khen của Chủ tịch UBND tỉnh", "Số 2/QĐ-UBND ngày 10/02/2023"),
    )

    draft = _draft(tmp_path, "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", *rows)

    assert draft.values["awards"] == [
        {
            "award": "giay-khen-huyen",
            "year": 2021,
            "decision": "Số 1/QĐ-UBND ngày 05/01/2022",
            "note": "Giấy khen của Chủ tịch UBND huyện",
        },
        {"award": "bang-khen-tinh", "year": 2022, "decision": "Số 2/QĐ-UBND ngày 10/02/2023"},
    ]
    assert "máy hiểu là “Giấy khen của Chủ tịch UBND cấp huyện”" in all_text(draft)


@pytest.mark.parametrize("label", ["Trú quán", "Nơi thường trú", "Chỗ ở hiện nay"])
def test_where_a_person_lives_has_many_names(label: str, tmp_path: Path) -> None:
    made = districts.document(FACTS[0], f"- {label}: xã Ba Vì, huyện Ba Tơ", FACTS[2])

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert draft.values["address"] == "xã Ba Vì, huyện Ba Tơ"


def test_a_month_may_be_shortened() -> None:
    found = parse_date("T8/2018")

    assert found is not None
    assert str(found.date) == "2018-08"


def test_a_row_without_label_goes_on_with_the_row_above(tmp_path: Path) -> None:
    made = districts.document()
    districts.table(
        made,
        ("Họ và tên", "Bà Lê Thị Mẫu"),
        ("Địa chỉ", "xã Ba Vì, huyện Ba Tơ"),
        ("", "Nhà ở đầu thôn"),
        ("Kết quả", "Thu 50 triệu."),
        ("", "Xây nhà mới."),
        ("", "Mua xe."),
        ("Xác nhận", "Đã xác nhận"),
        ("", "CHỦ TỊCH"),
    )

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert draft.values["achievements"] == {"results": ["Thu 50 triệu.", "Xây nhà mới.", "Mua xe."]}
    assert draft.values["address"] == "xã Ba Vì, huyện Ba Tơ"
    assert [row.text for row in draft.leftovers] == [
        *("Nhà ở đầu thôn", "Xác nhận", "Đã xác nhận", "CHỦ TỊCH")
    ]
