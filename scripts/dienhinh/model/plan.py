"""The publishing plan of a call, the corrections, and what a calendar knows of a profile.

All of this is internal. The public sees only what `derive.public` takes from it.
"""

import datetime as dt
from dataclasses import dataclass

from dienhinh.model.consent import Agreed, has_ended

PLAN_FILE = "plan.yaml"
CORRECTIONS_FILE = "corrections.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One telling of one profile on one channel.

    `date` is the day it is planned for, `ran_on` the day it ran (None: it has not). `title` and
    `link` are those of the piece that ran. `teaser` is the only text the public may read before
    the day; `who` and `note` are never public.
    """

    date: dt.date
    profile: str
    channel: str
    outlet: str | None
    who: str | None
    ran_on: dt.date | None
    title: str | None
    link: str | None
    teaser: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The slots of one call, in the order of its file."""

    call: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was corrected on which day; without `profile` and `article`, a slug, on another page."""

    on: dt.date
    text: str
    profile: str | None
    article: str | None
    basis: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """The log as its file holds it."""

    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A profile as the plan sees it, drafts included.

    `first_day` is the first day the public may see it (`Call.first_day`); None when it has no day
    of its own and its call is unknown. `agreed` is what was agreed to for how long, `needs` the
    items without whose consent nothing of it is shown. `address` (with a workplace that leads to a
    home) and `commune` (a code) are those of who is not public yet.
    """

    slug: str
    name: str
    unit: str
    movement: str
    kind: str
    sector: str
    status: str
    origin: str
    first_day: dt.date | None
    agreed: tuple[Agreed, ...]
    needs: tuple[str, ...]
    address: str | None = None
    commune: str | None = None

    @property
    def is_sample(self) -> bool:
        """Whether it is invented."""
        return self.origin == "sample"

    def is_public_on(self, day: dt.date) -> bool:
        """Whether status and day let it be seen; consent is judged elsewhere."""
        return (
            self.status in {"scheduled", "published"}
            and self.first_day is not None
            and self.first_day <= day
        )

    def lacks_on(self, day: dt.date) -> tuple[str, ...]:
        """The needed items for which somebody agreed whose consent has ended by that day."""
        return tuple(item for item in self.needs if has_ended(self.agreed, item, day))

    def last_day_before(self, day: dt.date) -> dt.date | None:
        """The last day on which none of what it lacks on `day` had ended; None when it lacks none.

        A consent without an end never lacks, so each has its last day here.
        """
        lasts = [
            max(
                agreed.last_day
                for agreed in self.agreed
                if agreed.item == item and agreed.on <= day and agreed.last_day
            )
            for item in self.lacks_on(day)
        ]
        return min(lasts, default=None)

    def was_public_by(self, day: dt.date) -> bool:
        """Whether status and day let it be seen, or it was taken down since."""
        return self.status == "withdrawn" or self.is_public_on(day)
