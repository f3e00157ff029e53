"""The rows of a Word table with cells over several columns and rows.

python-docx looks through the whole table for each cell; these rows are made once, from the left.
"""

from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell

from dienhinh.render.word.content import Cell

Row = Sequence[Cell | str | None]
_TWIPS_PER_MM = 1440 / 25.4


class TableFiller:
    """Adds rows to a table whose columns are made; it remembers the cells that reach down."""

    def __init__(self, table: Table, widths_mm: Sequence[float]) -> None:
        """Begin with a table without rows."""
        self._table = table
        self._widths_mm = widths_mm
        # Column at which a cell over several rows begins: (its columns, rows still covered).
        self._reaching: dict[int, tuple[int, int]] = {}

    def add_row(self, row: Row, *, is_header: bool) -> list[tuple[_Cell, Cell | None]]:
        """Add a row; its places with what is to stand in them, None where a cell goes on."""
        made = self._table._tbl.add_tr()  # noqa: SLF001 no public door
        marks = made.get_or_add_trPr()
        marks.append(OxmlElement("w:cantSplit"))
        if is_header:
            marks.append(OxmlElement("w:tblHeader"))
        places: list[tuple[_Cell, Cell | None]] = []
        column = 0
        for entry in row:
            cell = Cell(text=entry) if isinstance(entry, str) else entry
            columns = self._columns(column, cell)
            place = made.add_tc()
            properties = place.get_or_add_tcPr()
            properties.width = Mm(sum(self._widths_mm[column : column + columns]))
            _mark(properties, "gridSpan", str(columns) if columns > 1 else None)
            if cell is None:
                _mark(properties, "vMerge", "continue")
            elif cell.rows > 1:
                _mark(properties, "vMerge", "restart")
                self._reaching[column] = (columns, cell.rows - 1)
            if cell is not None and cell.fill:
                shade = {"val": "clear", "color": "auto", "fill": cell.fill}
                properties.append(
                    OxmlElement("w:shd", {qn(f"w:{name}"): value for name, value in shade.items()})
                )
            places.append((_Cell(place, self._table), cell))
            column += columns
        if column != len(self._widths_mm):
            raise ValueError(f"a row fills {column} of {len(self._widths_mm)} columns: {row!r}")
        return places

    def _columns(self, column: int, cell: Cell | None) -> int:
        """The columns an entry takes; one more row of a cell from above is used up."""
        if cell is not None:
            return cell.columns
        columns, left = self._reaching.get(column, (1, 0))
        if not left:
            raise ValueError(f"no cell reaches down into column {column}")
        self._reaching[column] = (columns, left - 1)
        return columns


def color_lines(table: Table, border: str) -> None:
    """Give the lines of a table another colour than that of its style."""
    if border == "auto":
        return
    lines = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        look = {"val": "single", "sz": "4", "space": "0", "color": border}
        values = {qn(f"w:{name}"): value for name, value in look.items()}
        lines.append(OxmlElement(f"w:{side}", values))
    # The schema fixes the order: borders stand before the layout.
    table._tbl.tblPr.insert_element_before(  # noqa: SLF001 no public door
        lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )


def pad(table: Table, padding_mm: float) -> None:
    """Side padding of all cells; 0 keeps a long heading on one line."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        width = str(round(padding_mm * _TWIPS_PER_MM))
        margins.append(OxmlElement(f"w:{side}", {qn("w:w"): width, qn("w:type"): "dxa"}))
    properties = table._tbl.tblPr  # noqa: SLF001 no public door
    look = properties.find(qn("w:tblLook"))
    # The schema fixes the order: the look stands last.
    if look is None:
        properties.append(margins)
    else:
        look.addprevious(margins)


def _mark(properties: object, name: str, value: str | None) -> None:
    if value is not None:
        properties.append(OxmlElement(f"w:{name}", {qn("w:val"): value}))  # type: ignore[attr-defined] # an lxml element
