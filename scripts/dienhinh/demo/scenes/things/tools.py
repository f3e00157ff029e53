"""Furniture, tools and tableware, in the units of a person 100 high."""

import math

from dienhinh.demo.scenes.paint.curves import Point, along, bend, lerp, oval, path, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things import vessels


def teapot(pen: Pen) -> None:
    """A clay teapot, 140 wide."""
    ink = "#9a5236"
    pen.shadow((0, 0), 84, 14, 0.55)
    pen.arc(path("62,-84 104,-96 108,-50 66,-34"), 13, ink)
    pen.form(path("-56,-72 -92,-84 -118,-112 -104,-116 -84,-96 -52,-92"), ink, 0.5)
    pen.form(path("-40,0 -68,-28 -70,-66 -44,-98 0,-108 44,-98 70,-66 68,-28 40,0 0,4"), ink, 0.75)
    pen.form(path("-36,-100 -18,-114 18,-114 36,-100 0,-94"), pen.light.lit(ink, 0.12), 0.5)
    pen.disc((0, -120), 9, 8, ink)
    pen.disc((pen.side * 28, -70), 10, 20, pen.light.lit(ink, 0.5), 0.5)


def cup(pen: Pen) -> None:
    """A small handleless cup of green tea."""
    vessels.bowl(pen, 84, "#f3ead8", "#9a5236")
    pen.disc((0, -37), 36, 9, "#b9b84a")


def steam(pen: Pen, height: float, width: float = 26) -> None:
    """Steam rising from the origin."""
    for i in range(5):
        y = -height * (0.12 + 0.2 * i)
        x = width * 0.5 * math.sin(i * 1.5 + pen.x)
        ((cx, cy),) = pen.map([(x, y)])
        size = abs(pen.sy) * width * (0.8 + 0.35 * i)
        pen.canvas.glow((cx, cy), size, size * 1.2, (255, 253, 244), 0.5 - 0.07 * i)


def plank_table(
    pen: Pen, width: float, height: float = 46, ink: Ink = "#a97b4e", cover: Ink = ""
) -> None:
    """A plain table seen from the front, top edge at -height; `cover` drapes a cloth over it."""
    half = width / 2
    pen.shadow((0, 0), half * 1.02, 10, 0.5)
    for x in (-half + 10, half - 10):
        pen.limb((x, -height + 4), (x, 0), (7, 6), pen.light.dim(ink, 0.3))
    pen.solid(
        [
            (-half * 0.97, -height - 12),
            (half * 0.97, -height - 12),
            (half, -height),
            (-half, -height),
        ],
        ink,
        0.5,
    )
    pen.fill(
        [(-half, -height), (half, -height), (half, -height + 7), (-half, -height + 7)],
        pen.light.dim(ink, 0.35),
    )
    if cover:
        hem = [(x, -5 + 2.5 * (i % 2)) for i, x in enumerate(along(half, -half, 25))]
        drape = [(-half, -height), (half, -height), *smooth(hem, closed=False, steps=3)]
        pen.solid(drape, cover, 0.6)
        for x in along(-half * 0.94, half * 0.94, 13):
            pen.stroke([(x, -height + 3), (x + 2, -7)], 1.6, pen.light.dim(cover, 0.3), 0.5)


def stool(pen: Pen, height: float = 26, ink: Ink = "#c0573f") -> None:
    """A low stool."""
    for x in (-9, 9):
        pen.limb((x * 0.8, -height), (x, 0), (4, 4), pen.light.dim(ink, 0.35))
    pen.solid([(-12, -height - 4), (12, -height - 4), (13, -height + 2), (-13, -height + 2)], ink)


def yoke(pen: Pen, shoulder: Point, reach: float = 52) -> tuple[Point, Point]:
    """A shoulder pole with two hanging cords; returns where the baskets' feet are."""
    x, y = shoulder
    pole = bend((x - reach, y + 5), (x + reach, y + 5), -6, 8)
    ends: list[Point] = []
    for side in (-1, 1):
        foot = (x + side * reach * 0.94, y + 66)
        for dx in (-13, 13):
            pen.stroke([(foot[0], y + 4), (foot[0] + dx, foot[1] - 20)], 0.8, "#5f4a33")
        ends.append(foot)
    pen.stroke(pole, 3.4, "#b98f52")
    return ends[0], ends[1]


def box_open(pen: Pen, width: float) -> None:
    """A lunch box seen from above at a slant: rice, greens, egg, braised meat."""
    ink = "#f4efe2"
    half, deep = width / 2, width * 0.28
    pen.shadow((0, 0), half * 1.15, deep * 0.8, 0.5)
    rim = [(-half * 0.88, -deep), (half * 0.88, -deep), (half, deep * 0.7), (-half, deep * 0.7)]
    pen.fill([(x, y + width * 0.13) for x, y in rim], pen.light.dim(ink, 0.3))
    pen.solid(rim, ink, 0.35)
    inner = [lerp((x, y), (0, -deep * 0.15), 0.1) for x, y in rim]
    pen.fill(inner, pen.light.dim(ink, 0.25))
    pen.at(-half * 0.4, deep * 0.4).form(
        [
            (-half * 0.4, 0),
            (-half * 0.34, -deep * 0.9),
            (0, -deep * 1.15),
            (half * 0.34, -deep * 0.9),
            (half * 0.36, 0),
        ],
        "#fffaf0",
    )
    for x, y, ink_ in (
        (0.18, -0.55, "#5c9440"),
        (0.42, -0.62, "#4b8238"),
        (0.66, -0.5, "#78ab4c"),
        (0.5, -0.28, "#5c9440"),
    ):
        pen.disc((half * x, deep * y), half * 0.2, deep * 0.24, ink_)
    for x, y in ((0.2, 0.22), (0.44, 0.34), (0.34, 0.06)):
        pen.at(half * x, deep * y).form(
            [(-half * 0.12, 0), (0, -deep * 0.2), (half * 0.13, -deep * 0.02), (0, deep * 0.18)],
            "#9a5a2e",
        )
    pen.disc((half * 0.7, deep * 0.2), half * 0.2, deep * 0.3, "#fffdf5")
    pen.disc((half * 0.69, deep * 0.17), half * 0.1, deep * 0.15, "#f0a93a")


def carton(pen: Pen, width: float = 40, height: float = 30, ink: Ink = "#c79a63") -> None:
    """A closed cardboard box."""
    half = width / 2
    pen.shadow((0, 0), half * 1.1, 5, 0.5)
    pen.solid([(-half, -height), (half, -height), (half, 0), (-half, 0)], ink)
    pen.fill(
        [
            (-half, -height),
            (half, -height),
            (half * 0.8, -height * 1.22),
            (-half * 0.8, -height * 1.22),
        ],
        pen.light.lit(ink, 0.35),
    )
    pen.fill(
        [(-4, -height * 1.22), (4, -height * 1.22), (4, -height * 0.6), (-4, -height * 0.6)],
        mix(ink, "#f4e4c4", 0.6),
    )


def sickle(pen: Pen) -> None:
    """A sickle, 40 long."""
    pen.limb((0, 0), (14, 2), (5, 4), "#8a5a34")
    pen.arc(path("14,2 28,-4 36,-16 33,-27"), 3.6, "#aeb7bb")
    pen.arc(path("15,0 27,-6 34,-16 33,-27"), 1.2, "#e9eef0")


def phone_stand(pen: Pen, height: float = 84) -> None:
    """A phone on a tripod, its screen towards the left, with a ring lamp behind."""
    for x in (-16, 14, 2):
        pen.stroke([(0, -height * 0.66), (x, 0)], 2.6, "#3a3d44")
    pen.stroke([(0, -height * 0.66), (0, -height * 0.84)], 3, "#3a3d44")
    ((cx, cy),) = pen.map([(2, -height * 1.02)])
    pen.canvas.glow((cx, cy), 46 * abs(pen.sx), 46 * abs(pen.sy), (255, 244, 214), 0.5)
    pen.fill(oval(3, -height * 1.02, 17, 19), "#fff6de")
    pen.fill(oval(3, -height * 1.02, 13, 15), "#d9dfd6")
    pen.solid(
        [(-4.6, -height * 1.2), (5, -height * 1.2), (5, -height * 0.84), (-4.6, -height * 0.84)],
        "#25282e",
        0.3,
    )
    pen.fill(
        [
            (-3.6, -height * 1.18),
            (-1.6, -height * 1.18),
            (-1.6, -height * 0.86),
            (-3.6, -height * 0.86),
        ],
        "#9fd0d8",
    )


def bicycle(pen: Pen) -> None:
    """A bicycle, 100 long."""
    ink = "#3f6f8a"
    pen.shadow((4, 0), 56, 6, 0.45)
    for x in (-28, 36):
        loop = oval(x, -21, 21, 21, 36)
        pen.stroke([*loop, loop[0]], 2.6, "#35353a")
        for dx, dy in path("1,0 0.5,0.87 -0.5,0.87 -1,0 -0.5,-0.87 0.5,-0.87"):
            pen.stroke([(x, -21), (x + dx * 19, -21 + dy * 19)], 0.5, "#8d9296")
    frame = ((-28, -21), (-12, -48), (26, -50), (4, -20), (-28, -21))
    pen.stroke(list(frame), 2.8, ink)
    pen.stroke([(-12, -48), (4, -20)], 2.6, ink)
    pen.stroke([(36, -21), (27, -56), (22, -62)], 2.8, ink)
    pen.limb((-18, -53), (-6, -53), (4, 3), "#2f2a2a")
