"""Rules of the theme's sheets that a later rule must not undo."""

import re

from tests.folders import ROOT

SHEETS = ROOT / "docs/theme/assets/css"


def test_the_foot_of_a_dispatch_keeps_the_two_columns_it_is_given() -> None:
    sheet = (SHEETS / "documents.css").read_text(encoding="utf-8")
    given = [
        m.start() for m in re.finditer(r"\.doc__foot[^{}]*\{[^}]*grid-template-columns", sheet)
    ]

    assert sheet.rindex("@media print,(min-width:44rem)") < given[-1]
