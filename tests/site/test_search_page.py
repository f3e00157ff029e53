"""Searching: suggestions under every search box, and the page of results."""

import gzip
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.site.fake_engine import with_engine
from tests.site.test_accessibility import faults
from tests.site.visitor import Visitor, crashless_page, layout_shift

pytestmark = pytest.mark.browser

BOX = "#dh-q"
OPTIONS = ".top [role=option]"
HITS = "[data-hits] > li"


def typed(page: Page, text: str) -> None:
    """Type into the box of the header, and wait for the suggestions."""
    page.click(BOX)
    page.keyboard.type(text)
    expect(page.locator(".top [role=option]:last-child")).to_contain_text(text)


def active(page: Page) -> str:
    """The suggestion that a screen reader reads."""
    return str(page.evaluate(_ACTIVE))


_ACTIVE = """() => {
  const id = document.activeElement.getAttribute("aria-activedescendant");
  const option = id && document.getElementById(id);
  return option ? (option.querySelector("b") || option).textContent : "";
}"""


def test_nothing_of_the_search_is_loaded_before_a_reader_comes_to_it(visitor: Visitor) -> None:
    loaded = "performance.getEntriesByType('resource').map((each) => each.name).join(' ')"
    with with_engine(visitor, "gioi-thieu/") as page:
        assert "search" not in page.evaluate(loaded)

        page.focus(BOX)

        expect(page.locator(BOX)).to_have_attribute("role", "combobox")
        assert "search-box.js" in page.evaluate(loaded)
        assert "search-engine.js" not in page.evaluate(loaded)


def test_what_is_given_as_an_example_is_found(visitor: Visitor) -> None:
    with visitor.page("") as page:
        given = page.get_attribute("#dh-q-home", "placeholder") or ""
    examples = given.removeprefix("Ví dụ: ").split(", ")
    assert len(examples) > 2
    for example in examples:
        with visitor.page(f"tim-kiem/?q={quote(example)}") as page:
            expect(page.locator(HITS).first).to_be_visible()


def test_suggestions_come_while_typing_and_are_announced(visitor: Visitor) -> None:
    with with_engine(visitor, "gioi-thieu/") as page:
        typed(page, "vườn")

        options = page.locator(OPTIONS)
        expect(options).to_have_count(3)
        assert options.first.locator("b").inner_text() == "Trang số 1"
        assert options.first.locator("mark").inner_text() == "số"
        assert "Địa bàn 2023 · xã Ba Tiêu · Vì người nghèo" in options.first.inner_text()
        assert options.last.inner_text() == "Xem mọi kết quả cho “vườn”"
        expect(page.locator(".top [role=status]")).to_have_text("2 gợi ý, chọn bằng phím mũi tên.")
        lists = page.get_attribute(BOX, "aria-controls")
        assert page.locator(f"#{lists}").get_attribute("role") == "listbox"


def test_the_keys_of_a_combobox(visitor: Visitor) -> None:
    """WAI-ARIA Authoring Practices, editable combobox with list autocomplete."""
    with with_engine(visitor, "gioi-thieu/") as page:
        typed(page, "vườn")
        keys = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home"]
        seen = []
        for key in keys:
            page.keyboard.press(key)
            seen.append(active(page))

        last = "Xem mọi kết quả cho “vườn”"
        assert seen == ["Trang số 1", "Trang số 2", last, "", last, ""]
        assert page.evaluate("document.activeElement.selectionStart") == 0
        page.keyboard.press("End")
        assert page.evaluate("document.activeElement.selectionStart") == 4

        page.keyboard.press("Escape")
        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")
        assert page.input_value(BOX) == "vườn"
        page.keyboard.press("ArrowDown")
        assert active(page) == "Trang số 1"
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        assert page.input_value(BOX) == ""


def test_enter_opens_the_chosen_page_and_without_a_choice_all_results(visitor: Visitor) -> None:
    with with_engine(visitor, "gioi-thieu/") as page:
        typed(page, "vườn")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/loai-hinh/tap-the/#1")

        typed(page, "vườn")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/tim-kiem/\?q=v%C6%B0%E1%BB%9Dn$"))
        expect(page.locator(HITS)).to_have_count(2)


def test_a_suggestion_is_opened_by_a_click(visitor: Visitor) -> None:
    with with_engine(visitor, "gioi-thieu/") as page:
        typed(page, "vườn")
        page.locator(OPTIONS).last.click()
        page.wait_for_url("**/tim-kiem/?q=*")

        typed(page, "vườn")
        page.locator(OPTIONS).first.click()
        page.wait_for_url("**/loai-hinh/tap-the/#1")


def test_leaving_the_box_closes_the_list(visitor: Visitor) -> None:
    with with_engine(visitor, "gioi-thieu/") as page:
        typed(page, "vườn")
        page.keyboard.press("Tab")

        expect(page.locator(OPTIONS).first).to_be_hidden()
        expect(page.locator(BOX)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize(("text", "said"), [("xyz", "Không có gợi ý."), ("hỏng", "Nhấn Enter")])
def test_no_suggestion_is_said_too(visitor: Visitor, text: str, said: str) -> None:
    with with_engine(visitor, "gioi-thieu/") as page:
        page.click(BOX)
        page.keyboard.type(text)

        expect(page.locator(".top [role=status]")).to_contain_text(said)


def test_suggestions_that_did_not_load_are_asked_for_at_the_next_visit(
    visitor: Visitor, browser: Browser
) -> None:
    with crashless_page(browser) as page:
        page.route("**/assets/js/search-box.js", lambda route: route.abort())
        page.goto(f"{visitor.origin}/gioi-thieu/")
        with page.expect_event("requestfailed"):
            page.focus(BOX)
        page.unroute("**/assets/js/search-box.js")
        page.locator(BOX).blur()
        page.focus(BOX)

        expect(page.locator(BOX)).to_have_attribute("role", "combobox")


@pytest.mark.parametrize("uri", ["", "khong/co/trang/nay/"])
def test_the_large_boxes_suggest_too(visitor: Visitor, uri: str) -> None:
    with with_engine(visitor, uri) as page:
        box = page.locator("main [name=q]")
        box.click()
        page.keyboard.type("vườn")

        expect(page.locator("main [role=option]")).to_have_count(3)
        page.keyboard.press("Enter")
        page.wait_for_url("**/tim-kiem/?q=*")


def test_on_a_phone_escape_closes_the_list_before_the_menu(visitor: Visitor) -> None:
    with with_engine(visitor, "gioi-thieu/", width=390) as page:
        page.click("[data-menu]")
        typed(page, "vườn")
        assert page.evaluate("document.documentElement.scrollWidth") == 390

        page.keyboard.press("Escape")
        expect(page.locator(BOX)).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(BOX)).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1440])
def test_open_suggestions_have_no_fault(visitor: Visitor, width: int) -> None:
    with with_engine(visitor, "gioi-thieu/", width=width, bypass_csp=True) as page:
        if width == 390:
            page.click("[data-menu]")
        typed(page, "vườn")
        page.keyboard.press("ArrowDown")

        assert faults(page, widths_px=(width,)) == []


def test_a_sample_and_a_drawing_say_so_where_they_are_found(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=mẫu") as page:
        hit = page.locator(HITS).first
        about = hit.locator(".hit__about")
        assert about.inner_text() == "Hồ sơ mẫu · xã Ba Tiêu · Vì người nghèo"
        assert hit.locator(".thumb .tag").inner_text() == "Minh họa"

        page.click(BOX)
        page.keyboard.type("mẫu")
        option = page.locator(OPTIONS).first
        expect(option).to_contain_text("Hồ sơ mẫu · ")
        expect(option).to_contain_text("Minh họa")


def test_results_say_where_they_lead_and_why_they_were_found(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=vườn") as page:
        expect(page.locator(HITS)).to_have_count(2)
        hit = page.locator(HITS).nth(1)

        assert hit.get_by_role("link").inner_text() == "Trang số 2"
        address = f"{visitor.origin}/loai-hinh/tap-the/#2"
        assert hit.get_by_role("link").get_attribute("href") == address
        assert hit.locator(".hit__about").inner_text() == "Hồ sơ · xã Ba Tiêu · Vì người nghèo"
        # What was found is text: its markup is shown, not obeyed.
        assert hit.locator(".hit__text").inner_text() == "Có vườn và rẫy <b>thật</b>"
        assert hit.locator("mark").all_inner_texts() == ["số", "vườn"]
        assert hit.locator("img").get_attribute("alt") == ""
        expect(page.locator(".results__count")).to_have_text("2 kết quả cho “vườn”")
        assert page.title().startswith("vườn | Tìm kiếm")


NEAR = "[data-near] > li"


def test_what_only_comes_near_is_counted_and_shown_apart(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=gần", bypass_csp=True) as page:
        expect(page.locator(HITS)).to_have_count(1)

        expect(page.locator(NEAR)).to_have_count(2)
        expect(page.locator(".results__count")).to_have_text("1 kết quả cho “gần”")
        near = page.get_by_role("region", name="Gần đúng")
        assert near.locator("h3").all_inner_texts() == ["Trang số 2", "Trang số 3"]
        assert faults(page) == []
        page.fill("#dh-q-page", "vườn")
        expect(near).to_be_hidden()

        # Who gives the address of a page has that page first, and none for coming near.
        page.fill("#dh-q-page", f"{visitor.origin}/ho-so/to-ong/?lang=vi")
        titles = page.locator("[data-hits] h3")
        expect(titles).to_have_text(["Trang số 3", "Trang số 1"])
        expect(page.locator(".results__count")).to_contain_text("2 kết quả")
        expect(page.locator(NEAR)).to_have_count(1)


def test_samples_and_the_handbook_stand_apart_below_all_others(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=sau", bypass_csp=True) as page:
        expect(page.locator(HITS)).to_have_count(1)

        titles = page.locator(".hit h3").all_inner_texts()
        assert titles == [f"Trang số {n}" for n in (1, 4, 2, 3)]
        behind = page.get_by_role("region", name="Hồ sơ mẫu và sổ tay")
        assert behind.locator("h3").all_inner_texts() == ["Trang số 2", "Trang số 3"]
        expect(page.locator(".results__count")).to_have_text("3 kết quả cho “sau”")
        assert faults(page) == []
        page.fill("#dh-q-page", "vườn")
        expect(behind).to_be_hidden()


def test_what_may_have_been_meant_is_asked(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=ngờ") as page:
        expect(page.locator("[data-notes]")).to_have_text("Có phải bạn muốn tìm: nghe")


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_stands_over_nothing(visitor: Visitor, width: int) -> None:
    parts = ("#dh-results-title", "#dh-sort", ".filters")
    with with_engine(visitor, "tim-kiem/", width=width) as page:
        for part in parts:
            expect(page.locator(part)).to_be_hidden()
        column = page.locator(".results").bounding_box()
        form = page.locator(".page-head").bounding_box()
        assert column is not None
        assert form is not None
        assert column["x"] == form["x"]

        page.fill("#dh-q-page", "vườn")
        for part in parts:
            expect(page.locator(part)).to_be_visible()
        page.fill("#dh-q-page", "xyz")
        for part in parts[1:]:
            expect(page.locator(part)).to_be_hidden()

        # What was chosen can be taken back.
        page.goto(f"{visitor.origin}/tim-kiem/?q=xyz&loai-hinh=tap-the")
        expect(page.locator("[data-state=nothing]")).to_be_visible()
        expect(page.locator(".filters")).to_be_visible()


def test_the_ring_of_focus_goes_round_field_and_button(visitor: Visitor) -> None:
    outline = "(it) => getComputedStyle(it).outline"
    with visitor.page("gioi-thieu/") as page:
        field, form = page.locator(BOX), page.locator(".top__search")
        field.focus()

        assert form.evaluate(outline) == "rgb(255, 209, 102) solid 3px"
        assert "none" in field.evaluate(outline)
        page.keyboard.press("Tab")
        assert "solid" in page.locator(".top__search button").evaluate(outline)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rời rạc", "Không trang nào có liền nhau các chữ “rời rạc”; 3 trang có đủ các chữ"),
        ("rời mà đủ", "2 trang có đủ các chữ “rời mà đủ”, không liền nhau"),
        ("lẻ", "Không trang nào có chữ “lẻ”"),
        ("dở", "1 trang có các chữ bắt đầu bằng “dở”"),
        ("chừng", "khoảng 2.000 kết quả cho “chừng”"),
    ],
)
def test_the_count_says_what_it_counts(visitor: Visitor, text: str, said: str) -> None:
    with with_engine(visitor, f"tim-kiem/?q={text}") as page:
        expect(page.locator(".results__count")).to_have_text(said)
        assert page.locator(HITS).count() == {"chừng": 1, "rời mà đủ": 2}.get(text, 0)


def test_what_was_understood_and_meant_is_said(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=HTX") as page:
        expect(page.locator("[data-notes]")).to_have_text("Đang tìm: hợp tác xã")

        page.fill("#dh-q-page", "vươm")
        expect(page.locator("[data-notes]")).to_have_text("Kết quả cho: vườn ươm")
        page.fill("#dh-q-page", "vườn -rẫy")
        expect(page.locator("[data-notes]")).to_contain_text("Dấu trừ không loại chữ nào")
        page.fill("#dh-q-page", "vươm")
        expect(page.locator("[data-notes]")).to_have_text("Kết quả cho: vườn ươm")
        page.click("[data-notes] a")
        page.wait_for_url("**/tim-kiem/?q=v%C6%B0%E1%BB%9Dn%20%C6%B0%C6%A1m")


def test_facets_and_order_go_with_the_text_and_into_the_address(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=vườn") as page:
        expect(page.locator(HITS)).to_have_count(2)
        page.click("summary:has-text('Loại hình')")
        page.check("input[value='tap-the']")
        page.select_option("#dh-sort", "viec-lam")

        expect(page).to_have_url(
            re.compile(r"\?loai-hinh=tap-the&q=v%C6%B0%E1%BB%9Dn&sap-xep=viec-lam$")
        )
        text, options = page.evaluate("dhAsked.at(-1)")
        assert text == "vườn"
        assert options["filters"] == {"loai-hinh": ["tap-the"]}
        assert options["sort"] == "viec-lam"
        count = page.locator("input[value='tap-the'] ~ [data-count]")
        expect(count).to_have_text("7")
        page.get_by_role("button", name="Bỏ lọc: Tập thể").click()
        expect(page).to_have_url(re.compile(r"\?q=v%C6%B0%E1%BB%9Dn&sap-xep=viec-lam$"))


def test_an_address_opens_the_same_search_and_back_returns(visitor: Visitor) -> None:
    uri = "tim-kiem/?loai-hinh=tap-the&q=vườn&sap-xep=ho"
    with with_engine(visitor, uri) as page:
        expect(page.locator(HITS)).to_have_count(2)
        assert page.locator("input[value='tap-the']").is_checked()
        assert page.input_value("#dh-sort") == "ho"
        page.dblclick("text=Bỏ mọi bộ lọc")
        assert not page.locator("input[value='tap-the']").is_checked()
        assert page.input_value("#dh-q-page") == "vườn"
        assert page.input_value("#dh-sort") == ""

        page.go_back()
        expect(page.locator("input[value='tap-the']")).to_be_checked()


def test_more_results_come_ten_by_ten(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=nhiều") as page:
        more = page.locator("[data-more]")
        expect(page.locator(HITS)).to_have_count(10)
        more.click()
        expect(page.locator(HITS)).to_have_count(20)
        assert page.evaluate("document.activeElement.textContent") == "Trang số 10"
        more.click()

        expect(page.locator(HITS)).to_have_count(25)
        expect(more).to_be_hidden()

        # Who opens one of them and comes back finds as many as there were; a new search has ten.
        page.goto(f"{visitor.origin}/dong-gop/")
        page.go_back()
        expect(page.locator(HITS)).to_have_count(25)
        page.fill("#dh-q-page", "thiếu")
        page.press("#dh-q-page", "Enter")
        expect(page.locator(HITS)).to_have_count(10)


def test_who_loads_more_results_again_stays_at_the_place(visitor: Visitor) -> None:
    """With the engine of the site: its answer comes when the browser has ceased to look."""
    with visitor.page("tim-kiem/?q=hộ", width=390) as page:
        for count in (20, 30):
            page.locator("[data-more]").click()
            expect(page.locator(".hit")).to_have_count(count)
        middle = page.locator(".hit").nth(12)
        middle.evaluate("(it) => it.scrollIntoView({ block: 'center', behavior: 'instant' })")

        for comes in (
            page.reload,
            lambda: (page.goto(f"{visitor.origin}/dong-gop/"), page.go_back()),
        ):
            comes()
            expect(page.locator(".hit")).to_have_count(30)
            expect(middle).to_be_in_viewport()

        # Who went back to the top stays there.
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        page.reload()
        expect(page.locator(".hit")).to_have_count(30)
        assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("wait_ms", [0, 500])
def test_more_that_does_not_come_leaves_what_is_there_and_can_be_asked_again(
    visitor: Visitor, wait_ms: int
) -> None:
    broken = """(wait) => {
      window.dhWay = dienhinhFinder.ask;
      dienhinhFinder.ask = () =>
        new Promise((done) => setTimeout(done, wait, { state: "broken", results: [] }));
    }"""
    with with_engine(visitor, "tim-kiem/?q=nhiều") as page:
        status, more = page.locator(".results__count"), page.locator("[data-more]")
        expect(page.locator(HITS)).to_have_count(10)
        page.evaluate(broken, wait_ms)
        more.click()

        retry = page.get_by_role("button", name="Thử lại")
        expect(retry).to_be_visible()
        expect(status).to_have_text("25 kết quả cho “nhiều”; có kết quả chưa tải được")
        assert page.locator(HITS).count() == 10
        assert page.locator("[data-state]:visible").count() == 0
        page.evaluate("() => { dienhinhFinder.ask = dhWay; }")
        more.click()
        expect(page.locator(HITS)).to_have_count(20)
        expect(retry).to_be_hidden()
        expect(status).to_have_text("25 kết quả cho “nhiều”")


def test_while_an_answer_is_waited_for_nobody_is_asked_to_type(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=nhiều") as page:
        expect(page.locator(HITS)).to_have_count(10)
        page.fill("#dh-q-page", "")
        start = page.locator("[data-state='start']")
        expect(start).to_be_visible()
        page.evaluate("() => { dienhinhFinder.ask = () => new Promise(() => 0); }")
        page.fill("#dh-q-page", "nhiều")

        expect(page.locator(".results__count")).to_have_text("Đang tìm…")
        expect(start).to_be_hidden()


def test_a_slow_answer_to_more_gives_the_count_back(visitor: Visitor) -> None:
    held = """() => {
      const ask = dienhinhFinder.ask;
      const held = new Promise((done) => { window.dhAnswer = done; });
      dienhinhFinder.ask = async (...given) => { await held; return ask(...given); };
    }"""
    with with_engine(visitor, "tim-kiem/?q=nhiều") as page:
        expect(page.locator(HITS)).to_have_count(10)
        page.evaluate(held)
        page.click("[data-more]")

        expect(page.locator(".results__count")).to_have_text("Đang tìm…")
        page.evaluate("dhAnswer()")
        expect(page.locator(HITS)).to_have_count(20)
        expect(page.locator(".results__count")).to_have_text("25 kết quả cho “nhiều”")


def test_a_text_emptied_while_its_answer_is_awaited_leaves_no_search_under_way(
    visitor: Visitor,
) -> None:
    with with_engine(visitor, "tim-kiem/?q=vườn") as page:
        expect(page.locator(HITS)).to_have_count(2)
        page.fill("#dh-q-page", "chậm")
        page.wait_for_timeout(200)
        page.fill("#dh-q-page", "")
        page.wait_for_timeout(1200)

        expect(page.locator(".results__count")).to_have_text("")
        expect(page.locator("[data-state=start]")).to_be_visible()
        expect(page.locator("[data-hits]")).to_have_attribute("aria-busy", "false")


def test_results_whose_text_was_lost_are_told_and_none_comes_twice(visitor: Visitor) -> None:
    titles = "[data-hits] h3"
    with with_engine(visitor, "tim-kiem/") as page:
        page.evaluate("window.dhCut = true")
        page.fill("#dh-q-page", "thiếu")
        page.press("#dh-q-page", "Enter")
        expect(page.locator(HITS)).to_have_count(8)
        status = page.locator(".results__count")
        expect(status).to_have_text("16 kết quả cho “thiếu”; có kết quả chưa tải được")

        retry = page.get_by_role("button", name="Thử lại")
        page.evaluate("window.dhCut = false")
        retry.click()
        expect(page.locator(HITS)).to_have_count(10)
        assert page.locator(titles).first.inner_text() == "Trang số 0"
        assert page.evaluate("document.activeElement.textContent") == "Trang số 0"
        expect(retry).to_be_hidden()

        page.click("[data-more]")
        expect(page.locator(HITS)).to_have_count(16)
        assert len(set(page.locator(titles).all_inner_texts())) == 16
        expect(status).to_have_text("16 kết quả cho “thiếu”")


def test_trying_again_keeps_the_place_of_the_keyboard(visitor: Visitor, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/assets/js/search-engine.js", lambda route: route.abort())
    page.goto(f"{visitor.origin}/tim-kiem/?q=go co")
    retry = page.get_by_role("button", name="thử lại")
    retry.press("Enter")
    page.wait_for_timeout(500)
    assert retry.evaluate("(button) => button === document.activeElement")

    page.unroute("**/assets/js/search-engine.js")
    retry.press("Enter")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "dh-results-title"
    context.close()


def test_back_returns_to_each_search_that_was_sent(visitor: Visitor) -> None:
    def sends(text: str) -> None:
        page.fill("#dh-q-page", "")
        page.locator("#dh-q-page").press_sequentially(text, delay=60)
        page.wait_for_timeout(400)
        page.press("#dh-q-page", "Enter")

    with with_engine(visitor, "tim-kiem/") as page:
        sends("vườn")
        sends("nhiều")
        expect(page.locator(HITS)).to_have_count(10)

        page.go_back()
        expect(page.locator(HITS)).to_have_count(2)
        assert page.input_value("#dh-q-page") == "vườn"
        page.go_back()
        expect(page.locator("[data-state=start]")).to_be_visible()
        assert page.input_value("#dh-q-page") == ""


def test_a_text_sent_before_its_address_was_written_is_one_step_back(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/") as page:
        page.fill("#dh-q-page", "vườ")
        page.wait_for_timeout(400)
        page.locator("#dh-q-page").press_sequentially("n")
        page.press("#dh-q-page", "Enter")
        expect(page.locator(HITS)).to_have_count(2)

        page.go_back()
        expect(page.locator("[data-state=start]")).to_be_visible()


def test_submitting_moves_the_reader_to_the_results(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/") as page:
        page.fill("#dh-q-page", "vườn")
        page.press("#dh-q-page", "Enter")

        assert page.evaluate("document.activeElement.id") == "dh-results-title"
        expect(page.locator(HITS)).to_have_count(2)


@pytest.mark.parametrize(("text", "state"), [("", "start"), ("xyz", "nothing"), ("hỏng", "broken")])
def test_a_page_without_results_says_what_to_do(visitor: Visitor, text: str, state: str) -> None:
    with with_engine(visitor, f"tim-kiem/?q={text}", bypass_csp=True) as page:
        shown = page.locator(f"[data-state={state}]")
        expect(shown).to_be_visible()

        assert page.locator("[data-state]:visible").count() == 1
        assert shown.get_by_role("link").count() >= 2
        assert faults(page) == []


def test_results_and_open_filters_have_no_fault(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=vườn&loai-hinh=tap-the", bypass_csp=True) as page:
        expect(page.locator(HITS)).to_have_count(2)

        assert faults(page) == []
        page.set_viewport_size({"width": 390, "height": 844})
        page.click("[data-filters-open]")
        assert faults(page, widths_px=(390,)) == []


def test_slow_results_move_nothing_but_themselves(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=chậm", width=390) as page:
        expect(page.locator(HITS)).to_have_count(2)

        assert layout_shift(page) <= 0.01


def test_an_older_answer_does_not_cover_a_newer_one(visitor: Visitor) -> None:
    with with_engine(visitor, "tim-kiem/?q=HTX") as page:
        expect(page.locator(HITS)).to_have_count(1)
        page.fill("#dh-q-page", "chậm")
        page.wait_for_timeout(300)
        page.fill("#dh-q-page", "xyz")
        expect(page.locator("[data-state=nothing]")).to_be_visible()
        page.wait_for_timeout(1000)

        assert page.locator(HITS).count() == 0
        assert page.locator("[data-state=nothing]").is_visible()


def test_no_text_breaks_the_page_or_is_obeyed_by_it(visitor: Visitor) -> None:
    texts = ("hại", "<script>alert(1)</script>", "\u0000\u0007", "🌾🌾", "a" * 10_000, "%", '"')
    with with_engine(visitor, "tim-kiem/") as page:
        for text in texts:
            open_with(page, text)
            expect(page.locator("[data-state=start]")).to_be_hidden()
            typed_into = page.locator(BOX)
            typed_into.fill(text)
            typed_into.press("ArrowDown")
            page.wait_for_timeout(300)

            assert page.locator("main img[src=x], main script:not([src])").count() == 0, text


def test_without_javascript_the_page_leads_to_lists(visitor: Visitor) -> None:
    with visitor.page("tim-kiem/?q=vườn", script=False) as page:
        assert page.locator("main form:visible").count() == 0
        expect(page.get_by_text("cần JavaScript")).to_be_visible()
        page.click("main .notice a >> nth=1")
        assert page.url.endswith("/loc/")

        page.locator("main .sectors a", has_text="Hộ gia đình").click()
        assert page.url.endswith("/loai-hinh/ho-gia-dinh/")


def test_without_the_engine_the_page_says_so(visitor: Visitor, browser: Browser) -> None:
    with crashless_page(browser) as page:
        page.route("**/assets/js/search-engine.js", lambda route: route.abort())
        page.goto(f"{visitor.origin}/tim-kiem/?q=vườn")

        expect(page.locator("[data-state=broken]")).to_be_visible()


def test_half_a_name_without_diacritics_is_suggested(visitor: Visitor) -> None:
    with visitor.page("gioi-thieu/") as page:
        page.click(BOX)
        page.keyboard.type("lang go c")

        first = page.locator(OPTIONS).first
        expect(first).to_contain_text("Gò Cỏ")
        expect(first).to_contain_text("Hồ sơ · ")


def test_a_facet_says_how_many_results_it_leaves(visitor: Visitor) -> None:
    with visitor.page("tim-kiem/?q=hop tac xa") as page:
        expect(page.locator(HITS).first).to_be_visible()
        page.hover("#dh-panel")
        label = page.locator("label", has=page.locator("input[value='profile']"))
        count = label.locator("[data-count]")
        expect(count).to_have_text(re.compile("^[1-9]"))
        label.click()

        expect(page.locator(".results__count")).to_have_text(
            f"{count.inner_text()} kết quả cho “hop tac xa”"
        )
        about = page.locator(".hit__about").all_inner_texts()
        assert all(text.startswith("Hồ sơ · ") for text in about)
        assert "hợp tác xã" in " ".join(page.locator("mark").all_inner_texts()).lower()


def test_an_order_needs_no_filter(visitor: Visitor) -> None:
    with visitor.page("tim-kiem/?q=hop tac xa") as page:
        expect(page.locator(HITS).first).to_be_visible()
        said = page.locator(".results__count").inner_text()
        page.select_option("#dh-sort", "viec-lam")

        expect(page).to_have_url(re.compile("sap-xep=viec-lam$"))
        expect(page.locator("[data-hits]")).to_have_attribute("aria-busy", "false")
        expect(page.locator(".results__count")).to_have_text(said)
        assert page.locator("[data-state]:visible").count() == 0
        assert page.locator(HITS).count() > 1


def test_coming_to_the_filters_takes_no_result_away(visitor: Visitor) -> None:
    titles = ".hit h3"
    with visitor.page("tim-kiem/?q=hội cựu chiến binh") as page:
        expect(page.locator(NEAR).first).to_be_visible()
        before = page.locator(titles).all_inner_texts()
        page.focus(".filters summary")
        expect(page.locator("[data-count]").first).not_to_be_empty()

        assert page.locator(titles).all_inner_texts() == before
        assert page.locator("[data-state]:visible").count() == 0


def test_what_an_address_asks_for_and_is_no_more_is_told(visitor: Visitor) -> None:
    with visitor.page("tim-kiem/?dia-ban=atlantis&q=hop tac xa") as page:
        gone = page.get_by_role("button", name="“atlantis”: nay không có")
        expect(gone).to_be_visible()
        expect(page.locator("[data-state=nothing]")).to_be_visible()
        gone.click()

        expect(page.locator(HITS).first).to_be_visible()
        assert page.url.endswith("?q=hop+tac+xa")


@pytest.mark.parametrize(
    ("lost", "too_new"), [("site", ""), ("filters", ""), ("search", ""), ("site", "a |||= b")]
)
def test_without_one_of_its_scripts_the_page_leads_to_lists(
    visitor: Visitor, browser: Browser, lost: str, too_new: str
) -> None:
    def answer(route: Route) -> None:
        if too_new:
            route.fulfill(content_type="text/javascript", body=too_new)
        else:
            route.abort()

    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/assets/js/{lost}.js", answer)
    page.goto(f"{visitor.origin}/tim-kiem/?q=heo")

    expect(page.get_by_text("một phần của trang chưa tải được")).to_be_visible()
    assert page.locator("main form:visible").count() == 0
    page.unroute(f"**/assets/js/{lost}.js")
    page.click("text=tải lại trang này")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.input_value("#dh-q-page") == "heo"
    context.close()


@pytest.mark.parametrize("harm", ["lost", "cut short"])
@pytest.mark.parametrize("lost", ["goc.js*", "k/*", "t/*"])
def test_a_lost_or_broken_file_of_the_index_is_a_clear_state(
    visitor: Visitor, browser: Browser, lost: str, harm: str
) -> None:
    def answer(route: Route) -> None:
        if harm == "lost":
            route.abort()
        else:
            route.fulfill(content_type="text/javascript", body='dhS("k","AA')

    with crashless_page(browser) as page:
        page.route(f"**/tim-kiem/chi-muc/{lost}", answer)
        page.goto(f"{visitor.origin}/tim-kiem/?q=hop tac xa")

        expect(page.locator("[data-state=broken]")).to_be_visible()
        page.unroute(f"**/tim-kiem/chi-muc/{lost}")
        page.get_by_role("button", name="thử lại").click()
        expect(page.locator(HITS).first).to_be_visible()


def test_texts_of_the_index_that_are_lost_are_told_and_come_when_tried_again(
    visitor: Visitor, browser: Browser
) -> None:
    asked: list[str] = []

    def some(route: Route) -> None:
        asked.append(route.request.url)
        if len(asked) % 3 == 1:
            route.abort()
        else:
            route.continue_()

    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{visitor.origin}/tim-kiem/?q=hợp tác xã")
    expect(page.locator(HITS).first).to_be_visible()
    links = ".hit h3 a"
    whole = page.locator(links).all_inner_texts()
    page.route("**/chi-muc/t/**", some)
    page.reload()
    expect(page.locator(".results__count")).to_contain_text("có kết quả chưa tải được")
    assert 0 < page.locator(HITS).count() < len(whole)

    page.unroute("**/chi-muc/t/**")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator("[data-lost]")).to_be_hidden()
    assert page.locator(links).all_inner_texts() == whole
    more = page.locator("[data-more]")
    while more.is_visible():
        before = page.locator(links).count()
        more.click()
        expect(page.locator(links).nth(before)).to_be_visible()
    addresses = page.locator(links).evaluate_all("(all) => all.map(({ href }) => href)")
    context.close()
    assert len(set(addresses)) == len(addresses) >= 16


def test_from_a_folder_without_a_server_searching_works(browser: Browser, built_site: Path) -> None:
    # A page that is closed in the middle of the passage to it reports that as an error.
    with crashless_page(browser, reduced_motion="reduce") as page:
        page.goto(f"file://{built_site}/tim-kiem/index.html?q=go co")
        expect(page.locator(HITS).first).to_contain_text("Gò Cỏ")

        # Joined, one letter lost: what repairs it is loaded from the folder too.
        page.goto(f"file://{built_site}/gioi-thieu/index.html")
        page.click(BOX)
        page.keyboard.type("gocosahunh")
        expect(page.locator(OPTIONS).first).to_contain_text("Gò Cỏ")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("file://**/htx-du-lich-cong-dong-go-co/index.html")


def test_searching_needs_no_more_than_scripts_of_its_own(visitor: Visitor) -> None:
    # The visitor fails at any breach of the policy that comes with the page.
    with visitor.page("gioi-thieu/") as page:
        answer = page.goto(f"{visitor.origin}/tim-kiem/?q=hopwj tacs xax")
        assert answer is not None
        expect(page.locator(HITS).first).to_be_visible()
        expect(page.locator("[data-notes]")).to_contain_text("hợp tác xã")

        policy = answer.headers["content-security-policy"]
        (scripts,) = (rule for rule in policy.split(";") if rule.strip().startswith("script-src"))
        assert "unsafe" not in scripts
        assert "eval" not in scripts


def test_the_engine_answers_any_text_with_a_state(visitor: Visitor) -> None:
    texts = (
        "gò cỏ " * 2_000,
        "x" * 10_000,
        "\u0000\u0007\u001b[31mgo co",
        "👨‍👩‍👧 🇻🇳 go co",
        "<img src=x onerror=alert(1)> go co",
        "${1} {{2}} %00 \\ ' \" --",
    )
    with visitor.page("tim-kiem/") as page:
        for text in texts:
            open_with(page, text)
            shown = page.locator(".hit, [data-state=nothing]:visible").first
            expect(shown).to_be_visible()
            page.locator(BOX).fill(text)
            expect(page.locator(".top [role=status]")).not_to_be_empty()

            assert page.locator("img[src=x], main script:not([src])").count() == 0, text
            assert page.locator("[data-state=broken]").is_hidden(), text


def open_with(page: Page, text: str) -> None:
    """The page as an address with this text opens it."""
    page.evaluate(
        "(text) => history.replaceState(null, '', '?q=' + encodeURIComponent(text))", text
    )
    page.reload()


def _scripts_kb(page: Page, site: Path) -> dict[str, float]:
    """The packed size of every script of ours that the page has loaded, the index left out."""
    names = page.evaluate(
        "performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname)"
    )
    own = {name.rpartition("/")[2] for name in names if name.startswith("/assets/js/")}
    return {name: _packed(site / "assets/js" / name) / 1024 for name in own}


def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


@pytest.mark.parametrize(
    ("text", "title", "more", "most_kb"),
    [
        ("nuoc mam duc loi", "nước mắm", set(), 8.2),
        # Cor, Co, Kor are one people: "co" has other readings.
        ("du lich cong dong lang go co", "Gò Cỏ", {"search-others.js"}, 8.7),
    ],
)
def test_the_first_search_in_the_header_loads_at_most_8_2_kb_of_script(  # noqa: PLR0913 cases
    visitor: Visitor, built_site: Path, *, text: str, title: str, more: set[str], most_kb: float
) -> None:
    with visitor.page("gioi-thieu/") as page:
        before = _scripts_kb(page, built_site)
        page.click(BOX)
        # At once: on a slow machine a beginning of it would be searched for too.
        page.keyboard.insert_text(text)
        expect(page.locator(OPTIONS).first).to_contain_text(title)
        loaded = _scripts_kb(page, built_site)

    assert {"search-box.js", "search-engine.js"} <= loaded.keys() - before.keys()
    assert loaded.keys() - before.keys() <= {"search-box.js", "search-engine.js", *more}
    assert sum(loaded.values()) - sum(before.values()) <= most_kb


def test_the_page_of_results_loads_at_most_13_kb_of_script(
    visitor: Visitor, built_site: Path
) -> None:
    with visitor.page("tim-kiem/?q=go co") as page:
        expect(page.locator(HITS).first).to_be_visible()
        loaded = _scripts_kb(page, built_site)

    assert loaded.keys() == {
        "site.js",
        "filters.js",
        "search.js",
        "search-box.js",
        "search-engine.js",
        # Cor, Co, Kor are one people: "co" has other readings.
        "search-others.js",
    }
    assert sum(loaded.values()) <= 13


def test_all_scripts_of_searching_together_are_small(built_site: Path) -> None:
    scripts = sorted((built_site / "assets/js").glob("search-*.js"))

    assert [script.stem for script in scripts] == [
        "search-box",
        "search-columns",
        "search-engine",
        "search-others",
        "search-quotes",
        "search-repair",
    ]
    # What notices an index of another edition costs a quarter of one.
    assert sum(map(_packed, scripts)) <= 12.3 * 1024


def test_the_overview_of_filters_has_no_fault(visitor: Visitor) -> None:
    with visitor.page("loc/", bypass_csp=True) as page:
        assert faults(page) == []


def test_stories_are_found_with_their_picture(visitor: Visitor) -> None:
    with visitor.page("tim-kiem/?q=chăn bò") as page:
        story = page.locator(".hit", has=page.locator("a[href*='/tin/']")).first
        expect(story.locator("img")).to_be_visible()
        expect(story.locator(".tag")).to_have_text("Minh họa")


def test_no_page_but_the_handbook_suggests_the_handbook(visitor: Visitor) -> None:
    with visitor.page("gioi-thieu/") as page:
        typed(page, "công văn")
        assert "Sổ tay" not in " ".join(page.locator(OPTIONS).all_inner_texts())

    with visitor.page("so-tay/") as page:
        page.click(BOX)
        page.keyboard.type("công văn")
        expect(page.locator("[role=option] small", has_text="Sổ tay").first).to_be_visible()
