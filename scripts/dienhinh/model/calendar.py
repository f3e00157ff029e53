"""The story calendar of some weeks, for staff: nothing of it is public."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One day's telling of one story.

    `channel` is an id of the plan's channels, or None for the day on which the profile itself
    first appears. `uid` stays the same when the day is moved, and is one for all profiles of a
    story of the site. `has_run` when it is done, `is_over`
    when it may not be: a consent that the profile needs has ended by that day.
    """

    uid: str
    day: date
    channel: str | None
    slug: str
    name: str
    unit: str
    movement: str
    outlet: str | None
    who: str | None
    note: str | None
    title: str | None
    link: str | None
    status: str
    has_run: bool
    is_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """A public profile that ran nowhere; `planned_on` is the next day it is planned for."""

    slug: str
    name: str
    unit: str
    movement: str
    planned_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Monday and the events of seven days, by day.

    `suggestion` is a story for a week that has none and is not over yet.
    """

    first: date
    events: tuple[Event, ...]
    suggestion: Untold | None = None

    @property
    def is_gap(self) -> bool:
        """Whether nothing is told, nor to be told."""
        return all(event.is_over for event in self.events)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One unit, movement, kind or sector.

    Its public profiles, those of them that were told, and what is planned in the weeks shown.
    """

    name: str
    profiles: int
    told: int
    planned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The shares of one way to divide the profiles; `id` is a field of the profile."""

    id: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryCalendar:
    """Weeks from Monday `first` on; samples and withdrawn profiles are in no list and no count."""

    today: date
    first: date
    weeks: tuple[Week, ...]
    untold: tuple[Untold, ...]
    balance: tuple[Balance, ...]

    @property
    def gaps(self) -> tuple[date, ...]:
        """The Mondays of the weeks in which nothing is told."""
        return tuple(week.first for week in self.weeks if week.is_gap)
