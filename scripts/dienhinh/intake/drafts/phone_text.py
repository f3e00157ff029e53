"""A telephone number in an answer, and what is said beside it."""

from dienhinh.intake.drafts.read import Read
from dienhinh.intake.drafts.typed_text import label_key, one_line
from dienhinh.model.both import Both
from dienhinh.vietnamese import cut_figures, find_phones, parse_phone

_OLD_LANDLINE = Both(
    "có thể là số cố định cũ của Quảng Ngãi; phải thì ghi 0255 thay cho 055",
    "it may be an old landline of the province; if so, write 0255 instead of 055",
)


def read_phone(text: str) -> Read:
    """The first number of an answer as it is shown."""
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
