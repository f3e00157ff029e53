"""A fault in a plan or in the corrections hides no other fault of the same file."""

from datetime import date

from dienhinh.check.context import Corpus
from dienhinh.check.plans import shape_corrections, shape_plans
from dienhinh.check.run import check_corpus, check_profile
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_context, a_folder, a_tree
from tests.check.plans import PLAN_PATH, SLUG, a_story

TODAY = date(2023, 12, 1)
PLAN = f"""\
slots:
  - date: 2023-13-01
    profile: khong-co
    channel: website
    note: Gọi 0912 345 678 trước khi đăng.
  - date: 2023-11-01
    profile: {SLUG}
    channel: bao-giay
  - Báo Quảng Ngãi
  - date: 2023-12-30
    profile: {SLUG}
    channel: website
    ran_on: 2023-12-30
"""
PLAN_OF_LINKS = f"""\
slots:
  - date: 2023-11-01
    profile: {SLUG}
    channel: zalo
    ran_on: 2023-11-01
    link: https://zalo.me/0905123456
  - date: 2023-11-02
    profile: {SLUG}
    channel: zalo
    ran_on: 2023-11-02
    link: https://bao.example.vn/bai-0905123456.html
"""
CORRECTIONS = """\
corrections:
  - on: hôm qua
    profile: khong-co
    text: Đã viết 30 lao động, đúng là 37 lao động.
  - on: 2023-12-30
    text: Ngắn
"""


def test_a_link_that_is_a_telephone_number_is_no_piece_that_ran() -> None:
    text = PLAN_OF_LINKS.encode()
    tree, _ = parse_tree(text, PLAN_PATH)
    assert tree is not None

    _, problems = shape_plans([("so-ket-2023", tree)])

    assert _places(problems) == [(6, "phone-in-text")]


def test_rules_look_at_what_is_sound_of_a_plan() -> None:
    tree, _ = parse_tree(PLAN.encode(), PLAN_PATH)
    assert tree is not None
    plans, problems = shape_plans([("so-ket-2023", tree)])
    corpus = Corpus(
        traces=(),
        call_trees=(),
        slugs=frozenset({SLUG}),
        stories={SLUG: a_story()},
        plans=plans,
    )

    problems += check_corpus(corpus, a_context(today=TODAY))

    assert [plan.is_sound for plan in plans] == [False]
    assert _places(problems) == [
        (2, "bad-date"),
        (3, "profile-unknown"),
        (5, "phone-in-text"),
        (6, "plan-overdue"),
        (8, "not-in-list"),
        (9, "wrong-type"),
        (13, "date-in-future"),
    ]


def test_rules_look_at_what_is_sound_of_the_corrections() -> None:
    tree, _ = parse_tree(CORRECTIONS.encode(), "corrections.yaml")
    log, problems = shape_corrections(tree)
    corpus = Corpus(traces=(), call_trees=(), slugs=frozenset({SLUG}), corrections=log)

    problems += check_corpus(corpus, a_context(today=TODAY))

    assert _places(problems) == [
        (2, "bad-date"),
        (3, "profile-unknown"),
        (5, "date-in-future"),
        (6, "bad-length"),
    ]


def test_rules_look_at_what_is_sound_inside_a_field_of_a_profile() -> None:
    tree = a_tree(
        photos__0__kind="khong-co",
        photos__1__caption="Gọi 0912 345 678 để hỏi đường đến xem.",
        awards__0__year="sau",
        awards__0__award="khong-co",
    )

    profile, problems = check_profile(tree, a_folder(), a_context())

    assert profile is None
    codes = {problem.code for problem in problems}
    assert {"not-in-list", "phone-in-text", "wrong-type", "unknown-reference"} <= codes


def _places(problems: list[Problem]) -> list[tuple[int, str]]:
    return sorted((problem.line, problem.code) for problem in problems)
