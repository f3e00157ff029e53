"""Years and figures as ranges to choose from: the facets whose values are numbers."""

from dataclasses import dataclass
from itertools import pairwise

from dienhinh.derive.measures import MEASURES, Measure, figure
from dienhinh.model.public import PublicProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Whole numbers from `least` to `most`, both included; None is no bound."""

    least: int | None
    most: int | None

    @property
    def id(self) -> str:
        """Its name in addresses."""
        if self.least is None:
            return f"den-{self.most}"
        return f"tu-{self.least}" if self.most is None else f"{self.least}-{self.most}"

    @property
    def name(self) -> str:
        """What readers choose."""
        if self.least is None:
            return f"Đến {self.most}"
        return f"Từ {self.least}" if self.most is None else f"{self.least}–{self.most}"

    def holds(self, value: int) -> bool:
        """Whether a number lies in it."""
        return (self.least is None or value >= self.least) and (
            self.most is None or value <= self.most
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeFacet:
    """A number of a profile to narrow lists by: a figure, or without `measure` the year founded.

    `title` heads the page of a range, which stands for `{}`.
    """

    id: str
    name: str
    title: str
    ranges: tuple[Range, ...]
    measure: Measure | None = None

    def values(self, profile: PublicProfile) -> tuple[str, ...]:
        """The range a profile is in; none when no source states the number."""
        value = figure(profile, self.measure) if self.measure else _year_founded(profile)
        if value is None:
            return ()
        return tuple(range_.id for range_ in self.ranges if range_.holds(value))


def _cut(*starts: int) -> tuple[Range, ...]:
    """Ranges without gaps; the first and the last are open."""
    bounds: tuple[int | None, ...] = (None, *starts, None)
    return tuple(
        Range(least=low, most=None if high is None else high - 1) for low, high in pairwise(bounds)
    )


def _year_founded(profile: PublicProfile) -> int | None:
    founded = profile.figures.founded if profile.figures else None
    return founded.year if founded else None


_FIGURE_RANGES = {
    "viec-lam": _cut(10, 50, 100),
    "ho": _cut(10, 50, 200),
    "thanh-vien": _cut(10, 50, 200),
}

RANGE_FACETS = (
    RangeFacet(
        id="nam",
        name="Năm thành lập",
        title="Mô hình thành lập, năm {}",
        ranges=_cut(2000, 2010, 2015, 2020),
    ),
    *(
        RangeFacet(
            # `viec-lam` alone is an order of the list.
            id=f"so-{measure.id}",
            name=measure.name,
            title=f"Mô hình theo số {measure.noun}: {{}}",
            ranges=_FIGURE_RANGES[measure.id],
            measure=measure,
        )
        for measure in MEASURES
    ),
)
