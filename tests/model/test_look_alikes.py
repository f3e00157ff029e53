import pytest

from dienhinh.model import look_alikes

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (f"kind:{NBSP}collective", [5]),
        (f"{NBSP} - {NBSP}name:{NBSP}{NBSP}x", [0, 4, 10, 11]),
        (f"  -{NBSP}Ghi sổ", [3]),
        (f"name: Tổ{NBSP}hợp", []),
        (f"Nghị định 30:{NBSP}ba điều", []),
        ("", []),
    ],
)
def test_odd_spaces_are_those_before_the_text_of_a_line(line: str, places: list[int]) -> None:
    assert look_alikes.odd_spaces(line) == places


@pytest.mark.parametrize(
    ("text", "sign"),
    [("\u2013 Trồng gối vụ", "\u2013"), ("  \u2022\tx", "\u2022"), ("- x", ""), ("\u2013x", "")],
)
def test_a_long_dash_or_bullet_is_no_dash_of_a_list(text: str, sign: str) -> None:
    assert look_alikes.false_dash(text) == sign


@pytest.mark.parametrize(
    ("text", "is_wrapped"),
    [
        ("“Hợp tác xã Ba Tiêu”", True),
        ("‘Ba cùng’", True),
        ("„Ba cùng“", True),
        ("“Ba cùng” và “ba có”", False),
        ("Mô hình “Ba cùng”", False),
        ("“", False),
        ("", False),
    ],
)
def test_a_text_is_in_curly_quotes_when_one_pair_holds_all_of_it(
    text: str, *, is_wrapped: bool
) -> None:
    assert look_alikes.is_in_curly_quotes(text) is is_wrapped


def test_a_sign_nobody_sees_is_told_before_the_quotes() -> None:
    told = look_alikes.only_looks_right("“ba\u200b”")

    assert told is not None
    assert told.vi.startswith("Ký tự thứ 4 là U+200B, không nhìn thấy: xóa cả cụm rồi gõ lại")
    assert look_alikes.only_looks_right("ba-to") is None
