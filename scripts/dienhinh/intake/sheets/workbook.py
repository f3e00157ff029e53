"""The sheets of a workbook become answers: lists, and forms with their labels in a column.

The row of headings is found by its words, so that rows put above it, hidden or deleted do no harm.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dienhinh.intake.answers import NAME, Answers
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.lines import labels
from dienhinh.intake.lines.form_reading import answers_in
from dienhinh.intake.lists.registers import row_number
from dienhinh.intake.sheets.cells import cell_text
from dienhinh.intake.sheets.headings import first_heading, texts_of
from dienhinh.intake.sheets.reading import SheetRows
from dienhinh.intake.sheets.sheet import Sheet, shown_sheets
from dienhinh.intake.word.pieces import Document, Line, Piece, Row, Shot
from dienhinh.model.both import Both

# A sheet with fewer answers beside labels is no form; one with fewer rows of cells side by side
# only says something of the others.
_FEWEST_ANSWERS = 3
_FEWEST_OF_TABLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A sheet that was not understood: why, what to do, and all its words."""

    doubt: Doubt
    leftovers: tuple[Leftover, ...]


@dataclass(slots=True, kw_only=True)
class Listed:
    """What a workbook lists; `leftovers` and `doubts` are of no profile, `unread` of no list."""

    profiles: list[Answers] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read_workbook(sheets: Sequence[Sheet], beside: Mapping[str, bytes]) -> Listed:
    """The answers of every row; `beside` are pictures sent with the workbook, by their names."""
    shown, hidden = shown_sheets(sheets)
    listed = Listed(doubts=hidden)
    is_understood = [_is_taken(sheet, beside, listed) for sheet in shown]
    if not any(is_understood):
        # No remarks beside a list, then, but all that there is.
        listed.leftovers = []
        listed.unread = [_unread(sheet) for sheet in shown if _words(sheet)]
    return listed


def _is_taken(sheet: Sheet, beside: Mapping[str, bytes], listed: Listed) -> bool:
    """Take what a sheet says; whether it has headings or labels that are known."""
    heading = first_heading(sheet)
    if heading is None:
        return not sheet.may_be_ours and _is_form(sheet, listed)
    rows = SheetRows(sheet, heading, beside)
    found = rows.profiles()
    listed.profiles += found
    if not found:
        listed.leftovers += rows.loose
        listed.doubts += sheet.doubts()
    listed.doubts += _loose_shots(sheet, rows.taken)
    return True


def _is_form(sheet: Sheet, listed: Listed) -> bool:
    """Take a sheet without headings: a form with its labels in a column, or what nobody reads."""
    found = answers_in(_document(sheet)) if _has_labels(sheet) else []
    if any(NAME in row.by_path and len(row.by_path) >= _FEWEST_ANSWERS for row in found):
        for answers in found:
            answers.page = sheet.called
        listed.profiles += found
        return True
    tabular = [row for row in sheet.cells if len(texts_of(sheet, row)) > 1]
    if len(tabular) < _FEWEST_OF_TABLE:
        listed.leftovers += _words(sheet)
    else:
        listed.unread.append(_unread(sheet))
    listed.doubts += [*sheet.doubts(), *_loose_shots(sheet, set())]
    return False


def _unread(sheet: Sheet) -> Unread:
    count = len(sheet.cells)
    told = Both(
        f"Trang này không có dòng tiêu đề mà máy hiểu nên {count} dòng chưa nhập. Cần một dòng "
        "có cột tên (Họ và tên, Tên tập thể…) và ít nhất hai mục khác (Địa chỉ, Điện thoại, Kết "
        "quả…); sửa rồi nhập lại. Chữ của trang:",
        f"This sheet has no row of headings that are known, so {count} of its rows were not taken. "
        "One row must head the names (name of a person, of the collective…) and two more fields "
        "at least (address, telephone, results…); mend it and import again. The words of the "
        "sheet:",
    )
    return Unread(doubt=Doubt(text=told, place=sheet.place), leftovers=tuple(_words(sheet)))


def _has_labels(sheet: Sheet) -> bool:
    """Whether rows enough begin with a label, or its number, and go on with what may answer it."""
    rows = (list(texts_of(sheet, row).values()) for row in sheet.cells)
    uncounted = (row[1:] if row and row_number(row[0]) is not None else row for row in rows)
    labelled = sum(len(row) > 1 and labels.match(row[0]) is not None for row in uncounted)
    return labelled >= _FEWEST_ANSWERS


def _document(sheet: Sheet) -> Document:
    """A sheet as a document with one table, its pictures below their rows."""
    columns = {column for cells in sheet.cells.values() for column in cells}
    pieces: list[tuple[int, Piece]] = []
    above: list[int] = []
    for row in sorted(sheet.cells):
        texts = texts_of(sheet, row)
        # Words below an answer stay below it; else empty cells are no cells of a form.
        above = above if texts.keys() <= set(above[1:]) else list(texts)
        cells = tuple(_lines(sheet, row, column, texts.get(column)) for column in above)
        pieces.append((row, Row(cells=cells, place=f"{sheet.place}, dòng {row}")))
    pieces += [(row, shot) for row, _, shot in sheet.shots]
    return Document(
        name=sheet.name,
        pieces=tuple(piece for _, piece in sorted(pieces, key=lambda pair: pair[0])),
        beside=sheet.beside(),
        doubts=[*sheet.doubts(), *sheet.hidden_doubts(sheet.cells, columns)],
    )


def _lines(sheet: Sheet, row: int, column: int, text: str | None) -> tuple[Line, ...]:
    if text is None:
        return ()
    return (Line(text=text, place=f"{sheet.place}, ô {sheet.cells[row][column].place}"),)


def _words(sheet: Sheet) -> list[Leftover]:
    """All that a sheet says."""
    cells = (
        Leftover(place=f"{sheet.place}, ô {cell.place}", text=cell_text(cell))
        for _, cells in sorted(sheet.cells.items())
        for _, cell in sorted(cells.items())
    )
    return [*cells, *sheet.beside()]


def _loose_shots(sheet: Sheet, taken: set[int]) -> list[Doubt]:
    """The pictures of rows that are no profile."""
    told = Both(
        "Ảnh không nằm ở dòng của hồ sơ nào nên chưa nhận; đặt ảnh vào đúng dòng:",
        "The picture stands in no profile's row and was not taken; put it into its row:",
    )
    return [
        Doubt(text=told, place=shot.place, quoted=shot.name)
        for row, _, shot in sorted(sheet.shots, key=_spot)
        if row not in taken
    ]


def _spot(row: tuple[int, int, Shot]) -> tuple[int, int]:
    return row[0], row[1]
