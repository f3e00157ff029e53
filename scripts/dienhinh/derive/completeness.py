"""How much of what is asked of a profile its file holds, whatever shape the rest is in.

Asked for: every field the schema requires under the profile's own conditions, and what the dispatch
and the law ask beside it: address or workplace, telephone, consent of a person, a confirmation.
"""

from collections.abc import Iterator, Mapping

from dienhinh.model.consent import PERSONS
from dienhinh.model.needed_consents import file_shows_photographs
from dienhinh.model.reference import Reference
from dienhinh.model.review import Completeness
from dienhinh.model.schema.fields import Field, Group, Items, When, field_named
from dienhinh.model.schema.photo_count import fields_asked
from dienhinh.model.schema.profile import CONSENT_ITEMS, PROFILE
from dienhinh.model.source import Value
from dienhinh.vietnamese import upper_first

_CONSENT_NAMES = {option.id: option.vi for option in CONSENT_ITEMS}


def completeness(
    root: Mapping[str, Value], reference: Reference, *, phone_is_asked: bool
) -> Completeness:
    """The count over a file's plain values; `phone_is_asked` is False in a public repository."""
    fields = fields_asked(root, reference)
    rows = [*_fields(fields, root, root, ""), *_beside(root, phone_is_asked=phone_is_asked)]
    missing = tuple(label for label, is_there in rows if not is_there)
    return Completeness(filled=len(rows) - len(missing), asked=len(rows), missing=missing)


def _fields(
    fields: tuple[Field, ...], values: Mapping[str, Value], root: Mapping[str, Value], above: str
) -> Iterator[tuple[str, bool]]:
    for field in fields:
        value = values.get(field.name)
        label = f"{above}{field.vi}"
        if isinstance(field.type, Group):
            # An optional group that is not there asks for nothing.
            if field.required or isinstance(value, dict):
                inner = value if isinstance(value, dict) else {}
                yield from _fields(field.type.fields, inner, root, f"{label}: ")
        elif _is_asked(field, root):
            yield label, _is_enough(field, value)
            yield from _entries(field, value, root, label)


def _entries(
    field: Field, value: Value, root: Mapping[str, Value], label: str
) -> Iterator[tuple[str, bool]]:
    """What is asked of each entry of a list that is asked for, such as a photo's credit."""
    if isinstance(field.type, Items) and isinstance(field.type.of, Group):
        entries = value if isinstance(value, list) else []
        for number, entry in enumerate(entries, 1):
            inner = entry if isinstance(entry, dict) else {}
            yield from _fields(field.type.of.fields, inner, root, f"{label} {number}: ")


def _is_asked(field: Field, root: Mapping[str, Value]) -> bool:
    # Who leaves it out has said something: the default.
    if field.default not in (None, ()):
        return False
    if field.only is not None:
        return _holds(field.only, root)
    return _holds(field.required, root) if isinstance(field.required, When) else field.required


def _holds(condition: When, root: Mapping[str, Value]) -> bool:
    default = field_named(PROFILE, condition.field).default
    return root.get(condition.field, default) in condition.values


def _is_enough(field: Field, value: Value) -> bool:
    if isinstance(field.type, Items):
        return isinstance(value, list) and len(value) >= max(1, field.type.fewest)
    return value is not None and value != ""


def _beside(root: Mapping[str, Value], *, phone_is_asked: bool) -> Iterator[tuple[str, bool]]:
    origin = root.get("origin", "nomination")
    if origin == "nomination":
        where = (field_named(PROFILE, name) for name in ("address", "workplace"))
        label = " hoặc ".join(field.vi.lower() for field in where)
        yield upper_first(label), bool(root.get("address") or root.get("workplace"))
        if phone_is_asked:
            yield field_named(PROFILE, "phone").vi, bool(root.get("phone"))
    if origin != "press":
        yield field_named(PROFILE, "verified").vi, bool(root.get("verified"))
    if str(root.get("kind")) in PERSONS:
        given = _consent_items(root.get("consent"))
        for item in ("name", "photo") if file_shows_photographs(root) else ("name",):
            yield f"{field_named(PROFILE, 'consent').vi}: {_CONSENT_NAMES[item]}", item in given


def _consent_items(value: Value) -> set[Value]:
    entries = value if isinstance(value, list) else []
    return {
        item
        for entry in entries
        if isinstance(entry, dict) and isinstance(item := entry.get("item"), str)
    }
