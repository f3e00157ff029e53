"""A place in a hand-written page that asks for a generated piece."""

from dataclasses import dataclass

from dienhinh.model.source import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """`<!-- dienhinh: NAME ARGUMENT -->` at a spot of a file; `argument` may be empty."""

    path: str
    spot: Spot
    name: str
    argument: str
