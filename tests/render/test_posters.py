import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dienhinh.model.poster import Poster
from dienhinh.render.pdf import PdfPrinter, page_count
from dienhinh.render.posters import poster_file


def a_poster(**changes: object) -> Poster:
    values: dict[str, object] = {
        "uri": "ap-phich/a.pdf",
        "kicker": "Vì người nghèo · Ba Tơ",
        "name": "Hợp tác xã Nông nghiệp dịch vụ Ba Tiêu",
        "place": "Xã Ba Tiêu, huyện Ba Tơ",
        "summary": "Mười lăm thành viên bao tiêu nông sản cho nhau ở xã vùng cao.",
        "notice": "Theo báo chí, địa phương chưa xác nhận",
        "figures": (("15", "thành viên"), ("2018", "năm thành lập")),
        "as_of": "Số liệu tính đến tháng 10/2023.",
        "picture": "anh/a.jpg",
        "picture_alt": "Rẫy sachi trên sườn đồi",
        "picture_line": "Minh họa: Ban biên tập",
        "is_picture_open": False,
        "is_illustration": True,
        "sources": "Báo Quảng Ngãi",
        "site": "Kho thử",
        "address": "https://kho.test/ho-so/a/",
        "tone": "clay",
    }
    return Poster(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None or shutil.which("pdftotext") is None, reason="no poppler"
)


def words(pdf: bytes) -> str:
    ran = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return ran.stdout.decode().replace("\N{NO-BREAK SPACE}", " ")


def edges(pdf: bytes) -> dict[str, tuple[float, float]]:
    """For each word the mm from the left edge of the sheet to its beginning and to its end."""
    ran = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    found = re.findall(r'xMin="([\d.]+)".*xMax="([\d.]+)"[^>]*>([^<]*)<', ran.stdout.decode())
    return {word: (float(start) * 25.4 / 72, float(end) * 25.4 / 72) for start, end, word in found}


def has_red(pdf: bytes) -> bool:
    ran = subprocess.run(["pdftoppm", "-r", "20", "-"], input=pdf, capture_output=True, check=True)
    with Image.open(BytesIO(ran.stdout)) as seen:
        pixels = np.asarray(seen.convert("RGB"))
    return bool(((pixels[..., 0] > 150) & (pixels[..., 1] < 60)).any())


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> PdfPrinter:
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "anh").mkdir()
    Image.new("RGB", (800, 600), "#2f7d5b").save(folder / "anh" / "a.jpg")
    return PdfPrinter(folder)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"figures": (), "as_of": ""},
        {"picture": "", "picture_alt": "", "picture_line": ""},
        {"name": "Hợp tác xã " * 14, "summary": "Mỗi hộ góp một sào đất. " * 12},
        {"name": "Ẫ" * 60, "address": "https://kho.test/ho-so/" + "dai-" * 19 + "a/"},
        {"tone": "green", "name": 'A "trong ngoặc" # $ * _ @ \\ <b>'},
    ],
    ids=["plain", "no figure", "no picture", "long", "tall letters", "signs of markup"],
)
def test_a_poster_is_one_page(printer: PdfPrinter, changes: dict[str, object]) -> None:
    assert page_count(poster_file(a_poster(**changes), printer)) == 1


def test_the_same_poster_gives_the_same_bytes(printer: PdfPrinter) -> None:
    other = PdfPrinter(Path(printer._pictures))  # noqa: SLF001 the folder of the fixture

    assert poster_file(a_poster(), printer) == poster_file(a_poster(), other)


@needs_poppler
def test_a_heading_of_a_poster_is_not_broken_inside_a_compound(printer: PdfPrinter) -> None:
    shown = words(poster_file(a_poster(), printer))

    assert "Hợp tác xã Nông nghiệp\ndịch vụ Ba Tiêu" in shown


@needs_poppler
def test_the_place_on_a_poster_is_not_broken_inside_a_name(printer: PdfPrinter) -> None:
    rest = "Bình Đông và xã Bình Thuận, huyện Bình Sơn (nay thuộc xã Vạn Tường)"
    made = (poster_file(a_poster(place=f"Xã {'a' * n} {rest}"), printer) for n in range(1, 9))

    assert all("Vạn Tường" in words(each) for each in made)


@needs_poppler
def test_no_line_ends_within_a_price_a_range_or_the_number_of_a_document(
    printer: PdfPrinter,
) -> None:
    held = ["31 triệu đồng/người/năm,", "6.000-7.000 đồng,", "1234/QĐ-UBND."]
    lead = "Bà con bao tiêu nông sản cho nhau ở xã vùng cao, nay thu"
    texts = [f"{lead} {'a' * n} {' '.join(held)}" for n in range(1, 30, 2)]

    shown = [words(poster_file(a_poster(summary=text), printer)) for text in texts]

    assert all(each.rpartition(" ")[2] in text for each in held for text in shown)


@needs_poppler
def test_an_address_longer_than_a_line_is_still_broken(printer: PdfPrinter) -> None:
    address = "https://kho.test/ho-so/" + "dai-" * 30

    found = edges(poster_file(a_poster(summary=f"Xem {address}"), printer))

    assert max(end for _, end in found.values()) < 210


@needs_poppler
def test_words_that_are_kept_together_stand_as_far_apart_as_others(printer: PdfPrinter) -> None:
    made = poster_file(a_poster(name="Nguyễn Thị Bông Khai Anh"), printer)

    found = edges(made)
    gaps = [found[b][0] - found[a][1] for a, b in (("Nguyễn", "Thị"), ("Bông", "Khai"))]
    assert gaps[0] == pytest.approx(gaps[1], abs=0.1)


@needs_poppler
@pytest.mark.parametrize(
    "figures",
    [
        (("25.300", "hộ được hỗ trợ"), ("10.250", "việc làm"), ("2018", "năm thành lập")),
        (("100.000", "hộ được hỗ trợ"), ("100.000", "việc làm"), ("1.000.000", "thành viên")),
        (("100.000.000", "hộ được hỗ trợ"),) * 3,
    ],
    ids=["large", "the largest a profile may have", "larger still"],
)
def test_no_figure_runs_over_the_edge_of_the_sheet(
    printer: PdfPrinter, figures: tuple[tuple[str, str], ...]
) -> None:
    """Each is printed whole and within the margins, of 16 mm on a sheet of 210 mm."""
    made = poster_file(a_poster(figures=figures, is_illustration=False), printer)

    found = edges(made)
    assert {number for number, _ in figures} <= found.keys()
    assert max(end for _, end in found.values()) <= 194.1


@needs_poppler
def test_who_is_drawn_stands_in_what_a_poster_shows(tmp_path: Path) -> None:
    """Of a drawing the foot is shown, of a photograph the middle."""
    picture = Image.new("RGB", (800, 600), "#2f7d5b")
    picture.paste("#c01010", (0, 500, 800, 560))
    picture.save(tmp_path / "a.jpg")
    own = PdfPrinter(tmp_path)

    drawn = poster_file(a_poster(picture="a.jpg", tone="green", is_illustration=True), own)
    taken = poster_file(a_poster(picture="a.jpg", tone="green", is_illustration=False), own)

    assert has_red(drawn)
    assert not has_red(taken)
