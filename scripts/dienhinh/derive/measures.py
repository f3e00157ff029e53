"""The three figures the dispatch asks of a model, summed with what stands behind each sum.

A missing figure is not a zero: a sum says how many profiles state it and for which time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from dienhinh.model.dates import PartialDate
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.vietnamese import number_text

FigureName: TypeAlias = Literal["jobs_created", "households_supported", "members"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure that can be summed.

    `id` is its name in addresses and files (the order of the listing by it has the same name),
    `field` its name in the data, `name` its heading, `noun` the word behind a number.
    """

    id: str
    field: FigureName
    name: str
    noun: str


MEASURES = (
    Measure(id="viec-lam", field="jobs_created", name="Việc làm tạo ra", noun="việc làm"),
    Measure(id="ho", field="households_supported", name="Hộ được hỗ trợ", noun="hộ được hỗ trợ"),
    Measure(id="thanh-vien", field="members", name="Thành viên", noun="thành viên"),
)

_MOST_TELLING: tuple[FigureName, ...] = ("households_supported", "jobs_created", "members")
_NOUNS = {measure.field: measure.noun for measure in MEASURES}

# What is said where neither the profile nor a source tells the time of a figure.
NO_TIME = "không rõ thời điểm"


def stated_figures(figures: Figures | None) -> tuple[tuple[str, str], ...]:
    """Those that the sources state, number and noun, what says most first; a zero says nothing."""
    if figures is None:
        return ()
    values = ((getattr(figures, name), _NOUNS[name]) for name in _MOST_TELLING)
    return tuple((number_text(value), noun) for value, noun in values if value)


def stated_text(value: int | None) -> str | None:
    """A figure as it is printed; None where nobody stated it."""
    return None if value is None else number_text(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When figures held: as the profile states it, else the day its newest source was published."""

    date: PartialDate
    is_of_source: bool


# A profile with the time of its figures, found once for all the sums it is part of.
Timed: TypeAlias = tuple[PublicProfile, Time | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A sum over the `stated_by` profiles that state the figure.

    `first` and `last` are the earliest and the latest time; for `by_source` profiles that is the
    day of their source, for `undated` ones nothing is known.
    """

    value: int
    stated_by: int
    by_source: int
    undated: int
    first: PartialDate | None
    last: PartialDate | None


def figure(profile: PublicProfile, measure: Measure) -> int | None:
    """What a profile states; None when no source does."""
    if profile.figures is None:
        return None
    value: int | None = getattr(profile.figures, measure.field)
    return value


def as_of(profile: PublicProfile) -> Time | None:
    """The time a profile's figures hold for; a source cannot tell of a later time than its own."""
    if profile.figures is None:
        return None
    if profile.figures.as_of is not None:
        return Time(date=profile.figures.as_of, is_of_source=False)
    published = [source.date for source in profile.sources if source.date is not None]
    if not published:
        return None
    return Time(date=max(published, key=_end), is_of_source=True)


def is_undated(profile: PublicProfile) -> bool:
    """Whether it states a figure of which nobody knows the time; when somebody began stays true."""
    return as_of(profile) is None and any(figure(profile, m) is not None for m in MEASURES)


def as_of_sentence(profile: PublicProfile) -> str:
    """The time of the figures, or that it is not known, as a sentence; empty without figures."""
    time = as_of(profile)
    if time is None:
        return f"Số liệu {NO_TIME}." if is_undated(profile) else ""
    told = "theo nguồn đăng" if time.is_of_source else "tính đến"
    return f"Số liệu {told} {time.date.in_sentence}."


def timed(profiles: Iterable[PublicProfile]) -> list[Timed]:
    """Each profile with the time of its figures."""
    return [(profile, as_of(profile)) for profile in profiles]


def measured(profiles: Iterable[Timed], measure: Measure) -> Measured:
    """The sum of one figure over these profiles."""
    stated = [(value, time) for p, time in profiles if (value := figure(p, measure)) is not None]
    times = [time for _, time in stated if time is not None]
    dates = {time.date for time in times}
    return Measured(
        value=sum(value for value, _ in stated),
        stated_by=len(stated),
        by_source=sum(time.is_of_source for time in times),
        undated=len(stated) - len(times),
        first=min(dates, key=_start, default=None),
        last=max(dates, key=_end, default=None),
    )


# Several dates can begin or end on one day: 2023 and 2023-01; the exacter one is the smaller.
def _start(value: PartialDate) -> tuple[date, str]:
    return value.first_day, str(value)


def _end(value: PartialDate) -> tuple[date, str]:
    return value.last_day, str(value)
