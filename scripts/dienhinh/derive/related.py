"""Profiles beside a profile, each with the reasons why: field, words, place, movement."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dienhinh.derive.distances import Distances, about_km, distances
from dienhinh.derive.topics import Topics, shared_topic, topics
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese import upper_first
from dienhinh.vietnamese.villages import begun_small

HOW_MANY = 3
_REASONS = 3
# How many of each group are looked at: enough for the best three, bounded for 20,000 profiles.
_LOOKED_AT = 24
_ENOUGH = 48
# Farther than this is not near: about a day there and back in the hills.
_NEAR_KM = 50
_KEPT = ("neighbours", "")


Told: TypeAlias = tuple[tuple[str, str], ...]
"""Relatives of one profile: the slug of each, and why it stands there, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Profiles by what they share, made once, so that finding relatives does not grow with all."""

    library: Library
    groups: dict[tuple[str, ...], tuple[PublicProfile, ...]]
    topics: Topics
    distances: Distances


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """Another profile and what it has in common with the first, in words, weightiest first."""

    profile: PublicProfile
    reasons: tuple[str, ...]


def neighbours(library: Library) -> Neighbours:
    """The groups, each in the library's order; made once for a library."""
    kept = library.kept.get(_KEPT)
    if kept is None:
        kept = library.kept[_KEPT] = _neighbours(library)
    found: Neighbours = kept
    return found


def _neighbours(library: Library) -> Neighbours:
    groups: dict[tuple[str, ...], list[PublicProfile]] = {}
    for profile in library.profiles:
        for key in _keys(profile):
            groups.setdefault(key, []).append(profile)
    return Neighbours(
        library=library,
        groups={key: tuple(group) for key, group in groups.items()},
        topics=topics(library.profiles),
        distances=distances(library),
    )


def told_relatives(profile: PublicProfile, beside: Neighbours) -> Told:
    """The relatives as they are told: slug, and why, in words."""
    return tuple(
        (relative.profile.slug, upper_first(", ".join(relative.reasons)))
        for relative in related(profile, beside)
    )


def related(profile: PublicProfile, beside: Neighbours) -> tuple[Relative, ...]:
    """At most three other profiles, best first; real ones before samples."""
    candidates: dict[str, PublicProfile] = {}
    for group in _groups(profile, beside):
        for other in _around(profile, group):
            candidates.setdefault(other.slug, other)
        if len(candidates) >= _ENOUGH:
            break
    ranked = sorted(candidates.values(), key=_rank(profile, beside))
    return tuple(
        Relative(profile=other, reasons=tuple(_reasons(profile, other, beside))[:_REASONS])
        for other in ranked[:HOW_MANY]
    )


def _groups(profile: PublicProfile, beside: Neighbours) -> Iterator[Sequence[PublicProfile]]:
    """Where relatives may be, the likeliest first."""
    for pair in sorted(beside.topics.of(profile)):
        yield beside.topics.profiles[pair]
    for key in _keys(profile):
        yield beside.groups[key]


def _keys(profile: PublicProfile) -> tuple[tuple[str, ...], ...]:
    """The groups of a profile, the closest first."""
    return (
        ("sector", profile.sector, "unit", profile.unit),
        ("sector", profile.sector),
        ("unit", profile.unit),
        ("movement", profile.movement),
    )


def _around(profile: PublicProfile, group: Sequence[PublicProfile]) -> Iterable[PublicProfile]:
    """The ones after it in the group, going round: every profile gets relatives of its own."""
    if len(group) <= _LOOKED_AT:
        return (other for other in group if other is not profile)
    start = _position(profile.slug, len(group))
    around = (group[(start + step) % len(group)] for step in range(_LOOKED_AT))
    return (other for other in around if other is not profile)


def _position(text: str, size: int) -> int:
    """A position that is the same on every machine (`hash` of text is not)."""
    return sum(text.encode()) * 31 % size


_Rank: TypeAlias = tuple[bool, int, float, int, str]


def _rank(profile: PublicProfile, beside: Neighbours) -> Callable[[PublicProfile], _Rank]:
    """By what others are put in order beside a profile; asked for a million of them."""
    own, topics_of = beside.topics.of(profile), beside.topics.of
    place = beside.distances.place
    km = beside.distances.km[place[profile.slug]]
    sector, movement = profile.sector, profile.movement
    unit, kind = profile.unit, profile.kind

    def rank(other: PublicProfile) -> _Rank:
        score = (
            4 * (other.sector == sector)
            + 3 * (bool(own) and not topics_of(other).isdisjoint(own))
            + 2 * (other.movement == movement)
            + (other.unit == unit)
            + (other.kind == kind)
        )
        return (
            other.is_sample,
            -score,
            km[place[other.slug]],
            -other.published_on.toordinal(),
            other.slug,
        )

    return rank


def _reasons(profile: PublicProfile, other: PublicProfile, beside: Neighbours) -> Iterator[str]:
    if other.sector == profile.sector:
        yield "cùng lĩnh vực"
    topic = shared_topic(profile, other, beside.topics)
    if topic is not None:
        yield f"cùng nói về {topic}"
    yield from _nearness(profile, other, beside)
    if other.movement == profile.movement:
        yield "cùng phong trào"


def _nearness(profile: PublicProfile, other: PublicProfile, beside: Neighbours) -> Iterator[str]:
    """One commune, one district, or the distance rounded to five kilometres."""
    library = beside.library
    shared = [key for key in profile.communes_today if key in other.communes_today]
    if shared:
        yield f"cùng {library.communes[shared[0]].full_name}"
    elif other.unit == profile.unit:
        yield f"cùng {begun_small(library.unit(profile).full_name)}"
    else:
        distance = beside.distances.between(profile.slug, other.slug)
        if distance <= _NEAR_KM:
            yield about_km(distance)
