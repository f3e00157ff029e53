import io
import unicodedata
from dataclasses import FrozenInstanceError

import pytest
from PIL import Image, JpegImagePlugin

from dienhinh.demo.scenes import SKIES, SUBJECTS, VIEWS, Scene, alt_text, draw, jpeg

SMALL = (180, 120)
PICTURES = [
    pytest.param(subject, view, SKIES[(row + column) % len(SKIES)], id=f"{subject}-{view}")
    for row, subject in enumerate(SUBJECTS)
    for column, view in enumerate(VIEWS)
]
EVERY_SCENE = [
    Scene(subject=subject, view=view, sky=sky)
    for subject in SUBJECTS
    for view in VIEWS
    for sky in SKIES
]


def opened(scene: Scene, size: tuple[int, int] = SMALL) -> JpegImagePlugin.JpegImageFile:
    image = Image.open(io.BytesIO(jpeg(scene, size, fine=False)))
    assert isinstance(image, JpegImagePlugin.JpegImageFile)
    return image


def test_subjects_are_those_the_site_asks_for() -> None:
    assert set(SUBJECTS) == {
        "rice-terraces", "rice-plain", "sea-boats", "island-garlic", "fish-sauce", "nipa-palm",
        "mangrove", "stone-village", "greenhouse", "green-tea", "cattle", "pigs", "chickens",
        "cinnamon-acacia", "chrysanthemum", "fruit-garden", "village-road", "school-clinic",
        "kitchen-meals", "market", "weaving", "digital-village", "mat-weaving", "craft-workshop",
        "brown-rice", "sacha-inchi", "community-hall",
    }  # fmt: skip
    assert VIEWS == ("wide", "work", "detail")
    assert SKIES == ("day", "dawn", "golden", "dusk", "mist", "rain")


@pytest.mark.parametrize(("subject", "view", "sky"), PICTURES)
def test_every_subject_is_drawn_in_every_view(subject: str, view: str, sky: str) -> None:
    image = draw(Scene(subject=subject, view=view, sky=sky), SMALL, fine=False)

    assert image.mode == "RGB"
    assert image.size == (180, 120)
    darkest, brightest = image.convert("L").getextrema()
    assert isinstance(darkest, int)
    assert isinstance(brightest, int)
    assert brightest - darkest > 90
    assert len(image.getcolors(180 * 120) or ()) > 4000


@pytest.mark.parametrize("sky", SKIES)
def test_every_sky_gives_another_picture_of_the_same_place(sky: str) -> None:
    other = SKIES[SKIES.index(sky) - 1]

    here = draw(Scene(subject="mangrove", sky=sky), SMALL, fine=False)

    assert here.tobytes() != draw(Scene(subject="mangrove", sky=other), SMALL, fine=False).tobytes()


@pytest.mark.parametrize("fine", [False, True])
def test_same_scene_gives_same_bytes(fine: bool) -> None:  # noqa: FBT001 (a table of both)
    scene = Scene(subject="market", view="work", sky="golden", seed=7)

    assert jpeg(scene, SMALL, fine=fine) == jpeg(scene, SMALL, fine=fine)


def test_what_was_drawn_before_changes_nothing() -> None:
    scene = Scene(subject="green-tea", seed=3)
    alone = jpeg(scene, SMALL, fine=False)

    draw(Scene(subject="weaving", view="detail", sky="rain"), SMALL, fine=False)

    assert jpeg(scene, SMALL, fine=False) == alone


def test_another_seed_gives_another_picture() -> None:
    pictures = {jpeg(Scene(subject="cattle", seed=seed), SMALL, fine=False) for seed in range(5)}

    assert len(pictures) == 5


def test_views_of_one_subject_differ() -> None:
    pictures = {jpeg(Scene(subject="pigs", view=view), SMALL, fine=False) for view in VIEWS}

    assert len(pictures) == 3


@pytest.mark.parametrize("size", [(1600, 1067), (1200, 630), (400, 400), (300, 600)])
def test_picture_has_the_size_asked_for_and_no_empty_edge(size: tuple[int, int]) -> None:
    image = draw(Scene(subject="sea-boats", sky="golden"), size, fine=False)

    assert image.size == size
    right, bottom = size[0] - 1, size[1] - 1
    corners = [image.getpixel(at) for at in ((0, 0), (right, 0), (0, bottom), (right, bottom))]
    assert (0, 0, 0) not in corners


def test_fine_drawing_is_the_same_composition_with_smoother_edges() -> None:
    scene = Scene(subject="island-garlic", view="work")

    fine = draw(scene, SMALL, fine=True).resize((6, 4), Image.Resampling.BOX)
    quick = draw(scene, SMALL, fine=False).resize((6, 4), Image.Resampling.BOX)

    pairs = zip(fine.tobytes(), quick.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) < 16


def test_jpeg_is_progressive_and_subsampled() -> None:
    image = opened(Scene(subject="fish-sauce"))

    assert image.info.get("progressive")
    assert JpegImagePlugin.get_sampling(image) == 2  # 4:2:0


def test_jpeg_carries_no_metadata() -> None:
    scene = Scene(subject="fish-sauce", view="detail")

    image = opened(scene)

    assert dict(image.getexif()) == {}
    assert {"exif", "icc_profile", "comment", "xmp", "dpi"}.isdisjoint(image.info)
    assert [name for name, _ in image.applist] == ["APP0"]  # the JFIF header alone


def test_jpeg_at_full_size_is_light_enough_for_the_repository() -> None:
    size_bytes = len(jpeg(Scene(subject="rice-terraces", sky="dawn")))

    assert 150_000 < size_bytes < 350_000


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(Scene(subject="volcano"), id="subject"),
        pytest.param(Scene(subject="market", view="aerial"), id="view"),
        pytest.param(Scene(subject="market", sky="night"), id="sky"),
    ],
)
def test_unknown_scene_is_refused(wrong: Scene) -> None:
    with pytest.raises(KeyError):
        draw(wrong, SMALL)
    with pytest.raises(KeyError):
        alt_text(wrong)


def test_scene_cannot_be_changed() -> None:
    scene = Scene(subject="market")

    with pytest.raises(FrozenInstanceError):
        scene.seed = 2  # type: ignore[misc]


def test_alt_texts_have_the_length_the_profile_schema_allows() -> None:
    lengths = {scene: len(alt_text(scene)) for scene in EVERY_SCENE}

    assert {scene: n for scene, n in lengths.items() if not 8 <= n <= 160} == {}


def test_alt_texts_are_composed_vietnamese_and_say_that_the_picture_is_drawn() -> None:
    texts = [alt_text(scene) for scene in EVERY_SCENE]

    assert [text for text in texts if unicodedata.normalize("NFC", text) != text] == []
    assert [text for text in texts if not text.startswith("Tranh minh họa: ")] == []


def test_alt_text_tells_pictures_of_one_profile_apart() -> None:
    texts = {alt_text(Scene(subject=subject, view=view)) for subject in SUBJECTS for view in VIEWS}

    assert len(texts) == 27 * 3


def test_alt_text_names_the_hour_only_where_the_sky_is_seen() -> None:
    assert alt_text(Scene(subject="pigs", view="work", sky="mist")) == (
        "Tranh minh họa: một người đổ thức ăn vào máng gỗ cho đàn heo đen, trong sương sớm"
    )
    assert alt_text(Scene(subject="greenhouse", view="work", sky="dusk")) == (
        "Tranh minh họa: hai người chăm các hàng dưa lưới trong nhà màng"
    )
    assert alt_text(Scene(subject="chrysanthemum", view="detail", sky="golden")) == (
        "Tranh minh họa: hoa cúc vàng nở nhìn gần, phía sau là các chậu cúc"
    )
