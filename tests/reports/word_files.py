"""What tests read out of a Word file, and how it looks when LibreOffice lays it out."""

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document

NAMES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="needs LibreOffice and poppler",
)


def opened(content: bytes) -> Document:
    """The file as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def paragraphs(content: bytes) -> list[str]:
    """All paragraphs of the body with text, cells of tables included, in reading order."""
    body = opened(content).element.body
    texts = ("".join(t.text or "" for t in p.iterfind(".//w:t", NAMES)) for p in _all(body, "w:p"))
    return [text for text in texts if text.strip()]


def tables(content: bytes) -> list[list[list[str]]]:
    """The texts of all tables by row and cell, without numbers of notes."""
    return [
        [[cell.text.partition("\u202f")[0] for cell in row.cells] for row in table.rows]
        for table in opened(content).tables
    ]


def notes(content: bytes) -> list[str]:
    """The footnotes in their order."""
    with ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read("word/footnotes.xml").decode()
    found = re.findall(r'<w:footnote w:id="([1-9]\d*)">(.*?)</w:footnote>', xml, re.DOTALL)
    return ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", text)).strip() for _, text in found]


def in_red(content: bytes) -> list[str]:
    """What is marked as still to be written."""
    body = opened(content).element.body
    return [
        "".join(t.text or "" for t in run.iterfind("w:t", NAMES))
        for run in _all(body, "w:r")
        if run.find("w:rPr/w:color[@w:val='B00000']", NAMES) is not None
    ]


def laid_out(content: bytes, folder: Path) -> list[str]:
    """The text of each page as LibreOffice breaks it, columns side by side."""
    file = folder / "thu.docx"
    file.write_bytes(content)
    profile = (folder / "office").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    shown = subprocess.run(
        ["pdftotext", "-layout", str(folder / "thu.pdf"), "-"],
        check=True, capture_output=True, timeout=30,
    )  # fmt: skip
    return shown.stdout.decode().split("\f")[:-1]


def _all(element: Any, name: str) -> list[Any]:  # noqa: ANN401 lxml has no types
    return list(element.iterfind(f".//{name}", NAMES))
