"""The fish-sauce village: rows of jars, wooden vats, the sea."""

from dienhinh.demo.scenes.paint.curves import along
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.places.stage import headland
from dienhinh.demo.scenes.things import boats, food, houses, poses, trees, vessels, water
from dienhinh.demo.scenes.things.land import Ground
from dienhinh.demo.scenes.things.people import person, villager


def sauce_wide(pen: Pen) -> None:
    """Rows of fish-sauce jars in a yard by the sea, two people tending them."""
    pen = stage.open_sky(pen, 380)
    headland(pen.far(0.4), 384, (860, 1540), 130)
    water.sea(pen, 382, 560, "#86c9bd")
    fleet = Ground(pen=pen, horizon=374, eye=420)
    for x, y, k in ((560, 420, 0), (900, 450, 1)):
        boats.trawler(fleet.at(x, y), boats.HULLS[k])
    stage.floor(pen, 512, "#d8b68a")
    for x, lean in ((1330, -70), (1440, 40)):
        trees.coconut(pen.at(x, 560, 0.72), 560, lean)
    houses.house(pen.at(190, 574, 0.86), "#f0dca8")
    houses.house(pen.at(560, 548, 0.56, depth=0.08), "#d9e2d4", "#c46a45")
    ground = Ground(pen=pen, horizon=384, eye=300, fade=0.15)
    inks = ("#8a5236", "#7a4a34", "#96603c", "#6f4636")
    for row, y in enumerate((620, 680, 752, 840, 950)):
        gap = 78 * ground.scale(y)
        shift = (row % 2) * gap / 2
        if row == 2:
            person(ground.at(470, y - 22), villager(pen.rng, hat="non"), poses.LOOK_DOWN)
        if row == 3:
            person(ground.at(1080, y - 26, flip=True), villager(pen.rng, hat="non"), poses.REACH)
        for middle in along(-20 + shift, 1520 + shift, int(1540 / gap)):
            vessels.jar(ground.at(middle, y), pen.rng.choice(inks), lid=pen.rng.random() < 0.85)


def sauce_work(pen: Pen) -> None:
    """A woman stirring a jar with a paddle, a man beside the wooden vats."""
    pen = stage.open_sky(pen, 380)
    water.sea(pen, 380, 560, "#86c9bd")
    boats.trawler(Ground(pen=pen, horizon=374, eye=420).at(700, 430), boats.HULLS[0])
    stage.floor(pen, 520, "#d8b68a")
    trees.coconut(pen.at(60, 640, 1.0), 540, 60)
    for x, y, scale in ((1400, 640, 2.1), (1110, 650, 2.2)):
        vessels.vat(pen.at(x, y, scale), 130, 110)
    person(pen.at(905, 690, 3.5), villager(pen.rng, hat="cap", apron="#4f7f86"), poses.REACH)
    for middle in along(60, 560, 5):
        vessels.jar(pen.at(middle, 690, 2.5))
    here = pen.at(300, 905, 4.1)
    person(
        here,
        villager(pen.rng, hat="non", apron="#e9dfc8"),
        poses.Pose(
            neck=(5, -81),
            head=(8.5, -89.5),
            hands=((25, -64), (30, -70)),
            feet=((-7, -3), (6, -2)),
            tilt=26,
        ),
    )
    vessels.jar(here.at(40, 4, 1.1), "#7a4a34", lid=False)
    here.limb((31, -80), (40, -40), (2, 2), "#c49a63")
    for x, y, ink in (
        (760, 960, "#8a5236"),
        (1000, 940, "#6f4636"),
        (1230, 965, "#96603c"),
        (1450, 940, "#8a5236"),
        (90, 990, "#7a4a34"),
    ):
        vessels.jar(pen.at(x, y, 4.4), ink)


def sauce_detail(pen: Pen) -> None:
    """Bottles of amber fish sauce, a small jar, a bowl with chillies, anchovies on a tray."""
    pen = stage.open_sky(pen, 380)
    water.sea(pen, 380, 560, "#86c9bd")
    for x in along(-30, 1530, 9):
        vessels.jar(pen.far(0.2).at(x, 590, 3.6), "#8a5236")
    pen.canvas.blur(12)
    stage.planks(pen, 610)
    vessels.jar(pen.at(300, 800, 6.2), "#7a4a34")
    for x, y, scale in ((590, 800, 6.9), (765, 830, 7.6)):
        vessels.bottle(pen.at(x, y, scale))
    vessels.tray(pen.at(1130, 790), 230, flatness=0.28)
    for i in range(14):
        at = (1130 + pen.rng.uniform(-140, 140), 775 + pen.rng.uniform(-34, 34))
        food.fish(
            pen.at(*at).turned(pen.rng.uniform(-30, 30)), 110, "#9fb2bb" if i % 3 else "#c2c9c6"
        )
    vessels.bowl(pen.at(1010, 975), 230)
    pen.disc((1010, 878), 100, 24, "#a8481f")
    pen.disc((1040, 872), 40, 8, "#d9803f", 0.8)
    for x, y, turn in (
        (980, 874, 20),
        (1046, 884, -30),
        (1270, 945, -12),
        (1340, 965, 18),
        (560, 940, 14),
    ):
        food.chilli(pen.at(x, y).turned(turn), 60 if y < 900 else 110)
    food.garlic(pen.at(430, 930).turned(30), 100)
