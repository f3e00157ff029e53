"""Water: sea, lagoon, flooded field; waves, glitter, foam, ripples."""

from dataclasses import replace

from dienhinh.demo.scenes.paint.curves import Point, Profile, along, band, smooth
from dienhinh.demo.scenes.paint.light import Ink, mix, rgb
from dienhinh.demo.scenes.paint.pen import Pen


def sea(pen: Pen, horizon: float, bottom: float, shallow: str = "#8fcfc0") -> None:
    """Open water from the horizon down: hazy far off, deep in the middle, clear at the shore."""
    light = pen.light
    deep = light.tone(light.water)
    far = mix(deep, light.sky[-1][1], 0.55)
    stops = [(0.0, far), (0.25, mix(deep, far, 0.35)), (0.62, deep), (1.0, light.tone(shallow))]
    pen.canvas.gradient(horizon, bottom, stops)
    waves_at(pen, horizon, bottom, mix(deep, "#ffffff", 0.45), 120)
    waves_at(pen, horizon, bottom, mix(deep, light.shade, 0.35), 70)
    glitter(pen, horizon, bottom)


def waves_at(pen: Pen, top: float, bottom: float, ink: Ink, count: int) -> None:
    """Short level strokes, finer and denser towards the horizon."""
    rng = pen.rng
    for _ in range(count):
        near = rng.random() ** 1.8
        y = top + 4 + (bottom - top - 4) * near
        half = rng.uniform(10, 46) * (0.25 + near)
        x = rng.uniform(-30, 1530)
        thin = 0.8 + 2.6 * near
        pen.canvas.polygon(
            smooth([(x - half, y), (x, y - thin), (x + half, y), (x, y + thin * 0.4)], steps=3),
            rgb(ink),
            0.4,
        )


def glitter(pen: Pen, top: float, bottom: float, alpha: float = 0.75) -> None:
    """The sun's path on the water, wider towards the beholder."""
    rng, x0 = pen.rng, pen.sun[0]
    spread = 26 + pen.light.disc
    color = rgb(pen.light.sun)
    pen.canvas.glow(
        (x0, top + 6), spread * 5, (bottom - top) * 0.35, rgb(pen.light.glow), alpha * 0.6
    )
    for _ in range(110):
        near = rng.random() ** 1.2
        y = top + 3 + (bottom - top) * near
        x = x0 + rng.gauss(0, 1) * spread * (0.45 + 2.2 * near)
        half = rng.uniform(6, 26) * (0.3 + 1.2 * near)
        thin = 0.7 + 2.4 * near
        shape = [(x - half, y), (x, y - thin), (x + half, y), (x, y + thin)]
        pen.canvas.polygon(shape, color, alpha * rng.uniform(0.35, 1) * (1 - 0.5 * near))


def still(pen: Pen, waterline: float, bottom: float, strength: float = 0.8) -> None:
    """Calm water that mirrors what stands above the waterline."""
    light = pen.light
    deep = light.tone(mix(light.water, "#2c5a52", 0.35))
    stops = [(0.0, mix(deep, light.sky[-1][1], 0.4)), (1.0, deep)]
    pen.canvas.gradient(waterline, bottom, stops)
    pen.canvas.mirror(waterline, bottom, 7, strength)
    waves_at(pen, waterline, bottom, light.sky[-1][1], 90)
    waves_at(pen, waterline, bottom, deep, 60)


def shore(pen: Pen, line: Profile, bottom: float, sand: Ink = "#ead2a0") -> None:
    """A beach below `line`: foam, wet sand, dry sand, small marks."""
    rng = pen.rng
    xs = along(-20, 1520, 60)

    def strip(top: float, low: float, ink: Ink, alpha: float) -> None:
        edge = [(x, line(x) + top) for x in xs]
        pen.fill(band(edge, [(x, line(x) + low) for x in xs]), ink, alpha)

    strip(-16, 6, "#ffffff", 0.35)
    strip(-7, 10, "#ffffff", 0.85)
    edge = [(x, line(x) + 4 + 3 * (i % 2)) for i, x in enumerate(xs)]
    whole = [*smooth(edge, closed=False, steps=2), (1520, bottom), (-20, bottom)]
    pen.fill(whole, sand)
    pen.shade(whole, pen.light.lit(sand, 0.7), (pen.side, -0.2), 0.5)
    pen.shade(whole, pen.light.dim(sand, 0.5), (-pen.side * 0.5, 1), 0.4)
    strip(3, 34, mix(sand, "#7f7a63", 0.5), 0.55)
    for _ in range(80):
        x = rng.uniform(0, 1500)
        y = line(x) + 46 + rng.random() ** 1.5 * (bottom - line(x) - 40)
        size = 1.5 + 5 * (y - 600) / 400
        pen.disc((x, y), size * 2.4, size * 0.5, pen.light.dim(sand, 0.4), 0.5)


def ripple(pen: Pen, at: Point, width: float, alpha: float = 0.5) -> None:
    """Rings where something stands or floats in the water."""
    rng, bright = pen.rng, pen.light.lit(pen.light.water, 0.75)
    for i in range(7):
        half = width * rng.uniform(0.22, 0.5)
        x = at[0] + rng.uniform(-0.85, 0.85) * width
        y = at[1] + (i - 1) * width * 0.022
        thin = max(1.0, width * 0.008)
        shape = smooth([(x - half, y), (x, y - thin), (x + half, y), (x, y + thin)], steps=3)
        pen.fill(shape, bright, alpha)


def double(pen: Pen, waterline: float = 0.0) -> Pen:
    """A pen that draws upside down under the waterline, paler: the thing's own reflection."""
    light = pen.light
    calm = mix(light.tone(light.water), light.sky[-1][1], 0.25)
    watery = replace(light, haze=calm)
    here = pen.at(0, waterline, depth=0.6 + 0.35 * pen.depth)
    return replace(here, light=watery, tones={}).stretched(1, -0.55)
