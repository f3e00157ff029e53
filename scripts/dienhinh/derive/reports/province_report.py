"""The province's synthesis for its People's Committee and the central committee.

All units, totals and tables by movement, unit and kind; awards since the year asked; who answered
and who did not; the models in an annex. What only people can judge is marked as still to write,
with the units' own words beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dienhinh.derive.reports.answer_tables import answers_table, open_questions_table
from dienhinh.derive.reports.changes_since import changed_grid
from dienhinh.derive.reports.heads import (
    addressee_name,
    department_foot,
    department_head,
    internal_copy,
)
from dienhinh.derive.reports.outline_papers import item_mark
from dienhinh.derive.reports.province_annexes import NOMINEE_LIST, ProvinceAnnexes
from dienhinh.derive.reports.province_answers import Answers, board_of
from dienhinh.derive.reports.province_counts import ANSWERS, LAUNCHED, PRESS_LIST, province_counts
from dienhinh.derive.reports.province_findings import ProvinceFindings, gap
from dienhinh.derive.reports.province_outline import (
    KeyedItem,
    Part,
    entries,
    items_of,
    laid,
    result_parts,
)
from dienhinh.derive.reports.province_tables import ProvinceTables
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
from dienhinh.vietnamese import date_text, joined, outline_mark, upper_first

# Headings go down to a), b) (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5).
_LOWEST = 3


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
        self._tables = ProvinceTables(dossier, self._board, self._movements, self._annexes.own)
        self._answers = Answers(dossier, self._board, self._movements)
        self._findings = ProvinceFindings(
            dossier,
            self._movements,
            annexes=self._annexes,
            tables=self._tables,
            answers=self._answers,
            table=self._table,
        )
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
        of_call = (self._dossier, self._board, self._movements)
        yield from self._table(ANSWERS, answers_table(*of_call))
        yield from self._table("Số liệu đơn vị còn thiếu", open_questions_table(*of_call))
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
        for section in sections:
            yield from self._units_words(section.number)
        for number, part in enumerate(result_parts(self._outline, sections), 1):
            if part.subject is None:
                (key, item), *below = part.items
                yield from self._asked(key, item, mark=f"{number}.", level=2)
                yield from self._numbered(below)
            else:
                title = self._findings.subject_title(part.subject)
                yield Heading(level=2, mark=f"{number}.", words=title)
                yield from self._subject(part, part.subject)

    def _subject(self, part: Part, subject: str) -> Iterator[Block]:
        """What data say of a subject; with headings only where people's answers stand between."""
        rows = entries(part, subject)
        below = {key for row in rows for key, _ in row.items}
        for key, _ in part.items:
            if key not in below:
                yield from self._units_words(key)
        yield from self._findings.left_out(subject)
        is_mixed = any(row.topic is None for row in rows)
        for position, row in enumerate(rows):
            mark = f"{outline_mark(2, position)})"
            if row.topic is None:
                for key, item in row.items:
                    yield from self._asked(key, item, mark=mark, level=3)
                continue
            if is_mixed:
                yield Heading(level=3, mark=mark, words=self._findings.topic_title(row.topic))
            for key, _ in row.items:
                yield from self._units_words(key)
            yield from self._findings.told(row.topic)

    def _judgement(self, section: OutlineItem) -> Iterator[Block]:
        """A section only people can write, with what the units wrote for theirs."""
        yield self._chapter(section.title)
        yield from self._units_words(section.number)
        yield from self._numbered(items_of(self._outline, section))

    def _numbered(self, items: Iterable[KeyedItem]) -> Iterator[Block]:
        """Items only people can answer, those below one item in a series of their own."""
        counted_below: Counter[str] = Counter()
        for key, item in items:
            above = key.rpartition(".")[0]
            level = min(key.count(".") + 1, _LOWEST)
            number = outline_mark(level - 1, counted_below[above])
            counted_below[above] += 1
            mark = item_mark(replace(item, number=number), level)
            yield from self._asked(key, item, mark=mark, level=level)

    def _asked(self, key: str, item: OutlineItem, *, mark: str, level: int) -> Iterator[Block]:
        """An item only people can answer, marked, or one that holds such."""
        place = _place(key)
        yield Heading(level=level, mark=mark, words=f"{_title(item)} ({place} của đề cương)")
        if item.asks_for_words:
            self._gaps.append(key)
            yield gap(f"[{upper_first(place)}: chưa có nội dung.]")
        yield from self._units_words(key)
        if item.data == "coverage":
            yield from self._findings.coverage(key)

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
        yield from self._hidden(since, earlier)
        if not grid.rows:
            yield Line(
                words="Con số trong các bảng, số báo cáo, hồ sơ, phong trào phát động, lần đăng, "
                f"phát không thay đổi so với {since}."
            )
        yield from self._table("Số liệu thay đổi", grid)

    def _hidden(self, since: str, earlier: Dossier) -> Iterator[Block]:
        """Whose numbers may rise or fall only because errors hide them now, or hid them then."""
        for when, dossier in (("hiện nay", self._dossier), (since, earlier)):
            names = [dossier.unit_name(unit) for unit in dossier.units_with_errors(self._movements)]
            if names:
                self._gaps.append(f"số liệu thay đổi ({when})")
                yield gap(
                    f"[Số liệu {when} thiếu phần có lỗi trong tệp của: {', '.join(names)}. Chênh "
                    "lệch vì thế có thể không phải là thay đổi thật.]"
                )

    def _chapter(self, title: str) -> Heading:
        self._chapters += 1
        return Heading(level=1, mark=f"{outline_mark(0, self._chapters - 1)}.", words=title)

    def _table(self, title: str, grid: Grid) -> Iterator[Block]:
        if grid.rows:
            self._grids.append((title, grid))
            number = len(self._grids)
            note = self._annexes.note(title, number, grid)
            yield replace(grid, caption=f"Bảng {number}. {title}", note=note)


def _title(item: OutlineItem) -> str:
    """What an item asks, up to the name of a movement: a synthesis may cover several."""
    return item.title.partition(" “")[0]


def _place(key: str) -> str:
    """Where an item stands in the outline, in words: `IV.-1` is `mục IV, gạch đầu dòng 1`."""
    number, dash, point = key.partition(".-")
    return f"mục {number}, gạch đầu dòng {point}" if dash else f"mục {key}"
