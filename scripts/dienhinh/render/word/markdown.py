"""The Markdown subset of the site as Word paragraphs: text, lists, emphasis, web links.

Lists of the second level have a mark of their own, as administrative papers write them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dienhinh.markup.typed_lines import is_narrow_file, typed_paragraphs
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
    """The paragraphs and entries, each on one line; a blank line or a list mark ends one.

    So does the end of a line that the writer meant. An entry of a list inside another begins with a
    space.
    """
    text: list[str] = []
    entry = last = ""
    outer: int | None = None
    for line in [*markdown.expandtabs(4).splitlines(), ""]:
        stripped = line.strip()
        indent = len(line) - len(line.lstrip())
        is_entry = _LIST.match(stripped) is not None
        is_plain = bool(stripped) and not is_entry
        if is_plain and entry and (indent or is_narrow_file((last, stripped))):
            entry = f"{entry} {stripped}"
        elif is_plain and not entry:
            text.append(stripped)
        else:
            yield from [entry] if entry else _typed(text)
            entry, text = (stripped, []) if is_entry else ("", [stripped] if stripped else [])
        if is_entry:
            outer = indent if outer is None else min(outer, indent)
            if indent >= outer + _INSIDE:
                entry = f" {entry}"
        elif stripped and not indent:
            outer = None
        last = stripped


def _typed(lines: list[str]) -> Iterator[str]:
    for paragraph in typed_paragraphs(lines):
        yield from paragraph
