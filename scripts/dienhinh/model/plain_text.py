"""The Markdown subset (`render.markdown`) without its signs: for search, loudspeakers, tables."""

import re

_ITEM = re.compile(r"^\s*(?:[-*•+]|\d{1,3}[.)])[ \t]+")
_BULLET = re.compile(r"^[-*•+][ \t]+", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(https?://[^\s()<>\"']{1,2000}\)")
# Every branch begins with its own character, so that the search for one is a search for a letter.
_SIGNS = re.compile(r"\\([*_\[\]\\])|\*{1,3}(?=\S)|\*(?<=\S\*)\*{0,2}")


def plain_text(markdown: str) -> str:
    """All on one line: links by their words, emphasis without stars.

    >>> plain_text("**Ghi sổ** chung, [xem](https://example.org)")
    'Ghi sổ chung, xem'
    """
    return " ".join(without_signs(markdown).split())


def plain_item(markdown: str) -> str:
    """The same of an item of a list, without the mark before it.

    >>> plain_item("- **Ghi sổ** chung")
    'Ghi sổ chung'
    """
    return plain_text(_ITEM.sub("", markdown))


def plain_lines(markdown: str) -> str:
    r"""The same with its lines as they are, without their bullets.

    >>> plain_lines("- **Ghi sổ** chung\n- [xem](https://example.org)")
    'Ghi sổ chung\nxem'
    """
    return without_signs(_BULLET.sub("", markdown))


def without_signs(markdown: str) -> str:
    """The same with its lines and bullets as they are."""
    return _SIGNS.sub(lambda found: found[1] or "", _LINK.sub(r"\1", markdown))
