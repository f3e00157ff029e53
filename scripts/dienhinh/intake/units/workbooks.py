"""What a workbook tells of a unit: facts beside their labels, tables, words for the report."""

from collections.abc import Sequence

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import clean, label_key
from dienhinh.intake.sheets.cells import cell_text
from dienhinh.intake.sheets.sheet import Sheet, shown_sheets
from dienhinh.intake.sheets.typed_cells import zero_put_back
from dienhinh.intake.units.asked import fact_keys, facts
from dienhinh.intake.units.grids import Row, take_grid
from dienhinh.intake.units.own_words import TEXT_COLUMNS, own_words
from dienhinh.intake.units.told import Spot, Told
from dienhinh.model.both import Both

_FEWEST_FACTS = 3


def told_in_workbook(sheets: Sequence[Sheet], names: Names) -> Told | None:
    """What the sheets tell of a unit; None when no sheet has one of its tables or its facts."""
    return _Workbook(names).told(sheets)


class _Workbook:
    def __init__(self, names: Names) -> None:
        self._names = names
        self._own = own_words(names.reference, names.named_call.id)
        self._told = Told()
        # Where the words of the report stand.
        self._given: set[str] = set()

    def told(self, sheets: Sequence[Sheet]) -> Told | None:
        is_of_unit = False
        shown, hidden = shown_sheets(sheets)
        for sheet in shown:
            rows = [_row(sheet, row) for row in _rows_of(sheet)]
            is_taken = take_grid(rows, self._told, self._names, self._own) or self._texts(rows)
            is_of_unit |= is_taken
            if not is_taken and sheet.may_be_ours:
                continue
            if not is_taken:
                is_of_unit |= self._facts(rows)
            self._tell_of(sheet)
        self._told.doubts += hidden
        return self._told if is_of_unit else None

    def _tell_of(self, sheet: Sheet) -> None:
        self._told.doubts += sheet.doubts()
        self._tell_of_hidden(sheet)
        for row in sheet.cells.values():
            for cell in row.values():
                self._told.doubts += zero_put_back(cell)
        self._told.leftovers += sheet.beside()
        if sheet.shots:
            told = Both(
                f"{len(sheet.shots)} hình trong bảng không vào số liệu của đơn vị.",
                f"Pictures in the sheet: {len(sheet.shots)}; a unit's figures take none.",
            )
            self._told.doubts.append(Doubt(text=told, place=f"trang “{sheet.name}”"))

    def _tell_of_hidden(self, sheet: Sheet) -> None:
        """Of hidden rows and columns those that gave something; our forms hide their tags."""
        given = self._given | self._told.places()
        spots = [
            (row, column)
            for row, cells in sheet.cells.items()
            for column, cell in cells.items()
            if f"{sheet.place}, ô {cell.place}" in given
        ]
        rows, columns = {row for row, _ in spots}, {column for _, column in spots}
        self._told.doubts += sheet.hidden_doubts(rows, columns)

    def _facts(self, rows: Sequence[Row]) -> bool:
        """Labels with their answers to the right; whether there were enough to know the sheet."""
        found = 0
        for row in rows:
            spots = [spot for _, spot in sorted(row.items()) if spot.text]
            path, rest = None, []
            for spot in spots:
                here = fact_keys().get(spot.text) or fact_keys().get(_label(spot.text))
                if here is not None and path is None:
                    path = here
                elif here is None and label_key(spot.text) not in self._own:
                    rest.append(spot)
            if path is not None:
                found += 1
                if rest:
                    self._told.facts.setdefault(path, rest.pop(0))
            self._told.leftovers += [Leftover(place=s.place, text=s.text) for s in rest]
        return found >= min(_FEWEST_FACTS, len(facts()))

    def _texts(self, rows: Sequence[Row]) -> bool:
        """The sheet of words: one row a movement and an item of the outline."""
        for number, row in enumerate(rows):
            columns = {
                name: column
                for column, spot in row.items()
                for name, label in TEXT_COLUMNS.items()
                if label_key(spot.text) == label_key(label)
            }
            if {"movement", "key", "text"} <= set(columns):
                for below in rows[number + 1 :]:
                    self._text(below, columns)
                return True
        return False

    def _text(self, row: Row, columns: dict[str, int]) -> None:
        spots = {name: row[column] for name, column in columns.items() if column in row}
        words = spots.get("text")
        if words is not None and words.text:
            self._given.add(words.place)
            movement = self._names.movement(spots["movement"].text) if "movement" in spots else None
            key = spots["key"].text.strip().rstrip(".") if "key" in spots else ""
            call = self._names.named_call.id
            outline = self._names.reference.outlines.get((call, movement.id if movement else ""))
            if outline is not None and any(key == known for known, _ in outline.walk()):
                told = self._told.texts.setdefault((outline.movement, key), [])
                told += words.text.split("\n")
            else:
                doubt = Both(
                    "Không rõ lời này của phong trào nào, mục nào nên giữ ở dưới:",
                    "It is not clear to which movement and item these words belong; kept below:",
                )
                self._told.doubts.append(Doubt(text=doubt, place=words.place, quoted=words.text))
                self._told.leftovers.append(Leftover(place=words.place, text=words.text))
        known = set(columns.values())
        self._told.leftovers += [
            Leftover(place=spot.place, text=spot.text)
            for column, spot in row.items()
            if column not in known and spot.text
        ]


def _label(text: str) -> str:
    return label_key(text.rstrip("* :"))


def _rows_of(sheet: Sheet) -> list[int]:
    """Rows with cells of their own, and those that a merged cell reaches between them."""
    return sorted(sheet.cells)


def _row(sheet: Sheet, row: int) -> Row:
    made = {
        column: Spot(text=clean(cell_text(cell)), place=f"{sheet.place}, ô {cell.place}", cell=cell)
        for column, cell in sheet.cells[row].items()
    }
    for top, left, bottom, _ in sheet.merged:
        above = sheet.cells.get(top, {}).get(left)
        if top < row <= bottom and above is not None and left not in made:
            place = f"{sheet.place}, ô {above.place}"
            text = clean(cell_text(above))
            made[left] = Spot(text=text, place=place, cell=above, is_carried=True)
    return made
