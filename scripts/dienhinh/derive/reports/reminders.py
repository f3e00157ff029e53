"""Letters that say to a unit exactly what is still missing, as a paper and as a short message."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh.derive.reports.heads import (
    addressee_name,
    department_foot,
    department_head,
    dispatch_in_text,
    is_issuer,
    title_in_text,
)
from dienhinh.model.board import Board, BoardCell, BoardRow
from dienhinh.model.dossier import Dossier
from dienhinh.model.lists import Unit
from dienhinh.model.official import Block, Line, OfficialPaper
from dienhinh.model.unit_figures import LISTS
from dienhinh.vietnamese import (
    date_text,
    joined,
    lower_first,
    number_text,
    quoted,
    sentences,
    two_digits,
    two_digits_range,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneUnit:
    """A unit that owes something and is no more; `heirs` are the communes that hold its area."""

    name: str
    since: date
    heirs: tuple[str, ...]


def reminded(dossier: Dossier, board: Board) -> tuple[BoardRow, ...]:
    """The rows of the units to write to: they owe something and are there on the day.

    Who issued the call may owe its own report, but writes no letter to itself.
    """
    rows = ((row, dossier.reference.units[row.unit]) for row in _owing(dossier, board))
    return tuple(
        row
        for row, unit in rows
        if unit.exists_on(dossier.today) and not is_issuer(unit, dossier.call)
    )


def gone_units(dossier: Dossier, board: Board) -> tuple[GoneUnit, ...]:
    """The units that nobody can write to any more though they owe something."""
    units = (dossier.reference.units[row.unit] for row in _owing(dossier, board))
    return tuple(
        GoneUnit(name=unit.full_name, since=unit.valid_to, heirs=_heirs(dossier, unit))
        for unit in units
        if unit.valid_to is not None and unit.valid_to <= dossier.today
    )


def reminder_points(row: BoardRow) -> tuple[str, ...]:
    """What is missing, one sentence each; none when the unit has sent everything.

    What nobody knows, because of errors in the file, is told beside that, but is owed by nobody.
    """
    owed = [point for cell in row.cells for point in _cell_points(cell, len(row.unplaced))]
    owed += (
        f"Hồ sơ {quoted(profile.name)} (chưa rõ phong trào): {_faults(profile.errors)}"
        for profile in row.unplaced
    )
    owed.extend(_figures_points(row))
    unknown = (
        f"{_movement(cell)}: chưa rõ đã nhận được báo cáo hay chưa, vì tệp số liệu của đơn vị còn "
        "lỗi."
        for cell in row.cells
        if cell.is_report_unknown
    )
    return (*owed, *unknown) if owed else ()


def reminder_paper(dossier: Dossier, board: Board, row: BoardRow) -> OfficialPaper:
    """The letter; its number is left to the office, its day too."""
    unit = dossier.reference.units[row.unit]
    call = dossier.call
    subject = f"V/v đôn đốc gửi báo cáo, hồ sơ {title_in_text(call.title)}"
    blocks: list[Block] = [
        Line(words=_opening(dossier, board)),
        Line(words=f"Đến ngày {date_text(board.day)}, đơn vị còn thiếu các nội dung sau:"),
        *(Line(words=point, mark="-") for point in reminder_points(row)),
        Line(words=_closing(dossier, board)),
    ]
    return OfficialPaper(
        name=f"Công văn đôn đốc: {row.name}",
        head=department_head(call, "SNV-TĐKT", subject, board.day),
        kind="",
        title=subject,
        note=None,
        addressees=(f"{addressee_name(unit)}.",),
        blocks=tuple(blocks),
        foot=department_foot(call, ("Như trên", "Lưu: VT, TĐKT")),
    )


def reminder_message(dossier: Dossier, board: Board, row: BoardRow) -> str:
    """The same in plain text for e-mail or Zalo, lines ended by LF."""
    lines = [
        f"Kính gửi: {addressee_name(dossier.reference.units[row.unit])}",
        "",
        _opening(dossier, board),
        "",
        f"Đến ngày {date_text(board.day)} còn thiếu:",
        *(f"{number}. {point}" for number, point in enumerate(reminder_points(row), 1)),
        "",
        _closing(dossier, board),
        dossier.call.issuer,
    ]
    return "\n".join(lines) + "\n"


def _owing(dossier: Dossier, board: Board) -> Iterator[BoardRow]:
    for row in board.rows:
        if row.unit in dossier.reference.units and reminder_points(row):
            yield row


def _heirs(dossier: Dossier, unit: Unit) -> tuple[str, ...]:
    """The communes of the day where the unit was; none of an agency."""
    reference, today = dossier.reference, dossier.today
    own = reference.commune_on(unit.code, dossier.call.date) if unit.code else None
    former = [own] if own and unit.group == "commune" else reference.communes_of(unit.id)
    found = [heir for commune in former for heir in reference.holders_of(commune, today)]
    # The island of Lý Sơn had no communes.
    found += (c for c in reference.communes if unit.id in c.units and c.exists_on(today))
    return tuple(dict.fromkeys(heir.full_name for heir in found))


def _opening(dossier: Dossier, board: Board) -> str:
    call = dossier.call
    if board.days_left < 0:
        state = f"đã quá hạn {number_text(-board.days_left)} ngày"
    elif board.days_left == 0:
        state = "hôm nay là ngày cuối"
    else:
        state = f"còn {board.days_left} ngày"
    return (
        f"Tại {dispatch_in_text(call)}, {call.issuer} đã đề nghị các cơ quan, đơn vị, địa phương "
        f"gửi báo cáo và hồ sơ điển hình. Hạn gửi là {call.deadline_text}, {state}."
    )


def _closing(dossier: Dossier, board: Board) -> str:
    when = "trước hạn" if board.days_left >= 0 else "trong thời gian sớm nhất"
    return f"Đề nghị đơn vị bổ sung {when} để {dossier.call.issuer} tổng hợp, báo cáo./."


def _cell_points(cell: BoardCell, unplaced: int) -> Iterator[str]:
    """What one movement lacks; of `unplaced` profiles nobody can say whether they are for it."""
    movement = _movement(cell)
    if cell.report is None and not cell.is_report_unknown:
        words = " có chữ ký (đã có phần lời)" if cell.has_words else ""
        yield f"{movement}: chưa nhận được báo cáo theo đề cương{words}."
    quota = f"công văn đề nghị {two_digits_range(cell.least, cell.most)}"
    beside = f", chưa kể {two_digits(unplaced)} hồ sơ chưa rõ phong trào" if unplaced else ""
    if cell.lacking and not cell.received and not unplaced:
        yield f"{movement}: chưa gửi hồ sơ điển hình nào; {quota} hồ sơ."
    elif cell.lacking:
        yield (
            f"{movement}: còn thiếu {two_digits(cell.lacking)} hồ sơ điển hình (đã gửi "
            f"{two_digits(cell.received)}{beside}, {quota})."
        )
    if cell.surplus:
        yield (
            f"{movement}: gửi {two_digits(cell.received)} hồ sơ, công văn nhận nhiều nhất "
            f"{two_digits(cell.most)}; đề nghị đơn vị chọn lại, mô hình còn lại thì kể trong báo "
            "cáo."
        )
    for profile in cell.profiles:
        # One name may be put forward for both movements.
        named = f"Hồ sơ {quoted(profile.name)} ({movement})"
        if profile.missing:
            yield f"{named}: thiếu {'; '.join(map(_in_text, profile.missing))}."
        elif not profile.is_valid:
            yield f"{named}: {_faults(profile.errors)}"


def _movement(cell: BoardCell) -> str:
    return f"Phong trào thi đua “{cell.official_name}”"


def _figures_points(row: BoardRow) -> Iterator[str]:
    if row.figures_file is None:
        yield f"Chưa gửi số liệu theo đề cương: {'; '.join(row.owed_figures)}."
        return
    # The list of reports received is kept by the office: no unit can mend it.
    if row.figures_errors and list(row.unknown) != ["reports"]:
        parts = () if len(row.unknown) == len(LISTS) else tuple(row.unknown.values())
        yield f"Số liệu đã gửi {_faults(row.figures_errors, parts)}"
    if row.owed_figures:
        yield f"Số liệu theo đề cương còn thiếu: {'; '.join(row.owed_figures)}."


def _faults(errors: Sequence[str], parts: Sequence[str] = ()) -> str:
    """How many, in which parts, what the first is; how to type it is nothing for a letter."""
    first = sentences(errors[0].partition(": ")[2])[0].rstrip(".")
    where = f" ở phần {joined(parts)}" if parts else ""
    before = ", trước hết" if len(errors) > 1 else ":"
    return f"còn {two_digits(len(errors))} chỗ cần sửa{where}{before} {lower_first(first)}."


def _in_text(label: str) -> str:
    """What lacks as it stands inside a sentence: `đồng ý công khai: họ tên`."""
    return ": ".join(lower_first(part) for part in label.split(": "))
