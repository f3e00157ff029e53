"""In which font each run of a Word file is: its own, its style's, the paragraph's, the default."""

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.packages import Package
from dienhinh.intake.xml_parts import Element, W, named, part, value

_MOST_PARENTS = 12


class Fonts:
    """The fonts of the styles of one document."""

    def __init__(self, package: Package, styles_part: str) -> None:
        """Read `word/styles.xml`; without it only the runs' own fonts are known."""
        self._of_style: dict[str, str] = {}
        self._parent: dict[str, str] = {}
        self._paragraph_style = ""
        self._default = ""
        try:
            root = part(package, styles_part)
        except UnreadableError:
            root = None
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for style in named(root, f"{W}style"):
            key = value(style, f"{W}styleId")
            font = _font(style.find(f"{W}rPr/{W}rFonts"))
            if font:
                self._of_style[key] = font
            parent = value(style.find(f"{W}basedOn"))
            if parent:
                self._parent[key] = parent
            is_default = value(style, f"{W}default") in {"1", "true"}
            if is_default and value(style, f"{W}type") == "paragraph":
                self._paragraph_style = key
        self._default = _font(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts"))

    def of(self, run: Element, paragraph: Element | None) -> str:
        """The font of a run, "" when nothing names one (ECMA-376, part 1, clause 17.7.2)."""
        properties = run.find(f"{W}rPr")
        if properties is not None:
            own = _font(properties.find(f"{W}rFonts"))
            font = own or self._styled(value(properties.find(f"{W}rStyle")))
            if font:
                return font
        style = "" if paragraph is None else value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return self._styled(style or self._paragraph_style) or self._default

    def _styled(self, key: str) -> str:
        for _ in range(_MOST_PARENTS):
            if key in self._of_style:
                return self._of_style[key]
            if key not in self._parent:
                return ""
            key = self._parent[key]
        return ""


def _font(fonts: Element | None) -> str:
    return value(fonts, f"{W}ascii") or value(fonts, f"{W}hAnsi") or value(fonts, f"{W}cs")
