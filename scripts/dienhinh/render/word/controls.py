"""Content controls: places of a Word form that people fill, each with a tag that never changes.

ECMA-376 part 1, 17.5.2. Word shows the hint in grey until something is typed, offers the options of
a list, and refuses to delete the place. Programs that know no controls leave the text as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from dienhinh.render.word.blocks import Block
from dienhinh.render.word.content import PLAIN, Look

ControlKind = Literal["line", "text", "list"]
_GREY = "6B6B6B"
_MOST_ID = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One place: its tag, the title Word shows, the grey hint, what stands in it ("" nothing).

    `options` are what a list offers; `text` of several lines becomes paragraphs.
    """

    tag: str
    title: str
    hint: str
    text: str = ""
    kind: ControlKind = "line"
    options: Sequence[str] = ()


def add_control(block: Block, control: Control, number: int, look: Look = PLAIN) -> None:
    """Add a control as a paragraph of its own; `number` is unique in the document, from 1."""
    if control.kind == "text":
        _add_paragraphs(block, control, number, look)
        return
    paragraph = block._new_paragraph(look)._p  # noqa: SLF001 the two halves of one door
    holder = _sdt(control, number)
    holder[-1].append(_run(control.text or control.hint, is_hint=not control.text, look=look))
    paragraph.append(holder)


def may_break(cell: Block) -> None:
    """Let the row of a cell go on over the end of a page: a long answer is taller than one."""
    row = cell._place._element.getparent()  # noqa: SLF001 no public door
    for mark in row.iter(qn("w:cantSplit")):
        mark.getparent().remove(mark)
        return


def _add_paragraphs(block: Block, control: Control, number: int, look: Look) -> None:
    lines = control.text.split("\n") if control.text else [control.hint]
    holder = _sdt(control, number)
    for line in lines:
        paragraph = block._new_paragraph(look)._p  # noqa: SLF001 the two halves of one door
        paragraph.append(_run(line, is_hint=not control.text, look=look))
        if len(holder[-1]) == 0:
            paragraph.addprevious(holder)
        holder[-1].append(paragraph)
    # A cell must end with a paragraph, and the place below a control must be free to type in.
    if holder.getparent().tag == qn("w:tc"):
        block._new_paragraph(Look(exact_line_pt=2, size_pt=1))  # noqa: SLF001 as above


def _sdt(control: Control, number: int):  # type: ignore[no-untyped-def] # noqa: ANN202 an lxml element has no type
    holder = OxmlElement("w:sdt")
    properties = OxmlElement("w:sdtPr")
    rows: list[tuple[str, str | None]] = [
        ("alias", control.title[:64]),
        ("tag", control.tag),
        ("id", str(number % _MOST_ID)),
        ("lock", "sdtLocked"),
    ]
    if not control.text:
        rows.append(("showingPlcHdr", None))
    for name, value in rows:
        attributes = {} if value is None else {qn("w:val"): value}
        properties.append(OxmlElement(f"w:{name}", attributes))
    if control.kind == "list":
        properties.append(_options(control.options))
    elif control.kind == "line":
        properties.append(OxmlElement("w:text"))
    holder.append(properties)
    holder.append(OxmlElement("w:sdtContent"))
    return holder


def _options(options: Sequence[str]):  # type: ignore[no-untyped-def] # noqa: ANN202 an lxml element has no type
    made = OxmlElement("w:dropDownList")
    for option in options:
        attributes = {qn("w:displayText"): option, qn("w:value"): option}
        made.append(OxmlElement("w:listItem", attributes))
    return made


def _run(text: str, *, is_hint: bool, look: Look):  # type: ignore[no-untyped-def] # noqa: ANN202 an lxml element has no type
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    if is_hint:
        properties.append(OxmlElement("w:color", {qn("w:val"): _GREY}))
    if look.size_pt:
        size = str(round(2 * look.size_pt))
        properties.append(OxmlElement("w:sz", {qn("w:val"): size}))
    run.append(properties)
    words = OxmlElement("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    return run
