r"""The Markdown subset of profiles: paragraphs, flat lists, emphasis, links to http and https.

Everything is escaped before any tag is made, so that no text can become markup: there is no raw
HTML, no image, no heading. What is none of the subset stays as the writer typed it.
"""

import re
from html import escape

from dienhinh.markup.subset import (
    EMPHASIS,
    LINK,
    SIGN,
    STRONG,
    guarded,
    restored,
    without_meaning,
)

_BULLET = re.compile(r"[-*•+][ \t]+")
_NUMBER = re.compile(r"\d{1,3}[.)][ \t]+")
_LINK = re.compile(LINK)
_STRONG = re.compile(STRONG, re.DOTALL)
_EMPHASIS = re.compile(EMPHASIS)


def inline(text: str) -> str:
    """One run of text as HTML: emphasis and links, a line break is a space."""
    if not SIGN.search(text):
        return escape(" ".join(text.split()), quote=False)
    html = escape(" ".join(guarded(text).split()), quote=False)
    html = _LINK.sub(_anchor, html)
    html = _STRONG.sub(r"<strong>\1</strong>", html)
    html = _EMPHASIS.sub(r"<em>\1</em>", html)
    return restored(html)


def blocks(text: str) -> str:
    """A longer text as HTML: paragraphs and flat lists."""
    return "\n".join(_block(lines) for lines in _paragraphs(text))


def _paragraphs(text: str) -> list[list[str]]:
    """Runs of lines of one sort (text, bullets, numbers); a blank line or another sort ends one."""
    found: list[list[str]] = []
    sort = ""
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped:
            sort = ""
            continue
        here = _sort_of(stripped) or ("text" if sort in {"", "text"} else sort)
        if here != sort:
            found.append([])
        found[-1].append(stripped)
        sort = here
    return found


def _sort_of(line: str) -> str:
    if _BULLET.match(line):
        return "ul"
    return "ol" if _NUMBER.match(line) else ""


def _block(lines: list[str]) -> str:
    sort = _sort_of(lines[0])
    if not sort:
        return f"<p>{inline(' '.join(lines))}</p>"
    marker = _BULLET if sort == "ul" else _NUMBER
    items: list[str] = []
    for line in lines:
        if marker.match(line):
            items.append(marker.sub("", line, count=1))
        else:
            items[-1] += " " + line
    return f"<{sort}>" + "".join(f"<li>{inline(item)}</li>" for item in items) + f"</{sort}>"


def _anchor(found: re.Match[str]) -> str:
    # The address is already escaped text; marks in it must survive as they are.
    return (
        f'<a href="{without_meaning(found["link"])}" rel="noopener nofollow">{found["words"]}</a>'
    )
