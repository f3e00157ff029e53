"""From a `Scene` to pixels, to a JPEG file and to its description."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from random import Random

from PIL import Image

from dienhinh.demo.scenes.catalogue import PAINTERS
from dienhinh.demo.scenes.paint.canvas import Canvas
from dienhinh.demo.scenes.paint.light import LIGHTS, rgb
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.shows import SHOWS

SUBJECTS: Mapping[str, str] = {subject: views["wide"] for subject, views in SHOWS.items()}
SKIES: tuple[str, ...] = tuple(LIGHTS)
VIEWS: tuple[str, ...] = ("wide", "work", "detail")
SIZE = (1600, 1067)

_HOUR = {
    "day": "trời trong",
    "dawn": "lúc bình minh",
    "golden": "trong nắng chiều vàng",
    "dusk": "lúc hoàng hôn",
    "mist": "trong sương sớm",
    "rain": "khi mưa vừa tạnh",
}
_UNDER_COVER = {("greenhouse", "work")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What to draw: one of `SUBJECTS` under one of `SKIES`, seen in one of `VIEWS`.

    `seed` varies what nature varies: hills, clouds, clothes, where the sun stands, left and right.
    """

    subject: str
    sky: str = "day"
    view: str = "wide"
    seed: int = 0


def draw(scene: Scene, size: tuple[int, int] = SIZE, *, fine: bool = True) -> Image.Image:
    """Draw a scene as RGB, `size` being (width, height) in pixels; same scene, same pixels.

    The composition is 3:2; other proportions crop it evenly. `fine=False` skips the double-size
    drawing that smooths edges: several times faster, for large test collections.

    Raises:
        KeyError: the subject, sky or view is not known.
    """
    paint, light = PAINTERS[scene.subject][scene.view], LIGHTS[scene.sky]
    rng = Random(f"{scene.subject}/{scene.sky}/{scene.view}/{scene.seed}")
    sun = (rng.choice((rng.uniform(200, 500), rng.uniform(1000, 1300))), 250.0)
    canvas = Canvas(size, 2 if fine else 1, rng.randrange(2**32))
    paint(Pen(canvas=canvas, light=light, rng=rng, sun=sun, tones={}))
    mirrored = rng.choice((False, True))
    return canvas.finish(rgb(light.glow), rgb(light.shade), sun, flip=mirrored)


def jpeg(scene: Scene, size: tuple[int, int] = SIZE, *, fine: bool = True) -> bytes:
    """The scene as a progressive JPEG (quality 85, 4:2:0) without any metadata."""
    file = BytesIO()
    image = draw(scene, size, fine=fine)
    image.save(file, "JPEG", quality=85, subsampling="4:2:0", progressive=True, optimize=True)
    return file.getvalue()


def alt_text(scene: Scene) -> str:
    """What the picture shows, in Vietnamese, for people who do not see it (8-160 characters).

    Raises:
        KeyError: the subject, sky or view is not known.
    """
    shown = f"Tranh minh họa: {SHOWS[scene.subject][scene.view]}"
    hour = _HOUR[scene.sky]
    if scene.view == "detail" or (scene.subject, scene.view) in _UNDER_COVER:
        return shown
    return f"{shown}, {hour}"
