"""What readers can narrow a list by; nearly every value is also a page that needs no script."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh.derive.cards import facet_values
from dienhinh.derive.names import (
    KIND_NAMES,
    KIND_SLUGS,
    MODEL_NAMES,
    commune_link,
    kind_link,
    movement_link,
    sector_link,
    unit_link,
)
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value with the number of profiles that have it; `uri` is None where it has no page."""

    id: str
    name: str
    uri: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow a list; `id` is its name in addresses."""

    id: str
    name: str
    values: tuple[FacetValue, ...]


def facets(profiles: Iterable[PublicProfile], library: Library) -> tuple[Facet, ...]:
    """All facets with counts over these profiles; places without profiles are left out."""
    counts: dict[str, Counter[str]] = {}
    present: dict[str, Link] = {}
    for profile in profiles:
        for facet, values in facet_values(profile):
            counts.setdefault(facet, Counter()).update(values)
        for key in profile.communes_today:
            present.setdefault(key[0], commune_link(library.communes[key]))
    reference = library.reference
    names = (
        (
            "phong-trao",
            "Phong trào",
            [(m.id, movement_link(m)) for m in reference.movements.values()],
        ),
        ("loai-hinh", "Loại hình", [(KIND_SLUGS[k], kind_link(k)) for k in KIND_NAMES]),
        ("hinh-thuc", "Hình thức", [("mo-hinh", MODEL_NAMES[True]), ("guong", MODEL_NAMES[False])]),
        ("linh-vuc", "Lĩnh vực", [(s.id, sector_link(s)) for s in reference.sectors.values()]),
        (
            "dia-ban",
            "Huyện, thị xã, thành phố (2023)",
            [(u.id, unit_link(u)) for u in library.districts()],
        ),
        (
            "xa",
            "Xã, phường hiện nay",
            sorted(present.items(), key=lambda row: sort_key(row[1].name)),
        ),
    )
    return tuple(
        Facet(id=id_, name=name, values=_values(rows, counts.get(id_, Counter())))
        for id_, name, rows in names
    )


def _values(rows: Iterable[tuple[str, Link | str]], count: Counter[str]) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(
            id=id_,
            name=link if isinstance(link, str) else link.name,
            uri=None if isinstance(link, str) else link.uri,
            count=count[id_],
        )
        for id_, link in rows
        if count[id_]
    )
