from dataclasses import replace

import pytest

from dienhinh.model.picture_rights import picture_rights
from dienhinh.model.public import PublicPhoto

PHOTOGRAPH = PublicPhoto(
    source="a/anh-1.jpg",
    digest="0",
    width_px=1200,
    height_px=900,
    caption="Quầy hàng",
    alt="Hai người",
    credit="Hội",
    is_illustration=False,
)
DRAWING = replace(PHOTOGRAPH, credit="Đinh Văn A", is_illustration=True)
OWN = replace(DRAWING, credit="Nhóm biên tập")
ASKED = "không theo CC BY; của người ghi ở chú thích, xin phép họ trước khi đăng, ghi tên họ."
OPEN = (
    "Tranh của nhóm biên tập: giấy phép CC BY 4.0, ghi “Tranh: Nhóm biên tập”, giữ chữ “Minh họa”."
)


@pytest.mark.parametrize(
    ("photos", "told"),
    [
        ((), ""),
        ((OWN, OWN), OPEN),
        ((PHOTOGRAPH,), f"Ảnh: {ASKED}"),
        ((DRAWING,), f"Tranh: {ASKED}"),
        ((PHOTOGRAPH, DRAWING), f"Ảnh, tranh: {ASKED}"),
        ((OWN, PHOTOGRAPH), f"{OPEN} Ảnh: {ASKED}"),
        ((OWN, DRAWING), f"{OPEN} Tranh khác: {ASKED}"),
        ((OWN, DRAWING, PHOTOGRAPH), f"{OPEN} Ảnh, tranh khác: {ASKED}"),
        # A photograph is nobody's drawing, whoever took it.
        ((replace(OWN, is_illustration=False),), f"Ảnh: {ASKED}"),
    ],
)
def test_only_drawings_of_the_editors_follow_the_licence_of_the_words(
    photos: tuple[PublicPhoto, ...], told: str
) -> None:
    assert picture_rights(photos) == told
