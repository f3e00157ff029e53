"""Where the profiles lie: `<call>/<unit>/<slug>/profile.yaml`, with photos beside each.

In: the folder `profiles/`. Out: places in the order of their paths, what lies beside each, and
problems for what lies where nobody will look. Links to folders are never followed, links to files
only inside `profiles/`.
"""

import os
import re
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from dienhinh.english import quoted as quoted_en
from dienhinh.model.collection import COLLECTIONS_FOLDER
from dienhinh.model.folder import Facts, Folder, KnownFacts, PhotoFacts
from dienhinh.model.portable_names import is_left_behind, is_taken
from dienhinh.problems import Problem, Severity
from dienhinh.read.links import is_own_file, link_in_profiles
from dienhinh.read.photo_facts import PHOTO_EXTENSIONS, photo_facts, unreadable
from dienhinh.vietnamese import quoted, slug

PROFILE_FILE = "profile.yaml"
LISTS_FOLDER = "reference"
# Beside the calls and beside the units lie folders of other things.
NO_CALL = frozenset({LISTS_FOLDER, COLLECTIONS_FOLDER})
NO_UNIT = frozenset({"outlines"})
# Beside the profiles of a unit: its words for the report.
_NO_PROFILE = frozenset({"bao-cao"})
# Slashes in the path of a profile's folder: call, unit, slug.
_PROFILE_DEPTH = 2
_GOOD_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_NAME = 80
MISNAMED_PROFILE = re.compile(r"profile\W*\d*\W*\.ya?ml(?:\.txt)?|profile(?:\.txt)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilePlace:
    """One profile: its folder relative to `profiles/`, its file, and the files beside it.

    `hidden` are those whose name begins with a dot, or lie in such a folder: nobody asks for them
    but who looks for what a public repository may not hold.
    """

    path: str
    shown_as: str
    files: tuple[str, ...]
    hidden: tuple[str, ...] = ()

    @property
    def file(self) -> Path:
        """Its `profile.yaml`."""
        return Path(self.shown_as)


def file_state(state: os.stat_result) -> str:
    """Differs whenever a file does: times of change to the ns, size, inode.

    The time of the inode's change cannot be set back, so a copy with an old date is seen too.
    """
    return f"{state.st_mtime_ns} {state.st_ctime_ns} {state.st_size} {state.st_ino}"


def call_folders(root: Path) -> list[Path]:
    """The folders below `root` that can be calls, in order: neither links nor hidden."""
    return plain_folders(root, NO_CALL)


def plain_folders(above: Path, without: frozenset[str]) -> list[Path]:
    """The folders one level down in order, but for links, hidden ones and these names."""
    if not above.is_dir():
        return []
    return sorted(
        path
        for path in above.iterdir()
        if path.is_dir()
        and not path.is_symlink()
        and not path.name.startswith(".")
        and path.name not in without
    )


def profile_places(root: Path) -> tuple[list[ProfilePlace], list[Problem]]:
    """Every profile below `root` in the order of paths, and everything that lies elsewhere."""
    walk = _Walk(root)
    places = list(walk.places()) if root.is_dir() else []
    return places, walk.problems


def profile_place(root: Path, path: str) -> ProfilePlace | None:
    """The profile in the folder `path` below `root` as it is now; None when there is none."""
    try:
        return next(_Walk(root).place(path), None)
    except OSError:
        return None


def read_folder(
    root: Path,
    place: ProfilePlace,
    known: KnownFacts,
    seen: MutableMapping[tuple[str, str], PhotoFacts],
) -> Folder:
    """The folder of a profile with the facts of its pictures.

    A picture in `known`, by its path and `file_state`, is not opened again; every sound picture is
    put into `seen`.
    """
    photos = {}
    for name in place.files:
        if is_photo(name):
            relative = f"{place.path}/{name}"
            photos[name] = _facts(root, relative, known, seen)
    return Folder(path=place.path, files=place.files, photos=photos)


def is_photo(name: str) -> bool:
    """Whether a file beside a profile is looked at as a picture of it; `fix` renames `.JPG`."""
    return name.rpartition(".")[2] in PHOTO_EXTENSIONS


def _facts(
    root: Path,
    relative: str,
    known: KnownFacts,
    seen: MutableMapping[tuple[str, str], PhotoFacts],
) -> Facts:
    path = root / relative
    try:
        state = path.stat()
    except OSError as error:
        return unreadable(error)
    key = (relative, file_state(state))
    facts = known.get(key) or photo_facts(path)
    if isinstance(facts, PhotoFacts):
        seen[key] = facts
    return facts


class _Walk:
    """One walk through the folders; gathers problems on its way."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._shown_root = root.as_posix()
        self._hidden: dict[str, list[str]] = {}
        self.problems: list[Problem] = []

    def places(self) -> Iterator[ProfilePlace]:
        for call in self._folders("", NO_CALL):
            for unit in self._folders(call, NO_UNIT):
                for path in self._folders(unit, _NO_PROFILE):
                    yield from self.place(path)

    def _folders(self, above: str, without: frozenset[str]) -> Iterator[str]:
        """The folders one level down; files on this level that should be profiles are reported."""
        folders, files = self._listed(above)
        for name in files:
            if MISNAMED_PROFILE.fullmatch(name):
                self._misplaced(
                    _join(above, name),
                    "Tệp hồ sơ nằm sai chỗ. Chuyển vào profiles/<đợt>/<đơn vị>/<tên hồ sơ>/"
                    f"{PROFILE_FILE}.",
                    "A profile lies in the wrong place. Move it to profiles/<call>/<unit>/<slug>/"
                    f"{PROFILE_FILE}.",
                )
        for name in folders:
            if name not in without:
                path = _join(above, name)
                self._name(path, name)
                yield path

    def place(self, path: str) -> Iterator[ProfilePlace]:
        """The profile of one folder; what is wrong with its names is reported."""
        folders, files = self._listed(path)
        for name in folders:
            self._too_deep(_join(path, name))
        others = tuple(name for name in files if name != PROFILE_FILE)
        if len(others) < len(files):
            shown_as = f"{self._shown_root}/{path}/{PROFILE_FILE}"
            hidden = tuple(self._hidden.pop(path, ()))
            yield ProfilePlace(path=path, shown_as=shown_as, files=others, hidden=hidden)
            return
        misnamed = [name for name in others if MISNAMED_PROFILE.fullmatch(name)]
        for name in misnamed:
            self._misplaced(
                _join(path, name),
                f"Tệp hồ sơ phải tên là {PROFILE_FILE}, viết thường. Đổi tên tệp này.",
                f"A profile's file is called {PROFILE_FILE}, in lower case. Rename this file.",
            )
        if others and not misnamed:
            self._misplaced(
                path,
                f"Thư mục có tệp ({others[0]}) mà không có {PROFILE_FILE}. Thêm hồ sơ hoặc chuyển "
                "các tệp đi.",
                f"The folder holds files ({others[0]}) but no {PROFILE_FILE}. Add the profile or "
                "move the files.",
            )

    def _too_deep(self, path: str) -> None:
        """Report a folder inside a profile's folder when it holds a file, however deep."""
        folders, files = self._listed(path)
        if files:
            self._misplaced(
                _join(path, files[0]),
                "Tệp nằm sâu quá một cấp nên không được đọc. Chuyển ra thư mục của hồ sơ, cạnh "
                f"{PROFILE_FILE}.",
                "The file lies one level too deep and is not read. Move it up beside "
                f"{PROFILE_FILE}.",
            )
        for name in folders:
            self._too_deep(_join(path, name))

    def _listed(self, path: str) -> tuple[list[str], list[str]]:
        """Names of folders and of files, sorted, without what systems leave behind."""
        folders: list[str] = []
        files: list[str] = []
        with os.scandir(f"{self._root}/{path}") as entries:
            for name, entry in sorted(map(_named, entries), key=itemgetter(0)):
                if name.startswith(".") or is_left_behind(name):
                    if path.count("/") == _PROFILE_DEPTH and not is_left_behind(name):
                        self._hidden.setdefault(path, []).extend(_inside(entry))
                    continue
                if entry.is_symlink() and not self._is_kept(entry, _join(path, name)):
                    continue
                if not entry.is_dir() and not entry.is_file():
                    self._no_file(_join(path, name))
                    continue
                (folders if entry.is_dir() else files).append(name)
        return folders, files

    def _no_file(self, path: str) -> None:
        """A pipe or device would be read for ever."""
        self._misplaced(
            path,
            "Đây không phải tệp thường (ống dẫn, thiết bị) nên không được đọc. Xóa nó đi.",
            "This is no plain file (a pipe or a device) and is not read. Delete it.",
        )

    def _is_kept(self, entry: os.DirEntry[str], path: str) -> bool:
        """Whether a link leads to a file inside `profiles/`; others are reported."""
        if is_own_file(Path(entry.path), self._root):
            return True
        self.problems.append(link_in_profiles(self._root / path))
        return False

    def _name(self, path: str, name: str) -> None:
        if _GOOD_NAME.fullmatch(name) and len(name) <= _LONGEST_NAME and not is_taken(name):
            return
        better = slug(name)[:_LONGEST_NAME].strip("-") or "ten-khong-dau"
        if is_taken(name):
            better = f"ho-so-{name}"
        self._tell(
            path,
            "bad-folder-name",
            f"Tên thư mục {quoted(name)} phải là chữ thường không dấu, nối bằng gạch ngang, dài "
            f"nhất {_LONGEST_NAME} ký tự, không trùng tên thiết bị của Windows hay trang của danh "
            f"sách (trang-2). Đổi thành {better}.",
            f"The folder name {quoted_en(name)} must be lower-case ASCII words joined by hyphens, "
            f"at most {_LONGEST_NAME} characters, and no device of Windows or page of the list "
            f"(trang-2). Rename it {better}.",
        )

    def _misplaced(self, path: str, vi: str, en: str) -> None:
        self._tell(path, "misplaced-file", vi, en)

    def _tell(self, path: str, code: str, vi: str, en: str) -> None:
        shown_as = (self._root / path).as_posix()
        self.problems.append(Problem(shown_as, 1, 1, code, Severity.ERROR, vi, en))


def _inside(entry: os.DirEntry[str]) -> Iterator[str]:
    """A file by its name; of a folder every file in it, by its path from there."""
    if entry.is_file(follow_symlinks=False):
        yield entry.name
    elif entry.is_dir(follow_symlinks=False):
        above = Path(entry.path).parent
        for folder, _, files in os.walk(entry.path):
            for file in (Path(folder, name) for name in sorted(files)):
                # A pipe would be read for ever.
                if file.is_file():
                    yield file.relative_to(above).as_posix()


def _join(above: str, name: str) -> str:
    return f"{above}/{name}" if above else name


def _named(entry: os.DirEntry[str]) -> tuple[str, os.DirEntry[str]]:
    """The entry behind its name, in which bytes that are no UTF-8 are replaced to be shown."""
    name = entry.name
    if not name.isascii():
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return name, entry
