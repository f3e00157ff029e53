"""A bag as archives take it (BagIt 1.0, RFC 8493): files, their checksums, and what is in it.

Own code rather than the package `bagit` of the Library of Congress: that moves the files of a
folder in place, looks at the clock and writes no zip, while here the same input is to be the same
bytes. The tests have that package validate what is written here.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dienhinh.model.output import Output
from dienhinh.model.portable_names import is_git, is_portable, one_name, twins
from dienhinh.refusal import Refusal

ALGORITHM = "sha512"
PAYLOAD = "data/"
_VERSIONS = ("0.97", "1.0")
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MANIFEST_LINE = re.compile(r"([0-9a-fA-F]{128})[ \t]+\*?(.+)")
_ESCAPES = {"%25": "%", "%0D": "\r", "%0A": "\n"}


class BagError(Refusal):
    """A bag is not what it says; the text says where, in both languages."""


@dataclass(frozen=True, slots=True)
class PayloadFile:
    """A file of the payload: its path below `data/`, posix, and its bytes."""

    path: str
    content: bytes


def bag_files(payload: Iterable[PayloadFile], info: Mapping[str, str]) -> Iterator[Output]:
    """The files of a bag, payload first; `info` becomes `bag-info.txt`, with the Payload-Oxum."""
    manifest = {}
    octets = 0
    for file in payload:
        path = f"{PAYLOAD}{file.path}"
        refuse_name(path)
        manifest[path] = hashlib.sha512(file.content).hexdigest()
        octets += len(file.content)
        yield Output(path, file.content)
    refuse_twins(manifest)
    refuse_repositories(manifest)
    facts = {**info, "Payload-Oxum": f"{octets}.{len(manifest)}"}
    tags = {
        "bag-info.txt": "".join(_fact(*fact) for fact in facts.items()).encode(),
        "bagit.txt": _DECLARATION,
        f"manifest-{ALGORITHM}.txt": _manifest(manifest),
    }
    for path, content in tags.items():
        yield Output(path, content)
    checksums = {path: hashlib.sha512(content).hexdigest() for path, content in tags.items()}
    yield Output(f"tagmanifest-{ALGORITHM}.txt", _manifest(checksums))


def refuse_version(declaration: bytes) -> None:
    """BagError for a `bagit.txt` of a version that is not read here.

    0.97 is what many tools wrote before RFC 8493 (version 1.0), in the same form.
    """
    version = re.match(rb"BagIt-Version:[ \t]*(\S+)", declaration)
    stated = version[1].decode("ascii", "replace") if version else ""
    if stated not in _VERSIONS:
        raise BagError(
            f"ghi phiên bản BagIt “{stated}”; chỉ mở gói 0.97 hoặc 1.0. Xin đóng lại gói.",
            f'states BagIt version "{stated}"; only 0.97 and 1.0 are opened. Have it packed again.',
            about="bagit.txt",
        )


def refuse_oxum(info: bytes, sizes: Collection[int]) -> None:
    """BagError when `bag-info.txt` states another Payload-Oxum than these bytes in these files.

    The first thing that RFC 8493 (section 2.2.2) has a receiver compare.
    """
    there = f"{sum(sizes)}.{len(sizes)}"
    for line in _lines(info):
        label, _, value = line.partition(":")
        if label.strip().casefold() == "payload-oxum" and value.strip() != there:
            raise BagError(
                f"ghi Payload-Oxum {value.strip()}, trong data/ có {there} (số byte.số tệp); gói "
                "đã bị sửa hoặc chép thiếu, xin bản khác.",
                f"states Payload-Oxum {value.strip()}, data/ has {there} (bytes.files): the bag "
                "was altered or not copied whole; get another copy.",
                about="bag-info.txt",
            )


def checksums(manifest: bytes) -> dict[str, str]:
    """The checksum of every path in a manifest. BagError for a bad line or a dangerous path."""
    found: dict[str, str] = {}
    for number, line in enumerate(_lines(manifest), 1):
        match = _MANIFEST_LINE.fullmatch(line)
        if match is None:
            raise BagError(
                "dòng sai; cần mã băm SHA-512, dấu cách, rồi đường dẫn.",
                "a bad line; a SHA-512 checksum, a blank and a path are expected.",
                about=f"manifest-{ALGORITHM}.txt:{number}",
            )
        path = re.sub("%25|%0[DAda]", lambda m: _ESCAPES[m.group().upper()], match[2])
        refuse_name(path)
        if path in found:
            raise BagError(
                "kê hai lần trong bảng kê.", "it is listed twice in the manifest.", about=path
            )
        found[path] = match[1].lower()
    return found


def _lines(manifest: bytes) -> list[str]:
    """Parted by CR, LF or both (RFC 8493, section 2.1.3), and by nothing else that ends a line."""
    text = manifest.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n").split("\n") if text else []


def refuse_name(path: str) -> None:
    """BagError for a path that could lead out of the folder or that some system cannot hold."""
    parts = PurePosixPath(path).parts
    is_plain = path == "/".join(parts) and parts and parts[0] != "/"
    if not is_plain or not all(map(is_portable, parts)):
        raise BagError(
            "đường dẫn dẫn ra ngoài gói, hoặc có tên mà máy khác không giữ được.",
            "the path leads out of the bag, or has a name that other systems cannot hold.",
            about=repr(path),
        )
    if any(map(is_git, parts)):
        raise BagError(
            "là kho git, không nhận: git chạy lệnh ghi trong đó. Lịch sử đi bằng `git clone`.",
            "part of a git repository, which is not taken: git runs commands that it holds. "
            "History travels by `git clone`.",
            about=repr(path),
        )


def refuse_repositories(paths: Iterable[str]) -> None:
    """BagError for a folder that git takes for a repository, though there is no `.git`.

    Such are a file `HEAD` and folders `objects` and `refs`, whatever folder they lie in.
    """
    found: dict[str, set[str]] = {}
    for path in paths:
        parts = path.casefold().split("/")
        for depth, name in enumerate(parts):
            is_file = depth == len(parts) - 1
            if name in ({"head"} if is_file else {"objects", "refs"}):
                found.setdefault("/".join(parts[:depth]), set()).add(name)
    for folder, names in sorted(found.items()):
        if len(names) == 3:  # noqa: PLR2004 all of them
            raise BagError(
                "thư mục này là kho git (có HEAD, objects, refs), không nhận: git chạy lệnh ghi "
                "trong đó. Lịch sử đi bằng `git clone`.",
                "the folder is a git repository (HEAD, objects, refs), which is not taken: git "
                "runs commands that it holds. History travels by `git clone`.",
                about=folder,
            )


def refuse_twins(paths: Collection[str]) -> None:
    """BagError for two paths that some systems take for one: other case, other Unicode form.

    And for a file that is also the folder of another.
    """
    files = {one_name(path) for path in paths}
    for path in paths:
        for above in PurePosixPath(path).parents:
            if one_name(above.as_posix()) in files:
                raise BagError(
                    "vừa là tệp vừa là thư mục; xin bản khác của gói.",
                    "both a file and a folder; get another copy of the bag.",
                    about=above.as_posix(),
                )
    for one, other in twins(paths):
        raise BagError(
            "hai tên này là một ở máy khác; đổi tên một tệp.",
            "these are one name on other systems: rename a file.",
            about=f"{one}, {other}",
        )


def _fact(name: str, value: str) -> str:
    """A line of `bag-info.txt`; a line break in the value would begin another fact."""
    return f"{name}: {' '.join(value.split())}\n"


def _manifest(checksum_of: Mapping[str, str]) -> bytes:
    lines = [f"{checksum}  {_escaped(path)}\n" for path, checksum in sorted(checksum_of.items())]
    return "".join(lines).encode()


def _escaped(path: str) -> str:
    """RFC 8493, section 2.1.3: per cent signs and line breaks are per-cent-encoded."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
