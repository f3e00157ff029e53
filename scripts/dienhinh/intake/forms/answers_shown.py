"""The values of a profile as people write them into a form: `intake.drafts.values` backwards."""

from collections.abc import Mapping

from dienhinh.intake.questions import AWARDS, Question
from dienhinh.model.dates import PartialDate
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Choice, Day
from dienhinh.model.schema.fields import Reference as ReferenceTo
from dienhinh.model.source import KeyPath, Value
from dienhinh.vietnamese import date_text, month_text


def options_shown(question: Question, reference: Reference, call: str) -> tuple[str, ...]:
    """The names a form offers for a choice or a short list; none for everything else."""
    kind = question.field.type
    if isinstance(kind, Choice):
        return tuple(option.vi for option in kind.options)
    if not isinstance(kind, ReferenceTo):
        return ()
    if kind.to == "units":
        offered = reference.units_offered([reference.calls[call]])
        return tuple(unit.full_name for unit in offered)
    if kind.to == "movements":
        return tuple(reference.movements[key].official for key in reference.calls[call].movements)
    if kind.to == "sectors":
        return tuple(sector.name for sector in reference.sectors.values())
    return ()


def communes_shown(reference: Reference, call: str, district: str | None = None) -> dict[str, str]:
    """Every commune of the call's day by code, with its district: "xã Ba Tiêu, huyện Ba Tơ".

    Of one district only its own.
    """
    day = reference.calls[call].date
    return {
        c.code: reference.commune_told(c)
        for c in reference.communes
        if c.exists_on(day) and district in {None, c.unit}
    }


def answer_shown(  # noqa: PLR0911 one return for each sort of answer
    question: Question, values: Mapping[str, Value], reference: Reference
) -> str:
    """What stands for a question in a filled form; "" where the profile says nothing."""
    value = _value(question.path, values)
    kind = question.field.type
    if value is None or value == []:
        return ""
    if question.path == AWARDS:
        rows = value if isinstance(value, list) else []
        return "\n".join(_award(row, reference) for row in rows if isinstance(row, Mapping))
    if isinstance(value, list):
        return "\n".join(str(item) for item in value)
    if isinstance(kind, Choice):
        return next(option.vi for option in kind.options if option.id == value)
    if isinstance(kind, ReferenceTo):
        return _named(kind.to, str(value), str(values.get("call")), reference)
    if isinstance(kind, Day):
        return day_shown(str(value))
    if question.is_long:
        return str(value).strip().replace("\n\n", "\n")
    return str(value).strip()


def day_shown(value: str) -> str:
    """A day, month or year as people write it: "15/8/2018", "tháng 8/2018" or "2018"."""
    date = PartialDate.parse(value)
    if date is None or date.month is None:
        return value
    return date_text(date.first_day) if date.day else month_text(date.year, date.month)


def _value(path: KeyPath, values: Mapping[str, Value]) -> Value:
    node: Value = dict(values)
    for key in path:
        if isinstance(node, list) and isinstance(key, str):
            # Consents are told apart by what they are for.
            node = next((r for r in node if isinstance(r, Mapping) and r.get("item") == key), None)
        elif isinstance(node, list) and isinstance(key, int):
            node = node[key] if key < len(node) else None
        elif isinstance(node, Mapping):
            node = node.get(str(key))
        else:
            return None
    return node


def _named(to: str, identifier: str, call: str, reference: Reference) -> str:
    if to == "units":
        return reference.units[identifier].full_name
    if to == "movements":
        return reference.movements[identifier].official
    if to == "sectors":
        return reference.sectors[identifier].name
    # Codes are reused: what one means is for the day of the call to say.
    rows = [commune for commune in reference.communes if commune.code == identifier]
    then = [c for c in rows if call in reference.calls and c.exists_on(reference.calls[call].date)]
    return next((commune.full_name for commune in (*then, *rows)), identifier)


def _award(row: Mapping[str, Value], reference: Reference) -> str:
    form = reference.awards.get(str(row.get("award")))
    parts = [
        form.name if form else "",
        f"năm {row.get('year')}" if row.get("year") else "",
        row.get("note"),
        row.get("decision"),
    ]
    return ", ".join(str(part) for part in parts if part)
