"""XML of Word 2003 (WordprocessingML) without addresses that lead out of it."""

import base64
import re

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.link_mark import LINKED, still_picture
from dienhinh.intake.files.own_pictures import metafile_inside
from dienhinh.intake.files.xml_parts import Element, local_name, parsed, without, written
from dienhinh.model.both import Both

_W = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_INSIDE = "wordml://"
_MARK = f"{_INSIDE}dienhinh-lien-ket.png"
_LINKED = base64.b64encode(LINKED).decode()
_SOURCES = frozenset({
    "attachedTemplate", "mailMerge", "subDoc", "docOleData", "docSuppData", "cfChunk",
    "scriptAnchor", "OLEObject", "applet", "ocx", "msoDataSource",
})  # fmt: skip
_ADDRESSES = frozenset({"src", "href", "althref", "dest", "link"})
_HARMLESS = re.compile(
    r"\s*(?:FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|SYMBOL|HYPERLINK|PAGE|NUMPAGES|PAGEREF|TOC)?\b[^/\\]*",
    re.IGNORECASE,
)
_OTHER = Both(
    "Tệp XML này không phải của Word 2003. Mở bằng Word, chọn Tệp > Lưu thành > .docx rồi nhập "
    "lại.",
    "This XML file is not of Word 2003. Open it in Word, choose File > Save As > .docx and import "
    "again.",
)


def closed_wordml(data: bytes) -> bytes:
    """The same document; UnreadableError when it is another XML, or no sound one."""
    root = parsed(data, "XML")
    if root.tag != f"{_W}wordDocument":
        raise UnreadableError(_OTHER)
    without(root, _SOURCES)
    for element in [*root.iter()]:
        _close(element)
    head, _, rest = written(root).partition(b"?>")
    return head + b'?><?mso-application progid="Word.Document"?>' + rest


def _close(element: Element) -> None:
    tag = local_name(element.tag)
    if tag in {"instrText", "fldSimple"} and not _HARMLESS.fullmatch(element.text or ""):
        element.text = ""
    if tag == "binData" and not _is_still(element.text or ""):
        element.text = _LINKED
    for name, value in [*element.attrib.items()]:
        if value.startswith(_INSIDE):
            continue
        if tag == "imagedata" and local_name(name) == "src":
            element.set(name, _MARK)
            held = element.makeelement(f"{_W}binData", {f"{_W}name": _MARK})
            held.text = _LINKED
            _picture_of(element).insert(0, held)
        elif local_name(name) in _ADDRESSES or "//" in value or value.startswith(("\\", "file:")):
            del element.attrib[name]
        elif name == f"{_W}instr" and not _HARMLESS.fullmatch(value):
            element.set(name, "")


def _is_still(letters: str) -> bool:
    """Whether base64 is a picture that asks for no other; Word packs those made of lines."""
    if still_picture(letters) is not None:
        return True
    try:
        return metafile_inside(base64.b64decode("".join(letters.split()))) is not None
    except ValueError:
        return False


def _picture_of(element: Element) -> Element:
    """The `w:pict` around a drawing, or else what stands next above it."""
    above = next(element.iterancestors(f"{_W}pict"), None)
    return element.getparent() if above is None else above
