"""What readers can narrow a list by; every value is also a page that needs no script."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dienhinh.derive.cards import facet_values
from dienhinh.derive.former_places import FACET, former_places
from dienhinh.derive.names import (
    KIND_SLUGS,
    MODEL_NAMES,
    MODEL_SLUGS,
    PICTURE_NAMES,
    PICTURE_SLUGS,
    commune_link,
    filter_link,
    kind_link,
    movement_link,
    sector_link,
)
from dienhinh.derive.ranges import RANGE_FACETS
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import sort_key

_EVERY = ("facets", "")
# A facet's id, its name and all its values.
_Choices: TypeAlias = tuple[str, str, Sequence[tuple[str, Link]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value, its page and how many profiles have it: real ones in `count`, samples apart."""

    id: str
    name: str
    uri: str
    count: int
    samples: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow a list; `id` is its name in addresses."""

    id: str
    name: str
    values: tuple[FacetValue, ...]


def all_facets(library: Library) -> tuple[Facet, ...]:
    """All facets over the whole library; made once for it."""
    made: tuple[Facet, ...] | None = library.kept.get(_EVERY)
    if made is None:
        made = library.kept[_EVERY] = facets(library.profiles, library)
    return made


def facets(profiles: Iterable[PublicProfile], library: Library) -> tuple[Facet, ...]:
    """All facets with counts over these profiles; places without profiles are left out."""
    counts: dict[tuple[str, bool], Counter[str]] = {}
    present: dict[str, Link] = {}
    for profile in profiles:
        for facet, values in facet_values(profile, library):
            counts.setdefault((facet, profile.is_sample), Counter()).update(values)
        for key in profile.communes_today:
            present.setdefault(key[0], commune_link(library.communes[key]))
    communes = sorted(present.items(), key=lambda row: sort_key(row[1].name))
    names = (*_groups(library), ("xa", "Xã, phường hiện nay", communes), *_further())
    return tuple(
        Facet(
            id=id_,
            name=name,
            values=_values(
                rows, *(counts.get((id_, is_sample), Counter()) for is_sample in (False, True))
            ),
        )
        for id_, name, rows in names
    )


def _groups(library: Library) -> tuple[_Choices, ...]:
    """The facets whose values are sections of the site."""
    reference = library.reference
    return (
        (
            "phong-trao",
            "Phong trào",
            [(m.id, movement_link(m)) for m in reference.movements.values()],
        ),
        ("loai-hinh", "Loại hình", [(KIND_SLUGS[k], kind_link(k)) for k in KIND_NAMES]),
        ("hinh-thuc", "Hình thức", _named("hinh-thuc", MODEL_SLUGS, MODEL_NAMES)),
        ("linh-vuc", "Lĩnh vực", [(s.id, sector_link(s)) for s in reference.sectors.values()]),
        (
            FACET,
            "Huyện, thị xã, thành phố (2023)",
            [(place.id, place.link) for place in former_places(library)],
        ),
    )


def _further() -> Iterator[_Choices]:
    """The facets that few readers begin with: pictures, and numbers as ranges."""
    yield "anh", "Ảnh", _named("anh", PICTURE_SLUGS, PICTURE_NAMES)
    for facet in RANGE_FACETS:
        rows = [(r.id, filter_link(facet.id, r.id, r.name)) for r in facet.ranges]
        yield facet.id, facet.name, rows


def _named(
    facet: str, slugs: Mapping[bool, str], names: Mapping[bool, str]
) -> list[tuple[str, Link]]:
    return [(slug, filter_link(facet, slug, names[key])) for key, slug in slugs.items()]


def _values(
    rows: Iterable[tuple[str, Link]], real: Counter[str], samples: Counter[str]
) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(id=id_, name=link.name, uri=link.uri, count=real[id_], samples=samples[id_])
        for id_, link in rows
        if real[id_] or samples[id_]
    )
