"""Settings many pictures share: an open sky, ranges, a treeline, a table for still life."""

import math
from collections.abc import Sequence
from dataclasses import replace

from dienhinh.demo.scenes.paint.curves import Point, along, crags, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things import houses, plants, trees
from dienhinh.demo.scenes.things.land import hill, hill_line, meadow, mountains, woods
from dienhinh.demo.scenes.things.sky import mist, sky


def open_sky(pen: Pen, horizon: float) -> Pen:
    """Put the sun where this sky has it above `horizon` and paint the sky."""
    height = horizon * (0.16 + 0.78 * pen.light.height)
    placed = replace(pen, sun=(pen.sun[0], height))
    sky(placed, horizon)
    return placed


def ranges(pen: Pen, base: float, height: float = 230) -> None:
    """Two mountain ranges one behind the other with haze between them."""
    mountains(pen.far(0.66), base - height * 0.12, height, "#4b7f96", 520)
    mountains(pen.far(0.42), base, height * 0.66, "#4c8170", 400)
    mist(pen, base - 10, height * 0.3, 0.55)


def highlands(pen: Pen, base: float, height: float = 230) -> None:
    """Ranges with a wooded hill before them, as in the west of the province."""
    ranges(pen, base, height)
    line = hill_line(pen.far(0.24), base + 46, 54, 760)
    hill(pen.far(0.24), line, base + 420, "#5f8c4a")
    woods(pen.far(0.26), line, 15)


def treeline(pen: Pen, y: float, size: float = 20, *, roofs: int = 3, palms: int = 5) -> None:
    """A far village edge: trees, palms above them, a few roofs."""
    far, rng = pen.far(0.34), pen.rng
    line = hill_line(far, y - size * 0.4, size * 0.9, 300)
    for x in along(rng.uniform(20, 200), rng.uniform(1250, 1480), max(1, palms)):
        trees.coconut(far.at(x + rng.uniform(-50, 50), y, size / 210), 520, rng.uniform(-60, 60))
    woods(far, line, size, rows=2)
    for x in along(rng.uniform(120, 320), rng.uniform(1100, 1400), max(1, roofs)):
        here = far.at(x + rng.uniform(-60, 60), y + size * 0.7, size / 150)
        houses.house(here, rng.choice(houses.WALLS), rng.choice(houses.TILES))
    ground = [(-20, y + size * 0.5), (1520, y + size * 0.5), (1520, y + 310), (-20, y + 310)]
    pen.far(0.24).fill(ground, "#8fae5c")
    woods(far, lambda x: line(x) + size * 1.7, size * 0.6, rows=1)


def garden_ground(pen: Pen, horizon: float, inks: tuple[str, str] = ("#a8bf6c", "#7d9f4a")) -> None:
    """Grassland from the horizon to the front edge with tufts in the foreground."""
    meadow(pen, horizon, inks)
    grass(pen, horizon + 60, inks[1])


def grass(pen: Pen, top: float, ink: Ink, count: int = 90) -> None:
    """Scattered tufts of grass, larger in front."""
    rng = pen.rng
    for i in range(count):
        near = (i / count) ** 1.5
        y = top + (1000 - top) * near
        plants.tuft(pen.at(rng.uniform(0, 1500), y), 6 + 26 * near, ink, 4)


def foreground_leaves(pen: Pen, side: int = 1) -> None:
    """Dark leaves framing one lower corner, close to the eye; `side` +1 right, -1 left."""
    rng = pen.rng
    corner = 1500.0 if side > 0 else 0.0
    for _ in range(11):
        root = (corner + side * 20, 1010 - rng.uniform(0, 40))
        angle = -math.pi / 2 - side * rng.uniform(-0.1, 1.1)
        ink = rng.choice(("#2f5a3a", "#386a40", "#447a44"))
        plants.leaf(pen, root, angle, (rng.uniform(110, 260), rng.uniform(34, 60)), ink)


def branch(pen: Pen, side: int = 1, drop: float = 150) -> None:
    """A leafy branch hanging in from an upper corner."""
    rng = pen.rng
    start = (1530.0, -20.0) if side > 0 else (-30.0, -20.0)
    for k in range(3):
        tip = (start[0] - side * rng.uniform(260, 430), drop * (0.35 + 0.4 * k))
        spine = smooth(
            [start, ((start[0] + tip[0]) / 2, tip[1] * 0.35), tip], closed=False, steps=7
        )
        pen.stroke(spine, 5, "#5a4632")
        for x, y in spine[3:]:
            for _ in range(3):
                angle = math.pi / 2 + rng.uniform(-1.3, 1.3)
                ink = rng.choice(("#3f7040", "#4e8443", "#5f954a"))
                plants.leaf(pen, (x, y), angle, (rng.uniform(40, 66), rng.uniform(15, 22)), ink)


def planks(pen: Pen, edge: float, ink: Ink = "#b98a5a") -> None:
    """A wooden table top from the height `edge` to the front."""
    rng = pen.rng
    whole = [(-20, edge), (1520, edge), (1520, 1010), (-20, 1010)]
    pen.fill(whole, ink)
    y, tall = edge, 34.0
    while y < 1000:
        board = [(-20, y), (1520, y), (1520, y + tall), (-20, y + tall)]
        pen.fill(
            board, mix(ink, rng.choice(("#8f6238", "#d9b07a", "#a5744a")), rng.uniform(0.05, 0.3))
        )
        for _ in range(7):
            gy = y + tall * rng.uniform(0.12, 0.9)
            x = rng.uniform(-100, 1400)
            run = rng.uniform(160, 520)
            pen.arc(
                [(x, gy), (x + run * 0.5, gy + rng.uniform(-2, 3)), (x + run, gy)],
                1.5,
                "#7d5433",
                0.35,
            )
        pen.stroke([(-20, y), (1520, y)], 2.4, "#6e482b", 0.7)
        y += tall
        tall *= 1.42
    _table_light(pen, whole, ink, edge)


def bamboo_mat(pen: Pen, edge: float, ink: Ink = "#d8b878") -> None:
    """A plaited bamboo mat from the height `edge` to the front, in a diagonal twill."""
    whole = [(-20, edge), (1520, edge), (1520, 1010), (-20, 1010)]
    pen.fill(whole, ink)
    dark, bright = pen.light.dim(ink, 0.22), pen.light.lit(ink, 0.4)
    y, tall, row = edge, 7.0, 0
    while y < 1000:
        wide = tall * 6.4
        x = -20 - wide * (1 - (row % 4) / 4)
        while x < 1520:
            strip = [(x, y), (x + wide * 0.5, y), (x + wide * 0.5, y + tall), (x, y + tall)]
            pen.fill(strip, dark, 0.4)
            pen.stroke([(x, y + tall), (x + wide * 0.5, y + tall)], 1.2, bright, 0.5)
            x += wide
        y += tall
        tall *= 1.07
        row += 1
    _table_light(pen, whole, ink, edge)


def _table_light(pen: Pen, whole: Sequence[Point], ink: Ink, edge: float) -> None:
    pen.shade(whole, pen.light.lit(ink, 0.8), (pen.side, -0.8), 0.55)
    pen.shade(whole, pen.light.dim(ink, 0.6), (-pen.side, 0.9), 0.5)
    pen.stroke([(-20, edge), (1520, edge)], 3, pen.light.lit(ink, 0.7), 0.8)


def floor(pen: Pen, top: float, ink: Ink = "#d8bd90") -> None:
    """A yard of beaten earth: light from the sun's side, pebbles, fallen leaves, soft shadows."""
    rng = pen.rng
    edge = [(x, top + rng.uniform(-3, 3)) for x in along(-20, 1520, 16)]
    ground = [*smooth(edge, closed=False, steps=3), (1520, 1010), (-20, 1010)]
    pen.fill(ground, ink)
    pen.shade(ground, pen.light.lit(ink, 0.8), (pen.side, -0.8), 0.6)
    pen.shade(ground, pen.light.dim(ink, 0.5), (-pen.side, 1), 0.5)
    for _ in range(70):
        near = rng.random() ** 1.3
        at = (rng.uniform(0, 1500), top + 12 + (990 - top) * near)
        size = 1.2 + 4.5 * near
        shade = pen.light.dim(ink, 0.3) if rng.random() < 0.6 else pen.light.lit(ink, 0.6)
        pen.disc(at, size * rng.uniform(1, 2.6), size * 0.5, shade, 0.6)
    for _ in range(14):
        near = rng.random()
        here = pen.at(rng.uniform(0, 1500), top + 30 + (960 - top) * near).turned(
            rng.uniform(-40, 40)
        )
        here.disc((0, 0), 4 + 6 * near, 2 + 2 * near, rng.choice(("#8a9a4a", "#b98a45", "#6f8a45")))
    dapples(pen, top + 30)


def dapples(pen: Pen, top: float) -> None:
    """Leaf shadows falling over the lower part of the picture."""
    rng = pen.rng
    dark = pen.tone(mix(pen.light.shade, "#20302a", 0.3))
    away = -1 if pen.sun[0] > 750 else 1
    for _ in range(22):
        at = (750 + away * rng.uniform(150, 860), rng.uniform(top, 1020))
        flat = 0.12 + 0.16 * (at[1] - top) / (1020 - top)
        wide = rng.uniform(60, 150)
        pen.canvas.glow(at, wide, wide * flat, dark, 0.22)


def headland(pen: Pen, foot: float, width: tuple[float, float], height: float) -> None:
    """A hill running into the sea, woods and a few roofs at its foot."""
    left, right = width
    crest = crags(pen.rng, 260, 3)
    top: list[Point] = []
    for part in along(0, 1, 40):
        x = left + (right - left) * part
        swell = math.sin(math.pi * part**0.75) ** 0.8
        top.append((x, foot - height * (0.5 + 0.7 * crest(x)) * swell))
    outline = [*smooth(top, closed=False, steps=3), (right, foot), (left, foot)]
    pen.solid(outline, "#5f8c58", 0.7)
    pen.shade(outline, pen.light.haze, (0, 1), 0.35)
    trim = (left + (right - left) * 0.08, right - (right - left) * 0.16)
    woods(pen, lambda _: foot - height * 0.07, height * 0.07, trim, rows=2)
    x = trim[0] + pen.rng.uniform(10, 60)
    while x < trim[1] - 30:
        here = pen.at(
            x, foot - pen.rng.uniform(0, height * 0.09), height / pen.rng.uniform(1200, 1700)
        )
        x += height * pen.rng.uniform(0.25, 0.8)
        houses.house(here, pen.rng.choice(houses.WALLS), pen.rng.choice(houses.TILES))
