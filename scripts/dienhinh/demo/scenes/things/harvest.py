"""Cut rice in bundles, and the hat that lies beside it."""

from dienhinh.demo.scenes.paint.curves import along
from dienhinh.demo.scenes.paint.pen import Pen
from dienhinh.demo.scenes.things import people, plants
from dienhinh.demo.scenes.things.people import Look


def sheaf(pen: Pen, size: float) -> None:
    """A bundle of cut rice on its stalks, tied in the middle, ears spreading at the top."""
    near = size * abs(pen.sy) > 150
    parts = along(-1, 1, 21 if near else 9)
    body = [(-0.2, 0), (-0.1, -0.4), (-0.3, -0.72), (0.3, -0.72), (0.1, -0.4), (0.2, 0)]
    pen.solid([(x * size, y * size) for x, y in body], "#b3933f", 0.6)
    for part in parts:
        tip = (part * size * 0.34, -size * (0.8 - 0.12 * abs(part)))
        ink = pen.light.lit("#c2a04a", 0.25) if part * pen.side > 0 else "#b18f3f"
        stalk = [(part * size * 0.2, 0), (part * size * 0.09, -size * 0.4), tip]
        pen.stroke(stalk, size * 0.02, ink)
    for part in sorted(parts, key=lambda p: -abs(p)):
        tip = (part * size * 0.34, -size * (0.8 - 0.12 * abs(part)))
        lift = size * (0.26 - 0.2 * abs(part)) * pen.rng.uniform(0.7, 1.2)
        end = (tip[0] + part * size * 0.3 + pen.rng.uniform(-0.05, 0.05) * size, tip[1] - lift)
        plants.ear(pen, tip, end, size * (0.015 if near else 0.032))
    pen.limb(
        (-size * 0.1, -size * 0.4),
        (size * 0.1, -size * 0.4),
        (size * 0.055, size * 0.055),
        "#a9832f",
    )


def handful(pen: Pen, length: float) -> None:
    """Cut rice laid down: stalks tied at the origin, ears fanning out to the left."""
    pen.shadow((0, length * 0.1), length * 0.8, length * 0.1, 0.45)
    for part in along(-1, 1, 13):
        tip = (-length * (0.62 - 0.08 * part * part), part * length * 0.17 - length * 0.05)
        butt = (length * 0.75, part * length * 0.1 + length * 0.06)
        ink = "#c9a94f" if part < 0 else "#ab8a3c"
        pen.stroke([butt, (0, part * length * 0.035), tip], length * 0.014, ink)
    for part in along(-1, 1, 13):
        tip = (-length * (0.62 - 0.08 * part * part), part * length * 0.17 - length * 0.05)
        end = (
            tip[0] - length * pen.rng.uniform(0.24, 0.36),
            tip[1] + length * (0.08 + 0.06 * part),
        )
        plants.ear(pen, tip, end, length * 0.0115)
    pen.limb((0, -length * 0.05), (0, length * 0.05), (length * 0.045, length * 0.045), "#8a6a2c")


def hat(pen: Pen, scale: float) -> None:
    """A conical hat laid down."""
    pen.shadow((0, 4), scale * 13, scale * 2.2, 0.5)
    people.conical_hat(pen.at(0, 0, scale), Look(hair=""))


def fodder(pen: Pen, size: float) -> None:
    """A bundle of cut elephant grass held or lying, leaves to the right."""
    for part in along(-1, 1, 9):
        plants.leaf(
            pen,
            (0, part * size * 0.08),
            part * 0.42,
            (size, size * 0.1),
            "#7fae45" if part > 0 else "#5f9440",
        )
    for part in along(-1, 1, 7):
        ink = "#a9c468" if part * pen.side > 0 else "#84a54a"
        pen.limb(
            (-size * 0.3, part * size * 0.085),
            (size * 0.2, part * size * 0.1),
            (size * 0.05, size * 0.04),
            ink,
        )
    pen.stroke([(-size * 0.03, -size * 0.12), (-size * 0.03, size * 0.12)], size * 0.045, "#c9a45a")
