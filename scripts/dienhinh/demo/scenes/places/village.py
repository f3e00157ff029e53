"""Villages: the concrete road with flowers, stilt houses selling online."""

from collections.abc import Sequence

from dienhinh.demo.scenes.paint.curves import along, path, smooth
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import fruit, houses, plants, poses, tools, trees, vessels
from dienhinh.demo.scenes.things.land import Ground, hill, hill_line, meadow, road
from dienhinh.demo.scenes.things.people import highland_woman, person, villager
from dienhinh.demo.scenes.things.poses import Pose
from dienhinh.demo.scenes.things.tools import bicycle

FLOWERS = ("#d9483b", "#f0b93a", "#e86f8f", "#fbf4e4", "#b45fa5")


TALK = Pose(neck=(1, -83), head=(3, -92), hands=((14, -62), (22, -72)), tilt=2)


def road_wide(pen: Pen) -> None:
    """A concrete village road with flower borders, houses, trees, a cyclist and two walkers."""
    pen = stage.open_sky(pen, 410)
    stage.ranges(pen, 412, 170)
    stage.treeline(pen, 416, 28, roofs=4, palms=5)
    meadow(pen, 470, ("#a9c268", "#8aac50"))
    stage.grass(pen, 520, "#7fa548", 110)
    for x, y, wall, tiles in ((300, 590, 0, 0), (1240, 600, 3, 2), (90, 700, 2, 1)):
        houses.house(
            pen.at(x, y, 0.42 + (y - 500) / 420, depth=0.08),
            houses.WALLS[wall],
            houses.TILES[tiles],
        )
    for x, y, s in ((520, 570, 0.55), (1010, 575, 0.6), (1440, 680, 1.0)):
        trees.tree(pen.at(x, y, s, depth=0.08), 360, 140)
    for x, y, s in ((170, 640, 0.6), (1350, 640, 0.6), (480, 610, 0.5)):
        plants.banana(pen.at(x, y, s, depth=0.06), 280)
    for x, y, run in ((-20, 770, 420), (1130, 690, 480)):
        houses.rails(pen.at(x, y, 0.8), run, 56)
    trees.coconut(pen.at(1060, 640, 0.8), 540, -40)
    trees.areca(pen.at(410, 650, 0.9))
    trees.areca(pen.at(250, 820, 1.2))
    spine = [
        (720, 1040, 330),
        (700, 860, 196),
        (760, 700, 98),
        (830, 590, 44),
        (800, 520, 17),
        (770, 478, 6),
    ]
    road(pen, spine, "#d8d2c4")
    _borders(pen, spine)
    ground = Ground(pen=pen, horizon=420, eye=250)
    cyclist(ground.at(800, 690, flip=True))
    for x in (560, 640):
        person(ground.at(x, 850), villager(pen.rng, hat="non"), poses.WALK)


def _borders(pen: Pen, spine: Sequence[tuple[float, float, float]]) -> None:
    """Flower beds along both edges of a road, the far ones first."""
    left = smooth([(x - half, y) for x, y, half in spine], closed=False, steps=8)
    right = smooth([(x + half, y) for x, y, half in spine], closed=False, steps=8)
    for edge, side in ((left, -1), (right, 1)):
        for edge_x, edge_y in reversed(edge):
            size = (edge_y - 460) / 540
            if size > 0.06:
                plants.bloom_bed(pen.at(edge_x + side * 46 * size, edge_y, size), 110, 52, FLOWERS)


def cyclist(pen: Pen) -> None:
    """Somebody riding a bicycle."""
    bicycle(pen)
    rider = Pose(
        hip=(-10, -57),
        neck=(3, -88),
        head=(6, -97),
        hands=((22, -64), (24, -63)),
        feet=((2, -22), (8, -10)),
        tilt=6,
    )
    person(pen, villager(pen.rng, hat="non"), rider, shadow=False)


def road_work(pen: Pen) -> None:
    """Neighbours planting flowers and sweeping along the village road."""
    pen = stage.open_sky(pen, 400)
    stage.treeline(pen, 412, 34, roofs=3, palms=5)
    meadow(pen, 470, ("#a9c268", "#8aac50"))
    houses.house(pen.at(330, 640, 1.15, depth=0.04), "#f0d9bd", "#b9533a")
    houses.house(pen.at(1290, 600, 0.9, depth=0.06), "#d9e2d4", "#a9482f")
    trees.tree(pen.at(900, 620, 1.15, depth=0.05), 360, 150)
    trees.areca(pen.at(680, 640, 1.0))
    lane = [(-20, 760), (500, 742), (1000, 742), (1520, 720), (1520, 1010), (-20, 1010)]
    pen.curve([(-300, 760), *lane[1:4], (1800, 1100), (-300, 1100)], "#d8d2c4")
    pen.shade(lane, "#f6f0e0", (pen.side, -0.8), 0.6)
    pen.shade(lane, "#a39c90", (-pen.side, 1), 0.5)
    for x in along(0, 1500, 13):
        plants.bloom_bed(pen.at(x, 764 - 0.012 * x, 1.15), 125, 66, FLOWERS)
    person(pen.at(330, 880, 3.9), villager(pen.rng, hat="non"), poses.SQUAT)
    plants.bloom_bed(pen.at(480, 890, 1.5), 90, 66, FLOWERS)
    person(pen.at(1110, 860, 3.7, flip=True), villager(pen.rng, hat="non"), poses.PLANT)
    plants.bloom_bed(pen.at(985, 870, 1.4), 90, 66, FLOWERS)
    sweeper = pen.at(720, 930, 4.2)
    person(
        sweeper,
        villager(pen.rng, hat="non"),
        Pose(
            neck=(4, -82),
            head=(7, -91),
            hands=((13, -64), (18, -54)),
            feet=((-7, -3), (6, -2)),
            tilt=18,
        ),
    )
    sweeper.limb((11, -72), (30, -16), (2, 2), "#b98f52")
    sweeper.fill(path("28,-20 33,-17 48,0 24,1"), "#c9a15c")


def road_detail(pen: Pen) -> None:
    """A bicycle with a basket of flowers leaning at a flower border."""
    pen = stage.open_sky(pen, 420)
    stage.treeline(pen, 430, 50, roofs=3, palms=4)
    meadow(pen, 500, ("#a9c268", "#8aac50"))
    houses.house(pen.at(1050, 680, 1.5), "#f0d9bd", "#b9533a")
    trees.tree(pen.at(240, 680, 1.5), 360, 150)
    pen.canvas.blur(11)
    lane = [(-20, 800), (1520, 780), (1520, 1010), (-20, 1010)]
    pen.fill(lane, "#d8d2c4")
    pen.shade(lane, "#a39c90", (-pen.side, 1), 0.6)
    for x in along(20, 1480, 8):
        plants.bloom_bed(pen.at(x, 826, 2.1), 130, 74, FLOWERS)
    bike = pen.at(700, 930, 6.4)
    bicycle(bike)
    vessels.basket(bike.at(38, -52), 26, 18)
    for _ in range(16):
        at = (38 + pen.rng.uniform(-12, 12), -72 + pen.rng.uniform(-8, 4))
        plants.flower(bike, at, 4.2, pen.rng.choice(FLOWERS))
    for x in (90, 230, 1320, 1450):
        plants.bloom_bed(pen.at(x, 1010, 2.5), 130, 70, FLOWERS)


def digital_wide(pen: Pen) -> None:
    """A highland village of stilt houses; before one, a woman films her produce with a phone."""
    pen = stage.open_sky(pen, 390)
    stage.highlands(pen, 390, 270)
    line = hill_line(pen, 520, 60, 900)
    hill(pen.far(0.1), line, 1010, "#86aa52")
    for x, y, s in ((1270, 570, 0.5), (1010, 540, 0.36), (1440, 640, 0.62), (90, 560, 0.45)):
        houses.stilt(pen.at(x, y, s, depth=0.12), 460)
    for x, y, s in ((700, 540, 0.5), (1130, 590, 0.6), (230, 560, 0.55)):
        trees.areca(pen.at(x, y, s, depth=0.12))
    yard = [(-20, 760), (500, 700), (1000, 700), (1520, 760), (1520, 1010), (-20, 1010)]
    pen.curve([(-300, 800), *yard[1:3], (1800, 800), (1600, 1100), (-200, 1100)], "#c9a876")
    pen.shade(yard, "#ecd3a3", (pen.side, -0.8), 0.6)
    stage.grass(pen, 760, "#7f9a4a", 40)
    houses.stilt(pen.at(420, 800, 1.35), 470)
    plants.banana(pen.at(1370, 800, 1.2))
    person(pen.at(1010, 800, 1.5, flip=True), villager(pen.rng, hat="none"), poses.HOLD)
    person(pen.at(560, 900, 1.95), highland_woman(), TALK)
    _stall(pen.at(640, 930, 1.95))
    tools.phone_stand(pen.at(850, 930, 1.7))


def _stall(pen: Pen) -> None:
    """A low table of highland produce."""
    tools.plank_table(pen, 92, 34)
    for x, ink in ((-32, "#e0b64a"), (-10, "#6b2f33")):
        vessels.basket(pen.at(x, -40), 18, 8)
        vessels.heap(pen.at(x, -48), 16, 7, ink)
    fruit.bananas(pen.at(12, -52), 22)
    for x in (26, 34, 42):
        vessels.bottle(pen.at(x, -40), 20, ink="#c9963a", cap="#3f6f45")


def digital_work(pen: Pen) -> None:
    """Under the stilt house a woman shows her goods to a phone, a friend packs boxes."""
    pen = stage.open_sky(pen, 380)
    stage.highlands(pen, 390, 250)
    meadow(pen, 520, ("#93ad5a", "#c2a272"))
    trees.areca(pen.at(1420, 640, 1.1))
    plants.banana(pen.at(1330, 700, 1.3))
    houses.stilt(pen.at(520, 760, 2.5), 470)
    person(pen.at(420, 860, 4.2), highland_woman(), TALK)
    _stall(pen.at(640, 910, 4.0))
    tools.phone_stand(pen.at(1040, 940, 4.2), 92)
    packer = pen.at(1290, 900, 3.9, flip=True)
    person(packer, villager(pen.rng, hat="none", hair="short"), poses.LOOK_DOWN)
    tools.carton(packer.at(28, 2), 40, 30)
    tools.carton(packer.at(28, -32), 34, 24)


def digital_detail(pen: Pen) -> None:
    """A phone on its stand shows the basket of fruit that lies before it."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 410, 240)
    meadow(pen, 520, ("#93ad5a", "#b8a068"))
    houses.stilt(pen.at(1060, 680, 1.3), 470)
    pen.canvas.blur(12)
    stage.planks(pen, 640)
    _phone(pen.at(520, 850))
    here = pen.at(1010, 900, 6.4)
    vessels.basket(here, 84, 26)
    fruit.bananas(here.at(-20, -38), 46)
    for x, y, ink in ((8, -34, "#d9652f"), (24, -33, "#d9452f"), (16, -43, "#e08a3a")):
        fruit.ball(here.at(x, y), 19, ink)
    fruit.durian(here.at(34, -44), 26)
    vessels.basket_wall(here, 84, 26)
    tools.carton(pen.at(1360, 930), 210, 130)


def _phone(pen: Pen) -> None:
    """A big phone, upright, its screen towards us."""
    for x in (-90, 90):
        pen.limb((0, -40), (x, 40), (14, 10), "#3a3d44")
    pen.shadow((0, 44), 150, 20, 0.5)
    body = path("-128,-560 128,-560 128,-20 -128,-20")
    pen.solid(body, "#25282e", 0.4)
    screen = path("-112,-538 112,-538 112,-44 -112,-44")
    pen.fill(screen, "#bfe0d4")
    pen.shade(screen, "#f6e6b8", (0, 1), 0.8)
    pen.curve(path("-112,-250 -40,-330 20,-290 80,-340 112,-300 112,-200 -112,-200"), "#6fa36a")
    pen.fill(path("-112,-216 112,-216 112,-130 -112,-130"), "#c79a63")
    small = pen.at(0, -160, 2.2)
    vessels.basket(small, 70, 24)
    fruit.bananas(small.at(-14, -34), 36)
    for x, ink in ((10, "#d9652f"), (24, "#d9452f")):
        fruit.ball(small.at(x, -30), 17, ink)
    pen.fill(path("-112,-130 112,-130 112,-44 -112,-44"), "#fbf7ec")
    for x in (-76, -26, 24, 74):
        pen.disc((x, -88), 16, 16, "#e0675a" if x < -50 else "#cfd8d2")
    pen.limb((-30, -549), (30, -549), (6, 6), "#4a4e56")
