"""Whether a draft is of the same people as a folder that an earlier import made.

Names repeat ("Hộ ông Nguyễn Văn A"), and so do names of files ("ho-so.docx"): address and telephone
decide. In doubt they are two, and a person is told; nothing is written over. The same people
introduced for another movement are a profile of their own.
"""

from difflib import SequenceMatcher

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.flat_values import flat, name_of
from dienhinh.intake.folders.import_state import State, every_said, remembered
from dienhinh.intake.folders.yaml_files import ProfileText
from dienhinh.model.sealed import is_sealed
from dienhinh.model.source import Value
from dienhinh.vietnamese import canonical_tone, fold, parse_phone
from dienhinh.vietnamese.forms_of_address import without_forms

# A slip of the pen or a word more, not another name.
_ALIKE = 0.75
_LONGEST_NAME = 200


def is_same(before: ProfileText | None, draft: Draft) -> bool:
    """For a folder that bears the draft's name: whether nothing in it speaks against."""
    return before is not None and has_name(before, draft) and _is_of_one(before, draft)


def has_name(before: ProfileText, draft: Draft) -> bool:
    """Whether a folder holds the very name: with its marks, Hà is not Hạ."""
    return bool(draft.name) and name_key(before.get(("name",))) == name_key(draft.name)


def is_of_another_unit(before: ProfileText | None, draft: Draft) -> bool:
    """For a folder of another unit: whether all but the unit says that it is of the same people.

    Names of persons repeat within a village, so there the telephone must be the same.
    """
    if before is None or not has_name(before, draft):
        return False
    alike, differing = _told_marks(before, draft)
    is_sure = draft.values.get("kind") == "collective" or _has_number_of(before, draft)
    return is_sure and alike > 0 and differing == 0


def is_corrected(before: ProfileText, draft: Draft) -> bool:
    """For a folder of the same file: whether the draft can be a correction of what it holds."""
    old, new = name_key(before.get(("name",))), name_key(draft.name)
    if old == new or not old or not new:
        return _is_of_one(before, draft)
    alike, differing = _marks(before, draft)
    likeness = SequenceMatcher(None, fold(old), fold(new), autojunk=False).ratio()
    return likeness >= _ALIKE and alike > 0 and differing == 0


def is_renamed(before: ProfileText, draft: Draft) -> bool:
    """For a row of the same list: whether only the spelling of the name can have been corrected.

    The same address is that of a whole commune, so the telephone must be the same as well.
    """
    return _has_number_of(before, draft) and is_corrected(before, draft)


def is_for_another_movement(before: ProfileText, state: State, draft: Draft) -> bool:
    """Whether a draft introduces for another movement than the profile that a folder holds.

    Not where a source of the folder said that very movement and an editor put it right since, nor
    where the same source says nothing else but its movement otherwise: that is a correction.
    """
    kept, told = before.get(("movement",)), draft.values.get("movement")
    if kept is None or told is None or kept == told:
        return False
    if remembered(told) in every_said(state, "movement"):
        return False
    return draft.source != state.source or any(
        state.values.get(name) != remembered(value)
        for path, value in flat(draft)
        if (name := name_of(path)).startswith("achievements.")
    )


def has_phone_of(one: Draft, other: Draft) -> bool:
    """Whether two rows bear the same telephone number."""
    phone = phone_key(one.values.get("phone"))
    return bool(phone) and phone == phone_key(other.values.get("phone"))


def is_called_otherwise(before: ProfileText, draft: Draft) -> bool:
    """Whether a folder holds the same number and name, but for forms of address: "Hộ", "Ông"."""
    old, new = (
        name_key(without_forms(name)) for name in (str(before.get(("name",)) or ""), draft.name)
    )
    return old == new != "" and _has_number_of(before, draft)


def shares_mark(before: ProfileText, draft: Draft) -> bool:
    """Whether address or telephone are the same."""
    return _marks(before, draft)[0] > 0


def speaks_for(before: ProfileText, draft: Draft) -> bool:
    """Of two of one name: whether telephone or village are the same.

    Communes are renamed between calls, villages are not. Of a profile whose address was taken out
    the commune is enough.
    """
    if _has_number_of(before, draft):
        return True
    old, new = (
        _village(value) for value in (before.get(("address",)), draft.values.get("address"))
    )
    if old and new:
        return old == new
    return draft.values.get("commune") is not None and (
        before.get(("commune",)) == draft.values.get("commune")
    )


def _village(address: Value) -> str:
    """What an address begins with: the village, or the commune where it names none."""
    return fold(str(address or "").partition(",")[0]).strip()


def phone_key(value: Value) -> str:
    """What can be compared of a number however it is typed, "" for none: a sealed one cannot."""
    text = str(value or "")
    if is_sealed(text):
        return ""
    phone = parse_phone(text)
    return phone.national if phone else fold(text)


def name_key(value: Value) -> str:
    """A name for comparing, with its marks."""
    return " ".join(canonical_tone(str(value or "")).lower().split())[:_LONGEST_NAME]


def is_in_capitals_only(before: Value, now: Value) -> bool:
    """Whether a name says nothing new, and is typed in capitals where it was not."""
    return str(now).isupper() and not str(before).isupper() and name_key(before) == name_key(now)


def _has_number_of(before: ProfileText, draft: Draft) -> bool:
    return phone_key(before.get(("phone",))) == phone_key(draft.values.get("phone")) != ""


def _address_key(value: Value) -> str:
    return fold(str(value or ""))


_TELLING = (("address", _address_key), ("phone", phone_key))


def _is_of_one(before: ProfileText, draft: Draft) -> bool:
    alike, differing = _marks(before, draft)
    return differing == 0 or alike > 0


def _marks(before: ProfileText, draft: Draft) -> tuple[int, int]:
    """How many of address and telephone are the same, and how many are not.

    Another unit is a difference as well, but not in another call, which has its own; the same one
    says nothing, many people live there. A sealed number cannot be compared.
    """
    alike, differing = _told_marks(before, draft)
    if before.get(("call",)) != draft.values.get("call"):
        return alike, differing
    units = {str(unit) for unit in (before.get(("unit",)), draft.values.get("unit")) if unit}
    return alike, differing + len(units) // 2


def _told_marks(before: ProfileText, draft: Draft) -> tuple[int, int]:
    """The same of address and telephone alone."""
    pairs = [(key(before.get((n,))), key(draft.values.get(n))) for n, key in _TELLING]
    known = [(old, new) for old, new in pairs if old and new]
    alike = sum(old == new for old, new in known)
    return alike, len(known) - alike
