"""The web form in a real browser, opened from a folder: checked, packed, imported, kept."""

import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dienhinh.intake.folders.folder import put
from dienhinh.read.photo_facts import MOST_BYTES
from dienhinh.read.yaml_tree import parse_tree
from tests.folders import ROOT
from tests.intake.shipped import CALL, only_draft, picture, reference

pytestmark = pytest.mark.browser
FORM = (ROOT / "docs" / "lap-ho-so" / "index.html").as_uri()
TEXTS = {
    "name": unicodedata.normalize("NFD", 'Tổ hợp tác "Đất Mới": rau #1'),
    "address": "xã Ba Tiêu, huyện Ba Tơ",
    "commune": "xã Ba Tiêu, huyện Ba Tơ",
    "phone": "+84 255.300.0000",
    "summary": "Sáu hộ trồng ngô trên đất dốc lập tổ hợp tác và bán hàng ở chợ phiên.",
    # With breaks of lines as Word and PowerPoint paste them, and a sign that is none.
    "achievements-activities": "Một: hai # ba,\uffff đủ hai mươi ký tự.\x85Đoạn hai.\n\n"
    "- bốn\x0b- năm",
    "achievements-measures": "- no: # có\n- 12:30",
    "achievements-results": "30 lao động.",
    "achievements-effects": "Đất dốc không còn bị rửa trôi.",
    "model-founded": "tháng 3/2019",
    "model-jobs_created": "1.234",
    "model-households_supported": "37",
    "model-members": "0",
    "model-as_of": "10/2023",
}

_HALF_AN_EMOJI = """() => {
  const box = document.querySelector("#summary");
  box.value += "\\ud83d";
  box.dispatchEvent(new Event("input", { bubbles: true }));
}"""


class Form:
    """The open page; what it asked of other places and what went wrong are kept."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.outside: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self._asked(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(FORM)

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "blob:")):
            self.outside.append(url)

    def fill(self, folder: Path) -> None:
        self.page.check("#kind-collective")
        self.page.check("#co-mo-hinh")
        for name, option in (("unit", "ba-to"), ("movement", "nong-thon-moi")):
            self.page.select_option(f"#{name}", option)
        self.page.select_option("#sector", "trong-trot")
        for name, text in TEXTS.items():
            self.page.fill(f"#{name}", text)
        files = []
        for number in (1, 2):
            file = folder / f"Ảnh số {number}.JPG"
            file.write_bytes(picture(number))
            files.append(file)
        self.page.set_input_files("#anh", files)
        self.page.wait_for_function("document.querySelectorAll('.photo canvas').length === 2")
        for number in range(2):
            boxes = self.page.locator(".photo").nth(number).locator("input")
            for place, text in enumerate(("Chú thích ảnh", "Mô tả điều nhìn thấy", "Hội Nông dân")):
                boxes.nth(place).fill(f"{text} {number}")

    def faults(self) -> list[str]:
        self.page.click("text=Tạo gói hồ sơ")
        return self.page.locator("#loi li").all_inner_texts()


@pytest.fixture(scope="module")
def form(browser: Browser) -> Iterator[Form]:
    context = browser.new_context(locale="vi-VN")
    yield Form(context.new_page())
    context.close()


def test_the_form_asks_checks_packs_and_keeps(form: Form, tmp_path: Path) -> None:
    """One story, because starting a browser costs more than all of it."""
    assert "Tên tập thể, cá nhân, hộ gia đình: Chưa ghi." in form.faults()
    assert form.page.evaluate("document.activeElement.id") == "loi"
    assert not form.page.is_visible("#consent-photo-by")
    assert not any("Đồng ý công khai" in fault for fault in form.faults())
    form.page.check("#kind-household")
    assert form.page.is_visible("#consent-photo-by")
    assert form.page.is_visible("#consent-ethnicity-by")
    assert not form.page.is_visible("#model-members")

    form.fill(tmp_path)
    form.page.evaluate(_HALF_AN_EMOJI)
    assert form.faults() == ["Số lượng thành viên tham gia: Ghi số từ 1 đến 1000000."]
    form.page.fill("#model-members", "15")
    with form.page.expect_download() as download:
        form.page.click("text=Tạo gói hồ sơ")
    file = tmp_path / "in" / download.value.suggested_filename
    download.value.save_as(file)

    assert file.name == "ho-so-to-hop-tac-dat-moi-rau-1.zip"
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        text = package.read("to-hop-tac-dat-moi-rau-1/profile.yaml")
        assert package.read("to-hop-tac-dat-moi-rau-1/anh-2.jpg") == picture(2)
    assert parse_tree(text, "profile.yaml")[1] == []
    draft = only_draft(file.parent, {})
    assert draft.doubts == []
    assert draft.name == 'Tổ hợp tác "Đất Mới": rau #1'
    assert draft.values["phone"] == "0255 300 0000"
    assert draft.values["model"] == {
        "founded": "2019-03",
        "jobs_created": 1234,
        "households_supported": 37,
        "members": 15,
        "as_of": "2023-10",
    }
    story = draft.values["achievements"]
    assert isinstance(story, dict)
    assert story["activities"] == ("Một: hai # ba, đủ hai mươi ký tự.\nĐoạn hai.\n\n- bốn\n- năm")
    assert story["measures"] == ["no: # có", "12:30"]
    assert put(tmp_path / "profiles", draft, reference(), CALL).is_new

    form.page.click("text=Xem trước")
    assert "Đất Mới" in form.page.inner_text("#truoc h2")
    assert "0255" not in form.page.inner_text("#truoc")
    form.page.reload()
    expect(form.page.locator("#model-members")).to_have_value("15")
    assert form.page.is_visible("#nhap")
    assert (form.outside, form.errors) == ([], [])


def test_the_name_of_a_group_stands_inside_its_box(form: Form) -> None:
    form.page.set_viewport_size({"width": 390, "height": 844})
    tops = form.page.locator("fieldset").evaluate_all(
        "(boxes) => boxes.map((box) => [box, box.querySelector('legend')]"
        ".map((it) => it.getBoundingClientRect().top))"
    )

    assert all(legend > box for box, legend in tops)


def test_what_must_be_filled_is_explained_and_told_to_screen_readers(form: Form) -> None:
    assert form.page.is_visible("text=Dấu * là mục bắt buộc.")
    assert form.page.get_attribute("#nhom-kind", "aria-required") == "true"
    for row in form.page.locator(".row").all():
        label = row.locator("label").first.text_content() or ""
        told = row.locator("input,select,textarea").first.get_attribute("aria-required")
        assert told == str(label.endswith("\u00a0*")).lower(), label


def test_of_address_and_workplace_one_is_enough_where_both_are_asked(form: Form) -> None:
    told = "Địa chỉ: Ghi địa chỉ hoặc đơn vị công tác, ít nhất một."
    form.page.check("#kind-individual")
    form.page.fill("#address", "")
    form.page.fill("#workplace", "")

    assert form.page.get_attribute("#address", "aria-required") == "false"
    assert told in form.faults()

    form.page.fill("#workplace", "Trường THPT Thí Dụ")
    assert not form.page.is_visible("#address-e")
    assert not any("Địa chỉ" in fault for fault in form.faults())

    form.page.fill("#workplace", "")
    form.page.fill("#address", "xã Ba Tiêu, huyện Ba Tơ")
    assert not any("Địa chỉ" in fault for fault in form.faults())


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("phone", "12345", "Ghi đúng một số"),
        ("phone", "0905123456 (anh Ba)", "không ghi thêm chữ"),
        ("commune", "xã Không Có", "gợi ý"),
        ("model-founded", "30/2/2019", "Lịch không có"),
        ("model-founded", "năm ngoái", "Ghi ngày/tháng/năm"),
        ("model-jobs_created", "30-40", "số nguyên"),
        ("summary", "Ngắn.", "ít nhất 40"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(form: Form, field: str, text: str, told: str) -> None:
    form.page.check("#kind-collective")
    form.page.check("#co-mo-hinh")

    form.page.fill(f"#{field}", text)
    form.page.locator(f"#{field}").blur()

    assert told in form.page.inner_text(f"#{field}-e")
    assert form.page.get_attribute(f"#{field}", "aria-invalid") == "true"


def test_a_picture_too_heavy_to_be_imported_is_told_at_once(form: Form, tmp_path: Path) -> None:
    heavy = tmp_path / "anh-quet.jpg"
    heavy.write_bytes(picture(1) + bytes(MOST_BYTES))

    light = tmp_path / "anh-vua.jpg"
    light.write_bytes(picture(2))

    form.page.set_input_files("#anh", [heavy, light])
    form.page.wait_for_selector(".photo:has-text('anh-vua.jpg')")

    assert any("anh-quet.jpg: nặng hơn 40 MB" in fault for fault in form.faults())
    for file in (heavy, light):
        form.page.locator(".photo", has_text=file.name).get_by_text("Bỏ ảnh này").click()


@pytest.mark.parametrize("commune", ["xã Bình Thanh", "xã Bình Thạnh"])
def test_communes_that_differ_by_their_marks_alone_can_both_be_chosen(
    form: Form, commune: str
) -> None:
    form.page.fill("#commune", f"{commune}, Huyện Bình Sơn")
    form.page.locator("#commune").blur()
    assert form.page.get_attribute("#commune", "aria-invalid") == "false"
    assert form.page.input_value("#commune") == f"{commune}, huyện Bình Sơn"

    # Without marks it may be either.
    form.page.fill("#commune", "xa Binh Thanh, huyen Binh Son")
    form.page.locator("#commune").blur()
    assert form.page.get_attribute("#commune", "aria-invalid") == "true"


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("xã Ba Ngạc", "xã Ba Ngạc, huyện Ba Tơ"),
        ("Ba Ngạc, Ba Tơ", "xã Ba Ngạc, huyện Ba Tơ"),
        ("Xã Ba Ngạc huyện Ba Tơ", "xã Ba Ngạc, huyện Ba Tơ"),
        ("xã Ba Ngạc - huyện Ba Tơ", "xã Ba Ngạc, huyện Ba Tơ"),
        ("xa ba ngac", "xã Ba Ngạc, huyện Ba Tơ"),
        ("TT Ba Tơ", "thị trấn Ba Tơ, huyện Ba Tơ"),
        ("TT. Ba Tơ", "thị trấn Ba Tơ, huyện Ba Tơ"),
        ("xã Bình Thạnh", "xã Bình Thạnh, huyện Bình Sơn"),
    ],
)
def test_a_commune_is_known_by_any_words_that_fit_no_other(
    form: Form, typed: str, taken: str
) -> None:
    form.page.fill("#commune", typed)
    form.page.locator("#commune").blur()

    assert form.page.input_value("#commune") == taken
    assert form.page.get_attribute("#commune", "aria-invalid") == "false"


@pytest.mark.parametrize("typed", ["huyện Ba Tơ", "xã Ba", "Ba", "Sơn Hà", "xã Không Có"])
def test_words_that_fit_several_communes_or_none_choose_none(form: Form, typed: str) -> None:
    form.page.fill("#commune", typed)
    form.page.locator("#commune").blur()

    assert form.page.input_value("#commune") == typed
    assert form.page.get_attribute("#commune", "aria-invalid") == "true"


@pytest.mark.parametrize(
    "typed",
    ["05/11/2023.", " 5 / 11 / 2023", "5 tháng 11, 2023", "ngày 05 tháng 11 năm 2023",
     "2023/11/05", "０５/１１/２０２３", "5-11-2023"],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(form: Form, typed: str) -> None:
    form.page.check("#kind-collective")
    form.page.fill("#verified-0-on", typed)
    form.page.fill("#verified-0-by", "Ủy ban nhân dân xã")
    form.page.click("text=Xem trước")

    assert "05/11/2023" in form.page.inner_text("#truoc dl")
    form.page.fill("#verified-0-on", "")
    form.page.fill("#verified-0-by", "")


@pytest.mark.parametrize(("name", "is_refused"), [("HTX 19-5", False), ("HỢP TÁC XÃ THÍ DỤ", True)])
def test_only_a_name_of_many_letters_is_taken_for_shouted(
    form: Form, name: str, *, is_refused: bool
) -> None:
    form.page.fill("#name", name)

    told = "Tên tập thể, cá nhân, hộ gia đình: Không viết hoa cả tên."
    assert (told in form.faults()) is is_refused


def test_what_is_typed_of_an_award_without_its_form_is_not_dropped(form: Form) -> None:
    told = "Khen thưởng: Chọn hình thức, hoặc xóa trống các ô của dòng này."
    form.page.click("text=Thêm một hình thức")
    row = form.page.locator(".award").last
    assert told not in form.faults()

    row.locator("input").nth(2).fill("Bằng khen của Bộ")
    assert told in form.faults()
    assert row.locator("select").get_attribute("aria-invalid") == "true"

    row.locator("input").nth(2).fill("")
    assert told not in form.faults()


def test_a_copy_on_a_disk_leads_to_the_site_or_nowhere(browser: Browser, tmp_path: Path) -> None:
    text = (ROOT / "docs" / "lap-ho-so" / "index.html").read_text(encoding="utf-8")
    copy = tmp_path / "Lập hồ sơ.html"
    hrefs = "(links) => links.map((link) => link.getAttribute('href'))"
    page = browser.new_page()
    for address, led in (
        ("", {None}),
        (
            "https://thi-du.vn/a/lap-ho-so/",
            {
                "https://thi-du.vn/a/",
                "https://thi-du.vn/a/dong-gop/",
                "https://thi-du.vn/a/rieng-tu/",
            },
        ),
    ):
        known = f'<link rel="canonical" href="{address}">' if address else ""
        copy.write_text(text.replace("</head>", f"{known}</head>"), encoding="utf-8")
        page.goto(copy.as_uri())
        found = page.locator(":is(header,main,footer) a:not(#loi a)").evaluate_all(hrefs)
        assert set(found) == led
    page.close()


def test_without_scripts_nothing_touches_the_band(browser: Browser, tmp_path: Path) -> None:
    sheet = (ROOT / "docs/theme/assets/css/site.css").as_uri()
    text = (ROOT / "docs" / "lap-ho-so" / "index.html").read_text(encoding="utf-8")
    copy = tmp_path / "a.html"
    copy.write_text(text.replace("../assets/css/site.css", sheet), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(copy.as_uri())

    band, brand, title = (page.locator(name).bounding_box() for name in (".top", ".brand", "h1"))
    assert band is not None
    assert brand is not None
    assert title is not None
    assert brand["y"] - band["y"] >= 8
    assert title["y"] - band["y"] - band["height"] >= 16
    context.close()
