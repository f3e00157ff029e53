from dataclasses import replace
from datetime import date

import pytest

from dienhinh.check.report_words import named_in_reports, private_lines, unnamed
from dienhinh.model.consent import Agreed
from dienhinh.model.plan import Story
from dienhinh.model.unit_figures import ReportText

NAMES = {"Hồ Thị Mẫu"}
TODAY = date(2023, 12, 1)
AGREED = (Agreed(item="name", on=date(2023, 11, 1), last_day=None),)
STORY = Story(
    slug="a", name="Bà Hồ Thị Mẫu", unit="ba-to", movement="m", kind="individual", sector="s",
    status="draft", origin="nomination", first_day=None, agreed=AGREED,
    needs=("name",),
)  # fmt: skip


def words(text: str) -> ReportText:
    return ReportText(
        path="so-ket-2023/ba-to/bao-cao/m.md",
        call="so-ket-2023",
        unit="ba-to",
        movement="m",
        sections={"I.1": "Huyện có 19 xã.", "II.4.b": text},
        lines={"I.1": 2, "II.4.b": 5},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Có gương:\n\n- Bà Hồ Thị Mẫu.\n- Hồ Thị Mẫu dệt.",
        "Có gương:\n\nBÀ HỒ THỊ MẪU",
        "Có gương:\n\nTổ trưởng, điện thoại 0905.300.010",
        "Có gương:\n\nCăn cước 051099000123",
    ],
    ids=["named", "in capitals", "telephone", "identity card"],
)
def test_a_section_is_private_from_the_line_of_its_first_name_or_number(text: str) -> None:
    assert private_lines(words(text), NAMES) == {"II.4.b": 7}


def test_words_about_work_and_about_others_are_for_everybody() -> None:
    text = "Bà Hồ Thị Mười dạy 120 người, góp 2.500.000 đồng."

    assert private_lines(words(text), NAMES) == {}
    assert list(named_in_reports([("profiles/m.md", words(text))], NAMES)) == []


def test_check_tells_each_section_that_names_somebody_once() -> None:
    (problem,) = named_in_reports([("p/m.md", words("Một.\nHồ Thị Mẫu.\nHồ Thị Mẫu."))], NAMES)

    assert (problem.path, problem.line, problem.code) == ("p/m.md", 6, "person-not-public")
    assert problem.severity == "warning"
    assert "Mẫu" not in problem.vi + problem.en


@pytest.mark.parametrize(
    ("story", "found"),
    [
        (STORY, []),
        (replace(STORY, agreed=()), [STORY.name]),
        (replace(STORY, status="withdrawn"), [STORY.name]),
        (replace(STORY, agreed=(replace(AGREED[0], last_day=date(2023, 11, 30)),)), [STORY.name]),
        (replace(STORY, agreed=(), origin="sample"), []),
        (replace(STORY, agreed=(), kind="collective"), []),
        (replace(STORY, status="withdrawn", kind="collective"), []),
    ],
    ids=["agreed", "never", "taken down", "ended", "invented", "collective", "collective gone"],
)
def test_who_agreed_may_be_named_before_the_profile_is_public(
    story: Story, found: list[str]
) -> None:
    assert list(unnamed([story], TODAY)) == found
