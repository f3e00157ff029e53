"""Somebody who fills in the form of the editor, by the labels and keys that are on it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

from tests.folders import PICTURES

# One page slides away while the next comes in; nothing on either tells when that is over.
_CLOSING_MS = 1_500
MEASURES = ("Ghi sổ chung.", "Trồng gối vụ.")


@dataclass(frozen=True, slots=True)
class Typist:
    """`wrong` is what the console and the network complained of so far, a failure at the end."""

    page: Page
    origin: str
    wrong: list[str] = field(default_factory=list)

    def field(self, path: str) -> Locator:
        return self.page.locator(f'[data-key-path="{path}"]')

    def open_new(self, kind: str, first: str = "name") -> None:
        """A form that nothing was typed into; a fresh visit of the list lies between."""
        self.page.goto(f"{self.origin}/nhap/#/collections/{kind}")
        expect(self.page.get_by_role("button", name="Tạo nội dung mới").first).to_be_visible()
        self.page.goto(f"{self.origin}/nhap/#/collections/{kind}/new")
        expect(self.field(first)).to_be_visible()

    def type(self, path: str, text: str) -> None:
        # What is out of sight is not drawn yet.
        self.field(path).scroll_into_view_if_needed()
        self.field(path).locator("input, textarea").first.fill(text)

    def choose(self, path: str, label: str) -> None:
        self.field(path).scroll_into_view_if_needed()
        self.field(path).get_by_role("combobox").click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def add(self, path: str) -> None:
        self.field(path).scroll_into_view_if_needed()
        self.field(path).get_by_role("button", name="Thêm").last.click()

    def fill_collective(self, name: str, *, photos: tuple[str, ...], phone: str | None) -> None:
        """All that a collective that is no model is asked; no telephone where none is asked for."""
        self.type("name", name)
        self.choose("unit", "Huyện Ba Tơ")
        self.choose("movement", "Vì người nghèo - Không để ai bị bỏ lại phía sau")
        self.choose("sector", "Trồng trọt")
        self.type("address", "xã Ba Tiêu, huyện Ba Tơ")
        if phone is not None:
            self.type("phone", phone)
        self.type("summary", "Một tổ hợp tác mẫu trồng ngô trên đất dốc, nay bán ở chợ phiên.")
        self.type("achievements.activities", "Đoạn một.\n\nĐoạn hai: có dấu hai chấm # và thăng.")
        self.type("achievements.effects", "Phụ nữ trong thôn có thu nhập riêng.")
        for number, text in enumerate(MEASURES):
            self.add("achievements.measures")
            self.type(f"achievements.measures.{number}", text)
        self.add("achievements.results")
        self.type("achievements.results.0", "Năm 2023 bán được 4.500 kg ngô.")
        for number, file in enumerate(photos):
            self.add_photo(number, file)

    def tick(self, path: str) -> None:
        """The box above a group that may be left out."""
        self.field(path).scroll_into_view_if_needed()
        self.field(path).get_by_role("checkbox").first.click()

    def add_photo(
        self, number: int, file: str, data: bytes | None = None, *, keeps_both: bool = False
    ) -> None:
        """A photo with all its fields; its bytes are those of an example, or `data`.

        `keeps_both` is the answer to a name that another photo has.
        """
        self.add("photos")
        chosen = self.field(f"photos.{number}.file").locator("input[type=file]").first
        chosen.set_input_files(
            {
                "name": file,
                "mimeType": "image/jpeg",
                "buffer": data or (PICTURES / f"anh-{number % 2 + 1}.jpg").read_bytes(),
            }
        )
        if keeps_both:
            asked = self.page.get_by_role("alertdialog", name="Xử lý tệp trùng tên").last
            asked.get_by_role("button", name="Giữ cả hai").click()
        expect(self.field(f"photos.{number}.file").locator("img").first).to_be_visible()
        self.type(f"photos.{number}.caption", f"Nương ngô của tổ, ảnh {number + 1}")
        self.type(f"photos.{number}.alt", "Sườn đồi có những hàng ngô và băng cỏ")
        self.type(f"photos.{number}.credit", "Hội Nông dân xã Ba Tiêu")

    def save(self) -> None:
        self.page.get_by_role("button", name="Lưu", exact=True).click()

    def save_in_vain(self) -> str:
        """Save where it is refused; what the editor says of it."""
        self.save()
        return self.refusal()

    def refusal(self) -> str:
        """The words of the refusal, which is then put away."""
        shown = self.page.get_by_role("alertdialog", name="Lỗi")
        said = shown.inner_text()
        shown.get_by_role("button", name="Đồng ý").click()
        expect(shown).to_be_hidden()
        return said

    def save_to_folder(self) -> None:
        """Save, and wait until the list is back."""
        self.save()
        expect(self.page).to_have_url(f"{self.origin}/nhap/#/collections/collective")

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something outside the page, half a minute at most."""
        for _ in range(150):
            if condition():
                return
            self.page.wait_for_timeout(200)
        raise AssertionError("waited in vain")

    def send(self, answer: str) -> None:
        """Save to a forge and answer whether it shall be reviewed."""
        self.save()
        self.page.get_by_role("button", name=answer, exact=True).click()
        # The form closes by itself; whoever goes on before that is brought back.
        expect(self.page).to_have_url(re.compile(r"#/(?:collections/\w+|workflow)$"))
        expect(self.page.get_by_role("group", name="Biên tập nội dung")).to_be_hidden()
        self.page.wait_for_timeout(_CLOSING_MS)
