"""Drafts become folders below `profiles/`, and a corrected source updates the folder it made.

Each folder keeps in `.nhap.json` what its source said last (as digests): what the source did not
change is left alone, what an editor changed since is kept and told, so the same file again changes
nothing. The file is hidden: it is neither checked nor published.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from dienhinh.intake.differences import difference, shown, whole
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts import Draft
from dienhinh.intake.folder_choice import current_text, folder_for
from dienhinh.intake.import_state import State, digest_of, keep_state
from dienhinh.intake.review_file import REVIEW_FILE, review_name, review_text
from dienhinh.intake.yaml_files import ProfileText, new_text
from dienhinh.model.reference import Reference
from dienhinh.model.source import KeyPath, Value
from dienhinh.read.folders import PROFILE_FILE
from dienhinh.write.files import replace_file

# Decided here once, by the editor ever after.
_ONCE = frozenset({("status",), ("origin",), ("call",)})


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What was done with one draft: its folder, what changed, what to look at."""

    draft: Draft
    folder: Path | None
    is_new: bool = False
    changes: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    review: str = REVIEW_FILE


def put(
    root: Path,
    draft: Draft,
    reference: Reference,
    default_call: str,
    written: dict[Path, Draft] | None = None,
) -> Outcome:
    """Write a draft below `root`; an earlier import of the same profile is updated.

    `written` holds the folders of this run with their drafts: of two files that tell of the same
    profile the first is taken, what the second says otherwise is told. Two rows of one list are two
    profiles.
    """
    written = {} if written is None else written
    taken = {
        path
        for path, other in written.items()
        if other.source == draft.source and other.number != draft.number
    }
    folder, state = folder_for(root, draft, reference, default_call, taken)
    if folder is None:
        doubt = Doubt(text="Thư mục của hồ sơ là liên kết dẫn ra ngoài nên không ghi.")
        return Outcome(draft=draft, folder=None, doubts=[*draft.doubts, doubt])
    outcome = Outcome(draft=draft, folder=folder, is_new=state is None, doubts=[*draft.doubts])
    if state is not None and folder in written:
        _beside(folder, draft, state, outcome, written[folder].source)
        return outcome
    written[folder] = draft
    folder.mkdir(parents=True, exist_ok=True)
    if state is None:
        state = State(source=draft.source, number=draft.number, values={}, files={}, review="")
        _write_new(folder, draft, outcome)
        kept: dict[str, str] = {}
        for path, value in _flat(draft):
            kept |= _said(path, value)
    else:
        kept = _update(folder, draft, state, outcome)
    review = review_text(draft, outcome.doubts)
    if digest_of(review) != state.review:
        replace_file(folder / REVIEW_FILE, review.encode())
    files = {picture.file: picture.digest for picture in draft.pictures}
    now = State(
        source=draft.source,
        number=draft.number,
        values=kept,
        files=files,
        review=digest_of(review),
    )
    keep_state(folder, now)
    return outcome


def _write_new(folder: Path, draft: Draft, outcome: Outcome) -> None:
    replace_file(folder / PROFILE_FILE, new_text(draft.values).encode())
    for picture in draft.pictures:
        replace_file(folder / picture.file, picture.content)
    outcome.changes.append(f"hồ sơ mới, {len(draft.pictures)} ảnh")


def _update(folder: Path, draft: Draft, state: State, outcome: Outcome) -> dict[str, str]:
    """Bring what the source changed into the folder; the digests of what it said."""
    current = current_text(folder)
    if current is None:
        told = f"{PROFILE_FILE} không còn đọc được nên chưa cập nhật; sửa lỗi rồi nhập lại."
        outcome.doubts.append(Doubt(text=told))
        return dict(state.values)
    kept = dict(state.values)
    for path, value in _flat(draft):
        name, digest = _name(path), digest_of(value)
        if state.values.get(name) == digest or path in _ONCE:
            continue
        plain = _without_bytes(path, value)
        before = current.get(path)
        is_untouched = before is None or digest_of(before) == _untouched(state, name)
        is_same = digest_of(before) == digest_of(plain)
        if is_same or is_untouched:
            _apply(folder, draft, state, path, plain, current)
            if not is_same:
                outcome.changes.append(f"{name}: {difference(before, plain)}")
            elif path == ("photos",):
                outcome.changes.append("ảnh: đã thay tệp ảnh")
            kept |= _said(path, value)
        else:
            told = f"Mục {name} đã được sửa trong kho nên giữ nguyên; nguồn mới ghi:"
            outcome.doubts.append(Doubt(text=told, quoted=shown(plain)))
            _keep_words(draft, path, plain)
    text = current.text()
    replace_file(folder / PROFILE_FILE, text.encode())
    return kept


def _beside(folder: Path, draft: Draft, state: State, outcome: Outcome, first: str) -> None:
    """Another file of this run on the same profile: told, in a review file of its own."""
    current = current_text(folder)
    for path, value in _flat(draft):
        plain = _without_bytes(path, value)
        before = None if current is None else current.get(path)
        if path not in _ONCE and plain and digest_of(before) != digest_of(plain):
            told = f"Mục {_name(path)}: tệp “{first}” cùng hồ sơ này ghi khác nên giữ; tệp này ghi:"
            outcome.doubts.append(Doubt(text=told, quoted=shown(plain)))
            _keep_words(draft, path, plain)
    known = set(state.files.values())
    for picture in draft.pictures:
        if picture.digest not in known:
            told = "Ảnh của tệp này không có trong hồ sơ; thay vào nếu cần."
            outcome.doubts.append(Doubt(text=told, place=picture.place))
    review = review_text(draft, outcome.doubts)
    mark = f"~{draft.source}"
    if state.values.get(mark) != digest_of(review):
        replace_file(folder / review_name(draft.source), review.encode())
        keep_state(folder, replace(state, values={**state.values, mark: digest_of(review)}))


def _keep_words(draft: Draft, path: KeyPath, value: Value) -> None:
    """What was not taken over stays readable in full."""
    if path != ("photos",):
        kept = Leftover(place=f"mục {_name(path)} theo nguồn này", text=whole(value))
        draft.leftovers.append(kept)


def _said(path: KeyPath, value: Value) -> dict[str, str]:
    """The digest of what a source said; for photos also that of their rows without the bytes."""
    rows = {_name(path): digest_of(value)}
    if path == ("photos",):
        rows[f"{_name(path)}#"] = digest_of(_without_bytes(path, value))
    return rows


def _untouched(state: State, name: str) -> str:
    return state.values.get(f"{name}#") or state.values.get(name, "")


def _apply(  # noqa: PLR0913, PLR0917 these belong to one change
    folder: Path, draft: Draft, state: State, path: KeyPath, plain: Value, current: ProfileText
) -> None:
    if digest_of(current.get(path)) != digest_of(plain):
        current.set(path, plain)
    if path != ("photos",):
        return
    names = {picture.file for picture in draft.pictures}
    for picture in draft.pictures:
        replace_file(folder / picture.file, picture.content)
    for gone in set(state.files) - names:
        if "/" not in gone and "\\" not in gone and gone.startswith(("anh-", "tep-khac-")):
            (folder / gone).unlink(missing_ok=True)


def _flat(draft: Draft) -> list[tuple[KeyPath, Value]]:
    """Every value with its way: those of a group one by one, a list as a whole."""
    rows: list[tuple[KeyPath, Value]] = []
    for name, value in draft.values.items():
        if name == "photos":
            digests: list[Value] = [picture.digest for picture in draft.pictures]
            rows.append((("photos",), [value, digests]))
        elif isinstance(value, dict):
            rows += [((name, key), inner) for key, inner in value.items()]
        else:
            rows.append(((name,), value))
    return rows


def _without_bytes(path: KeyPath, value: Value) -> Value:
    return value[0] if path == ("photos",) and isinstance(value, list) else value


def _name(path: KeyPath) -> str:
    return ".".join(map(str, path))
