"""`/dia-ban/`: the tile map of 2023, the same as a table; the communes of today, as both."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.commune_map import CommuneMap, commune_map
from dienhinh.derive.former_places import former_places, some_count_twice
from dienhinh.derive.names import PLACES
from dienhinh.derive.tiles import MeasureMap, measure_maps
from dienhinh.derive.totals import Totals, totals
from dienhinh.model.library import Library
from dienhinh.model.page import Link, Page

PLACES_TOLD = (
    "Điển hình tiên tiến theo huyện, thị xã, thành phố năm 2023 và xã, phường, đặc khu hiện nay."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A place in the table beside the map."""

    link: Link
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The data of `places.html`.

    `most` is the greatest number of profiles of a row; `is_mixed` when not only districts
    introduced profiles, `is_shared` when one counts in several places of 2023.
    """

    maps: tuple[MeasureMap, ...]
    units: tuple[UnitRow, ...]
    most: int
    is_mixed: bool
    is_shared: bool
    today: CommuneMap


def pages(library: Library) -> Iterator[Page]:
    """The one page of all places."""
    rows = tuple(
        UnitRow(link=place.link, totals=totals(place.profiles)) for place in former_places(library)
    )
    yield Page(
        uri=PLACES.uri,
        template="places.html",
        title="Địa bàn",
        description=PLACES_TOLD,
        section=PLACES.uri,
        crumbs=(),
        data=Places(
            maps=measure_maps(library),
            units=rows,
            most=max((row.totals.profiles for row in rows), default=0),
            is_mixed=any(library.unit(p).group != "district" for p in library.profiles),
            is_shared=some_count_twice(library),
            today=commune_map(library),
        ),
        json_ld=(json_ld.breadcrumbs((), PLACES, library.address),),
    )
