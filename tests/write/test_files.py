import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from dienhinh.write.files import readable_folder, remove_file, replace_file


def test_an_unchanged_file_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    assert replace_file(file, b"a") is True
    os.utime(file, ns=(1, 1))

    assert replace_file(file, b"a") is False
    assert file.stat().st_mtime_ns == 1
    assert replace_file(file, b"b") is True


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.html"
    replace_file(file, b"cu")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(file, b"moi")

    assert file.read_bytes() == b"cu"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def inode_of(path: Path) -> int:
    return path.stat().st_ino


def test_the_content_is_on_the_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    replace_file(file, b"cu")
    seen: list[tuple[bytes, bytes]] = []

    def noted(handle: int) -> None:
        (waiting,) = [path for path in tmp_path.iterdir() if path != file]
        assert os.fstat(handle).st_ino == inode_of(waiting)
        seen.append((waiting.read_bytes(), file.read_bytes()))

    monkeypatch.setattr(os, "fsync", noted)
    replace_file(file, b"moi")
    replace_file(tmp_path / "b.jpg", b"anh", is_copy=True)

    # What the disk is asked to keep is all there, while the name still has the old content.
    assert seen == [(b"moi", b"cu")]
    assert file.read_bytes() == b"moi"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def strict_mask() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.usefixtures("strict_mask")
def test_who_may_read_a_file_is_for_the_mask_or_for_who_set_it_before(tmp_path: Path) -> None:
    audit, profile = tmp_path / "audit.csv", tmp_path / "profile.yaml"
    profile.write_bytes(b"cu")
    profile.chmod(0o640)

    replace_file(audit, b"ten")
    replace_file(profile, b"moi")
    os.umask(0o022)
    replace_file(tmp_path / "b.csv", b"ten")

    assert [mode_of(path) for path in (audit, profile, tmp_path / "b.csv")] == [0o600, 0o640, 0o644]


@pytest.mark.usefixtures("strict_mask")
def test_a_copy_for_the_site_and_its_folders_are_for_everybody(tmp_path: Path) -> None:
    folder = tmp_path / "site" / "ho-so" / "a"

    assert readable_folder(str(folder)) is True
    assert readable_folder(str(folder)) is False
    replace_file(folder / "index.html", b"a", is_copy=True)

    assert mode_of(folder / "index.html") == 0o644
    assert {mode_of(path) for path in (folder, *folder.parents[:2])} == {0o755}
    with pytest.raises(FileExistsError):
        readable_folder(str(folder / "index.html"))


def test_a_file_that_is_gone_with_its_folder_still_takes_the_empty_folders_above(
    tmp_path: Path,
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "giu").mkdir()

    remove_file(tmp_path, "a/b/c.txt")

    assert [path.name for path in tmp_path.iterdir()] == ["giu"]
