"""A day, month or year as files hold it, and what people probably meant by other forms."""

import re
from datetime import date

from dienhinh.check.wording import found, found_en, plain, shown, shown_en
from dienhinh.check.wrong import Wrong
from dienhinh.model.dates import ISO_DAY, YEARS, PartialDate
from dienhinh.model.schema.fields import Day
from dienhinh.model.source import Value

_ISO_PART = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
# 15/8/2022, 8.2018, "ngày 15 tháng 8 năm 2022", "tháng 8/2018"
_DAY_BY_HAND = re.compile(
    r"(?:ngày\s*)?(?:([0-9]{1,2})\s*(?:[/.-]|tháng)\s*|tháng\s*)?"
    r"([0-9]{1,2})\s*(?:[/.-]|năm)\s*([0-9]{4})",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{1,2}))?")


def day(kind: Day, value: Value) -> object:
    """A `date`, or a `PartialDate` where a year or month is enough."""
    # A bare year is a number to YAML.
    if kind.partial and type(value) is int:
        value = str(value)
    if isinstance(value, str) and value.isascii():
        known = PartialDate.parse(value) if kind.partial else _full_day(value)
        if known is not None and known.year in YEARS:
            return known
    if isinstance(value, list | dict | bool):
        return Wrong(
            "wrong-type",
            f"Đang là {found(value)}, cần ngày tháng. Ghi {day_forms(kind)[0]}.",
            f"It is {found_en(value)}, a date is expected. Type {day_forms(kind)[1]}.",
        )
    return _bad_date(kind, plain(value))


def _full_day(text: str) -> date | None:
    # fromisoformat() also takes 20231112 and 2023-W45-7.
    if ISO_DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _bad_date(kind: Day, typed: str) -> Wrong:
    meant = _meant_date(kind, typed)
    forms, forms_en = day_forms(kind)
    example = day_example(kind)
    if meant is not None:
        return Wrong(
            "bad-date",
            f"{shown(typed)} viết chưa đúng dạng {forms}. Ghi {meant}.",
            f"{shown_en(typed)} is not in the form {forms_en}. Type {meant}.",
        )
    if ISO_DAY.fullmatch(typed) or (kind.partial and _ISO_PART.fullmatch(typed)):
        span = f"{YEARS[0]}-{YEARS[-1]}"
        return Wrong(
            "bad-date",
            f"Lịch không có {typed}, hoặc năm ngoài khoảng {span}. Ghi ngày tháng có thật.",
            f"There is no {typed}, or its year is outside {span}. Type a real date.",
        )
    return Wrong(
        "bad-date",
        f"{shown(typed)} không phải ngày tháng. Ghi {forms}, ví dụ {example}.",
        f"{shown_en(typed)} is no date. Type {forms_en}, such as {example}.",
    )


def day_forms(kind: Day) -> tuple[str, str]:
    """How a day is written, in Vietnamese and English."""
    if kind.partial:
        return "năm-tháng-ngày, năm-tháng hoặc năm", "YYYY-MM-DD, YYYY-MM or YYYY"
    return "năm-tháng-ngày", "YYYY-MM-DD"


def day_example(kind: Day) -> str:
    """A day as it is written, where a month is enough a month."""
    return "2018-08" if kind.partial else "2023-11-12"


def _meant_date(kind: Day, typed: str) -> str | None:
    """The date a person wrote in the Vietnamese way, in ours."""
    by_hand = _DAY_BY_HAND.fullmatch(typed.strip())
    year_first = _YEAR_FIRST.fullmatch(typed.strip())
    if by_hand:
        parts = [by_hand[3], by_hand[2], by_hand[1]]
    elif year_first:
        parts = [*year_first.groups()]
    else:
        return None
    meant = "-".join(f"{int(part):02d}" for part in parts if part)
    known = PartialDate.parse(meant)
    if known is None or known.year not in YEARS or meant == typed:
        return None
    return meant if kind.partial or known.day is not None else None
