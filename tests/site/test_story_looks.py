"""Stories as a wide window shows them: in a list, and what their writers typed."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from dienhinh.derive.news import news_card
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import a_library, an_article
from tests.folders import ROOT

THEME = ROOT / "docs/theme"
LIST = """{% from "_macros.html" import news_item %}
<ul class="news news--front">{% for item in items %}{{ news_item(item, "/") }}{% endfor %}</ul>"""
BODY = """<div class="story__body"><p>Một.</p><p>Hai.</p><blockquote><p>Ba.</p></blockquote>
<table><tr><td>Bốn</td></tr></table><ol><li>Năm</li></ol></div>"""


@pytest.mark.browser
def test_words_beside_no_picture_have_the_whole_row(browser: Browser) -> None:
    article, bare = an_article(picture="a"), an_article(slug="b")
    library = a_library(a_profile(slug="a"), articles=(article, bare))
    cards = [news_card(each, library) for each in (bare, article, bare)]
    shown = environment(THEME).from_string(LIST).render(items=cards)

    with _styled(browser, shown, "site", "stories") as page:
        shares = page.eval_on_selector_all(
            ".news__item>div:last-child",
            "all => all.map((one) => one.offsetWidth / one.parentElement.offsetWidth)",
        )

    assert [share > 0.99 for share in shares] == [True, False, True]


@pytest.mark.browser
def test_a_quotation_stands_out_and_a_list_apart_from_the_table_above_it(browser: Browser) -> None:
    with _styled(browser, BODY, "site", "story") as page:
        gap = page.evaluate(
            """() => document.querySelector("ol").getBoundingClientRect().top
              - document.querySelector("table").getBoundingClientRect().bottom"""
        )
        said, quoted = page.eval_on_selector_all(
            "div>p:nth-of-type(2), blockquote",
            """all => all.map((one) => getComputedStyle(one))
              .map((style) => [parseFloat(style.fontSize), parseFloat(style.borderLeftWidth)])""",
        )

    assert gap >= 16
    assert quoted[0] > said[0]
    assert (said[1], quoted[1]) == (0, 4)


@contextmanager
def _styled(browser: Browser, html: str, *sheets: str) -> Iterator[Page]:
    style = "".join((THEME / f"assets/css/{name}.css").read_text("utf-8") for name in sheets)
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        page.set_content(f"<style>{style}</style><div class='wrap'>{html}</div>")
        yield page
