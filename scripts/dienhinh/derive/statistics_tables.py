"""The numbers of `/so-lieu/` as tables of data: one observation a row (tidy data).

One table for each table of the page, and one of all sums. All have the same columns.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dienhinh.derive.measures import MEASURES, Measured
from dienhinh.derive.names import PROFILES, STATISTICS
from dienhinh.derive.quota_coverage import QuotaCoverage
from dienhinh.derive.statistics import Distribution, Ranking, Statistics
from dienhinh.derive.statistics_columns import COLUMNS
from dienhinh.derive.timelines import Timeline
from dienhinh.model.dates import PartialDate
from dienhinh.model.open_data import Cell, DataTable
from dienhinh.model.output import SiteAddress

ALL = "thong-ke"
_KEY = ("table", "group", "measure")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Observation:
    """One number before it is a row; a count holds on `day`, which is given when it is written.

    `uri` is "" where no page gathers these profiles.
    """

    group: str
    name: str
    measure: str
    value: int | None
    profiles: int
    uri: str
    times: tuple[PartialDate | None, PartialDate | None] | None = None
    by_source: int = 0
    undated: int = 0


def statistics_tables(stats: Statistics, address: SiteAddress) -> tuple[DataTable, ...]:
    """The table of all sums and counts first, then a part for each table of the page."""
    sums = [_part(id_, title, rows, stats, address) for id_, title, rows in _sections(stats)]
    rankings = [
        _part(
            ranking.measure.id,
            f"{ranking.measure.name}, theo từng hồ sơ",
            _ranked(ranking),
            stats,
            address,
        )
        for ranking in stats.rankings
    ]
    whole = DataTable(
        name=ALL,
        title="Số liệu tổng hợp",
        description=(
            "Mọi con số tổng hợp của trang Số liệu, mỗi dòng một con số; "
            "con số của từng hồ sơ ở tệp ho-so. Trong bảng dia-ban, hồ sơ ở nhiều huyện cũ chỉ "
            "đếm ở nhóm nhieu."
        ),
        columns=COLUMNS,
        key=_KEY,
        rows=tuple(row for part in sums for row in part.rows),
    )
    return (whole, *sums, *rankings)


def part_name(id_: str) -> str:
    """The name of the file of one table of the page."""
    return f"{ALL}/{id_}"


def _sections(stats: Statistics) -> Iterator[tuple[str, str, Iterable[_Observation]]]:
    yield "tong", "Tổng", _totals(stats)
    for distribution in stats.distributions:
        yield distribution.id, distribution.title, _distributed(distribution)
    for coverage in stats.coverage:
        yield f"dinh-muc-{coverage.call}", f"Chỉ tiêu: {coverage.link.name}", _covered(coverage)
    for timeline in stats.timelines:
        yield timeline.id, timeline.title, _years(timeline)


def _part(
    id_: str,
    title: str,
    observations: Iterable[_Observation],
    stats: Statistics,
    address: SiteAddress,
) -> DataTable:
    day = stats.day.isoformat()
    return DataTable(
        name=part_name(id_),
        title=title,
        description=f"Các dòng của bảng “{title}” ở trang Số liệu.",
        columns=COLUMNS,
        key=_KEY,
        rows=tuple(_row(id_, each, day, address) for each in observations),
    )


def _row(table: str, each: _Observation, day: str, address: SiteAddress) -> tuple[Cell, ...]:
    first, last = each.times or (None, None)
    is_count = each.times is None
    return (
        table,
        each.group,
        each.name,
        each.measure,
        each.value,
        each.profiles,
        day if is_count else _text(first),
        day if is_count else _text(last),
        each.by_source,
        each.undated,
        address.absolute(each.uri) if each.uri else None,
    )


def _text(value: PartialDate | None) -> str | None:
    return None if value is None else str(value)


def _count(group: str, name: str, measure: str, value: int, uri: str) -> _Observation:
    return _Observation(
        group=group, name=name, measure=measure, value=value, profiles=value, uri=uri
    )


def _sum(group: str, name: str, measure: str, total: Measured, uri: str) -> _Observation:
    return _Observation(
        group=group,
        name=name,
        measure=measure,
        value=total.value if total.stated_by else None,
        profiles=total.stated_by,
        uri=uri,
        times=(total.first, total.last),
        by_source=total.by_source,
        undated=total.undated,
    )


def _totals(stats: Statistics) -> Iterator[_Observation]:
    everything = ("tat-ca", "Tất cả hồ sơ")
    yield _count(*everything, "ho-so", stats.profiles, PROFILES.uri)
    for ranking in stats.rankings:
        yield _sum(*everything, ranking.measure.id, ranking.total, ranking.listing.uri)


def _ranked(ranking: Ranking) -> Iterator[_Observation]:
    for each in ranking.contributions:
        date = each.as_of.date if each.as_of else None
        yield _Observation(
            group=each.slug,
            name=each.link.name,
            measure=ranking.measure.id,
            value=each.value,
            profiles=1,
            uri=each.link.uri,
            times=(date, date),
            by_source=int(each.as_of is not None and each.as_of.is_of_source),
            undated=int(date is None),
        )


def _distributed(distribution: Distribution) -> Iterator[_Observation]:
    for row in distribution.rows:
        yield _count(row.id, row.link.name, "ho-so", row.profiles, row.link.uri)
        for measure, total in zip(MEASURES, row.sums, strict=True):
            yield _sum(row.id, row.link.name, measure.id, total, row.link.uri)


def _covered(coverage: QuotaCoverage) -> Iterator[_Observation]:
    for row in coverage.rows:
        for cell in row.cells:
            for measure, value, profiles in (
                ("gioi-thieu", cell.nominated, cell.nominated),
                ("bao-chi", cell.press, cell.press),
                ("con-thieu", cell.missing, cell.nominated),
            ):
                yield _Observation(
                    group=f"{row.unit}/{cell.movement}",
                    name=cell.name,
                    measure=measure,
                    value=value,
                    profiles=profiles,
                    uri=row.link.uri,
                )


def _years(timeline: Timeline) -> Iterator[_Observation]:
    for row in timeline.rows:
        if row.count:
            yield _Observation(
                group=str(row.first),
                name=f"Năm {row.first}",
                measure=timeline.measure,
                value=row.count,
                profiles=row.profiles,
                uri=f"{STATISTICS.uri}#dh-{timeline.id}",
            )
