"""The command `withdraw`: take a profile, or one item of a person's data, off the site."""

import argparse
import shlex
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dienhinh.commands.arguments import day, file_path, words
from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.copies import tell_of_copies
from dienhinh.commands.custody.ledger import Request, record
from dienhinh.commands.custody.mentions import mentions, not_taken_down, village_mentions
from dienhinh.commands.custody.private_folder import private_folder, refuse_shared
from dienhinh.commands.custody.told_of import told_of
from dienhinh.commands.custody.withdrawal import Withdrawal, withdraw
from dienhinh.commands.custody.withdrawal_text import elsewhere_text, withdrawal_text
from dienhinh.commands.options import site_address
from dienhinh.commands.telling import say, tell
from dienhinh.english import counted
from dienhinh.model.schema.profile import CONSENT_ITEMS, STATUSES
from dienhinh.pipeline import today_in_viet_nam

LEDGER_NAME = "withdrawals.csv"


def add_withdraw(parser: argparse.ArgumentParser) -> None:
    items = tuple(option.id for option in CONSENT_ITEMS)
    parser.add_argument("slug", metavar="SLUG")
    parser.add_argument("--reason", type=words, required=True, metavar="TEXT")
    parser.add_argument("--field", choices=items, default=None)
    parser.add_argument("--requested-on", type=day, default=None, metavar="YYYY-MM-DD")
    parser.add_argument("--ledger", type=file_path, default=None, metavar="FILE")


def withdrawing(given: argparse.Namespace) -> int:
    """The command `withdraw`: 1 when the item stays shown. CustodyError says what stopped it."""
    today = given.today or today_in_viet_nam()
    requested_on = given.requested_on or today
    ledger = given.ledger or private_folder() / LEDGER_NAME
    refuse_shared(ledger)
    done = withdraw(given.profiles, given.slug, given.field, today, requested_on)
    # Told first: it is done, whatever becomes of the ledger; and kept, whoever reads it or not.
    try:
        say(*withdrawal_text(done, today, given.lang))
    finally:
        try:
            _keep(given, ledger, done, today)
        finally:
            # The site would still show it, however the ledger fared.
            _tell_what_is_left(given, done, today)
    return 1 if done.is_left else 0


def _keep(given: argparse.Namespace, ledger: Path, done: Withdrawal, today: date) -> None:
    """Write the request into the ledger. CustodyError says what to do when that fails."""
    request = Request(requested_on=done.clock.requested_on, profile=done.slug, item=done.item)
    try:
        if record(ledger, request, today, given.reason):
            tell(given, f"Đã ghi sổ: {ledger}", f"Written in the ledger: {ledger}")
        else:
            tell(given, f"Trong sổ đã có yêu cầu ấy: {ledger}", f"In the ledger already: {ledger}")
    except OSError as error:
        # On a later day the same command would count the time limits from that day.
        vi, en = ("", "") if done.is_left else ("đã gỡ, nhưng ", "withdrawn, but ")
        asked = f"--requested-on {request.requested_on}"
        raise CustodyError(
            f"{vi}chưa ghi sổ ({error.strerror}). Sửa chỗ ghi (đường dẫn, quyền, chỗ trống trên "
            f"đĩa) hoặc chọn sổ khác bằng --ledger, rồi chạy lại lệnh ấy với {asked}.",
            f"{en}not written in the ledger ({error.strerror}): mend the place (path, permissions, "
            f"space on the disk) or choose another by --ledger, then run the command again with "
            f"{asked}.",
            about=ledger,
        ) from error


def _tell_what_is_left(given: argparse.Namespace, done: Withdrawal, today: date) -> None:
    """Where the same person, the picture, the name or the village stands besides."""
    _tell_of_others(given, not_taken_down(given.profiles, done))
    if done.item in {None, "photo"} and not done.is_left:
        tell_of_copies(given, done)
    if done.is_whole:
        told = told_of(given.profiles, done, base_url=site_address(given), today=today)
        say(*elsewhere_text(told.pieces, mentions(given.profiles, done, told.named), given.lang))
    elif done.item == "address" and not done.is_left:
        villages = list(village_mentions(given.profiles, done))
        if villages:
            tell(
                given,
                "Bài vẫn nêu thôn, xóm hay đường ấy, và trang không tự bỏ chữ. Xem từng dòng, chỉ "
                "viết tới xã:",
                "The texts still tell the village or street, and the site does not drop words. "
                "Look at each line and write no more than the commune:",
            )
            say(*(f"  {row}" for row in villages))


def _tell_of_others(given: argparse.Namespace, others: Sequence[tuple[str, str]]) -> None:
    """Who was introduced twice, in two calls, has two pages."""
    if not others:
        return
    tell(
        given,
        f"CÒN {len(others)} HỒ SƠ NỮA cùng tên, chưa gỡ. Xem có phải cùng một người, một tập thể; "
        "phải thì gỡ nốt:",
        f"{counted(len(others), 'more profile')} of the same name NOT withdrawn. See whether it is "
        "of the same people; if so, withdraw it too:",
    )
    statuses = {row.id: row.vi if given.lang == "vi" else row.en for row in STATUSES}
    for slug, status in others:
        say(f"  {slug} ({statuses.get(status, status)}):", f"  {_same_for(slug, given)}")


def _same_for(slug: str, given: argparse.Namespace) -> str:
    """The line that does for another profile what was asked for this one, as a shell takes it."""
    options = {
        "--field": given.field,
        "--reason": given.reason,
        "--requested-on": given.requested_on,
        "--ledger": given.ledger,
    }
    asked = [str(part) for option in options.items() if option[1] is not None for part in option]
    where = ["--profiles", str(given.profiles)] if given.profiles != Path("profiles") else []
    return shlex.join(["dienhinh", *where, "withdraw", slug, *asked])
