"""Years on a line: when models were founded, when awards were received."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dienhinh.derive.names import profile_link
from dienhinh.model.awards_told import award_told
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import PublicProfile

# A year names at most so many profiles; the data file names all.
_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One profile in a year; `note` says what happened where the timeline does not."""

    link: Link
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRow:
    """A year, or a run of years in which nothing happened: `first` to `last`, both included.

    `count` happenings of `profiles` profiles; the first are named, `further` are not.
    """

    first: int
    last: int
    count: int
    profiles: int
    happenings: tuple[Happening, ...]
    further: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows without a gap from the first year to the last.

    `measure` says what is counted (`mo-hinh`, `khen-thuong`); of `unknown` profiles the year is not
    stated.
    """

    id: str
    title: str
    measure: str
    rows: tuple[YearRow, ...]
    count: int
    most: int
    unknown: int


def foundings(profiles: Iterable[PublicProfile]) -> Timeline:
    """The models by the year they were founded."""
    years: dict[int, list[Happening]] = {}
    unknown = 0
    for profile in profiles:
        if profile.figures is None:
            continue
        if profile.figures.founded is None:
            unknown += 1
        else:
            happening = Happening(link=profile_link(profile), note="")
            years.setdefault(profile.figures.founded.year, []).append(happening)
    return _timeline("nam-thanh-lap", "Năm thành lập mô hình", "mo-hinh", years, unknown)


def awards(profiles: Iterable[PublicProfile], library: Library) -> Timeline:
    """The awards by their year: a profile with two awards of a year is there twice."""
    years: dict[int, list[Happening]] = {}
    for profile in profiles:
        for award in profile.awards:
            told = award_told(library.reference.awards[award.award], award.note, award.decision)
            happening = Happening(link=profile_link(profile), note=told.name)
            years.setdefault(award.year, []).append(happening)
    return _timeline("nam-khen-thuong", "Năm khen thưởng", "khen-thuong", years, 0)


def _timeline(
    id_: str, title: str, measure: str, years: Mapping[int, list[Happening]], unknown: int
) -> Timeline:
    rows: list[YearRow] = []
    for year in sorted(years):
        if rows and year > rows[-1].last + 1:
            rows.append(_row(rows[-1].last + 1, year - 1, []))
        rows.append(_row(year, year, years[year]))
    return Timeline(
        id=id_,
        title=title,
        measure=measure,
        rows=tuple(rows),
        count=sum(row.count for row in rows),
        most=max((row.count for row in rows), default=0),
        unknown=unknown,
    )


def _row(first: int, last: int, happenings: list[Happening]) -> YearRow:
    return YearRow(
        first=first,
        last=last,
        count=len(happenings),
        profiles=len({happening.link.uri for happening in happenings}),
        happenings=tuple(happenings[:_NAMED]),
        further=max(0, len(happenings) - _NAMED),
    )
