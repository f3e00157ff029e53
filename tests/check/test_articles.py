import pytest

from dienhinh.check.articles import picture_problem, shape_articles
from dienhinh.model.marker import Marker, PageLink
from dienhinh.model.source import Spot, Tree
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree

HEAD = """
title: Bốn làng đón khách, bốn cách
description: Gò Cỏ, Bàu Cá Cái, Mỹ Khê, Bình Thành đều mời khách bằng thứ đã có sẵn.
date: 2026-11-18
template: story.html
picture: htx-ba-tieu
"""


def a_head(text: str = HEAD) -> Tree:
    tree, problems = parse_tree(text.encode(), "docs/tin/bai.md")
    assert tree is not None, problems
    return tree


def a_marker(path: str, name: str, *arguments: str) -> Marker:
    words = tuple((word, Spot(3, 30)) for word in arguments)
    return Marker(path=path, spot=Spot(3, 10), name=name, arguments=words)


def test_a_sound_head_becomes_a_story() -> None:
    ((article, _),), problems = shape_articles([("bai", a_head())], [])

    assert problems == []
    assert (article.uri, article.picture) == ("tin/bai/", "htx-ba-tieu")
    assert str(article.date) == "2026-11-18"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("date: 2026-11-18\n", "", "missing-field", 1),
        ("2026-11-18", "18/11/2026", "bad-date", 4),
        ("story.html", "main.html", "bad-form", 5),
        ("picture: htx-ba-tieu", "anh: a.jpg", "unknown-field", 6),
    ],
)
def test_a_faulty_head_is_told_at_its_place(old: str, new: str, code: str, line: int) -> None:
    articles, problems = shape_articles([("bai", a_head(HEAD.replace(old, new)))], [])

    assert articles == ()
    assert [(p.code, p.line) for p in problems] == [(code, line)]


@pytest.mark.parametrize(("name", "better"), [("Bài một", "bai-mot.md"), ("index", "bai-moi.md")])
def test_a_file_name_that_cannot_be_an_address_is_told(name: str, better: str) -> None:
    _, (problem,) = shape_articles([(name, a_head())], [])

    assert problem.code == "bad-folder-name"
    assert better in problem.vi


def test_a_picture_is_of_a_profile_that_may_be_named() -> None:
    ((article, tree),), _ = shape_articles([("bai", a_head())], [])

    def problem_with(profiles: dict[str, str]) -> Problem | None:
        return picture_problem(article, tree, profiles, gone=(), why_unseen=lambda *_: None)

    assert problem_with({"htx-ba-tieu": "Ba Tiêu"}) is None
    problem = problem_with({"htx-ba-tie": "Ba Tiêu"})
    assert problem is not None
    assert (problem.code, problem.line, problem.column) == ("unknown-reference", 6, 10)
    assert "Ghi htx-ba-tie (“Ba Tiêu”)." in problem.vi


def test_a_story_tells_the_profiles_that_its_own_pieces_show_and_the_one_of_its_picture() -> None:
    markers = [
        a_marker("docs/tin/bai.md", "compare", "bo-son-tra", "heo-ky-son-ba"),
        a_marker("docs/tin/khac.md", "card", "htx-go-co"),
        a_marker("docs/tin/bai.md", "photo", "heo-ky-son-ba", "2"),
        a_marker("docs/tin/bai.md", "collection", "khach-den-lang"),
        a_marker("docs/tin/bai.md", "cards", "ga-u-muoi"),
    ]

    ((article, _),), _ = shape_articles([("bai", a_head())], markers)

    assert article.profiles == ("bo-son-tra", "heo-ky-son-ba", "htx-ba-tieu")


def test_a_story_is_about_whom_it_leads_to_as_well() -> None:
    links = [
        PageLink(path=path, spot=Spot(9, 1), folder=folder, name=name)
        for path, folder, name in (
            ("docs/tin/bai.md", "ho-so", "heo-ky-son-ba"),
            ("docs/tin/bai.md", "chuyen-de", "khach-den-lang"),
            ("docs/tin/khac.md", "ho-so", "bo-son-tra"),
        )
    ]

    ((article, _),), _ = shape_articles([("bai", a_head())], [], links)

    assert article.profiles == ("htx-ba-tieu",)
    assert article.about == ("htx-ba-tieu", "heo-ky-son-ba")
