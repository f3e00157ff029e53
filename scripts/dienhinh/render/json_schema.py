"""The JSON Schemas of `profile.yaml`, plans, corrections and collections, made from the tables.

Draft 07, written for the yaml-language-server (VS Code and others): labels and help on hover, names
beside ids in completion, and every message in Vietnamese. That server takes our words from
`errorMessage` and `patternErrorMessage`, which it knows for types, patterns, enumerations, missing
and unknown fields, but not for lengths, bounds and counts; those are therefore said through
patterns and conditions, which mean the same to any validator.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from dienhinh.model.reference import Reference
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.schema.fields import Choice, Field, FieldType, Group, Items, Text
from dienhinh.model.schema.fields import Reference as ReferenceType
from dienhinh.model.schema.photo_count import profile_fields
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.render.schema_conditions import conditions
from dienhinh.render.schema_types import enumeration, single, slug, within

Schema: TypeAlias = dict[str, Any]


def profile_schema_text(reference: Reference) -> str:
    """The text of `profiles/profile.schema.json`."""
    return json.dumps(profile_schema(reference), ensure_ascii=False, indent=1) + "\n"


def plan_schema_text(reference: Reference) -> str:
    """The text of `profiles/plan.schema.json`."""
    return _text(PLAN, "Kế hoạch truyền thông", "Một lần kể", reference)


def corrections_schema_text(reference: Reference) -> str:
    """The text of `profiles/corrections.schema.json`."""
    return _text(CORRECTIONS, "Sổ đính chính", "Một lần đính chính", reference)


def collection_schema_text(reference: Reference) -> str:
    """The text of `profiles/collection.schema.json`."""
    return _text(COLLECTION, "Chuyên đề", "Chuyên đề mới", reference)


def unit_schema_text(reference: Reference) -> str:
    """The text of `profiles/unit.schema.json`."""
    return _text(UNIT_FIGURES, "Số liệu của đơn vị", "Số liệu mới", reference)


def profile_schema(reference: Reference) -> Schema:
    """The schema of `profile.yaml` with the ids that the lists hold now, in the order of files."""
    fields = profile_fields(reference.calls.values())
    return _schema(fields, "Hồ sơ điển hình", ("Hồ sơ mới", "Tất cả các mục bắt buộc"), reference)


def _text(fields: tuple[Field, ...], title: str, snippet: str, reference: Reference) -> str:
    schema = _schema(fields, title, (snippet, "Các mục bắt buộc"), reference)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(
    fields: tuple[Field, ...], title: str, snippet: tuple[str, str], reference: Reference
) -> Schema:
    making = _Making(_enumerations(reference))
    schema = making.group(fields)
    schema["allOf"] = [*schema["allOf"], *conditions(fields)]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        "description": "Tệp này sinh ra từ lược đồ bằng lệnh dienhinh forms; đừng sửa tay.",
        **schema,
        "defaultSnippets": [
            {
                "label": snippet[0],
                "description": snippet[1],
                "body": _snippet(fields),
            }
        ],
    }


class _Making:
    """Turns fields into schemas; `enumerations` are ids with names by list."""

    def __init__(self, enumerations: Mapping[str, Mapping[str, str]]) -> None:
        self._enumerations = enumerations

    def group(self, fields: tuple[Field, ...]) -> Schema:
        # No "type" here: its message would also be that of an unknown field.
        return {
            "errorMessage": f"Không có mục này. Các mục được dùng: {_names(fields)}.",
            "additionalProperties": False,
            "properties": {field.name: self._field(field) for field in fields},
            "allOf": [
                {"type": "object", "errorMessage": f"Cần các mục con: {_names(fields)}."},
                *(_required(field) for field in fields if _is_always_required(field)),
            ],
        }

    def _field(self, field: Field) -> Schema:
        schema = self._type(field.type)
        if field.required is not True:
            _allow_empty(schema)
        if isinstance(field.type, Text | Choice | ReferenceType) and field.default is not None:
            schema["default"] = field.default
        description = field.help
        if field.example and not isinstance(field.type, Choice):
            description = f"{description} Ví dụ: {field.example}".strip()
        head: Schema = {"title": field.vi}
        if description:
            head["description"] = description
        return head | schema

    def _type(self, kind: FieldType) -> Schema:
        match kind:
            case Group():
                return self.group(kind.fields) | {
                    "defaultSnippets": [{"label": "Các mục con", "body": _snippet(kind.fields)}]
                }
            case Items():
                return self._items(kind)
            case Choice():
                return enumeration({option.id: option.vi for option in kind.options})
            case ReferenceType():
                return self._reference(kind)
            case _:
                return single(kind)

    def _items(self, kind: Items) -> Schema:
        items = self._type(kind.of)
        return {
            "type": "array",
            "errorMessage": "Cần danh sách: mỗi mục một dòng, bắt đầu bằng gạch và dấu cách.",
            "items": items,
            "allOf": [
                within(
                    {"minItems": kind.fewest, "maxItems": kind.most},
                    f"Phải có từ {kind.fewest} đến {kind.most} mục.",
                )
            ],
        }

    def _reference(self, kind: ReferenceType) -> Schema:
        if kind.to in self._enumerations:
            return enumeration(self._enumerations[kind.to])
        return slug()


def _allow_empty(schema: Schema) -> None:
    """A field that may be absent may also stand there without a value."""
    if "enum" in schema:
        return
    if "type" in schema:
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        schema["type"] = [*kinds, "null"]
    else:
        schema["allOf"][0]["type"] = ["object", "null"]


def _is_always_required(field: Field) -> bool:
    return field.required is True and field.default is None


def _required(field: Field) -> Schema:
    return {
        "required": [field.name],
        "errorMessage": f"Thiếu mục {field.name} ({field.vi}).",
    }


def _names(fields: tuple[Field, ...]) -> str:
    return ", ".join(field.name for field in fields)


def _snippet(fields: tuple[Field, ...]) -> Schema:
    """The fields that can be required, for a new block; the cursor goes from one to the next."""
    stops = iter(range(1, 1_000))
    return _snippet_of(fields, stops)


def _snippet_of(fields: tuple[Field, ...], stops: Iterator[int]) -> Schema:
    body: Schema = {}
    for field in fields:
        if field.required is False:
            continue
        match field.type:
            case Group(fields=inner):
                body[field.name] = _snippet_of(inner, stops)
            case Items(of=Group(fields=inner)):
                body[field.name] = [_snippet_of(inner, stops)]
            case Items():
                body[field.name] = [f"${next(stops)}"]
            case _:
                body[field.name] = f"${next(stops)}"
    return body


def _enumerations(reference: Reference) -> dict[str, dict[str, str]]:
    units = sorted(reference.units.values(), key=lambda unit: unit.group != "district")
    there = filter(reference.was_there_at_a_call, reference.communes)
    communes = dict.fromkeys(commune.code for commune in there)
    return {
        "movements": {movement.id: movement.official for movement in reference.movements.values()},
        "sectors": {
            sector.id: f"{sector.name}. {sector.description}"
            for sector in reference.sectors.values()
        },
        "awards": {award.id: award.name for award in reference.awards.values()},
        "units": {unit.id: unit.full_name for unit in units},
        "calls": {call.id: call.title for call in reference.calls.values()},
        "communes": {code: reference.told("communes", code) for code in communes},
    }
