import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import find_personal_numbers, find_phones
from dienhinh.vietnamese.long_figures import in_sight, may_hold_long_number


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


@given(st.text(alphabet="0123456789+84 .()-–ab/,*_Oo０９\u200b&;nbsp", max_size=40))
def test_every_character_keeps_its_place(text: str) -> None:
    seen = in_sight(text)

    assert len(seen) == len(text)
    assert [sign for sign in seen if not sign.isdigit() and sign not in "·█ "] == [
        sign
        for sign, shown in zip(text, seen, strict=True)
        if not shown.isdigit() and shown not in "·█ "
    ]


@pytest.mark.parametrize(
    "piece",
    ["1-", "0.", "a.", "www.", "https://a.", "0 9 ", "09", "x/", "_0", "O0", "(", "+84 ", "CMND 1 ",
     "0      ", "&nbsp;", "stk 1 2 3 4 5 6 7 "],
)  # fmt: skip
def test_no_line_is_so_long_that_looking_takes_long(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    before = time.process_time()
    find_phones(text)
    find_personal_numbers(f"CMND {text}")

    assert time.process_time() - before < 2
