"""Jars, baskets, trays, bowls, pots and bottles, in the units of a person 100 high."""

import math
from collections.abc import Sequence

from dienhinh.demo.scenes.paint.curves import Point, along, front, oval, path, smooth
from dienhinh.demo.scenes.paint.light import Ink
from dienhinh.demo.scenes.paint.pen import Pen


def jar(pen: Pen, ink: Ink = "#8a5236", *, lid: bool = True) -> None:
    """A glazed earthen jar (chum), 56 high, with a conical lid."""
    pen.shadow((0, 0), 26, 5, 0.6)
    body = smooth(
        path("-13,0 -21,-12 -24,-28 -19,-42 -11,-47 11,-47 19,-42 24,-28 21,-12 13,0"), steps=4
    )
    pen.solid(body, ink, 0.75)
    pen.disc((pen.side * 10, -32), 3.4, 9, pen.light.lit(ink, 0.55), 0.7)
    pen.stroke(front(22.6, -36, 4.5), 1.6, pen.light.dim(ink, 0.45))
    pen.stroke(front(20.4, -13, 4.2), 1.0, pen.light.dim(ink, 0.3), 0.6)
    pen.disc((0, -47), 12, 3.4, pen.light.dim(ink, 0.5))
    if lid:
        pen.form(path("-15,-47 -8,-53 0,-58 8,-53 15,-47 0,-44"), "#c9a56a", 0.6)


def basket(pen: Pen, width: float = 60, height: float = 34) -> None:
    """A woven bamboo basket, mouth open upwards."""
    ink = "#c99a5b"
    pen.shadow((0, 0), width * 0.55, height * 0.14, 0.55)
    pen.fill(oval(0, -height, width / 2, width * 0.13), pen.light.dim(ink, 0.55))
    basket_wall(pen, width, height, ink)


def _flare(width: float, height: float) -> list[Point]:
    """The left edge of a basket's wall, from its rim to its foot."""
    half = width / 2
    corners = [
        (-half, -height),
        (-half * 0.95, -height * 0.55),
        (-half * 0.82, -height * 0.16),
        (-half * 0.5, width * 0.04),
    ]
    return smooth(corners, closed=False)


def basket_wall(pen: Pen, width: float = 60, height: float = 34, ink: Ink = "#c99a5b") -> None:
    """The near wall of a basket, to be drawn again over what has been put into it."""
    half, left = width / 2, _flare(width, height)
    foot = front(half * 0.5, width * 0.035, width * 0.03)
    rim = front(half, -height, width * 0.13)
    pen.solid([*left, *foot, *[(-x, y) for x, y in reversed(left)], *rim[::-1]], ink, 0.65)
    if abs(pen.sy) * width > 26:
        _weave(pen, width, left, ink)
    pen.stroke(rim, width * 0.062, pen.light.dim(ink, 0.25))
    pen.stroke([(x, y - width * 0.006) for x, y in rim], width * 0.046, pen.light.lit(ink, 0.3))


def _weave(pen: Pen, width: float, left: Sequence[Point], ink: Ink) -> None:
    """The plaiting of a basket's wall, finer the nearer it is seen."""
    near = abs(pen.sy) * width > 220
    dark, bright = pen.light.dim(ink, 0.38), pen.light.lit(ink, 0.35)
    thin = width * (0.008 if near else 0.015)
    rings = left[1 : -4 if near else -3]
    for i, (x, y) in enumerate(rings if near else rings[::4]):
        sag = width * (0.13 - 0.07 * (y - left[0][1]) / (left[-1][1] - left[0][1]))
        ring = front(-x * 0.985, y, sag)
        pen.stroke(ring, thin, dark, 0.7)
        if near and i % 2:
            pen.stroke([(px, py - width * 0.012) for px, py in ring], thin * 0.6, bright, 0.6)
    for part in along(-0.88, 0.88, 23 if near else 9):
        drop = (1 - part * part) ** 0.5
        stake = [
            (-x * part, y + width * (0.13 - 0.09 * k / len(left)) * drop)
            for k, (x, y) in enumerate(left[:-5:3])
        ]
        pen.stroke(stake, thin * 0.85, dark, 0.55)


def heap(pen: Pen, width: float, height: float, ink: Ink) -> None:
    """A heap (grain, salt, leaves) sitting on a rim at the origin."""
    half = width / 2
    pen.form(
        [
            (-half, 0),
            (-half * 0.55, -height * 0.7),
            (0, -height),
            (half * 0.55, -height * 0.7),
            (half, 0),
            (0, width * 0.1),
        ],
        ink,
        0.7,
    )
    if abs(pen.sy) * width > 40:
        near = abs(pen.sy) * width > 200
        grain = width * (0.009 if near else 0.013)
        for _ in range(260 if near else 60):
            x = pen.rng.uniform(-0.86, 0.86)
            y = pen.rng.uniform(-0.94, 0.24) * (1 - x * x)
            spot = pen.light.lit(ink, 0.4) if pen.rng.random() < 0.6 else pen.light.dim(ink, 0.3)
            here = pen.at(x * half, y * height).turned(pen.rng.uniform(-50, 50))
            here.disc((0, 0), grain, grain * 0.5, spot)


def tray(pen: Pen, radius: float = 60, flatness: float = 0.3) -> None:
    """A round flat winnowing tray (nia) lying on the ground, its middle at the origin."""
    ink = "#d2ab6c"
    pen.shadow((0, radius * flatness * 0.5), radius * 1.02, radius * flatness * 0.85, 0.5)
    pen.disc((0, radius * 0.05), radius, radius * flatness, pen.light.dim(ink, 0.45))
    pen.disc((0, 0), radius, radius * flatness, pen.light.lit(ink, 0.25))
    pen.disc((0, radius * 0.012), radius * 0.93, radius * flatness * 0.92, ink)
    pen.shade(
        oval(0, 0, radius * 0.93, radius * flatness * 0.92),
        pen.light.dim(ink, 0.5),
        (pen.side, -0.6),
        0.45,
    )
    if abs(pen.sy) * radius > 60:
        for part in along(-0.9, 0.9, 21):
            reach = math.sqrt(1 - part * part)
            x, y = radius * 0.93 * reach, radius * flatness * 0.92 * part
            pen.stroke([(-x, y), (x, y)], radius * 0.008, pen.light.dim(ink, 0.3), 0.5)
            x, y = radius * 0.93 * part, radius * flatness * 0.92 * reach
            pen.stroke([(x, -y), (x, y)], radius * 0.008, pen.light.dim(ink, 0.3), 0.4)


def bowl(pen: Pen, width: float, ink: Ink = "#f3efe4", band: Ink = "#3f6fa0") -> None:
    """A porcelain bowl with a painted band; its foot is the origin."""
    half, tall = width / 2, width * 0.44
    pen.shadow((0, 0), half * 1.05, width * 0.1, 0.55)
    pen.fill(oval(0, -tall, half, width * 0.14), pen.light.dim(ink, 0.3))
    left = smooth(
        [(-half, -tall), (-half * 0.86, -tall * 0.5), (-half * 0.4, -tall * 0.06)], closed=False
    )
    right = [(-x, y) for x, y in reversed(left)]
    body = [
        *left,
        *front(half * 0.4, -tall * 0.05, width * 0.04),
        *right,
        *front(half, -tall, width * 0.14)[::-1],
    ]
    pen.solid(body, ink, 0.55)
    pen.stroke(front(half * 0.94, -tall * 0.76, width * 0.13), width * 0.03, band, 0.9)
    pen.stroke(front(half, -tall, width * 0.14), width * 0.03, pen.light.lit(ink, 0.7))


def pot(pen: Pen, width: float = 90) -> None:
    """A big cooking pot with two handles; its foot is the origin."""
    ink = "#6d7479"
    half, tall = width / 2, width * 0.62
    pen.shadow((0, 0), half * 1.1, width * 0.1, 0.5)
    for side in (-1, 1):
        pen.arc(
            [
                (side * half, -tall * 0.86),
                (side * half * 1.24, -tall * 0.8),
                (side * half, -tall * 0.66),
            ],
            width * 0.05,
            "#4a4f52",
        )
    pen.solid(
        smooth(
            [
                (-half, -tall),
                (-half, -tall * 0.2),
                (-half * 0.8, 0),
                (0, width * 0.06),
                (half * 0.8, 0),
                (half, -tall * 0.2),
                (half, -tall),
                (0, -tall + width * 0.13),
            ],
            steps=3,
        ),
        ink,
        0.7,
    )
    pen.disc((0, -tall), half, width * 0.15, pen.light.lit(ink, 0.45))
    pen.disc((0, -tall), half * 0.9, width * 0.12, "#d9c49a")


def bottle(pen: Pen, height: float = 60, ink: Ink = "#a8481f", cap: Ink = "#c03a2b") -> None:
    """A glass bottle of amber liquid."""
    r = height * 0.15
    pen.shadow((0, 0), r * 1.6, height * 0.05, 0.55)
    ((cx, cy),) = pen.map([(-pen.side * r * 1.7, height * 0.02)])
    pen.canvas.glow((cx, cy), r * 3 * abs(pen.sx), r * 0.9 * abs(pen.sy), pen.tone("#e08a3c"), 0.5)
    neck = [
        (-r, -height * 0.04),
        (-r, -height * 0.3),
        (-r, -height * 0.55),
        (-r * 0.82, -height * 0.65),
        (-r * 0.42, -height * 0.74),
        (-r * 0.34, -height * 0.84),
        (-r * 0.34, -height * 0.95),
    ]
    left = smooth(neck, closed=False)
    shape = [*left, *[(-x, y) for x, y in reversed(left)], *front(r, -height * 0.04, r * 0.3)[::-1]]
    pen.solid(shape, ink, 0.7)
    pen.shade(shape, "#ffb45c", (pen.side, 0.8), 0.6)
    top, low = front(r * 0.99, -height * 0.48, r * 0.22), front(r * 0.99, -height * 0.17, r * 0.22)
    label = [*top, *low[::-1]]
    pen.fill(label, "#f3e3bd")
    pen.shade(label, "#b58a55", (-pen.side, 0.2), 0.5)
    pen.disc((0, -height * 0.3), r * 0.46, r * 0.46, "#c9853b", 0.9)
    pen.curve(
        [
            (-r * 0.3, -height * 0.3),
            (0, -height * 0.335),
            (r * 0.34, -height * 0.3),
            (0, -height * 0.275),
        ],
        "#f3e3bd",
        0.9,
    )
    pen.limb(
        (pen.side * r * 0.62, -height * 0.6),
        (pen.side * r * 0.66, -height * 0.53),
        (r * 0.16, r * 0.16),
        "#ffe3b0",
    )
    cork = [
        (-r * 0.44, -height),
        (r * 0.44, -height),
        (r * 0.44, -height * 0.9),
        (-r * 0.44, -height * 0.9),
    ]
    pen.solid(cork, cap, 0.6)


def vat(pen: Pen, width: float = 150, height: float = 130) -> None:
    """A big wooden fish-sauce vat bound with rope hoops."""
    half = width / 2
    pen.shadow((0, 0), half * 1.1, 12, 0.55)
    body = [
        (-half, -height),
        (-half * 1.04, -height * 0.5),
        *front(half * 0.94, 0, width * 0.07),
        (half * 1.04, -height * 0.5),
        (half, -height),
    ]
    pen.solid(body, "#8c5f3c", 0.75)
    for x in along(-0.86, 0.86, 9):
        pen.stroke(
            [(half * x, -height), (half * x, width * 0.06 * (1 - x * x))], 1.6, "#5f3f28", 0.7
        )
    for level in (0.18, 0.5, 0.82):
        pen.stroke(front(half * 1.02, -height * level, width * 0.08), 6, "#c9a56a")
    pen.disc((0, -height), half, width * 0.12, "#b98a58")
    pen.disc((0, -height), half * 0.9, width * 0.1, "#5f3a24")
