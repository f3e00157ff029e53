"""People's words inside a Markdown comment: shown as they are, never obeyed.

A change may come from anybody. Its words must not become links, headings, HTML, table cells or
mentions that send e-mail to others (GitHub Flavored Markdown 0.29, GitLab Flavored Markdown).
"""

import html
import re
from urllib.parse import quote

from dienhinh.vietnamese import shorten

_OBEYED = re.compile(r"[\\`*_\[\]{}<>|#~!$^&]")
# After "@" a mention is looked for; the joiner is not seen and ends the search.
_WORD_JOINER = "\u2060"
_LONGEST = 400


def safe(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, each sign that Markdown obeys escaped."""
    line = shorten(text, longest)
    escaped = _OBEYED.sub(_escaped, line)
    return escaped.replace("@", f"@{_WORD_JOINER}").replace("://", f":{_WORD_JOINER}//")


def code(text: str) -> str:
    """The text on one line as code; backticks become apostrophes, bars may stand in a table."""
    line = shorten(text, _LONGEST).replace("`", "'").replace("|", r"\|")
    return f"`{line or ' '}`"


def attribute(text: str) -> str:
    """The text as the value of an HTML attribute."""
    return html.escape(shorten(text, _LONGEST), quote=True)


def filled(template: str, path: str) -> str:
    """An address with `{path}` filled in, safe in a link."""
    return template.replace("{path}", quote(path))


def _escaped(found: re.Match[str]) -> str:
    sign = found.group()
    return html.escape(sign) if sign in "<>&" else f"\\{sign}"
