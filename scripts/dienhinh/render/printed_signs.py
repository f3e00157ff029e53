"""Signs that the fonts of a paper or picture lack are left out there: a box tells nobody anything.

On the site the reader's own machine shows them; `check` tells who writes (`sign-not-printed`).
"""

import re
from collections.abc import Callable

# What every font here holds, so that most texts are asked for nothing.
_UNUSUAL = re.compile(r"[^\s\x20-\x7e\u00a1-\u00ffĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–—‘’“”•…]")
# Variation selectors choose a look of the sign before them, which may be one that is left out.
_SELECTOR = re.compile("[\ufe00-\ufe0f]")
_SPACE_LEFT = re.compile(r" +(?=[ .,;:!?)]|$)")


def printed(text: str, is_held: Callable[[str], bool]) -> str:
    """The text without the signs that are not held, and without the spaces before them.

    >>> printed("vay vốn 😀.", lambda sign: sign < "\U0001f000")
    'vay vốn.'
    """
    unusual = set(_UNUSUAL.findall(text))
    if not unusual:
        return text
    left_out = {sign for sign in unusual if _SELECTOR.match(sign) or not is_held(sign)}
    if not left_out:
        return text
    kept = "".join(sign for sign in text if sign not in left_out)
    return _SPACE_LEFT.sub("", kept)
