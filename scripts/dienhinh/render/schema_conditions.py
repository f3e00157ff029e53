"""The conditions of a table of fields as if/then of JSON Schema, at the root of the file.

A condition looks at a top-level field; the field it rules may lie in a block or in a list, so each
`then` descends to it.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from dienhinh.model.schema.fields import Choice, Field, FieldType, Group, Items, When, field_named

Schema: TypeAlias = dict[str, Any]
# Names of fields from the root down; None steps into the entries of a list.
_Way: TypeAlias = tuple[str | None, ...]


def conditions(fields: tuple[Field, ...]) -> list[Schema]:
    """One if/then for each field that is required or refused under a condition."""
    return [
        {"if": condition, "then": _descend(way, demand)}
        for way, field in _walk(fields, ())
        for condition, demand in _of_field(field, fields)
    ]


def _walk(fields: tuple[Field, ...], way: _Way) -> Iterator[tuple[_Way, Field]]:
    for field in fields:
        yield way, field
        yield from _inside(field.type, (*way, field.name))


def _inside(kind: FieldType, way: _Way) -> Iterator[tuple[_Way, Field]]:
    if isinstance(kind, Group):
        yield from _walk(kind.fields, way)
    elif isinstance(kind, Items):
        yield from _inside(kind.of, (*way, None))


def _of_field(field: Field, top: tuple[Field, ...]) -> Iterator[tuple[Schema, Schema]]:
    if isinstance(field.required, When):
        when = field.required
        message = f"Thiếu mục {field.name} ({field.vi}), cần khi {_words(when, top)}."
        yield _holds(when, top), {"required": [field.name], "errorMessage": message}
    if field.only is not None:
        message = f"Mục {field.name} ({field.vi}) chỉ dùng khi {_words(field.only, top)}."
        refusal = {"properties": {field.name: False}, "errorMessage": message}
        yield _fails(field.only, top), refusal


def _holds(when: When, top: tuple[Field, ...]) -> Schema:
    """True also where the field is absent and its default is one of the values."""
    condition: Schema = {"properties": {when.field: {"enum": list(when.values)}}}
    if field_named(top, when.field).default not in when.values:
        condition["required"] = [when.field]
    return condition


def _fails(when: When, top: tuple[Field, ...]) -> Schema:
    """True only where the field says something else that it may say."""
    others = [option for option in _options(when, top) if option not in when.values]
    return {"required": [when.field], "properties": {when.field: {"enum": others}}}


def _options(when: When, top: tuple[Field, ...]) -> dict[str, str]:
    kind = field_named(top, when.field).type
    if not isinstance(kind, Choice):
        message = f"no choice {when.field} to look at"
        raise TypeError(message)
    return {option.id: option.vi for option in kind.options}


def _words(when: When, top: tuple[Field, ...]) -> str:
    names = _options(when, top)
    listed = " hoặc ".join(f"{value} ({names[value]})" for value in when.values)
    return f"{when.field} là {listed}"


def _descend(way: _Way, demand: Schema) -> Schema:
    for step in reversed(way):
        demand = {"items": demand} if step is None else {"properties": {step: demand}}
    return demand
