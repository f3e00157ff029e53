import contextlib
import json
import re
import shutil
import subprocess
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dienhinh.derive.kits import kit_profile
from dienhinh.model.photo_variants import Variant
from dienhinh.model.profile import Achievements
from dienhinh.render import pdf
from dienhinh.render.kit_pdf import profile_pdf
from dienhinh.render.pdf import PdfError, PdfPrinter, page_count
from tests.builders import ACTIVITIES, a_profile
from tests.derive.libraries import a_library


def printed(folder: Path, **changes: object) -> bytes:
    library = a_library(a_profile(photos=(), **changes))
    profile = kit_profile(library.profiles[0], library)
    return profile_pdf(profile, "Kho thử", {}, PdfPrinter(folder))


def unpacked(made: bytes) -> bytes:
    """The file with what its streams hold behind it."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL)
    opened = [made]
    for stream in streams:
        with contextlib.suppress(zlib.error):
            opened.append(zlib.decompress(stream))
    return b"\n".join(opened)


def is_seen(made: bytes, colour: tuple[int, int, int], folder: Path) -> bool:
    """Whether some pixel of some page has about this colour."""
    subprocess.run(["pdftoppm", "-r", "50", "-", str(folder / "page")], input=made, check=True)
    for page in folder.glob("page*.ppm"):
        with Image.open(page) as seen:
            away = np.abs(np.asarray(seen.convert("RGB")).astype(int) - colour)
        if (away.max(axis=2) < 40).any():
            return True
    return False


def test_the_same_values_are_the_same_bytes(tmp_path: Path) -> None:
    assert printed(tmp_path) == printed(tmp_path)


# U+F0B7 is the bullet of Word's font of signs; a keycap is three signs that are one.
@pytest.mark.parametrize("sign", ["😀", "\uf0b7", "👨‍👩‍👧", "中文", "1️⃣", "\ufeff"])
def test_a_sign_that_no_font_holds_ends_no_publishing(sign: str, tmp_path: Path) -> None:
    made = printed(tmp_path, name=f"Hợp tác xã {sign} Mẫu", summary=f"Vay vốn {sign}.")

    assert b"pdfuaid:part" in made


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler")
def test_it_is_left_out_with_the_space_before_it(tmp_path: Path) -> None:
    made = printed(tmp_path, summary="Hợp tác xã vay vốn 😀, ✓ trả đúng hạn 👉.")

    ran = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True)
    assert "Hợp tác xã vay vốn, ✓ trả đúng hạn." in " ".join(ran.stdout.decode().split())


def test_signs_held_each_and_not_together_end_no_publishing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "printed", lambda text, _: text)

    assert page_count(printed(tmp_path, name="Hợp tác xã 😀 Mẫu")) >= 1


def test_it_is_tagged_for_screen_readers_and_says_its_language_and_title(tmp_path: Path) -> None:
    made = printed(tmp_path)

    assert b"/StructTreeRoot" in made
    assert b"/Lang" in made
    assert b"pdfuaid:part" in made
    assert b"2000-01-01" in made


@pytest.mark.parametrize(
    ("words", "pages"), [(600, {2}), (1300, {2, 3}), (2000, {3}), (2600, {3})], ids=str
)
def test_texts_of_the_length_the_dispatch_asks_for_fill_two_or_three_pages(
    tmp_path: Path, words: int, pages: set[int]
) -> None:
    text = " ".join((ACTIVITIES.split() * 4)[:words])
    achievements = Achievements(
        activities=text, measures=("Ghi sổ chung.",), results=("Có việc.",), effects=None
    )

    assert page_count(printed(tmp_path, achievements=achievements)) in pages


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no poppler")
@pytest.mark.parametrize("length", [60, 2000], ids=["in roomy pages", "in full pages"])
@pytest.mark.parametrize("count", [2, 3])
def test_of_every_picture_most_is_shown(tmp_path: Path, count: int, length: int) -> None:
    """A line a fifth from the upper edge is seen, however high the picture may be set."""
    text = " ".join((ACTIVITIES.split() * 4)[:length])
    achievements = Achievements(activities=text, measures=(), results=(), effects=None)
    photos = tuple(
        replace(a_profile().photos[0], file=f"anh-{n % 2 + 1}.jpg") for n in range(count)
    )
    library = a_library(a_profile(photos=photos, achievements=achievements))
    profile = kit_profile(library.profiles[0], library)
    files, colours = {}, [(190, 16, 16), (16, 16, 190), (190, 16, 190)][:count]
    (tmp_path / "anh").mkdir()
    for number, (photo, colour) in enumerate(zip(profile.photos, colours, strict=True)):
        made = Variant(digest=f"{number}" * 20, width_px=1600, height_px=1200, format="jpeg")
        picture = Image.new("RGB", (1600, 1200), "#2f7d5b")
        picture.paste(colour, (0, 240, 1600, 280))
        picture.save(tmp_path / made.uri)
        files[photo.name] = made

    printed = profile_pdf(profile, "Kho thử", files, PdfPrinter(tmp_path))

    assert [colour for colour in colours if is_seen(printed, colour, tmp_path)] == colours


def test_no_letter_of_vietnamese_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """typst falls back silently: a missing letter would bring in a third font."""
    letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    text = f"{letters} {letters.upper()} “x” ‘y’ – — … ₫ % ² ·"
    template = (
        '#set document(title: "x")\n#set text(lang: "vi")\n'
        "#let t = json(bytes(sys.inputs.data)).text\n"
        '#text(font: "Libertinus Serif", t) #text(font: "Libertinus Serif", weight: "bold", t) '
        '#text(font: "Libertinus Serif", style: "italic", t) '
        '#text(font: "Be Vietnam Pro", t) #text(font: "Be Vietnam Pro", weight: "bold", t)'
    )
    monkeypatch.setattr(pdf, "_source", lambda _: template.encode())

    made = PdfPrinter(tmp_path).pdf("letters", {"text": text})
    names = re.findall(rb"/FontName\s*/[A-Z]{6}\+(\w+)-", unpacked(made))
    assert set(names) == {b"LibertinusSerif", b"BeVietnamPro"}


def test_nothing_in_a_text_is_taken_for_a_command(tmp_path: Path) -> None:
    evil = '#panic("x") $x$ @ref <label> *a* _b_ `c` \\ // /* ] } " = Tiêu đề'

    assert page_count(printed(tmp_path, name=evil, summary=evil)) in {2, 3}


def test_a_template_that_misses_a_value_is_our_bug(tmp_path: Path) -> None:
    with pytest.raises(PdfError, match=r"profile\.typ"):
        PdfPrinter(tmp_path).pdf("profile", json.loads("{}"))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler")
def test_no_line_of_a_story_ends_behind_a_stroke_or_a_hyphen(tmp_path: Path) -> None:
    story = " ".join(f"{'a' * n} 300 tấn/ha/năm, đất 5,5-6,0." for n in range(1, 30))
    told = Achievements(activities=story, measures=(), results=(), effects=None)

    made = printed(tmp_path, achievements=told)

    ran = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True)
    shown = ran.stdout.decode()
    assert (shown.count("tấn/ha/năm,"), shown.count("5,5-6,0.")) == (29, 29)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler")
def test_the_figures_of_the_first_page_have_their_time_beside_them(tmp_path: Path) -> None:
    ran = subprocess.run(
        ["pdftotext", "-l", "1", "-", "-"], input=printed(tmp_path), capture_output=True, check=True
    )

    assert "Số liệu tính đến 10/2023." in ran.stdout.decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler")
def test_no_line_of_a_heading_ends_inside_the_name_of_a_place(tmp_path: Path) -> None:
    for more in range(12):
        made = printed(tmp_path, name=f"Dự án nuôi bò theo nhóm {'i' * more} của xã Sơn Trà")

        ran = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True)
        assert re.search("Sơn[ \u00a0]Trà", ran.stdout.decode().partition("Thông tin")[0])


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler")
def test_the_lines_of_a_heading_are_of_like_length(tmp_path: Path) -> None:
    made = printed(tmp_path, name="Dự án nuôi bò theo nhóm cộng đồng xã Sơn Trà")

    ran = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True)
    lines = ran.stdout.decode().replace("\u00a0", " ").splitlines()
    assert {"Dự án nuôi bò theo nhóm", "cộng đồng xã Sơn Trà"} <= set(map(str.strip, lines))
