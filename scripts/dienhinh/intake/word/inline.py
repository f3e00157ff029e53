"""What one paragraph of a Word file holds: runs with their fonts, pictures, text boxes.

Tracked deletions are left out, insertions taken; of a drawing and its old-style twin only one is.
"""

from collections.abc import Iterator

from dienhinh.intake.drafts.raised_figures import raised
from dienhinh.intake.drafts.typed_text import Run
from dienhinh.intake.files.xml_parts import MC, A, Element, M, V, W, named, value
from dienhinh.intake.word.signs import UNKNOWN, chosen_in_form, in_signs, symbol
from dienhinh.intake.word.styles import Styles

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
_SIGNS = {f"{W}tab": "\t", f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "-"}
_BREAKS = frozenset({f"{W}br", f"{W}cr"})
PICTURES = frozenset({f"{A}blip", f"{V}imagedata"})
# So that nobody takes the words around a sign that is not known for all there is.
_BOX = "□"


class Inline:
    """What one paragraph holds: runs with their fonts, pictures, text boxes."""

    def __init__(self, styles: Styles, paragraph: Element) -> None:
        self._styles = styles
        self._paragraph = paragraph
        self.runs: list[Run] = []
        self.pictures: list[Element] = []
        # Behind how many of the runs each picture stands; the words of its own run come after it.
        self.picture_places: list[int] = []
        self.boxes: list[Element] = []
        self._reference = ""
        # What the writer made invisible: no reader of the paper ever saw it.
        self.hidden: list[Run] = []
        self.hidden_pictures: list[Element] = []
        self.hidden_boxes: list[Element] = []
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
        pictures, boxes = len(self.pictures), len(self.boxes)
        font = self._styles.font_of(run, self._paragraph)
        words = "".join(self._words(run, font))
        self.has_unknown |= UNKNOWN in words
        words = words.replace(UNKNOWN, _BOX)
        if value(run.find(f"{W}rPr/{W}vertAlign")) == "superscript":
            words = raised(words)
        if self._is_on(run, "vanish"):
            self.hidden.append(Run(words, font))
            self.hidden_pictures += self.pictures[pictures:]
            self.hidden_boxes += self.boxes[boxes:]
            del self.pictures[pictures:], self.picture_places[pictures:], self.boxes[boxes:]
        elif self._is_on(run, "strike") or self._is_on(run, "dstrike"):
            self.struck.append(Run(words, font))
        else:
            self.runs.append(Run(words, font))

    def _is_on(self, run: Element, name: str) -> bool:
        return self._styles.is_on(run, self._paragraph, name)

    def _words(self, run: Element, font: str) -> Iterator[str]:
        for child in run:
            if self._is_of_reference(child):
                continue
            if child.tag == f"{W}t":
                yield in_signs(child.text or "", font)
            elif child.tag in _BREAKS:
                yield "\n"
            elif child.tag in {f"{W}drawing", f"{W}pict", f"{W}object"}:
                self._drawn(child)
            elif child.tag == f"{MC}AlternateContent":
                self._drawn(chosen(child))
            else:
                yield self._sign(child)

    def _sign(self, element: Element) -> str:
        if element.tag == f"{W}sym":
            return symbol(element)
        if element.tag == f"{W}fldChar":
            return chosen_in_form(element)
        return _SIGNS.get(element.tag, "")

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
            self.picture_places.append(len(self.runs))
        elif drawing.tag == f"{W}txbxContent":
            self.boxes.append(drawing)
        elif drawing.tag == f"{MC}AlternateContent":
            self._drawn(chosen(drawing))
        elif drawing.tag not in GONE:
            for child in drawing:
                self._drawn(child)


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
