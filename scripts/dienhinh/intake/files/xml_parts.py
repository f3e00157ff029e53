"""The XML of Office files, read so that it cannot reach the network, other files or all memory.

The only door to lxml. No part of an Office file has a document type (ECMA-376, part 2), so one that
has is refused: entities cannot be declared, and nothing can be expanded.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped] # has no annotations

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.packages import Package
from dienhinh.model.both import Both

# An lxml element; its library has no types.
Element: TypeAlias = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
# Strict files (ISO/IEC 29500-1) use other names for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", X),
    (b"http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", XDR),
)

# A profile of three pages has 100 KB of XML; reading much more would keep a person waiting.
_MOST_BYTES = 8_000_000
# Without a value it is on.
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points: `target` is a member of the package, or an outside address."""

    type: str
    target: str
    is_outside: bool


def parsed(data: bytes, name: str) -> Element:
    """The root element of a part; UnreadableError when it is no XML or has a document type."""
    if len(data) > _MOST_BYTES:
        raise UnreadableError(
            Both(
                f"Phần “{name}” quá dài, không phải một hồ sơ. Xin tách ra.",
                f"The part “{name}” is too long for one profile. Ask for it in several files.",
            )
        )
    for strict, plain in _STRICT:
        data = data.replace(strict, plain[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise UnreadableError(
            Both(
                f"Tệp hỏng ở phần “{name}”. Đề nghị đơn vị gửi lại bản khác.",
                f"The file is damaged in its part “{name}”. Ask for another copy.",
            )
        ) from error
    if root is None or root.getroottree().docinfo.doctype:
        raise UnreadableError(
            Both(
                f"Phần “{name}” không phải của Word hay Excel nên không đọc.",
                f"The part “{name}” is not of Word or Excel and was not read.",
            )
        )
    return root


def part(package: Package, name: str) -> Element | None:
    """The root of a part; None when the package does not have it."""
    data = package.read(name)
    return None if data is None else parsed(data, name)


def sound_part(package: Package, name: str) -> Element | None:
    """The root of a part; None when the package does not have it, or has it damaged."""
    try:
        return part(package, name)
    except UnreadableError:
        return None


def relations(package: Package, name: str) -> dict[str, Relation]:
    """The relations of a part by id (ECMA-376, part 2, clause 6.5); none when they are damaged."""
    folder, base = posixpath.split(name)
    root = sound_part(package, posixpath.join(folder, "_rels", f"{base}.rels"))
    found = {}
    for row in () if root is None else root:
        target, key = row.get("Target"), row.get("Id")
        if not target or not key:
            continue
        is_outside = row.get("TargetMode") == "External"
        if not is_outside:
            joined = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            target = posixpath.normpath(joined)
        found[key] = Relation(row.get("Type", ""), target, is_outside)
    return found


def named(root: Element, *names: str) -> Iterator[Element]:
    """Every element below of one of the names, in the order of the document."""
    return iter(root.iter(*names))


def is_on(mark: Element, name: str = f"{W}val") -> bool:
    """Whether a mark that is there switches something on (ECMA-376, part 1, clause 22.9.2.7)."""
    return value(mark, name) not in _OFF


def value(element: Element | None, name: str = f"{W}val") -> str:
    """An attribute as text; "" when the element or the attribute is not there."""
    return "" if element is None else str(element.get(name) or "")


def local_name(name: str) -> str:
    """The name of an element or attribute without its name space."""
    return name.rpartition("}")[2]


def without(root: Element, names: frozenset[str]) -> None:
    """Take out the elements of these names, whatever their name space; words behind them stay."""
    for element in [*root.iter()]:
        above = element.getparent()
        if above is not None and local_name(element.tag) in names:
            words, before = element.tail or "", element.getprevious()
            if before is None:
                above.text = (above.text or "") + words
            else:
                before.tail = (before.tail or "") + words
            above.remove(element)


def written(root: Element) -> bytes:
    """The part as bytes again, in UTF-8 with a declaration."""
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return made
