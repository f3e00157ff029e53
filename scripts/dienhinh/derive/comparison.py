"""Models beside each other: what the sources state of each, and nothing that they do not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dienhinh.derive.measures import MEASURES, as_of, figure, stated_text
from dienhinh.derive.names import movement_link, sector_link, unit_link
from dienhinh.derive.photo_plan import Picture, picture
from dienhinh.model.library import Library
from dienhinh.model.page import Link
from dienhinh.model.public import Figures, PublicProfile
from dienhinh.model.schema.profile import KIND_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedHead:
    """One column: the profile and its first picture."""

    link: Link
    picture: Picture | None
    is_sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One row: a cell is a text, links, or None where no source states it."""

    label: str
    cells: tuple[str | None, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The data of `compare.html`; rows that no profile fills are left out.

    What is the same of all stands in `common`, each with one cell or link: a row compares nothing.
    """

    heads: tuple[ComparedHead, ...]
    common: tuple[ComparedRow, ...]
    rows: tuple[ComparedRow, ...]


def comparison(profiles: Sequence[PublicProfile], library: Library) -> Comparison:
    """The profiles in the order given."""
    sorts = [
        _linked("Địa bàn", [unit_link(library.unit(p), library) for p in profiles]),
        _linked("Phong trào", [movement_link(library.movement(p)) for p in profiles]),
        _linked("Lĩnh vực", [sector_link(library.sector(p)) for p in profiles]),
        ComparedRow(label="Loại hình", cells=tuple(KIND_NAMES[p.kind] for p in profiles)),
    ]
    # Figures that are equal stay in their row: each is of its own time and source.
    figures = [
        *(
            ComparedRow(label=label, cells=tuple(_of(p.figures, value) for p in profiles))
            for label, value in _FIGURES
        ),
        ComparedRow(label="Số liệu tính đến", cells=tuple(_time(p) for p in profiles)),
        ComparedRow(
            label="Nguồn",
            cells=tuple(", ".join(dict.fromkeys(s.publisher for s in p.sources)) for p in profiles),
        ),
    ]
    common = [row for row in sorts if len({*row.links, *row.cells}) == 1 and len(profiles) > 1]
    return Comparison(
        heads=tuple(
            ComparedHead(
                link=Link(p.name, p.uri),
                picture=picture(p.photos[0]) if p.photos else None,
                is_sample=p.is_sample,
            )
            for p in profiles
        ),
        common=tuple(replace(row, cells=row.cells[:1], links=row.links[:1]) for row in common),
        rows=(
            *(row for row in sorts if row not in common),
            *(row for row in figures if any(row.cells)),
        ),
    )


def _linked(label: str, links: list[Link]) -> ComparedRow:
    return ComparedRow(label=label, cells=(), links=tuple(links))


def _of(figures: Figures | None, value: Callable[[Figures], str | None]) -> str | None:
    return value(figures) if figures else None


def _time(profile: PublicProfile) -> str | None:
    """A source's own day tells of figures only; when somebody began stays true."""
    time = as_of(profile)
    if time is None:
        return None
    if not time.is_of_source:
        return time.date.shown
    if all(figure(profile, measure) is None for measure in MEASURES):
        return None
    return f"{time.date.shown} (ngày đăng nguồn)"


_FIGURES: tuple[tuple[str, Callable[[Figures], str | None]], ...] = (
    ("Thành lập", lambda f: f.founded.shown if f.founded else None),
    ("Thành viên", lambda f: stated_text(f.members)),
    ("Việc làm tạo ra", lambda f: stated_text(f.jobs_created)),
    ("Hộ được hỗ trợ", lambda f: stated_text(f.households_supported)),
)
