"""What imports remember of a unit: for each source, digests of what it said last.

`.nhap-don-vi.json` is hidden: it is neither checked nor published, and no value can be read from
it, no telephone number found out by trying all. One unit has several sources: a report on each
movement, a workbook.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.write.files import replace_file

STATE_FILE = ".nhap-don-vi.json"


@dataclass(slots=True, kw_only=True)
class Said:
    """What one source said: digests by the name of each value, that of its review file.

    `of` is the source of which it is a copy or a later edition under another name, "" otherwise.
    """

    values: dict[str, str] = field(default_factory=dict)
    review: str = ""
    of: str = ""


def said_in(folder: Path) -> dict[str, Said]:
    """By the name of each source; empty when no import was here or its notes were damaged."""
    file = folder / STATE_FILE
    if file.is_symlink():
        return {}
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(source): Said(
                values={str(name): str(digest) for name, digest in row["values"].items()},
                review=str(row["review"]),
                of=str(row.get("of", "")),
            )
            for source, row in rows.items()
        }
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}


def keep_said(folder: Path, said: Mapping[str, Said]) -> None:
    """Remember this for the next import."""
    rows = {
        source: {"values": row.values, "review": row.review} | ({"of": row.of} if row.of else {})
        for source, row in said.items()
    }
    text = json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    replace_file(folder / STATE_FILE, text.encode())
