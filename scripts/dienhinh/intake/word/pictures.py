"""The pictures of Office files: their bytes as they were put in."""

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import A, Element, R, Relation, value
from dienhinh.intake.word.pieces import Shot

# Thousandths of a percent: what people trim by accident is no crop.
_CROPPED = 500


def shot_of(element: Element, place: str, package: Package, relations: dict[str, Relation]) -> Shot:
    """The picture behind an `a:blip` or `v:imagedata`; without bytes when it lies elsewhere."""
    key = value(element, f"{R}embed") or value(element, f"{R}id") or value(element, f"{R}link")
    relation = relations.get(key)
    if relation is None or relation.is_outside:
        name = relation.target.rpartition("/")[2] if relation else key
        return Shot(name=name, place=place, content=None)
    try:
        content = package.read(relation.target)
    except UnreadableError:
        content = None
    name = relation.target.rpartition("/")[2]
    return Shot(name=name, place=place, content=content, is_cropped=_is_cropped(element))


def _is_cropped(blip: Element) -> bool:
    above = blip.getparent()
    frame = None if above is None else above.find(f"{A}srcRect")
    if frame is None:
        return False
    return any(_number(side) > _CROPPED for side in frame.attrib.values())


def _number(text: str) -> int:
    try:
        return abs(int(text))
    except ValueError:
        return 0
