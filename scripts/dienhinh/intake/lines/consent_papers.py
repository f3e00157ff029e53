"""The paper on which somebody agrees to be shown: it comes beside a summary, and is no profile.

It holds what nobody publishes (day of birth, number of a card) and stays with the unit.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from dienhinh.intake.answers import Answers
from dienhinh.intake.word.pieces import Document, lines_in
from dienhinh.model.both import Both
from dienhinh.vietnamese import fold

KEEP_CONSENT = Both(
    "Giấy đồng ý: không nhập vào kho, giữ ở đơn vị. Ghi ai đồng ý, ngày nào và giấy giữ ở đâu vào "
    "mục consent của hồ sơ.",
    "A consent paper: not imported, keep it at the unit. Write who agreed, when and where the "
    "paper lies in the profile's consent.",
)
_TITLE = re.compile(
    r"(?:giay|ban|don|phieu|thu|van ban)(?: (?:xac nhan|cam ket|ve))?(?: su)? dong y\b"
)
# National name and motto, an agency, its number and a day stand above a title.
_MOST_ABOVE = 10


def is_consent_paper(document: Document, found: Sequence[Answers]) -> bool:
    """Whether the title says so, above all labels, and no deed is told below it."""
    if any(path[0] == "achievements" for answers in found for path in answers.by_path):
        return False
    lines = (line.text for line in lines_in(document.pieces))
    heads = takewhile(lambda text: ":" not in text, islice(lines, _MOST_ABOVE))
    return any(_TITLE.match(" ".join(fold(text).split())) for text in heads)
