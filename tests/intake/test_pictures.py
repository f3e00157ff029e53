"""Which pictures become photos, and what is told of them."""

import pytest

from dienhinh.intake.folders.pictures import pictures_of
from dienhinh.intake.word.pieces import Shot
from tests.intake.documents import jpeg
from tests.intake.shipped import call


@pytest.mark.parametrize("size", [(6_000, 20), (20, 6_000), (1_300, 299)])
def test_a_strip_is_no_photograph_and_is_told(size: tuple[int, int]) -> None:
    shot = Shot(name="a.jpg", place="đoạn 1", content=jpeg(*size))

    pictures, doubts = pictures_of([shot], {}, call())

    assert [picture.content for picture in pictures] == [shot.content]
    assert ["quá hẹp" in doubt.text.vi for doubt in doubts] == [True]


def test_a_picture_shown_many_times_is_told_each_time_and_kept_once() -> None:
    content = jpeg(1_300, 900)
    shots = [Shot(name="a.jpg", place=f"đoạn {n}", content=content) for n in range(4)]

    pictures, doubts = pictures_of(shots, {}, call())

    assert len(pictures) == 1
    assert [doubt.place for doubt in doubts] == ["đoạn 1", "đoạn 2", "đoạn 3"]
