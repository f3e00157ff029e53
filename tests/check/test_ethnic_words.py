"""How grave it is that words beside profiles name an ethnic group."""

from datetime import date

import pytest

from dienhinh.check.ethnic_words import corpus_problems, page_problems
from dienhinh.model.consent import Agreed
from dienhinh.model.plan import Story
from dienhinh.problems import Severity
from tests.check.plans import a_log, a_story
from tests.derive.libraries import an_article

TODAY = date(2023, 12, 1)
GIVEN, YESTERDAY = date(2023, 11, 12), date(2023, 11, 30)
COLLECTIVE = a_story()
PERSON = a_story(kind="individual")
AGREED = a_story(kind="individual", agreed=(Agreed(item="ethnicity", on=GIVEN, last_day=None),))
ENDED = Agreed(item="ethnicity", on=GIVEN, last_day=YESTERDAY)
TEXT = "# Bài\n\nChị là người Hrê.\n"


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ([], None),
        ([COLLECTIVE], None),
        ([AGREED, COLLECTIVE], None),
        ([PERSON], Severity.ERROR),
        ([PERSON, PERSON], Severity.ERROR),
        ([PERSON, COLLECTIVE], Severity.WARNING),
        ([PERSON, AGREED], Severity.WARNING),
        ([a_story(kind="household", agreed=(ENDED,))], Severity.WARNING),
        ([a_story(agreed=(ENDED,))], Severity.WARNING),
        ([a_story(kind="household", status="withdrawn")], Severity.WARNING),
        ([a_story(kind="household", status="draft")], Severity.WARNING),
        (
            [
                a_story(
                    kind="household",
                    needs=("name",),
                    agreed=(Agreed(item="name", on=GIVEN, last_day=YESTERDAY),),
                )
            ],
            Severity.WARNING,
        ),
    ],
    ids=[
        "nobody",
        "collective",
        "agreed",
        "person",
        "two people",
        "person and collective",
        "person and one who agreed",
        "ended",
        "recorded for a collective and ended",
        "withdrawn",
        "draft",
        "hidden",
    ],
)
def test_only_what_is_certain_and_goes_out_stops_the_site(
    told: list[Story], severity: Severity | None
) -> None:
    found = [(p.line, p.column, p.severity) for p in page_problems("docs/a.md", TEXT, told, TODAY)]

    assert found == ([(3, 14, severity)] if severity else [])


def test_a_line_says_which_consent_it_lacks_and_where_it_is_asked() -> None:
    (problem,) = page_problems("docs/a.md", TEXT, [PERSON], TODAY)

    assert "nêu dân tộc “Hrê” của một người, một gia đình mà chưa có đồng ý riêng." in problem.vi
    assert "item: ethnicity" in problem.vi


def test_a_name_that_a_line_break_parts_from_its_word_is_told_once_where_it_stands() -> None:
    text = "# Bài\n\nChị là người\nCor, mẹ là người Hrê.\n"

    found = [(p.line, p.column) for p in page_problems("docs/a.md", text, [PERSON], TODAY)]

    assert found == [(4, 1)]


@pytest.mark.parametrize(
    ("told", "severity"),
    [([PERSON], Severity.ERROR), ([PERSON, COLLECTIVE], Severity.WARNING), ([COLLECTIVE], None)],
    ids=["a person", "a person and a collective", "a collective"],
)
def test_a_correction_of_an_article_is_judged_by_the_profiles_it_tells(
    told: list[Story], severity: Severity | None
) -> None:
    log = "corrections:\n  - {on: 2026-11-02, article: bon-lang, text: Chị là người Hrê.}\n"
    stories = {str(number): story for number, story in enumerate(told)}
    # A link leads to the person as a card does.
    article = an_article(shows=tuple(stories)[1:], links=tuple(stories)[:1])

    found = list(corpus_problems(a_log(log, {"bon-lang": article}, stories), TODAY))

    assert [problem.severity for problem in found] == ([severity] if severity else [])
    assert all("dòng ấy không hiện trên trang" in problem.vi for problem in found)
