"""Plane geometry in drawing units: smooth curves, noise, outlines. Values only, no colour."""

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random

Point = tuple[float, float]


Profile = Callable[[float], float]


WIDTH = 1500.0


HEIGHT = 1000.0


@lru_cache(maxsize=2048)
def path(text: str) -> tuple[Point, ...]:
    """The points of a drawn outline written as `x,y x,y ...`."""
    pairs = (pair.split(",") for pair in text.split())
    return tuple((float(x), float(y)) for x, y in pairs)


def scaled(text: str, size: float) -> list[Point]:
    """A `path` drawn on a unit, `size` times larger."""
    return [(x * size, y * size) for x, y in path(text)]


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 6) -> list[Point]:
    """A Catmull-Rom curve through `points`, `steps` segments between neighbours."""
    count = len(points)
    result: list[Point] = []
    spans = count if closed else count - 1
    for index in range(spans):
        if closed:
            four = [points[(index + offset) % count] for offset in (-1, 0, 1, 2)]
        else:
            four = [points[min(max(index + offset, 0), count - 1)] for offset in (-1, 0, 1, 2)]
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = four
        for step in range(steps):
            t = step / steps
            t2, t3 = t * t, t * t * t
            w0, w1 = -t3 + 2 * t2 - t, 3 * t3 - 5 * t2 + 2
            w2, w3 = -3 * t3 + 4 * t2 + t, t3 - t2
            result.append(
                (
                    (x0 * w0 + x1 * w1 + x2 * w2 + x3 * w3) / 2,
                    (y0 * w0 + y1 * w1 + y2 * w2 + y3 * w3) / 2,
                )
            )
    if not closed:
        result.append(points[-1])
    return result


def waves(rng: Random, scale: float, octaves: int = 4, rough: float = 0.5) -> Profile:
    """A soft random profile of about -1..1; `scale` is the length of its longest wave."""
    parts = [
        (rough**i, math.tau * 2**i * rng.uniform(0.85, 1.15) / scale, rng.uniform(0, math.tau))
        for i in range(octaves)
    ]
    total = sum(part[0] for part in parts)

    def value(x: float) -> float:
        return sum(a * math.sin(f * x + phase) for a, f, phase in parts) / total

    return value


def crags(rng: Random, scale: float, octaves: int = 5) -> Profile:
    """A random profile of 0..1 with angular crests, as mountains seen from afar."""
    tables = [[rng.random() for _ in range(64)] for _ in range(octaves)]
    weights = [0.48**i for i in range(octaves)]
    total = sum(weights)

    def value(x: float) -> float:
        height = 0.0
        for i, table in enumerate(tables):
            position = x / scale * 2**i + 7.0
            cell = math.floor(position)
            part = position - cell
            here, there = table[cell % 64], table[(cell + 1) % 64]
            height += weights[i] * (here + (there - here) * part)
        return height / total

    return value


def blob(rng: Random, rx: float, ry: float, *, rough: float = 0.16, count: int = 9) -> list[Point]:
    """A closed, slightly irregular outline round the origin, radii `rx` and `ry`."""
    corners: list[Point] = []
    for i in range(count):
        angle = math.tau * i / count
        reach = 1 + rng.uniform(-rough, rough)
        corners.append((math.cos(angle) * rx * reach, math.sin(angle) * ry * reach))
    return smooth(corners, steps=4)


def oval(cx: float, cy: float, rx: float, ry: float, count: int = 20) -> list[Point]:
    """An ellipse as a polygon of `count` corners."""
    angles = [math.tau * i / count for i in range(count)]
    return [(cx + math.cos(a) * rx, cy + math.sin(a) * ry) for a in angles]


def front(half: float, y: float, sag: float) -> list[Point]:
    """The nearer half of a level ring, left to right: what one sees of a rim, hoop or foot."""
    angles = along(math.pi, 0, 13)
    return [(math.cos(a) * half, y + math.sin(a) * sag) for a in angles]


def band(top: Sequence[Point], bottom: Sequence[Point]) -> list[Point]:
    """The closed shape between two open curves that run the same way."""
    return [*top, *reversed(bottom)]


def along(start: float, stop: float, count: int) -> list[float]:
    """`count` numbers from `start` to `stop`, both included."""
    return [start + (stop - start) * i / max(1, count - 1) for i in range(count)]


def lerp(start: Point, end: Point, share: float) -> Point:
    """The point `share` (0-1) of the way from `start` to `end`."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def bend(start: Point, end: Point, sag: float, count: int = 8) -> list[Point]:
    """A hanging or arching line; `sag` > 0 hangs below the straight one, in units."""
    return [
        (x, y + sag * 4 * (i / count) * (1 - i / count))
        for i in range(count + 1)
        for x, y in (lerp(start, end, i / count),)
    ]


def elbow(start: Point, end: Point, upper: float, lower: float, side: float) -> tuple[Point, Point]:
    """Two-bone reach: the joint and the end actually reached (arms do not stretch).

    `side` > 0 puts the joint to the left of the way from `start` to `end` (y grows downwards).
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(math.hypot(dx, dy), 0.001)
    reach = min(length, (upper + lower) * 0.995)
    ux, uy = dx / length, dy / length
    run = (reach * reach + upper * upper - lower * lower) / (2 * reach)
    rise = math.sqrt(max(upper * upper - run * run, 0.0))
    sign = 1.0 if side > 0 else -1.0
    joint = (start[0] + ux * run + uy * rise * sign, start[1] + uy * run - ux * rise * sign)
    return joint, (start[0] + ux * reach, start[1] + uy * reach)
