"""A Word file as bytes that are the same whenever its content is the same: it holds no time."""

import io
import zipfile

from docx.opc.package import OpcPackage

# The earliest time that a zip entry can hold.
_NEVER = (1980, 1, 1, 0, 0, 0)
# Pictures are packed already; packing them again costs more time than all the rest.
_PACKED = (".jpg", ".jpeg", ".png")
_LEVEL = 6
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


def package_bytes(package: OpcPackage, instead: dict[str, bytes]) -> bytes:
    """The package as .docx bytes; `instead` gives parts (by name, `/word/x.xml`) other content."""
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    files: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(
            [(str(part.partname), part.content_type) for part in parts]
        ),
        "_rels/.rels": package.rels.xml,
    }
    for part in parts:
        name = str(part.partname)
        files[name.lstrip("/")] = instead.get(name, part.blob)
        if len(part.rels):
            files[part.partname.rels_uri.lstrip("/")] = part.rels.xml
    return _zipped(files)


def _content_types(parts: list[tuple[str, str]]) -> bytes:
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NEVER)
            # Unix and Windows must write the same byte.
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            is_packed = name.lower().endswith(_PACKED)
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=_LEVEL)
    return buffer.getvalue()
