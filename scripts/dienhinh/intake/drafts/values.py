"""What was typed becomes the value of a field, or a doubt that keeps the words: nothing is guessed.

In: the text of an answer and its field. Out: the plain value as `profile.yaml` holds it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dienhinh.intake.drafts.dates import parse_date
from dienhinh.intake.drafts.place_marks import Place
from dienhinh.intake.drafts.places import Guess, Names
from dienhinh.intake.drafts.typed_text import clean, label_key, one_line, with_dashes
from dienhinh.intake.lines.award_lines import read_awards
from dienhinh.intake.lines.point_lines import points_apart
from dienhinh.model.both import Both
from dienhinh.model.lists import Commune
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
from dienhinh.model.source import Value
from dienhinh.vietnamese import cut_figures, date_text, find_phones, parse_integer, parse_phone

_DASH = re.compile(r"^\s*[+*•▪●✓✔–—]\s+")
_LIST_LINE = re.compile(r"^(?:- |\d{1,3}[.)] )")
# What `render.markdown` or the rule on Markdown would take for markup.
_MARKS = re.compile(r"\\(?=[\\*_\[\]])|\*|(?<![^\W_])_|_(?![^\W_])")
# Up to a closing bracket; whatever opened before one with "(" behind it would be a link.
_TO_BRACKET = re.compile(r"[^\]]*\]?")
_BOX = re.compile(r"(☒|☑|☐|□|■|✓|✔|\[[ xX]?\]|\([ xX]?\))")
# More names than these are looked up, not read in a message.
_MOST_SHOWN = 15
# What tells more of a count behind it: "27 hộ (có 12 hộ nghèo)", "15 người, trong đó 13 nữ".
_MORE_OF_COUNT = re.compile(r"\s*(?:\([^()]*\)\s*[.;]?|[,;]?\s*trong đó\b.*)$", re.IGNORECASE)
# As papers write a count: "15 (mười lăm) hộ".
_IN_WORDS = re.compile(
    r"\s*\((?:\s*(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|"
    r"nghìn|ngàn|linh|lẻ))+\s*\)(?=\s+[^\W\d_])",
    re.IGNORECASE,
)
_OLD_LANDLINE = Both(
    "có thể là số cố định cũ của Quảng Ngãi; phải thì ghi 0255 thay cho 055",
    "it may be an old landline of the province; if so, write 0255 instead of 055",
)
_EMPTY_BOXES = frozenset({"☐", "□", "[]", "[ ]", "()", "( )"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The value read from an answer (None: none) and what a person must look at."""

    value: Value = None
    doubt: Both | None = None


def read_value(field: Field, text: str, names: Names, unit: str | None) -> Read:
    """The value of an answer to one field; `unit` is the profile's unit, where it is known."""
    kind = field.type
    if field.name == "awards":
        rows, doubt = read_awards(text, names)
        return Read(value=rows or None, doubt=doubt)
    if isinstance(kind, Items):
        return Read(value=list[Value](points(text)))
    if isinstance(kind, Text):
        return _text(kind, text)
    if isinstance(kind, Reference):
        return _reference(kind, text, names, unit)
    return _READERS[type(kind)](kind, text)


def story(text: str) -> str:
    """Paragraphs of Markdown: one a line of the source; lists stay lists, signs stay signs."""
    blocks: list[str] = []
    was_list = False
    for line in clean(text).split("\n"):
        if not line:
            continue
        marked = _DASH.sub("- ", line)
        escaped = _escaped(marked)
        is_list = _LIST_LINE.match(marked) is not None
        if is_list and was_list:
            blocks[-1] += f"\n{escaped}"
        else:
            blocks.append(escaped)
        was_list = is_list
    return "\n\n".join(blocks)


def points(text: str) -> list[str]:
    """The points of a list, one a line of the source, without their bullets."""
    lines = clean(with_dashes(text)).split("\n")
    apart = (point for line in lines for point in points_apart(line))
    return [_escaped(point) for point in apart if point.strip(" -.")]


def _escaped(line: str) -> str:
    """Signs that Markdown would take for markup keep their meaning as text."""
    marked = _MARKS.sub(r"\\\g<0>", line)
    parts = [found[0] for found in _TO_BRACKET.finditer(marked)]
    return "".join(
        part.replace("[", r"\[") if part.endswith("]") and behind.startswith("(") else part
        for part, behind in zip(parts, [*parts[1:], ""], strict=True)
    )


def _text(kind: Text, text: str) -> Read:
    if kind.markdown:
        return Read(value=story(text) or None)
    plain = clean(text) if kind.lines else one_line(text)
    if kind.pattern is not None and re.fullmatch(kind.pattern, plain) is None:
        return Read(
            doubt=Both(
                f"chưa đúng dạng ({kind.form_vi})", f"it is not of the right form ({kind.form_en})"
            )
        )
    return Read(value=plain or None)


def _phone(_kind: FieldType, text: str) -> Read:
    plain = one_line(text)
    whole = parse_phone(plain)
    if whole is not None:
        return Read(value=whole.display, doubt=_OLD_LANDLINE if whole.may_be_old_landline else None)
    found = find_phones(plain)
    if not found:
        return Read(doubt=Both("không phải một số điện thoại", "it is no telephone number"))
    note = (
        Both("có nhiều số, lấy số đầu", "there are several numbers, the first was taken")
        if len(found) > 1
        else Both(
            "có chữ đi kèm, chỉ lấy số", "there are words beside it, only the number was taken"
        )
    )
    number = found[0][2]
    notes = [note] if beside_phone(text) else []
    if number.may_be_old_landline:
        notes.append(_OLD_LANDLINE)
    told = Both("; ".join(one.vi for one in notes), "; ".join(one.en for one in notes))
    return Read(value=number.display, doubt=told if notes else None)


def beside_phone(text: str, *, may_be_half: bool = False) -> str:
    """What an answer says beside its first number: another one, whom to ask for; "" when nothing.

    Of what is no whole number only the first figures, unless it `may_be_half`: nothing that hides
    numbers would find it.
    """
    plain = one_line(text)
    start, end, _ = next(iter(find_phones(plain)), (0, 0, None))
    before, behind = plain[:start], plain[end:]
    if not may_be_half:
        before, behind = cut_figures(before), whole_phones(behind)
    beside = f"{before} {behind}".strip(" -–;,./")
    # What stands in brackets is said as well.
    key = label_key(beside.replace("(", " ").replace(")", " "))
    return "" if key in {"", "dt", "sdt", "dien thoai", "tel", "di dong"} else beside


def whole_phones(text: str) -> str:
    """Words about telephone numbers; of what is no whole number only the first figures."""
    kept, at = [], 0
    for start, end, _ in find_phones(text):
        kept += [cut_figures(text[at:start]), text[start:end]]
        at = end
    return "".join([*kept, cut_figures(text[at:])])


def _integer(_kind: FieldType, text: str) -> Read:
    plain = one_line(text)
    number = parse_integer(plain)
    if number is not None:
        return Read(value=number)
    number = parse_integer(_IN_WORDS.sub("", _MORE_OF_COUNT.sub("", plain)))
    if number is None:
        return Read(doubt=Both("không rõ là con số nào", "it is not clear which number it is"))
    note = Both("có chữ đi kèm, chỉ lấy số đầu", "there are words beside it, the first was taken")
    return Read(value=number, doubt=note)


def _day(kind: FieldType, text: str) -> Read:
    found = parse_date(text)
    if found is None:
        return Read(
            doubt=Both(
                "không rõ là ngày, tháng, năm nào",
                "it is not clear which day, month and year it is",
            )
        )
    is_partial = isinstance(kind, Day) and kind.partial
    if not is_partial and found.date.day is None:
        return Read(doubt=Both("cần đủ ngày, tháng, năm", "day, month and year are all needed"))
    return Read(value=str(found.date), doubt=found.note)


def _choice(kind: FieldType, text: str) -> Read:
    key = label_key(_ticked(text))
    options = kind.options if isinstance(kind, Choice) else ()
    for option in options:
        if key in {label_key(option.vi), label_key(option.en), label_key(option.id)}:
            return Read(value=option.id)
    known = [Both(option.vi, option.en) for option in options]
    return Read(doubt=_not_listed(Both("không có trong danh sách", "it is not in the list"), known))


def _not_listed(said: Both, known: Sequence[Both]) -> Both:
    """With what may be typed, where that is a short list."""
    if not 0 < len(known) <= _MOST_SHOWN:
        return said
    vi, en = ("; ".join(names) for names in ((k.vi for k in known), (k.en for k in known)))
    return Both(f"{said.vi}; ghi một trong: {vi}", f"{said.en}; write one of: {en}")


def _ticked(text: str) -> str:
    """The words behind the only ticked box of a row of boxes, "" when none or several are.

    A text without boxes, or with words before the first, is itself.
    """
    before, *parts = _BOX.split(one_line(text))
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    if before.strip() or not pairs:
        return text
    chosen = [words for box, words in pairs if box not in _EMPTY_BOXES]
    return chosen[0] if len(chosen) == 1 else ""


def _reference(kind: Reference, text: str, names: Names, unit: str | None) -> Read:
    plain = one_line(_ticked(text))
    finders: dict[str, Callable[[], Guess | None]] = {
        "units": lambda: names.unit(plain),
        "communes": lambda: names.commune(plain, unit),
        "movements": lambda: names.movement(plain),
        "sectors": lambda: names.sector(plain),
        "calls": lambda: names.call(plain),
    }
    found = finders[kind.to]() if plain and kind.to in finders else None
    if found is None:
        return Read(doubt=_not_found(kind, plain, names))
    return Read(value=found.id, doubt=found.note)


def _not_found(kind: Reference, text: str, names: Names) -> Both:
    then = names.then(text) if kind.to == "communes" else ()
    if then:
        told = _listed(then)
        return Both(
            f"là tên sau sắp xếp; lúc ấy là một trong: {told}",
            f"it is a name of after the mergers; at the time it was one of: {told}",
        )
    now = names.now(text) if kind.to == "communes" else ()
    if now:
        told = _listed(now)
        return Both(
            f"là tên trước sắp xếp; ngày công văn thì thuộc một trong: {told}",
            f"it is a name of before the mergers; on the day of the dispatch it is part of: {told}",
        )
    meant = names.units.meant(text) if kind.to == "units" else []
    if meant:
        return _not_clear(meant, names)
    several = several_movements(text, names) if kind.to == "movements" else None
    if several is not None:
        return several
    lists: dict[str, Iterable[str]] = {
        "movements": (row.short for row in names.movements),
        "sectors": (row.name for row in names.reference.sectors.values()),
    }
    known = [Both(name, name) for name in lists.get(kind.to, ())]
    return _not_listed(
        Both("không tìm thấy trong danh mục", "it was not found in the lists"), known
    )


def _listed(communes: Iterable[Commune]) -> str:
    return ", ".join(f"{commune.full_name} ({commune.code})" for commune in communes)


def several_movements(text: str, names: Names) -> Both | None:
    """That a text names several movements, so that none was taken; None where it does not."""
    several = names.movements_within(text)
    # Behind an empty box stands what was not chosen.
    if len(several) < 2 or not _EMPTY_BOXES.isdisjoint(_BOX.findall(text)):  # noqa: PLR2004 two are several
        return None
    told = "; ".join(row.short for row in names.movements if row.id in several)
    return Both(
        f"nguồn nêu {len(several)} phong trào ({told}), mà mỗi phong trào là một hồ sơ riêng; "
        "ghi một phong trào ở đây, các phong trào còn lại thì lập thêm hồ sơ",
        f"the source names {len(several)} movements ({told}) and each has a profile of its "
        "own; write one of them here and make a further profile for each of the others",
    )


def _not_clear(meant: Sequence[Place], names: Names) -> Both:
    """Why a name of a unit was not taken although something bears it."""
    told = "; ".join(place.full_name for place in meant)
    if len(meant) > 1:
        return Both(
            f"có thể là một trong: {told}; ghi đủ dấu, có “xã” hay “huyện” đứng trước",
            f"it may be one of: {told}; write it with its marks and its type",
        )
    day = names.named_call.date
    return Both(
        f"{told} không có vào ngày công văn ({date_text(day)})",
        f"{told} did not exist on the day of the dispatch ({day})",
    )


_READERS: dict[type, Callable[[FieldType, str], Read]] = {
    Phone: _phone,
    Integer: _integer,
    Day: _day,
    Choice: _choice,
}
