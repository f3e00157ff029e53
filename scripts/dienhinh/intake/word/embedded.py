"""What a Word file holds besides text and pictures: diagrams, charts, files within the file.

Nothing of it is a field of a profile. Words that can be read are kept, and of all else a person is
told, because a printed page would have shown it.
"""

from collections.abc import Iterator

from dienhinh.intake.doubts import Doubt, Leftover, UnreadableError
from dienhinh.intake.drafts.typed_text import clean
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import A, Element, R, Relation, W, named, part, value
from dienhinh.model.both import Both

_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"


def embedded(
    root: Element, package: Package, relations: dict[str, Relation]
) -> Iterator[Leftover | Doubt]:
    """Words of diagrams and charts as leftovers; what was not read as doubts."""
    for element in named(root, _DIAGRAM, _CHART, _OBJECT, f"{W}altChunk"):
        if element.tag == _DIAGRAM:
            yield from _words(package, relations.get(value(element, f"{R}dm")), "sơ đồ SmartArt")
        elif element.tag == _CHART:
            told = Both(
                "Biểu đồ không đưa được vào hồ sơ; ghi số liệu thành lời nếu cần.",
                "A profile takes no chart; tell its figures in words if needed.",
            )
            yield Doubt(text=told, place="biểu đồ")
            yield from _words(package, relations.get(value(element, f"{R}id")), "biểu đồ")
        elif element.tag == _OBJECT:
            told = Both(
                "Có tệp khác nhúng bên trong, máy không đọc; mở ra rồi chép chữ cần dùng:",
                "Another file is embedded, which is not read; open it and copy what is needed:",
            )
            yield Doubt(text=told, quoted=value(element, "ProgID"))
        else:
            told = Both(
                "Có phần chèn từ một tệp khác, máy chưa đọc phần ấy. Mở bằng Word, bấm Lưu rồi "
                "nhập lại.",
                "A part comes from another file and was not read. Open it in Word, save it and "
                "import again.",
            )
            yield Doubt(text=told)


def _words(package: Package, relation: Relation | None, place: str) -> Iterator[Leftover]:
    if relation is None or relation.is_outside:
        return
    try:
        root = part(package, relation.target)
    except UnreadableError:
        return
    for paragraph in () if root is None else named(root, f"{A}p"):
        text = clean("".join(run.text or "" for run in named(paragraph, f"{A}t")))
        if text:
            yield Leftover(place=place, text=text)
