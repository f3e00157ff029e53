"""A reader with a keyboard, on a phone, without JavaScript, with a printer."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage
from tests.site.kinds import KINDS
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser

PRESS, SAMPLE = "ho-so/htx-ba-tieu/", "ho-so/mau-ho-det-tho-cam/"
_SHOWN = "[data-cards] > .card:not([hidden])"
_REAL = f"{_SHOWN}:not(:has(.tag--sample))"
# On how many lines each number of a document and each span of years stands; addresses apart.
_LINES_OF_NUMBERS = """() => {
  const found = {};
  const main = document.querySelector("main, .md-content");
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const number = /(?<![\\w./-])(?:[\\d….]+\\/\\S*[A-ZĐ]-[A-ZĐ.]+|\\d{4}[-–]\\d{4})/g;
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement.closest("code, pre, textarea, .vh")) continue;
    for (const hit of node.data.matchAll(number)) {
      const range = document.createRange();
      range.setStart(node, hit.index);
      range.setEnd(node, hit.index + hit[0].length);
      const tops = [...range.getClientRects()].map((line) => Math.round(line.top));
      found[hit[0]] = Math.max(found[hit[0]] || 0, new Set(tops).size);
    }
  }
  return found;
}"""
# Enough for every tab stop of the longest page that the script walks.
_STEPS = 400


def test_by_keyboard_alone_from_home_to_a_picture_and_back(visitor: Visitor) -> None:
    with visitor.page("") as page:
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Đến nội dung chính"
        page.keyboard.press("Enter")
        _tab_to(page, "main .movement h3 a >> nth=1")
        page.keyboard.press("Enter")
        page.wait_for_url("**/phong-trao/vi-nguoi-ngheo/")

        _tab_to(page, ".card h3 a >> nth=0")
        name = page.locator(":focus").inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url("**/ho-so/*/")
        assert page.locator("h1").inner_text() == name

        _tab_to(page, "[data-lightbox] > a >> nth=0")
        page.keyboard.press("Enter")
        viewer = page.locator("dialog[open]")
        expect(viewer).to_be_visible()
        assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")
        expect(viewer.get_by_role("status")).to_have_text(re.compile(r"^1/[23]$"))
        expect(viewer.locator("figcaption")).to_have_text(re.compile(r"^Minh họa: "))
        expect(viewer.locator("figcaption .credit")).to_have_count(1)
        page.keyboard.press("ArrowRight")
        expect(viewer.get_by_role("status")).to_have_text(re.compile(r"^2/[23]$"))
        page.keyboard.press("Escape")
        expect(viewer).to_have_count(0)
        # To the picture that was seen last, not to the one that was opened.
        expect(page.locator("[data-lightbox] > a").nth(1)).to_be_focused()

        # Alt with the left arrow belongs to the browser's window, which a headless one has not.
        page.go_back()
        assert page.url.endswith("/phong-trao/vi-nguoi-ngheo/")
        page.go_back()
        assert page.url.endswith("/#dh-main")


def test_every_stop_of_the_keyboard_is_seen(visitor: Visitor) -> None:
    with visitor.page(PRESS) as page:
        unseen = []
        for _ in range(60):
            page.keyboard.press("Tab")
            if not page.evaluate(_HAS_OUTLINE):
                unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))

        assert_none(unseen)


# The outline of a card is around the card, not around its link; of a search field around its button
# too.
_HAS_OUTLINE = """() => {
  const it = document.activeElement;
  if (it === document.body) return true;
  return [it, it.closest(".card"), it.closest(".top__search")].some((each) =>
    each && getComputedStyle(each).outlineStyle !== "none" &&
    parseFloat(getComputedStyle(each).outlineWidth) >= 2) || it.matches(".skip:focus");
}"""


def test_choosing_a_facet_narrows_the_list_and_says_so_in_the_address(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        every = page.locator(_REAL).count()
        box = page.locator("input[name='phong-trao'][value='vi-nguoi-ngheo']")
        said = int(box.locator("xpath=..").locator("[data-count]").inner_text())
        box.check()

        expect(page.locator(_REAL)).to_have_count(said)
        invented = page.locator(_SHOWN).count() - said
        assert 0 < said < every
        assert invented
        expect(page.locator(".results__count")).to_have_text(
            f"{said} trong {every} hồ sơ, thêm {invented} hồ sơ mẫu"
        )
        assert page.url.endswith("/ho-so/?phong-trao=vi-nguoi-ngheo")


def test_the_totals_are_those_of_what_the_list_shows(visitor: Visitor) -> None:
    with visitor.page("phong-trao/vi-nguoi-ngheo/") as page:
        of_movement = _totals(page)
        page.goto(f"{visitor.origin}/ho-so/")
        of_all = _totals(page)
        page.check("input[name='phong-trao'][value='vi-nguoi-ngheo']")
        expect(page.locator(".chips")).to_be_visible()

        assert _totals(page) == of_movement != of_all
        assert any("chưa có số liệu" in total for total in of_movement)

        page.locator(".chips button").click()
        expect(page.locator(".chips")).to_be_hidden()
        assert _totals(page) == of_all


def _totals(page: Page) -> list[str]:
    return [" ".join(total.split()) for total in page.locator(".strip dd").all_inner_texts()]


def test_a_value_that_only_samples_have_says_so(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        box = page.locator("input[name='loai-hinh'][value='ca-nhan']")
        count = box.locator("xpath=..").locator("[data-count]")
        assert count.inner_text() == "0 (3 mẫu)"
        box.check()

        expect(page.locator(".results__count")).to_contain_text("0 trong ")
        assert page.locator(_SHOWN).count() == page.locator(".card:visible .tag--sample").count()
        assert count.inner_text() == "0 (3 mẫu)"


def test_values_of_one_facet_add_up_and_facets_narrow_each_other(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        every = [
            page.locator(f".card[data-loai-hinh='{kind}']").count()
            for kind in ("ca-nhan", "ho-gia-dinh")
        ]
        page.check("input[name='loai-hinh'][value='ca-nhan']")
        page.check("input[name='loai-hinh'][value='ho-gia-dinh']")
        expect(page.locator(_SHOWN)).to_have_count(sum(every))

        page.check("input[name='phong-trao'][value='vi-nguoi-ngheo']")
        both = page.locator(_SHOWN)
        assert 0 < both.count() < sum(every)
        kinds = both.evaluate_all("(cards) => cards.map((card) => card.dataset.loaiHinh)")
        assert set(kinds) <= {"ca-nhan", "ho-gia-dinh"}
        assert page.url.endswith("?phong-trao=vi-nguoi-ngheo&loai-hinh=ho-gia-dinh.ca-nhan")


def test_an_address_with_filters_opens_the_same_list_and_back_returns(visitor: Visitor) -> None:
    with visitor.page("ho-so/?loai-hinh=tap-the") as page:
        collectives = page.locator(_SHOWN).count()
        assert page.locator("input[value='tap-the']").is_checked()
        page.check("input[name='phong-trao'][value='vi-nguoi-ngheo']")
        assert page.locator(_SHOWN).count() < collectives

        page.go_back()

        expect(page.locator(_SHOWN)).to_have_count(collectives)
        assert page.url.endswith("?loai-hinh=tap-the")
        assert not page.locator("input[value='vi-nguoi-ngheo']").is_checked()


def test_a_narrowed_list_is_named_in_its_tab_its_heading_and_the_history(visitor: Visitor) -> None:
    plain, three = "Hồ sơ điển hình", "“nuoi”, Vì người nghèo, Chăn nuôi"
    four = "“nuoi”, Vì người nghèo, Tập thể và 1 mục khác"
    with visitor.page("ho-so/?q=nuoi&phong-trao=vi-nguoi-ngheo&linh-vuc=chan-nuoi") as page:
        assert _named(page, f"{plain}: {three}").startswith(f"{three} | {plain} | ")

        page.check("input[name='loai-hinh'][value='tap-the']")
        assert _named(page, f"{plain}: {four}").startswith(f"{four} | {plain} | ")
        page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
        assert _named(page, plain).startswith(f"{plain} | ")

        page.go_back()
        assert _named(page, f"{plain}: {four}").startswith(four)
        page.go_back()
        assert _named(page, f"{plain}: {three}").startswith(three)
        page.go_forward()
        assert _named(page, f"{plain}: {four}").startswith(four)


def _named(page: Page, heading: str) -> str:
    """The title of the page, once its heading is that; spaces hold some of the words together."""
    expect(page.locator("h1")).to_have_text(re.compile(heading.replace(" ", r"\s") + "$"))
    return page.title().replace("\u00a0", " ")


def test_a_keyword_needs_no_diacritics(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        page.fill("#dh-filter-q", "go co")

        cards = page.locator(_SHOWN)
        expect(page.locator(".results__count")).to_contain_text("trong")
        assert "Gò Cỏ" in cards.first.inner_text()
        expect(page).to_have_url(re.compile(r"\?q=go\+co$"))


def test_signs_in_a_keyword_and_the_choice_of_i_or_y_change_nothing(visitor: Visitor) -> None:
    pairs = (
        ("hop tac xa,", "hop tac xa"),
        ("“hợp tác xã”", "hợp tác xã"),
        ("quỳ", "quì"),
        ("Quy Nhơn - Ba Tơ", "qui nhon ba to"),
        ("mĩ khê", "mỹ khê"),
        ("kĩ", "kỹ"),
    )

    def found(page: Page, keyword: str) -> list[str]:
        page.fill("#dh-filter-q", keyword)
        page.press("#dh-filter-q", "Enter")
        return page.locator(f"{_SHOWN} h3").all_inner_texts()

    with visitor.page("ho-so/") as page:
        everything = page.locator(f"{_SHOWN} h3").all_inner_texts()
        for pair in pairs:
            text, plain = (found(page, keyword) for keyword in pair)
            assert text == plain != everything, pair


@pytest.mark.parametrize(
    ("keyword", "has"),
    [
        # Whole words with their marks: neither "gạo" nor "ngày".
        ("gà", "gà"),
        # Marks typed in part are kept, the others are free.
        ("Trà Bông", "Trà Bồng"),
        ("mỹ khe", "Mỹ Khê"),
        # The last word may be half typed; with marks nobody writes so the letters count.
        ("gò c", "Gò Cỏ"),
        ("bầu ca cái", "Bàu Cá Cái"),
        ("sơn hạ", "Sơn Hạ"),
    ],
)
def test_a_keyword_is_looked_for_by_words_and_keeps_the_marks_it_has(
    visitor: Visitor, keyword: str, has: str
) -> None:
    with visitor.page(f"ho-so/?q={keyword}") as page:
        texts = page.locator(_SHOWN).evaluate_all("(cards) => cards.map((card) => card.dataset.q)")
    assert texts
    words = [re.findall(r"\w+", text.lower()) for text in texts]
    wanted = has.lower().split()
    assert all(set(wanted) <= set(each) for each in words)


def test_what_an_address_asks_for_and_no_profile_has_is_told(visitor: Visitor) -> None:
    with visitor.page("ho-so/?loai-hinh=tap-the&xa=99999") as page:
        assert page.locator(_SHOWN).count() == 0
        expect(page.locator("[data-empty]")).to_be_visible()
        expect(page.locator(".results__count")).to_contain_text("0 trong")
        page.get_by_role("button", name="“99999”: nay không có").click()

        expect(page.locator(_SHOWN).first).to_be_visible()
        assert page.url.endswith("?loai-hinh=tap-the")


@pytest.mark.parametrize("lost", ["filters", "listing", "listing-cards"])
def test_a_list_without_one_of_its_scripts_has_links_instead_of_boxes(
    visitor: Visitor, browser: Browser, lost: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/assets/js/{lost}.js", lambda route: route.abort())
    page.goto(f"{visitor.origin}/ho-so/")

    expect(page.locator(".facet a", has_text="Tập thể")).to_be_visible()
    assert page.locator("#dh-filters input:visible").count() == 0
    context.close()


def test_on_a_phone_without_its_script_the_menu_is_open(visitor: Visitor, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.route("**/assets/js/site.js", lambda route: route.abort())
    page.goto(f"{visitor.origin}/")

    expect(page.locator("#dh-menu a").first).to_be_visible()
    expect(page.locator("[data-menu]")).to_be_hidden()
    context.close()


def test_what_stands_as_it_was_typed_comes_first(visitor: Visitor) -> None:
    with visitor.page("ho-so/?q=ba+tieu") as page:
        names = page.locator(f"{_SHOWN} h3").all_inner_texts()

        assert len(names) > 1
        assert names[0].replace("\u00a0", " ") == "Hợp tác xã Nông nghiệp dịch vụ Ba Tiêu"


def test_a_keyword_in_the_address_finds_capitals_with_diacritics_too(visitor: Visitor) -> None:
    with visitor.page("ho-so/?q=G%C3%92+C%E1%BB%8E") as page:
        assert "Gò Cỏ" in page.locator(_SHOWN).first.inner_text()
        assert page.input_value("#dh-filter-q") == "GÒ CỎ"


def test_the_search_box_of_every_page_leads_to_the_results(visitor: Visitor) -> None:
    with visitor.page("gioi-thieu/") as page:
        page.fill("#dh-q", "go co")
        page.press("#dh-q", "Enter")
        page.wait_for_url("**/tim-kiem/?q=go+co")

        expect(page.locator("main")).to_contain_text("Gò Cỏ")


def test_nothing_found_says_what_to_do(visitor: Visitor) -> None:
    with visitor.page("ho-so/?q=khongcochunay") as page:
        assert page.locator(_SHOWN).count() == 0
        empty = page.locator("[data-empty]")
        expect(empty).to_be_visible()
        # The search knows abbreviations and whole stories.
        searched = empty.get_by_role("link", name="tìm cả trong câu chuyện")
        expect(searched).to_have_attribute("href", re.compile(r"tim-kiem/\?q=khongcochunay$"))

        page.get_by_role("button", name="Bỏ mọi bộ lọc").click()

        expect(page.locator("[data-empty]")).to_be_hidden()
        assert page.url.endswith("/ho-so/")


def test_the_list_can_be_put_in_order(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        page.select_option("#dh-sort", "ten")
        invented = page.locator(".card .tag--sample").count()
        names = page.locator(".card h3").all_inner_texts()
        real = len(names) - invented
        assert invented
        # Samples come last, whatever the order.
        for part in (names[:real], names[real:]):
            assert part == page.evaluate(
                "(names) => [...names].sort(new Intl.Collator('vi').compare)", part
            )
        samples = page.locator(".card:has(.tag--sample) h3").all_inner_texts()
        assert samples == names[real:]
        assert page.url.endswith("?sap-xep=ten")

        page.select_option("#dh-sort", "viec-lam")
        jobs = page.locator(".card").evaluate_all(
            "(cards) => cards.map((card) => +(card.dataset.viecLam || -1))"
        )
        for part in (jobs[:real], jobs[real:]):
            assert part == sorted(part, reverse=True)
        assert jobs[0] > 0


def test_submitting_filters_moves_the_reader_to_the_results(visitor: Visitor) -> None:
    with visitor.page("ho-so/") as page:
        page.fill("#dh-filter-q", "ba to")
        page.press("#dh-filter-q", "Enter")

        assert page.evaluate("document.activeElement.id") == "dh-results-title"


def test_without_javascript_every_facet_is_a_link_to_a_page(visitor: Visitor) -> None:
    with visitor.page("ho-so/", script=False) as page:
        assert page.locator(".cards--list > .card").count() > 20
        assert page.locator("#dh-filters input:visible").count() == 0
        link = page.locator(".facet a", has_text="Tập thể")
        said = int(link.locator(".count").inner_text())
        link.click()
        assert page.url.endswith("/loai-hinh/tap-the/")
        assert page.locator(".card:not(:has(.tag--sample))").count() == said

        page.locator(".card h3 a").first.click()
        assert "/ho-so/" in page.url
        picture = page.locator("[data-lightbox] > a").first.evaluate("(link) => link.href")
        answer = page.request.get(picture)
        assert (answer.status, answer.headers["content-type"]) == (200, "image/jpeg")


def test_without_javascript_the_menu_is_open_on_a_phone(visitor: Visitor) -> None:
    with visitor.page("", width=390, height=844, script=False) as page:
        assert page.locator(".menu-button").is_hidden()
        page.get_by_role("navigation", name="Chính").get_by_role("link", name="Địa bàn").click()
        assert page.url.endswith("/dia-ban/")


def test_without_javascript_the_menu_of_the_handbook_leads_to_its_contents(
    visitor: Visitor,
) -> None:
    with visitor.page("so-tay/bien-tap/", width=390, height=844, script=False) as page:
        assert page.locator(".md-header button:visible:not(.handbook-search *)").count() == 0
        page.get_by_role("link", name="Mục lục sổ tay").click()
        expect(page.get_by_role("link", name="Nhập từ Word, Excel").first).to_be_visible()
        assert page.url.endswith("/so-tay/")

    with visitor.page("so-tay/bien-tap/", width=390, height=844) as page:
        assert page.get_by_role("link", name="Mục lục sổ tay").count() == 0
        assert page.get_by_role("button", name="Mục lục sổ tay").is_visible()


def test_the_theme_chosen_once_is_kept(visitor: Visitor) -> None:
    with visitor.page("") as page:
        button = page.locator("[data-appearance]")
        paper = "getComputedStyle(document.body).backgroundColor"
        assert page.evaluate(paper) == "rgb(251, 249, 243)"
        button.click()
        expect(button).to_have_text("Giao diện: sáng")
        button.click()
        expect(button).to_have_text("Giao diện: tối")
        assert page.evaluate(paper) == "rgb(15, 22, 19)"

        page.goto(f"{visitor.origin}/{PRESS}")
        assert page.evaluate(paper) == "rgb(15, 22, 19)"
        page.goto(f"{visitor.origin}/so-tay/")
        expect(page.locator("[data-appearance]")).to_have_text("Giao diện: tối")


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(visitor: Visitor) -> None:
    with visitor.page("", width=390, height=844) as page:
        button = page.get_by_role("button", name="Menu")
        first = page.get_by_role("navigation", name="Chính").get_by_role("link").first
        expect(first).to_be_hidden()
        _tab_to(page, "[data-menu]")
        page.keyboard.press("Enter")
        expect(first).to_be_visible()
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text() == "Hồ sơ"

        page.keyboard.press("Escape")
        expect(first).to_be_hidden()
        assert page.evaluate("document.activeElement.matches('[data-menu]')")


def test_the_filters_of_a_phone_open_and_close(visitor: Visitor) -> None:
    with visitor.page("ho-so/", width=390, height=844) as page:
        opener = page.locator("[data-filters-open]")
        expect(page.locator("#dh-filters")).to_be_hidden()
        opener.click()
        page.check("input[name='loai-hinh'][value='tap-the']")
        expect(opener).to_have_text(re.compile(r"Bộ lọc\s+\(1\)"))
        opener.click()
        expect(page.locator("#dh-filters")).to_be_hidden()


@pytest.mark.parametrize("uri", ["ho-so/", "loai-hinh/tap-the/", "phong-trao/nong-thon-moi/"])
def test_on_a_phone_a_long_list_can_be_looked_over(visitor: Visitor, uri: str) -> None:
    """A row for each profile: its picture, square, with nothing over it, its name beside it."""
    with visitor.page(uri, width=390, height=844) as page:
        rows = page.locator(".cards > .card").evaluate_all(
            "(cards) => cards.map((card) => [card, card.querySelector('img'),"
            " card.querySelector('h3'), card.querySelector('.tag--drawn')]"
            ".map((it) => it.getBoundingClientRect().toJSON()))"
        )

    assert all(card["height"] < 300 for card, *_ in rows)
    assert all(picture["right"] < name["left"] for _, picture, name, _ in rows)
    assert all(round(picture["height"]) == round(picture["width"]) for _, picture, *_ in rows)
    assert all(picture["bottom"] <= label["top"] for _, picture, _, label in rows)


@pytest.mark.parametrize("uri", ["", "ho-so/"])
def test_letters_twice_as_large_break_no_word_in_a_card(visitor: Visitor, uri: str) -> None:
    """Every word of a card stands on one line, and within its card."""
    with visitor.page(uri, width=390, height=844) as page:
        page.evaluate(_TWICE_AS_LARGE)
        broken = page.locator(":is(.card, .movement) :is(h2, h3, p)").evaluate_all(_BROKEN_WORDS)

    assert_none(broken)


def test_on_a_phone_a_row_tells_what_was_done_and_the_strongest_figure(visitor: Visitor) -> None:
    with visitor.page("ho-so/", width=390, height=844) as page:
        row = page.locator(".card").filter(has=page.locator('h3 a[href$="/mau-ho-vuon-uom-que/"]'))
        height = "(part) => Math.round(part.getBoundingClientRect().height)"

        # Three lines of 15.2 px, each one and a half high; movement and place are one line.
        assert row.locator(".card__summary").evaluate(height) == 68
        assert row.locator(".card__meta").evaluate(height) == 23
        figures = row.locator(".card__figures span").all()
        assert figures[-1].inner_text() == "31 hộ được hỗ trợ"
        assert [each.is_visible() for each in figures] == [False, False, True]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("home", "769/QĐ-UBND"),
        ("movement", "1085/QĐ-UBND"),
        ("outline", "30/2020/NĐ-CP"),
        ("dispatch", "3224/BTĐKT-P.III"),
        ("statistics", "2019–2020"),
        ("press room", None),
        ("handbook", None),
    ],
)
def test_on_a_phone_no_number_of_a_document_is_broken(
    visitor: Visitor, kind: str, number: str | None
) -> None:
    with visitor.page(KINDS[kind], width=360, height=780) as page:
        found: dict[str, int] = page.evaluate(_LINES_OF_NUMBERS)

    assert number is None or number in found
    assert_none(text for text, lines in found.items() if lines > 1)


@pytest.mark.parametrize("kind", ["dispatch", "profile from the press", "outline", "handbook"])
def test_a_number_kept_together_stays_in_its_sentence(visitor: Visitor, kind: str) -> None:
    """A part of a flexible box would stand beside the words before and after it."""
    with visitor.page(KINDS[kind]) as page:
        torn = page.locator(".nb").evaluate_all(
            "(numbers) => numbers.filter((it) => /flex|grid/.test(getComputedStyle(it.parentNode)"
            ".display)).map((it) => it.parentNode.outerHTML)"
        )

    assert_none(torn)


def test_on_the_narrowest_phone_what_a_picture_is_stands_on_one_line(visitor: Visitor) -> None:
    with visitor.page("ho-so/", width=320, height=640) as page:
        heights = page.locator(".card .tag").evaluate_all(
            "(tags) => tags.map((tag) => tag.getBoundingClientRect().height)"
        )

    assert len(heights) > 30
    assert max(heights) < 24


@pytest.mark.parametrize("text_size", [100, 200])
def test_on_a_phone_the_numbers_are_read_without_scrolling_sideways(
    visitor: Visitor, text_size: int
) -> None:
    """Each row tells what its numbers count: there are no heads of columns."""
    with visitor.page("so-lieu/", width=390, height=844) as page:
        page.evaluate(f"document.documentElement.style.fontSize = '{text_size}%'")
        wide = page.locator(".table--wide:has(.rows)").evaluate_all(
            "(tables) => tables.map((table) => table.scrollWidth - table.clientWidth)"
        )
        outside = page.locator(".rows :is(td, th)").evaluate_all(
            "(cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length"
        )
        row = page.get_by_role("row", name="Vì người nghèo 7 hồ sơ").inner_text()

    assert len(wide) > 8
    assert max(wide) == outside == 0
    assert "15 thành viên" in row


def test_on_a_wide_window_all_maps_of_the_numbers_stand_side_by_side(visitor: Visitor) -> None:
    with visitor.page("so-lieu/") as page:
        tops = page.locator(".maps [data-map]").evaluate_all(
            "(maps) => maps.map((map) => map.getBoundingClientRect().top)"
        )
        expect(page.locator(".maps input").first).to_be_hidden()

        page.set_viewport_size({"width": 1000, "height": 900})
        expect(page.locator(".maps [data-map]:visible")).to_have_count(1)

    assert len(tops) == 3
    assert len(set(tops)) == 1


@pytest.mark.parametrize(
    ("uri", "part"),
    [("so-tay/truyen-thong/", "Giữ bài đến ngày (embargo)"), ("dong-gop/", "Báo chỗ sai")],
)
def test_on_a_phone_a_long_page_has_its_parts_at_its_head(
    visitor: Visitor, uri: str, part: str
) -> None:
    with visitor.page(uri, width=390, height=844) as page:
        parts = page.get_by_role("navigation", name="Các phần của trang này")
        parts.get_by_text("Trong trang này").click()
        parts.get_by_role("link", name=part).click()
        expect(page.get_by_role("heading", name=part)).to_be_in_viewport()

        page.set_viewport_size({"width": 1440, "height": 900})
        expect(parts).to_be_hidden()


@pytest.mark.parametrize("uri", ["so-lieu/", "tin/bon-lang-don-khach/"])
def test_on_a_phone_what_asks_for_scrolling_can_be_scrolled(visitor: Visitor, uri: str) -> None:
    with visitor.page(uri, width=390, height=844) as page:
        hinted = page.locator(".table__hint:visible + .table").evaluate_all(
            "(tables) => tables.map((table) => table.scrollWidth > table.clientWidth)"
        )

    assert hinted
    assert all(hinted)


def test_a_press_kit_is_one_press_away_from_the_head_of_a_profile(visitor: Visitor) -> None:
    with visitor.page(PRESS, width=390, height=844) as page:
        head = page.locator(".profile__head")
        with page.expect_download() as download:
            head.get_by_role("link", name="Tải bộ tư liệu báo chí").click()
        assert download.value.suggested_filename.endswith(".zip")

        head.get_by_role("link", name="Liên hệ").click()
        expect(page.locator("#dh-contact")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("Ảnh, áp phích", "Áp phích A4"),
        ("Trích dẫn", "đăng ngày 20/10/2026"),
        ("Trích dẫn", "Tranh của nhóm biên tập: giấy phép CC BY 4.0"),
    ],
)
def test_the_head_of_a_profile_leads_to_what_a_newsroom_asks_for(
    visitor: Visitor, link: str, words: str
) -> None:
    with visitor.page(PRESS, width=390, height=844) as page:
        page.locator(".profile__head").get_by_role("link", name=link).click()

        expect(
            page.locator(":target, section:has(> :target)").get_by_text(words)
        ).to_be_in_viewport()


def test_nobody_is_sent_to_ask_for_an_invented_person(visitor: Visitor) -> None:
    with visitor.page(SAMPLE) as page:
        expect(page.locator("#dh-contact")).to_contain_text("Nhân vật hư cấu")
        expect(page.locator("#dh-contact")).not_to_contain_text("Sở Nội vụ")


@pytest.mark.parametrize("uri", ["gioi-thieu/", "dong-gop/", "rieng-tu/", "tiep-can/"])
def test_a_page_by_hand_shows_its_parts_beside_it(visitor: Visitor, uri: str) -> None:
    with visitor.page(uri) as page:
        listed = page.get_by_role("navigation", name="Trong trang này")
        wanted = page.locator("article h2").all_inner_texts()
        assert listed.get_by_role("link").all_inner_texts() == wanted
        # The text and its parts together are as wide as the header.
        right = "(it) => it.getBoundingClientRect().right"
        assert listed.evaluate(right) == page.locator(".top__in").evaluate(right)


@pytest.mark.parametrize("uri", ["phong-trao/", "de-cuong/", "linh-vuc/"])
def test_a_list_of_groups_has_the_whole_width(visitor: Visitor, uri: str) -> None:
    with visitor.page(uri) as page:
        rights = page.locator(".entry").evaluate_all(
            "(all) => all.map((it) => Math.round(it.getBoundingClientRect().right))"
        )
        whole = page.locator(".top__in").evaluate("(it) => it.getBoundingClientRect().right")

    assert max(rights) == round(whole)


def test_the_header_of_the_handbook_is_one_line_on_a_phone(visitor: Visitor) -> None:
    with visitor.page("so-tay/bien-tap/", width=390, height=844) as page:
        parts = page.locator(".md-header__inner > *:visible")
        heights = parts.evaluate_all("(all) => all.map((it) => it.offsetHeight)")

        assert max(heights) <= 46
        expect(page.get_by_role("button", name="Giao diện: theo máy")).to_be_visible()


@pytest.mark.parametrize("uri", ["so-tay/van-hanh/", "so-tay/thuat-ngu/", "so-tay/truyen-thong/"])
def test_a_name_in_a_table_of_the_handbook_is_in_one_piece_on_a_phone(
    visitor: Visitor, uri: str
) -> None:
    """A name is copied from there; broken without a sign it is copied wrongly."""
    with visitor.page(uri, width=390, height=844) as page:
        assert_none(page.evaluate(_BROKEN_NAMES))


# Names of letters only: others may be broken behind a hyphen or a slash.
_BROKEN_NAMES = """() =>
  [...document.querySelectorAll("td code")]
    .filter((it) => /^\\w+$/.test(it.textContent) && it.getClientRects().length > 1)
    .map((it) => it.textContent)"""


@pytest.mark.parametrize("kind", ["listing", "sample profile", "written by hand", "home"])
def test_what_a_finger_hits_is_large_enough(visitor: Visitor, kind: str) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 px, links in running text apart."""
    with visitor.page(KINDS[kind], width=390, height=844) as page:
        assert_none(page.evaluate(_SMALL_TARGETS))


_SMALL_TARGETS = """() =>
  [...document.querySelectorAll("a,button,input,select,summary")]
    .filter((it) => it.checkVisibility() && !it.closest("p,dd,td,figcaption,.prose li,.crumbs"))
    .map((it) => [it.outerHTML.slice(0, 90), it.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.top >= 0 && (box.height < 24 || box.width < 24))
    .map(([html, box]) => `${html} ${Math.round(box.width)}x${Math.round(box.height)}`)"""


@pytest.mark.parametrize("uri", [PRESS, SAMPLE])
def test_a_profile_prints_on_two_or_three_sheets(visitor: Visitor, uri: str) -> None:
    with visitor.page(uri) as page:
        pdf = page.pdf(format="A4", prefer_css_page_size=True)

    assert 2 <= _sheets(pdf) <= 3


def test_on_paper_the_tag_of_a_drawing_lies_on_it(visitor: Visitor) -> None:
    with visitor.page(PRESS) as page:
        page.emulate_media(media="print")
        hero = page.locator(".profile__hero")

        expect(hero.locator(".tag--drawn")).to_be_visible()
        # The picture is drawn at the edge where the tag stands.
        expect(hero.locator("img")).to_have_css("object-position", re.compile(r"^0(px|%)"))


@pytest.mark.parametrize(("width", "height"), [(320, 256), (740, 340), (667, 320), (1440, 900)])
def test_the_words_of_a_picture_fit_beside_it_in_low_windows(
    visitor: Visitor, width: int, height: int
) -> None:
    with visitor.page(PRESS) as page:
        page.set_viewport_size({"width": width, "height": height})
        page.locator("[data-lightbox] > a").first.click()
        figure = page.locator("dialog[open] figure")
        expect(figure.locator("figcaption")).to_be_visible()

        assert figure.evaluate("(it) => it.scrollHeight - it.clientHeight") <= 1


def test_a_story_prints_without_what_paper_cannot_follow(visitor: Visitor) -> None:
    with visitor.page(KINDS["story"]) as page:
        pdf = page.pdf(format="A4", prefer_css_page_size=True)
        page.emulate_media(media="print")
        expect(page.locator(".story__foot .cite")).to_be_visible()
        expect(page.get_by_role("heading", name="Tin khác")).to_be_hidden()
        page.goto(f"{visitor.origin}/{PRESS}")
        expect(page.locator(".page-links")).to_be_hidden()

    assert _sheets(pdf) <= 3


def test_printed_numbers_lead_nowhere_and_keep_the_shades_of_their_legend(
    visitor: Visitor,
) -> None:
    with visitor.page("so-lieu/") as page:
        page.emulate_media(media="print")

        expect(page.get_by_role("navigation", name="Các bảng trên trang này")).to_be_hidden()
        expect(page.locator(".legend .shade3").first).to_have_css("print-color-adjust", "exact")


def test_a_printed_list_says_by_what_it_was_narrowed(visitor: Visitor) -> None:
    with visitor.page("ho-so/?phong-trao=vi-nguoi-ngheo&q=heo") as page:
        page.wait_for_selector("[data-ready]")
        page.emulate_media(media="print")

        expect(page.locator(".chips li")).to_have_text(["“heo”", "Vì người nghèo"])
        expect(page.locator(".chips button").first).to_have_css("border-top-width", "0px")


def test_where_the_reader_chose_all_colours_the_search_in_the_head_has_an_edge(
    visitor: Visitor,
) -> None:
    with visitor.page("") as page:
        page.emulate_media(forced_colors="active")

        for part in page.locator(".top__search :is(input,button)").all():
            expect(part).to_have_css("border-top-width", "1px")


def _sheets(pdf: bytes) -> int:
    """The number of pages: Chromium writes page objects uncompressed."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_on_paper_stand_facts_pictures_source_and_code_but_no_buttons(visitor: Visitor) -> None:
    with visitor.page(SAMPLE) as page:
        page.emulate_media(media="print")

        for shown in (".strip--facts", ".profile__hero img", ".gallery img", ".cite", ".qr svg"):
            assert page.locator(shown).first.is_visible(), shown
        for hidden in (".top", ".foot", "[data-print]", ".related", ".crumbs"):
            assert page.locator(hidden).first.is_hidden(), hidden


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_the_window_breaks_the_policy_or_asks_another_host(
    visitor: Visitor, kind: str
) -> None:
    """WCAG 2.2: 1.4.10, with 1.4.12, and 1.4.4 on a telephone.

    The visitor itself looks for breaches; here far pictures are fetched too.
    """
    with visitor.page(KINDS[kind], width=320, height=640) as page:
        assert page.evaluate(_WIDTH_PX) == 320
        assert_none(page.evaluate(_UNSEEN_PICTURES))

        page.evaluate(_SET_WIDER)
        assert page.evaluate(_WIDTH_PX) == 320
        assert_none(page.evaluate(_CUT_LABELS))

        page.set_viewport_size({"width": 390, "height": 844})
        page.evaluate(_TWICE_AS_LARGE)
        assert page.evaluate(_WIDTH_PX) == 390


_WIDTH_PX = "document.documentElement.scrollWidth"
# The policy lets no other sheet in.
_SET_WIDER = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*{line-height:1.5!important;letter-spacing:.12em!important}
    *{word-spacing:.16em!important}
    p{margin-bottom:2em!important}`);
  document.adoptedStyleSheets = [sheet];
}"""
_TWICE_AS_LARGE = """() => {
  document.adoptedStyleSheets = [];
  document.documentElement.style.fontSize = "200%";
}"""
# Words on two lines, or outside their card. What is held together may be longer than a line here
# ("OLYSA Việt Nam"): then it has to break within.
_BROKEN_WORDS = """(parts) => parts.flatMap((part) => {
  const card = part.closest(".card, .movement").getBoundingClientRect();
  const broken = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest(".vh, .nb")) continue;
    for (const word of text.data.matchAll(/[^ ]+/g)) {
      if (word[0].length > 12) continue;
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width);
      const isWide = boxes.some((box) => box.right > card.right);
      if (isWide || new Set(boxes.map((box) => Math.round(box.top))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""
_CUT_LABELS = """() => [...document.querySelectorAll(".tag")].filter((label) => {
  const inner = label.getBoundingClientRect();
  const outer = label.offsetParent && label.offsetParent.getBoundingClientRect();
  return outer && (inner.left < outer.left || inner.right > outer.right);
}).map((label) => label.textContent)"""


def test_a_page_of_every_section_at_every_depth_keeps_the_policy(
    visitor: Visitor, pages: dict[str, HtmlPage]
) -> None:
    """A section that is added to the site is opened here without anybody thinking of it."""
    seen = {_section(uri) for uri in KINDS.values()}
    unseen: dict[tuple[str, int], str] = {}
    for file in sorted(pages):
        uri = file.removesuffix("index.html")
        if _section(uri) not in seen and uri != "404.html":
            unseen.setdefault(_section(uri), uri)

    assert {"khen-thuong/", "rieng-tu/"} <= set(unseen.values())
    for uri in unseen.values():
        with visitor.page(uri):
            pass


def _section(uri: str) -> tuple[str, int]:
    return uri.partition("/")[0], uri.count("/")


_UNSEEN_PICTURES = """async () => {
  const pictures = [...document.images].filter((each) => each.getAttribute("src"));
  for (const picture of pictures) picture.loading = "eager";
  const seen = await Promise.allSettled(pictures.map((picture) => picture.decode()));
  return pictures.filter((_, i) => seen[i].status !== "fulfilled").map((each) => each.currentSrc);
}"""


def test_a_breach_of_the_policy_would_be_seen(visitor: Visitor) -> None:
    with pytest.raises(AssertionError, match="script-src"), visitor.page("") as page:
        page.evaluate(
            "const it = document.createElement('script'); it.text = '1'; document.body.append(it)"
        )


def test_a_request_to_another_host_would_be_seen(visitor: Visitor) -> None:
    with pytest.raises(AssertionError, match=r"other\.example"), visitor.page(bypass_csp=True) as p:
        p.evaluate("fetch('https://other.example/x').catch(() => 0)")


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    wanted = page.locator(selector)
    for _ in range(_STEPS):
        if wanted.evaluate("(it) => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} is not reached by Tab")
