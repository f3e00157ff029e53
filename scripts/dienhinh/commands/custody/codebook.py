"""What every field means, for people who open the archive without this program."""

from collections.abc import Iterator

from dienhinh.model.schema.fields import Choice, Field, FieldType, Group, Items, When
from dienhinh.model.schema.profile import PROFILE
from dienhinh.render.safe_csv import csv_bytes

_COLUMNS = ("path", "label_vi", "label_en", "type", "required", "values", "help", "internal")


def codebook() -> bytes:
    """A CSV table with one line for every field of `profile.yaml`; `[]` marks entries of a list."""
    return csv_bytes(_COLUMNS, _rows(PROFILE, ""))


def _rows(fields: tuple[Field, ...], above: str) -> Iterator[tuple[str, ...]]:
    for field in fields:
        path = f"{above}{field.name}"
        yield (
            path,
            field.vi,
            field.en,
            _type_name(field.type),
            _when(field.required),
            _values(field.type),
            field.help,
            "yes" if field.internal else "no",
        )
        kind = field.type
        inner, mark = (kind.of, "[]") if isinstance(kind, Items) else (kind, "")
        if isinstance(inner, Group):
            yield from _rows(inner.fields, f"{path}{mark}.")


def _type_name(kind: FieldType) -> str:
    if isinstance(kind, Items):
        return f"list of {_type_name(kind.of)}"
    return type(kind).__name__.lower()


def _when(required: bool | When) -> str:  # noqa: FBT001 the type of Field.required
    if isinstance(required, When):
        return f"when {required.field} is {' or '.join(required.values)}"
    return "yes" if required else "no"


def _values(kind: FieldType) -> str:
    if isinstance(kind, Choice):
        return ", ".join(f"{option.id} = {option.vi}" for option in kind.options)
    return ""
