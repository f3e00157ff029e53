"""What a copy of the site holds, as it was written: `.dienhinh/files` in that copy.

A line a file: the stage that made it, the digest of its bytes, its size in bytes, the key of what
it was made from (or `-`), its address. The lines before them give each stage the key of what all
its files were made from.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

# Servers do not show it, and MkDocs leaves hidden folders alone when it cleans the site.
OWN = ".dienhinh"
RECORD = f"{OWN}/files"
# The stage of what the site generator wrote.
GENERATOR = "generator"
# Before the name of a kept file, which tells its content, in the place of a digest.
LINKED = "="
_HEADING = "dienhinh 4"
# The last line: without it the record was cut off, and tells of fewer files than there are.
_END = "end"
_UNTOLD = "-"
_DIGEST_BYTES = 12


class Row(NamedTuple):
    """One file: who made it, by what its bytes are known again, and of what it was made.

    `made_from` is empty where nothing was told: such a file is made anew each time.
    """

    stage: str
    digest: str
    size: int
    made_from: str = ""

    @property
    def is_linked(self) -> bool:
        """Whether the digest is the name of a kept file, which tells its content."""
        return self.digest.startswith(LINKED)


@dataclass(slots=True)
class SiteRecord:
    """Files by address, and the keys of stages by name.

    `digest` tells the record itself as it was read; empty when none was.
    """

    rows: dict[str, Row] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    digest: str = ""

    def text(self) -> str:
        """The record as it is kept, in the order of addresses."""
        lines = [_HEADING]
        lines += [f"key {name} {key}" for name, key in sorted(self.keys.items())]
        lines += [
            f"{row.stage} {row.digest} {row.size} {row.made_from or _UNTOLD} {uri}"
            for uri, row in sorted(self.rows.items())
        ]
        return "".join(f"{line}\n" for line in (*lines, _END))

    def by_stage(self) -> Mapping[str, Mapping[str, Row]]:
        """The files that each stage made."""
        found: dict[str, dict[str, Row]] = {}
        for uri, row in self.rows.items():
            found.setdefault(row.stage, {})[uri] = row
        return found

    def ours(self) -> set[str]:
        """The addresses of what this program made."""
        return {uri for uri, row in self.rows.items() if row.stage != GENERATOR}


def read_record(root: Path) -> SiteRecord:
    """The record of the copy `root`; an empty one when there is none, or one that is not whole."""
    try:
        content = (root / RECORD).read_bytes()
        heading, *lines = content.decode().split("\n")
        if heading != _HEADING or lines[-2:] != [_END, ""]:
            return SiteRecord()
        record = SiteRecord(digest=digest_of(content))
        for line in lines[:-2]:
            _take(line, record)
    except (OSError, ValueError):
        return SiteRecord()
    return record


def _take(line: str, record: SiteRecord) -> None:
    """One line of a record. ValueError when it is none."""
    first, _, rest = line.partition(" ")
    if first == "key":
        name, _, key = rest.partition(" ")
        record.keys[name] = key
    else:
        digest, size, key, uri = rest.split(" ", 3)
        record.rows[uri] = Row(first, digest, int(size), "" if key == _UNTOLD else key)


def digest_of(content: bytes) -> str:
    """By what equal content is known."""
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()
