"""The village of stone by the sea: thatched houses, terraces, old wells."""

from dienhinh.demo.scenes.paint.curves import along, path, smooth
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import boats, houses, plants, poses, tools, trees, vessels, water
from dienhinh.demo.scenes.things.land import Ground, meadow
from dienhinh.demo.scenes.things.people import person, villager
from dienhinh.demo.scenes.things.poses import Pose


def stone_wide(pen: Pen) -> None:
    """Thatched houses on stone terraces above the sea, an old well, three villagers."""
    pen = stage.open_sky(pen, 400)
    water.sea(pen, 400, 640, "#8fd0c3")
    far = Ground(pen=pen, horizon=392, eye=420)
    for x, y in ((300, 440), (620, 470), (470, 520)):
        boats.thung(far.at(x, y, grow=1.6), oar=False)
    boats.trawler(far.at(860, 450), boats.HULLS[1])
    slope = [
        (-20, 700),
        (420, 650),
        (800, 560),
        (1100, 478),
        (1520, 440),
        (1520, 1010),
        (-20, 1010),
    ]
    pen.curve(slope, "#8fa95a")
    pen.shade(smooth(slope), "#c3cf7e", (pen.side, -0.8), 0.6)
    stage.grass(pen, 800, "#7f9a4a", 60)
    for x, y, lean in ((1010, 520, -70), (1470, 500, 50), (960, 610, -40)):
        trees.coconut(pen.at(x, y, 0.72, depth=0.06), 540, lean)
    houses.thatch(pen.at(1260, 560, 0.66, depth=0.06), 380)
    _terrace(pen, [(900, 622), (1100, 590), (1300, 578), (1520, 570)], 44)
    houses.thatch(pen.at(1150, 730, 0.86, depth=0.02), 380, "#d3ad78")
    plants.banana(pen.at(900, 720, 0.85))
    _terrace(pen, [(560, 772), (800, 752), (1100, 764), (1520, 728)], 52)
    houses.thatch(pen.at(300, 800, 0.95), 360)
    trees.tree(pen.at(60, 800, 0.9), 340, 140)
    _terrace(pen, [(-20, 880), (300, 860), (640, 884), (900, 900)], 50)
    houses.well(pen.at(780, 880, 1.5), large=True)
    for x, y, pose, flip in (
        (930, 880, poses.REACH, True),
        (560, 850, poses.WALK, False),
        (1290, 880, poses.CARRY, True),
    ):
        here = pen.at(x, y, 1.75, flip=flip)
        if pose is poses.CARRY:
            for foot in tools.yoke(here, (3, -86)):
                vessels.basket(here.at(*foot), 34, 20)
        person(here, villager(pen.rng, hat="non"), pose)


def _terrace(pen: Pen, line: list[tuple[float, float]], height: float) -> None:
    """A dry-stone terrace wall with grass along its top."""
    top = smooth(line, closed=False, steps=4)
    houses.stone_wall(pen, top, height, 24)
    for x, y in top:
        plants.tuft(pen.at(x + pen.rng.uniform(-10, 10), y + 2), 17, "#7f9a4a", 5)


def stone_work(pen: Pen) -> None:
    """A woman drawing water at an old stone well, another carrying two baskets."""
    pen = stage.open_sky(pen, 380)
    water.sea(pen, 380, 600, "#8fd0c3")
    boats.thung(Ground(pen=pen, horizon=372, eye=420).at(960, 440, grow=1.8), oar=False)
    meadow(pen, 560, ("#a9b86a", "#a9915f"))
    trees.coconut(pen.at(1420, 640, 1.0), 540, -70)
    houses.thatch(pen.at(330, 690, 1.35, depth=0.03), 400)
    _terrace(pen, [(-20, 720), (330, 712), (640, 730), (800, 742)], 62)
    plants.banana(pen.at(720, 720, 1.1))
    stage.grass(pen, 720, "#7f9a4a", 60)
    here = pen.at(1180, 850, 3.6, flip=True)
    for foot in tools.yoke(here, (3, -86), 46):
        vessels.basket(here.at(*foot), 34, 20)
    person(here, villager(pen.rng, hat="non"), poses.CARRY)
    drawing = pen.at(420, 900, 4.1)
    person(
        drawing,
        villager(pen.rng, hat="non"),
        Pose(
            hip=(-3, -50),
            neck=(9, -79),
            head=(14, -86),
            hands=((27, -56), (29, -66)),
            feet=((-10, -3), (6, -2)),
            tilt=34,
        ),
    )
    houses.well(pen.at(700, 930, 3.2), large=True)
    drawing.stroke([(29, -66), (62, -32)], 0.9, "#5f4a33")
    _dipper(pen.at(860, 960))


def _dipper(pen: Pen) -> None:
    """A palm-leaf bucket."""
    pen.shadow((0, 0), 60, 10, 0.5)
    pen.form(path("-44,-70 -50,-30 -30,0 30,0 50,-30 44,-70 0,-58"), "#b08a55", 0.65)
    pen.arc(path("-44,-70 0,-120 44,-70"), 7, "#7d5d38")
    pen.disc((0, -68), 42, 10, "#6f5535")


def stone_detail(pen: Pen) -> None:
    """The mossy ring of an old well, a leaf bucket and wild flowers, the sea behind."""
    pen = stage.open_sky(pen, 360)
    water.sea(pen, 360, 620, "#8fd0c3")
    houses.thatch(pen.at(1180, 610, 1.0), 380)
    trees.coconut(pen.at(180, 640, 1.1), 520, 60)
    pen.canvas.blur(10)
    meadow(pen, 606, ("#9fb061", "#9a8a58"))
    stage.grass(pen, 680, "#7f9a4a", 60)
    _big_well(pen.at(680, 820))
    _dipper(pen.at(1200, 940, 1.7))
    for x in along(60, 1460, 16):
        here = pen.at(x, 1000 + pen.rng.uniform(-20, 10))
        plants.tuft(here, 70, "#7a9a48", 7)
        if pen.rng.random() < 0.7:
            plants.flower(
                here,
                (pen.rng.uniform(-20, 20), -72),
                16,
                pen.rng.choice(("#fbf4e4", "#e86f8f", "#f0b93a")),
            )


def _big_well(pen: Pen) -> None:
    pen.shadow((0, 110), 430, 50, 0.6)
    pen.curve(path("-400,-110 400,-110 430,70 300,130 0,150 -300,130 -430,70"), "#5f594f")
    rng = pen.rng
    for row in range(5):
        for i in range(15):
            u = -0.97 + i * 0.14 + (row % 2) * 0.07
            if abs(u) > 1:
                continue
            sag = 90 * (1 - u * u) ** 0.5
            at = (u * (405 + row * 5), -78 + row * 44 + sag * 0.8 - 20)
            wide = 36 * (1 - 0.35 * abs(u))
            tint = pen.tone(rng.choice(("#8d8578", "#a39a87", "#7c776d", "#8f9a7a", "#9a8e78")))
            stone = [
                (at[0] + dx * wide, at[1] + dy * 21)
                for dx, dy in path("-0.95,-0.3 -0.5,-0.9 0.5,-0.95 0.98,-0.2 0.8,0.8 -0.6,0.95")
            ]
            pen.form(stone, tint, 0.6)
    pen.disc((0, -112), 410, 104, "#b3a994")
    pen.shade(smooth(path("-410,-112 0,-216 410,-112 0,-8")), "#f2e6c6", (pen.side, -0.5), 0.5)
    pen.disc((0, -108), 318, 72, "#22302f")
    pen.disc((20, -92), 240, 44, "#41636a")
    pen.disc((70, -96), 110, 14, "#a9ccd0", 0.7)
    for _ in range(26):
        u = rng.uniform(-1, 1)
        pen.disc((u * 390, -112 + 96 * (1 - u * u) ** 0.5), rng.uniform(8, 22), 6, "#7f9a55", 0.8)
