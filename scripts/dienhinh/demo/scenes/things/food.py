"""Vegetables, spices, fish and grain: each of the given size, its middle at the origin."""

import math

from dienhinh.demo.scenes.paint.curves import along, scaled, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things.plants import leaf


def garlic(pen: Pen, size: float, ink: Ink = "#f3ece0") -> None:
    """A garlic bulb with purple-veined cloves and a cut neck."""
    pen.shadow((0, size * 0.42), size * 0.5, size * 0.12, 0.5)
    pen.form(
        scaled(
            "-0.08,-0.95 0.07,-0.95 0.08,-0.55 0.3,-0.36 0.5,0 0.4,0.34 0,0.46"
            " -0.4,0.34 -0.5,0 -0.3,-0.36 -0.08,-0.55",
            size,
        ),
        ink,
        0.55,
    )
    for x in (-0.27, -0.08, 0.13, 0.3):
        pen.arc(
            [
                (x * size * 0.25, -size * 0.5),
                (x * size * 1.25, -size * 0.06),
                (x * size * 0.7, size * 0.4),
            ],
            size * 0.022,
            "#b592a5",
            0.75,
        )
    pen.fill(
        scaled("-0.16,0.42 -0.1,0.52 -0.03,0.46 0.03,0.54 0.09,0.46 0.15,0.5 0.17,0.42", size),
        "#cdb894",
    )


def egg(pen: Pen, size: float, ink: Ink = "#ecd3b4") -> None:
    """A hen's egg."""
    pen.form(
        scaled("0,-0.5 0.26,-0.26 0.36,0.1 0.2,0.4 0,0.46 -0.2,0.4 -0.36,0.1 -0.26,-0.26", size),
        ink,
        0.6,
    )


def fish(pen: Pen, size: float, ink: Ink = "#8fa9b5") -> None:
    """A sea fish on its side, head to the right."""
    pen.fill(scaled("-0.34,0 -0.5,-0.15 -0.46,0 -0.5,0.15", size), pen.light.dim(ink, 0.3))
    pen.form(
        scaled(
            "-0.38,0 -0.16,-0.11 0.16,-0.15 0.4,-0.06 0.5,0.02 0.38,0.09 0.12,0.14 -0.18,0.08", size
        ),
        ink,
        0.5,
    )
    pen.curve(scaled("-0.34,0.02 0,0.05 0.36,0.05 0.1,0.13 -0.18,0.075", size), "#eef2ee", 0.85)
    pen.fill(scaled("-0.05,-0.13 0.1,-0.21 0.18,-0.14", size), pen.light.dim(ink, 0.35))
    pen.disc((size * 0.38, -size * 0.01), size * 0.026, size * 0.026, "#20262b")
    pen.arc(scaled("0.28,-0.1 0.25,0 0.28,0.09", size), size * 0.014, pen.light.dim(ink, 0.4))


def chilli(pen: Pen, size: float) -> None:
    """A chilli pepper lying down."""
    pen.form(
        scaled("-0.45,-0.06 -0.1,-0.12 0.25,-0.06 0.55,0.06 0.2,0.06 -0.15,0.09 -0.44,0.06", size),
        "#cf3b2b",
        0.5,
    )
    pen.arc(scaled("-0.44,0 -0.56,-0.05 -0.64,-0.14", size), size * 0.05, "#5d8a3f")


def carrot(pen: Pen, size: float) -> None:
    """A carrot with its greens, tip to the right."""
    for angle in (2.7, 3.1, 3.5):
        leaf(pen, (-size * 0.4, 0), angle, (size * 0.4, size * 0.13), "#5f9a42")
    pen.form(scaled("-0.42,-0.1 0,-0.09 0.5,0 0,0.1 -0.42,0.1", size), "#e5813a", 0.55)


def eggplant(pen: Pen, size: float) -> None:
    """A long eggplant."""
    pen.form(
        scaled("-0.48,-0.06 -0.1,-0.13 0.3,-0.17 0.5,-0.02 0.34,0.15 -0.1,0.11 -0.48,0.05", size),
        "#5d3a6b",
        0.6,
    )
    pen.curve(
        scaled("-0.6,-0.03 -0.48,-0.1 -0.34,-0.06 -0.38,0 -0.34,0.07 -0.48,0.08 -0.6,0.02", size),
        "#6f9a48",
    )


def cabbage(pen: Pen, size: float) -> None:
    """A cabbage with veined outer leaves."""
    pen.shadow((0, size * 0.4), size * 0.5, size * 0.12, 0.5)
    for dx, turn in ((-0.24, -16), (0.24, 16), (0, 0)):
        here = pen.at(dx * size, size * 0.04).turned(turn)
        here.form(
            scaled("-0.3,-0.34 0,-0.46 0.3,-0.34 0.4,0 0.24,0.36 0,0.42 -0.24,0.36 -0.4,0", size),
            "#9cc46a",
            0.5,
        )
        here.arc([(0, size * 0.38), (0, 0), (0, -size * 0.4)], size * 0.025, "#e3efbd")
        for side in (-1, 1):
            here.arc(
                [
                    (0, size * 0.12),
                    (side * size * 0.16, -size * 0.06),
                    (side * size * 0.25, -size * 0.22),
                ],
                size * 0.014,
                "#d6e8ae",
            )


def greens(pen: Pen, size: float) -> None:
    """A tied bunch of leafy greens standing on its stems."""
    for part in along(-1, 1, 7):
        angle = -math.pi / 2 + part * 0.75
        pen.stroke(
            [
                (part * size * 0.05, size * 0.35),
                (math.cos(angle) * size * 0.4, math.sin(angle) * size * 0.4),
            ],
            size * 0.035,
            "#cfe0a4",
        )
        tint = mix("#5d9a3f", pen.light.glow, 0.12 + 0.12 * part * pen.side)
        leaf(
            pen,
            (math.cos(angle) * size * 0.2, math.sin(angle) * size * 0.2),
            angle,
            (size * 0.55, size * 0.3),
            tint,
        )
    pen.limb(
        (-size * 0.09, size * 0.16),
        (size * 0.09, size * 0.16),
        (size * 0.06, size * 0.06),
        "#c9a45a",
    )


def cinnamon(pen: Pen, size: float, ink: Ink = "#8f5230") -> None:
    """A curled quill of cinnamon bark lying down, its rolled end to the right."""
    half, thick = size / 2, size * 0.085
    pen.shadow((0, thick), half, thick * 0.7, 0.5)
    pen.solid([(-half, -thick), (half, -thick), (half, thick), (-half, thick)], ink, 0.75)
    for y in (-0.5, 0.1, 0.55):
        pen.stroke(
            [(-half * 0.95, y * thick), (half * 0.95, y * thick + thick * 0.1)],
            thick * 0.12,
            pen.light.dim(ink, 0.4),
            0.6,
        )
    pen.disc((half, 0), thick * 0.55, thick, pen.light.lit(ink, 0.35))
    for dy in (-0.44, 0.44):
        pen.disc((half, thick * dy), thick * 0.3, thick * 0.38, pen.light.dim(ink, 0.6))


def bar(
    pen: Pen,
    size: float,
    ink: Ink = "#8a5a3a",
) -> None:
    """A pressed snack bar of puffed rice and seaweed, at a slant."""
    pen.shadow((0, size * 0.14), size * 0.54, size * 0.12, 0.5)
    top = scaled("-0.5,-0.06 0.34,-0.14 0.5,0.02 -0.34,0.12", size)
    pen.fill(
        scaled("-0.5,-0.06 -0.34,0.12 0.5,0.02 0.5,0.12 -0.34,0.22 -0.5,0.04", size),
        pen.light.dim(ink, 0.4),
    )
    pen.solid(top, ink, 0.45)
    for _ in range(56):
        u, v = pen.rng.uniform(0.04, 0.96), pen.rng.uniform(0.08, 0.92)
        x = (-0.5 + 0.84 * u + 0.16 * v) * size
        y = (-0.06 - 0.08 * u + (0.18 - 0.02 * u) * v) * size
        pen.at(x, y).turned(pen.rng.uniform(-50, 50)).disc(
            (0, 0), size * 0.022, size * 0.012, pen.rng.choice(("#f0dcae", "#2f4a34", "#c98a4a"))
        )


def tea_sprig(pen: Pen, size: float, ink: Ink = "#8fbf4f") -> None:
    """Two leaves and a bud."""
    pen.arc([(0, size * 0.5), (size * 0.02, size * 0.1), (0, -size * 0.2)], size * 0.035, "#7aa046")
    leaf(pen, (0, size * 0.14), -0.5, (size * 0.55, size * 0.2), "#6aa03f")
    leaf(pen, (0, size * 0.06), math.pi + 0.55, (size * 0.5, size * 0.19), "#79ad46")
    leaf(pen, (0, -size * 0.16), -math.pi / 2 + 0.12, (size * 0.42, size * 0.12), ink)


def rice_bowlful(pen: Pen, width: float, ink: Ink) -> None:
    """Grain heaped in a bowl whose rim is centred on the origin."""
    half = width / 2
    dome = smooth(
        [
            (-half * 0.94, 0),
            (-half * 0.6, -width * 0.16),
            (0, -width * 0.24),
            (half * 0.6, -width * 0.16),
            (half * 0.94, 0),
            (0, width * 0.12),
        ],
        steps=4,
    )
    pen.solid(dome, ink, 0.6)
    for _ in range(110):
        u = pen.rng.uniform(-0.86, 0.86)
        y = pen.rng.uniform(-0.21, 0.09) * (1 - u * u)
        tint = mix(ink, pen.rng.choice(("#ffffff", "#1d1216")), pen.rng.uniform(0.12, 0.35))
        pen.at(u * half, y * width).turned(pen.rng.uniform(-70, 70)).disc(
            (0, 0), width * 0.021, width * 0.009, tint
        )
