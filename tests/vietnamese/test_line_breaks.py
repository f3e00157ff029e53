import pytest

from dienhinh.vietnamese import (
    NO_BREAK,
    NO_BREAK_HYPHEN,
    hyphens_held,
    kept_together,
    numbers_held,
)


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Hợp tác xã Nông nghiệp dịch vụ Ba Tiêu", "Hợp~tác~xã Nông~nghiệp dịch~vụ Ba~Tiêu"),
        ("Hợp tác xã nông - lâm nghiệp", "Hợp~tác~xã nông~- lâm~nghiệp"),
        ("Huyện Nghĩa Hành - huyện nông thôn mới", "Huyện Nghĩa~Hành~- huyện nông~thôn mới"),
        ("Lúa rẫy xã Trà Tân", "Lúa rẫy xã Trà~Tân"),
        ("Thôn Nước Vương", "Thôn Nước~Vương"),
        ("Hộ bà Đinh Thị Hằng", "Hộ bà Đinh~Thị~Hằng"),
        ("Ông Nguyễn Thành Trung", "Ông Nguyễn Thành~Trung"),
        ("Ở Trà Tân Nông nghiệp", "Ở~Trà~Tân Nông~nghiệp"),
        ("Bữa cơm", "Bữa cơm"),
        ("Ông Võ Văn Tí", "Ông Võ~Văn~Tí"),
        ("Công ty Thép Hòa Phát Dung Quất", "Công ty Thép Hòa~Phát Dung~Quất"),
    ],
)
def test_lines_end_neither_in_a_compound_or_a_name_nor_before_a_dash(
    heading: str, shown: str
) -> None:
    kept = kept_together(heading)

    assert kept.replace(NO_BREAK, "~") == shown
    assert kept.replace(NO_BREAK, " ") == heading


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("Ông Võ Văn Giả Định", "Ông Võ~Văn~Giả~Định"),
        ("Hộ bà Phạm Thị Thí Dụ", "Hộ bà Phạm~Thị~Thí~Dụ"),
    ],
)
def test_where_what_is_too_wide_is_broken_anyway_a_name_is_held_whole(
    heading: str, shown: str
) -> None:
    assert kept_together(heading, most_letters=None).replace(NO_BREAK, "~") == shown


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Số 1234/QĐ-UBND, PT-TH", "Số 1234/QĐ~UBND, PT~TH"),
        ("Đất 5,5-6,0; năm 2021-2025", "Đất 5,5~6,0; năm 2021~2025"),
        ("Nông - lâm nghiệp -2°C", "Nông - lâm nghiệp -2°C"),
        ("Xem https://a-b.vn/ho-so/c-d/, a-b.vn/x-y nhé", None),
    ],
)
def test_no_line_ends_behind_a_hyphen_within_a_number_or_a_word(
    text: str, held: str | None
) -> None:
    assert hyphens_held(text) == (held or text).replace("~", NO_BREAK_HYPHEN)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3 buổi họp, 2 lần cãi nhau", "3~buổi họp, 2~lần cãi nhau"),
        ("Trả 1.200 đồng, được 5,5 tạ", "Trả 1.200~đồng, được 5,5~tạ"),
        ("Bên trong là 15-20 con bò", "Bên trong là 15-20~con bò"),
        ("Năm 2023 có, ngày 17/6 họp", "Năm 2023 có, ngày~17/6 họp"),
        ("Từ 3, rồi 4 - 5", "Từ 3, rồi 4 - 5"),
    ],
)
def test_no_line_ends_between_a_number_and_what_it_counts(text: str, shown: str) -> None:
    assert numbers_held(text).replace(NO_BREAK, "~") == shown
