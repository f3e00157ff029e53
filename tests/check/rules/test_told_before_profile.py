from datetime import date

from dienhinh.check.rules import told_before_profile
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_log, a_story
from tests.derive.libraries import an_article

PLAN = """slots:
  - {date: 2023-11-28, profile: to-hop-tac-suoi-mau, channel: radio, ran_on: 2023-11-27}
  - {date: 2023-11-28, profile: to-hop-tac-suoi-mau, channel: radio, ran_on: 2023-11-28}
  - {date: 2023-11-27, profile: to-hop-tac-suoi-mau, channel: radio}
"""


def test_a_run_before_the_profile_could_be_seen_is_told() -> None:
    problems = list(told_before_profile.check_all(a_corpus(PLAN), a_context()))

    assert places(problems) == [(2, 78, "told-before-profile")]


def test_without_a_first_day_nothing_is_said() -> None:
    corpus = a_corpus(PLAN, a_story(first_day=None))

    assert not list(told_before_profile.check_all(corpus, a_context()))


def test_the_days_are_told() -> None:
    (problem,) = told_before_profile.check_all(
        a_corpus(PLAN, a_story(first_day=date(2023, 11, 28))), a_context()
    )

    assert "27/11/2023 ở trước ngày hồ sơ được công khai (28/11/2023)" in problem.vi


def test_a_correction_before_its_article_could_be_read_is_told() -> None:
    log = """corrections:
  - {on: 2026-10-31, article: bon-lang, text: Đúng là 15 hộ.}
  - {on: 2026-11-01, article: bon-lang, text: Đúng là 15 hộ.}
  - {on: 2026-10-31, article: dang-sua, text: Đúng là 15 hộ.}
"""
    corpus = a_log(log, {"bon-lang": an_article(date=date(2026, 11, 1)), "dang-sua": None})

    (problem,) = told_before_profile.check_all(corpus, a_context())

    assert places([problem]) == [(2, 10, "told-before-profile")]
    assert "31/10/2026 ở trước ngày bài được công khai (01/11/2026)" in problem.vi
