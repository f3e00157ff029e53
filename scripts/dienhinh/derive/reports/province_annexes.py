"""The annexes of the synthesis: list and sheets of the profiles, those from the press, sources."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from dienhinh.derive.reports.heads import annexed_to
from dienhinh.derive.reports.nominees import Nominee, nominees, origins
from dienhinh.derive.reports.profile_annex import profile_annex
from dienhinh.derive.reports.province_counts import PRESS_LIST
from dienhinh.derive.reports.source_tables import has_sources, source_tables
from dienhinh.derive.reports.tables import nominees_grid, press_grid
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Annex, Block, Grid, Head

# A list of profiles, whose numbers the tables of the body sum up.
NOMINEE_LIST = "Danh sách điển hình"
_MARKS = ("Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV")

# Numbers a table among those of the paper.
Table: TypeAlias = Callable[[str, Grid], Iterator[Block]]


class ProvinceAnnexes:
    """The annexes over some movements.

    `head` is that of the synthesis. `own` are the nominated profiles and `press` those from
    newspapers, both numbered; `press_mark` and `sources_mark` are what the body calls their
    annexes.
    """

    def __init__(
        self,
        dossier: Dossier,
        head: Head,
        units: Sequence[str],
        movements: Sequence[str],
        *,
        internal: bool,
    ) -> None:
        """Take what these units nominated, and what any unit's newspapers tell."""
        self._dossier = dossier
        self._paper_head = head
        self._internal = internal
        self._origins = origins(dossier, movements)
        own = nominees(dossier, units, movements, "nomination", internal=internal)
        self.own = tuple(replace(nominee, annex=_MARKS[0]) for nominee in own)
        every = sorted({*units, *(filed.unit for filed in dossier.filed)})
        self.press = nominees(dossier, every, movements, "press", internal=internal)
        # Only annexes that have rows are there; the sources stand behind them.
        marks = iter(_MARKS)
        self._own_marks = (next(marks), next(marks)) if self.own else ()
        self.press_mark = next(marks) if self.press else ""
        self.sources_mark = next(marks)

    def blocks(self, table: Table, grids: Sequence[tuple[str, Grid]]) -> Iterator[Block]:
        """All annexes; `grids` are the tables of the paper, those that `table` numbers here too."""
        if self._own_marks:
            of_list, of_sheets = self._own_marks
            title = "Danh sách mô hình, gương điển hình tiên tiến các đơn vị giới thiệu"
            yield self._head(of_list, title, is_wide=True)
            grid = nominees_grid(self.own, internal=self._internal, origins=self._origins)
            yield from table(NOMINEE_LIST, grid)
            yield self._head(of_sheets, "Tóm tắt thành tích của các điển hình được giới thiệu")
            for nominee in self.own:
                yield from self._sheet(nominee)
        if self.press:
            title = "Điển hình biên soạn từ tin báo chí, chờ đơn vị xác nhận"
            yield self._head(self.press_mark, title)
            yield from table(PRESS_LIST, press_grid(self.press, self._dossier))
        if self.own or any(has_sources(grid) for _, grid in grids):
            title = "Nguồn của từng con số trong các bảng"
            yield self._head(self.sources_mark, title, is_wide=True)
            yield from source_tables(self.own, grids)

    def note(self, title: str, number: int, grid: Grid) -> str | None:
        """The footnote of a table that leads to the sources of its numbers."""
        if title == NOMINEE_LIST:
            return f"Mỗi số lấy từ hồ sơ của dòng ấy; thư mục của hồ sơ ở {self.sources_mark}."
        if has_sources(grid):
            return f"Nguồn của từng số: cùng ô ở Bảng {number}, {self.sources_mark}."
        return None

    def _sheet(self, nominee: Nominee) -> Iterator[Block]:
        return profile_annex(
            nominee, internal=self._internal, has_notes=False, origins=self._origins
        )

    def _head(self, mark: str, title: str, *, is_wide: bool = False) -> Annex:
        owner = annexed_to(self._paper_head, self._dossier.call.issuer)
        return Annex(mark=mark, title=title, annexed_to=owner, is_wide=is_wide)
