"""A sheet of a workbook: its cells, what stands beside them, and what nobody was meant to see."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from dienhinh.intake.doubts import Doubt, Leftover, in_old_fonts
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.sheets.cells import Cell, cell_text
from dienhinh.intake.word.pieces import Shot
from dienhinh.model.both import Both

# In our forms the guide and the lists of the drop-downs; others call sheets so too.
_OWN_SHEETS = frozenset({"huong dan", "danh muc"})

# More places than these are looked up among the leftovers, not read in a message.
_MOST_SHOWN = 20


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One sheet: cells by row and column, from 1; pictures with the row and column below them.

    `notes` are the remarks hung on cells, each with its cell; `boxes` the texts of drawings that
    float above cells, each with its row; `struck` what is struck out, by row and column, `formulas`
    those whose results the file does not hold.
    Nobody saw `hidden_rows` and `hidden_columns`, nor all of the sheet when it `is_hidden`.
    `is_cut` when it has more columns than are read, `unread_rows` are the rows behind those that
    are. `merged` are ranges of merged cells: first row and column, last row and column.
    """

    name: str
    cells: dict[int, dict[int, Cell]]
    shots: list[tuple[int, int, Shot]]
    old_fonts: set[str]
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[tuple[int, str]] = field(default_factory=list)
    struck: dict[int, dict[int, Cell]] = field(default_factory=dict)
    formulas: dict[int, dict[int, Cell]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    is_hidden: bool = False
    is_cut: bool = False
    unread_rows: set[int] = field(default_factory=set)
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def may_be_ours(self) -> bool:
        """Whether it is called as the sheets of our forms that nobody fills in."""
        return label_key(self.name) in _OWN_SHEETS

    @property
    def place(self) -> str:
        """How the sheet is called where something in it is told."""
        return f"trang “{self.name}”"

    @property
    def called(self) -> Leftover:
        """Its name as words of the source."""
        return Leftover(place=self.place, text=self.name)

    def beside(self, rows: Collection[int] = ()) -> list[Leftover]:
        """What no cell shows: remarks, text boxes, what is struck out, formulas without results.

        The last two in other rows than these, which tell their own.
        """
        notes = (
            Leftover(place=f"{self.place}, lời bàn ở ô {at}", text=text) for at, text in self.notes
        )
        boxes = (
            Leftover(place=f"{self.place}, dòng {row}, khung chữ", text=text)
            for row, text in self.boxes
        )
        struck = (
            words for row in sorted(self.struck) if row not in rows for words in self.struck_in(row)
        )
        formulas = (
            Leftover(place=f"{self.place}, ô {cell.place}", text=cell_text(cell))
            for row, cells in sorted(self.formulas.items())
            if row not in rows
            for _, cell in sorted(cells.items())
        )
        return [*notes, *boxes, *struck, *formulas]

    def struck_in(self, row: int) -> list[Leftover]:
        """What somebody struck out in one row; a whole row stays together."""
        cells = self.struck.get(row, {})
        if row not in self.cells and len(cells) > 1:
            text = " | ".join(cell_text(cell) for _, cell in sorted(cells.items()))
            return [Leftover(place=f"{self.place}, dòng {row}, chữ gạch bỏ", text=text)]
        return [
            Leftover(place=f"{self.place}, ô {cell.place}, chữ gạch bỏ", text=cell_text(cell))
            for _, cell in sorted(cells.items())
        ]

    def formula_doubts(self, rows: Iterable[int]) -> list[Doubt]:
        """That formulas of these rows have no results to be read."""
        by_column = (self.formulas.get(row, {}) for row in sorted(rows))
        cells = [cell for found in by_column for _, cell in sorted(found.items())]
        if not cells:
            return []
        places = ", ".join(cell.place for cell in cells[:_MOST_SHOWN])
        more = ", …" if len(cells) > _MOST_SHOWN else ""
        told = Both(
            f"Ô {places}{more} là công thức mà tệp không lưu kết quả nên máy không lấy được. Mở "
            "tệp, cho tính lại (Excel: Ctrl+Alt+F9, LibreOffice: Ctrl+Shift+F9), lưu rồi nhập lại; "
            "hoặc gõ giá trị thay công thức:",
            f"Cell {places}{more} holds a formula whose result the file does not keep, so nothing "
            "was taken. Open the file, let it reckon (Excel: Ctrl+Alt+F9, LibreOffice: "
            "Ctrl+Shift+F9), save and import again, or type the value in place of the formula:",
        )
        quoted = "; ".join(map(cell_text, cells))
        return [Doubt(text=told, place=self.place, quoted=quoted)]

    def doubts(self, rows: Collection[int] = ()) -> list[Doubt]:
        """What a person must look at whatever the sheet holds; `rows` tell their own formulas."""
        found = self.formula_doubts(self.formulas.keys() - set(rows))
        if self.is_cut:
            told = Both(
                "Bảng quá rộng, máy không đọc hết cột; chia thành nhiều bảng.",
                "The sheet is too wide and not all of its columns were read; divide it.",
            )
            found.append(Doubt(text=told, place=self.place))
        if self.unread_rows:
            first, count = min(self.unread_rows), len(self.unread_rows)
            told = Both(
                f"Bảng quá dài: máy dừng trước dòng {first}, còn {count} dòng chưa đọc. Chuyển các "
                "dòng từ đó xuống sang một tệp khác, có cả dòng tiêu đề, rồi nhập tệp ấy.",
                f"The sheet is too long: reading stopped before row {first}, and {count} rows were "
                "not read. Move the rows from there on into a file of their own, with the "
                "headings, and import it.",
            )
            found.append(Doubt(text=told, place=self.place))
        if self.old_fonts:
            told = in_old_fonts(", ".join(sorted(self.old_fonts)))
            found.append(Doubt(text=told, place=self.place))
        gone = _in_row(row for row in self.struck if row not in self.cells)
        if gone:
            told = Both(
                f"Dòng {gone} bị gạch ngang nên không lấy, chữ giữ ở dưới. Vẫn muốn gửi thì bỏ "
                "gạch ngang trong Excel rồi nhập lại.",
                f"Row {gone} is struck out and was not taken; its words are kept below. If it is "
                "meant to be sent, take the line away in Excel and import again.",
            )
            found.append(Doubt(text=told, place=self.place))
        return found

    def hidden_doubts(self, rows: Collection[int], columns: Collection[int]) -> list[Doubt]:
        """That something was taken out of hidden rows or columns; those are the ones taken from."""
        found = []
        hidden = _in_row(self.hidden_rows & set(rows))
        if hidden:
            told = Both(
                f"Dòng {hidden} bị ẩn trong bảng nhưng máy vẫn lấy; xem có đúng là muốn gửi không.",
                f"Row {hidden} is hidden in the sheet but was taken; see whether it was meant to "
                "be sent.",
            )
            found.append(Doubt(text=told, place=self.place))
        letters = ", ".join(map(_letters, sorted(self.hidden_columns & set(columns))))
        if letters:
            told = Both(
                f"Cột {letters} bị ẩn trong bảng nhưng máy vẫn lấy; xem có đúng là muốn gửi không.",
                f"Column {letters} is hidden in the sheet but was taken; see whether it was meant "
                "to be sent.",
            )
            found.append(Doubt(text=told, place=self.place))
        return found


def shown_sheets(sheets: Iterable[Sheet]) -> tuple[list[Sheet], list[Doubt]]:
    """The sheets that people see, and that the others were not read; those of our forms are ours.

    A hidden sheet holds drafts, old figures, those who were left out.
    """
    shown, doubts = [], []
    for sheet in sheets:
        if not sheet.is_hidden:
            shown.append(sheet)
        elif sheet.cells and not sheet.may_be_ours:
            told = Both(
                "Trang này bị ẩn trong tệp nên máy không đọc. Cần lấy thì bấm chuột phải vào tên "
                "một trang, chọn Unhide (Bỏ ẩn), rồi nhập lại.",
                "This sheet is hidden in the file and was not read. If it is meant to be sent, "
                "right-click the name of a sheet, choose Unhide, and import again.",
            )
            doubts.append(Doubt(text=told, place=sheet.place))
    return shown, doubts


def _in_row(numbers: Iterable[int]) -> str:
    """Numbers of rows as people say them: "3, 5-8"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return ", ".join(str(s[0]) if len(s) == 1 else f"{s[0]}-{s[-1]}" for s in spans)


def _letters(column: int) -> str:
    """The name of a column: 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
