"""Plans for tests: a test names only what matters to it."""

from datetime import date
from typing import Any

from dienhinh.model.plan import Correction, Plan, Slot


def a_slot(**changes: Any) -> Slot:  # noqa: ANN401 any attribute of the record
    """A story on the radio on 27 November 2026, not told yet."""
    values: dict[str, Any] = {
        "date": date(2026, 11, 27),
        "profile": "to-hop-tac-suoi-mau",
        "channel": "radio",
        "outlet": None,
        "who": None,
        "ran_on": None,
        "title": None,
        "link": None,
        "teaser": None,
        "note": None,
    }
    return Slot(**values | changes)


def a_plan(*slots: Slot) -> Plan:
    """The plan of the call."""
    return Plan(call="so-ket-2023", slots=slots)


def a_correction(**changes: Any) -> Correction:  # noqa: ANN401 any attribute of the record
    """A correction of a profile on 20 November 2026."""
    values: dict[str, Any] = {
        "on": date(2026, 11, 20),
        "text": "Đã viết 30 hộ, đúng là 37 hộ.",
        "profile": "to-hop-tac-suoi-mau",
        "article": None,
        "basis": None,
    }
    return Correction(**values | changes)
