"""The Markdown subset without its signs, for cells of tables and short quotations."""

import re

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_ESCAPED = re.compile(r"\\([*_\[\]\\])")


def plain_text(markdown: str) -> str:
    """All on one line: links by their words, emphasis without stars.

    >>> plain_text("**Ghi sổ** chung, [xem](https://example.org)")
    'Ghi sổ chung, xem'
    """
    plain = _ESCAPED.sub(r"\1", _EMPHASIS.sub("", _LINK.sub(r"\1", markdown)))
    return " ".join(plain.split())
