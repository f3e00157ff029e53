"""The values of a draft, put together as the schema orders and nests them."""

from collections.abc import Mapping
from typing import TypeAlias

from dienhinh.intake.pictures import Picture
from dienhinh.intake.questions import CONSENTS_ASKED, PHOTOS_ASKED, questions
from dienhinh.model.schema.profile import CONSENT, PROFILE
from dienhinh.model.source import KeyPath, Value

# What was read, by the way to it as questions name it.
Values: TypeAlias = Mapping[KeyPath, Value]
_PHOTO_ORDER = ("file", "caption", "alt", "credit", "kind")


def ordered(values: Values, pictures: list[Picture]) -> dict[str, Value]:
    """The values of a draft as `profile.yaml` holds them; every import is a nominated draft."""
    fixed: dict[str, Value] = {"origin": "nomination", "status": "draft"}
    made: dict[str, Value] = {}
    for top in PROFILE:
        if top.name in fixed:
            made[top.name] = fixed[top.name]
        elif top.name == "photos":
            made |= _photos(values, pictures)
        elif top.name == "consent":
            made |= _consents(values)
        elif top.name == "verified":
            rows = _below(values, ("verified", 0))
            made |= {"verified": [rows]} if rows else {}
        elif (top.name,) in values:
            made[top.name] = values[(top.name,)]
        elif _below(values, (top.name,)):
            made[top.name] = _below(values, (top.name,))
    return made


def _below(values: Values, above: KeyPath) -> dict[str, Value]:
    depth = len(above)
    return {
        str(question.path[depth]): values[question.path]
        for question in questions()
        if question.path[:depth] == above
        and len(question.path) == depth + 1
        and question.path in values
    }


def _photos(values: Values, pictures: list[Picture]) -> dict[str, Value]:
    rows: list[Value] = []
    shown = [picture for picture in pictures if picture.is_photo]
    for number, picture in enumerate(shown[:PHOTOS_ASKED]):
        said = _below(values, ("photos", number))
        row: dict[str, Value] = {"file": picture.file}
        if picture.caption:
            row["caption"] = picture.caption
        rows.append(row | {"kind": "photo"} | said)
    return {"photos": [_in_order(row) for row in rows]} if rows else {}


def _consents(values: Values) -> dict[str, Value]:
    """A consent counts only when somebody gave it on a day, with a paper that proves it."""
    names = [field.name for field in CONSENT]
    rows: list[Value] = []
    for item in CONSENTS_ASKED:
        said = _below(values, ("consent", item))
        if said:
            row: dict[str, Value] = {"item": item, **said}
            rows.append({name: row[name] for name in names if name in row})
    return {"consent": rows} if rows else {}


def _in_order(row: Value) -> Value:
    if not isinstance(row, Mapping):
        return row
    return {name: row[name] for name in _PHOTO_ORDER if name in row}
