"""A file of data as it was written: plain values and where each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from dienhinh.problems import Problem, Related, Severity

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
KeyPath: TypeAlias = tuple[str | int, ...]


class Spot(NamedTuple):
    """A place in a text, 1-based; columns count code points."""

    line: int
    column: int


START = Spot(1, 1)


@dataclass(frozen=True, slots=True)
class Tree:
    """One YAML document. `keys` holds where a key is written, `values` where its value begins."""

    path: str
    root: dict[str, Value]
    keys: Mapping[KeyPath, Spot] = field(default_factory=dict)
    values: Mapping[KeyPath, Spot] = field(default_factory=dict)

    def key_spot(self, path: KeyPath) -> Spot:
        """Where the key of `path` stands; for a list item the item; else the nearest ancestor."""
        return self._nearest(path, (self.keys, self.values))

    def value_spot(self, path: KeyPath) -> Spot:
        """Where the value of `path` begins, else the nearest ancestor that is there."""
        return self._nearest(path, (self.values, self.keys))

    def problem(  # noqa: PLR0913 a problem has these parts
        self,
        path: KeyPath,
        code: str,
        severity: Severity,
        vi: str,
        en: str,
        *,
        on_key: bool = False,
        related: tuple[Related, ...] = (),
    ) -> Problem:
        """A problem at the value of `path`, or at its key."""
        spot = self.key_spot(path) if on_key else self.value_spot(path)
        return Problem(self.path, spot.line, spot.column, code, severity, vi, en, related)

    @staticmethod
    def _nearest(path: KeyPath, tables: tuple[Mapping[KeyPath, Spot], ...]) -> Spot:
        for length in range(len(path), -1, -1):
            for table in tables:
                spot = table.get(path[:length])
                if spot is not None:
                    return spot
        return START
