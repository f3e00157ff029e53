"""Why a value cannot stand where it stands."""

from dataclasses import dataclass, replace

from dienhinh.model.look_alikes import only_looks_right
from dienhinh.model.source import Value


@dataclass(frozen=True, slots=True)
class Wrong:
    """The code and both texts: what was found, what is expected, what to type.

    The texts name neither the field nor the place: those who ask know them.
    """

    code: str
    vi: str
    en: str


def of_what_looks_right(wrong: Wrong, value: Value) -> Wrong:
    """Adds which sign of the value only looks right: the message alone would deny what is seen.

    Not to what is said of a length, which can be of long texts.
    """
    told = only_looks_right(value) if isinstance(value, str) else None
    if told is None or wrong.code == "bad-length":
        return wrong
    return replace(wrong, vi=f"{wrong.vi} {told.vi}", en=f"{wrong.en} {told.en}")
