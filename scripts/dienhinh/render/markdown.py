r"""The Markdown subset of profiles: paragraphs, flat lists, emphasis, links to http and https.

Everything is escaped before any tag is made, so that no text can become markup: there is no raw
HTML, no image, no heading. What is none of the subset stays as the writer typed it.
"""

import re
from collections.abc import Iterable
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
from dienhinh.markup.typed_lines import BULLET, NUMBER, list_sort, typed_paragraphs, typed_runs

# The end of a line within a run: no line holds it, no address of a link may.
_BREAK = "\v"
_LINK = re.compile(LINK)
_STRONG = re.compile(STRONG, re.DOTALL)
_EMPHASIS = re.compile(EMPHASIS)


def inline(text: str) -> str:
    """One run of text as HTML: emphasis, links, and the lines that the writer meant."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return _lines(line for paragraph in typed_paragraphs(lines) for line in paragraph)


def blocks(text: str) -> str:
    """A longer text as HTML: paragraphs and flat lists."""
    return "\n".join(_block(lines) for lines in typed_runs(text))


def _lines(lines: Iterable[str]) -> str:
    # Put together first: emphasis may begin on one line and end on another.
    text = _BREAK.join(lines)
    if not SIGN.search(text):
        return escape(text, quote=False).replace(_BREAK, "<br>")
    html = escape(guarded(text), quote=False)
    html = _LINK.sub(_anchor, html)
    html = _STRONG.sub(r"<strong>\1</strong>", html)
    html = _EMPHASIS.sub(r"<em>\1</em>", html)
    return restored(html).replace(_BREAK, "<br>")


def _block(lines: list[str]) -> str:
    sort = list_sort(lines[0])
    if not sort:
        return f"<p>{_lines(lines)}</p>"
    marker = BULLET if sort == "ul" else NUMBER
    items = "".join(f"<li>{_lines([marker.sub('', line, count=1)])}</li>" for line in lines)
    number = NUMBER.match(lines[0])
    # What was put between two items makes two lists of one.
    start = f' start="{int(number[1])}"' if number and int(number[1]) != 1 else ""
    return f"<{sort}{start}>{items}</{sort}>"


def _anchor(found: re.Match[str]) -> str:
    # The address is already escaped text; marks in it must survive as they are.
    return (
        f'<a href="{without_meaning(found["link"])}" rel="noopener nofollow">{found["words"]}</a>'
    )
