"""Colour and light: six skies, and how each of them tints, fades and shades a local colour.

A drawing names the colour a thing has on a plain noon ("local colour"); `Light.tone` says what
the eye sees of it under this sky at this distance. Everything painted goes through it, which is
what keeps a picture in one harmony.
"""

from dataclasses import dataclass
from functools import lru_cache

Color = tuple[int, int, int]


Ink = str | Color


@lru_cache(maxsize=1024)
def rgb(ink: Ink) -> Color:
    """The colour of `#rrggbb`; a colour is returned as it is."""
    if isinstance(ink, tuple):
        return ink
    value = int(ink[1:], 16)
    return value >> 16, value >> 8 & 255, value & 255


def mix(start: Ink, end: Ink, share: float) -> Color:
    """A colour `share` (0-1) of the way from `start` to `end`."""
    first, last = rgb(start), rgb(end)
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
    return red, green, blue


def multiply(color: Ink, filter_color: Ink) -> Color:
    """A colour seen through a filter, as light through coloured glass."""
    pairs = zip(rgb(color), rgb(filter_color), strict=True)
    red, green, blue = (a * b // 255 for a, b in pairs)
    return red, green, blue


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """One sky and the light it sheds.

    `sky` holds gradient stops from 0 (zenith) to 1 (horizon); `clouds` is one of heaps, streaks,
    veils, storm; `tint` says how strongly `key` colours things (0-1); `height` how high the sun
    stands (0 top, 1 horizon) and `disc` its radius in drawing units (0: too bright to be seen).
    """

    sky: tuple[tuple[float, str], ...]
    sun: Ink
    glow: Ink
    haze: Ink
    key: Ink
    shade: Ink
    cloud: Ink
    clouds: str
    tint: float
    height: float
    disc: float
    water: Ink

    def tone(self, ink: Ink, depth: float = 0.0) -> Color:
        """The colour seen of `ink` at `depth` (0 at hand, 1 lost in the haze)."""
        tinted = mix(ink, multiply(ink, self.key), self.tint)
        return mix(tinted, self.haze, depth)

    def lit(self, ink: Ink, share: float = 0.35) -> Color:
        """The same local colour where the sun strikes it."""
        return mix(ink, self.glow, share)

    def dim(self, ink: Ink, share: float = 0.4) -> Color:
        """The same local colour in its own shadow."""
        red, _, blue = rgb(ink)
        warmth = min(1.0, max(0.0, (red - blue) / 160))
        shade = mix(self.shade, "#86604c", 0.7 * warmth)  # blue shade would turn yellow olive
        return mix(ink, multiply(ink, shade), min(1.0, share * 1.5))


LIGHTS: dict[str, Light] = {
    "day": Light(
        clouds="heaps",
        sky=((0.0, "#3f92c2"), (0.45, "#7fbcd8"), (0.8, "#bfe0e2"), (1.0, "#eef3e2")),
        sun="#fffbe8",
        glow="#fff3c4",
        haze="#cfe4e4",
        key="#fff8e2",
        shade="#4a6a8c",
        cloud="#ffffff",
        tint=0.8,
        height=0.16,
        disc=0.0,
        water="#2b8aa3",
    ),
    "dawn": Light(
        clouds="streaks",
        sky=((0.0, "#6d8fb8"), (0.4, "#b9a9c2"), (0.72, "#f0bfae"), (1.0, "#ffe3b6")),
        sun="#fff4d2",
        glow="#ffdca0",
        haze="#f2cdb8",
        key="#ffe6cf",
        shade="#5a5b8f",
        cloud="#ffe9d6",
        tint=0.9,
        height=0.62,
        disc=46.0,
        water="#5e8ba0",
    ),
    "golden": Light(
        clouds="streaks",
        sky=((0.0, "#4a93ad"), (0.4, "#a5c2ad"), (0.72, "#f6cf86"), (1.0, "#ffe9ae")),
        sun="#fffbdc",
        glow="#ffd67e",
        haze="#f6d9a2",
        key="#ffdf9e",
        shade="#5c4d72",
        cloud="#fff0cf",
        tint=0.85,
        height=0.5,
        disc=58.0,
        water="#3d8790",
    ),
    "dusk": Light(
        clouds="streaks",
        sky=((0.0, "#2e3f72"), (0.42, "#7d5b8c"), (0.74, "#e08a7a"), (1.0, "#ffc488")),
        sun="#fff0c0",
        glow="#fbc7a0",
        haze="#c795a0",
        key="#f0d0cf",
        shade="#46487f",
        cloud="#e79a92",
        tint=0.75,
        height=0.72,
        disc=52.0,
        water="#4a5f8a",
    ),
    "mist": Light(
        clouds="veils",
        sky=((0.0, "#b9cfcf"), (0.5, "#d3dfd9"), (1.0, "#eff0e2")),
        sun="#fffdf0",
        glow="#fbf5da",
        haze="#e2eae1",
        key="#f1f5ea",
        shade="#56767f",
        cloud="#f6f8f0",
        tint=0.8,
        height=0.38,
        disc=40.0,
        water="#7fa5a8",
    ),
    "rain": Light(
        clouds="storm",
        sky=((0.0, "#4c6b80"), (0.4, "#7e99a4"), (0.75, "#c3cdbf"), (1.0, "#f6ebc0")),
        sun="#fff8d8",
        glow="#fff0b8",
        haze="#bccdc9",
        key="#eef1dc",
        shade="#3d5a73",
        cloud="#8fa3ab",
        tint=0.9,
        height=0.3,
        disc=0.0,
        water="#4c7d8a",
    ),
}
