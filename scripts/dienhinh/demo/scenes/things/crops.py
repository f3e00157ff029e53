"""Crops and waterside plants with a shape of their own: nipa, mangrove, tea, vines, flowers."""

import math
from collections.abc import Sequence
from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import Point, Profile, along, blob, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things import fruit, plants, trees


def nipa(pen: Pen, height: float = 430, fronds: int = 9) -> None:
    """A nipa palm: great feathered leaves rising straight out of the water."""
    rng, side = pen.rng, pen.side
    for part in sorted(along(0, 1, fronds), key=lambda p: -abs(p - 0.5)):
        angle = math.pi * (1.27 + 0.46 * part) + rng.uniform(-0.06, 0.06)
        sunny = 0.5 + 0.5 * math.cos(angle) * side
        tint = mix("#33673a", "#86ad45", sunny * 0.8 + rng.uniform(0, 0.2))
        _plume(pen, angle, height * rng.uniform(0.82, 1.12), tint)
    for x in (-16, 14, 0):
        pen.disc((x, -3), 22, 12, pen.light.dim("#4a5f34", 0.3))


def _plume(pen: Pen, angle: float, length: float, ink: Ink) -> None:
    """One upright feather leaf with separate leaflets on both sides of its rib."""
    cos, sin = math.cos(angle), math.sin(angle)
    rib = [
        (cos * length * t * (1 + 0.25 * t), sin * length * t + 0.42 * length * abs(cos) * t**3)
        for t in along(0, 1, 16)
    ]
    left: list[Point] = []
    right: list[Point] = []
    for i, ((px, py), (x, y)) in enumerate(pairwise(rib)):
        t = (i + 1) / 15
        wide = length * 0.15 * math.sin(math.pi * min(1.0, 0.1 + t * 0.86)) ** 0.7 * (t > 0.2)
        dx, dy = x - px, y - py
        size = math.hypot(dx, dy) or 1
        nx, ny = -dy / size * wide, dx / size * wide
        left += [(px + nx * 0.25, py + ny * 0.25), (x + nx + dx, y + ny + dy)]
        right += [(px - nx * 0.25, py - ny * 0.25), (x - nx + dx, y - ny + dy)]
    dark = pen.light.dim(ink, 0.3)
    pen.fill([rib[0], *left, rib[-1], *rib[::-1]], ink)
    pen.fill([rib[0], *right, rib[-1], *rib[::-1]], dark)
    pen.stroke(rib, length * 0.014, pen.light.lit(ink, 0.45))


def white_mangrove(pen: Pen) -> None:
    """A white mangrove standing in shallow water: pale gnarled stems, arching roots, flat crown."""
    height = 230
    rng = pen.rng
    stems: list[Point] = []
    for i in range(4):
        lean = (i - 1.5) * 0.36 + rng.uniform(-0.12, 0.12)
        foot, tip = (
            ((i - 1.5) * 13.0, 0.0),
            (lean * height * 0.75, -height * rng.uniform(0.52, 0.66)),
        )
        knee = ((foot[0] + tip[0]) / 2 + rng.uniform(-12, 12), tip[1] * 0.45)
        ink = mix("#cfc3ad", "#8a7c6a", 0.5 - 0.4 * lean * pen.side)
        pen.stroke(smooth([foot, knee, tip], closed=False), 8 - i % 2 * 2, ink)
        stems.append(tip)
    for x in along(-40, 40, 7):
        pen.arc([(x * 0.2, -height * 0.16), (x * 0.75, -height * 0.12), (x, 3)], 3, "#a2947f")
    masses = [
        *stems,
        (0.0, -height * 0.74),
        (-height * 0.26, -height * 0.66),
        (height * 0.27, -height * 0.68),
    ]
    for x, y in masses:
        dark = pen.light.dim("#3f7446", 0.4)
        pen.at(x * 1.05, y + 9).fill(blob(rng, height * 0.26, height * 0.11, rough=0.2), dark)
    for x, y in masses:
        here = pen.at(x, y - 3)
        here.solid(
            blob(rng, height * 0.23, height * 0.09, rough=0.2),
            mix("#4f8a4e", pen.light.glow, rng.uniform(0, 0.12)),
            0.6,
        )
        if abs(pen.sy) > 0.35:
            for _ in range(10):
                spot = (rng.uniform(-0.2, 0.2) * height, rng.uniform(-0.08, 0.05) * height)
                here.disc(spot, 4, 2.2, pen.light.lit("#5f9a56", 0.35), 0.8)


def sapling(pen: Pen, height: float = 46, *, bag: bool = False) -> None:
    """A young mangrove: thin stem, paired leaves; in a nursery bag or planted."""
    if bag:
        pen.shadow((0, 0), 13, 3, 0.5)
        pen.solid([(-9, -20), (9, -20), (8, 0), (-8, 0)], "#3a3437", 0.6)
        pen.disc((0, -20), 9, 2.4, "#6b4b35")
    root = -19.0 if bag else 0.0
    pen.stroke([(0, root), (1, root - height)], 1.8, "#7a6a4a")
    for i, part in enumerate(along(0.35, 1, 5)):
        y = root - height * part
        for side in (-1, 1):
            ink = "#5f9a4f" if side * pen.side > 0 else "#3f7446"
            plants.leaf(
                pen,
                (0.6, y),
                -math.pi / 2 + side * (1.15 - 0.12 * i),
                (height * 0.36, height * 0.15),
                ink,
            )


def tea_row(pen: Pen, line: Profile, size: float, ink: Ink) -> None:
    """One hedge of clipped tea along a line: shade below, rounded lit tops, young shoots."""
    rng, x = pen.rng, -30.0
    low = [(x_, line(x_) + size * 0.55) for x_ in along(-30, 1530, 40)]
    top = [(x_, line(x_) - size * 0.4) for x_ in along(-30, 1530, 40)]
    pen.fill([*top, *low[::-1]], pen.light.dim(ink, 0.5))
    while x < 1540:
        r = size * rng.uniform(0.5, 0.68)
        at = (x, line(x))
        pen.disc(at, r * 1.2, r * 0.82, ink)
        pen.disc(
            (x + pen.side * r * 0.2, at[1] - r * 0.3), r * 0.95, r * 0.45, pen.light.lit(ink, 0.2)
        )
        if size > 22:
            for _ in range(7):
                spot = (x + rng.uniform(-1, 1) * r, at[1] - r * rng.uniform(0.25, 0.85))
                plants.tuft(pen.at(*spot), size * 0.24, "#a9cf5f", 3)
            for _ in range(9 if size > 60 else 0):
                spot = (x + rng.uniform(-1.1, 1.1) * r, at[1] + r * rng.uniform(-0.7, 0.6))
                shade = pen.light.lit(ink, 0.2) if rng.random() < 0.5 else pen.light.dim(ink, 0.3)
                pen.at(*spot).turned(rng.uniform(-50, 50)).disc(
                    (0, 0), size * 0.09, size * 0.035, shade
                )
        x += r * 1.45


def trellis(pen: Pen, width: float, height: float = 120) -> None:
    """A post-and-wire trellis with sacha inchi vines, heart leaves and star pods."""
    rng = pen.rng
    posts = max(2, int(width / 130) + 1)
    for x in along(0, width, posts):
        pen.limb((x, -height * 1.04), (x, 0), (6, 7), "#a89878")
    for level in (0.5, 0.98):
        pen.stroke([(0, -height * level), (width, -height * level)], 1.4, "#7d776b")
    for x in along(12, width - 12, max(3, int(width / 24))):
        tip = (x + rng.uniform(-14, 14), -height * rng.uniform(0.95, 1.1))
        pen.arc([(x, 0), (x + rng.uniform(-12, 12), -height * 0.5), tip], 1.8, "#5f7f42")
    for k in range(int(width / 2.6)):
        x = width * ((k * 0.618) % 1) + rng.uniform(-8, 8)
        y = -height * (1.12 - 0.98 * rng.random() ** 1.5)
        ink = rng.choice(("#3f7a3c", "#559444", "#6fac4c"))
        plants.leaf(
            pen,
            (x, y),
            math.pi / 2 + rng.uniform(-0.8, 0.8),
            (rng.uniform(12, 18), rng.uniform(10, 14)),
            ink,
        )
    for x in along(width * 0.06, width * 0.94, max(2, int(width / 38))):
        here = pen.at(x + rng.uniform(-9, 9), -height * rng.uniform(0.35, 0.8))
        fruit.star_pod(here, rng.uniform(13, 18), rng.choice(("#9cc860", "#86b84e", "#8a6238")))


def vine_column(pen: Pen, height: float, melons: int = 1) -> None:
    """A melon vine led up a string, big leaves on both sides, netted fruit hanging."""
    rng = pen.rng
    pen.stroke([(0, 0), (0, -height)], 1.4, "#f4f2e4", 0.8)
    pen.arc([(0, 0), (3, -height * 0.35), (-2, -height * 0.7), (0, -height * 0.94)], 2.6, "#6f9a4a")
    for part in along(0.08, 0.95, 9):
        at = (rng.uniform(-6, 6), -height * part)
        pen.disc(at, rng.uniform(12, 17), height * 0.062, pen.light.dim("#35683a", 0.2))
    for i, part in enumerate(along(0.04, 0.98, 24)):
        side = 1 if i % 2 else -1
        ink = rng.choice(("#4a8740", "#5d9c48", "#3f7a3d", "#6aa84f"))
        at = (side * rng.uniform(4, 16), -height * part + rng.uniform(-4, 4))
        _palm_leaf(pen.at(*at).turned(rng.uniform(-40, 40)), rng.uniform(8, 11.5), ink)
    for k in range(melons):
        fruit.melon(
            pen.at((-1) ** k * 6.0, -height * (0.36 + 0.26 * k)), 21, "#c3c987", hanging=True
        )


def _palm_leaf(pen: Pen, size: float, ink: Ink) -> None:
    """A melon leaf: five shallow rounded lobes, light ribs."""
    outline: list[Point] = []
    for i in range(15):
        angle, reach = math.tau * i / 15 + 0.3, size * (0.8, 1.0, 0.98)[i % 3]
        outline.append((math.cos(angle) * reach, math.sin(angle) * reach * 0.85))
    if abs(pen.sy) * size < 18:
        pen.fill(outline, ink)
        return
    pen.form(outline, ink, 0.5)
    for k in range(5):
        angle = math.tau * (k + 0.5) / 5 + 0.3
        tip = (math.cos(angle) * size * 0.72, math.sin(angle) * size * 0.62)
        pen.stroke([(0, 0), tip], size * 0.05, pen.light.lit(ink, 0.4), 0.7)


def mum_pot(pen: Pen, ink: Ink = "#f2c230", size: float = 1.0) -> None:
    """A pot of chrysanthemum trained into a dome of flowers, 74 high."""
    rng = pen.rng
    here = pen.at(0, 0, size)
    here.shadow((0, 0), 30, 5, 0.55)
    here.solid([(-19, -24), (19, -24), (15, 0), (-15, 0)], "#b0603c", 0.65)
    here.solid([(-21, -28), (21, -28), (21, -22), (-21, -22)], "#c2744a", 0.5)
    here.at(0, -34).fill(blob(rng, 29, 15, rough=0.14), "#3f6f35")
    dome = here.at(0, -48)
    dome.solid(blob(rng, 32, 24, rough=0.06, count=12), pen.light.dim(ink, 0.25), 0.6)
    count, petal = (70, 3.4) if abs(here.sy) > 0.8 else (26, 5.2)
    for i in range(count):
        angle, far = i * 2.39996, math.sqrt((i + 0.5) / count)
        at = (math.cos(angle) * far * 31, math.sin(angle) * far * 22.5)
        sunny = 0.5 + 0.35 * math.cos(angle) * pen.side - 0.3 * math.sin(angle)
        tint = mix(pen.light.dim(ink, 0.2), pen.light.lit(ink, 0.4), min(1.0, max(0.0, sunny)))
        dome.disc(at, petal, petal * 0.82, tint)
        if abs(here.sy) > 2:
            dome.disc(at, petal * 0.4, petal * 0.32, pen.light.dim(ink, 0.3))


def mum(pen: Pen, size: float, ink: Ink = "#f4c534") -> None:
    """One chrysanthemum flower seen close: rings of narrow petals."""
    for ring in range(4):
        count, reach = 20 - ring * 4, size * (0.5 - 0.115 * ring)
        tint = mix(pen.light.dim(ink, 0.28), pen.light.lit(ink, 0.4), ring / 3)
        for i in range(count):
            angle = math.tau * i / count + ring * 0.4
            tip = (math.cos(angle) * reach, math.sin(angle) * reach * 0.86)
            pen.limb(
                (tip[0] * 0.25, tip[1] * 0.25),
                tip,
                (size * 0.05, size * 0.085),
                tint,
            )
    pen.disc((0, 0), size * 0.09, size * 0.08, pen.light.dim(ink, 0.35))


def fruit_tree(pen: Pen, height: float = 300, kind: str = "pomelo") -> None:
    """An orchard tree hung with pomelos or durians."""
    rng = pen.rng
    trees.tree(pen, height, height * 0.46, "#4c8440")
    for _ in range(9 if kind == "pomelo" else 6):
        at = (rng.uniform(-0.36, 0.36) * height, -height * rng.uniform(0.5, 0.86))
        if kind == "pomelo":
            fruit.pomelo(pen.at(*at), 19, "#c6cc62", hanging=True)
        else:
            fruit.durian(pen.at(*at), 22, "#a3a04c", hanging=True)


def vegetable_bed(pen: Pen, corners: Sequence[Point], rows: int, ink: Ink, size: float) -> None:
    """A raised bed planted with rows of leafy heads."""
    a, b, c, d = corners
    pen.fill(corners, "#7d5f42")
    pen.shade(corners, "#a78660", (pen.side, -0.8), 0.6)
    for v in along(0.14, 0.9, rows):
        left = (a[0] + (d[0] - a[0]) * v, a[1] + (d[1] - a[1]) * v)
        right = (b[0] + (c[0] - b[0]) * v, left[1])
        tall = size * (0.6 + 0.4 * v)
        for x in along(
            left[0] + tall, right[0] - tall, max(2, int((right[0] - left[0]) / (tall * 1.9)))
        ):
            pen.disc((x, left[1] - tall * 0.3), tall * 0.95, tall * 0.6, pen.light.dim(ink, 0.3))
            pen.disc(
                (x + pen.side * tall * 0.12, left[1] - tall * 0.5), tall * 0.72, tall * 0.45, ink
            )
            pen.disc(
                (x + pen.side * tall * 0.2, left[1] - tall * 0.62),
                tall * 0.36,
                tall * 0.22,
                pen.light.lit(ink, 0.4),
            )
