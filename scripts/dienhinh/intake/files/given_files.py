"""The files that a person names: one by one, or all of a folder."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from dienhinh.intake.doubts import Doubt
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.intake.files.packages import MOST_FILE_BYTES
from dienhinh.model.both import Both
from dienhinh.model.portable_names import is_left_behind
from dienhinh.vietnamese import fold, number_text

_MOST_FILES = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """One file: its name as shown, the folder it lies in, its bytes."""

    name: str
    folder: str
    content: bytes


# What could not be read: its name as shown, and why.
Unread = tuple[str, Doubt]


def given_files(paths: Sequence[Path]) -> Iterator[tuple[list[GivenFile], list[Unread]]]:
    """For each path the files there, in the order of their names, and what could not be read."""
    roots = _roots(paths)
    for path in paths:
        yield _files_of(path, roots[path])


def folder_of(name: str) -> str:
    """The folder of a file by its name as shown."""
    return PurePosixPath(name).parent.as_posix()


def base_of(name: str) -> str:
    """Its own name; " > " stands before what lies in an archive."""
    return name.replace(" > ", "/").rpartition("/")[2]


def name_without_ending(name: str) -> str:
    """The name of a file before its last dot; all of it where there is none."""
    return name.rpartition(".")[0] or name


def file_key(name: str) -> str:
    """Names of pictures are typed without ending, in other case, with other marks."""
    base = fold(name.replace("\\", "/").rpartition("/")[2])
    stem = base.rpartition(".")[0] if base.rpartition(".")[2].isalnum() else base
    return stem or base


def shown_name(name: str) -> str:
    """A name as it may be shown and kept: one line, without signs that steer a terminal.

    Bytes that are no UTF-8 (PEP 383) are written in figures.
    """
    return one_line(os.fsencode(name).decode("utf-8", "backslashreplace"))


def _roots(paths: Sequence[Path]) -> dict[Path, Path]:
    """The folder that the name of each path is shown from: of files named alike, the common one."""
    alike: dict[str, set[Path]] = {}
    for path in paths:
        alike.setdefault(path.name, set()).add(path.absolute())
    roots = {}
    for path in paths:
        same = alike[path.name]
        is_one = path.is_dir() or len(same) == 1
        roots[path] = path.parent.absolute() if is_one else _common(path.absolute(), same)
    return roots


def _common(path: Path, same: Iterable[Path]) -> Path:
    try:
        return Path(os.path.commonpath([*same]))
    except ValueError:
        # On Windows of two drives: only the whole way tells them apart.
        return Path(path.anchor)


def _files_of(path: Path, root: Path) -> tuple[list[GivenFile], list[Unread]]:
    """A file, named as seen from `root`, or the files of a folder, as seen from it."""
    root = path.absolute() if path.is_dir() else root
    found = [*islice(_walk(path), _MOST_FILES + 1)]
    files: list[GivenFile] = []
    unread: list[Unread] = []
    for file in found[:_MOST_FILES]:
        shown = shown_name(file.absolute().relative_to(root).as_posix())
        read = _read(file)
        if isinstance(read, Doubt):
            unread.append((shown, read))
        else:
            files.append(GivenFile(name=shown, folder=folder_of(shown), content=read))
    told = _told_of(path, len(found))
    return files, [*unread, *([(shown_name(path.name), Doubt(text=told))] if told else [])]


def _told_of(path: Path, count: int) -> Both | None:
    if not path.exists():
        return Both(
            "Không có tệp hay thư mục này. Xem lại đường dẫn.",
            "There is no such file or folder. Check the path.",
        )
    if not count:
        return Both(
            "Thư mục này không có tệp nào. Xem lại đường dẫn.",
            "This folder holds no files. Check the path.",
        )
    if count > _MOST_FILES:
        return Both(
            f"Chỉ đọc {number_text(_MOST_FILES)} tệp đầu; chia thư mục ra rồi nhập từng phần.",
            f"Only the first {_MOST_FILES:,} files were read; divide the folder, import each part.",
        )
    return None


def _read(file: Path) -> bytes | Doubt:
    try:
        if not file.is_file():
            # To read a pipe would wait for whoever writes into it.
            told = Both("Không phải một tệp nên bỏ qua.", "It is no file and was left out.")
            return Doubt(text=told)
        if file.stat().st_size > MOST_FILE_BYTES:
            told = Both(
                "Tệp quá lớn nên không mở. Đề nghị đơn vị thu nhỏ ảnh rồi gửi lại.",
                "The file is too large to be opened. Ask for it again with smaller pictures.",
            )
            return Doubt(text=told)
        return file.read_bytes()
    except OSError as error:
        told = Both(
            f"Không mở được tệp ({error.strerror or 'lỗi của máy'}).",
            f"The file could not be opened ({error.strerror or 'a fault of the computer'}).",
        )
        return Doubt(text=told)


def _walk(path: Path) -> Iterator[Path]:
    """The files of a folder, links left out; a file itself."""
    if path.is_file():
        yield path
        return
    for folder, folders, files in os.walk(path, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__MACOSX")))
        for name in sorted(files):
            found = Path(folder) / name
            if name.startswith(".") or is_left_behind(name) or found.is_symlink():
                continue
            yield found
