"""Units' own words as a report prints them: whole, or a line that says why they are left out.

What a unit wrote may tell of people who agreed to nothing: such a section stands only in the copy
for the office.
"""

from dienhinh.model.official import Line, Piece, Prose
from dienhinh.model.unit_figures import ReportText


class UnitsWords:
    """The words of units in one report; `withheld` are the places of those it left out."""

    def __init__(self, *, internal: bool) -> None:
        """Print everything in the copy for the office only."""
        self._internal = internal
        self._withheld: dict[str, None] = {}

    @property
    def withheld(self) -> tuple[str, ...]:
        """The places left out, as `file:line`, each once."""
        return tuple(self._withheld)

    def block(
        self, text: ReportText | None, key: str, *, is_below_point: bool = False
    ) -> Prose | Line | None:
        """What a report prints of the section; None when the unit wrote nothing there."""
        words = text.sections.get(key) if text else None
        if text is None or not words:
            return None
        line = text.private.get(key)
        if line is None or self._internal:
            return Prose(markdown=words, is_below_point=is_below_point)
        self._withheld[f"{text.path}:{line}"] = None
        told = (
            f"[Mục {key} chưa có ở bản này: lời của đơn vị ({text.path}, dòng {line}) có số điện "
            "thoại, số căn cước hoặc tên người chưa đồng ý nêu tên. Sửa lời ấy; bản nội bộ "
            "(--internal) in đủ.]"
        )
        return Line(words=(Piece(text=told, is_italic=True, is_gap=True),))
