"""Text on a picture: shaped, broken into lines, balanced, cut with an ellipsis.

Text is shaped by libraqm with the site's own font, so that Vietnamese marks stand right.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from dienhinh.render.printed_signs import printed
from dienhinh.vietnamese import NO_BREAK, kept_together, numbers_held, sentences, whole_beginnings

# Bold headings of so many lines are balanced; running text is not.
# Other than those that hold words together.
_SPACES = re.compile(r"[ \t\n]+")
_MOST_BALANCED = 4
_NARROWING_PX = 20
# Always said: without it letters are shaped for the language of whoever runs the program, and the
# Turkish i is wider.
_LANGUAGE = "vi"
# No character at all (Unicode 15.0, 23.7): every font shows its box for it.
_IN_NO_FONT = "\U0010ffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How a text is set: weight (`bold`, `regular`), size in px, colour, line height in sizes."""

    weight: str
    size: int
    fill: str
    leading: float = 1.34

    @property
    def leading_px(self) -> int:
        """From one line to the next."""
        return round(self.size * self.leading)


class Pen:
    """Writes on one picture with the fonts of one folder."""

    def __init__(self, image: Image.Image, fonts: Path) -> None:
        """Write on `image` with the fonts in the folder `fonts`."""
        self.draw = ImageDraw.Draw(image)
        self._fonts = fonts

    def write(
        self, text: str, at: tuple[int, int], style: Lettering, width: int, *, most_lines: int
    ) -> int:
        """Write a text in at most so many lines, with an ellipsis where it is cut; the y below."""
        font = self.font(style)
        is_heading = style.weight == "bold"
        broken = (self._balanced if is_heading else self._broken)(text, font, width)
        if len(broken) > most_lines:
            broken = broken[:most_lines]
            broken[-1] = self._with_ellipsis(broken[-1], font, width)
        left, top = at
        for line in broken:
            self.draw.text((left, top), line, font=font, fill=style.fill, language=_LANGUAGE)
            top += style.leading_px
        return top

    def write_running(
        self, text: str, at: tuple[int, int], style: Lettering, width: int, *, most_lines: int
    ) -> int:
        """Write as many whole sentences as fit; of a first one too long, what tells something.

        That is the longest of `whole_beginnings`; without one that fits nothing is written.
        """
        whole = sentences(text)
        told = [" ".join(whole[:kept]) for kept in range(len(whole), 0, -1)]
        for shown in (*told, *whole_beginnings(whole[0] if whole else "")):
            if self.lines(shown, style, width) <= most_lines:
                return self.write(shown, at, style, width, most_lines=most_lines)
        return at[1]

    def width(self, text: str, style: Lettering) -> int:
        """The width of one line in px, rounded up."""
        return -int(-self._length(text, self.font(style)) // 1)

    def lines(self, text: str, style: Lettering, width: int) -> int:
        """How many lines a text needs."""
        return len(self._broken(text, self.font(style), width))

    def fits(self, text: str, style: Lettering, width: int, *, most_lines: int) -> bool:
        """Whether a text has room in so many lines, none of them wider than `width`."""
        broken = self._broken(text, self.font(style), width)
        return len(broken) <= most_lines and all(
            self.width(line, style) <= width for line in broken
        )

    def fitting(
        self, text: str, choices: tuple[tuple[Lettering, int], ...], width: int
    ) -> tuple[Lettering, int]:
        """The first lettering whose lines hold the whole text, else the last one.

        One that breaks no name goes before larger ones.
        """
        holding = [each for each in choices if self.lines(text, each[0], width) <= each[1]]
        unbroken = (each for each in holding if self._is_unbroken(text, each[0], width))
        return next(unbroken, None) or (holding or choices[-1:])[0]

    def _is_unbroken(self, text: str, style: Lettering, width: int) -> bool:
        return all(self.width(group, style) <= width for group in _groups(text, self.font(style)))

    def font(self, style: Lettering) -> ImageFont.FreeTypeFont:
        """The font of a lettering."""
        return _font(self._fonts, style.weight, style.size)

    def _length(self, text: str, font: ImageFont.FreeTypeFont) -> float:
        return self.draw.textlength(text, font=font, language=_LANGUAGE)

    def _balanced(self, text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
        """Lines of like length: the narrowest column with no more lines; no word hangs alone."""
        best = self._broken(text, font, width)
        if len(best) > _MOST_BALANCED:
            return best
        held = (self._length(group, font) for group in _groups(text, font))
        narrowest = max([length for length in held if length <= width], default=0)
        for narrow in range(width - _NARROWING_PX, width // 2, -_NARROWING_PX):
            if narrow < narrowest:
                break
            lines = self._broken(text, font, narrow)
            too_wide = any(self._length(line, font) > narrow for line in lines)
            if len(lines) > len(best) or too_wide:
                break
            best = lines
        return best

    def _broken(self, text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
        lines: list[str] = []
        for whole in _groups(text, font):
            for word in self._parts(whole, font, width):
                longer = f"{lines[-1]} {word}" if lines else word
                if lines and self._length(longer, font) <= width:
                    lines[-1] = longer
                else:
                    lines.append(word)
        return lines

    def _parts(self, group: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
        """A group whole; one wider than a line is broken after all, a long name near its end."""
        for parts in ([group], kept_together(group).split(" ")):
            shown = [part.replace(NO_BREAK, " ") for part in parts]
            if all(self._length(part, font) <= width for part in shown):
                return shown
        return group.split(" ")

    def _with_ellipsis(self, line: str, font: ImageFont.FreeTypeFont, width: int) -> str:
        words = line.split()
        while words and self._length(" ".join(words) + "…", font) > width:
            words.pop()
        return " ".join(words).rstrip(",;:.-–") + "…"


def _groups(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """The words in order, those that a line should not end between as one."""
    held = kept_together(" ".join(_SPACES.split(_held_by(font, text).strip())), most_letters=None)
    groups = numbers_held(held).split(" ")
    return [group.replace(NO_BREAK, " ") for group in groups]


def _held_by(font: ImageFont.FreeTypeFont, text: str) -> str:
    """The text without the signs for which the font has nothing but its box."""
    return printed(text, lambda sign: _is_held(font, sign))


@cache
def _is_held(font: ImageFont.FreeTypeFont, sign: str) -> bool:
    return bytes(font.getmask(sign)) != bytes(font.getmask(_IN_NO_FONT))


@lru_cache(maxsize=64)
def _font(fonts: Path, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts / f"be-vietnam-pro-{weight}.woff2", size)
