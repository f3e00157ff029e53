"""The profile of a press kit as a Word file on two or three A4 pages, for editors to cut up.

Order and questions are those of the dispatch (outline II.4.c): who and where, activities, measures,
results, effects, the figures of the model, two or three pictures with captions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dienhinh.model.kit import KitPhoto, KitProfile, KitSection
from dienhinh.model.picture_rights import picture_rights
from dienhinh.pages_a4 import text_height_mm
from dienhinh.render.qr import qr_png
from dienhinh.render.rich_text import RichBlock, RichRun, rich_blocks, rich_inline
from dienhinh.render.tones import TONES, word_color
from dienhinh.render.word.content import EVEN_MARGINS, Align, Cell, Look, Run
from dienhinh.render.word.document import A4_MM, WordDocument
from dienhinh.vietnamese import kept_together, numbers_held

_GROUND = "EEF3F0"
_SOFT = "4A4F4C"
_LINE = "C9D3CE"
_LABEL_MM = 52.0
_QR_MM = 24.0
_GAP_MM = 6.0
_CAPTION_PT = 10.0
_PAGE_MM = A4_MM[1] - EVEN_MARGINS.top_mm - EVEN_MARGINS.bottom_mm
_WIDTH_MM = A4_MM[0] - EVEN_MARGINS.left_mm - EVEN_MARGINS.right_mm
# Two to three pages, with room for what an estimate cannot know.
_FEWEST, _MOST_FOR_TWO, _MOST = 1.12, 1.9, 2.8
# Two full pages are better than three with an empty end, but not at any size of letters.
_SMALLEST_FOR_TWO_PT = 12
# Height of a picture at most, as a share of the width it may have: a high one would fill a page.
_HIGHEST = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Text in points, line spacing, widths of the first and the other pictures in mm at most."""

    size_pt: float
    spacing: float
    hero_mm: float
    other_mm: float

    @property
    def table_pt(self) -> float:
        """The fact box and the sources are set smaller than the story."""
        return min(10.5, self.size_pt)


# From roomy to dense, but for the second, which is for short stories.
_LAYOUTS = (
    _Layout(size_pt=13, spacing=1.15, hero_mm=170, other_mm=80),
    _Layout(size_pt=13, spacing=1.3, hero_mm=170, other_mm=130),
    _Layout(size_pt=12, spacing=1.1, hero_mm=170, other_mm=80),
    _Layout(size_pt=12, spacing=1.0, hero_mm=170, other_mm=70),
    _Layout(size_pt=12, spacing=1.0, hero_mm=140, other_mm=60),
    _Layout(size_pt=12, spacing=1.0, hero_mm=100, other_mm=70),
    _Layout(size_pt=11, spacing=1.0, hero_mm=85, other_mm=55),
    _Layout(size_pt=10, spacing=1.0, hero_mm=64, other_mm=52),
    _Layout(size_pt=9.5, spacing=1.0, hero_mm=50, other_mm=44),
)


def profile_document(profile: KitProfile, site_name: str, pictures: Mapping[str, bytes]) -> bytes:
    """The .docx file; `pictures` gives each photo of the kit, by name, a JPEG to set."""
    return _Writer(profile, site_name, pictures, _layout(profile)).written()


def _layout(profile: KitProfile) -> _Layout:
    pages = {layout: _height_mm(profile, layout) / _PAGE_MM for layout in _LAYOUTS}
    two = (row for row in _LAYOUTS if row.size_pt >= _SMALLEST_FOR_TWO_PT)
    fitting = [layout for layout in two if _FEWEST <= pages[layout] <= _MOST_FOR_TWO]
    fitting += [layout for layout in _LAYOUTS if _FEWEST <= pages[layout] <= _MOST]
    return fitting[0] if fitting else _LAYOUTS[-1]


class _Writer:
    """One document being written."""

    def __init__(
        self,
        profile: KitProfile,
        site_name: str,
        pictures: Mapping[str, bytes],
        layout: _Layout,
    ) -> None:
        self._profile = profile
        self._pictures = pictures
        self._layout = layout
        self._color = word_color(TONES[profile.tone].deep)
        self._document = WordDocument(
            title=profile.name,
            author=site_name,
            subject="Tư liệu báo chí",
            margins=EVEN_MARGINS,
            size_pt=layout.size_pt,
            holds_hyphens=True,
        )
        self._site_name = site_name

    def written(self) -> bytes:
        """The file."""
        self._document.page_numbers("bottom", on_first_page=True, size_pt=10)
        self._head()
        if self._profile.photos:
            self._picture(self._profile.photos[0], self._layout.hero_mm)
        self._facts()
        for section in self._profile.sections:
            self._section(section)
        self._other_pictures()
        self._sources()
        self._use()
        return self._document.to_bytes()

    def _head(self) -> None:
        profile, layout = self._profile, self._layout
        self._document.paragraph(
            [
                Run(text="TƯ LIỆU BÁO CHÍ", is_bold=True, color=self._color),
                Run(text=f"  ·  {profile.kicker}", color=_SOFT),
            ],
            Look(size_pt=10, after_pt=4),
        )
        self._document.paragraph(
            numbers_held(kept_together(profile.name)),
            Look(style="Title", align="left", size_pt=20, color=self._color, after_pt=6),
        )
        if profile.notice:
            notice = Cell(
                text=profile.notice,
                look=Look(size_pt=10.5, before_pt=3, after_pt=3),
                fill="FFF6DC",
            )
            self._document.table([[notice]], [_WIDTH_MM], border=_LINE)
            self._document.paragraph("", Look(size_pt=4))
        self._document.paragraph(
            _runs(rich_inline(profile.summary)),
            Look(size_pt=layout.size_pt + 1, is_bold=True, after_pt=8),
        )

    def _picture(self, photo: KitPhoto, width_mm: float) -> None:
        look = Look(align="center", keep_with_next=True)
        content = self._pictures[photo.name]
        self._document.picture(content, _width_mm(photo, width_mm), photo.photo.alt, look)
        self._document.paragraph(_caption(photo), _caption_look("center"))

    def _facts(self) -> None:
        rows = [
            [
                Cell(text=fact.label, look=_fact_look(self._layout.table_pt, _SOFT), fill=_GROUND),
                Cell(text=fact.value, look=_fact_look(self._layout.table_pt, None)),
            ]
            for fact in self._profile.box
        ]
        self._document.table(rows, [_LABEL_MM, _WIDTH_MM - _LABEL_MM], border=_LINE)

    def _section(self, section: KitSection) -> None:
        self._document.paragraph(
            section.title,
            Look(style="Heading 1", color=self._color, size_pt=self._layout.size_pt + 1),
        )
        if section.is_list:
            items = [rich_inline(text) for text in section.texts]
            self._list(items, is_numbered=section.is_steps)
            return
        for text in section.texts:
            for block in rich_blocks(text):
                self._block(block)

    def _block(self, block: RichBlock) -> None:
        if block.kind == "p":
            # Word would stretch a line that the writer ended.
            align: Align = "left" if block.has_lines else "justify"
            look = Look(align=align, after_pt=6, line_spacing=self._layout.spacing)
            self._document.paragraph(_runs(block.items[0]), look)
        else:
            self._list(block.items, is_numbered=block.kind == "ol", first=block.first)

    def _list(
        self, items: Iterable[tuple[RichRun, ...]], *, is_numbered: bool, first: int = 1
    ) -> None:
        for number, item in enumerate(items, first):
            mark = f"{number}.\t" if is_numbered else "–\t"
            look = Look(left_mm=7, first_line_mm=-7, after_pt=3, line_spacing=self._layout.spacing)
            self._document.paragraph([mark, *_runs(item)], look)

    def _other_pictures(self) -> None:
        others = self._profile.photos[1:]
        per_row = _per_row(self._layout)
        for start in range(0, len(others), per_row):
            row = others[start : start + per_row]
            if per_row == 1:
                self._document.paragraph("", Look(size_pt=6))
                self._picture(row[0], self._layout.other_mm)
                continue
            column_mm = _WIDTH_MM / len(row)
            self._document.paragraph("", Look(size_pt=6))
            blocks = self._document.table(
                [[Cell(text="") for _ in row]], [column_mm] * len(row), has_borders=False
            )
            for block, photo in zip(blocks[0], row, strict=True):
                content = self._pictures[photo.name]
                width_mm = _width_mm(photo, self._layout.other_mm)
                block.picture(content, width_mm, photo.photo.alt)
                block.paragraph(_caption(photo), _caption_look("left"))

    def _sources(self) -> None:
        if not self._profile.sources:
            return
        self._document.paragraph(
            "Nguồn", Look(style="Heading 1", color=self._color, size_pt=self._layout.size_pt + 1)
        )
        for source in self._profile.sources:
            look = Look(left_mm=7, first_line_mm=-7, after_pt=3, size_pt=self._layout.table_pt)
            self._document.paragraph(["–\t", source], look)

    def _use(self) -> None:
        self._document.paragraph("", Look(size_pt=6))
        rows = self._document.table(
            [[Cell(text="", fill=_GROUND), Cell(text="", fill=_GROUND)]],
            [_WIDTH_MM - _QR_MM - _GAP_MM, _QR_MM + _GAP_MM],
            has_borders=False,
        )
        words, code = rows[0]
        for label, text in _use_lines(self._profile):
            pieces: list[str | Run] = [Run(text=f"{label} ", is_bold=True), text]
            words.paragraph(pieces, Look(size_pt=11, after_pt=4))
        alt = "Mã QR dẫn tới trang hồ sơ"
        code.picture(qr_png(self._profile.address), _QR_MM, alt, Look(align="center"))


def _use_lines(profile: KitProfile) -> tuple[tuple[str, str], ...]:
    rights = picture_rights([photo.photo for photo in profile.photos])
    return (
        ("Ghi nguồn:", profile.citation),
        ("Liên hệ:", profile.contact),
        ("Quyền dùng:", f"bài viết theo giấy phép CC BY 4.0. {rights}".rstrip()),
    )


def _runs(pieces: Iterable[RichRun]) -> list[str | Run]:
    return [
        Run(
            text=piece.text,
            is_bold=piece.is_bold or None,
            is_italic=piece.is_italic or None,
            link=piece.link,
        )
        for piece in pieces
    ]


def _caption(photo: KitPhoto) -> list[str | Run]:
    return [photo.caption, Run(text=f" — {photo.photo.credit_line}", color=_SOFT)]


def _caption_look(align: str) -> Look:
    return Look(
        style="Caption",
        align="center" if align == "center" else "left",
        size_pt=_CAPTION_PT,
        after_pt=8,
        keep_together=True,
    )


def _fact_look(size_pt: float, color: str | None) -> Look:
    return Look(size_pt=size_pt, color=color, before_pt=1.5, after_pt=1.5)


def _per_row(layout: _Layout) -> int:
    return max(1, int((_WIDTH_MM + _GAP_MM / 2) // (layout.other_mm + _GAP_MM / 2)))


def _height_mm(profile: KitProfile, layout: _Layout) -> float:
    """An estimate: what each piece takes one below the other."""

    def text(words: str, size_pt: float, width_mm: float = _WIDTH_MM, after_mm: float = 2) -> float:
        return text_height_mm(words, width_mm=width_mm, size_pt=size_pt) + after_mm

    def story(words: str, width_mm: float = _WIDTH_MM) -> float:
        spacing = layout.spacing
        size = layout.size_pt
        high = text_height_mm(words, width_mm=width_mm, size_pt=size, spacing=spacing)
        return high + 2

    height = 6 + text(profile.name, 22) + text(profile.summary, layout.size_pt + 1.5, after_mm=3)
    height += text(profile.notice, 10.5, _WIDTH_MM - 4, 5) if profile.notice else 0
    for fact in profile.box:
        labels = text(fact.label, layout.table_pt, _LABEL_MM - 4, 1.2)
        height += max(labels, text(fact.value, layout.table_pt, _WIDTH_MM - _LABEL_MM - 4, 1.2))
    for section in profile.sections:
        height += 13
        for words in section.texts:
            for paragraph in words.split("\n\n"):
                height += story(paragraph, _WIDTH_MM - (7 if section.is_list else 0))
    height += 13 + sum(
        text(source, layout.table_pt, _WIDTH_MM - 7, 1) for source in profile.sources
    )
    return height + _pictures_mm(profile.photos, layout) + 40


def _pictures_mm(photos: tuple[KitPhoto, ...], layout: _Layout) -> float:
    height = 0.0
    if photos:
        height += _high_mm(photos[0], layout.hero_mm) + _caption_mm(photos[0], _WIDTH_MM)
    per_row = _per_row(layout)
    for start in range(1, len(photos), per_row):
        row = photos[start : start + per_row]
        column_mm = _WIDTH_MM / len(row) - 4
        height += 3 + max(
            _high_mm(photo, layout.other_mm) + _caption_mm(photo, column_mm) for photo in row
        )
    return height


def _caption_mm(photo: KitPhoto, width_mm: float) -> float:
    words = f"{photo.caption} — {photo.photo.credit_line}"
    return text_height_mm(words, width_mm=width_mm, size_pt=_CAPTION_PT) + 4


def _width_mm(photo: KitPhoto, most_mm: float) -> float:
    """The width to set a picture in, at most `most_mm`; a high one is narrower."""
    shown = photo.photo
    return min(most_mm, most_mm * _HIGHEST * shown.width_px / shown.height_px)


def _high_mm(photo: KitPhoto, most_mm: float) -> float:
    return _width_mm(photo, most_mm) * photo.photo.height_px / photo.photo.width_px
