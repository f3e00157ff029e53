"""Telephone numbers in the files are sealed for the holders of the department's keys, and opened.

The public keys stand in `profiles/reference/seal-keys.txt`, which everybody may read: they can only
close. The private key stays with people.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dienhinh.commands.custody import CustodyError
from dienhinh.commands.custody.places import Written, rewrite, written
from dienhinh.commands.custody.private_folder import refuse_shared, write_secret
from dienhinh.intake.folders.import_state import keep_state, state_of, without_number
from dienhinh.intake.hidden_phones import public_text
from dienhinh.model.folder import REVIEW_FILE
from dienhinh.model.schema.profile import PROFILE
from dienhinh.model.sealed import is_sealed
from dienhinh.read.any_text import text_in
from dienhinh.read.clear_numbers import clear_numbers
from dienhinh.read.sealed_values import (
    KEYS_FILE,
    Key,
    SealError,
    new_key,
    public_keys,
    sealed,
)
from dienhinh.read.source_text import is_utf16, not_utf8
from dienhinh.write.files import remove_all, replace_file
from dienhinh.write.torn import is_left, is_torn, torn_below
from dienhinh.write.yaml_edit import YamlEditError, set_value

_HEAD = """\
# Ai có khóa riêng ứng với một dòng dưới đây thì mở được số điện thoại đã niêm phong.
# Nên có ít nhất hai dòng: khóa thường dùng và khóa dự phòng cất nơi khác.
# Cách dùng: sổ tay, trang Giữ dữ liệu cá nhân.
"""
_ORDER = tuple(field.name for field in PROFILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A telephone number of a profile: its slug, its name as written, the number in clear."""

    slug: str
    name: str
    phone: str


def make_key(profiles: Path, file: Path, owner: str) -> str:
    """A new key in `file`, its public half in the list; the public half.

    CustodyError when the file is there already or would lie in a repository.
    """
    refuse_shared(file)
    listed = profiles / KEYS_FILE
    before = _keys_written(listed) if listed.is_file() else _HEAD
    private, public = new_key()
    remark = " ".join(owner.split())
    write_secret(file, f"# Khóa của: {remark}\n# Khóa công khai: {public}\n{private}\n")
    listed.parent.mkdir(parents=True, exist_ok=True)
    replace_file(listed, f"{before.rstrip()}\n{public}  # {remark}\n".encode())
    return public


def seal(profiles: Path, slugs: Collection[str], key: Key | None = None) -> list[str]:
    """Seal every number in clear; with a key also those sealed before, for today's list of keys.

    The slugs whose file changed. Numbers of invented samples stay: they are nobody's. CustodyError
    after the others when numbers stand without quotation marks, which YAML reads as counts.
    """
    listed = profiles / KEYS_FILE
    if not listed.is_file():
        raise CustodyError(
            "chưa có khóa công khai. Chạy `dienhinh seal --new-key TỆP`.",
            "there is no list of public keys yet. Run `dienhinh seal --new-key FILE`.",
            about=listed,
        )
    keys = public_keys(_keys_written(listed))
    changed = []
    unread: list[Written] = []
    for profile in written(profiles, slugs):
        phone = profile.values.get("phone")
        if profile.values.get("origin") == "sample":
            continue
        if isinstance(phone, int | float):
            unread.append(profile)
        elif isinstance(phone, str) and _closed(profile, phone, keys, key):
            changed.append(profile.slug)
    if unread:
        raise _unquoted(unread)
    return changed


def _keys_written(listed: Path) -> str:
    """The list of keys, saved as Notepad saves it too. CustodyError for any other encoding."""
    data = listed.read_bytes()
    faulty = None if is_utf16(data) else not_utf8(data, listed.as_posix())
    if faulty is not None:
        raise CustodyError(
            "danh sách khóa không phải UTF-8; sửa chỗ dưới đây rồi chạy lại.",
            "the list of keys is not UTF-8; mend this place and run again.",
            about=listed,
            problems=[faulty],
        )
    return text_in(listed) or ""


def left_in_clear(profiles: Path, slugs: Collection[str]) -> list[str]:
    """`path:line` of numbers that stand elsewhere than in `phone`: only a person can judge them.

    But those in what killed commands left, which `half_written` tells.
    """
    return [
        f"{problem.path}:{problem.line}"
        for profile in written(profiles, slugs)
        if profile.values.get("origin") != "sample"
        for problem in clear_numbers(profile.place)
        if not any(map(is_torn, Path(problem.path).parts))
    ]


def half_written(profiles: Path) -> tuple[list[str], list[str]]:
    """What killed commands left below `profiles`: the paths removed, and those that stay.

    A number that is sealed in the file itself may stand there in clear. What is young stays: it may
    still be written.
    """
    removed, left = [], []
    for path in torn_below(profiles):
        if is_left(path):
            remove_all(path)
            removed.append(path.as_posix())
        else:
            left.append(path.as_posix())
    return removed, left


def _closed(profile: Written, phone: str, keys: Sequence[str], key: Key | None) -> bool:
    """Seal one number; whether its file changed."""
    if is_sealed(phone):
        if key is None:
            # An import since then may have left it.
            _forget_number(profile.place.file.parent)
            return False
        phone = _opened(key, phone, profile.slug)
    _write_number(profile, sealed(phone, keys))
    _forget_number(profile.place.file.parent)
    return True


def _write_number(profile: Written, number: str) -> None:
    try:
        text = set_value(profile.text, ("phone",), number, _ORDER)
    except YamlEditError as error:
        raise CustodyError(
            "chưa ghi được, sửa lỗi của tệp trước (xem bằng `dienhinh check`).",
            f"not written: mend the file first, `dienhinh check` shows what is wrong ({error}).",
            about=profile.place.shown_as,
        ) from error
    rewrite(profile, text)


def _forget_number(folder: Path) -> None:
    """What importing left beside the profile: its review files, and what it remembers."""
    for file in sorted(folder.glob(f"{Path(REVIEW_FILE).stem}*.md")):
        if file.is_symlink() or not file.is_file():
            continue
        # Whatever an editor saved it as, its other bytes stay.
        text = file.read_bytes().decode(errors="surrogateescape")
        replace_file(file, public_text(text).encode(errors="surrogateescape"))
    state = state_of(folder)
    if state is not None and without_number(state) != state:
        keep_state(folder, without_number(state))


def numbers(profiles: Path, slugs: Collection[str], key: Key) -> Iterator[Number]:
    """The numbers of profiles in clear, sealed or not, for staff who have to call."""
    for profile in written(profiles, slugs):
        phone = profile.values.get("phone")
        if isinstance(phone, str):
            if is_sealed(phone):
                phone = _opened(key, phone, profile.slug)
            yield Number(slug=profile.slug, name=str(profile.values.get("name", "")), phone=phone)


def unseal(profiles: Path, slugs: Collection[str], key: Key) -> list[str]:
    """Write sealed numbers back in clear, for a repository that became private; changed slugs."""
    changed = []
    for profile in written(profiles, slugs):
        phone = profile.values.get("phone")
        if isinstance(phone, str) and is_sealed(phone):
            _write_number(profile, _opened(key, phone, profile.slug))
            changed.append(profile.slug)
    return changed


def _unquoted(profiles: Sequence[Written]) -> CustodyError:
    return CustodyError(
        "số điện thoại không có dấu nháy nên chưa niêm phong. Chạy `dienhinh fix` rồi làm lại.",
        "the telephone number stands without quotation marks and was not sealed. Run `dienhinh "
        "fix` and then this again.",
        about=", ".join(profile.place.shown_as for profile in profiles),
    )


def _opened(key: Key, value: str, slug: str) -> str:
    try:
        return key.open(value)
    except SealError as error:
        raise CustodyError(error.vi, error.en, about=slug) from error
