"""Fruit: orchards of pomelo and durian, sacha inchi on its trellises."""

from dienhinh.demo.scenes.paint.curves import along, path, smooth
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.things import crops, fruit, houses, plants, poses, vessels
from dienhinh.demo.scenes.things.land import Ground, meadow, road
from dienhinh.demo.scenes.things.people import person, villager
from dienhinh.demo.scenes.things.poses import Pose


def orchard_wide(pen: Pen) -> None:
    """An orchard of pomelo and durian on both sides of a path, two people with baskets."""
    pen = stage.open_sky(pen, 420)
    stage.highlands(pen, 420, 190)
    meadow(pen, 480, ("#a9c268", "#82a64a"))
    stage.grass(pen, 560, "#7da348", 60)
    road(
        pen,
        [(900, 1030, 190), (800, 800, 92), (730, 640, 44), (770, 540, 18), (760, 490, 6)],
        "#d9c193",
    )
    ground = Ground(pen=pen, horizon=410, eye=290, fade=0.45)
    for k in range(6):
        y = 500 + 20 * k + 11.5 * k * k
        for side in (-1, 1):
            for step in (2, 1, 0):
                x = 750 + side * ground.scale(y) * (210 + step * 280)
                if -200 < x < 1700:
                    crops.fruit_tree(
                        ground.at(x, y + pen.rng.uniform(-4, 8)),
                        270,
                        "pomelo" if side < 0 else "durian",
                    )
        if k == 3:
            person(ground.at(720, 690), villager(pen.rng, hat="non"), poses.WALK)
            person(ground.at(830, 720, flip=True), villager(pen.rng, hat="non"), poses.HOLD)
            vessels.basket(ground.at(830, 720, flip=True).at(19, -50), 26, 16)
    for x, y in ((500, 930), (590, 950)):
        vessels.basket(pen.at(x, y, 1.8), 60, 34)
        for dx in (-18, 0, 18):
            fruit.pomelo(pen.at(x, y, 1.8).at(dx, -40), 22)


def orchard_work(pen: Pen) -> None:
    """A man on a ladder picking pomelos, a woman below with a basket."""
    pen = stage.open_sky(pen, 430)
    stage.highlands(pen, 430, 180)
    meadow(pen, 520, ("#a9c268", "#86a64c"))
    stage.grass(pen, 640, "#7da348", 60)
    for x, y, s in ((300, 590, 1.1), (1330, 600, 1.2)):
        crops.fruit_tree(pen.at(x, y, s, depth=0.12), 300)
    crops.fruit_tree(pen.at(820, 860, 2.75), 290)
    ladder = pen.at(560, 900)
    for dx in (-44, 44):
        ladder.limb((dx, 0), (dx * 0.6 + 110, -520), (12, 10), "#a97d52")
    for k in range(8):
        ladder.limb((-42 + 14 * k, -60 * k - 34), (46 + 11 * k, -60 * k - 34), (8, 8), "#b98d5c")
    climber = Pose(
        hip=(-2, -48),
        neck=(6, -80),
        head=(9, -89),
        hands=((24, -90), (28, -104)),
        feet=((0, -3), (8, -16)),
        tilt=-12,
    )
    person(pen.at(612, 700, 3.3), villager(pen.rng, hat="cap"), climber, shadow=False)
    here = pen.at(1090, 900, 3.9, flip=True)
    person(here, villager(pen.rng, hat="non"), poses.HOLD)
    vessels.basket(here.at(22, -50), 34, 20)
    for dx in (-9, 8, 0):
        fruit.pomelo(here.at(22 + dx, -73 - (dx == 0) * 6), 14)
    for x, y in ((250, 930), (390, 960)):
        vessels.basket(pen.at(x, y, 3.3), 60, 32)
        for dx in (-18, 0, 18):
            fruit.pomelo(pen.at(x, y, 3.3).at(dx, -38), 21)


def orchard_detail(pen: Pen) -> None:
    """Pomelos and durians on a tray, one pomelo cut to show its pink flesh."""
    pen = stage.open_sky(pen, 420)
    meadow(pen, 420, ("#a9c268", "#8fb054"))
    for x in along(40, 1460, 4):
        crops.fruit_tree(pen.at(x, 640, 1.8, depth=0.12), 290)
    pen.canvas.blur(13)
    stage.planks(pen, 620)
    vessels.tray(pen.at(640, 830), 480, flatness=0.26)
    fruit.durian(pen.at(330, 690), 300)
    fruit.pomelo(pen.at(610, 690), 280)
    fruit.pomelo(pen.at(880, 740), 260, "#c6cc62")
    fruit.pomelo_half(pen.at(640, 830), 250)
    fruit.durian(pen.at(1250, 800).turned(18), 310)
    fruit.pomelo_half(pen.at(1010, 900), 220)
    stage.branch(pen, 1, 160)


def sacha_wide(pen: Pen) -> None:
    """Rows of sacha inchi on trellises in the highlands, three people among them."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 400, 270)
    meadow(pen, 480, ("#9fb860", "#8f9a55"))
    stage.grass(pen, 560, "#7da348", 60)
    houses.stilt(pen.at(1240, 560, 0.62, depth=0.1))
    ground = Ground(pen=pen, horizon=380, eye=270, fade=0.4)
    for y in (540, 590, 660, 760, 900):
        scale = ground.scale(y)
        for side in (-1, 1):
            width = 1700 if side > 0 else 1400
            start = 780 + 40 * scale if side > 0 else 700 - 40 * scale - width * scale
            run = min(width, (1560 - start) / scale) if side > 0 else width
            left = max(start, -60.0)
            run = run if side > 0 else (start + width * scale - left) / scale
            crops.trellis(ground.at(left, y), run)
    for x, y, pose in ((770, 640, poses.WALK), (560, 925, poses.REACH), (930, 940, poses.RAISE)):
        here = ground.at(x, y, flip=x == 560)
        person(here, villager(pen.rng, hat="non"), pose)
        vessels.basket(here.at(-24 if y > 700 else 12, 0 if y > 700 else -40), 26, 18)


def sacha_work(pen: Pen) -> None:
    """Two women picking star-shaped pods from the trellis into baskets."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 400, 240)
    meadow(pen, 520, ("#9fb860", "#8f9a55"))
    crops.trellis(pen.at(-40, 610, 1.3, depth=0.14), 1240, 125)
    crops.trellis(pen.at(-60, 720, 2.2, depth=0.05), 420, 128)
    for x, flip in ((430, False), (1080, True)):
        here = pen.at(x, 905, 4.0, flip=flip)
        person(
            here,
            villager(pen.rng, hat="non"),
            Pose(neck=(3, -82), head=(5, -91), hands=((16, -62), (25, -86)), tilt=-4),
        )
        vessels.basket(here.at(20, -40), 26, 18)
        fruit.star_pod(here.at(16, -60), 11)
        fruit.star_pod(here.at(25, -60), 10)
    crops.trellis(pen.at(1150, 720, 2.2, depth=0.05), 240, 128)
    vessels.basket(pen.at(800, 965, 3.2), 60, 34)
    for dx in (-60, 0, 60):
        fruit.star_pod(pen.at(800 + dx, 850), 70)


def sacha_detail(pen: Pen) -> None:
    """Star-shaped green and dried pods, shiny seeds in a bowl, a bottle of oil."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 400, 240)
    crops.trellis(pen.at(-60, 620, 2.4, depth=0.1), 700, 130)
    pen.canvas.blur(12)
    stage.planks(pen, 620, "#a97c50")
    vessels.tray(pen.at(520, 800), 380, flatness=0.28)
    for x, y, size, ink in (
        (300, 770, 150, "#8fbf55"),
        (450, 730, 160, "#7fae4a"),
        (610, 740, 150, "#9cc860"),
        (720, 800, 150, "#8a5f38"),
        (540, 830, 170, "#86b84e"),
        (370, 850, 150, "#7a5230"),
    ):
        fruit.star_pod(pen.at(x, y).turned(pen.rng.uniform(0, 70)), size, ink, dry=True)
    vessels.bottle(pen.at(1010, 800, 6.2), ink="#c9963a", cap="#3f6f45")
    vessels.bowl(pen.at(1230, 930), 270, "#efe6d4", "#5f8a45")
    for k in range(26):
        at = (1230 + pen.rng.uniform(-100, 100), 806 + pen.rng.uniform(-22, 16))
        fruit.ball(pen.at(*at), 40, "#6b4229" if k % 3 else "#8a5a3a", 0.8)
    for x, y in ((930, 930), (1010, 955), (860, 965), (720, 960)):
        fruit.ball(pen.at(x, y), 44, "#6b4229", 0.8)
    shape = smooth(path("1380,700 1420,660 1500,690"), closed=False)
    pen.stroke(shape, 4, "#5f8a45")
    plants.leaf(pen, (1400, 700), 2.5, (190, 120), "#559444")
