"""The commands `import`, `new` and `fix`: what editors and officials do with files of profiles."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dienhinh.commands.arguments import existing, looked_at, not_listed
from dienhinh.commands.asking import Ending, asker
from dienhinh.commands.meant_call import call_meant
from dienhinh.commands.options import run_options
from dienhinh.commands.parser import Commands
from dienhinh.commands.telling import tell
from dienhinh.english import counted
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.folders.folder import put
from dienhinh.intake.folders.yaml_files import current_text
from dienhinh.intake.hidden_phones import hide_profile_phones
from dienhinh.intake.importing import import_files
from dienhinh.intake.interview import Interview
from dienhinh.intake.repairs import fix
from dienhinh.intake.text_repairs import fix_texts
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.pipeline import PublishError, known_lists, repository
from dienhinh.read.folders import LISTS_FOLDER, PROFILE_FILE
from dienhinh.vietnamese import cut_numbers
from dienhinh.write.yaml_edit import YamlEditError

_LINKED = Both(
    "thư mục của hồ sơ là liên kết dẫn ra ngoài",
    "the profile's folder is a link that leads elsewhere",
)
_FAULTY = Both(
    "hồ sơ đang có ở đó còn lỗi, xem bằng `dienhinh check`",
    "the profile that is there is faulty, see `dienhinh check`",
)
_WITHDRAWN = Both(
    "hồ sơ này đã gỡ, status: withdrawn",
    "this profile is withdrawn, status: withdrawn",
)


def add(commands: Commands) -> None:
    """Add the commands."""
    imported = commands.add(
        "import",
        _import,
        vi="nhập tệp Word, Excel, gói .zip thành bản nháp hồ sơ và danh sách việc cần xem",
        en="turn Word, Excel and .zip files into draft profiles and a list of doubts",
    )
    imported.add_argument("files", nargs="+", type=existing, metavar="FILE")
    asked = commands.add(
        "new",
        _new,
        vi="hỏi từng mục bằng tiếng Việt rồi ghi một bản nháp hồ sơ",
        en="ask question by question and write a draft profile",
    )
    for parser in (imported, asked):
        parser.add_argument("--call", default="", metavar="ID")
        parser.add_argument("--unit", default="", metavar="ID")
        parser.add_argument("--movement", default="", metavar="ID")
        parser.add_argument("--sector", default="", metavar="ID")
    fixed = commands.add(
        "fix",
        _fix,
        vi="sửa lỗi kỹ thuật khi gõ (dấu chữ, dấu nháy, cuối dòng, tên ảnh, thông tin ẩn, thư "
        "mục), không đổi nghĩa",
        en="put right NFC, quoting, line ends, photo names, hidden data, folders",
    )
    fixed.add_argument("paths", nargs="*", type=existing, metavar="PATH")
    fixed.add_argument("--docs", type=existing, default=Path("docs"), metavar="DIR")
    fixed.add_argument("--dry-run", action="store_true")


def _import(given: argparse.Namespace) -> int:
    reference = known_lists(run_options(given))
    done = import_files(given.profiles, given.files, reference, _given(given, reference))
    sys.stdout.write(done.report(given.lang))
    return 0 if done.is_whole else 1


def _new(given: argparse.Namespace) -> int:
    reference = known_lists(run_options(given))
    told = _given(given, reference)
    ending = Ending()
    interview = Interview(reference, told, ending.ends(asker(given)), _tell)
    with ending.awaited():
        draft = interview.draft()
        if not told.may_hold_phone:
            hide_profile_phones(draft)
        has_answers = interview.has_answers
        code = _keep(given, draft, reference, told.call) if has_answers else _nothing(given)
    if interview.was_stopped or ending.has_come:
        raise KeyboardInterrupt
    return code


def _keep(given: argparse.Namespace, draft: Draft, reference: Reference, call: str) -> int:
    """Write what was answered, elsewhere when it cannot be where it belongs; the exit code."""
    try:
        outcome = put(given.profiles, draft, reference, call)
    except OSError as error:
        why = Both(str(error.strerror), str(error.strerror))
        return _keep_elsewhere(given, draft, reference, call, why)
    except YamlEditError:
        return _keep_elsewhere(given, draft, reference, call, _FAULTY)
    if outcome.is_closed:
        return _keep_elsewhere(given, draft, reference, call, _WITHDRAWN)
    if outcome.folder is None or current_text(outcome.folder) is None:
        why = _LINKED if outcome.folder is None else _FAULTY
        return _keep_elsewhere(given, draft, reference, call, why)
    for change in outcome.changes:
        _tell(f"+ {cut_numbers(change.text(given.lang))}")
    for doubt in outcome.doubts:
        _tell(f"- {doubt.line(given.lang)}")
    folder = outcome.folder.as_posix()
    tell(
        given,
        f"Đã ghi {folder}. Xem tiếp: dienhinh check {folder}",
        f"Written: {folder}. Next: dienhinh check {folder}",
    )
    return 0


def _keep_elsewhere(
    given: argparse.Namespace, draft: Draft, reference: Reference, call: str, why: Both
) -> int:
    """Write what was answered into a new folder and say where and why; the exit code."""
    elsewhere = Path(tempfile.mkdtemp(prefix="dienhinh-new-"))
    put(elsewhere, draft, reference, call)
    tell(
        given,
        f"Không ghi được vào {given.profiles} ({why.vi}). Câu trả lời được giữ ở "
        f"{elsewhere}: chép thư mục trong đó vào {given.profiles} khi ghi được, rồi xóa nó.",
        f"{given.profiles} cannot be written ({why.en}). The answers are kept in "
        f"{elsewhere}: copy what is in it to {given.profiles} when you can, then delete it.",
    )
    return 1


def _nothing(given: argparse.Namespace) -> int:
    tell(
        given, "Chưa trả lời câu nào nên chưa ghi gì.", "Nothing was answered, nothing was written."
    )
    return 1


def _fix(given: argparse.Namespace) -> int:
    paths = looked_at(given, (given.profiles, given.docs))
    # First, since the lists may be among them.
    changes = fix_texts(_texts(given, paths), is_dry=given.dry_run)
    reference = known_lists(run_options(given))
    changes += fix(given.profiles, paths, reference, is_dry=given.dry_run)
    for change in changes:
        _tell(change.shown(given.lang))
    left = sum(change.is_left for change in changes)
    done, done_en = ("sẽ sửa", "to be put right") if given.dry_run else ("đã sửa", "put right")
    tell(
        given,
        f"{len(changes) - left} chỗ {done}." + (f" {left} chỗ phải sửa tay." if left else ""),
        f"{counted(len(changes) - left, 'place')} {done_en}."
        + (f" {left} must be put right by hand." if left else ""),
    )
    return 0


def _texts(given: argparse.Namespace, paths: Sequence[Path]) -> Iterator[Path]:
    """The files that people write beside the profiles: lists, plans, themes, pages, stories."""
    wanted = [path.resolve() for path in paths]
    for root, name in ((given.profiles, "*.yaml"), (given.docs, "*.md")):
        for file in sorted(root.rglob(name)):
            own = file.resolve()
            is_wanted = not wanted or any(own.is_relative_to(path) for path in wanted)
            if is_wanted and file.name != PROFILE_FILE and file.is_file() and not file.is_symlink():
                yield file


def _given(given: argparse.Namespace, reference: Reference) -> Given:
    """What the options say; PublishError names an id that no list has."""
    today = run_options(given).today
    call = call_meant(PublishError, given.call, reference, today, given.profiles)
    for name, known in (
        ("unit", reference.units),
        ("movement", reference.movements),
        ("sector", reference.sectors),
    ):
        typed = getattr(given, name)
        if typed and typed not in known:
            where = given.profiles / LISTS_FOLDER / f"{name}s.yaml"
            raise not_listed(PublishError, f"--{name}", typed, known, where)
    return Given(
        call=call,
        unit=given.unit,
        movement=given.movement,
        sector=given.sector,
        may_hold_phone=repository(given.repository) == "private",
    )


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
