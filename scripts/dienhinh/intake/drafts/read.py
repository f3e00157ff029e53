"""What reading one answer gives, for all kinds of fields."""

from dataclasses import dataclass

from dienhinh.model.both import Both
from dienhinh.model.source import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The value read from an answer (None: none) and what a person must look at."""

    value: Value = None
    doubt: Both | None = None
