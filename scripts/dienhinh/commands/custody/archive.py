"""Everything that makes the site, as one bag for an archive, and back from it.

The bag holds personal data that the site does not show: it is for the department and its archive.
"""

import errno
import hashlib
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.bag import (
    ALGORITHM,
    BagError,
    PayloadFile,
    bag_files,
    checksums,
    refuse_name,
    refuse_twins,
)
from dienhinh.commands.custody.codebook import codebook
from dienhinh.model.output import Output
from dienhinh.write.files import replace_file

# A bag that says it is larger is not unpacked without being asked to.
MOST_OCTETS = 50_000_000_000
_PIECE = 1 << 20
# Beside profiles/: what the site is made of, licences, and the locked versions of the tools.
_ALONGSIDE = ("docs", "mkdocs.yml", "LICENSE", "LICENSE-CC-BY-4.0", "requirements-site.lock")
# What reading a damaged, encrypted or foreign zip raises.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_README = """\
Đây là toàn bộ kho hồ sơ điển hình tiên tiến, ở dạng tệp chữ và tệp ảnh.

data/profiles/                 <đợt>/<đơn vị>/<tên>/profile.yaml (YAML 1.2, UTF-8), ảnh để cạnh
data/profiles/reference/       danh mục: đơn vị, xã, phong trào, lĩnh vực, khen thưởng
data/docs/                     các trang viết tay
data/codebook.csv              nghĩa của từng mục trong profile.yaml
manifest-sha512.txt            mã băm từng tệp; kiểm: sha512sum -c manifest-sha512.txt

Gói này theo chuẩn BagIt (RFC 8493). Có dữ liệu cá nhân không công bố: chỉ giao cho nơi được phép
giữ.

This is the whole collection of profiles as text and picture files; data/codebook.csv tells what
every field means. It holds unpublished personal data: hand it only to those who may keep it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """How many files the bag has, and what of the folders is not in it, by path.

    Left out are links that lead elsewhere and what is no plain file: nobody could restore them.
    """

    files: int
    left_out: tuple[str, ...]


def export(profiles: Path, target: Path, today: date, base_url: str) -> Exported:
    """Write the bag to a new folder, or to a zip when the name ends so.

    CustodyError when the target is there already or lies inside what is archived.
    """
    if target.exists():
        raise CustodyError(
            "đã có, không ghi đè; ghi tên khác.",
            "it is there already and is not written over: give another name.",
            about=target,
            is_mistyped=True,
        )
    if target.resolve().is_relative_to(profiles.resolve()):
        raise CustodyError(
            "nằm trong kho hồ sơ, gói sẽ chứa chính nó; chọn nơi khác.",
            "it lies inside the profiles and would hold itself: choose another place.",
            about=target,
            is_mistyped=True,
        )
    info = {
        "Source-Organization": "dienhinh",
        "External-Identifier": base_url,
        "External-Description": "Hồ sơ điển hình tiên tiến: YAML, ảnh, danh mục, trang viết tay",
        "Internal-Sender-Description": "Có dữ liệu cá nhân không công bố / holds personal data",
        "Bagging-Date": today.isoformat(),
        "Bag-Software-Agent": f"dienhinh {version('dienhinh')}",
    }
    left_out: list[str] = []
    try:
        files = bag_files(_payload(profiles, left_out), info)
        write = _zipped if target.suffix == ".zip" else _laid_out
        return Exported(files=write(files, target), left_out=tuple(left_out))
    except BagError as error:
        raise CustodyError(error.vi, error.en, about=error.about) from error


def restore(bag: Path, into: Path) -> int:
    """Check a bag, folder or zip, to the last byte and put its payload into a new folder.

    The number of files. CustodyError when anything does not fit; then nothing is left behind.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise CustodyError(
            "phải là thư mục mới hoặc trống; chọn nơi khác.",
            "it must be a new or empty folder: choose another.",
            about=into,
            is_mistyped=True,
        )
    try:
        opened = _Zip(bag) if bag.is_file() else _Folder(bag)
        into.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".dienhinh-", dir=into.parent) as made:
            count = _unpacked(opened, Path(made))
            into.mkdir(exist_ok=True)
            for path in sorted(Path(made, "data").iterdir()):
                shutil.move(path, into / path.name)
    except BagError as error:
        inside = f"{bag}: {error.about}" if error.about else bag
        raise CustodyError(error.vi, error.en, about=inside) from error
    except _BROKEN as error:
        # Of a damaged zip too, a place before its beginning is asked for.
        if isinstance(error, OSError) and error.errno not in {None, errno.EINVAL}:
            raise CustodyError(
                f"máy không cho đọc hoặc ghi ({error.strerror}). Xem lại quyền của thư mục và "
                "chỗ trống trên đĩa.",
                f"the machine refused ({error.strerror}): check permissions and space on the disk.",
                about=error.filename or into,
            ) from error
        raise CustodyError(
            f"không đọc được gói, tệp hỏng hoặc không phải gói lưu trữ ({error}).",
            f"the bag cannot be read: damaged, or no bag ({error}).",
            about=bag,
        ) from error
    return count


def _payload(profiles: Path, left_out: list[str]) -> Iterator[PayloadFile]:
    yield PayloadFile("README.txt", _README.encode())
    yield PayloadFile("codebook.csv", codebook())
    for name, top in [("profiles", profiles), *((n, profiles.parent / n) for n in _ALONGSIDE)]:
        if top.is_file():
            yield PayloadFile(name, top.read_bytes())
        elif top.is_dir():
            for file in _files_below(top, left_out):
                relative = file.relative_to(top).as_posix()
                yield PayloadFile(f"{name}/{relative}", file.read_bytes())


def _files_below(top: Path, left_out: list[str]) -> Iterator[Path]:
    """Every file in the order of paths; a link is taken as the file it leads to, if inside."""
    inside = top.resolve()
    for folder, folders, names in os.walk(top, followlinks=False):
        folders[:] = sorted(name for name in folders if name not in {".git", "__pycache__"})
        left_out += [
            path.as_posix() for name in folders if (path := Path(folder, name)).is_symlink()
        ]
        for name in sorted(names):
            file = Path(folder, name)
            if file.is_file() and file.resolve().is_relative_to(inside):
                yield file
            else:
                left_out.append(file.as_posix())


def _laid_out(files: Iterable[Output], target: Path) -> int:
    count = 0
    for output in files:
        path = target / output.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, output.content)
        count += 1
    return count


def _zipped(files: Iterable[Output], target: Path) -> int:
    """RFC 8493, section 5: one folder at the top, named as the bag."""
    count = 0
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            for output in files:
                entry = zipfile.ZipInfo(f"{target.stem}/{output.uri}", _FIXED_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                entry.create_system = 3
                archive.writestr(entry, output.content)
                count += 1
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return count


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
    if "bagit.txt" not in sizes or f"manifest-{ALGORITHM}.txt" not in sizes:
        raise BagError(
            "Không phải gói BagIt có mã băm SHA-512: thiếu bagit.txt hoặc manifest-sha512.txt.",
            "No BagIt bag with SHA-512 checksums: bagit.txt or manifest-sha512.txt is missing.",
        )
    if "fetch.txt" in sizes:
        raise BagError(
            "Gói đòi tải tệp từ mạng (fetch.txt), không nhận; xin gói đủ tệp.",
            "A bag that wants files from the net (fetch.txt) is not taken; get a whole one.",
        )
    if sum(sizes.values()) > MOST_OCTETS:
        raise BagError("Gói lớn quá 50 GB.", "The bag is larger than 50 GB.")
    listed = checksums(_small(bag, f"manifest-{ALGORITHM}.txt", sizes))
    _compare(listed, {name for name in sizes if name.startswith("data/")})
    tags = f"tagmanifest-{ALGORITHM}.txt"
    listed |= checksums(_small(bag, tags, sizes)) if tags in sizes else {}
    for name, checksum in listed.items():
        _copy(bag, name, sizes.get(name), checksum, into)
    return sum(name.startswith("data/") for name in listed)


def _small(bag: _Folder | _Zip, name: str, sizes: Mapping[str, int]) -> bytes:
    if sizes[name] > 100 * _PIECE:
        raise BagError(
            f"quá lớn ({sizes[name]} byte), không phải bảng kê.",
            f"too large for a manifest ({sizes[name]} bytes).",
            about=name,
        )
    return b"".join(bag.pieces(name))


def _compare(listed: Mapping[str, str], there: set[str]) -> None:
    for name in sorted(listed.keys() ^ there):
        if name in there:
            raise BagError(
                "có trong gói nhưng không có trong bảng kê; gói đã bị thêm tệp.",
                "in the bag but not in the manifest: a file was added.",
                about=name,
            )
        raise _missing(name)
    refuse_twins(listed)


def _copy(bag: _Folder | _Zip, name: str, size: int | None, checksum: str, into: Path) -> None:
    """Write a file while its checksum is taken; never more than it said it has."""
    if size is None:
        raise _missing(name)
    target = into / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha512()
    with target.open("wb") as file:
        for piece in bag.pieces(name):
            digest.update(piece)
            file.write(piece)
    if target.stat().st_size != size or digest.hexdigest() != checksum:
        raise BagError(
            "nội dung khác với mã băm trong bảng kê; xin bản khác của gói.",
            "its content does not fit the checksum in the manifest; get another copy of the bag.",
            about=name,
        )


def _missing(name: str) -> BagError:
    return BagError(
        "có trong bảng kê nhưng thiếu tệp; xin bản khác của gói.",
        "in the manifest but missing; get another copy of the bag.",
        about=name,
    )
