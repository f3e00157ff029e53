from dienhinh.intake.units.report_texts import sections_in, with_section
from tests.builders import a_reference

OUTLINE = next(iter(a_reference().outlines.values()))
FIRST, SECOND, *_ = [key for key, _ in OUTLINE.walk()]
TEXT = f"<!-- Mẫu:\n## {SECOND}\nLời mẫu.\n-->\n## {FIRST}\nDân tộc Hrê.\n"


def test_no_section_begins_in_a_comment() -> None:
    assert sections_in(TEXT) == {FIRST: "Dân tộc Hrê."}
    assert with_section(TEXT, SECOND, "Đã xong.", OUTLINE).startswith(TEXT)
