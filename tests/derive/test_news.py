import json
import re
from dataclasses import replace
from datetime import date

import yaml

from dienhinh.derive.news import (
    news_card,
    news_feed,
    news_plan,
    news_share_cards,
    story_foot,
    story_head,
)
from dienhinh.derive.pages.news import pages
from dienhinh.model.article import Article
from dienhinh.model.library import Library
from dienhinh.render.templates import environment
from dienhinh.vietnamese import NO_BREAK
from tests.builders import a_consent, a_profile
from tests.derive.libraries import ADDRESS, TODAY, a_library, an_article
from tests.folders import ROOT
from tests.plans import a_correction, a_plan, a_slot


def with_articles(*articles: Article) -> Library:
    return a_library(a_profile(slug="a"), articles=articles)


def test_stories_come_newest_first_and_none_before_its_day() -> None:
    shown = with_articles(
        an_article(slug="cu", date=date(2026, 10, 1)),
        an_article(slug="mai", date=date(2026, 11, 23)),
        an_article(slug="moi", date=TODAY),
    )

    assert [article.slug for article in shown.articles] == ["moi", "cu"]
    (page,) = pages(shown)
    assert [card.link.uri for card in page.data] == ["tin/moi/", "tin/cu/"]  # type: ignore[attr-defined]


def test_the_feed_names_each_story_with_its_own_card() -> None:
    shown = with_articles(an_article(picture="a"), an_article(slug="b", date=date(2026, 9, 1)))

    feed = news_feed(shown)

    assert feed.uri == "tin/feed.xml"
    assert feed.updated_on == date(2026, 11, 1)
    assert [(entry.uri, entry.image) for entry in feed.entries] == [
        ("tin/bon-lang/", "the/tin/bon-lang.jpg"),
        ("tin/b/", "the/tin/b.jpg"),
    ]


def test_a_story_opens_with_its_lead_and_the_picture_of_a_profile() -> None:
    head = story_head("tin/bon-lang/", with_articles(an_article(picture="a")))

    assert head is not None
    assert head.card.lead == "Lời mào đầu."
    assert head.card.picture is not None
    assert head.card.picture.credit_line == "Ảnh: Hội Nông dân xã Ba Tiêu"


def test_the_day_of_a_story_is_written_as_on_its_card() -> None:
    template = environment(ROOT / "docs/theme").get_template("fragments/story-head.html")
    head = story_head("tin/bon-lang/", with_articles(an_article()))

    assert ">01/11/2026</time>" in template.render(data=head, base="../../")


def test_a_story_closes_with_how_to_cite_it_and_the_others() -> None:
    other = an_article(slug="b", title="Bài khác", date=date(2026, 9, 1))

    foot = story_foot("tin/bon-lang/", with_articles(an_article(), other))

    assert foot is not None
    assert foot.citation == (
        "“Bốn làng đón khách”, Kho thử, đăng ngày 01/11/2026, https://dien-hinh.test/tin/bon-lang/"
    )
    assert [card.link.name for card in foot.others] == ["Bài khác"]


def test_how_to_cite_is_read_before_it_is_copied() -> None:
    template = environment(ROOT / "docs/theme").get_template("fragments/story-foot.html")
    foot = story_foot("tin/bon-lang/", with_articles(an_article()))

    html = template.render(data=foot, base="../../")

    assert html.index('<p class="cite">') < html.index("Sao chép trích dẫn")


def test_machines_read_of_a_story_what_its_pictures_are_and_what_was_corrected() -> None:
    corrections = (a_correction(profile=None, article="bon-lang", text="Đúng là 15 hộ."),)
    library = a_library(
        a_profile(slug="a"), articles=(an_article(picture="a"),), corrections=corrections
    )

    foot = story_foot("tin/bon-lang/", library)

    assert foot is not None
    card, opening = foot.json_ld["image"]
    assert card == "https://dien-hinh.test/the/tin/bon-lang.jpg"
    assert opening["@type"] == "ImageObject"
    assert opening["creditText"] == "Hội Nông dân xã Ba Tiêu"
    assert foot.json_ld["datePublished"] == "2026-11-01T00:00:00+07:00"
    assert [entry["text"] for entry in foot.json_ld["correction"]] == ["Đúng là 15 hộ."]


def test_no_line_of_a_lead_ends_between_a_number_and_what_it_counts() -> None:
    article = an_article(description="Họp 3 buổi trong năm 2023 thì xong.")
    shown = with_articles(article)
    env = environment(ROOT / "docs/theme")
    head = env.get_template("fragments/story-head.html")
    listed = env.get_template("fragments/news.html")

    for html in (
        head.render(data=story_head(article.uri, shown), base="../../"),
        listed.render(data=(news_card(article, shown),), base="../../"),
    ):
        assert f"<p>Họp 3{NO_BREAK}buổi trong năm 2023 thì xong.</p>" in html.replace(
            ' class="lead"', ""
        )


def test_a_page_that_is_no_story_has_neither() -> None:
    shown = with_articles(an_article())

    assert story_head("gioi-thieu/", shown) is None
    assert story_foot("gioi-thieu/", shown) is None


def test_the_stories_of_the_site_lead_to_a_section_that_has_the_links_and_quote_no_guess() -> None:
    guessed = {
        source["title"]
        for file in ROOT.glob("profiles/*/*/*/profile.yaml")
        for source in yaml.safe_load(file.read_text(encoding="utf-8")).get("sources", ())
        if source.get("read") in {"address", "copy"}
    }
    stories = [file.read_text(encoding="utf-8") for file in ROOT.glob("docs/tin/*.md")]

    assert guessed
    assert stories
    # Every story so far is of profiles from the press: their links stand in "Báo chí viết về…".
    for story in stories:
        assert "“Nguồn và cập nhật”" not in story
        assert not [title for title in guessed if f"“{title}”" in story]


def test_a_story_is_a_telling_of_each_profile_it_shows_that_runs_by_itself_on_its_day() -> None:
    today = an_article(slug="nay", date=TODAY, shows=("a", "b", "a"), picture="c")
    later = an_article(slug="mai", date=date(2026, 11, 23), picture="a")

    found = news_plan([today, later], [], ADDRESS, TODAY).slots

    assert [(slot.profile, slot.date, slot.ran_on) for slot in found] == [
        ("a", TODAY, TODAY),
        ("b", TODAY, TODAY),
        ("c", TODAY, TODAY),
        ("a", date(2026, 11, 23), None),
    ]
    assert {(slot.channel, slot.title) for slot in found} == {("website", "Bốn làng đón khách")}
    assert found[0].link == "https://dien-hinh.test/tin/nay/"


def test_a_telling_that_a_plan_holds_is_not_counted_twice() -> None:
    story = an_article(shows=("a", "b"))
    # Copied while the site was elsewhere, from a chat.
    link = "https://cu.example.vn/tin/bon-lang?utm_source=zalo"
    plan = a_plan(
        a_slot(profile="a", link=link), a_slot(profile="b", link="https://b.vn/bon-lang/")
    )

    assert [slot.profile for slot in news_plan([story], [plan], ADDRESS, TODAY).slots] == ["b"]


def test_the_cards_of_a_story_say_until_when_its_picture_may_be_used() -> None:
    consent, photos = a_consent(until=date(2026, 12, 31)), a_consent(item="photo")
    person = a_profile(slug="a", kind="individual", consent=(consent, photos))
    shown = a_library(person, articles=(an_article(picture="a"), an_article(slug="b")))

    cards = list(news_share_cards(shown))

    until = ("Chỉ dùng đến hết ngày 31/12/2026",)
    assert [card.notices for card in cards if "bon-lang" in card.uri] == [until, until]
    assert [card.notices for card in cards if "bon-lang" not in card.uri] == [(), ()]


def test_the_foot_of_a_story_says_until_when_the_first_of_its_people_agreed() -> None:
    people = [
        a_profile(
            slug=slug, kind="individual", consent=(a_consent(until=until), a_consent(item="photo"))
        )
        for slug, until in (("a", date(2027, 3, 5)), ("b", date(2026, 12, 31)), ("c", None))
    ]
    both, free = an_article(shows=("a", "b", "c")), an_article(slug="tu-do", shows=("c",))
    shown = a_library(*people, articles=(both, free))

    told, untold = (story_foot(article.uri, shown) for article in (both, free))

    assert told is not None
    assert untold is not None
    assert told.last_day_warning.startswith("Chỉ dùng đến hết ngày 31/12/2026")
    assert untold.last_day_warning == ""
    template = environment(ROOT / "docs/theme").get_template("fragments/story-foot.html")
    assert "Chỉ dùng đến hết ngày 31/12/2026" in template.render(data=told, base="../../")


def test_a_link_to_a_story_shows_its_own_title_not_the_name_of_a_profile() -> None:
    shown = with_articles(an_article(picture="a"), an_article(slug="b", date=date(2026, 9, 1)))

    wide, square, bare, _ = news_share_cards(shown)

    assert [wide.uri, square.uri] == ["the/tin/bon-lang.jpg", "the/vuong/tin/bon-lang.jpg"]
    assert [wide.shape, square.shape] == ["wide", "square"]
    assert (wide.kicker, wide.name, wide.number) == ("Tin và bài", "Bốn làng đón khách", "")
    assert wide.photo == shown.by_slug["a"].photos[0]
    # No picture is asked for, or its profile was taken down: the card stands without one.
    assert bare.photo is None


CORRECTED = a_correction(
    profile=None,
    article="bon-lang",
    on=date(2026, 11, 20),
    text="Đúng là <b>15</b> hộ.",
    basis="Sổ của làng",
)


def a_corrected_library() -> Library:
    return a_library(
        articles=(an_article(title='Làng "mẫu" </script>'), an_article(slug="moi", date=TODAY)),
        corrections=[CORRECTED, a_correction(profile=None, article="moi", on=TODAY)],
    )


def test_a_correction_brings_a_story_to_subscribers_again_with_what_was_wrong() -> None:
    before = a_library(articles=(an_article(), an_article(slug="moi", date=date(2026, 11, 19))))
    after = a_library(
        articles=(an_article(), an_article(slug="moi", date=date(2026, 11, 19))),
        corrections=[CORRECTED],
    )

    assert [entry.uri for entry in news_feed(before).entries] == ["tin/moi/", "tin/bon-lang/"]
    feed = news_feed(after)
    assert feed.updated_on == date(2026, 11, 20)
    assert [(e.uri, e.published_on, e.updated_on, e.corrections) for e in feed.entries] == [
        (
            "tin/bon-lang/",
            date(2026, 11, 1),
            date(2026, 11, 20),
            ("Đính chính ngày 20/11/2026: Đúng là <b>15</b> hộ.",),
        ),
        ("tin/moi/", date(2026, 11, 19), date(2026, 11, 19), ()),
    ]


def test_a_story_says_on_its_own_page_what_was_corrected_and_when() -> None:
    template = environment(ROOT / "docs/theme").get_template("fragments/story-foot.html")
    foot = story_foot("tin/bon-lang/", a_corrected_library())
    bare = story_foot("tin/bon-lang/", a_library(articles=(an_article(),)))

    html = template.render(data=foot, base="../../")

    assert '<h2 id="dh-corrected">Đính chính</h2>' in html
    assert "<li>Ngày 20/11/2026: Đúng là &lt;b&gt;15&lt;/b&gt; hộ. Căn cứ: Sổ" in html
    assert html.count("Ngày 20/11/2026") == 1
    assert "Đính chính" not in template.render(data=bare, base="../../")


def test_who_begins_to_read_a_story_sees_that_it_was_corrected_and_is_led_there() -> None:
    template = environment(ROOT / "docs/theme").get_template("fragments/story-head.html")
    entries = [CORRECTED, replace(CORRECTED, on=date(2026, 11, 21), text="Đúng là 16 hộ.")]
    corrected = a_library(articles=(an_article(),), corrections=entries)
    bare = a_library(articles=(an_article(),))

    html, plain = (
        template.render(data=story_head("tin/bon-lang/", library), base="../../")
        for library in (corrected, bare)
    )

    assert '<a href="#dh-corrected">Có đính chính ngày 21/11/2026</a>' in html
    assert "dh-corrected" not in plain


def test_machines_are_told_when_a_story_was_last_corrected() -> None:
    template = environment(ROOT / "docs/theme").get_template("fragments/story-foot.html")
    html = template.render(data=story_foot("tin/bon-lang/", a_corrected_library()), base="../../")

    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)

    told = json.loads(block)
    assert told["@context"] == "https://schema.org"
    assert (told["@type"], told["headline"]) == ("NewsArticle", 'Làng "mẫu" </script>')
    assert (told["datePublished"][:10], told["dateModified"][:10]) == ("2026-11-01", "2026-11-20")
    assert told["mainEntityOfPage"] == "https://dien-hinh.test/tin/bon-lang/"
    assert told["image"] == ["https://dien-hinh.test/the/tin/bon-lang.jpg"]
    assert told["author"] == told["publisher"]
