"""How the Word forms look: widths, fonts, and the head of a paper that both begin with."""

from dienhinh.intake.lines import form_texts
from dienhinh.model.call import Call
from dienhinh.model.official import MOTTO, NATION
from dienhinh.render.word.content import HEAD_MM, Cell, Look, Run
from dienhinh.render.word.document import WordDocument

LABEL_MM, ANSWER_MM = 60.0, 105.0
FILL = "EFF4F0"
CENTER = Look(align="center")
LABEL = Look(size_pt=12, after_pt=2, before_pt=2)
ANSWER = Look(size_pt=13, after_pt=2, before_pt=2)
STORY = Look(size_pt=13, after_pt=4, before_pt=2, align="justify")
HELP = Look(size_pt=10.5, is_italic=True, after_pt=2)
SMALL = Look(size_pt=12, is_italic=True, align="justify", after_pt=4)


def bold(text: str, size_pt: float) -> Run:
    """Words in bold."""
    return Run(text=text, is_bold=True, size_pt=size_pt)


def label_cell(label: str, *, is_needed: bool, look: Look = LABEL) -> Cell:
    """The cell of a label; one that must be answered is bold and has a star."""
    text = Run(text=label + (" *" if is_needed else ""), is_bold=is_needed)
    return Cell(text=text, look=look, fill=FILL)


def add_head(document: WordDocument) -> None:
    """The office at the left, the country's name and motto, place and day at the right."""
    left_mm, right_mm = HEAD_MM
    left, right = document.columns(left_mm, right_mm)
    left.paragraph(bold("\n".join(form_texts.OFFICE), 12), CENTER)
    left.rule(left_mm, 24)
    right.paragraph(bold(NATION, 12), CENTER)
    right.paragraph(bold(MOTTO, 13), CENTER)
    right.rule(right_mm, 60)
    right.paragraph(
        Run(text=form_texts.PLACE_AND_DAY, is_italic=True, size_pt=13),
        Look(align="center", before_pt=4),
    )


def add_sending(document: WordDocument, call: Call) -> None:
    """To whom the form goes by when, below its title."""
    document.paragraph(bold(form_texts.sending(call), 12), Look(align="center", after_pt=6))
