import unicodedata

import pytest
from hypothesis import given

from dienhinh.vietnamese import is_syllable
from tests.vietnamese.alphabets import some_text, words


@pytest.mark.parametrize(
    "word",
    words(
        "a ở y ủy hợp tác xã nghiêng Quảng Ngãi ĐƯỜNG Quốc quyết quỳnh quýt khuỷu khuya xoong moóc "
        "giếng gìn giữa nước được thuở huệ loắt ngoáy yêu chuyên hoà hòa ếch nghĩa Kỳ"
    ),
)
def test_is_syllable_accepts_vietnamese(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word",
    [
        "",
        "HTX",
        "a b",
        "café\u0301",
        *words("web homestay bh Kni tacs tac hợpp tàc hẻp máì x· 3 zalo"),
    ],
)
def test_is_syllable_refuses_the_rest(word: str) -> None:
    assert not is_syllable(word)


@given(some_text)
def test_is_syllable_never_fails(text: str) -> None:
    assert is_syllable(text) in {True, False}
