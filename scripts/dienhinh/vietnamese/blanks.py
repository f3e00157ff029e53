"""Numbers and days that a paper leaves to be written in: `Số: /SNV-TĐKT`, `ngày tháng 11`."""

import re

_BLANK = re.compile(r"(?<=\b[Ss]ố) /|(?<=\b[Ss]ố:) /|(?<=\bngày) (?=tháng\b)")


def with_room(text: str, filler: str) -> str:
    """The text with `filler` where something is to be written in; spaces are room enough."""
    after = "" if filler.isspace() else " "
    return _BLANK.sub(lambda found: f" {filler}{found[0].strip() or after}", text)
