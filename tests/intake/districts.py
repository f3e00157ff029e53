"""Word files of districts with what our form has not: lists, diagrams, charts, words put in."""

import io
import zipfile

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from tests.intake.shipped import picture

LINES = (
    "Họ và tên: Ông Trần Văn Thí Dụ",
    "Địa chỉ: thôn Mẫu, xã Ba Vì, huyện Ba Tơ",
    "Điện thoại: 0905 123 456",
    "Nội dung thực hiện: Ông nuôi bò nhốt chuồng.",
    "Kết quả: Năm hộ học theo.",
)


def document(*lines: str) -> Document:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    return made


def saved(made: Document) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def table(made: Document, *rows: tuple[str, ...]) -> None:
    made_table = made.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(made_table.add_row().cells, row, strict=True):
            cell.text = text


def with_drawings() -> bytes:
    """A summary with a picture in its header, a diagram, a chart and a file put in."""
    made = document(*LINES)
    made.sections[0].header.paragraphs[0].add_run().add_picture(
        io.BytesIO(picture(3)), width=Mm(40)
    )
    graphic = "http://schemas.openxmlformats.org/drawingml/2006"
    for kind, element in (
        ("diagram", '<x:relIds xmlns:x="{0}/diagram" r:dm="rIdD"/>'),
        ("chart", '<x:chart xmlns:x="{0}/chart" r:id="rIdC"/>'),
    ):
        drawn(made.add_paragraph(), element.format(graphic), f"{graphic}/{kind}")
    body = made.element.body
    body.insert(len(body) - 1, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="rIdA"/>'))
    return with_parts(
        saved(made),
        {
            "diagramData": ("rIdD", "diagrams/data1.xml", "Ba bước của tổ"),
            "chart": ("rIdC", "charts/chart1.xml", "Thu nhập qua các năm"),
        },
    )


def with_all() -> bytes:
    """A list of profiles with dotted lines, boxes, hidden words and drawings."""
    made = docx.Document(io.BytesIO(with_drawings()))
    table(
        made,
        ("TT", "Họ và tên", "Địa chỉ", "Điện thoại", "Kết quả"),
        ("1", "Ông Lê Mẫu Một", "xã Ba Vì, huyện Ba Tơ", "0905123456", "Trồng keo."),
        ("2", "HTX Mẫu Hai", "xã Ba Tiêu, huyện Ba Tơ", "0905123457", "Nuôi bò."),
    )
    made.add_paragraph("Đối tượng: ☐ Tập thể ☒ Hộ gia đình")
    made.add_paragraph("Điện thoại..... 0905 123 999 .....")
    made.add_paragraph().add_run("Chữ ẩn").font.hidden = True
    return saved(made)


def drawn(line: Paragraph, inner: str, uri: str) -> None:
    """A frame with a diagram or chart in it."""
    xml = (
        f"<w:drawing {nsdecls('w', 'a', 'r', 'wp')}><wp:inline><a:graphic>"
        f'<a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    line.add_run().element.append(parse_xml(xml))


def with_parts(data: bytes, parts: dict[str, tuple[str, str, str]]) -> bytes:
    """The file with more parts, each of one paragraph of drawn text, by kind of relation."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/_rels/document.xml.rels":
                rows = "".join(
                    f'<Relationship Id="{key}" Type="{office}/{kind}" Target="{path}"/>'
                    for kind, (key, path, _) in parts.items()
                )
                content = content.replace(b"</Relationships>", rows.encode() + b"</Relationships>")
            target.writestr(name, content)
        for _, path, text in parts.values():
            xml = f"<x {nsdecls('a')}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></x>"
            target.writestr(f"word/{path}", xml)
    return out.getvalue()
