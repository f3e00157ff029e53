"""By when a request about a person's data must be answered and done.

Nghị định 356/2025/NĐ-CP, Điều 5: an answer within 2 working days; withdrawal of consent,
restriction and objection within 15 days; deletion within 20 (how sure we are of it stands in
docs/so-tay/phap-luat.md).
Days count from the day after the request came; working days are Monday to Friday, because public
holidays are not known here and leaving them out makes the limit earlier, never later.
"""

from dataclasses import dataclass
from datetime import date, timedelta

_WITHDRAWAL = timedelta(days=15)
_DELETION = timedelta(days=20)
_ANSWER_WORKING_DAYS = 2
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The last days for the three things that the law wants done."""

    requested_on: date
    answer_by: date
    withdrawn_by: date
    deleted_by: date


def clock(requested_on: date) -> Clock:
    """The last days, counted from the day on which the request came."""
    answer_by = requested_on
    left = _ANSWER_WORKING_DAYS
    while left:
        answer_by += timedelta(days=1)
        left -= answer_by.weekday() < _SATURDAY
    return Clock(
        requested_on=requested_on,
        answer_by=answer_by,
        withdrawn_by=requested_on + _WITHDRAWAL,
        deleted_by=requested_on + _DELETION,
    )
