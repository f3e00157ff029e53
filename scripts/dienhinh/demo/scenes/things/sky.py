"""Skies: gradient, sun, clouds of five weathers, rain, light shafts, birds."""

import math
from collections.abc import Callable

from dienhinh.demo.scenes.paint.curves import Point, along, blob, smooth
from dienhinh.demo.scenes.paint.light import mix, rgb
from dienhinh.demo.scenes.paint.pen import Pen


def sky(pen: Pen, horizon: float) -> None:
    """Fill everything above `horizon` (and a little below) with the sky of the pen's light."""
    light = pen.light
    stops = [(at, rgb(ink)) for at, ink in light.sky]
    pen.canvas.gradient(-200, horizon, stops)
    pen.canvas.gradient(horizon - 1, 1200, [(0, stops[-1][1]), (1, stops[-1][1])])
    pen.canvas.glow(pen.sun, 620, 520, rgb(light.glow), 0.55)
    if light.disc:
        pen.canvas.glow(pen.sun, light.disc * 3.2, light.disc * 3.2, rgb(light.sun), 0.6)
        x, y, r = *pen.sun, light.disc
        pen.canvas.ellipse([(x - r, y - r), (x + r, y + r)], rgb(light.sun))
    _CLOUDS[light.clouds](pen, horizon)


def _cloud_outline(pen: Pen, width: float, height: float) -> list[Point]:
    """A heap cloud standing on the origin, flat underneath."""
    rng = pen.rng
    heaps = [
        (x, height * (0.35 + 0.65 * math.cos((x / width) * math.pi) ** 2) * rng.uniform(0.7, 1.0))
        for x in along(-width * 0.42, width * 0.42, 7)
    ]
    edge, foot = width * 0.47, height * 0.055
    top: list[Point] = []
    for x in along(-edge, edge, 44):
        rise = 0.0
        for cx, radius in heaps:
            reach = max(radius, width * 0.09)
            inside = 1 - ((x - cx) / reach) ** 2
            if inside > 0:
                rise = max(rise, math.sqrt(inside) * radius)
        taper = min(1.0, max(0.0, 10 - 10 * abs(x) / edge)) ** 0.5
        top.append((x, -rise * taper))
    return [*top, (edge * 0.985, foot), (-edge * 0.985, foot)]


def cloud(pen: Pen, width: float, height: float) -> None:
    """One heap cloud, lit from the sun's side, grey-blue below."""
    outline = _cloud_outline(pen, width, height)
    ink = pen.light.cloud
    pen.fill(outline, ink, 0.96)
    pen.shade(outline, pen.light.sky[1][1], (-pen.side * 0.5, 1), 0.62)


def _cumulus_bank(pen: Pen, horizon: float) -> None:
    rng = pen.rng
    for _ in range(5):
        x, far = rng.uniform(-50, 1550), rng.uniform(0.55, 0.82)
        cloud(pen.at(x, horizon * far, 1, depth=0.25), rng.uniform(130, 260), rng.uniform(20, 42))
    for _ in range(3):
        x, y = rng.uniform(0, 1500), horizon * rng.uniform(0.2, 0.45)
        cloud(pen.at(x, y, 1, depth=0.0), rng.uniform(300, 520), rng.uniform(60, 105))


def _lens(width: float, height: float) -> list[Point]:
    half = width / 2
    return smooth(
        [(-half, 0), (-half * 0.4, -height * 0.7), (half * 0.2, -height), (half, 0),
         (half * 0.3, height * 0.35), (-half * 0.3, height * 0.3)]
    )  # fmt: skip


def _streaks(pen: Pen, horizon: float) -> None:
    """Long low clouds, brighter towards the sun, as at the two ends of the day."""
    rng = pen.rng
    for i in range(13):
        y = horizon * (0.1 + 0.075 * i) + rng.uniform(-14, 14)
        near = 1 - y / horizon
        width = rng.uniform(220, 640) * (0.5 + near)
        x = rng.uniform(-100, 1600)
        toward = max(0.0, 1 - abs(x - pen.sun[0]) / 700)
        here = pen.at(x, y, depth=0.0)
        shape = _lens(width, rng.uniform(7, 19) * (0.5 + near))
        here.fill(shape, pen.light.cloud, 0.28 + 0.4 * toward)
        here.shade(shape, pen.light.glow, (0, 1), 0.7)


def _veils(pen: Pen, horizon: float) -> None:
    rng = pen.rng
    for _ in range(7):
        center = (rng.uniform(0, 1500), rng.uniform(0.1, 0.9) * horizon)
        pen.canvas.glow(center, rng.uniform(350, 700), rng.uniform(24, 60), rgb("#ffffff"), 0.35)


def _storm(pen: Pen, horizon: float) -> None:
    """Heavy clouds drawing off, rain under them, light let through beside."""
    rng, light = pen.rng, pen.light
    away = 1 if pen.sun[0] < 750 else -1
    for i in range(5):
        x = pen.sun[0] + (i - 2) * 105 - away * 40
        foot = x + (x - pen.sun[0]) * 1.2
        ray = [
            (x - 8, -30),
            (x + 24, -30),
            (foot + 60, horizon),
            (foot - 50, horizon),
        ]
        pen.far(0).shade(ray, light.glow, (0, -1), 0.42)
    for i in range(9):
        at = (pen.sun[0] + away * (330 + i * 120), horizon * rng.uniform(0.45, 0.7))
        pen.canvas.glow(at, 170, horizon * 0.42, rgb("#5f7f90"), 0.3)
    pen.canvas.glow((pen.sun[0] + away * 780, -40), 900, horizon * 0.75, rgb("#5d7582"), 0.75)
    for i in range(15):
        far = i / 14
        x = pen.sun[0] + away * (110 + 1250 * ((i * 0.618) % 1)) + rng.uniform(-40, 40)
        here = pen.at(x, horizon * (0.36 - 0.34 * far), depth=0.0)
        wide = rng.uniform(150, 240) * (0.75 + 0.6 * far)
        shape = blob(rng, wide, wide * 0.3, rough=0.2, count=13)
        here.fill(shape, mix("#9db0b3", "#6f8792", far), 0.8)
        here.shade(shape, "#f1ecd6", (-away * 0.9, -0.7), 0.75)
        here.shade(shape, "#4d6876", (away * 0.5, 1), 0.7)
        pen.canvas.glow((x, here.y + wide * 0.2), wide * 1.1, wide * 0.24, rgb("#7d949d"), 0.6)


def mist(pen: Pen, y: float, height: float, alpha: float = 0.6) -> None:
    """A bank of low mist across the picture, thickest at `y`."""
    color = rgb(pen.light.haze)
    for offset in (-620.0, -60.0, 480.0):
        x = 750 + offset + pen.rng.uniform(-160, 160)
        pen.canvas.glow((x, y), 760, height, color, alpha)


def birds(pen: Pen, at: Point, count: int, size: float = 9) -> None:
    """A loose line of egrets in flight."""
    for i in range(count):
        x = at[0] + i * size * 2.6 + pen.rng.uniform(-6, 6)
        y = at[1] + abs(i - count / 2) * size * 0.7 + pen.rng.uniform(-4, 4)
        lift = size * pen.rng.uniform(0.25, 0.7)
        pen.fill(
            [(x - size, y - lift), (x - size * 0.3, y - lift * 0.2), (x, y + size * 0.16),
             (x + size * 0.3, y - lift * 0.2), (x + size, y - lift * 0.8), (x, y + size * 0.34)],
            "#fdfcf4", 0.95,
        )  # fmt: skip


_CLOUDS: dict[str, Callable[[Pen, float], None]] = {
    "heaps": _cumulus_bank,
    "streaks": _streaks,
    "veils": _veils,
    "storm": _storm,
}
