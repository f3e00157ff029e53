"""Numbers as Vietnamese writes them: 1.234,5. Reading is strict, so that nothing is invented."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from dienhinh.vietnamese.text import nfc

_TO_VIETNAMESE = str.maketrans(",.", ".,")

# At most 15 digits: no count of people, hectares or đồng here is longer.
_QUANTITY = re.compile(
    r"\s*(?P<number>[0-9]{1,15}|[1-9][0-9]{0,2}(?:(?P<gap>[. \u00a0\u202f])[0-9]{3})"
    r"(?:(?P=gap)[0-9]{3}){0,3})"
    r"(?:\s*(?P<unit>[^\W\d_]+(?:\s+[^\W\d_]+)*))?\s*\.?\s*"
)
# After a number these change its value or make it an estimate: "2 triệu" is not 2.
_CHANGES_VALUE = re.compile(
    r"\b(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|rưỡi|mấy|lẻ|hơn|trở|đến|tới|hoặc|phần|tr|k|"
    r"mươi|cặp|đôi|tá|vài|dư|dự\s+kiến|ước|khoảng|chừng)\b",
    re.IGNORECASE,
)

_COUNT_WORDS = (
    *("không", "một", "hai", "ba", "bốn", "năm"),
    *("sáu", "bảy", "tám", "chín", "mười"),
)
_TWO_DIGITS = 10
_UNIT_STEP = 1000
_BYTE_UNITS = ("kB", "MB", "GB", "TB")


def number_text(value: float | Decimal) -> str:
    """Point between thousands, decimal comma, as in the Law on Accounting 2015, article 11.

    >>> number_text(1234.5)
    '1.234,5'
    """
    return f"{Decimal(str(value)):,f}".translate(_TO_VIETNAMESE)


def parse_integer(text: str) -> int | None:
    """The one count a text states ("1.234", "1 234", "35 người"); None when that is not certain.

    Refused: ranges, decimals ("1,5"), percentages, estimates, numbers in words, two numbers, and
    "1,234", which is a decimal here and a thousand elsewhere.
    """
    match = _QUANTITY.fullmatch(nfc(text))
    if match is None or (match["unit"] and _CHANGES_VALUE.search(match["unit"])):
        return None
    return int(re.sub("[^0-9]", "", match["number"]))


def file_size_text(size_bytes: int) -> str:
    """Size in decimal units (1 MB = 1,000,000 bytes), one decimal from MB up: "1,8 MB"."""
    if size_bytes < _UNIT_STEP:
        return f"{size_bytes} byte"
    size = Decimal(size_bytes)
    for unit in _BYTE_UNITS:
        size /= _UNIT_STEP
        step = Decimal(1) if unit == "kB" else Decimal("0.1")
        rounded = size.quantize(step, ROUND_HALF_UP)
        if rounded < _UNIT_STEP or unit == _BYTE_UNITS[-1]:
            break
    whole = rounded == rounded.to_integral_value()
    return f"{number_text(rounded.to_integral_value() if whole else rounded)} {unit}"


def count_word(number: int) -> str:
    """A small count in words, as sentences have it: "hai", "ba"; in figures beyond ten."""
    return _COUNT_WORDS[number] if 0 <= number < len(_COUNT_WORDS) else number_text(number)


def two_digits(number: int) -> str:
    """Counts as dispatches write them: "02", "15", "1.200"; that there is none is said in words."""
    return f"0{number}" if 0 < number < _TWO_DIGITS else number_text(number)


def two_digits_range(least: int, most: int) -> str:
    """How many are asked, as dispatches write it: "02-03", "02" where both ends are one."""
    return span(least, most, two_digits)


def span(least: int, most: int, shown: Callable[[int], str] = number_text) -> str:
    """How many are asked: "2-3", "2" where both ends are one; `shown` writes each number."""
    return "-".join(dict.fromkeys((shown(least), shown(most))))
