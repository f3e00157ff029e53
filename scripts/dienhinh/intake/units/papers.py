"""What a Word file tells of a unit: its report by the outline, ours or the unit's own.

The outline's words head the texts; tables are known by their headings; the tags of our own form
are certain where they are left.
"""

from collections.abc import Iterator, Sequence

from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.typed_text import label_key
from dienhinh.intake.lines.form_texts import is_own
from dienhinh.intake.units.asked import fact_keys
from dienhinh.intake.units.grids import Row as GridRow
from dienhinh.intake.units.grids import take_grid
from dienhinh.intake.units.headings import Headings
from dienhinh.intake.units.own_report import take_starts_apart
from dienhinh.intake.units.own_words import (
    BRACKETS,
    REPORT_MARK,
    counted_up_to,
    is_made_by_us,
    is_made_here,
    own_words,
    without_hints,
)
from dienhinh.intake.units.paper_marks import paper_mark
from dienhinh.intake.units.report_heads import is_report, movements_named, reports_in
from dienhinh.intake.units.told import Spot, Told
from dienhinh.intake.word.pieces import Control, Document, Line, Piece, Row, lines_in, shots_in
from dienhinh.model.both import Both

_TEXT_TAG = "loi"
_COLUMNS_OF_FACTS = 2


_MADE_HERE = Both(
    "Báo cáo này do lệnh report làm từ kho: điển hình trong đó đã có hồ sơ nên máy không lập "
    "hồ sơ mới. Sửa điển hình thì sửa profile.yaml; ai được viết thêm vào đây thì gửi hồ sơ "
    "riêng.",
    "This report was made from the repository by the report command: those it introduces have "
    "profiles, so none was made. Change a profile in its profile.yaml; whoever was added here "
    "needs a profile sent by itself.",
)


def told_in_papers(document: Document, names: Names, movement: str) -> list[tuple[str, Told]]:
    """What the reports in a document tell, each with the name of its source.

    Empty when the document is no report by an outline of the call. `movement` is what the person
    who imports says of it, "" when they say nothing.
    """
    texts = [line.text for line in lines_in(document.pieces)]
    if paper_mark(document.form) is None and not is_report(texts, names):
        return []
    parts = reports_in(document, names)
    return [(part.name, _Paper(part, names, movement).told()) for part in parts]


class _Paper:
    def __init__(self, document: Document, names: Names, movement: str) -> None:
        self._document = document
        self._names = names
        self._own = own_words(names.reference, names.named_call.id)
        self._is_joint = False
        mark = paper_mark(document.form)
        self._told = Told(
            movement=self._movement(movement),
            names_call=mark is not None and mark.call == names.named_call.id,
            is_made_here=is_made_here(document),
        )
        outlines = names.reference.outlines
        call = names.named_call.id
        first = names.named_call.movements[0]
        outline = outlines.get((call, self._told.movement)) or outlines.get((call, first))
        beside = [found for (of, _), found in outlines.items() if of == call and found != outline]
        self._headings = Headings(outline, beside)
        self._section = ""
        self._is_behind = False
        self._is_form = document.form.startswith(REPORT_MARK)
        self._tagged = [
            label_key(line)
            for control in document.controls
            if control.tag.startswith(f"{_TEXT_TAG}.")
            for line in control.text.split("\n")
        ]

    def _movement(self, given: str) -> str:
        """Of ours their mark says it; of other papers the title, the command, the only one."""
        asked = self._names.named_call.movements
        mark = paper_mark(self._document.form)
        if mark is not None and mark.movement in asked:
            return mark.movement
        texts = [line.text for line in lines_in(self._document.pieces)]
        named = tuple(movements_named(texts, self._names))
        if len(named) == 1:
            return named[0]
        self._is_joint = len(named) > 1
        return given or (asked[0] if len(asked) == 1 else "")

    def _tell_of_joint(self) -> None:
        """Words of a report on several movements go where the command says, and only there."""
        movement = self._names.reference.movements.get(self._told.movement)
        if self._is_joint and movement is not None:
            told = Both(
                "Tên báo cáo nêu nhiều phong trào; lời, và dòng nào của bảng không ghi phong trào, "
                f"đều ghi vào “{movement.name}” như lệnh nhập, xin xem lại.",
                "The title names several movements; the words, and the rows of tables that name "
                f"none, all went to “{movement.name}” as the command says, please check.",
            )
            self._told.doubts.append(Doubt(text=told))

    def _tell_of_passed_over(self) -> None:
        keys = self._headings.passed_over
        if keys:
            named = ", ".join(keys)
            told = Both(
                f"Không thấy đầu mục {named} của đề cương. Lời của các mục ấy, nếu có, đang nằm ở "
                "mục đứng trước; xin xem lại.",
                f"No heading was found for {named} of the outline. What the report says there, if "
                "anything, stands in the item before; please check.",
            )
            self._told.doubts.append(Doubt(text=told))

    def told(self) -> Told:
        self._take(self._document.pieces)
        for control in self._document.controls:
            self._control(control)
        self._told.leftovers += [r for r in self._document.beside if not self._is_own(r.text)]
        self._told.doubts += self._document.doubts
        if self._told.is_made_here:
            take_starts_apart(self._told)
            self._told.doubts.append(Doubt(text=_MADE_HERE))
        self._tell_of_joint()
        self._tell_of_passed_over()
        shots = sum(1 for _ in shots_in(self._document.pieces))
        if shots:
            told = Both(
                f"Tệp có {shots} hình; lời báo cáo không giữ hình, ảnh gửi theo từng hồ sơ.",
                f"Pictures in the file: {shots}; a report keeps none, they come with the profiles.",
            )
            self._told.doubts.append(Doubt(text=told))
        return self._told

    def _is_own(self, text: str) -> bool:
        bare = text.strip("() .")
        known = label_key(text) in self._own or label_key(bare) in self._own or is_own(text)
        inside = filter(None, map(label_key, BRACKETS.findall(text)))
        return is_made_by_us(text) or (known and all(key in self._own for key in inside))

    # In reading order

    def _take(self, pieces: Sequence[Piece]) -> None:
        rows: list[Row] = []
        for piece in pieces:
            if isinstance(piece, Row):
                if rows and rows[0].table != piece.table:
                    self._table(rows)
                    rows = []
                rows.append(piece)
                continue
            self._table(rows)
            rows = []
            before = self._section
            if isinstance(piece, Line):
                self._line(piece)
            if self._section == before:
                self._introduce(piece)
        self._table(rows)

    def _introduce(self, piece: Piece) -> None:
        """Keep what may introduce somebody; those in our form and report have their own files."""
        is_there = self._is_behind or self._headings.introduces(self._section)
        if is_there and not self._is_form and not self._told.is_made_here:
            self._told.introduced.append(piece)

    def _line(self, line: Line) -> None:
        line = Line(text=without_hints(line.text), place=line.place)
        if not line.text:
            return
        heading = self._headings.at(line.text)
        if heading is not None:
            self._section = heading.key
            if heading.rest:
                self._add(heading.rest)
        elif self._headings.is_end(line.text):
            self._section = ""
            self._is_behind = True
            self._leave(line)
        elif self._is_own(line.text):
            self._keep_day(line)
        elif label_key(line.text) in self._tagged:
            self._tagged.remove(label_key(line.text))
        elif self._section:
            self._add(line.text)
        else:
            self._leave(line)

    def _keep_day(self, line: Line) -> None:
        day = counted_up_to(line.text)
        if day:
            self._told.facts.setdefault(("as_of",), Spot(text=day, place=line.place))

    def _add(self, text: str) -> None:
        self._told.texts.setdefault((self._told.movement, self._section), []).append(text)

    def _leave(self, line: Line) -> None:
        if not self._is_own(line.text):
            self._told.leftovers.append(Leftover(place=line.place, text=line.text))

    # Tables

    def _table(self, rows: Sequence[Row]) -> None:
        if not rows or take_grid(_grid(rows), self._told, self._names, self._own):
            return
        if all(len(row.cells) == 1 for row in rows):
            # A frame around text, as around the places of our form.
            for row in rows:
                self._take(row.cells[0])
            return
        for row in rows:
            self._introduce(row)
            self._facts(row)

    def _facts(self, row: Row) -> None:
        """A label and its answer; every other row is kept as words, tables inside it are read."""
        cells = list(row.cells)
        lines = [list(lines_in(cell)) for cell in cells]
        path = fact_keys().get(label_key(lines[0][0].text)) if lines and lines[0] else None
        if path is None and len(cells) > _COLUMNS_OF_FACTS:
            self._leave_row(row)
            return
        for cell, within in zip(cells, lines, strict=True):
            inner = [piece for piece in cell if isinstance(piece, Row)]
            if inner:
                self._take(inner)
            own = [line for line in cell if isinstance(line, Line)]
            if path is not None and within and cell is not cells[0] and not inner:
                said = "\n".join(line.text for line in own if not self._is_own(line.text))
                text = without_hints(said)
                if text:
                    self._told.facts.setdefault(path, Spot(text=text, place=row.place))
            else:
                for line in own:
                    if fact_keys().get(label_key(line.text)) is None:
                        self._leave(line)

    def _leave_row(self, row: Row) -> None:
        """A row of a table that is none of a unit stays together."""
        texts = [" ".join(line.text for line in lines_in(cell)) for cell in row.cells]
        text = " | ".join(text for text in texts if text)
        if text:
            self._told.leftovers.append(Leftover(place=row.place, text=text))

    def _control(self, control: Control) -> None:
        text = without_hints(control.text)
        if not text:
            return
        head, _, rest = control.tag.partition(".")
        if head == _TEXT_TAG:
            key = (self._told.movement, rest)
            if self._told.movement and self._headings.knows(rest):
                lines = text.split("\n")
                beside = self._told.texts.get(key, [])
                known = {label_key(line) for line in lines}
                self._told.texts[key] = lines + [t for t in beside if label_key(t) not in known]
        elif fact_keys().get(control.tag) is not None:
            path = fact_keys()[control.tag]
            self._told.facts[path] = Spot(text=text, place=control.place)


def _grid(rows: Sequence[Row]) -> list[GridRow]:
    """Cells by column; one that goes on from above brings its text along."""
    made: list[GridRow] = []
    for row in rows:
        before = made[-1] if made else {}
        made.append(dict(_cells(row, before)))
    return made


def _cells(row: Row, before: GridRow) -> Iterator[tuple[int, Spot]]:
    column = 1
    for number, cell in enumerate(row.cells):
        text = without_hints("\n".join(line.text for line in lines_in(cell)))
        above = before.get(column)
        if number < len(row.carried) and row.carried[number] and not text and above is not None:
            yield column, Spot(text=above.text, place=above.place, is_carried=True)
        else:
            yield column, Spot(text=text, place=f"{row.place}, cột {column}")
        column += row.spans[number] if number < len(row.spans) else 1
