"""The values of a draft, put together as the schema orders and nests them."""

from collections.abc import Mapping
from typing import TypeAlias

from dienhinh.intake.drafts.photo_words import photo_rows
from dienhinh.intake.folders.pictures import Picture
from dienhinh.intake.questions import CONSENTS_ASKED, questions
from dienhinh.model.call import Call
from dienhinh.model.schema.profile import CONSENT, MOST_PHOTOS, PROFILE
from dienhinh.model.source import KeyPath, Value

# What was read, by the way to it as questions name it.
Values: TypeAlias = Mapping[KeyPath, Value]


def ordered(values: Values, pictures: list[Picture], call: Call) -> dict[str, Value]:
    """The values of a draft as `profile.yaml` holds them; every import is a nominated draft."""
    fixed: dict[str, Value] = {"origin": "nomination", "status": "draft"}
    made: dict[str, Value] = {}
    for top in PROFILE:
        if top.name in fixed:
            made[top.name] = fixed[top.name]
        elif top.name == "photos":
            rows = photo_rows(pictures, photo_values(values), call)
            made |= {"photos": rows} if rows else {}
        elif top.name == "consent":
            made |= _consents(values)
        elif top.name == "verified":
            said = _below(values, ("verified", 0))
            made |= {"verified": [said]} if said else {}
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


def photo_values(values: Values) -> dict[int, dict[str, Value]]:
    """What was said of each photo, by its number from 0."""
    by_number = {number: _below(values, ("photos", number)) for number in range(MOST_PHOTOS)}
    return {number: said for number, said in by_number.items() if said}


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
