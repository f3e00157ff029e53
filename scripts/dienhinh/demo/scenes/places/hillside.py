"""Hills under cultivation: tea, cinnamon and acacia."""

from dienhinh.demo.scenes.paint.curves import Profile, along, waves
from dienhinh.demo.scenes.paint.light import mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import (
    crops,
    food,
    houses,
    plants,
    poses,
    sky,
    tools,
    trees,
    vessels,
)
from dienhinh.demo.scenes.things.land import hill, hill_line, meadow
from dienhinh.demo.scenes.things.people import Look, person, villager
from dienhinh.demo.scenes.things.poses import Pose
from dienhinh.demo.scenes.things.tools import cup, teapot

PICK = Pose(
    neck=(4, -81), head=(8, -89), hands=((20, -56), (25, -53)), feet=((-5, -3), (5, -2)), tilt=30
)


def _picker(pen: Pen, look: Look) -> None:
    """A tea picker with a basket on her back."""
    back = pen.at(-13, -44)
    vessels.basket(back, 22, 30)
    plants.bush(back.at(0, -28), 20, 9, "#86b84c")
    person(pen, look, PICK, shadow=False)
    pen.stroke([(-6, -72), (5, -79)], 1.6, "#8a633f")


def tea_wide(pen: Pen) -> None:
    """Tea hills striped with hedges, four pickers between the rows."""
    pen = stage.open_sky(pen, 380)
    stage.highlands(pen, 380, 250)
    roll = waves(pen.rng, 900, 2, 0.5)
    crew = {5: (380.0,), 7: (1090.0,), 8: (620.0,), 10: (260.0, 1180.0)}
    for i in range(13):
        base = 470 + 5.2 * i + 3.05 * i * i
        here = pen.far(max(0.0, 0.26 - 0.03 * i))

        line, size = _contour(roll, i, base), 11 + 3.1 * i
        if i > 0:
            hill(here, _contour(roll, i, base - size * 0.5), 1010, "#8a9a4a")
        for x in crew.get(i, ()):
            _picker(
                here.at(x, line(x) - 2, 0.42 + 0.16 * i, flip=x > 900), villager(pen.rng, hat="non")
            )
        crops.tea_row(here, line, size, "#4f8f3f")
    sky.mist(pen, 500, 46, 0.35)


def _contour(roll: Profile, row: int, base: float) -> Profile:
    """The line a row of tea follows round the hill, the nearer rows swinging wider."""
    return lambda x: base + (30 + 2.4 * row) * roll(x + 26 * row) + 18 * ((x - 750) / 750) ** 2


def _hollow(base: float, sag: float) -> Profile:
    """A line that rises by `sag` to both sides of the picture."""
    return lambda x: base + sag * ((x - 700) / 700) ** 2


def tea_work(pen: Pen) -> None:
    """Two women picking tea, waist-deep in the hedges."""
    pen = stage.open_sky(pen, 360)
    stage.highlands(pen, 370, 220)
    for i, (base, size) in enumerate(((470, 20), (510, 26), (560, 34), (625, 46))):
        here = pen.far(0.2 - 0.05 * i)
        hill(here, _hollow(base - 8, 12), 1010, "#7d9446")
        crops.tea_row(here, _hollow(base, 12), size, "#4f8f3f")
    _picker(pen.at(1060, 840, 3.9, flip=True), villager(pen.rng, hat="non"))
    crops.tea_row(pen.far(0.03), lambda x: 742 + 0.03 * x, 74, "#4a8a3c")
    _picker(pen.at(430, 960, 4.9), villager(pen.rng, hat="non"))
    crops.tea_row(pen, lambda x: 905 - 0.02 * x, 118, "#438337")


def tea_detail(pen: Pen) -> None:
    """A clay teapot and cups, fresh tea sprigs on a tray, hills behind."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 410, 240)
    for base, size in ((520, 26), (570, 36), (640, 50)):
        crops.tea_row(pen, _hollow(base, 10), size, "#4f8f3f")
    pen.canvas.blur(12)
    stage.planks(pen, 620, "#a97c50")
    teapot(pen.at(430, 860, 2.0))
    for x, y in ((720, 880), (900, 925)):
        cup(pen.at(x, y, 1.9))
        tools.steam(pen.at(x, y - 96), 170, 22)
    vessels.tray(pen.at(1150, 780), 320, flatness=0.28)
    for _ in range(26):
        at = (1140 + pen.rng.uniform(-180, 180), 775 + pen.rng.uniform(-44, 44))
        food.tea_sprig(
            pen.at(*at).turned(pen.rng.uniform(-140, 140)),
            92,
            pen.rng.choice(("#8fbf4f", "#a4cc5f")),
        )
    for x, turn in ((150, -70), (260, 40), (640, 80)):
        food.tea_sprig(pen.at(x, 950).turned(turn), 120)


def forest_wide(pen: Pen) -> None:
    """Forested slopes of cinnamon and acacia with mist in the valley, tall stems in front."""
    pen = stage.open_sky(pen, 340)
    stage.ranges(pen, 400, 280)
    rng = pen.rng
    for k, (base, rise, fog, size) in enumerate(
        ((470, 90, 0.44, 0.2), (560, 110, 0.28, 0.3), (670, 120, 0.15, 0.42))
    ):
        line = hill_line(pen, base, rise, 700)
        here = pen.far(fog)
        hill(here, line, 1010, ("#4f8060", "#4a7d4c", "#457a40")[k])
        for row in range(4):
            for x in along(-20, 1520, 34 - 4 * k):
                at = (x + rng.uniform(-14, 14), line(x) + row * (26 + 16 * k) + rng.uniform(-6, 10))
                trees.crown_tree(
                    here.at(*at, size * rng.uniform(0.8, 1.1)),
                    330,
                    62,
                    rng.choice(("#3f7040", "#4b7f45", "#5b8a43", "#3c6b50")),
                )
        sky.mist(pen, base + 70, 50, 0.55 - 0.12 * k)
    line = hill_line(pen, 880, 40, 900)
    hill(pen, line, 1010, "#6f9344")
    stage.grass(pen, 900, "#7d9f48", 60)
    houses.stilt(pen.at(900, line(900) - 20, 0.6, depth=0.06), 440)
    for x, s in ((60, 1.5), (200, 1.2), (1290, 1.3), (1440, 1.65)):
        trees.crown_tree(pen.at(x, line(x) + 60, s), 470, 70, "#3f6f3c")
    for x, flip in ((560, False), (660, False)):
        person(pen.at(x, line(x) + 36, 1.25, flip=flip), villager(rng, hat="non"), poses.WALK)


def forest_work(pen: Pen) -> None:
    """Two people carrying and tying cinnamon bark among the trees."""
    pen = stage.open_sky(pen, 420)
    stage.ranges(pen, 430, 220)
    rng = pen.rng
    line = hill_line(pen, 500, 50, 800)
    hill(pen.far(0.3), hill_line(pen, 450, 60, 600), 1010, "#5f8c4a")
    hill(pen.far(0.2), line, 1010, "#7a9a4e")
    for x in along(-10, 1510, 17):
        trees.crown_tree(
            pen.far(0.24).at(x + rng.uniform(-20, 20), line(x) + 30, rng.uniform(0.75, 0.95)),
            430,
            66,
        )
    sky.mist(pen, 540, 60, 0.45)
    meadow(pen, 640, ("#86a350", "#8f7a4e"))
    stage.grass(pen, 660, "#7d9f48", 70)
    for x, y, s in ((150, 720, 2.3), (1370, 730, 2.4), (780, 680, 1.7)):
        trees.crown_tree(pen.at(x, y, s), 470, 60, "#3f6f3c")
    here = pen.at(480, 890, 4.0)
    for dy in (0, 7, -6):
        food.cinnamon(here.at(8, -84 + dy).turned(-6), 92)
    person(
        here,
        villager(rng, hat="non"),
        Pose(
            neck=(2, -82), head=(4, -92), hands=((-8, -58), (15, -82)), feet=((-11, -4), (10, -2))
        ),
    )
    here = pen.at(980, 920, 4.2, flip=True)
    for k in range(5):
        food.cinnamon(pen.at(800 + 6 * k, 930 - 26 * k).turned(2 - k), 330)
    person(here, villager(rng, hat="non"), poses.SQUAT)
    vessels.basket(pen.at(1260, 950, 3.4), 52, 40)
    for dx in (-40, 0, 36):
        food.cinnamon(pen.at(1260 + dx, 800).turned(-84 + dx * 0.3), 150)


def forest_detail(pen: Pen) -> None:
    """Cinnamon quills tied in bundles, leaves and a bowl of powder."""
    pen = stage.open_sky(pen, 420)
    stage.ranges(pen, 430, 240)
    hill(pen.far(0.25), hill_line(pen, 450, 60, 600), 1010, "#5f8c4a")
    for x in along(0, 1500, 12):
        trees.crown_tree(pen.far(0.15).at(x, 640, 1.2), 430, 72)
    pen.canvas.blur(12)
    stage.planks(pen, 600, "#b08659")
    vessels.tray(pen.at(620, 790), 420, flatness=0.28)
    for row, (count, y) in enumerate(((5, 800), (4, 752), (3, 706), (2, 664))):
        for k in range(count):
            tint = mix("#8f5230", "#b0703f", pen.rng.random() * 0.6)
            food.cinnamon(
                pen.at(620 + (k - (count - 1) / 2) * 36, y + (k % 2) * 8 - row * 2).turned(
                    -3 + k * 1.5
                ),
                470,
                tint,
            )
    pen.limb((610, 640), (640, 846), (18, 18), "#d9c08a")
    vessels.bowl(pen.at(1180, 900), 280, "#efe6d4", "#8a5236")
    food.rice_bowlful(pen.at(1180, 777), 262, "#9a5a32")
    for x, y, a in (
        (1340, 700, 2.6),
        (1400, 720, 3.3),
        (260, 930, -0.4),
        (240, 950, 0.3),
        (900, 960, 0.2),
    ):
        plants.leaf(pen, (x, y), a, (210, 70), "#4d8344")
