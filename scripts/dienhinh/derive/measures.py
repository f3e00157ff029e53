"""The three figures the dispatch asks of a model, summed with what stands behind each sum.

A missing figure is not a zero: a sum says how many profiles state it and for which time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dienhinh.model.dates import PartialDate
from dienhinh.model.public import PublicProfile

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A sum: `stated_by` profiles give the figure, `undated` of them without its time.

    `first` and `last` are the earliest and the latest time the dated ones hold for.
    """

    value: int
    stated_by: int
    undated: int
    first: PartialDate | None
    last: PartialDate | None


def figure(profile: PublicProfile, measure: Measure) -> int | None:
    """What a profile states; None when no source does."""
    if profile.figures is None:
        return None
    value: int | None = getattr(profile.figures, measure.field)
    return value


def as_of(profile: PublicProfile) -> PartialDate | None:
    """The time a profile's figures hold for."""
    return profile.figures.as_of if profile.figures else None


def measured(profiles: Iterable[PublicProfile], measure: Measure) -> Measured:
    """The sum of one figure over these profiles."""
    stated = [(value, as_of(p)) for p in profiles if (value := figure(p, measure)) is not None]
    dates = [date for _, date in stated if date is not None]
    return Measured(
        value=sum(value for value, _ in stated),
        stated_by=len(stated),
        undated=len(stated) - len(dates),
        first=min(dates, key=lambda date: date.first_day, default=None),
        last=max(dates, key=lambda date: date.last_day, default=None),
    )
