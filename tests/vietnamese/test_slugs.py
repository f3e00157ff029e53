import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.vietnamese import ascii_file_name, slug
from tests.vietnamese.alphabets import some_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hợp tác xã Nông nghiệp Đức Phổ", "hop-tac-xa-nong-nghiep-duc-pho"),
        ("ĐƯỜNG Ở ẤP", "duong-o-ap"),
        ("Ðức", "duc"),
        (unicodedata.normalize("NFD", "Tư Nghĩa"), "tu-nghia"),
        ("người H're, người Cor", "nguoi-hre-nguoi-cor"),
        ("Chè xanh “Minh Long” (2023)", "che-xanh-minh-long-2023"),
        ("nông - lâm – ngư", "nong-lam-ngu"),
        ("A &amp; B", "a-amp-b"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_slug_is_plain_words_joined_by_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slug_is_cut_after_a_whole_word() -> None:
    assert slug("Hợp tác xã Nông nghiệp", max_length=15) == "hop-tac-xa-nong"
    assert slug("Hợp tác xã Nông nghiệp", max_length=14) == "hop-tac-xa"
    assert slug("ba nghiêng tơ", max_length=6) == "ba"
    assert slug("một " * 40) == "-".join(["mot"] * 20)


@given(some_text, st.integers(min_value=1, max_value=90))
def test_slug_is_safe_in_an_address(text: str, max_length: int) -> None:
    made = slug(text, max_length)

    assert len(made) <= max_length
    assert made == "" or re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)


@given(some_text)
def test_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ảnh 1 (HTX).JPG", "anh-1-htx.jpg"),
        ("IMG_2023.HEIC", "img-2023.heic"),
        ("báo cáo 20.11.2023", "bao-cao-20-11-2023"),
        ("Đề cương.docx ", "de-cuong.docx"),
        ("Con.jpg", "tep-con.jpg"),
        ("LPT1", "tep-lpt1"),
        ("Con gà.jpg", "con-ga.jpg"),
        ("../../x/y.png", "x-y.png"),
        (".jpg", "tep.jpg"),
        ("", "tep"),
    ],
)
def test_ascii_file_name_suits_every_system(name: str, expected: str) -> None:
    assert ascii_file_name(name) == expected


@given(some_text)
def test_ascii_file_name_is_never_empty_or_a_path(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z][a-z0-9]{0,4})?", ascii_file_name(name))
