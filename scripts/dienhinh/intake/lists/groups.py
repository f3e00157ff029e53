"""The rows of a list that head others: "I. Phong trào “…”", "Xã …", and below "2. HỘ GIA ĐÌNH"."""

import re

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.name_kinds import kind_of_heading
from dienhinh.vietnamese import fold
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS, any_kind

# The place alone is in the group, without who governs it and how many rows follow.
_PLACE = re.compile(
    r"(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?"
    rf"((?:(?:{any_kind((*COMMUNE_KINDS, *DISTRICT_KINDS))})\s+|t[ptx](?:\.\s*|\s+))"
    # "Xã hội", "Xã viên", "Huyện đoàn", "Xã nông thôn mới" are no places.
    r"(?!(?:hội|viên|đoàn|đội|ủy|uỷ|nông thôn|thông minh)\b)[^\W\d_][\w' -]{1,30})"
    r"(?:\s*\([^()]*\))?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\s*(?:[IVX]{1,4}|[A-Z]|\d{1,3})\s*[.):/-]?\s+")


class ListGroups:
    """Which of these rows head the next ones: of a movement, a place, a kind, something else.

    Below another movement nothing else is said before it is said again, below another place no kind
    that was said below the one before.
    """

    def __init__(self) -> None:
        self._movement: list[Leftover] = []
        self._place: list[Leftover] = []
        self._other: list[Leftover] = []
        self._is_below_place = False

    def begin(self, cells: list[Leftover]) -> None:
        """The cells of one more such row."""
        text = " ".join(cell.text for cell in cells)
        if "phong trao" in fold(text):
            self._movement, self._place, self._other = cells, [], []
        elif place_of_groups(cells) is not None:
            self._place = cells
            self._other = [] if self._is_below_place else self._other
        else:
            self._other, self._is_below_place = cells, bool(self._place)

    @property
    def in_force(self) -> list[Leftover]:
        """The cells of those that head what follows, the nearest first."""
        return [*self._other, *self._place, *self._movement]


def kind_of_groups(cells: list[Leftover]) -> str:
    """The kind that the nearest of the rows says, "" when none does."""
    return next((kind for cell in cells if (kind := kind_of_heading(cell.text))), "")


def kind_of_titles(cells: list[Leftover]) -> str:
    """The only kind that a title above a list names: "DANH SÁCH HỘ GIA ĐÌNH TIÊU BIỂU"."""
    titles = [cell.text for cell in cells if fold(cell.text).startswith("danh sach ")]
    return kind_of_heading(" ".join(titles))


def place_of_groups(cells: list[Leftover]) -> Leftover | None:
    """The nearest of the rows that is a place, as it is called."""
    places = (Leftover(place=cell.place, text=place_named(cell.text)) for cell in cells)
    return next((place for place in places if place.text), None)


def place_named(text: str) -> str:
    """The commune or district that words name with its type and nothing else, "" without one.

    Before it may stand the number of the row and its committee, behind it a number in brackets.
    """
    plain = text.strip(" .:")
    found = _PLACE.fullmatch(plain) or _PLACE.fullmatch(_NUMBER.sub("", plain, count=1))
    return found[1].strip() if found else ""
