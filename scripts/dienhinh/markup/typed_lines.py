"""The ends of lines in a long text: which a writer meant, and which only kept a file narrow.

In a box of a form, as in Word, Enter begins a paragraph, a line of verse or of an address. In a
file kept narrow by hand or by an editor every line but the last is nearly full, and sentences end
anywhere; such lines are one paragraph, as in Markdown.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

BULLET = re.compile(r"[-*•+][ \t]+")
NUMBER = re.compile(r"(\d{1,3})[.)][ \t]+")
# Nobody keeps a file narrower or wider than this, in code points.
_NARROW, _WIDE = 60, 120
# Who breaks lines by hand stops some words before the edge.
_SLACK = 12
_SENTENCE_END = re.compile(r"[.!?…:;][”’\"')»]*$")
# What begins an item, though it makes no list here: "– góp đất", "-góp công", "a) họp dân".
_ITEM = re.compile(r"[-–—+*•][\s\w]|(?:\d{1,3}|[a-h])[.)]\s")


def typed_runs(text: str) -> Iterator[list[str]]:
    """Runs of lines of one sort (text, bullets, numbers); a blank line or another sort ends one.

    Below an item a line without an indent begins a text, unless it only keeps the file narrow.
    """
    run: list[str] = []
    last = ""
    for line in [*text.splitlines(), ""]:
        stripped = " ".join(line.split())
        sort, here = list_sort(run[0]) if run else "", list_sort(stripped)
        is_below = bool(sort and stripped and not here)
        if is_below and (line[0].isspace() or is_narrow_file((last, stripped))):
            run[-1] += f" {stripped}"
        else:
            if run and (not stripped or here != sort):
                yield from [run] if sort else typed_paragraphs(run)
                run = []
            if stripped:
                run.append(stripped)
        last = stripped


def list_sort(line: str) -> str:
    """The tag in HTML of the list whose item the line begins, or nothing."""
    if BULLET.match(line):
        return "ul"
    return "ol" if NUMBER.match(line) else ""


def typed_paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """The paragraphs of lines that follow each other, none of them empty: each its lines.

    Short lines stay lines of one paragraph; beside a line as long as a sentence a paragraph ends.
    """
    if len(lines) > 1 and is_narrow_file(lines):
        return [[" ".join(lines)]]
    found: list[list[str]] = []
    before = _NARROW
    for line in lines:
        if max(before, len(line)) >= _NARROW:
            found.append([])
        found[-1].append(line)
        before = len(line)
    return found


def is_narrow_file(lines: Sequence[str]) -> bool:
    """Whether these lines are one paragraph that was broken to keep a file narrow."""
    widest = max(map(len, lines))
    if not _NARROW <= widest <= _WIDE or any(map(_ITEM.match, lines[1:])):
        return False
    if all(map(_SENTENCE_END.search, lines)):
        return False
    return all(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > widest - _SLACK
        for line, following in pairwise(lines)
    )
