"""How what was found is spoken of in messages: a value, the time in which something is valid."""

from datetime import date

from dienhinh.english import quoted as quoted_en
from dienhinh.model.source import Value
from dienhinh.vietnamese import cut_numbers, date_text, quoted
from dienhinh.vietnamese.phone import first_figures

_SHOWN_LENGTH = 40
# A telephone number without its zero, an identity card of before 2016; no field asks for so many.
_FEWEST_OF_A_PERSON = 9


def found(value: Value) -> str:
    """What kind of value stands there, in Vietnamese, with the value when it is short."""
    if isinstance(value, bool):
        return f"giá trị {plain(value)}"
    if isinstance(value, int | float):
        return f"số {plain(value)}"
    if isinstance(value, str):
        return f"chữ {shown(value)}"
    if value is None:
        return "chỗ trống"
    return "danh sách" if isinstance(value, list) else "khối các mục con"


def found_en(value: Value) -> str:
    """The same in English."""
    if isinstance(value, bool):
        return f"the value {plain(value)}"
    if isinstance(value, int | float):
        return f"the number {plain(value)}"
    if isinstance(value, str):
        return f"the text {shown_en(value)}"
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a block of fields"


def plain(value: Value) -> str:
    """A single value as it is typed; of a number that may be a person's the first figures.

    Without the zero at its beginning, which Excel takes off, none of them is known by its form.
    """
    if isinstance(value, bool):
        return str(value).lower()
    told = str(value)
    is_long = isinstance(value, int) and len(told) >= _FEWEST_OF_A_PERSON
    return first_figures(told) if is_long else told


def shown(value: Value) -> str:
    """The value on one line between Vietnamese quotes, shortened."""
    return quoted(_short(value))


def shown_en(value: Value) -> str:
    """The value on one line between straight quotes, shortened."""
    return quoted_en(_short(value))


def _short(value: Value) -> str:
    # Messages go into logs that more people read than the file.
    line = cut_numbers(" ".join(plain(value).split()))
    return line if len(line) <= _SHOWN_LENGTH else line[: _SHOWN_LENGTH - 1] + "…"


def validity(first: date | None, end: date | None, day: date) -> tuple[str, str]:
    """That it is not there on a day, which is before its first or not before its end."""
    if first is not None and day < first:
        return f"chỉ có từ ngày {date_text(first)}", f"exists only since {first}"
    if end is None:
        message = "what is not valid has not begun, or has ended"
        raise ValueError(message)
    return f"không còn từ ngày {date_text(end)}", f"no longer exists since {end}"
