import pytest

from dienhinh.vietnamese import lower_first, upper_first


@pytest.mark.parametrize(
    ("small", "capital"),
    [
        ("", ""),
        ("đồi", "Đồi"),
        ("ở xã Mẫu", "Ở xã Mẫu"),
        ("ấp OCOP", "Ấp OCOP"),
        ("12 hộ", "12 hộ"),
    ],
)
def test_only_the_first_letter_changes(small: str, capital: str) -> None:
    assert upper_first(small) == capital
    assert lower_first(capital) == small
