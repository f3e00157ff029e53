import io
from pathlib import Path

import pytest
from PIL import Image

from dienhinh.model.public import PublicPhoto
from dienhinh.model.share_card import ShareCard
from dienhinh.render.cards import share_card

FONTS = Path(__file__).parents[2] / "docs" / "theme" / "assets" / "fonts"


def a_card(**changes: object) -> ShareCard:
    values: dict[str, object] = {
        "uri": "the/a.jpg",
        "kicker": "Vì người nghèo · Ba Tơ",
        "name": "Hợp tác xã Nông nghiệp dịch vụ Ba Tiêu",
        "summary": "Mười lăm thành viên bao tiêu nông sản cho nhau ở xã vùng cao.",
        "figure": "15 thành viên",
        "footer": "Điển hình tiên tiến Quảng Ngãi",
        "label": "",
        "tone": "clay",
        "photo": None,
    }
    return ShareCard(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def drawn(card: ShareCard, photo: Path | None = None) -> bytes:
    return share_card(card, photo, FONTS)


def test_a_card_is_1200_by_630_and_small() -> None:
    content = drawn(a_card())

    assert Image.open(io.BytesIO(content)).size == (1200, 630)
    assert len(content) <= 150_000


def test_a_noisy_photo_still_gives_a_small_card(tmp_path: Path) -> None:
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

    content = drawn(a_card(photo=photo, label="Minh họa"), file)

    assert len(content) <= 150_000


def test_the_same_card_gives_the_same_bytes() -> None:
    assert drawn(a_card()) == drawn(a_card())


@pytest.mark.parametrize(
    "name",
    ["A", "Hợp tác xã " * 13, "Q" * 160, "Ẫ" * 160],
    ids=["short", "long", "one word", "tall letters"],
)
def test_any_name_fits(name: str) -> None:
    assert drawn(a_card(name=name)) != drawn(a_card(name="Tên khác"))


def test_the_text_is_drawn_inside_the_panel() -> None:
    """Right of the text column nothing but ground is drawn when there is no picture."""
    picture = Image.open(io.BytesIO(drawn(a_card(name="Hợp tác xã " * 13))))

    right = picture.crop((660, 0, 1200, 630)).convert("L").tobytes()

    assert max(right) - min(right) < 12
