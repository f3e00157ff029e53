"""What a field can be: its type, its bounds, when it is asked for, and how it is called."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A condition on another top-level field of the same file: its value is one of `values`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One allowed value of a choice with its names."""

    id: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Text of `shortest` to `longest` code points.

    `lines` allows line breaks; `markdown` allows the subset of the site (paragraphs, lists,
    emphasis, links). `pattern` (with its description in both languages) is matched in full.
    """

    shortest: int = 1
    longest: int = 200
    lines: bool = False
    markdown: bool = False
    pattern: str | None = None
    form_vi: str = ""
    form_en: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a fixed list."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The id of an entry in `profiles/`: movements, sectors, awards, units, communes, calls..."""

    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Integer:
    """A whole number, bounds included."""

    least: int = 0
    most: int = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Decimal:
    """A number with a fraction, bounds included."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """`YYYY-MM-DD`; with `partial` also `YYYY` and `YYYY-MM`."""

    partial: bool = False


@dataclass(frozen=True, slots=True)
class Phone:
    """A Vietnamese telephone number as people write it."""


@dataclass(frozen=True, slots=True)
class Url:
    """An http or https address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A mapping with its own fields; becomes one `record`."""

    record: type[Any]
    fields: "tuple[Field, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list of `fewest` to `most` entries of one type; becomes a tuple."""

    of: "FieldType"
    fewest: int = 0
    most: int = 50


FieldType: TypeAlias = (
    Text | Choice | Reference | Integer | Decimal | Flag | Day | Phone | Url | Group | Items
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a file.

    `required`: always (True), never (False), or under a condition. `only`: refused unless the
    condition holds. `aliases`: other labels under which Word and Excel files name it. `column`:
    its name in the open data (None: not published as a column). `internal`: never public without a
    consent of its own.
    """

    name: str
    type: FieldType
    vi: str
    en: str
    help: str = ""
    required: bool | When = False
    only: When | None = None
    default: object = None
    aliases: tuple[str, ...] = ()
    column: str | None = None
    internal: bool = False
    example: str = ""

    @property
    def inner(self) -> FieldType:
        """The type of its value; of a list that of an entry."""
        return self.type.of if isinstance(self.type, Items) else self.type


def fields_within(fields: tuple[Field, ...], above: str = "") -> Iterator[tuple[str, Field]]:
    """Every field of a table with its dotted name, those of blocks and lists behind their own."""
    for field in fields:
        name = f"{above}{field.name}"
        yield name, field
        if isinstance(field.inner, Group):
            yield from fields_within(field.inner.fields, f"{name}.")


def options_of(field: Field) -> dict[str, str]:
    """The Vietnamese names of a choice by id, in the order of the schema."""
    if not isinstance(field.type, Choice):
        message = f"{field.name} is no choice"
        raise TypeError(message)
    return {option.id: option.vi for option in field.type.options}


def field_named(fields: tuple[Field, ...], name: str) -> Field:
    """The field of that name; KeyError when there is none."""
    for field in fields:
        if field.name == name:
            return field
    raise KeyError(name)
