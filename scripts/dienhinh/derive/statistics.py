"""The numbers of `/so-lieu/`, each with the profiles behind it and the time it holds for.

Samples are invented and counted nowhere.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.former_places import FormerPlace, former_place_ids, former_places
from dienhinh.derive.measures import (
    MEASURES,
    Measure,
    Measured,
    Time,
    Timed,
    figure,
    measured,
    timed,
)
from dienhinh.derive.names import (
    KIND_SLUGS,
    MODEL_NAMES,
    MODEL_SLUGS,
    PROFILES,
    filter_link,
    kind_link,
    movement_link,
    profile_link,
    sector_link,
    unit_link,
)
from dienhinh.derive.quota_coverage import QuotaCoverage, coverage
from dienhinh.derive.timelines import Timeline, awards, foundings
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import sort_key, upper_first

# The page names so many profiles of a ranking; the listing and the data file name all.
_RANKED = 10
# What a place of 2023 cannot be told of; both rows are there only when they hold something.
_UNKNOWN, _SEVERAL = "khac", "nhieu"
_NOT_ONE_PLACE = {_SEVERAL: "Xã thuộc nhiều huyện cũ", _UNKNOWN: "Chưa rõ địa bàn"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one profile adds to a sum."""

    slug: str
    link: Link
    unit: Link
    movement: Link
    value: int
    as_of: Time | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """One figure over all profiles: the sum and its parts, the largest first.

    `listing` shows the profiles in the same order.
    """

    measure: Measure
    total: Measured
    contributions: tuple[Contribution, ...]
    listing: Link

    @property
    def largest(self) -> tuple[Contribution, ...]:
        """The parts that the page names."""
        return self.contributions[:_RANKED]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """One group of profiles: `sums` are in the order of the measures.

    `link` shows them, or leads nowhere (`uri` is "").
    """

    id: str
    link: Link
    profiles: int
    sums: tuple[Measured, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """All profiles parted by one property; every profile is in exactly one row."""

    id: str
    title: str
    header: str
    rows: tuple[GroupRow, ...]
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Everything `/so-lieu/` says on `day`; `press` and `nominated` part the `profiles`."""

    day: date
    profiles: int
    models: int
    nominated: int
    press: int
    samples: int
    rankings: tuple[Ranking, ...]
    distributions: tuple[Distribution, ...]
    coverage: tuple[QuotaCoverage, ...]
    timelines: tuple[Timeline, ...]


def statistics(library: Library) -> Statistics:
    """The numbers over all real public profiles."""
    real = tuple(profile for profile in library.profiles if not profile.is_sample)
    known = timed(real)
    nominated = sum(profile.origin == "nomination" for profile in real)
    return Statistics(
        day=library.today,
        profiles=len(real),
        models=sum(profile.is_model for profile in real),
        nominated=nominated,
        press=len(real) - nominated,
        samples=len(library.profiles) - len(real),
        rankings=tuple(_ranking(measure, known, library) for measure in MEASURES),
        distributions=tuple(_distributions(known, library)),
        coverage=tuple(coverage(call, library) for call in library.reference.calls.values()),
        timelines=(foundings(real), awards(real, library)),
    )


def _ranking(measure: Measure, known: Sequence[Timed], library: Library) -> Ranking:
    stated = [(value, *each) for each in known if (value := figure(each[0], measure)) is not None]
    stated.sort(key=lambda row: (-row[0], sort_key(row[1].name), row[1].slug))
    return Ranking(
        measure=measure,
        total=measured(known, measure),
        contributions=tuple(
            Contribution(
                slug=profile.slug,
                link=profile_link(profile),
                unit=unit_link(library.unit(profile), library),
                movement=movement_link(library.movement(profile)),
                value=value,
                as_of=time,
            )
            for value, profile, time in stated
        ),
        listing=Link(PROFILES.name, f"{PROFILES.uri}?sap-xep={measure.id}"),
    )


def _distributions(known: Sequence[Timed], library: Library) -> Iterable[Distribution]:
    reference = library.reference
    movements = {movement.id: movement_link(movement) for movement in reference.movements.values()}
    kinds = {KIND_SLUGS[kind]: kind_link(kind) for kind in KIND_NAMES}
    forms = {
        slug: filter_link("hinh-thuc", slug, MODEL_NAMES[is_model])
        for is_model, slug in MODEL_SLUGS.items()
    }
    sectors = {sector.id: sector_link(sector) for sector in reference.sectors.values()}
    place_of = {profile.slug: _place(profile, library) for profile, _ in known}
    places = {place.id: place.link for place in former_places(library) if _is_told(place)}
    yield _distribution("phong-trao", "Theo phong trào", movements, lambda p: p.movement, known)
    yield _distribution("loai-hinh", "Theo loại hình", kinds, lambda p: KIND_SLUGS[p.kind], known)
    yield _distribution(
        "hinh-thuc",
        "Theo hình thức",
        forms,
        lambda p: "mo-hinh" if p.is_model else "guong",
        known,
    )
    yield _distribution("linh-vuc", "Theo lĩnh vực", sectors, lambda p: p.sector, known)
    if not places:
        return
    for id_, name in _NOT_ONE_PLACE.items():
        if id_ in place_of.values():
            # No page lists just these.
            places[id_] = Link(name, "")
    yield _distribution(
        "dia-ban",
        "Theo địa bàn năm 2023",
        places,
        lambda p: place_of[p.slug],
        known,
    )


def _is_told(place: FormerPlace) -> bool:
    return place.region is None or any(not profile.is_sample for profile in place.profiles)


def _place(profile: PublicProfile, library: Library) -> str:
    """The one place that a profile lies in."""
    found = former_place_ids(profile, library)
    if len(found) > 1:
        return _SEVERAL
    return found[0] if found else _UNKNOWN


def _distribution(
    id_: str,
    title: str,
    groups: Mapping[str, Link],
    group_of: Callable[[PublicProfile], str],
    known: Sequence[Timed],
) -> Distribution:
    """Every group in its own order, without profiles too: a gap is a finding."""
    members: dict[str, list[Timed]] = {group: [] for group in groups}
    for each in known:
        members[group_of(each[0])].append(each)
    rows = tuple(
        GroupRow(
            id=group,
            link=groups[group],
            profiles=len(found),
            sums=tuple(measured(found, measure) for measure in MEASURES),
        )
        for group, found in members.items()
    )
    return Distribution(
        id=id_,
        title=title,
        header=upper_first(title.removeprefix("Theo ")),
        rows=rows,
        most=max((row.profiles for row in rows), default=0),
    )
