"""The Markdown subset of the site as Word paragraphs: text, flat lists, emphasis, web links."""

import re
from collections.abc import Iterator

from dienhinh.render.word.content import Look, Run
from dienhinh.render.word.document import BODY

_LIST = re.compile(r"(?P<mark>[-*•+]|\d{1,3}[.)])[ \t]+")
_TOKENS = re.compile(
    r"\\(?P<kept>[*_\[\]\\])"
    r"|\[(?P<words>[^\[\]\n]{1,300})\]\((?P<link>https?://[^\s()<>\"']{1,2000})\)"
    r"|\*\*(?P<strong>(?=\S).+?(?<=\S))\*\*"
    r"|\*(?P<emphasis>(?=\S)[^*]+?(?<=\S))\*",
    re.DOTALL,
)


def markdown_paragraphs(markdown: str) -> Iterator[tuple[list[Run], Look]]:
    """Each paragraph and each entry of a list, with its look."""
    for line in _joined(markdown):
        entry = _LIST.match(line)
        if entry is None:
            yield markdown_runs(line), BODY
        else:
            mark = entry["mark"] if entry["mark"][0].isdigit() else "-"
            yield [Run(text=f"{mark} "), *markdown_runs(line[entry.end() :])], BODY


def markdown_runs(text: str) -> list[Run]:
    """One run of text as pieces of one look each."""
    runs: list[Run] = []
    position = 0
    for found in _TOKENS.finditer(text):
        _add(runs, text[position : found.start()])
        position = found.end()
        if found["kept"]:
            _add(runs, found["kept"])
        elif found["link"]:
            runs.append(Run(text=found["words"], link=found["link"]))
        elif found["strong"]:
            runs.append(Run(text=found["strong"], is_bold=True))
        else:
            runs.append(Run(text=found["emphasis"], is_italic=True))
    _add(runs, text[position:])
    return runs


def _add(runs: list[Run], text: str) -> None:
    if text:
        runs.append(Run(text=text))


def _joined(markdown: str) -> Iterator[str]:
    """The lines of one paragraph or entry put together; a blank line or a list mark ends one."""
    current = ""
    for line in markdown.splitlines():
        stripped = line.strip()
        if not stripped or _LIST.match(stripped):
            if current:
                yield current
            current = stripped
        else:
            current = f"{current} {stripped}".strip()
    if current:
        yield current
