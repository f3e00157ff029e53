"""Leaves, shrubs, grasses, rice and flowers, in the units of a person 100 high."""

import math
from collections.abc import Sequence

from dienhinh.demo.scenes.paint.curves import Point, along, bend, blob, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen


def leaf(pen: Pen, root: Point, angle: float, size: Point, ink: Ink) -> None:
    """A pointed leaf with a light rib; `size` is length and breadth, `angle` in radians."""
    length, breadth = size
    cos, sin = math.cos(angle), math.sin(angle)

    def place(t: float, off: float) -> Point:
        return (root[0] + cos * t * length - sin * off, root[1] + sin * t * length + cos * off)

    upper = [place(0, 0), place(0.3, -breadth * 0.46), place(0.62, -breadth * 0.4)]
    lower = [place(1, 0), place(0.62, breadth * 0.4), place(0.3, breadth * 0.46)]
    if abs(pen.sy) * length < 20:
        pen.fill([*upper, *lower], ink)
        return
    pen.fill(smooth([*upper, *lower], steps=4), ink)
    lower = [place(0, 0), place(0.3, breadth * 0.46), place(0.62, breadth * 0.4), place(1, 0)]
    pen.fill(smooth(lower, steps=4), pen.light.dim(ink, 0.28), 0.7)
    pen.stroke([place(0.02, 0), place(0.9, 0)], breadth * 0.045, pen.light.lit(ink, 0.5), 0.85)


def banana(pen: Pen, height: float = 260) -> None:
    """A banana plant: juicy stem and large torn leaves."""
    rng = pen.rng
    pen.shadow((0, 0), 70, 12, 0.35)
    pen.limb((0, 0), (0, -height * 0.55), (22, 13), "#8fa35a")
    for part in (0.04, 0.96, 0.2, 0.8, 0.36, 0.64, 0.5):
        angle = math.pi * (1.1 + 0.8 * part) + rng.uniform(-0.08, 0.08)
        sunny = 0.5 + 0.5 * math.cos(angle) * pen.side
        ink = mix("#3f7a3f", "#8fbf55", sunny)
        _paddle(pen, (0, -height * 0.52), angle, height * rng.uniform(0.52, 0.66), ink)


def _paddle(pen: Pen, root: Point, angle: float, length: float, ink: Ink) -> None:
    rib = [
        (
            root[0] + math.cos(angle) * length * t,
            root[1] + math.sin(angle) * length * t + 0.42 * length * t * t,
        )
        for t in along(0, 1, 8)
    ]
    upper, lower = [], []
    for i, (x, y) in enumerate(rib):
        t = i / 7
        wide = length * 0.13 * math.sin(math.pi * min(1.0, 0.12 + t * 0.88)) ** 0.6
        upper.append((x + wide * 0.5, y - wide))
        lower.append((x - wide * 0.2, y + wide))
    pen.fill(
        [*smooth(upper, closed=False, steps=3), *smooth(lower[::-1], closed=False, steps=3)], ink
    )
    pen.fill([*rib, *lower[::-1]], pen.light.dim(ink, 0.3), 0.6)
    pen.stroke(rib, length * 0.022, pen.light.lit(ink, 0.5))


def bush(pen: Pen, width: float = 60, height: float = 46, ink: Ink = "#55853f") -> None:
    """A rounded shrub."""
    rng = pen.rng
    for dx, part in ((-0.34, 0.72), (0.34, 0.76), (0, 1.0)):
        here = pen.at(dx * width, -height * part * 0.46)
        here.solid(blob(rng, width * 0.36, height * 0.52 * part, rough=0.12), ink, 0.6)


def tuft(pen: Pen, height: float, ink: Ink, blades: int = 7) -> None:
    """A tuft of grass-like blades."""
    rng = pen.rng
    for i in range(blades):
        spread = (i / max(1, blades - 1) - 0.5) * 1.5 + rng.uniform(-0.12, 0.12)
        tall = height * rng.uniform(0.7, 1.1)
        tip = (spread * tall * 0.55, -tall * (1 - 0.18 * abs(spread)))
        mid = (spread * tall * 0.16, -tall * 0.55)
        wide = height * 0.045
        shade = mix(
            pen.light.dim(ink, 0.25), pen.light.lit(ink, 0.3), 0.5 + 0.4 * spread * pen.side
        )
        pen.fill(
            [
                (spread * 3 - wide, 0),
                (mid[0] - wide, mid[1]),
                tip,
                (mid[0] + wide, mid[1]),
                (spread * 3 + wide, 0),
            ],
            shade,
        )


def rice(pen: Pen, height: float = 70, ink: Ink = "#93a63f") -> None:
    """A rice plant: narrow blades and ears bowed with grain."""
    rng = pen.rng
    near = abs(pen.sy) * height > 160
    tuft(pen, height * 0.92, ink, 9 if near else 6)
    for i in range(4):
        lean = (i - 1.5) * 0.5 + rng.uniform(-0.2, 0.2)
        tall = height * rng.uniform(0.92, 1.14)
        top = (lean * height * 0.26, -tall)
        tip = (top[0] + math.copysign(height * rng.uniform(0.2, 0.3), lean), -tall * 0.72)
        stalk = bend(top, tip, -height * 0.13, 18 if near else 8)
        pen.stroke([(lean * 4, 0), (top[0] * 0.4, -tall * 0.55), *stalk], height * 0.012, ink)
        _panicle(pen, stalk, height * (0.014 if near else 0.03), "#d8b452")


def ear(pen: Pen, start: Point, end: Point, grain: float) -> None:
    """One bowed ear of ripe rice between two points; `grain` is half a grain's breadth."""
    _panicle(
        pen, bend(start, end, -grain * 5, 14 if grain * abs(pen.sy) > 3 else 5), grain, "#d8b452"
    )


def _panicle(pen: Pen, stalk: Sequence[Point], grain: float, ear: Ink) -> None:
    bright, deep = pen.light.lit(ear, 0.35), pen.light.dim(ear, 0.25)
    for k, (x, y) in enumerate(stalk[1:]):
        for off, ink in ((-1, deep), (1, bright), (0, ear)):
            side = off * grain * (1.25 + 0.3 * (k % 2))
            at = (x + side, y + grain * (1.6 + 0.8 * (k % 3) + (off == 0) * 1.4))
            pen.disc(at, grain * 0.72, grain * 1.7, ink)


def flower(pen: Pen, at: Point, size: float, ink: Ink) -> None:
    """A simple open flower seen from above."""
    petals = 6
    for i in range(petals):
        angle = math.tau * i / petals + at[0]
        pen.disc(
            (at[0] + math.cos(angle) * size * 0.55, at[1] + math.sin(angle) * size * 0.42),
            size * 0.42,
            size * 0.34,
            ink,
        )
    pen.disc(at, size * 0.3, size * 0.24, "#e8b13a")


def bloom_bed(pen: Pen, width: float, height: float, inks: Sequence[str]) -> None:
    """A low bed of flowers: leaves below, dots of colour above."""
    rng = pen.rng
    for part in along(-0.42, 0.42, max(3, int(width / height / 0.7))):
        pen.at(part * width, -height * 0.36).solid(
            blob(rng, height * 0.52, height * 0.42), "#4f8a3f", 0.5
        )
    for _ in range(int(width / height * 13)):
        x = rng.uniform(-0.5, 0.5) * width
        y = -height * rng.uniform(0.12, 0.86)
        r = height * rng.uniform(0.06, 0.1)
        ink = rng.choice(inks)
        pen.disc((x, y), r, r * 0.85, ink)
        pen.disc(
            (x + pen.side * r * 0.25, y - r * 0.25), r * 0.45, r * 0.35, pen.light.lit(ink, 0.5)
        )
