"""The web form as a screen reader tells it: names of groups, what came in, whose fault it is."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.intake.shipped import picture
from tests.intake.test_web_form import Form
from tests.intake.test_web_form_pictures import chosen, form

__all__ = ["form"]
pytestmark = pytest.mark.browser


def test_the_fields_of_each_picture_are_a_group_of_its_name(form: Form, tmp_path: Path) -> None:
    chosen(form, tmp_path, mot=picture(1), hai=picture(2))
    first = form.page.get_by_role("group", name="Ảnh 1: mot.jpg", exact=True)
    second = form.page.get_by_role("group", name="Ảnh 2: hai.jpg", exact=True)
    expect(second.get_by_label("Chú thích ảnh")).to_be_visible()

    faults = form.faults()
    assert "Chú thích ảnh (Ảnh 1: mot.jpg): Chưa ghi." in faults
    assert "Chú thích ảnh (Ảnh 2: hai.jpg): Chưa ghi." in faults

    first.get_by_text("Bỏ ảnh này").click()
    left = form.page.get_by_role("group", name="Ảnh 1: hai.jpg", exact=True)
    expect(left.get_by_label("Chú thích ảnh")).to_be_visible()
    told = form.page.locator("#loi li").all_inner_texts()
    assert "Chú thích ảnh (Ảnh 1: hai.jpg): Chưa ghi." in told
    assert not any("mot.jpg" in line for line in told)


def test_pictures_that_came_in_and_one_that_went_are_told(form: Form, tmp_path: Path) -> None:
    told = form.page.get_by_role("status").and_(form.page.locator("#anh-mo"))
    chosen(form, tmp_path, mot=picture(1), hai=picture(2), ba=picture(3))
    expect(told).to_have_text("Đã thêm 3 ảnh; điền chú thích cho từng ảnh ở dưới.")

    form.page.get_by_role("group", name="Ảnh 2: hai.jpg").get_by_text("Bỏ ảnh này").click()
    expect(told).to_have_text("Đã bỏ “Ảnh 2: hai.jpg”; còn 2 ảnh.")

    chosen(form, tmp_path, bon=picture(4), nam=picture(5))
    expect(form.page.locator("#anh-e")).to_contain_text("chưa lấy: nam.jpg")
    expect(told).to_have_text("Đã thêm 1 ảnh; điền chú thích cho từng ảnh ở dưới.")
    chosen(form, tmp_path, sau=picture(6))
    expect(form.page.locator("#anh-e")).to_contain_text("chưa lấy: sau.jpg")
    expect(told).to_be_empty()


def test_what_is_refused_of_pictures_is_spoken_once(form: Form, tmp_path: Path) -> None:
    """The reader stays at the button, or is typing elsewhere, when a refusal comes up."""
    spoken = form.page.get_by_role("alert").and_(form.page.locator("#anh-e"))
    chosen(form, tmp_path, mot=picture(1), hong=b"PK\x03\x04")
    expect(spoken).to_contain_text("hong.jpg: không phải ảnh")

    form.page.evaluate(_COUNT_CHANGES)
    form.faults()
    expect(spoken).to_contain_text("hong.jpg: không phải ảnh")
    assert form.page.evaluate("window.changes") == 0


_COUNT_CHANGES = """() => {
  window.changes = 0;
  const all = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => window.changes++).observe(document.querySelector("#anh-e"), all);
}"""


def test_the_missing_kind_is_told_at_its_group(form: Form) -> None:
    kinds = form.page.get_by_role("radiogroup", name="Loại hình")
    expect(kinds).to_have_accessible_description("")
    form.faults()
    expect(kinds).to_have_attribute("aria-invalid", "true")
    expect(kinds).to_have_accessible_description("Chọn một.")

    form.page.check("#kind-household")
    expect(kinds).to_have_attribute("aria-invalid", "false")
    expect(kinds).to_have_accessible_description("")
