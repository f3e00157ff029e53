"""What data answer in the province's synthesis, topic by topic: sentences and their tables."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from dienhinh.derive.reports.nominees import Nominee, cited, counted, models_among
from dienhinh.derive.reports.province_annexes import ProvinceAnnexes
from dienhinh.derive.reports.province_answers import Answers
from dienhinh.derive.reports.province_counts import LAUNCHED, TELLINGS
from dienhinh.derive.reports.province_tables import ProvinceTables
from dienhinh.derive.reports.stated_rows import documents_table, inspections_table, launched_table
from dienhinh.derive.reports.tellings import (
    tellings,
    tellings_grid,
    told_in_words,
    told_of_press,
    why_unread,
)
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Block, Grid, Line, Piece
from dienhinh.vietnamese import two_digits

# The topics of `province_outline`, where they stand below one heading with people's answers.
_TITLES = {
    "issued": "Văn bản đã ban hành",
    "launched": LAUNCHED,
    "nominated": "Điển hình được giới thiệu",
    "awarded": "Số lượt khen thưởng",
    "inspected": "Các cuộc kiểm tra, giám sát",
}
# The lists of `unit.yaml` that a subject counts.
_LISTS = {
    "documents": ("documents", "launched"),
    "awards": ("awards",),
    "inspections": ("inspections",),
}
# One may be listed for each movement that it serves.
_ONCE = {
    "documents": "Văn bản kê ở nhiều phong trào chỉ đếm một lần.",
    "inspections": "Cuộc kiểm tra, giám sát kê ở nhiều phong trào chỉ đếm một lần.",
}


class ProvinceFindings:
    """The findings over some movements; `table` numbers a grid and hands it on with its title."""

    def __init__(  # noqa: PLR0913 what its sentences and tables are counted from
        self,
        dossier: Dossier,
        movements: Sequence[str],
        *,
        annexes: ProvinceAnnexes,
        tables: ProvinceTables,
        answers: Answers,
        table: Callable[[str, Grid], Iterator[Block]],
    ) -> None:
        """Tell of these movements, in this order."""
        self._dossier = dossier
        self._movements = tuple(movements)
        self._annexes = annexes
        self._own = annexes.own
        self._tables = tables
        self._answers = answers
        self._table = table

    def subject_title(self, subject: str) -> str:
        """The heading of a subject."""
        return {
            "documents": "Văn bản ban hành, phong trào phát động",
            "examples": "Mô hình, gương điển hình tiên tiến",
            "awards": f"Khen thưởng từ năm {self._dossier.call.awards_since} đến nay",
            "inspections": "Kiểm tra, giám sát",
        }[subject]

    def topic_title(self, topic: str) -> str:
        """The heading of a topic below a subject."""
        return _TITLES[topic]

    def left_out(self, subject: str) -> Iterator[Line]:
        """Whose figures a subject lacks; profiles are counted without them."""
        if subject != "examples":
            yield from self._answers.uncounted(_LISTS[subject])

    def told(self, topic: str) -> Iterator[Block]:
        """What data say on a topic."""
        tell: dict[str, Callable[[], Iterator[Block]]] = {
            "issued": self._issued,
            "launched": self._launched,
            "nominated": self._nominated,
            "awarded": self._awarded,
            "inspected": self._inspected,
        }
        yield from tell[topic]()

    def coverage(self, key: str) -> Iterator[Block]:
        """What ran about the nominated profiles, below the item `key` of the outline."""
        reason = why_unread(self._dossier)
        if reason is not None:
            yield gap(f"[Mục {key} chưa có số liệu: {reason}.]")
            return
        found = tellings(self._dossier, self._own)
        yield Line(words=told_in_words(self._dossier, found))
        yield from self._table(TELLINGS, tellings_grid(found, self._with_unit))
        listed = f"danh sách ở {self._annexes.press_mark}"
        if unconfirmed := told_of_press(self._dossier, self._annexes.press, listed):
            yield gap(f"[Mục {key} {unconfirmed}.]")

    def _with_unit(self, nominee: Nominee) -> str:
        return f"{nominee.name} ({self._dossier.unit_name(nominee.unit)})"

    def _issued(self) -> Iterator[Block]:
        documents = documents_table(self._dossier, self._movements)
        yield from self._stated(_TITLES["issued"], documents, "documents")

    def _launched(self) -> Iterator[Block]:
        launched = launched_table(self._dossier, self._movements)
        yield from self._stated(LAUNCHED, launched, "launched")

    def _nominated(self) -> Iterator[Block]:
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
        faulty = tuple(self._faulty())
        if not self._own and not faulty:
            yield Line(words="Chưa có đơn vị giới thiệu điển hình.")
        yield from faulty
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

    def _faulty(self) -> Iterator[Block]:
        """Profiles that came and are not counted, because checking found errors in them."""
        every = self._dossier.faulty_nominations(self._movements)
        faulty = Counter(filed.unit for filed in every)
        if faulty:
            named = ", ".join(
                f"{self._answers.name_in_text(unit)} ({two_digits(count)})"
                for unit, count in faulty.items()
            )
            yield Line(
                words=f"Chưa tính {two_digits(faulty.total())} hồ sơ đã gửi còn lỗi, của: {named}."
            )

    def _awarded(self) -> Iterator[Block]:
        by_form = self._tables.awards_by_form()
        yield from self._stated("Khen thưởng theo hình thức", by_form, "awards")
        if not _has_rows(by_form):
            return
        yield from self._table("Khen thưởng theo năm", self._tables.awards_by_year())
        yield from self._table("Khen thưởng theo đơn vị", self._tables.awards_by_unit())

    def _inspected(self) -> Iterator[Block]:
        inspections = inspections_table(self._dossier, self._movements)
        yield from self._stated("Kiểm tra, giám sát", inspections, "inspections")

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


def gap(text: str) -> Line:
    """What is still to be written, marked."""
    return Line(words=(Piece(text=text, is_italic=True, is_gap=True),))


def _has_rows(grid: Grid) -> bool:
    """Whether anything stands above its sums."""
    return len(grid.rows) > grid.totals
