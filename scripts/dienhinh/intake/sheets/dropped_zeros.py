"""Telephone and identity numbers in cells of numbers get back the 0 at their head.

Excel drops it, and what is no whole number is neither dialled nor found by what hides numbers in a
public repository.
"""

import re
from dataclasses import replace

from dienhinh.intake.sheets.cells import Cell, cell_text
from dienhinh.vietnamese import find_personal_numbers, fold, parse_phone
from dienhinh.vietnamese.personal_numbers import CARD_LENGTHS

_PHONE, _CARD, _MONEY = "phone", "card", "money"
# The nearest of these above a number, else directly before it, says what it is.
_WORDS = (
    (_CARD, re.compile(r"\b(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh)\b")),
    (_PHONE, re.compile(r"\b(?:s?dt|dd|so dd|dien thoai|di dong|lien he|lien lac|zalo|tel)\b")),
    (_MONEY, re.compile(r"\b(?:tien|dong|vnd|trieu|ty|von|kinh phi|chi phi|doanh thu|thu nhap)\b")),
)
_FEWEST, _MOST = 8, 11
_ROUND = 1_000

Cells = dict[int, dict[int, Cell]]


def with_zeros(cells: Cells) -> Cells:
    """The cells by row and column, each such number with its whole figures."""
    above: dict[int, str] = {}
    made: Cells = {}
    for row in sorted(cells):
        made[row] = {}
        before = ""
        for column, cell in sorted(cells[row].items()):
            if isinstance(cell.content, float):
                said = above.get(column) or before
                whole = "" if cell.unit else _whole(cell.content, said)
                made[row][column] = replace(cell, whole=whole)
                continue
            made[row][column] = cell
            before = _said(cell_text(cell))
            above[column] = before or above.get(column, "")
    return made


def _said(text: str) -> str:
    plain = fold(text)
    return next((what for what, words in _WORDS if words.search(plain)), "")


def _whole(number: float, said: str) -> str:
    """The figures of such a number, "" for every other; `said` is what stands above or before it.

    Money is a round number, or stands below its name.
    """
    figures = f"{number:.0f}" if number.is_integer() and number > 0 else ""
    if not _FEWEST <= len(figures) <= _MOST:
        return ""
    if said == _CARD:
        return _card(figures)
    if said == _PHONE:
        return _phone(figures)
    if said == _MONEY or number % _ROUND == 0:
        return ""
    return _phone(figures) or _citizen_card(figures)


def _phone(figures: str) -> str:
    return f"0{figures}" if parse_phone(f"0{figures}") is not None else ""


def _card(figures: str) -> str:
    longest = next(length for length in CARD_LENGTHS if length >= len(figures))
    return figures.zfill(longest) if len(figures) < longest else ""


def _citizen_card(figures: str) -> str:
    padded = figures.zfill(CARD_LENGTHS[-1])
    return padded if len(figures) == _MOST and find_personal_numbers(padded) else ""
