from dataclasses import replace

import pytest

from dienhinh.derive.photo_plan import picture, variants
from dienhinh.model.public import PublicPhoto


def a_photo(width: int, height: int) -> PublicPhoto:
    return PublicPhoto(
        source="x/anh-1.jpg",
        digest="ab" * 16,
        width_px=width,
        height_px=height,
        caption="Nương ngô",
        alt="Nương ngô trên đồi",
        credit="Hội",
        is_illustration=False,
    )


def test_a_large_photo_is_made_in_three_widths_and_three_formats() -> None:
    made = [(v.width_px, v.height_px, v.format) for v in variants(a_photo(4000, 3000))]

    assert made == [
        (1600, 1200, "avif"),
        (1600, 1200, "webp"),
        (1600, 1200, "jpeg"),
        (960, 720, "avif"),
        (960, 720, "webp"),
        (960, 720, "jpeg"),
        (480, 360, "avif"),
        (480, 360, "webp"),
        (480, 360, "jpeg"),
    ]


def test_no_file_is_larger_than_the_original() -> None:
    assert {v.width_px for v in variants(a_photo(1200, 800))} == {480, 960}
    assert {v.width_px for v in variants(a_photo(300, 200))} == {300}


def test_a_page_asks_for_avif_first_and_falls_back_to_jpeg() -> None:
    shown = picture(a_photo(4000, 3000))

    assert [kind for kind, _ in shown.sources] == ["image/avif", "image/webp"]
    assert shown.fallback == "anh/abababababababababab1-960.jpg"
    assert shown.large == "anh/abababababababababab1-1600.jpg"


def test_every_file_a_page_asks_for_is_planned() -> None:
    photo = a_photo(1200, 900)
    shown = picture(photo)
    asked = {uri for _, parts in shown.sources for uri, _ in parts}

    assert asked | {shown.fallback, shown.large, shown.large_avif} <= {
        v.uri for v in variants(photo)
    }


@pytest.mark.parametrize(
    ("caption", "is_illustration", "shown"),
    [
        ("Tranh minh họa: nương ngô", True, "Nương ngô"),
        ("Minh họa: Bà con họp tổ", True, "Bà con họp tổ"),
        ("Tranh của học sinh: nương ngô", True, "Tranh của học sinh: nương ngô"),
        ("Tranh minh họa: nương ngô", False, "Tranh minh họa: nương ngô"),
        ("Tranh minh họa: ", True, "Tranh minh họa: "),
    ],
)
def test_what_is_written_upon_a_drawing_is_not_said_again_below_it(
    caption: str, *, is_illustration: bool, shown: str
) -> None:
    photo = replace(a_photo(1200, 800), caption=caption, is_illustration=is_illustration)

    assert picture(photo).caption == shown
    assert picture(photo).label == ("Minh họa" if is_illustration else "Ảnh")
