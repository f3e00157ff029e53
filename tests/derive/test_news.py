from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from dienhinh.derive.library import library
from dienhinh.derive.news import news_feed, story_foot, story_head
from dienhinh.derive.pages.news import pages
from dienhinh.model.article import Article
from dienhinh.model.library import Library
from dienhinh.render.templates import environment
from tests.builders import a_profile, a_reference
from tests.derive.libraries import ADDRESS, TODAY, a_library

ROOT = Path(__file__).parents[2]


def an_article(**changes: object) -> Article:
    values: dict[str, object] = {
        "slug": "bon-lang",
        "title": "Bốn làng đón khách",
        "description": "Lời mào đầu.",
        "date": date(2026, 11, 1),
        "template": "story.html",
        "picture": None,
    }
    return Article(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def with_articles(*articles: Article) -> Library:
    made = library([], a_reference(), ADDRESS, TODAY, articles=articles)
    return replace(a_library(a_profile(slug="a")), articles=made.articles)


def test_stories_come_newest_first_and_none_before_its_day() -> None:
    shown = with_articles(
        an_article(slug="cu", date=date(2026, 10, 1)),
        an_article(slug="mai", date=date(2026, 11, 23)),
        an_article(slug="moi", date=TODAY),
    )

    assert [article.slug for article in shown.articles] == ["moi", "cu"]
    (page,) = pages(shown)
    assert [card.link.uri for card in page.data] == ["tin/moi/", "tin/cu/"]  # type: ignore[attr-defined]


def test_the_feed_names_each_story_with_its_picture() -> None:
    shown = with_articles(an_article(picture="a"), an_article(slug="b", date=date(2026, 9, 1)))

    feed = news_feed(shown)

    assert feed.uri == "tin/feed.xml"
    assert feed.updated_on == date(2026, 11, 1)
    assert [(entry.uri, entry.image) for entry in feed.entries] == [
        ("tin/bon-lang/", "the/a.jpg"),
        ("tin/b/", "the/trang.jpg"),
    ]


def test_a_story_opens_with_its_lead_and_the_picture_of_a_profile() -> None:
    head = story_head("tin/bon-lang/", with_articles(an_article(picture="a")))

    assert head is not None
    assert head.lead == "Lời mào đầu."
    assert head.picture is not None
    assert head.picture.credit_line == "Ảnh: Hội Nông dân xã Ba Tiêu"


def test_the_day_of_a_story_begins_with_a_capital_letter() -> None:
    template = environment(ROOT / "docs/theme").get_template("fragments/story-head.html")
    head = story_head("tin/bon-lang/", with_articles(an_article()))

    assert ">Ngày 01 tháng 11 năm 2026</time>" in template.render(data=head, base="../../")


def test_a_story_closes_with_how_to_cite_it_and_the_others() -> None:
    other = an_article(slug="b", title="Bài khác", date=date(2026, 9, 1))

    foot = story_foot("tin/bon-lang/", with_articles(an_article(), other))

    assert foot is not None
    assert foot.citation == (
        "“Bốn làng đón khách”, Kho thử, ngày 01/11/2026, https://dien-hinh.test/tin/bon-lang/"
    )
    assert [card.link.name for card in foot.others] == ["Bài khác"]


def test_a_page_that_is_no_story_has_neither() -> None:
    shown = with_articles(an_article())

    assert story_head("gioi-thieu/", shown) is None
    assert story_foot("gioi-thieu/", shown) is None


def test_the_stories_of_the_site_lead_to_a_section_that_has_the_links_and_quote_no_guess() -> None:
    guessed = {
        source["title"]
        for file in ROOT.glob("profiles/*/*/*/profile.yaml")
        for source in yaml.safe_load(file.read_text(encoding="utf-8")).get("sources", ())
        if "tiêu đề suy" in source.get("note", "")
    }
    stories = [file.read_text(encoding="utf-8") for file in ROOT.glob("docs/tin/*.md")]

    assert guessed
    assert stories
    # Every story so far is of profiles from the press: their links stand in "Báo chí viết về…".
    for story in stories:
        assert "“Nguồn và cập nhật”" not in story
        assert not [title for title in guessed if f"“{title}”" in story]
