"""What changed in the facts of a profile, field by field, told so that it may be read by anybody.

In: the plain values of two files. Out: `Change` in the order of the schema. Telephone numbers, who
consented and where the paper lies, and what is withheld of a person are never told.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dienhinh.derive.discretion import Withheld, without_numbers_of_people
from dienhinh.model.consent import PERSONS
from dienhinh.model.dates import PartialDate
from dienhinh.model.reference import Reference
from dienhinh.model.review import Change
from dienhinh.model.schema import fields as kinds
from dienhinh.model.schema.fields import Field, FieldType, Group, Items
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.source import Value
from dienhinh.vietnamese import number_text, shorten
from dienhinh.vietnamese.homes import home_in

_LONGEST_SHOWN = 160
_MOST_NUMBERS = 8
# A field of which no less is taken holds a year, which is written without a point.
_FIRST_YEAR = 1000
_NUMBER = re.compile(r"\d[\d.,/]*\d|\d")
_ALWAYS_HIDDEN = frozenset({"phone", "consent.by", "consent.proof"})
# A code has no more: that of a commune (Quyết định 124/2004/QĐ-TTg). A number of a person has.
_MOST_FIGURES = 5
_FREED = (
    ": từ nay không cần ai đồng ý mà tên, ảnh, địa chỉ vẫn hiện; xem hồ sơ có đúng là của một tập "
    "thể"
)
_NONE: Mapping[str, Value] = {}


def changes(
    before: Mapping[str, Value] | None,
    after: Mapping[str, Value] | None,
    reference: Reference,
    withheld: Withheld,
    fields: tuple[Field, ...] = PROFILE,
) -> tuple[Change, ...]:
    """Every field that differs; of those whose words are `withheld` only that they do.

    `fields` are those of the file: of a profile, a list, a call, an outline.

    Only what the check reads counts: an editor may leave out what is the default, quote a year, end
    a text with a line break.
    """
    hidden = {*_ALWAYS_HIDDEN}
    if withheld.name:
        hidden |= {"name", "photos.file"}
    if withheld.name or withheld.address:
        hidden.add("address")
    telling = _Telling(reference, frozenset(hidden), withheld)
    old, new = _group_read(fields, before or _NONE), _group_read(fields, after or _NONE)
    return tuple(telling.group(fields, old, new, "", ""))


def _group_read(fields: tuple[Field, ...], values: Mapping[str, Value]) -> dict[str, Value]:
    """The values of a block as the check reads them, fields that the schema does not know left."""
    read = dict(values)
    for field in fields:
        value = _read(field.type, values.get(field.name))
        if value is None and isinstance(field.default, str | int):
            value = field.default
        read[field.name] = value
    return read


def _read(kind: FieldType, value: Value) -> Value:
    if isinstance(kind, Group):
        return _group_read(kind.fields, value) if isinstance(value, dict) else value
    if isinstance(kind, Items):
        return [_read(kind.of, one) for one in value] if isinstance(value, list) else value
    if isinstance(value, str):
        return value.strip()
    is_figure = isinstance(kind, kinds.Integer | kinds.Flag)
    is_single = isinstance(value, int | float)
    return str(value) if is_single and not is_figure else value


@dataclass(frozen=True, slots=True)
class _Telling:
    """`hidden` are fields of which not even the numbers are told."""

    reference: Reference
    hidden: frozenset[str]
    withheld: Withheld

    def group(
        self,
        fields: tuple[Field, ...],
        before: Mapping[str, Value],
        after: Mapping[str, Value],
        label: str,
        name: str,
    ) -> Iterator[Change]:
        for field in fields:
            old, new = before.get(field.name), after.get(field.name)
            if old != new:
                yield from self._field(field, old, new, f"{label}{field.vi}", f"{name}{field.name}")

    def _field(
        self, field: Field, old: Value, new: Value, label: str, name: str
    ) -> Iterator[Change]:
        kind = field.type
        if name in self.hidden:
            yield Change(label=label, before=None, after=None, is_hidden=True)
        elif isinstance(kind, Group):
            yield from self.group(kind.fields, _dict(old), _dict(new), f"{label}: ", f"{name}.")
        elif isinstance(kind, Items) and isinstance(kind.of, Group):
            yield from self._entries(kind.of, old, new, label, name)
        elif isinstance(kind, Items):
            # A list without points says what no list says.
            if _list(old) or _list(new):
                yield _points(label, _list(old), _list(new))
        else:
            yield from self._value(field, old, new, label, name)

    def _value(
        self, field: Field, old: Value, new: Value, label: str, name: str
    ) -> Iterator[Change]:
        if _is_long(old) or _is_long(new):
            yield _prose(label, old, new)
        elif any(self._is_silent(field.type, name, value) for value in (old, new)):
            yield Change(label=label, before=None, after=None, is_hidden=True)
        else:
            one, other = self._text(field.type, old), self._text(field.type, new)
            # An empty text says what no text says.
            if one or other:
                is_freed = name == "kind" and str(old) in PERSONS and new == "collective"
                after = f"{other or ''}{_FREED}" if is_freed else other
                yield Change(label=label, before=one, after=after)

    def _entries(
        self, group: Group, old: Value, new: Value, label: str, name: str
    ) -> Iterator[Change]:
        """Entries are known by their first field: a photo's file, an award, a consent's item."""
        first, *_ = group.fields
        befores, afters = _keyed(first.name, old), _keyed(first.name, new)
        key_name = f"{name}.{first.name}"
        for key in dict.fromkeys((*befores, *afters)):
            one, other = befores.get(key), afters.get(key)
            is_silent = key_name in self.hidden or self._is_silent(first.type, key_name, key[0])
            shown = "" if is_silent else f" “{self._text(first.type, key[0])}”"
            if one is None or other is None:
                yield Change(
                    label=f"{label}{shown}",
                    before=None if one is None else self._whole(group, one, name),
                    after=None if other is None else self._whole(group, other, name),
                )
            elif one != other:
                yield from self.group(group.fields, one, other, f"{label}{shown}: ", f"{name}.")

    def _whole(self, group: Group, entry: Mapping[str, Value], name: str) -> str:
        """What an entry that came or went holds beside what it is known by, on one line."""
        _, *others = group.fields
        told = self.group(tuple(others), _NONE, entry, "", f"{name}.")
        parts = (f"{one.label}: {one.after}" for one in told if one.after)
        return shorten("; ".join(("có", *parts)), _LONGEST_SHOWN)

    def _is_silent(self, kind: FieldType, name: str, value: Value) -> bool:
        """Whether a value may not be told: words, or what is in the place of something else.

        What a field cannot hold belongs elsewhere, so that it may be a number of a person, or who
        agreed.
        """
        if value is None or value == "" or self._can_hold(kind, value):
            return False
        if not isinstance(kind, kinds.Text | kinds.Url):
            figures = sum(sign.isdigit() for sign in str(value))
            if figures > _MOST_FIGURES or name.startswith("consent."):
                return True
        if name == "workplace" and self.withheld.address and home_in(str(value)):
            return True
        return self.withheld.forbids(str(value))

    def _can_hold(self, kind: FieldType, value: Value) -> bool:
        """Whether it is a value of a field that does not ask for words."""
        if isinstance(kind, kinds.Choice):
            return any(option.id == value for option in kind.options)
        if isinstance(kind, kinds.Reference):
            return kind.to != "profiles" and self.reference.knows(kind.to, str(value))
        if isinstance(kind, kinds.Integer | kinds.Decimal):
            return isinstance(value, int | float) and kind.least <= value <= kind.most
        if isinstance(kind, kinds.Day):
            return PartialDate.parse(str(value)) is not None
        return isinstance(kind, kinds.Flag) and isinstance(value, bool)

    def _text(self, kind: FieldType, value: Value) -> str | None:
        if value is None or value == "":
            return None
        if isinstance(kind, kinds.Choice):
            return {option.id: option.vi for option in kind.options}.get(str(value), str(value))
        if isinstance(kind, kinds.Reference):
            # The lists do not hold profiles: what is adopted from one is told by its address.
            is_profile = kind.to == "profiles"
            told = str(value) if is_profile else self.reference.told(kind.to, str(value))
            return shorten(without_numbers_of_people(told), _LONGEST_SHOWN)
        if isinstance(value, bool):
            return "có" if value else "không"
        if isinstance(value, int) and isinstance(kind, kinds.Integer):
            return str(value) if kind.least >= _FIRST_YEAR else number_text(value)
        return shorten(without_numbers_of_people(str(value)), _LONGEST_SHOWN)


def _prose(label: str, old: Value, new: Value) -> Change:
    """A long text is not copied: its length, and the numbers that came and went, are its facts."""
    gone, come = _numbers(old), _numbers(new)
    return Change(
        label=label,
        before=_measured(old, gone - come),
        after=_measured(new, come - gone),
    )


def _measured(value: Value, numbers: "Counter[str]") -> str | None:
    if value is None or value == "":
        return None
    words = f"{number_text(len(str(value).split()))} chữ"
    return f"{words}; chỉ ở bản này: {_listed(numbers)}" if numbers else words


def _listed(numbers: "Counter[str]") -> str:
    """Some of them, and how many there are more: a reviewer is not to think that these are all."""
    named = ", ".join(list(numbers)[:_MOST_NUMBERS])
    more = len(numbers) - _MOST_NUMBERS
    return f"{named} và {more} số nữa" if more > 0 else named


def _numbers(value: Value) -> "Counter[str]":
    return Counter(_NUMBER.findall(without_numbers_of_people("" if value is None else str(value))))


def _points(label: str, old: list[Value], new: list[Value]) -> Change:
    gone = [point for point in old if point not in new]
    come = [point for point in new if point not in old]
    return Change(
        label=label,
        before=_counted(old, gone) if old else None,
        after=_counted(new, come) if new else None,
    )


def _counted(points: list[Value], other: list[Value]) -> str:
    numbers = _numbers(" ".join(str(point) for point in other))
    text = f"{len(points)} mục, {len(other)} mục khác bản kia"
    return f"{text}; số trong đó: {_listed(numbers)}" if numbers else text


def _keyed(name: str, value: Value) -> dict[tuple[str, int], Mapping[str, Value]]:
    """Entries by their first field and how often it stood before."""
    seen: Counter[str] = Counter()
    keyed = {}
    for entry in map(_dict, _list(value)):
        key = str(entry.get(name, ""))
        keyed[key, seen[key]] = entry
        seen[key] += 1
    return keyed


def _is_long(value: Value) -> bool:
    return isinstance(value, str) and (len(value) > _LONGEST_SHOWN or "\n" in value)


def _dict(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, dict) else _NONE


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
