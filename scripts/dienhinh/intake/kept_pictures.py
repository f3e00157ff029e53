"""The picture files of an imported profile, brought to what a corrected source holds.

A file that is not as the last import left it is somebody's better photograph: it stays and is told.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.pictures import Picture, content_digest
from dienhinh.model.both import Both
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
        self.files = {name: files[name] for name in files if not _is_own(name)}
        self.doubts: list[Doubt] = []
        self.is_changed = False

    def put(self, pictures: Sequence[Picture]) -> None:
        """Write those that changed, delete those that went."""
        for picture in pictures:
            self._write(picture)
        names = {picture.file for picture in pictures}
        for name in sorted(set(self._before) - names):
            if _is_own(name):
                self._delete(name)

    def _write(self, picture: Picture) -> None:
        name, there = picture.file, self._on_disk(picture.file)
        own = digests_of(picture)
        if there is None or (there not in own.values() and self._is_untouched(name, there)):
            replace_file(self._folder / name, picture.content)
            self.is_changed = True
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
        there = self._on_disk(name)
        if there is not None and self._is_untouched(name, there):
            (self._folder / name).unlink()
            self.is_changed = True
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
        return there in {self._before.get(name), self._before.get(f"{name}{_CLEANED}")}

    def _on_disk(self, name: str) -> str | None:
        """The digest of a file of that name; "" of what cannot be read, None when none is there."""
        path = self._folder / name
        if path.is_symlink():
            return ""
        try:
            return content_digest(path.read_bytes())
        except FileNotFoundError:
            return None
        except OSError:
            return ""


def digests_of(picture: Picture) -> dict[str, str]:
    """What a file of this picture may be: as the source gave it, or without its hidden data."""
    plain = content_digest(cleaned(picture.content))
    more = {f"{picture.file}{_CLEANED}": plain} if plain != picture.digest else {}
    return {picture.file: picture.digest} | more


def _is_own(name: str) -> bool:
    """A name that an import gives, in the folder itself."""
    return "/" not in name and "\\" not in name and name.startswith(_OWN)
