"""What a reviewer is told of a change to the profiles, before anybody opens a file.

Made of what the files say on two days; holds no telephone number and nothing else that the public
may not see, because the comment it becomes travels by e-mail.
"""

from dataclasses import dataclass
from typing import Literal

from dienhinh.model.percent import whole_percent
from dienhinh.problems import Problem, Severity

State = Literal["added", "changed", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field that differs; None where it was or is not there.

    `is_hidden`: that it changed may be told, the values may not, and they are not here.
    """

    label: str
    before: str | None
    after: str | None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One thing the public will or will not see, and why."""

    label: str
    is_public: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """How much of what is asked of a profile is there; `missing` are labels in schema order."""

    filled: int
    asked: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> int:
        """Whole percents, rounded down: 100 only when nothing is missing."""
        return whole_percent(self.filled, self.asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Length of the summary of achievements in A4 pages beside what the call asks for."""

    exact: float
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileReview:
    """One profile of the change.

    `path` is its file as the command shows it; `moved` is the folder where it lay, or lies now,
    below `profiles/`, when the change moved it; `title` is its name, or its folder where the name
    may not be told (`is_withheld`); `photo` is the file of its first picture, None where it may
    not be shown; `completeness`, `pages`, `exposures` are empty when the file is gone or cannot be
    read; `alerts` are whole sentences that must be read before all else.
    """

    path: str
    slug: str
    state: State
    title: str
    is_withheld: bool
    standing: str
    moved: str | None = None
    alerts: tuple[str, ...] = ()
    completeness: Completeness | None
    pages: Pages | None
    exposures: tuple[Exposure, ...]
    changes: tuple[Change, ...]
    photo: str | None
    problems: tuple[Problem, ...]
    next_steps: tuple[str, ...]

    @property
    def errors(self) -> int:
        """How many problems must be cured before publishing."""
        return count_errors(self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReview:
    """One story of the site; `tells` are the names of the public profiles that it tells.

    `title` is that of its head, the name of its file where the head has faults or is gone; `others`
    counts the profiles it tells that nobody may see yet, `faulty` those that cannot be read.
    """

    path: str
    state: State
    title: str
    standing: str
    tells: tuple[str, ...] = ()
    others: int = 0
    faulty: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWords:
    """Words of a plan, a theme or the log of corrections that readers did not see before.

    `label` names their field, `when` says when they are read; `text` is None where they name
    somebody, or an ethnic group, who may not be named.
    """

    path: str
    line: int
    label: str
    text: str | None
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReview:
    """One list, call or outline of the change: its facts old and new."""

    path: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A change to `profiles/` and to hand-written pages since `base`.

    `problems` are those of the changed files, and of others those that were not there at `base`, by
    place; `elsewhere` counts the errors of files the change does not touch, which were there at
    `base`; `other_files` were changed and are neither profile nor story; `words` are those of
    plans, themes and corrections that are new to readers; `stale_forms` are files that
    `dienhinh forms` would write or take away; `warnings` are of the change as a whole.
    """

    base: str
    profiles: tuple[ProfileReview, ...]
    stories: tuple[StoryReview, ...]
    other_files: tuple[str, ...]
    problems: tuple[Problem, ...]
    elsewhere: int
    words: tuple[NewWords, ...] = ()
    lists: tuple[ListReview, ...] = ()
    stale_forms: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def to_read_first(self) -> int:
        """How much must be read before merging, whatever the checks say."""
        return len(self.warnings) + sum(len(profile.alerts) for profile in self.profiles)

    @property
    def errors(self) -> int:
        """How many problems of the change must be cured before publishing."""
        return count_errors(self.problems)

    @property
    def is_built(self) -> bool:
        """Whether the site to look at is made: not with errors, nor while forms are out of date."""
        return not (self.errors or self.elsewhere or self.stale_forms)


def count_errors(problems: tuple[Problem, ...]) -> int:
    """How many of them stop publishing."""
    return sum(problem.severity is Severity.ERROR for problem in problems)
