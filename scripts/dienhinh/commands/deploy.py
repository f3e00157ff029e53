"""The command `deploy`: the built site goes to an object storage, or to the folder of a server."""

import argparse
import sys
from pathlib import Path

from dienhinh.commands.arguments import file_path, whole_number
from dienhinh.commands.bars import bars, steps
from dienhinh.commands.parser import Commands
from dienhinh.english import counted
from dienhinh.pipeline.deploying import Deployed, DeployOptions, deploy
from dienhinh.pipeline.options import PublishError
from dienhinh.vietnamese import file_size_text
from dienhinh.write.storage import Folder, storage

_MOST_JOBS = 256


def add(commands: Commands) -> None:
    """Add the command."""
    sent = commands.add(
        "deploy",
        _run,
        vi="đưa trang đã dựng lên kho tệp (S3, MinIO...) hoặc thư mục của máy chủ, chỉ tệp đã đổi",
        en="put what changed of the built site on an object storage (S3, MinIO...) or in a folder",
        needs_profiles=False,
    )
    sent.add_argument("to", metavar="DEST")
    sent.add_argument("--site", type=file_path, default=Path("site"), metavar="SITE")
    sent.add_argument("--dry-run", action="store_true")
    sent.add_argument("--again", action="store_true")
    sent.add_argument("--delete-others", action="store_true")
    sent.add_argument("--jobs", type=whole_number(1, _MOST_JOBS), default=16, metavar="N")


def _run(given: argparse.Namespace) -> int:
    to = storage(given.to)
    if isinstance(to, Folder):
        _keep_apart(given.site.resolve(), to.root.resolve())
    options = DeployOptions(
        jobs=given.jobs,
        dry_run=given.dry_run,
        again=given.again,
        delete_others=given.delete_others,
    )
    with bars() as shown:
        done = deploy(given.site, to, options, steps(shown, given.lang))
    if given.dry_run:
        sys.stdout.writelines(f"{line}\n" for line in _lines(done))
    words = _english if given.lang == "en" else _vietnamese
    sys.stdout.write(words(done, given, keeps_headers=to.takes_headers))
    return 0


def _keep_apart(site: Path, to: Path) -> None:
    """A site that goes into itself, or over the folder it is in, would delete what it came from."""
    if site == to or site in to.parents or to in site.parents:
        raise PublishError(
            "trùng với thư mục trang đã dựng, hoặc cái này nằm trong cái kia; hãy chọn nơi khác.",
            "the same folder as the built site, or one within the other: choose another.",
            about=to,
            is_mistyped=True,
        )


def _lines(done: Deployed) -> list[str]:
    """`+` new, `~` changed, `-` gone, in the order in which it happens."""
    plan = done.plan
    uploads = [f"{'+' if uri in done.new else '~'} {uri}" for uri in plan.uploads]
    gone = [f"- {uri}" for uri in plan.removed]
    first = len(plan.in_the_way)
    return [*gone[:first], *uploads, *gone[first:]]


def _vietnamese(done: Deployed, given: argparse.Namespace, *, keeps_headers: bool) -> str:
    plan = done.plan
    size = file_size_text(done.size_bytes)
    text = (
        f"{'Sẽ tải' if given.dry_run else 'Đã tải'} {len(plan.uploads)} tệp ({size}), "
        f"xóa {len(plan.removed)}; {plan.same} tệp không đổi.\n"
    )
    if done.foreign:
        text += (
            f"Ở nơi nhận còn {done.foreign} tệp không do lệnh này đưa lên, được giữ nguyên; "
            "muốn xóa thì thêm --delete-others.\n"
        )
    if done.unnameable:
        text += (
            f"Ở nơi nhận còn {done.unnameable} tệp của người khác có tên không theo UTF-8, có dấu "
            "xuống dòng hoặc dẫn ra ngoài (“//”, “..”), được giữ nguyên; muốn xóa thì xóa tay.\n"
        )
    if not keeps_headers:
        text += "Nơi nhận không giữ tiêu đề: máy chủ web phải tự đặt, xem _headers trong trang.\n"
    return text


def _english(done: Deployed, given: argparse.Namespace, *, keeps_headers: bool) -> str:
    plan = done.plan
    text = (
        f"{counted(len(plan.uploads), 'file')} ({done.size_bytes / 1e6:.1f} MB) "
        f"{'would be ' if given.dry_run else ''}uploaded, {len(plan.removed)} removed; "
        f"{plan.same} unchanged.\n"
    )
    if done.foreign:
        text += (
            f"{counted(done.foreign, 'file')} at the target not put there by this command; left. "
            "--delete-others removes such files.\n"
        )
    if done.unnameable:
        text += (
            f"{counted(done.unnameable, 'file')} of others at the target left, whose names are no "
            'UTF-8, hold a line break or lead elsewhere (as "//", ".."); remove them by hand.\n'
        )
    if not keeps_headers:
        text += "The target keeps no headers: the web server sets them, see _headers in the site.\n"
    return text
