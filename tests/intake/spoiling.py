"""The filled form as districts really send it: each function makes one kind of file of it.

The XML is changed as Word, LibreOffice and their users change it.
"""

import copy
import io
import subprocess
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped] # has no annotations

from dienhinh.intake.files.xml_parts import MC, A, R, V, W
from dienhinh.vietnamese.legacy_fonts import _TCVN3, _VNI

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_XML = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = (
    f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:a="{A[1:-1]}" xmlns:v="{V[1:-1]}" '
    f'xmlns:mc="{MC[1:-1]}" xmlns:wp="{WP[1:-1]}" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TO_TCVN3 = {letter: code for code, letter in _TCVN3.items()}
_TO_VNI: dict[str, str] = {}
for _code, _letter in _VNI.items():
    _TO_VNI.setdefault(_letter, _code)
    _TO_VNI.setdefault(_letter.upper(), _code[0].upper() + _code[1:])

# An lxml element; its library has no types.
Root = Any
Spoil = Callable[[Root], object]


def spoiled(data: bytes, change: Spoil, part: str = "word/document.xml") -> bytes:
    """The file with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            target.writestr(name, content)
    return out.getvalue()


def tcvn3(text: str) -> str:
    return "".join(_TO_TCVN3.get(c, _TO_TCVN3.get(c.lower(), c)) for c in text)


def vni(text: str) -> str:
    return "".join(_TO_VNI.get(c, c) for c in text)


def texts(change: Callable[[str], str], font: str | None = None) -> Spoil:
    """Every text changed, in a font when one is named."""

    def spoil(root: Root) -> None:
        for run in root.iter(f"{W}r"):
            for text in run.iter(f"{W}t"):
                text.text = change(text.text or "")
            if font:
                set_font(run, font)

    return spoil


def set_font(run: Root, font: str) -> None:
    properties = run.find(f"{W}rPr")
    if properties is None:
        properties = etree.Element(f"{W}rPr")
        run.insert(0, properties)
    fonts = etree.Element(f"{W}rFonts")
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(f"{W}{kind}", font)
    properties.insert(0, fonts)


def soft_hyphens(root: Root) -> None:
    """Word writes U+00AD, which is ư in TCVN3, as an element of its own."""
    texts(tcvn3, ".VnTime")(root)
    for text in list(root.iter(f"{W}t")):
        parts = (text.text or "").split("\xad")
        text.text = parts[0]
        at = text
        for part in parts[1:]:
            hyphen = etree.Element(f"{W}softHyphen")
            more = etree.Element(f"{W}t")
            more.text = part
            more.set(_XML, "preserve")
            at.addnext(hyphen)
            hyphen.addnext(more)
            at = more


def without_controls(root: Root) -> None:
    for control in list(root.iter(f"{W}sdt")):
        above = control.getparent()
        place = above.index(control)
        for offset, child in enumerate(list(control.find(f"{W}sdtContent"))):
            above.insert(place + offset, child)
        above.remove(control)


def without_tags(root: Root) -> None:
    """LibreOffice keeps the controls and drops their tags."""
    for tag in list(root.iter(f"{W}tag")):
        tag.getparent().remove(tag)


def _rows(root: Root) -> list[Root]:
    return [row for row in root.iter(f"{W}tr") if len(row.findall(f"{W}tc")) == 2][2:]


def _words(cell: Root) -> str:
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in cell.iter(f"{W}p")
    ).strip()


def new_paragraph(text: str) -> Root:
    paragraph = etree.Element(f"{W}p")
    run = etree.SubElement(paragraph, f"{W}r")
    words = etree.SubElement(run, f"{W}t")
    words.text = text
    words.set(_XML, "preserve")
    return paragraph


def _label(cell: Root) -> str:
    return _words(cell).split("\n")[0]


def merged_cells(root: Root) -> None:
    """Label and answer in one cell: "5. Địa chỉ *: thôn..."."""
    without_controls(root)
    for row in _rows(root):
        label, answer = row.findall(f"{W}tc")
        if any(True for _ in answer.iter(f"{A}blip")):
            continue
        text = f"{_label(label)}: {_words(answer)}"
        for paragraph in label.findall(f"{W}p"):
            label.remove(paragraph)
        label.append(new_paragraph(text))
        row.remove(answer)


def plain_lines(root: Root) -> None:
    """No table of facts at all: a line each."""
    without_controls(root)
    for row in _rows(root):
        label, answer = row.findall(f"{W}tc")
        if any(True for _ in answer.iter(f"{A}blip")):
            continue
        table = row.getparent()
        table.addprevious(new_paragraph(f"{_label(label)}: {_words(answer)}"))
        table.remove(row)


def one_cell(root: Root) -> None:
    """The facts typed into one cell, a line each."""
    without_controls(root)
    rows = _rows(root)[:8]
    lines = [f"{_label(a)}: {_words(b)}" for a, b in (row.findall(f"{W}tc") for row in rows)]
    first, rest = rows[0], rows[1:]
    for row in rest:
        row.getparent().remove(row)
    label, answer = first.findall(f"{W}tc")
    first.remove(answer)
    for paragraph in label.findall(f"{W}p"):
        label.remove(paragraph)
    for line in lines:
        label.append(new_paragraph(line))


def tracked(root: Root) -> None:
    """The address was typed over with changes tracked: the old one is struck, the new inserted."""
    control = next(
        s for s in root.iter(f"{W}sdt") if s.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == "address"
    )
    content = control.find(f"{W}sdtContent")
    run = content.find(f"{W}r")
    content.remove(run)
    struck = etree.SubElement(content, f"{W}del")
    old = copy.deepcopy(run)
    struck.append(old)
    for text in old.iter(f"{W}t"):
        text.tag = f"{W}delText"
        text.text = "xã Cũ"
    etree.SubElement(content, f"{W}ins").append(run)


def decomposed(root: Root) -> None:
    texts(lambda text: unicodedata.normalize("NFD", text))(root)


def text_boxes(root: Root) -> None:
    """Each picture in a drawn text box with the old-style twin that Word adds."""
    for inline in list(root.iter(f"{WP}inline")):
        drawing = inline.getparent()
        inner = etree.tostring(drawing).decode()
        box = f"<w:txbxContent><w:p><w:r>{inner}</w:r></w:p></w:txbxContent>"
        xml = (
            f"<mc:AlternateContent {_NAMES}><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
            f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
            "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
            f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent>"
        )
        drawing.getparent().replace(drawing, etree.fromstring(xml))


def vml_pictures(root: Root) -> None:
    """Pictures as Word 2003 kept them."""
    for inline in list(root.iter(f"{WP}inline")):
        drawing = inline.getparent()
        key = next(inline.iter(f"{A}blip")).get(f"{R}embed")
        xml = f'<w:pict {_NAMES}><v:shape><v:imagedata r:id="{key}"/></v:shape></w:pict>'
        drawing.getparent().replace(drawing, etree.fromstring(xml))


def set_answer(root: Root, tag: str, text: str) -> None:
    for control in root.iter(f"{W}sdt"):
        found = control.find(f"{W}sdtPr/{W}tag")
        if found is not None and found.get(f"{W}val") == tag:
            words = list(control.find(f"{W}sdtContent").iter(f"{W}t"))
            words[0].text = text
            for more in words[1:]:
                more.text = ""


def free_values(root: Root) -> None:
    for tag, text in (
        ("phone", "ĐT: 0255.300.0000 (gặp anh Ba)"),
        ("model.founded", "Tháng Ba năm 2019"),
        ("model.jobs_created", "30 lao động"),
        ("model.members", "15 thành viên"),
        ("unit", "huyện ba tơ"),
        ("sector", "trồng trọt"),
        ("commune", "Xã Ba Tiêu"),
    ):
        set_answer(root, tag, text)


def other_order(root: Root) -> None:
    """The tables of the form moved about: photos before facts."""
    body = root.find(f"{W}body")
    tables = body.findall(f"{W}tbl")
    body.insert(0, tables[-3])


def split_runs(root: Root) -> None:
    """Word cuts words into runs of a letter or two when they are edited or proofread."""
    for text in list(root.iter(f"{W}t")):
        run = text.getparent()
        if run.find(f"{W}br") is not None:
            continue
        letters = text.text or ""
        text.text = letters[:1]
        at = run
        for letter in letters[1:]:
            more = copy.deepcopy(run)
            next(more.iter(f"{W}t")).text = letter
            next(more.iter(f"{W}t")).set(_XML, "preserve")
            at.addnext(more)
            at = more


def through_office(data: bytes, ending: str, filter_name: str) -> bytes:
    """The file saved by LibreOffice as another kind."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.docx").write_bytes(data)
        command = [
            "soffice", f"-env:UserInstallation={(folder / 'p').as_uri()}", "--headless",
            "--convert-to", filter_name, "--outdir", str(folder / "o"), str(folder / "a.docx"),
        ]  # fmt: skip
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        return (folder / "o" / f"a.{ending}").read_bytes()
