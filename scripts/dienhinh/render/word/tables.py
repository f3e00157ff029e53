"""The rows of a Word table, made once, from the left, and its looks.

python-docx looks through the whole table for each cell.
"""

from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell

from dienhinh.pages_a4 import text_height_mm
from dienhinh.render.word.content import Cell, Run

Row = Sequence[Cell | str]
_TWIPS_PER_MM = 1440 / 25.4
# A quarter of an A4 page between its margins: higher rows would leave as much of it empty.
_HIGHEST_WHOLE_MM = 64.0
# Of text that names no size.
_USUAL_PT = 14.0


def add_row(
    table: Table, row: Row, widths_mm: Sequence[float], *, is_header: bool
) -> list[tuple[_Cell, Cell]]:
    """Add a row to a table whose columns are made; its places with what is to stand in them.

    It is not broken across pages unless it is high.
    """
    if len(row) != len(widths_mm):
        raise ValueError(f"a row fills {len(row)} of {len(widths_mm)} columns: {row!r}")
    cells = [Cell(text=entry) if isinstance(entry, str) else entry for entry in row]
    made = table._tbl.add_tr()  # noqa: SLF001 no public door
    marks = made.get_or_add_trPr()
    if max(map(_height_mm, cells, widths_mm)) <= _HIGHEST_WHOLE_MM:
        marks.append(OxmlElement("w:cantSplit"))
    if is_header:
        marks.append(OxmlElement("w:tblHeader"))
    places: list[tuple[_Cell, Cell]] = []
    for cell, width_mm in zip(cells, widths_mm, strict=True):
        place = made.add_tc()
        properties = place.get_or_add_tcPr()
        properties.width = Mm(width_mm)
        if cell.fill:
            shade = {"val": "clear", "color": "auto", "fill": cell.fill}
            properties.append(
                OxmlElement("w:shd", {qn(f"w:{name}"): value for name, value in shade.items()})
            )
        places.append((_Cell(place, table), cell))
    return places


def _height_mm(cell: Cell, width_mm: float) -> float:
    pieces = [cell.text] if isinstance(cell.text, str | Run) else cell.text
    text = "".join(piece if isinstance(piece, str) else piece.text for piece in pieces)
    size_pt = cell.look.size_pt or _USUAL_PT
    return sum(
        text_height_mm(line, width_mm=width_mm, size_pt=size_pt) for line in text.split("\n")
    )


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
