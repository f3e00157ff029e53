"""Boxes to tick in an answer: "☐ Tập thể  ☒ Cá nhân"."""

import re

from dienhinh.intake.drafts.typed_text import one_line

_BOX = re.compile(r"(☒|☑|☐|□|■|✓|✔|\[[ xX]?\]|\([ xX]?\))")
_EMPTY = frozenset({"☐", "□", "[]", "[ ]", "()", "( )"})


def ticked(text: str) -> str:
    """The words behind the only ticked box of a row of boxes, "" when none or several are.

    A text without boxes, or with words before the first, is itself.
    """
    before, *parts = _BOX.split(one_line(text))
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    if before.strip() or not pairs:
        return text
    chosen = [words for box, words in pairs if box not in _EMPTY]
    return chosen[0] if len(chosen) == 1 else ""


def has_empty_box(text: str) -> bool:
    """Whether something is offered and not chosen."""
    return not _EMPTY.isdisjoint(_BOX.findall(text))
