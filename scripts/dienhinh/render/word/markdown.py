"""The Markdown subset of the site as Word paragraphs: text, lists, emphasis, web links.

Lists of the second level have a mark of their own, as administrative papers write them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dienhinh.render.rich_text import rich_inline
from dienhinh.render.word.content import Look, Run
from dienhinh.render.word.document import BODY

_LIST = re.compile(r"(?P<mark>[-*•+]|\d{1,3}[.)])[ \t]+")
# Markdown puts an entry inside another by two spaces at least.
_INSIDE = 2
_SECOND = replace(BODY, left_mm=6.3)


def markdown_paragraphs(
    markdown: str, *, is_below: bool = False
) -> Iterator[tuple[list[Run], Look]]:
    """Each paragraph and each entry of a list, with its look; all lists may be `is_below` one."""
    for line in _joined(markdown):
        text = line.lstrip()
        entry = _LIST.match(text)
        if entry is None:
            yield markdown_runs(text), BODY
            continue
        is_second = is_below or text != line
        mark = entry["mark"] if entry["mark"][0].isdigit() else "+" if is_second else "-"
        look = _SECOND if is_second else BODY
        yield [Run(text=f"{mark} "), *markdown_runs(text[entry.end() :])], look


def markdown_runs(text: str) -> list[Run]:
    """One run of text as pieces of one look each."""
    return [
        Run(
            text=run.text,
            is_bold=run.is_bold or None,
            is_italic=run.is_italic or None,
            link=run.link,
        )
        for run in rich_inline(text)
    ]


def _joined(markdown: str) -> Iterator[str]:
    """The lines of one paragraph or entry put together; a blank line or a list mark ends one.

    An entry of a list inside another begins with a space.
    """
    current = ""
    outer: int | None = None
    for line in markdown.expandtabs(4).splitlines():
        stripped = line.strip()
        if not stripped or _LIST.match(stripped):
            if current:
                yield current
            current = stripped
        else:
            current = f"{current} {stripped}" if current else stripped
        indent = len(line) - len(line.lstrip())
        if _LIST.match(stripped):
            outer = indent if outer is None else min(outer, indent)
            if indent >= outer + _INSIDE:
                current = f" {current}"
        elif stripped and not indent:
            outer = None
    if current:
        yield current
