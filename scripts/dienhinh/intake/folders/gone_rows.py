"""Profiles that an earlier edition of a source had and this one has not: told, never deleted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.identity import shares_mark
from dienhinh.intake.folders.import_state import ASKED, State, keep_state, state_of
from dienhinh.intake.folders.yaml_files import ProfileText, current_text
from dienhinh.intake.outcomes import Outcome
from dienhinh.intake.review_file import keep_review, review_text
from dienhinh.model.both import Both
from dienhinh.model.folder import REVIEW_FILE, STATE_FILE


def imported_before(root: Path) -> dict[str, list[tuple[Path, State]]]:
    """The folders that imports made below `root`, by source."""
    found: dict[str, list[tuple[Path, State]]] = {}
    for file in sorted(root.glob(f"*/*/*/{STATE_FILE}")):
        folder = file.parent
        state = None if folder.is_symlink() else state_of(folder)
        if state is not None and not state.source.startswith(ASKED):
            found.setdefault(state.source, []).append((folder, state))
    return found


def gone_rows(
    before: Mapping[str, Sequence[tuple[Path, State]]],
    written: Mapping[Path, Draft],
    done: Sequence[Outcome],
) -> list[Outcome]:
    """What to tell of folders of the sources of this run that the run did not come to.

    In a later call it is no edition. Files of several places bear one name ("ho-so.docx"): only a
    list that was met again has lost a row, and a single profile is told when a new one has its
    address or telephone.
    """
    told = []
    for source in {draft.source: None for draft in written.values()}:
        calls = {f.parts[-3] for f, draft in written.items() if draft.source == source}
        rows = [row for row in before.get(source, ()) if row[0].parts[-3] in calls]
        is_list = any(state.number > 1 for _, state in rows)
        is_met = any(folder in written for folder, _ in rows)
        made = [outcome for outcome in done if outcome.is_new and outcome.draft.source == source]
        for folder, state in rows:
            current = current_text(folder)
            if folder in written or current is None or current.get(("status",)) == "withdrawn":
                continue
            alike = next((o.folder for o in made if shares_mark(current, o.draft)), None)
            if alike is not None or (is_list and is_met):
                told.append(_told(folder, state, current, alike))
    return told


def _told(folder: Path, state: State, current: ProfileText, alike: Path | None) -> Outcome:
    """The same on the screen and, once, in the review file of the folder."""
    vi = "Bản này không còn hồ sơ này; kho vẫn giữ, xem có gỡ hay xóa."
    en = "This edition no longer has this profile; it stays here, see whether to take it down."
    if alike is not None:
        vi += f" Có thể đã đổi tên thành {alike.as_posix()} (cùng địa chỉ hoặc điện thoại)."
        en += f" Perhaps it was renamed {alike.as_posix()} (same address or telephone)."
    values = {"name": current.get(("name",))}
    draft = Draft(source=state.source, number=state.number, values=values, pictures=[])
    doubts = [Doubt(text=Both(vi, en))]
    review = review_text(draft, doubts)
    last = keep_review(folder / REVIEW_FILE, review, state.review, is_only=True)
    keep_state(folder, replace(state, review=last))
    return Outcome(draft=draft, folder=folder, doubts=doubts)
