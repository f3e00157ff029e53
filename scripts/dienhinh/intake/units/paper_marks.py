"""The marks of our own papers on a unit: of which call and movement each is.

A report form is the same for every call that asks for its movement, so its mark names no call; of
reports made of the repository those of before named none either.
"""

from dataclasses import dataclass

from dienhinh.intake.units.own_words import REPORT_MARK
from dienhinh.model.official import REPORT_MADE_HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMark:
    """What a mark says; "" for a call or a movement that it does not name."""

    call: str = ""
    movement: str = ""


def paper_mark(form: str) -> PaperMark | None:
    """What the mark of a document says; None when it is of no paper of ours on a unit."""
    mark = next((mark for mark in (REPORT_MARK, REPORT_MADE_HERE) if form.startswith(mark)), None)
    if mark is None:
        return None
    call, _, movement = form.removeprefix(mark).removeprefix("-").rpartition("/")
    return PaperMark(call=call, movement=movement)
