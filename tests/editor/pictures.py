"""The pictures of the handbook page about the browser editor, taken anew.

python -m tests.editor.pictures
"""

import io
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, expect

from tests.editor.forge import Forge, serving_forge
from tests.editor.site import write_editor
from tests.editor.test_forge import sign_in
from tests.editor.typist import Typist
from tests.folders import BASE, ROOT
from tests.site.server import serving
from tests.site.visitor import chromium

FOLDER = ROOT / "docs" / "so-tay" / "hinh"
_CLOSING_MS = 3_000
_WIDTH_PX = 1200
_HEIGHT_PX = 760
# While it is filled in: fields out of sight are not drawn.
_TALL_PX = 2600
# An illustration that the repository holds stands for a photograph.
_PICTURE = ROOT / "profiles" / "so-ket-2023" / "ba-to" / "mau-ho-det-tho-cam" / "anh-1.jpg"


def main() -> None:
    """Sign in, fill in, save, write a story; a picture at each step that the page tells."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as name, chromium() as browser:
        work = Path(name)
        shutil.copytree(BASE, work / "nguon" / "profiles")
        forge = Forge.of(work / "nguon")
        with serving_forge(forge):
            write_editor(work / "site", forge.origin)
            with serving(work / "site") as origin:
                page = browser.new_page(
                    locale="vi-VN",
                    viewport={"width": _WIDTH_PX, "height": _TALL_PX},
                    reduced_motion="reduce",
                )
                page.goto(f"{origin}/nhap/")
                _take(Typist(page, origin))


def _take(typist: Typist) -> None:
    page = typist.page
    sign_in(typist)
    typist.open_new("collective")
    _shoot(page, "nhap-to-khai", "name")
    typist.fill_collective("Tổ hợp tác Suối Mẫu", photos=(), phone="0255 300 0000")
    for number in (0, 1):
        typist.add_photo(number, f"anh-{number + 1}.jpg", _PICTURE.read_bytes())
    _shoot(page, "nhap-anh", "photos.0.file")
    typist.save()
    expect(page.get_by_role("button", name="Để sau", exact=True)).to_be_visible()
    _shoot(page, "nhap-gui-duyet", "photos.0.file")
    page.get_by_role("button", name="Để sau", exact=True).click()
    page.wait_for_timeout(_CLOSING_MS)
    _story(typist)


def _story(typist: Typist) -> None:
    typist.open_new("story", "title")
    typist.type("title", "Đường về bản: một dòng nước, mười nhà")
    typist.type("description", "Tổ hợp tác Nước Leng đưa nước về bản bằng ống tre, rồi ống nhựa.")
    typist.type("date", "2023-12-05")
    typist.type("picture", "to-hop-tac-nuoc-leng")
    typist.type(
        "body",
        "Mùa khô, cả bản gánh nước từ suối.\n\n<!-- dienhinh: card to-hop-tac-nuoc-leng -->\n\n"
        "## Ống tre, rồi ống nhựa",
    )
    _shoot(typist.page, "nhap-bai", "description")


def _shoot(page: Page, name: str, field: str) -> None:
    page.set_viewport_size({"width": _WIDTH_PX, "height": _HEIGHT_PX})
    page.locator(f'[data-key-path="{field}"]').evaluate("field => field.scrollIntoView()")
    page.wait_for_timeout(800)  # for what still fades in
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        picture.convert("RGB").save(FOLDER / f"{name}.webp", quality=82, method=6)
    page.set_viewport_size({"width": _WIDTH_PX, "height": _TALL_PX})


if __name__ == "__main__":
    main()
