import pytest

from dienhinh.intake.hidden_phones import public_text

PHONE = "«số điện thoại, xem tệp gốc»"
CARD = "«số căn cước hoặc tài khoản, xem tệp gốc»"


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("tài khoản 0905 123 456 789", f"tài khoản {CARD}"),
        ("số tài khoản 0255 3822 123 456 của tổ", f"số tài khoản {CARD} của tổ"),
        ("stk: 0905123456 - gọi 0912 345 678", f"stk: {PHONE} - gọi {PHONE}"),
        ("Gọi 0905 321 004; CCCD: 051075001234.", f"Gọi {PHONE}; CCCD: {CARD}."),
    ],
)
def test_no_figure_is_left_of_a_number_that_two_finders_take(text: str, public: str) -> None:
    assert public_text(text) == public


@pytest.mark.parametrize(
    "text", ["0905 123 469(Zalo)", "[Zalo]0905123469", "0905123469: https://thi-du.vn"]
)
def test_what_stands_for_a_number_makes_no_link(text: str) -> None:
    public = public_text(text)

    assert not any(sign in public for sign in ("](", "]:"))


@pytest.mark.parametrize(
    "text", ["facebook.com/0387123466", "fb.com/de.sonbao.0905123458", "https://m.me/0905123458"]
)
def test_a_number_taken_for_a_name_in_a_network_is_hidden(text: str) -> None:
    assert PHONE in public_text(text)
