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
_LONGEST_STEP = 1_000


def safe(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, each sign that Markdown obeys escaped."""
    return _shown(shorten(text, longest))


def step(text: str) -> str:
    """A sentence of the machine, which marks code with backticks and may hold names of files."""
    parts = shorten(text, _LONGEST_STEP).split("`")
    return "".join(code(p) if number % 2 else _shown(p) for number, p in enumerate(parts))


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


def _shown(line: str) -> str:
    escaped = _OBEYED.sub(_escaped, line)
    return escaped.replace("@", f"@{_WORD_JOINER}").replace("://", f":{_WORD_JOINER}//")


def _escaped(found: re.Match[str]) -> str:
    sign = found.group()
    return html.escape(sign) if sign in "<>&" else f"\\{sign}"
