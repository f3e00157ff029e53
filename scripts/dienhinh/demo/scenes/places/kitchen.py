"""Food made together: the charity kitchen, brown rice and its products."""

from dienhinh.demo.scenes.paint.curves import along, path
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import cloth, food, houses, plants, poses, tools, trees, vessels
from dienhinh.demo.scenes.things.harvest import handful
from dienhinh.demo.scenes.things.land import hill_line, terrace_hill, woods
from dienhinh.demo.scenes.things.people import Look, person, villager
from dienhinh.demo.scenes.things.poses import Pose

STIR = Pose(
    neck=(4, -82), head=(7, -91), hands=((18, -62), (24, -64)), feet=((-6, -3), (6, -2)), tilt=24
)


APRONS = ("#c0503d", "#3f8a74", "#e0b04a", "#4f7fa0")


def _court(pen: Pen) -> Pen:
    """The kitchen's court: trees, a house wall, beaten floor."""
    pen = stage.open_sky(pen, 420)
    stage.treeline(pen, 430, 40, roofs=2, palms=5)
    houses.house(pen.at(1130, 620, 1.15, depth=0.05), "#f0dca8", "#b9533a")
    trees.areca(pen.at(560, 600, 1.0))
    trees.tree(pen.at(170, 620, 1.25, depth=0.05), 360, 150)
    stage.floor(pen, 600, "#d3b88c")
    return pen


def _stove(pen: Pen) -> None:
    """A big pot on a brick stove, fire below, steam above."""
    pen.shadow((0, 0), 46, 7, 0.5)
    pen.solid(path("-36,-26 36,-26 40,0 -40,0"), "#a65f45", 0.6)
    pen.fill(path("-16,0 -14,-15 14,-15 16,0"), "#3a2420")
    pen.curve(path("-10,0 -6,-10 0,-5 5,-12 9,0"), "#f2a23f")
    vessels.pot(pen.at(0, -26), 70)
    tools.steam(pen.at(0, -74), 80, 15)


def kitchen_wide(pen: Pen) -> None:
    """A charity kitchen in a courtyard: pots on stoves, five people cooking and filling boxes."""
    pen = _court(pen)
    crew = [villager(pen.rng, hat=("cloth", "non")[k % 2], apron=APRONS[k % 4]) for k in range(5)]
    for k, (x, y) in enumerate(((250, 790), (560, 770))):
        here = pen.at(x, y, 2.3)
        person(here.at(-52, 2), crew[k], STIR)
        _stove(here)
        here.limb((-27, -66), (-8, -68), (1.8, 1.8), "#c49a63")
    for k, (x, flip) in enumerate(((900, False), (1120, False), (1330, True))):
        person(pen.at(x, 800, 2.4, flip=flip), crew[2 + k], poses.LOOK_DOWN)
    table = pen.at(1120, 880, 2.4)
    tools.plank_table(table, 270, 50, cover="#cfdcd0")
    for row in (0, 1):
        for left in along(-118, 118, 9):
            tools.box_open(table.at(left + row * 7, -57 + row * 7), 22)
    for x, y in ((470, 920), (570, 945)):
        vessels.basket(pen.at(x, y, 2.4), 50, 26)
        for dx in (-14, 0, 14):
            food.greens(pen.at(x, y, 2.4).at(dx, -30), 22)
    food.cabbage(pen.at(330, 930), 80)
    food.cabbage(pen.at(260, 945), 74)


def kitchen_work(pen: Pen) -> None:
    """Volunteers hand boxes of rice across a table to two people."""
    pen = _court(pen)
    for x, apron, flip in ((350, "#c0503d", False), (640, "#3f8a74", False)):
        here = pen.at(x, 830, 4.0, flip=flip)
        person(here, villager(pen.rng, hat="cloth", apron=apron), poses.OFFER)
    for x, look in (
        (990, Look(shirt="#7a4468", hat="non")),
        (1250, Look(shirt="#efe4cf", hat="none", hair="grey")),
    ):
        person(pen.at(x, 840, 3.9, flip=True), look, poses.HOLD)
    table = pen.at(640, 950, 3.6)
    tools.plank_table(table, 320, 50, cover="#d9c9a8")
    for pile in along(-140, -40, 4):
        for level in range(3):
            _closed_box(table.at(pile, -56 - level * 9))
    for x in (0, 34, 118):
        tools.box_open(table.at(x, -62), 34)
    vessels.pot(table.at(76, -54), 40)
    tools.steam(table.at(76, -82), 60, 11)
    for x, y in ((772, 588), (1000, 598)):
        _closed_box(pen.at(x, y, 4.0))


def _closed_box(pen: Pen) -> None:
    pen.solid(path("-13,-8 13,-8 11,0 -11,0"), "#f4efe2", 0.4)
    pen.fill(path("-14,-10 14,-10 13.4,-7 -13.4,-7"), "#e2dac6")


def kitchen_detail(pen: Pen) -> None:
    """Open lunch boxes of rice, greens, meat and egg, a pot steaming behind."""
    pen = _court(pen)
    for x in (300, 1180):
        _stove(pen.at(x, 690, 3.4))
    pen.canvas.blur(12)
    stage.planks(pen, 600)
    for x, y, width in (
        (330, 700, 320),
        (740, 700, 320),
        (1150, 700, 320),
        (480, 880, 400),
        (990, 880, 400),
    ):
        tools.box_open(pen.at(x, y), width)
    food.chilli(pen.at(150, 930).turned(-20), 110)
    vessels.bowl(pen.at(1380, 960), 190)
    pen.disc((1380, 880), 82, 20, "#a8481f")
    for x in (1350, 1400):
        food.chilli(pen.at(x, 878).turned(x), 46)


def grain_wide(pen: Pen) -> None:
    """Upland fields of red rice; on a porch two people sift grain into baskets."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 400, 250)
    terrace_hill(
        pen.far(0.12), (330, 690), (700, 240), 13, ("#b5793f", "#c98f4a", "#a9653f", "#8fa04a")
    )
    terrace_hill(pen.far(0.08), (1270, 720), (640, 230), 12, ("#c98f4a", "#b5793f", "#9cab4f"))
    woods(pen.far(0.1), hill_line(pen, 700, 16, 300), 15, (560, 900), rows=1)
    stage.floor(pen, 745, "#d8b78a")
    inks = ("#8f3f38", "#3a2f3a", "#d9a44a", "#8f3f38", "#3a2f3a")
    for k, x in enumerate((180, 470, 760, 1050, 1340)):
        cloth.mat(pen.at(x, 830), [(-110, -26), (110, -26), (132, 30), (-132, 30)])
        vessels.heap(pen.at(x, 846), 170, 44, inks[k])
    for x, y, flip in ((340, 930, False), (1120, 930, True)):
        here = pen.at(x, y, 2.3, flip=flip)
        tools.stool(here.at(-4, 0), 20)
        person(here, villager(pen.rng, hat="non"), poses.SIT)
        tray = here.at(26, -36)
        vessels.tray(tray, 26, flatness=0.26)
        vessels.heap(tray, 30, 6, "#8f3f38")
    for x in (620, 720, 860):
        vessels.basket(pen.at(x, 960, 2.2), 56, 34)
        vessels.heap(pen.at(x, 960 - 34 * 2.2, 2.2), 50, 16, inks[round(x / 100) % 3])


def grain_work(pen: Pen) -> None:
    """Two women at a long table shape and pack snack bars of brown rice and seaweed."""
    pen = _court(pen)
    for x, flip in ((420, False), (1080, True)):
        person(
            pen.at(x, 850, 4.1, flip=flip),
            villager(pen.rng, hat="cloth", apron="#f1ece0"),
            poses.LOOK_DOWN,
        )
    table = pen.at(750, 970, 3.7)
    tools.plank_table(table, 380, 52, "#d9c7a4", "#e6dcc4")
    for left in along(-60, 56, 4):
        for dy in (0, 6):
            food.bar(table.at(left + dy, -66 + dy), 28)
    for x, ink in ((-158, "#8f3f38"), (-112, "#3a2f3a")):
        vessels.bowl(table.at(x, -60), 40, "#f3efe4", "#8a5236")
        food.rice_bowlful(table.at(x, -77), 37, ink)
    for level in range(3):
        tools.carton(table.at(140, -56 - level * 17), 46, 15, "#c79a63")
    tools.carton(table.at(100, -56), 26, 18, "#7fa06a")


def grain_detail(pen: Pen) -> None:
    """Bowls of red and black rice, snack bars with seaweed, ears of rice."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 410, 240)
    terrace_hill(pen.far(0.1), (400, 760), (900, 300), 10, ("#b5793f", "#c98f4a", "#9cab4f"))
    pen.canvas.blur(13)
    stage.planks(pen, 600, "#c09468")
    for x, y, ink, band in (
        (330, 790, "#8f3f38", "#8a5236"),
        (680, 760, "#33283a", "#3f6fa0"),
        (1010, 800, "#c9964f", "#5f8a45"),
    ):
        vessels.bowl(pen.at(x, y), 300, "#f3efe4", band)
        food.rice_bowlful(pen.at(x, y - 132), 282, ink)
    for k, (x, y) in enumerate(((470, 890), (780, 900), (640, 945))):
        food.bar(pen.at(x, y), 300, ("#8a5a3a", "#6f4636", "#a9743f")[k])
    handful(pen.at(1330, 930).turned(-10), 300)
    for _ in range(60):
        ink = pen.rng.choice(("#8f3f38", "#33283a", "#d9a44a"))
        at = (pen.rng.uniform(180, 1300), pen.rng.uniform(910, 990))
        pen.at(*at).turned(pen.rng.uniform(-60, 60)).disc((0, 0), 9, 4, ink)
    plants.leaf(pen, (60, 930), -0.2, (200, 60), "#5f9446")
