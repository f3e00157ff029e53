"""The shape of every file that is no page: what is left when the words of people are taken out.

A text that is escaped for its place cannot change the shape of the file it stands in.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from dienhinh.render.safe_csv import harmless
from tests.folders import tree

# Runs of text inside a paragraph: bold or not is what Markdown makes of a text.
_RUNS = {"r", "t", "rPr", "b", "bCs", "i", "iCs", "tab", "br", "hyperlink", "lang", "rFonts"}
# A row of a Word table that is high with text may be broken across pages.
_WHOLE = "cantSplit"
# A script has a line of what its reader has to read for themselves, where its words are such.
_LISTED = "Xin tự đọc"
# A row of a spreadsheet is as high as its longest text.
_HEIGHT = {"ht", "customHeight"}
_XML = (".xml", ".svg", ".rels")
_ICS_NAME = re.compile(r"[A-Z-]+")
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:|tel:)")


def shapes(site: Path) -> dict[str, object]:
    """The shape of every file by its place, archives and documents unpacked; pages left out."""
    return {
        place: shape
        for uri, content in tree(site).items()
        for place, inner in _unpacked(uri, content)
        if (shape := _shape(place, inner)) is not None
    }


def dangers(site: Path) -> list[str]:
    """What no file may hold: formulas, links that run something, names that lead elsewhere."""
    found = []
    for uri, content in tree(site).items():
        for place, inner in _unpacked(uri, content):
            found += [f"{place}: {what}" for what in _dangers(place, inner)]
    return found


def _unpacked(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield place, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from _unpacked(f"{place}/{name}", archive.read(name))


def _shape(place: str, content: bytes) -> object:
    if place.endswith(_XML):
        return _elements(_parsed(content))
    if place.endswith((".json", ".geojson")):
        return _json(json.loads(content))
    if place.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        return [len(row) for row in rows]
    if place.endswith(".ics"):
        lines = content.decode().replace("\r\n ", "").split("\r\n")
        return [match.group() for line in lines if (match := _ICS_NAME.match(line))]
    return "a file" if place.endswith((".txt", ".pdf", ".docx", ".xlsx", ".zip")) else None


def _elements(element: ET.Element) -> tuple[object, ...]:
    """Name, names of attributes, elements inside; runs of text are left out."""
    name = element.tag.rpartition("}")[2]
    inside = [_elements(child) for child in element if not _lists_words(child)]
    kept = [shape for shape in inside if shape[0] not in _RUNS | {_WHOLE}]
    return (name, tuple(sorted(element.attrib.keys() - _HEIGHT)), *kept)


def _lists_words(element: ET.Element) -> bool:
    is_paragraph = element.tag.rpartition("}")[2] == "p"
    return is_paragraph and "".join(element.itertext()).startswith(_LISTED)


def _json(value: Any) -> object:  # noqa: ANN401 any JSON value
    if isinstance(value, dict):
        return {key: _json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_json(inner) for inner in value]
    return "number" if isinstance(value, int | float) else type(value).__name__


def _dangers(place: str, content: bytes) -> Iterator[str]:
    name = place.rpartition("/")[2]
    if ".." in place or "\\" in place or not name.isprintable():
        yield "a name"
    for ending, look in _LOOKS.items():
        if place.endswith(ending):
            yield from look(content)


def _formulas(content: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
        yield from (f"a formula {cell[:40]}" for cell in row if harmless(cell) != cell)


def _links(content: bytes) -> Iterator[str]:
    for link in _parsed(content):
        target = link.get("Target", "")
        if link.get("TargetMode") == "External" and not _SAFE_TARGET.match(target):
            yield f"a link {target}"


def _running(content: bytes) -> Iterator[str]:
    for part in _parsed(content).iter():
        tag = part.tag.rpartition("}")[2]
        handlers = [key for key in part.attrib if key.lower().startswith("on")]
        if tag in {"script", "foreignObject"} or handlers:
            yield f"<{tag}> {handlers}"


def _actions(content: bytes) -> Iterator[str]:
    yield from (mark.decode() for mark in _PDF_ACTIONS if mark in content)


def _parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 our own file, and expat bounds entities


_PDF_ACTIONS = (b"/JavaScript", b"/Launch", b"/EmbeddedFile")
_LOOKS = {".csv": _formulas, ".rels": _links, ".svg": _running, ".pdf": _actions}
