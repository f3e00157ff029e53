"""Whether a draft is of the same people as a folder that an earlier import made.

Names repeat ("Hộ ông Nguyễn Văn A"), and so do names of files ("ho-so.docx"): address and telephone
decide. In doubt they are two, and a person is told; nothing is written over.
"""

from difflib import SequenceMatcher

from dienhinh.intake.drafts import Draft
from dienhinh.intake.yaml_files import ProfileText
from dienhinh.vietnamese import fold

# A slip of the pen or a word more, not another name.
_ALIKE = 0.75
_LONGEST_NAME = 200
_TELLING = ("address", "phone")


def is_same(before: ProfileText | None, draft: Draft) -> bool:
    """For a folder that bears the draft's name: whether nothing in it speaks against."""
    if before is None:
        return False
    alike, differing = _marks(before, draft)
    return alike > 0 or (differing == 0 and bool(draft.name))


def has_name(before: ProfileText, draft: Draft) -> bool:
    """Whether a folder holds the very name, marks and case apart."""
    return bool(draft.name) and fold(str(before.get(("name",)) or "")) == fold(draft.name)


def is_corrected(before: ProfileText, draft: Draft) -> bool:
    """For a folder of the same file: whether the draft can be a correction of what it holds."""
    name = before.get(("name",))
    old, new = (fold(str(text or ""))[:_LONGEST_NAME] for text in (name, draft.name))
    _, differing = _marks(before, draft)
    if old == new or not old or not new:
        return differing < len(_TELLING)
    is_near = SequenceMatcher(None, old, new, autojunk=False).ratio() >= _ALIKE
    return is_near and differing == 0


def _marks(before: ProfileText, draft: Draft) -> tuple[int, int]:
    """How many of address and telephone are the same, and how many are not."""
    pairs = [(before.get((name,)), draft.values.get(name)) for name in _TELLING]
    known = [(fold(str(old)), fold(str(new))) for old, new in pairs if old and new]
    alike = sum(old == new for old, new in known)
    return alike, len(known) - alike
