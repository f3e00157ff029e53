import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import (
    Phone,
    cut_figures,
    cut_phones,
    find_phones,
    parse_phone,
    without_figures,
)
from tests.vietnamese.alphabets import some_text

MOBILE = "0905123456"
LANDLINE = "02551234567"
TYPED = (
    MOBILE,
    "0905 123 456",
    "0905.123.456",
    "+84 905-123-456",
    "(0255) 123 4567",
    "0084905123456",
)
some_figures = st.text("0123456789 .-()+84\n/,x", max_size=20)


@pytest.mark.parametrize(
    ("text", "national"),
    [
        ("0905123456", MOBILE),
        ("0905 123 456", MOBILE),
        ("0905.123.456", MOBILE),
        ("0905-123-456", MOBILE),
        (" 0905\u00a0123\u00a0456 ", MOBILE),
        ("+84905123456", MOBILE),
        ("+84 905 123 456", MOBILE),
        ("(+84) 905-123-456", MOBILE),
        ("+84 (0) 905 123 456", MOBILE),
        ("84905123456", MOBILE),
        ("84 905 123 456", MOBILE),
        ("0084905123456", MOBILE),
        ("0255 123 4567", LANDLINE),
        ("0255.1234567", LANDLINE),
        ("(0255) 1234567", LANDLINE),
        ("(0255) 123-4567", LANDLINE),
        ("+84 255 123 4567", LANDLINE),
        ("84 255 123 4567", LANDLINE),
        ("0260 123 4567", "02601234567"),
        ("024 1234 5678", "02412345678"),
        ("(028) 1234 5678", "02812345678"),
        ("0166 123 4567", "0361234567"),
        ("0120 123 4567", "0701234567"),
        ("0125 123 4567", "0851234567"),
        ("0129 123 4567", "0821234567"),
        ("0186 123 4567", "0561234567"),
        ("+84 166 123 4567", "0361234567"),
    ],
)
def test_parse_phone_reads_every_usual_form(text: str, national: str) -> None:
    assert parse_phone(text) == Phone(national=national)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "không có",
        "0905 123 45",
        "0905 123 4567",
        "0905123456 0914222333",
        "0905123456 (gặp anh Ba)",
        "0905,123,456",
        "905123456",
        "+1 905 123 4567",
        "+0905 123 456",
        "0305 123 456",
        "0100 123 4567",
        "0264 123 4567",
        "0255 123 456",
        "1900 1234",
        "٠٩٠٥١٢٣٤٥٦",
        "+",
    ],
)
def test_parse_phone_refuses_what_is_not_one_number(text: str) -> None:
    assert parse_phone(text) is None


@pytest.mark.parametrize(
    ("national", "display", "tel"),
    [
        (MOBILE, "0905 123 456", "+84905123456"),
        (LANDLINE, "0255 123 4567", "+842551234567"),
        ("02412345678", "024 1234 5678", "+842412345678"),
        ("02812345678", "028 1234 5678", "+842812345678"),
    ],
)
def test_phone_is_shown_in_groups_and_dialled_abroad(national: str, display: str, tel: str) -> None:
    phone = Phone(national=national)

    assert phone.display == display
    assert phone.tel == tel
    assert parse_phone(display) == phone
    assert parse_phone(tel) == phone


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("ĐT: 0905.123.456.", ["0905.123.456"]),
        ("gọi (0255) 123 4567 nhé", ["(0255) 123 4567"]),
        ("gọi +84 905 123 456 nhé", ["+84 905 123 456"]),
        ("ĐT0905123456", ["0905123456"]),
        ("0905123456,0914222333", ["0905123456", "0914222333"]),
        ("0905123456/0914222333", ["0905123456", "0914222333"]),
        ("0905 123 456 - 0914 222 333", ["0905 123 456", "0914 222 333"]),
        ("0905 123 456 12 hộ", ["0905 123 456"]),
        ("0905 123\n456", ["0905 123\n456"]),
        ("năm 2023, 0905 1234 56", ["0905 1234 56"]),
        ("84905123456", ["84905123456"]),
        ("số cũ 0166 123 4567", ["0166 123 4567"]),
        ("0905123456@example.com", ["0905123456"]),
        ("https://zalo.me/0905123456", ["0905123456"]),
        ("zalo.me/0905123456", ["0905123456"]),
        ("https://www.zalo.me/0905123456", ["0905123456"]),
        ("www.zalo.me/0905123456", ["0905123456"]),
        ("https://chat.zalo.me/?phone=0905123456", ["0905123456"]),
        ("https://wa.me/84905123456", ["84905123456"]),
        ("https://api.whatsapp.com/send?phone=84905123456", ["84905123456"]),
        ("https://t.me/+84905123456", ["+84905123456"]),
        ("facebook.com/0387123466", ["0387123466"]),
        ("https://www.facebook.com/0387123466", ["0387123466"]),
        ("fb.com/de.sonbao.0905123458", ["0905123458"]),
        ("https://m.me/0905123458", ["0905123458"]),
        ("tel:+84905123456", ["+84905123456"]),
        ("+84 (0) 905 123 456", ["+84 (0) 905 123 456"]),
        ("mã 0100 0905 123 456", ["0905 123 456"]),
        ("02 03 05 07 09 0905123456", ["0905123456"]),
        ("０９０５１２３４５６", ["０９０５１２３４５６"]),
        ("0905\u200b123\u200b456", ["0905\u200b123\u200b456"]),
        ("O905 123 45o.", ["O905 123 45o"]),
        ("0905,123,456", ["0905,123,456"]),
        ("0905/123/456", ["0905/123/456"]),
        ("0905*123*456", ["0905*123*456"]),
        ("**0905**123**456**", ["0905**123**456"]),
        ("_0905_123_456_", ["0905_123_456"]),
        ("0905—123—456", ["0905—123—456"]),
        ("0905    123    456", ["0905    123    456"]),
        ("0905&nbsp;123&#160;456", ["0905&nbsp;123&#160;456"]),
        ("+84/905/123/456", ["+84/905/123/456"]),
        ("(0255)/3837171", ["(0255)/3837171"]),
        ("0255 / 3837171", ["0255 / 3837171"]),
        ("0905123456Zalo", ["0905123456"]),
        ("SĐT 09 05 12 34 56", ["09 05 12 34 56"]),
        # What a reader of the page does not see, or sees as a figure.
        (r"0905\.123\.456", [r"0905\.123\.456"]),
        ("0905&#49;23456", ["0905&#49;23456"]),
        ("0905<!-- x -->123456", ["0905<!-- x -->123456"]),
        ("0905<wbr>123<wbr/>456", ["0905<wbr>123<wbr/>456"]),
        ("<span>0905</span><span>123456</span>", ["0905</span><span>123456"]),
        ("0905|123|456", ["0905|123|456"]),
        ("⁰⁹⁰⁵ ①②③ 456", ["⁰⁹⁰⁵ ①②③ 456"]),
        # A spreadsheet took the nought away.
        ("ĐT: 905123456", ["905123456"]),
        ("Liên hệ 905.123.456 nhé", ["905.123.456"]),
        ("Số điện thoại: 905 123 456", ["905 123 456"]),
    ],
)
def test_find_phones_finds_numbers_in_sentences(text: str, typed: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_phones(text)] == typed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thu 1.500.000 đồng, lãi 84.905.123.456 đồng",
        "giai đoạn 2021-2025, 2021 - 2025",
        "ngày 20/11/2023, 02/11/2023 08:30, 09.01.2023 08:30",
        "Công văn số 3224/BTĐKT-P.III, Quyết định 1085/QĐ-UBND",
        "https://example.vn/htx-ba-tieu-0905123456.htm",
        "https://zalo.me.example.vn/0905123456",
        "https://zalo.me/4068325421890128493",
        "https://bit.me/bai-0905123456",
        "https://www.facebook.com/permalink.php?story_fbid=1234567890123456&id=100064812345678",
        "https://www.facebook.com/groups/384905123456/posts/512345678901234",
        "https://facebook.com.example.vn/0905123456",
        "www.example.vn/0905123456",
        "example.vn/kinh-te/0905123456/",
        "mã bài 102230905123456",
        "0905123456789",
        "tài khoản 0905.123.456.789",
        "15,0905123456 và 15.0905123456",
        "0.905123456",
        "bảng 09 12 15 18 21",
        "05x0905123456a7",
        "tổng đài 1900 1234",
        "CCCD 051093001234",
        "giai đoạn 08/2022-2025, 07/2023-09/2024, 09/12-15/12/2023 08:30",
        "tỷ lệ 0,905 123 456",
        "IMG_0905123456_x.jpg",
        "CO2, H2O 05 12 34 56",
        "Liên hệ bán được 905.123.456 đồng, gọi vốn 350.000.000 đồng",
        "gọi là 905123456 con giống, mã 905123456",
        "<td>0905</td><td>123456</td>",
        "| 0 | 905 | 123 | 456 |",
    ],
)
def test_find_phones_leaves_other_figures_alone(text: str) -> None:
    assert find_phones(text) == ()


def test_find_phones_gives_place_and_number() -> None:
    assert find_phones("Gọi 0905.123.456!") == ((4, 16, Phone(national=MOBILE)),)


@given(some_text, some_text)
def test_find_phones_finds_a_number_between_any_words(before: str, after: str) -> None:
    text = f"{before} : {MOBILE} : {after}"

    found = [text[start:end] for start, end, _ in find_phones(text)]

    assert MOBILE in found


@given(some_figures, st.sampled_from(TYPED), some_figures)
def test_whatever_is_found_parses_as_what_it_was_found_as(
    before: str, typed: str, after: str
) -> None:
    text = f"{before} : {typed} : {after}"

    found = find_phones(text)

    assert parse_phone(typed) in [phone for _, _, phone in found]
    for start, end, phone in found:
        assert _read(text[start:end]) == phone


def _read(typed: str) -> Phone | None:
    """What a field takes no sign of, running text may have between figures."""
    return parse_phone(typed.replace("/", " ").replace(",", " "))


@given(some_figures, st.sampled_from(TYPED), some_figures)
def test_beside_figures_whatever_is_found_still_parses(before: str, typed: str, after: str) -> None:
    text = f"{before}{typed}{after}"

    for start, end, phone in find_phones(text):
        assert _read(text[start:end]) == phone


@given(some_text, st.sampled_from(TYPED), some_text)
def test_finding_never_fails(before: str, typed: str, after: str) -> None:
    text = f"{before}{typed}{after}"

    for start, end, _ in find_phones(text):
        assert 0 <= start < end <= len(text)


def test_of_every_number_in_a_text_only_the_first_figures_stay() -> None:
    text = "Gọi 0905 123 456 hoặc +84 914.222.333 trước ngày 20/11/2023, giá 1.200.000 đồng."

    assert cut_phones(text) == ("Gọi 0905… hoặc +84 … trước ngày 20/11/2023, giá 1.200.000 đồng.")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0905 111 22 hoặc nhà 3822 111", "0905… hoặc nhà 3822…"),
        ("anh Ba (tối), số 2", "anh Ba (tối), số 2"),
        ("9051112229", "9051…"),
        ("0905 111 222 - 0914 222 333", "0905… - 0914…"),
        ("０９０５ １１１ ２２", "０９０５…"),
    ],
)
def test_of_what_should_be_a_number_and_is_none_too(typed: str, shown: str) -> None:
    assert cut_figures(typed) == shown


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0905.111.222 (gặp con gái sau 17 giờ)", "(gặp con gái sau 17 giờ)"),
        ("0905 111 22 hoặc nhà 3822 111", "hoặc nhà"),
        ("0905 111 222", ""),
        ("O905/111/22, nhà anh Ba", ", nhà anh Ba"),
    ],
)
def test_the_words_beside_numbers_hold_no_figure_of_them(typed: str, words: str) -> None:
    assert without_figures(typed) == words


@pytest.mark.parametrize(
    ("typed", "may_be"),
    [("055.3822.111", True), ("+84 55 3822 111", True), ("0905 123 456", False)],
)
def test_a_mobile_number_may_be_a_landline_of_before_2017(typed: str, *, may_be: bool) -> None:
    phone = parse_phone(typed)

    assert phone is not None
    assert phone.may_be_old_landline is may_be
