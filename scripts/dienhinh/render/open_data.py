"""The files of `/du-lieu/`: CSV, JSON, GeoJSON, and the data package that describes them.

Frictionless Data Package v1 and Table Schema v1 (https://specs.frictionlessdata.io), GeoJSON as RFC
7946 has it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dienhinh.model.dates import midnight
from dienhinh.model.open_data import LICENCE_ADDRESS, Column, DataTable, OpenData
from dienhinh.model.output import Output, SiteAddress
from dienhinh.render.safe_csv import LIST_SEPARATOR, csv_bytes

LICENCE = {
    "name": "CC-BY-4.0",
    "path": LICENCE_ADDRESS,
    "title": "Creative Commons Attribution 4.0",
}
# One encoder for all rows: json.dumps would make one for each.
_encode = json.JSONEncoder(ensure_ascii=False).encode
_TYPES = {"string": "string", "integer": "integer", "date": "date", "list": "string"}


def data_files(data: OpenData, address: SiteAddress) -> Iterator[Output]:
    """Every file; the data package last, because it holds the size and digest of the others."""
    resources: list[Mapping[str, Any]] = []
    for table in data.tables:
        sheet = _csv(data, table)
        yield sheet
        yield _json(data, table)
        resources.append(_table_resource(data, table, sheet))
    for part in data.parts:
        yield _csv(data, part)
        yield _json(data, part)
    points = _points(data)
    yield points
    resources.append(_points_resource(data, points))
    text = json.dumps(_package(data, address, resources), ensure_ascii=False, indent=2)
    yield Output(f"{data.folder}datapackage.json", f"{text}\n".encode())


def _csv(data: OpenData, table: DataTable) -> Output:
    names = [column.name for column in table.columns]
    return Output(f"{data.folder}{table.name}.csv", csv_bytes(names, table.rows))


def _json(data: OpenData, table: DataTable) -> Output:
    """The rows as objects, with what a file that travels alone must say of itself."""
    names = [column.name for column in table.columns]
    head = {
        "title": table.title,
        "description": table.description,
        "updated": data.day.isoformat(),
        "license": LICENCE["path"],
        "citation": data.citation,
    }
    rows = (dict(zip(names, row, strict=True)) for row in table.rows)
    return Output(f"{data.folder}{table.name}.json", _listed(head, "rows", rows))


def _points(data: OpenData) -> Output:
    features = (
        {
            "type": "Feature",
            "id": point.id,
            # RFC 7946, 3.1.1: longitude first.
            "geometry": {"type": "Point", "coordinates": [point.longitude, point.latitude]},
            "properties": point.properties,
        }
        for point in data.points
    )
    head = {
        "type": "FeatureCollection",
        "title": data.points_title,
        "description": data.points_description,
        "updated": data.day.isoformat(),
        "license": LICENCE["path"],
        "citation": data.citation,
        "sources": [{"title": each.title, "path": each.path} for each in data.sources],
    }
    return Output(f"{data.folder}{data.points_name}.geojson", _listed(head, "features", features))


def _package(
    data: OpenData, address: SiteAddress, resources: list[Mapping[str, Any]]
) -> Mapping[str, Any]:
    return {
        "profile": "data-package",
        "name": "dien-hinh-tien-tien",
        "id": address.absolute(data.folder),
        "title": data.title,
        "description": data.description,
        "homepage": address.absolute(data.folder),
        "version": data.day.isoformat(),
        "created": midnight(data.day),
        "licenses": [LICENCE],
        "sources": [{"title": each.title, "path": each.path} for each in data.sources],
        "contributors": [{"title": address.name, "path": address.base_url, "role": "publisher"}],
        "resources": resources,
    }


def _table_resource(data: OpenData, table: DataTable, sheet: Output) -> Mapping[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        **_of_file(data, sheet),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": schema,
    }


def _points_resource(data: OpenData, points: Output) -> Mapping[str, Any]:
    return {
        "profile": "data-resource",
        "name": data.points_name,
        "title": data.points_title,
        "description": data.points_description,
        **_of_file(data, points),
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
    }


def _of_file(data: OpenData, file: Output) -> Mapping[str, Any]:
    return {
        "path": file.uri.removeprefix(data.folder),
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
    }


def _field(column: Column) -> Mapping[str, Any]:
    constraints: dict[str, Any] = {}
    if column.is_required:
        constraints["required"] = True
    if column.options:
        constraints["enum"] = [value for value, _ in column.options]
    if column.pattern is not None:
        constraints["pattern"] = column.pattern
    if column.least is not None:
        constraints["minimum"] = column.least
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.type],
        "title": column.title,
        "description": column.description + _extra(column),
    }
    return {**field, "constraints": constraints} if constraints else field


def _extra(column: Column) -> str:
    """What the type alone does not say."""
    if column.type == "list":
        return f" Các giá trị cách nhau bằng dấu {LIST_SEPARATOR} trong CSV."
    if column.options:
        return " " + "; ".join(f"{value}: {name}" for value, name in column.options) + "."
    return ""


def _listed(head: Mapping[str, Any], name: str, items: Iterable[Mapping[str, Any]]) -> bytes:
    """JSON with one item a line: small, and a difference of two versions shows what changed."""
    begin = _encode(head).removesuffix("}")
    lines = ",\n".join(map(_encode, items))
    return f'{begin}, "{name}": [\n{lines}\n]}}\n'.encode()
