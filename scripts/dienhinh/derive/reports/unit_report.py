"""The report of one unit on one movement, along the outline of the call.

Where the unit has written its own words they stand; where it has not, the outline's instruction
stands in their place, marked, so that no blank is overlooked.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.reports.heads import (
    annexed_to,
    internal_copy,
    is_issuer,
    province,
    unit_foot,
    unit_head,
    unit_issuer,
)
from dienhinh.derive.reports.nominees import (
    Nominee,
    cited,
    counted,
    models_among,
    nominees,
)
from dienhinh.derive.reports.outline_papers import item_mark, item_words
from dienhinh.derive.reports.profile_annex import profile_annex
from dienhinh.derive.reports.tables import (
    documents_grid,
    documents_of,
    inspections_grid,
    launched_grid,
    models_grid,
    nominees_grid,
    positions_of,
    stated,
    unit_awards_grid,
)
from dienhinh.derive.reports.tellings import (
    tellings,
    tellings_grid,
    told_in_words,
    told_of_press,
    why_unread,
)
from dienhinh.derive.reports.unit_gaps import (
    beside_the_list,
    contradiction,
    no_figures,
    no_words,
    says_nothing,
    too_few,
)
from dienhinh.derive.reports.units_words import UnitsWords
from dienhinh.model.call import NOMINEES_TITLE, Outline, OutlineItem
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import (
    Annex,
    Block,
    Figure,
    Grid,
    Heading,
    Line,
    OfficialPaper,
    Piece,
    Report,
    unit_report_mark,
)
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.vietnamese import date_text, quoted, two_digits


def unit_report(dossier: Dossier, unit: str, movement: str, *, internal: bool) -> Report:
    """The report of a unit. KeyError when the call has no outline for the movement."""
    report = _Writing(dossier, unit, movement, internal=internal).report()
    return internal_copy(report, dossier.call) if internal else report


class _Writing:
    """One report: what its sections share."""

    def __init__(self, dossier: Dossier, unit: str, movement: str, *, internal: bool) -> None:
        self._dossier = dossier
        self._unit = dossier.reference.units[unit]
        self._movement = movement
        self._internal = internal
        self._outline: Outline = dossier.reference.outlines[dossier.call.id, movement]
        self._items = dict(self._outline.walk())
        self._figures: UnitFigures | None = dossier.figures.get(unit)
        self._head = unit_head(self._unit, self._figures, dossier.today, dossier.call)
        self._text = dossier.texts.get((unit, movement))
        self._words = UnitsWords(internal=internal)
        self._own = nominees(dossier, [unit], [movement], "nomination", internal=internal)
        self._press = nominees(dossier, [unit], [movement], "press", internal=internal)
        faulty = dossier.faulty_nominations((movement,))
        self._faulty = sum(filed.unit == unit for filed in faulty)
        self._gaps: list[str] = []
        self._grids: list[tuple[str, Grid]] = []

    def report(self) -> Report:
        call, outline = self._dossier.call, self._outline
        blocks = (*self._body(), *self._annexes())
        paper = OfficialPaper(
            name=f"Báo cáo: {outline.title} ({self._unit.full_name})",
            head=self._head,
            kind="BÁO CÁO",
            title=outline.title,
            note=None,
            addressees=self._addressees(),
            blocks=blocks,
            # A report to a higher body has addressees above and refers to them below (Nghị định
            # 30/2020/NĐ-CP, Phụ lục I, ô 9a and 9b).
            foot=unit_foot(self._unit, self._figures, ("Như trên", "Lưu: VT")),
            mark=unit_report_mark(call.id, self._movement),
        )
        movement = self._dossier.reference.movements[self._movement]
        return Report(
            paper=paper,
            about=f"{self._unit.full_name}. Phong trào “{movement.official}”. "
            f"Lập ngày {date_text(self._dossier.today)}.",
            grids=tuple(self._grids),
            gaps=tuple(self._gaps),
            withheld=self._words.withheld,
        )

    def _addressees(self) -> tuple[str, ...]:
        """Who issued the call; its own report goes where it reports to."""
        call = self._dossier.call
        if is_issuer(self._unit, call):
            return call.reports_to
        return (f"{call.issuer} {province(call)}",)

    def _body(self) -> Iterator[Block]:
        for key, item in self._outline.walk():
            level = key.count(".") + 1
            if item.number == "-":
                yield Line(words=item_words(item), mark="-", keeps_with_next=True)
            else:
                yield Heading(level=level, mark=item_mark(item, level), words=_title(item))
            yield from self._answer(key, item)

    def _answer(self, key: str, item: OutlineItem) -> Iterator[Block]:
        words = self._words.block(self._text, key, is_below_point=item.number == "-")
        if words is not None:
            yield words
        elif item.asks_for_words:
            yield self._empty(key, no_words(self._dossier, self._unit.id, self._movement))
        if item.data is not None:
            yield from self._filled(key, item)

    def _filled(self, key: str, item: OutlineItem) -> Iterator[Block]:
        fill: dict[str, Callable[[str], Iterator[Block]]] = {
            "directives": self._directives,
            "documents": self._documents,
            "launched": self._launched,
            "coverage": self._coverage,
            "models": self._models,
            "nominees": self._nominees,
            "awards": self._awards,
            "inspections": self._inspections,
        }
        yield from fill[str(item.data)](key)

    def _directives(self, key: str) -> Iterator[Block]:
        yield from self._documents_of(key, directives=True)

    def _documents(self, key: str) -> Iterator[Block]:
        yield from self._documents_of(key, directives=False)

    def _documents_of(self, key: str, *, directives: bool) -> Iterator[Block]:
        if self._figures is None or not self._figures.answers("documents", self._movement):
            yield self._missing(key, "documents")
            return
        grid = documents_grid(self._figures, self._movement, directives=directives)
        what = "chỉ thị, nghị quyết" if directives else "văn bản triển khai"
        rows = documents_of(self._figures, self._movement, directives=directives)
        number = stated(self._figures, "documents", [position for position, _ in rows])
        yield from self._count(key, ("Đã ban hành {}", "Chưa ban hành"), number, what)
        yield from self._table(key, grid)

    def _launched(self, key: str) -> Iterator[Block]:
        if self._figures is None or not self._figures.answers("launched", self._movement):
            yield self._missing(key, "launched")
            return
        positions = positions_of(self._figures, "launched", self._movement)
        number = stated(self._figures, "launched", positions)
        what = "phong trào thi đua hưởng ứng"
        told = ("Đơn vị đã phát động {}", "Đơn vị không phát động")
        yield from self._count(key, told, number, what)
        yield from self._table(key, launched_grid(self._figures, self._movement))

    def _coverage(self, key: str) -> Iterator[Block]:
        reason = why_unread(self._dossier)
        if reason is not None:
            yield self._empty(key, f"chưa có số liệu: {reason}")
            return
        found = tellings(self._dossier, self._own)
        yield Line(words=told_in_words(self._dossier, found), keeps_with_next=bool(found))
        yield from self._table(key, tellings_grid(found, lambda nominee: nominee.name))
        if unconfirmed := told_of_press(self._dossier, self._press):
            yield self._red(key, unconfirmed)

    def _models(self, key: str) -> Iterator[Block]:
        if self._own:
            yield Line(
                words=(
                    counted(
                        "Có", cited(len(self._own), self._own), "điển hình do đơn vị giới thiệu"
                    ),
                    models_among(self._own),
                    Piece(text=". Nội dung đầy đủ ở Phụ lục."),
                ),
                keeps_with_next=True,
            )
        elif self._faulty:
            yield from (self._red(key, what) for what in beside_the_list(0, self._faulty, None))
        elif not self._own_words(key):
            yield self._empty(
                key,
                "chưa có: đề cương hỏi mọi đơn vị về mô hình, gương điển hình của mình; gửi bằng "
                "biểu mẫu tóm tắt thành tích",
            )
        yield from self._table(key, models_grid(self._own))
        if self._press:
            names = "; ".join(f"{quoted(n.name)} ({n.where})" for n in self._press)
            yield self._red(
                key,
                f"còn {two_digits(len(self._press))} điển hình mà báo chí đã viết, cần đơn vị xác "
                f"nhận trước khi đưa vào báo cáo: {names}",
            )

    def _nominees(self, key: str) -> Iterator[Block]:
        quota = self._dossier.call.quota
        received = self._dossier.nominations(self._unit.id, self._movement)
        sent = len(received)
        is_asked = self._dossier.must_nominate(self._unit.id)
        if not is_asked:
            if not self._own:
                yield Line(
                    words="Đơn vị không thuộc nhóm mà công văn đề nghị giới thiệu điển hình."
                )
        elif sent < quota.least:
            yield self._empty(key, too_few(sent, quota))
        for what in beside_the_list(sent, self._faulty, quota if is_asked else None):
            yield self._red(key, what)
        yield from self._table(key, nominees_grid(self._own, internal=self._internal))

    def _awards(self, key: str) -> Iterator[Block]:
        figures, call = self._figures, self._dossier.call
        if figures is None or not figures.answers("awards", self._movement):
            yield self._missing(key, "awards")
            return
        rows = [row for row in figures.awards or () if row.movement == self._movement]
        positions = positions_of(figures, "awards", self._movement)
        until = f"ngày {date_text(figures.as_of)}" if figures.as_of else "nay"
        since = f"Từ năm {call.awards_since} đến {until}"
        yield from self._count(
            key,
            (f"{since} có {{}} lượt", f"{since} chưa có"),
            stated(figures, "awards", positions, sum(row.total for row in rows)),
            "tập thể, hộ gia đình, cá nhân được khen thưởng qua Phong trào thi đua",
        )
        if rows:
            grid = unit_awards_grid(figures, self._movement, self._dossier.reference)
            yield from self._table(key, grid)

    def _inspections(self, key: str) -> Iterator[Block]:
        if self._figures is None or not self._figures.answers("inspections", self._movement):
            yield self._missing(key, "inspections")
            return
        positions = positions_of(self._figures, "inspections", self._movement)
        number = stated(self._figures, "inspections", positions)
        told = ("Đã tổ chức {} cuộc", "Chưa tổ chức")
        yield from self._count(key, told, number, "kiểm tra, giám sát")
        yield from self._table(key, inspections_grid(self._figures, self._movement))

    def _count(self, key: str, told: tuple[str, str], number: Figure, what: str) -> Iterator[Block]:
        """How many, in a sentence; that there is nothing is said in words, not as 0.

        `told` is how the sentence begins for some, and for none. Below words of the unit's own that
        do not say so too, nothing is a contradiction that only people can resolve.
        """
        some, none = told
        own = self._own_words(key)
        if not number.value and own and not says_nothing(own):
            yield self._red(key, contradiction(f"{none} {what}"))
            return
        before = some.format(two_digits(number.value)) if number.value else none
        yield Line(
            words=(Piece(text=f"{before} {what}", note=number.note), Piece(text=".")),
            keeps_with_next=bool(number.value),
        )

    def _own_words(self, key: str) -> str:
        return self._text.sections.get(key, "") if self._text is not None else ""

    def _table(self, key: str, grid: Grid) -> Iterator[Block]:
        if grid.rows:
            # The paper has the title as a heading; a sheet of a workbook has it nowhere else.
            title = _title(self._items[key])
            self._grids.append((key, replace(grid, caption=f"Mục {key}. {title}")))
            yield grid

    def _missing(self, key: str, name: str) -> Block:
        return self._empty(key, no_figures(self._dossier, self._unit.id, self._movement, name))

    def _empty(self, key: str, what: str) -> Block:
        """An item that lacks what the outline asks, with how the outline asks it."""
        instruction = self._items[key].instruction
        return self._red(key, f"{what}. Đề cương hướng dẫn: {instruction}" if instruction else what)

    def _red(self, key: str, what: str) -> Block:
        if key not in self._gaps:
            self._gaps.append(key)
        text = f"[Mục {key} {what}.]"
        return Line(words=(Piece(text=text, is_italic=True, is_gap=True),))

    def _annexes(self) -> Iterator[Block]:
        if not self._own:
            return
        yield Annex(
            mark="Phụ lục",
            title="Tóm tắt thành tích của các điển hình được giới thiệu",
            annexed_to=annexed_to(self._head, unit_issuer(self._unit, self._figures)),
        )
        yield from _profiles(self._own, internal=self._internal)


def _profiles(rows: Sequence[Nominee], *, internal: bool) -> Iterator[Block]:
    for nominee in rows:
        yield from profile_annex(nominee, internal=internal)


def _title(item: OutlineItem) -> str:
    return NOMINEES_TITLE if item.data == "nominees" else f"{item.title}"
