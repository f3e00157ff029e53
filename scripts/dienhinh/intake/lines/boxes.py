"""Boxes to tick: "☐ Tập thể  ☒ Cá nhân" in an answer, "x" in a cell of its own."""

import re

from dienhinh.intake.drafts.typed_text import one_line

# Ticked boxes of Word stand within typed brackets too: "[☑]".
_BOX = re.compile(r"(\[[ xXvV☒☑☐□■✓✔]?\]|\([ xXvV☒☑☐□■✓✔]?\)|[☒☑☐□■✓✔])")
_EMPTY = frozenset({"", "☐", "□"})
_TYPED = frozenset("xXvV")


def ticked(text: str) -> str:
    """The words beside the only ticked box of a row of boxes, "" when none or several are.

    The boxes stand before their words, or all behind them. A text without boxes is itself.
    """
    before, *parts = _BOX.split(one_line(text))
    boxes, words = parts[::2], parts[1::2]
    if not boxes:
        return text
    if before.strip():
        if words[-1].strip():
            return text
        words = [before, *words[:-1]]
    chosen = [said for box, said in zip(boxes, words, strict=True) if not _is_empty(box)]
    return chosen[0] if len(chosen) == 1 else ""


def has_box(text: str) -> bool:
    """Whether there is something to tick."""
    return _BOX.search(text) is not None


def has_empty_box(text: str) -> bool:
    """Whether something is offered and not chosen."""
    return any(map(_is_empty, _BOX.findall(text)))


def mark_of(text: str) -> bool | None:
    """Whether a cell holds a tick and nothing else: False for an empty box, None for words."""
    plain = one_line(text)
    if _BOX.fullmatch(plain):
        return not _is_empty(plain)
    return True if plain in _TYPED else None


def _is_empty(box: str) -> bool:
    return box.strip("[]() ") in _EMPTY
