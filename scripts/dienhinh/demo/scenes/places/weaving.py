"""Brocade weaving in the highlands (Làng Teng): black, red and white bands."""

from dienhinh.demo.scenes.paint.curves import along, bend
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.places import stage
from dienhinh.demo.scenes.places.handicrafts import TWINE
from dienhinh.demo.scenes.things import cloth, houses, plants, tools, trees, vessels
from dienhinh.demo.scenes.things.cloth import BLACK, CREAM, GOLD, RED
from dienhinh.demo.scenes.things.land import hill, hill_line, meadow
from dienhinh.demo.scenes.things.people import Look, highland_woman, person
from dienhinh.demo.scenes.things.poses import Pose

WEAVE = Pose(
    hip=(-6, -18),
    neck=(0, -50),
    head=(3.5, -58.5),
    hands=((26, -36), (30, -40)),
    feet=((30, -4), (34, -3)),
    tilt=24,
)


def weaving_wide(pen: Pen) -> None:
    """A village of stilt houses, brocade drying on lines, two women at their looms."""
    pen = stage.open_sky(pen, 390)
    stage.highlands(pen, 390, 260)
    line = hill_line(pen, 510, 50, 900)
    hill(pen.far(0.1), line, 1010, "#86aa52")
    for x, y, s in ((1010, 560, 0.46), (1250, 590, 0.56), (90, 590, 0.5)):
        houses.stilt(pen.at(x, y, s, depth=0.1), 460)
    for x, y in ((1130, 580), (230, 600), (1440, 620)):
        trees.areca(pen.at(x, y, 0.7, depth=0.08))
    stage.floor(pen, 740, "#cba97a")
    houses.stilt(pen.at(430, 800, 1.4), 470)
    plants.banana(pen.at(60, 820, 1.2))
    for x in (830, 1130, 1430):
        pen.limb((x, 560), (x, 830), (10, 11), "#8c6a47")
    pen.stroke(
        [*bend((830, 580), (1130, 580), 10), *bend((1130, 580), (1430, 580), 10)], 4, "#6f5540"
    )
    for x in (900, 980, 1060, 1200, 1280, 1360):
        cloth.hanging(pen.at(x, 588), 66, pen.rng.uniform(150, 190), 6)
    for x, y in ((610, 930), (1010, 940)):
        here = pen.at(x, y, 2.3)
        tools.stool(here.at(-6, 0), 13, "#8c6a47")
        person(here, highland_woman(), WEAVE)
        cloth.loom(here.at(30, 0))


def weaving_work(pen: Pen) -> None:
    """A woman at her loom on the porch, an elder winding thread, cloth hung behind."""
    pen = stage.open_sky(pen, 360)
    stage.highlands(pen, 380, 240)
    trees.areca(pen.at(1400, 640, 1.1))
    plants.banana(pen.at(1290, 660, 1.3))
    stage.planks(pen, 640, "#a97b4e")
    houses.box(pen, (-20, 90, 560, 690), "#a8794d")
    for x in along(10, 540, 12):
        pen.stroke([(x, 90), (x, 690)], 3, "#7d5738", 0.7)
    houses.flat(pen, (150, 270, 390, 500), "#5f3f2a")
    houses.flat(pen, (164, 284, 376, 486), "#8fae8a")
    pen.shade([(164, 284), (376, 284), (376, 486), (164, 486)], "#e9edd2", (0, -1), 0.8)
    for x in (164, 270, 376):
        pen.limb((x, 280), (x, 490), (8, 8), "#6b4b35")
    for x, width in ((90, 90), (470, 80)):
        vessels.basket(pen.at(x, 720), width, width * 0.6)
    pen.limb((600, 120), (600, 760), (26, 28), "#75543a")
    pen.limb((1470, 120), (1470, 760), (26, 28), "#75543a")
    pen.stroke(bend((600, 250), (1470, 250), 26), 5, "#5f4634")
    for x, wide, tall in ((720, 130, 270), (890, 120, 240), (1060, 140, 290)):
        cloth.hanging(pen.at(x, 268), wide, tall, 7)
    for k, ink in enumerate((RED, GOLD, CREAM, BLACK, RED)):
        cloth.spool(pen.at(60 + 70 * k, 800 + 8 * (k % 2)), 84, ink)
    eave = [(-20, 0), (1520, 0), (1520, 120), *bend((1520, 130), (-20, 130), 14, 10)]
    pen.fill(eave, "#a98b57")
    pen.shade(eave, "#5f4a2c", (0, 1), 0.7)
    here = pen.at(560, 930, 4.9)
    tools.stool(here.at(-6, 0), 13, "#8c6a47")
    person(here, highland_woman(), WEAVE)
    cloth.loom(here.at(30, 0))
    elder = pen.at(1310, 930, 4.2, flip=True)
    tools.stool(elder.at(-6, 0), 11, "#8c6a47")
    person(
        elder,
        Look(
            shirt="#2b262b",
            trousers="#241f24",
            hat="cloth",
            hair="grey",
            bands=True,
            scarf="#b5322b",
        ),
        TWINE,
    )
    cloth.spool(elder.at(25, -20), 17, RED)


def weaving_detail(pen: Pen) -> None:
    """Folded brocade with black, red and white geometric bands, spools of thread."""
    pen = stage.open_sky(pen, 400)
    stage.highlands(pen, 410, 240)
    meadow(pen, 520, ("#93ad5a", "#b8a068"))
    houses.stilt(pen.at(430, 680, 1.4), 470)
    for x in (950, 1100, 1250):
        cloth.hanging(pen.at(x, 330), 120, 260, 6)
    pen.canvas.blur(12)
    stage.planks(pen, 600, "#b08659")
    for k in range(3):
        cloth.folded(pen.at(480 + 14 * (k % 2), 880 - 74 * k), 620 - 30 * k, 74, 12)
    rug = [(860, 720), (1330, 720), (1420, 990), (800, 990)]
    pen.shadow((1100, 985), 360, 40, 0.4)
    cloth.brocade(pen, rug, repeat=15)
    pen.shade(rug, "#fff1cf", (pen.side, -1), 0.2)
    for x, y, ink in ((1390, 760, RED), (1465, 800, GOLD), (90, 930, CREAM), (180, 960, RED)):
        cloth.spool(pen.at(x, y), 130, ink)
