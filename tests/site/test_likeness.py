import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.site.corpus import photograph
from tests.site.likeness import pictures_like


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "goc.jpg"
    photograph(path, "bí mật")
    return path


def test_a_small_cropped_picture_in_a_zip_is_found_and_another_is_not(
    secret: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    photograph(site / "khac.jpg", "khác")
    content = io.BytesIO()
    with Image.open(secret) as picture:
        picture.crop((0, 0, 1000, 840)).resize((300, 252)).save(content, "WEBP", quality=60)
    with zipfile.ZipFile(site / "tui.zip", "w") as archive:
        archive.writestr("anh.webp", content.getvalue())

    assert pictures_like(site, [secret]) == ["tui.zip/anh.webp: goc.jpg"]


def test_a_picture_inside_a_card_is_found(secret: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    card = Image.new("RGB", (1200, 630), "#0f5f47")
    with Image.open(secret) as picture:
        card.paste(picture.resize((600, 400)), (560, 60))
    card.save(site / "the.jpg", quality=82)

    assert pictures_like(site, [secret]) == ["the.jpg: goc.jpg"]
