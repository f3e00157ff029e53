"""Fruit, melons, pods and nuts: each of the given size in units, its middle at the origin."""

import math

from dienhinh.demo.scenes.paint.curves import Point, along, blob, oval, path, scaled
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen


def ball(pen: Pen, size: float, ink: Ink, squash: float = 1.0) -> None:
    """A round fruit with highlight and shadow below."""
    pen.shadow((0, size * squash * 0.46), size * 0.5, size * 0.13, 0.5)
    outline = oval(0, 0, size / 2, size * squash / 2, 28)
    pen.solid(outline, ink, 0.75)
    pen.disc(
        (pen.side * size * 0.17, -size * squash * 0.22), size * 0.1, size * 0.07, "#ffffff", 0.4
    )


def melon(pen: Pen, size: float, ink: Ink = "#b9bf7d", *, hanging: bool = False) -> None:
    """A netted melon with its T-shaped stalk."""
    if not hanging:
        pen.shadow((0, size * 0.44), size * 0.5, size * 0.13, 0.5)
    pen.solid(oval(0, 0, size * 0.48, size * 0.5, 30), ink, 0.7)
    if abs(pen.sy) * size > 24:
        pale, rng = mix(ink, "#fffbe6", 0.7), pen.rng
        for part in along(-0.75, 0.75, 7):
            bow = size * 0.5 * part
            pen.arc(
                [
                    (bow * 0.25, -size * 0.47),
                    (bow, -size * 0.1 + rng.uniform(-2, 2)),
                    (bow * 0.9, size * 0.2),
                    (bow * 0.3, size * 0.47),
                ],
                size * 0.011,
                pale,
                0.8,
            )
            reach = size * 0.46 * math.sqrt(1 - part * part)
            pen.arc(
                [
                    (-reach, size * 0.46 * part),
                    (0, size * 0.46 * part + size * 0.05),
                    (reach, size * 0.46 * part),
                ],
                size * 0.011,
                pale,
                0.7,
            )
    pen.limb((0, -size * 0.48), (0, -size * 0.64), (size * 0.05, size * 0.045), "#6f8a4a")
    pen.limb(
        (-size * 0.14, -size * 0.66),
        (size * 0.14, -size * 0.64),
        (size * 0.04, size * 0.04),
        "#6f8a4a",
    )


def melon_half(pen: Pen, size: float) -> None:
    """Half a melon, cut face towards us."""
    pen.shadow((0, size * 0.44), size * 0.52, size * 0.13, 0.5)
    pen.solid(oval(0, 0, size * 0.5, size * 0.5, 30), "#b9bf7d", 0.6)
    pen.fill(oval(0, 0, size * 0.455, size * 0.455, 30), "#dfe3a0")
    pen.fill(oval(0, 0, size * 0.42, size * 0.42, 30), "#f2a653")
    pen.shade(oval(0, 0, size * 0.42, size * 0.42, 30), "#e07f34", (-pen.side, 0.6), 0.55)
    pen.fill(blob(pen.rng, size * 0.18, size * 0.2, rough=0.1), "#f7c987")
    for _ in range(26):
        angle, far = pen.rng.uniform(0, math.tau), size * 0.15 * math.sqrt(pen.rng.random())
        pen.at(math.cos(angle) * far, math.sin(angle) * far).turned(math.degrees(angle)).disc(
            (0, 0), size * 0.024, size * 0.011, "#fff3d6"
        )


def pomelo(pen: Pen, size: float, ink: Ink = "#b5c25a", *, hanging: bool = False) -> None:
    """A pomelo, slightly pear-shaped, dotted rind."""
    if not hanging:
        pen.shadow((0, size * 0.44), size * 0.5, size * 0.13, 0.5)
    pen.form(
        scaled(
            "0,-0.56 0.22,-0.42 0.46,-0.04 0.42,0.3 0,0.48 -0.42,0.3 -0.46,-0.04 -0.22,-0.42", size
        ),
        ink,
        0.7,
    )
    if abs(pen.sy) * size > 40:
        for _ in range(50):
            angle, far = pen.rng.uniform(0, math.tau), math.sqrt(pen.rng.random()) * 0.4 * size
            pen.disc(
                (math.cos(angle) * far, math.sin(angle) * far),
                size * 0.007,
                size * 0.007,
                pen.light.dim(ink, 0.35),
                0.6,
            )


def pomelo_half(pen: Pen, size: float) -> None:
    """Half a pomelo showing pink segments."""
    pen.shadow((0, size * 0.44), size * 0.52, size * 0.13, 0.5)
    pen.solid(oval(0, 0, size * 0.5, size * 0.5, 30), "#b5c25a", 0.6)
    pen.fill(oval(0, 0, size * 0.465, size * 0.465, 30), "#f7efd2")
    for i in range(11):
        angle = math.tau * i / 11
        tip, spread = size * 0.39, 0.24
        wedge = [(math.cos(angle) * size * 0.06, math.sin(angle) * size * 0.06)]
        wedge += [
            (math.cos(angle + spread * k) * tip, math.sin(angle + spread * k) * tip)
            for k in (-1, -0.5, 0, 0.5, 1)
        ]
        ink = mix("#e58a83", "#f4b3a0", 0.5 + 0.5 * math.cos(angle) * pen.side)
        pen.fill(wedge, ink)
        pen.stroke([wedge[0], wedge[3]], size * 0.006, "#fbd9cc", 0.8)


def durian(pen: Pen, size: float, ink: Ink = "#9a9a4a", *, hanging: bool = False) -> None:
    """A spiny durian."""
    if not hanging:
        pen.shadow((0, size * 0.5), size * 0.46, size * 0.12, 0.5)
    rim: list[Point] = []
    for i in range(60):
        angle, reach = math.tau * i / 60, 1.0 if i % 2 else 0.88
        rim.append((math.cos(angle) * size * 0.44 * reach, math.sin(angle) * size * 0.52 * reach))
    pen.limb((0, -size * 0.46), (size * 0.04, -size * 0.7), (size * 0.1, size * 0.08), "#7a6038")
    pen.solid(rim, ink, 0.7)
    step = 0.11 if abs(pen.sy) * size > 60 else 0.2
    row = -0.42
    while row < 0.46:
        reach = math.sqrt(max(0.0, 1 - (row / 0.5) ** 2)) * 0.4
        count = max(2, int(reach * 2 / step))
        for x in along(-reach, reach, count):
            at = (x * size, row * size)
            spine = [
                (at[0] - size * 0.045, at[1] + size * 0.03),
                (at[0] + x * size * 0.1, at[1] - size * 0.06),
                (at[0] + size * 0.045, at[1] + size * 0.03),
            ]
            pen.fill(
                spine, pen.light.lit(ink, 0.28) if x * pen.side > 0 else pen.light.dim(ink, 0.28)
            )
        row += step


def bananas(pen: Pen, size: float) -> None:
    """A hand of bananas."""
    ink = "#e6c545"
    pen.shadow((0, size * 0.3), size * 0.5, size * 0.1, 0.45)
    for i in (4, 3, 2, 1, 0):
        out = i * 0.115
        peel = "-0.14,-0.1 -0.02,0.14 0.16,0.24 0.13,0.3 -0.1,0.27 -0.27,0.06"
        finger = [(x + out, y) for x, y in path(peel)]
        outline = [*path("-0.3,-0.36 -0.2,-0.38"), *finger, (-0.36, -0.2)]
        shape = [(x * size, y * size) for x, y in outline]
        tint = mix(ink, "#b99a2c", 0.12 * i)
        pen.form(shape, tint, 0.55)
        ridge = (
            f"{-0.24 + out * 0.3},-0.34 {-0.22 + out},-0.08 {-0.08 + out},0.16 {0.12 + out},0.27"
        )
        pen.arc(scaled(ridge, size), size * 0.018, pen.light.dim(ink, 0.4), 0.7)
    pen.limb(
        (-size * 0.36, -size * 0.44),
        (-size * 0.24, -size * 0.34),
        (size * 0.08, size * 0.12),
        "#8a8a3c",
    )


def star_pod(pen: Pen, size: float, ink: Ink = "#7fae4a", *, dry: bool = False) -> None:
    """A sacha inchi pod: a star of four to six rounded lobes."""
    if dry:
        pen.shadow((0, size * 0.3), size * 0.5, size * 0.14, 0.5)
    lobes = 5
    outline: list[Point] = []
    for i in range(lobes * 2):
        angle, reach = math.tau * i / (lobes * 2) - math.pi / 2, 0.5 if i % 2 == 0 else 0.27
        outline.append((math.cos(angle) * size * reach, math.sin(angle) * size * reach))
    pen.form(outline, ink, 0.65)
    for i in range(lobes):
        angle = math.tau * i / lobes - math.pi / 2
        tip = (math.cos(angle) * size * 0.42, math.sin(angle) * size * 0.42)
        pen.stroke([(0, 0), tip], size * 0.025, pen.light.dim(ink, 0.4), 0.8)
        pen.disc(
            (tip[0] * 0.55 + pen.side * size * 0.03, tip[1] * 0.55 - size * 0.03),
            size * 0.07,
            size * 0.05,
            pen.light.lit(ink, 0.4),
            0.6,
        )
    pen.disc((0, 0), size * 0.06, size * 0.06, pen.light.dim(ink, 0.3))


def nipa_fruit(pen: Pen, size: float) -> None:
    """The heavy round head of nipa nuts."""
    pen.shadow((0, size * 0.42), size * 0.5, size * 0.12, 0.5)
    pen.fill(oval(0, 0, size * 0.44, size * 0.44, 24), "#3a2018")
    for ring, count in ((0.42, 13), (0.3, 10), (0.17, 6), (0.0, 1)):
        for i in range(count):
            angle = math.tau * i / count + ring * 5
            at = (math.cos(angle) * ring * size, math.sin(angle) * ring * size)
            here = pen.at(*at).turned(math.degrees(angle) + 90)
            here.form(
                scaled(
                    "0,-0.14 0.07,-0.08 0.085,0.03 0.04,0.11 -0.04,0.11 -0.085,0.03 -0.07,-0.08",
                    size,
                ),
                "#7a3f26",
                0.7,
            )
