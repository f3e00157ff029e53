import csv
import hashlib
import io
import json
import re
from typing import Any

import pytest

from dienhinh.derive.open_data import open_data
from dienhinh.model.profile import Profile
from dienhinh.render.open_data import data_files
from tests.builders import a_consent, a_profile
from tests.derive.libraries import ADDRESS, a_library

FIELD_TYPES = {"string", "integer", "date"}
# Frictionless Data Resource: lower case, digits, full stop, underscore, hyphen, slash.
RESOURCE_NAME = re.compile(r"[-a-z0-9._/]+")


def files(*profiles: Profile) -> dict[str, bytes]:
    made = list(data_files(open_data(a_library(*profiles)), ADDRESS))
    by_uri = {output.uri: output.content for output in made}
    assert len(by_uri) == len(made), "two files at one address"
    return by_uri


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def package(*profiles: Profile) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(*profiles)["du-lieu/datapackage.json"])
    return found


def test_every_file_has_its_place() -> None:
    assert [uri for uri in files(a_profile()) if "/thong-ke/" not in uri] == [
        "du-lieu/ho-so.csv",
        "du-lieu/ho-so.json",
        "du-lieu/khen-thuong.csv",
        "du-lieu/khen-thuong.json",
        "du-lieu/thong-ke.csv",
        "du-lieu/thong-ke.json",
        "du-lieu/xa-phuong.geojson",
        "du-lieu/datapackage.json",
    ]


def test_every_table_of_the_page_of_numbers_can_be_downloaded() -> None:
    made = {uri for uri in files(a_profile()) if "/thong-ke/" in uri}

    wanted = (
        "tong",
        "viec-lam",
        "ho",
        "thanh-vien",
        "phong-trao",
        "loai-hinh",
        "hinh-thuc",
        "linh-vuc",
        "dia-ban",
        "dinh-muc-so-ket-2023",
        "nam-thanh-lap",
        "nam-khen-thuong",
    )
    assert made == {f"du-lieu/thong-ke/{id_}.{end}" for id_ in wanted for end in ("csv", "json")}


def test_csv_and_json_tell_the_same() -> None:
    made = files(a_profile(slug="a"), a_profile(slug="b", model=None, commune=None))
    sheet = rows(made["du-lieu/ho-so.csv"])
    objects = json.loads(made["du-lieu/ho-so.json"])["rows"]

    assert len(sheet) == len(objects) == 2
    for line, whole in zip(sheet, objects, strict=True):
        assert list(line) == list(whole)
        for name, text in line.items():
            value = whole[name]
            joined = "|".join(value) if isinstance(value, list) else value
            assert text == ("" if joined is None else str(joined))


def test_json_keeps_text_as_it_is_and_csv_makes_it_harmless() -> None:
    name = '=HYPERLINK("http://x.test";"bấm vào")'
    made = files(a_profile(name=name))

    assert rows(made["du-lieu/ho-so.csv"])[0]["name"] == f"'{name}"
    assert json.loads(made["du-lieu/ho-so.json"])["rows"][0]["name"] == name


def test_a_json_file_says_its_licence_its_day_and_how_to_cite_it() -> None:
    whole = json.loads(files()["du-lieu/ho-so.json"])

    assert whole["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert whole["updated"] == "2026-11-22"
    assert "CC BY 4.0" in whole["citation"]
    assert whole["rows"] == []


def test_the_package_has_what_its_specification_requires() -> None:
    found = package(a_profile())

    assert found["profile"] == "data-package"
    assert re.fullmatch(r"[a-z0-9.-]+", found["name"])
    assert found["resources"]
    assert all({"name", "path"} <= licence.keys() for licence in found["licenses"])
    assert all("title" in source for source in found["sources"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", found["created"])
    names = [resource["name"] for resource in found["resources"]]
    assert len(set(names)) == len(names)
    assert all(RESOURCE_NAME.fullmatch(name) for name in names)


def test_the_package_knows_size_and_digest_of_every_file() -> None:
    made = files(a_profile())

    resources = json.loads(made["du-lieu/datapackage.json"])["resources"]
    assert len(resources) > 1
    for resource in resources:
        path = resource["path"]
        assert not path.startswith(("/", ".."))
        content = made[f"du-lieu/{path}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_the_schema_of_a_table_fits_its_file() -> None:
    made = files(a_profile(slug="a"), a_profile(slug="b", model=None, commune=None))
    tables = [
        resource
        for resource in json.loads(made["du-lieu/datapackage.json"])["resources"]
        if resource["profile"] == "tabular-data-resource"
    ]
    assert [table["name"] for table in tables] == ["ho-so", "khen-thuong", "thong-ke"]

    for table in tables:
        fields = table["schema"]["fields"]
        lines = rows(made[f"du-lieu/{table['path']}"])
        assert [field["name"] for field in fields] == list(lines[0])
        assert {field["type"] for field in fields} <= FIELD_TYPES
        assert set(table["schema"].get("primaryKey", [])) <= {field["name"] for field in fields}
        for line in lines:
            assert not [
                (field["name"], line[field["name"]])
                for field in fields
                if not _fits(line[field["name"]], field)
            ]


def _fits(text: str, field: dict[str, Any]) -> bool:
    """Whether a cell obeys its field, as Table Schema v1 has it."""
    limits = field.get("constraints", {})
    if text == "":
        return not limits.get("required", False)
    if field["type"] == "integer":
        return text.isdigit() and int(text) >= limits.get("minimum", 0)
    if field["type"] == "date" and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    if "pattern" in limits and not re.fullmatch(limits["pattern"], text):
        return False
    return "enum" not in limits or text in limits["enum"]


def test_a_cell_that_breaks_its_field_would_be_found() -> None:
    assert not _fits("", {"type": "string", "constraints": {"required": True}})
    assert not _fits("2023-1", {"type": "string", "constraints": {"pattern": r"\d{4}(-\d{2})?"}})
    assert not _fits("ai đó", {"type": "string", "constraints": {"enum": ["collective"]}})


def test_points_are_geojson_with_the_longitude_first() -> None:
    whole = json.loads(files(a_profile())["du-lieu/xa-phuong.geojson"])

    assert whole["type"] == "FeatureCollection"
    assert all(source["path"].startswith("https://") for source in whole["sources"])
    (feature,) = whole["features"]
    assert feature["type"] == "Feature"
    assert feature["geometry"] == {"type": "Point", "coordinates": [108.741, 14.7158]}
    assert feature["properties"]["profiles"] == 1
    assert feature["properties"]["name"] == "Ba Tơ"


@pytest.mark.parametrize(
    "phone", ["0255 300 0000", "0255.3000000", "(0255) 300 0000", "+84 255 300 0000"]
)
def test_no_byte_of_any_file_holds_a_phone(phone: str) -> None:
    household = a_profile(
        slug="ho",
        kind="household",
        model=None,
        phone=phone,
        consent=(a_consent(item="name"), a_consent(item="photo"), a_consent(item="phone")),
    )
    made = files(household, a_profile(slug="b", phone=phone), a_profile(slug="c", status="draft"))

    digits = {uri: re.sub(rb"\D", b"", content) for uri, content in made.items()}

    assert "du-lieu/ho-so.csv" in digits
    assert b'"id": "ho"' in made["du-lieu/ho-so.json"]
    assert not [uri for uri, content in digits.items() if b"2553000000" in content]


def test_the_same_profiles_make_the_same_bytes() -> None:
    profiles = [a_profile(slug=slug) for slug in "abc"]

    assert files(*profiles) == files(*reversed(profiles))
