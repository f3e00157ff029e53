"""A journalist in a hurry: finds a story, takes the kit, copies what to say of the site."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dienhinh.derive.brand import ABOUT_50
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser


def test_from_search_to_a_kit_in_three_clicks(visitor: Visitor, tmp_path: Path) -> None:
    with visitor.page("") as page:
        page.locator("#dh-q-home").fill("sachi ba tieu")
        page.locator(".bigsearch button").click()
        page.locator("main a[href*='ho-so/htx-ba-tieu']").first.click()
        with page.expect_download() as waiting:
            page.locator("a[download][href$='bao-chi/htx-ba-tieu.zip']").first.click()
        waiting.value.save_as(tmp_path / "kit.zip")

    with zipfile.ZipFile(tmp_path / "kit.zip") as kit:
        assert kit.testzip() is None


def test_the_press_room_offers_kits_with_their_size(visitor: Visitor) -> None:
    with visitor.page("bao-chi/") as page:
        offers = page.locator(".kit__get a")

        expect(offers).to_have_count(8)
        for offer in offers.all():
            assert "MB" in offer.inner_text()


@pytest.mark.parametrize("uri", ["bao-chi/", "bao-chi/phong-trao/vi-nguoi-ngheo/"])
def test_a_story_is_chosen_by_what_it_tells(visitor: Visitor, uri: str) -> None:
    with visitor.page(uri, width=390, height=844) as page:
        story = page.locator(".kit").filter(has=page.locator("a[href$='ho-so/htx-ba-tieu/']"))

        expect(story.locator(".kit__summary")).to_contain_text("15 thành viên")
        expect(story.locator(".kit__summary")).to_be_visible()


def test_a_group_too_large_for_one_kit_says_so(visitor: Visitor) -> None:
    with visitor.page("bao-chi/phong-trao/nong-thon-moi/") as page:
        expect(page.locator(".page-head")).to_contain_text("tải bộ tư liệu ở từng hồ sơ")
    with visitor.page("bao-chi/phong-trao/vi-nguoi-ngheo/") as page:
        expect(page.get_by_role("link", name="Tải tư liệu của cả 7 hồ sơ")).to_be_visible()


def test_who_looks_for_a_story_near_a_commune_of_today_finds_the_nearest(visitor: Visitor) -> None:
    with visitor.page("bao-chi/", width=390, height=844) as page:
        page.get_by_role("link", name="Xã, phường hiện nay").click()
        page.get_by_role("link", name="Xã Thanh Bồng").click()
        near = page.get_by_role("region", name="Hồ sơ ở nơi gần nhất")

        expect(near.locator(".card")).to_have_count(3)
        expect(near.locator(".card__why").first).to_have_text("Cách khoảng 10 km")
        near.get_by_role("link").first.click()
        page.wait_for_url("**/ho-so/*/")


def test_a_text_is_copied_by_one_click(visitor: Visitor) -> None:
    with visitor.page("bao-chi/") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.get_by_role("button", name="Sao chép đoạn 50 chữ").click()

        expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == ABOUT_50


def test_a_button_that_copies_keeps_its_name_and_says_what_it_did(visitor: Visitor) -> None:
    with visitor.page("bao-chi/") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        button = page.locator("button[data-copy]").first
        button.click()
        expect(page.get_by_role("status").get_by_text("Đã sao chép")).to_have_count(1)
        button.click()

        expect(button).to_have_text("Sao chép đoạn 50 chữ")


def test_a_browser_that_refuses_to_copy_is_said_to_have_refused(visitor: Visitor) -> None:
    with visitor.page("bao-chi/") as page:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject('no'); }")
        page.locator("button[data-copy]").first.click()

        expect(page.get_by_role("status").get_by_text("Chưa sao chép được")).to_have_count(1)


def test_where_nothing_can_be_copied_no_button_offers_it(visitor: Visitor) -> None:
    with visitor.page("bao-chi/") as page:
        # Plain HTTP has no clipboard; the test's own host counts as secure.
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.reload()

        expect(page.locator("button[data-copy]").first).to_be_hidden()


def test_every_logo_is_drawn(visitor: Visitor) -> None:
    with visitor.page("bao-chi/", width=390, height=844) as page:
        logos = page.locator(".logo img")
        expect(logos).not_to_have_count(0)
        for logo in logos.all():
            logo.scroll_into_view_if_needed()
            expect(logo).to_be_visible()
            page.wait_for_function("(image) => image.complete", arg=logo.element_handle())
            assert logo.evaluate("(image) => image.naturalWidth > 0 && image.width > 60")


def test_movement_and_district_lead_to_their_stories_without_scripts(visitor: Visitor) -> None:
    with visitor.page("bao-chi/", script=False) as page:
        page.locator(".picks a", has_text="Vì người nghèo").click()

        assert page.url.endswith("/bao-chi/phong-trao/vi-nguoi-ngheo/")
        assert {badge.inner_text() for badge in page.locator(".kit .badge").all()} == {
            "Vì người nghèo"
        }
        page.locator(".picks a", has_text="Ba Tơ").click()
        assert page.url.endswith("/bao-chi/dia-ban/ba-to/")


def test_no_telephone_number_is_made_up(pages: dict[str, HtmlPage], built_site: Path) -> None:
    assert "bao-chi/index.html" in pages
    text = (built_site / "bao-chi" / "index.html").read_text(encoding="utf-8")

    assert "tel:" not in text
    assert "qua Sở Nội vụ tỉnh Quảng Ngãi, hoặc đơn vị giới thiệu" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_menu_and_search_stay_on_one_line_at_every_width(visitor: Visitor, scheme: str) -> None:
    with visitor.page("bao-chi/", scheme="dark" if scheme == "dark" else "light") as page:
        heights = {}
        for width in range(1000, 1500, 20):
            page.set_viewport_size({"width": width, "height": 700})
            heights[width] = page.locator(".top").bounding_box()["height"]  # type: ignore[index] # shown
            if page.locator(".menu-button").is_hidden():
                tops = page.evaluate(_TOPS)
                assert max(tops) - min(tops) < 8, f"{width} px: {tops}"

    assert_none(f"{width} px: {height}" for width, height in heights.items() if height > 90)


_TOPS = """() => [...document.querySelectorAll(".top__nav li, .top__search")].map((each) => {
  const box = each.getBoundingClientRect();
  return box.top + box.height / 2;
})"""
