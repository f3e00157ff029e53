"""The Markdown subset (`markup.subset`) without its signs: for search, loudspeakers, tables."""

import re

from dienhinh.markup.subset import EMPHASIS, LINK, SIGN, STRONG, guarded, restored

ITEM_MARK = re.compile(r"^\s*(?:[-*•+]|\d{1,3}[.)])[ \t]+")
_BULLET = re.compile(r"^[-*•+][ \t]+", re.MULTILINE)
_LINK = re.compile(LINK)
_STRONG = re.compile(STRONG, re.DOTALL)
_EMPHASIS = re.compile(EMPHASIS)
# What ends a run: no sign reaches over a blank line, or into another item of a list.
_RUNS = re.compile(r"(\n\s*\n|\n(?=\s*(?:[-*•+]|\d{1,3}[.)])[ \t]))")


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
    return plain_text(ITEM_MARK.sub("", markdown))


def plain_lines(markdown: str) -> str:
    r"""The same with its lines as they are, without their bullets.

    >>> plain_lines("- **Ghi sổ** chung\n- [xem](https://example.org)")
    'Ghi sổ chung\nxem'
    """
    return _BULLET.sub("", without_signs(markdown))


def without_signs(markdown: str) -> str:
    """The same with its lines and bullets as they are."""
    if not SIGN.search(markdown):
        return markdown
    return "".join(map(_run, _RUNS.split(markdown)))


def _run(text: str) -> str:
    plain = _LINK.sub(r"\g<words>", guarded(text))
    plain = _STRONG.sub(r"\g<strong>", plain)
    return restored(_EMPHASIS.sub(r"\g<emphasis>", plain))
