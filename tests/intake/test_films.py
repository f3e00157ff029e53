"""Films and sound of phones are no pictures; HEIF and AVIF are."""

import pytest

from dienhinh.intake.files.sorts import is_picture, sort_of
from dienhinh.model.both import Both


def _boxed(*brands: bytes) -> bytes:
    inside = b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:])
    return (len(inside) + 4).to_bytes(4, "big") + inside + bytes(40)


@pytest.mark.parametrize("brands", [(b"mp42", b"isom"), (b"qt  ",), (b"M4A ", b"mp42")])
def test_a_film_is_no_picture_and_is_told(brands: tuple[bytes, ...]) -> None:
    told = sort_of("quay.mp4", _boxed(*brands))

    assert not is_picture(_boxed(*brands))
    assert isinstance(told, Both)
    assert "vẫn ở nguyên chỗ cũ" in told.vi


@pytest.mark.parametrize("brands", [(b"heic", b"mif1"), (b"mif1", b"heic"), (b"avif",)])
def test_a_picture_of_a_phone_stays_one(brands: tuple[bytes, ...]) -> None:
    assert is_picture(_boxed(*brands))
