"""Handicrafts: sedge mats, bamboo basketry."""

from dienhinh.demo.scenes.paint.curves import along, lerp, oval, path
from dienhinh.demo.scenes.paint.light import Ink
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import cloth, food, houses, poses, tools, trees, vessels
from dienhinh.demo.scenes.things.land import Ground, meadow
from dienhinh.demo.scenes.things.people import Look, person, villager
from dienhinh.demo.scenes.things.poses import Pose

TWINE = Pose(
    hip=(-6, -14),
    neck=(2, -46),
    head=(6, -54),
    hands=((20, -26), (24, -30)),
    feet=((16, -3), (24, -2)),
    tilt=26,
)


SEDGE = ("#d8c27a", "#b3413a", "#3f7a55", "#c9963a", "#7a4468")


def mats_wide(pen: Pen) -> None:
    """Dyed sedge drying in a village yard, finished mats on lines, three people at work."""
    pen = stage.open_sky(pen, 400)
    stage.ranges(pen, 404, 150)
    stage.treeline(pen, 408, 34, roofs=3, palms=6)
    meadow(pen, 480, ("#a9c268", "#93a558"))
    houses.house(pen.at(300, 640, 1.1, depth=0.03), "#f0dca8")
    trees.areca(pen.at(620, 640, 1.0))
    trees.coconut(pen.at(1420, 650, 0.95), 540, -50)
    stage.floor(pen, 630, "#dcc294")
    for x in (820, 1330):
        pen.limb((x, 500), (x, 690), (10, 11), "#8c6a47")
    pen.stroke([(820, 512), (1330, 512)], 5, "#8c6a47")
    for k, x in enumerate((890, 1010, 1130, 1250)):
        inks = (SEDGE[0], SEDGE[1 + k % 4], SEDGE[2 - k % 2])
        cloth.mat(pen.at(x, 514), [(-52, 0), (52, 0), (54, 140), (-54, 140)], inks)
    for row, y in enumerate((720, 790, 880)):
        for k in range(5 + row % 2):
            x = 140 + k * 300 - row % 2 * 150
            _sedge_fan(pen.at(x, y, 0.8 + 0.25 * row), SEDGE[(k + row * 2) % 5])
    for x, y, pose, flip in (
        (700, 760, poses.WALK, False),
        (1040, 840, poses.PLANT, True),
        (360, 930, poses.SQUAT, False),
    ):
        here = pen.at(x, y, 1.1 + (y - 640) / 260, flip=flip)
        person(here, villager(pen.rng, hat="non"), pose)
        if pose is poses.WALK:
            cloth.sedge(here.at(12, -30).turned(40), 60, SEDGE[1], 0.12)


def _sedge_fan(pen: Pen, ink: Ink) -> None:
    """A sheaf of dyed sedge spread on the ground to dry."""
    pen.shadow((0, 8), 110, 16, 0.35)
    for part in along(-1, 1, 25):
        tip = (part * 120, 26 - 16 * abs(part))
        tint = pen.light.lit(ink, 0.3) if round(part * 12) % 2 else pen.light.dim(ink, 0.15)
        pen.stroke([(part * 16, -24), tip], 3.4, tint)
    pen.limb((-18, -22), (18, -22), (8, 8), "#8f6a45")


def mats_work(pen: Pen) -> None:
    """Two women weaving a sedge mat on a low frame, one beating, one feeding the stalks."""
    pen = stage.open_sky(pen, 400)
    stage.treeline(pen, 410, 40, roofs=2, palms=5)
    houses.house(pen.at(1080, 640, 1.4, depth=0.04), "#f0dca8")
    trees.areca(pen.at(200, 640, 1.1))
    stage.floor(pen, 630, "#d8bd90")
    for k, x in enumerate((110, 230, 350)):
        cloth.sedge(pen.at(x, 760), 220, SEDGE[1 + k], 0.3)
    cloth.mat(
        pen.at(620, 640),
        [(-70, -240), (70, -240), (74, 0), (-74, 0)],
        (SEDGE[0], SEDGE[1], SEDGE[2]),
    )
    frame = [(330, 800), (1250, 800), (1400, 960), (200, 960)]
    pen.shadow((800, 965), 640, 40, 0.4)
    near, far = lerp(frame[0], frame[1], 0.6), lerp(frame[3], frame[2], 0.6)
    for v in along(0, 1, 26):
        pen.stroke([lerp(frame[0], frame[3], v), lerp(frame[1], frame[2], v)], 1.6, "#efe4c8", 0.9)
    cloth.mat(pen, [frame[0], near, far, frame[3]])
    pen.limb(near, far, (16, 20), "#8c6a47")
    pen.limb(frame[0], frame[3], (18, 20), "#75543a")
    pen.limb(frame[1], frame[2], (18, 20), "#75543a")
    tools.stool(pen.at(678, 806, 4.0), 11, "#8c6a47")
    person(pen.at(700, 806, 4.0), villager(pen.rng, hat="cloth"), TWINE, shadow=False)
    tools.stool(pen.at(1206, 960, 4.6), 11, "#8c6a47")
    person(pen.at(1180, 960, 4.6, flip=True), villager(pen.rng, hat="none", hair="bun"), TWINE)
    cloth.sedge(pen.at(1500, 975).turned(-82), 230, SEDGE[2], 0.1)


def mats_detail(pen: Pen) -> None:
    """Rolled and spread sedge mats with red and green stripes, bundles of dyed sedge."""
    pen = stage.open_sky(pen, 400)
    stage.treeline(pen, 420, 44, roofs=3)
    meadow(pen, 500, ("#a9c268", "#c9b27a"))
    houses.house(pen.at(1000, 680, 1.5), "#f0dca8")
    pen.canvas.blur(12)
    stage.floor(pen, 640, "#caa673")
    for k, (x, y) in enumerate(((140, 790), (310, 770), (470, 800))):
        cloth.sedge(pen.at(x, y), 380, SEDGE[1 + k], 0.28)
    for k, inks in enumerate(
        (
            (SEDGE[0], SEDGE[1], SEDGE[2]),
            ("#e6d49a", SEDGE[2], SEDGE[1]),
            ("#cdb36c", SEDGE[4], SEDGE[1]),
        )
    ):
        _roll(pen.at(1010 + 30 * (k % 2) - 60 * (k == 2), 800 - 104 * k), 760 - 120 * k, inks)
    cloth.mat(pen, [(330, 850), (1330, 850), (1520, 1010), (120, 1010)])


def _roll(pen: Pen, length: float, inks: tuple[str, str, str]) -> None:
    """A rolled mat lying on its side."""
    half, thick = length / 2, 54
    pen.shadow((0, thick), half * 1.02, 16, 0.45)
    body = [(-half, -thick), (half, -thick), (half, thick), (-half, thick)]
    pen.fill(body, inks[0])
    for part in (0.06, 0.12, 0.2, 0.8, 0.88, 0.94):
        x = -half + length * part
        ink = inks[1] if part in {0.06, 0.2, 0.8, 0.94} else inks[2]
        pen.fill([(x - 12, -thick), (x + 12, -thick), (x + 12, thick), (x - 12, thick)], ink)
    pen.shade(body, pen.light.dim(inks[0], 0.6), (0, 1), 0.75)
    pen.shade(body, "#fff3d0", (0, -1), 0.45)
    pen.disc((half, 0), thick * 0.42, thick, pen.light.dim(inks[0], 0.25))
    for k in (0.8, 0.6, 0.4, 0.2):
        pen.disc(
            (half, 0),
            thick * 0.42 * k,
            thick * k,
            inks[0] if k in {0.8, 0.4} else pen.light.dim(inks[0], 0.4),
        )


def workshop_wide(pen: Pen) -> None:
    """A basket makers' yard under bamboo, baskets stacked, four people weaving."""
    pen = stage.open_sky(pen, 400)
    stage.ranges(pen, 404, 160)
    stage.treeline(pen, 410, 34, roofs=2, palms=4)
    meadow(pen, 480, ("#a9c268", "#93a558"))
    for x, s in ((120, 1.2), (1390, 1.25), (1180, 0.9)):
        trees.bamboo(pen.at(x, 660, s, depth=0.04), 460)
    houses.thatch(pen.at(640, 660, 1.35, depth=0.03), 440)
    stage.floor(pen, 650, "#d8bd90")
    ground = Ground(pen=pen, horizon=400, eye=185)
    for x, y, n in ((1010, 700, 4), (1110, 706, 5), (330, 700, 4), (1220, 760, 3)):
        for k in range(n):
            vessels.basket(ground.at(x, y - k * 15 * ground.scale(y) * 0.9), 52, 26)
    for x, y in ((880, 740), (240, 780)):
        vessels.tray(ground.at(x, y), 44)
    for x, y, flip in ((430, 800, False), (720, 780, True), (960, 850, False), (580, 920, True)):
        here = ground.at(x, y, flip=flip)
        tools.stool(here.at(-6, 0), 11, "#8c6a47")
        person(here, villager(pen.rng, hat="non"), TWINE)
        _unfinished(here.at(30, 0))
    _strips(ground.at(1240, 930), 150)
    _strips(ground.at(240, 940), 130)


def _unfinished(pen: Pen, width: float = 38) -> None:
    """A basket half woven, its uprights still free."""
    for x in along(-0.9, 0.9, 9):
        pen.stroke([(x * width * 0.4, -10), (x * width * 0.62, -44 + 6 * x * x)], 1.5, "#e3c588")
    vessels.basket(pen, width, 20)


def _strips(pen: Pen, length: float) -> None:
    """Split bamboo lying in a bundle."""
    pen.shadow((0, 4), length * 0.5, 7, 0.4)
    for k in range(12):
        y = -k * 1.6 + (k % 3)
        ink = ("#d9c07c", "#b9a35c", "#e9d8a0")[k % 3]
        pen.stroke([(-length / 2 + 3 * (k % 4), y + 3), (length / 2 - 4 * (k % 3), y)], 2.6, ink)
    for x in (-0.25, 0.25):
        pen.limb((x * length, -18), (x * length, 5), (4, 4), "#8c6a47")


def workshop_work(pen: Pen) -> None:
    """An old man and a woman weaving bamboo baskets, finished ones around them."""
    pen = stage.open_sky(pen, 400)
    stage.treeline(pen, 410, 40, roofs=2, palms=4)
    trees.bamboo(pen.at(1320, 690, 1.7, depth=0.03), 470)
    houses.thatch(pen.at(430, 700, 1.8, depth=0.03), 440)
    stage.floor(pen, 680, "#d8bd90")
    for x, y, n, s in ((980, 790, 4, 2.8), (1160, 800, 3, 3.0), (130, 800, 4, 2.9)):
        for k in range(n):
            vessels.basket(pen.at(x, y - k * 15 * s, s), 60, 28)
    vessels.tray(pen.at(770, 800), 130)
    for x, flip, look in (
        (440, False, Look(shirt="#7b4a35", hat="none", hair="grey")),
        (1080, True, villager(pen.rng, hat="non")),
    ):
        here = pen.at(x, 925, 4.8, flip=flip)
        tools.stool(here.at(-6, 0), 11, "#8c6a47")
        person(here, look, TWINE)
        _unfinished(here.at(32, 3), 42)
    _strips(pen.at(300, 980, 2.4), 150)
    _strips(pen.at(1320, 975, 2.2), 140)


def workshop_detail(pen: Pen) -> None:
    """Bamboo baskets and trays fresh from the weaver, strips of split bamboo."""
    pen = stage.open_sky(pen, 400)
    meadow(pen, 480, ("#a9c268", "#b9a872"))
    for x, s in ((150, 1.7), (1350, 1.8), (760, 1.4)):
        trees.bamboo(pen.at(x, 680, s), 460)
    pen.canvas.blur(13)
    stage.bamboo_mat(pen, 620, "#c9a56b")
    for k in range(3):
        vessels.basket(pen.at(300, 840 - 92 * k, 5.4 - 0.2 * k), 76, 34)
    standing = pen.at(640, 690)
    standing.shadow((0, 120), 190, 20, 0.4)
    standing.solid(oval(0, -60, 190, 190, 40), "#d2ab6c", 0.6)
    standing.fill(oval(0, -60, 168, 168, 40), "#c99a5b")
    for v in along(-0.92, 0.92, 19):
        reach = 168 * (1 - v * v) ** 0.5
        standing.stroke([(-reach, v * 168 - 60), (reach, v * 168 - 60)], 2, "#8f6a3c", 0.6)
        standing.stroke([(v * 168, -reach - 60), (v * 168, reach - 60)], 2, "#f0d8a0", 0.5)
    _unfinished(pen.at(930, 890, 6.4), 52)
    vessels.tray(pen.at(1260, 860), 200)
    for dx in (-60, 20, 90):
        food.egg(pen.at(1260 + dx, 840).turned(dx), 84)
    _strips(pen.at(650, 975, 3.0), 160)
    pen.limb((1120, 960), (1290, 940), (16, 12), "#8a5a34")
    pen.fill(path("1290,930 1450,900 1480,912 1440,946 1292,952"), "#b9c2c4")
