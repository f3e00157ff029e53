import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import (
    canonical_tone,
    comparison_key,
    first_non_nfc,
    fold,
    is_nfc,
    nfc,
    quoted,
    sentences,
    shorten,
    teaser,
)
from tests.vietnamese.alphabets import some_text


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_nfc_composes_marks_in_any_order() -> None:
    assert nfc("hơ\u0323p ta\u0301c xa\u0303") == "hợp tác xã"
    assert nfc("o\u0323\u031b") == "ợ"


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("", None),
        ("Hợp tác xã", None),
        ("e\u0301", 0),
        ("Ba To\u031b", 4),
        ("xã Ba Tiê\u0300u", 8),
        ("\u2126", 0),
    ],
)
def test_first_non_nfc_points_at_the_letter_to_retype(text: str, index: int | None) -> None:
    assert first_non_nfc(text) == index
    assert is_nfc(text) is (index is None)


@given(some_text)
def test_first_non_nfc_lies_inside_the_text(text: str) -> None:
    index = first_non_nfc(text)

    assert index is None or (0 <= index < len(text) and text[:index] == nfc(text)[:index])


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đức Phổ", "duc pho"),
        ("Hành Tín  Đông ", "hanh tin dong"),
        ("LÝ SƠN", "ly son"),
        ("Ðường", "duong"),  # the Icelandic capital that some fonts put for Đ
        ("Ba\u200b Tơ\ufeff", "ba to"),
        ("a\u00a0\tb\n", "a b"),
        ("Straße café", "straße cafe"),
        ("1.500 m²", "1.500 m²"),
    ],
)
def test_fold_leaves_plain_small_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(some_text)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(some_text)
def test_fold_does_not_see_how_text_is_composed(text: str) -> None:
    assert fold(nfd(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("hoà", "hòa"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("HOÀ", "HÒA"),
        ("Uỷ ban", "Ủy ban"),
        ("Nguyễn Thuý Hoạ.", "Nguyễn Thúy Họa."),
        (nfd("hoà"), "hòa"),
        ("hòa", "hòa"),
        ("hoàn toàn", "hoàn toàn"),
        ("khoẻo", "khoẻo"),
        ("thuyền", "thuyền"),
        ("quý quỳ quỹ", "quý quỳ quỹ"),
        ("QUÝ", "QUÝ"),
        ("ngoài", "ngoài"),
        ("huệ", "huệ"),
    ],
)
def test_canonical_tone_moves_only_open_oa_oe_uy(text: str, canonical: str) -> None:
    assert canonical_tone(text) == canonical


@given(some_text)
def test_canonical_tone_changes_nothing_but_tones(text: str) -> None:
    assert fold(canonical_tone(text)) == fold(text)
    assert canonical_tone(canonical_tone(text)) == canonical_tone(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tịnh Hòa", "Tịnh Hoà"),
        ("Lý Sơn", "LÍ SƠN"),
        ("Mỹ Khê", "Mĩ Khê"),
        ("Kỹ thuật", "kĩ thuật"),
        ("Quý", "Quí"),
        ("HTX “Quế Trà Bồng”", 'HTX "Quế Trà Bồng"'),
        ("Làng nghề 'Gò Cỏ'", "Làng nghề Gò Cỏ"),
        ("người H're", "người Hre"),
        ("Vì người nghèo – Không để ai", "Vì người nghèo - Không để ai"),
        ("2021-2025", "2021 - 2025"),
        ("Hành Tín  Đông", "Hành Tín Đông "),
        (nfd("Hợp tác xã Ba Tiêu"), "Hợp tác xã Ba Tiêu"),
    ],
)
def test_comparison_key_is_equal_for_spellings_of_one_name(one: str, other: str) -> None:
    assert comparison_key(one) == comparison_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thúy", "Thúi"),
        ("Tổ hợp tác số 1", "Tổ hợp tác số 2"),
        ("Ba Tơ", "BaTơ"),
        ("ngay", "ngai"),
        ("Ba - Tơ", "Ba Tơ"),
    ],
)
def test_comparison_key_keeps_other_names_apart(one: str, other: str) -> None:
    assert comparison_key(one) != comparison_key(other)


@given(some_text)
def test_comparison_key_never_fails_and_is_one_line(text: str) -> None:
    assert comparison_key(text) == " ".join(comparison_key(text).split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Một câu không chấm", ("Một câu không chấm",)),
        ("Câu một. Câu hai! Câu ba?", ("Câu một.", "Câu hai!", "Câu ba?")),
        ("Đạt 3.000 đồng/kg. Đến nay tốt.", ("Đạt 3.000 đồng/kg.", "Đến nay tốt.")),
        ("Ở TP. Quảng Ngãi có TX. Đức Phổ.", ("Ở TP. Quảng Ngãi có TX. Đức Phổ.",)),
        ("Gặp ThS. Ánh và PGS.TS. Bình.", ("Gặp ThS. Ánh và PGS.TS. Bình.",)),
        ("TM. ỦY BAN NHÂN DÂN", ("TM. ỦY BAN NHÂN DÂN",)),
        ("Chị Nguyễn T. Ánh kể.", ("Chị Nguyễn T. Ánh kể.",)),
        ("Thành lập năm 2018. Năm sau có lãi.", ("Thành lập năm 2018.", "Năm sau có lãi.")),
        ("Có gà, vịt v.v. Nhờ đó đủ ăn.", ("Có gà, vịt v.v.", "Nhờ đó đủ ăn.")),
        ("Làm ở HTX. Sau đó nghỉ.", ("Làm ở HTX.", "Sau đó nghỉ.")),
        ("Có gà, vịt… Đủ ăn... Ổn.", ("Có gà, vịt…", "Đủ ăn...", "Ổn.")),
        ("Chị nói: “Tốt lắm.” Ai cũng vui.", ("Chị nói: “Tốt lắm.”", "Ai cũng vui.")),
        ("Ông nói: “Tốt. Rất tốt.” Ai cũng vui.", ("Ông nói: “Tốt. Rất tốt.”", "Ai cũng vui.")),
        ("Ông nói: “Tốt. Rất tốt. Ai cũng vui.", ("Ông nói: “Tốt.", "Rất tốt.", "Ai cũng vui.")),
        ("Có “4 có”. Xã “3 có” rồi. Tốt.", ("Có “4 có”.", "Xã “3 có” rồi.", "Tốt.")),
        ("Xong. “Hay quá!” (Theo báo.)", ("Xong.", "“Hay quá!”", "(Theo báo.)")),
        ("Đề nghị phối hợp./. Nơi nhận", ("Đề nghị phối hợp./.", "Nơi nhận")),
        ("1. Đặc điểm tình hình", ("1. Đặc điểm tình hình",)),
        ("II.5. Công tác khen thưởng", ("II.5. Công tác khen thưởng",)),
        ("IV. Đề xuất. Với tỉnh", ("IV. Đề xuất.", "Với tỉnh")),
        ("Ăn no. Rồi ngủ.", ("Ăn no.", "Rồi ngủ.")),
        ("giảm. nhưng viết thường", ("giảm. nhưng viết thường",)),
        ("Gập\ndòng. Mới", ("Gập dòng.", "Mới")),
        ("Đầu đoạn\n\nđoạn sau", ("Đầu đoạn", "đoạn sau")),
        ("Gồm:\n- nuôi bò\n- trồng keo", ("Gồm:", "- nuôi bò", "- trồng keo")),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@given(some_text)
def test_sentences_lose_no_word(text: str) -> None:
    assert " ".join(sentences(text)).split() == nfc(text).split()


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Hợp tác xã", 10, "Hợp tác xã"),
        ("Hợp tác xã", 9, "Hợp tác…"),
        ("Hợp tác xã", 8, "Hợp tác…"),
        ("Hợp tác xã", 7, "Hợp…"),
        ("Một, hai", 5, "Một…"),
        ("Một – hai", 6, "Một…"),
        ("Nghiêng", 5, "Nghi…"),
        ("a  b\nc", 5, "a b c"),
        ("một hai", 1, "…"),
        (nfd("Tiếng"), 5, "Tiếng"),
    ],
)
def test_shorten_cuts_after_a_whole_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(some_text, st.integers(min_value=1, max_value=70))
def test_shorten_never_exceeds_its_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)

    assert len(short) <= limit
    assert short.endswith("…") or short == " ".join(nfc(text).split())


def test_shorten_refuses_a_limit_without_room_for_the_ellipsis() -> None:
    with pytest.raises(ValueError, match="limit must be at least 1, got 0"):
        shorten("a", 0)


@pytest.mark.parametrize(
    ("text", "limit", "told"),
    [
        ("Một câu ngắn.", 40, "Một câu ngắn."),
        ("Câu đầu vừa đủ dài. Câu sau thì không còn chỗ.", 30, "Câu đầu vừa đủ dài."),
        ("Ngắn. Câu sau dài hơn nhiều nên phải cắt bớt.", 30, "Ngắn. Câu sau dài hơn nhiều…"),
        (
            "Hợp tác xã bán được tổng cộng hơn 5 tỷ đồng một năm.",
            36,
            "Hợp tác xã bán được tổng cộng…",
        ),
        ("Có 412 triệu đồng trong quỹ chung của cả làng.", 20, "Có 412 triệu đồng…"),
        (
            "Bàn giao trường học ở hai xã vùng cao, tổng vốn 3 tỷ.",
            46,
            "Bàn giao trường học ở hai xã vùng cao…",
        ),
        (
            "Năm 2021, làng họp và bàn rất lâu về việc này.",
            40,
            "Năm 2021, làng họp và bàn rất lâu…",
        ),
        (
            "Huyện thực hiện mô hình “4 có” với xã, “3 có” với thôn trong cả năm.",
            48,
            "Huyện thực hiện mô hình “4 có” với xã…",
        ),
        (
            "Mười lăm hộ góp vốn thành lập hợp tác xã 17 thành viên để cùng làm.",
            50,
            "Mười lăm hộ góp vốn thành lập hợp tác xã…",
        ),
        ("Mỗi ký bán ra khoảng 5.000 đồng tiền lãi cho hộ.", 34, "Mỗi ký bán ra…"),
        ("Bà con trồng rừng từ năm 2021 tới nay không nghỉ.", 32, "Bà con trồng rừng…"),
        ("Cả làng cùng nhau lập hợp tác xã ở bến sông.", 31, "Cả làng cùng nhau lập…"),
        ("Câu chuyện của bà Đinh Thị Hằng nuôi heo ky.", 28, "Câu chuyện của bà…"),
        ("Bà con bán hàng ở chợ (phiên sáng) và ở nhà.", 34, "Bà con bán hàng ở chợ…"),
        ('Bà Hằng nuôi heo, "chia giống" cho hộ nghèo.', 28, "Bà Hằng nuôi heo…"),
    ],
)
def test_a_teaser_ends_where_a_reader_would(text: str, limit: int, told: str) -> None:
    assert teaser(text, limit) == told


@given(some_text, st.integers(min_value=1, max_value=70))
def test_a_teaser_never_exceeds_its_limit(text: str, limit: int) -> None:
    assert len(teaser(text, limit)) <= limit


def test_quotation_marks_inside_a_quoted_title_are_single() -> None:
    assert quoted("Nữ giám đốc “chân đất”") == "“Nữ giám đốc ‘chân đất’”"
    assert quoted("Thôn Nước Vương") == "“Thôn Nước Vương”"
