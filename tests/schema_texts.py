"""Plain values for every field of a schema, taken from the schema itself."""

from collections.abc import Callable, Mapping
from typing import Any, assert_never

from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Decimal,
    Field,
    FieldType,
    Flag,
    Group,
    Integer,
    Items,
    Phone,
    Reference,
    Text,
    Url,
)

Words = Callable[[str, Text | Url], str]


def filled(
    fields: tuple[Field, ...], words: Words, fixed: Mapping[str, Any], above: str = ""
) -> dict[str, Any]:
    """A file in which every field is there; `words` gives the text of a path such as `photos.alt`.

    `fixed` are the values of paths that name other things; what a condition on the fixed values
    refuses is left out.
    """
    return {
        field.name: fixed[f"{above}{field.name}"]
        if f"{above}{field.name}" in fixed
        else _value(field.type, words, fixed, f"{above}{field.name}")
        for field in fields
        if field.only is None or fixed.get(field.only.field) in field.only.values
    }


def _value(kind: FieldType, words: Words, fixed: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401, C901, PLR0911 one line a type
    match kind:
        case Text() | Url():
            return words(path, kind)
        case Choice():
            return kind.options[0].id
        case Integer():
            return max(kind.least, 1)
        case Decimal():
            return kind.least
        case Flag():
            return True
        case Day():
            return "2023-10-01"
        case Phone():
            return "0255 321 0001"
        case Group():
            return filled(kind.fields, words, fixed, f"{path}.")
        case Items():
            return [_value(kind.of, words, fixed, path) for _ in range(max(kind.fewest, 1))]
        case Reference():
            message = f"{path} names something else: give it in `fixed`"
            raise KeyError(message)
        case _:
            assert_never(kind)
