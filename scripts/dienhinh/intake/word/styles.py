"""What the styles of a Word file give: fonts, what is hidden or crossed out, lists.

A run's own word comes first, then that of its style, of its paragraph's style, of the document.
"""

import posixpath
from collections.abc import Container

from dienhinh.intake.files.packages import Package
from dienhinh.intake.files.xml_parts import A, Element, W, is_on, named, sound_part, value

_MOST_PARENTS = 12
# What is hidden or crossed out in a style only.
_SWITCHES = ("vanish", "strike", "dstrike")


class Styles:
    """The styles of one document."""

    def __init__(self, package: Package, folder: str) -> None:
        """Read the parts in the folder of the document; without them only runs speak."""
        self._fonts: dict[str, str] = {}
        self._switches: dict[str, dict[str, bool]] = {name: {} for name in _SWITCHES}
        self._lists: dict[str, Element] = {}
        self._parent: dict[str, str] = {}
        self._paragraph_style = ""
        self._default = ""
        self._theme = _theme(sound_part(package, posixpath.join(folder, "theme/theme1.xml")))
        root = sound_part(package, posixpath.join(folder, "styles.xml"))
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        for style in named(root, f"{W}style"):
            key = value(style, f"{W}styleId")
            font = self._font(style.find(f"{W}rPr/{W}rFonts"))
            if font:
                self._fonts[key] = font
            for name, states in self._switches.items():
                mark = style.find(f"{W}rPr/{W}{name}")
                if mark is not None:
                    states[key] = is_on(mark)
            in_list = style.find(f"{W}pPr/{W}numPr")
            if in_list is not None:
                self._lists[key] = in_list
            parent = value(style.find(f"{W}basedOn"))
            if parent:
                self._parent[key] = parent
            is_default = value(style, f"{W}default") in {"1", "true"}
            if is_default and value(style, f"{W}type") == "paragraph":
                self._paragraph_style = key
        self._default = self._font(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts"))

    def font_of(self, run: Element, paragraph: Element | None) -> str:
        """The font of a run, "" when nothing names one (ECMA-376, part 1, clause 17.7.2)."""
        own = self._font(run.find(f"{W}rPr/{W}rFonts"))
        if own:
            return own
        for key in self._styles_of(run, paragraph):
            font = self._fonts.get(self._where(key, self._fonts), "")
            if font:
                return font
        return self._default

    def is_on(self, run: Element, paragraph: Element | None, name: str) -> bool:
        """Whether a run is `vanish`, `strike` or `dstrike`.

        A style of the run turns round what the paragraph's says (clause 17.7.3).
        """
        mark = run.find(f"{W}rPr/{W}{name}")
        if mark is not None:
            return is_on(mark)
        states = self._switches[name]
        on = (states.get(self._where(key, states)) for key in self._styles_of(run, paragraph))
        return sum(map(bool, on)) == 1

    def list_of(self, paragraph: Element) -> Element | None:
        """The `numPr` that the style which a paragraph names puts it into a list with."""
        key = value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return self._lists.get(self._where(key, self._lists))

    def _styles_of(self, run: Element, paragraph: Element | None) -> tuple[str, str]:
        style = "" if paragraph is None else value(paragraph.find(f"{W}pPr/{W}pStyle"))
        return value(run.find(f"{W}rPr/{W}rStyle")), style or self._paragraph_style

    def _where(self, key: str, known: Container[str]) -> str:
        """The style itself, or the nearest that it is based on, that says something."""
        for _ in range(_MOST_PARENTS):
            if key in known or key not in self._parent:
                return key
            key = self._parent[key]
        return ""

    def _font(self, fonts: Element | None) -> str:
        """The font that is named; one of the theme stands before others (clause 17.3.2.26)."""
        for slot in ("ascii", "hAnsi"):
            theme = value(fonts, f"{W}{slot}Theme")
            if theme:
                return self._theme.get(theme[:5], theme)
            if value(fonts, f"{W}{slot}"):
                return value(fonts, f"{W}{slot}")
        return ""


def _theme(root: Element | None) -> dict[str, str]:
    """The Latin fonts of a theme by the beginning of their names: `major`, `minor`."""
    if root is None:
        return {}
    latin = (
        (key, root.find(f"{A}themeElements/{A}fontScheme/{A}{key}Font/{A}latin"))
        for key in ("major", "minor")
    )
    return {key: value(font, "typeface") for key, font in latin if value(font, "typeface")}
