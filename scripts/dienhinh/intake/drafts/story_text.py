"""Stories and lists as people type them, in the Markdown of the fields that hold them."""

import re

from dienhinh.intake.drafts.read import Read
from dienhinh.intake.drafts.typed_text import clean, with_dashes
from dienhinh.intake.lines.point_lines import below_headings, points_apart, signed_apart
from dienhinh.model.both import Both
from dienhinh.model.source import Value

_DASH = re.compile(r"^\s*[+*•▪●✓✔–—]\s+")
_LIST_LINE = re.compile(r"^(?:- |\d{1,3}[.)] )")
# What `render.markdown` or the rule on Markdown would take for markup.
_MARKS = re.compile(r"\\(?=[\\*_\[\]])|\*|(?<![^\W_])_|_(?![^\W_])")
# Up to a closing bracket; whatever opened before one with "(" behind it would be a link.
_TO_BRACKET = re.compile(r"[^\]]*\]?")
_HEADED = Both(
    "đầu mục có số được ghép với dòng dưới nó",
    "numbered headings were joined to the lines below them",
)
_SIGNED = Both(
    "một dòng có nhiều dấu đầu dòng, máy tách mỗi dấu một mục",
    "a line has several signs of points and was cut into one point each",
)


def story(text: str) -> str:
    """Paragraphs of Markdown: one a line of the source; lists stay lists, signs stay signs."""
    blocks: list[str] = []
    was_list = False
    for line in clean(text).split("\n"):
        if not line:
            continue
        marked = _DASH.sub("- ", line)
        escaped = _escaped(marked)
        is_list = _LIST_LINE.match(marked) is not None
        if is_list and was_list:
            blocks[-1] += f"\n{escaped}"
        else:
            blocks.append(escaped)
        was_list = is_list
    return "\n\n".join(blocks)


def points(text: str) -> Read:
    """The points of a list, one a line of the source, without their bullets.

    A line with a sign before each of several is cut, a numbered heading joined to the line below;
    both are told.
    """
    lines = [line for line in clean(with_dashes(text)).split("\n") if line]
    headed = below_headings(lines)
    signed = [signed_apart(line) for line in headed or lines]
    apart = (point for parts in signed for part in parts for point in points_apart(part))
    found = list[Value]([_escaped(point) for point in apart if point.strip(" -.")])
    notes = []
    if headed is not None:
        notes.append(_HEADED)
    if any(len(parts) > 1 for parts in signed):
        notes.append(_SIGNED)
    told = Both("; ".join(one.vi for one in notes), "; ".join(one.en for one in notes))
    return Read(value=found, doubt=told if notes else None)


def _escaped(line: str) -> str:
    """Signs that Markdown would take for markup keep their meaning as text."""
    marked = _MARKS.sub(r"\\\g<0>", line)
    parts = [found[0] for found in _TO_BRACKET.finditer(marked)]
    return "".join(
        part.replace("[", r"\[") if part.endswith("]") and behind.startswith("(") else part
        for part, behind in zip(parts, [*parts[1:], ""], strict=True)
    )
