"""The numbers of `/so-lieu/` as tables of data: one observation a row (tidy data).

One table for each table of the page, and one of all. All have the same columns.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dienhinh.derive.measures import MEASURES, Measured
from dienhinh.derive.names import PROFILES
from dienhinh.derive.quota_coverage import Coverage
from dienhinh.derive.statistics import Distribution, Ranking, Statistics
from dienhinh.derive.timelines import Timeline
from dienhinh.model.dates import PartialDate
from dienhinh.model.open_data import Cell, Column, DataTable
from dienhinh.model.output import SiteAddress

ALL = "thong-ke"
_PARTIAL_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_COUNTS = (
    ("ho-so", "Số hồ sơ"),
    *((measure.id, measure.name) for measure in MEASURES),
    ("mo-hinh", "Số mô hình"),
    ("khen-thuong", "Số lần khen thưởng"),
    ("gioi-thieu", "Số hồ sơ do địa phương giới thiệu"),
    ("bao-chi", "Số hồ sơ biên soạn từ tin báo chí"),
    ("con-thieu", "Số hồ sơ còn thiếu so với mức ít nhất"),
)

COLUMNS = (
    Column(
        name="table",
        type="string",
        title="Bảng",
        description="Bảng của trang Số liệu mà dòng này thuộc về.",
        is_required=True,
    ),
    Column(
        name="group",
        type="string",
        title="Mã nhóm",
        description="Phong trào, loại hình, lĩnh vực, địa bàn, năm hoặc hồ sơ được đếm.",
        is_required=True,
    ),
    Column(
        name="group_name",
        type="string",
        title="Tên nhóm",
        description="Tên của nhóm bằng tiếng Việt.",
        is_required=True,
    ),
    Column(
        name="movement",
        type="string",
        title="Phong trào",
        description="Chỉ có ở bảng định mức: phong trào mà địa bàn được yêu cầu giới thiệu.",
    ),
    Column(
        name="measure",
        type="string",
        title="Số đo",
        description="Đếm hoặc cộng cái gì.",
        is_required=True,
        options=_COUNTS,
    ),
    Column(
        name="value",
        type="integer",
        title="Giá trị",
        description="Để trống khi chưa hồ sơ nào nêu số liệu; không thay bằng 0.",
        least=0,
    ),
    Column(
        name="profiles",
        type="integer",
        title="Số hồ sơ đứng sau",
        description="Bao nhiêu hồ sơ được đếm, hoặc có nêu con số được cộng.",
        is_required=True,
        least=0,
    ),
    Column(
        name="as_of_first",
        type="string",
        title="Tính từ",
        description="Thời điểm sớm nhất trong các số liệu: năm, năm-tháng hoặc năm-tháng-ngày.",
        pattern=_PARTIAL_DATE,
    ),
    Column(
        name="as_of_last",
        type="string",
        title="Tính đến",
        description="Thời điểm muộn nhất trong các số liệu; với số đếm hồ sơ là ngày dựng trang.",
        pattern=_PARTIAL_DATE,
    ),
    Column(
        name="undated",
        type="integer",
        title="Số hồ sơ không ghi thời điểm",
        description="Trong các hồ sơ đứng sau, bao nhiêu hồ sơ không ghi số liệu là của lúc nào.",
        is_required=True,
        least=0,
    ),
    Column(
        name="url",
        type="string",
        title="Xem các hồ sơ ấy",
        description="Trang có các hồ sơ đứng sau con số.",
        is_required=True,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Observation:
    """One number before it is a row; a count holds on `day`, which is given when it is written."""

    group: str
    name: str
    measure: str
    value: int | None
    profiles: int
    uri: str
    movement: str | None = None
    times: tuple[PartialDate | None, PartialDate | None] | None = None
    undated: int = 0


def statistics_tables(stats: Statistics, address: SiteAddress) -> tuple[DataTable, ...]:
    """The table of all numbers first, then a part for each table of the page."""
    parts = [_part(id_, title, rows, stats, address) for id_, title, rows in _sections(stats)]
    whole = DataTable(
        name=ALL,
        title="Số liệu tổng hợp",
        description="Mọi con số của trang Số liệu, mỗi dòng một con số.",
        columns=COLUMNS,
        key=("table", "group", "movement", "measure"),
        rows=tuple(row for part in parts for row in part.rows),
    )
    return (whole, *parts)


def part_name(id_: str) -> str:
    """The name of the file of one table of the page."""
    return f"{ALL}/{id_}"


def _sections(stats: Statistics) -> Iterator[tuple[str, str, Iterable[_Observation]]]:
    yield "tong", "Tổng", _totals(stats)
    for ranking in stats.rankings:
        measure = ranking.measure
        yield measure.id, f"{measure.name}, theo từng hồ sơ", _ranked(ranking)
    for distribution in stats.distributions:
        yield distribution.id, distribution.title, _distributed(distribution)
    for coverage in stats.coverage:
        yield f"dinh-muc-{coverage.call}", f"Định mức: {coverage.link.name}", _covered(coverage)
    yield "nam-thanh-lap", "Năm thành lập mô hình", _years(stats.foundings, "mo-hinh")
    yield "nam-khen-thuong", "Năm khen thưởng", _years(stats.awards, "khen-thuong")


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
        key=("table", "group", "movement", "measure"),
        rows=tuple(_row(id_, each, day, address) for each in observations),
    )


def _row(table: str, each: _Observation, day: str, address: SiteAddress) -> tuple[Cell, ...]:
    first, last = each.times or (None, None)
    is_count = each.times is None
    return (
        table,
        each.group,
        each.name,
        each.movement,
        each.measure,
        each.value,
        each.profiles,
        day if is_count else _text(first),
        day if is_count else _text(last),
        each.undated,
        address.absolute(each.uri),
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
        undated=total.undated,
    )


def _totals(stats: Statistics) -> Iterator[_Observation]:
    everything = ("tat-ca", "Tất cả hồ sơ")
    yield _count(*everything, "ho-so", stats.profiles, PROFILES.uri)
    for ranking in stats.rankings:
        yield _sum(*everything, ranking.measure.id, ranking.total, ranking.listing.uri)


def _ranked(ranking: Ranking) -> Iterator[_Observation]:
    for each in ranking.contributions:
        yield _Observation(
            group=each.slug,
            name=each.link.name,
            measure=ranking.measure.id,
            value=each.value,
            profiles=1,
            uri=each.link.uri,
            times=(each.as_of, each.as_of),
            undated=int(each.as_of is None),
        )


def _distributed(distribution: Distribution) -> Iterator[_Observation]:
    for row in distribution.rows:
        yield _count(row.id, row.link.name, "ho-so", row.profiles, row.link.uri)
        for measure, total in zip(MEASURES, row.sums, strict=True):
            yield _sum(row.id, row.link.name, measure.id, total, row.link.uri)


def _covered(coverage: Coverage) -> Iterator[_Observation]:
    for row in coverage.rows:
        for cell in row.cells:
            for measure, value, profiles in (
                ("gioi-thieu", cell.nominated, cell.nominated),
                ("bao-chi", cell.press, cell.press),
                ("con-thieu", cell.missing, cell.nominated),
            ):
                yield _Observation(
                    group=row.unit,
                    name=row.link.name,
                    movement=cell.movement,
                    measure=measure,
                    value=value,
                    profiles=profiles,
                    uri=cell.link.uri,
                )


def _years(timeline: Timeline, measure: str) -> Iterator[_Observation]:
    for row in timeline.rows:
        if row.count:
            year = str(row.first)
            yield _Observation(
                group=year,
                name=f"Năm {year}",
                measure=measure,
                value=row.count,
                profiles=row.profiles,
                uri=PROFILES.uri,
            )
