"""A movement may have any tone of the list: whatever is made in colour knows all of them.

The theme knows a tone by a class, see `docs/theme/assets/css`.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from dienhinh.derive.kits import profile_kit
from dienhinh.model.schema.lists import TONES as OPTIONS
from dienhinh.render.cards import ground
from dienhinh.render.kit_pdf import profile_pdf
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.posters import poster_file
from dienhinh.render.tones import TONES, word_color
from dienhinh.render.word.profile_document import profile_document
from tests.builders import a_profile
from tests.derive.libraries import a_library
from tests.render.test_posters import a_poster

CSS = Path(__file__).parents[2] / "docs/theme/assets/css"
IDS = [option.id for option in OPTIONS]


@pytest.mark.parametrize("tone", IDS)
def test_the_sheets_of_pages_and_of_frames_have_a_class_for_it(tone: str) -> None:
    for sheet in ("site.css", "embed.css"):
        css = (CSS / sheet).read_text(encoding="utf-8")
        # Green is what a frame begins with.
        assert f".mv--{tone}{{--mv:" in css or (sheet, tone) == ("embed.css", "green")


@pytest.mark.parametrize("tone", IDS)
def test_a_story_has_on_its_page_in_frames_and_in_its_kit_the_colours_of_its_movement(
    tone: str,
) -> None:
    colors = TONES[tone]
    site, frame = ((CSS / name).read_text(encoding="utf-8") for name in ("site.css", "embed.css"))
    light = site.partition("@media")[0]
    kit = profile_kit(a_library(a_profile()).profiles[0], a_library(a_profile()))
    [profile] = [replace(profile, tone=tone, photos=()) for profile in kit.profiles]
    with ZipFile(BytesIO(profile_document(profile, "Kho thử", {}))) as document:
        word = document.read("word/document.xml").decode()

    ink = "link" if tone == "green" else tone
    assert f"--{ink}:{colors.ink};" in light
    assert f"--{tone}-tint:{colors.tint};" in light
    assert f"--mv-ink:{colors.ink}" in frame.partition("@media")[0]
    assert ground.TONES[tone].ground == colors.deep
    assert word_color(colors.deep) in word


@pytest.mark.parametrize("tone", IDS)
def test_cards_posters_and_kits_are_made_in_it(tone: str, tmp_path: Path) -> None:
    kit = profile_kit(a_library(a_profile()).profiles[0], a_library(a_profile()))
    [profile] = [replace(profile, tone=tone, photos=()) for profile in kit.profiles]

    plain = a_poster(tone=tone, picture="", picture_alt="", picture_line="")

    assert tone in ground.TONES
    assert poster_file(plain, PdfPrinter(tmp_path))
    assert profile_pdf(profile, "Kho thử", {}, PdfPrinter(tmp_path))
    assert profile_document(profile, "Kho thử", {})
