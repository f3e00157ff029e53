import re
import unicodedata
from collections import Counter

import pytest

from dienhinh.model.lists import OF_PLACES
from dienhinh.vietnamese.villages import begun_small
from tests.reference.shipped import LISTS, OUTLINES, entries_of, text_of

_FILES = (
    *(f"reference/{name}" for name in LISTS),
    "so-ket-2023/call",
    *(f"so-ket-2023/outlines/{name}" for name in OUTLINES),
)


@pytest.mark.parametrize(
    "name", [name for name in LISTS if name not in {"abbreviations", "communes", "synonyms"}]
)
def test_ids_are_unique_lower_case_ascii(name: str) -> None:
    ids = [entry["id"] for entry in entries_of(name)]

    assert [entry for entry, count in Counter(ids).items() if count > 1] == []
    assert [entry for entry in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry)] == []


def test_short_forms_are_unique_whatever_their_case() -> None:
    shorts = [entry["short"].lower() for entry in entries_of("abbreviations")]

    assert [short for short, count in Counter(shorts).items() if count > 1] == []


@pytest.mark.parametrize(
    ("short", "longs"),
    [
        ("HTX", ["hợp tác xã"]),
        ("THT", ["tổ hợp tác"]),
        ("NTM", ["nông thôn mới"]),
        ("OCOP", ["mỗi xã một sản phẩm"]),
        ("MTTQ", ["Mặt trận Tổ quốc"]),
        ("UBND", ["Ủy ban nhân dân"]),
        ("LHPN", ["Liên hiệp Phụ nữ"]),
        ("ND", ["nông dân", "nhân dân"]),
        ("VH-TT&DL", ["văn hóa, thể thao và du lịch"]),
    ],
)
def test_short_form_stands_for_its_long_forms(short: str, longs: list[str]) -> None:
    by_short = {entry["short"]: entry["long"] for entry in entries_of("abbreviations")}

    assert by_short[short] == longs


def test_sectors_are_the_thirteen_fields_of_work() -> None:
    assert [sector["id"] for sector in entries_of("sectors")] == [
        "trong-trot",
        "chan-nuoi",
        "thuy-san",
        "lam-nghiep",
        "che-bien",
        "nghe-truyen-thong",
        "du-lich-cong-dong",
        "moi-truong",
        "ha-tang",
        "chuyen-doi-so",
        "an-sinh",
        "sinh-ke",
        "thuong-mai-dich-vu",
    ]


@pytest.mark.parametrize("name", _FILES)
def test_file_is_composed_unicode_without_stray_spaces(name: str) -> None:
    text = text_of(name)

    assert unicodedata.is_normalized("NFC", text)
    assert [line for line in text.splitlines() if line != line.rstrip() or "\t" in line] == []
    assert text.endswith("\n")


def test_inside_a_sentence_places_begin_small_and_offices_keep_their_names() -> None:
    for unit in entries_of("units"):
        name, is_place = unit["full_name"], unit["group"] in OF_PLACES

        assert (begun_small(name) != name) == is_place, name
