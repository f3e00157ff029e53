"""Words of a report that introduce somebody who was taken down stay out of `bao-cao/*.md`.

A report's item on models and nominees copies whom a unit introduces, with address and telephone.
Of a withdrawn profile nothing is written, neither there nor among what is left over. From the line
that names it to the next profile all counts as its introduction: rather a line too many stays in
the source, which is told, than an address too many here.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.folders.identity import name_key
from dienhinh.intake.units.drafts import UnitDraft
from dienhinh.intake.units.headings import INTRODUCING
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference

# What people put before a name, or leave out: "Hộ ông", "Bà".
_TITLE = re.compile(r"^(?:hộ |gia đình )*(?:(?:ông|bà|anh|chị|cô|chú|em) )?")
_FEWEST_WORDS = 2
_COUNT = re.compile(r"^[-+*•\s]*(?:(\d+)[.)]\s*)?")
_LABEL = re.compile(r"^[^:]{1,40}:\s*")
_EMPTY_LINES = re.compile(r"\n{3,}")


def leave_out_withdrawn(
    draft: UnitDraft, gone: Collection[str], others: Iterable[str], reference: Reference
) -> None:
    """Take the introductions of the profiles named `gone` out of a draft, and tell of it.

    `others` are the names of the other profiles that the same source introduces.
    """
    bare = [_bare(name) for name in gone]
    if not bare:
        return
    cut = _Cut(bare, [_bare(name) for name in others])
    for (movement, key), text in list(draft.texts.items()):
        outline = reference.outlines.get((draft.call, movement))
        asked = {of: item.data for of, item in outline.walk()} if outline else {}
        if asked.get(key) not in INTRODUCING:
            continue
        lines = text.split("\n")
        kept = cut.kept(lines)
        if len(kept) == len(lines):
            continue
        count = sum(bool(line.strip()) for line in lines) - sum(bool(x.strip()) for x in kept)
        draft.doubts.append(_told(key, count))
        rest = _EMPTY_LINES.sub("\n\n", "\n".join(kept)).strip()
        if rest:
            draft.texts[movement, key] = rest
        else:
            del draft.texts[movement, key]
    positions = cut.positions([row.text for row in draft.leftovers])
    if len(positions) < len(draft.leftovers):
        draft.doubts.append(_told("", len(draft.leftovers) - len(positions)))
        draft.leftovers[:] = [draft.leftovers[at] for at in positions]


class _Cut:
    def __init__(self, gone: Sequence[str], others: Sequence[str]) -> None:
        self._gone = gone
        self._others = others

    def kept(self, lines: Sequence[str]) -> list[str]:
        return [lines[at] for at in self.positions(lines)]

    def positions(self, lines: Sequence[str]) -> list[int]:
        """Those of the lines that introduce nobody who was taken down."""
        found = []
        is_within, following = False, ""
        for at, line in enumerate(lines):
            count = _COUNT.match(line)
            number = count[1] if count and count[1] else ""
            if _names_one(line, self._gone):
                is_within = is_within or number != "" or _is_head(line, self._gone)
                following = str(int(number) + 1) if number else following
                continue
            if is_within and line.strip():
                is_next = number and number == following
                is_within = not (is_next or _names_one(line, self._others))
            if not is_within:
                found.append(at)
        return found


def _bare(name: str) -> str:
    """A name for looking it up in a line: without the title of a person."""
    key = name_key(name)
    short = _TITLE.sub("", key)
    return short if len(short.split()) >= _FEWEST_WORDS else key


def _names_one(line: str, names: Iterable[str]) -> bool:
    key = name_key(line)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", key) for name in names)


def _is_head(line: str, names: Iterable[str]) -> bool:
    """Whether a line begins with a name, behind its number and a label: no sentence on it."""
    key = name_key(_COUNT.sub("", line))
    heads = (_TITLE.sub("", text) for text in (key, _LABEL.sub("", key)))
    starts = tuple(names)
    return any(head.startswith(starts) for head in heads)


def _told(key: str, count: int) -> Doubt:
    told = Both(
        f"{count} dòng giới thiệu hồ sơ đã gỡ (status: withdrawn) không ghi vào kho; cần dòng nào "
        "thì xem trong tệp gửi.",
        f"Lines that introduce a withdrawn profile (status: withdrawn) were not written ({count}); "
        "look into the file for any that is needed.",
    )
    return Doubt(text=told, place=f"mục {key}" if key else "")
