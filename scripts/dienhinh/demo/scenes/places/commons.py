"""Places for everybody: school and clinic, the commune hall with its meeting."""

from dienhinh.demo.scenes.paint.curves import along, path, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import cloth, houses, people, plants, poses, tools, trees, vessels
from dienhinh.demo.scenes.things.land import Ground, meadow
from dienhinh.demo.scenes.things.people import Look, person, villager
from dienhinh.demo.scenes.things.poses import Pose
from dienhinh.demo.scenes.things.tools import cup, teapot

SPEAK = Pose(neck=(1, -83), head=(3, -92), hands=((12, -60), (22, -74)), tilt=2)


LISTEN = Pose(
    hip=(-3, -31),
    neck=(-1, -64),
    head=(1, -73),
    hands=((14, -38), (17, -36)),
    feet=((14, -3), (20, -2)),
    tilt=6,
)


BACK = (
    "#2f5d8a",
    "#b6493a",
    "#7d9a6b",
    "#dba63a",
    "#efe4cf",
    "#7a4468",
    "#2f7f78",
    "#c9849a",
    "#7b4a35",
)


def school_wide(pen: Pen) -> None:
    """A two-storey school behind its yard, a shade tree, a few small figures."""
    pen = stage.open_sky(pen, 470)
    stage.ranges(pen, 500, 210)
    stage.treeline(pen, 520, 30, roofs=2, palms=5)
    stage.floor(pen, 610, "#d8c49c")
    houses.school(pen.at(760, 640, 1.0))
    for x in (120, 1400):
        trees.areca(pen.at(x, 650, 0.95))
    for bed in along(150, 1370, 9):
        if abs(bed - 760) > 90:
            plants.bloom_bed(pen.at(bed, 672, 0.9), 110, 50, ("#d9483b", "#f0b93a", "#e86f8f"))
    trees.tree(pen.at(1230, 870, 1.5), 360, 170)
    bench = pen.at(1060, 880)
    bench.shadow((0, 0), 90, 10, 0.5)
    bench.solid(path("-90,-44 90,-44 90,-34 -90,-34"), "#b98d5c")
    for x in (-74, 74):
        bench.limb((x, -34), (x, 0), (12, 12), "#9c9484")
    ground = Ground(pen=pen, horizon=440, eye=250)
    for x, y, flip in ((560, 740, False), (610, 748, False), (360, 800, True)):
        look = Look(shirt="#f4f0e6", trousers="#2c3a52", hat="none", hair="short")
        person(ground.at(x, y, flip=flip, grow=0.8), look, poses.WALK)
    stage.branch(pen, -1, 150)


def school_work(pen: Pen) -> None:
    """On a clinic porch a health worker takes an old woman's blood pressure."""
    pen = stage.open_sky(pen, 430)
    stage.treeline(pen, 440, 34, roofs=2, palms=4)
    meadow(pen, 520, ("#a9c268", "#98ad5c"))
    trees.areca(pen.at(110, 700, 1.3))
    trees.tree(pen.at(1420, 720, 1.5), 360, 150)
    hall = pen.at(760, 800, 2.35)
    houses.box(hall, (-250, -220, 250, 0), "#eef2ea")
    houses.flat(hall, (-250, -220, 250, -168), hall.light.dim("#eef2ea", 0.4), 0.8)
    for x in (-196, 120):
        houses.window(hall, (x, -150), (74, 84), "#5f9a97")
    houses.flat(hall, (-38, -152, 48, 0), "#5f8f8c")
    houses.flat(hall, (-26, -138, 36, -74), "#dfeeea")
    houses.roof(hall, ((-290, -196), (290, -196)), ((-236, -290), (236, -290)), "#b9533a")
    for x in (-240, 240):
        houses.box(hall, (x - 9, -196, x + 9, 0), "#fdf9ee")
    stage.floor(pen, 796, "#d9cdb4")
    tools.plank_table(pen.at(800, 900, 4.0), 62, 38, "#e9e2d2")
    elder = pen.at(960, 905, 4.0, flip=True)
    tools.stool(elder.at(-2, 0), 26, "#3f7fa0")
    person(elder, Look(shirt="#7a4468", trousers="#2b2b35", hat="none", hair="grey"), poses.SIT)
    nurse = pen.at(610, 905, 4.1)
    person(nurse, Look(shirt="#f7f6ee", trousers="#f1efe4", hat="none", hair="bun"), poses.HOLD)
    vessels.bowl(pen.at(830, 706), 60)
    houses.flat(pen.at(760, 712), (-40, -46, 10, 0), "#4f8f9a")
    for x in (250, 330):
        plants.bloom_bed(pen.at(x, 850, 1.5), 100, 60, ("#d9483b", "#f0b93a"))
    waiting = pen.at(1290, 900, 3.9, flip=True)
    tools.stool(waiting.at(-2, 0), 26, "#c0573f")
    person(waiting, villager(pen.rng, hat="none", hair="short"), poses.SIT)


def school_detail(pen: Pen) -> None:
    """Books, pencils, a satchel and a flower in a glass on a desk under a tree."""
    pen = stage.open_sky(pen, 420)
    meadow(pen, 480, ("#b5c87a", "#d8c49c"))
    houses.school(pen.at(800, 620, 0.9))
    trees.tree(pen.at(200, 700, 1.6), 380, 170)
    pen.canvas.blur(13)
    stage.planks(pen, 640, "#c2935f")
    for k, (ink, wide) in enumerate(
        (("#3f6f9a", 380), ("#c0503d", 350), ("#e0b04a", 370), ("#3f8a74", 330))
    ):
        _book(pen.at(430 + 8 * (k % 2), 860 - 52 * k), wide, ink)
    _satchel(pen.at(1090, 860))
    for k, (ink, a) in enumerate((("#e0a93f", -14), ("#c0503d", 4), ("#3f7f9a", 20))):
        _pencil(pen.at(760 + 60 * k, 930 + 10 * k).turned(a), 230, ink)
    glass = pen.at(770, 800)
    glass.arc(path("-4,-60 -10,-160 6,-230"), 7, "#5f8f45")
    plants.leaf(glass, (-8, -130), 2.6, (90, 34), "#5f9446")
    plants.flower(glass, (6, -236), 52, "#e86f8f")
    glass.shadow((0, 0), 40, 8, 0.5)
    glass.solid(path("-36,-110 36,-110 30,0 -30,0"), "#cfe3e2", 0.4)
    glass.fill(path("-33,-64 33,-64 29,-4 -29,-4"), "#9cc7cc", 0.8)
    stage.branch(pen, 1, 140)


def _book(pen: Pen, width: float, ink: Ink) -> None:
    half = width / 2
    pen.shadow((0, 4), half * 1.04, 14, 0.4)
    pen.solid([(-half, -48), (half, -48), (half, 0), (-half, 0)], ink, 0.5)
    pen.fill([(-half + 18, -40), (half + 2, -40), (half + 2, -8), (-half + 18, -8)], "#f6efdf")
    for y in (-32, -24, -16):
        pen.stroke([(-half + 24, y), (half, y)], 1.2, "#cbbfa5")
    pen.fill(
        [(-half * 0.94, -62), (half * 0.94, -62), (half, -48), (-half, -48)],
        pen.light.lit(ink, 0.18),
    )


def _pencil(pen: Pen, length: float, ink: Ink) -> None:
    pen.shadow((length / 2, 9), length * 0.52, 7, 0.4)
    pen.solid([(0, -9), (length * 0.84, -9), (length * 0.84, 9), (0, 9)], ink)
    pen.fill(
        [(length * 0.84, -9), (length * 0.96, -2.4), (length * 0.96, 2.4), (length * 0.84, 9)],
        "#ecd2a6",
    )
    pen.fill([(length * 0.95, -2.8), (length, 0), (length * 0.95, 2.8)], "#33302f")
    pen.fill([(-12, -9), (0, -9), (0, 9), (-12, 9)], "#e7a0a0")


def _satchel(pen: Pen) -> None:
    pen.shadow((0, 0), 190, 22, 0.55)
    pen.arc(path("-60,-270 -50,-330 50,-330 60,-270"), 15, "#2f5a74")
    pen.form(path("-150,-270 0,-290 150,-270 172,-120 160,0 0,8 -160,0 -172,-120"), "#3f7596", 0.7)
    pen.form(path("-116,-120 0,-128 116,-120 122,-30 0,-22 -122,-30"), "#4f8bab", 0.5)
    pen.arc(path("-100,-100 0,-108 100,-100"), 4, "#e9dcb8", 0.9)
    pen.form(path("-152,-268 0,-288 152,-268 140,-180 0,-166 -140,-180"), "#35688a", 0.5)
    pen.limb((0, -196), (0, -160), (26, 26), "#e0b04a")


def hall_wide(pen: Pen) -> None:
    """Villagers seated in rows before the commune hall, one standing to speak."""
    pen = stage.open_sky(pen, 430)
    stage.ranges(pen, 450, 200)
    stage.treeline(pen, 460, 32, roofs=3, palms=5)
    stage.floor(pen, 540, "#d8c49c")
    houses.hall(pen.at(750, 580, 1.12))
    for x in (130, 1390):
        trees.coconut(pen.at(x, 600, 0.95), 540, 50 if x < 700 else -50)
    ground = Ground(pen=pen, horizon=400, eye=235)
    desk = ground.at(820, 650)
    person(ground.at(730, 652), Look(shirt="#efe4cf", hat="none", hair="short"), SPEAK)
    tools.plank_table(desk, 70, 42)
    for row, y in enumerate((710, 770, 842, 930)):
        for k, seat in enumerate(along(300 - row * 52, 1200 + row * 52, 8)):
            if k in {3, 4} and row % 2:
                continue
            here = ground.at(seat, y)
            _listener(here, BACK[(k * 2 + row) % len(BACK)], row + k)


def _listener(pen: Pen, shirt: Ink, kind: int) -> None:
    """Somebody on a chair, seen from behind."""
    pen.shadow((0, 0), 26, 5, 0.5)
    for x in (-10, 10):
        pen.limb((x, -28), (x, 0), (3, 3), "#8f4a3c")
    body = smooth(
        path("-11,-28 -12.5,-44 -12.5,-58 -8,-65 -3,-68 3,-68 8,-65 12.5,-58 12.5,-44 11,-28"),
        steps=4,
    )
    pen.solid(body, shirt, 0.75)
    pen.limb((0, -67), (0, -72), (5, 5), "#b97f55")
    pen.disc((0, -77), 5.6, 6.8, "#2a2226" if kind % 4 else "#b9b4ad")
    if kind % 3 == 0:
        people.conical_hat(pen.at(0, -78), Look(hair=""))
    elif kind % 2:
        pen.disc((0, -73), 3.8, 3.4, "#1f191c")
    back = [(-10.5, -49), (10.5, -49), (11, -28), (-11, -28)]
    pen.solid(back, "#c0573f", 0.5)
    for y in (-44, -38):
        pen.stroke([(-8, y), (8, y)], 2.4, pen.light.dim("#c0573f", 0.4), 0.8)


def hall_work(pen: Pen) -> None:
    """Neighbours sitting in a half circle under a tree, a woman standing to speak."""
    pen = stage.open_sky(pen, 420)
    stage.treeline(pen, 430, 34, roofs=2, palms=4)
    stage.floor(pen, 530, "#d8c49c")
    houses.hall(pen.at(980, 640, 1.35, depth=0.05))
    trees.tree(pen.at(90, 760, 2.1), 380, 180)
    person(pen.at(740, 800, 3.5), Look(shirt="#2f7f78", hat="none", hair="bun"), SPEAK)
    seats = (
        (250, 830, 3.5, False),
        (430, 900, 3.9, False),
        (1040, 820, 3.5, True),
        (1230, 860, 3.7, True),
        (1400, 930, 4.0, True),
    )
    for k, (x, y, scale, flip) in enumerate(seats):
        here = pen.at(x, y, scale, flip=flip)
        cloth.chair(here.at(-2, 0))
        look = villager(
            pen.rng, hat="none" if k % 2 else "non", hair=("grey", "short", "bun")[k % 3]
        )
        person(here, look, LISTEN)
    table = pen.at(790, 960, 3.6)
    tools.plank_table(table, 90, 26)
    for x in (-24, 6, 30):
        cup(table.at(x, -31, 0.13))
    teapot(table.at(-8, -31, 0.13))


def hall_detail(pen: Pen) -> None:
    """Tea, cups, a notebook and pen on the meeting table, chairs and hall behind."""
    pen = stage.open_sky(pen, 420)
    stage.treeline(pen, 430, 34, roofs=1, palms=4)
    stage.floor(pen, 530, "#d8c49c")
    houses.hall(pen.at(820, 620, 1.2))
    for x in (200, 460, 1050, 1330):
        cloth.chair(pen.at(x, 700, 3.4, flip=x > 700), "#c0573f")
    pen.canvas.blur(11)
    stage.planks(pen, 650)
    teapot(pen.at(420, 850, 1.7))
    for x, y in ((690, 860), (830, 800), (1290, 850)):
        cup(pen.at(x, y, 1.6))
        tools.steam(pen.at(x, y - 84), 130, 18)
    _notebook(pen.at(1010, 930))
    _pencil(pen.at(1120, 905).turned(-24), 210, "#2f5d8a")


def _notebook(pen: Pen) -> None:
    pen.shadow((0, 10), 210, 26, 0.45)
    for side in (-1, 1):
        page = [(0, -96), (side * 170, -110), (side * 210, 6), (0, 14)]
        pen.solid(page, mix("#fbf6e8", "#e9dfc8", 0.3 if side * pen.side < 0 else 0.0), 0.3)
        for k in range(6):
            y = -84 + k * 15
            pen.stroke([(side * (18 + k), y), (side * (150 + 6 * k), y - 9)], 2, "#9fb0bd", 0.8)
    pen.stroke([(0, -96), (0, 14)], 3, "#b9ab90")
