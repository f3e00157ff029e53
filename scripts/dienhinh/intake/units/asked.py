"""What is asked of a unit beside its profiles: single facts, and tables with their columns.

All of it comes from the schema of `unit.yaml`. Reports received are not asked: the department
writes them down when they arrive.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.model.schema.fields import Field, Group, Items
from dienhinh.model.schema.unit import UNIT_FIGURES
from dienhinh.model.source import KeyPath

_NOT_ASKED = frozenset({"reports"})
# What tells the rows of a list apart, so that the same row is found again when a file comes twice;
# nothing that sources leave empty and editors fill in, as the sort of a document.
_KEYS = {
    "documents": ("movement", "number"),
    "launched": ("movement", "name"),
    "awards": ("movement", "year", "award", "note"),
    "inspections": ("movement", "on", "by"),
    "totals": ("movement",),
}
# Without these a table is of something else, whatever other headings it has.
_MARKS = {
    "documents": (("number",), ("form", "title", "issuer")),
    "launched": (("name",), ("purpose", "criteria")),
    "awards": (("award",), ("collectives", "households", "individuals")),
    "inspections": (("by",), ("on", "places")),
    "totals": (("documents", "launched", "nominated"), ("collectives", "individuals")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One question with one answer: the way to it in `unit.yaml`, its label, its field."""

    path: KeyPath
    label: str
    label_en: str
    field: Field

    @property
    def is_needed(self) -> bool:
        """Whether every unit is asked for it; who signs may be left to the paper."""
        # Only files in which the office has but noted reports do without the day of the figures.
        return (self.field.required is True or self.path == ("as_of",)) and len(self.path) == 1

    @property
    def tag(self) -> str:
        """Its stable name in forms; `don-vi` keeps it apart from the questions of profiles."""
        return ".".join(("don-vi", *map(str, self.path)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list of `unit.yaml`: its fields are the columns, `keys` tell its rows apart."""

    name: str
    label: str
    label_en: str
    help: str
    fields: tuple[Field, ...]
    keys: tuple[str, ...]

    def tag(self, column: str) -> str:
        """The stable name of a column in forms."""
        return f"don-vi.{self.name}.{column}"

    def column(self, text: str) -> str | None:
        """The field that a heading asks for."""
        return _columns(self.name).get(text.strip()) or _columns(self.name).get(label_key(text))

    def is_headed_by(self, columns: frozenset[str]) -> bool:
        """Whether these columns make it this table and no other."""
        return all(any(name in columns for name in names) for names in _MARKS[self.name])


@cache
def facts() -> tuple[Fact, ...]:
    """The facts in the order of the schema."""
    return tuple(_facts())


def _facts() -> Iterator[Fact]:
    for field in UNIT_FIGURES:
        if isinstance(field.type, Group):
            for inner in field.type.fields:
                label = f"{field.vi} - {inner.vi}"
                yield Fact(
                    path=(field.name, inner.name),
                    label=label,
                    label_en=f"{field.en} - {inner.en}",
                    field=inner,
                )
        elif not isinstance(field.type, Items):
            yield Fact(path=(field.name,), label=field.vi, label_en=field.en, field=field)


@cache
def tables() -> tuple[Table, ...]:
    """The lists in the order of the schema."""
    return tuple(
        Table(
            name=field.name,
            label=field.vi,
            label_en=field.en,
            help=field.help,
            fields=field.type.of.fields,
            keys=_KEYS[field.name],
        )
        for field in UNIT_FIGURES
        if isinstance(field.type, Items)
        and isinstance(field.type.of, Group)
        and field.name not in _NOT_ASKED
    )


def table_named(name: str) -> Table:
    """The list of that name; StopIteration when there is none."""
    return next(table for table in tables() if table.name == name)


@cache
def fact_keys() -> dict[str, KeyPath]:
    """The facts by label and by tag."""
    keys: dict[str, KeyPath] = {}
    for fact in facts():
        keys |= {fact.tag: fact.path, label_key(fact.label): fact.path}
        for alias in fact.field.aliases:
            keys.setdefault(label_key(alias), fact.path)
    return keys


@cache
def _columns(name: str) -> dict[str, str]:
    table = table_named(name)
    keys: dict[str, str] = {}
    for field in table.fields:
        keys |= {table.tag(field.name): field.name, label_key(field.vi): field.name}
    for field in table.fields:
        for alias in field.aliases:
            keys.setdefault(label_key(alias), field.name)
    return keys
