"""A .xlsx file becomes sheets of cells with their fonts, and the pictures that float above cells.

Read from the XML itself: openpyxl makes a cell object for every cell of a merged range, so that one
false range of a damaged file would take all memory. Only cells that are written down are looked at.
"""

import posixpath
import re
from collections.abc import Iterator
from itertools import islice

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.drafts.typed_text import clean
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import XDR, A, Element, R, X, named, part, relations, value
from dienhinh.intake.sheets.cell_pictures import CellPictures
from dienhinh.intake.sheets.cells import Cell, Cells, Written, whole_number
from dienhinh.intake.sheets.dropped_zeros import with_zeros
from dienhinh.intake.sheets.formulas import Formulas
from dienhinh.intake.sheets.sheet import Sheet
from dienhinh.intake.word.pictures import shot_of
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both

# Of 500 people, with headings, groups and sums.
_MOST_ROWS = 600
_MOST_COLUMNS = 300
_MOST_MERGED = 1_000
_ENDS = 2
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ON = frozenset({"1", "true"})
_HIDDEN = frozenset({"hidden", "veryHidden"})


def read_sheets(data: bytes) -> list[Sheet]:
    """All sheets of a workbook; UnreadableError says why there are none."""
    return _Workbook(Package(data)).sheets()


class _Workbook:
    def __init__(self, package: Package) -> None:
        self._package = package
        main = "xl/workbook.xml"
        for relation in relations(package, "").values():
            if relation.type.endswith("/officeDocument") and not relation.is_outside:
                main = relation.target
        root = part(package, main)
        if root is None or root.find(f"{X}sheets") is None:
            raise UnreadableError(
                Both(
                    "Tệp không phải bảng tính Excel. Đề nghị đơn vị gửi tệp .xlsx.",
                    "The file is no Excel workbook. Ask for an .xlsx file.",
                )
            )
        self._root = root
        self._relations = relations(package, main)
        self._folder = posixpath.dirname(main)
        self._cells = Cells(
            self._part("sharedStrings"),
            self._part("styles"),
            is_1904=value(root.find(f"{X}workbookPr"), "date1904") in _ON,
        )
        self._cell_pictures = CellPictures(package)
        reckoning = root.find(f"{X}calcPr")
        self._is_stale = value(reckoning, "fullCalcOnLoad") in _ON
        self._formulas = Formulas(is_stale=self._is_stale)
        # Those with words of the sheet being read.
        self._rows: set[int] = set()

    def sheets(self) -> list[Sheet]:
        found = []
        read: set[str] = set()
        for row in self._root.find(f"{X}sheets"):
            relation = self._relations.get(value(row, f"{R}id"))
            # No program writes a sheet under two names; what repeats one repeats its words.
            if relation is None or relation.target in read:
                continue
            read.add(relation.target)
            root = part(self._package, relation.target)
            if root is not None:
                sheet = self._sheet(value(row, "name"), relation.target, root)
                sheet.is_hidden = value(row, "state") in _HIDDEN
                found.append(sheet)
        return found

    def _part(self, kind: str) -> Element | None:
        for relation in self._relations.values():
            if relation.type.endswith(f"/{kind}") and not relation.is_outside:
                return part(self._package, relation.target)
        return None

    def _sheet(self, name: str, target: str, root: Element) -> Sheet:
        sheet = Sheet(name=name, cells={}, shots=[], old_fonts=set())
        self._rows.clear()
        self._formulas = Formulas(is_stale=self._is_stale)
        for element in named(root, f"{X}c"):
            found = _REFERENCE.fullmatch(value(element, "r"))
            if found is not None:
                self._take(element, _column(found[1]), int(found[2]), sheet)
        _put_zeros_back(sheet)
        sheet.hidden_rows = {
            whole_number(value(row, "r"))
            for row in named(root, f"{X}row")
            if value(row, "hidden") in _ON
        }
        sheet.hidden_columns = set(_hidden_columns(root))
        sheet.notes = list(self._notes(target))
        self._drawn(target, sheet)
        sheet.merged = tuple(islice(_merged(root), _MOST_MERGED))
        return sheet

    def _take(self, element: Element, column: int, row: int, sheet: Sheet) -> None:
        if column > _MOST_COLUMNS:
            sheet.is_cut = True
            return
        if row not in self._rows and len(self._rows) >= _MOST_ROWS:
            if len(element):
                sheet.unread_rows.add(row)
            return
        place = value(element, "r")
        picture = self._cell_pictures.picture(element)
        formula = self._formulas.without_result(element, place)
        if picture is not None:
            where = f"{sheet.place}, ô {place}"
            sheet.shots.append(
                (row, column, Shot(name=picture[0], place=where, content=picture[1]))
            )
        elif formula:
            self._rows.add(row)
            sheet.formulas.setdefault(row, {})[column] = Cell(place=place, content=formula)
        else:
            self._take_words(self._cells.read(element, place), column, row, sheet)

    def _take_words(self, written: Written, column: int, row: int, sheet: Sheet) -> None:
        sheet.old_fonts |= written.old_fonts
        if written != Written():
            self._rows.add(row)
        if written.struck is not None:
            sheet.struck.setdefault(row, {})[column] = written.struck
        if written.cell is not None:
            sheet.cells.setdefault(row, {})[column] = written.cell

    def _notes(self, target: str) -> Iterator[tuple[str, str]]:
        for relation in dict.fromkeys(relations(self._package, target).values()):
            if not relation.type.endswith("/comments") or relation.is_outside:
                continue
            root = part(self._package, relation.target)
            for note in () if root is None else named(root, f"{X}comment"):
                text = "".join(words.text or "" for words in named(note, f"{X}t")).strip()
                if text:
                    yield value(note, "ref"), text

    def _drawn(self, target: str, sheet: Sheet) -> None:
        """The pictures and text boxes that float above the cells."""
        for relation in dict.fromkeys(relations(self._package, target).values()):
            if not relation.type.endswith("/drawing") or relation.is_outside:
                continue
            root = part(self._package, relation.target)
            pictures = relations(self._package, relation.target)
            for anchor in () if root is None else root:
                origin = anchor.find(f"{XDR}from")
                row, column = (_index(origin, name) for name in ("row", "col"))
                place = f"{sheet.place}, dòng {row}"
                for blip in named(anchor, f"{A}blip"):
                    shot = shot_of(blip, place, self._package, pictures)
                    sheet.shots.append((row, column, shot))
                # A drawing and its old-style twin say the same.
                texts = dict.fromkeys(map(_box_text, named(anchor, f"{XDR}txBody")))
                sheet.boxes += [(row, text) for text in texts if text]


def _box_text(box: Element) -> str:
    paragraphs = named(box, f"{A}p")
    return clean("\n".join("".join(t.text or "" for t in named(p, f"{A}t")) for p in paragraphs))


def _merged(root: Element) -> Iterator[tuple[int, int, int, int]]:
    for element in named(root, f"{X}mergeCell"):
        ends = [_REFERENCE.fullmatch(end) for end in value(element, "ref").split(":")]
        first, last = ends[0], ends[-1]
        if len(ends) == _ENDS and first is not None and last is not None:
            yield int(first[2]), _column(first[1]), int(last[2]), _column(last[1])


def _put_zeros_back(sheet: Sheet) -> None:
    """In what is struck out too: nobody hides half a telephone number."""
    rows = sheet.cells.keys() | sheet.struck.keys()
    whole = with_zeros({r: sheet.struck.get(r, {}) | sheet.cells.get(r, {}) for r in rows})
    struck = {
        row: {
            at: c if at in sheet.cells.get(row, {}) else whole[row][at] for at, c in cells.items()
        }
        for row, cells in sheet.struck.items()
    }
    sheet.cells = {r: {at: whole[r][at] for at in cells} for r, cells in sheet.cells.items()}
    sheet.struck = struck


def _hidden_columns(root: Element) -> Iterator[int]:
    for element in named(root, f"{X}col"):
        first, last = (whole_number(value(element, name)) for name in ("min", "max"))
        if value(element, "hidden") in _ON and first > 0:
            yield from range(first, min(last, _MOST_COLUMNS) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _index(origin: Element | None, name: str) -> int:
    """Row or column from 1; 1 where the file does not say it."""
    text = "" if origin is None else origin.findtext(f"{XDR}{name}") or ""
    return max(0, whole_number(text)) + 1
