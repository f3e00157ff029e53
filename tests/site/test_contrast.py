"""Every text colour on every ground it stands on, from the tokens of the theme's own sheet.

WCAG 2.2, success criterion 1.4.6 asks for 7:1; control edges and the focus ring for 3:1 (1.4.11).
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

import pytest

from tests.folders import ROOT
from tests.site.findings import assert_none

Tokens: TypeAlias = Mapping[str, str]

CSS = (ROOT / "docs/theme/assets/css/site.css").read_text(encoding="utf-8")

# (text, ground): what stands on what, by token or as written in the sheet.
TEXT = [
    # Page and cards: text, secondary text, links, placeholders, numbers of facets.
    *((text, ground) for text in ("--ink", "--soft", "--link") for ground in ("--paper", "--card")),
    ("--ink", "--green-tint"),  # hovered facets, numbers of sectors, the calls
    ("--soft", "--green-tint"),
    ("--link", "--green-tint"),  # chips, quiet buttons under the pointer, the hero
    ("--ink", "--clay-tint"),
    ("--soft", "--clay-tint"),  # the head of a movement's page
    ("--link", "--clay-tint"),
    ("--clay", "--clay-tint"),  # badges and numbers of the movement for the poor
    ("--clay", "--paper"),
    ("--clay", "--card"),
    ("--ink", "--slate-tint"),  # the same of a movement without a tone of its own
    ("--soft", "--slate-tint"),
    ("--link", "--slate-tint"),
    ("--slate", "--slate-tint"),
    ("--slate", "--paper"),
    ("--slate", "--card"),
    ("--ink", "--gold-tint"),  # notices, the target of a link in an outline
    ("--soft", "--gold-tint"),
    ("--link", "--gold-tint"),
    # Fixed colours: the header, buttons, labels on pictures, the footer, the viewer.
    ("#fff", "--green"),
    ("#fff", "--green-deep"),
    ("#1a211d", "--gold"),
    ("#1a211d", "#fff"),
    ("#444f48", "#fff"),
    ("#fff", "#14221b"),
    ("#dfe9e4", "--foot"),
    ("#fff", "--foot"),
    ("#f2f5f3", "#0b110e"),
    ("#e2eae5", "#0b110e"),
    ("#fff", "#223029"),
    # The tile map and its legend.
    ("--ink", "--shade0"),
    ("--ink", "--shade1"),
    ("#08130e", "--shade2"),
    ("--on-shade3", "--shade3"),
]
EDGES = [
    ("--edge", "--card"),
    ("--link", "--paper"),
    ("--link", "--card"),
    ("--gold", "--green"),
    ("--gold", "--foot"),
    ("--gold", "#0b110e"),
]
# `--mv-ink` is the link colour, clay or slate, set for each movement; all are above.
OF_A_MOVEMENT = {"--mv-ink"}
INHERITED = {"inherit", "currentColor"}


def _block(selector: str) -> dict[str, str]:
    found = re.search(rf"(?<![\w\]]){re.escape(selector)}\{{(.*?)\}}", CSS, re.DOTALL)
    assert found, selector
    return dict(re.findall(r"(--[\w-]+):([^;}]+)", found[1]))


LIGHT: Tokens = _block(":root")
DARK_BY_CHOICE: Tokens = _block(":root[data-theme=dark]")
DARK_BY_SYSTEM: Tokens = _block(":root:not([data-theme=light])")
THEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK_BY_CHOICE}}


def _rgb(colour: str) -> tuple[float, float, float]:
    """Red, green, blue from 0 to 1."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: str, other: str, tokens: Tokens) -> float:
    bright, dark = sorted((_luminance(tokens.get(c, c)) for c in (one, other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_black_on_white_is_21() -> None:
    assert round(_contrast("#000", "#fff", {}), 2) == 21


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_has_7_to_1_on_its_ground(theme: str) -> None:
    measured = {pair: round(_contrast(*pair, THEMES[theme]), 2) for pair in TEXT}

    assert_none({pair: ratio for pair, ratio in measured.items() if ratio < 7})


@pytest.mark.parametrize("theme", THEMES)
def test_every_edge_of_a_control_has_3_to_1(theme: str) -> None:
    measured = {pair: round(_contrast(*pair, THEMES[theme]), 2) for pair in EDGES}

    assert_none({pair: ratio for pair, ratio in measured.items() if ratio < 3})


def test_dark_is_the_same_by_choice_and_by_system() -> None:
    assert DARK_BY_CHOICE == DARK_BY_SYSTEM


def test_no_text_colour_of_the_sheet_is_missing_here() -> None:
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    used = set(re.findall(r"(?<=[{;])color:(?:var\((--[\w-]+)\)|([^;}]+))", rules))

    colours = {token or plain for token, plain in used} - INHERITED - OF_A_MOVEMENT

    assert colours - {text for text, _ in TEXT} == set()


def test_no_ground_of_the_sheet_is_missing_here() -> None:
    rules = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    used = re.findall(r"(?<=[{;])background:(?:var\((--[\w-]+)\)|(#\w+|rgb\([^)]*\)))", rules)

    # Lines, edges of pictures, the page behind an open picture: nothing is written on them.
    blank = {"--line", "--gold-line", "--mv-tint", "rgb(0 0 0/.82)"}

    assert {token or plain for token, plain in used} - {
        ground for _, ground in TEXT
    } - blank == set()
