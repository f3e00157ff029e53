"""The draft that the web form keeps in the browser: given back, deleted, shared by two tabs."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.intake.shipped import picture
from tests.intake.test_web_form import FORM

pytestmark = pytest.mark.browser
KEPT = "dien-hinh-ban-nhap-1"
# It is written when nothing was typed for 0.3 s.
WRITTEN_MS = 600


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="vi-VN")
    yield context
    context.close()


def opened(visitor: BrowserContext) -> Page:
    page = visitor.new_page()
    page.goto(FORM)
    expect(page.locator("#ung-dung")).to_be_visible()
    return page


def typed(page: Page, **texts: str) -> None:
    page.check("#kind-individual")
    for name, text in texts.items():
        page.fill(f"#{name}", text)
    written(page, *texts.values())


def written(page: Page, *texts: str) -> None:
    """Wait until the draft, as this tab sees it, holds the texts."""
    page.wait_for_function(
        "([name, texts]) => texts.every((text) => localStorage.getItem(name)?.includes(text))",
        arg=[KEPT, list(texts)],
    )


def kept(page: Page) -> str:
    return str(page.evaluate("(name) => localStorage.getItem(name) ?? ''", KEPT))


def choose(page: Page, folder: Path, *names: str) -> None:
    """Pictures of these names, each its own; the same again for a name chosen again."""
    files = []
    for name in names:
        if not (folder / name).exists():
            (folder / name).write_bytes(picture(len(list(folder.iterdir()))))
        files.append(folder / name)
    before = page.locator(".photo").count()
    page.set_input_files("#anh", files)
    expect(page.locator(".photo")).to_have_count(min(3, before + len(names)))


def captions(page: Page) -> dict[str, str]:
    """The caption below each picture, by its file."""
    rows = page.locator(".photo").all()
    return {
        row.locator(".name").inner_text().partition(": ")[2]: (
            row.locator("input").first.input_value()
        )
        for row in rows
    }


@pytest.mark.parametrize("wait", [0, WRITTEN_MS], ids=["at once", "when it was written"])
def test_a_deleted_draft_leaves_no_name_and_no_telephone_behind(
    visitor: BrowserContext, wait: int
) -> None:
    page = opened(visitor)
    typed(page, name="Nguyễn Thị Thí Dụ", phone="0905 000 000")
    assert "0905 000 000" in kept(page)
    page.fill("#address", "thôn Thí Dụ")
    page.wait_for_timeout(wait)
    page.once("dialog", lambda asked: asked.accept())

    with page.expect_navigation():
        page.click("text=Xóa bản nháp")
    page.wait_for_timeout(WRITTEN_MS)

    assert page.input_value("#name") == ""
    assert not page.is_visible("#nhap")
    page.close(run_before_unload=True)
    assert kept(opened(visitor)) == ""


def test_a_tab_in_which_nothing_was_typed_leaves_the_newer_draft_alone(
    visitor: BrowserContext,
) -> None:
    first = opened(visitor)
    typed(first, name="Bản đầu")
    second = opened(visitor)
    # What one tab keeps reaches the process of another a moment later.
    written(second, "Bản đầu")
    second.reload()
    assert second.input_value("#name") == "Bản đầu"
    typed(first, name="Bản viết tiếp")

    expect(second.locator("#nhap")).to_contain_text("đang mở ở một thẻ khác")
    second.close(run_before_unload=True)
    first.wait_for_timeout(WRITTEN_MS)

    assert json.loads(kept(first))["fields"]["name"] == "Bản viết tiếp"
    assert not first.is_visible("#nhap")


def test_a_browser_that_keeps_nothing_says_so_in_sight(visitor: BrowserContext) -> None:
    visitor.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full'); }")
    page = opened(visitor)
    page.locator("#achievements-effects").fill("Đất dốc không còn bị rửa trôi.")

    expect(page.locator("#nhap")).to_contain_text("không giữ được bản nháp")
    expect(page.locator("#nhap")).to_be_in_viewport()


def test_the_warning_goes_when_the_draft_is_kept_again(visitor: BrowserContext) -> None:
    visitor.add_init_script(
        "const put = Storage.prototype.setItem;"
        "Storage.prototype.setItem = function (...row) {"
        " if (window.isFull) throw new DOMException('full'); put.apply(this, row); }"
    )
    page = opened(visitor)
    page.evaluate("window.isFull = true")
    page.fill("#name", "Tổ hợp tác")
    expect(page.locator("#nhap")).to_contain_text("không giữ được bản nháp")
    page.evaluate("window.isFull = false")
    page.fill("#name", "Tổ hợp tác Thí Dụ")

    expect(page.locator("#nhap")).to_be_hidden()
    written(page, "Tổ hợp tác Thí Dụ")


@pytest.mark.parametrize("height", [192, 420], ids=["400 % zoom", "above a keyboard"])
def test_the_notice_of_another_tab_leaves_room_for_the_field(
    visitor: BrowserContext, height: int
) -> None:
    page = opened(visitor)
    page.set_viewport_size({"width": 342, "height": height})
    page.fill("#name", "Bản đầu")
    other = opened(visitor)
    typed(other, name="Bản của thẻ kia")
    expect(page.locator("#nhap")).to_contain_text("đang mở ở một thẻ khác")

    page.locator("#address").focus()
    notice = page.locator("#nhap").bounding_box()
    field = page.locator("#address").bounding_box()
    assert notice is not None
    assert field is not None
    assert notice["y"] + notice["height"] <= min(field["y"], height / 2)
    page.click("text=Đã hiểu")
    assert not page.is_visible("#nhap")


def test_what_was_written_of_a_picture_comes_back_with_it(
    visitor: BrowserContext, tmp_path: Path
) -> None:
    page = opened(visitor)
    choose(page, tmp_path, "a.jpg", "b.jpg")
    for place, text in enumerate(("Chú thích", "Mô tả", "Tác giả")):
        for at, name in enumerate("ab"):
            page.locator(".photo").nth(at).locator("input").nth(place).fill(f"{text} {name}")
    page.locator(".photo").nth(1).locator("select").select_option("illustration")
    written(page, "Tác giả b", "illustration")
    # Twice, the second time with nothing chosen in between.
    page.reload()
    assert "chú thích của ảnh hiện lại" in page.inner_text("#nhap")
    page.fill("#name", "Tổ hợp tác")
    written(page, "Tổ hợp tác")
    page.reload()

    # In another order, and another picture for the other.
    choose(page, tmp_path, "goc.jpg", "b.jpg")

    assert captions(page) == {"goc.jpg": "", "b.jpg": "Chú thích b"}
    page.click("text=Lấy lời đã ghi cho a.jpg: “Chú thích a”")
    assert captions(page) == {"goc.jpg": "Chú thích a", "b.jpg": "Chú thích b"}
    assert page.locator("text=Lấy lời đã ghi").count() == 0
    boxes = page.locator(".photo").last.locator("input")
    assert [box.input_value() for box in boxes.all()] == ["Chú thích b", "Mô tả b", "Tác giả b"]
    assert page.locator(".photo").last.locator("select").input_value() == "illustration"


def test_the_words_of_a_picture_taken_out_come_back_with_it_only(
    visitor: BrowserContext, tmp_path: Path
) -> None:
    page = opened(visitor)
    choose(page, tmp_path, "a.jpg")
    page.locator(".photo input").first.fill("Chú thích a")
    page.click("text=Bỏ ảnh này")
    choose(page, tmp_path, "a.jpg")
    assert captions(page) == {"a.jpg": "Chú thích a"}

    page.click("text=Bỏ ảnh này")
    # As telephones name them: another picture of the same name.
    (tmp_path / "a.jpg").write_bytes(picture(9) + bytes(999))
    choose(page, tmp_path, "a.jpg")
    assert captions(page) == {"a.jpg": ""}
    page.locator(".photo input").nth(2).fill("Hội Nông dân")
    assert page.locator("text=Lấy lời đã ghi").count() == 0


def test_pictures_beyond_the_greatest_number_are_named(
    visitor: BrowserContext, tmp_path: Path
) -> None:
    page = opened(visitor)
    choose(page, tmp_path, "a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")

    assert "Đã đủ 3 ảnh, chưa lấy: d.jpg, e.jpg." in page.inner_text("#anh-e")
