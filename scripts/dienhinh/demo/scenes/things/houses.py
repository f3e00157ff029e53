"""Buildings, in the units of a person 100 high, threshold at the origin. No signs, no emblems."""

from collections.abc import Sequence
from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import Point, along, lerp, path
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen

TILES = ("#b9533a", "#a9482f", "#c46a45", "#8f4a3c")


WALLS = ("#f2e6cb", "#e9d7a8", "#d9e2d4", "#f0d9bd", "#cfdde0")


WOOD = "#75543a"


Box = tuple[float, float, float, float]  # left, top, right, bottom


def box(pen: Pen, box_: Box, ink: Ink) -> None:
    """A flat upright rectangle with light from the sun's side."""
    left, top, right, bottom = box_
    pen.solid([(left, top), (right, top), (right, bottom), (left, bottom)], ink, 0.45)


def flat(pen: Pen, box_: Box, ink: Ink, alpha: float = 1.0) -> None:
    """A rectangle without light."""
    left, top, right, bottom = box_
    pen.fill([(left, top), (right, top), (right, bottom), (left, bottom)], ink, alpha)


def roof(pen: Pen, eaves: tuple[Point, Point], ridge: tuple[Point, Point], ink: Ink) -> None:
    """A sloping tiled roof seen from the front, with rows of tiles and a pale ridge."""
    outline = [eaves[0], ridge[0], ridge[1], eaves[1]]
    pen.solid(outline, ink, 0.6)
    if abs(pen.sy) > 0.2:
        for part in (0.2, 0.4, 0.6, 0.8):
            ends = [lerp(ridge[0], eaves[0], part), lerp(ridge[1], eaves[1], part)]
            pen.stroke(ends, 1.6, pen.light.dim(ink, 0.4), 0.6)
        for part in along(0.03, 0.97, 22):
            pen.stroke([lerp(*ridge, part), lerp(*eaves, part)], 1.1, pen.light.dim(ink, 0.3), 0.35)
    pen.stroke(list(ridge), 7, mix(ink, "#f0dcc0", 0.35))
    pen.stroke(list(eaves), 6, pen.light.dim(ink, 0.45))


def window(pen: Pen, at: Point, size: Point, ink: Ink = "#3f6f73") -> None:
    """A shuttered window; `at` is its left top, `size` its width and height."""
    (x, y), (width, height) = at, size
    flat(pen, (x - 4, y - 4, x + width + 4, y + height + 4), "#f6efdf")
    flat(pen, (x, y, x + width, y + height), "#35505a")
    flat(pen, (x, y, x + width * 0.3, y + height), ink)
    flat(pen, (x + width * 0.7, y, x + width, y + height), ink)


def house(pen: Pen, wall: Ink = "#f2e6cb", tiles: Ink = "#b9533a") -> None:
    """A village house: tiled roof over a shaded porch with columns."""
    half = 220
    pen.shadow((0, 0), half * 1.1, 22, 0.55)
    box(pen, (-half, -170, half, 0), wall)
    flat(pen, (-half, -170, half, -112), pen.light.dim(wall, 0.4), 0.75)
    flat(pen, (-34, -128, 34, 0), "#6a4630")
    pen.stroke([(0, -128), (0, 0)], 3, "#4c3222")
    for x in (-half * 0.72, half * 0.42):
        window(pen, (x, -118), (half * 0.3, 58))
    roof(
        pen, ((-half - 34, -160), (half + 34, -160)), ((-half + 42, -268), (half - 42, -268)), tiles
    )
    porch = mix(tiles, "#5a2f26", 0.25)
    roof(
        pen,
        ((-half - 12, -118), (half + 12, -118)),
        ((-half + 4, -156), (half - 4, -156)),
        porch,
    )
    for x in along(-half + 6, half - 6, 4):
        box(pen, (x - 6, -118, x + 6, 2), "#fbf5e6")
    flat(pen, (-half - 16, 0, half + 16, 10), "#cdbf9f")


def thatch(pen: Pen, width: float = 380, wall: Ink = "#c79f6c") -> None:
    """A clay-walled house under a thick thatched roof."""
    half = width / 2
    pen.shadow((0, 0), half * 1.15, 20, 0.55)
    box(pen, (-half, -128, half, 0), wall)
    flat(pen, (-half, -128, half, -92), pen.light.dim(wall, 0.5), 0.8)
    flat(pen, (-28, -108, 28, 0), "#5d422d")
    for x in (-half * 0.74, half * 0.42):
        flat(pen, (x, -86, x + half * 0.32, -38), "#4a3a2c")
        for bar in along(x + 6, x + half * 0.32 - 6, 4):
            pen.stroke([(bar, -86), (bar, -38)], 2.4, "#b08a58")
    thatch_roof(pen, half, -112, 150)
    for x in (-half + 8, half - 8):
        pen.limb((x, -100), (x, 0), (8, 9), WOOD)


def thatch_roof(pen: Pen, half: float, eave: float, rise: float, ink: Ink = "#b39257") -> None:
    """A thatched roof with a shaggy fringe; `eave` is the height of its lower edge."""
    rng = pen.rng
    fringe = [(x, eave + rng.uniform(-5, 9)) for x in along(half + 44, -half - 44, 30)]
    outline = [
        (-half - 44, eave),
        (-half * 0.7, eave - rise),
        (half * 0.7, eave - rise),
        (half + 44, eave),
        *fringe,
    ]
    pen.solid(outline, ink, 0.65)
    if abs(pen.sy) > 0.15:
        for part in along(0.02, 0.98, 34):
            top = (-half * 0.7 + half * 1.4 * part, eave - rise)
            low = (-half - 44 + (half * 2 + 88) * part, eave)
            a, b = lerp(top, low, rng.uniform(0.05, 0.4)), lerp(top, low, rng.uniform(0.55, 1.0))
            pen.stroke([a, b], 1.8, rng.choice(("#8a6d3f", "#cbb07a")), 0.6)
    pen.limb((-half * 0.7, eave - rise), (half * 0.7, eave - rise), (15, 15), "#8f7242")


def stilt(pen: Pen, width: float = 460) -> None:
    """A highland stilt house: open ground floor, plank wall, ladder, steep roof."""
    half = width / 2
    pen.shadow((0, 0), half * 1.1, 20, 0.6)
    for x in along(-half + 16, half - 16, 6):
        pen.limb((x, -120), (x, 0), (9, 11), "#6b4b35")
    pen.shade([(-half, -104), (half, -104), (half, 0), (-half, 0)], "#2f241f", (0, -1), 0.75)
    box(pen, (-half, -196, half, -104), "#a8794d")
    for x in along(-half + 14, half - 14, 17):
        pen.stroke([(x, -196), (x, -104)], 1.6, "#7d5738", 0.7)
    flat(pen, (-half, -196, half, -172), "#4a3525", 0.55)
    for x in (-half * 0.74, half * 0.5):
        flat(pen, (x, -168, x + 46, -122), "#3d2d23")
    flat(pen, (-22, -176, 24, -104), "#3d2d23")
    flat(pen, (-half - 14, -106, half + 14, -94), "#8c6441")
    thatch_roof(pen, half, -184, 138, "#a98b57")
    _ladder(pen, (52, 2), (14, -98))


def _ladder(pen: Pen, foot: Point, top: Point) -> None:
    for dx in (-13, 13):
        pen.stroke([(foot[0] + dx, foot[1]), (top[0] + dx, top[1])], 5, "#8c6441")
    for part in along(0.08, 0.92, 7):
        x, y = lerp(foot, top, part)
        pen.stroke([(x - 13, y), (x + 13, y)], 4, "#a97d52")


def school(pen: Pen) -> None:
    """A two-storey school: arcades, tall windows, a broad stair."""
    wall = "#edd28c"
    pen.shadow((0, 0), 560, 24, 0.5)
    box(pen, (-520, -330, 520, 0), wall)
    for floor in (0, -160):
        flat(pen, (-520, floor - 142, 520, floor - 4), pen.light.dim(wall, 0.35), 0.85)
        for x in along(-470, 470, 9):
            window(pen, (x - 27, floor - 112), (54, 72))
        flat(pen, (-520, floor - 40, 520, floor - 34), "#fdf6e3")
        for x in along(-512, 512, 33):
            flat(pen, (x - 2, floor - 40, x + 2, floor - 4), "#fdf6e3")
        for x in along(-520, 520, 10):
            box(pen, (x - 8, floor - 150, x + 8, floor), "#fdf6e3")
        flat(pen, (-532, floor - 166, 532, floor - 148), "#fbf0d2")
    flat(pen, (-46, -118, 46, 0), "#7a5a3c")
    roof(pen, ((-556, -322), (556, -322)), ((-496, -414), (496, -414)), "#a9482f")
    for i in range(3):
        flat(
            pen, (-90 - i * 12, i * 7 - 4, 90 + i * 12, i * 7 + 5), mix("#d8ccb2", "#a99f8c", i / 4)
        )


def hall(pen: Pen) -> None:
    """A commune hall: one storey, gabled entrance with columns and steps."""
    tiles = "#b9533a"
    wall = "#f4e3b4"
    pen.shadow((0, 0), 450, 24, 0.5)
    box(pen, (-420, -190, 420, 0), wall)
    for x in (-360, -260, 190, 290):
        window(pen, (x, -140), (62, 82))
    roof(pen, ((-456, -182), (456, -182)), ((-380, -280), (380, -280)), tiles)
    box(pen, (-136, -196, 136, 0), wall)
    flat(pen, (-120, -170, 120, 0), pen.light.dim(wall, 0.5))
    for x in (-62, 6):
        flat(pen, (x, -136, x + 56, 0), "#7a4f33")
        flat(pen, (x + 8, -126, x + 48, -66), "#4f6f74")
    for x in (-126, -74, 74, 126):
        box(pen, (x - 9, -182, x + 9, 0), "#fdf7e6")
    pen.solid([(-168, -186), (0, -292), (168, -186)], tiles, 0.6)
    pen.solid([(-118, -194), (0, -268), (118, -194)], "#fbf0d2", 0.4)
    flat(pen, (-172, -192, 172, -178), "#fdf7e6")
    for i in range(3):
        flat(
            pen,
            (-150 - i * 14, i * 8 - 4, 150 + i * 14, i * 8 + 6),
            mix("#dcd0b6", "#aba08c", i / 4),
        )


def shed(pen: Pen, width: float = 560, roofing: Ink = "#9fb0b0") -> None:
    """An open stable: posts, low brick wall, corrugated roof."""
    half = width / 2
    pen.shadow((0, 0), half * 1.1, 20, 0.55)
    flat(pen, (-half, -170, half, 0), "#3f362f")
    pen.shade([(-half, -170), (half, -170), (half, 0), (-half, 0)], "#8a7358", (0, 1), 0.7)
    for x in along(-half, half, 5):
        pen.limb((x, -190), (x, 0), (10, 10), "#8c6a47")
    roof(
        pen, ((-half - 40, -170), (half + 40, -170)), ((-half - 6, -246), (half + 6, -246)), roofing
    )


def rails(pen: Pen, width: float, height: float = 62) -> None:
    """A fence of posts and three rails, starting at the origin and running right."""
    ink = "#a37d52"
    for part in along(0, 1, max(3, int(width / 90))):
        pen.limb((width * part, -height - 8), (width * part, 0), (7, 8), ink)
    for level in (0.25, 0.58, 0.92):
        pen.limb(
            (0, -height * level), (width, -height * level + 2), (5, 5), pen.light.lit(ink, 0.18)
        )


def stone_wall(
    pen: Pen, top: Sequence[Point], height: float, stone: float, ink: Ink = "#8d8578"
) -> None:
    """A dry-stone wall hanging below the line `top`; `stone` is the size of one stone."""
    rng = pen.rng
    pen.fill([*top, *[(x, y + height) for x, y in reversed(top)]], pen.light.dim(ink, 0.5))
    for row in range(max(1, round(height / (stone * 0.62)))):
        for (x0, y0), (x1, y1) in pairwise(top):
            x = x0 + rng.uniform(0, stone * 0.6)
            while x < x1:
                y = y0 + (y1 - y0) * (x - x0) / (x1 - x0) + (row + 0.5) * stone * 0.62
                r = stone * rng.uniform(0.36, 0.58)
                tint = mix(
                    ink,
                    rng.choice(("#b5aa96", "#6f6a61", "#8f9a80", "#a08f78")),
                    rng.random() * 0.6,
                )
                pen.disc((x, y), r, stone * 0.3, tint)
                pen.disc(
                    (x + pen.side * r * 0.2, y - stone * 0.1),
                    r * 0.6,
                    stone * 0.12,
                    pen.light.lit(tint, 0.3),
                    0.7,
                )
                x += r * 1.85


def well(pen: Pen, *, large: bool = False) -> None:
    """An old stone well: a ring of stones, dark water, a dipper on a rope."""
    pen.shadow((0, 2), 66, 13, 0.6)
    pen.fill(path("-58,-44 58,-44 62,4 0,14 -62,4"), "#7d766a")
    rng = pen.rng
    for row in range(4):
        for i in range(9):
            x = -54 + i * 13.5 + (row % 2) * 6
            y = -36 + row * 12 + 8 * (1 - (x / 60) ** 2)
            tint = mix("#8d8578", rng.choice(("#bdb29c", "#6f6a61", "#8fa07d")), rng.random() * 0.7)
            pen.disc((x, y), rng.uniform(6, 8.4), 5.6, tint)
    pen.disc((0, -44), 60, 17, "#b8ad98")
    pen.disc((0, -44), 46, 12, "#2c3a3c")
    pen.disc((6, -41), 30, 6, "#54757c", 0.8)
    if large:
        pen.disc((12, -42), 14, 2.4, "#bcd6d6", 0.8)


def arches(pen: Pen, count: int, width: float = 250, height: float = 190) -> None:
    """A row of net-house arches seen from the front, running right from the origin."""
    for i in range(count):
        x = i * width
        hoop = path("0,0 0,-0.55 0.12,-0.82 0.5,-1 0.88,-0.82 1,-0.55 1,0")
        arc = [(x + u * width, v * height) for u, v in hoop]
        pen.fill(arc, "#dfeceb", 0.72)
        pen.shade(arc, "#ffffff", (pen.side, -1), 0.8)
        pen.shade(arc, "#4f8f62", (0, 1), 0.75)
        pen.stroke(arc, 4, "#f6fbfa")
        for part in (0.25, 0.5, 0.75):
            pen.stroke(
                [
                    (x + width * part, -height * (0.97 if part == 0.5 else 0.88)),
                    (x + width * part, 0),
                ],
                2,
                "#f6fbfa",
                0.8,
            )
        pen.stroke([(x, -height * 0.5), (x + width, -height * 0.5)], 2, "#f6fbfa", 0.8)
