"""A kit with pictures on the disk, for tests of its files."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from dienhinh.derive.kits import part_kit, profile_kit, unit_kits
from dienhinh.model.kit import Kit
from dienhinh.model.library import Library
from dienhinh.model.profile import Photo, Profile
from dienhinh.pipeline.press_kits import KitPacker
from dienhinh.read.photo_facts import picture_digest
from dienhinh.render.kits import KitPictures
from tests.builders import a_profile
from tests.derive.libraries import a_library
from tests.render.pictures import photograph

SIZE = (1200, 900)


def with_pictures(folder: Path, *profiles: Profile) -> tuple[Library, KitPictures]:
    """A library whose pictures lie in `folder`, published ones too."""
    library = a_library(*(profiles or (a_profile(photos=three_pictures()),)))
    shown = tuple(
        replace(
            profile,
            photos=tuple(
                replace(
                    photo,
                    width_px=SIZE[0],
                    height_px=SIZE[1],
                    digest=picture_digest(_content(photo.source)),
                )
                for photo in profile.photos
            ),
        )
        for profile in library.profiles
    )
    pictures = KitPictures(originals=folder / "profiles", made=folder / "cache")
    for photo in {photo.source: photo for p in shown for photo in p.photos}.values():
        file = pictures.originals / photo.source
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_content(photo.source))
    packer = KitPacker(pictures.originals, pictures.made)
    packer.make_pictures(photo for profile in shown for photo in profile.photos)
    by_slug = {profile.slug: profile for profile in shown}
    return replace(library, profiles=shown, by_slug=by_slug), pictures


def _content(source: str) -> bytes:
    """A photograph that differs from file to file, behind its end only."""
    return photograph(SIZE) + source.encode()


def three_pictures() -> tuple[Photo, ...]:
    """Two photographs and a drawing; the test folder of the builders knows two files."""
    taken = Photo(
        file="anh-1.jpg",
        caption="Quầy hàng ở chợ phiên",
        alt="Hai người xếp ngô",
        credit="Hội Nông dân xã",
        kind="photo",
    )
    drawn = replace(taken, file="anh-2.jpg", caption="Băng cỏ giữ đất", kind="illustration")
    return (taken, drawn, replace(taken, caption="Họp tổ ở nhà văn hóa"))


def one_kit(library: Library) -> Kit:
    return profile_kit(library.profiles[0], library)


def unit_kit(library: Library) -> Kit:
    (part,) = unit_kits(library.reference.units["ba-to"], library)
    return part_kit(part, library)


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files without the one folder that holds them all."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert len({name.partition("/")[0] for name in archive.namelist()}) == 1
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def text_of(content: bytes) -> str:
    return content.decode("utf-8-sig").replace("\r\n", "\n")
