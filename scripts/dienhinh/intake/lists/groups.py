"""The rows of a list that head others: "I. Phong trào “…”", and below it "2. HỘ GIA ĐÌNH"."""

from dienhinh.intake.doubts import Leftover
from dienhinh.intake.drafts.name_kinds import kind_of_heading
from dienhinh.vietnamese import fold


class ListGroups:
    """Which of these rows head the next ones: of a movement, of a kind, of something else each one.

    Below another movement no kind is said before it is said again.
    """

    def __init__(self) -> None:
        self._movement: list[Leftover] = []
        self._other: list[Leftover] = []

    def begin(self, cells: list[Leftover]) -> None:
        """The cells of one more such row."""
        text = " ".join(cell.text for cell in cells)
        if "phong trao" in fold(text):
            self._movement, self._other = cells, []
        else:
            self._other = cells

    @property
    def in_force(self) -> list[Leftover]:
        """The cells of those that head what follows, the nearest first."""
        return [*self._other, *self._movement]


def kind_of_groups(cells: list[Leftover]) -> str:
    """The kind that the nearest of the rows says, "" when none does."""
    return next((kind for cell in cells if (kind := kind_of_heading(cell.text))), "")
