"""Faceless people with right proportions (a head is 1/7.5 of the height), by pose and clothing.

A person is 100 units high, feet at the origin, looking to the right. A pose names where the body
is and what hands and feet reach for; arms and legs bend by themselves and never stretch.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from dienhinh.demo.scenes.paint.curves import Point, along, elbow, front, lerp, oval, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things.poses import STAND, Pose

UPPER_ARM, FOREARM, THIGH, SHIN = 16.0, 15.5, 24.0, 23.6


SKINS = ("#c98f63", "#b97f55", "#d39c6f")


SHIRTS = (
    "#2f5d8a",
    "#b6493a",
    "#dba63a",
    "#7a4468",
    "#2f7f78",
    "#efe4cf",
    "#c9849a",
    "#7b4a35",
    "#7d9a6b",
    "#d9713f",
)


TROUSERS = ("#2b2b35", "#3a2f2c", "#2c3a52", "#4b4a4d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What somebody wears. `hat`: non (conical hat), cap, cloth, none. `long`: a wrapped skirt."""

    shirt: str = "#2f5d8a"
    trousers: str = "#2b2b35"
    skin: str = "#c98f63"
    hat: str = "non"
    hair: str = "bun"
    scarf: str = ""
    apron: str = ""
    long: bool = False
    bands: bool = False
    sleeve: float = 1.0
    slim: float = 1.0


def villager(rng: Random, *, hat: str = "", hair: str = "", apron: str = "") -> Look:
    """Somebody dressed for work, at random where nothing is said."""
    return Look(
        shirt=rng.choice(SHIRTS),
        trousers=rng.choice(TROUSERS),
        skin=rng.choice(SKINS),
        hat=hat or rng.choice(("non", "non", "non", "cloth")),
        hair=hair or rng.choice(("bun", "long", "short")),
        apron=apron,
        slim=rng.uniform(0.92, 1.08),
    )


def person(pen: Pen, look: Look, pose: Pose = STAND, *, shadow: bool = True) -> None:
    """Draw somebody; far ones are small enough to need no folds or fingers."""
    if shadow:
        middle = (pose.hip[0] + pose.feet[1][0]) / 2
        pen.shadow((middle, 0), 30, 5, 0.5)
    spine = _unit(pose.hip, pose.neck)
    across = (-spine[1] * 1.0, spine[0] * 1.0)
    shoulders = [_off(pose.neck, across, 4.6 * s, spine, -4.4) for s in (-1, 1)]
    hips = [_off(pose.hip, across, 2.6 * s, spine, 0) for s in (-1, 1)]
    dark = pen.light.dim(look.shirt, 0.38)
    _arm(pen, look, (shoulders[0], pose.hands[0]), pose.elbows[0], dark)
    if not look.long:
        _leg(pen, (hips[0], pose.feet[0]), look, pen.light.dim(look.trousers, 0.35))
        _leg(pen, (hips[1], pose.feet[1]), look, look.trousers)
    else:
        _skirt(pen, look, hips, pose.feet)
    _torso(pen, look, pose, spine, across)
    _head(pen, look, pose)
    _arm(pen, look, (shoulders[1], pose.hands[1]), pose.elbows[1], look.shirt)


def _unit(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return dx / length, dy / length


def _off(at: Point, across: Point, sideways: float, up: Point, lift: float) -> Point:
    return at[0] + across[0] * sideways + up[0] * lift, at[1] + across[1] * sideways + up[1] * lift


def _arm(pen: Pen, look: Look, ends: tuple[Point, Point], side: float, ink: Ink) -> None:
    joint, hand = elbow(*ends, UPPER_ARM, FOREARM, side)
    wrist = lerp(joint, hand, 0.88)
    pen.limb(joint, hand, (4.4, 3.2), look.skin)
    palm = lerp(joint, hand, 1.06)
    pen.limb(hand, palm, (3.9, 2.6), look.skin)
    if look.sleeve >= 1:
        pen.limb(joint, lerp(joint, wrist, look.sleeve * 0.95), (5.8, 5.2), ink)
    pen.limb(
        ends[0], joint if look.sleeve >= 1 else lerp(ends[0], joint, look.sleeve), (7.2, 5.9), ink
    )


def _leg(pen: Pen, ends: tuple[Point, Point], look: Look, ink: Ink) -> None:
    joint, ankle = elbow(*ends, THIGH, SHIN, 1)
    toe = (ankle[0] + 5.6, ankle[1] + 2.2)
    heel = (ankle[0] - 1.6, ankle[1] + 2.0)
    pen.limb(lerp(joint, ankle, 0.6), ankle, (4.6, 3.6), look.skin)
    pen.limb(heel, toe, (3.2, 2.2), mix(look.skin, "#5a3d2b", 0.35))
    cuff = lerp(joint, ankle, 0.86)
    pen.limb(joint, cuff, (8.0 * look.slim, 7.2 * look.slim), ink)
    pen.limb(ends[0], joint, (9.4 * look.slim, 8.0 * look.slim), ink)


def _skirt(pen: Pen, look: Look, hips: list[Point], feet: tuple[Point, Point]) -> None:
    """A wrapped skirt: it hangs from standing hips, follows the thighs of somebody seated."""
    for foot in feet:
        pen.limb((foot[0] - 1.5, foot[1] + 1), (foot[0] + 5, foot[1] + 1.5), (3.2, 2.2), look.skin)
    if hips[0][1] > -40:
        for hip, foot in zip(hips, feet, strict=True):
            knee, ankle = elbow(hip, foot, THIGH, SHIN, 1)
            hem = lerp(knee, ankle, 0.74)
            pen.limb(hip, knee, (12.5, 11), look.trousers)
            pen.limb(knee, hem, (11, 9.5), look.trousers)
            if look.bands:
                shin = _unit(knee, ankle)
                for part, ink, wide in (
                    (0.46, "#b5322b", 2.4),
                    (0.56, "#f0e6d2", 0.9),
                    (0.68, "#b5322b", 2.4),
                ):
                    x, y = lerp(knee, ankle, part)
                    ends = [(x + s * shin[1] * 4.9, y - s * shin[0] * 4.9) for s in (-1, 1)]
                    pen.stroke(ends, wide, ink)
        return
    left, right = sorted((feet[0][0] - 4, feet[1][0] + 4))
    low = max(feet[0][1], feet[1][1]) - 5
    top = min(hips[0][1], hips[1][1])
    outline = [(hips[0][0] - 4, top - 2), (hips[1][0] + 4, top - 2), (right, low), (left, low)]
    pen.solid(outline, look.trousers, 0.6)
    if look.bands:
        for part, ink, wide in (
            (0.62, "#b5322b", 2.4),
            (0.7, "#f0e6d2", 0.9),
            (0.9, "#b5322b", 3.2),
        ):
            a, b = lerp(outline[0], outline[3], part), lerp(outline[1], outline[2], part)
            pen.stroke([a, b], wide, ink)


def _torso(pen: Pen, look: Look, pose: Pose, spine: Point, across: Point) -> None:
    def spot(at: Point, sideways: float, lift: float) -> Point:
        return _off(at, across, sideways * look.slim, spine, lift)

    hem = -4.0 if pose.hip[1] < -20 else 1.0
    outline = smooth(
        [spot(pose.neck, -2.6, 1.0), spot(pose.neck, -6.9, -2.4), spot(pose.neck, -7.6, -11),
         spot(pose.hip, -5.4, 11), spot(pose.hip, -7.4, hem), spot(pose.hip, 0, hem - 1.4),
         spot(pose.hip, 7.4, hem), spot(pose.hip, 5.8, 11), spot(pose.neck, 7.6, -11),
         spot(pose.neck, 6.9, -2.4), spot(pose.neck, 2.6, 1.0)],
        steps=4,
    )  # fmt: skip
    pen.solid(outline, look.shirt, 0.75)
    if abs(pen.sy) > 0.8:
        fold = pen.light.dim(look.shirt, 0.35)
        pen.arc(
            [spot(pose.hip, 3.5, 3), spot(pose.hip, 2, 10), spot(pose.hip, 3, 16)], 0.8, fold, 0.7
        )
        pen.arc([spot(pose.hip, -4, 4), spot(pose.hip, -2.5, 9)], 0.7, fold, 0.6)
        pen.stroke([spot(pose.neck, 1, -1), spot(pose.hip, 1, hem)], 0.5, fold, 0.5)
    if look.apron:
        pen.form(
            [spot(pose.neck, -3.6, -11), spot(pose.neck, 5.6, -11), spot(pose.hip, 6.6, 8),
             spot(pose.hip, 6.8, -12), spot(pose.hip, -4.8, -12), spot(pose.hip, -4.6, 8)],
            look.apron,
        )  # fmt: skip
    if look.bands:
        for lift in (3.0, 0.4):
            pen.stroke([spot(pose.hip, -7, lift), spot(pose.hip, 7, lift)], 1.5, "#b5322b")
        pen.stroke([spot(pose.neck, -1.5, -1), spot(pose.hip, 0, 6)], 1.6, "#d9483b")


def _head(pen: Pen, look: Look, pose: Pose) -> None:
    pen.limb(pose.neck, lerp(pose.neck, pose.head, 0.6), (5.0, 4.4), pen.light.dim(look.skin, 0.3))
    here = pen.at(*pose.head).turned(pose.tilt)
    hair = "#2a2226" if look.hair != "grey" else "#b9b4ad"
    if look.hair == "long":
        here.curve([(-4.4, -4), (-0.6, -5), (-1.5, 4), (-3.6, 15), (-6.6, 14), (-6.4, 4)], hair)
    here.disc((-0.9, -0.7), 5.5, 6.5, hair)
    here.fill(
        smooth(
            [
                (0.2, -5.0),
                (4.2, -4.2),
                (5.2, -0.6),
                (4.7, 3.6),
                (2.4, 6.6),
                (-0.6, 5.4),
                (-2.2, 1.0),
            ],
            steps=4,
        ),
        look.skin,
    )
    here.shade(oval(1.6, 0.6, 4.4, 6.2, 14), pen.light.dim(look.skin, 0.5), (-here.side, 0.4), 0.5)
    here.disc((-1.7, 0.8), 1.2, 1.7, pen.light.dim(look.skin, 0.2))
    if look.hair in {"bun", "grey"}:
        here.disc((-6.2, 2.0), 2.8, 2.6, hair)
    if look.scarf:
        neck = pen.at(*pose.neck)
        neck.form([(-5, -2.4), (0, -4), (5, -2.4), (5.4, 1), (0, 2.6), (-5.4, 1)], look.scarf)
        neck.curve([(2, 1), (4.6, 1.4), (4.2, 9), (1.8, 9)], look.scarf)
    _HATS[look.hat](here, look)


def conical_hat(here: Pen, look: Look) -> None:
    """The conical hat: woven rings, one bright and one shaded face, a ribbon under the chin."""
    ink, side = "#ecd9a4", here.side
    if look.hair:
        here.stroke([(3.6, -1), (2.6, 6.4)], 0.8, look.scarf or "#c2574a")
    here.disc((0.2, -1.8), 13.2, 2.9, mix(ink, "#8d6d3c", 0.55))
    cone = [(-13.2, -2.2), (-6.4, -8.0), (-0.7, -14.5), (0.7, -14.5), (6.6, -8.0)]
    cone += front(13.2, -2.2, 2.7)[::-1]
    here.fill(cone, ink)
    here.shade(cone, mix(ink, "#8a6a45", 0.75), (-side, 0.25), 0.95)
    here.shade(cone, "#fff6d2", (side, -0.3), 0.5)
    scale = abs(here.sy)
    if scale > 0.7:
        rings = 11 if scale > 6 else 4
        for part in along(0.16, 0.94, rings):
            ring = front(13.0 * part, -14.4 + 12.4 * part, 2.6 * part)
            here.stroke(ring, 0.12 if rings > 4 else 0.28, "#9b7b49", 0.7)
    if scale > 6:
        for x, y in front(12.9, -2.2, 2.6)[1:-1]:
            here.stroke([(0, -14), (x, y)], 0.07, "#b99a62", 0.5)
        here.stroke(front(13.1, -2.1, 2.7), 0.5, mix(ink, "#8d6d3c", 0.3))


def _cap(here: Pen, look: Look) -> None:
    ink = look.scarf or "#3d5a80"
    here.form([(-6.2, -1.4), (-5.2, -6.6), (0, -8.4), (4.6, -6.2), (5.2, -2.6), (0, -2.0)], ink)
    here.curve([(3.6, -3.6), (10.4, -2.4), (9.6, -1.2), (3.4, -1.8)], here.light.dim(ink, 0.3))


def _cloth(here: Pen, look: Look) -> None:
    ink = look.scarf or "#e8e0cf"
    here.form(
        [
            (-6.6, 3.4),
            (-7, -2),
            (-4.6, -7),
            (0, -8),
            (4.2, -6.2),
            (4.6, -3.6),
            (0, -3.4),
            (-2.6, 0.4),
            (-3, 6),
        ],
        ink,
    )
    here.curve([(-6, 2.4), (-9.4, 6), (-8.4, 8.4), (-5, 5)], here.light.dim(ink, 0.2))


def _bare(_here: Pen, _look: Look) -> None:
    """Nothing on the head."""


_HATS: dict[str, Callable[[Pen, Look], None]] = {
    "non": conical_hat,
    "cap": _cap,
    "cloth": _cloth,
    "none": _bare,
}


def highland_woman() -> Look:
    """A highland woman in a black blouse with red bands and a wrapped skirt."""
    return Look(shirt="#2b262b", trousers="#241f24", hat="none", hair="bun", long=True, bands=True)
