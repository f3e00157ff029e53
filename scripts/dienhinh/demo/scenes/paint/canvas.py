"""The picture as pixels: filled and shaded shapes, glow, mist, blur, mirror image, grain.

Shapes come in drawing units (1500 x 1000, origin top left, y downwards); the canvas covers any
picture size with them, cropping evenly what does not fit. Colours arrive final.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from dienhinh.demo.scenes.paint.curves import HEIGHT, WIDTH, Point
from dienhinh.demo.scenes.paint.light import Color, rgb

Box = tuple[int, int, int, int]


_RAMP = 64


@lru_cache(maxsize=64)
def _ramp(dx: float, dy: float) -> Image.Image:
    """A square "L" gradient that grows from 0 to 255 in the direction (dx, dy)."""
    ramp = Image.new("L", (_RAMP, _RAMP))
    low = min(0.0, dx) + min(0.0, dy)
    span = abs(dx) + abs(dy) or 1.0
    last = _RAMP - 1
    ramp.putdata(
        [
            round(255 * ((dx * x + dy * y) / last - low) / span)
            for y in range(_RAMP)
            for x in range(_RAMP)
        ]
    )
    return ramp


@lru_cache(maxsize=2)
def _halo() -> Image.Image:
    """A soft round spot: 255 in the middle, 0 at the rim, fading as light does."""
    rim = 178  # Pillow's radial gradient reaches 255 in the corners, about this at the sides
    fade = [max(0.0, 1 - value / rim) for value in range(256)]
    return Image.radial_gradient("L").point([round(255 * part**1.6) for part in fade])


class Canvas:
    """An RGB picture under work, `oversample` times larger than the one asked for."""

    def __init__(self, size: tuple[int, int], oversample: int, seed: int) -> None:
        self.size = size
        self._times = oversample
        width, height = size[0] * oversample, size[1] * oversample
        self.image = Image.new("RGB", (width, height))
        self._pen = ImageDraw.Draw(self.image, "RGBA")
        self.unit = max(width / WIDTH, height / HEIGHT)
        self._left = (width - WIDTH * self.unit) / 2
        self._top = (height - HEIGHT * self.unit) / 2
        self.fine = oversample > 1
        noise = Image.frombytes("L", size, Random(seed).randbytes(size[0] * size[1]))
        self._noise = noise
        coarse = noise.point([96 + value * 159 // 255 for value in range(256)])
        self._tooth = coarse.resize((width, height), Image.Resampling.NEAREST)

    def _px(self, points: Sequence[Point]) -> list[Point]:
        unit, left, top = self.unit, self._left, self._top
        return [(x * unit + left, y * unit + top) for x, y in points]

    def _clip(self, corners: list[Point]) -> Box | None:
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        left, top = max(0, int(min(xs))), max(0, int(min(ys)))
        right = min(self.image.width, int(max(xs)) + 2)
        bottom = min(self.image.height, int(max(ys)) + 2)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def polygon(self, points: Sequence[Point], color: Color, alpha: float = 1.0) -> None:
        """Fill a closed shape with one colour."""
        fill = color if alpha >= 1 else (*color, round(255 * alpha))
        self._pen.polygon(self._px(points), fill=fill)

    def ellipse(self, box: Sequence[Point], color: Color, alpha: float = 1.0) -> None:
        """Fill the upright ellipse inside the box (left top, right bottom)."""
        (left, top), (right, bottom) = self._px(box)
        if left > right:
            left, right = right, left
        if top > bottom:
            top, bottom = bottom, top
        fill = color if alpha >= 1 else (*color, round(255 * alpha))
        self._pen.ellipse((left, top, right, bottom), fill=fill)

    def line(self, points: Sequence[Point], width: float, color: Color, alpha: float = 1.0) -> None:
        """Draw an open line `width` units thick, at least a hair."""
        fill = color if alpha >= 1 else (*color, round(255 * alpha))
        thick = max(1, round(width * self.unit))
        self._pen.line(self._px(points), fill=fill, width=thick, joint="curve")

    def shade(
        self, points: Sequence[Point], color: Color, toward: Point, alpha: float = 0.5
    ) -> None:
        """Lay a grainy gradient inside a shape: nothing at one side, `alpha` towards the other."""
        corners = self._px(points)
        box = self._clip(corners)
        if box is None:
            return
        left, top, right, bottom = box
        area = (right - left, bottom - top)
        mask = Image.new("L", area)
        shifted = [(x - left, y - top) for x, y in corners]
        ImageDraw.Draw(mask).polygon(shifted, fill=min(255, round(255 * alpha * 1.25)))
        ramp = _ramp(round(toward[0], 1), round(toward[1], 1)).resize(
            area, Image.Resampling.BILINEAR
        )
        mask = ImageChops.multiply(mask, ramp)
        mask = ImageChops.multiply(mask, self._tooth.crop(box))
        self.image.paste(color, box, mask)

    def gradient(self, top: float, bottom: float, stops: Sequence[tuple[float, Color]]) -> None:
        """Fill the full width between two heights; stops run from 0 (top) to 1 (bottom)."""
        (_, first), (_, last) = self._px([(0, top), (0, bottom)])
        start, stop = max(0, round(first)), min(self.image.height, round(last))
        if stop <= start:
            return
        column = Image.new("RGB", (1, stop - start))
        column.putdata(
            [_stop_color(stops, (y - first) / (last - first)) for y in range(start, stop)]
        )
        self.image.paste(column.resize((self.image.width, stop - start)), (0, start))

    def glow(self, center: Point, rx: float, ry: float, color: Color, alpha: float) -> None:
        """Add soft round light (or, with a dark colour, soft shadow) over what is there."""
        corners = self._px([(center[0] - rx, center[1] - ry), (center[0] + rx, center[1] + ry)])
        (left, top), (right, bottom) = ((round(x), round(y)) for x, y in corners)
        box = self._clip(corners)
        if box is None or right - left < 2 or bottom - top < 2:
            return
        strength = [round(value * alpha) for value in range(256)]
        wide, tall = right - left, bottom - top
        spot = _halo().resize((wide, tall), Image.Resampling.BILINEAR)
        part = spot.crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
        self.image.paste(color, box, part.point(strength))

    def blur(self, radius: float) -> None:
        """Put everything drawn so far (from the height 0 down) out of focus."""
        start = max(0, round(self._top))
        box = (0, start, self.image.width, self.image.height)
        shrink = 4 * self._times
        area = self.image.crop(box)
        small = area.reduce(shrink)
        small = small.filter(ImageFilter.GaussianBlur(radius * self.unit / shrink))
        self.image.paste(small.resize(area.size, Image.Resampling.BICUBIC), box)

    def mirror(self, waterline: float, bottom: float, sway: float, strength: float = 1.0) -> None:
        """Reflect what stands above `waterline` into the water down to `bottom`.

        `sway` is the sideways ripple in units at the bottom; `strength` below 1 lets the water's
        own colour through.
        """
        line = round(waterline * self.unit + self._top)
        end = min(self.image.height, round(bottom * self.unit + self._top))
        depth = min(end - line, line)
        if depth <= 0:
            return
        source = self.image.crop((0, line - depth, self.image.width, line))
        flipped = source.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        rng = Random(line)
        row, result = 0, Image.new("RGB", flipped.size)
        while row < depth:
            near = row / depth
            tall = max(1, round((1.2 + 5 * near) * self.unit))
            shift = round(rng.uniform(-1, 1) * sway * self.unit * (0.15 + near))
            strip = flipped.crop((0, row, flipped.width, min(depth, row + tall)))
            result.paste(strip, (shift, row))
            if shift > 0:
                result.paste(strip.crop((0, 0, shift, strip.height)), (0, row))
            elif shift < 0:
                edge = strip.crop((strip.width + shift, 0, strip.width, strip.height))
                result.paste(edge, (strip.width + shift, row))
            row += tall
        fade = _ramp(0, 1).resize(result.size)
        mask = fade.point([round(255 * strength * (1 - (v / 255) ** 1.6)) for v in range(256)])
        self.image.paste(result, (0, line), mask)

    def finish(self, warm: Color, dark: Color, sun: Point, *, flip: bool) -> Image.Image:
        """The picture at the size asked for: light from the sun's side, soft corners, grain."""
        self.glow(sun, 950, 800, warm, 0.2)
        image = self.image
        if image.size != self.size:
            image = image.resize(self.size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        image = _vignette(ImageEnhance.Color(image).enhance(1.14), dark)
        grain = self._noise.point([124 + value * 8 // 255 for value in range(256)])
        image = ImageChops.add(image, Image.merge("RGB", (grain, grain, grain)), 1, -128)
        return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if flip else image


def _vignette(image: Image.Image, dark: Color) -> Image.Image:
    fall = Image.radial_gradient("L").point(
        [round(max(0.0, v / 255 - 0.62) * 255 * 0.42) for v in range(256)]
    )
    image.paste(dark, (0, 0), fall.resize(image.size))
    return image


def _stop_color(stops: Sequence[tuple[float, Color]], at: float) -> Color:
    for (low, start), (high, end) in pairwise(stops):
        if at <= high:
            share = min(1.0, max(0.0, (at - low) / (high - low)))
            red, green, blue = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
            return red, green, blue
    return rgb(stops[-1][1])
