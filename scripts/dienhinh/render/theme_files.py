"""The theme's styles as they travel: without what only readers of the source need."""

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# After one of these a line end means nothing in CSS; elsewhere it may stand for a space.
_CLOSED = ("{", "}", ";", ",")


def packed_style(text: str) -> str:
    """A style sheet without comments, blank lines, indentation and line ends that mean nothing."""
    lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
    return "".join(line if line.endswith(_CLOSED) else f"{line}\n" for line in lines if line)
