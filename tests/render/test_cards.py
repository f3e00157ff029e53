import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw

from dienhinh.derive.share_cards import share_cards
from dienhinh.model.public import PublicPhoto
from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards import share_card
from tests.builders import a_profile
from tests.derive.libraries import a_library

FONTS = Path(__file__).parents[2] / "docs" / "theme" / "assets" / "fonts"


SHAPES = {"wide": (1200, 630), "square": (1080, 1080), "tall": (1080, 1920)}


def a_card(**changes: object) -> ShareCard:
    values: dict[str, object] = {
        "uri": "the/a.jpg",
        "kicker": "Vì người nghèo · Ba Tơ",
        "name": "Hợp tác xã Nông nghiệp dịch vụ Ba Tiêu",
        "summary": "Mười lăm thành viên bao tiêu nông sản cho nhau ở xã vùng cao.",
        "shape": "wide",
        "number": "15",
        "number_of": "thành viên",
        "notices": (),
        "footer": "Điển hình tiên tiến Quảng Ngãi",
        "label": "",
        "tone": "clay",
        "photo": None,
    }
    return ShareCard(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def a_photo(**changes: object) -> PublicPhoto:
    values: dict[str, object] = {
        "source": "a.jpg",
        "digest": "ab" * 16,
        "width_px": 1200,
        "height_px": 900,
        "caption": "c",
        "alt": "a",
        "credit": "x",
        "is_illustration": False,
    }
    return PublicPhoto(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def drawn(card: ShareCard, photo: Path | None = None) -> bytes:
    return share_card(card, photo, FONTS)


def drawn_beside_a_picture(folder: Path, **changes: object) -> bytes:
    file = folder / "a.jpg"
    Image.new("RGB", (1200, 900), "#2f7d5b").save(file)
    return drawn(a_card(photo=a_photo(), **changes), file)


@pytest.mark.parametrize(("shape", "size"), SHAPES.items())
def test_a_card_has_the_size_of_its_shape_and_is_small(shape: str, size: tuple[int, int]) -> None:
    content = drawn(a_card(shape=shape))

    assert Image.open(io.BytesIO(content)).size == size
    assert len(content) <= 150_000


@pytest.mark.parametrize("shape", SHAPES)
def test_a_noisy_photo_still_gives_a_small_card(shape: str, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(file, quality=95)
    photo = a_photo(width_px=1600, height_px=1200, is_illustration=True)

    content = drawn(a_card(shape=shape, photo=photo, label="Minh họa"), file)

    assert len(content) <= 150_000


@pytest.mark.parametrize(("is_drawn", "is_seen"), [(True, True), (False, False)])
def test_who_is_drawn_stands_in_what_a_card_shows(
    tmp_path: Path, *, is_drawn: bool, is_seen: bool
) -> None:
    """Of a drawing the foot is shown, of a photograph the middle."""
    file = tmp_path / "a.jpg"
    picture = Image.new("RGB", (1200, 900), "#2f7d5b")
    picture.paste("#c01010", (0, 790, 1200, 860))
    picture.save(file)
    photo = a_photo(is_illustration=is_drawn)

    card = Image.open(io.BytesIO(drawn(a_card(shape="square", tone="green", photo=photo), file)))
    above = np.asarray(card.convert("RGB").crop((0, 0, 1080, 560)))

    assert bool(((above[..., 0] > 150) & (above[..., 1] < 60)).any()) is is_seen


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that are written on the cards drawn in a test; none begins left of the card."""
    lines: list[str] = []
    write = ImageDraw.ImageDraw.text

    def recording(draw: ImageDraw.ImageDraw, at: tuple[int, int], text: str, **how: object) -> None:
        assert at[0] >= 0
        lines.append(text)
        write(draw, at, text, **how)  # type: ignore[arg-type] # passed on as they came

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", recording)
    return lines


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "credit",
    ["Hội Phụ nữ", "Nguyễn Thị Thanh Xuân, Phòng Văn hóa và Thông tin huyện Ba Tơ; " * 3],
    ids=["short", "long"],
)
def test_a_photograph_names_who_took_it_in_full(
    shape: str, credit: str, tmp_path: Path, written: list[str]
) -> None:
    file = tmp_path / "a.jpg"
    Image.new("RGB", (1200, 900), "#2f7d5b").save(file)
    label = f"Ảnh: {credit.strip()}"

    drawn(a_card(shape=shape, photo=a_photo(), label=label), file)

    assert label in " ".join(written)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_card_gives_the_same_bytes(shape: str) -> None:
    assert drawn(a_card(shape=shape)) == drawn(a_card(shape=shape))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "name",
    ["A", "Hợp tác xã " * 13, "Q" * 160, "Ẫ" * 160],
    ids=["short", "long", "one word", "tall letters"],
)
def test_any_name_fits(name: str, shape: str) -> None:
    assert drawn(a_card(shape=shape, name=name)) != drawn(a_card(shape=shape, name="Tên khác"))


@pytest.mark.parametrize("shape", ["square", "tall"])
def test_a_figure_and_its_words_are_drawn(shape: str) -> None:
    assert drawn(a_card(shape=shape)) != drawn(a_card(shape=shape, number="16"))
    assert drawn(a_card(shape=shape)) != drawn(a_card(shape=shape, number_of="hộ"))


@pytest.mark.parametrize("shape", ["square", "tall"])
@pytest.mark.parametrize("number", ["1.234.567", ""], ids=["a long figure", "no figure"])
def test_nothing_is_drawn_over_the_edge(shape: str, number: str) -> None:
    """The outermost columns hold ground, contours and rules only: no letter in white."""
    card = a_card(shape=shape, number=number, number_of="hộ được hỗ trợ", name="Hợp tác xã " * 13)
    picture = Image.open(io.BytesIO(drawn(card)))

    right = picture.crop((picture.width - 40, picture.height - 500, picture.width, picture.height))

    assert max(right.convert("L").tobytes()) < 120


def test_no_text_is_drawn_over_the_picture(tmp_path: Path) -> None:
    content = drawn_beside_a_picture(tmp_path, name="Hợp tác xã " * 13)
    picture = Image.open(io.BytesIO(content))

    right = picture.crop((660, 0, 1200, 630)).convert("L").tobytes()

    assert max(right) - min(right) < 12


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["Hợp tác xã Ba Tơ", "Hợp tác xã Nông nghiệp " * 6], ids=len)
@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("11.500", "hộ được hỗ trợ (10/2023)"),
        ("25.300", "hộ được hỗ trợ (10/2023)"),
        ("100.000", "hộ được hỗ trợ (10/2023)"),
        ("1.000.000", "thành viên (10/2023)"),
    ],
)
def test_a_figure_of_any_size_has_its_unit_and_its_month(
    shape: str, name: str, number: str, words: str, written: list[str]
) -> None:
    drawn(a_card(shape=shape, name=name, number=number, number_of=words))

    assert f"{number} {words}" in " ".join(written)


def test_words_beside_a_large_figure_are_not_broken_inside_the_unit(written: list[str]) -> None:
    drawn(a_card(shape="tall", number="100.000", number_of="hộ được hỗ trợ (10/2023)"))

    assert {"hộ được hỗ trợ", "(10/2023)"} <= set(written)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "name",
    [
        (
            "Hợp tác xã Nông nghiệp, Dịch vụ tổng hợp và Du lịch cộng đồng “Một chốn đôi quê” gắn "
            "với bảo tồn văn hóa phi vật thể các dân tộc vùng cao Trường Sơn Đông"
        ),
        "Hộ nghèo và cận nghèo ở thôn " * 5 + "Gò Rin",
    ],
    ids=["long", "as long as may be"],
)
def test_the_longest_name_is_written_whole(shape: str, name: str, written: list[str]) -> None:
    drawn(a_card(shape=shape, name=name))

    assert name in " ".join(written)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_first_sentence_that_has_room_is_not_cut(shape: str, written: list[str]) -> None:
    summary = (
        "Lập tháng 8/2018 ở xã vùng cao Ba Tiêu, hợp tác xã có 15 thành viên, phần lớn là người "
        "Hrê, nhận bao tiêu nông sản cho thành viên và đưa cây mới như sachi về trồng thử."
    )
    notice = "Theo báo chí, địa phương chưa xác nhận"

    drawn(a_card(shape=shape, number="", summary=summary, notices=(notice,)))

    assert summary in " ".join(written)


LONG_NAME = "Hợp tác xã Nông nghiệp và Du lịch cộng đồng Mỹ Khê"
NOTICE = "Theo báo chí, địa phương chưa xác nhận"


def test_a_sentence_longer_than_the_card_ends_behind_a_whole_clause(
    written: list[str], tmp_path: Path
) -> None:
    summary = (
        "Được công nhận làng nghề năm 2009, Đức Lợi có khoảng 300 hộ làm mắm, giữ lối ủ ba cá một "
        "muối trong 10-12 tháng và chuyển sang bán qua mạng khi dịch bệnh cản trở tiêu thụ."
    )

    drawn_beside_a_picture(tmp_path, name=LONG_NAME, summary=summary, number="", notices=(NOTICE,))

    assert "Đức Lợi có khoảng 300 hộ làm mắm…" in " ".join(written)


def test_a_sentence_that_cannot_be_cut_well_is_left_out(written: list[str], tmp_path: Path) -> None:
    summary = (
        "Sau hơn 7 năm, huy động trên 1.500 tỷ đồng và phát động “4 có” với xã, “3 có” với thôn, "
        "Nghĩa Hành trở thành huyện đầu tiên của Quảng Ngãi đạt chuẩn nông thôn mới."
    )

    drawn_beside_a_picture(tmp_path, name=LONG_NAME, summary=summary, number="", notices=(NOTICE,))

    assert not any("7 năm" in line or line.endswith("…") for line in written)


def test_a_stated_figure_stands_large_in_place_of_the_summary(written: list[str]) -> None:
    drawn(a_card(summary="Câu mở đầu của hồ sơ."))

    assert {"15", "thành viên"} <= set(written)
    assert "Câu mở đầu của hồ sơ." not in " ".join(written)


def test_a_sign_that_the_font_lacks_is_left_out(written: list[str]) -> None:
    drawn(a_card(name="Hộ bà 😀 Đinh Thị Hằng ☎", number="", summary="Nuôi bò \uf0b7 trồng cỏ."))

    assert {"Hộ bà Đinh Thị Hằng", "Nuôi bò trồng cỏ."} <= set(written)


def test_a_name_is_not_broken_to_make_lines_alike(written: list[str], tmp_path: Path) -> None:
    drawn_beside_a_picture(tmp_path, name="Hộ bà Đinh Thị Hằng")

    assert {"Hộ bà", "Đinh Thị Hằng"} <= set(written)


def test_the_card_of_the_site_has_a_line_for_each_clause_of_its_title(
    written: list[str], tmp_path: Path
) -> None:
    site = next(share_cards(a_library(a_profile())))

    drawn_beside_a_picture(tmp_path, name=site.name, number="", number_of="")

    assert {"Người thật, việc thật,", "cách làm học theo được"} <= set(written)


@pytest.mark.parametrize(("shape", "foot"), [("wide", 0), ("square", 0), ("tall", 250)])
def test_notices_are_drawn_below_the_name_of_the_site(shape: str, foot: int) -> None:
    notices = ("Theo báo chí, địa phương chưa xác nhận", "Chỉ dùng đến hết ngày 31/12/2026")
    plain, *noted = (
        Image.open(io.BytesIO(drawn(a_card(shape=shape, notices=notices[:count]))))
        for count in range(3)
    )

    for card in noted:
        changed = ImageChops.difference(plain, card).convert("L").point(lambda v: 255 * (v > 60))
        box = changed.getbbox()
        assert box is not None
        width, height = SHAPES[shape]
        assert height - foot - 60 < box[3] <= height - foot - 8
        assert box[2] <= width - 40


@pytest.mark.parametrize("shape", SHAPES)
def test_every_notice_is_drawn_whole(shape: str, written: list[str]) -> None:
    notices = ("Theo báo chí, địa phương chưa xác nhận", "Chỉ dùng đến hết ngày 31/12/2026")

    drawn(a_card(shape=shape, notices=notices))

    assert set(notices) <= set(written)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["Võ Văn Giả Định", "Phạm Thị Xuân Hương Giang"])
def test_the_name_of_a_person_is_not_torn(shape: str, name: str, written: list[str]) -> None:
    drawn(a_card(shape=shape, name=f"Hộ ông {name}"))

    assert any(name in line for line in written)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_line_ends_between_a_number_and_what_it_counts(shape: str, written: list[str]) -> None:
    counted = ", ".join(f"{number} buổi họp" for number in range(3, 9))
    drawn(a_card(shape=shape, number="", number_of="", summary=f"Cả thôn bàn {counted}."))

    assert any("8 buổi họp." in line for line in written)
    assert not [line for line in written if line[-1:].isdigit()]


@pytest.mark.parametrize(
    ("shape", "of_picture"),
    [
        ("wide", (660, 0, 1200, 500)),
        ("square", (0, 120, 1080, 560)),
        ("tall", (0, 400, 1080, 900)),
    ],
)
def test_without_a_picture_the_text_has_its_place(
    shape: str, of_picture: tuple[int, int, int, int]
) -> None:
    name = "Ở thôn Thí Dụ, mười hai nhà góp công làm một con đường"
    picture = Image.open(io.BytesIO(drawn(a_card(shape=shape, name=name, number=""))))

    there = picture.crop(of_picture).convert("L").tobytes()

    assert max(there) > 240
