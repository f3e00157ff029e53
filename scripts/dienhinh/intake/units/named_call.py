"""Which call a file of a unit answers: it may be another than the one that is imported.

Workbooks say it in words, reports that we made and report forms in their mark; of those of before
the movement is known, which only some calls ask for.
"""

from dienhinh.intake.doubts import UnreadableError, of_another_call
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.units.paper_marks import paper_mark
from dienhinh.intake.units.told import Told
from dienhinh.intake.word.pieces import Document
from dienhinh.model.both import Both


def names_of_workbook(told: Told, names: Names) -> Names:
    """Names in the call that a workbook names; the same where it names none that is known."""
    spot = told.facts.get(("call",))
    found = names.call(spot.text) if spot is not None else None
    return names if found is None else names.in_call(found.id)


def names_of_paper(document: Document, names: Names) -> Names:
    """Names in the call that a mark names, else in the only one that asks for its movement.

    The same for papers that are not ours. UnreadableError where several other calls ask for it.
    """
    mark = paper_mark(document.form)
    if mark is None:
        return names
    movement, own = mark.movement, names.reference.calls.get(mark.call)
    if own is not None and movement in own.movements:
        return names.in_call(own.id)
    if movement in names.named_call.movements:
        return names
    calls = [row.id for row in names.reference.calls.values() if movement in row.movements]
    if len(calls) > 1:
        ways = [f"--call {call}" for call in calls]
        raise UnreadableError(
            Both(
                "Biểu mẫu này của một phong trào mà đợt đang nhập không hỏi nên chưa nhập. Gõ lại "
                f"lệnh, thêm {' hoặc '.join(ways)}.",
                "This form is of a movement that the call does not ask for, so it was not "
                f"imported. Run the command again with {' or '.join(ways)}.",
            )
        )
    return names.in_call(calls[0]) if calls else names


def tell_of_another_call(told: Told, names: Names, before: Names) -> None:
    """Where a file was followed to another call."""
    own, given = names.named_call, before.named_call
    if own != given:
        spot = told.facts.get(("call",))
        place, quoted = (spot.place, spot.text) if spot is not None else ("", own.title)
        told.doubts.insert(0, of_another_call(own.id, given.id, place, quoted))
