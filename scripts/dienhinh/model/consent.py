"""What people agreed to and for how long: the one place that decides whether a consent holds.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: data of a person are made public with consent (Điều 16);
silence is not consent (Điều 9); who gave it may take it back (Điều 10).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dienhinh.vietnamese.name_keys import bare_name_key

PERSONS = frozenset({"household", "individual"})
"""The kinds of profiles that are about people, whose data are personal (Luật Bảo vệ dữ liệu cá nhân
91/2025/QH15, Điều 2); a collective's name is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A person's recorded agreement that one item may be public, as the file holds it.

    Whether it is in force other rows decide too (`agreements`).
    """

    item: str
    by: str
    on: date
    proof: str
    until: date | None
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What of a consent decides: its item, its days, both included; `last_day` None is no end."""

    item: str
    on: date
    last_day: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on that day."""
        return self.on <= day and (self.last_day is None or day <= self.last_day)


def agreements(kind: str, consents: Sequence[Consent]) -> tuple[Agreed, ...]:
    """What the rows of a profile of that kind come to, in their order.

    Who takes back an agreement takes back all they gave before that day, whichever row says so: a
    withdrawal may have been written down as a row of its own.
    """
    withdrawals = [row for row in consents if row.withdrawn_on]
    return tuple(
        Agreed(item=row.item, on=row.on, last_day=_last_day(kind, row, withdrawals))
        for row in consents
    )


def withdrawal_day(kind: str, row: Consent, consents: Iterable[Consent]) -> date | None:
    """The first day on which what the row says was taken back, by itself or by another row."""
    days = (
        other.withdrawn_on
        for other in consents
        if other.withdrawn_on is not None and _takes_back(kind, other.withdrawn_on, other, row)
    )
    return min(days, default=None)


def holds(agreed: Iterable[Agreed], item: str, day: date) -> bool:
    """Whether some consent for the item is in force on that day."""
    return any(row.item == item and row.holds_on(day) for row in agreed)


def has_ended(agreed: Sequence[Agreed], item: str, day: date) -> bool:
    """Whether a consent for the item was given by that day, and none is in force on it."""
    is_given = any(row.item == item and row.on <= day for row in agreed)
    return is_given and not holds(agreed, item, day)


class OfSomebody(Protocol):
    """What is told of somebody: a profile, or what the plan knows of it."""

    @property
    def kind(self) -> str:
        """The kind of profile."""

    @property
    def agreed(self) -> Sequence[Agreed]:
        """What its consents come to, row by row."""


def may_be_shown(about: OfSomebody, item: str, day: date) -> bool:
    """Whether an item of a profile may be shown: with a consent in force.

    Nobody has to agree for a collective; but whose agreement was asked for and recorded, like that
    of a member in its photographs, may take it back.
    """
    agreed = about.agreed
    is_free = about.kind not in PERSONS and all(row.item != item for row in agreed)
    return is_free or holds(agreed, item, day)


def _takes_back(kind: str, day: date, withdrawal: Consent, row: Consent) -> bool:
    """Whether the withdrawal on that day is one of what the row says, given before it.

    Name, home, number and ethnic group of one person are that person's, whoever signs for them; a
    photograph may show others too, and a family has several members: there each speaks for
    themselves.
    """
    if row is withdrawal:
        return True
    if row.item != withdrawal.item or row.on >= day:
        return False
    is_of_one = kind == "individual" and row.item != "photo"
    return is_of_one or bare_name_key(row.by) == bare_name_key(withdrawal.by)


def _last_day(kind: str, row: Consent, consents: Iterable[Consent]) -> date | None:
    withdrawn_on = withdrawal_day(kind, row, consents)
    # From the day of withdrawing on nothing may be shown.
    before = withdrawn_on - timedelta(days=1) if withdrawn_on else None
    return min((day for day in (row.until, before) if day), default=None)
