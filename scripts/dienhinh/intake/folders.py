"""Drafts become folders below `profiles/`, and a corrected source updates the folder it made.

Each folder keeps in `.nhap.json` what its source said last (as digests): what the source did not
change is left alone, what an editor changed since is kept and told, so the same file again changes
nothing. The file is hidden: it is neither checked nor published.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from dienhinh.english import counted
from dienhinh.intake.differences import difference, shown, whole
from dienhinh.intake.doubts import Doubt, Leftover, not_updated
from dienhinh.intake.drafts import Draft
from dienhinh.intake.folder_choice import current_text, folder_for
from dienhinh.intake.hidden_phones import without_phones
from dienhinh.intake.import_state import (
    ASKED,
    BESIDE,
    MARK,
    PHONE,
    State,
    differs_in_numbers,
    digest_of,
    keep_state,
    remembered,
    without_number,
)
from dienhinh.intake.kept_pictures import KeptPictures, digests_of
from dienhinh.intake.review_file import keep_review, review_name, review_text
from dienhinh.intake.yaml_files import ProfileText, new_text
from dienhinh.model.both import Both
from dienhinh.model.folder import REVIEW_FILE
from dienhinh.model.reference import Reference
from dienhinh.model.sealed import is_sealed
from dienhinh.model.source import KeyPath, Value
from dienhinh.read.folders import PROFILE_FILE
from dienhinh.vietnamese import first_figures
from dienhinh.write.files import new_folder, replace_file

# Decided here once, by the editor ever after.
_ONCE = frozenset({("status",), ("origin",), ("call",)})


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What was done with one draft: its folder, what changed, what to look at."""

    draft: Draft
    folder: Path | None
    is_new: bool = False
    changes: list[Both] = field(default_factory=list)
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
        told = Both(
            "Thư mục của hồ sơ là liên kết dẫn ra ngoài nên không ghi.",
            "The profile's folder is a link that leads elsewhere, so nothing was written.",
        )
        return Outcome(draft=draft, folder=None, doubts=[*draft.doubts, Doubt(text=told)])
    outcome = Outcome(draft=draft, folder=folder, is_new=state is None, doubts=[*draft.doubts])
    if state is not None and folder in written:
        _beside(folder, draft, state, outcome, written[folder].source)
        return outcome
    written[folder] = draft
    if state is None:
        _make(folder, draft, outcome)
    else:
        _fill(folder, draft, state, outcome)
    return outcome


def _make(folder: Path, draft: Draft, outcome: Outcome) -> None:
    """A new folder, there when all is in it: half of one would be taken for an editor's."""
    with new_folder(folder) as made:
        _fill(made, draft, None, outcome)


def _fill(folder: Path, draft: Draft, state: State | None, outcome: Outcome) -> None:
    if state is None:
        kept, files = _write_new(folder, draft, outcome)
    else:
        kept, files = _update(folder, draft, state, outcome)
    review = _review(folder, draft, outcome)
    told, before = (state.review, state.source) if state else ("", "")
    is_only = any(source.startswith(ASKED) for source in (draft.source, before))
    last = keep_review(folder / REVIEW_FILE, review, told, is_only=is_only)
    now = State(source=draft.source, number=draft.number, values=kept, files=files, review=last)
    keep_state(folder, now)


def _review(folder: Path, draft: Draft, outcome: Outcome) -> str:
    """What there is to look at; beside a profile whose number is sealed no number may stand."""
    review = review_text(draft, outcome.doubts)
    current = current_text(folder)
    is_closed = current is not None and is_sealed(str(current.get((PHONE,))))
    return without_phones(review) if is_closed else review


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
    for path, value in _flat(draft):
        kept |= _said(path, value)
    files: dict[str, str] = {}
    for picture in draft.pictures:
        files |= digests_of(picture)
    return kept, files


def _update(
    folder: Path, draft: Draft, state: State, outcome: Outcome
) -> tuple[dict[str, str], dict[str, str]]:
    """Bring what the source changed into the folder; the digests of what it said, of pictures."""
    current = current_text(folder)
    if current is None:
        outcome.doubts.append(not_updated(PROFILE_FILE))
        return dict(state.values), dict(state.files)
    kept, files = dict(without_number(state).values), dict(state.files)
    for path, value in _flat(draft):
        name, plain, before = _name(path), _without_bytes(path, value), current.get(path)
        if path == (PHONE,):
            _put_phone(current, state, plain, outcome)
            kept |= _said(path, value)
            continue
        if state.values.get(name) == remembered(value) or path in _ONCE:
            _tell_of_numbers(name, before, plain, outcome)
            continue
        is_same = digest_of(before) == digest_of(plain)
        if is_same or _is_untouched(state, name, before, plain):
            if not is_same:
                current.set(path, plain)
                differs = difference(before, plain)
                outcome.changes.append(Both(f"{name}: {differs.vi}", f"{name}: {differs.en}"))
            said = _said(path, value)
            if path == ("photos",):
                pictures = _put_pictures(folder, draft, state, outcome, is_listed_alike=is_same)
                files = pictures.files
                # What is not settled is told at the next import as well.
                said = {key: said[key] for key in said if key != name or not pictures.doubts}
            kept |= said
        else:
            _tell_of_edited(draft, path, plain, outcome)
    outcome.doubts += _gone(draft, state, current)
    text = current.text()
    replace_file(folder / PROFILE_FILE, text.encode())
    return kept, files


def _said_phone(state: State) -> bool:
    """Whether the source gave a number before, by what this or an earlier version remembers."""
    return not {PHONE, f"{PHONE}{MARK}"}.isdisjoint(state.values)


def _put_phone(current: ProfileText, state: State, plain: Value, outcome: Outcome) -> None:
    """Of a number nothing is remembered to compare with, so what stands in the profile stays."""
    before, begin = current.get((PHONE,)), first_figures(str(plain))
    if before is None and not _said_phone(state):
        current.set((PHONE,), plain)
        outcome.changes.append(Both(f"{PHONE}: {begin}", f"{PHONE}: {begin}"))
        return
    if before == plain:
        return
    if before is None:
        told = Both(
            "Điện thoại đã được bỏ khỏi hồ sơ nên không ghi lại; nguồn này ghi:",
            "The telephone number was taken out of the profile and is not put back; "
            "this source says:",
        )
    elif is_sealed(str(before)):
        told = Both(
            "Điện thoại trong kho đã niêm phong, máy không so được với số của nguồn này:",
            "The telephone number kept here is sealed and cannot be compared with this source's:",
        )
    else:
        told = Both(
            "Điện thoại trong kho khác số của nguồn này nên giữ nguyên; nguồn này ghi:",
            "The telephone number kept here differs from this source's and stays; "
            "this source says:",
        )
    outcome.doubts.append(Doubt(text=told, quoted=begin))


def _tell_of_numbers(name: str, before: Value, plain: Value, outcome: Outcome) -> None:
    """A text that says what it said, but for a number in it: which is right a person knows."""
    if differs_in_numbers(before, plain):
        told = Both(
            f"Mục {name}: số điện thoại trong kho khác số của nguồn này nên giữ nguyên.",
            f"{name}: a telephone number kept here differs from this source's, so it stays.",
        )
        outcome.doubts.append(Doubt(text=told))


def _is_untouched(state: State, name: str, before: Value, plain: Value) -> bool:
    """Whether what stands in the profile is what the source said last."""
    if before is None:
        return True
    return remembered(before) == _last_said(state, name) and not differs_in_numbers(before, plain)


def _tell_of_edited(draft: Draft, path: KeyPath, plain: Value, outcome: Outcome) -> None:
    told = Both(
        f"Mục {_name(path)} đã được sửa trong kho nên giữ nguyên; nguồn mới ghi:",
        f"{_name(path)} was edited here, so it stays; the new source says:",
    )
    words = shown(plain)
    outcome.doubts.append(Doubt(text=told, quoted=words.vi, quoted_en=words.en))
    _keep_words(draft, path, plain)


def _put_pictures(
    folder: Path, draft: Draft, state: State, outcome: Outcome, *, is_listed_alike: bool
) -> KeptPictures:
    pictures = KeptPictures(folder, state.files)
    pictures.put(draft.pictures)
    outcome.doubts += pictures.doubts
    if is_listed_alike and pictures.is_changed:
        outcome.changes.append(Both("ảnh: đã thay tệp ảnh", "pictures: files replaced"))
    return pictures


def _gone(draft: Draft, state: State, current: ProfileText) -> list[Doubt]:
    """What the source said once and no longer says stays until somebody takes it out."""
    told = {_name(path) for path, _ in _flat(draft)} | {_name(path) for path in _ONCE}
    said = {name.removesuffix(MARK) for name in state.values}
    return [
        Doubt(
            text=Both(
                f"Bản này không còn mục {name}; kho vẫn giữ, xem có xóa.",
                f"This edition no longer has {name}; it stays here, see whether to delete it.",
            )
        )
        for name in sorted(said - told)
        if current.get(tuple(name.split("."))) is not None
    ]


def _beside(folder: Path, draft: Draft, state: State, outcome: Outcome, first: str) -> None:
    """Another file of this run on the same profile: told, in a review file of its own."""
    current = current_text(folder)
    for path, value in _flat(draft):
        plain = _without_bytes(path, value)
        before = None if current is None else current.get(path)
        if path not in _ONCE and plain and digest_of(before) != digest_of(plain):
            if path == (PHONE,):
                plain = first_figures(str(plain))
            name, words = _name(path), shown(plain)
            told = Both(
                f"Mục {name}: tệp “{first}” cùng hồ sơ này ghi khác nên giữ; tệp này ghi:",
                f"{name}: the file “{first}” on the same profile says otherwise and is kept; "
                "this file says:",
            )
            outcome.doubts.append(Doubt(text=told, quoted=words.vi, quoted_en=words.en))
            _keep_words(draft, path, plain)
    known = set(state.files.values())
    for picture in draft.pictures:
        if picture.digest not in known:
            told = Both(
                "Ảnh của tệp này không có trong hồ sơ; thay vào nếu cần.",
                "The profile does not have this file's picture; put it in if needed.",
            )
            outcome.doubts.append(Doubt(text=told, place=picture.place))
    review = _review(folder, draft, outcome)
    mark = f"{BESIDE}{draft.source}"
    last = keep_review(folder / review_name(draft.source), review, state.values.get(mark, ""))
    if last != state.values.get(mark):
        keep_state(folder, replace(state, values={**state.values, mark: last}))


def _keep_words(draft: Draft, path: KeyPath, value: Value) -> None:
    """What was not taken over stays readable in full."""
    if path != ("photos",):
        kept = Leftover(place=f"mục {_name(path)} theo nguồn này", text=whole(value))
        draft.leftovers.append(kept)


def _said(path: KeyPath, value: Value) -> dict[str, str]:
    """The digest of what a source said; for photos also that of their rows without the bytes.

    Of a telephone number only that there was one.
    """
    if path == (PHONE,):
        return {f"{PHONE}{MARK}": ""}
    rows = {_name(path): remembered(value)}
    if path == ("photos",):
        rows[f"{_name(path)}{MARK}"] = remembered(_without_bytes(path, value))
    return rows


def _last_said(state: State, name: str) -> str:
    return state.values.get(f"{name}{MARK}") or state.values.get(name, "")


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
