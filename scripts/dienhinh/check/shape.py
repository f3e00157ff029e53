"""A tree against a table of fields: the record it becomes, or every way in which it does not fit.

The tables of `model.schema` drive everything; no field is named here. A record is made only from a
tree without fault.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

from dienhinh.check import misfits
from dienhinh.check.sound_part import FAULTY, sound_part
from dienhinh.check.values import CHECKS, CheckValue
from dienhinh.check.wrong import Wrong, of_what_looks_right
from dienhinh.model.schema.fields import Choice, Field, FieldType, Group, Items, When
from dienhinh.model.source import KeyPath, Tree, Value
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import lower_first

R = TypeVar("R")


def shape(
    tree: Tree, fields: tuple[Field, ...], record: type[R], extra: Mapping[str, object]
) -> tuple[R | None, list[Problem]]:
    """The record of a file, or None, and all problems of its shape.

    `extra` are attributes of the record that its file does not hold. Absent fields get the default
    of the table; conditions look at the fields of the file's top level.
    """
    shaper = _Shaper(tree, fields)
    values = shaper.group(tree.root, fields, ())
    if shaper.problems:
        return None, shaper.problems
    return record(**values, **extra), []


def sound_shape(
    tree: Tree, fields: tuple[Field, ...], record: type[R], extra: Mapping[str, object]
) -> R:
    """The record of a file as far as it fits; asked for anything else it raises NotSoundError.

    So do the records in it. A list of records has an entry for each that is written, so that
    positions stay; a list of plain values with a fault is faulty as a whole.
    """
    values = _Shaper(tree, fields).group(tree.root, fields, ())
    return sound_part(record, {**values, **extra})


class _Row(NamedTuple):
    """A field with what is needed of it for every file, looked up once."""

    name: str
    field: Field
    type: FieldType
    check: CheckValue | None
    only: When | None


class _Plan(NamedTuple):
    """The rows of one table; `fields` keeps the table alive, so that its id stays its own."""

    fields: tuple[Field, ...]
    rows: tuple[_Row, ...]
    names: frozenset[str]


_PLANS: dict[int, _Plan] = {}


def _plan(fields: tuple[Field, ...]) -> _Plan:
    plan = _PLANS.get(id(fields))
    if plan is None:
        rows = tuple(
            _Row(field.name, field, field.type, CHECKS.get(type(field.type)), field.only)
            for field in fields
        )
        plan = _Plan(fields, rows, frozenset(row.name for row in rows))
        _PLANS[id(fields)] = plan
    return plan


class _Shaper:
    """One file on its way to a record."""

    def __init__(self, tree: Tree, fields: tuple[Field, ...]) -> None:
        self._tree = tree
        self._top = fields
        self._deciding: dict[str, str | None] = {}
        self.problems: list[Problem] = []

    def group(
        self, values: dict[str, Value], fields: tuple[Field, ...], path: KeyPath
    ) -> dict[str, Any]:
        """The attributes of a record; FAULTY or none is what does not fit."""
        plan = _plan(fields)
        if not values.keys() <= plan.names:
            self._unknown_fields(values, fields, path)
        result: dict[str, Any] = {}
        for name, field, kind, check, only in plan.rows:
            value = values.get(name)
            if value is None:
                result[name] = self._absent(field, path, is_empty=name in values)
            elif only is not None and self._is_refused(field, only, path):
                continue
            elif check is None:
                result[name] = self._collection(field, kind, value, (*path, name))
            else:
                taken = check(kind, value)
                if type(taken) is Wrong:
                    self._wrong(of_what_looks_right(taken, value), field, (*path, name))
                    taken = FAULTY
                result[name] = taken
        return result

    def _collection(self, field: Field, kind: FieldType, value: Value, path: KeyPath) -> object:
        if isinstance(kind, Items):
            return self._items(field, kind, value, path)
        if not isinstance(kind, Group):
            message = f"no check for {kind}"
            raise TypeError(message)
        if isinstance(value, dict):
            return self._record(kind, value, path)
        self._wrong(misfits.not_a_block(value, kind), field, path)
        return FAULTY

    def _record(self, kind: Group, values: dict[str, Value], path: KeyPath) -> object:
        before = len(self.problems)
        attributes = self.group(values, kind.fields, path)
        if len(self.problems) == before:
            return kind.record(**attributes)
        return sound_part(kind.record, attributes)

    def _items(self, field: Field, kind: Items, value: Value, path: KeyPath) -> object:
        if not isinstance(value, list):
            may_be_none = kind.fewest == 0 and not self._is_required(field)
            self._wrong(misfits.not_a_list(value, may_be_none=may_be_none), field, path)
            return FAULTY
        if not value and kind.fewest == 0 and self._is_required(field):
            self._missing(field, path, is_empty=True)
            return FAULTY
        if not kind.fewest <= len(value) <= kind.most:
            self._wrong(misfits.bad_count(len(value), kind), field, path, on_key=True)
        check = CHECKS.get(type(kind.of))
        taken: list[object] = []
        for position, item in enumerate(value):
            place = (*path, position)
            if item is None:
                self._wrong(misfits.EMPTY_ITEM, field, place)
                one: object = FAULTY
            elif check is None:
                one = self._collection(field, kind.of, item, place)
            else:
                one = check(kind.of, item)
                if type(one) is Wrong:
                    self._wrong(of_what_looks_right(one, item), field, place)
                    one = FAULTY
            taken.append(one)
        return _listed(kind.of, taken)

    def _absent(self, field: Field, path: KeyPath, *, is_empty: bool) -> object:
        if field.required is not False and self._is_required(field):
            self._missing(field, (*path, field.name), is_empty=is_empty)
            return FAULTY
        return field.default

    def _is_required(self, field: Field) -> bool:
        if isinstance(field.required, When):
            return self._holds(field.required) is True
        return field.required and field.default is None

    def _is_refused(self, field: Field, only: When, path: KeyPath) -> bool:
        if self._holds(only) is not False:
            return False
        texts = misfits.refused(field, only, self._top)
        self._tell((*path, field.name), "field-not-allowed", *texts, on_key=True)
        return True

    def _holds(self, when: When) -> bool | None:
        """Whether a condition holds; None when the field it looks at is itself wrong or missing."""
        if when.field not in self._deciding:
            self._deciding[when.field] = self._deciding_value(when.field)
        value = self._deciding[when.field]
        return None if value is None else value in when.values

    def _deciding_value(self, name: str) -> str | None:
        """What a field says that conditions look at, None when that is none of its options."""
        for field in self._top:
            if field.name == name and isinstance(field.type, Choice):
                written = self._tree.root.get(name)
                value = field.default if written is None else written
                return next((o.id for o in field.type.options if o.id == value), None)
        message = f"no choice {name} to look at"
        raise LookupError(message)

    def _missing(self, field: Field, path: KeyPath, *, is_empty: bool) -> None:
        if is_empty:
            self._tell(path, "missing-field", *misfits.empty(field, self._top), on_key=True)
            return
        texts = misfits.missing(field, self._top)
        self._tell(path[:-1], "missing-field", *texts, on_key=len(path) > 1)

    def _unknown_fields(
        self, values: dict[str, Value], fields: tuple[Field, ...], path: KeyPath
    ) -> None:
        names = {field.name for field in fields}
        for name in values:
            if name not in names:
                texts = misfits.unknown(name, fields, self._top if path else ())
                self._tell((*path, name), "unknown-field", *texts, on_key=True)

    def _wrong(self, wrong: Wrong, field: Field, path: KeyPath, *, on_key: bool = False) -> None:
        # The value of a block begins on a later line than the key it is wrong for.
        if wrong.code == "wrong-type":
            on_key = self._tree.key_spot(path).line != self._tree.value_spot(path).line
        vi = f"{field.vi}: {lower_first(wrong.vi)}"
        en = f"{field.en}: {lower_first(wrong.en)}"
        self._tell(path, wrong.code, vi, en, on_key=on_key)

    def _tell(self, path: KeyPath, code: str, vi: str, en: str, *, on_key: bool = False) -> None:
        self.problems.append(self._tree.problem(path, code, Severity.ERROR, vi, en, on_key=on_key))


def _listed(kind: FieldType, taken: list[object]) -> object:
    """The list with a record that knows nothing for each that is faulty as a whole."""
    if FAULTY not in taken:
        return tuple(taken)
    if not isinstance(kind, Group):
        return FAULTY
    return tuple(sound_part(kind.record, {}) if one is FAULTY else one for one in taken)
