"""The preview of the web form: what people print and sign before they send the package."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.intake.test_web_form import Form

pytestmark = pytest.mark.browser


@pytest.fixture
def form(browser: Browser) -> Iterator[Form]:
    context = browser.new_context(locale="vi-VN")
    yield Form(context.new_page())
    context.close()


def test_the_preview_follows_what_is_typed(form: Form, tmp_path: Path) -> None:
    form.fill(tmp_path)
    form.page.click("text=Xem trước")
    form.page.fill("#name", "Tên đã sửa sau")
    expect(form.page.locator("#truoc h2")).to_have_text("Tên đã sửa sau")

    form.page.locator("text=Bỏ ảnh này").first.click()
    expect(form.page.locator("#truoc figure")).to_have_count(1)


def test_the_preview_holds_all_that_is_packed(form: Form, tmp_path: Path) -> None:
    form.fill(tmp_path)
    form.page.fill("#achievements-activities", "* nuôi bò\n* trồng cỏ\n1. Bước một\n2) Bước hai")
    form.page.fill("#model-founded", "8/2018")
    form.page.fill("#model-as_of", "5/11/2023")
    form.page.click("text=Thêm một hình thức")
    form.page.select_option("#khen-1-award", "bang-khen-tinh")
    form.page.fill("#khen-1-year", "2022")
    form.page.fill("#khen-1-decision", "Quyết định số 1/QĐ-UBND")
    form.page.click("text=Xem trước")

    box = form.page.locator("#truoc")
    text = box.inner_text()
    for words in ("Tập thể", "tháng 8/2018", "05/11/2023", "năm 2022, Quyết định số 1/QĐ-UBND"):
        assert words in text
    for words in ("Chú thích ảnh 0", "Mô tả điều nhìn thấy 0", "Hội Nông dân 0"):
        assert words in text
    assert box.locator("ul li").all_inner_texts()[:2] == ["nuôi bò", "trồng cỏ"]
    assert box.locator("ol li").all_inner_texts() == ["Bước một", "Bước hai"]
    # Not right yet (members: 0), but typed.
    assert "0 (chưa đúng: Ghi số từ 1 đến 1000000.)" in text


def test_paper_shows_the_profile_and_nothing_of_the_form(form: Form, tmp_path: Path) -> None:
    form.fill(tmp_path)
    form.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    form.page.emulate_media(media="print")

    printed = form.page.inner_text("main")
    assert printed.startswith('Tổ hợp tác "Đất Mới": rau #1')
    assert "Sáu hộ trồng ngô" in printed
    for words in ("Dấu *", "Lập hồ sơ", "Đã mở lại"):
        assert words not in printed
    form.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not form.page.is_visible("#truoc")
