"""Gardens under cover and for sale: net houses, chrysanthemums for Tết."""

from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import along, bend
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import crops, fruit, houses, plants, poses, trees, vessels
from dienhinh.demo.scenes.things.land import Ground, meadow, quad
from dienhinh.demo.scenes.things.people import person, villager
from dienhinh.demo.scenes.things.poses import Pose

YELLOW = ("#f2c230", "#f6cf45", "#eab22a")


def greenhouse_wide(pen: Pen) -> None:
    """Net houses below the hills, vegetable beds in front, three growers."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 400, 220)
    meadow(pen, 480, ("#a9bf6a", "#93a558"))
    for x in (90, 1370):
        trees.coconut(pen.at(x, 560, 0.62, depth=0.12), 540, 50)
    houses.arches(pen.at(150, 600, 1.0, depth=0.08), 5, 240, 185)
    ground = Ground(pen=pen, horizon=420, eye=300)
    pen.fill([(-20, 620), (1520, 620), (1520, 1010), (-20, 1010)], "#cbb183")
    pen.shade([(-20, 620), (1520, 620), (1520, 1010), (-20, 1010)], "#a1885c", (-pen.side, 1), 0.5)
    greens = ("#7dae45", "#5f9a48", "#93bd55", "#4f8a4a")
    for row, (far, near) in enumerate(((632, 684), (700, 776), (800, 1010))):
        for k, left in enumerate((-1180, -780, -380, 20, 420, 820)):
            bed = quad(ground, (left, left + 340), (far, near))
            crops.vegetable_bed(pen, bed, 4, greens[(k + row) % 4], 13 + 11 * row)
    for x, y, pose, flip in (
        (420, 790, poses.PLANT, False),
        (1050, 795, poses.SQUAT, True),
        (760, 700, poses.WALK, False),
    ):
        here = ground.at(x, y, flip=flip)
        person(here, villager(pen.rng, hat="non"), pose)
        if pose is poses.WALK:
            vessels.basket(here.at(13, -40), 26, 15)


def _tunnel(pen: Pen) -> None:
    """The inside of a net house: pale cloth, hoops running away, a sandy aisle."""
    pen.canvas.gradient(
        -50, 1050, [(0, pen.tone("#f3f6ea")), (0.45, pen.tone("#dfe9d6")), (1, pen.tone("#c9b58c"))]
    )
    pen.canvas.glow((750, 420), 620, 420, pen.tone("#ffffff"), 0.8)
    for k in range(6, -1, -1):
        size = 0.22 + 0.2 * k + 0.02 * k * k
        half, top = 640 * size, 470 - 420 * size
        hoop = [
            (750 - half, 1200),
            (750 - half, 470 - 60 * size),
            *bend(
                (750 - half, 470 - 60 * size),
                (750 + half, 470 - 60 * size),
                top - 470 + 60 * size,
                48,
            ),
            (750 + half, 1200),
        ]
        pen.stroke(hoop, 6 + 4 * size, "#9fb0a8", 0.9)
        pen.stroke(hoop, 2 + size, "#ffffff", 0.9)
    aisle = [(715, 520), (785, 520), (1130, 1010), (370, 1010)]
    pen.fill(aisle, "#d9c69c")
    pen.shade(aisle, "#fff2cf", (0, -1), 0.7)


def greenhouse_work(pen: Pen) -> None:
    """Two growers tending rows of netted melons inside the net house."""
    _tunnel(pen)
    ground = Ground(pen=pen, horizon=452, eye=165, fade=0.36)
    crew = {3: ((770, True),), 6: ((590, False),)}
    for k in range(8):
        y = 530 + 16 * k + 8.6 * k * k
        scale = ground.scale(y)
        for side in (-1, 1):
            for row in (2, 1, 0):
                x = 750 + side * scale * (88 + 92 * row)
                if -150 < x < 1650:
                    crops.vine_column(ground.at(x, y), 205, 1 + (k + row) % 2)
        for x, flip in crew.get(k, ()):
            here = ground.at(x, y + 10, flip=flip)
            person(
                here,
                villager(pen.rng, hat="non"),
                Pose(neck=(2, -83), head=(4, -92), hands=((15, -70), (24, -76)), tilt=4),
            )
            if k == 6:
                vessels.basket(here.at(34, 4), 36, 24)
                for dx in (-9, 8):
                    fruit.melon(here.at(34 + dx, -26), 17, "#c3c987")


def greenhouse_detail(pen: Pen) -> None:
    """Netted melons on a table, one cut open, the vines behind."""
    _tunnel(pen)
    ground = Ground(pen=pen, horizon=452, eye=165, fade=0.3)
    for y in (540, 590, 660, 740):
        for side in (-1, 1):
            for row in (5, 4, 3, 2, 1, 0):
                x = 750 + side * ground.scale(y) * (88 + 92 * row)
                crops.vine_column(ground.at(x, y), 205)
    pen.canvas.blur(13)
    stage.planks(pen, 630)
    vessels.basket(pen.at(420, 850, 6.2), 80, 30)
    for x, y, size in ((300, 640, 190), (470, 610, 210), (590, 660, 180), (400, 690, 170)):
        fruit.melon(pen.at(x, y), size, "#c3c987", hanging=True)
    vessels.basket_wall(pen.at(420, 850, 6.2), 80, 30)
    fruit.melon(pen.at(840, 740), 270, "#b9bf7d")
    fruit.melon_half(pen.at(1090, 800), 260)
    fruit.melon(pen.at(1330, 760), 230, "#c6cc92")
    for x, y, turn in ((790, 930, 12), (900, 945, -10), (1010, 950, 6)):
        _slice(pen.at(x, y).turned(turn), 130)
    for x, a in ((1180, 2.8), (1440, 3.6), (120, -0.2)):
        plants.leaf(pen, (x, 950), a, (170, 110), "#4f8a42")


def _slice(pen: Pen, size: float) -> None:
    """A crescent slice of melon."""
    outer = bend((-size * 0.5, -size * 0.1), (size * 0.5, -size * 0.1), size * 0.36, 12)
    pen.shadow((0, size * 0.25), size * 0.5, size * 0.1, 0.5)
    pen.fill(
        [*outer, *bend((size * 0.5, -size * 0.1), (-size * 0.5, -size * 0.1), size * 0.05, 12)],
        "#b9bf7d",
    )
    inner = [(x * 0.95, y - size * 0.05) for x, y in outer]
    pen.fill(
        [*inner, *bend((size * 0.47, -size * 0.14), (-size * 0.47, -size * 0.14), size * 0.04, 12)],
        "#f2a653",
    )


def mums_wide(pen: Pen) -> None:
    """Rows of yellow chrysanthemum pots under strings of lamps, two gardeners."""
    pen = stage.open_sky(pen, 400)
    stage.ranges(pen, 404, 170)
    stage.treeline(pen, 406, 26, roofs=4, palms=4)
    meadow(pen, 450, ("#a5a75a", "#b29a68"))
    houses.house(pen.at(1240, 560, 0.72, depth=0.06), "#e9d7a8")
    trees.areca(pen.at(1010, 560, 0.75, depth=0.06))
    trees.areca(pen.at(1470, 570, 0.8, depth=0.06))
    ground = Ground(pen=pen, horizon=400, eye=265, fade=0.3)
    rows = (560, 596, 640, 694, 760, 842, 945)
    for row, y in enumerate(rows):
        if row == 3:
            person(ground.at(480, y - 20), villager(pen.rng, hat="non"), poses.LOOK_DOWN)
        if row == 5:
            here = ground.at(980, y - 30, flip=True)
            person(here, villager(pen.rng, hat="non"), poses.HOLD)
            crops.mum_pot(here.at(20, -44), YELLOW[1], 0.62)
        gap = 84 * ground.scale(y)
        for k, x in enumerate(along(-10 - (row % 2) * gap / 2, 1530, int(1540 / gap))):
            if abs(x - 750 - (y - 400) * 0.08) > 46 * ground.scale(y):
                crops.mum_pot(ground.at(x, y), YELLOW[(k + row) % 3])
    _lamps(pen, ground)


def _lamps(pen: Pen, ground: Ground) -> None:
    """Lamps strung over the beds on thin posts: what keeps the flowers back until Tết."""
    for y in (590, 680, 820):
        scale = ground.scale(y)
        posts = [(x, y) for x in (-40, 300, 1150, 1540)]
        for (x0, _), (x1, _) in pairwise(posts):
            top = y - 178 * scale
            wire = bend((x0, top), (x1, top), 22 * scale, 8)
            pen.stroke(wire, 2, "#4a4440", 0.8)
            pen.stroke([(x0, top), (x0, y)], 4 * scale, "#5f5148")
            for x, cy in wire[1:-1]:
                drop = cy + 13 * scale
                pen.canvas.glow((x, drop), 26 + 16 * scale, 26 + 16 * scale, (255, 226, 150), 0.4)
                pen.disc((x, drop), 5.5 * scale, 7 * scale, "#fff6d8")


def mums_work(pen: Pen) -> None:
    """A woman carrying a pot of chrysanthemums, a man tying another, lamps above."""
    pen = stage.open_sky(pen, 400)
    stage.treeline(pen, 410, 36, roofs=3, palms=4)
    meadow(pen, 470, ("#a5a75a", "#b89d6c"))
    ground = Ground(pen=pen, horizon=400, eye=150, fade=0.3)
    for row, y in enumerate((520, 560, 610, 670)):
        gap = 74 * ground.scale(y)
        for k, x in enumerate(along(-20 - (row % 2) * gap / 2, 1540, int(1560 / gap))):
            crops.mum_pot(ground.at(x, y), YELLOW[(k + row) % 3])
    _lamps(pen, ground)
    here = pen.at(470, 910, 4.3)
    person(here, villager(pen.rng, hat="non"), poses.HOLD)
    crops.mum_pot(here.at(20, -46), YELLOW[1], 0.62)
    person(pen.at(940, 900, 4.2), villager(pen.rng, hat="cap"), poses.SQUAT)
    for x, y, s, k in (
        (1110, 920, 4.0, 0),
        (160, 940, 4.2, 2),
        (1370, 950, 4.6, 1),
        (720, 985, 3.6, 0),
    ):
        crops.mum_pot(pen.at(x, y, s), YELLOW[k])


def mums_detail(pen: Pen) -> None:
    """Chrysanthemum flowers close up, more pots and lamps out of focus."""
    pen = stage.open_sky(pen, 400)
    stage.treeline(pen, 420, 40, roofs=2)
    meadow(pen, 480, ("#a5a75a", "#8f9a4f"))
    ground = Ground(pen=pen, horizon=390, eye=120, fade=0.2)
    for y in (560, 640, 720):
        for k, x in enumerate(along(-20, 1540, 8)):
            crops.mum_pot(ground.at(x, y), YELLOW[k % 3])
    _lamps(pen, ground)
    pen.canvas.blur(14)
    pen.shade([(-20, 560), (1520, 560), (1520, 1010), (-20, 1010)], "#2f5a30", (0, 1), 0.8)
    for x, y, size in (
        (160, 700, 220),
        (1340, 690, 230),
        (520, 640, 200),
        (960, 660, 220),
        (740, 760, 270),
        (330, 850, 300),
        (1130, 860, 310),
        (720, 950, 260),
        (60, 930, 240),
        (1450, 940, 250),
    ):
        for a in (2.2, 0.9, 1.5):
            plants.leaf(
                pen,
                (x, y),
                a + pen.rng.uniform(-0.4, 0.4),
                (size * 0.85, size * 0.34),
                pen.rng.choice(("#3f7038", "#4f8440")),
            )
        crops.mum(pen.at(x, y).turned(pen.rng.uniform(-30, 30)), size, pen.rng.choice(YELLOW))
