"""Drafts become folders below `profiles/`, and a corrected source updates the folder it made.

Each folder keeps in `.nhap.json` what its source said last (as digests): what the source did not
change is left alone, what an editor changed since is kept and told, so the same file again changes
nothing. The file is hidden: it is neither checked nor published. Into a profile that is withdrawn
nothing is written, nor beside it into another call.
"""

from dataclasses import replace
from pathlib import Path

from dienhinh.english import counted
from dienhinh.intake.doubts import Doubt, not_updated
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.flat_values import flat, name_of, said
from dienhinh.intake.drafts.places import Names
from dienhinh.intake.folders.choice import folder_for
from dienhinh.intake.folders.import_state import ASKED, BESIDE, PHONE, State, keep_state, remembered
from dienhinh.intake.folders.kept_pictures import digests_of
from dienhinh.intake.folders.still_open import still_open
from dienhinh.intake.folders.updating import Update
from dienhinh.intake.folders.yaml_files import ProfileText, current_text, new_text
from dienhinh.intake.hidden_phones import public_text
from dienhinh.intake.outcomes import Outcome
from dienhinh.intake.review_file import keep_review, review_name, review_text
from dienhinh.intake.runs import Run
from dienhinh.model.both import Both
from dienhinh.model.folder import REVIEW_FILE
from dienhinh.model.reference import Reference
from dienhinh.model.sealed import is_sealed
from dienhinh.read.folders import PROFILE_FILE
from dienhinh.write.files import new_folder, replace_file


def put(
    root: Path,
    draft: Draft,
    reference: Reference,
    default_call: str,
    run: Run | None = None,
) -> Outcome:
    """Write a draft below `root`; an earlier import of the same profile is updated.

    Of two files of one run that tell of the same profile the first is taken, what the second says
    otherwise is told.
    """
    run = Run() if run is None else run
    written = run.written
    folder, state = folder_for(root, draft, reference, default_call, run)
    if folder is None:
        told = Both(
            "Thư mục của hồ sơ là liên kết dẫn ra ngoài nên không ghi.",
            "The profile's folder is a link that leads elsewhere, so nothing was written.",
        )
        return Outcome(draft=draft, folder=None, doubts=[*draft.doubts, Doubt(text=told)])
    gone = None if folder.exists() else run.namesakes.taken_down(root, draft)
    if gone is not None:
        return _closed(gone, draft)
    first = written[folder].source if folder in written else ""
    written.setdefault(folder, draft)
    current = current_text(folder)
    if current is not None and current.get(("status",)) == "withdrawn":
        return _closed(folder, draft)
    outcome = Outcome(draft=draft, folder=folder, is_new=state is None, doubts=[*draft.doubts])
    try:
        if state is None:
            _make(folder, draft, outcome)
        else:
            first = first or _other_source(draft, state)
            own = str(draft.values.get("call"))
            call = own if own in reference.calls else default_call
            names = Names(reference, reference.calls[call])
            _bring(folder, draft, state, outcome, current=current, first=first, names=names)
    finally:
        # What could not be written whole is there in part.
        run.made.read_again(folder)
    return outcome


def _closed(folder: Path, draft: Draft) -> Outcome:
    """Nothing of the draft, not even what there is to look at: somebody wants it out of here."""
    told = Both(
        "Hồ sơ này đã gỡ (status: withdrawn) nên không ghi gì của nguồn này; chỉ khi người được "
        "giới thiệu đồng ý lại thì ở đó đổi status thành draft rồi nhập lại.",
        "This profile is withdrawn (status: withdrawn), so nothing of this source was written; "
        "only if those it shows agree again, change the status there to draft and import again.",
    )
    kept = replace(draft, doubts=[], leftovers=[])
    return Outcome(draft=kept, folder=folder, is_closed=True, doubts=[Doubt(text=told)])


def _make(folder: Path, draft: Draft, outcome: Outcome) -> None:
    """A new folder, there when all is in it: half of one would be taken for an editor's."""
    with new_folder(folder) as made:
        kept, files = _write_new(made, draft, outcome)
        now = State(source=draft.source, number=draft.number, values=kept, files=files, review="")
        review = _review(made, draft, outcome.doubts)
        last = keep_review(made / REVIEW_FILE, review, "", is_only=draft.source.startswith(ASKED))
        keep_state(made, replace(now, review=last))


def _bring(  # noqa: PLR0913 what one update is about
    folder: Path,
    draft: Draft,
    state: State,
    outcome: Outcome,
    *,
    current: ProfileText | None,
    first: str,
    names: Names,
) -> None:
    """Into a folder that an import made; `first` is another source that it is of, or ""."""
    now, left = state, None
    if current is None:
        outcome.doubts.append(not_updated(PROFILE_FILE))
    else:
        update = Update(
            folder=folder,
            draft=draft,
            state=state,
            current=current,
            outcome=outcome,
            first=first,
            most_photos=names.named_call.photos_most,
            lists=names.reference,
        )
        now = update.remember()
        replace_file(folder / PROFILE_FILE, current.text().encode())
        left = still_open(outcome.doubts, current, names.named_call)
    every = _review(folder, draft, outcome.doubts)
    outcome.doubts = outcome.doubts if left is None else left
    review = _review(folder, draft, outcome.doubts)
    if first:
        outcome.review = review_name(draft.source)
        mark = f"{BESIDE}{draft.source}"
        is_only = draft.source.startswith(ASKED)
        told = now.values.get(mark, "")
        file = folder / outcome.review
        last = keep_review(file, review, told, said=every, is_only=is_only)
        keep_state(folder, replace(now, values={**now.values, mark: last}))
        return
    is_only = any(source.startswith(ASKED) for source in (draft.source, state.source))
    file = folder / REVIEW_FILE
    last = keep_review(file, review, state.review, said=every, is_only=is_only)
    keep_state(folder, replace(now, source=draft.source, number=draft.number, review=last))


def _other_source(draft: Draft, state: State) -> str:
    """The source of a folder when the draft's is another, not a later edition under a new name.

    A later edition repeats most of the story. A short list that names the same people does not: of
    it only what is missing is taken.
    """
    if draft.source == state.source:
        return ""
    is_told_before = f"{BESIDE}{draft.source}" in state.values
    story = {name for name in state.values if name.startswith("achievements.")}
    again = {
        name: remembered(value) for path, value in flat(draft) if (name := name_of(path)) in story
    }
    alike = sum(state.values[name] == digest for name, digest in again.items())
    is_edition = 2 * alike >= len(again) > 0 or not story
    is_later = is_edition and not is_told_before and not draft.source.startswith(ASKED)
    return "" if is_later else state.source


def _review(folder: Path, draft: Draft, doubts: list[Doubt]) -> str:
    """What there is to look at; beside a profile whose number is sealed no number may stand."""
    review = review_text(draft, doubts)
    current = current_text(folder)
    is_closed = current is not None and is_sealed(str(current.get((PHONE,))))
    return public_text(review) if is_closed else review


def _write_new(
    folder: Path, draft: Draft, outcome: Outcome
) -> tuple[dict[str, str], dict[str, str]]:
    """A folder of its own; what to remember of its values and of its files."""
    replace_file(folder / PROFILE_FILE, new_text(draft.values).encode())
    for picture in draft.pictures:
        replace_file(folder / picture.file, picture.content)
    count = len(draft.pictures)
    outcome.changes.append(
        Both(f"hồ sơ mới, {count} ảnh", f"new profile, {counted(count, 'picture')}")
    )
    kept: dict[str, str] = {}
    for path, value in flat(draft):
        kept |= said(path, value)
    files: dict[str, str] = {}
    for picture in draft.pictures:
        files |= digests_of(picture)
    return kept, files
