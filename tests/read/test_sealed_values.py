import base64
import shutil
import subprocess
from pathlib import Path

import pyrage  # type: ignore[import-untyped] # it ships no types
import pytest

from dienhinh.model.sealed import is_sealed, is_well_formed, shown_to_staff
from dienhinh.read.sealed_values import (
    SealError,
    key_in,
    new_key,
    public_keys,
    sealed,
    with_open_phone,
)
from tests.builders import a_profile


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Path, str]:
    private, public = new_key()
    file = tmp_path / "key.txt"
    file.write_text(f"# của ai\n{private}\n", encoding="utf-8")
    return file, public


def test_sealing_and_opening_give_the_text_back(keys: tuple[Path, str]) -> None:
    file, public = keys

    value = sealed("0255 123 4567", [public])

    assert is_sealed(value)
    assert is_well_formed(value)
    assert key_in(file).open(value) == "0255 123 4567"


def test_the_same_number_never_looks_the_same(keys: tuple[Path, str]) -> None:
    _file, public = keys

    assert sealed("0255 123 4567", [public]) != sealed("0255 123 4567", [public])


def test_length_does_not_tell_a_mobile_from_a_landline(keys: tuple[Path, str]) -> None:
    file, public = keys

    identity = pyrage.x25519.Identity.from_str(file.read_text(encoding="utf-8").split()[-1])
    inside = [
        pyrage.decrypt(base64.b64decode(sealed(number, [public])[4:]), [identity])
        for number in ("0905123456", "(0255) 123-4567")
    ]
    assert [len(content) for content in inside] == [32, 32]


@pytest.mark.parametrize("change", ["x", "cut", "flip"])
def test_a_changed_value_is_not_opened(keys: tuple[Path, str], change: str) -> None:
    file, public = keys
    value = sealed("0255 123 4567", [public])
    last = "B" if value[-9] == "A" else "A"
    changed = {"x": f"{value}x", "cut": value[:-8], "flip": value[:-9] + last + value[-8:]}

    with pytest.raises(SealError):
        key_in(file).open(changed[change])


@pytest.mark.parametrize(
    "content", ["", "# nothing\n", "AGE-SECRET-KEY-1BROKEN\n", "age1notprivate\n"]
)
def test_a_file_that_holds_no_key_is_said(tmp_path: Path, content: str) -> None:
    file = tmp_path / "key.txt"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(SealError):
        key_in(file)


def test_a_list_of_public_keys_has_remarks(keys: tuple[Path, str]) -> None:
    _file, public = keys

    assert public_keys(f"# danh sách\n\n{public}  # Ban Thi đua\n") == (public,)


@pytest.mark.parametrize("line", ["AGE-SECRET-KEY-1X", "age1broken", "hello"])
def test_a_bad_line_among_public_keys_is_told(line: str) -> None:
    with pytest.raises(SealError, match="Dòng 2"):
        public_keys(f"# danh sách\n{line}\n")


def test_papers_for_staff_hold_the_number_or_say_that_it_is_sealed(
    keys: tuple[Path, str],
) -> None:
    file, public = keys
    profile = a_profile(phone=sealed("0255 123 4567", [public]))

    assert with_open_phone(profile, key_in(file)).phone == "0255 123 4567"
    assert shown_to_staff(profile.phone) == "đã niêm phong, cần khóa để mở"
    assert shown_to_staff("0255 1") == "0255 1"
    assert shown_to_staff(None) == ""


@pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed")
def test_the_program_age_opens_it_too(keys: tuple[Path, str]) -> None:
    file, public = keys
    content = base64.b64decode(sealed("0255 123 4567", [public])[4:])

    result = subprocess.run(
        ["age", "-d", "-i", str(file)], input=content, capture_output=True, check=True
    )

    assert result.stdout.decode().strip() == "0255 123 4567"
