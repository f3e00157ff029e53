"""`/du-lieu/`: the files to download and the codebook: each column, its meaning, how full it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dienhinh.derive import json_ld
from dienhinh.derive.json_ld import Node
from dienhinh.derive.names import OPEN_DATA, STATISTICS
from dienhinh.derive.open_data import open_data
from dienhinh.model.library import Library
from dienhinh.model.open_data import (
    LICENCE_ADDRESS,
    Column,
    ColumnType,
    DataSource,
    DataTable,
    OpenData,
)
from dienhinh.model.output import SiteAddress
from dienhinh.model.page import Link, Page

OPEN_DATA_TOLD = (
    "Tải hồ sơ điển hình, khen thưởng, số liệu tổng hợp, tọa độ xã phường dạng CSV, JSON, GeoJSON; "
    "nghĩa của từng cột; giấy phép CC BY 4.0."
)
_TYPE_NAMES: dict[ColumnType, str] = {
    "string": "chữ",
    "integer": "số nguyên",
    "date": "ngày",
    "list": "danh sách",
}
_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The same content in one or more files; `rows` is None where it has no rows of its own."""

    title: str
    about: str
    files: tuple[Link, ...]
    rows: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A column in the codebook; `filled` cells are not empty."""

    name: str
    title: str
    type: str
    meaning: str
    options: tuple[tuple[str, str], ...]
    filled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The codebook of one table."""

    id: str
    title: str
    about: str
    rows: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataPage:
    """The data of `open_data.html`."""

    offers: tuple[Offer, ...]
    chapters: tuple[Chapter, ...]
    citation: str
    sources: tuple[DataSource, ...]
    day: date
    samples: int


def pages(library: Library) -> Iterator[Page]:
    """The one page of all files."""
    data = open_data(library)
    yield Page(
        uri=OPEN_DATA.uri,
        template="open_data.html",
        title=OPEN_DATA.name,
        description=OPEN_DATA_TOLD,
        section=STATISTICS.uri,
        crumbs=(STATISTICS,),
        data=OpenDataPage(
            offers=tuple(_offers(data)),
            chapters=tuple(_chapter(table) for table in data.tables),
            citation=data.citation,
            sources=data.sources,
            day=data.day,
            samples=sum(profile.is_sample for profile in library.profiles),
        ),
        json_ld=(
            json_ld.breadcrumbs((STATISTICS,), OPEN_DATA, library.address),
            _dataset(data, library.address),
        ),
    )


def _offers(data: OpenData) -> Iterator[Offer]:
    for table in data.tables:
        yield Offer(
            title=table.title,
            about=table.description,
            files=(_file(data, f"{table.name}.csv"), _file(data, f"{table.name}.json")),
            rows=len(table.rows),
        )
    yield Offer(
        title=data.points_title,
        about=data.points_description,
        files=(_file(data, f"{data.points_name}.geojson"),),
        rows=len(data.points),
    )
    yield Offer(
        title="Mô tả cho máy đọc",
        about=(
            "Cột, kiểu, điều kiện, kích thước, mã băm của các tệp trên, "
            "theo Frictionless Data Package."
        ),
        files=(_file(data, "datapackage.json"),),
        rows=None,
    )


def _file(data: OpenData, name: str) -> Link:
    return Link(name, f"{data.folder}{name}")


def _chapter(table: DataTable) -> Chapter:
    return Chapter(
        id=table.name,
        title=table.title,
        about=table.description,
        rows=len(table.rows),
        entries=tuple(
            _entry(column, sum(row[position] not in {None, ()} for row in table.rows))
            for position, column in enumerate(table.columns)
        ),
    )


def _entry(column: Column, filled: int) -> Entry:
    is_partial = column.pattern is not None
    return Entry(
        name=column.name,
        title=column.title,
        type="ngày, tháng hoặc năm" if is_partial else _TYPE_NAMES[column.type],
        meaning=column.description,
        options=column.options,
        filled=filled,
    )


def _dataset(data: OpenData, address: SiteAddress) -> Node:
    """schema.org Dataset, as dataset search engines read it."""
    return {
        "@type": "Dataset",
        "@id": address.absolute(data.folder),
        "name": data.title,
        "description": data.description,
        "url": address.absolute(data.folder),
        "inLanguage": "vi",
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": address.name, "url": address.base_url},
        "creditText": data.citation,
        "dateModified": data.day.isoformat(),
        "version": data.day.isoformat(),
        "spatialCoverage": {"@type": "AdministrativeArea", "name": "Tỉnh Quảng Ngãi, Việt Nam"},
        "keywords": ["điển hình tiên tiến", "thi đua", "nông thôn mới", "vì người nghèo"],
        "variableMeasured": [
            column.title for column in data.tables[0].columns if column.type == "integer"
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.name,
                "description": offer.about,
                "contentUrl": address.absolute(file.uri),
                "encodingFormat": _MEDIA_TYPES[file.name.rpartition(".")[2]],
            }
            for offer in _offers(data)
            for file in offer.files
        ],
    }
