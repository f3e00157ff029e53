"""The province's synthesis for its People's Committee and the central committee.

All units, totals and tables by movement, unit and kind; awards since the year asked; who answered
and who did not; the models in an annex. What only people can judge is marked as still to write,
with the units' own words beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.reports.changes_since import changed_grid
from dienhinh.derive.reports.heads import (
    addressee_name,
    department_foot,
    department_head,
    internal_copy,
)
from dienhinh.derive.reports.nominees import Nominee, cited, counted, models_among
from dienhinh.derive.reports.outline_papers import item_mark
from dienhinh.derive.reports.province_annexes import NOMINEE_LIST, ProvinceAnnexes
from dienhinh.derive.reports.province_answers import Answers, board_of
from dienhinh.derive.reports.province_counts import (
    ANSWERS,
    LAUNCHED,
    PRESS_LIST,
    TELLINGS,
    province_counts,
)
from dienhinh.derive.reports.province_outline import items_of, laid, result_parts
from dienhinh.derive.reports.province_tables import ProvinceTables
from dienhinh.derive.reports.stated_rows import documents_table, inspections_table, launched_table
from dienhinh.derive.reports.tellings import tellings, tellings_grid, told_in_words, why_unread
from dienhinh.derive.reports.units_words import UnitsWords
from dienhinh.model.board import Board
from dienhinh.model.call import TO_WRITE, OutlineItem
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import (
    REPORT_MADE_HERE,
    Block,
    Grid,
    Heading,
    Line,
    OfficialPaper,
    Piece,
    Report,
    Words,
    plain,
)
from dienhinh.vietnamese import date_text, joined, outline_mark, two_digits, upper_first

# One may be listed for each movement that it serves.
_ONCE = {
    "documents": "Văn bản kê ở nhiều phong trào chỉ đếm một lần.",
    "inspections": "Cuộc kiểm tra, giám sát kê ở nhiều phong trào chỉ đếm một lần.",
}


def province_report(
    dossier: Dossier,
    movements: Sequence[str],
    *,
    internal: bool,
    earlier: tuple[str, Dossier] | None = None,
) -> Report:
    """The synthesis over some movements; `earlier` is a former state and what to call it."""
    report = _Writing(dossier, movements, internal=internal, earlier=earlier).report()
    return internal_copy(report, dossier.call) if internal else report


class _Writing:
    """One synthesis: what its sections share."""

    def __init__(
        self,
        dossier: Dossier,
        movements: Sequence[str],
        *,
        internal: bool,
        earlier: tuple[str, Dossier] | None,
    ) -> None:
        self._dossier = dossier
        self._movements = tuple(movements)
        self._internal = internal
        self._earlier = earlier
        # Outlines of one call ask for the same items in the same order.
        self._outline = dossier.reference.outlines[dossier.call.id, self._movements[0]]
        self._board: Board = board_of(dossier, self._movements)
        units = [row.unit for row in self._board.rows]
        self._head = department_head(dossier.call, "BC-SNV", None, dossier.today)
        self._annexes = ProvinceAnnexes(
            dossier, self._head, units, self._movements, internal=internal
        )
        self._own = self._annexes.own
        self._tables = ProvinceTables(dossier, self._board, self._movements, self._own)
        self._answers = Answers(dossier, self._board, self._movements)
        self._grids: list[tuple[str, Grid]] = []
        self._gaps: list[str] = []
        self._words = UnitsWords(internal=internal)
        self._chapters = 0

    def report(self) -> Report:
        call = self._dossier.call
        names = joined(
            [f"“{self._dossier.reference.movements[m].official}”" for m in self._movements]
        )
        period = self._of_call("period", call.period)
        title = (
            Piece(text=f"Kết quả {call.review} Phong trào thi đua {names} giai đoạn "),
            *((Piece(text=period),) if isinstance(period, str) else period),
        )
        blocks = (*self._body(), *self._annexes.blocks(self._table, self._grids))
        paper = OfficialPaper(
            name=plain(title),
            head=self._head,
            kind="BÁO CÁO",
            title=title,
            note=None,
            addressees=call.reports_to,
            blocks=blocks,
            foot=department_foot(call, ("Như trên", "Lưu: VT, TĐKT")),
            mark=REPORT_MADE_HERE,
        )
        return Report(
            paper=paper,
            about=f"{call.issuer}. Phong trào {names}. "
            f"Số liệu ngày {date_text(self._dossier.today)}.",
            grids=tuple(self._grids),
            gaps=tuple(self._gaps),
            withheld=self._words.withheld,
        )

    def _of_call(self, field: str, text: str) -> Words:
        """Words of the call; what nobody has copied into them yet is a gap here too."""
        if TO_WRITE not in text:
            return text
        self._gaps.append(f"call.yaml: {field}")
        return (Piece(text=f"[{text}]", is_italic=True, is_gap=True),)

    def _body(self) -> Iterator[Block]:
        call = self._dossier.call
        opening = self._of_call("opening", call.opening)
        report = f"{call.issuer} báo cáo kết quả như sau:"
        if isinstance(opening, str):
            # The dispatch's list of its grounds begins the sentence.
            yield Line(words=f"{opening.rstrip(' ,;.')}, {report}")
        else:
            yield Line(words=opening)
            yield Line(words=report)
        yield self._chapter("Tình hình gửi báo cáo, hồ sơ")
        yield from self._answers.who_answered()
        yield from self._table(ANSWERS, self._tables.answers())
        yield from self._table("Số liệu đơn vị còn thiếu", self._tables.open_questions())
        sections = laid(self._outline)
        for section in sections.before:
            yield from self._judgement(section)
        yield self._chapter("Kết quả thực hiện")
        yield from self._results(sections.results)
        for section in sections.after:
            yield from self._judgement(section)
        if self._earlier is not None:
            yield from self._changes(*self._earlier)

    def _results(self, sections: Sequence[OutlineItem]) -> Iterator[Block]:
        """What data answer, and between it the items of the same sections that only people can."""
        since = self._dossier.call.awards_since
        fill = {
            "documents": ("Văn bản ban hành, phong trào phát động", self._documents),
            "examples": ("Mô hình, gương điển hình tiên tiến", self._examples),
            "awards": (f"Khen thưởng từ năm {since} đến nay", self._awards),
            "inspections": ("Kiểm tra, giám sát", self._inspections),
        }
        for section in sections:
            yield from self._units_words(section.number)
        for number, part in enumerate(result_parts(self._outline, sections), 1):
            mark = f"{number}."
            if part.subject is None:
                (key, item), *below = part.items
                yield from self._asked(key, item, mark=mark)
            else:
                title, blocks = fill[part.subject]
                yield Heading(level=2, mark=mark, words=title)
                below = [pair for pair in part.items if pair[1].asks_for_words]
                for key, item in part.items:
                    if not item.asks_for_words:
                        yield from self._units_words(key)
                yield from blocks()
            for key, item in below:
                yield from self._asked(key, item)

    def _documents(self) -> Iterator[Block]:
        yield from self._answers.uncounted()
        documents = documents_table(self._dossier, self._movements)
        yield from self._stated("Văn bản đã ban hành", documents, "documents")
        launched = launched_table(self._dossier, self._movements)
        yield from self._stated(LAUNCHED, launched, "launched")

    def _examples(self) -> Iterator[Block]:
        if self._own:
            units = two_digits(len({nominee.unit for nominee in self._own}))
            introduced = cited(len(self._own), self._own)
            yield Line(
                words=(
                    counted(f"{units} đơn vị giới thiệu", introduced, "điển hình"),
                    models_among(self._own),
                    Piece(text="."),
                )
            )
        else:
            yield Line(words="Chưa có đơn vị giới thiệu điển hình.")
        press = self._annexes.press
        if press:
            yield Line(
                words=f"Ngoài số này, kho còn {two_digits(len(press))} điển hình biên soạn từ tin "
                "báo chí, chưa có đơn vị giới thiệu nên không tính vào các bảng; danh sách ở "
                f"{self._annexes.press_mark}."
            )
        if not self._own:
            return
        yield from self._table("Điển hình theo đơn vị", self._tables.by_unit())
        yield from self._table("Điển hình theo loại hình", self._tables.by_kind())
        yield from self._table("Điển hình theo lĩnh vực", self._tables.by_sector())
        yield from self._table("Số liệu của các mô hình", self._tables.model_figures())
        alike = self._tables.alike()
        if alike:
            yield Line(
                words="Bảng trên cộng cả các hồ sơ trùng tên, có thể là một mô hình: "
                f"{'; '.join(alike)}."
            )

    def _awards(self) -> Iterator[Block]:
        yield from self._answers.uncounted()
        by_form = self._tables.awards_by_form()
        yield from self._stated("Khen thưởng theo hình thức", by_form, "awards")
        if not _has_rows(by_form):
            return
        yield from self._table("Khen thưởng theo năm", self._tables.awards_by_year())
        yield from self._table("Khen thưởng theo đơn vị", self._tables.awards_by_unit())

    def _inspections(self) -> Iterator[Block]:
        yield from self._answers.uncounted()
        inspections = inspections_table(self._dossier, self._movements)
        yield from self._stated("Kiểm tra, giám sát", inspections, "inspections")

    def _judgement(self, section: OutlineItem) -> Iterator[Block]:
        """A section only people can write, with what the units wrote for theirs."""
        yield self._chapter(section.title)
        yield from self._units_words(section.number)
        for key, item in items_of(self._outline, section):
            if key.count(".") > 1 and item.number != "-":
                yield from self._asked(key, item, mark=item_mark(item, 3), level=3)
            else:
                yield from self._asked(key, item)

    def _asked(
        self, key: str, item: OutlineItem, *, mark: str = "", level: int = 2
    ) -> Iterator[Block]:
        """An item only people can answer, marked, or one that holds such; others need words."""
        words = tuple(self._units_words(key))
        is_asked = item.asks_for_words or any(child.asks_for_words for child in item.items)
        if not words and not mark and not is_asked:
            return
        place = _place(key)
        title = f"{_title(item)} ({place} của đề cương)"
        yield Heading(level=level, mark=mark, words=title)
        if item.asks_for_words:
            self._gaps.append(key)
            yield _gap(f"[{upper_first(place)}: chưa có nội dung.]")
        yield from words
        if item.data == "coverage":
            yield from self._coverage(key)

    def _coverage(self, key: str) -> Iterator[Block]:
        reason = why_unread(self._dossier)
        if reason is not None:
            yield _gap(f"[Mục {key} chưa có số liệu: {reason}.]")
            return
        found = tellings(self._dossier, self._own)
        yield Line(words=told_in_words(self._dossier, found))
        named = self._with_unit
        yield from self._table(TELLINGS, tellings_grid(found, named))

    def _with_unit(self, nominee: Nominee) -> str:
        return f"{nominee.name} ({self._dossier.unit_name(nominee.unit)})"

    def _units_words(self, key: str) -> Iterator[Block]:
        for (unit, movement), text in self._dossier.texts.items():
            words = self._words.block(text, key) if movement in self._movements else None
            if words is not None:
                yield Line(
                    words=(Piece(text=self._reporting(unit, movement), is_italic=True),),
                    keeps_with_next=True,
                )
                yield words

    def _reporting(self, unit: str, movement: str) -> str:
        """Who reports the words below, and on which movement where there are several."""
        known = self._dossier.reference.units.get(unit)
        name = addressee_name(known) if known else unit
        official = self._dossier.reference.movements[movement].official
        several = len(self._movements) > 1
        return f"{name} báo cáo{f' (Phong trào thi đua “{official}”)' if several else ''}:"

    def _changes(self, since: str, earlier: Dossier) -> Iterator[Block]:
        # Lists of people, and one whose numbers `province_counts` has for each unit.
        lists = (NOMINEE_LIST, PRESS_LIST, LAUNCHED)
        outlines = earlier.reference.outlines
        known = [m for m in self._movements if (earlier.call.id, m) in outlines]
        former: list[tuple[str, Grid]] = []
        if known:
            before = province_report(earlier, known, internal=self._internal)
            former = [pair for pair in before.grids if pair[0] not in lists]
            former += province_counts(earlier, known)
        now = [pair for pair in self._grids if pair[0] not in lists]
        now += province_counts(self._dossier, self._movements)
        grid = changed_grid(former, now, since)
        yield self._chapter(f"Số liệu thay đổi so với {since}")
        if not grid.rows:
            yield Line(
                words="Con số trong các bảng, số báo cáo, hồ sơ, phong trào phát động, lần đăng, "
                f"phát không thay đổi so với {since}."
            )
        yield from self._table("Số liệu thay đổi", grid)

    def _chapter(self, title: str) -> Heading:
        self._chapters += 1
        return Heading(level=1, mark=f"{outline_mark(0, self._chapters - 1)}.", words=title)

    def _stated(self, title: str, grid: Grid, name: str) -> Iterator[Block]:
        """A table of what units stated in a list of their file; a sentence where it has no row."""
        yield from self._answers.summed(name)
        if _has_rows(grid):
            yield from self._answers.unanswered(name)
            if len(self._movements) > 1 and name in _ONCE:
                yield Line(words=_ONCE[name], keeps_with_next=True)
            yield from self._table(title, grid)
        else:
            yield Line(words=self._answers.none_stated(name))

    def _table(self, title: str, grid: Grid) -> Iterator[Block]:
        if grid.rows:
            self._grids.append((title, grid))
            number = len(self._grids)
            note = self._annexes.note(title, number, grid)
            yield replace(grid, caption=f"Bảng {number}. {title}", note=note)


def _title(item: OutlineItem) -> str:
    """What an item asks, up to the name of a movement: a synthesis may cover several."""
    return item.title.partition(" “")[0]


def _has_rows(grid: Grid) -> bool:
    """Whether anything stands above its sums."""
    return len(grid.rows) > grid.totals


def _gap(text: str) -> Line:
    return Line(words=(Piece(text=text, is_italic=True, is_gap=True),))


def _place(key: str) -> str:
    """Where an item stands in the outline, in words: `IV.-1` is `mục IV, gạch đầu dòng 1`."""
    number, dash, point = key.partition(".-")
    return f"mục {number}, gạch đầu dòng {point}" if dash else f"mục {key}"
