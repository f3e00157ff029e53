"""How the papers of units and of the department begin and end (Nghị định 30/2020/NĐ-CP)."""

from dataclasses import replace
from datetime import date

from dienhinh.model.call import TO_WRITE, Call
from dienhinh.model.lists import OF_PLACES, Unit
from dienhinh.model.official import Foot, Head, Report
from dienhinh.model.unit_figures import UnitFigures
from dienhinh.vietnamese import NO_BREAK, long_date_text, lower_first, with_room

# Communes of the province that bear the name of a person are written with their kind, in capitals
# (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4, and Phụ lục II).
_PERSONS = frozenset({
    "Đặng Thùy Trâm", "Lê Hồng Phong", "Nguyễn Nghiêm", "Trần Phú", "Trương Quang Trọng",
})  # fmt: skip
# Room for what is written in by hand.
_BLANK = "      "
_UNSIGNED = "....................................."


def unit_head(unit: Unit, figures: UnitFigures | None, day: date, call: Call) -> Head:
    """The head of a unit's report made on a day; number and day are left to its office."""
    symbol = (figures.symbol if figures else None) or default_symbol(unit)
    usual = seat(unit) if is_committee(unit) else call.place
    where = (figures.place if figures else None) or usual
    return Head(
        parent=(figures.parent if figures else None) or _parent(unit, call),
        issuer=_issuer_lines(unit, figures, call),
        number=f"Số:{_BLANK}/{symbol}",
        place_date=f"{where}, ngày{_BLANK}tháng{_BLANK}năm {day.year}",
    )


def unit_foot(unit: Unit, figures: UnitFigures | None, receivers: tuple[str, ...]) -> Foot:
    """Receivers and signature of a unit's report; the name is known only from its own figures."""
    signer = figures.signer if figures else None
    if signer is not None:
        role = tuple(line.strip().upper() for line in signer.role.splitlines())
    elif is_committee(unit):
        role = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    else:
        role = ("THỦ TRƯỞNG ĐƠN VỊ",)
    return Foot(
        receivers=receivers,
        role=role,
        name=signer.name if signer else _UNSIGNED,
    )


def department_head(call: Call, symbol: str, subject: str | None, day: date) -> Head:
    """The head of a paper of the body that issued the call; its number is left blank."""
    return Head(
        parent=call.issuer_parent,
        issuer=(call.issuer.upper(),),
        number=f"Số:{_BLANK}/{symbol}",
        place_date=f"{call.place}, {_day_left_blank(day)}",
        subject=subject,
    )


def department_foot(call: Call, receivers: tuple[str, ...]) -> Foot:
    """Receivers and signature of the body that issued the call: the office, not the person then."""
    return Foot(receivers=receivers, role=(call.signer.role,), name=_UNSIGNED)


def internal_copy(report: Report, call: Call) -> Report:
    """The report, saying of itself that it holds telephone numbers and people not to be named.

    Copies are sent on by people who never saw what the command said.
    """
    told = f"Bản nội bộ, có số điện thoại: không gửi nơi nào ngoài {call.issuer}"
    paper = replace(report.paper, note=f"({told})")
    return replace(report, paper=paper, about=f"{report.about} {told}.")


def annexed_to(head: Head, issuer: str) -> str:
    """Which report an annex goes with: its number, day and issuer (Phụ lục I, mục III.1).

    Number and day are left blank as in the head, for the clerk to copy.
    """
    number = head.number.removeprefix("Số:")
    day = head.place_date.partition(", ")[2]
    return f"(Kèm theo Báo cáo số{number} {day} của {issuer})"


def unit_issuer(unit: Unit, figures: UnitFigures | None) -> str:
    """Who issues a unit's report, inside a sentence."""
    return (figures.issuer if figures else None) or addressee_name(unit)


def province(call: Call) -> str:
    """The province of a call: `UBND tỉnh Quảng Ngãi` is that of `tỉnh Quảng Ngãi`."""
    return call.issuer_parent.partition("UBND ")[2] or call.issuer_parent


def is_issuer(unit: Unit, call: Call) -> bool:
    """Whether a unit issued the call: to itself it writes no letter."""
    return unit.full_name in {call.issuer, f"{call.issuer} {province(call)}"}


def _issuer_lines(unit: Unit, figures: UnitFigures | None, call: Call) -> tuple[str, ...]:
    """The name of who issues a unit's report, one entry a line; that of the province is kept whole.

    The body that issued the call is named as in its own papers.
    """
    if figures is not None and figures.issuer:
        return (figures.issuer.upper(),)
    if is_issuer(unit, call):
        return (call.issuer.upper(),)
    if is_committee(unit):
        return "ỦY BAN NHÂN DÂN", unit.full_name.upper()
    where = province(call)
    return (unit.full_name.replace(where, where.replace(" ", NO_BREAK)).upper(),)


def is_committee(unit: Unit) -> bool:
    """Whether it is the people's committee of a district or commune."""
    return unit.group in OF_PLACES


def addressee_name(unit: Unit) -> str:
    """Who a letter to a unit goes to: the people's committee of a district or commune."""
    name = unit_in_text(unit)
    return f"Ủy ban nhân dân {name}" if is_committee(unit) else name


def default_symbol(unit: Unit) -> str:
    """`BC-UBND` for people's committees; of others only the kind of paper is certain."""
    return "BC-UBND" if is_committee(unit) else "BC-....."


def seat(unit: Unit) -> str:
    """The place of a paper of a people's committee: `Ba Tơ`, but `Phường Trần Phú` (mục II.4)."""
    kind, _, name = unit.full_name.partition(" ")
    if kind == "Thành" or (kind, name.partition(" ")[0]) in {("Thị", "xã"), ("Đặc", "khu")}:
        name = name.partition(" ")[2]
    return unit.full_name if name in _PERSONS else name


def unit_in_text(unit: Unit) -> str:
    """A unit's name inside a sentence: `huyện Ba Tơ`, but `Hội Nông dân tỉnh` (Phụ lục II)."""
    name = unit.full_name
    is_common = is_committee(unit) and name.partition(" ")[2] not in _PERSONS
    return lower_first(name) if is_common else name


def dispatch_in_text(call: Call) -> str:
    """The dispatch of a call as a letter cites it, with room for what it left open.

    Its subject, or the title of the call while nobody has copied the subject.
    """
    subject = call.subject.removeprefix("V/v ")
    is_copied = TO_WRITE not in call.subject
    about = f"về việc {subject}" if is_copied else f"({title_in_text(call.title)})"
    number = call.number_as_written.removeprefix("Số:").strip()
    return with_room(f"Công văn số {number} {call.date_as_written} {about}", _BLANK)


def title_in_text(title: str) -> str:
    """The title of a call inside a sentence; one that begins with a proper name keeps its capital.

    >>> title_in_text("Sơ kết phong trào thi đua tỉnh Quảng Ngãi")
    'sơ kết phong trào thi đua tỉnh Quảng Ngãi'
    """
    rest = title.partition(" ")[2]
    return title if rest[:1].isupper() else lower_first(title)


def _parent(unit: Unit, call: Call) -> str | None:
    """A department (*sở*) belongs to the committee of the province (Nghị định 24/2014/NĐ-CP)."""
    is_department = unit.group == "department" and unit.full_name.startswith("Sở ")
    return call.issuer_parent if is_department else None


def _day_left_blank(day: date) -> str:
    """The day is written by the clerk who numbers the paper; month and year are printed."""
    month_year = long_date_text(day).partition(" tháng ")[2]
    return f"ngày{_BLANK}tháng {month_year}"
