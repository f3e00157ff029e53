"""The commands `report`, `board` and `call`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dienhinh.commands.arguments import day, existing, file_path, words
from dienhinh.commands.official.calls import (
    NewCall,
    make_call,
    model_call,
    unconfirmed,
)
from dienhinh.commands.official.faults_told import faults_told
from dienhinh.commands.official.papers import (
    ReportError,
    board_workbook,
    dossier,
    dossier_at,
    make_province_report,
    make_unit_report,
    opened,
    reminders,
    report_file,
)
from dienhinh.commands.options import add_address, run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.telling import tell
from dienhinh.commands.writing import refuse_public, write_out
from dienhinh.derive.reports.board import board
from dienhinh.derive.reports.reminders import gone_units
from dienhinh.english import counted
from dienhinh.model.board import Board
from dienhinh.model.dossier import Dossier
from dienhinh.model.official import Report
from dienhinh.model.schema.fields import field_named, options_of
from dienhinh.model.schema.lists import UNIT
from dienhinh.pipeline import Options
from dienhinh.read.sealed_values import key_in
from dienhinh.render.board import board_html, board_json
from dienhinh.render.board_text import board_text
from dienhinh.vietnamese import date_text


def add(commands: Commands) -> None:
    """Add the commands."""
    _add_report(
        commands.add(
            "report",
            _report,
            vi="báo cáo sơ kết của một đơn vị, hoặc tổng hợp cả tỉnh, thành .docx, .xlsx",
            en="the report of a unit, or the province's synthesis, as .docx or .xlsx",
        )
    )
    _add_board(
        commands.add(
            "board",
            _board,
            vi="bảng tiến độ của đợt: ai đã gửi gì, còn thiếu gì, thư nhắc (nội bộ)",
            en="the progress board of a call: who sent what, what is missing (internal)",
        )
    )
    _add_call(
        commands.add(
            "call",
            _call,
            vi="tạo thư mục cho một đợt sơ kết mới",
            en="make the folder of a new call",
        )
    )


def _add_report(parser: argparse.ArgumentParser) -> None:
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--unit", default=None, metavar="UNIT")
    whose.add_argument("--province", action="store_true")
    parser.add_argument("--call", default=None, metavar="CALL")
    parser.add_argument("--movement", action="append", default=None, metavar="MOVEMENT")
    parser.add_argument("--internal", action="store_true")
    parser.add_argument("--key", type=existing, default=None, metavar="FILE")
    parser.add_argument("--since", default=None, metavar="REF")
    add_address(parser)
    parser.add_argument("--out", type=file_path, required=True, metavar="FILE.docx|FILE.xlsx")


def _add_board(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--call", default=None, metavar="CALL")
    parser.add_argument("--format", choices=("text", "json", "xlsx", "html"), default="text")
    parser.add_argument("--out", type=file_path, default=None, metavar="FILE")
    parser.add_argument("--reminders", type=file_path, default=None, metavar="DIR")
    parser.add_argument("--theme", type=existing, default=Path("docs/theme"), metavar="DIR")


def _add_call(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("new",), metavar="new")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--title", type=words, required=True, metavar="TEXT")
    parser.add_argument("--date", type=day, required=True, metavar="YYYY-MM-DD")
    parser.add_argument("--deadline", type=day, required=True, metavar="YYYY-MM-DD")
    parser.add_argument("--movement", action="append", required=True, metavar="MOVEMENT")
    parser.add_argument(
        "--group",
        action="append",
        choices=tuple(options_of(field_named(UNIT, "group"))),
        default=None,
    )
    parser.add_argument("--like", default=None, metavar="CALL")


def _report(given: argparse.Namespace) -> int:
    options = run_options(given)
    refuse_public(given.out)
    if given.key is not None and not given.internal:
        raise ReportError(
            "--key chỉ dùng với --internal.", "--key goes with --internal.", is_mistyped=True
        )
    found = dossier(options, given.call)
    if given.key is not None:
        found = opened(found, key_in(given.key))
    report = _made_report(options, found, given)
    write_out(given.out, report_file(options, report, given.out.suffix))
    _say_report(given.out, report, found, given)
    return 0


def _made_report(options: Options, found: Dossier, given: argparse.Namespace) -> Report:
    if given.province:
        movements = tuple(given.movement or found.call.movements)
        earlier = None
        if given.since is not None:
            earlier = dossier_at(options, found.call.id, given.since)
        return make_province_report(found, movements, internal=given.internal, earlier=earlier)
    if given.since is not None:
        raise ReportError(
            "--since chỉ dùng với --province.", "--since goes with --province.", is_mistyped=True
        )
    if given.movement is None or len(given.movement) != 1:
        listed = ", ".join(found.call.movements)
        raise ReportError(
            f"Báo cáo của đơn vị viết cho một phong trào; thêm --movement với một trong: {listed}.",
            f"A unit reports on one movement; add --movement with one of: {listed}.",
            is_mistyped=True,
        )
    return make_unit_report(found, given.unit, given.movement[0], internal=given.internal)


def _say_report(out: Path, report: Report, found: Dossier, given: argparse.Namespace) -> None:
    tell(given, f"{out}: đã ghi.", f"{out}: written.")
    if report.gaps:
        listed = ", ".join(report.gaps)
        tell(
            given,
            f"Còn {len(report.gaps)} mục phải viết hoặc xem lại: {listed}",
            f"{counted(len(report.gaps), 'item is', 'items are')} to be written or looked at: "
            f"{listed}",
        )
    for place in report.withheld:
        tell(
            given,
            f"{place}: mục này có số điện thoại, số căn cước hoặc tên người chưa đồng ý nêu tên "
            "nên không in ở bản này; bản --internal có.",
            f"{place}: this section has a telephone or identity number, or names somebody who did "
            "not agree to be named, and is left out; the copy made with --internal has it.",
        )
    if given.internal:
        tell(
            given,
            f"Bản này có số điện thoại và thông tin nội bộ: chỉ gửi {found.call.issuer}, qua "
            "đường văn bản nội bộ; không gửi nơi khác, không đăng.",
            "This copy has telephone numbers and internal facts: send it by internal mail to the "
            f"office that asks ({found.call.issuer}) and nowhere else, and do not publish it.",
        )
    movements = tuple(given.movement or found.call.movements)
    for path, vi, en in faults_told(found, given.unit, movements):
        print(f"{path}: {en if given.lang == 'en' else vi}", file=sys.stderr)


def _board(given: argparse.Namespace) -> int:
    options = run_options(given)
    for path in (given.out, given.reminders):
        if path is not None:
            refuse_public(path)
    if given.out is None and given.format in {"xlsx", "html"}:
        raise ReportError(
            f"Dạng {given.format} cần --out TỆP.",
            f"The form {given.format} needs --out FILE.",
            is_mistyped=True,
        )
    found = dossier(options, given.call)
    made = board(found)
    if given.reminders is not None:
        count = _write_reminders(options, found, made, given.reminders)
        tell(
            given,
            f"{given.reminders}: {count} đơn vị cần nhắc.",
            f"{given.reminders}: {counted(count, 'unit')} to remind.",
        )
        _say_gone(found, made, given)
    if given.out is None:
        sys.stdout.write(_board_text(made, given, has_color=sys.stdout.isatty()))
    else:
        write_out(given.out, _board_bytes(made, given))
        tell(given, f"{given.out}: đã ghi.", f"{given.out}: written.")
    return 0


def _say_gone(found: Dossier, made: Board, given: argparse.Namespace) -> None:
    """A letter to a body that is no more reaches nobody: who has its area now is named instead."""
    for unit in gone_units(found, made):
        heirs = ", ".join(unit.heirs)
        tell(
            given,
            f"{unit.name}: không còn từ ngày {date_text(unit.since)}, không viết thư"
            + (f"; nay là {heirs}." if heirs else "."),
            f"{unit.name}: is no more since {unit.since}, no letter is written"
            + (f"; its area is now that of {heirs}." if heirs else "."),
        )


def _board_text(made: Board, given: argparse.Namespace, *, has_color: bool) -> str:
    if given.format == "json":
        return board_json(made)
    return board_text(made, has_color=has_color, language=given.lang)


def _board_bytes(made: Board, given: argparse.Namespace) -> bytes:
    if given.format == "xlsx":
        return board_workbook(made)
    if given.format == "html":
        return board_html(made, given.theme).encode()
    return _board_text(made, given, has_color=False).encode()


def _write_reminders(options: Options, found: Dossier, made: Board, folder: Path) -> int:
    """A letter and a message for each unit; the number of units."""
    count = 0
    for output in reminders(options, found, made):
        write_out(folder / output.uri, output.content)
        count += 1
    return count // 2


def _call(given: argparse.Namespace) -> int:
    like = given.like or model_call(given.profiles, given.date)
    wanted = NewCall(
        id=given.id,
        title=given.title,
        day=given.date,
        deadline=given.deadline,
        movements=_once(given.movement),
        groups=_once(given.group or ("commune",)),
        like=like,
    )
    for path in make_call(given.profiles, wanted):
        tell(given, f"{path}: đã ghi.", f"{path}: written.")
    if open_units := unconfirmed(given.profiles, wanted):
        tell(
            given,
            f"{len(open_units)} đơn vị ở units.yaml chưa ai xác nhận còn vào ngày công văn, nên "
            "chưa ghi vào nơi nhận: hỏi lại, sửa units.yaml rồi bỏ dấu # ở addressees của "
            "call.yaml.",
            f"{counted(len(open_units), 'unit')} of units.yaml nobody has confirmed for the day of "
            "the dispatch; they are not addressed yet: ask, mend units.yaml, then take away the # "
            "in addressees of call.yaml.",
        )
    is_to_come = given.date > run_options(given).today
    since = f"Từ ngày {date_text(given.date)} thì " if is_to_come else "Ghi xong thì "
    since_en = f"From {given.date} on" if is_to_come else "Then"
    tell(
        given,
        "Chạy `dienhinh check` để xem còn phải ghi gì. "
        f"{since}chạy `dienhinh forms` để biểu mẫu theo đợt này.",
        f"Run `dienhinh check` to see what is still to be written. {since_en} run `dienhinh "
        "forms`, so that the forms are those of this call.",
    )
    return 0


def _once(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
