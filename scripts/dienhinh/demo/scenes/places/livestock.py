"""Farm animals at home: cattle, black highland pigs, free-range chickens."""

from dienhinh.demo.scenes.paint.curves import along, path
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import (
    animals,
    food,
    harvest,
    houses,
    plants,
    poses,
    trees,
    vessels,
)
from dienhinh.demo.scenes.things.land import Ground, hill, hill_line, meadow, woods
from dienhinh.demo.scenes.things.people import person, villager
from dienhinh.demo.scenes.things.poses import Pose

FEED = Pose(
    neck=(4, -82), head=(7, -91), hands=((22, -58), (26, -62)), feet=((-8, -3), (6, -2)), tilt=16
)


POUR = Pose(
    hip=(-4, -49),
    neck=(10, -78),
    head=(15, -85),
    hands=((27, -50), (30, -54)),
    feet=((-12, -3), (6, -2)),
    tilt=30,
)


def cattle_wide(pen: Pen) -> None:
    """Six cows on a hill pasture, a shared stable, a herder."""
    pen = stage.open_sky(pen, 420)
    stage.highlands(pen, 420, 260)
    line = hill_line(pen, 560, 70, 1100)
    hill(pen.far(0.1), line, 1010, "#8db356")
    woods(pen.far(0.14), lambda x: line(x) - 4, 15, (-20, 460), rows=2)
    houses.shed(pen.at(1130, 600, 0.74, depth=0.06), 620, "#a9b4ae")
    houses.rails(pen.at(820, 640, 0.75), 760)
    for x in (180, 300):
        trees.tree(pen.at(x, 600 + x * 0.04, 0.62, depth=0.08), 360, 150)
    ground = Ground(pen=pen, horizon=330, eye=300)
    stage.grass(pen, 620, "#7fa64a", 110)
    herd = (
        (1060, 640, 0, True),
        (420, 680, 1, False),
        (700, 720, 2, True),
        (1290, 760, 3, True),
        (300, 840, 0, True),
        (860, 880, 2, False),
    )
    for x, y, coat, grazing in herd:
        animals.cow(ground.at(x, y, flip=coat % 2 == 1), animals.COATS[coat], grazing=grazing)
    person(ground.at(560, 800), villager(pen.rng, hat="non"), poses.STAND)
    stage.foreground_leaves(pen, -1)


def cattle_work(pen: Pen) -> None:
    """Two people feeding cut grass to cows in an open stable."""
    pen = stage.open_sky(pen, 420)
    stage.highlands(pen, 430, 220)
    meadow(pen, 560, ("#9bb560", "#b59a6a"))
    plants.banana(pen.at(90, 700, 1.5))
    houses.shed(pen.at(880, 760, 2.05), 600, "#a9b4ae")
    for x, coat, flip in ((600, 0, True), (850, 3, True), (1180, 1, True)):
        animals.cow(pen.at(x, 770, 2.1, flip=flip), animals.COATS[coat])
    houses.rails(pen.at(280, 800, 2.0), 600, 58)
    trough = [(300, 800), (1480, 800), (1470, 868), (312, 868)]
    pen.solid(trough, "#a59a86", 0.6)
    for spot in along(330, 1450, 15):
        harvest.fodder(
            pen.at(spot, 800 + pen.rng.uniform(-6, 6)).turned(pen.rng.uniform(-60, 20)), 86
        )
    for x, y, flip in ((250, 900, False), (980, 940, True)):
        here = pen.at(x, y, 4.0, flip=flip)
        person(here, villager(pen.rng, hat="non"), FEED)
        harvest.fodder(here.at(24, -60).turned(-14), 44)
    vessels.basket(pen.at(560, 960, 3.6), 56, 32)
    for turn in (-110, -90, -70):
        harvest.fodder(pen.at(560, 850).turned(turn), 110)


def cattle_detail(pen: Pen) -> None:
    """A cow and her calf close up, a bundle of fresh grass."""
    pen = stage.open_sky(pen, 430)
    stage.highlands(pen, 440, 250)
    meadow(pen, 560, ("#9fba60", "#86a84e"))
    animals.cow(pen.far(0.1).at(1290, 640, 1.6, flip=True), "#a8632f", grazing=True)
    pen.canvas.blur(11)
    animals.close_cow(pen.at(600, 620, 1.5))
    animals.close_cow(pen.at(1080, 800, 1.05, flip=True), "#cf9a63", calf=True)
    for x, turn in (
        (40, -60),
        (160, -75),
        (330, -95),
        (1330, -100),
        (1450, -118),
        (700, -84),
        (880, -96),
    ):
        harvest.fodder(pen.at(x, 1040).turned(turn), 250)


def pigs_wide(pen: Pen) -> None:
    """Black pigs in a fenced yard in the hills, a stilt house, their keeper."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 400, 250)
    line = hill_line(pen, 520, 60, 900)
    hill(pen.far(0.1), line, 1010, "#86aa52")
    houses.stilt(pen.at(330, 610, 0.8, depth=0.06), 480)
    for x, y in ((1230, 580), (1390, 600)):
        plants.banana(pen.at(x, y, 0.9, depth=0.06))
    trees.bamboo(pen.at(1050, 560, 0.8, depth=0.08), 430)
    trees.areca(pen.at(640, 570, 0.8, depth=0.08))
    yard = [(-20, 700), (420, 650), (1520, 660), (1520, 1010), (-20, 1010)]
    pen.curve(yard, "#b08f64")
    pen.shade(yard, "#d3b27f", (pen.side, -0.8), 0.6)
    pen.shade(yard, "#7f6345", (-pen.side, 0.8), 0.5)
    houses.rails(pen.at(-20, 690, 0.95), 1620, 60)
    ground = Ground(pen=pen, horizon=340, eye=235)
    herd = (
        (500, 745, False, 1.0),
        (1240, 750, True, 1.0),
        (820, 800, True, 1.1),
        (300, 850, False, 1.1),
        (1110, 900, True, 1.15),
        (620, 930, False, 0.55),
        (540, 915, False, 0.5),
    )
    for x, y, flip, size in herd:
        animals.pig(ground.at(x, y, flip=flip), scale=size)
    here = ground.at(960, 770, flip=True)
    person(here, villager(pen.rng, hat="non"), POUR)
    vessels.basket(here.at(30, -46), 24, 14)
    stage.foreground_leaves(pen, 1)


def pigs_work(pen: Pen) -> None:
    """A woman pouring feed into a wooden trough, black pigs crowding round."""
    pen = stage.open_sky(pen, 390)
    stage.highlands(pen, 400, 220)
    meadow(pen, 520, ("#93ad5a", "#a98a60"))
    houses.stilt(pen.at(1180, 650, 1.15, depth=0.05), 480)
    plants.banana(pen.at(140, 660, 1.4))
    trees.bamboo(pen.at(420, 600, 1.0, depth=0.08), 420)
    houses.rails(pen.at(-20, 690, 1.7), 920, 56)
    animals.pig(pen.at(1160, 780, 2.6, flip=True))
    animals.pig(pen.at(480, 790, 2.6))
    trough = path("-210,-26 210,-26 190,14 -190,14")
    tray = pen.at(830, 880)
    tray.shadow((0, 14), 210, 22, 0.5)
    tray.solid(trough, "#8a633f", 0.6)
    tray.fill(path("-200,-26 200,-26 190,-14 -190,-14"), "#c9b56a")
    here = pen.at(620, 860, 4.1)
    person(here, villager(pen.rng, hat="non", apron="#3f6f73"), POUR)
    vessels.basket(here.at(33, -44).turned(24), 24, 14)
    animals.pig(pen.at(1210, 940, 3.3, flip=True))
    animals.pig(pen.at(290, 970, 3.3))
    animals.pig(pen.at(830, 985, 1.7))


def pigs_detail(pen: Pen) -> None:
    """A black sow with her piglets on straw."""
    pen = stage.open_sky(pen, 380)
    stage.highlands(pen, 390, 230)
    meadow(pen, 540, ("#93ad5a", "#c2a368"))
    houses.rails(pen.at(-20, 700, 2.2), 720, 60)
    pen.canvas.blur(10)
    _straw(pen, 760)
    animals.pig(pen.at(700, 830, 9.0))
    _straw(pen, 850, 120)
    for x, y, scale, flip in (
        (330, 930, 3.8, False),
        (640, 960, 4.1, True),
        (1000, 950, 3.9, False),
        (1300, 930, 3.7, True),
    ):
        animals.pig(pen.at(x, y, scale, flip=flip))


def _straw(pen: Pen, top: float, count: int = 260) -> None:
    rng = pen.rng
    if count > 200:
        pen.fill(
            [
                (-20, top),
                (400, top - 16),
                (1000, top + 8),
                (1520, top - 10),
                (1520, 1010),
                (-20, 1010),
            ],
            "#d3ae62",
        )
        pen.shade([(-20, top), (1520, top), (1520, 1010), (-20, 1010)], "#a07c40", (0, 1), 0.6)
    for _ in range(count):
        x, y = rng.uniform(-20, 1520), rng.uniform(top, 1000)
        dx, dy = rng.uniform(-50, 50), rng.uniform(-16, 6)
        ink = rng.choice(("#e9cd86", "#b8914c", "#f2dea0", "#c9a358"))
        pen.stroke([(x, y), (x + dx, y + dy)], 3, ink, 0.85)


def chickens_wide(pen: Pen) -> None:
    """Free-range chickens in an orchard, a small coop, a woman scattering grain."""
    pen = stage.open_sky(pen, 420)
    stage.highlands(pen, 420, 180)
    meadow(pen, 500, ("#a9c06a", "#86a94e"))
    ground = Ground(pen=pen, horizon=380, eye=240, fade=0.4)
    for x, y in ((330, 560), (640, 545), (930, 560), (1240, 550)):
        trees.tree(ground.at(x, y), 350, 170)
    _coop(pen.at(1180, 690, 1.15))
    trees.tree(pen.at(110, 760, 1.45), 380, 170, "#568a42")
    trees.tree(pen.at(1450, 790, 1.5), 380, 160, "#4c7c3e")
    stage.grass(pen, 560, "#7da348", 100)
    flock(ground, 18, (210, 1330), (660, 970), 1.5)
    here = ground.at(620, 760)
    person(here, villager(pen.rng, hat="non"), poses.REACH)
    vessels.basket(here.at(14, -52), 22, 11)


def flock(
    ground: Ground, count: int, across: tuple[float, float], down: tuple[float, float], grow: float
) -> None:
    """Hens, two cocks and some chicks spread over the ground, farthest first."""
    rng = ground.pen.rng
    inks = ("#a8653a", "#d9b98a", "#8a4a2f", "#c9894f", "#5b463c")
    ys = sorted(rng.uniform(*down) for _ in range(count))
    for i, y in enumerate(ys):
        x = across[0] + (across[1] - across[0]) * ((i * 0.618 + rng.uniform(0, 0.1)) % 1)
        here = ground.at(x, y, flip=rng.random() < 0.5, grow=grow)
        if i % 8 == 3:
            animals.hen(here, "#b5562a", rooster=True)
        elif i % 5 == 4:
            for dx in (-8, 4, 13):
                animals.chick(here.at(dx, rng.uniform(-2, 3)))
        else:
            animals.hen(here, rng.choice(inks), pecking=rng.random() < 0.45)


def _coop(pen: Pen) -> None:
    pen.shadow((0, 0), 150, 14, 0.5)
    houses.box(pen, (-130, -110, 130, 0), "#b98d5c")
    for x in along(-118, 118, 14):
        pen.stroke([(x, -110), (x, 0)], 2, "#8a633f", 0.7)
    houses.flat(pen, (-34, -52, 34, 0), "#3d2d23")
    houses.roof(pen, ((-160, -104), (160, -104)), ((-112, -170), (112, -170)), "#a9734a")


def chickens_work(pen: Pen) -> None:
    """A woman and a man scattering grain to a flock under the trees."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 410, 160)
    meadow(pen, 500, ("#a9c06a", "#a3a45c"))
    for x, y, s in ((380, 590, 1.2), (800, 570, 1.0), (1220, 590, 1.2)):
        trees.tree(pen.at(x, y, s, depth=0.12), 360, 170)
    trees.tree(pen.at(30, 800, 2.3), 390, 170, "#4c7c3e")
    _coop(pen.at(1330, 740, 1.7))
    stage.grass(pen, 600, "#7da348", 80)
    for x, y, scale, flip in ((440, 850, 4.2, False), (1080, 820, 3.9, True)):
        here = pen.at(x, y, scale, flip=flip)
        person(here, villager(pen.rng, hat="non" if not flip else "cap"), poses.REACH)
        vessels.basket(here.at(17, -52), 20, 10)
    for _ in range(60):
        pen.disc((pen.rng.uniform(500, 1010), pen.rng.uniform(830, 960)), 3.4, 2, "#f0d68a")
    flock(Ground(pen=pen, horizon=380, eye=118), 14, (220, 1420), (830, 990), 0.9)
    stage.branch(pen, 1, 130)


def chickens_detail(pen: Pen) -> None:
    """A hen on straw beside a basket of eggs."""
    pen = stage.open_sky(pen, 420)
    meadow(pen, 420, ("#a9c06a", "#8fae52"))
    for x in along(60, 1440, 4):
        trees.tree(pen.at(x, 620, 1.6, depth=0.15), 380, 190)
    pen.canvas.blur(13)
    _straw(pen, 690)
    animals.hen(pen.at(500, 900, 20), "#a8653a")
    here = pen.at(1060, 900, 6.4)
    vessels.basket(here, 66, 30)
    for x, y in ((-20, -36), (0, -38), (19, -36), (-11, -30), (10, -30), (27, -31), (-28, -31)):
        food.egg(
            here.at(x, y).turned(pen.rng.uniform(-40, 40)),
            20,
            pen.rng.choice(("#ecd3b4", "#e2bf98", "#f3e6d2")),
        )
    vessels.basket_wall(here, 66, 30)
    for x, y in ((330, 960), (760, 965)):
        animals.chick(pen.at(x, y, 13, flip=x > 500))
    food.egg(pen.at(1360, 940).turned(80), 110)
