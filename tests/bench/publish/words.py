"""The words of a page, to see that two programs made the same one."""

import html
import re

_MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
# What Hugo is spared: the code to photograph, and scripts.
_LEFT_OUT = re.compile(r'<figure class="qr">.*?</figure>|<script.*?</script>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def page_words(page: str) -> list[str]:
    """What a reader reads between the menu and the foot, word for word, in its order."""
    (main,) = _MAIN.findall(page)
    return html.unescape(_TAG.sub(" ", _LEFT_OUT.sub("", main))).split()
