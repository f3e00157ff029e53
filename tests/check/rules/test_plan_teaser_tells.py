from dataclasses import replace
from datetime import date

import pytest

from dienhinh.check.collections import shape_collections
from dienhinh.check.context import Corpus
from dienhinh.check.rules import plan_teaser_tells
from dienhinh.model.plan import Story
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

SCHEDULED = a_story(
    name="HTX Nông nghiệp Suối Mẫu", status="scheduled", first_day=date(2023, 12, 10)
)


def plan(teaser: str) -> str:
    return (
        "slots:\n  - date: 2023-12-10\n    profile: to-hop-tac-suoi-mau\n    channel: radio\n"
        f"    teaser: {teaser}\n"
    )


@pytest.mark.parametrize(
    "teaser",
    [
        "Chuyện của HTX Nông nghiệp Suối Mẫu",
        "Về suoi mau nghe kể chuyện",
        "Ở SUỐI MẪU có gì lạ",
    ],
)
def test_the_name_is_found_however_it_is_typed(teaser: str) -> None:
    problems = list(plan_teaser_tells.check_all(a_corpus(plan(teaser), SCHEDULED), a_context()))

    assert places(problems) == [(5, 13, "plan-teaser-tells")]


PERSON = a_story(
    name="Hộ bà Đinh Thị Hoa Ré",
    kind="household",
    status="scheduled",
    first_day=date(2023, 12, 10),
    address="thôn Thí Dụ, xã Ba Tiêu, huyện Ba Tơ",
    commune="21517",
)


@pytest.mark.parametrize(
    ("teaser", "told"),
    [
        ("Chuyện chị Hoa Ré, hộ nghèo vùng cao", "“Hoa Ré”"),
        ("Nghe hộ Đinh Thị Hoa kể chuyện", "“Đinh Thị Hoa”"),
        ("Chị Ré kể chuyện giữ đất", "“Ré”"),
        ("Tuần tới gặp bà Hoa", "“Hoa”"),
        ("Hoa Re va dan trau", "“Hoa Re”"),
        ("Chuyện một hộ ở Thí Dụ", "nơi ở dưới cấp xã"),
        ("Chuyện một hộ nghèo ở Ba Tiêu", "nơi ở “Ba Tiêu”"),
    ],
)
def test_a_person_is_told_by_a_short_name_or_a_place(teaser: str, told: str) -> None:
    (problem,) = plan_teaser_tells.check_all(a_corpus(plan(teaser), PERSON), a_context())

    assert f"Lời báo trước nêu {told}, mà" in problem.vi


@pytest.mark.parametrize(
    "teaser",
    [
        "Tuần tới, chị Hòa ở Ba Tơ kể chuyện",
        "Chuyện ông Đinh Văn Khác nuôi trâu",
        "Hoa nở trên vùng cao Ba Tơ",
        "Một người vùng cao và đàn trâu",
    ],
)
def test_another_person_and_the_district_may_be_named(teaser: str) -> None:
    assert not list(plan_teaser_tells.check_all(a_corpus(plan(teaser), PERSON), a_context()))


@pytest.mark.parametrize("teaser", ["Chị Ré kể chuyện giữ đất", "Chuyện một hộ nghèo ở Ba Tiêu"])
def test_where_everybody_reads_the_log_nothing_of_a_person_is_quoted(teaser: str) -> None:
    corpus, context = a_corpus(plan(teaser), PERSON), a_context(repository="public")

    (problem,) = plan_teaser_tells.check_all(corpus, context)

    assert "Lời báo trước nêu tên hay nơi ở của người ấy," in problem.vi
    assert "“" not in problem.vi


def test_where_a_cooperative_is_may_be_told() -> None:
    story = a_story(status="scheduled", first_day=date(2023, 12, 10), commune="21517")

    corpus = a_corpus(plan("Chuyện giữ đất ở Ba Tiêu"), story)

    assert not list(plan_teaser_tells.check_all(corpus, a_context()))


def test_general_words_may_be_said() -> None:
    corpus = a_corpus(plan("Một hợp tác xã nông nghiệp biết giữ đất"), SCHEDULED)

    assert list(plan_teaser_tells.check_all(corpus, a_context())) == []


def test_of_a_public_profile_everything_may_be_said() -> None:
    corpus = a_corpus(plan("Tuần tới Suối Mẫu lên đài"), a_story())

    assert list(plan_teaser_tells.check_all(corpus, a_context())) == []


def test_words_about_what_was_taken_down_hold_no_withdrawal_up() -> None:
    corpus = a_corpus(plan("Tuần tới Suối Mẫu lên đài"), a_story(status="withdrawn"))

    assert list(plan_teaser_tells.check_all(corpus, a_context())) == []


THEME = """title: Nghề giữ đất
summary: {}, và những người khác giữ đất trên nương dốc qua nhiều mùa mưa lũ.
text: Các hồ sơ về cách giữ đất trên nương dốc, đọc cạnh nhau để thấy cách làm nào nơi nào.
profiles: [ho-den, to-san]
"""
WAITS = replace(PERSON, slug="ho-den")
SHOWN = a_story(slug="to-san", name="Tổ của bà Lê Thị Hoa ở Suối Mẫu")


def told_by_theme(summary: str, more: str = "", *stories: Story) -> list[Problem]:
    tree, problems = parse_tree((THEME.format(summary) + more).encode(), "giu-dat.yaml")
    assert tree is not None, problems
    collections, problems = shape_collections([("giu-dat", tree)])
    assert not problems
    known = {story.slug: story for story in stories or (WAITS, SHOWN)}
    corpus = Corpus(traces=(), call_trees=(), stories=known, collections=collections)
    return list(plan_teaser_tells.check_all(corpus, a_context()))


@pytest.mark.parametrize("summary", ["Chị Ré ở vùng cao", "Đinh Thị Hoa Ré", "Nhà chị Hoa Ré"])
def test_a_theme_that_is_read_before_a_profile_it_lists_may_not_tell_of_it(summary: str) -> None:
    (problem,) = told_by_theme(summary)

    assert (problem.line, problem.code, problem.severity) == (2, "plan-teaser-tells", "error")
    assert "mà hồ sơ ho-den chưa đến ngày công khai" in problem.vi


@pytest.mark.parametrize("summary", ["Chị Hoa ở vùng cao", "Một hộ ở Thí Dụ", "Cả xã Ba Tiêu"])
def test_what_may_be_meant_of_another_profile_of_the_theme_is_a_warning(summary: str) -> None:
    (problem,) = told_by_theme(summary)

    assert problem.severity == "warning"
    assert problem.vi.endswith("nói về hồ sơ khác thì bỏ qua lời này.")


def test_a_place_in_the_name_of_a_collective_to_come_is_a_warning() -> None:
    waits = replace(SCHEDULED, slug="ho-den", name="Tổ dệt Ba Tơ")

    (problem,) = told_by_theme("Nghề ở Ba Tơ", "", waits)

    assert problem.severity == "warning"


@pytest.mark.parametrize(
    ("summary", "more"),
    [
        ("Một người ở vùng cao Ba Tơ", ""),
        # Read from that day on.
        ("Chị Hoa Ré ở Ba Tiêu", "publish_on: 2023-12-10\n"),
    ],
)
def test_a_theme_in_general_words_or_of_that_day_may_be_read(summary: str, more: str) -> None:
    assert told_by_theme(summary, more) == []


def test_a_theme_holds_no_withdrawal_up() -> None:
    assert told_by_theme("Chị Ré ở Ba Tiêu", "", replace(WAITS, status="withdrawn")) == []


@pytest.mark.parametrize(
    ("name", "teaser", "severity"),
    [
        ("Bà Lan", "Ba làng cùng nhau đắp đường", None),
        ("Anh Nam", "Cả nhà anh năm ngoái còn nghèo", None),
        ("Tổ hợp tác Hoa Sen", "Mùa hè hoa sen nở đầy hồ", None),
        ("HTX Nông nghiệp Bình Minh", "Từ bình minh đã có người ra đồng", None),
        ("Tổ hợp tác Hoa Sen", "Hoa Sen kể chuyện", "error"),
        ("Tổ hợp tác Bình Minh", "chuyen binh minh ra dong", "error"),
        ("Hội Phụ nữ xã Ba Tiêu", "Một câu chuyện ở Ba Tiêu", "warning"),
    ],
)
def test_words_alike_are_no_name_and_a_place_may_be_meant(
    name: str, teaser: str, severity: str | None
) -> None:
    to_come = replace(SCHEDULED, name=name)

    found = [*plan_teaser_tells.check_all(a_corpus(plan(teaser), to_come), a_context())]

    assert [str(problem.severity) for problem in found] == ([severity] if severity else [])
