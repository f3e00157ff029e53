"""Values that only the holders of a key can read (age-encryption.org/v1); the only door to pyrage.

A key is the text file that the programs `age` and `rage` use too, so that a sealed value can be
opened without this program: `echo <what follows age:> | base64 -d | age -d -i <key file>`.
"""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped] # it ships no types

from dienhinh.model.profile import Profile
from dienhinh.model.sealed import SEALED, is_sealed, is_well_formed
from dienhinh.read.source_text import is_utf16
from dienhinh.refusal import Refusal

KEYS_FILE = "reference/seal-keys.txt"
_SECRET = "AGE-SECRET-KEY-"  # noqa: S105 how a key begins, no key
_PUBLIC = "age1"
_WIDTH = 32


class SealError(Refusal):
    """A key or a sealed value cannot be used; the text says why, in both languages."""


class Key:
    """A private key that was read; it opens what was sealed for its public half."""

    def __init__(self, identities: list[Any], file: Path) -> None:
        """Keep the identities of one key file; `key_in` reads one."""
        self._identities = identities
        self._file = file

    def open(self, value: str) -> str:
        """The text inside a sealed value. SealError when it is damaged or for other keys."""
        if not is_well_formed(value):
            raise SealError(
                "Giá trị niêm phong không nguyên vẹn.", "The sealed value is not whole."
            )
        try:
            content = base64.b64decode(value.removeprefix(SEALED), validate=True)
            opened: bytes = pyrage.decrypt(content, self._identities)
            return opened.decode().strip()
        except (pyrage.DecryptError, binascii.Error, UnicodeDecodeError) as error:
            raise SealError(
                f"Khóa trong {self._file} không mở được giá trị niêm phong, hoặc giá trị đã bị "
                "sửa. Khóa đúng ở tệp khác thì thêm --key TỆP.",
                f"The key in {self._file} does not open the sealed value, or the value was "
                "changed. If the right key is in another file, give it with --key FILE.",
            ) from error


def with_open_phone(profile: Profile, key: Key) -> Profile:
    """The profile with its telephone number in clear; for papers that stay in the office.

    SealError when the key does not open it.
    """
    if profile.phone is None or not is_sealed(profile.phone):
        return profile
    return replace(profile, phone=key.open(profile.phone))


def new_key() -> tuple[str, str]:
    """A new key: the line for the private file and the public half, `age1...`."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def key_in(file: Path) -> Key:
    """The key in a file; several in one file are tried in turn. SealError says what is wrong."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SealError(
            "không đọc được khóa; ghi đường dẫn của tệp khóa sau --key.",
            "the key cannot be read; give the path of the key file with --key.",
            about=file,
        ) from error
    written = [line.strip() for line in lines if line.strip().startswith(_SECRET)]
    try:
        identities = [pyrage.x25519.Identity.from_str(line) for line in written]
    except pyrage.IdentityError as error:
        raise SealError(
            "khóa bị hỏng; lấy bản cất ở nơi khác.",
            "the key is damaged; take the copy kept elsewhere.",
            about=file,
        ) from error
    if not identities:
        raise SealError(
            "trong tệp không có khóa nào; dòng khóa bắt đầu bằng AGE-SECRET-KEY-.",
            "there is no key in the file; its line begins with AGE-SECRET-KEY-.",
            about=file,
        )
    return Key(identities, file)


def listed_keys(content: bytes) -> dict[str, str]:
    """The public keys of a list with what is remarked of each, whatever else stands in the file."""
    text = content.decode("utf-16" if is_utf16(content) else "utf-8-sig", "replace")
    lines = (line.partition("#") for line in text.splitlines())
    return {key.strip(): remark.strip() for key, _, remark in lines if key.strip()}


def public_keys(text: str) -> tuple[str, ...]:
    """The public keys of a list, one a line, `#` before remarks. SealError names a bad line."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        key = line.partition("#")[0].strip()
        if not key:
            continue
        if not key.startswith(_PUBLIC):
            raise SealError(
                f"Dòng {number}: khóa công khai phải bắt đầu bằng age1.",
                f"Line {number}: a public key begins with age1.",
            )
        _recipient(key, number)
        found.append(key)
    return tuple(found)


def sealed(text: str, keys: Iterable[str]) -> str:
    """The value `age:...` that the holders of any of these keys can open.

    Blanks hide how long the text is.
    """
    recipients = [_recipient(key, number) for number, key in enumerate(keys, 1)]
    if not recipients:
        raise SealError(
            "Chưa có khóa công khai nào; chạy `dienhinh seal --new-key TỆP`.",
            "There is no public key yet; run `dienhinh seal --new-key FILE`.",
        )
    content = pyrage.encrypt(text.ljust(_WIDTH).encode(), recipients)
    return SEALED + base64.b64encode(content).decode("ascii")


def _recipient(key: str, number: int) -> Any:  # noqa: ANN401 pyrage has no types
    try:
        return pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError as error:
        raise SealError(
            f"Dòng {number}: khóa công khai sai, có thể chép thiếu.",
            f"Line {number}: no public key, perhaps a part of it was lost.",
        ) from error
