"""An OpenDocument file packed anew: its own words and pictures, no address that leads out of it.

Names: OASIS OpenDocument 1.3, parts 2 and 3. Kept are the parts known to hold words and looks, and
still pictures; settings, scripts, fonts and whatever else a package may carry are not.
"""

import base64
import io
import posixpath
import re
import zipfile
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

from dienhinh.intake.files.link_mark import LINKED, is_still_picture, still_picture
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import Element, local_name, parsed, without, written

_PARTS = frozenset({"content.xml", "styles.xml", "meta.xml"})
_MANIFEST = "META-INF/manifest.xml"
_MARK = "Pictures/dienhinh-lien-ket.png"
_HREF = "{http://www.w3.org/1999/xlink}href"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_FORMULA = f"{_TABLE}formula"
# Words that come from elsewhere, and what would fetch them; by their names without name space.
_SOURCES = frozenset({
    "section-source", "table-source", "dde-source", "dde-connection-decls", "dde-links", "scripts",
    "event-listeners", "cell-range-source", "database-source-sql", "database-source-table",
    "database-source-query", "named-expressions", "content-validations", "conditional-formats",
    "template", "auto-reload", "plugin", "applet", "floating-frame", "font-face-src", "sound",
    "connection-data-source", "data-pilot-tables", "forms",
})  # fmt: skip
_ATTRIBUTES = frozenset({"image-data", "datasource", "link-data"})
_LINKS = ("http:", "https:", "mailto:")
# What cannot fetch: sums of figures and of cells of the book; neither names nor quoted addresses.
_FUNCTIONS = "SUM|SUMIF|SUBTOTAL|COUNT|COUNTA|COUNTIF|AVERAGE|MIN|MAX|ROUND|IF|IFERROR|PRODUCT|ROW"
_PLAIN = re.compile(
    rf"(?:of:)?=(?:\[[.$:A-Z0-9]*\]|[0-9.,;+\-*/^&<>=() %]|\"[^\"]*\"|(?:{_FUNCTIONS})\()*"
)


def closed_odf(data: bytes) -> bytes:
    """The package of words and still pictures; UnreadableError when a part is no sound XML."""
    package = Package(data)
    kept = {_MARK: LINKED}
    roots = {}
    for name in package.names:
        content = package.read(name) or b""
        if name.rpartition("/")[2] in _PARTS:
            roots[name] = parsed(content, name)
        elif is_still_picture(content):
            kept[name] = content
    for name, root in roots.items():
        _close(root, name.rpartition("/")[0], kept.keys() | roots.keys())
    kept |= {name: written(root) for name, root in roots.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", package.read("mimetype") or b"", zipfile.ZIP_STORED)
        made.writestr(_MANIFEST, _manifest(package, kept.keys()))
        for name, content in kept.items():
            made.writestr(name, content)
    return out.getvalue()


def _manifest(package: Package, kept: AbstractSet[str]) -> bytes:
    """Of what is kept alone: LibreOffice refuses a package that lacks what its manifest names."""
    root = parsed(package.read(_MANIFEST) or b"", _MANIFEST)
    space = root.tag.partition("}")[0] + "}"
    for row in [*root]:
        name = str(row.get(f"{space}full-path") or "")
        is_folder = name == "/" or (name.endswith("/") and any(k.startswith(name) for k in kept))
        if name not in kept and not is_folder:
            root.remove(row)
    mark = {f"{space}full-path": _MARK, f"{space}media-type": "image/png"}
    root.append(root.makeelement(f"{space}file-entry", mark))
    return written(root)


def _close(root: Element, folder: str, names: AbstractSet[str]) -> None:
    without(root, _SOURCES)
    for element in root.iter():
        _close_attributes(element)
        if local_name(element.tag) == "binary-data" and still_picture(element.text or "") is None:
            element.text = base64.b64encode(LINKED).decode()
        address = element.get(_HREF)
        if address is None or _is_inside(address, folder, names):
            continue
        tag = local_name(element.tag)
        if tag == "image":
            element.set(_HREF, _MARK if not folder else f"../{_MARK}")
        elif tag != "a" or not address.startswith(_LINKS):
            del element.attrib[_HREF]


def _close_attributes(element: Element) -> None:
    for name in [*element.attrib]:
        if local_name(name) in _ATTRIBUTES:
            del element.attrib[name]
    if not _PLAIN.fullmatch(element.get(_FORMULA, "=")):
        del element.attrib[_FORMULA]


def _is_inside(address: str, folder: str, names: AbstractSet[str]) -> bool:
    """Whether an address is a place in the document, or a picture or object of the package."""
    if address.startswith("#"):
        return True
    path = posixpath.normpath(posixpath.join(folder, unquote(address)))
    is_there = path in names or any(name.startswith(f"{path}/") for name in names)
    return is_there and ":" not in path and not path.startswith(("/", "."))
