"""A bag as archives take it (BagIt 1.0, RFC 8493): files, their checksums, and what is in it.

Own code rather than the package `bagit` of the Library of Congress: that moves the files of a
folder in place, looks at the clock and writes no zip, while here the same input is to be the same
bytes. The tests have that package validate what is written here.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dienhinh.model.output import Output
from dienhinh.model.portable_names import is_portable, twins
from dienhinh.refusal import Refusal

ALGORITHM = "sha512"
PAYLOAD = "data/"
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
    facts = {**info, "Payload-Oxum": f"{octets}.{len(manifest)}"}
    tags = {
        "bag-info.txt": "".join(f"{name}: {value}\n" for name, value in facts.items()).encode(),
        "bagit.txt": _DECLARATION,
        f"manifest-{ALGORITHM}.txt": _manifest(manifest),
    }
    for path, content in tags.items():
        yield Output(path, content)
    checksums = {path: hashlib.sha512(content).hexdigest() for path, content in tags.items()}
    yield Output(f"tagmanifest-{ALGORITHM}.txt", _manifest(checksums))


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


def refuse_twins(paths: Iterable[str]) -> None:
    """BagError for two paths that some systems take for one: other case, other Unicode form."""
    for one, other in twins(paths):
        raise BagError(
            "hai tên này là một ở máy khác; đổi tên một tệp.",
            "these are one name on other systems: rename a file.",
            about=f"{one}, {other}",
        )


def _manifest(checksum_of: Mapping[str, str]) -> bytes:
    lines = [f"{checksum}  {_escaped(path)}\n" for path, checksum in sorted(checksum_of.items())]
    return "".join(lines).encode()


def _escaped(path: str) -> str:
    """RFC 8493, section 2.1.3: per cent signs and line breaks are per-cent-encoded."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
