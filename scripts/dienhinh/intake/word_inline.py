"""What one paragraph of a Word file holds: runs with their fonts, pictures, text boxes.

Tracked deletions are left out, insertions taken; of a drawing and its old-style twin only one is.
"""

import re
from collections.abc import Callable, Iterator

from dienhinh.intake.typed_text import Run
from dienhinh.intake.xml_parts import MC, A, Element, M, V, W, named, value

GONE = frozenset({f"{W}del", f"{W}moveFrom"})
# Frames around text that mean nothing for what it says.
CLEAR = frozenset(
    f"{W}{name}"
    for name in (
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "hyperlink",
        "fldSimple",
        "sdtContent",
        "dir",
        "bdo",
    )
)
_SIGNS = {f"{W}tab": " ", f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "-"}
_BREAKS = frozenset({f"{W}br", f"{W}cr"})
PICTURES = frozenset({f"{A}blip", f"{V}imagedata"})
_SYMBOLS = {"F0B7": "-", "F02D": "-", "F0A7": "-", "F0FC": "x", "F0E0": "→", "F0E8": "→"}
# Ticked and empty boxes of Wingdings.
_SYMBOLS |= dict.fromkeys(("F0FE", "F0FD", "F052", "F053", "F078"), "☒")
_SYMBOLS |= dict.fromkeys(("F0A8", "F06F", "F071", "F072"), "☐")
# Bullets, and the telephones that stand before a number.
_SYMBOLS |= dict.fromkeys(("F076", "F09F", "F0D8"), "-") | dict.fromkeys(("F028", "F029"), "")
# Of the font Symbol, whose other signs are those of formulas.
_MATHS = {"F0B3": "≥", "F0A3": "≤", "F0B4": "×", "F0B1": "±", "F0B0": "°"}
# A sign that is not known, so that nobody takes the words around it for all there is.
_UNKNOWN = "□"
_EXPONENT = re.compile(r"\s*[-+−]?[0-9]{1,3}\s*")
_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_OFF = frozenset({"0", "false", "off"})


class Inline:
    """What one paragraph holds: runs with their fonts, pictures, text boxes."""

    def __init__(self, font_of: Callable[[Element, Element], str], paragraph: Element) -> None:
        """`font_of` names the font of a run in a paragraph."""
        self._font_of = font_of
        self._paragraph = paragraph
        self.runs: list[Run] = []
        self.pictures: list[Element] = []
        self.boxes: list[Element] = []
        self._reference = ""
        # What the writer made invisible: no reader of the paper ever saw it.
        self.hidden: list[Run] = []
        # What the writer crossed out, on a form what does not apply.
        self.struck: list[Run] = []
        self.has_unknown = False

    def take(self, holder: Element) -> None:
        """Take what stands in the paragraph, or in a frame within it."""
        for child in holder:
            if child.tag == f"{W}r":
                self._run(child)
            elif child.tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None and not is_hint(child):
                    self.take(content)
            elif child.tag in CLEAR:
                self.take(child)
            elif child.tag == f"{MC}AlternateContent":
                self._drawn(chosen(child))
            elif child.tag in {f"{M}oMath", f"{M}oMathPara"}:
                formula = "".join(text.text or "" for text in named(child, f"{M}t"))
                self.runs.append(Run(formula, ""))

    def _run(self, run: Element) -> None:
        words = "".join(self._words(run))
        if _EXPONENT.fullmatch(words) and value(run.find(f"{W}rPr/{W}vertAlign")) == "superscript":
            words = words.translate(_RAISED)
        found = Run(words, self._font_of(run, self._paragraph))
        if _is_on(run, "vanish"):
            self.hidden.append(found)
        elif _is_on(run, "strike") or _is_on(run, "dstrike"):
            self.struck.append(found)
        else:
            self.runs.append(found)

    def _words(self, run: Element) -> Iterator[str]:
        for child in run:
            if self._is_of_reference(child):
                continue
            if child.tag == f"{W}t":
                yield child.text or ""
            elif child.tag in _BREAKS:
                yield "\n"
            elif child.tag in {f"{W}drawing", f"{W}pict", f"{W}object"}:
                self._drawn(child)
            elif child.tag == f"{MC}AlternateContent":
                self._drawn(chosen(child))
            else:
                yield self._sign(child)

    def _sign(self, element: Element) -> str:
        if element.tag != f"{W}sym":
            return _SIGNS.get(element.tag, "")
        code = value(element, f"{W}char").upper()
        is_symbol = value(element, f"{W}font").lower() == "symbol"
        sign = (_MATHS.get(code) if is_symbol else None) or _SYMBOLS.get(code)
        self.has_unknown |= sign is None
        return _UNKNOWN if sign is None else sign

    def _is_of_reference(self, child: Element) -> bool:
        """Whether a child belongs to a field that repeats the number of a note.

        ECMA-376, part 1, clause 17.16.5.36: its result is a sign, as that of a note is, no text.
        """
        if child.tag == f"{W}fldChar":
            is_begun = value(child, f"{W}fldCharType") == "begin"
            self._reference = "begun" if is_begun else self._reference
            if value(child, f"{W}fldCharType") == "end":
                self._reference = ""
        elif child.tag == f"{W}instrText" and self._reference == "begun":
            self._reference = "note" if "NOTEREF" in (child.text or "") else ""
        return self._reference == "note"

    def _drawn(self, drawing: Element | None) -> None:
        """Pictures of a drawing; text boxes are kept apart, their pictures come with their text."""
        if drawing is None:
            return
        if drawing.tag in PICTURES:
            self.pictures.append(drawing)
        elif drawing.tag == f"{W}txbxContent":
            self.boxes.append(drawing)
        elif drawing.tag == f"{MC}AlternateContent":
            self._drawn(chosen(drawing))
        elif drawing.tag not in GONE:
            for child in drawing:
                self._drawn(child)


def _is_on(run: Element, name: str) -> bool:
    """Whether a property that is on or off is on."""
    mark = run.find(f"{W}rPr/{W}{name}")
    return mark is not None and value(mark) not in _OFF


def inside(element: Element) -> Element | None:
    """What holds pieces in an element that is only a frame around them; None for all others."""
    if element.tag == f"{W}sdt":
        return None if is_hint(element) else element.find(f"{W}sdtContent")
    if element.tag == f"{MC}AlternateContent":
        return chosen(element)
    return element if element.tag in CLEAR else None


def chosen(alternatives: Element) -> Element | None:
    """The first form of a drawing that holds something; the others are twins of it."""
    for child in alternatives:
        if any(True for _ in named(child, *PICTURES, f"{W}txbxContent", f"{W}t")):
            return child
    return None


def is_hint(control: Element) -> bool:
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
