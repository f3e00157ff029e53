"""From a `Scene` to pixels, to a JPEG file and to its description."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from random import Random

from PIL import Image

from dienhinh.demo.scenes.catalogue import CATALOGUE
from dienhinh.demo.scenes.paint.canvas import Canvas
from dienhinh.demo.scenes.paint.light import LIGHTS, rgb
from dienhinh.demo.scenes.paint.pen import Pen

SUBJECTS: Mapping[str, str] = {name: subject.wide.shows for name, subject in CATALOGUE.items()}


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
    drawing that smooths edges: four times faster, for large test collections.

    Raises:
        KeyError: the subject, sky or view is not known.
    """
    picture = CATALOGUE[scene.subject].picture(scene.view)
    light = LIGHTS[scene.sky]
    rng = Random(f"{scene.subject}/{scene.sky}/{scene.view}/{scene.seed}")
    sun = (rng.choice((rng.uniform(200, 500), rng.uniform(1000, 1300))), 250.0)
    canvas = Canvas(size, 2 if fine else 1, rng.randrange(2**32))
    picture.paint(Pen(canvas=canvas, light=light, rng=rng, sun=sun, tones={}))
    return canvas.finish(rgb(light.glow), rgb(light.shade), sun, flip=rng.random() < 0.5)


def jpeg(scene: Scene, size: tuple[int, int] = SIZE, *, fine: bool = True) -> bytes:
    """The scene as a progressive JPEG (quality 85, 4:2:0) without any metadata."""
    file = BytesIO()
    image = draw(scene, size, fine=fine)
    image.save(file, "JPEG", quality=85, subsampling="4:2:0", progressive=True, optimize=True)
    return file.getvalue()


def alt_text(scene: Scene) -> str:
    """What the picture shows, in Vietnamese, for people who do not see it (8-160 characters)."""
    picture = CATALOGUE[scene.subject].picture(scene.view)
    hour = f", {_HOUR[scene.sky]}" if picture.outdoors else ""
    return f"Tranh minh họa: {picture.shows}{hour}"
