r"""The signs inside a run of text of the Markdown subset: strong and emphasised words, links.

One definition for pages, papers and plain text: what one of them takes for a sign, none may print.
A star with a letter or figure on both sides is no sign: so sizes are written (“6*4 m”). A backslash
before `*`, `_`, `[` or `\` keeps the character.
"""

import re

# What writers of a file leave for each other: no reader of the page sees it.
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Most runs of text hold none of these.
SIGN = re.compile(r"[*\[\\]")
LINK = r"\[(?P<words>[^\[\]\n]{1,300})\]\((?P<link>https?://[^\s()<>\"']{1,2000})\)"
STRONG = r"\*\*(?=\S)(?P<strong>.+?)(?<=\S)\*\*(?!\*)"
_BETWEEN = r"(?<=\w)\*(?=\w)"
EMPHASIS = rf"(?!{_BETWEEN})\*(?=\S)(?P<emphasis>(?:[^*]|{_BETWEEN})+?)(?<=\S)(?!{_BETWEEN})\*"
_ESCAPED = re.compile(r"\\([*_\[\]\\])")
# Private-use characters stand for kept marks while the others are replaced.
_STANDS_FOR = {mark: chr(0xE000 + position) for position, mark in enumerate("*_[]\\")}
_BACK = str.maketrans({stand_in: mark for mark, stand_in in _STANDS_FOR.items()})
_FOREIGN = str.maketrans(dict.fromkeys(_STANDS_FOR.values()))


def guarded(text: str) -> str:
    """The text with a stand-in for each mark behind a backslash; `restored` ends it."""
    return _ESCAPED.sub(lambda found: _STANDS_FOR[found[1]], text.translate(_FOREIGN))


def without_meaning(text: str) -> str:
    """A guarded text in which no star and no underscore is a sign: an address."""
    return text.replace("*", _STANDS_FOR["*"]).replace("_", _STANDS_FOR["_"])


def restored(text: str) -> str:
    """A guarded text with the marks themselves."""
    return text.translate(_BACK)
