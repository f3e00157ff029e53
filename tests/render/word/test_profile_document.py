import io

import docx
import pytest
from docx.oxml.ns import qn

from dienhinh.derive.kits import kit_profile
from dienhinh.model.kit import KitProfile
from dienhinh.model.profile import Achievements
from dienhinh.render.word.profile_document import estimated_pages, profile_document
from tests.builders import ACTIVITIES, a_profile
from tests.derive.libraries import a_library
from tests.render.kit_samples import three_pictures
from tests.render.pictures import photograph


def shown(**changes: object) -> KitProfile:
    library = a_library(a_profile(**changes))
    return kit_profile(library.profiles[0], library)


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
    paragraphs = [paragraph.text for paragraph in opened(shown(photos=())).paragraphs]

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
    table = opened(shown(photos=())).tables[0]

    facts = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert facts["Địa chỉ (lúc lập hồ sơ)"] == "Xã Ba Tiêu, huyện Ba Tơ"
    assert facts["Thời gian thành lập mô hình"] == "8/2018"
    assert facts["Số lượng thành viên tham gia"] == "15 thành viên"
    assert "Điện thoại (có đồng ý công bố)" not in facts


def test_every_picture_has_words_for_the_blind_and_its_own_number() -> None:
    document = opened(shown(photos=three_pictures()))

    drawings = document.element.body.xpath(".//wp:docPr")
    told = [drawing.get("descr") for drawing in drawings]
    assert told == [*["Hai người xếp ngô"] * 3, "Mã QR dẫn tới trang hồ sơ"]
    assert [drawing.get("id") for drawing in drawings] == ["1", "2", "3", "4"]


def test_a_drawing_is_labelled_below_it() -> None:
    document = opened(shown(photos=three_pictures()))

    text = "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))
    assert "Tranh vẽ minh họa: băng cỏ giữ đất — Minh họa: Hội Nông dân xã" in text
    assert "Quầy hàng ở chợ phiên — Ảnh: Hội Nông dân xã" in text


@pytest.mark.parametrize("words", [400, 800, 1370, 2060], ids=str)
@pytest.mark.parametrize("photos", [(), three_pictures()], ids=["bare", "three pictures"])
def test_texts_of_the_length_the_dispatch_asks_for_are_laid_out_on_two_or_three_pages(
    words: int, photos: tuple[object, ...]
) -> None:
    assert 1 < estimated_pages(shown(achievements=of_words(words), photos=photos)) < 3


def test_the_same_profile_is_the_same_bytes() -> None:
    profile = shown(photos=())

    assert profile_document(profile, "Kho thử", {}) == profile_document(profile, "Kho thử", {})
