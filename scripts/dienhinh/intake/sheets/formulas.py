"""Formulas whose results a file does not hold: programs that reckon nothing write them so.

ECMA-376, part 1, clauses 18.3.1.4 (cell), 18.3.1.40 (formula) and 18.2.2 (`fullCalcOnLoad`).
"""

from dienhinh.intake.files.xml_parts import Element, X, value


class Formulas:
    """Those of one sheet; to be asked of each cell in order.

    `is_stale` where the file itself says that all must be reckoned again: some programs write 0 for
    every result.
    """

    def __init__(self, *, is_stale: bool) -> None:
        self._is_stale = is_stale
        # By the number under which cells share one: its words and its cell.
        self._shared: dict[str, str] = {}

    def without_result(self, element: Element, place: str) -> str:
        """The formula of a cell that holds no result, as it is typed; "" for every other cell.

        A cell that shares the formula of another one names that: "=B2*C2 [D2]".
        """
        formula = element.find(f"{X}f")
        if formula is None:
            return ""
        text = f"={formula.text or ''}"
        if value(formula, "t") == "shared":
            number = value(formula, "si")
            if formula.text:
                self._shared.setdefault(number, f"{text} [{place}]")
            else:
                text = self._shared.get(number, text)
        return "" if self._has_result(element) else text

    def _has_result(self, element: Element) -> bool:
        result = element.find(f"{X}v")
        if result is None:
            return False
        if value(element, "t") == "str":
            # Words may be none.
            return True
        return bool(result.text) and not (self._is_stale and result.text == "0")
