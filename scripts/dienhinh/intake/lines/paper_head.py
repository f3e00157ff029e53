"""What a file says above its profiles: the head of the paper, movements named once for several."""

from dienhinh.intake.answers import Answers
from dienhinh.intake.doubts import Leftover
from dienhinh.intake.lines.movement_lines import lines_on_movements


class PaperHead:
    """Goes with the profiles of one file, in their order."""

    def __init__(self) -> None:
        self._above: list[Leftover] = []
        self._head: list[Leftover] = []

    def stand_above(self, answers: Answers, *, is_first: bool) -> None:
        """Give a profile of which nothing is said yet what stands above it.

        A movement named above several is that of all until another is named. What stands above the
        first is the head of the paper.
        """
        if answers.by_path:
            return
        if is_first:
            self._head = list(answers.leftovers)
        answers.head = self._head
        self._above = lines_on_movements(answers.leftovers) or self._above
        answers.above = self._above
