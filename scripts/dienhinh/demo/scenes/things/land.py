"""Ground: mountains, hills, woods, fields seen in perspective, terraces, roads."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dienhinh.demo.scenes.paint.curves import (
    Point,
    Profile,
    along,
    band,
    blob,
    crags,
    smooth,
    waves,
)
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen

WOODS = ("#3f6b3d", "#4b7a41", "#587f3c", "#376049")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A level plain: things standing lower in the picture are nearer and larger.

    `eye` is the height of the beholder in the units of a person 100 high, `horizon` where the
    plain would end. All pens come from here, so that nothing in a picture has a wrong scale.
    """

    pen: Pen
    horizon: float
    eye: float = 260.0
    fade: float = 0.5

    def scale(self, y: float) -> float:
        """Size of things whose foot is at the height `y` of the picture."""
        return max(0.02, (y - self.horizon) / self.eye)

    def at(self, x: float, y: float, *, flip: bool = False, grow: float = 1.0) -> Pen:
        """A pen for a thing standing at (x, y) of the picture."""
        near = min(1.0, (y - self.horizon) / (1000 - self.horizon) * 2.2)
        return self.pen.at(x, y, self.scale(y) * grow, flip=flip, depth=self.fade * (1 - near) ** 2)


def mountains(pen: Pen, base: float, height: float, ink: Ink, scale: float = 430) -> None:
    """A range with sunlit and shaded faces that sinks into its own haze at `base`."""
    crest, xs = crags(pen.rng, scale), along(-20, 1520, 111)
    rises = [crest(x) for x in xs]
    low, high = min(rises), max(rises)
    ridge = [
        (x, base - height * (0.1 + 0.9 * ((rise - low) / (high - low)) ** 1.3))
        for x, rise in zip(xs, rises, strict=True)
    ]
    outline = [*ridge, (1520, base + 40), (-20, base + 40)]
    pen.fill(outline, ink)
    _faces(pen, ridge, base, ink)
    pen.shade(outline, pen.light.haze, (0, 1), 0.85)


def _faces(pen: Pen, ridge: Sequence[Point], base: float, ink: Ink) -> None:
    side, reach = (1 if pen.sun[0] > 750 else -1), 5
    for i in range(reach, len(ridge) - reach):
        x, y = ridge[i]
        if any(ridge[i + k][1] < y for k in range(-reach, reach + 1)):
            continue
        step, j = -side, i
        while 0 < j + step < len(ridge) - 1 and ridge[j + step][1] >= ridge[j][1] - 3:
            j += step
        run = abs(ridge[j][0] - x)
        if run < 20:
            continue
        drop = (base - y) * 0.95
        spine = [
            (x + step * run * part * 0.85 - step * jag * run, y + drop * part)
            for part, jag in ((0.14, 0.14), (0.3, 0.04), (0.5, 0.2), (0.72, 0.08), (1.0, 0.0))
        ]
        slope = ridge[i : j + 1] if j > i else ridge[j : i + 1][::-1]
        pen.shade([*slope, *spine[::-1]], pen.light.dim(ink, 0.65), (0, -1), 0.75)


def hill_line(pen: Pen, base: float, height: float, scale: float = 900) -> Profile:
    """The height of a rolling hill's skyline at any x."""
    roll = waves(pen.rng, scale, octaves=3, rough=0.4)
    return lambda x: base - height * (0.5 + 0.5 * roll(x))


def hill(pen: Pen, line: Profile, bottom: float, ink: Ink) -> None:
    """Grass or field from a skyline down to `bottom`: sunlit crest, shaded foot."""
    top = [(x, line(x)) for x in along(-20, 1520, 78)]
    outline = [*top, (1520, bottom), (-20, bottom)]
    pen.fill(outline, ink)
    pen.shade(outline, pen.light.lit(ink, 0.55), (0.9 * _sunward(pen), -0.6), 0.5)
    pen.shade(outline, pen.light.dim(ink, 0.5), (-0.5 * _sunward(pen), 1), 0.5)


def _sunward(pen: Pen) -> float:
    return 1.0 if pen.sun[0] > 750 else -1.0


def woods(pen: Pen, line: Profile, size: float, x: Point = (-20, 1520), rows: int = 3) -> None:
    """A forest edge: rows of crowns along (and just below) a skyline, each lit from above."""
    rng, side = pen.rng, _sunward(pen)
    for row in range(rows):
        at = x[0] + rng.uniform(0, size)
        while at < x[1]:
            ink = rng.choice(WOODS)
            r = size * rng.uniform(0.7, 1.15)
            y = line(at) + row * size * 0.85 + rng.uniform(-0.2, 0.2) * size
            tall = r * rng.uniform(0.9, 1.5)
            if size > 22:
                _crown(pen.at(at, y), r, tall, ink)
            else:
                pen.disc((at, y), r, tall, ink)
                top = (at + side * r * 0.3, y - tall * 0.34)
                pen.disc(top, r * 0.55, tall * 0.5, pen.light.lit(ink, 0.13))
            at += size * rng.uniform(0.5, 1.15)


def _crown(pen: Pen, width: float, height: float, ink: Ink) -> None:
    """One crown of a wood seen near: a ragged outline, lit from above, dark below."""
    outline = blob(pen.rng, width * 1.1, height * 1.05, rough=0.2, count=11)
    pen.fill(outline, ink)
    pen.shade(outline, pen.light.lit(ink, 0.4), (pen.side, -1), 0.45)
    pen.shade(outline, pen.light.dim(ink, 0.5), (-pen.side * 0.5, 1), 0.7)
    for _ in range(5):
        at = (pen.rng.uniform(-0.7, 0.7) * width, pen.rng.uniform(-0.9, 0.2) * height)
        pen.disc(at, width * 0.13, width * 0.07, pen.light.lit(ink, 0.25), 0.7)


def meadow(pen: Pen, top: float, inks: tuple[str, str]) -> None:
    """Level ground from `top` down: far colour to near colour, with grain."""
    bottom = 1100
    far, near = inks
    pen.canvas.gradient(
        top,
        bottom,
        [(0, pen.far(0.25).tone(far)), (0.35, pen.tone(mix(far, near, 0.5))), (1, pen.tone(near))],
    )
    whole = [(-20, top), (1520, top), (1520, bottom), (-20, bottom)]
    pen.shade(whole, pen.light.lit(far, 0.5), (_sunward(pen), -0.4), 0.35)
    pen.shade(whole, pen.light.dim(near, 0.5), (-_sunward(pen) * 0.6, 1), 0.4)


def quad(ground: Ground, across: Point, away: Point) -> list[Point]:
    """A patch of a plain: `across` in ground units from the middle, `away` as picture heights."""
    far, near = away
    left, right = across
    middle = 750.0
    return [
        (middle + left * ground.scale(far), far),
        (middle + right * ground.scale(far), far),
        (middle + right * ground.scale(near), near),
        (middle + left * ground.scale(near), near),
    ]


def depths(ground: Ground, first: float, count: int, ratio: float = 0.72) -> list[float]:
    """Picture heights of `count` evenly spaced lines across a plain, near (`first`) to far."""
    heights, gap = [first], first - ground.horizon
    for _ in range(count - 1):
        gap *= ratio
        heights.append(ground.horizon + gap)
    return heights


def terrace_hill(
    pen: Pen, foot: Point, size: Point, steps: int, inks: Sequence[str]
) -> list[Point]:
    """A slope cut into rice terraces: nested lobed steps, each with its bank and bright rim.

    `foot` is the middle of the lowest step, `size` its half width and the height of the slope;
    steps are drawn from the lowest up. Returns the outline of the highest step.
    """
    rng, side = pen.rng, _sunward(pen)
    lobes, drift = waves(rng, 2.4, octaves=3, rough=0.55), waves(rng, 5.0, octaves=2)
    outline: list[Point] = []
    for i in range(steps):
        up = i / steps
        shrink = (1 - up) ** 0.7 * 0.94 + 0.06
        bank = size[1] * 0.55 / steps * (1.25 - 0.5 * up)
        outline = []
        for k in range(60):
            angle = math.tau * k / 60
            reach = 1 + 0.2 * lobes(abs(angle - math.pi) * 0.9) + 0.06 * drift(angle + i * 0.5)
            x = foot[0] + math.cos(angle) * size[0] * shrink * reach
            y = foot[1] - size[1] * up + math.sin(angle) * size[1] * 0.42 * shrink * reach
            outline.append((x, y))
        ink = inks[rng.randrange(len(inks))]
        pen.fill([(x, y + bank) for x, y in outline], mix("#5d6b35", "#47613a", up))
        pen.fill([(x, y + bank * 0.2) for x, y in outline], pen.light.lit("#c3cc72", 0.4))
        pen.fill(outline, ink)
        pen.shade(outline, pen.light.lit(ink, 0.75), (side, -0.5), 0.65)
        pen.shade(outline, pen.light.dim(ink, 0.5), (-side, 0.6), 0.55)
    return outline


def road(pen: Pen, spine: Sequence[tuple[float, float, float]], ink: Ink) -> list[Point]:
    """A winding road; `spine` is (x, y, half width) from near to far. Returns its outline."""
    left = smooth([(x - half, y) for x, y, half in spine], closed=False)
    right = smooth([(x + half, y) for x, y, half in spine], closed=False)
    outline = band(left, right)
    pen.fill(outline, ink)
    pen.shade(outline, pen.light.lit(ink, 0.7), (0, -1), 0.6)
    pen.shade(outline, pen.light.dim(ink, 0.4), (-_sunward(pen), 0.4), 0.4)
    return outline
