"""Cells of a list that are merged over the rows of several people: whose is what they say?"""

from dienhinh.intake.answers import ADDRESS, COMMUNE
from dienhinh.intake.doubts import Doubt
from dienhinh.model.both import Both
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese import cut_numbers

# What many share. Numbers and stories are of one, or of all together.
_SHARED: frozenset[KeyPath] = frozenset({
    *(("call",), ("kind",), ("movement",), ("sector",), ("unit",), ("workplace",), COMMUNE),
})  # fmt: skip


def said_for_all(path: KeyPath, said: str, place: str) -> tuple[str, Doubt]:
    """What a cell that reaches down into a row says of it, "" where nobody can tell."""
    shown = " ".join(cut_numbers(said).split())
    if path in _SHARED or path[0] == ADDRESS[0]:
        told = Both(
            f"Ô gộp từ dòng trên, máy lấy “{shown}” cho cả dòng này; xin xem lại.",
            f"The cell is merged with the row above; “{shown}” was taken for this row too, please "
            "check.",
        )
        return said, Doubt(text=told, place=place)
    told = Both(
        f"Ô gộp từ dòng trên (“{shown}”) nên không rõ phần của dòng này; máy để trống, ghi vào hồ "
        "sơ nếu có.",
        f"The cell is merged with the row above (“{shown}”), so what it says of this row is not "
        "clear; left empty, write it into the profile if it says anything.",
    )
    return "", Doubt(text=told, place=place)
