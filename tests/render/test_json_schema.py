import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped] # it has no stubs

from dienhinh.model.schema.fields import Field, Group, Items
from dienhinh.model.schema.photo_count import profile_fields
from dienhinh.render.json_schema import (
    corrections_schema_text,
    plan_schema_text,
    profile_schema,
    profile_schema_text,
)
from tests.builders import a_call, a_commune, a_reference, a_unit


def _schema(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 lists of the reference
    return profile_schema(a_reference(**changes))


def _property(*names: str) -> dict[str, Any]:
    """The schema of a field by the way to it; `*` steps into the entries of a list."""
    schema = _schema()
    for name in names:
        schema = schema["items"] if name == "*" else schema["properties"][name]
    return schema


def test_text_is_deterministic_json_for_draft_7() -> None:
    text = profile_schema_text(a_reference())

    assert text == profile_schema_text(a_reference())
    assert text.endswith("}\n")
    assert json.loads(text) == _schema()
    assert _schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "Tên tập thể" in text


def _names(fields: tuple[Field, ...], schema: dict[str, Any]) -> None:
    """Every field of the table is there with its label, and no other."""
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == [field.name for field in fields]
    for field in fields:
        inner = schema["properties"][field.name]
        assert inner["title"] == field.vi
        assert field.help in inner.get("description", "")
        kind = field.type
        if isinstance(kind, Items):
            kind, inner = kind.of, inner["items"]
        if isinstance(kind, Group):
            _names(kind.fields, inner)


def test_photos_are_counted_as_the_calls_ask() -> None:
    calls = {"a": a_call(id="a"), "b": a_call(id="b", photos_least=4, photos_most=5)}

    photos = _schema(calls=calls)["properties"]["photos"]

    assert "Phải có từ 2 đến 5 mục." in json.dumps(photos, ensure_ascii=False)


def test_every_field_is_there_in_the_order_of_the_table() -> None:
    _names(profile_fields(a_reference().calls.values()), _schema())


def test_help_is_followed_by_the_example() -> None:
    assert _property("model", "founded")["description"] == (
        "Ghi năm, năm-tháng hoặc năm-tháng-ngày. Ví dụ: 2018-08"
    )
    assert "examples" not in _property("phone")


def test_choices_carry_their_vietnamese_names() -> None:
    kind = _property("kind")

    assert kind["enum"] == ["collective", "household", "individual"]
    assert kind["enumDescriptions"] == ["Tập thể", "Hộ gia đình", "Cá nhân"]
    assert kind["markdownEnumDescriptions"] == kind["enumDescriptions"]
    assert _property("origin")["default"] == "nomination"


def test_references_are_the_ids_that_the_lists_hold() -> None:
    assert _property("movement")["enum"] == ["nong-thon-moi", "vi-nguoi-ngheo"]
    assert _property("sector")["enumDescriptions"][0] == "Chăn nuôi. Trâu, bò, heo, gà."
    assert _property("call")["enumDescriptions"] == ["Sơ kết phong trào thi đua năm 2023"]
    assert _property("awards", "*", "award")["enum"] == ["bk-tinh", "gk-huyen", "gia-dinh-van-hoa"]


def test_districts_stand_before_other_units() -> None:
    front = a_unit(id="hoi-nong-dan", full_name="Hội Nông dân tỉnh", group="front")
    units = {unit.id: unit for unit in (front, a_unit())}

    unit = _schema(units=units)["properties"]["unit"]

    assert unit["enum"] == ["ba-to", "hoi-nong-dan"]
    assert unit["enumDescriptions"] == ["Huyện Ba Tơ", "Hội Nông dân tỉnh"]


def test_communes_are_those_of_the_days_of_the_calls() -> None:
    commune = _property("commune")

    assert commune["enum"] == ["21484", "21517"]
    assert commune["enumDescriptions"] == [
        "thị trấn Ba Tơ, huyện Ba Tơ",
        "xã Ba Tiêu, huyện Ba Tơ",
    ]


def test_code_with_two_bearers_names_both() -> None:
    later = a_call(id="so-ket-2025", date=date(2025, 11, 1))
    calls = {call.id: call for call in (a_call(), later)}

    commune = _schema(calls=calls)["properties"]["commune"]

    assert commune["enum"] == ["21484", "21517", "21529"]
    assert commune["enumDescriptions"][0] == "thị trấn Ba Tơ, huyện Ba Tơ; xã Ba Tơ"


def test_commune_of_an_unknown_unit_goes_by_its_own_name() -> None:
    commune = _schema(communes=(a_commune(unit=None),))["properties"]["commune"]

    assert commune["enumDescriptions"] == ["xã Ba Tiêu"]


def test_required_fields_each_have_a_message() -> None:
    required = [part for part in _schema()["allOf"] if "required" in part]

    assert required[0] == {
        "required": ["name"],
        "errorMessage": "Thiếu mục name (Tên tập thể, cá nhân, hộ gia đình).",
    }
    names = "name kind call unit movement sector status summary achievements photos"
    assert [part["required"] for part in required] == [[name] for name in names.split()]


def test_condition_with_a_default_holds_where_nothing_is_written() -> None:
    conditions = [part for part in _schema()["allOf"] if "then" in part]

    assert {
        "if": {"properties": {"origin": {"enum": ["nomination", "sample"]}}},
        "then": {
            "properties": {
                "achievements": {
                    "required": ["effects"],
                    "errorMessage": "Thiếu mục effects (Hiệu quả), cần khi origin là nomination "
                    "(Địa phương, đơn vị giới thiệu) hoặc sample (Hồ sơ mẫu (hư cấu)).",
                }
            }
        },
    } in conditions
    assert {
        "if": {
            "properties": {"status": {"enum": ["scheduled", "published"]}},
            "required": ["status"],
        },
        "then": {
            "required": ["publish_on"],
            "errorMessage": "Thiếu mục publish_on (Ngày đăng), cần khi status là scheduled (Hẹn "
            "ngày đăng) hoặc published (Đã đăng).",
        },
    } in conditions


def test_members_are_refused_inside_the_block_of_the_model() -> None:
    conditions = [part for part in _schema()["allOf"] if "then" in part]

    assert {
        "if": {
            "required": ["kind"],
            "properties": {"kind": {"enum": ["household", "individual"]}},
        },
        "then": {
            "properties": {
                "model": {
                    "properties": {"members": False},
                    "errorMessage": "Mục members (Số lượng thành viên tham gia) chỉ dùng khi kind "
                    "là collective (Tập thể).",
                }
            }
        },
    } in conditions


def test_bare_year_is_allowed_where_a_year_is_enough() -> None:
    assert _property("model", "founded")["type"] == ["string", "integer", "null"]
    assert _property("publish_on")["type"] == ["string", "null"]
    assert _property("consent", "*", "on")["type"] == "string"


def test_snippet_of_a_picture_asks_for_what_is_required() -> None:
    (snippet,) = _property("photos", "*")["defaultSnippets"]

    assert list(snippet["body"]) == ["file", "caption", "alt", "credit", "kind"]


def test_snippet_of_a_profile_numbers_its_stops_without_a_gap() -> None:
    (snippet,) = _schema()["defaultSnippets"]

    stops = [part for part in json.dumps(snippet["body"]).split('"') if part.startswith("$")]
    assert stops == [f"${number}" for number in range(1, len(stops) + 1)]


@pytest.mark.parametrize(
    ("slot", "is_sound"),
    [
        ({"date": "2026-12-05", "profile": "htx-a", "channel": "radio"}, True),
        ({"date": "5/12/2026", "profile": "htx-a", "channel": "radio"}, False),
        ({"date": "2026-12-05", "profile": "HTX A", "channel": "radio"}, False),
        ({"date": "2026-12-05", "profile": "htx-a", "channel": "Báo"}, False),
        ({"date": "2026-12-05", "profile": "htx-a"}, False),
        ({"date": "2026-12-05", "profile": "htx-a", "channel": "radio", "day": 1}, False),
        (
            {
                "date": "2026-12-05",
                "profile": "htx-a",
                "channel": "radio",
                "link": "javascript:alert(1)",
            },
            False,
        ),
    ],
    ids=["sound", "date", "slug", "channel", "missing", "unknown", "link"],
)
def test_the_schema_of_plans_takes_what_checking_takes(
    slot: dict[str, object],
    is_sound: bool,  # noqa: FBT001 a case and what is expected of it
) -> None:
    schema = json.loads(plan_schema_text(a_reference()))

    assert Draft7Validator(schema).is_valid({"slots": [slot]}) is is_sound


def test_an_empty_plan_and_an_empty_log_are_sound() -> None:
    for text, key in (
        (plan_schema_text(a_reference()), "slots"),
        (corrections_schema_text(a_reference()), "corrections"),
    ):
        assert Draft7Validator(json.loads(text)).is_valid({key: []})
