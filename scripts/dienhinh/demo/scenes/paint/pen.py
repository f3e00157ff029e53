"""A pen: a place, size, turn and distance on the canvas, and the light that falls there.

Things are drawn in their own small coordinates (origin where they touch the ground, y negative
upwards); `Pen.at` says where in the picture that is. A pen carries the picture's random numbers.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Self

from dienhinh.demo.scenes.paint.canvas import Canvas
from dienhinh.demo.scenes.paint.curves import Point, oval, smooth
from dienhinh.demo.scenes.paint.light import Color, Ink, Light, mix, rgb


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Where and how things are drawn; `sun` is the sun's place in drawing units."""

    canvas: Canvas
    light: Light
    rng: Random
    sun: Point
    tones: dict[tuple[Ink, float], Color]
    x: float = 0.0
    y: float = 0.0
    sx: float = 1.0
    sy: float = 1.0
    turn: float = 0.0
    depth: float = 0.0

    def at(
        self,
        x: float,
        y: float,
        scale: float = 1.0,
        *,
        flip: bool = False,
        depth: float | None = None,
    ) -> Self:
        """A pen placed at (x, y) of this one's coordinates; `flip` looks the other way."""
        ((px, py),) = self.map([(x, y)])
        return replace(
            self,
            x=px,
            y=py,
            sx=self.sx * (-scale if flip else scale),
            sy=self.sy * scale,
            depth=self.depth if depth is None else depth,
        )

    def turned(self, degrees: float) -> Self:
        """The same place, turned clockwise (before flipping)."""
        return replace(self, turn=self.turn + math.radians(degrees))

    def stretched(self, sx: float, sy: float) -> Self:
        """The same place, wider or taller (a negative `sy` draws upside down, as in water)."""
        return replace(self, sx=self.sx * sx, sy=self.sy * sy)

    def far(self, depth: float) -> Self:
        """The same place, farther off in the haze."""
        return replace(self, depth=depth)

    @property
    def side(self) -> float:
        """In this pen's coordinates, +1 when the light comes from the right, else -1."""
        from_right = self.sun[0] >= self.x
        return 1.0 if from_right == (self.sx > 0) else -1.0

    def map(self, points: Sequence[Point]) -> list[Point]:
        """Own coordinates to drawing units."""
        if not self.turn:
            return [(self.x + px * self.sx, self.y + py * self.sy) for px, py in points]
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        return [
            (self.x + (px * cos - py * sin) * self.sx, self.y + (px * sin + py * cos) * self.sy)
            for px, py in points
        ]

    def tone(self, ink: Ink) -> Color:
        """The colour seen of `ink` here."""
        key = (ink, self.depth)
        if key not in self.tones:
            self.tones[key] = self.light.tone(ink, self.depth)
        return self.tones[key]

    def fill(self, points: Sequence[Point], ink: Ink, alpha: float = 1.0) -> None:
        """A closed shape with straight sides."""
        self.canvas.polygon(self.map(points), self.tone(ink), alpha)

    def curve(self, points: Sequence[Point], ink: Ink, alpha: float = 1.0) -> None:
        """A closed shape with a smooth outline through `points`."""
        self.canvas.polygon(self.map(smooth(points)), self.tone(ink), alpha)

    def shade(
        self, points: Sequence[Point], ink: Ink, toward: Point = (0, 1), alpha: float = 0.5
    ) -> None:
        """A grainy gradient of `ink` over a shape, growing in the direction `toward`."""
        across = math.copysign(1.0, self.sx) * toward[0], math.copysign(1.0, self.sy) * toward[1]
        self.canvas.shade(self.map(points), self.tone(ink), across, alpha)

    def disc(self, at: Point, rx: float, ry: float, ink: Ink, alpha: float = 1.0) -> None:
        """An ellipse."""
        if self.turn:
            self.fill(oval(*at, rx, ry), ink, alpha)
        else:
            box = self.map([(at[0] - rx, at[1] - ry), (at[0] + rx, at[1] + ry)])
            self.canvas.ellipse(box, self.tone(ink), alpha)

    def stroke(self, points: Sequence[Point], width: float, ink: Ink, alpha: float = 1.0) -> None:
        """An open line."""
        self.canvas.line(self.map(points), width * abs(self.sy), self.tone(ink), alpha)

    def arc(self, points: Sequence[Point], width: float, ink: Ink, alpha: float = 1.0) -> None:
        """An open smooth line through `points`."""
        self.stroke(smooth(points, closed=False, steps=5), width, ink, alpha)

    def limb(self, start: Point, end: Point, widths: Point, ink: Ink) -> None:
        """A tapering stroke with round ends, `widths` at the start and at the end."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length / 2, dx / length / 2
        first, last = widths
        self.fill(
            [
                (start[0] + nx * first, start[1] + ny * first),
                (end[0] + nx * last, end[1] + ny * last),
                (end[0] - nx * last, end[1] - ny * last),
                (start[0] - nx * first, start[1] - ny * first),
            ],
            ink,
        )
        self.disc(start, first / 2, first / 2, ink)
        self.disc(end, last / 2, last / 2, ink)

    def form(self, points: Sequence[Point], ink: Ink, alpha: float = 0.45) -> None:
        """A smooth solid: its colour, light on the sun's side, shadow on the other."""
        outline = smooth(points)
        self.solid(outline, ink, alpha)

    def solid(self, outline: Sequence[Point], ink: Ink, alpha: float = 0.45) -> None:
        """As `form`, for an outline that is already as smooth (or straight) as it should be."""
        side = self.side
        self.fill(outline, ink)
        pale = 0.15 + 0.45 * min(1.0, sum(rgb(ink)) / 300)  # black cloth must not turn grey
        self.shade(outline, self.light.lit(ink, pale), (side, -0.6), alpha * 0.8)
        self.shade(outline, self.light.dim(ink, 0.6), (-side, 0.6), alpha)

    def shadow(self, at: Point, rx: float, ry: float, alpha: float = 0.35) -> None:
        """The soft shadow a thing throws on the ground, away from the sun."""
        cx = at[0] - self.side * rx * 0.35
        box = self.map([(cx, at[1])])[0]
        dark = self.tone(mix(self.light.shade, "#16241c", 0.45))
        self.canvas.glow(box, rx * abs(self.sx) * 1.25, ry * abs(self.sy) * 1.5, dark, alpha * 1.3)
