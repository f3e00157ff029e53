"""A .xlsx file becomes sheets of cells with their fonts, and the pictures that float above cells.

Read from the XML itself: openpyxl makes a cell object for every cell of a merged range, so that one
false range of a damaged file would take all memory. Only cells that are written down are looked at.
"""

import math
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from dienhinh.intake.cell_pictures import CellPictures
from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError, in_old_fonts
from dienhinh.intake.packages import Package
from dienhinh.intake.pieces import Shot
from dienhinh.intake.typed_text import (
    Run,
    clean,
    common_encoding,
    guessed,
    joined,
    label_key,
)
from dienhinh.intake.word_pictures import shot_of
from dienhinh.intake.xml_parts import XDR, A, Element, R, X, named, part, relations, value
from dienhinh.model.both import Both
from dienhinh.vietnamese import LegacyEncoding

_T = TypeVar("_T")
_INDEX = re.compile("[0-9]{1,7}")
_MOST_ROWS = 500
_MOST_COLUMNS = 300
_MOST_MERGED = 1_000
_ENDS = 2
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
# ECMA-376, part 1, clause 18.8.30: built-in formats that show a date.
_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)})
_BUILT_IN_PERCENTS = frozenset({"9", "10"})
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
# Day 0, and that of workbooks begun on old Macs (clause 18.17.4.1).
_FIRST_DAY = date(1899, 12, 30)
_FIRST_DAY_1904 = date(1904, 1, 1)
_LAST_SERIAL = 80_000
# In our forms the guide and the lists of the drop-downs; others call sheets so too.
_OWN_SHEETS = frozenset({"huong dan", "danh muc"})
_TEXT_FORMATS = frozenset({"s", "str", "inlineStr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: `content` as typed; a date Excel made of it, with whether it shows a day.

    A share is text, as the cell shows it: "85%" is no number of people or things.
    """

    place: str
    content: "str | float | date"
    shows_day: bool = False
    is_error: bool = False


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One sheet: cells by row and column, from 1; pictures with the row and column below them.

    `notes` are the remarks hung on cells, each with its cell; `boxes` the texts of drawings that
    float above cells, each with its row; `hidden_rows` nobody saw.
    `is_cut` when it has more rows or columns than are read. `merged` are ranges of merged cells:
    first row and column, last row and column.
    """

    name: str
    cells: dict[int, dict[int, Cell]]
    shots: list[tuple[int, int, Shot]]
    old_fonts: set[str]
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[tuple[int, str]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    is_cut: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def may_be_ours(self) -> bool:
        """Whether it is called as the sheets of our forms that nobody fills in."""
        return label_key(self.name) in _OWN_SHEETS

    def beside(self) -> list[Leftover]:
        """What stands in no cell: remarks and text boxes."""
        place = f"trang “{self.name}”"
        notes = (Leftover(place=f"{place}, lời bàn ở ô {at}", text=text) for at, text in self.notes)
        boxes = (
            Leftover(place=f"{place}, dòng {row}, khung chữ", text=text) for row, text in self.boxes
        )
        return [*notes, *boxes]

    def doubts(self) -> list[Doubt]:
        """What a person must look at whatever the sheet holds."""
        place = f"trang “{self.name}”"
        found = []
        if self.is_cut:
            told = Both(
                "Bảng quá rộng hoặc quá dài, máy không đọc hết; chia thành nhiều bảng.",
                "The sheet is too wide or too long and was not read to its end; divide it.",
            )
            found.append(Doubt(text=told, place=place))
        if self.old_fonts:
            fonts = ", ".join(sorted(self.old_fonts))
            told = in_old_fonts(fonts)
            found.append(Doubt(text=told, place=place))
        return found


def read_sheets(data: bytes) -> list[Sheet]:
    """All sheets of a workbook; UnreadableError says why there are none."""
    return _Workbook(Package(data)).sheets()


@dataclass(frozen=True, slots=True)
class _Style:
    is_date: bool
    shows_day: bool
    font: str
    is_percent: bool = False


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
                    "Tệp không phải bảng tính Excel. Xin gửi tệp .xlsx.",
                    "The file is no Excel workbook. Ask for an .xlsx file.",
                )
            )
        self._root = root
        is_1904 = value(root.find(f"{X}workbookPr"), "date1904") in {"1", "true"}
        self._first_day = _FIRST_DAY_1904 if is_1904 else _FIRST_DAY
        self._relations = relations(package, main)
        self._folder = posixpath.dirname(main)
        self._strings = self._shared_strings()
        self._common: LegacyEncoding | None = common_encoding(
            "".join(run.text for run in runs) for runs in self._strings
        )
        self._styles = list(self._cell_styles())
        self._cell_pictures = CellPictures(package)

    def sheets(self) -> list[Sheet]:
        found = []
        for row in self._root.find(f"{X}sheets"):
            relation = self._relations.get(value(row, f"{R}id"))
            root = None if relation is None else part(self._package, relation.target)
            if relation is not None and root is not None:
                found.append(self._sheet(value(row, "name"), relation.target, root))
        return found

    def _part(self, kind: str) -> Element | None:
        for relation in self._relations.values():
            if relation.type.endswith(f"/{kind}") and not relation.is_outside:
                return part(self._package, relation.target)
        return None

    def _shared_strings(self) -> list[list[Run]]:
        root = self._part("sharedStrings")
        return [] if root is None else [_runs(item) for item in root.iter(f"{X}si")]

    def _cell_styles(self) -> Iterator[_Style]:
        root = self._part("styles")
        if root is None:
            return
        formats = {
            value(row, "numFmtId"): value(row, "formatCode") for row in named(root, f"{X}numFmt")
        }
        fonts_of = root.find(f"{X}fonts")
        fonts = [] if fonts_of is None else [value(f.find(f"{X}name"), "val") for f in fonts_of]
        cells = root.find(f"{X}cellXfs")
        for style in () if cells is None else cells:
            number = value(style, "numFmtId")
            code = _QUOTED.sub("", formats.get(number, "")).lower()
            built_in = number.isdecimal() and int(number) in _BUILT_IN_DATES
            is_date = built_in or bool(re.search("[yd]", code)) or "mmm" in code
            shows_day = number in {"14", "15", "16", "22"} or bool(re.search("d", code))
            font = _at(fonts, value(style, "fontId"))
            is_percent = number in _BUILT_IN_PERCENTS or "%" in code
            yield _Style(is_date, shows_day, font or "", is_percent)

    def _sheet(self, name: str, target: str, root: Element) -> Sheet:
        sheet = Sheet(name=name, cells={}, shots=[], old_fonts=set())
        for element in named(root, f"{X}c"):
            found = _REFERENCE.fullmatch(value(element, "r"))
            if found is not None:
                self._take(element, _column(found[1]), int(found[2]), sheet)
        sheet.hidden_rows = {
            _whole(value(row, "r"))
            for row in named(root, f"{X}row")
            if value(row, "hidden") in {"1", "true"}
        }
        sheet.notes = list(self._notes(target))
        self._drawn(target, sheet)
        sheet.merged = tuple(islice(_merged(root), _MOST_MERGED))
        return sheet

    def _take(self, element: Element, column: int, row: int, sheet: Sheet) -> None:
        is_new_row = row not in sheet.cells
        if column > _MOST_COLUMNS or (is_new_row and len(sheet.cells) >= _MOST_ROWS):
            sheet.is_cut = True
            return
        place = value(element, "r")
        picture = self._cell_pictures.picture(element)
        if picture is not None:
            where = f"trang “{sheet.name}”, ô {place}"
            sheet.shots.append(
                (row, column, Shot(name=picture[0], place=where, content=picture[1]))
            )
            return
        cell = self._cell(element, place, sheet)
        if cell is not None:
            sheet.cells.setdefault(row, {})[column] = cell

    def _cell(self, element: Element, place: str, sheet: Sheet) -> Cell | None:
        kind = value(element, "t") or "n"
        style = _at(self._styles, value(element, "s")) or _Style(
            is_date=False, shows_day=False, font=""
        )
        raw = element.find(f"{X}v")
        text = "" if raw is None else raw.text or ""
        if kind in _TEXT_FORMATS:
            content = self._text(element, kind, text, style, sheet)
            return Cell(place=place, content=content) if content else None
        if not text:
            return None
        if kind == "e":
            return Cell(place=place, content=text, is_error=True)
        if kind == "b":
            return Cell(place=place, content="Có" if text == "1" else "Không")
        return _number(text, place, style, self._first_day)

    def _text(self, element: Element, kind: str, text: str, style: _Style, sheet: Sheet) -> str:
        if kind == "s":
            runs = _at(self._strings, text) or []
        elif kind == "inlineStr":
            inline = element.find(f"{X}is")
            runs = [] if inline is None else _runs(inline)
        else:
            runs = [Run(text, "")]
        decoded, fonts = joined(Run(run.text, run.font or style.font) for run in runs)
        sheet.old_fonts |= fonts
        return guessed(decoded, None if fonts else self._common)

    def _notes(self, target: str) -> Iterator[tuple[str, str]]:
        for relation in relations(self._package, target).values():
            if not relation.type.endswith("/comments") or relation.is_outside:
                continue
            root = part(self._package, relation.target)
            for note in () if root is None else named(root, f"{X}comment"):
                text = "".join(words.text or "" for words in named(note, f"{X}t")).strip()
                if text:
                    yield value(note, "ref"), text

    def _drawn(self, target: str, sheet: Sheet) -> None:
        """The pictures and text boxes that float above the cells."""
        for relation in relations(self._package, target).values():
            if not relation.type.endswith("/drawing") or relation.is_outside:
                continue
            root = part(self._package, relation.target)
            pictures = relations(self._package, relation.target)
            for anchor in () if root is None else root:
                origin = anchor.find(f"{XDR}from")
                row, column = (_index(origin, name) for name in ("row", "col"))
                place = f"trang “{sheet.name}”, dòng {row}"
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


def _number(text: str, place: str, style: _Style, first_day: date) -> Cell | None:
    try:
        number = float(text)
    except ValueError:
        return Cell(place=place, content=text)
    if style.is_date and 0 < number < _LAST_SERIAL:
        day = first_day + timedelta(days=int(number))
        return Cell(place=place, content=day, shows_day=style.shows_day)
    if style.is_percent and math.isfinite(number):
        shown = f"{number * 100:.10g}".replace(".", ",")
        return Cell(place=place, content=f"{shown}%")
    return Cell(place=place, content=number)


def _runs(item: Element) -> list[Run]:
    """A string: one text, or runs with fonts of their own; phonetic hints are left out."""
    runs = []
    for child in item:
        if child.tag == f"{X}t":
            runs.append(Run(child.text or "", ""))
        elif child.tag == f"{X}r":
            text = child.find(f"{X}t")
            font = value(child.find(f"{X}rPr/{X}rFont"), "val")
            runs.append(Run("" if text is None else text.text or "", font))
    return runs


def _at(rows: list[_T], index: str) -> _T | None:
    position = _whole(index)
    return rows[position] if 0 <= position < len(rows) else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _index(origin: Element | None, name: str) -> int:
    """Row or column from 1; 1 where the file does not say it."""
    text = "" if origin is None else origin.findtext(f"{XDR}{name}") or ""
    return max(0, _whole(text)) + 1


def _whole(text: str) -> int:
    """A number of a file, -1 when it is none or absurd."""
    return int(text) if _INDEX.fullmatch(text) else -1
