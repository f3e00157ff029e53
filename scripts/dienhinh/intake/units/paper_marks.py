"""The marks of our own papers on a unit: of which call and movement each is.

Report forms and reports made of the repository name both; those of before named no call.
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
