"""Farm animals in the units of a person 100 high, hooves at the origin, looking to the right."""

from dienhinh.demo.scenes.paint.curves import Point, path
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen

COATS = ("#b9773f", "#a8632f", "#c98d55", "#8f5a34")


def _legs(pen: Pen, spots: tuple[tuple[Point, Point], ...], width: Point, ink: Ink) -> None:
    for start, end in spots:
        middle = ((start[0] + end[0]) / 2 + 2, (start[1] + end[1]) / 2)
        pen.limb(start, middle, (width[0], width[1] * 1.05), ink)
        pen.limb(middle, end, (width[1], width[1] * 0.85), ink)
        pen.limb(
            (end[0] - 1, end[1] + 1),
            (end[0] + width[1] * 0.4, end[1] + 1),
            (width[1] * 0.9, width[1] * 0.8),
            "#3b2c26",
        )


def cow(pen: Pen, ink: Ink = "#b9773f", *, grazing: bool = False) -> None:
    """A yellow cow, standing or with its head in the grass."""
    pen.shadow((0, 0), 80, 9, 0.5)
    dark, pale = pen.light.dim(ink, 0.35), mix(ink, "#f3dfbd", 0.55)
    far = dark
    _legs(pen, (((-44, -42), (-49, -4)), ((34, -40), (31, -4))), (13, 6.4), far)
    pen.arc(path("-63,-74 -72,-58 -70,-36"), 3, ink)
    pen.form(path("-73,-38 -67,-36 -66,-24 -71,-20 -75,-28"), "#4a352a")
    if grazing:
        pen.curve(path("34,-78 62,-66 84,-34 92,-22 80,-14 62,-34 40,-46"), ink)
        _cow_head(pen.at(86, -24).turned(58), ink)
    pen.form(
        path(
            "-64,-76 -40,-84 -8,-80 20,-86 42,-84 54,-70 50,-48 34,-36"
            " 0,-32 -36,-36 -60,-42 -67,-60"
        ),
        ink,
        0.6,
    )
    pen.curve(path("-30,-36 0,-30 32,-38 20,-32 -6,-28 -24,-31"), pale, 0.8)
    _legs(pen, (((-54, -50), (-59, -3)), ((43, -46), (43, -3))), (16, 7), ink)
    pen.disc((-42, -31), 8, 6, mix(pale, "#d9a08a", 0.5))
    if not grazing:
        pen.form(path("30,-84 52,-92 72,-104 86,-98 84,-84 66,-66 50,-50 40,-52"), ink, 0.5)
        pen.curve(path("46,-54 62,-64 72,-80 66,-56 54,-44"), pen.light.dim(ink, 0.2), 0.7)
        _cow_head(pen.at(84, -98).turned(12), ink)


def _cow_head(pen: Pen, ink: Ink) -> None:
    pen.arc(path("-4,-9 -6,-18 0,-25"), 3.6, "#e6d8b8")
    pen.arc(path("2,-10 4,-19 10,-24"), 3.6, "#f1e6ca")
    pen.form(path("-12,-8 0,-12 12,-7 24,1 32,7 31,15 24,17 12,13 -4,10 -12,3"), ink, 0.5)
    pen.curve(path("22,2 32,6 33,13 27,18 20,15"), mix(ink, "#f0dcc0", 0.6))
    pen.disc((30, 9), 1.4, 1.8, "#4a352a")
    pen.disc((9, -2), 1.9, 2.1, "#2b211c")
    pen.form(path("-8,-6 -18,-10 -26,-6 -22,0 -12,0"), ink)


def pig(pen: Pen, scale: float = 1.0) -> None:
    """A small black highland pig with a sagging back and bristles."""
    ink = "#3a3638"
    here = pen.at(0, 0, scale)
    here.shadow((0, 0), 46, 7, 0.5)
    far = "#262326"
    _legs(here, (((-24, -20), (-26, -3)), ((22, -18), (21, -3))), (9, 5.2), far)
    here.arc(path("-42,-32 -48,-36 -50,-30 -47,-26"), 1.8, ink)
    here.form(
        path("-42,-34 -28,-44 -4,-41 16,-46 32,-42 40,-30 34,-16 10,-10 -16,-9 -36,-16"), ink, 0.6
    )
    here.form(path("26,-44 40,-44 52,-34 60,-26 58,-18 48,-17 34,-16 26,-24"), ink, 0.6)
    here.disc((59, -22), 2.8, 4.6, "#8d7072")
    here.disc((59.6, -23.6), 0.7, 1, "#2a2022")
    here.disc((45, -32), 1.3, 1.1, "#8d8078")
    here.disc((45.2, -32), 0.9, 0.9, "#151316")
    here.form(path("32,-42 26,-53 38,-52 43,-42"), "#4b4547")
    _legs(here, (((-30, -22), (-33, -2)), ((28, -20), (29, -2))), (11, 5.6), ink)
    if abs(here.sy) > 0.7:
        for x in range(-34, 20, 4):
            here.stroke([(x, -39), (x - 3.4, -43.4)], 0.5, "#565053")


def hen(pen: Pen, ink: Ink = "#a8653a", *, rooster: bool = False, pecking: bool = False) -> None:
    """A free-range hen or cock, about 26 units high."""
    pen.shadow((0, 0), 14, 3, 0.5)
    for x in (-1.5, 3):
        pen.stroke([(x, -8), (x + 0.6, -0.6)], 1.1, "#d9a23a")
        pen.stroke([(x - 1.4, 0), (x + 3.6, 0)], 0.9, "#d9a23a")
    tail = "#2f4a45" if rooster else mix(ink, "#4a2f22", 0.4)
    if rooster:
        for shape in (
            "-7,-16 -14,-27 -22,-27 -25,-19 -20,-22 -14,-14",
            "-7,-15 -17,-22 -24,-15 -24,-8 -19,-15 -10,-11",
        ):
            pen.curve(path(shape), tail)
    else:
        for shape in (
            "-7,-15 -12,-25 -16,-24 -13,-14",
            "-8,-13 -17,-22 -19,-18 -13,-11",
            "-8,-11 -18,-16 -18,-12 -11,-8",
        ):
            pen.form(path(shape), tail, 0.4)
    neck = (
        path("2,-16 8,-14 15,-4 12.5,-2 5,-7 1,-10")
        if pecking
        else path("3,-10 4,-20 7,-26 11,-25 11,-19 9,-11")
    )
    pen.form(path("-12,-15 -6,-18 3,-17 9,-15 10,-10 6,-6 -2,-5 -9,-8"), ink, 0.6)
    pen.form(neck, mix(ink, "#e0a040", 0.5 if rooster else 0.2), 0.4)
    pen.form(path("-9,-14 -2,-16 3,-13 0,-9 -7,-9"), mix(ink, "#3d2a20", 0.45), 0.5)
    _hen_head(pen.at(14, -3).turned(70) if pecking else pen.at(9.4, -25), rooster=rooster)


def _hen_head(pen: Pen, *, rooster: bool) -> None:
    comb = 1.5 if rooster else 1.0
    pen.curve(
        [
            (-2.6, -2),
            (-2.6, -4.4 * comb),
            (-1, -3),
            (0.2, -5.2 * comb),
            (1.4, -3),
            (2.6, -4 * comb),
            (2.6, -1),
        ],
        "#c8372d",
    )
    pen.disc((0, 0), 2.9, 2.8, "#c8553a")
    pen.fill(path("2.4,-0.9 5.6,0.4 2.4,1.5"), "#e3b04a")
    pen.disc((1.7, 3.0), 1.1, 1.9 * comb, "#c8372d")
    pen.disc((0.9, -0.6), 0.6, 0.6, "#20191a")


def chick(pen: Pen) -> None:
    """A chick, 8 units high."""
    ink = "#e6bf5c"
    pen.shadow((0, 0), 5, 1.2, 0.5)
    pen.stroke(path("0,-3 0,0"), 0.6, "#c98a2f")
    pen.disc((0, -3.8), 3.6, 2.8, ink)
    pen.disc((2.6, -6.4), 2.0, 1.9, pen.light.lit(ink, 0.2))
    pen.fill(path("4.2,-6.8 6,-6.2 4.2,-5.6"), "#c9742f")


def egret(pen: Pen) -> None:
    """A white egret standing in a field, 48 units high."""
    for x in (-1, 3):
        pen.stroke([(x, -16), (x + 1, 0)], 0.9, "#4b4a45")
    pen.form(path("-14,-18 -4,-24 6,-23 8,-17 0,-13 -8,-14"), "#fbfaf2", 0.4)
    pen.arc(path("5,-21 9,-28 5,-36 7,-42"), 2.4, "#fbfaf2")
    pen.disc((8, -43), 2.4, 1.9, "#fbfaf2")
    pen.fill(path("9.6,-43.8 17,-42 9.6,-41.8"), "#e0a93f")


def close_cow(pen: Pen, ink: Ink = "#b9773f", *, calf: bool = False) -> None:
    """A cow's head and neck at portrait size (about 300 units), origin at the chin."""
    pale = mix(ink, "#f6e6cb", 0.6)
    pen.form(
        path("-420,420 -380,90 -300,-30 -200,-86 -110,-100 -20,-60 40,60 70,200 90,420"), ink, 0.7
    )
    pen.curve(
        path("-90,30 -20,60 30,50 40,140 56,300 0,420 -40,260 -60,120"),
        pen.light.dim(ink, 0.2),
        0.6,
    )
    if not calf:
        pen.arc(path("-70,-196 -96,-236 -74,-276"), 20, "#e6d8b8")
        pen.arc(path("8,-204 34,-246 12,-284"), 20, "#f3e9cf")
    pen.form(path("-92,-160 -150,-196 -206,-176 -188,-134 -130,-122 -92,-128"), ink)
    pen.form(
        path("-176,-172 -142,-178 -112,-148 -140,-136 -170,-144"), mix(ink, "#e7b09a", 0.55), 0.2
    )
    pen.form(path("20,-160 74,-192 118,-166 96,-132 48,-122"), ink)
    pen.form(
        path("-110,-176 -34,-206 34,-178 44,-110 36,-36 22,18 -30,36 -74,18 -92,-40 -106,-110"),
        ink,
        0.65,
    )
    pen.curve(path("-62,-180 -30,-196 2,-180 -2,-110 -30,-60 -56,-112"), pale, 0.5)
    pen.form(path("-84,-22 -30,-46 30,-24 34,16 0,40 -58,40 -88,14"), pale, 0.5)
    for x in (-54, 4):
        pen.disc((x, 2), 9, 12, "#6b4b40")
    pen.arc(path("-62,26 -28,34 12,24"), 4, "#7d5a48")
    for x in (-82, 24):
        pen.disc((x, -100), 12, 14, "#231a17")
        pen.disc((x + 4, -105), 3.6, 4.4, "#ffffff")
    pen.arc(path("-92,-64 -150,-30 -210,24"), 8, "#d9c59a")
    pen.arc(path("-92,-64 -30,-74 40,-60"), 8, "#d9c59a")
