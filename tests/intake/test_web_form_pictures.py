"""Pictures in the web form: awaited, whole, each once."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.intake.shipped import picture
from tests.intake.test_web_form import Form

pytestmark = pytest.mark.browser

# A picture of a telephone takes seconds to decode there.
_SLOW = """() => {
  const decode = window.createImageBitmap;
  window.createImageBitmap = async (blob) => {
    await new Promise((done) => setTimeout(done, 700));
    return decode(blob);
  };
}"""


@pytest.fixture
def form(browser: Browser) -> Iterator[Form]:
    context = browser.new_context(locale="vi-VN")
    yield Form(context.new_page())
    context.close()


def chosen(form: Form, folder: Path, **contents: bytes) -> None:
    """Pictures of these names chosen at once."""
    files = []
    for name, content in contents.items():
        files.append(folder / f"{name}.jpg")
        files[-1].write_bytes(content)
    form.page.set_input_files("#anh", files)


def test_a_package_waits_for_the_picture_that_is_being_opened(form: Form, tmp_path: Path) -> None:
    form.fill(tmp_path)
    form.page.fill("#model-members", "15")
    form.page.evaluate(_SLOW)
    chosen(form, tmp_path, ba=picture(3))
    expect(form.page.locator("#anh-mo")).to_have_text("Đang mở ảnh: ba.jpg …")

    form.page.click("text=Tạo gói hồ sơ")
    expect(form.page.locator("#xong")).to_have_text("Đang mở ảnh: ba.jpg …")
    expect(form.page.locator("#loi")).to_be_visible()
    told = form.page.locator("#loi li").all_inner_texts()
    assert "Chú thích ảnh (Ảnh 3: ba.jpg): Chưa ghi." in told
    assert form.page.inner_text("#anh-mo").startswith("Đã thêm 1 ảnh;")
    assert form.page.inner_text("#xong") == ""

    for place, text in enumerate(("Chú thích", "Mô tả điều nhìn thấy ba", "Hội Nông dân")):
        form.page.locator(".photo").last.locator("input").nth(place).fill(text)
    with form.page.expect_download() as download:
        form.page.click("text=Tạo gói hồ sơ")
    with zipfile.ZipFile(download.value.path()) as package:
        assert sum(name.endswith(".jpg") for name in package.namelist()) == 3


def test_a_picture_cut_short_is_refused(form: Form, tmp_path: Path) -> None:
    whole = picture(1)
    chosen(form, tmp_path, hong=whole[: len(whole) // 3], lanh=picture(2))
    expect(form.page.locator(".photo")).to_have_count(2)

    expect(form.page.locator("#anh-e")).to_contain_text("hong.jpg: không mở được, tệp hỏng")
    assert "vẫn được gói" not in form.page.inner_text("#ds-anh")


def test_a_picture_that_the_browser_only_cannot_show_is_packed(form: Form, tmp_path: Path) -> None:
    heic = b"\0\0\0\x18ftypheic" + bytes(100)
    chosen(form, tmp_path, mot=heic, hai=picture(2))
    expect(form.page.locator(".photo")).to_have_count(2)

    assert "tệp vẫn được gói" in form.page.inner_text("#ds-anh")
    assert not form.page.is_visible("#anh-e")


def test_one_picture_under_two_names_counts_once(form: Form, tmp_path: Path) -> None:
    chosen(form, tmp_path, mot=picture(1), ban_sao=picture(1))
    expect(form.page.locator(".photo")).to_have_count(2)

    expect(form.page.locator("#anh-e")).to_contain_text("ban_sao.jpg: chính là ảnh mot.jpg")
