"""Sums over profiles. Samples are invented and counted nowhere; a missing figure is not a zero."""

from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh.derive.other_calls import in_other_calls
from dienhinh.model.public import PublicProfile
from dienhinh.vietnamese.name_keys import bare_name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum and how many profiles state the figure."""

    value: int
    stated_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of some profiles are real and how many are samples."""

    real: int
    samples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """`profiles` counts real profiles, `samples` the invented ones beside them."""

    profiles: int
    samples: int
    models: int
    jobs: Sum
    households: Sum
    members: Sum


def tally(profiles: Iterable[PublicProfile]) -> Tally:
    """Count profiles, samples apart: a number that adds them up says so."""
    samples = [profile.is_sample for profile in profiles]
    return Tally(real=samples.count(False), samples=samples.count(True))


def totals(profiles: Iterable[PublicProfile]) -> Totals:
    """The sums over these profiles."""
    every = tuple(profiles)
    real = tuple(profile for profile in every if not profile.is_sample)
    figures = tuple(profile.figures for profile in real if profile.figures is not None)
    counted = tally(every)
    return Totals(
        profiles=counted.real,
        samples=counted.samples,
        models=len(figures),
        jobs=_sum(f.jobs_created for f in figures),
        households=_sum(f.households_supported for f in figures),
        members=_sum(f.members for f in figures),
    )


def added_again(profiles: Iterable[PublicProfile]) -> int:
    """How many collectives, households and persons seem to be added in more than one profile.

    They have profiles in several calls, of one sort and name, in a place that is one commune today;
    namesakes there are counted too.
    """
    every = tuple(profiles)
    same = in_other_calls(every).same
    return len({(p.kind, bare_name_key(p.name)) for p in every if p.slug in same})


def _sum(values: Iterable[int | None]) -> Sum:
    stated = [value for value in values if value is not None]
    return Sum(value=sum(stated), stated_by=len(stated))
