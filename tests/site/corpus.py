"""Profiles put into a copied project, and photographs that carry what a camera and people add."""

import hashlib
import re
import shutil
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from tests.builders import a_profile_yaml
from tests.site.project import Project

CALL = "so-ket-2023"
UNIT = "ba-to"
LATITUDE, LONGITUDE = (14.0, 46.0, 32.1), (108.0, 44.0, 27.6)
# Stands in every metadata field that can hold words.
WRITTEN_INSIDE = "Nguyễn Văn Giấu Tên 0905 777 888"
_XMP = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="{WRITTEN_INSIDE}"/>
</rdf:RDF></x:xmpmeta>"""
_NAMED = re.compile(r"<!-- dienhinh: hero \S+ -->")
_GPS, _ARTIST, _DESCRIPTION, _COMMENT = 0x8825, 0x013B, 0x010E, 0x9286


def without_profiles(project: Project) -> None:
    """Take the shipped profiles away; lists, dispatch, outlines and hand-written pages stay."""
    for file in project.profiles.glob("*/*/*/profile.yaml"):
        shutil.rmtree(file.parent)
    # What names those profiles goes with them.
    for pattern in ("collections/*.yaml", "*/plan.yaml", "corrections.yaml"):
        for file in project.profiles.glob(pattern):
            file.unlink()
    for file in (project.root / "docs/tin").glob("*-*.md"):
        file.unlink()
    home = project.root / "docs/index.md"
    text = home.read_text(encoding="utf-8")
    home.write_text(_NAMED.sub("<!-- dienhinh: hero -->", text), encoding="utf-8")


def without_handbook_texts(project: Project) -> None:
    """Leave of each page of the handbook its headings, to which other pages link.

    It shows nothing of a profile, and is most of what a build renders and a hunt reads.
    """
    for file in (project.root / "docs" / "so-tay").rglob("*.md"):
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        headings = (line for line in body.splitlines() if line.startswith("#"))
        file.write_text("\n\n".join([f"---\n{head}---", *headings, ""]), encoding="utf-8")


def put_profile(project: Project, slug: str, **changes: Any) -> Path:  # noqa: ANN401 any YAML value
    """A sound profile of a collective with two photographs of its own; its file.

    `changes` as for `a_profile_yaml`.
    """
    folder = project.profiles / CALL / UNIT / slug
    folder.mkdir(parents=True)
    awards = [{"award": "bang-khen-tinh", "year": 2022}]
    text = a_profile_yaml(**{"call": CALL, "unit": UNIT, "awards": awards} | changes)
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    for number in (1, 2):
        photograph(folder / f"anh-{number}.jpg", f"{slug} {number}")
    return folder / "profile.yaml"


def photograph(path: Path, seed: str) -> None:
    """A picture unlike any other, with place, names, comment, thumbnail and XMP inside."""
    colours = hashlib.shake_256(seed.encode()).digest(6 * 4 * 3)
    picture = Image.frombytes("RGB", (6, 4), colours).resize((1260, 840), Image.Resampling.BILINEAR)
    exif = Image.Exif()
    exif[_ARTIST] = exif[_DESCRIPTION] = WRITTEN_INSIDE.encode().decode("latin-1")
    exif[_COMMENT] = b"UNICODE\0" + WRITTEN_INSIDE.encode("utf-16-le")
    latitude, longitude = (tuple(map(IFDRational, place)) for place in (LATITUDE, LONGITUDE))
    exif.get_ifd(_GPS).update({1: "N", 2: latitude, 3: "E", 4: longitude})
    picture.save(path, exif=exif, comment=WRITTEN_INSIDE.encode(), xmp=_XMP.encode())
