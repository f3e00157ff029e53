"""The fishing harbour with its boats and basket boats."""

from dataclasses import replace

from dienhinh.demo.scenes.paint.curves import path
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.places.stage import headland
from dienhinh.demo.scenes.things import boats, food, poses, trees, vessels, water
from dienhinh.demo.scenes.things.land import Ground
from dienhinh.demo.scenes.things.people import person, villager

SAND = "#ecd6a6"


def harbour_wide(pen: Pen) -> None:
    """A bay with fishing boats and basket boats, an island, people on the beach."""
    pen = stage.open_sky(pen, 410)
    left_sun = pen.sun[0] < 750
    far = (900, 1560) if left_sun else (-60, 600)
    headland(
        pen.far(0.5),
        412,
        (far[0] - 120, far[1] + 60) if left_sun else (far[0] - 60, far[1] + 160),
        120,
    )
    water.sea(pen, 410, 860)
    headland(pen.far(0.28), 436, far, 150)
    ground = Ground(pen=pen, horizon=400, eye=430, fade=0.42)
    fleet = ((520, 470, 0), (1010, 486, 1), (300, 520, 2), (1180, 590, 3), (640, 640, 0))
    for x, y, k in fleet:
        boats.trawler(ground.at(x, y, flip=k % 2 == 1), boats.HULLS[k])
    for x, y in ((800, 560), (260, 690), (950, 720), (1330, 700)):
        boats.thung(ground.at(x, y, grow=1.3), oar=False)
    water.shore(pen, lambda x: 850 - 50 * (x / 1500) ** 2 + 7 * ((x / 170) % 1 - 0.5), 1010, SAND)
    boats.thung(pen.at(1130, 930, 1.75), afloat=False)
    boats.thung(pen.at(1370, 965, 2.0), afloat=False, oar=False)
    _carriers(pen.at(560, 930, 1.75))
    person(pen.at(820, 905, 1.6, flip=True), villager(pen.rng, hat="cap"), poses.WALK)
    trees.coconut(pen.at(120, 985, 1.15), 560, 90)


def _carriers(pen: Pen) -> None:
    """Two people carrying a basket of fish hung from a pole between them."""
    for x, hat in ((-62, "non"), (58, "cap")):
        person(pen.at(x, 0), villager(pen.rng, hat=hat), poses.CARRY)
    pen.stroke(path("-66,-81 74,-82"), 3, "#a97b45")
    for dx in (-14, 14):
        pen.stroke([(2, -81), (2 + dx, -44)], 0.9, "#5f4a33")
    here = pen.at(2, -18)
    vessels.basket(here, 42, 26)
    for dx, turn in ((-10, -20), (0, 8), (9, -12)):
        food.fish(here.at(dx, -29).turned(turn), 26)


def harbour_work(pen: Pen) -> None:
    """Two fishers bringing in a basket boat, a woman sorting fish on the sand."""
    pen = stage.open_sky(pen, 360)
    headland(pen.far(0.42), 362, (820, 1560), 130)
    water.sea(pen, 360, 760)
    ground = Ground(pen=pen, horizon=352, eye=330, fade=0.4)
    for x, y, k in ((330, 430, 0), (960, 452, 1), (1290, 540, 2)):
        boats.trawler(ground.at(x, y, flip=k == 1), boats.HULLS[k])
    water.shore(pen, lambda x: 700 + 40 * (x / 1500), 1010, SAND)
    boats.thung(pen.at(560, 800, 3.3), afloat=False)
    fisher = replace(villager(pen.rng, hat="cap"), sleeve=0.7)
    person(
        pen.at(320, 810, 3.6),
        fisher,
        poses.Pose(
            hip=(-6, -49),
            neck=(9, -78),
            head=(13, -86),
            hands=((28, -50), (30, -47)),
            feet=((-15, -3), (6, -2)),
            tilt=12,
        ),
    )
    person(pen.at(800, 800, 3.5, flip=True), villager(pen.rng, hat="non"), poses.REACH)
    vessels.basket(pen.at(1290, 930, 3.4), 50, 22)
    for dx, dy, turn in ((-34, -92, 4), (30, -96, -14), (0, -106, 10)):
        food.fish(pen.at(1290 + dx, 930 + dy).turned(turn), 120)
    vessels.basket(pen.at(1030, 965, 3.0), 46, 20)
    person(pen.at(1130, 930, 3.5), villager(pen.rng, hat="non"), poses.SQUAT)
    food.fish(pen.at(1228, 838).turned(-8), 105)


def harbour_detail(pen: Pen) -> None:
    """A basket boat on the sand with an oar, a net and a tray of fish, the sea behind."""
    pen = stage.open_sky(pen, 330)
    water.sea(pen, 330, 640)
    ground = Ground(pen=pen, horizon=322, eye=330)
    boats.trawler(ground.at(1080, 450), boats.HULLS[0])
    boats.trawler(ground.at(330, 420, flip=True), boats.HULLS[3])
    pen.canvas.blur(9)
    water.shore(pen, lambda x: 600 + 20 * (x / 1500), 1010, SAND)
    boats.thung(pen.at(560, 850, 6.4), afloat=False)
    _net(pen.at(1010, 930))
    vessels.tray(pen.at(1120, 890), 250, flatness=0.28)
    for x, y, turn in (
        (-90, -40, 5),
        (70, -52, -8),
        (-40, 0, -4),
        (110, -6, 9),
        (-110, 34, 12),
        (30, 40, -3),
    ):
        food.fish(pen.at(1120 + x, 880 + y).turned(turn), 190, "#8fa9b5" if turn > 0 else "#b58f86")


def _net(pen: Pen) -> None:
    """A heap of green net with cork floats."""
    pen.form(path("-330,60 -300,0 -220,-40 -120,-20 -60,20 -80,66 -200,80"), "#4f8f83", 0.6)
    for i in range(11):
        x = -310 + i * 23
        pen.arc([(x, 60), (x + 20, 10), (x + 60, -24 + 3 * i)], 1.4, "#cfe6dd", 0.6)
        pen.arc([(x + 10, -10), (x + 20, 26), (x + 10, 66)], 1.4, "#cfe6dd", 0.5)
    for x, y in ((-300, 30), (-236, -26), (-150, -14), (-90, 22), (-180, 60)):
        pen.form([(x - 18, y), (x, y - 12), (x + 18, y), (x, y + 12)], "#d9683f", 0.6)
