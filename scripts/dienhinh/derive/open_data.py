"""What `/du-lieu/` offers: profiles, awards, numbers, places. Samples are in none of it.

Rows are made from public profiles only, so that nothing can be here that no page may show.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from dienhinh.derive.former_places import former_places
from dienhinh.derive.measures import MEASURES, measured, timed
from dienhinh.derive.names import OPEN_DATA, commune_link, unit_link
from dienhinh.derive.profile_columns import columns, row
from dienhinh.derive.statistics import statistics
from dienhinh.derive.statistics_tables import statistics_tables
from dienhinh.model.awards_told import award_told
from dienhinh.model.library import Library
from dienhinh.model.open_data import Cell, Column, DataSource, DataTable, MapPoint, OpenData
from dienhinh.model.public import PublicProfile
from dienhinh.model.schema.lists import LEVELS
from dienhinh.model.schema.profile import AWARD_YEAR
from dienhinh.vietnamese import date_text

POINTS = "xa-phuong"
# Where names, codes and label points of places were read; see the heads of the reference lists.
_SOURCES = (
    DataSource(
        title=(
            "Tên, mã và việc sắp xếp xã, phường, đặc khu: Nghị quyết 1677/NQ-UBTVQH15 ngày "
            "16/6/2025, theo kho dvhcvn/20250701 (giấy phép MIT)"
        ),
        path="https://github.com/dvhcvn/20250701",
    ),
    DataSource(
        title="Tọa độ nhãn: tính từ kho vietnamese-provinces-database (giấy phép MIT)",
        path="https://github.com/thanglequoc/vietnamese-provinces-database",
    ),
)
_AWARD_COLUMNS = (
    Column(
        name="id",
        type="string",
        title="Mã hồ sơ",
        description="Ứng với cột id của tệp ho-so.",
        is_required=True,
    ),
    Column(
        name="name",
        type="string",
        title="Tên điển hình",
        description="Ứng với cột name của tệp ho-so.",
        is_required=True,
    ),
    Column(
        name="award",
        type="string",
        title="Mã hình thức khen thưởng",
        description="Theo danh mục khen thưởng của trang.",
        is_required=True,
    ),
    Column(
        name="award_name",
        type="string",
        title="Hình thức khen thưởng",
        description="Tên đã nhận, như ghi ở trang hồ sơ.",
        is_required=True,
    ),
    Column(
        name="level",
        type="string",
        title="Cấp",
        description="Ai đứng sau hình thức khen thưởng.",
        is_required=True,
        options=tuple((level.id, level.vi) for level in LEVELS),
    ),
    Column(
        name="year",
        type="integer",
        title="Năm",
        description="Năm được khen thưởng.",
        is_required=True,
        least=AWARD_YEAR.least,
    ),
    Column(name="decision", type="string", title="Quyết định", description="Số, ngày, nơi ký."),
    Column(name="note", type="string", title="Ghi rõ thêm", description="Hạng, số sao, sản phẩm."),
)


def open_data(library: Library) -> OpenData:
    """All tables and points for the day of the library."""
    real = tuple(profile for profile in library.profiles if not profile.is_sample)
    numbers, *parts = statistics_tables(statistics(library), library.address)
    name = library.address.name
    return OpenData(
        folder=OPEN_DATA.uri,
        title=f"Dữ liệu mở: {name}",
        description=(
            "Hồ sơ điển hình tiên tiến của tỉnh Quảng Ngãi đang được đăng: ai, ở đâu, phong trào, "
            "lĩnh vực, số liệu, khen thưởng; số liệu tổng hợp và các địa bàn."
        ),
        citation=(
            f"{name}, dữ liệu ngày {date_text(library.today)}, "
            f"{library.address.absolute(OPEN_DATA.uri)}, giấy phép CC BY 4.0"
        ),
        day=library.today,
        tables=(_profiles(real, library), _awards(real, library), numbers),
        parts=tuple(parts),
        points_name=POINTS,
        points_title="Địa bàn",
        points_description=_points_description(library),
        points=(*_communes(real, library), *_districts(library)),
        sources=_SOURCES,
    )


def _profiles(real: Sequence[PublicProfile], library: Library) -> DataTable:
    return DataTable(
        name="ho-so",
        title="Hồ sơ",
        description="Mỗi dòng một hồ sơ đang được đăng; không có hồ sơ mẫu.",
        columns=columns(),
        key=("id",),
        rows=tuple(row(profile, library) for profile in real),
    )


def _awards(real: Sequence[PublicProfile], library: Library) -> DataTable:
    forms = library.reference.awards
    return DataTable(
        name="khen-thuong",
        title="Khen thưởng",
        description="Mỗi dòng một lần khen thưởng của một hồ sơ.",
        columns=_AWARD_COLUMNS,
        key=(),
        rows=tuple(
            (
                profile.slug,
                profile.name,
                award.award,
                award_told(forms[award.award], award.note, award.decision).name,
                forms[award.award].level,
                award.year,
                award.decision,
                award.note,
            )
            for profile in real
            for award in profile.awards
        ),
    )


def _points_description(library: Library) -> str:
    """What the points are and how they count, for whoever has only that file."""
    whole = [region.told for region in library.reference.regions.values() if region.tile]
    no_points = f" Ở {', '.join(whole)} chỉ có điểm của các nơi hiện nay." if whole else ""
    return (
        "Điểm đặt nhãn, không phải ranh giới: các xã, phường, đặc khu hiện nay và 13 huyện, "
        f"thị xã, thành phố năm 2023, kèm số hồ sơ.{no_points} Hồ sơ ở nhiều xã, ở xã cũ đã tách "
        "vào nhiều xã, ở xã lập từ nhiều huyện cũ được đếm ở mỗi nơi: đừng cộng các nơi với nhau."
    )


def _communes(real: Sequence[PublicProfile], library: Library) -> Iterator[MapPoint]:
    """The present communes; a profile whose commune was split counts in each part."""
    count = Counter(key for profile in real for key in profile.communes_today)
    for commune in library.communes_present():
        if commune.point is None:
            continue
        yield MapPoint(
            id=f"commune-{commune.code}",
            latitude=commune.point.latitude,
            longitude=commune.point.longitude,
            properties={
                "level": "commune",
                "code": commune.code,
                "name": commune.name,
                "full_name": commune_link(commune).name,
                "valid_from": commune.valid_from.isoformat(),
                "region": commune.region,
                "former_districts": commune.units,
                "profiles": count[commune.key],
                "url": library.address.absolute(commune_link(commune).uri),
            },
        )


def _districts(library: Library) -> Iterator[MapPoint]:
    of_place = {place.id: place.profiles for place in former_places(library)}
    for unit in library.districts():
        if unit.point is None:
            continue
        members = timed(profile for profile in of_place[unit.id] if not profile.is_sample)
        figures: dict[str, Cell] = {}
        for measure in MEASURES:
            total = measured(members, measure)
            figures[measure.field] = total.value if total.stated_by else None
            figures[f"{measure.field}_stated_by"] = total.stated_by
        yield MapPoint(
            id=f"district-{unit.id}",
            latitude=unit.point.latitude,
            longitude=unit.point.longitude,
            properties={
                "level": "district-2023",
                "code": unit.code,
                "name": unit.name,
                "full_name": unit.full_name,
                "valid_to": unit.valid_to.isoformat() if unit.valid_to else None,
                "profiles": len(members),
                **figures,
                "url": library.address.absolute(unit_link(unit, library).uri),
            },
        )
