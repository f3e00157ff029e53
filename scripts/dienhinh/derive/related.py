"""Profiles beside a profile: same field first, then same movement, then near in place."""

from collections.abc import Sequence
from dataclasses import dataclass

from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile

HOW_MANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Profiles by what they share, made once, so that finding relatives does not grow with all."""

    by_sector: dict[str, tuple[PublicProfile, ...]]
    by_movement: dict[str, tuple[PublicProfile, ...]]
    by_unit: dict[str, tuple[PublicProfile, ...]]


# How many of each group are looked at: enough for the best three, bounded for 20,000 profiles.
_LOOKED_AT = 24


def neighbours(library: Library) -> Neighbours:
    """The groups, each in the library's order."""
    sector: dict[str, list[PublicProfile]] = {}
    movement: dict[str, list[PublicProfile]] = {}
    unit: dict[str, list[PublicProfile]] = {}
    for profile in library.profiles:
        sector.setdefault(profile.sector, []).append(profile)
        movement.setdefault(profile.movement, []).append(profile)
        unit.setdefault(profile.unit, []).append(profile)
    return Neighbours(
        by_sector={key: tuple(group) for key, group in sector.items()},
        by_movement={key: tuple(group) for key, group in movement.items()},
        by_unit={key: tuple(group) for key, group in unit.items()},
    )


def related(profile: PublicProfile, groups: Neighbours) -> tuple[PublicProfile, ...]:
    """At most three other profiles, best first; real ones before samples."""
    candidates: dict[str, PublicProfile] = {}
    for group in (
        groups.by_sector[profile.sector],
        groups.by_unit[profile.unit],
        groups.by_movement[profile.movement],
    ):
        for other in _around(profile, group):
            candidates.setdefault(other.slug, other)
    ranked = sorted(candidates.values(), key=lambda other: _rank(profile, other))
    return tuple(ranked[:HOW_MANY])


def _around(profile: PublicProfile, group: Sequence[PublicProfile]) -> Sequence[PublicProfile]:
    """The ones after it in the group, going round: every profile gets relatives of its own."""
    if len(group) <= _LOOKED_AT:
        return [other for other in group if other is not profile]
    start = _position(profile.slug, len(group))
    around = [group[(start + step) % len(group)] for step in range(_LOOKED_AT)]
    return [other for other in around if other is not profile]


def _position(text: str, size: int) -> int:
    """A position that is the same on every machine (`hash` of text is not)."""
    return sum(text.encode()) * 31 % size


def _rank(profile: PublicProfile, other: PublicProfile) -> tuple[bool, int, int, str]:
    score = (
        4 * (other.sector == profile.sector)
        + 2 * (other.movement == profile.movement)
        + (other.unit == profile.unit)
        + (other.kind == profile.kind)
    )
    return (other.is_sample, -score, -other.published_on.toordinal(), other.slug)
