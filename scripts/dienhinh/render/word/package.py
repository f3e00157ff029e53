"""A Word file as bytes that are the same whenever its content is the same: it holds no time."""

from docx.opc.package import OpcPackage

from dienhinh.zips import zipped

_PACKED = (".jpg", ".jpeg", ".png")
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
    return zipped(files.items(), _PACKED)


def _content_types(parts: list[tuple[str, str]]) -> bytes:
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
