"""The garlic island: small plots between stone walls, an old volcano, the sea."""

from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import Point, along, lerp, path, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import boats, food, houses, plants, poses, vessels, water
from dienhinh.demo.scenes.things.land import Ground, depths, meadow, quad
from dienhinh.demo.scenes.things.people import person, villager


def _crater(pen: Pen, foot: float, middle: float) -> None:
    """An old volcano with its notched rim, grass on the flanks."""
    ink = "#8a7a5c"
    rim = path("-420,0 -230,-96 -120,-178 -40,-162 60,-168 130,-186 250,-90 440,0")
    shape = [(middle + x, foot + y) for x, y in rim]
    outline = [*smooth(shape, closed=False), (middle + 440, foot + 4), (middle - 420, foot + 4)]
    pen.solid(outline, ink, 0.75)
    pen.shade(outline, "#6f9a5a", (0, 1), 0.8)
    hollow = [
        (middle - 118, foot - 176),
        (middle - 40, foot - 150),
        (middle + 60, foot - 154),
        (middle + 128, foot - 184),
        (middle + 60, foot - 168),
        (middle - 40, foot - 162),
    ]
    pen.curve(hollow, pen.light.dim(ink, 0.5), 0.8)
    for k in range(9):
        x = middle - 300 + k * 75
        top = foot - 150 + abs(k - 4) * 26
        pen.arc(
            [(x, top), (x + (k - 4) * 8, (top + foot) / 2), (x + (k - 4) * 22, foot - 6)],
            2.2,
            pen.light.dim(ink, 0.5),
            0.4,
        )


def garlic_wide(pen: Pen) -> None:
    """Small garlic plots between stone walls under an old volcano, the sea behind, three people."""
    pen = stage.open_sky(pen, 370)
    water.sea(pen, 370, 560, "#7fc7bb")
    fleet = Ground(pen=pen, horizon=364, eye=420)
    side = 340 if pen.sun[0] > 750 else 1160
    _crater(pen.far(0.2), 470, side)
    for x, y in ((760, 408), (1500 - side, 440), (820, 452)):
        boats.trawler(fleet.at(x, y), boats.HULLS[1])
    meadow(pen, 466, ("#93a862", "#9a8f60"))
    stage.treeline(pen, 474, 13, roofs=5, palms=3)
    ground = Ground(pen=pen, horizon=330, eye=300, fade=0.3)
    _plots(ground, depths(ground, 1060, 7, 0.75))
    for x, y, pose, flip in (
        (420, 780, poses.SQUAT, False),
        (980, 860, poses.PLANT, True),
        (1200, 720, poses.WALK, False),
    ):
        person(ground.at(x, y, flip=flip), villager(pen.rng, hat="non"), pose)


def _plots(ground: Ground, rows: list[float]) -> None:
    pen, rng = ground.pen, ground.pen.rng
    for near, far in reversed(list(pairwise(rows))):
        edge = -1500.0 - rng.uniform(0, 200)
        while edge < 1500:
            width = rng.uniform(190, 330)
            patch = quad(ground, (edge + 9, edge + width - 9), (far + 3, near - 5))
            here = pen.far(max(0.0, 0.2 - (near - 480) / 1400))
            sand, leaf = rng.choice(
                (
                    ("#e6d6b4", "#5f9a48"),
                    ("#dcc79a", "#6fa84e"),
                    ("#efe2c6", "#4f8a44"),
                    ("#c9b07c", ""),
                )
            )
            here.fill(patch, sand)
            here.shade(patch, "#fff4d6", (pen.side, -0.7), 0.7)
            here.shade(patch, "#bfa987", (-pen.side, 0.8), 0.5)
            if leaf:
                here.shade(patch, leaf, (0, -1), 0.5)
                _garlic_rows(here, patch, (near - 480) / 500, leaf)
            edge += width
        line = quad(ground, (-2600, 2600), (near - 4, near + 5))
        wall = [(x, near - 4) for x in along(-20, 1520, 12)]
        pen.fill(line, "#6f675d")
        if near < 1000:
            houses.stone_wall(pen, wall, 9 * ground.scale(near), 11 * ground.scale(near), "#7d756b")


def _garlic_rows(pen: Pen, patch: list[Point], near: float, ink: Ink) -> None:
    a, b, c, d = patch
    if max(b[0], c[0]) < -40 or min(a[0], d[0]) > 1540:
        return
    tall = 5 + 26 * max(0.0, near)
    for v in along(0.14, 0.92, 4 if near < 0.15 else 5):
        left, right = lerp(a, d, v), lerp(b, c, v)
        count = max(4, int((right[0] - left[0]) / (tall * 1.5 + 4)))
        for x in along(left[0] + tall * 0.5, right[0] - tall * 0.5, count):
            if -30 < x < 1530:
                plants.tuft(pen.at(x, left[1]), tall, ink, 4 if near > 0.1 else 3)


def garlic_work(pen: Pen) -> None:
    """Two women squatting between rows of garlic, a third bringing a basket."""
    pen = stage.open_sky(pen, 330)
    water.sea(pen, 330, 500, "#7fc7bb")
    _crater(pen.far(0.25), 440, 1040 if pen.sun[0] < 750 else 420)
    meadow(pen, 436, ("#8fa562", "#e2d0a8"))
    stage.treeline(pen, 446, 17, roofs=3, palms=4)
    field = [(-20, 500), (1520, 486), (1520, 1010), (-20, 1010)]
    pen.fill(field, "#e9dab8")
    pen.shade(field, "#fff6dc", (pen.side, -0.6), 0.7)
    pen.shade(field, "#c2ab86", (-pen.side, 0.8), 0.6)
    wall = [(x, 470 + 4 * (i % 2)) for i, x in enumerate(along(-20, 1520, 14))]
    houses.stone_wall(pen, wall, 40, 26, "#7d756b")
    crew = {
        3: ((930, poses.WALK, 3.0),),
        5: ((370, poses.SQUAT, 4.0),),
        6: ((1130, poses.SQUAT, 4.5),),
    }
    for row, y in enumerate((540, 580, 628, 690, 765, 860, 975)):
        for x, pose, scale in crew.get(row, ()):
            here = pen.at(x, y - 8, scale, flip=x > 1000)
            person(here, villager(pen.rng, hat="non"), pose)
            if pose is poses.WALK:
                vessels.basket(here.at(14, -38), 28, 16)
        tall = 26 + row * 15
        for plant in along(-10, 1510, int(1900 / (tall + 12))):
            plants.tuft(pen.at(plant + pen.rng.uniform(-5, 5), y), tall, "#5c9646", 6)
            pen.disc((plant, y + 2), tall * 0.14, tall * 0.06, "#f3e9dc")


def garlic_detail(pen: Pen) -> None:
    """Garlic bulbs on a bamboo tray by the sea."""
    pen = stage.open_sky(pen, 330)
    water.sea(pen, 330, 620, "#8fd0c3")
    _crater(pen.far(0.25), 400, 380)
    pen.canvas.blur(10)
    stage.planks(pen, 560)
    vessels.tray(pen.at(720, 800), 470, flatness=0.29)
    spots = [
        (x, y)
        for y, count, half in ((-78, 5, 250), (-32, 6, 320), (22, 6, 340), (74, 5, 260))
        for x in along(-half, half, count)
    ]
    for x, y in spots:
        tint = mix("#f6efe4", "#d9bfd0", pen.rng.random() * 0.5)
        here = pen.at(720 + x + pen.rng.uniform(-14, 14), 750 + y).turned(pen.rng.uniform(-24, 24))
        food.garlic(here, 112 + y * 0.2, tint)
    for x, y, turn in ((1290, 890, -60), (1390, 940, -40), (170, 930, 50)):
        food.garlic(pen.at(x, y).turned(turn), 130)
    stage.branch(pen, 1 if pen.sun[0] < 750 else -1)
