"""Profiles of one name in several calls. Nobody records that they are of one subject.

What the data can tell: their sort and name are the same, and a place of theirs is one commune
today. Namesakes there are taken for one, so pages say no more than that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese.name_keys import bare_name_key

KEPT = ("other calls", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCalls:
    """By slug the profiles of other calls: `same` also in kind and place, `named` by name alone."""

    same: Mapping[str, tuple[PublicProfile, ...]]
    named: frozenset[str]


def other_calls(library: Library) -> OtherCalls:
    """Of all public profiles; made once for a library."""
    kept = library.kept.get(KEPT)
    if kept is None:
        kept = library.kept[KEPT] = in_other_calls(library.profiles)
    found: OtherCalls = kept
    return found


def in_other_calls(profiles: Iterable[PublicProfile]) -> OtherCalls:
    """The same of any profiles; samples are of nobody."""
    real = [profile for profile in profiles if not profile.is_sample]
    groups: dict[str, list[PublicProfile]] = {}
    # Names are dear to compare, and mostly there is one call.
    if len({profile.call for profile in real}) > 1:
        for profile in real:
            groups.setdefault(bare_name_key(profile.name), []).append(profile)
    same: dict[str, tuple[PublicProfile, ...]] = {}
    named: set[str] = set()
    for group in groups.values():
        for profile in group:
            others = [other for other in group if other.call != profile.call]
            named.update(other.slug for other in others)
            here = tuple(other for other in others if _is_same(profile, other))
            if here:
                same[profile.slug] = here
    return OtherCalls(same=same, named=frozenset(named))


def _is_same(profile: PublicProfile, other: PublicProfile) -> bool:
    is_near = not set(profile.communes_today).isdisjoint(other.communes_today)
    return is_near and profile.kind == other.kind
