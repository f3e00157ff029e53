"""`/so-lieu/`: totals, distributions, coverage of the quota, years; all with their grounds."""

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh.derive import json_ld
from dienhinh.derive.former_places import some_count_twice
from dienhinh.derive.names import OPEN_DATA, STATISTICS
from dienhinh.derive.statistics import Statistics, statistics
from dienhinh.derive.statistics_tables import part_name
from dienhinh.derive.tiles import MeasureMap, measure_maps
from dienhinh.derive.totals import added_again
from dienhinh.model.library import Library
from dienhinh.model.page import Page
from dienhinh.vietnamese import number_text


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsPage:
    """The data of `statistics.html`; `files` is where the file of a table begins, before its id.

    `is_shared`: the map counts a profile in several places, the table beside it in none of them.
    `again` have profiles in several calls, whose figures are all added.
    """

    numbers: Statistics
    maps: tuple[MeasureMap, ...]
    files: str
    is_shared: bool
    again: int


def pages(library: Library) -> Iterator[Page]:
    """The one page of all numbers."""
    numbers = statistics(library)
    yield Page(
        uri=STATISTICS.uri,
        template="statistics.html",
        title=STATISTICS.name,
        description=(
            f"Số liệu từ {number_text(numbers.profiles)} hồ sơ điển hình tiên tiến Quảng Ngãi: "
            "việc làm, hộ được hỗ trợ, thành viên, theo phong trào, lĩnh vực, địa bàn, năm; kèm "
            "thời điểm."
        ),
        section=STATISTICS.uri,
        crumbs=(),
        data=StatisticsPage(
            numbers=numbers,
            maps=measure_maps(library),
            files=f"{OPEN_DATA.uri}{part_name('')}",
            is_shared=some_count_twice(library),
            again=added_again(library.profiles),
        ),
        json_ld=(json_ld.breadcrumbs((), STATISTICS, library.address),),
    )
