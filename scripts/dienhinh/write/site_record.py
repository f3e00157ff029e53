"""What a copy of the site holds, as it was written: `.dienhinh/files` in that copy."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from dienhinh.write.records import packed, unpacked

# Servers do not show it, and MkDocs leaves hidden folders alone when it cleans the site.
OWN = ".dienhinh"
RECORD = f"{OWN}/files"
# The stage of what the site generator wrote.
GENERATOR = "generator"
# Before the name of a kept file, which tells its content, in the place of a digest.
LINKED = "="
# Another number for another meaning of the same fields: such a record is not read.
_VERSION = 5
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


class _Kept(NamedTuple):
    """The record on the disk: a list cut off anywhere is none."""

    version: int
    keys: list[tuple[str, str]]
    rows: list[tuple[str, Row]]


@dataclass(slots=True)
class SiteRecord:
    """Files by address, and the keys of stages by name.

    `digest` tells the record itself as it was read; empty when none was.
    """

    rows: dict[str, Row] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    digest: str = ""

    def content(self) -> bytes:
        """The record as it is kept, in the order of addresses."""
        kept = _Kept(_VERSION, sorted(self.keys.items()), sorted(self.rows.items()))
        return packed(kept)

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
    except OSError:
        return SiteRecord()
    kept = unpacked(content, _Kept)
    if kept is None or kept.version != _VERSION:
        return SiteRecord()
    return SiteRecord(rows=dict(kept.rows), keys=dict(kept.keys), digest=digest_of(content))


def digest_of(content: bytes) -> str:
    """By what equal content is known."""
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest()
