"""The pictures of the handbook page that goes from a Word file to the site, taken anew.

python -m tests.handbook.pictures SITE

`SITE` is a built site (`make build`); LibreOffice draws the page of the Word form. What can be
read in two of them stands in `test_from_word.py`, which tells when the program says it otherwise.
"""

import io
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown  # type: ignore[import-untyped] # has no annotations
from PIL import Image
from playwright.sync_api import Page

from tests.folders import ROOT
from tests.repositories import commit_all, committed, git
from tests.site.server import serving
from tests.site.visitor import chromium

FOLDER = ROOT / "docs" / "so-tay" / "hinh"
EXAMPLE = ROOT / "docs" / "bieu-mau" / "vi-du-ho-gia-dinh.docx"
_WIDTH_PX, _HEIGHT_PX = 1200, 760
_FRAME = """<!doctype html><meta charset="utf-8"><style>
body {{ font: 15px/1.5 system-ui, sans-serif; color: #1f2328; margin: 0; padding: 24px 40px; }}
article {{ border: 1px solid #d1d9e0; border-radius: 8px; padding: 4px 20px 12px; }}
h2 {{ border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; }}
table {{ border-collapse: collapse; }} th, td {{ border: 1px solid #d1d9e0; padding: 5px 12px; }}
th {{ background: #f6f8fa; text-align: left; }} code {{ background: #eff1f3; padding: 1px 5px; }}
</style><article>{}</article>"""


def main(site: Path) -> None:
    """Take every picture."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as name, chromium() as browser:
        _keep(_form(Path(name)), "mau-word")
        page = browser.new_page(
            locale="vi-VN",
            viewport={"width": _WIDTH_PX, "height": _HEIGHT_PX},
            reduced_motion="reduce",
        )
        page.set_content(_FRAME.format(_comment(Path(name))))
        _shoot(page, "loi-xem-giup")
        with serving(site) as origin:
            page.goto(f"{origin}/lap-ho-so/")
            page.get_by_label("Tên tập thể, cá nhân, hộ gia đình").first.fill("Tổ hợp tác Suối Mẫu")
            phone = page.get_by_label("Điện thoại liên lạc").first
            phone.fill("gọi anh Ba")
            phone.blur()
            phone.evaluate("field => field.scrollIntoView({ block: 'center' })")
            _shoot(page, "lap-ho-so")
            page.goto(f"{origin}/ho-so/mau-ho-det-tho-cam/")
            _shoot(page, "trang-ho-so")


def _form(work: Path) -> bytes:
    """The first page of the filled form, its upper part."""
    for command in (
        ["soffice", f"-env:UserInstallation={(work / 'p').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(work), str(EXAMPLE)],
        ["pdftoppm", "-r", "110", "-png", "-singlefile", str(work / f"{EXAMPLE.stem}.pdf"),
         str(work / "trang")],
    ):  # fmt: skip
        subprocess.run(command, capture_output=True, check=True)
    with Image.open(work / "trang.png") as page:
        upper = page.crop((0, 40, page.width, 40 + page.width * _HEIGHT_PX // _WIDTH_PX))
        out = io.BytesIO()
        upper.resize((_WIDTH_PX, _HEIGHT_PX), Image.Resampling.LANCZOS).save(out, "PNG")
    return out.getvalue()


def _comment(work: Path) -> str:
    """What the machine says below a request that brings in the example, as HTML."""
    base = work / "kho"
    shutil.copytree(ROOT / "profiles", base / "profiles")
    # The profile that the example was made of: it comes in anew.
    shutil.rmtree(base / "profiles" / "so-ket-2023" / "ba-to" / "mau-ho-det-tho-cam")
    committed(base)
    git(base, "switch", "--quiet", "--create", "ho-so-moi")
    _dienhinh(base, "import", str(EXAMPLE))
    commit_all(base)
    told = _dienhinh(base, "review", "--base", "main", "--format", "markdown")
    return str(markdown.markdown(told, extensions=["tables"]))


def _dienhinh(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "dienhinh", "--repository", "private", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(800)  # for what still fades in
    _keep(page.screenshot(), name)


def _keep(picture: bytes, name: str) -> None:
    with Image.open(io.BytesIO(picture)) as shown:
        shown.convert("RGB").save(FOLDER / f"{name}.webp", quality=82, method=6)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
