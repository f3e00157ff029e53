"""A Word file saved as one XML ("Flat OPC"): packed as the .docx it is, without any program."""

import base64
import binascii
import io
import zipfile

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.xml_parts import Element, parsed, written
from dienhinh.model.both import Both

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_MARK = b"http://schemas.microsoft.com/office/2006/xmlPackage"
_HEAD = 4_000
_LONGEST_NAME = 1_000
_DAMAGED = Both("Tệp hỏng. Đề nghị đơn vị gửi lại.", "The file is damaged. Ask for it again.")


def is_flat_word(data: bytes) -> bool:
    """Whether the XML is a package written as one file."""
    return _MARK in data[:_HEAD]


def packed(data: bytes) -> bytes:
    """The .docx; UnreadableError when it is no sound one."""
    root = parsed(data, "XML")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, row in _parts(root).items():
            made.writestr(name, _content(row))
    return out.getvalue()


def _parts(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for row in root.iter(f"{_PKG}part"):
        name = str(row.get(f"{_PKG}name") or "").lstrip("/")
        if not name or name in found or len(name) > _LONGEST_NAME:
            raise UnreadableError(_DAMAGED)
        found[name] = row
    return found


def _content(row: Element) -> bytes:
    inside = row.find(f"{_PKG}xmlData")
    if inside is not None and len(inside):
        return written(inside[0])
    try:
        return base64.b64decode("".join((row.findtext(f"{_PKG}binaryData") or "").split()))
    except (binascii.Error, ValueError) as error:
        raise UnreadableError(_DAMAGED) from error
