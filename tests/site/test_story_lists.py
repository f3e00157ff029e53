"""Stories in a list, as a wide window shows them."""

import pytest
from playwright.sync_api import Browser

from dienhinh.derive.news import news_card
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import a_library, an_article
from tests.folders import ROOT

THEME = ROOT / "docs/theme"
LIST = """{% from "_macros.html" import news_item %}
<ul class="news news--front">{% for item in items %}{{ news_item(item, "/") }}{% endfor %}</ul>"""


@pytest.mark.browser
def test_words_beside_no_picture_have_the_whole_row(browser: Browser) -> None:
    article, bare = an_article(picture="a"), an_article(slug="b")
    library = a_library(a_profile(slug="a"), articles=(article, bare))
    cards = [news_card(each, library) for each in (bare, article, bare)]
    style = "".join(
        (THEME / f"assets/css/{name}.css").read_text("utf-8") for name in ("site", "stories")
    )

    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        shown = environment(THEME).from_string(LIST).render(items=cards)
        page.set_content(f"<style>{style}</style><div class='wrap'>{shown}</div>")
        shares = page.eval_on_selector_all(
            ".news__item>div:last-child",
            "all => all.map((one) => one.offsetWidth / one.parentElement.offsetWidth)",
        )

    assert [share > 0.99 for share in shares] == [True, False, True]
