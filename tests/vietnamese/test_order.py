import unicodedata

import pytest
from hypothesis import given

from dienhinh.vietnamese import nfc, sort_key
from tests.vietnamese.alphabets import some_text, words

# The 13 districts of 2023.
DISTRICTS = [
    "Ba Tơ",
    "Bình Sơn",
    "Đức Phổ",
    "Lý Sơn",
    "Minh Long",
    "Mộ Đức",
    "Nghĩa Hành",
    "Quảng Ngãi",
    "Sơn Hà",
    "Sơn Tây",
    "Sơn Tịnh",
    "Trà Bồng",
    "Tư Nghĩa",
]

# As Intl.Collator("vi", {numeric: true}) of ICU 78.2, CLDR 48 sorts them.
ICU_ORDERS = {
    "letters": words("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z"),
    "tones": ["ma", "mà", "mả", "mã", "má", "mạ"],
    "shapes before tones": ["a", "à", "á", "ạ", "ă", "â"],
    "letters before tones": ["Ba Tô", "Ba Tơ", "Dung", "Đức Lân"],
    "whole text before tones": ["mạ a", "ma b"],
    "tones from the left": ["ma ma", "ma mạ", "mà ma"],
    "tones before case": ["ma", "Ma", "MA", "mà", "Mà"],
    "spaces before letters": ["ba to", "bá vì", "bạch"],
    "signs": ["“a”", "(a)", "2a", "a", "a a", "a-b", "aa"],
    "numbers by value": [
        "1.5",
        "1.10",
        "2",
        "003",
        "10",
        "Thôn 2",
        "Thôn 2a",
        "Thôn 10",
        "Thôn Tân",
    ],
    "superscripts": ["m²", "ma"],
    "foreign marks": ["u", "ụ", "ü", "ư"],
    "foreign letters last": ["z", "zà", "я", "中"],
}


def test_sort_key_orders_the_districts() -> None:
    disorder = DISTRICTS[::-1]

    assert sorted(disorder, key=sort_key) == DISTRICTS


@pytest.mark.parametrize("expected", ICU_ORDERS.values(), ids=ICU_ORDERS)
def test_sort_key_agrees_with_icu(expected: list[str]) -> None:
    disorder = expected[::-1]

    assert sorted(disorder, key=sort_key) == expected


def test_sort_key_takes_the_icelandic_capital_for_d_with_stroke() -> None:
    assert sorted(["Em", "Ðức", "Dũng"], key=sort_key) == ["Dũng", "Ðức", "Em"]


def test_sort_key_survives_numbers_longer_than_python_reads() -> None:
    assert sort_key("1" * 5000) < sort_key("a")


@given(some_text)
def test_sort_key_does_not_see_how_text_is_composed(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)


@given(some_text, some_text)
def test_sort_key_ties_only_equal_texts(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) is (nfc(one) == nfc(other))


@given(some_text, some_text)
def test_sort_key_puts_a_text_before_its_continuation(text: str, more: str) -> None:
    assert sort_key(text) <= sort_key(text + " " + more)
