"""What a source says now, brought into the folder that an earlier import made.

Value by value: what the source did not change is left alone; what nobody touched since follows the
source; what an editor changed, or took out, stays so, and what the source says is told and kept in
full among what is to be looked at. A source other than the one that made the folder fills what no
source gave, and tells the rest. An interview adds rows to lists and keeps what it replaces: its
words stand in no file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dienhinh.intake.answers import NAME
from dienhinh.intake.doubts import Doubt, Leftover
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.flat_values import (
    ONCE,
    PHOTOS,
    flat,
    last_said,
    name_of,
    said,
    was_said,
    without_bytes,
)
from dienhinh.intake.folders.differences import shown, whole
from dienhinh.intake.folders.identity import is_in_capitals_only
from dienhinh.intake.folders.import_state import (
    ASKED,
    MARK,
    PHONE,
    State,
    beside,
    differs_in_numbers,
    digest_of,
    ever_said,
    of_source,
    remembered,
    without_number,
)
from dienhinh.intake.folders.kept_pictures import KeptPictures
from dienhinh.intake.folders.photo_merge import Manner, PhotoMerge
from dienhinh.intake.folders.told_fields import (
    difference_told,
    field_taken_out,
    field_told,
    other_phone,
)
from dienhinh.intake.folders.yaml_files import ProfileText
from dienhinh.intake.outcomes import Outcome
from dienhinh.model.both import Both
from dienhinh.model.reference import Reference
from dienhinh.model.source import KeyPath, Value
from dienhinh.vietnamese import first_figures


@dataclass(slots=True, kw_only=True)
class Update:
    """One source brought into `current`; `first` is another source that made the folder, or ""."""

    folder: Path
    draft: Draft
    state: State
    current: ProfileText
    outcome: Outcome
    most_photos: int
    lists: Reference
    first: str = ""
    files: dict[str, str] = field(default_factory=dict)
    _kept: dict[str, str] = field(default_factory=dict)

    @property
    def is_asked(self) -> bool:
        """Whether a person was asked, and no file holds the words."""
        return self.draft.source.startswith(ASKED)

    @property
    def was_asked(self) -> bool:
        """Whether the words in the folder are those of an interview."""
        return self.state.source.startswith(ASKED)

    @property
    def _last(self) -> Mapping[str, str]:
        """What this very source said last."""
        return of_source(self.state, self.draft.source) if self.first else self.state.values

    def remember(self) -> State:
        """Bring everything in; what to remember, but for the review file."""
        self.state = without_number(self.state)
        self.files = dict(self.state.files)
        for path, value in flat(self.draft):
            if path == (PHONE,):
                self._phone(str(value))
                self._kept |= said(path, value)
            elif path == PHOTOS:
                self._photos(value)
            else:
                self._value(path, value)
        if not self.first and not self.is_asked:
            self.outcome.doubts += self._gone()
        own = self._kept
        if self.first:
            own = {beside(self.draft.source, name): own[name] for name in own}
        return replace(self.state, values={**self.state.values, **own}, files=self.files)

    def _value(self, path: KeyPath, value: Value) -> None:
        name, before = name_of(path), self.current.get(path)
        if path == NAME and is_in_capitals_only(before, value):
            value = before
        is_same = digest_of(before) == digest_of(value)
        is_repeated = self._last.get(name) == remembered(value)
        if path in ONCE or (is_repeated and (is_same or not self.is_asked)):
            self._tell_of_numbers(path, before, value)
            return
        rows = self._with_rows(path, before, value)
        if rows is not None:
            value = rows
            is_same = digest_of(before) == digest_of(value)
        if not is_same:
            if rows is None and not self._may_change(path, before, value):
                self._tell_of_other(path, before, value)
                return
            self._set(path, before, value, is_added=rows is not None)
        self._kept |= said(path, value)

    def _with_rows(self, path: KeyPath, before: Value, value: Value) -> list[Value] | None:
        """A list of an interview behind what the folder lists; None for everything else.

        One row to an item: a consent that was withdrawn is not given anew by saying it again.
        """
        if not self.is_asked or not isinstance(before, list) or not isinstance(value, list):
            return None
        rows = [row for row in before if isinstance(row, dict)]
        more = [row for row in value if isinstance(row, dict) and row not in rows]
        if len(rows) < len(before) or not all(isinstance(row, dict) for row in value):
            return None
        items = {row["item"] for row in rows if "item" in row}
        again: list[Value] = [row for row in more if row.get("item") in items]
        if again:
            self._tell_of_other(path, before, again)
        return [*before, *(row for row in more if row not in again)]

    def _may_change(self, path: KeyPath, before: Value, value: Value) -> bool:
        """Whether nobody but this source has said, or taken out, what stands there now."""
        name = name_of(path)
        if before is None:
            above = self.current.get(path[:-1])
            # What is no block is a fault of the file, which changing it tells.
            is_faulty = above is not None and not isinstance(above, dict)
            return is_faulty or not was_said(ever_said(self.state), name)
        is_as_left = remembered(before) == last_said(self._last, name)
        return is_as_left and not differs_in_numbers(before, value)

    def _set(self, path: KeyPath, before: Value, value: Value, *, is_added: bool) -> None:
        field, differs = field_told(path), difference_told(path, before, value, self.lists)
        self.current.set(path, value)
        self.outcome.changes.append(Both(f"{field.vi}: {differs.vi}", f"{field.en}: {differs.en}"))
        is_only_here = self.was_asked and not self.first
        if is_only_here and not is_added and before is not None:
            place = f"mục {name_of(path)} trước lần này"
            kept = Leftover(place=place, text=whole(before))
            self.draft.leftovers.append(kept)

    def _tell_of_numbers(self, path: KeyPath, before: Value, value: Value) -> None:
        """A text that says what it said, but for a number in it: a person knows which is right."""
        if differs_in_numbers(before, value):
            field = field_told(path)
            told = Both(
                f"Mục {field.vi}: số điện thoại trong kho khác số của nguồn này nên giữ nguyên.",
                f"{field.en}: a telephone number kept here differs from this source's, so it "
                "stays.",
            )
            self.outcome.doubts.append(Doubt(text=told))

    def _tell_of_other(self, path: KeyPath, before: Value, value: Value) -> None:
        """What was not taken over is told, and stays readable in full."""
        name, field, words = name_of(path), field_told(path), self._words(path)
        if before is None:
            told = field_taken_out(field)
        elif self.is_asked or (self.first and self.was_asked):
            told = Both(
                f"Mục {field.vi} đã có trong hồ sơ, ghi khác nên giữ; lần này ghi:",
                f"{field.en} is in the profile already, says otherwise and is kept; this time it "
                "says:",
            )
        elif self.first:
            told = Both(
                f"Mục {field.vi}: tệp “{self.first}” cùng hồ sơ này ghi khác nên giữ; tệp này ghi:",
                f"{field.en}: the file “{self.first}” on the same profile says otherwise and is "
                "kept; this file says:",
            )
        else:
            told = Both(
                f"Mục {field.vi} đã được sửa trong kho nên giữ nguyên; nguồn mới ghi:",
                f"{field.en} was edited here, so it stays; the new source says:",
            )
        if words is None and isinstance(value, list) and all(isinstance(v, str) for v in value):
            words = whole(value)
        said = shown(value) if words is None else Both(words, words)
        self.outcome.doubts.append(Doubt(text=told, quoted=said.vi, quoted_en=said.en))
        kept = whole(value) if words is None else words
        self.draft.leftovers.append(Leftover(place=f"mục {name} theo nguồn này", text=kept))

    def _words(self, path: KeyPath) -> str | None:
        """What the source says where a value is a code or a day; None where the value says it.

        An answer in an interview is a number of a list as often as words.
        """
        return None if self.is_asked else self.draft.words.get(path) or None

    def _phone(self, number: str) -> None:
        """Of a number nothing is remembered to compare with, so what stands there stays."""
        before, begin = self.current.get((PHONE,)), first_figures(number)
        if before is None and not was_said(ever_said(self.state), PHONE):
            self.current.set((PHONE,), number)
            field = field_told((PHONE,))
            self.outcome.changes.append(Both(f"{field.vi}: {begin}", f"{field.en}: {begin}"))
        elif before != number:
            self.outcome.doubts.append(Doubt(text=other_phone(before), quoted=begin))

    def _photos(self, value: Value) -> None:
        before, plain = self.current.get(PHOTOS), without_bytes(PHOTOS, value)
        is_same = digest_of(before) == digest_of(plain)
        is_taken_out = before is None and was_said(ever_said(self.state), "photos")
        if self._last.get("photos") == remembered(value) and not self.is_asked:
            self._tell_of_numbers(PHOTOS, before, plain)
        elif is_taken_out:
            self._tell_of_other(PHOTOS, None, plain)
        elif not self._lacks_pictures and (is_same or self._may_change(PHOTOS, before, plain)):
            if not is_same:
                self._set(PHOTOS, before, plain, is_added=False)
            self._put_pictures(value, is_listed_alike=is_same)
        else:
            self._merge_pictures(value, is_first=before is None)

    @property
    def _lacks_pictures(self) -> bool:
        """Whether it may delete none, or has not all that it had: these stay, and are told."""
        digests = {picture.digest for picture in self.draft.pictures}
        is_less = len(digests) < len(self.state.files)
        return is_less or not self._has_own_pictures

    @property
    def _has_own_pictures(self) -> bool:
        """Whether the pictures that are remembered are this source's, and it may delete them."""
        return not (self.first or self.is_asked or self.was_asked)

    def _put_pictures(self, value: Value, *, is_listed_alike: bool) -> None:
        pictures = KeptPictures(self.folder, self.state.files)
        pictures.put(self.draft.pictures)
        self.files = pictures.files
        self.outcome.doubts += pictures.doubts
        if is_listed_alike:
            self.outcome.changes += pictures.changes
        self._settle_photos(said(PHOTOS, value), is_settled=not pictures.doubts)

    def _merge_pictures(self, value: Value, *, is_first: bool) -> None:
        is_own = self._has_own_pictures
        may_add = is_own or self.is_asked or is_first
        manner = Manner(may_replace=is_own, may_add=may_add, most=self.most_photos)
        merge = PhotoMerge(self.folder, self.current, self.files, self._last, manner)
        merge.put(self.draft)
        # What another source put there is nobody's to take away: as if an editor had.
        self.files = self.files if self.first else merge.files
        self.outcome.doubts += merge.doubts
        self.outcome.changes += merge.changes
        own = {key: said(PHOTOS, value)[key] for key in ("photos", f"photos{MARK}")}
        self._settle_photos(own | merge.values, is_settled=not merge.doubts)

    def _settle_photos(self, values: dict[str, str], *, is_settled: bool) -> None:
        """What is not settled is told at the next import as well."""
        self._kept |= {k: v for k, v in values.items() if k != "photos" or is_settled}

    def _gone(self) -> list[Doubt]:
        """What the source said once and no longer says stays until somebody takes it out."""
        told = {name_of(path) for path, _ in flat(self.draft)} | {name_of(path) for path in ONCE}
        named = {name.removesuffix(MARK) for name in self.state.values}
        paths: list[KeyPath] = [tuple(name.split(".")) for name in sorted(named - told)]
        there = [field_told(path) for path in paths if self.current.get(path) is not None]
        return [
            Doubt(
                text=Both(
                    f"Bản này không còn mục {field.vi}; kho vẫn giữ, xem có xóa.",
                    f"This edition no longer has {field.en}; it stays here, see whether to delete "
                    "it.",
                )
            )
            for field in there
        ]
