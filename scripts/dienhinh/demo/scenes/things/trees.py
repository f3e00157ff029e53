"""Trees and palms, in the units of a person 100 high, foot at the origin."""

import math
from collections.abc import Sequence
from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import Point, along, blob, lerp
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen

BARK = "#6b5138"


def tree(pen: Pen, height: float = 380, spread: float = 150, ink: Ink = "#4f8040") -> None:
    """A broad-leaved tree: forked trunk, a crown of lit and shaded leaf masses."""
    rng, side, light = pen.rng, pen.side, pen.light
    near = abs(pen.sy) > 0.9
    pen.shadow((0, 0), spread * 0.8, spread * 0.13, 0.45)
    fork = -height * 0.42
    pen.limb((0, 4), (0, fork), (height * 0.075, height * 0.045), BARK)
    for tip in (-0.36, -0.12, 0.2, 0.38):
        pen.limb((0, fork * 0.9), (spread * tip, fork - height * 0.16), (height * 0.036, 4), BARK)
    places = [
        (math.cos(a) * spread * reach, -height * 0.7 + math.sin(a) * height * reach * 0.3)
        for reach, count in ((0.66, 11 if near else 7), (0.32, 5))
        for a in (math.tau * k / count + rng.uniform(-0.12, 0.12) for k in range(count))
    ]
    places.sort(key=lambda p: p[0] * side * 0.7 - p[1])
    dark = mix(light.dim(ink, 0.5), ink, 0.2)
    size = (spread * (0.32 if near else 0.42), height * (0.125 if near else 0.155))
    for x, y in places:
        pen.at(x * 1.05, y + height * 0.035).fill(blob(rng, size[0] * 1.1, size[1] * 1.1), dark)
    for x, y in places:
        sunny = max(0.0, (x * side / spread) * 0.16 + (-y / height - 0.66) * 0.4)
        tint = mix(mix(ink, dark, rng.uniform(0, 0.25)), light.glow, sunny)
        mass = blob(rng, *size, rough=0.2)
        if abs(pen.sy) < 0.4:
            pen.at(x, y).fill(mass, tint)
            continue
        pen.at(x, y).solid(mass, tint, 0.55)
        if near:
            _foliage(pen.at(x, y), size, tint)


def _foliage(pen: Pen, size: Point, ink: Ink) -> None:
    """Single leaves over one leaf mass, bright towards the sun, dark away from it."""
    rng = pen.rng
    for _ in range(13):
        angle, far = rng.uniform(0, math.tau), rng.uniform(0.35, 1.12)
        sunny = math.cos(angle) * pen.side * 0.5 - math.sin(angle) * 0.5
        color = pen.light.lit(ink, 0.24) if sunny > 0 else pen.light.dim(ink, 0.3)
        here = pen.at(math.cos(angle) * far * size[0], math.sin(angle) * far * size[1])
        here.turned(rng.uniform(-50, 50)).disc((0, 0), 5.5, 2.7, color, 0.85)


def _leaf_dabs(pen: Pen, places: Sequence[Point], reach: float, ink: Ink) -> None:
    if abs(pen.sy) < 0.45:
        return
    for place in places:
        _foliage(pen.at(*place), (reach, reach * 0.9), ink)


def crown_tree(pen: Pen, height: float = 420, spread: float = 60, ink: Ink = "#4a7440") -> None:
    """A slender plantation tree (acacia, cinnamon): straight pale stem, tall layered crown."""
    rng, side = pen.rng, pen.side
    pen.limb((0, 3), (0, -height * 0.85), (height * 0.034, 3), "#8a7458")
    dark = pen.light.dim(ink, 0.4)
    masses: list[tuple[float, float, float]] = []
    for part in along(0, 1, 9 if abs(pen.sy) > 0.45 else 5):
        wide = spread * (0.34 + 0.5 * math.sin(math.pi * (0.12 + 0.8 * part)))
        masses.append((rng.uniform(-0.5, 0.5) * wide, -height * (0.44 + 0.5 * part), wide))
    for x, y, wide in masses:
        pen.at(x, y + height * 0.02).fill(blob(rng, wide * 0.95, height * 0.085, rough=0.14), dark)
    for x, y, wide in masses:
        sunny = mix(ink, pen.light.glow, 0.06 + 0.08 * (x * side > 0))
        pen.at(x, y).fill(blob(rng, wide * 0.8, height * 0.068, rough=0.16), sunny)
    _leaf_dabs(pen, [(x, y) for x, y, _ in masses], spread * 0.5, ink)


def _frond(pen: Pen, root: Point, angle: float, length: float, ink: Ink) -> None:
    """A feathered palm leaf: a rib that arches over, leaflets hanging like a comb."""
    cos, sin = math.cos(angle), math.sin(angle)
    rib = [
        (
            root[0] + cos * length * t * (1 - 0.16 * t),
            root[1] + sin * length * t * 0.95 + 0.62 * length * t * t,
        )
        for t in along(0, 1, 15)
    ]
    outline = list(rib)
    for i in range(14, 0, -1):
        t = i / 14
        (x, y), (px, py) = rib[i], rib[i - 1]
        hang = length * 0.24 * math.sin(math.pi * min(1.0, t * 0.8 + 0.16)) ** 0.7
        outline.append((x + (x - px) * 0.55, y + hang))
        outline.append((px, py + hang * 0.4))
    pen.fill(outline, ink)
    upper = [
        (x - cos * 2, y - length * 0.05 * math.sin(math.pi * i / 14))
        for i, (x, y) in enumerate(rib)
    ]
    pen.fill([*rib, *upper[::-1]], pen.light.lit(ink, 0.22))
    pen.stroke(rib, length * 0.012, pen.light.lit(ink, 0.5))


def palm_crown(pen: Pen, top: Point, length: float, ink: Ink, count: int = 12) -> None:
    """The head of a palm: fronds all round, the sunward ones brighter."""
    rng, side = pen.rng, pen.side
    parts = along(0, 1, count)
    for part in sorted(parts, key=lambda p: -abs(p - 0.5)):
        angle = math.pi * (0.96 + 1.08 * part) + rng.uniform(-0.07, 0.07)
        sunny = 0.5 + 0.5 * math.cos(angle) * side
        tint = mix(pen.light.dim(ink, 0.42), pen.light.lit(ink, 0.16), sunny)
        _frond(pen, top, angle, length * rng.uniform(0.88, 1.08), tint)


def coconut(pen: Pen, height: float = 520, lean: float = 60) -> None:
    """A coconut palm: leaning ringed stem, nuts, arching fronds."""
    pen.shadow((0, 0), 90, 14, 0.35)
    stem = [(lean * (t**1.6), -height * t) for t in along(0, 1, 9)]
    for i, (start, end) in enumerate(pairwise(stem)):
        pen.limb(start, end, (15 - i, 14 - i), "#8b7155")
    if abs(pen.sy) > 0.3:
        for t in along(0.08, 0.92, 14):
            x, y = lean * t**1.6, -height * t
            pen.stroke([(x - 6, y), (x + 6, y + 2)], 1.6, "#6d563f", 0.7)
    top = stem[-1]
    palm_crown(pen, (top[0], top[1] + 4), height * 0.37, "#4f8039")
    for dx, dy in ((-9, 14), (8, 15), (0, 9)):
        pen.disc((top[0] + dx, top[1] + dy), 9, 10, "#8aa04a")


def areca(pen: Pen) -> None:
    """An areca palm: pencil-straight stem, a small upright head."""
    height = 430
    pen.limb((0, 0), (0, -height), (8, 5), "#9a8f74")
    pen.limb((0, -height * 0.9), (0, -height * 1.02), (7, 6), "#7a9a4d")
    palm_crown(pen, (0, -height), height * 0.22, "#4f8240", 9)


def bamboo(pen: Pen, height: float = 420) -> None:
    """A bamboo clump: arching culms, drooping sprays of narrow leaves."""
    culms = 9
    rng = pen.rng
    pen.shadow((0, 0), 100, 14, 0.35)
    for i in range(culms):
        spread = (i / (culms - 1) - 0.5) * 2
        tall = height * rng.uniform(0.75, 1.05)
        foot, tip = (spread * 26, 0.0), (spread * height * 0.42, -tall)
        culm = [
            (lerp(foot, tip, t)[0] * (0.4 + 0.6 * t), -tall * (t - 0.18 * t**3))
            for t in along(0, 1, 7)
        ]
        ink = mix("#5f8a3c", "#a9b956", 0.5 + 0.5 * spread * pen.side)
        pen.stroke(culm, 5, ink)
        for x, y in culm[2:]:
            for _ in range(4):
                angle = rng.uniform(0.1, math.pi - 0.1) + rng.choice((0, -0.6))
                size = height * rng.uniform(0.08, 0.13)
                end = (x + math.cos(angle) * size, y + math.sin(angle) * size * 0.8)
                mid = lerp((x, y), end, 0.5)
                shade = mix(
                    "#3f7038", "#8fb254", rng.random() * 0.6 + 0.2 * spread * pen.side + 0.2
                )
                pen.fill([(x, y), (mid[0] + 3, mid[1] - 4), end, (mid[0] - 3, mid[1] + 4)], shade)
