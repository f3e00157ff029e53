import os
from pathlib import Path

import pytest

from dienhinh.write.files import replace_file


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


def test_the_content_is_on_the_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    replace_file(file, b"cu")
    seen: list[tuple[bytes, bytes]] = []

    def noted(handle: int) -> None:
        seen.append((os.pread(handle, 9, 0), file.read_bytes()))

    monkeypatch.setattr(os, "fsync", noted)
    replace_file(file, b"moi")
    replace_file(tmp_path / "b.jpg", b"anh", is_copy=True)

    # What the disk is asked to keep is all there, while the name still has the old content.
    assert seen == [(b"moi", b"cu")]
    assert file.read_bytes() == b"moi"
