import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import cut_numbers, find_numbers_of_people, find_personal_numbers
from tests.vietnamese.alphabets import some_text


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("051093001234", ["051093001234"]),
        ("thẻ 051 093 001 234.", ["051 093 001 234"]),
        ("CMND số 212345678 cấp ngày 02/11/2013", ["212345678"]),
        ("cmnd: 212 345 678", ["212 345 678"]),
        ("Chứng minh nhân dân: 212.345.678", ["212.345.678"]),
        ("CĂN CƯỚC CÔNG DÂN 199912345678", ["199912345678"]),
        ("can\u0306n cước 212345678", []),
        ("c\u0103n cu\u031bo\u031b\u0301c 212345678", ["212345678"]),
        ("CCCD 051093001234, CMND 212345678", ["051093001234", "212345678"]),
        ("CCCD: 0510 9300 1234", ["0510 9300 1234"]),
        ("cccd 0510.9300.1234", ["0510.9300.1234"]),
        ("CMND 21 234 5678 cấp năm 2013", ["21 234 5678"]),
        ("CMND 21 234 5678 - 0905123456", ["21 234 5678"]),
        ("CMND ２１２３４５６７８", ["２１２３４５６７８"]),
        ("STK 1903 4567 8901 23, ngân hàng", ["1903 4567 8901 23"]),
        ("số tài khoản: 0905.123.456.789", ["0905.123.456.789"]),
        ("tài khoản ngân hàng số 123456789", ["123456789"]),
        ("qua tài khoản Agribank 4501205012345", ["4501205012345"]),
        ("Agribank số 4501205012345", ["4501205012345"]),
        ("TK 4501205012345 Agribank", ["4501205012345"]),
        ("chuyển khoản 4501 2050 12345", ["4501 2050 12345"]),
        (
            "tài khoản ngân hàng Nông nghiệp và Phát triển nông thôn 4501205012345",
            ["4501205012345"],
        ),
        ("mã số BHXH: 5120123456", ["5120123456"]),
        ("thẻ bảo hiểm y tế HT2515120123456", ["2515120123456"]),
    ],
)
def test_find_personal_numbers_by_form_or_by_the_word_before(text: str, typed: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_personal_numbers(text)] == typed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "số 212345678",
        "097093001234",
        "000093001234",
        "051493001234",
        "051093001234567",
        "đã chứng minh: thu 212.345.678 đồng",
        "CCCD: https://example.vn/bai-051093001234.htm",
        "CMND " + "đã cấp lại từ lâu rồi " * 4 + "212345678",
        "CMND 21234567",
        "tài khoản tiết kiệm 120.000.000 đồng",
        "số tài khoản đã mở là 12.500.000",
        "tài khoản 12345678",
        "123456789 lượt, mở tài khoản",
        "vay ngân hàng chính sách xã hội 120000000 đồng",
        "chuyển khoản 1.200.000.000 đồng",
        "Ngân hàng cho vay. Mã bài 4501205012345",
        "doanh thu 51.093.001.234 đồng",
        "dài 9.051.093.001.234 và 9,051093001234",
    ],
)
def test_find_personal_numbers_leaves_other_figures_alone(text: str) -> None:
    assert find_personal_numbers(text) == ()


def test_find_personal_numbers_gives_bare_figures() -> None:
    assert find_personal_numbers("thẻ 051 093 001 234") == ((4, 19, "051093001234"),)


@given(
    some_text, st.sampled_from(["051093001234", "CMND 212345678", "STK 12 34 56 789"]), some_text
)
def test_finding_never_fails(before: str, typed: str, after: str) -> None:
    text = f"{before}{typed}{after}"

    for start, end, figures in find_personal_numbers(text):
        assert 0 <= start < end <= len(text)
        assert figures.isdecimal()


def test_cut_numbers_leaves_the_first_figures_of_telephones_cards_and_accounts() -> None:
    text = (
        "Gọi 0905 321 004; CCCD: 051075001234; STK 0905321004 và STK 4501205012345, giá 1.200.000"
    )

    assert cut_numbers(text) == "Gọi 0905…; CCCD: 0510…; STK 0905… và STK 4501…, giá 1.200.000"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("STK 0905 123 456 789", [("0905 123 456 789", False)]),
        ("STK 0905123456", [("0905123456", True)]),
        ("0905123456, CCCD 051093001234", [("0905123456", True), ("051093001234", False)]),
    ],
)
def test_what_two_finders_take_is_one_number(text: str, found: list[tuple[str, bool]]) -> None:
    spans = find_numbers_of_people(text)

    assert [(text[start:end], is_phone) for start, end, is_phone in spans] == found


@given(some_text, st.sampled_from(["STK 0905 123 456 789", "tk: 0255 3822 123 456"]), some_text)
def test_numbers_of_people_never_lie_over_one_another(before: str, typed: str, after: str) -> None:
    ends = [0]
    for start, end, _ in find_numbers_of_people(f"{before}{typed}{after}"):
        assert ends[-1] <= start < end
        ends.append(end)
