"""The tables of a report that are filled from data: II.2, II.2.d, II.4.b, II.4.c, II.5, II.6.

Every number carries the note that says where it comes from: profiles, or rows of a `unit.yaml`.
"""

from collections.abc import Iterable, Sequence

from dienhinh.derive.reports.nominees import Nominee, Origin, cited
from dienhinh.model.awards_told import award_told
from dienhinh.model.dates import PartialDate
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Figure, Grid, GridCell
from dienhinh.model.plain_text import plain_text
from dienhinh.model.profile import ModelFacts
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import field_named, options_of
from dienhinh.model.schema.lists import LEVEL_NAMES
from dienhinh.model.schema.unit import DOCUMENT, UNIT_FIGURES
from dienhinh.model.unit_figures import AwardCount, IssuedDocument, UnitFigures
from dienhinh.vietnamese import date_text, quoted

FORM_NAMES = options_of(field_named(DOCUMENT, "form"))
_DIRECTIVES = frozenset({"directive", "resolution"})
# An empty cell would look forgotten.
_UNTOLD = "không nêu"
KINDS = ("collective", "household", "individual")
# As the outline asks for them (II.4.c), in the order of `FIGURES`.
FIGURES = ("jobs_created", "households_supported", "members")
FIGURE_NAMES = ("Lao động được tạo việc làm", "Hộ được hỗ trợ, giúp đỡ", "Thành viên")


def stated(
    figures: UnitFigures, name: str, positions: Sequence[int], value: int | None = None
) -> Figure:
    """A number the unit stated: how many rows, or `value`, with the rows it stands in."""
    number = len(positions) if value is None else value
    if not positions:
        return Figure(value=number)
    rows = ", ".join(str(position + 1) for position in positions)
    note = f"Số liệu đơn vị khai ở mục {list_name(name)}, dòng {rows} ({where(figures)})."
    return Figure(value=number, note=note, source=rows)


def list_name(name: str) -> str:
    """A field of `unit.yaml` as its forms call it, in quotation marks."""
    return quoted(field_named(UNIT_FIGURES, name).vi)


def where(figures: UnitFigures) -> str:
    """The file below the folder of its call: `ba-to/unit.yaml`."""
    return figures.path.split("/", 1)[1]


def positions_of(figures: UnitFigures, name: str, movement: str) -> list[int]:
    """Where the rows of a list stand that belong to a movement, counted from 0."""
    rows = getattr(figures, name) or ()
    return [position for position, row in enumerate(rows) if row.movement == movement]


def documents_of(
    figures: UnitFigures, movement: str, *, directives: bool
) -> list[tuple[int, IssuedDocument]]:
    """Documents issued on a movement, each with its position in the list, counted from 0.

    With `directives` only directives and resolutions, else only the others.
    """
    return [
        (position, document)
        for position, document in enumerate(figures.documents or ())
        if document.movement == movement and (document.form in _DIRECTIVES) == directives
    ]


def documents_grid(figures: UnitFigures, movement: str, *, directives: bool) -> Grid:
    """Documents issued, by their day; `directives` as in `documents_of`."""
    rows = [document for _, document in documents_of(figures, movement, directives=directives)]
    return Grid(
        caption="",
        columns=("TT", "Loại", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu"),
        widths=(6, 13, 17, 17, 20, 38),
        rows=tuple(
            (
                str(number),
                FORM_NAMES[document.form],
                document.number,
                date_text(document.date),
                document.issuer,
                document.title,
            )
            for number, document in enumerate(sorted(rows, key=lambda d: (d.date, d.number)), 1)
        ),
    )


def launched_grid(figures: UnitFigures, movement: str) -> Grid:
    """Movements launched: name, purpose, criteria (II.2.d); the number is told in the text."""
    rows = [row for row in figures.launched or () if row.movement == movement]
    return Grid(
        caption="",
        columns=("TT", "Tên phong trào", "Mục đích", "Tiêu chí thi đua"),
        widths=(6, 26, 34, 44),
        rows=tuple(
            (
                str(number),
                _with_start(row.name, row.launched_on, row.document),
                plain_text(row.purpose),
                _points(row.criteria),
            )
            for number, row in enumerate(rows, 1)
        ),
    )


def inspections_grid(figures: UnitFigures, movement: str) -> Grid:
    """Inspections: when, by whom, in how many places, what was found (II.6)."""
    rows = [
        (position, row)
        for position, row in enumerate(figures.inspections or ())
        if row.movement == movement
    ]
    return Grid(
        caption="",
        columns=("TT", "Thời gian", "Đoàn kiểm tra, giám sát", "Số nơi", "Kết quả"),
        widths=(6, 17, 30, 10, 47),
        rows=tuple(
            (
                str(number),
                row.on.shown,
                row.by,
                stated(figures, "inspections", [position], row.places),
                plain_text(row.findings or ""),
            )
            for number, (position, row) in enumerate(rows, 1)
        ),
    )


def unit_awards_grid(figures: UnitFigures, movement: str, reference: Reference) -> Grid:
    """Awards of one unit by level, form and year, with the sum (II.5)."""
    positions = positions_of(figures, "awards", movement)
    every = figures.awards or ()
    ordered = sorted(positions, key=lambda p: award_order(every[p], reference))
    rows = [_award_row(figures, position, reference) for position in ordered]
    total: tuple[GridCell, ...] = (
        "",
        "Tổng cộng",
        "",
        "",
        *(
            stated(figures, "awards", positions, sum(every[p].by_kind[kind] for p in positions))
            for kind in KINDS
        ),
        stated(figures, "awards", positions, sum(every[p].total for p in positions)),
    )
    return Grid(
        caption="",
        columns=("TT", "Hình thức", "Cấp", "Năm", "Tập thể", "Hộ gia đình", "Cá nhân", "Cộng"),
        widths=(6, 36, 17, 9, 11, 12, 11, 10),
        rows=(*((str(number), *row) for number, row in enumerate(rows, 1)), total),
        totals=1,
    )


def _award_row(figures: UnitFigures, position: int, reference: Reference) -> tuple[GridCell, ...]:
    row = (figures.awards or ())[position]
    form = reference.awards[row.award]
    return (
        award_told(form, row.note).whole,
        LEVEL_NAMES[form.level],
        str(row.year),
        *(stated(figures, "awards", [position], row.by_kind[kind]) for kind in KINDS),
        stated(figures, "awards", [position], row.total),
    )


def award_order(row: AwardCount, reference: Reference) -> tuple[int, int, int, int]:
    """Highest level first, then the order of the catalogue, the highest grade, the year."""
    form = reference.awards[row.award]
    return (
        list(LEVEL_NAMES).index(form.level),
        list(reference.awards).index(row.award),
        award_told(form, row.note).grade,
        row.year,
    )


def models_grid(rows: Iterable[Nominee]) -> Grid:
    """Name, what is done, how, with what effect (II.4.b)."""
    return Grid(
        caption="",
        columns=("TT", "Tên", "Nội dung", "Cách làm", "Hiệu quả"),
        widths=(6, 20, 28, 38, 34),
        rows=tuple(
            (
                str(nominee.number),
                f"{nominee.name}\n({'mô hình' if nominee.is_model else 'gương điển hình'})",
                *((_UNTOLD,) * 3 if nominee.is_withheld else _what_how_effect(nominee)),
            )
            for nominee in rows
        ),
    )


def nominees_grid(
    rows: Sequence[Nominee], *, internal: bool, origins: Sequence[Origin] = ()
) -> Grid:
    """The nomination list with every figure the dispatch asks for (II.4.c).

    A list over several units has a column for each of the `origins` of a profile.
    """
    found = [_nominee_row(nominee, origins, internal=internal) for nominee in rows]
    totals: tuple[GridCell, ...] = (
        "",
        "Tổng cộng",
        *("" for _ in origins),
        "",
        "",
        *(("",) if internal else ()),
        "",
        *(model_sum(rows, name) for name in FIGURES),
    )
    return Grid(
        caption="",
        columns=(
            "TT",
            "Tên tập thể, hộ gia đình, cá nhân",
            *(label for label, _ in origins),
            "Loại hình",
            "Địa chỉ, đơn vị công tác",
            *(("Điện thoại",) if internal else ()),
            "Thành lập",
            *FIGURE_NAMES,
        ),
        widths=(
            6,
            *((25,) if internal else (27,)),
            *(18 for _ in origins),
            12,
            # A number of eleven figures stands on one line.
            *((24, 22) if internal else (26,)),
            13,
            12,
            11,
            11,
        ),
        rows=(*found, totals) if rows else (),
        totals=1 if rows else 0,
    )


def press_grid(rows: Sequence[Nominee], dossier: Dossier) -> Grid:
    """Profiles from the press that no unit introduced, with what they were written from."""
    return Grid(
        caption="",
        columns=("TT", "Tên", "Đơn vị", "Phong trào", "Nguồn"),
        widths=(6, 34, 20, 18, 42),
        rows=tuple(
            (
                str(n.number),
                n.name,
                dossier.unit_name(n.unit),
                dossier.reference.movements[n.profile.movement].short,
                _sources(n),
            )
            for n in rows
        ),
    )


def _sources(nominee: Nominee) -> str:
    """Each publisher with its day, once: several pages of one newspaper are one source here."""
    told = (
        f"{source.publisher}, {source.date.shown}" if source.date else source.publisher
        for source in nominee.profile.sources
    )
    return "; ".join(dict.fromkeys(told))


def _nominee_row(
    nominee: Nominee, origins: Sequence[Origin], *, internal: bool
) -> tuple[GridCell, ...]:
    model = nominee.profile.model
    return (
        str(nominee.number),
        nominee.name,
        *(told(nominee) for _, told in origins),
        nominee.kind,
        nominee.place,
        *((nominee.phone,) if internal else ()),
        model.founded.shown if model and model.founded else "",
        *(
            cited(_fact(model, name), [nominee] if _fact(model, name) is not None else [])
            for name in FIGURES
        ),
    )


def model_sum(rows: Iterable[Nominee], name: str) -> Figure:
    """The sum of one figure over models that state it; None where none does."""
    stating = [n for n in rows if _fact(n.profile.model, name) is not None]
    total = sum(_fact(n.profile.model, name) or 0 for n in stating)
    return cited(total if stating else None, stating)


def _fact(model: ModelFacts | None, name: str) -> int | None:
    value: int | None = getattr(model, name) if model else None
    return value


def _what_how_effect(nominee: Nominee) -> tuple[str, str, str]:
    """The results stand for the effects: short, with figures; the tale of those is annexed."""
    achieved = nominee.profile.achievements
    return (
        plain_text(nominee.profile.summary),
        _points(achieved.measures),
        _points(achieved.results),
    )


def _points(texts: Iterable[str]) -> str:
    return "\n".join(f"- {plain_text(text)}" for text in texts)


def _with_start(name: str, on: PartialDate | None, document: str | None) -> str:
    """Name, and how it was launched in a bracket that `intake.units.own_report` takes apart."""
    if on is None:
        return f"{name} (phát động theo {document})" if document else name
    rest = f"{on.shown}; {document}" if document else on.shown
    return f"{name} (phát động {rest})"
