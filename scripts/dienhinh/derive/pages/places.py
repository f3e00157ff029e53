"""`/dia-ban/`: the tile map of 2023, the same as a table, and the communes of today."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.names import PLACES, commune_link, unit_link
from dienhinh.derive.tiles import MeasureMap, measure_maps
from dienhinh.derive.totals import Totals, totals
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page
from dienhinh.model.schema.fields import Option
from dienhinh.model.schema.reference import REGIONS
from dienhinh.vietnamese import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A district in the table beside the map."""

    link: Link
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneRow:
    """A present commune with the number of its real profiles."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The communes of a former province, in alphabetical order."""

    name: str
    communes: tuple[CommuneRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The data of `places.html`."""

    maps: tuple[MeasureMap, ...]
    units: tuple[UnitRow, ...]
    regions: tuple[Region, ...]


def pages(library: Library) -> Iterator[Page]:
    """The one page of all places."""
    yield Page(
        uri=PLACES.uri,
        template="places.html",
        title="Địa bàn",
        description=(
            "Điển hình tiên tiến theo huyện, thị xã, thành phố năm 2023 "
            "và xã, phường, đặc khu hiện nay."
        ),
        section=PLACES.uri,
        crumbs=(),
        data=Places(
            maps=measure_maps(library),
            units=tuple(
                UnitRow(
                    link=unit_link(unit),
                    totals=totals(p for p in library.profiles if p.unit == unit.id),
                )
                for unit in library.districts()
            ),
            regions=tuple(_region(option, library) for option in REGIONS),
        ),
        json_ld=(json_ld.breadcrumbs((), PLACES, library.address),),
    )


def _region(option: Option, library: Library) -> Region:
    count: dict[str, int] = {}
    for profile in library.profiles:
        for code, _ in () if profile.is_sample else profile.communes_today:
            count[code] = count.get(code, 0) + 1
    communes = [c for c in library.communes_present() if c.region == option.id]
    communes.sort(key=lambda c: (sort_key(c.name), c.code))
    return Region(
        name=option.vi,
        communes=tuple(
            CommuneRow(link=commune_link(c), count=count.get(c.code, 0)) for c in communes
        ),
    )
