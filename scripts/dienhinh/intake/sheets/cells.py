"""One cell of a workbook: its words or its number, as it looks.

A date is what its format shows as one; what is struck out is no part of what the cell says.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dienhinh.intake.drafts.raised_figures import raised
from dienhinh.intake.drafts.typed_text import Run, common_encoding, guessed, joined
from dienhinh.intake.files.xml_parts import Element, X, is_on, named, value
from dienhinh.vietnamese import number_text

_T = TypeVar("_T")
_INDEX = re.compile("[0-9]{1,7}")
# ECMA-376, part 1, clause 18.8.30: built-in formats that show a date.
_BUILT_IN_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)})
_BUILT_IN_PERCENTS = frozenset({"9", "10"})
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")
# Behind the last place of a figure: words in quotes, or the sign of a currency.
_UNIT = re.compile(r"[0#?][^0#?\"\[]*(?:\"([^\"]+)\"|\[\$([^\]-]+)[^\]]*\])")
# Day 0, and that of workbooks begun on old Macs (clause 18.17.4.1).
_FIRST_DAY = date(1899, 12, 30)
_FIRST_DAY_1904 = date(1904, 1, 1)
_LAST_SERIAL = 80_000
_TEXT_FORMATS = frozenset({"s", "str", "inlineStr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: `content` as typed; a date Excel made of it, with whether it shows a day.

    A share is text, as the cell shows it: "85%" is no number of people or things. `whole` is a
    telephone or identity number with the 0 at its head that Excel dropped, "" for anything else.
    `unit` is what the look of the cell writes behind its number: "đồng", "ha".
    """

    place: str
    content: "str | float | date"
    shows_day: bool = False
    is_error: bool = False
    whole: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a cell says, and what is struck out in it; None where it is nothing."""

    cell: Cell | None = None
    struck: Cell | None = None
    old_fonts: frozenset[str] = frozenset()


def cell_text(cell: Cell) -> str:
    """What a cell shows, without asking what it is for."""
    content = cell.content
    if cell.whole:
        return cell.whole
    if isinstance(content, float) and math.isfinite(content):
        # Excel keeps 15 figures; those behind are of its way of counting.
        exact = float(f"{content:.15g}")
        if cell.unit:
            shown = number_text(int(exact) if exact.is_integer() else exact)
            return f"{shown}{'' if cell.unit == '%' else ' '}{cell.unit}"
        return str(int(content)) if content.is_integer() else number_text(exact)
    return content.isoformat() if isinstance(content, date) else str(content)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    is_date: bool = False
    shows_day: bool = False
    is_percent: bool = False
    unit: str = ""
    font: str = ""
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """Words in one look; "" and None where they look as their cell does."""

    text: str
    font: str = ""
    is_struck: bool | None = None


class Cells:
    """Reads the cells of one workbook by its parts of shared words and of looks."""

    def __init__(self, strings: Element | None, styles: Element | None, *, is_1904: bool) -> None:
        """`strings` and `styles` are None in a workbook that has no such part."""
        self._first_day = _FIRST_DAY_1904 if is_1904 else _FIRST_DAY
        items = () if strings is None else strings.iter(f"{X}si")
        self._strings = [list(_parts(item)) for item in items]
        self._common = common_encoding(
            "".join(part.text for part in parts) for parts in self._strings
        )
        self._styles = [] if styles is None else list(_styles(styles))

    def read(self, element: Element, place: str) -> Written:
        """What stands in one cell."""
        kind = value(element, "t") or "n"
        style = item_at(self._styles, value(element, "s")) or _Style()
        raw = element.find(f"{X}v")
        text = "" if raw is None else raw.text or ""
        if kind in _TEXT_FORMATS:
            return self._words(self._parts_of(element, kind, text), place, style)
        cell = _valued(kind, text, place, style, self._first_day) if text else None
        if cell is not None and style.is_struck:
            return Written(struck=cell)
        return Written(cell=cell)

    def _parts_of(self, element: Element, kind: str, text: str) -> Iterable[_Part]:
        if kind == "s":
            return item_at(self._strings, text) or ()
        if kind == "inlineStr":
            inline = element.find(f"{X}is")
            return () if inline is None else _parts(inline)
        return (_Part(text),)

    def _words(self, parts: Iterable[_Part], place: str, style: _Style) -> Written:
        taken: list[Run] = []
        struck: list[Run] = []
        for part in parts:
            is_struck = style.is_struck if part.is_struck is None else part.is_struck
            (struck if is_struck else taken).append(Run(part.text, part.font or style.font))
        text, fonts = self._decoded(taken)
        gone, others = self._decoded(struck)
        cell = Cell(place=place, content=text) if text.strip() else None
        left = Cell(place=place, content=gone.strip()) if gone.strip() else None
        return Written(cell=cell, struck=left, old_fonts=frozenset(fonts | others))

    def _decoded(self, runs: list[Run]) -> tuple[str, set[str]]:
        text, fonts = joined(runs)
        return guessed(text, None if fonts else self._common), fonts


def item_at(rows: list[_T], index: str) -> _T | None:
    """The row that a file names by its number from 0; None when there is none."""
    position = whole_number(index)
    return rows[position] if 0 <= position < len(rows) else None


def whole_number(text: str) -> int:
    """A number of a file, -1 when it is none or absurd."""
    return int(text) if _INDEX.fullmatch(text) else -1


def _parts(item: Element) -> Iterator[_Part]:
    """A string: one text, or runs with looks of their own; phonetic hints are left out."""
    for child in item:
        if child.tag == f"{X}t":
            yield _Part(child.text or "")
        elif child.tag == f"{X}r":
            text = child.findtext(f"{X}t") or ""
            look = child.find(f"{X}rPr")
            if look is None:
                yield _Part(text)
                continue
            is_raised = value(look.find(f"{X}vertAlign"), "val") == "superscript"
            font = value(look.find(f"{X}rFont"), "val")
            yield _Part(raised(text) if is_raised else text, font, _is_struck(look))


def _styles(root: Element) -> Iterator[_Style]:
    formats = {
        value(row, "numFmtId"): value(row, "formatCode") for row in named(root, f"{X}numFmt")
    }
    fonts_of = root.find(f"{X}fonts")
    fonts = [] if fonts_of is None else list(fonts_of)
    cells = root.find(f"{X}cellXfs")
    for style in () if cells is None else cells:
        number = value(style, "numFmtId")
        code = _QUOTED.sub("", formats.get(number, "")).lower()
        built_in = number.isdecimal() and int(number) in _BUILT_IN_DATES
        font = item_at(fonts, value(style, "fontId"))
        yield _Style(
            is_date=built_in or bool(re.search("[yd]", code)) or "mmm" in code,
            shows_day=number in {"14", "15", "16", "22"} or bool(re.search("d", code)),
            is_percent=number in _BUILT_IN_PERCENTS or "%" in code,
            unit=_unit(formats.get(number, "")),
            font="" if font is None else value(font.find(f"{X}name"), "val"),
            is_struck=font is not None and _is_struck(font),
        )


def _unit(code: str) -> str:
    """The words that a format shows behind its number (clause 18.8.31), "" without any."""
    shown = _UNIT.search(code.partition(";")[0])
    return "" if shown is None else (shown[1] or shown[2]).strip()


def _is_struck(look: Element) -> bool:
    """Whether a font strikes its words out (ECMA-376, part 1, clause 18.4.10)."""
    mark = look.find(f"{X}strike")
    return mark is not None and is_on(mark, "val")


def _valued(kind: str, text: str, place: str, style: _Style, first_day: date) -> Cell:
    if kind == "e":
        return Cell(place=place, content=text, is_error=True)
    if kind == "b":
        return Cell(place=place, content="Có" if text == "1" else "Không")
    return _number(text, place, style, first_day)


def _number(text: str, place: str, style: _Style, first_day: date) -> Cell:
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
    return Cell(place=place, content=number, unit=style.unit)
