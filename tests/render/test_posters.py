from pathlib import Path

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
        "figures": (("15", "thành viên"), ("8/2018", "thành lập")),
        "as_of": "10/2023",
        "picture": "anh/a.jpg",
        "picture_alt": "Rẫy sachi trên sườn đồi",
        "picture_line": "Minh họa: Ban biên tập",
        "is_illustration": True,
        "sources": "Báo Quảng Ngãi",
        "site": "Kho thử",
        "address": "https://kho.test/ho-so/a/",
        "tone": "clay",
    }
    return Poster(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


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
