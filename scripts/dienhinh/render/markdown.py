r"""The Markdown subset of profiles: paragraphs, flat lists, emphasis, links to http and https.

Everything is escaped before any tag is made, so that no text can become markup: there is no raw
HTML, no image, no heading. What is none of the subset stays as the writer typed it. A backslash
before `*`, `_`, `[` or `\` keeps the character.
"""

import re
from html import escape

_BULLET = re.compile(r"[-*•+][ \t]+")
_NUMBER = re.compile(r"\d{1,3}[.)][ \t]+")
_ESCAPED = re.compile(r"\\([*_\[\]\\])")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^\s()<>\"']{1,2000})\)")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_EMPHASIS = re.compile(r"\*(?=\S)([^*]+?)(?<=\S)\*")
# Private-use characters stand for escaped marks while the others are replaced.
_KEPT = {mark: chr(0xE000 + position) for position, mark in enumerate("*_[]\\")}
# Most runs of text hold none of these and need only to be escaped.
_SPECIAL = re.compile("[*\\[\\\\\ue000-\ue004]")
_BACK = str.maketrans({kept: mark for mark, kept in _KEPT.items()})
_FOREIGN = str.maketrans(dict.fromkeys(_KEPT.values()))


def inline(text: str) -> str:
    """One run of text as HTML: emphasis and links, a line break is a space."""
    if not _SPECIAL.search(text):
        return escape(" ".join(text.split()), quote=False)
    text = text.translate(_FOREIGN)
    text = _ESCAPED.sub(lambda found: _KEPT[found[1]], text)
    html = escape(" ".join(text.split()), quote=False)
    html = _LINK.sub(_anchor, html)
    html = _STRONG.sub(r"<strong>\1</strong>", html)
    html = _EMPHASIS.sub(r"<em>\1</em>", html)
    return html.translate(_BACK)


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
    # The address is already escaped text; emphasis marks in it must survive as they are.
    address = found[2]
    for mark in "*_":
        address = address.replace(mark, _KEPT[mark])
    return f'<a href="{address}" rel="noopener nofollow">{found[1]}</a>'
