"""Zip packages of strangers: bounded in members, sizes and ratio; names never lead outside.

Word, Excel and the web form all hand over zip files. Sizes in a zip's directory may lie, so every
member is read with a bound, whatever is declared.
"""

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from dienhinh.intake.doubts import UnreadableError
from dienhinh.intake.drafts.typed_text import one_line
from dienhinh.model.both import Both
from dienhinh.model.portable_names import is_left_behind
from dienhinh.vietnamese import nfc

MOST_FILE_BYTES = 300_000_000
_MOST_MEMBERS = 4_000
_MOST_MEMBER_BYTES = 60_000_000
_MOST_TOTAL_BYTES = 400_000_000
# Deflate cannot pass 1032:1; real documents of one text repeated reach about 60:1.
_MOST_RATIO = 150
_SMALL_BYTES = 20_000_000
_UTF8_FLAG = 0x800
_ENCRYPTED_FLAG = 0x1
_LEFT_BY_MAC = "__macosx/"
OLE = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_LOCKED = Both(
    "Tệp có mật khẩu nên không đọc được. Mở bằng mật khẩu, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ "
    "tài liệu) rồi lưu lại.",
    "The file has a password and cannot be read. Open it with the password, take the password off "
    "(File > Info > Protect Document) and save it.",
)
LOCKED_ARCHIVE = Both(
    "Tệp nén có mật khẩu nên không mở được. Giải nén bằng mật khẩu rồi nhập thư mục ấy.",
    "The archive has a password and cannot be opened. Unpack it with the password and import the "
    "folder.",
)
_DAMAGED = Both(
    "Tệp hỏng hoặc tải chưa xong. Đề nghị đơn vị gửi lại, hoặc mở bằng Word, Excel rồi lưu lại.",
    "The file is damaged or its download unfinished. Ask for it again, or open it in Word or Excel "
    "and save it.",
)


class Package:
    """A zip file in memory; `names` are the members that are files, as posix paths in NFC."""

    def __init__(self, data: bytes) -> None:
        """Open it; UnreadableError when it is damaged, has a password or is out of bounds."""
        if data.startswith(OLE):
            raise UnreadableError(_LOCKED if ENCRYPTED in data else _DAMAGED)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise UnreadableError(_DAMAGED) from error
        if len(members) > _MOST_MEMBERS:
            raise UnreadableError(
                Both(
                    f"Tệp nén có quá {_MOST_MEMBERS} tệp con nên không mở.",
                    f"The archive holds more than {_MOST_MEMBERS} files and was not opened.",
                )
            )
        if sum(member.file_size for member in members) > _MOST_TOTAL_BYTES:
            raise UnreadableError(
                Both(
                    "Tệp nén bung ra quá lớn nên không mở.",
                    "The archive would become too large and was not opened.",
                )
            )
        self._members: dict[str, zipfile.ZipInfo] = {}
        # What was read, or why it could not be: a thousand places may name one member.
        self._known: dict[str, bytes | UnreadableError] = {}
        self._room = _MOST_TOTAL_BYTES
        self.outside: list[str] = []
        for member in members:
            self._take(member)

    def _take(self, member: zipfile.ZipInfo) -> None:
        if member.is_dir():
            return
        name = _name(member)
        path = PurePosixPath(name)
        if name.lower().startswith(_LEFT_BY_MAC) or is_left_behind(path.name):
            return
        if path.is_absolute() or ".." in path.parts or ":" in name or "\x00" in name:
            self.outside.append(name)
            return
        self._add(path, member)

    def _add(self, path: PurePosixPath, member: zipfile.ZipInfo) -> None:
        """Two files of one name, as tools that cannot write it make of "Lý" and "Lỹ", are both."""
        shown, number = path, 1
        while shown.as_posix() in self._members:
            other = self._members[shown.as_posix()]
            if (other.CRC, other.file_size) == (member.CRC, member.file_size):
                return
            number += 1
            shown = path.with_name(f"{path.stem} ({number}){path.suffix}")
        self._members[shown.as_posix()] = member

    @property
    def names(self) -> tuple[str, ...]:
        """The files inside, in the order of the package."""
        return tuple(self._members)

    @property
    def is_locked(self) -> bool:
        """Whether nothing inside can be read without a password."""
        members = self._members.values()
        return bool(members) and all(row.flag_bits & _ENCRYPTED_FLAG for row in members)

    def read(self, name: str) -> bytes | None:
        """The bytes of a member, None when it is not there; UnreadableError when it is no good."""
        member = self._members.get(name)
        if member is None:
            return None
        if name not in self._known:
            self._known[name] = self._opened(name, member)
        known = self._known[name]
        if isinstance(known, UnreadableError):
            raise known
        return known

    def _opened(self, name: str, member: zipfile.ZipInfo) -> bytes | UnreadableError:
        try:
            data = self._unpacked(name, member)
        except UnreadableError as error:
            return error
        self._room -= len(data)
        return data if self._room >= 0 else UnreadableError(_too_large(name))

    def _unpacked(self, name: str, member: zipfile.ZipInfo) -> bytes:
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableError(LOCKED_ARCHIVE)
        _refuse_bombs(member)
        try:
            with self._zip.open(member) as stream:
                data = stream.read(_MOST_MEMBER_BYTES + 1)
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError,
            NotImplementedError,
        ) as error:  # fmt: skip
            raise UnreadableError(
                Both(
                    f"{_DAMAGED.vi} (phần “{one_line(name)}”)",
                    f"{_DAMAGED.en} (part “{one_line(name)}”)",
                )
            ) from error
        if len(data) > _MOST_MEMBER_BYTES:
            raise UnreadableError(_too_large(name))
        return data


def _refuse_bombs(member: zipfile.ZipInfo) -> None:
    size = member.file_size
    is_bomb = size > _SMALL_BYTES and size > member.compress_size * _MOST_RATIO
    if is_bomb or size > _MOST_MEMBER_BYTES:
        raise UnreadableError(_too_large(member.filename))


def _too_large(name: str) -> Both:
    name = one_line(name)
    return Both(
        f"Phần “{name}” trong tệp quá lớn nên không mở.",
        f"The part “{name}” of the file is too large and was not opened.",
    )


def _name(member: zipfile.ZipInfo) -> str:
    """The name as typed: zip files of Windows come without the UTF-8 flag, those of Mac in NFD."""
    name = member.filename
    if not member.flag_bits & _UTF8_FLAG:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "cp1258"):
            try:
                name = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            break
    return nfc(name.replace("\\", "/"))
