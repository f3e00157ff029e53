import io
import subprocess
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Emu

from dienhinh.model.kit import KitProfile
from dienhinh.model.profile import Achievements
from dienhinh.render.word.profile_document import profile_document
from dienhinh.vietnamese import NO_BREAK
from tests.builders import ACTIVITIES
from tests.derive.libraries import shown_in_kit
from tests.render.kit_samples import three_pictures
from tests.render.pictures import photograph
from tests.reports.word_files import needs_office

SIZES = ((1300, 1733), (1300, 4000), (4000, 1300))
WORDS = (400, 800, 1370, 2060)


def opened(profile: KitProfile) -> docx.document.Document:
    pictures = {photo.name: photograph((480, 360)) for photo in profile.photos}
    return docx.Document(io.BytesIO(profile_document(profile, "Kho thử", pictures)))


def of_words(words: int) -> Achievements:
    text = " ".join((ACTIVITIES.split() * 5)[:words])
    paragraphs = "\n\n".join(text[at : at + 600] for at in range(0, len(text), 600))
    return Achievements(
        activities=paragraphs, measures=("Ghi sổ chung.",), results=("Có việc.",), effects=None
    )


def test_it_reads_back_in_the_order_of_the_dispatch() -> None:
    texts = (paragraph.text for paragraph in opened(shown_in_kit(photos=())).paragraphs)
    paragraphs = [text.replace(NO_BREAK, " ") for text in texts]

    wanted = [
        "Tổ hợp tác Suối Mẫu",
        "Nội dung thực hiện",
        "Biện pháp, giải pháp",
        "Kết quả",
        "Hiệu quả",
        "Nguồn",
    ]
    assert [text for text in paragraphs if text in wanted] == wanted
    assert "–\tTrồng gối vụ trên băng cỏ giữ đất, tháng nào cũng có hàng bán ở chợ phiên." in (
        paragraphs
    )


def test_the_fact_table_has_the_figures_of_the_model() -> None:
    table = opened(shown_in_kit(photos=())).tables[0]

    facts = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert facts["Địa chỉ (lúc lập hồ sơ)"] == "Xã Ba Tiêu, huyện Ba Tơ"
    assert facts["Thời gian thành lập mô hình"] == "8/2018"
    assert facts["Số lượng thành viên tham gia"] == "15 thành viên"
    assert "Điện thoại (có đồng ý công bố)" not in facts


def test_the_number_of_a_document_stays_on_one_line() -> None:
    document = opened(shown_in_kit(photos=(), summary="Theo Quyết định 1234/QĐ-UBND của tỉnh."))

    (summary,) = (row for row in document.paragraphs if "QĐ-UBND" in row.text)
    assert len(list(summary._p.iter(qn("w:noBreakHyphen")))) == 1  # noqa: SLF001 no public door


def test_the_name_of_a_place_in_the_title_stays_on_one_line() -> None:
    shown = shown_in_kit(name="Dự án nuôi bò theo nhóm cộng đồng xã Sơn Trà")

    (title,) = (p for p in opened(shown).paragraphs if p.style and p.style.name == "Title")

    assert title.text.endswith(f"Sơn{NO_BREAK}Trà")
    assert title.text.replace(NO_BREAK, " ") == shown.name


def test_every_picture_has_words_for_the_blind_and_its_own_number() -> None:
    document = opened(shown_in_kit(photos=three_pictures()))

    drawings = document.element.body.xpath(".//wp:docPr")
    told = [drawing.get("descr") for drawing in drawings]
    assert told == [*["Hai người xếp ngô"] * 3, "Mã QR dẫn tới trang hồ sơ"]
    assert [drawing.get("id") for drawing in drawings] == ["1", "2", "3", "4"]


def test_a_drawing_is_labelled_below_it() -> None:
    document = opened(shown_in_kit(photos=three_pictures()))

    text = "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))
    assert "Tranh minh họa: Băng cỏ giữ đất — Tranh: Hội Nông dân xã" in text
    assert "Quầy hàng ở chợ phiên — Ảnh: Hội Nông dân xã" in text


def with_sizes(*sizes: tuple[int, int]) -> KitProfile:
    profile = shown_in_kit(photos=three_pictures()[: len(sizes)])
    photos = tuple(
        replace(kept, photo=replace(kept.photo, width_px=width, height_px=height))
        for kept, (width, height) in zip(profile.photos, sizes, strict=True)
    )
    return replace(profile, photos=photos)


def test_no_picture_stands_past_the_margin_in_libreoffice() -> None:
    """Where no distance to the text is named, it takes 3 mm."""
    inlines = opened(shown_in_kit(photos=three_pictures())).element.body.xpath(".//wp:inline")

    # Three pictures and the QR code.
    assert [[inline.get(f"dist{side}") for side in ("T", "B", "L", "R")] for inline in inlines] == [
        ["0"] * 4
    ] * 4


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How many pages LibreOffice lays each file out on."""
    to = tmp_path_factory.mktemp("trang")
    files = {f"anh-{size}": with_sizes(size, size, size) for size in SIZES}
    for words in WORDS:
        text = of_words(words)
        files[f"chu-{words}"] = shown_in_kit(achievements=text, photos=())
        files[f"chu-anh-{words}"] = shown_in_kit(achievements=text, photos=three_pictures())
    for name, profile in files.items():
        pictures = {
            photo.name: photograph((photo.photo.width_px, photo.photo.height_px))
            for photo in profile.photos
        }
        content = profile_document(profile, "Kho thử", pictures)
        (to / f"{name}.docx").write_bytes(content)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(to / 'office').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(to), *map(str, sorted(to.glob("*.docx")))],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return {name: page_count(to / f"{name}.pdf") for name in files}


def page_count(pdf: Path) -> int:
    shown = subprocess.run(
        ["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=30
    )
    return shown.stdout.count(b"\f")


@needs_office
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_three_pictures_of_any_shape_stay_on_three_pages(
    pages: dict[str, int], size: tuple[int, int]
) -> None:
    assert 2 <= pages[f"anh-{size}"] <= 3


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_picture_takes_a_page_to_itself(size: tuple[int, int]) -> None:
    profile = with_sizes(size, size, size)
    pictures = {photo.name: photograph(size) for photo in profile.photos}
    document = docx.Document(io.BytesIO(profile_document(profile, "Kho thử", pictures)))

    extents = document.element.body.xpath(".//wp:inline/wp:extent")
    pairs = [(Emu(int(each.get("cx"))).mm, Emu(int(each.get("cy"))).mm) for each in extents][:3]
    for wide, high in pairs:
        assert high <= 0.8 * 170
        assert wide / high == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_caption_stays_whole_and_with_its_picture() -> None:
    document = opened(shown_in_kit(photos=three_pictures()))

    held = [place.paragraph_format.keep_with_next for place in document.paragraphs]
    (caption,) = [p for p in document.paragraphs if p.text.startswith("Quầy hàng ở chợ phiên")]
    at = [place.text for place in document.paragraphs].index(caption.text)
    assert held[at - 1]
    assert caption.paragraph_format.keep_together


@needs_office
@pytest.mark.parametrize("words", WORDS, ids=str)
@pytest.mark.parametrize("name", ["chu", "chu-anh"], ids=["bare", "three pictures"])
def test_texts_of_the_length_the_dispatch_asks_for_are_laid_out_on_two_or_three_pages(
    pages: dict[str, int], words: int, name: str
) -> None:
    assert 2 <= pages[f"{name}-{words}"] <= 3


def test_the_same_profile_is_the_same_bytes() -> None:
    profile = shown_in_kit(photos=())

    assert profile_document(profile, "Kho thử", {}) == profile_document(profile, "Kho thử", {})
