"""Drafts become folders below `profiles/`, and a corrected source updates the folder it made.

Each folder keeps in `.nhap.json` what its source said last (as digests): what the source did not
change is left alone, what an editor changed since is kept and told, so the same file again changes
nothing. The file is hidden: it is neither checked nor published.
"""

from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts import Draft
from dienhinh.intake.import_state import STATE_FILE, State, digest_of, keep_state, state_of
from dienhinh.intake.review_file import REVIEW_FILE, review_text
from dienhinh.intake.yaml_files import ProfileText, new_text
from dienhinh.model.reference import Reference
from dienhinh.model.source import KeyPath, Value
from dienhinh.read.folders import PROFILE_FILE
from dienhinh.vietnamese import shorten, slug
from dienhinh.write.files import replace_file

UNKNOWN_UNIT = "chua-ro-don-vi"
_LONGEST_SLUG = 60
_SHOWN = 80
# Decided here once, by the editor ever after.
_ONCE = frozenset({("status",), ("origin",), ("call",)})
_MOST_TWINS = 99


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What was done with one draft: its folder, what changed, what to look at."""

    draft: Draft
    folder: Path | None
    is_new: bool = False
    changes: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    review: str = REVIEW_FILE


def put(root: Path, draft: Draft, reference: Reference, default_call: str) -> Outcome:
    """Write a draft below `root`; an earlier import of the same profile is updated."""
    place = _place(draft, reference, default_call)
    folder, state = _folder_for(root, place, draft)
    if folder is None:
        doubt = Doubt(text="Thư mục của hồ sơ là liên kết dẫn ra ngoài nên không ghi.")
        return Outcome(draft=draft, folder=None, doubts=[*draft.doubts, doubt])
    outcome = Outcome(draft=draft, folder=folder, is_new=state is None, doubts=[*draft.doubts])
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


def _place(draft: Draft, reference: Reference, default_call: str) -> tuple[str, str, str]:
    """Call, unit and slug; only ids of the lists and names made by `slug` become folders."""
    call, unit = draft.values.get("call"), draft.values.get("unit")
    own_call = call if isinstance(call, str) and call in reference.calls else default_call
    own_unit = unit if isinstance(unit, str) and unit in reference.units else UNKNOWN_UNIT
    stem = draft.source.rpartition("/")[2].rpartition(".")[0]
    more = f"-{draft.number}" if draft.number > 1 and not draft.name else ""
    name = slug(draft.name, _LONGEST_SLUG) or slug(stem, _LONGEST_SLUG) + more or "ho-so"
    return own_call, own_unit, name


def _folder_for(
    root: Path, place: tuple[str, str, str], draft: Draft
) -> tuple[Path | None, State | None]:
    """Where the draft goes, and what an earlier import left there."""
    call, unit, name = place
    above = root / call / unit
    if any(path.is_symlink() for path in (root / call, above)):
        return None, None
    earlier = _earlier(root / call, draft)
    if earlier is not None:
        return earlier, state_of(earlier)
    for twin in range(1, _MOST_TWINS):
        folder = above / (name if twin == 1 else f"{name}-{twin}")
        if folder.is_symlink():
            return None, None
        state = state_of(folder)
        if state is not None or not folder.exists():
            return folder, state
        # A folder that no import made belongs to its editor.
        if twin == 1:
            told = f"Đã có hồ sơ cùng tên ở {folder.as_posix()}; xem có phải một không."
            draft.doubts.append(Doubt(text=told))
    return None, None


def _earlier(call: Path, draft: Draft) -> Path | None:
    """The folder an import of the same place in the same source made, whatever its name now."""
    for file in sorted(call.glob(f"*/*/{STATE_FILE}")):
        state = None if file.parent.is_symlink() else state_of(file.parent)
        if state is not None and (state.source, state.number) == (draft.source, draft.number):
            before = _name_in(file.parent)
            if not before or not draft.name or slug(before)[:12] == slug(draft.name)[:12]:
                return file.parent
    return None


def _name_in(folder: Path) -> str:
    current = _current(folder)
    name = None if current is None else current.get(("name",))
    return name if isinstance(name, str) else ""


def _current(folder: Path) -> ProfileText | None:
    try:
        return ProfileText((folder / PROFILE_FILE).read_bytes())
    except (OSError, ValueError):
        return None


def _write_new(folder: Path, draft: Draft, outcome: Outcome) -> None:
    replace_file(folder / PROFILE_FILE, new_text(draft.values).encode())
    for picture in draft.pictures:
        replace_file(folder / picture.file, picture.content)
    outcome.changes.append(f"hồ sơ mới, {len(draft.pictures)} ảnh")


def _update(folder: Path, draft: Draft, state: State, outcome: Outcome) -> dict[str, str]:
    """Bring what the source changed into the folder; the digests of what it said."""
    current = _current(folder)
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
                outcome.changes.append(f"{name}: {_shown(before)} → {_shown(plain)}")
            elif path == ("photos",):
                outcome.changes.append("ảnh: đã thay tệp ảnh")
            kept |= _said(path, value)
        else:
            told = f"Mục {name} đã được sửa trong kho nên giữ nguyên; nguồn mới ghi:"
            outcome.doubts.append(Doubt(text=told, quoted=_shown(plain)))
    text = current.text()
    replace_file(folder / PROFILE_FILE, text.encode())
    return kept


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


def _shown(value: Value) -> str:
    if value is None:
        return "(trống)"
    if isinstance(value, list):
        return f"danh sách {len(value)} dòng"
    return f"“{shorten(str(value), _SHOWN)}”"
