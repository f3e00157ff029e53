import pytest

from dienhinh.check.rules import photo_too_small
from dienhinh.model.folder import PhotoFault
from tests.builders import a_context, a_folder, a_photo_facts, an_entry
from tests.check.places import places


def test_a_long_side_under_1200_px_is_too_small() -> None:
    facts = {"anh-1.jpg": a_photo_facts(), "anh-2.jpg": a_photo_facts(width_px=800, height_px=1199)}

    [problem] = photo_too_small.check(an_entry(folder=a_folder(photos=facts)), a_context())

    assert places([problem]) == [(79, 9, "photo-too-small")]
    assert problem.vi.startswith("Ảnh “anh-2.jpg” rộng 800 và cao 1.199 điểm ảnh;")


@pytest.mark.parametrize(("width_px", "height_px"), [(1200, 300), (300, 1200)])
def test_one_side_of_1200_px_is_enough(width_px: int, height_px: int) -> None:
    small = a_photo_facts(width_px=width_px, height_px=height_px)
    folder = a_folder(photos={"anh-1.jpg": small, "anh-2.jpg": small})

    assert list(photo_too_small.check(an_entry(folder=folder), a_context())) == []


@pytest.mark.parametrize(("width_px", "height_px"), [(30_000, 299), (1, 30_000)])
def test_a_strip_is_no_photograph(width_px: int, height_px: int) -> None:
    strip = a_photo_facts(width_px=width_px, height_px=height_px)
    folder = a_folder(photos={"anh-1.jpg": strip, "anh-2.jpg": a_photo_facts()})

    [problem] = photo_too_small.check(an_entry(folder=folder), a_context())

    assert "cạnh ngắn cần ít nhất 300." in problem.vi


def test_a_picture_that_cannot_be_read_has_no_size_to_judge() -> None:
    fault = PhotoFault(code="photo-unreadable", vi="Tệp trống.", en="The file is empty.")
    folder = a_folder(photos={"anh-1.jpg": fault, "anh-2.jpg": a_photo_facts()})

    assert list(photo_too_small.check(an_entry(folder=folder), a_context())) == []
