"""Pictures of a source brought into a profile whose rows of photos somebody has written in.

Rows and files are known by the bytes of their pictures: a description typed here never comes to
stand at another picture. Nothing is deleted; what was taken out stays out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.flat_values import PHOTO_WORDS, PHOTOS, photo_key, said_of_row
from dienhinh.intake.folders.differences import difference
from dienhinh.intake.folders.import_state import digest_of, remembered
from dienhinh.intake.folders.kept_pictures import (
    digest_on_disk,
    digests_of,
    is_as_left,
    is_own,
    names_by_digest,
    replaced,
    taken_out,
    without,
)
from dienhinh.intake.folders.pictures import Picture
from dienhinh.intake.folders.yaml_files import ProfileText
from dienhinh.model.both import Both
from dienhinh.model.source import Value
from dienhinh.write.files import replace_file

_NUMBERED = re.compile(r"(?:anh|tep-khac)-(\d{1,6})\.")
_BESIDE = "tep-khac-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What a source may do: replace pictures it gave itself, add new ones; `most` are listed."""

    may_replace: bool
    may_add: bool
    most: int


class PhotoMerge:
    """`files` and `values` are what to remember; `doubts` and `changes` what to tell."""

    def __init__(
        self,
        folder: Path,
        current: ProfileText,
        files: Mapping[str, str],
        values: Mapping[str, str],
        manner: Manner,
    ) -> None:
        """`files`, `values`: what is remembered of pictures and of this source's words."""
        self._folder = folder
        self._current = current
        self._before = files
        self._memory = values
        self._manner = manner
        rows = current.get(PHOTOS)
        listed = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        self._rows = {str(row.get("file")): (place, row) for place, row in enumerate(listed)}
        self._added: list[Value] = []
        self.files = dict(files)
        self.values: dict[str, str] = {}
        self.doubts: list[Doubt] = []
        self.changes: list[Both] = []

    def put(self, draft: Draft) -> None:
        """Bring in what is new, tell what is not brought in."""
        listed = draft.values.get("photos")
        said = {
            str(row.get("file")): row
            for row in (listed if isinstance(listed, list) else [])
            if isinstance(row, dict)
        }
        digests = {picture.digest for picture in draft.pictures}
        names = self._names()
        replaced = set()
        for picture in draft.pictures:
            row = said.get(picture.file) or _row(picture)
            name = names.get(picture.digest)
            if name is not None:
                self._known(name, picture, row)
            elif self._is_in_place_of(picture, row, digests):
                replaced.add(picture.file)
                self._replace(picture, row)
            elif self._is_taken_out(picture, digests):
                self.doubts.append(_told(taken_out(picture.file), picture, row))
            elif self._manner.may_add:
                self._add(picture, row)
            else:
                told = Both(
                    "Ảnh của tệp này không có trong hồ sơ; thay vào nếu cần.",
                    "The profile does not have this file's picture; put it in if needed.",
                )
                self.doubts.append(_told(told, picture, row))
        if self._added:
            self._current.extend(PHOTOS, self._added)
        if self._manner.may_replace:
            self._gone(digests, replaced)

    def _names(self) -> dict[str, str]:
        """The name of each picture that is in the folder, or that an import put there once."""
        listed = {*self._rows, *(path.name for path in self._folder.glob(f"{_BESIDE}*"))}
        there = {
            digest: name
            for name in sorted(listed)
            if "/" not in name and (digest := digest_on_disk(self._folder / name))
        }
        return names_by_digest(self._before) | there

    def _known(self, name: str, picture: Picture, row: Mapping[str, Value]) -> None:
        if name in self._rows:
            self._words(name, picture, row)
        elif name.startswith(_BESIDE):
            if digest_on_disk(self._folder / name) is not None:
                self.doubts.append(_told(_beside(name), picture, row))
        elif not self._is_said(name, row):
            self.doubts.append(_told(taken_out(name), picture, row))

    def _is_said(self, name: str, row: Mapping[str, Value]) -> bool:
        """Whether this source said the very same of that picture before."""
        said = said_of_row(name, row)
        return all(self._memory.get(key) == digest for key, digest in said.items())

    def _words(self, name: str, picture: Picture, row: Mapping[str, Value]) -> None:
        """Word by word: what nobody touched follows the source, the rest stays and is told."""
        place, now = self._rows[name]
        for key in PHOTO_WORDS:
            value, before, last = row.get(key), now.get(key), self._memory.get(photo_key(name, key))
            if value is None or last == remembered(value):
                continue
            if digest_of(before) != digest_of(value):
                # Of a picture of before nothing tells whether the word was there and went.
                is_first = before is None and last is None and name not in self._before
                if not is_first and (before is None or last != remembered(before)):
                    self.doubts.append(_told(_kept(name, key), picture, {"caption": value}))
                    continue
                self._current.set((*PHOTOS, place, key), value)
                differs = difference(before, value)
                at = f"{name}, {key}"
                self.changes.append(Both(f"{at}: {differs.vi}", f"{at}: {differs.en}"))
            self.values[photo_key(name, key)] = remembered(value)

    def _is_in_place_of(
        self, picture: Picture, row: Mapping[str, Value], digests: set[str]
    ) -> bool:
        """Whether it is the same photograph as before, in other bytes: its caption stayed."""
        name = picture.file
        if not self._manner.may_replace or self._before.get(name) in {None, *digests}:
            return False
        if name not in self._rows:
            return False
        caption = remembered(row.get("caption"))
        last = self._memory.get(photo_key(name, "caption"))
        return caption in {last, remembered(self._rows[name][1].get("caption"))}

    def _is_taken_out(self, picture: Picture, digests: set[str]) -> bool:
        """Whether a picture in its place was taken out: in other bytes it is out as well."""
        name = picture.file
        is_new = self._before.get(name) in {None, *digests} or name.startswith(_BESIDE)
        return not is_new and name not in self._rows

    def _replace(self, picture: Picture, row: Mapping[str, Value]) -> None:
        name = picture.file
        there = digest_on_disk(self._folder / name)
        if there is None:
            self.doubts.append(_told(taken_out(name), picture, row))
            return
        if not is_as_left(self._before, name, there):
            self._put_beside(picture, row)
            return
        replace_file(self._folder / name, picture.content)
        self._remember(picture)
        self.changes.append(replaced(name))
        self._words(name, picture, row)

    def _add(self, picture: Picture, row: Mapping[str, Value]) -> None:
        if not picture.is_photo or len(self._rows) + len(self._added) >= self._manner.most:
            self._put_beside(picture, row)
            return
        name = self._free_name("anh-", picture)
        kept = replace(picture, file=name)
        replace_file(self._folder / name, kept.content)
        self._remember(kept)
        self._added.append({**row, "file": name})
        self.values |= said_of_row(name, row)
        caption = str(row.get("caption") or "")
        self.changes.append(
            Both(f"thêm ảnh {name}: {caption}", f"picture added, {name}: {caption}")
        )

    def _put_beside(self, picture: Picture, row: Mapping[str, Value]) -> None:
        kept = replace(picture, file=self._free_name(_BESIDE, picture))
        replace_file(self._folder / kept.file, kept.content)
        self._remember(kept)
        self.doubts.append(_told(_beside(kept.file), picture, row))

    def _remember(self, picture: Picture) -> None:
        self.files = without(self.files, picture.file) | digests_of(picture)

    def _free_name(self, prefix: str, picture: Picture) -> str:
        """A name with a number that no picture of this folder has, or had."""
        names = {*self.files, *self._rows, *(path.name for path in self._folder.iterdir())}
        used = [int(found[1]) for name in names if (found := _NUMBERED.match(name))]
        return f"{prefix}{max(used, default=0) + 1}.{picture.file.rpartition('.')[2]}"

    def _gone(self, digests: set[str], replaced: set[str]) -> None:
        marks = {photo_key(name) for name in self._rows} & self._memory.keys()
        for name in names_by_digest(self._before).values():
            is_here = self._before[name] in digests or name in replaced
            # What earlier versions remembered marks none.
            is_of_source = not marks or photo_key(name) in marks
            if is_own(name) and name in self._rows and is_of_source and not is_here:
                told = Both(
                    f"Bản này không còn ảnh {name}; kho vẫn giữ, xem có xóa.",
                    f"This edition no longer has picture {name}; it stays here, see whether to "
                    "delete it.",
                )
                self.doubts.append(Doubt(text=told))


def _row(picture: Picture) -> dict[str, Value]:
    """How a picture is listed that the draft itself does not list."""
    row: dict[str, Value] = {"file": picture.file}
    return row | ({"caption": picture.caption} if picture.caption else {}) | {"kind": "photo"}


def _told(text: Both, picture: Picture, row: Mapping[str, Value]) -> Doubt:
    return Doubt(text=text, place=picture.place, quoted=str(row.get("caption") or ""))


def _beside(name: str) -> Both:
    return Both(
        f"Ảnh này của nguồn để ở {name}, chưa vào hồ sơ; thay vào nếu cần.",
        f"This picture of the source lies in {name}, not in the profile yet; put it in if needed.",
    )


def _kept(name: str, key: str) -> Both:
    return Both(
        f"Ảnh {name}, mục {key}: đã được sửa trong kho nên giữ nguyên; nguồn mới ghi:",
        f"Picture {name}, {key}: it was edited here, so it stays; the new source says:",
    )
