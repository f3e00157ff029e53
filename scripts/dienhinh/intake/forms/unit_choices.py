"""The names that the forms of a unit offer for a place."""

from dienhinh.model.call import Call
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Choice, Field
from dienhinh.model.schema.fields import Reference as ReferenceTo


def choices(field: Field, reference: Reference, call: Call) -> tuple[str, ...]:
    """The names offered for a place; none where people write freely."""
    kind = field.type
    if isinstance(kind, Choice):
        return tuple(option.vi for option in kind.options)
    if not isinstance(kind, ReferenceTo):
        return ()
    if kind.to == "movements":
        return tuple(reference.movements[id_].official for id_ in call.movements)
    if kind.to == "awards":
        ended = (form for form in reference.awards.values() if form.ended_on is not None)
        gone = {form.id for form in ended if form.ended_on and form.ended_on <= call.deadline}
        return tuple(form.name for form in reference.awards.values() if form.id not in gone)
    if kind.to == "units":
        return tuple(
            reference.units[id_].full_name for group in call.addressees for id_ in group.units
        )
    return (call.title,) if kind.to == "calls" else ()
