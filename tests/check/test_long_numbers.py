import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.check.long_numbers import may_hold_long_number
from dienhinh.vietnamese import find_identity_numbers, find_phones


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 0255 300 0000.",
        "Gọi (0255) 300.00.00",
        "Gọi +84 (0) 255 - 300 - 0000",
        "CMND 212 000 000",
        "căn cước 051000000000",
    ],
)
def test_numbers_in_their_usual_spellings_are_seen(text: str) -> None:
    assert may_hold_long_number(text)


def test_figures_of_a_story_are_not() -> None:
    assert not may_hold_long_number("Năm 2022, tổ có 15 thành viên, thu 1.250 triệu đồng.")


@given(st.text(alphabet="0123456789+84 .()-–ab", max_size=40))
def test_it_never_overlooks_what_the_exact_search_finds(text: str) -> None:
    if find_phones(text) or find_identity_numbers(f"CCCD {text}"):
        assert may_hold_long_number(text)
