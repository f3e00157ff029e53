"""What reading one answer gives, for all kinds of fields."""

from dataclasses import dataclass

from dienhinh.model.both import Both
from dienhinh.model.source import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDoubt:
    """What a person must look at in one line of an answer; `is_taken` where it became a value."""

    line: str
    said: Both
    is_taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The value read from an answer (None: none) and what a person must look at.

    `lines` say it line by line where lines are taken or refused each for itself.
    """

    value: Value = None
    doubt: Both | None = None
    lines: tuple[LineDoubt, ...] = ()
