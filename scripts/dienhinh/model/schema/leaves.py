"""The single values of a record with their places, found through its table of fields.

Whoever judges every text or every reference starts here, so that a new field of the schema is
judged without a change in any rule, and nowhere less than elsewhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dienhinh.model.schema.fields import Field, FieldType, Group, Items, Text, Url
from dienhinh.model.source import KeyPath, Value


class NotSoundError(LookupError):
    """A field was asked for that does not fit the schema: its record cannot be judged by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value that is there, with the field that asks for it.

    `type` is the type of the value itself: for an entry of a list that of the entry. `is_internal`
    when the field, or a group around it, is never public.
    """

    path: KeyPath
    field: Field
    type: FieldType
    value: object
    is_internal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLeaf:
    """One value of a file as it stands there, of whatever kind, where `type` is asked for."""

    path: KeyPath
    type: FieldType
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeText:
    """Text that a person wrote in their own words; `vi` and `en` name its field."""

    path: KeyPath
    text: str
    vi: str
    en: str
    is_markdown: bool
    is_internal: bool


def leaves_of(record: object, fields: tuple[Field, ...]) -> tuple[Leaf, ...]:
    """Every value of any record in the order of its table."""
    return tuple(_in_fields(record, fields, (), is_internal=False))


def raw_leaves(values: Value, fields: tuple[Field, ...], above: KeyPath = ()) -> Iterator[RawLeaf]:
    """Every value of a file by the table of its fields, in the order of the table.

    What stands in the place of a block or a list and is none holds no values.
    """
    if isinstance(values, dict):
        for field in fields:
            value = values.get(field.name)
            if value is not None:
                yield from _raw_within(value, field.type, (*above, field.name))


def _raw_within(value: Value, kind: FieldType, path: KeyPath) -> Iterator[RawLeaf]:
    if isinstance(kind, Group):
        yield from raw_leaves(value, kind.fields, path)
    elif not isinstance(kind, Items):
        yield RawLeaf(path=path, type=kind, value=value)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _raw_within(item, kind.of, (*path, position))


def texts_among(values: Iterable[Leaf]) -> tuple[FreeText, ...]:
    """The texts without a prescribed form, such as a file name has one, among some values."""
    return tuple(
        _free_text(leaf, leaf.value, is_markdown=leaf.type.markdown)
        for leaf in values
        if isinstance(leaf.type, Text) and leaf.type.pattern is None and isinstance(leaf.value, str)
    )


def public_texts(record: object, fields: tuple[Field, ...]) -> tuple[FreeText, ...]:
    """The texts of a record that readers may see."""
    return tuple(text for text in texts_among(leaves_of(record, fields)) if not text.is_internal)


def links_among(values: Iterable[Leaf]) -> tuple[FreeText, ...]:
    """The addresses among some values, as texts."""
    return tuple(
        _free_text(leaf, leaf.value, is_markdown=False)
        for leaf in values
        if isinstance(leaf.type, Url) and isinstance(leaf.value, str)
    )


def _free_text(leaf: Leaf, text: str, *, is_markdown: bool) -> FreeText:
    return FreeText(
        path=leaf.path,
        text=text,
        vi=leaf.field.vi,
        en=leaf.field.en,
        is_markdown=is_markdown,
        is_internal=leaf.is_internal,
    )


def _in_fields(
    record: object, fields: tuple[Field, ...], above: KeyPath, *, is_internal: bool
) -> Iterator[Leaf]:
    for field in fields:
        try:
            value = getattr(record, field.name)
        except NotSoundError:
            continue
        path = (*above, field.name)
        yield from _in_value(
            value, field, field.type, path, is_internal=is_internal or field.internal
        )


def _in_value(
    value: object, field: Field, kind: FieldType, path: KeyPath, *, is_internal: bool
) -> Iterator[Leaf]:
    if value is None:
        return
    if isinstance(kind, Group):
        yield from _in_fields(value, kind.fields, path, is_internal=is_internal)
    elif isinstance(kind, Items) and isinstance(value, tuple):
        for position, entry in enumerate(value):
            yield from _in_value(entry, field, kind.of, (*path, position), is_internal=is_internal)
    else:
        yield Leaf(path=path, field=field, type=kind, value=value, is_internal=is_internal)
