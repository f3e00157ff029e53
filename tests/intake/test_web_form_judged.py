"""What the web form refuses or points at, so that `dienhinh check` need not send it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dienhinh.vietnamese import find_personal_numbers, find_phones
from tests.intake.shipped import only_draft
from tests.intake.test_web_form import Form

pytestmark = pytest.mark.browser
LONG = "Sáu hộ trồng ngô trên đất dốc lập tổ hợp tác và bán hàng ở chợ phiên"


@pytest.fixture(scope="module")
def form(browser: Browser) -> Iterator[Form]:
    context = browser.new_context(locale="vi-VN")
    yield Form(context.new_page())
    context.close()


@pytest.fixture
def own_form(browser: Browser) -> Iterator[Form]:
    context = browser.new_context(locale="vi-VN")
    yield Form(context.new_page())
    context.close()


def said(form: Form, field: str, text: str) -> str:
    """What stands below a field once this was typed."""
    form.page.fill(f"#{field}", text)
    form.page.locator(f"#{field}").blur()
    return form.page.locator(f"#{field}-e").text_content() or ""


@pytest.mark.parametrize("day", ["05/11/2099", "2099", "12/2099"])
def test_a_day_that_has_not_come_is_refused(form: Form, day: str) -> None:
    form.page.check("#kind-collective")
    form.page.check("#co-mo-hinh")
    assert said(form, "model-founded", day) == "Ngày này chưa tới. Ghi lại."
    assert said(form, "model-founded", "2019") == ""


def test_a_machine_whose_clock_stands_in_the_past_refuses_no_day(own_form: Form) -> None:
    own_form.page.clock.set_fixed_time("2009-01-01")
    own_form.page.check("#kind-collective")
    own_form.page.check("#co-mo-hinh")
    assert said(own_form, "model-founded", "8/2018") == ""


def test_figures_from_before_the_founding_are_refused(form: Form) -> None:
    form.page.check("#kind-collective")
    form.page.check("#co-mo-hinh")
    form.page.fill("#model-founded", "8/2021")
    form.page.fill("#model-as_of", "2020")
    told = "Số liệu tính đến: Số liệu tính đến lúc mô hình chưa thành lập."
    assert any(fault.startswith(told) for fault in form.faults())

    form.page.fill("#model-as_of", "2021")
    assert not any(fault.startswith(told) for fault in form.faults())


def test_a_consent_begun_is_asked_whole(form: Form) -> None:
    form.page.check("#kind-household")
    told = "Đã ghi một phần thì ghi đủ"
    assert not any(told in fault for fault in form.faults())
    form.page.fill("#consent-phone-by", "Nguyễn Thị Thí Dụ")
    form.page.fill("#verified-0-document", "Công văn số 1")

    assert sum(told in fault for fault in form.faults()) == 4
    for field in ("consent-phone-by", "verified-0-document"):
        form.page.fill(f"#{field}", "")
    assert not any(told in fault for fault in form.faults())


@pytest.mark.parametrize(
    "number",
    ["0905 123 456", "0905.123.456", "+84 905123456", "(0255) 382 2123", "051070001234",
     "051 070 001 234", "０９０５１２３４５６"],
)  # fmt: skip
def test_a_number_in_a_text_is_refused_where_checking_refuses_it(form: Form, number: str) -> None:
    text = f"{LONG}, gọi {number}."
    assert find_phones(text) or find_personal_numbers(text)
    assert said(form, "summary", text).startswith("Có ")
    assert said(form, "summary", LONG) == ""


@pytest.mark.parametrize(
    "words",
    ["năm 2015 có 1.250.000.000 đồng", "ngày 02.11.2023 300 hộ",
     "090 con, 15 20 25 30 35 40", "https://tin.thi-du.vn/0905123456.html", "0,905123456 ha"],
)  # fmt: skip
def test_other_figures_are_not_taken_for_a_number(form: Form, words: str) -> None:
    text = f"{LONG}; {words}"
    assert (find_phones(text), find_personal_numbers(text)) == ((), ())
    assert said(form, "summary", text) == ""


def test_an_award_is_of_the_kind_of_the_profile(own_form: Form) -> None:
    page = own_form.page
    page.click("text=Thêm một hình thức")
    row = page.locator(".award")
    page.check("#kind-individual")
    row.locator("select").select_option("chien-si-thi-dua-co-so")
    row.locator("input").nth(0).fill("2022")
    page.check("#kind-household")

    option = row.locator("option[value=chien-si-thi-dua-co-so]")
    assert option.evaluate("(it) => it.disabled")
    assert any("chỉ trao cho cá nhân" in fault for fault in own_form.faults())


@pytest.mark.parametrize(
    ("year", "note", "told"),
    [
        ("22", "", "bốn chữ số"),
        ("2e3", "", "bốn chữ số"),
        ("2099", "", "chưa tới"),
        ("2022", "hạng ba " * 60, "nhiều nhất 300 ký tự"),
    ],
)
def test_a_row_of_awards_says_what_is_wrong_until_it_is_mended(
    own_form: Form, year: str, note: str, told: str
) -> None:
    page = own_form.page
    page.check("#kind-individual")
    page.click("text=Thêm một hình thức")
    row = page.locator(".award")
    row.locator("select").select_option("bang-khen-tinh")
    row.locator("input").nth(0).fill(year)
    row.locator("input").nth(2).fill(note)

    page.click("text=Tạo gói hồ sơ")
    link = page.locator("#loi a", has_text=told)
    assert link.get_attribute("href") in {"#khen-1-year", "#khen-1-note"}
    link.evaluate("(it) => { it.isFirst = true; }")
    # The faults are looked for again 0.3 s after something was typed.
    page.wait_for_timeout(600)
    assert link.evaluate("(it) => it.isFirst")
    link.click()
    expect(page.locator(":focus")).to_have_attribute("aria-invalid", "true")
    assert told in row.locator(".bad").inner_text()

    row.locator("input").nth(0).fill("2022")
    row.locator("input").nth(2).fill("Hạng ba")
    assert row.locator("[aria-invalid=true]").count() == 0
    assert not row.locator(".bad").is_visible()
    expect(link).to_have_count(0)


def test_a_model_goes_out_with_the_figures_that_are_known(own_form: Form, tmp_path: Path) -> None:
    page = own_form.page
    own_form.fill(tmp_path)
    for name in ("founded", "jobs_created", "households_supported", "members", "as_of"):
        page.fill(f"#model-{name}", "")
    with page.expect_download() as download:
        page.click("text=Tạo gói hồ sơ")
    file = tmp_path / "in" / "a.zip"
    download.value.save_as(file)

    told = page.inner_text("#xong")
    assert "mô hình còn thiếu “Thời gian thành lập mô hình”" in told
    assert only_draft(file.parent, {}).values["model"] == {}


def test_the_words_for_the_blind_are_not_the_caption_with_a_dot(
    own_form: Form, tmp_path: Path
) -> None:
    own_form.fill(tmp_path)
    for place, text in enumerate(("Ông Thử cho bò ăn", "ông thử cho bò ăn.")):
        own_form.page.locator(".photo").first.locator("input").nth(place).fill(text)

    assert any("Đừng chép lại chú thích" in fault for fault in own_form.faults())


def test_an_address_in_another_commune_than_the_one_chosen_is_pointed_at(form: Form) -> None:
    form.page.fill("#address", "thôn Một, xã Ba Ngạc, huyện Ba Tơ")
    told = "địa chỉ ghi “xã Ba Ngạc”, mà xã chọn là “xã Ba Tiêu”"
    assert said(form, "commune", "xã Ba Tiêu, huyện Ba Tơ") == told
    assert form.page.get_attribute("#commune", "aria-invalid") == "false"

    form.page.fill("#address", "xã Ba Tiêu, huyện Ba Tơ")
    assert not form.page.is_visible("#commune-e")
    form.page.fill("#address", "xã Ba Tiêu và xã Ba Ngạc, huyện Ba Tơ")
    assert said(form, "commune", "xã Ba Tiêu, huyện Ba Tơ") == ""


def test_what_was_said_goes_when_it_is_so_no_longer(own_form: Form, tmp_path: Path) -> None:
    page = own_form.page
    own_form.fill(tmp_path)
    page.fill("#model-members", "15")
    with page.expect_download():
        page.click("text=Tạo gói hồ sơ")
    assert "Đã tải" in page.inner_text("#xong")
    page.fill("#summary", "Ngắn.")
    assert page.inner_text("#xong") == ""

    page.fill("#address", "")
    assert len(own_form.faults()) == 2
    page.fill("#address", "xã Ba Tiêu, huyện Ba Tơ")
    expect(page.locator("#loi h2")).to_have_text("Còn 1 chỗ cần sửa")
    page.fill("#summary", LONG)
    expect(page.locator("#loi")).to_be_hidden()

    with page.expect_download():
        page.click("text=Tạo gói hồ sơ")
    page.locator("text=Bỏ ảnh này").first.click()
    assert page.inner_text("#xong") == ""
