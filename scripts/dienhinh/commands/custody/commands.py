"""The commands `withdraw`, `seal`, `unseal`, `audit`, `export`, `restore`."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

from dienhinh.commands.arguments import day, existing, web_address, whole_number
from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.archive import export
from dienhinh.commands.custody.audit import audit
from dienhinh.commands.custody.audit_text import AUDIT_FORMS, as_text
from dienhinh.commands.custody.mentions import mentions
from dienhinh.commands.custody.private_folder import private_folder
from dienhinh.commands.custody.restoring import restore
from dienhinh.commands.custody.sealing import make_key, numbers, seal, unseal
from dienhinh.commands.custody.withdrawal import Withdrawal, record, withdraw
from dienhinh.commands.telling import tell
from dienhinh.commands.writing import write_out
from dienhinh.english import counted
from dienhinh.model.schema.profile import CONSENT_ITEMS
from dienhinh.pipeline import repository, today_in_viet_nam
from dienhinh.read.sealed_values import Key, key_in
from dienhinh.vietnamese import date_text

KEY_NAME, LEDGER_NAME = "key.txt", "withdrawals.csv"
_SOON_DAYS = 30
# A hundred years: consents have no end behind them.
_MOST_DAYS = 36_500
_HELP: Final = {
    "vi": {
        "withdraw": "gỡ một hồ sơ, hoặc một mục của người trong hồ sơ, khỏi lần dựng sau",
        "seal": "niêm phong số điện thoại trong kho, chỉ người giữ khóa mở được",
        "unseal": "mở số điện thoại đã niêm phong, cần khóa (nội bộ)",
        "audit": "ai đang hiện trên trang, theo đồng ý nào, cái gì sắp hết hạn (nội bộ)",
        "export": "đóng cả kho thành một gói lưu trữ BagIt (nội bộ)",
        "restore": "kiểm tra một gói lưu trữ và mở ra thư mục mới",
    },
    "en": {
        "withdraw": "take a profile, or one item of a person's data, off from the next build on",
        "seal": "seal the telephone numbers for the holders of the keys",
        "unseal": "open sealed telephone numbers, needs the key (internal)",
        "audit": "who is shown with which consent, what ends soon (internal)",
        "export": "put everything into a BagIt bag for an archive (internal)",
        "restore": "check a bag and lay it out in a new folder",
    },
}


def add(commands: Any, language: str) -> None:  # noqa: ANN401 argparse hides its type
    """Add the commands to the parser's; each runs as `options.run(options)`."""

    def command(name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        text = _HELP[language][name]
        made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    _add_withdraw(command("withdraw", _withdraw))
    _add_sealing(command("seal", _seal), command("unseal", _unseal))
    audited = command("audit", _audit)
    audited.add_argument("--format", choices=tuple(AUDIT_FORMS), default="text")
    audited.add_argument(
        "--within", type=whole_number(0, _MOST_DAYS), default=_SOON_DAYS, metavar="DAYS"
    )
    audited.add_argument("--out", type=Path, default=None, metavar="FILE")
    exported = command("export", _export)
    exported.add_argument("--archive", type=Path, required=True, metavar="DIR|FILE.zip")
    exported.add_argument(
        "--base-url", type=web_address, default="https://dien-hinh.example.vn/", metavar="URL"
    )
    restored = command("restore", _restore)
    restored.add_argument("bag", type=existing, metavar="BAG")
    restored.add_argument("--into", type=Path, required=True, metavar="DIR")


def _add_withdraw(parser: argparse.ArgumentParser) -> None:
    items = tuple(option.id for option in CONSENT_ITEMS)
    parser.add_argument("slug", metavar="SLUG")
    parser.add_argument("--reason", required=True, metavar="TEXT")
    parser.add_argument("--field", choices=items, default=None)
    parser.add_argument("--requested-on", type=day, default=None, metavar="YYYY-MM-DD")
    parser.add_argument("--ledger", type=Path, default=None, metavar="FILE")


def _add_sealing(closing: argparse.ArgumentParser, opening: argparse.ArgumentParser) -> None:
    for parser in (closing, opening):
        parser.add_argument("slugs", nargs="*", metavar="SLUG")
        parser.add_argument("--key", type=existing, default=None, metavar="FILE")
    closing.add_argument("--new-key", type=Path, default=None, metavar="FILE")
    closing.add_argument("--owner", default="Sở Nội vụ", metavar="TEXT")
    closing.add_argument("--again", action="store_true")
    opening.add_argument("--write", action="store_true")


def _withdraw(given: argparse.Namespace) -> int:
    today = given.today or today_in_viet_nam()
    requested_on = given.requested_on or today
    done = withdraw(given.profiles, given.slug, given.field, today, requested_on)
    ledger = given.ledger or private_folder() / LEDGER_NAME
    # Told first: it is done, whatever becomes of the ledger.
    _say(*(_english if given.lang == "en" else _vietnamese)(done, today))
    record(ledger, done, today, given.reason)
    tell(given, f"Đã ghi sổ: {ledger}", f"Written in the ledger: {ledger}")
    if done.is_whole:
        folders = (given.profiles, given.profiles.parent / "docs")
        elsewhere = list(mentions(folders, done.slug, done.name, done.file))
        if elsewhere:
            tell(
                given,
                "Còn nhắc tên ở chỗ khác, xem từng dòng:",
                "The name is still elsewhere, look at each line:",
            )
            _say(*(f"  {row}" for row in elsewhere))
    return 0


def _vietnamese(done: Withdrawal, today: date) -> list[str]:
    item = next((option.vi for option in CONSENT_ITEMS if option.id == done.item), "cả hồ sơ")
    times = done.clock
    lines = [
        f"{done.slug}: đã gỡ {item.lower()}."
        if done.was_changed
        else f"{done.slug}: không có gì để gỡ thêm, tệp giữ nguyên.",
        f"  tệp: {done.file}",
        f"  đồng ý đã rút: {', '.join(done.ended) or 'không có'}",
    ]
    if done.item == "ethnicity" and done.ended:
        lines.append("  lần dựng sau: hồ sơ ẩn cho đến khi bài không còn nêu dân tộc")
    if done.is_whole:
        stays = (
            "còn một trang ngắn không nêu tên" if done.leaves_page else "chỉ còn trang 404 chung"
        )
        lines.append(f"  lần dựng sau: hồ sơ mất khỏi mọi trang; ở địa chỉ cũ {stays}")
    return [
        *lines,
        f"Hạn theo Nghị định 356/2025/NĐ-CP, Điều 5, tính từ {date_text(times.requested_on)}:",
        f"  trả lời người yêu cầu: {_by(times.answer_by, today)}",
        f"  gỡ xong khỏi trang: {_by(times.withdrawn_by, today)}",
        f"  nếu yêu cầu xóa hẳn dữ liệu: {_by(times.deleted_by, today)}",
        "Còn phải làm: dựng và đưa trang lên máy chủ (dienhinh deploy), xóa bộ đệm của CDN,",
        "  nhờ máy tìm kiếm bỏ bản lưu, trả lời người yêu cầu. Sổ tay: Giữ dữ liệu cá nhân.",
    ]


def _by(day: date, today: date) -> str:
    left = (day - today).days
    return f"{date_text(day)} ({f'còn {left} ngày' if left >= 0 else f'QUÁ HẠN {-left} ngày'})"


def _english(done: Withdrawal, today: date) -> list[str]:
    item = next((option.en for option in CONSENT_ITEMS if option.id == done.item), "the profile")
    times = done.clock
    lines = [
        f"{done.slug}: withdrawn: {item.lower()}."
        if done.was_changed
        else f"{done.slug}: nothing more to withdraw, the file stays as it is.",
        f"  file: {done.file}",
        f"  consents ended: {', '.join(done.ended) or 'none'}",
    ]
    if done.item == "ethnicity" and done.ended:
        lines.append("  next build: hidden until the text no longer tells the ethnicity")
    if done.is_whole:
        stays = "a short page without the name" if done.leaves_page else "the common 404 page"
        lines.append(f"  next build: gone from every page; at its address stays {stays}")
    return [
        *lines,
        f"Time limits of decree 356/2025/ND-CP, article 5, from {times.requested_on} on:",
        f"  answer the person: {_until(times.answer_by, today)}",
        f"  off the site: {_until(times.withdrawn_by, today)}",
        f"  if the data are to be deleted: {_until(times.deleted_by, today)}",
        "Still to do: build and upload the site (dienhinh deploy), empty the cache of the CDN,",
        "  ask search engines to drop their copies, answer the person.",
    ]


def _until(day: date, today: date) -> str:
    left = (day - today).days
    return f"{day} ({counted(abs(left), 'day')} {'left' if left >= 0 else 'OVERDUE'})"


def _seal(given: argparse.Namespace) -> int:
    if given.new_key is not None:
        public = make_key(given.profiles, given.new_key, given.owner)
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
    tell(given, f"{len(changed)} số đã niêm phong.", f"{len(changed)} numbers sealed.")
    _say(*changed)
    if changed:
        tell(
            given,
            "Số cũng đã bỏ khỏi can-xem-lai.md và .nhap.json cạnh hồ sơ; lịch sử của kho và tệp "
            "gốc thì vẫn còn.",
            "They are also out of can-xem-lai.md and .nhap.json beside the profiles; the history "
            "of the repository and the source files still have them.",
        )
    return 0


def _unseal(given: argparse.Namespace) -> int:
    if not given.write:
        for number in numbers(given.profiles, given.slugs, _key(given)):
            _say(f"{number.phone}\t{number.slug}\t{number.name}")
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
        f"{len(changed)} số đã ghi lại thành chữ thường.",
        f"{counted(len(changed), 'number')} written in clear.",
    )
    _say(*changed)
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
    return 0


def _export(given: argparse.Namespace) -> int:
    today = given.today or today_in_viet_nam()
    done = export(given.profiles, given.archive, today, given.base_url)
    tell(given, f"{given.archive}: {done.files} tệp.", f"{given.archive}: {done.files} files.")
    tell(
        given,
        "Gói có dữ liệu cá nhân không công bố: chỉ giao cho nơi được phép giữ.",
        "The bag holds personal data that is not public: give it only to those who may keep it.",
    )
    if done.left_out:
        tell(
            given,
            "KHÔNG có trong gói, vì là liên kết ra ngoài hoặc không phải tệp thường; chép tệp thật "
            "vào rồi đóng lại:",
            "NOT in the bag, as links to elsewhere or no plain files; put the files themselves "
            "there and pack again:",
        )
        _say(*(f"  {path}" for path in done.left_out))
    return 1 if done.left_out else 0


def _restore(given: argparse.Namespace) -> int:
    count = restore(given.bag, given.into)
    tell(
        given,
        f"{given.into}: {count} tệp, mã băm đều khớp.",
        f"{given.into}: {counted(count, 'file')}, every checksum fits.",
    )
    return 0


def _say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
