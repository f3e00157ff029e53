"""Rows of lists as people lay them out: numbered columns, merged cells, signatures."""

from pathlib import Path

import pytest

from tests.intake import unit_files
from tests.intake.shipped import taken
from tests.intake.test_list_columns import HEADS, ONE, drafts, told, word_and_excel

BOTH = pytest.mark.parametrize("ending", ["docx", "xlsx"])


@pytest.mark.parametrize("numbers", ["1 2 3 4 5 6", "(1) (2) (3) (4) (5) (6)", "A B 1 2 3 4"])
@BOTH
def test_numbers_of_columns_are_nobody(ending: str, numbers: str, tmp_path: Path) -> None:
    rows = [HEADS, tuple(numbers.split()), ONE]

    found = drafts(tmp_path, ending, word_and_excel(rows))

    assert [draft.name for draft in found] == ["Bà Mẫu Một"]
    assert found[0].leftovers == []


@BOTH
def test_a_number_in_a_column_without_heading_is_kept(ending: str, tmp_path: Path) -> None:
    heads, row = ("TT", *HEADS[1:4], "", *HEADS[4:]), (*ONE[:4], "1970", *ONE[4:])

    (draft,) = drafts(tmp_path, ending, word_and_excel([heads, row]))

    assert [left.text for left in draft.leftovers] == ["1970"]


def test_words_below_a_merged_heading_are_headings(tmp_path: Path) -> None:
    upper = ("TT", "Họ và tên", "Năm sinh", "", *HEADS[2:])
    lower = ("", "", "Nam", "Nữ", "", "", "", "")
    row = ("1", "Bà Mẫu Một", "", "1970", *ONE[2:])

    (draft,) = drafts(tmp_path, "xlsx", word_and_excel([upper, lower, row], ["C1:D1"]))

    assert [left.text for left in draft.leftovers] == ["Năm sinh, Nữ: 1970"]


def test_a_row_that_answers_nothing_is_nobody(tmp_path: Path) -> None:
    heads = (*HEADS, "Ghi chú")
    remark = ("", "", "", "", "", "", "(con)")

    found = drafts(tmp_path, "xlsx", word_and_excel([heads, remark, (*ONE, "")]))

    assert [draft.name for draft in found] == ["Bà Mẫu Một"]
    assert [left.text for left in found[0].leftovers] == ["(con)"]


@BOTH
def test_a_place_merged_over_rows_is_that_of_each(ending: str, tmp_path: Path) -> None:
    heads = ("STT", "Họ và tên", "Thôn", "Xã", "Huyện", "Thành tích")
    rows = [heads]
    rows += [(str(n), f"Bà Mẫu {n}", f"Thôn {n}", "", "", f"Nuôi {n} bò") for n in (1, 2, 3)]
    rows[1] = (*rows[1][:3], "Ba Vì", "Ba Tơ", rows[1][5])

    found = drafts(tmp_path, ending, word_and_excel(rows, ["D2:D4", "E2:E4"]))

    assert [draft.values["address"] for draft in found] == [
        *("Thôn 1, xã Ba Vì, huyện Ba Tơ", "Thôn 2, xã Ba Vì, huyện Ba Tơ"),
        "Thôn 3, xã Ba Vì, huyện Ba Tơ",
    ]
    assert "Ô gộp từ dòng trên, máy lấy “Ba Vì” cho cả dòng này" in told(found[2])


@BOTH
def test_what_a_merged_cell_says_of_one_is_not_said_of_another(ending: str, tmp_path: Path) -> None:
    two = ("2", "Bà Mẫu Hai", "xã Ba Vì, huyện Ba Tơ", "", "Nuôi dê", "")

    _, second = drafts(tmp_path, ending, word_and_excel([HEADS, ONE, two], ["D2:D3", "F2:F3"]))

    assert "phone" not in second.values
    assert second.values["achievements"] == {"activities": "Nuôi dê"}
    assert "Ô gộp từ dòng trên (“20 con”) nên không rõ phần của dòng này" in told(second)
    assert "Ô gộp từ dòng trên (“0255…”)" in told(second)


def test_a_signature_in_two_columns_is_nobody(tmp_path: Path) -> None:
    rows = [
        HEADS,
        ONE,
        ("",) * 6,
        ("", "", "", "", "Ba Tơ, ngày 20 tháng 11 năm 2023", ""),
        ("", "NGƯỜI LẬP BIỂU", "", "", "TM. ỦY BAN NHÂN DÂN", ""),
        ("", "", "", "", "", "CHỦ TỊCH"),
        ("", "Lê Văn Lập", "", "", "Trần Văn Ký", ""),
    ]

    (draft,) = drafts(tmp_path, "xlsx", word_and_excel(rows))

    assert {"NGƯỜI LẬP BIỂU", "Lê Văn Lập", "Trần Văn Ký"} <= {r.text for r in draft.leftovers}
    assert draft.values["achievements"] == {"activities": "Nuôi bò", "results": ["20 con"]}


def test_a_counted_row_below_a_signature_is_somebody(tmp_path: Path) -> None:
    rows = [HEADS, ONE, ("", "Người lập biểu", "", "", "Trưởng phòng", "")]
    rows += [("2", "Bà Mẫu Hai", *ONE[2:])]

    found = drafts(tmp_path, "xlsx", word_and_excel(rows))

    assert [draft.name for draft in found] == ["Bà Mẫu Một", "Bà Mẫu Hai"]


def test_a_list_without_counts_may_name_an_office_in_a_row(tmp_path: Path) -> None:
    heads = ("Họ và tên", "Chức vụ", "Địa chỉ", "Điện thoại", "Kết quả")
    rows = [heads] + [(f"Bà Mẫu {n}", "CHỦ TỊCH HỘI", *ONE[2:4], f"{n} con") for n in (1, 2)]

    assert len(drafts(tmp_path, "xlsx", word_and_excel(rows))) == 2


@BOTH
def test_a_row_without_a_name_goes_on_with_the_story_above(ending: str, tmp_path: Path) -> None:
    rows = [HEADS, ONE, ("", "", "", "", "Trồng keo", "5 ha"), ("", "", "", "", "", "Bán gỗ")]

    (draft,) = drafts(tmp_path, ending, word_and_excel(rows))

    assert draft.values["achievements"] == {
        "activities": "Nuôi bò\n\nTrồng keo",
        "results": ["20 con", "5 ha", "Bán gỗ"],
    }


def test_a_row_further_down_without_a_name_is_left_over(tmp_path: Path) -> None:
    rows = [HEADS, ONE, ("",) * 6, ("", "", "", "", "", "Trần Văn Ký")]

    (draft,) = taken(
        tmp_path,
        {"a.xlsx": unit_files.saved(unit_files.table([[t or None for t in r] for r in rows]))},
    ).drafts

    assert [row.text for row in draft.leftovers] == ["Trần Văn Ký"]


@pytest.mark.parametrize("heading", ["Họ", "Họ và chữ lót", "Họ và tên đệm", "Họ, đệm"])
@BOTH
def test_a_name_in_two_columns_is_one(ending: str, heading: str, tmp_path: Path) -> None:
    heads = ("TT", heading, "Tên", *HEADS[2:])

    (draft,) = drafts(tmp_path, ending, word_and_excel([heads, ("1", "Lê Thị", "Mẫu", *ONE[2:])]))

    assert draft.name == "Lê Thị Mẫu"
    assert draft.leftovers == []


@BOTH
def test_a_name_below_one_merged_heading_is_one(ending: str, tmp_path: Path) -> None:
    heads = ("TT", "Họ và tên", "", *HEADS[2:])
    rows = [heads, ("1", "Lê Thị", "Mẫu", *ONE[2:]), ("2", "Bà Mẫu Hai", "", *ONE[2:])]

    found = drafts(tmp_path, ending, word_and_excel(rows, ["B1:C1", "B3:C3"]))

    assert [draft.name for draft in found] == ["Lê Thị Mẫu", "Bà Mẫu Hai"]


@BOTH
def test_headings_below_that_of_the_names_say_what_they_are(ending: str, tmp_path: Path) -> None:
    upper = ("TT", "Họ và tên", "", *HEADS[2:])
    lower = ("", "Họ đệm", "Tên", "", "", "", "")
    merged = ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2", "G1:G2"]
    rows = [upper, lower, ("1", "Lê Thị", "Mẫu", *ONE[2:])]

    (draft,) = drafts(tmp_path, ending, word_and_excel(rows, merged))

    assert draft.name == "Lê Thị Mẫu"


@BOTH
def test_an_office_below_the_heading_of_the_names_is_no_name(ending: str, tmp_path: Path) -> None:
    upper = ("TT", "Họ và tên, chức vụ", "", *HEADS[2:])
    lower = ("", "Họ và tên", "Chức vụ", "", "", "", "")
    merged = ["A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2", "G1:G2"]
    rows = [upper, lower, ("1", "Lê Thị Mẫu", "Hội trưởng", *ONE[2:])]

    (draft,) = drafts(tmp_path, ending, word_and_excel(rows, merged))

    assert draft.name == "Lê Thị Mẫu"
    assert [row.text.rpartition(", ")[2] for row in draft.leftovers] == ["Chức vụ: Hội trưởng"]


@BOTH
def test_units_below_headings_are_nobody(ending: str, tmp_path: Path) -> None:
    heads = ("STT", "Tên tập thể", "Địa chỉ", "Số thành viên", "Kết quả")
    rows = [heads, ("", "", "", "(người)", "(tóm tắt)"), ("1", "Tổ Mẫu", ONE[2], "15", "Tốt")]

    (draft,) = drafts(tmp_path, ending, word_and_excel(rows))

    assert (draft.name, draft.values["model"]) == ("Tổ Mẫu", {"members": 15})
    assert {"(người)", "(tóm tắt)"} <= {
        row.text.removeprefix("Số thành viên: ").removeprefix("Kết quả: ")
        for row in draft.leftovers
    }


def test_in_a_counted_list_a_row_without_name_is_the_one_above_s(tmp_path: Path) -> None:
    rows = [HEADS, ONE, ("", "", "xã Ba Xa", "", "Trồng keo", ""), ("", "", "huyện Ba Tơ", "", "")]
    rows = [*rows[:3], ("", "", "huyện Ba Tơ", "", "", ""), ("2", "Bà Mẫu Hai", *ONE[2:])]

    one, two = drafts(tmp_path, "xlsx", word_and_excel(rows))

    assert one.values["address"] == two.values["address"] == ONE[2]
    assert one.values["achievements"] == {
        "activities": "Nuôi bò\n\nTrồng keo",
        "results": ["20 con"],
    }
    assert [row.text for row in one.leftovers] == ["Địa chỉ: xã Ba Xa", "Địa chỉ: huyện Ba Tơ"]
    assert "“Địa chỉ” đã lấy ở ô C2" in told(one)


@pytest.mark.parametrize("colon", [":", ""])
@BOTH
def test_labels_with_their_answers_in_one_row_are_no_headings(
    ending: str, colon: str, tmp_path: Path
) -> None:
    labels = ("Họ và tên", "Địa chỉ", "Điện thoại")
    first = tuple(text for pair in zip(labels, ONE[1:4], strict=True) for text in pair)
    first = tuple(f"{text}{colon}" if text in labels else text for text in first)
    rest = [
        (label, text, "", "", "", "")
        for label, text in (("Nội dung", "Nuôi bò"), ("Kết quả", "20 con"), ("Hiệu quả", "Tốt"))
    ]

    (draft,) = drafts(tmp_path, ending, word_and_excel([first, *rest]))

    assert (draft.name, draft.values["phone"]) == ("Bà Mẫu Một", ONE[3])
    assert draft.values["achievements"] == {
        "activities": "Nuôi bò",
        "results": ["20 con"],
        "effects": "Tốt",
    }


def test_a_second_table_beside_the_first_is_told(tmp_path: Path) -> None:
    heads, one = ("STT", "Tên mô hình", "Địa chỉ", "Kết quả"), ("1", "Tổ Mẫu", ONE[2], "20 con")
    rows = [(*heads, *heads), (*one, "2", "Tổ Hai", ONE[2], "30 con")]

    (draft,) = drafts(tmp_path, "xlsx", word_and_excel(rows))

    assert "Tên mô hình: Tổ Hai" in [row.text for row in draft.leftovers]
    assert "Hai bảng nằm cạnh nhau" in told(draft)


@pytest.mark.parametrize(
    "heading",
    [
        "Huyện Sơn Hà (01 hồ sơ)", "UBND huyện Sơn Hà", "1. Huyện Sơn Hà", "A. Huyện Sơn Hà",
        "II/ HUYỆN SƠN HÀ:",
    ],
)  # fmt: skip
@BOTH
def test_a_place_that_heads_rows_is_known_however_it_is_written(
    ending: str, heading: str, tmp_path: Path
) -> None:
    heads = ("STT", "Họ và tên", "Địa chỉ", "Thành tích")
    rows = [
        heads,
        ("Huyện Ba Tơ", "", "", ""),
        ("1", "Bà Mẫu Một", "thôn Một", "Nuôi bò"),
        (heading, "", "", ""),
        ("2", "Bà Mẫu Hai", "thôn Hai", "Nuôi trâu"),
    ]

    found = drafts(tmp_path, ending, word_and_excel(rows))

    assert [draft.name for draft in found] == ["Bà Mẫu Một", "Bà Mẫu Hai"]
    assert [str(draft.values["address"]).lower() for draft in found] == [
        "thôn một, huyện ba tơ",
        "thôn hai, huyện sơn hà",
    ]


@pytest.mark.parametrize("heading", ["Xã hội", "Huyện đoàn Ba Tơ", "Xã viên hợp tác xã"])
@BOTH
def test_what_only_begins_like_a_place_is_in_nobodys_address(
    ending: str, heading: str, tmp_path: Path
) -> None:
    heads = ("STT", "Họ và tên", "Địa chỉ", "Thành tích")
    rows = [heads, ("II", heading, "", ""), ("1", "Bà Mẫu Một", "thôn Một", "Nuôi bò")]

    (draft,) = drafts(tmp_path, ending, word_and_excel(rows))

    assert draft.values["address"] == "thôn Một"


def test_a_family_name_alone_is_told(tmp_path: Path) -> None:
    heads = ("STT", "Họ và", "Tên", "Địa chỉ", "Thành tích")
    whole = ("1", "Nguyễn Văn", "Mẫu", "thôn Một", "Nuôi bò")
    half = ("2", "Trần Thị", "", "thôn Hai", "Nuôi trâu")

    one, other = drafts(tmp_path, "xlsx", word_and_excel([heads, whole, half]))

    assert (one.name, other.name) == ("Nguyễn Văn Mẫu", "Trần Thị")
    assert "Ô tên trống" in told(other)
    assert "Ô tên trống" not in told(one)
