"""Back from a bag, as an archive gives it out: checked to the last byte, or nothing is left behind.

A bag comes from strangers: no name leads out of it, and no more is unpacked than it says it holds.
"""

import errno
import hashlib
import os
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.bag import (
    ALGORITHM,
    PAYLOAD,
    BagError,
    checksums,
    refuse_name,
    refuse_oxum,
    refuse_repositories,
    refuse_twins,
    refuse_version,
)
from dienhinh.commands.writing import refuse_public
from dienhinh.refusal import machine_refused
from dienhinh.vietnamese import nfc
from dienhinh.write.files import remove_all
from dienhinh.write.torn import TORN, is_torn

# A bag that says it is larger is not unpacked: its bytes are a stranger's.
_MOST_OCTETS = 50_000_000_000
_PIECE = 1 << 20
# What reading a damaged, encrypted or foreign zip raises.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError,
    ValueError,
)  # fmt: skip


def restore(bag: Path, into: Path) -> int:
    """Check a bag, folder or zip, to the last byte and put its payload into a new folder.

    The number of files. CustodyError when anything does not fit; then nothing is left behind.
    PublishError when it would go out with the site.
    """
    refuse_public(into)
    _refuse_left(into)
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise CustodyError(
            "phải là thư mục mới hoặc trống; chọn nơi khác.",
            "it must be a new or empty folder: choose another.",
            about=into,
            is_mistyped=True,
        )
    try:
        opened = _Zip(bag) if bag.is_file() else _Folder(bag)
        with _made_whole(into) as made:
            count = _unpacked(opened, made)
    except BagError as error:
        inside = f"{bag}: {error.about}" if error.about else bag
        raise CustodyError(error.vi, error.en, about=inside) from error
    except _BROKEN as error:
        # Of a damaged zip too, a place before its beginning is asked for.
        if isinstance(error, OSError) and error.errno not in {None, errno.EINVAL}:
            raise CustodyError(*machine_refused(error), about=error.filename or into) from error
        raise CustodyError(
            f"không đọc được gói, tệp hỏng hoặc không phải gói lưu trữ ({error}).",
            f"the bag cannot be read: damaged, or no bag ({error}).",
            about=bag,
        ) from error
    return count


def _refuse_left(into: Path) -> None:
    """CustodyError for a folder in which a restoring was killed: what it had unpacked is hidden."""
    left = sorted(p.name for p in into.iterdir() if is_torn(p.name)) if into.is_dir() else []
    if left:
        raise CustodyError(
            f"còn {', '.join(left)} của một lần mở gói bị ngắt, trong đó có dữ liệu không công bố. "
            "Không có lệnh nào đang mở gói ở đây thì xóa nó rồi chạy lại.",
            f"it holds {', '.join(left)} of a restoring that was stopped, with unpublished data: "
            "when none is running here, delete it and run again.",
            about=into,
        )


@contextmanager
def _made_whole(into: Path) -> Iterator[Path]:
    """A folder to unpack in, whose `data` become what is in `into`; stopped before, all is gone.

    It lies in `into`, which may be a disk of its own: names are only given anew on one disk.
    """
    new = [folder for folder in (into, *into.parents) if not folder.exists()]
    placed: list[Path] = []
    try:
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=TORN, dir=into) as made:
            yield Path(made)
            payload = sorted(Path(made, "data").iterdir())
            placed.extend(path.rename(into / path.name) for path in payload)
    except BaseException:
        for path in placed:
            remove_all(path)
        for folder in new:
            with suppress(OSError):
                folder.rmdir()
        raise


class _Folder:
    """A bag that lies open."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def names(self) -> Mapping[str, int]:
        found = {}
        for folder, folders, names in os.walk(self._root, followlinks=False):
            for name in [*folders, *names]:
                path = Path(folder, name)
                if path.is_symlink():
                    raise BagError(
                        "là liên kết, không nhận; chép tệp thật vào.",
                        "a link is not taken: put the file itself there.",
                        about=path,
                    )
                if path.is_file():
                    found[path.relative_to(self._root).as_posix()] = path.stat().st_size
        return found

    def pieces(self, name: str) -> Iterator[bytes]:
        with (self._root / name).open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece


class _Zip:
    """A bag in a zip, below one folder at its top."""

    def __init__(self, file: Path) -> None:
        self._archive = zipfile.ZipFile(file)
        tops = {entry.filename.partition("/")[0] for entry in self._archive.infolist()}
        if len(tops) != 1:
            raise BagError(
                f"Tệp zip phải chứa đúng một thư mục, đây có {len(tops)} mục.",
                f"The zip must hold exactly one folder; this one has {len(tops)} entries.",
            )
        self._top = f"{tops.pop()}/"

    def names(self) -> Mapping[str, int]:
        entries = [entry for entry in self._archive.infolist() if not entry.is_dir()]
        found = {e.filename.removeprefix(self._top): e.file_size for e in entries}
        if len(found) != len(entries):
            raise BagError(
                "Tệp zip có hai mục cùng tên; xin bản khác.",
                "Two entries of the zip share a name; get another copy.",
            )
        return found

    def pieces(self, name: str) -> Iterator[bytes]:
        with self._archive.open(self._top + name) as file:
            while piece := file.read(_PIECE):
                yield piece


def _unpacked(bag: _Folder | _Zip, into: Path) -> int:
    sizes = bag.names()
    for name in sizes:
        refuse_name(name)
    refuse_repositories(sizes)
    _refuse_other_bags(bag, sizes)
    listed = checksums(_small(bag, f"manifest-{ALGORITHM}.txt", sizes))
    there = _as_listed([name for name in sizes if name.startswith("data/")], listed)
    _compare(listed, there.keys())
    if "bag-info.txt" in sizes:
        payload = [sizes[name] for name in there.values()]
        refuse_oxum(_small(bag, "bag-info.txt", sizes), payload)
    if not listed:
        raise BagError(
            "Gói trống: không có tệp nào trong data/. Xin bản khác.",
            "The bag is empty: no file lies in data/. Get another copy.",
        )
    tagged = _tagged(bag, sizes)
    for name, checksum in (listed | tagged).items():
        inside = there.get(name, name)
        if inside not in sizes:
            raise _missing(name)
        _copy(_Entry(bag, inside, sizes[inside]), checksum, into / name)
    return len(listed)


def _refuse_other_bags(bag: _Folder | _Zip, sizes: Mapping[str, int]) -> None:
    """BagError for what is no bag, none of a version read here, not whole, or too large."""
    if "bagit.txt" not in sizes or f"manifest-{ALGORITHM}.txt" not in sizes:
        raise BagError(
            "Không phải gói BagIt có mã băm SHA-512: thiếu bagit.txt hoặc manifest-sha512.txt.",
            "No BagIt bag with SHA-512 checksums: bagit.txt or manifest-sha512.txt is missing.",
        )
    refuse_version(_small(bag, "bagit.txt", sizes))
    if "fetch.txt" in sizes:
        raise BagError(
            "Gói đòi tải tệp từ mạng (fetch.txt), không nhận; xin gói đủ tệp.",
            "A bag that wants files from the net (fetch.txt) is not taken; get a whole one.",
        )
    if sum(sizes.values()) > _MOST_OCTETS:
        raise BagError("Gói lớn quá 50 GB.", "The bag is larger than 50 GB.")


def _tagged(bag: _Folder | _Zip, sizes: Mapping[str, int]) -> dict[str, str]:
    """The checksums of what is no payload: a tag manifest lists nothing else (RFC 8493, 2.2.1)."""
    tags = f"tagmanifest-{ALGORITHM}.txt"
    found = checksums(_small(bag, tags, sizes)) if tags in sizes else {}
    for name in found:
        if name.casefold().startswith(PAYLOAD):
            raise BagError(
                f"kê trong {tags}, nơi không được kê tệp của data/; xin bản khác của gói.",
                f"listed in {tags}, which may list nothing of data/; get another copy of the bag.",
                about=name,
            )
    return found


def _as_listed(names: Collection[str], listed: Collection[str]) -> dict[str, str]:
    """The names in the bag by those that the manifest gives them.

    A Mac's older disks (HFS+) take the signs of a letter apart.
    """
    refuse_twins(names)
    by_form = {nfc(name): name for name in listed}
    return {name if name in listed else by_form.get(nfc(name), name): name for name in names}


def _small(bag: _Folder | _Zip, name: str, sizes: Mapping[str, int]) -> bytes:
    if sizes[name] > 100 * _PIECE:
        raise BagError(
            f"quá lớn ({sizes[name]} byte), không phải bảng kê.",
            f"too large for a manifest ({sizes[name]} bytes).",
            about=name,
        )
    return b"".join(bag.pieces(name))


def _compare(listed: Mapping[str, str], there: Collection[str]) -> None:
    for name in sorted({*listed} ^ {*there}):
        if name in there:
            raise BagError(
                "có trong gói nhưng không có trong bảng kê; gói đã bị thêm tệp.",
                "in the bag but not in the manifest: a file was added.",
                about=name,
            )
        raise _missing(name)
    refuse_twins(listed)


class _Entry(NamedTuple):
    """A file of a bag, by its name there, and how many bytes the bag says it has."""

    bag: _Folder | _Zip
    name: str
    size: int


def _copy(entry: _Entry, checksum: str, target: Path) -> None:
    """Write a file while its checksum is taken; never more than it said it has."""
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha512()
    with target.open("wb") as file:
        for piece in entry.bag.pieces(entry.name):
            digest.update(piece)
            file.write(piece)
    if target.stat().st_size != entry.size or digest.hexdigest() != checksum:
        raise BagError(
            "nội dung khác với mã băm trong bảng kê; xin bản khác của gói.",
            "its content does not fit the checksum in the manifest; get another copy of the bag.",
            about=entry.name,
        )


def _missing(name: str) -> BagError:
    return BagError(
        "có trong bảng kê nhưng thiếu tệp; xin bản khác của gói.",
        "in the manifest but missing; get another copy of the bag.",
        about=name,
    )
