"""How people stand, walk, bend, sit: poses by name, in the units of a person 100 high."""

from dataclasses import dataclass

from dienhinh.demo.scenes.paint.curves import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Where the body is. `hands` and `feet` are (back, front); `face` turns the head down (> 0)."""

    hip: Point = (0, -50)
    neck: Point = (1, -83)
    head: Point = (2.2, -92)
    hands: tuple[Point, Point] = ((-7, -48.5), (7.5, -48))
    feet: tuple[Point, Point] = ((-4.5, -3), (4.5, -2))
    tilt: float = 0.0
    elbows: tuple[float, float] = (-1, -1)


STAND = Pose()


WALK = Pose(
    hip=(0, -50),
    neck=(3, -83),
    head=(4.6, -92),
    hands=((-9, -54), (11, -53)),
    feet=((-12, -4), (11, -2)),
)


BEND = Pose(
    hip=(-9, -50),
    neck=(19, -66),
    head=(28, -67),
    hands=((24, -36), (29, -32)),
    feet=((-10, -3), (3, -2)),
    tilt=62,
    elbows=(1, 1),
)


PLANT = Pose(
    hip=(-10, -48),
    neck=(19, -57),
    head=(28.5, -55),
    hands=((22, -23), (30, -19)),
    feet=((-13, -3), (2, -2)),
    tilt=78,
    elbows=(1, 1),
)


REACH = Pose(
    neck=(4, -82),
    head=(6.5, -91),
    hands=((20, -62), (26, -66)),
    feet=((-6, -3), (6, -2)),
    tilt=14,
    elbows=(-1, -1),
)


RAISE = Pose(
    neck=(1, -83), head=(1.5, -92), hands=((9, -98), (15, -109)), tilt=-14, elbows=(-1, -1)
)


HOLD = Pose(neck=(1, -83), head=(3, -92), hands=((14, -60), (17, -59)), tilt=10, elbows=(-1, -1))


LOOK_DOWN = Pose(
    neck=(3, -82), head=(7, -90), hands=((15, -58), (19, -57)), tilt=30, elbows=(-1, -1)
)


CARRY = Pose(
    hip=(0, -50),
    neck=(2, -82),
    head=(4, -91),
    hands=((-10, -54), (17, -83)),
    feet=((-11, -4), (10, -2)),
    elbows=(-1, -1),
)


SQUAT = Pose(
    hip=(-8, -14),
    neck=(7, -45),
    head=(11.5, -53),
    hands=((24, -20), (27, -18)),
    feet=((-1, -3), (6, -2)),
    tilt=28,
    elbows=(1, 1),
)


SIT = Pose(
    hip=(-2, -29),
    neck=(1, -62),
    head=(3, -71),
    hands=((16, -36), (19, -35)),
    feet=((14, -3), (20, -2)),
    tilt=12,
    elbows=(-1, -1),
)


ROW = Pose(
    hip=(-4, -49),
    neck=(9, -79),
    head=(13, -87),
    hands=((24, -58), (29, -63)),
    feet=((-14, -3), (8, -2)),
    tilt=12,
    elbows=(-1, -1),
)


OFFER = Pose(
    neck=(3, -82), head=(5, -91), hands=((22, -62), (26, -60)), feet=((-7, -3), (6, -2)), tilt=10
)
