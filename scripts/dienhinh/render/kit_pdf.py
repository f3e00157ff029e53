"""The profile of a press kit as PDF on two or three A4 pages (`typst/profile.typ`)."""

from dataclasses import asdict, dataclass
from typing import Any

from dienhinh.model.kit import KitProfile, KitSection
from dienhinh.model.photo_variants import Variant
from dienhinh.model.picture_rights import picture_rights
from dienhinh.render.pdf import PdfPrinter, page_count
from dienhinh.render.qr import qr_image
from dienhinh.render.rich_text import RichBlock, RichRun, rich_blocks, rich_inline
from dienhinh.render.tones import TONES
from dienhinh.vietnamese import kept_together, numbers_held

PAGES = range(2, 4)
# Two full pages are better than three with an empty end, but not at any size of letters.
_SMALLEST_FOR_TWO_PT = 10.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """How roomy: text in points, heights of pictures in mm, pictures beside each other."""

    size_pt: float
    hero_mm: float
    other_mm: float
    columns: int


_FOR_SHORT = _Layout(size_pt=11.5, hero_mm=112, other_mm=100, columns=1)
# From roomy to dense.
_LAYOUTS = (
    _Layout(size_pt=11, hero_mm=96, other_mm=54, columns=2),
    _Layout(size_pt=10.5, hero_mm=80, other_mm=50, columns=2),
    _Layout(size_pt=10, hero_mm=62, other_mm=44, columns=3),
    _Layout(size_pt=9.5, hero_mm=50, other_mm=38, columns=3),
    _Layout(size_pt=9, hero_mm=42, other_mm=34, columns=3),
)


def profile_pdf(
    profile: KitProfile, site_name: str, pictures: dict[str, Variant], printer: PdfPrinter
) -> bytes:
    """The file; `pictures` gives each photo by name the JPEG to set, below the printer's folder.

    Texts far beyond what the dispatch asks for take more than three pages in the densest layout.
    """
    values = _values(profile, site_name, pictures)
    three = made = b""
    for layout in _LAYOUTS:
        if three and layout.size_pt < _SMALLEST_FOR_TWO_PT:
            return three
        made = printer.pdf("profile", values | {"layout": _plain(layout)})
        pages = page_count(made)
        if pages < PAGES[0]:
            # Only the roomiest can be too short; larger pictures fill the second page.
            return printer.pdf("profile", values | {"layout": _plain(_FOR_SHORT)})
        if pages == PAGES[0]:
            return made
        if pages == PAGES[-1] and not three:
            three = made
    return three or made


def _plain(layout: _Layout) -> dict[str, float]:
    return {
        "size_pt": layout.size_pt,
        "hero_mm": layout.hero_mm,
        "other_mm": layout.other_mm,
        "columns": layout.columns,
    }


def _values(profile: KitProfile, site_name: str, pictures: dict[str, Variant]) -> dict[str, Any]:
    return {
        "name": profile.name,
        "heading": numbers_held(kept_together(profile.name)),
        "label": "Tư liệu báo chí",
        "kicker": profile.kicker,
        "tone": asdict(TONES[profile.tone]),
        "notice": profile.notice,
        "summary": [_run(run) for run in rich_inline(profile.summary)],
        "figures": [list(pair) for pair in profile.figures],
        "as_of": next((f"{f.label} {f.value}." for f in profile.facts if f.key == "as_of"), ""),
        "facts": [{"label": fact.label, "value": fact.value} for fact in profile.box],
        "sections": [_section(section) for section in profile.sections],
        "photos": [
            {
                "file": f"/{pictures[photo.name].uri}",
                "alt": photo.photo.alt,
                "is_drawn": photo.photo.is_illustration,
                "fit": "contain" if photo.photo.height_px > photo.photo.width_px else "cover",
                "caption": photo.caption,
                "credit": photo.photo.credit_line,
            }
            for photo in profile.photos
        ],
        "sources": list(profile.sources),
        "citation": profile.citation,
        "address": profile.address,
        "contact": profile.contact,
        "picture_rights": picture_rights([photo.photo for photo in profile.photos]),
        "site_name": site_name,
        "qr": qr_image(profile.address),
    }


def _section(section: KitSection) -> dict[str, Any]:
    title = kept_together(section.title)
    if section.is_list:
        kind = "ol" if section.is_steps else "ul"
        items = [[_run(run) for run in rich_inline(text)] for text in section.texts]
        return {"title": title, "blocks": [{"kind": kind, "items": items, "first": 1}]}
    blocks = [_block(block) for text in section.texts for block in rich_blocks(text)]
    return {"title": title, "blocks": blocks}


def _block(block: RichBlock) -> dict[str, Any]:
    items = [[_run(run) for run in item] for item in block.items]
    return {"kind": block.kind, "items": items, "first": block.first}


def _run(run: RichRun) -> dict[str, Any]:
    return {"text": run.text, "bold": run.is_bold, "italic": run.is_italic, "link": run.link}
