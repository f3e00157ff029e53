"""A file of data as it was written: plain values and where each of them stands."""

from collections.abc import Iterable, Iterator, Mapping
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
_WORDS_LOOKED_FOR = 8


@dataclass(frozen=True, slots=True)
class Tree:
    """One YAML document. `keys` holds where a key is written, `values` where its value begins.

    `text` is the file, by which words are found inside a block of text; empty where it is no YAML.
    """

    path: str
    root: dict[str, Value]
    keys: Mapping[KeyPath, Spot] = field(default_factory=dict)
    values: Mapping[KeyPath, Spot] = field(default_factory=dict)
    text: str = field(default="", repr=False, compare=False)

    def key_spot(self, path: KeyPath) -> Spot:
        """Where the key of `path` stands; for a list item the item; else the nearest ancestor."""
        return self._nearest(path, (self.keys, self.values))

    def value_spot(self, path: KeyPath) -> Spot:
        """Where the value of `path` begins, else the nearest ancestor that is there."""
        return self._nearest(path, (self.values, self.keys))

    def words_spot(self, path: KeyPath, words: str) -> Spot:
        """Where these words of a text stand: in a block below its first line, else as its value."""
        spot = self.value_spot(path)
        lines = self.text.splitlines()
        if spot.line > len(lines) or lines[spot.line - 1][spot.column - 1 :][:1] not in {"|", ">"}:
            return spot
        below = list(_block(lines[spot.line :]))
        head = words.strip().partition("\n")[0].split()[:_WORDS_LOOKED_FOR]
        # A block may break its lines where the text has spaces.
        for count in range(len(head), 0, -1):
            part = " ".join(head[:count])
            for number, line in enumerate(below, spot.line + 1):
                if part in line:
                    return Spot(number, line.index(part) + 1)
        return spot

    def problem(  # noqa: PLR0913 a problem has these parts
        self,
        path: KeyPath,
        code: str,
        severity: Severity,
        vi: str,
        en: str,
        *,
        on_key: bool = False,
        words: str = "",
        related: tuple[Related, ...] = (),
    ) -> Problem:
        """A problem at the value of `path`, at its key, or at these words of a long text."""
        spot = self.key_spot(path) if on_key else self.value_spot(path)
        if words:
            spot = self.words_spot(path, words)
        return Problem(self.path, spot.line, spot.column, code, severity, vi, en, related)

    @staticmethod
    def _nearest(path: KeyPath, tables: tuple[Mapping[KeyPath, Spot], ...]) -> Spot:
        for length in range(len(path), -1, -1):
            for table in tables:
                spot = table.get(path[:length])
                if spot is not None:
                    return spot
        return START


def _block(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a block of text: up to one that stands further left than the first."""
    indent = None
    for line in lines:
        before = len(line) - len(line.lstrip(" "))
        if line.strip():
            indent = before if indent is None else indent
            if before < indent:
                return
        yield line
