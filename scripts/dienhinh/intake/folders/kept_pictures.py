"""The picture files of an imported profile, brought to what a corrected source holds.

A file that is not as the last import left it is somebody's better photograph: it stays and is told.
One that is no longer there was taken out, perhaps by whom it shows: it does not come back.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.folders.pictures import Picture
from dienhinh.model.both import Both
from dienhinh.read.photo_facts import picture_digest
from dienhinh.render.photo_cleaning import cleaned
from dienhinh.write.files import replace_file

# Behind a name: its picture once `dienhinh fix` has taken the hidden data off.
_CLEANED = "#"
_OWN = ("anh-", "tep-khac-")


class KeptPictures:
    """`files` are the digests of the files as the source last gave them, by name."""

    def __init__(self, folder: Path, files: Mapping[str, str]) -> None:
        self._folder = folder
        self._before = files
        self.files = {name: files[name] for name in files if not is_own(name)}
        self.doubts: list[Doubt] = []
        self.changes: list[Both] = []

    def put(self, pictures: Sequence[Picture]) -> None:
        """Write those that changed, delete those that went."""
        for picture in pictures:
            self._write(picture)
        names = {picture.file for picture in pictures}
        for name in sorted(set(self._before) - names):
            if is_own(name):
                self._delete(name)

    def _write(self, picture: Picture) -> None:
        name, there = picture.file, digest_on_disk(self._folder / picture.file)
        own = digests_of(picture)
        if there is None and name in self._before:
            self._keep(name, taken_out(name), picture.place)
            return
        if there is None or (there not in own.values() and self._is_untouched(name, there)):
            replace_file(self._folder / name, picture.content)
            self.changes.append(replaced(name))
        elif there not in own.values() and self._before.get(name) != picture.digest:
            told = Both(
                f"Ảnh {name} đã được thay trong kho nên giữ nguyên; nguồn có ảnh khác, xem lại.",
                f"Picture {name} was replaced here, so it stays; the source has another, "
                "please check.",
            )
            self._keep(name, told, picture.place)
            return
        self.files |= own

    def _delete(self, name: str) -> None:
        there = digest_on_disk(self._folder / name)
        if there is not None and self._is_untouched(name, there):
            (self._folder / name).unlink()
            self.changes.append(Both(f"bỏ ảnh {name}", f"picture {name} taken out"))
        elif there is not None:
            told = Both(
                f"Bản này không còn ảnh {name}; tệp đã được thay trong kho nên giữ, xem có xóa.",
                f"This edition no longer has picture {name}; the file was replaced here, so it "
                "stays, see whether to delete it.",
            )
            self._keep(name, told)

    def _keep(self, name: str, told: Both, place: str = "") -> None:
        self.doubts.append(Doubt(text=told, place=place))
        marks = (name, f"{name}{_CLEANED}")
        self.files |= {mark: self._before[mark] for mark in marks if mark in self._before}

    def _is_untouched(self, name: str, there: str) -> bool:
        return is_as_left(self._before, name, there)


def is_as_left(files: Mapping[str, str], name: str, there: str) -> bool:
    """Whether a file is what the last import, or `dienhinh fix` after it, made of it."""
    return there in {files.get(name), files.get(f"{name}{_CLEANED}")}


def digest_on_disk(path: Path) -> str | None:
    """The digest of a file; "" of what cannot be read, None when none is there."""
    if path.is_symlink():
        return ""
    try:
        return picture_digest(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError:
        return ""


def taken_out(name: str) -> Both:
    """That a picture which the source still has was taken out of the folder."""
    return Both(
        f"Ảnh {name} đã được bỏ khỏi kho nên không ghi lại; nguồn này vẫn có ảnh ấy.",
        f"Picture {name} was taken out of the profile and is not put back; this source still has "
        "it.",
    )


def replaced(name: str) -> Both:
    """That another picture lies under the name now."""
    return Both(
        f"{name}: đã thay tệp ảnh, đọc lại mô tả alt",
        f"{name}: file replaced, read its description (alt) again",
    )


def without(files: Mapping[str, str], name: str) -> dict[str, str]:
    """What is remembered of files, without one of them."""
    marks = {name, f"{name}{_CLEANED}"}
    return {key: digest for key, digest in files.items() if key not in marks}


def names_by_digest(files: Mapping[str, str]) -> dict[str, str]:
    """Under which name each picture of the last import lies."""
    return {digest: name for name, digest in files.items() if not name.endswith(_CLEANED)}


def digests_of(picture: Picture) -> dict[str, str]:
    """What a file of this picture may be: as the source gave it, or without its hidden data."""
    plain = picture_digest(cleaned(picture.content))
    more = {f"{picture.file}{_CLEANED}": plain} if plain != picture.digest else {}
    return {picture.file: picture.digest} | more


def is_own(name: str) -> bool:
    """A name that an import gives, in the folder itself."""
    return "/" not in name and "\\" not in name and name.startswith(_OWN)
