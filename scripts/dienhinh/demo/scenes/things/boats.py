"""Boats, in the units of a person 100 high; the waterline is y = 0, bows to the right."""

from dienhinh.demo.scenes.paint.curves import along, bend, oval, path, smooth
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things.water import double, ripple

HULLS = ("#2f6f9e", "#2b7f86", "#3d6aa8", "#3f8a6a")


def trawler(pen: Pen, hull: str = "#2f6f9e") -> None:
    """A wooden fishing boat with wheelhouse aft, mast, booms and a string of lamps."""
    mirrored = double(pen)
    mirrored.fill(_HULL, hull, 0.6)
    mirrored.fill([(x, y + 46) for x, y in _HOUSE], "#d8d4c4", 0.3)
    mirrored.stroke(path("-60,-40 -60,-250"), 8, "#6b4c35", 0.35)
    _rigging(pen)
    pen.solid(_HOUSE, "#efe7d3")
    pen.fill(path("-262,-132 -150,-132 -150,-120 -262,-120"), "#c8553d")
    pen.fill(path("-252,-196 -168,-196 -162,-188 -258,-188"), "#c8553d")
    for x in (-238, -206, -174):
        pen.fill([(x - 11, -180), (x + 11, -180), (x + 11, -150), (x - 11, -150)], "#3f5f70")
    pen.solid(_HULL, hull, 0.6)
    pen.fill(
        smooth(
            path(
                "-330,-66 -120,-56 120,-60 300,-104 392,-150 388,-136 298,-90"
                " 120,-46 -120,-42 -328,-52"
            ),
            steps=4,
        ),
        "#f2e6cc",
    )
    pen.fill(path("-318,-18 -120,-8 100,-8 262,-24 240,4 -300,4"), "#a33f35")
    pen.disc((316, -82), 9, 9, "#f2e6cc")
    pen.disc((318, -82), 4, 4, "#2a2a30")
    pen.solid(path("20,-58 90,-60 86,-84 26,-82"), "#c99a52")
    pen.solid(path("110,-62 170,-68 166,-88 116,-84"), "#3f8a6a")
    ripple(pen, (0, 3), 330, 0.4)


_HULL = smooth(
    path("-332,-64 -120,-52 120,-56 300,-100 396,-152 350,-50 285,3 0,6 -296,3 -320,-30"), steps=4
)


_HOUSE = path("-268,-58 -256,-196 -164,-196 -152,-56")


def _rigging(pen: Pen) -> None:
    wood = "#6b4c35"
    pen.stroke(path("-60,-50 -60,-290"), 9, wood)
    pen.stroke(path("150,-70 150,-220"), 7, wood)
    pen.stroke(path("-60,-110 96,-232"), 5, wood)
    for start, end in (
        ((-60, -285), (388, -150)),
        ((-60, -285), (-318, -66)),
        ((-60, -285), (150, -218)),
    ):
        pen.stroke([start, end], 1.8, "#51463f", 0.8)
    if abs(pen.sy) > 0.12:
        for x, y in bend((-60, -270), (150, -214), 26, 7)[1:]:
            pen.disc((x, y + 7), 6, 7, "#fff3c9")


def thung(pen: Pen, *, afloat: bool = True, oar: bool = True) -> None:
    """A round basket boat, 125 units across; its weave shows when near."""
    ink = "#8a6238"
    if afloat:
        double(pen).fill(_BOWL, ink, 0.5)
    else:
        pen.shadow((0, 4), 76, 12, 0.6)
    pen.fill(oval(0, -42, 64, 16), "#4a3523")
    pen.fill(oval(0, -39, 58, 12), "#6f5032")
    if oar:
        pen.limb((-30, -40), (74, -92), (4, 4), "#c49a63")
    pen.solid(_BOWL, ink, 0.7)
    if abs(pen.sy) > 0.5:
        for x in along(-44, 44, 8):
            pen.arc([(x, -30), (x * 0.92, -14), (x * 0.72, 0)], 1.1, "#5e4126", 0.7)
        for y, half in ((-22, 59), (-12, 52), (-3, 40)):
            pen.arc([(-half, y - 6), (0, y + 5), (half, y - 6)], 1.1, "#5e4126", 0.6)
    pen.arc(path("-64,-42 -44,-33 0,-27 44,-33 64,-42"), 5, "#b98a50")
    if afloat:
        ripple(pen, (0, 4), 66)


_BOWL = smooth(path("-64,-42 -44,-33 0,-27 44,-33 64,-42 58,-16 38,2 0,6 -38,2 -58,-16"), steps=4)


SAMPAN_SIDE = (
    (-150, -32), (-90, -14), (0, -8), (96, -15), (160, -36),
    (110, 2), (40, 9), (-80, 8), (-128, 0),
)  # fmt: skip
"""The near side of a sampan, drawn anew before those who sit in it."""


def sampan(pen: Pen) -> None:
    """A slender rowing boat; sit or stand people on it between -100 and 100."""
    ink = "#7a5536"
    half = 160
    hull = [(-half, -34), (-half * 0.6, -15), (0, -10), (half * 0.6, -16), (half * 1.04, -40),
            (half * 0.7, 2), (half * 0.3, 9), (-half * 0.5, 8), (-half * 0.8, 0)]  # fmt: skip
    shape = smooth(hull, steps=4)
    double(pen, 6).fill(shape, ink, 0.55)
    inside = [
        (-half * 0.96, -32),
        (-half * 0.5, -26),
        (0, -22),
        (half * 0.6, -28),
        (half, -38),
        (half * 0.55, -12),
        (-half * 0.5, -10),
    ]
    pen.curve(inside, "#4b3524")
    pen.solid(shape, ink, 0.6)
    rim = [(-half, -34), (-half * 0.6, -16), (0, -11), (half * 0.6, -17), (half * 1.03, -40)]
    pen.arc(rim, 4, pen.light.lit(ink, 0.5))
    ripple(pen, (0, 10), half, 0.5)


def oar(pen: Pen, grip: tuple[float, float], blade: tuple[float, float]) -> None:
    """An oar between hand and water."""
    pen.limb(grip, blade, (3.4, 3.4), "#b98f5c")
    dx, dy = blade[0] - grip[0], blade[1] - grip[1]
    size = (dx * dx + dy * dy) ** 0.5 or 1
    ux, uy = dx / size, dy / size
    x, y = blade
    paddle = path("-4,-3 22,-6 34,0 22,6 -4,3")
    pen.curve([(x + ux * u - uy * v, y + uy * u + ux * v) for u, v in paddle], "#a37a49")
