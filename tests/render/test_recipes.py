"""What is dear to make is kept by its recipe: other bytes need another recipe, or are never made.

Kept files are known by what they were made from, not by the program that made them; so whoever
changes how one looks raises its number in `model/recipes.py`, and both values here. After an update
of a library that changes them all, the table is printed by the failing test.
"""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dienhinh.derive.kits import profile_kit
from dienhinh.derive.pieces import pieces, scripts
from dienhinh.model import recipes
from dienhinh.model.speech import SpeechWanted
from dienhinh.pipeline.jobs import Job, KitTask, PieceTask, Places, run
from dienhinh.render import qr
from dienhinh.render.kept_names import Wanted
from tests.builders import a_profile
from tests.render.kit_samples import three_pictures, with_pictures

FONTS = Path(__file__).parents[2] / "docs/theme/assets/fonts"
EXPECTED = {
    "card": ("15", "2be805df9ab9e5ec"),
    "kit": ("20 1", "68de618e787d3049"),
    "paper": ("2", "51198479ec4d0963"),
    "poster": ("10", "a7f202e1a18a4cc0"),
    "qr": ("qr-1", "9b3df0263d7888d2"),
    "script": ("9", "a96339be0839f0b3"),
}


def numbers() -> dict[str, str]:
    return {
        "card": recipes.CARD,
        "kit": f"{recipes.KIT} {recipes.PHOTO}",
        "paper": recipes.PAPER,
        "poster": recipes.POSTER,
        "qr": recipes.QR,
        "script": recipes.SCRIPT,
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One file of each recipe."""
    folder = tmp_path_factory.mktemp("recipes")
    library, pictures = with_pictures(folder, a_profile(photos=three_pictures()))
    places = Places(profiles=pictures.originals, fonts=FONTS, cache=pictures.made)
    records: list[Wanted] = [*pieces(library), *scripts(library)]
    by_uri = {record.uri: record for record in records}
    slug = library.profiles[0].slug
    paper = min(uri for uri in by_uri if uri.startswith("de-cuong/"))
    found = {}
    for name, uri in {
        "card": f"the/{slug}.jpg",
        "poster": f"ap-phich/{slug}.pdf",
        "script": f"loa/{slug}.docx",
        "paper": paper,
    }.items():
        record = by_uri[uri]
        ready = record.write() if isinstance(record, SpeechWanted) else record
        run(Job(task=PieceTask(record=ready, name=name), places=places))
        found[name] = (pictures.made / name).read_bytes()
    packed = KitTask(kit=profile_kit(library.profiles[0], library), name="kit")
    run(Job(task=packed, places=places))
    found["kit"] = (pictures.made / "kit").read_bytes()
    found["qr"] = qr.qr_svg("https://dien-hinh.test/ho-so/a/").encode()
    return found


def test_other_bytes_have_another_recipe(made: dict[str, bytes]) -> None:
    found = {name: (numbers()[name], _digest(content)) for name, content in sorted(made.items())}

    assert found == EXPECTED


def _digest(content: bytes) -> str:
    return hashlib.blake2b(_unpacked(content), digest_size=8).hexdigest()


def _unpacked(content: bytes) -> bytes:
    """Without packing: what packs may be another library where Python is another."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return content
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return b"".join(
            name.encode() + _unpacked(archive.read(name)) for name in archive.namelist()
        )
