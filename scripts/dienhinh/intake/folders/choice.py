"""Which folder below `profiles/` a draft goes to: that of the same profile, or a new one."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.identity import (
    has_name,
    has_phone_of,
    is_corrected,
    is_for_another_movement,
    is_of_another_unit,
    is_renamed,
    is_same,
)
from dienhinh.intake.folders.import_state import State, state_of
from dienhinh.intake.folders.yaml_files import ProfileText, current_text
from dienhinh.intake.runs import Run
from dienhinh.model.both import Both
from dienhinh.model.portable_names import is_taken
from dienhinh.model.reference import Reference
from dienhinh.read.folders import PROFILE_FILE
from dienhinh.vietnamese import slug

UNKNOWN_UNIT = "chua-ro-don-vi"
_LONGEST_SLUG = 60
_MOST_TWINS = 99
_MOST_NAMED = 3


def _place(draft: Draft, reference: Reference, default_call: str) -> tuple[str, str, str]:
    """Call, unit and slug; only ids of the lists and names made by `slug` become folders."""
    call, unit = draft.values.get("call"), draft.values.get("unit")
    own_call = call if isinstance(call, str) and call in reference.calls else default_call
    own_unit = unit if isinstance(unit, str) and unit in reference.units else UNKNOWN_UNIT
    stem = draft.source.rpartition("/")[2].rpartition(".")[0]
    more = f"-{draft.number}" if draft.number > 1 and not draft.name else ""
    name = slug(draft.name, _LONGEST_SLUG) or slug(stem, _LONGEST_SLUG) + more or "ho-so"
    return own_call, own_unit, f"ho-so-{name}" if is_taken(name) else name


def folder_for(
    root: Path,
    draft: Draft,
    reference: Reference,
    default_call: str,
    run: Run,
) -> tuple[Path | None, State | None]:
    """Where the draft goes, and what an earlier import left there; no folder where a link lies."""
    call, unit, name = _place(draft, reference, default_call)
    above = root / call / unit
    if any(path.is_symlink() for path in (root / call, above)):
        return None, None
    folder = _earlier(root / call, draft, run) or _of_another_unit(root, above, draft, run)
    folder = folder or _free(root, above, name, draft, run)
    if folder is None:
        return None, None
    twins = _bearing(root, folder, name)
    for other in run.namesakes.of(root, draft):
        # Two of one run or one call are told by their folders, and of two calls in the later one.
        is_before = _day(other.parts[-3], reference) < _day(call, reference)
        if is_before or run.namesakes.is_taken_down(other):
            twins.append(other)
    draft.doubts += [_told_of_twin(twin, folder, run) for twin in dict.fromkeys(twins)]
    reached = [other for other in run.reached(root, draft) if other != folder]
    draft.doubts += _told_of_phone(reached, run)
    return folder, state_of(folder)


def _day(call: str, reference: Reference) -> tuple[date, str]:
    known = reference.calls.get(call)
    return (known.date if known else date.min, call)


def _free(root: Path, above: Path, name: str, draft: Draft, run: Run) -> Path | None:
    """The first folder of the name that is nobody's, or the draft's own of before.

    A name is that of a page, so it is used once in all calls. A folder that no import made belongs
    to its editor, one of somebody else to them.
    """
    for twin in range(1, _MOST_TWINS):
        folder = above / (name if twin == 1 else f"{name}-{twin}")
        if folder.is_symlink():
            return None
        before, state = current_text(folder), state_of(folder)
        is_free = state is not None and folder not in run.taken(draft)
        if is_free and is_same(before, draft) and not _is_another(before, state, draft):
            return folder
        if not folder.exists() and not any(root.glob(f"*/*/{folder.name}/{PROFILE_FILE}")):
            return folder
    return None


def _of_another_unit(root: Path, above: Path, draft: Draft, run: Run) -> Path | None:
    """The folder of the same people that an import made for another unit of the call.

    A corrected unit comes in a file of another name as a rule: "ho-so (1).docx".
    """
    for folder in run.namesakes.of(root, draft):
        before, state = current_text(folder), state_of(folder)
        is_imported = before is not None and state is not None and folder not in run.taken(draft)
        is_elsewhere = folder.parent.parent == above.parent and folder.parent != above
        if (
            is_imported
            and is_elsewhere
            and is_of_another_unit(before, draft)
            and not _is_another(before, state, draft)
        ):
            draft.doubts.append(_told_of_unit(folder))
            return folder
    return None


def _told_of_unit(folder: Path) -> Doubt:
    told = Both(
        f"Nguồn này ghi đơn vị khác đơn vị của {folder.as_posix()}, nhưng cùng tên, địa chỉ, điện "
        "thoại nên được nhận là hồ sơ ấy. Mục unit đổi thì chạy `dienhinh fix` để chuyển thư mục.",
        f"This source names another unit than that of {folder.as_posix()}; name, address and "
        "telephone are the same, so it was taken for that profile. Where the unit changed, "
        "`dienhinh fix` moves the folder.",
    )
    return Doubt(text=told)


def _bearing(root: Path, folder: Path, name: str) -> list[Path]:
    """The folders that bear the name for which a draft got another; none where it got it."""
    if folder.name == name:
        return []
    beside = [folder.parent / name] if (folder.parent / name).exists() else []
    return beside + [file.parent for file in sorted(root.glob(f"*/*/{name}/{PROFILE_FILE}"))]


def _told_of_twin(twin: Path, folder: Path, run: Run) -> Doubt:
    where = twin.as_posix()
    if run.namesakes.is_taken_down(twin):
        told = Both(
            f"Hồ sơ cùng tên ở {where} đã gỡ (status: withdrawn). Nếu là cùng một người thì xóa "
            f"{folder.as_posix()}, trừ khi người ấy đồng ý lại.",
            f"A profile of the same name at {where} is withdrawn (status: withdrawn). If it is of "
            f"the same people, delete {folder.as_posix()} unless they agreed again.",
        )
    elif twin.parts[-3] != folder.parts[-3]:
        told = Both(
            f"Đợt khác đã có hồ sơ cùng tên ở {where}; nếu là một thì trang đếm số liệu hai lần, "
            "xem đăng hồ sơ nào.",
            f"Another call has a profile of the same name at {where}; if it is the same, the site "
            "counts its figures twice: see which one to publish.",
        )
    else:
        told = Both(
            f"Đã có hồ sơ cùng tên ở {where}; xem có phải một không.",
            f"A profile of the same name is at {where}; see whether it is the same.",
        )
    return Doubt(text=told)


def _told_of_phone(reached: Sequence[Path], run: Run) -> list[Doubt]:
    """One line, however many bear the number; the number itself is not said."""
    if not reached:
        return []
    where = "; ".join(folder.as_posix() for folder in reached[:_MOST_NAMED])
    more = "…" if len(reached) > _MOST_NAMED else ""
    gone = any(run.namesakes.is_taken_down(folder) for folder in reached)
    told = Both(
        f"Cùng số điện thoại, khác tên{', có hồ sơ đã gỡ' if gone else ''}: {where}{more}. Xem có "
        "phải một người, một mô hình viết tên hai cách không; nếu phải thì chỉ giữ một hồ sơ.",
        f"The same telephone number under another name{', one withdrawn' if gone else ''}: {where}"
        f"{more}. See whether it is the same profile with its name written in two ways; if so, "
        "keep one.",
    )
    return [Doubt(text=told)]


def _earlier(call: Path, draft: Draft, run: Run) -> Path | None:
    """The folder an import of the same source made of the same people, whatever its name now.

    In a list rows come in between, so there the name decides, and of two alike the place in the
    list; where no row has the old name any more, a telephone number of its own. In a file of one
    profile the name itself may have been corrected.
    """
    found = run.made.of(call, draft.source)
    is_list = draft.number > 1 or len(found) > 1
    taken = run.taken(draft)
    free = [
        row
        for row in found
        if row.folder not in taken and not _is_another(row.text, row.state, draft)
    ]
    for row in sorted(free, key=lambda row: row.state.number != draft.number):
        before = row.text
        if before is not None and has_name(before, draft) and is_corrected(before, draft):
            return row.folder
        is_own = row.state.number == draft.number and not (is_list and draft.name)
        if is_own and (before is None or is_corrected(before, draft)):
            return row.folder
    return _renamed({row.folder: row.text for row in free}, draft, run.others(draft))


def _is_another(before: ProfileText | None, state: State | None, draft: Draft) -> bool:
    """Whether a folder holds what the same people were introduced for in another movement."""
    if before is None or state is None:
        return False
    return is_for_another_movement(before, state, draft)


def _renamed(
    texts: Mapping[Path, ProfileText | None], draft: Draft, others: Sequence[Draft]
) -> Path | None:
    if any(has_phone_of(draft, other) for other in others):
        return None
    for folder, before in texts.items():
        is_claimed = before is None or any(has_name(before, other) for other in others)
        if before is not None and not is_claimed and is_renamed(before, draft):
            return folder
    return None
