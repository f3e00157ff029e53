"""A table below a label is part of its answer, a line for each row: figures by year, awards."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.dates import parse_date
from dienhinh.intake.drafts.draft import Draft
from tests.intake import districts, unit_files
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


def test_a_row_without_label_below_a_short_answer_is_told(tmp_path: Path) -> None:
    made = districts.document()
    districts.table(
        made,
        ("Họ và tên", "Bà Lê Thị Mẫu"),
        ("Địa chỉ", "xã Ba Vì, huyện Ba Tơ"),
        ("", "Nhà ở đầu thôn"),
        ("Điện thoại", "0255 300 0000"),
        ("Kết quả", "Thu 50 triệu."),
    )

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert draft.values["address"] == "xã Ba Vì, huyện Ba Tơ"
    assert [(row.place, row.text) for row in draft.leftovers] == [
        ("bảng 1, dòng 3", "Nhà ở đầu thôn")
    ]
    (told,) = [doubt for doubt in draft.doubts if doubt.place == "bảng 1, dòng 3"]
    assert told.text.vi.startswith("“Địa chỉ” đã lấy ở bảng 1, dòng 2; ở đây nguồn ghi khác")


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_row_without_label_goes_on_where_the_rows_are_counted(
    ending: str, tmp_path: Path
) -> None:
    rows = (
        ("1", "Họ và tên", "Bà Lê Thị Mẫu"),
        ("2", "Địa chỉ", "xã Ba Vì, huyện Ba Tơ"),
        ("3", "Nội dung", "Nuôi bò."),
        ("4", "Kết quả", "Thu 50 triệu."),
        ("", "", "Xây nhà mới."),
    )
    made = districts.document()
    districts.table(made, *rows)
    book = unit_files.table([[text or None for text in row] for row in rows])
    content = {"docx": districts.saved(made), "xlsx": unit_files.saved(book)}[ending]

    draft = only_draft(tmp_path, {f"a.{ending}": content})

    assert draft.values["achievements"] == {
        "activities": "Nuôi bò.",
        "results": ["Thu 50 triệu.", "Xây nhà mới."],
    }
    assert draft.leftovers == []


def test_a_row_without_labels_goes_on_with_each_answer_above(tmp_path: Path) -> None:
    made = districts.document()
    districts.table(
        made,
        ("Họ và tên", "Bà Lê Thị Mẫu", "Địa chỉ", "xã Ba Vì, huyện Ba Tơ"),
        ("Nội dung", "Nuôi bò.", "Kết quả", "Thu 50 triệu."),
        ("", "Trồng keo.", "", "Xây nhà mới."),
        ("", "", "Hiệu quả", "Năm hộ học theo."),
    )

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert draft.values["achievements"] == {
        "activities": "Nuôi bò.\n\nTrồng keo.",
        "results": ["Thu 50 triệu.", "Xây nhà mới."],
        "effects": "Năm hộ học theo.",
    }


def test_a_caption_below_an_answer_is_no_part_of_it(tmp_path: Path) -> None:
    made = districts.document()
    rows = (("Họ và tên", "Bà Lê Thị Mẫu"), ("Kết quả", "Thu 50 triệu."), ("", "Ảnh 1: Đàn bò"))
    districts.table(made, *rows)

    draft = only_draft(tmp_path, {"a.docx": districts.saved(made)})

    assert draft.values["achievements"] == {"results": ["Thu 50 triệu."]}


def test_a_cell_below_an_answer_of_a_sheet_goes_on_with_it(tmp_path: Path) -> None:
    rows = [
        ("Tên mô hình", "Tổ Mẫu", "Ghi rõ"),
        ("Địa chỉ", "xã Ba Vì, huyện Ba Tơ", None),
        ("Kết quả", "Bán 40 bê", None),
        (None, "Mua máy cày", None),
        (None, None, "Đã xem"),
    ]

    draft = only_draft(tmp_path, {"a.xlsx": unit_files.saved(unit_files.table(rows))})

    assert draft.values["achievements"] == {"results": ["Bán 40 bê", "Mua máy cày"]}
    assert [row.text for row in draft.leftovers] == ["Ghi rõ", "Đã xem"]
