"""Whom a report introduces and who was taken down: their lines stay out, those around them stay."""

import pytest

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.units.drafts import UnitDraft
from dienhinh.intake.units.withdrawn_words import leave_out_withdrawn
from tests.intake.shipped import CALL, reference
from tests.intake.unit_files import POOR

GONE, OTHERS = ("Ông Trần Văn Mẫu",), ("Bà Lụa Mẫu",)


def draft(text: str, key: str = "II.4.b", leftovers: tuple[str, ...] = ()) -> UnitDraft:
    return UnitDraft(
        source="bc.docx",
        call=CALL,
        unit="ba-to",
        name="Huyện Ba Tơ",
        facts={},
        rows={},
        texts={(POOR, key): text},
        leftovers=[Leftover(place=f"đoạn {n}", text=row) for n, row in enumerate(leftovers)],
    )


def left(made: UnitDraft, key: str = "II.4.b") -> str:
    leave_out_withdrawn(made, GONE, OTHERS, reference())
    return made.texts.get((POOR, key), "")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1. Họ và tên: Ông Trần Văn Mẫu\n- Địa chỉ: thôn Ví Dụ\n\nNuôi bò.", ""),
        ("Hai gương.\n\nTRẦN VĂN MẪU, thôn Ví Dụ\n\nNuôi bò.", "Hai gương."),
        ("1. Ông Trần Văn Mẫu\n\nNuôi bò.\n\n2. Hộ bà Thí Dụ\n\nDệt.", "2. Hộ bà Thí Dụ\n\nDệt."),
        ("- Ông Trần Văn Mẫu: nuôi bò.\n- Bà Lụa Mẫu: dệt.", "- Bà Lụa Mẫu: dệt."),
        ("1. Nuôi bò của ông Trần Văn Mẫu\n- Địa chỉ: thôn Ví Dụ", ""),
        ("Có ông Trần Văn Mẫu nuôi bò.\n\nToàn xã có ba tổ.", "Toàn xã có ba tổ."),
        ("Ông Trần Văn Mậu nuôi bò.", "Ông Trần Văn Mậu nuôi bò."),
    ],
)
def test_an_introduction_ends_where_the_next_begins(text: str, kept: str) -> None:
    assert left(draft(text)) == kept


def test_what_was_left_out_is_told_by_its_item() -> None:
    made = draft("1. Ông Trần Văn Mẫu\n- Địa chỉ: thôn Ví Dụ")

    left(made)

    (doubt,) = made.doubts
    assert doubt.line().startswith("mục II.4.b: 2 dòng giới thiệu hồ sơ đã gỡ")
    assert "Mẫu" not in doubt.line()


def test_words_of_other_items_stay() -> None:
    text = "Ông Trần Văn Mẫu phát biểu."

    assert left(draft(text, "II.3"), "II.3") == text


def test_an_annex_among_what_is_left_over_is_cut_as_well() -> None:
    rows = ("UBND HUYỆN BA TƠ", "1. Ông Trần Văn Mẫu", "Địa chỉ: thôn Ví Dụ", "2. Bà Lụa Mẫu")
    made = draft("Hai gương.", leftovers=rows)

    left(made)

    assert [row.text for row in made.leftovers] == ["UBND HUYỆN BA TƠ", "2. Bà Lụa Mẫu"]
    assert "2 dòng giới thiệu hồ sơ đã gỡ" in made.doubts[0].text.vi
