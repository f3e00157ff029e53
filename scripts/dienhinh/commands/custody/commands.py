"""The commands `withdraw`, `seal`, `unseal`, `audit`, `export`, `restore`."""

import argparse
import sys

from dienhinh.commands.arguments import existing, file_path, whole_number, words
from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.archive import export
from dienhinh.commands.custody.audit import audit
from dienhinh.commands.custody.audit_text import AUDIT_FORMS, as_text
from dienhinh.commands.custody.clock import clock
from dienhinh.commands.custody.ledger import unanswered
from dienhinh.commands.custody.private_folder import private_folder
from dienhinh.commands.custody.restoring import restore
from dienhinh.commands.custody.sealed_consents import tell_of_consents
from dienhinh.commands.custody.sealing import (
    half_written,
    left_in_clear,
    make_key,
    numbers,
    seal,
    unseal,
)
from dienhinh.commands.custody.withdrawing import LEDGER_NAME, add_withdraw, withdrawing
from dienhinh.commands.options import add_address, site_address
from dienhinh.commands.parser import Commands
from dienhinh.commands.telling import say, tell
from dienhinh.commands.writing import write_out
from dienhinh.english import counted
from dienhinh.pipeline import repository, today_in_viet_nam
from dienhinh.read.sealed_values import KEYS_FILE, Key, key_in, listed_keys
from dienhinh.vietnamese import date_text
from dienhinh.write.torn import TORN

KEY_NAME = "key.txt"
_SOON_DAYS = 30
# A hundred years: consents have no end behind them.
_MOST_DAYS = 36_500

# Of a key that is made without a word whose it is.
_KEY_HOLDER = "người giữ khóa của kho"


def add(commands: Commands) -> None:
    """Add the commands."""
    add_withdraw(
        commands.add(
            "withdraw",
            withdrawing,
            vi="gỡ một hồ sơ, hoặc một mục của người trong hồ sơ, khỏi lần dựng sau",
            en="take a profile, or one item of a person's data, off from the next build on",
        )
    )
    _add_sealing(
        commands.add(
            "seal",
            _seal,
            vi="niêm phong số điện thoại trong kho, chỉ người giữ khóa mở được",
            en="seal the telephone numbers for the holders of the keys",
        ),
        commands.add(
            "unseal",
            _unseal,
            vi="mở số điện thoại đã niêm phong, cần khóa (nội bộ)",
            en="open sealed telephone numbers, needs the key (internal)",
        ),
    )
    audited = commands.add(
        "audit",
        _audit,
        vi="ai đang hiện trên trang, theo đồng ý nào, cái gì sắp hết hạn (nội bộ)",
        en="who is shown with which consent, what ends soon (internal)",
    )
    audited.add_argument("--format", choices=tuple(AUDIT_FORMS), default="text")
    audited.add_argument(
        "--within", type=whole_number(0, _MOST_DAYS), default=_SOON_DAYS, metavar="DAYS"
    )
    audited.add_argument("--out", type=file_path, default=None, metavar="FILE")
    exported = commands.add(
        "export",
        _export,
        vi="đóng cả kho thành một gói lưu trữ BagIt (nội bộ)",
        en="put everything into a BagIt bag for an archive (internal)",
    )
    exported.add_argument("--archive", type=file_path, required=True, metavar="DIR|FILE.zip")
    add_address(exported)
    restored = commands.add(
        "restore",
        _restore,
        vi="kiểm tra một gói lưu trữ và mở ra thư mục mới",
        en="check a bag and lay it out in a new folder",
        needs_profiles=False,
    )
    restored.add_argument("bag", type=existing, metavar="BAG")
    restored.add_argument("--into", type=file_path, required=True, metavar="DIR")


def _add_sealing(closing: argparse.ArgumentParser, opening: argparse.ArgumentParser) -> None:
    for parser in (closing, opening):
        parser.add_argument("slugs", nargs="*", metavar="SLUG")
        parser.add_argument("--key", type=existing, default=None, metavar="FILE")
    closing.add_argument("--new-key", type=file_path, default=None, metavar="FILE")
    closing.add_argument("--owner", type=words, default=None, metavar="TEXT")
    closing.add_argument("--again", action="store_true")
    opening.add_argument("--write", action="store_true")


def _seal(given: argparse.Namespace) -> int:
    if given.new_key is not None:
        public = make_key(given.profiles, given.new_key, given.owner or _KEY_HOLDER)
        tell(
            given,
            f"Khóa riêng: {given.new_key}. Chép một bản ra nơi cất khác, đừng gửi qua thư.",
            f"Private key: {given.new_key}. Keep a copy in another place, never mail it.",
        )
        tell(
            given,
            f"Khóa công khai {public} đã thêm vào danh sách của kho.",
            f"The public key {public} is in the list now.",
        )
        return 0
    changed = seal(given.profiles, given.slugs, _key(given) if given.again else None)
    sealed = f"{counted(len(changed), 'number')} sealed."
    tell(given, f"{len(changed)} số đã niêm phong.", sealed)
    say(*changed)
    keys = listed_keys((given.profiles / KEYS_FILE).read_bytes())
    owners = ", ".join(remark or key for key, remark in keys.items())
    tell(
        given,
        f"Mở được bằng {len(keys)} khóa: {owners}. Có khóa lạ thì xóa dòng của nó trong "
        f"{KEYS_FILE} rồi chạy `dienhinh seal --again`.",
        f"To be opened with {counted(len(keys), 'key')}: {owners}. If one is strange, delete its "
        f"line in {KEYS_FILE} and run `dienhinh seal --again`.",
    )
    if changed:
        tell(
            given,
            "Cạnh hồ sơ, không tệp nào mà lần nhập để lại còn số ấy; lịch sử của kho và tệp gốc "
            "thì vẫn còn.",
            "No file that an import left beside the profiles has them any more; the history of "
            "the repository and the source files still do.",
        )
        tell_of_consents(given, changed)
    left = left_in_clear(given.profiles, given.slugs)
    if left:
        tell(
            given,
            "CHƯA niêm phong số ở những dòng này, vì nằm ngoài mục phone; xem và xóa bằng tay:",
            "NOT sealed are numbers in these lines, outside of phone; look and delete them:",
        )
        say(*(f"  {row}" for row in left))
    return 1 if _tell_half_written(given) or left else 0


def _tell_half_written(given: argparse.Namespace) -> bool:
    """Tell of what killed commands left beside the profiles; whether some of it is still there."""
    removed, left = half_written(given.profiles)
    if removed:
        tell(
            given,
            "Đã xóa tệp ghi dở của một lệnh bị ngắt, có thể còn số điện thoại:",
            "Deleted what a stopped command left half written, maybe with a telephone number:",
        )
        say(*(f"  {path}" for path in removed))
    if left:
        tell(
            given,
            "CHƯA xóa tệp ghi dở này, có thể còn số điện thoại. Không có lệnh nào đang chạy thì "
            "xóa bằng tay:",
            "NOT deleted is what is still or was left half written, maybe with a telephone number. "
            "When no command is running, delete it:",
        )
        say(*(f"  {path}" for path in left))
    return bool(left)


def _unseal(given: argparse.Namespace) -> int:
    if not given.write:
        for number in numbers(given.profiles, given.slugs, _key(given)):
            say(f"{number.phone}\t{number.slug}\t{number.name}")
        return 0
    if repository(given.repository) == "public":
        raise CustodyError(
            "Kho công khai: không ghi số ra tệp; bỏ --write để chỉ xem.",
            "A public repository holds no number in clear; without --write they are only shown.",
            is_mistyped=True,
        )
    changed = unseal(given.profiles, given.slugs, _key(given))
    tell(
        given,
        f"{len(changed)} số đã mở niêm phong và ghi lại vào tệp.",
        f"{counted(len(changed), 'number')} written in clear.",
    )
    say(*changed)
    return 0


def _key(given: argparse.Namespace) -> Key:
    return key_in(given.key or private_folder() / KEY_NAME)


def _audit(given: argparse.Namespace) -> int:
    if given.out is None and given.format == "xlsx":
        raise CustodyError(
            "Dạng xlsx cần --out TỆP.", "The form xlsx needs --out FILE.", is_mistyped=True
        )
    rows = audit(given.profiles, given.today or today_in_viet_nam())
    made = (
        as_text(rows, given.within, given.lang)
        if given.format == "text"
        else AUDIT_FORMS[given.format](rows, given.within)
    )
    if given.out is None:
        sys.stdout.write(made.decode())
    else:
        write_out(given.out, made)
        tell(given, f"{given.out}: đã ghi.", f"{given.out}: written.")
    # What a program reads from the standard output holds nothing else.
    if given.out is not None or given.format == "text":
        _tell_of_unanswered(given)
    return 0


def _tell_of_unanswered(given: argparse.Namespace) -> None:
    """Requests stand in the ledger of this machine alone, not in the repository."""
    ledger = private_folder() / LEDGER_NAME
    found = unanswered(ledger)
    if found.unread:
        lines = ", ".join(map(str, found.unread))
        tell(
            given,
            f"KHÔNG đọc được dòng {lines} của {ledger}: ngày nhận phải như 2026-11-20 hay "
            "20/11/2026, dòng đủ các ô. Mở sổ và sửa.",
            f"NOT read in {ledger}: line {lines}. The day must be like 2026-11-20 or 20/11/2026 "
            "and every cell there. Open the ledger and mend it.",
        )
    requests = found.requests
    if not requests:
        return
    tell(
        given,
        f"{len(requests)} yêu cầu trong {ledger} chưa ghi ngày trả lời:",
        f"{counted(len(requests), 'request')} in {ledger} without a day of an answer:",
    )
    for request in requests:
        due = clock(request.requested_on)
        tell(
            given,
            f"  {request.profile}: nhận {date_text(request.requested_on)}, trả lời trước hết ngày "
            f"{date_text(due.answer_by)}, gỡ khỏi trang {date_text(due.withdrawn_by)}, xóa hẳn "
            f"{date_text(due.deleted_by)}",
            f"  {request.profile}: came {request.requested_on}, to be answered by "
            f"{due.answer_by}, withdrawn by {due.withdrawn_by}, deleted by {due.deleted_by}",
        )


def _export(given: argparse.Namespace) -> int:
    today = given.today or today_in_viet_nam()
    done = export(given.profiles, given.archive, today, site_address(given))
    files = counted(done.files, "file")
    tell(given, f"{given.archive}: {done.files} tệp.", f"{given.archive}: {files}.")
    tell(
        given,
        "Gói có dữ liệu cá nhân không công bố: chỉ giao cho nơi được phép giữ.",
        "The bag holds personal data that is not public: give it only to those who may keep it.",
    )
    if done.left_out:
        tell(
            given,
            "KHÔNG có trong gói, vì là liên kết ra ngoài, không phải tệp thường, hoặc tên không "
            f"theo UTF-8; chép tệp thật vào, đổi tên rồi đóng lại. Tên {TORN}... là tệp ghi dở "
            "của một lệnh bị ngắt: không có lệnh nào đang chạy thì xóa.",
            "NOT in the bag, as links to elsewhere, no plain files, or names that are no UTF-8; "
            "put the files themselves there, rename them and pack again. What is named "
            f"{TORN}... was left half written by a command that was stopped: delete it when "
            "none is running.",
        )
        say(*(f"  {path}" for path in done.left_out))
    if done.torn:
        tell(
            given,
            "Cạnh gói còn tệp ghi dở của một lệnh bị ngắt, có thể là cả kho chưa công bố: không "
            "có lệnh nào đang chạy thì xóa.",
            "Beside the bag lies what a command that was stopped left half written, perhaps the "
            "whole unpublished data: delete it when none is running.",
        )
        say(*(f"  {path}" for path in done.torn))
    return 1 if done.left_out else 0


def _restore(given: argparse.Namespace) -> int:
    count = restore(given.bag, given.into)
    tell(
        given,
        f"{given.into}: {count} tệp, mã băm đều khớp.",
        f"{given.into}: {counted(count, 'file')}, every checksum fits.",
    )
    return 0
