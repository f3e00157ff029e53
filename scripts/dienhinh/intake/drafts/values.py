"""What was typed becomes the value of a field, or a doubt that keeps the words: nothing is guessed.

In: the text of an answer and its field. Out: the plain value as `profile.yaml` holds it.
"""

import re

from dienhinh.intake.drafts.dates import impossible_date, parse_date
from dienhinh.intake.drafts.listed_values import read_choice, read_reference
from dienhinh.intake.drafts.phone_text import read_phone
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.drafts.read import Read
from dienhinh.intake.drafts.story_text import points, story
from dienhinh.intake.drafts.typed_text import clean, one_line, says_none
from dienhinh.intake.lines.award_lines import read_awards
from dienhinh.model.both import Both
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Field,
    FieldType,
    Integer,
    Items,
    Phone,
    Reference,
    Text,
)
from dienhinh.vietnamese import parse_integer

# What tells more of a count behind it: "27 hộ (có 12 hộ nghèo)", "15 người, trong đó 13 nữ".
_MORE_OF_COUNT = re.compile(r"\s*(?:\([^()]*\)\s*[.;]?|[,;]?\s*trong đó\b.*)$", re.IGNORECASE)
# As papers write a count: "15 (mười lăm) hộ".
_IN_WORDS = re.compile(
    r"\s*\((?:\s*(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|"
    r"nghìn|ngàn|linh|lẻ))+\s*\)(?=\s+[^\W\d_])",
    re.IGNORECASE,
)


def read_value(field: Field, text: str, names: Names, unit: str | None) -> Read:
    """The value of an answer to one field; `unit` is the profile's unit, where it is known."""
    if field.name == "awards":
        return read_awards(text, names)
    match field.type:
        case Items():
            return points(text)
        case Text() as kind:
            return _text(kind, text)
        case Reference() as kind:
            return read_reference(kind, text, names, unit)
        case kind:
            return _short(kind, text)


def _short(kind: FieldType, text: str) -> Read:
    """An answer that is one option, number or day."""
    match kind:
        case Choice():
            return read_choice(kind, text)
        case Phone():
            return read_phone(text)
        case Integer():
            return _integer(kind, text)
        case _:
            return _day(text, is_partial=isinstance(kind, Day) and kind.partial)


def _text(kind: Text, text: str) -> Read:
    if kind.markdown:
        said = story(text)
        # One point alone is no list.
        return Read(value=(said if "\n" in said else said.removeprefix("- ")) or None)
    plain = clean(text) if kind.lines else one_line(text)
    if kind.pattern is not None and re.fullmatch(kind.pattern, plain) is None:
        return Read(
            doubt=Both(
                f"chưa đúng dạng ({kind.form_vi})", f"it is not of the right form ({kind.form_en})"
            )
        )
    return Read(value=plain or None)


def _integer(kind: Integer, text: str) -> Read:
    plain = one_line(text)
    if says_none(plain) and kind.least == 0:
        return Read(value=0, doubt=Both("máy hiểu là 0", "it is taken to be 0"))
    number = parse_integer(plain)
    if number is not None:
        return Read(value=number)
    number = parse_integer(_IN_WORDS.sub("", _MORE_OF_COUNT.sub("", plain)))
    if number is None:
        return Read(doubt=Both("không rõ là con số nào", "it is not clear which number it is"))
    note = Both("có chữ đi kèm, chỉ lấy số đầu", "there are words beside it, the first was taken")
    return Read(value=number, doubt=note)


def _day(text: str, *, is_partial: bool) -> Read:
    found = parse_date(text)
    if found is None:
        unclear = Both(
            "không rõ là ngày, tháng, năm nào", "it is not clear which day, month and year it is"
        )
        return Read(doubt=impossible_date(text) or unclear)
    if not is_partial and found.date.day is None:
        return Read(doubt=Both("cần đủ ngày, tháng, năm", "day, month and year are all needed"))
    return Read(value=str(found.date), doubt=found.note)
