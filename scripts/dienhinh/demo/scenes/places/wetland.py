"""Still waters: the nipa channel, the white-mangrove lagoon."""

from dienhinh.demo.scenes.paint.curves import along
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import (
    animals,
    boats,
    crops,
    fruit,
    plants,
    poses,
    sky,
    vessels,
    water,
)
from dienhinh.demo.scenes.things.harvest import hat
from dienhinh.demo.scenes.things.land import Ground, hill_line, woods
from dienhinh.demo.scenes.things.people import person, villager
from dienhinh.demo.scenes.things.poses import Pose

RIDER = Pose(
    hip=(-2, -18),
    neck=(0, -50),
    head=(2, -59),
    hands=((15, -26), (17, -24)),
    feet=((22, -4), (24, -3)),
    tilt=4,
)


def _standing(ground: Ground, x: float, y: float, draw: str) -> None:
    """A waterside plant with its own reflection."""
    here = ground.at(x, y)
    ghost = water.double(here, 2)
    if draw == "nipa":
        crops.nipa(ghost, 400, 7)
        crops.nipa(here, 430)
    else:
        for dx, half in ((0, 108), (-34, 66), (40, 62)):
            ghost.disc((dx, -150 + abs(dx)), half, 26, "#2f5a42", 0.4)
        for tip in (-30, -8, 14, 34):
            stem = [(tip * 0.6, 0), (tip * 0.9 + 7, -60), (tip, -130)]
            ghost.stroke(stem, 5, "#6f6a58", 0.5)
        crops.white_mangrove(here)
    water.ripple(here, (0, 3), 60, 0.5)


def nipa_wide(pen: Pen) -> None:
    """A channel between walls of nipa palm, two rowing boats with people."""
    pen = stage.open_sky(pen, 440)
    stage.ranges(pen, 440, 150)
    woods(pen.far(0.36), hill_line(pen, 446, 20, 300), 18)
    water.still(pen, 462, 1010, 0.85)
    water.glitter(pen, 470, 1000, 0.4)
    ground = Ground(pen=pen, horizon=420, eye=330, fade=0.5)
    for k in range(9):
        near = (k / 8) ** 1.5
        y = 478 + 300 * near
        for side in (-1, 1):
            for step in (2, 1, 0):
                x = 750 + side * (130 + 560 * near + step * (70 + 160 * near))
                _standing(ground, x + pen.rng.uniform(-20, 20), y - step * 6, "nipa")
        if k == 4:
            sky.mist(pen, 500, 36, 0.3)
            _boat(ground.at(690, 590, flip=True), 2)
    _boat(ground.at(800, 800), 3)


def _boat(pen: Pen, crew: int) -> None:
    """A rowing boat: a standing rower astern, seated passengers."""
    boats.sampan(pen)
    rower = villager(pen.rng, hat="non")
    seats = along(-10, 84, crew - 1) if crew > 2 else [50.0]
    for x in seats:
        person(pen.at(x, -6), villager(pen.rng), RIDER, shadow=False)
    person(pen.at(-92, -16), rower, poses.ROW, shadow=False)
    boats.oar(pen, (-62, -84), (-128, 14))
    pen.curve(boats.SAMPAN_SIDE, "#7a5536")
    pen.arc(boats.SAMPAN_SIDE[:5], 4, pen.light.lit("#7a5536", 0.5))


def nipa_work(pen: Pen) -> None:
    """A rower in a conical hat takes two visitors past the palms."""
    pen = stage.open_sky(pen, 400)
    stage.ranges(pen, 404, 130)
    woods(pen.far(0.3), hill_line(pen, 412, 26, 300), 26)
    far = Ground(pen=pen, horizon=360, eye=200, fade=0.45)
    water.still(pen, 440, 1010, 0.85)
    for x in along(-60, 1560, 15):
        _standing(far, x + pen.rng.uniform(-30, 30), 470 + pen.rng.uniform(-6, 20), "nipa")
    near = Ground(pen=pen, horizon=380, eye=190, fade=0.2)
    for x in (-20, 120, 1390, 1530):
        _standing(near, x, 640, "nipa")
    water.waves_at(pen, 560, 1000, pen.light.sky[-1][1], 60)
    _boat(pen.at(740, 810, 3.4), 3)
    plants.leaf(pen, (1540, 1010), 3.7, (330, 60), "#3c6f3c")
    plants.leaf(pen, (1550, 1000), 4.1, (360, 60), "#4d8644")


def nipa_detail(pen: Pen) -> None:
    """Heads of nipa nuts, cut nuts with white kernels, a conical hat on a plank."""
    pen = stage.open_sky(pen, 380)
    woods(pen.far(0.2), hill_line(pen, 400, 40, 300), 40)
    water.still(pen, 440, 760, 0.85)
    near = Ground(pen=pen, horizon=380, eye=190, fade=0.2)
    for x in along(-20, 1520, 7):
        _standing(near, x, 560, "nipa")
    pen.canvas.blur(12)
    stage.planks(pen, 640, "#a58a6a")
    hat(pen.at(330, 860).turned(-6), 19)
    fruit.nipa_fruit(pen.at(720, 720), 400)
    fruit.nipa_fruit(pen.at(1130, 800), 300)
    for x, y in ((520, 940), (690, 960), (860, 945), (1040, 968)):
        _kernel(pen.at(x, y), 120)
    plants.leaf(pen, (1500, 900), 3.35, (380, 70), "#5f9446")
    plants.leaf(pen, (1520, 940), 3.0, (300, 60), "#4d8340")


def _kernel(pen: Pen, size: float) -> None:
    """A nipa nut cut in half: brown husk, pearly kernel."""
    pen.shadow((0, size * 0.2), size * 0.5, size * 0.12, 0.5)
    pen.form(
        [
            (-size * 0.5, 0),
            (-size * 0.3, -size * 0.24),
            (size * 0.1, -size * 0.28),
            (size * 0.52, 0),
            (size * 0.1, size * 0.22),
            (-size * 0.3, size * 0.2),
        ],
        "#7a4428",
        0.6,
    )
    pen.disc((-size * 0.02, -size * 0.02), size * 0.36, size * 0.17, "#d9b98a")
    pen.disc((-size * 0.02, -size * 0.03), size * 0.27, size * 0.12, "#fbf7ec")
    pen.disc((pen.side * size * 0.08, -size * 0.07), size * 0.08, size * 0.03, "#ffffff")


def lagoon_wide(pen: Pen) -> None:
    """A lagoon dotted with white mangroves, a small boat, egrets, hills."""
    pen = stage.open_sky(pen, 430)
    stage.ranges(pen, 430, 180)
    stage.treeline(pen, 436, 16, roofs=2, palms=4)
    water.still(pen, 458, 1010, 0.9)
    water.glitter(pen, 464, 1000, 0.55)
    ground = Ground(pen=pen, horizon=418, eye=250, fade=0.5)
    spots = [(x, 480 + pen.rng.uniform(-4, 14)) for x in along(20, 1480, 13)]
    spots += [
        (180, 560),
        (420, 545),
        (1120, 550),
        (1380, 575),
        (1000, 600),
        (60, 690),
        (1330, 700),
        (330, 640),
        (1500, 830),
        (70, 905),
    ]
    for x, y in sorted(spots, key=lambda spot: spot[1]):
        _standing(ground, x + pen.rng.uniform(-24, 24), y, "mangrove")
    for x, y in ((560, 610), (600, 618), (1140, 680)):
        animals.egret(ground.at(x, y))
        water.ripple(ground.at(x, y), (0, 0), 10)
    sky.birds(pen, (820, 230), 6, 10)
    _boat(ground.at(720, 770), 2)


def lagoon_work(pen: Pen) -> None:
    """Two people planting young mangroves in shallow water, a boat with seedlings."""
    pen = stage.open_sky(pen, 390)
    stage.ranges(pen, 392, 150)
    woods(pen.far(0.34), hill_line(pen, 398, 16, 300), 18)
    water.still(pen, 424, 1010, 0.9)
    ground = Ground(pen=pen, horizon=370, eye=170, fade=0.42)
    for x in along(-20, 1520, 9):
        _standing(ground, x + pen.rng.uniform(-30, 30), 470 + pen.rng.uniform(-10, 40), "mangrove")
    boat = pen.at(1150, 660, 2.3)
    boats.sampan(boat)
    for x in along(-80, 90, 9):
        crops.sapling(boat.at(x, -4), 34, bag=True)
    boat.curve(boats.SAMPAN_SIDE, "#7a5536")
    for row, y in enumerate((640, 720, 830)):
        for x in along(60 + row * 60, 1440 - row * 40, 7 - row):
            here = pen.at(x + pen.rng.uniform(-30, 30), y, 1.7 + row * 0.6)
            water.ripple(here, (0, 0), 16)
            crops.sapling(water.double(here), 40)
            crops.sapling(here, 40)
    for x, y, scale, pose, flip in (
        (400, 790, 3.6, poses.BEND, False),
        (880, 900, 4.0, poses.PLANT, True),
    ):
        here = pen.at(x, y, scale, flip=flip)
        look = villager(pen.rng, hat="non")
        person(water.double(here, 1), look, pose, shadow=False)
        crops.sapling(here.at(pose.hands[1][0], -2), 30)
        person(here, look, pose, shadow=False)
        water.ripple(here, (0, 0), 24, 0.7)


def lagoon_detail(pen: Pen) -> None:
    """Mangrove seedlings in nursery bags on a plank, the lagoon behind."""
    pen = stage.open_sky(pen, 380)
    stage.ranges(pen, 384, 150)
    water.still(pen, 420, 760, 0.9)
    ground = Ground(pen=pen, horizon=370, eye=150, fade=0.3)
    for x in along(-20, 1520, 6):
        _standing(ground, x, 540, "mangrove")
    pen.canvas.blur(12)
    stage.planks(pen, 680, "#9c8468")
    for row, (y, scale) in enumerate(((740, 5.6), (830, 6.6), (950, 7.8))):
        for x in along(150 + row * 50, 1010 - row * 10, 5 - row % 2):
            crops.sapling(pen.at(x, y, scale * pen.rng.uniform(0.92, 1.05)), 44, bag=True)
    vessels.basket(pen.at(1270, 940, 5.4), 60, 36)
    for x in (-16, -4, 8, 18):
        crops.sapling(pen.at(1270, 940, 5.4).at(x, -38), 30)
