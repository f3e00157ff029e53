from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import (
    count_word,
    file_size_text,
    number_text,
    parse_integer,
    span,
    two_digits,
    two_digits_range,
)
from tests.vietnamese.alphabets import some_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1234, "1.234"),
        (1234567, "1.234.567"),
        (-1234, "-1.234"),
        (1234.5, "1.234,5"),
        (0.05, "0,05"),
        (1e16, "10.000.000.000.000.000"),
        (Decimal("12.50"), "12,50"),
    ],
)
def test_number_text_has_points_in_thousands_and_a_decimal_comma(
    value: float | Decimal, text: str
) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("35", 35),
        ("02", 2),
        ("1.234", 1234),
        ("12.345.678", 12345678),
        ("1 234", 1234),
        ("1\u00a0234 hộ", 1234),
        ("35 người", 35),
        ("35 lao động tại chỗ.", 35),
        (" 1234 ", 1234),
        ("35 ngu\u031bo\u031b\u0300i", 35),
    ],
)
def test_parse_integer_reads_one_plain_count(text: str, value: int) -> None:
    assert parse_integer(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ba mươi",
        "30-40",
        "30 – 40 người",
        "từ 30 đến 40",
        "30 đến 40",
        "1,5",
        "1.5",
        "1.23",
        "1,234",
        "1.2345",
        "0.123",
        "1.234 567",
        "1.234,5",
        "-5",
        "35%",
        "35 người, 12 hộ",
        "khoảng 30 người",
        "30 người trở lên",
        "2 triệu",
        "5 cặp vợ chồng",
        "3 đôi",
        "1 tá",
        "5 mươi",
        "20 hộ dự kiến",
        "20 hộ (ước)",
        "20 hộ ước tính",
        "20 dư",
        "30 người chừng",
        "3 chục",
        "2 TỶ",
        "35 người/năm",
        "9" * 5000,
        "٣٥",
    ],
)
def test_parse_integer_refuses_what_is_not_certain(text: str) -> None:
    assert parse_integer(text) is None


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_parse_integer_reads_what_number_text_writes(value: int) -> None:
    assert parse_integer(number_text(value)) == value
    assert parse_integer(str(value)) == value


@given(some_text)
def test_parse_integer_never_fails(text: str) -> None:
    value = parse_integer(text)

    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("size_bytes", "text"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (850_400, "850 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_800_000, "1,8 MB"),
        (1_850_000, "1,9 MB"),
        (2_000_000, "2 MB"),
        (999_949_999, "999,9 MB"),
        (999_950_000, "1 GB"),
        (5_000 * 10**12, "5.000 TB"),
    ],
)
def test_file_size_text_takes_the_unit_that_reads_best(size_bytes: int, text: str) -> None:
    assert file_size_text(size_bytes) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (2, "02"), (15, "15"), (120, "120"), (1200, "1.200")]
)
def test_two_digits_writes_counts_as_dispatches_do(number: int, text: str) -> None:
    assert two_digits(number) == text


@pytest.mark.parametrize(("most", "text"), [(3, "02-03"), (2, "02"), (12, "02-12")])
def test_a_range_is_one_number_where_both_ends_are_one(most: int, text: str) -> None:
    assert two_digits_range(2, most) == text


def test_how_many_are_asked_is_one_number_where_both_ends_are_one() -> None:
    assert span(2, 3) == "2-3"
    assert span(2, 2) == "2"
    assert span(1_000, 3_000) == "1.000-3.000"
    assert span(1_000, 3_000, "{:,}".format) == "1,000-3,000"


@pytest.mark.parametrize(("number", "text"), [(1, "một"), (2, "hai"), (3, "ba"), (11, "11")])
def test_a_small_count_is_said_in_words(number: int, text: str) -> None:
    assert count_word(number) == text
