"""Rice: terraces in the highlands, the wide plain."""

from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import Point, along, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import (
    animals,
    houses,
    plants,
    poses,
    sky,
    tools,
    trees,
    vessels,
    water,
)
from dienhinh.demo.scenes.things.harvest import handful, hat, sheaf
from dienhinh.demo.scenes.things.land import Ground, depths, quad, terrace_hill
from dienhinh.demo.scenes.things.people import Look, person, villager

YOUNG = ("#8fb548", "#a4c052", "#7ba646", "#b7c95e")


RIPE = ("#d9b44a", "#e3c258", "#c9b04a", "#b9bb52")


def terraces_wide(pen: Pen) -> None:
    """Terraced slopes on both sides of a valley, three people planting in front."""
    pen = stage.open_sky(pen, 420)
    stage.highlands(pen, 420, 260)
    rng, slopes = pen.rng, (*YOUNG, "#c5c863")
    top = terrace_hill(pen.far(0.14), (1010, 620), (330, 170), 11, slopes)
    _summit(pen.far(0.2), top, 0.34)
    top = terrace_hill(pen.far(0.07), (160, 760), (560, 330), 17, (*slopes, "#d5c65c"))
    _summit(pen.far(0.12), top, 0.55)
    houses.stilt(pen.at(top[0][0] - 60, top[0][1] - 4, 0.36, depth=0.1))
    top = terrace_hill(pen, (1400, 850), (610, 400), 18, slopes)
    _summit(pen.far(0.05), top, 0.7)
    sky.mist(pen, 640, 60, 0.32)
    _flooded(pen, 770)
    for x, y, pose in ((420, 836, poses.PLANT), (610, 866, poses.BEND), (840, 842, poses.PLANT)):
        _wader(pen.at(x, y, 1.5, flip=x > 700), villager(rng, hat="non"), pose)
    plants.banana(pen.at(70, 990, 1.3))
    stage.foreground_leaves(pen, 1)


def _summit(pen: Pen, top: list[Point], scale: float) -> None:
    xs, ys = [p[0] for p in top], [p[1] for p in top]
    left, right, y = min(xs), max(xs), (min(ys) + max(ys)) / 2
    for i, x in enumerate(along(left, right, 5)):
        here = pen.at(x, y + pen.rng.uniform(-4, 6), scale * pen.rng.uniform(0.8, 1.1))
        if i % 3 == 1:
            trees.coconut(here, 430, pen.rng.uniform(-40, 40))
        else:
            trees.tree(here, 260, 120)


def _flooded(pen: Pen, top: float) -> None:
    """A field under water in the foreground, sky-coloured, with rows of seedlings."""
    light, rng = pen.light, pen.rng
    edge = smooth(
        [(-30, top + 26), (260, top - 2), (620, top + 12), (1000, top - 8), (1530, top + 40)],
        closed=False,
    )
    shape = [*edge, (1530, 1010), (-30, 1010)]
    pen.fill([(x, y - 13) for x, y in shape], "#6d7a3a")
    pen.fill(
        [(x, y - 13 + 4 * (i % 2)) for i, (x, y) in enumerate(shape)],
        light.lit("#a9b85a", 0.4),
        0.6,
    )
    calm = mix(light.water, light.sky[-2][1], 0.66)
    pen.fill(shape, calm)
    pen.shade(shape, light.sky[-1][1], (pen.side, -0.8), 0.9)
    pen.shade(shape, mix(light.water, "#3f5a3a", 0.4), (-pen.side, 1), 0.55)
    for row in range(8):
        y = top + 34 + row * 9 + row * row * 3.1
        gap = 26 + row * 6
        for k in range(int(1540 / gap)):
            x = k * gap + (row % 2) * gap / 2 + rng.uniform(-4, 4)
            pen.fill([(x - 4, y + 2), (x + 4, y + 2), (x + 2, y + 10 + row)], "#5d7f4a", 0.35)
            plants.tuft(pen.at(x, y), 13 + row * 3.4, "#86b13f", 4)


def _wader(pen: Pen, look: Look, pose: poses.Pose) -> None:
    """Somebody standing in shallow water, with a reflection."""
    person(water.double(pen, 2), look, pose, shadow=False)
    person(pen, look, pose, shadow=False)
    water.ripple(pen, (0, 1), 26, 0.75)
    for dx in (-2, 0, 2):
        plants.tuft(pen.at(pose.hands[1][0] + dx, pose.hands[1][1] + 9), 13, "#9cc04a", 4)


def terraces_work(pen: Pen) -> None:
    """Three women planting rice close by, terraces rising behind."""
    pen = stage.open_sky(pen, 330)
    stage.highlands(pen, 330, 200)
    top = terrace_hill(pen.far(0.22), (330, 520), (640, 210), 12, (*YOUNG, "#d5c65c"))
    _summit(pen.far(0.22), top, 0.5)
    top = terrace_hill(pen.far(0.14), (1300, 560), (600, 190), 10, YOUNG)
    _summit(pen.far(0.14), top, 0.5)
    sky.mist(pen, 520, 50, 0.4)
    water.still(pen, 560, 1010, 0.85)
    _seedlings(pen, 585)
    crew = (
        (1120, 770, 2.9, poses.BEND, True),
        (380, 800, 3.2, poses.PLANT, False),
        (820, 905, 3.9, poses.PLANT, False),
    )
    for x, y, scale, pose, flip in crew:
        _wader(pen.at(x, y, scale, flip=flip), villager(pen.rng, hat="non"), pose)
    for x, y in ((170, 900), (1330, 930), (1240, 860)):
        here = pen.at(x, y, 2.2)
        water.ripple(here, (0, 0), 20)
        plants.tuft(here, 30, "#8fbb45", 13)


def _seedlings(pen: Pen, top: float) -> None:
    for row in range(9):
        y = top + row * 14 + row * row * 4.2
        gap = 38 + row * 12
        for k in range(int(1560 / gap) + 1):
            x = k * gap + (row % 2) * gap / 2 + pen.rng.uniform(-6, 6)
            pen.fill([(x - 4, y + 2), (x + 4, y + 2), (x, y + 16 + row * 3)], "#44663f", 0.3)
            plants.tuft(pen.at(x, y), 18 + row * 5, "#84b040", 5)


def terraces_detail(pen: Pen) -> None:
    """Ears of rice bent with grain, terraces out of focus behind."""
    pen = stage.open_sky(pen, 420)
    stage.highlands(pen, 420, 240)
    terrace_hill(pen.far(0.15), (260, 720), (700, 280), 10, RIPE)
    terrace_hill(pen.far(0.1), (1280, 820), (700, 330), 10, (*RIPE, *YOUNG))
    pen.fill([(-20, 800), (1520, 800), (1520, 1010), (-20, 1010)], "#8f9a45")
    _rice_row(pen.far(0.2), 900, 240, 16, "#a3a847")
    pen.canvas.blur(11)
    _rice_row(pen.far(0.08), 980, 400, 13, "#9ba542")
    _rice_row(pen, 1090, 620, 8, "#8da03c")


def _rice_row(pen: Pen, foot: float, height: float, count: int, ink: Ink) -> None:
    for x in along(-40, 1540, count):
        here = pen.at(x + pen.rng.uniform(-40, 40), foot + pen.rng.uniform(-30, 40))
        plants.rice(here, height * pen.rng.uniform(0.82, 1.08), ink)


def plain_wide(pen: Pen) -> None:
    """A patchwork plain with a canal, a village far off, two people carrying rice home."""
    pen = stage.open_sky(pen, 400)
    stage.ranges(pen, 404, 190)
    stage.treeline(pen, 404, 19)
    ground = Ground(pen=pen, horizon=392, eye=330, fade=0.35)
    _patchwork(ground)
    _canal(ground)
    sky.birds(pen, (pen.rng.uniform(420, 700), 250), 7, 11)
    for x, y in ((330, 640), (430, 655), (1190, 600)):
        animals.egret(ground.at(x, y))
    for x, y, flip in ((620, 800, False), (430, 850, False)):
        _porter(ground.at(x, y, flip=flip, grow=1.1), villager(pen.rng, hat="non"))
    for right in along(1010, 1480, 8):
        plants.rice(pen.at(right, 1010, 1), 130, "#a3a847")
    for left in along(20, 240, 5):
        plants.rice(pen.at(left, 1015, 1), 120, "#a3a847")


def _patchwork(ground: Ground) -> None:
    pen, rng = ground.pen, ground.pen.rng
    rows = [*depths(ground, 1040, 8, 0.66), ground.horizon + 6]
    stage.garden_ground(pen, ground.horizon + 4, ("#a9b56a", "#75823f"))
    edges = [-2600, -1900, -1350, -820, -330, 90, 330, 760, 1280, 1900, 2600]
    for near, far in pairwise(rows):
        for left, right in pairwise(edges):
            if left == 90:
                continue
            ink = rng.choice((*YOUNG, *RIPE, *RIPE))
            haze = max(0.0, 0.34 - (near - ground.horizon) / 500)
            here, gap = pen.far(haze), 7
            patch = quad(
                ground,
                (left + gap, right - gap),
                (far + (near - far) * 0.05, near - (near - far) * 0.04),
            )
            here.fill(patch, ink)
            here.shade(patch, pen.light.lit(ink, 0.7), (pen.side, -0.8), 0.6)
            here.shade(patch, pen.light.dim(ink, 0.45), (-pen.side, 0.8), 0.45)
            _drills(here, patch, ink)


def _drills(pen: Pen, patch: list[Point], ink: Ink) -> None:
    """Rows of rice running away inside a field."""
    a, b, c, d = patch
    if abs(c[1] - b[1]) < 24:
        return
    for part in along(0.06, 0.94, 11):
        far = (a[0] + (b[0] - a[0]) * part, a[1])
        near = (d[0] + (c[0] - d[0]) * part, d[1])
        pen.stroke([far, near], 2.0, pen.light.dim(ink, 0.3), 0.35)


def _canal(ground: Ground) -> None:
    pen = ground.pen
    path_ = quad(ground, (96, 150), (ground.horizon + 8, 1010))
    pen.fill(path_, "#cdb98a")
    pen.shade(path_, pen.light.lit("#cdb98a", 0.7), (0, -1), 0.6)
    ditch = quad(ground, (158, 318), (ground.horizon + 8, 1010))
    pen.fill(quad(ground, (150, 326), (ground.horizon + 8, 1010)), "#8a9a4e")
    pen.fill(ditch, mix(pen.light.water, pen.light.sky[1][1], 0.45))
    pen.shade(ditch, pen.light.sky[-1][1], (0, -1), 0.95)
    for _ in range(16):
        y = pen.rng.uniform(480, 1000)
        x = 750 + 238 * ground.scale(y) + pen.rng.uniform(-50, 50) * ground.scale(y)
        half = 16 * ground.scale(y)
        pen.fill([(x - half, y), (x, y - 1.5), (x + half, y), (x, y + 1.5)], "#ffffff", 0.35)


def _porter(pen: Pen, look: Look) -> None:
    """Somebody carrying sheaves on a shoulder pole."""
    left, right = tools.yoke(pen, (3, -86))
    person(pen, look, poses.CARRY)
    for foot in (left, right):
        here = pen.at(*foot)
        vessels.basket(here, 40, 18)
        sheaf(here.at(0, -14), 40)
    pole = [(-49, -81), (0, -87), (55, -81)]
    pen.arc(pole, 3.2, "#b98f52")


def plain_work(pen: Pen) -> None:
    """Harvest: two people reaping, one carrying sheaves, gold fields to the hills."""
    pen = stage.open_sky(pen, 400)
    stage.ranges(pen, 404, 170)
    stage.treeline(pen, 406, 24)
    ground = Ground(pen=pen, horizon=380, eye=150, fade=0.3)
    far = [(-20, 416), (1520, 416), (1520, 1010), (-20, 1010)]
    pen.fill(far, "#d5b24c")
    pen.shade(far, pen.light.lit("#d9b84f", 0.7), (pen.side, -1), 0.7)
    pen.shade(far, "#a98a3a", (-pen.side, 1), 0.5)
    for y, height in ((440, 30), (470, 42), (510, 58), (560, 78)):
        for x in along(-10, 1510, int(1900 / height)):
            plants.rice(pen.far(0.16).at(x, y), height, "#a3a144") if height > 50 else plants.tuft(
                pen.far(0.2).at(x, y), height, "#d6b650", 4
            )
    stubble = smooth([(-30, 660), (400, 640), (900, 668), (1530, 640)], closed=False)
    cut = [*stubble, (1530, 1010), (-30, 1010)]
    pen.fill(cut, "#c8ac62")
    pen.shade(cut, "#e6cf86", (pen.side, -0.6), 0.6)
    stage.grass(pen, 720, "#c2a24e", 60)
    _porter(ground.at(1130, 840, flip=True), villager(pen.rng, hat="non"))
    for x, y, flip in ((420, 800, False), (700, 905, False)):
        here = ground.at(x, y, flip=flip)
        person(here, villager(pen.rng, hat="non"), poses.BEND)
        here.shadow((52, 6), 40, 7, 0.4)
        for dy in (-5, 2, 9):
            for dx in along(26, 76, 6):
                at = (dx + pen.rng.uniform(-5, 5), dy + pen.rng.uniform(-3, 3))
                plants.rice(here.at(*at), 42, "#a3a144")
        tools.sickle(here.at(31, -31, 0.5))
    for x, y in ((150, 900), (260, 940), (1390, 950), (960, 690)):
        here = pen.at(x, y)
        here.shadow((0, 0), 44, 9, 0.5)
        sheaf(here, 130 if y > 800 else 70)


def plain_detail(pen: Pen) -> None:
    """A basket of paddy, a sheaf and a conical hat on a mat before ripe fields."""
    pen = stage.open_sky(pen, 380)
    stage.ranges(pen, 384, 150)
    stage.treeline(pen, 386, 26)
    field = [(-20, 420), (1520, 420), (1520, 1010), (-20, 1010)]
    pen.fill(field, "#d9b84f")
    _rice_row(pen.far(0.15), 640, 190, 20, "#b0a548")
    pen.canvas.blur(13)
    stage.bamboo_mat(pen, 620)
    handful(pen.at(1180, 800).turned(-8), 420)
    here = pen.at(560, 880, 8.4)
    vessels.basket(here, 66, 34)
    vessels.heap(here.at(0, -34), 60, 21, "#e0b64a")
    hat(pen.at(1190, 945).turned(-6), 14)
    for _ in range(60):
        at = (pen.rng.uniform(240, 980), pen.rng.uniform(905, 985))
        pen.at(*at).turned(pen.rng.uniform(-40, 40)).disc((0, 0), 8, 3.4, "#e6bf55")
