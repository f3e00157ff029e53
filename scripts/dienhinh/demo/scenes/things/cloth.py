"""Cloth and mats: Hrê brocade bands in black, red and white, looms, sedge, paper, seats."""

from collections.abc import Sequence
from itertools import pairwise

from dienhinh.demo.scenes.paint.curves import Point, along, lerp
from dienhinh.demo.scenes.paint.light import Ink
from dienhinh.demo.scenes.paint.pen import Pen

BLACK, RED, CREAM, GOLD = "#241f24", "#b3312a", "#f3e9d6", "#d9a441"


BANDS = ("line", "diamond", "line", "zigzag", "plain", "arrow", "line", "diamond", "line")


def brocade(
    pen: Pen, corners: Sequence[Point], bands: Sequence[str] = BANDS, repeat: int = 14
) -> None:
    """Woven cloth over a four-cornered patch (left top, right top, right bottom, left bottom).

    Motifs follow the weave of Làng Teng: rows of lozenges, zigzags and arrowheads between stripes.
    """
    pen.fill(corners, BLACK)
    a, b, c, d = corners

    def spot(u: float, v: float) -> Point:
        return lerp(lerp(a, b, u), lerp(d, c, u), v)

    edges = along(0, 1, len(bands) + 1)
    for name, (top, low) in zip(bands, pairwise(edges), strict=True):
        tall = low - top
        if name == "line":
            for at, wide, ink in ((0.18, 0.2, RED), (0.46, 0.08, CREAM), (0.62, 0.2, RED)):
                pen.fill(
                    [
                        spot(0, top + tall * at),
                        spot(1, top + tall * at),
                        spot(1, top + tall * (at + wide)),
                        spot(0, top + tall * (at + wide)),
                    ],
                    ink,
                )
            continue
        if name == "plain":
            continue
        for i in range(repeat):
            _motif(
                pen,
                name,
                [
                    spot(u, v)
                    for v in (top + tall * 0.1, top + tall * 0.5, low - tall * 0.1)
                    for u in along(i / repeat, (i + 1) / repeat, 3)
                ],
            )


def _motif(pen: Pen, name: str, grid: list[Point]) -> None:
    """One motif inside a 3 x 3 grid of points, rows from the top."""
    nw, n, ne, w, mid, e, sw, s, se = grid
    if name == "diamond":
        pen.fill([n, e, s, w], RED)
        pen.fill([lerp(p, mid, 0.42) for p in (n, e, s, w)], CREAM)
        pen.fill([lerp(p, mid, 0.72) for p in (n, e, s, w)], BLACK)
    elif name == "zigzag":
        pen.fill([w, n, e, lerp(e, se, 0.5), lerp(n, mid, 0.8), lerp(w, sw, 0.5)], CREAM)
        pen.fill([lerp(w, sw, 0.7), mid, lerp(e, se, 0.7), se, lerp(mid, s, 0.7), sw], RED)
    else:
        pen.fill([nw, lerp(nw, n, 0.6), mid, lerp(sw, s, 0.6), sw, lerp(w, mid, 0.55)], RED)
        pen.fill(
            [
                lerp(n, ne, 0.1),
                lerp(n, ne, 0.5),
                e,
                lerp(s, se, 0.5),
                lerp(s, se, 0.1),
                lerp(mid, e, 0.5),
            ],
            GOLD,
        )


def hanging(pen: Pen, width: float, length: float, repeat: int = 8) -> None:
    """Brocade hung over a line at the origin, with a fringe."""
    half = width / 2
    pen.shadow((0, length + 4), half * 0.7, 4, 0.0)
    corners = [(-half, 0), (half, 0), (half * 1.02, length), (-half * 0.98, length)]
    brocade(pen, corners, repeat=repeat)
    pen.shade(
        [(half * 0.2, 0), (half, 0), (half, length), (half * 0.3, length)], "#000000", (1, 0), 0.45
    )
    for x in along(-half * 0.95, half, 12):
        pen.stroke([(x, length), (x + 1, length + width * 0.1)], width * 0.018, RED)


def folded(pen: Pen, width: float, height: float, repeat: int = 10) -> None:
    """A folded length of brocade lying flat, front edge at the origin."""
    half = width / 2
    pen.shadow((0, 4), half * 1.05, height * 0.6, 0.5)
    top = [
        (-half * 0.86, -height * 2.1),
        (half * 0.86, -height * 2.1),
        (half, -height),
        (-half, -height),
    ]
    brocade(pen, top, ("line", "diamond", "line", "arrow", "line"), repeat)
    front = [(-half, -height), (half, -height), (half, 0), (-half, 0)]
    pen.fill(front, BLACK)
    for level, ink in ((0.2, RED), (0.45, CREAM), (0.7, RED)):
        y = -height * (1 - level)
        pen.fill([(-half, y), (half, y), (half, y + height * 0.1), (-half, y + height * 0.1)], ink)
    pen.shade(front, "#000000", (0, 1), 0.5)
    pen.shade(top, "#fff3d0", (pen.side, -1), 0.18)


def loom(pen: Pen) -> None:
    """A floor loom in front of a seated weaver: frame, taut warp, finished cloth, beater."""
    wood = "#8f6a45"
    for x in (-8, 96):
        pen.limb((x, 0), (x, -66 if x > 0 else -50), (5, 5), wood)
    brocade(pen, [(-6, -36), (40, -42), (44, -34), (-4, -27)], ("line", "diamond", "line"), 9)
    for i in range(12):
        pen.stroke([(40, -42 + i * 0.7), (96, -58 + i * 1.0)], 0.5, CREAM if i % 3 else RED, 0.9)
    pen.limb((40, -48), (45, -28), (3.4, 3.4), "#b98f5c")
    pen.limb((58, -62), (62, -34), (2.6, 2.6), "#b98f5c")
    pen.limb((-10, -33), (-2, -25), (6, 6), wood)
    pen.limb((90, -60), (103, -46), (6, 6), wood)


def spool(pen: Pen, height: float, ink: Ink) -> None:
    """A spool of thread."""
    half = height * 0.28
    pen.shadow((0, 0), half * 1.5, height * 0.09, 0.5)
    pen.solid(
        [
            (-half, -height * 0.86),
            (half, -height * 0.86),
            (half * 1.12, -height * 0.5),
            (half, -height * 0.12),
            (-half, -height * 0.12),
            (-half * 1.12, -height * 0.5),
        ],
        ink,
        0.7,
    )
    for level in along(0.2, 0.8, 7):
        pen.stroke(
            [(-half, -height * level), (half, -height * level - 1)],
            height * 0.02,
            pen.light.dim(ink, 0.35),
            0.6,
        )
    for level in (0.0, 0.86):
        pen.solid(
            [
                (-half * 1.25, -height * (level + 0.13)),
                (half * 1.25, -height * (level + 0.13)),
                (half * 1.25, -height * level),
                (-half * 1.25, -height * level),
            ],
            "#b98f5c",
        )


def sedge(pen: Pen, height: float, ink: Ink, spread: float = 0.5) -> None:
    """A sheaf of dyed sedge stalks standing tied, fanned at the foot."""
    for i, part in enumerate(along(-1, 1, 15)):
        tint = pen.light.lit(ink, 0.25) if i % 2 else pen.light.dim(ink, 0.2)
        pen.stroke(
            [
                (part * height * spread, 0),
                (part * height * 0.05, -height * 0.66),
                (part * height * 0.18, -height),
            ],
            height * 0.022,
            tint,
        )
    pen.limb(
        (-height * 0.07, -height * 0.66),
        (height * 0.07, -height * 0.66),
        (height * 0.05, height * 0.05),
        "#8f6a45",
    )


def mat(
    pen: Pen, corners: Sequence[Point], inks: Sequence[str] = ("#d8c27a", "#b3413a", "#3f7a55")
) -> None:
    """A flower-striped sedge mat over a four-cornered patch."""
    a, b, c, d = corners
    pen.fill(corners, inks[0])
    for i, part in enumerate((0.05, 0.11, 0.2, 0.8, 0.89, 0.95)):
        wide = 0.035 if i in {0, 2, 3, 5} else 0.02
        ink = inks[1 + i % 2]
        pen.fill(
            [
                lerp(a, b, part - wide / 2),
                lerp(a, b, part + wide / 2),
                lerp(d, c, part + wide / 2),
                lerp(d, c, part - wide / 2),
            ],
            ink,
        )
    for u in along(0.3, 0.7, 5):
        for v in along(0.2, 0.8, 4):
            at = lerp(lerp(a, b, u), lerp(d, c, u), v)
            size = abs(c[0] - d[0]) * 0.028
            pen.fill(
                [
                    (at[0] - size, at[1]),
                    (at[0], at[1] - size * 0.55),
                    (at[0] + size, at[1]),
                    (at[0], at[1] + size * 0.55),
                ],
                inks[1],
            )
    for v in along(0.02, 0.98, 22):
        pen.stroke([lerp(a, d, v), lerp(b, c, v)], 0.5, "#8f7a45", 0.35)
    pen.shade(corners, pen.light.lit(inks[0], 0.6), (pen.side, -0.5), 0.35)


def chair(pen: Pen, ink: Ink = "#b5503f") -> None:
    """A plastic chair seen from the side, seat at 30."""
    here = pen.at(0, 0)
    for x in (-11, 11):
        here.limb((x * 0.8, -28), (x, 0), (3, 3), here.light.dim(ink, 0.3))
    here.solid([(-12, -33), (12, -32), (12, -27), (-12, -28)], ink)
    here.form([(-12, -30), (-16, -62), (-12.5, -63), (-8, -31)], ink)
