"""A file of rich text without fields, templates and objects that LibreOffice would follow.

The words of RTF that begin them are given other names, which readers pass over (Rich Text Format
Specification 1.9.1, "Conventions of an RTF Reader"). So nothing rests on reading the groups as
LibreOffice does: a word that is not there begins nothing, and whatever it was split into neither.
"""

import re
from collections.abc import Iterator
from itertools import islice

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.link_mark import LINKED
from dienhinh.model.both import Both

# What may stand between the word and the name of its field: looks, which are no text.
_LOOKS = (
    rb"(?:rtlch|ltrch|fcs|af|afs|f|fs|ab|ai|b|i|ul|ulnone|cf|cs|lang|langnp|langfe|langfenp|alang"
    rb"|hich|dbch|loch|insrsid|charrsid|noproof|kerning|expnd|expndtw|plain|cgrid)-?\d*"
)
# These ask for nothing outside, and say what was ticked, typed or chosen.
_HARMLESS = rb"(?:FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|SYMBOL|HYPERLINK|PAGE|NUMPAGES|PAGEREF|TOC)"
_FIELD = re.compile(
    rb"\\fldinst(?![a-z])(?!(?:[\s{]|\\" + _LOOKS + rb"(?![a-z]))*" + _HARMLESS + rb"[\s}\\])",
    re.IGNORECASE,
)
_REACHING = re.compile(
    rb"(\{\\\*)?\\(template|objdata|subdocument|mmdatasource|mmconnectstr|nextfile|filetbl|fontfile)(?![a-z])",
    re.IGNORECASE,
)
# An empty object in place of each, so that it is told like one ([MS-OLEDS] 2.2.5).
_EMPTY_OBJECT = b"0105000002000000080000005061636b61676500" + b"0" * 16 + b"08000000" + b"0" * 16
_BEGUN = re.compile(
    rb"\{\\field(?![a-z])[^{}]*\{\\\*\\fldinst[^}]{0,400}?INCLUDEPICTURE", re.IGNORECASE
)
_BRACES = re.compile(rb"\\[{}\\]|[{}]")
_WORDS = rb"\\[a-z]+-?\d*"
# What a reader may pass over between two figures of a picture: the specification leaves it open.
_BETWEEN = (
    (re.compile(_WORDS + rb"|\\[^a-z]|[{}]", re.IGNORECASE), b"|"),
    (re.compile(rb"\\[^a-z]", re.IGNORECASE), b""),
    (re.compile(rb"(?!\\pict(?![a-z]))" + _WORDS + rb"|\\[^a-z]|[{}]", re.IGNORECASE), b""),
)
# "<svg" and the first bytes of a packed file, as a picture in figures begins with them.
_DRAWING = re.compile(rb"\|[0-9a-f]{0,8192}?3c(?:[0-9a-f]{2}){0,10}737667|\|1f8b08", re.IGNORECASE)
_RAW_DRAWING = re.compile(rb"<svg|\\bin\d+ ?\x1f\x8b", re.IGNORECASE)
# More than a profile has; to look for the end of each takes time.
_MOST_MARKS = 40
_MARK = b"{\\pict\\pngblip\\picw1\\pich1 " + LINKED.hex().encode() + b"}"
_SVG = Both(
    "Tệp RTF có hình vẽ kiểu SVG, loại hình có thể kéo theo tệp khác của máy này. Mở bằng Word, "
    "chọn Tệp > Lưu thành > .docx rồi nhập lại.",
    "The RTF file holds an SVG drawing, which can pull in other files of this computer. Open it in "
    "Word, choose File > Save As > .docx and import again.",
)


def closed_rtf(data: bytes) -> bytes:
    """The same with those words renamed; UnreadableError for a drawing that may ask for files."""
    if _RAW_DRAWING.search(data) or any(map(_DRAWING.search, _figures(data))):
        raise UnreadableError(_SVG)
    return _REACHING.sub(_renamed, _FIELD.sub(rb"\\fldxxxx", _with_marks(data)))


def _figures(data: bytes) -> Iterator[bytes]:
    """The figures of pictures in a row, `|` before each, by each way of reading them."""
    apart = _BETWEEN[0][0]
    for between, instead in _BETWEEN:
        yield b"".join(apart.sub(b"|", between.sub(instead, data)).split())


def _renamed(found: re.Match[bytes]) -> bytes:
    renamed = b"\\" + b"x" * len(found[2])
    if found[1] and found[2].lower() == b"objdata":
        return b"{\\*\\objdata " + _EMPTY_OBJECT + b"}{\\*" + renamed
    return (found[1] or b"") + renamed


def _with_marks(data: bytes) -> bytes:
    """Before each picture that is only a link its mark; what is in the file needs none."""
    made, at = [], 0
    for found in islice(_BEGUN.finditer(data), _MOST_MARKS):
        if b"\\pict" not in data[found.start() : _end_of_group(data, found.start())]:
            made += [data[at : found.start()], _MARK]
            at = found.start()
    return b"".join([*made, data[at:]])


def _end_of_group(data: bytes, start: int) -> int:
    depth = 0
    for found in _BRACES.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(found[0], 0)
        if depth <= 0 and found[0] == b"}":
            return found.end()
    return len(data)
