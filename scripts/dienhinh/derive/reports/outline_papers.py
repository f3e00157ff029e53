"""The report outlines as papers: blank as annexed to the call, and with a unit's name filled in."""

from collections.abc import Iterator

from dienhinh.derive.reports.heads import unit_foot, unit_head
from dienhinh.model.call import Call, Outline, OutlineItem
from dienhinh.model.lists import Unit
from dienhinh.model.official import (
    Block,
    Foot,
    Head,
    Heading,
    Line,
    OfficialPaper,
    PaperFile,
    Piece,
    Words,
)
from dienhinh.model.reference import Reference
from dienhinh.vietnamese import sentence_case, with_room

# Where the print leaves room for hand-written figures, the file does too.
_ROOM = " " * 5
_BLANK_RECEIVERS = ("Như trên", "Lưu: VT")


def outline_uri(outline: Outline, reference: Reference) -> str:
    """The page of an outline.

    The first call that asks for a movement keeps the short address for ever; outlines of later
    calls are told apart by the call.
    """
    calls = (call for call, movement in reference.outlines if movement == outline.movement)
    first = min(calls, key=lambda call: (reference.calls[call].date, call))
    if outline.call == first:
        return f"de-cuong/{outline.movement}/"
    return f"de-cuong/{outline.call}-{outline.movement}/"


def outline_name(movement: str, outline: Outline, reference: Reference) -> str:
    """The name given of its movement, with that of its call where several calls have outlines."""
    is_alone = len(reference.outlines_newest_first(outline.movement)) == 1
    return movement if is_alone else f"{movement}, {reference.calls[outline.call].title}"


def outline_files(outline: Outline, reference: Reference) -> Iterator[PaperFile]:
    """The blank file, then one for each unit that the call names."""
    call = reference.calls[outline.call]
    folder = outline_uri(outline, reference)
    yield PaperFile(
        uri=f"{folder}de-cuong-{outline.movement}.docx",
        owner=None,
        paper=outline_paper(outline, call, None),
    )
    for id_ in (id_ for group in call.addressees for id_ in group.units):
        unit = reference.units[id_]
        yield PaperFile(
            uri=f"{folder}de-cuong-{outline.movement}-{id_}.docx",
            owner=unit.full_name,
            paper=outline_paper(outline, call, unit),
        )


def outline_paper(outline: Outline, call: Call, unit: Unit | None) -> OfficialPaper:
    """The outline as a paper; `unit` fills in its name, symbol, place and signature."""
    if unit is None:
        head = Head(
            parent=None,
            issuer=("CƠ QUAN, ĐƠN VỊ", "ĐỊA PHƯƠNG"),
            number=with_room(outline.number_as_written, _ROOM),
            place_date=with_room(outline.date_as_written, _ROOM),
        )
        foot = Foot(receivers=_BLANK_RECEIVERS, role=("THỦ TRƯỞNG ĐƠN VỊ",), name="")
    else:
        head = unit_head(unit, None, call.date, call)
        foot = unit_foot(unit, None, (f"{call.issuer} (để tổng hợp)", "Lưu: VT"))
    owner = unit.full_name if unit else "mẫu trống"
    return OfficialPaper(
        name=f"{sentence_case(outline.name)}: {outline.title} ({owner})",
        head=head,
        kind=outline.name,
        title=outline.title,
        note=with_room(outline.annexed_to, _ROOM),
        addressees=(),
        blocks=tuple(_blocks(outline)),
        foot=foot,
    )


def _blocks(outline: Outline) -> Iterator[Block]:
    for key, item in outline.walk():
        level = key.count(".") + 1
        words = item_words(item)
        if item.number == "-":
            yield Line(words=words, mark="-")
        else:
            yield Heading(
                level=level, mark=item_mark(item, level), words=words, is_title=level == 1
            )


def item_mark(item: OutlineItem, level: int) -> str:
    """The number with its sign: `I.`, `1.`, `a)` (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5)."""
    lowest = 3
    return f"{item.number})" if level == lowest else f"{item.number}."


def item_words(item: OutlineItem) -> Words:
    """Title, instruction in italics between brackets, ending mark."""
    if item.instruction is None:
        return f"{item.title}{item.ending}"
    return (
        Piece(text=f"{item.title} ("),
        Piece(text=item.instruction, is_italic=True),
        Piece(text=f"){item.ending}"),
    )
