"""A site that is only a long list of profiles, for what no shipped list is long enough for."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from dienhinh.derive.listing_data import listing_data
from dienhinh.derive.pages import listing
from dienhinh.derive.photo_plan import variants
from dienhinh.model.dates import PartialDate
from dienhinh.model.library import Library
from dienhinh.model.output import Output
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.render.frame import frame
from dienhinh.render.listing_data import listing_files
from dienhinh.render.pages import Pages
from dienhinh.render.scripts import packed_script
from tests.builders import a_profile
from tests.derive.libraries import a_library, library_of
from tests.folders import ROOT

_KINDS = ("collective", "household", "individual")
_MOVEMENTS = ("vi-nguoi-ngheo", "nong-thon-moi")
_FIRST_DAY = date(2023, 12, 1)


def long_library(count: int) -> Library:
    """`count` profiles: the kind goes round by three, the movement by two, jobs by one hundred.

    Number n is called "Hồ sơ n" and was published n days after the first. Every seventh has no
    picture, every fifth states no figure.
    """
    shown = a_library(a_profile())
    (first,) = shown.profiles
    made = [_profile(first, number) for number in range(count)]
    return library_of(made, shown.reference, shown.address, date(2050, 1, 1))


def _profile(first: PublicProfile, number: int) -> PublicProfile:
    figures = Figures(
        founded=PartialDate(1990 + number % 34),
        jobs_created=number % 100,
        households_supported=None,
        members=None,
        as_of=None,
    )
    return replace(
        first,
        slug=f"ho-so-{number}",
        name=f"Hồ sơ {number}",
        kind=_KINDS[number % 3],
        movement=_MOVEMENTS[number % 2],
        place=f"thôn Số {number}, xã Ba Tiêu",
        published_on=date.fromordinal(_FIRST_DAY.toordinal() + number),
        figures=figures if number % 5 else None,
        photos=first.photos[:1] if number % 7 else (),
    )


def long_list(built: Path, to: Path, count: int) -> Path:
    """A folder with the first two pages of the list, their data, and the built site's own files."""
    shown = long_library(count)
    shutil.copytree(built / "assets", to / "assets")
    shutil.copy(built / "_headers", to)
    pages = Pages(ROOT / "docs/theme", shown.address, "the/trang.jpg", {})
    empty = frame((built / ".dienhinh/frame.html").read_text(encoding="utf-8"))
    _write(
        to,
        [pages.stamped(page, pages.parts(page), empty) for page in islice(listing.pages(shown), 2)],
    )
    data = listing_data(shown)
    assert data is not None
    _write(to, list(listing_files(data)))
    # Any picture will do: browsers look at what is in a file, not at its name.
    picture = (ROOT / "docs/theme/assets/images/apple-touch-icon.png").read_bytes()
    _write(to, [Output(v.uri, picture) for v in variants(shown.profiles[0].photos[0])])
    scripts = sorted((ROOT / "docs/theme/assets/js").glob("*.js"))
    _write(
        to,
        [
            Output(
                f"assets/js/{path.name}", packed_script(path.read_text(encoding="utf-8")).encode()
            )
            for path in scripts
        ],
    )
    return to


def _write(to: Path, outputs: Sequence[Output]) -> None:
    for output in outputs:
        path = to / output.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
