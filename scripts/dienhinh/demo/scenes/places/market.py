"""The village market."""

from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import along, bend
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import food, fruit, poses, tools, vessels
from dienhinh.demo.scenes.things.land import Ground, meadow
from dienhinh.demo.scenes.things.people import person, villager


def _canopy(pen: Pen, y: float, inks: tuple[str, str]) -> None:
    """A striped awning across the top of the picture."""
    for k, (left, right) in enumerate(pairwise(along(-40, 1540, 13))):
        drop = bend((left, y), (right, y), 22, 6)
        strip = [(left * 0.94 + 45, y - 120), (right * 0.94 + 45, y - 120), (right, y), *drop[::-1]]
        pen.fill(strip, inks[k % 2])
        pen.shade(strip, "#3f3038", (0, 1), 0.4)
        pen.shade(strip, pen.light.glow, (pen.side * 0.3, -1), 0.35)


def market_wide(pen: Pen) -> None:
    """A market lane: stalls with striped awnings and heaps of vegetables, sellers and buyers."""
    pen = stage.open_sky(pen, 430)
    stage.ranges(pen, 440, 170)
    stage.treeline(pen, 450, 36, roofs=4, palms=4)
    stage.floor(pen, 560, "#d0b78f")
    ground = Ground(pen=pen, horizon=430, eye=235, fade=0.35)
    awnings = (
        ("#c0503d", "#f4ead4"),
        ("#3f8a74", "#f4ead4"),
        ("#dba63a", "#f4ead4"),
        ("#3f7596", "#f4ead4"),
    )
    for k, (x, y) in enumerate(
        ((560, 600), (940, 600), (370, 680), (1150, 680), (120, 810), (1400, 810))
    ):
        _stand(ground.at(x, y, flip=x > 750), awnings[k % 4], k)
    for x, y, pose, flip in (
        (690, 690, poses.WALK, False),
        (820, 740, poses.WALK, True),
        (560, 830, poses.REACH, True),
        (1010, 870, poses.HOLD, False),
        (740, 920, poses.CARRY, False),
    ):
        here = ground.at(x, y, flip=flip)
        if pose is poses.CARRY:
            for foot in tools.yoke(here, (3, -86), 46):
                vessels.basket(here.at(*foot), 32, 16)
                food.greens(here.at(foot[0], foot[1] - 22), 22)
        person(here, villager(pen.rng, hat="non"), pose)
        if pose is poses.HOLD:
            vessels.basket(here.at(17, -52), 22, 14)


def _stand(pen: Pen, inks: tuple[str, str], kind: int) -> None:
    """One market stall with its seller."""
    for x in (-104, 104):
        pen.limb((x, -176), (x, 0), (6, 6), "#8c6a47")
    person(pen.at(-34, -16), villager(pen.rng, hat="non"), poses.LOOK_DOWN, shadow=False)
    tools.plank_table(pen, 214, 44)
    _wares(pen.at(0, -52), kind)
    for left in along(-100, 84, 8):
        k = round((left + 100) / 26.3)
        strip = [
            (left - 6, -200),
            (left + 20, -200),
            (left + 25, -150),
            *bend((left + 25, -150), (left - 10, -150), 9, 4),
        ]
        pen.fill(strip, inks[k % 2])
        pen.shade(strip, "#3f3038", (0, 1), 0.35)
    for x in (-74, 70):
        vessels.basket(pen.at(x, 10), 44, 22)
        food.cabbage(pen.at(x - 9, -16), 20)
        food.cabbage(pen.at(x + 9, -15), 20)


def _wares(pen: Pen, kind: int) -> None:
    """Heaps of vegetables and fruit on a stall."""
    for x in along(-90, 90, 7):
        _HEAPS[(kind + round(x / 30)) % len(_HEAPS)](pen.at(x, 2), 0.6)


def market_work(pen: Pen) -> None:
    """A seller hands greens to a buyer over a stall heaped with vegetables."""
    pen = stage.open_sky(pen, 420)
    stage.treeline(pen, 430, 40, roofs=3, palms=3)
    meadow(pen, 520, ("#b9b47a", "#d0b78f"))
    far = Ground(pen=pen, horizon=430, eye=150, fade=0.5)
    for x, inks in (
        (250, ("#3f8a74", "#f4ead4")),
        (760, ("#dba63a", "#f4ead4")),
        (1290, ("#3f7596", "#f4ead4")),
    ):
        _stand(far.at(x, 650), inks, round(x / 200))
    for x in (60, 1440):
        pen.limb((x, 130), (x, 900), (22, 22), "#8c6a47")
    person(pen.at(520, 830, 4.2), villager(pen.rng, hat="non", apron="#3f8a74"), poses.OFFER)
    buyer = pen.at(1040, 850, 4.2, flip=True)
    person(buyer, villager(pen.rng, hat="non"), poses.REACH)
    vessels.basket(buyer.at(15, -34), 24, 15)
    food.greens(pen.at(650, 570).turned(20), 110)
    counter = [(-20, 800), (1520, 800), (1520, 1010), (-20, 1010)]
    pen.fill(counter, "#a97b4e")
    pen.shade(counter, "#6f4a2c", (0, 1), 0.6)
    pen.fill([(-20, 794), (1520, 794), (1520, 812), (-20, 812)], pen.light.lit("#a97b4e", 0.4))
    for middle in along(120, 1400, 6):
        k = round(middle / 255)
        vessels.basket(pen.at(middle, 960, 3.3), 70, 26)
        here = pen.at(middle, 872, 3.3)
        _HEAPS[k % len(_HEAPS)](here, 1.0)
        vessels.basket_wall(pen.at(middle, 960, 3.3), 70, 26)
    _canopy(pen, 150, ("#c0503d", "#f4ead4"))


def _greens(pen: Pen, size: float) -> None:
    for x in (-18, 0, 18):
        food.greens(pen.at(x * size, -8 * size), 36 * size)


def _tomatoes(pen: Pen, size: float) -> None:
    for x, y in ((-20, 0), (0, 1), (20, 0), (-10, -12), (10, -12), (0, -22)):
        fruit.ball(pen.at(x * size, y * size), 21 * size, "#d9452f" if x else "#e0663a")


def _cabbages(pen: Pen, size: float) -> None:
    for x in (-14, 14):
        food.cabbage(pen.at(x * size, -10 * size), 38 * size)


def _carrots(pen: Pen, size: float) -> None:
    for k in range(6):
        here = pen.at((-10 + k * 4) * size, (4 - k * 5) * size).turned(-8 + 5 * (k % 3))
        food.carrot(here, 46 * size)


def _eggplants(pen: Pen, size: float) -> None:
    for k in range(5):
        here = pen.at((-8 + k * 4) * size, (4 - k * 5) * size).turned(8 - 6 * (k % 3))
        food.eggplant(here, 48 * size)


def _mixed(pen: Pen, size: float) -> None:
    fruit.bananas(pen.at(-6 * size, -10 * size), 44 * size)
    fruit.pomelo(pen.at(18 * size, -8 * size), 26 * size)


_HEAPS = (_greens, _tomatoes, _cabbages, _carrots, _eggplants, _mixed)


def market_detail(pen: Pen) -> None:
    """A tray of fresh vegetables: greens, tomatoes, carrots, eggplants, chillies."""
    pen = stage.open_sky(pen, 420)
    meadow(pen, 480, ("#b9b47a", "#c9ad80"))
    far = Ground(pen=pen, horizon=430, eye=110, fade=0.3)
    for x, inks in (
        (260, ("#c0503d", "#f4ead4")),
        (800, ("#3f8a74", "#f4ead4")),
        (1330, ("#dba63a", "#f4ead4")),
    ):
        _stand(far.at(x, 640), inks, round(x / 200))
    pen.canvas.blur(13)
    stage.bamboo_mat(pen, 600)
    vessels.tray(pen.at(750, 810), 600, flatness=0.24)
    for x in (330, 430, 530):
        food.greens(pen.at(x, 700), 250)
    food.cabbage(pen.at(760, 710), 250)
    for dx, dy in ((-10, 0), (80, 6), (36, -60)):
        fruit.ball(pen.at(990 + dx, 770 + dy), 110, "#d9452f")
    for k in range(4):
        food.carrot(pen.at(620 + 30 * k, 850 - 20 * k).turned(-8 + 6 * k), 280)
    for k in range(3):
        food.eggplant(pen.at(930 + 24 * k, 870 - 28 * k).turned(10 - 8 * k), 270)
    fruit.bananas(pen.at(1210, 720), 250)
    for x, y, turn in ((380, 870, 10), (430, 890, -14), (320, 850, 24), (1180, 860, -8)):
        food.chilli(pen.at(x, y).turned(turn), 120)
    for x, y in ((180, 930), (1330, 930)):
        food.garlic(pen.at(x, y).turned(x), 100)
