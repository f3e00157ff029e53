"""Samples of code in a page: what pages tell and link to is not looked for in them.

What is taken for a sample and is none would go out unseen, so a fence is one only as
`pymdownx.superfences` takes it (its `RE_NESTED_FENCE_START`, and the end of the same length).
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

_BEGIN = re.compile(
    r"(?P<before>[ \t>]*)(?P<mark>`{3,}|~{3,})[ \t]*(?:\.?[\w#.+-]+)?"
    r"(?:[ \t]*\{[^`]*\}|(?:[ \t]+\w+=(?:\"[^\"]*\"|'[^']*'))*)[ \t]*"
)
_END = re.compile(r"([ \t>]*)(`{3,}|~{3,})[ \t]*")
_INLINE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


def without_fenced(text: str) -> str:
    """A page with the samples between fences blanked, so that lines and columns stay true."""
    lines = text.split("\n")
    for block in _fenced(lines):
        for number in block:
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def without_samples(text: str) -> str:
    """The same, with the samples within a line blanked too."""
    return without_inline(without_fenced(text))


def without_inline(text: str, sign: str = " ") -> str:
    """A page with as many of this sign in the place of each sample within a line."""
    return _INLINE.sub(lambda found: sign * len(found[0]), text)


def _fenced(lines: Sequence[str]) -> Iterator[range]:
    """The lines of each sample, its fences too; a fence without end is a line of the text."""
    ends: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if found := _END.fullmatch(line):
            ends[found[1], found[2]].append(number)
    behind = 0
    for number, line in enumerate(lines):
        begin = _BEGIN.fullmatch(line) if number >= behind else None
        if begin is None:
            continue
        before = begin["before"]
        own = ends[before, begin["mark"]]
        at = bisect_right(own, number)
        block = range(number, own[at] + 1) if at < len(own) else range(0)
        # A line that stands further left ends the list or quotation, and with it the fence.
        if block and all(lines[n].startswith(before) or not lines[n].strip() for n in block):
            behind = block.stop
            yield block
