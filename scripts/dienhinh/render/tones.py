"""The colours of a movement by its `tone`, for cards, posters and the papers of a press kit.

The sheets of pages and frames name `ink` and `tint` again; a test compares them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """The colours as `#rrggbb`.

    `deep` is a ground for white letters (7:1 at least) and the colour of headings on white paper,
    `ink` that of letters on light grounds, `tint` a pale ground, `box` a paler one within a text.
    """

    deep: str
    ink: str
    tint: str
    box: str


TONES = {
    "green": Tone(deep="#0f5f47", ink="#0a4f3b", tint="#e5f0e9", box="#eef5f1"),
    "clay": Tone(deep="#6e2a12", ink="#7a2b12", tint="#faeae2", box="#faf0ea"),
    "slate": Tone(deep="#33475b", ink="#2c3e50", tint="#e8edf2", box="#eff3f7"),
}


def word_color(color: str) -> str:
    """A colour as Word files write it: `0F5F47`."""
    return color.removeprefix("#").upper()
