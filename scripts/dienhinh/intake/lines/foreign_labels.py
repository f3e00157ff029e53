"""Short facts with labels of no question that stand within a story: "Quy mô: 3 ha"."""

import re

from dienhinh.intake.answers import Answers
from dienhinh.intake.doubts import Doubt
from dienhinh.intake.questions import question_at
from dienhinh.intake.word.pieces import Line
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import Text
from dienhinh.model.source import KeyPath
from dienhinh.vietnamese.alphabet import CAPITALS

# "Về kinh tế: …" heads a part of the story; a figure in a label ("Năm 2021") says when.
_FACT = re.compile(
    rf"(?!Về\s|Theo\s)([{CAPITALS}][^\W\d_]*(?:\s+[^\W\d_]+){{0,4}})\s*:\s+(\S+(?:\s+\S+){{0,9}})"
)
_ENDS = (".", "!", "?", "…", ";", ",", ":")


def tell_foreign(line: Line, path: KeyPath, answers: Answers) -> None:
    """Tell a line that goes on with the story of `path` and looks like the answer to another label.

    It stays in the story; in a list of points such a line is one of them.
    """
    question = question_at(path)
    if question is None or not question.is_long or not isinstance(question.field.type, Text):
        return
    found = _FACT.fullmatch(line.text.strip())
    if found is None or found[2].endswith(_ENDS):
        return
    told = Both(
        f"Máy không biết nhãn “{found[1]}” nên dòng này nối vào “{question.label}”; là điều riêng "
        "thì chuyển đi:",
        f"The label “{found[1]}” is not known, so this line goes on with “{question.label_en}”; "
        "move it if it is something else:",
    )
    answers.doubts.append(Doubt(text=told, place=line.place, quoted=line.text))
