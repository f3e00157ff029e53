"""The Markdown subset without its signs: for the press, loudspeakers, cells of tables."""

import re

_ITEM = re.compile(r"^\s*(?:[-*•+]|\d{1,3}[.)])[ \t]+")
_LINK = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<!\\)\*{1,3}(?=\S)|(?<=[^\s\\])\*{1,3}")
_ESCAPED = re.compile(r"\\([*_\[\]\\])")


def plain_text(markdown: str) -> str:
    """All on one line: links by their words, emphasis without stars.

    >>> plain_text("**Ghi sổ** chung, [xem](https://example.org)")
    'Ghi sổ chung, xem'
    """
    plain = _ESCAPED.sub(r"\1", _EMPHASIS.sub("", _LINK.sub(r"\1", markdown)))
    return " ".join(plain.split())


def plain_item(markdown: str) -> str:
    """The same of an item of a list, without the mark before it.

    >>> plain_item("- **Ghi sổ** chung")
    'Ghi sổ chung'
    """
    return plain_text(_ITEM.sub("", markdown))
