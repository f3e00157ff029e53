import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import (
    LegacyEncoding,
    from_legacy,
    from_tcvn3,
    from_vni,
    guessed_encoding,
    legacy_encoding,
    nfc,
)
from tests.vietnamese.alphabets import CAPITAL, SMALL, some_text, words

MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam"
MOTTO_TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
MOTTO_VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"

# The byte of each small letter in TCVN 5712:1993, in the order of SMALL; ASCII letters are bytes
# of themselves.
TCVN3_BYTES = bytes.fromhex(
    "61 B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB 62 63 64 AE 65 CC CE CF D0 D1 AA D2 D3 "
    "D4 D5 D6 66 67 68 69 D7 D8 DC DD DE 6A 6B 6C 6D 6E 6F DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA "
    "EB EC ED EE 70 71 72 73 74 75 EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 76 77 78 79 FA FB FC FD FE 7A"
)
VNI_VOWELS = words(
    "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä "
    "i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï "
    "u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î"
)
VOWELS = "".join(letter for letter in SMALL if letter not in "bcdđfghjklmnpqrstvwxz")
VNI = dict(zip(VOWELS, VNI_VOWELS, strict=True)) | {"đ": "ñ"}
TCVN3 = dict(zip(SMALL, TCVN3_BYTES.decode("latin-1"), strict=True))


def to_tcvn3(text: str) -> str:
    return "".join(TCVN3.get(letter, letter) for letter in text)


def to_vni(text: str) -> str:
    upper = {letter.upper(): typed.upper() for letter, typed in VNI.items()}
    return "".join((VNI | upper).get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    ("text", "decoded"),
    [
        (MOTTO_TCVN3, MOTTO),
        ("®\u00adêng", "đường"),
        ("§øc Phæ", "Đức Phổ"),
        ("¡n ¢m £ ¤ ¥ ¦", "Ăn Âm Ê Ô Ơ Ư"),
        ("Ba To 2023", "Ba To 2023"),
    ],
)
def test_from_tcvn3_reads_the_letters_under_the_look_alikes(text: str, decoded: str) -> None:
    assert from_tcvn3(text) == decoded


@pytest.mark.parametrize(
    ("text", "decoded"),
    [
        (MOTTO_VNI, MOTTO),
        ("ñöôøng", "đường"),
        ("ÑÖÔØNG", "ĐƯỜNG"),
        ("Ñöùc Phoå", "Đức Phổ"),
        ("AÊn AÂm EÂ OÂ Ô Ö", "Ăn Âm Ê Ô Ơ Ư"),
        ("Aên Aâm Eâ", "Ăn Âm Ê"),
        ("kyõ thuaät, tæ leä, kòp thôøi, theá kyû", "kỹ thuật, tỉ lệ, kịp thời, thế kỷ"),
        ("taúng, laúng, hî", "tẳng, lẳng, hỵ"),
    ],
)
def test_from_vni_reads_letters_with_their_signs(text: str, decoded: str) -> None:
    assert from_vni(text) == decoded


@given(st.text(SMALL + " .,0123456789", max_size=60))
def test_tcvn3_round_trip_loses_nothing(text: str) -> None:
    assert from_tcvn3(to_tcvn3(text)) == text


@given(st.text(SMALL + CAPITAL + " .,0123456789", max_size=60))
def test_vni_round_trip_loses_nothing(text: str) -> None:
    assert from_vni(to_vni(text)) == text


@pytest.mark.parametrize(
    ("font_name", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3-upper"),
        (".vnarial", "tcvn3"),
        (" .VnArial NarrowH ", "tcvn3-upper"),
        ("VNI-Times", "vni"),
        ("vni helve", "vni"),
        ("Times New Roman", None),
        ("Vniversal", None),
        ("VnExpress", None),
        ("", None),
    ],
)
def test_legacy_encoding_goes_by_the_font_name(
    font_name: str, encoding: LegacyEncoding | None
) -> None:
    assert legacy_encoding(font_name) == encoding


def test_from_legacy_draws_capitals_for_capital_fonts() -> None:
    assert from_legacy("céng hßa", "tcvn3-upper") == "CỘNG HÒA"
    assert from_legacy("céng hßa", "tcvn3") == "cộng hòa"
    assert from_legacy("coäng hoøa", "vni") == "cộng hòa"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (MOTTO_TCVN3, "tcvn3"),
        (MOTTO_VNI, "vni"),
        (MOTTO, None),
        (MOTTO.upper(), None),
        ("Ông Lê Văn Tám ở xã Bình Thanh", None),
        ("Ba To, Son Ha, Quang Ngai", None),
        ("Le café à la crème brûlée, déjà goûté", None),
        ("x· chñ nghÜa ViÖt §øc naïve brûlée", None),
        ("x· héi chñ", "tcvn3"),  # three are enough
        ("x· héi", None),  # two words are too few to judge
        ("", None),
    ],
)
def test_guessed_encoding_needs_a_strong_signal(text: str, encoding: str | None) -> None:
    assert guessed_encoding(text) == encoding


# Lines of the dispatch of November 2023.
DISPATCH_LINES = [
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các hội, đoàn thể tỉnh;",
    "Các cơ quan Trung ương trên địa bàn tỉnh;",
    "Các trường Đại học, Cao đẳng và các doanh nghiệp trong tỉnh;",
    "Kính đề nghị các cơ quan, đơn vị, địa phương phối hợp thực hiện./.",
    "a) Việc ban hành các Chỉ thị, Nghị quyết của các cấp ủy đảng, chính quyền",
    "3. Biện pháp, giải pháp nâng cao chất lượng Phong trào thi đua trong thời gian tới",
]


@pytest.mark.parametrize("line", DISPATCH_LINES)
def test_guessed_encoding_knows_the_lines_of_a_dispatch(line: str) -> None:
    assert guessed_encoding(line) is None
    assert guessed_encoding(to_tcvn3(line.lower())) == "tcvn3"
    assert guessed_encoding(to_vni(line)) == "vni"


@given(some_text)
def test_decoding_never_fails_and_gives_nfc(text: str) -> None:
    for decoded in (from_tcvn3(text), from_vni(text)):
        assert decoded == nfc(decoded)
    assert guessed_encoding(text) in {None, "tcvn3", "vni"}
    assert legacy_encoding(text) in {None, "tcvn3", "tcvn3-upper", "vni"}
