"""Files of the theme as they travel: styles without what only readers of the source need."""

import re
from pathlib import Path

WEB_FORM_PARTS = "web_form"
"""Below the theme: the parts of the form for browsers, which `dienhinh forms` packs into one."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# After one of these a line end means nothing in CSS; elsewhere it may stand for a space.
_CLOSED = ("{", "}", ";", ",")


def packed_style(text: str) -> str:
    """A style sheet without comments, blank lines, indentation and line ends that mean nothing."""
    lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
    return "".join(line if line.endswith(_CLOSED) else f"{line}\n" for line in lines if line)


def web_form_script(theme: Path) -> str:
    """The script in the form for browsers, to the letter; OSError for a theme without it."""
    return (theme / WEB_FORM_PARTS / "form.js").read_text(encoding="utf-8").strip()
