import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops

from dienhinh.model.public import PublicPhoto
from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards import share_card

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
        "notice": "",
        "footer": "Điển hình tiên tiến Quảng Ngãi",
        "label": "",
        "tone": "clay",
        "photo": None,
    }
    return ShareCard(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def drawn(card: ShareCard, photo: Path | None = None) -> bytes:
    return share_card(card, photo, FONTS)


@pytest.mark.parametrize(("shape", "size"), SHAPES.items())
def test_a_card_has_the_size_of_its_shape_and_is_small(shape: str, size: tuple[int, int]) -> None:
    content = drawn(a_card(shape=shape))

    assert Image.open(io.BytesIO(content)).size == size
    assert len(content) <= 150_000


@pytest.mark.parametrize("shape", SHAPES)
def test_a_noisy_photo_still_gives_a_small_card(shape: str, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(file, quality=95)
    photo = PublicPhoto(
        source="a.jpg",
        digest="ab" * 16,
        width_px=1600,
        height_px=1200,
        caption="c",
        alt="a",
        credit="x",
        is_illustration=True,
    )

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
    photo = PublicPhoto(
        source="a.jpg",
        digest="ab" * 16,
        width_px=1200,
        height_px=900,
        caption="c",
        alt="a",
        credit="x",
        is_illustration=is_drawn,
    )

    card = Image.open(io.BytesIO(drawn(a_card(shape="square", tone="green", photo=photo), file)))
    above = np.asarray(card.convert("RGB").crop((0, 0, 1080, 560)))

    assert bool(((above[..., 0] > 150) & (above[..., 1] < 60)).any()) is is_seen


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


def test_the_text_is_drawn_inside_the_panel() -> None:
    """Right of the text column nothing but ground is drawn when there is no picture."""
    picture = Image.open(io.BytesIO(drawn(a_card(name="Hợp tác xã " * 13))))

    right = picture.crop((660, 0, 1200, 630)).convert("L").tobytes()

    assert max(right) - min(right) < 12


def test_words_beside_a_long_figure_are_smaller_rather_than_cut() -> None:
    small, cut = (
        drawn(a_card(shape="tall", number="11.500", number_of=f"hộ được hỗ trợ (10/2023){more}"))
        for more in ("", "…")
    )

    assert small != cut


@pytest.mark.parametrize(("shape", "foot"), [("wide", 0), ("square", 0), ("tall", 250)])
def test_a_notice_is_drawn_below_the_name_of_the_site(shape: str, foot: int) -> None:
    notice = "Theo báo chí, địa phương chưa xác nhận"
    plain, noted = (
        Image.open(io.BytesIO(drawn(a_card(shape=shape, notice=text)))) for text in ("", notice)
    )

    changed = ImageChops.difference(plain, noted).convert("L").point(lambda v: 255 * (v > 60))
    box = changed.getbbox()
    assert box is not None
    width, height = SHAPES[shape]
    assert height - foot - 60 < box[3] <= height - foot - 8
    assert box[2] <= width - 40
