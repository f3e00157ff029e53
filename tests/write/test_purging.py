import os
import time
from collections.abc import Collection
from pathlib import Path

import pytest

from dienhinh.write.purging import UnremovedError
from dienhinh.write.purging import purge as purge_in

DIGEST = "0123456789abcdef01234567"
ONCE = f"once/01/{DIGEST}"
PICTURE, KIT, CODE = f"anh/{DIGEST}-480.avif", f"bo-tu-lieu/{DIGEST}.zip", f"qr/01/{DIGEST}"


def put(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")


def left(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def purge(root: Path, needed: Collection[str]) -> list[str]:
    """In all folders that are there."""
    return purge_in(root, sorted(path.name for path in root.glob("[!.]*")), needed)


def test_other_folders_are_left_alone_whatever_they_hold(tmp_path: Path) -> None:
    own = (f"hinh/{DIGEST}.jpg", f"kho.git/objects/0b/{DIGEST}", f"{DIGEST}.jpg")
    put(tmp_path, *own, PICTURE)

    assert purge_in(tmp_path, ["anh", "the"], ()) == [PICTURE]

    assert set(own) <= left(tmp_path)


def test_what_is_needed_no_more_goes_with_its_empty_folders(tmp_path: Path) -> None:
    put(tmp_path, PICTURE, KIT, CODE, ONCE)

    assert sorted(purge(tmp_path, {PICTURE})) == [KIT, ONCE, CODE]

    assert left(tmp_path) == {"anh", PICTURE}


def test_files_of_other_names_stay_wherever_the_cache_was_said_to_be(tmp_path: Path) -> None:
    own = (
        "pictures.sqlite3",
        "anh/me.jpg",
        "thu/bao-cao-2023.docx",
        "profiles.sqlite3",
        "a/.bashrc",
        ".git/objects/0b/7ed6d5e0d0a4b0a3d5f4a3b2c1d0e9f8a7b6c5",
    )
    put(tmp_path, *own)

    assert purge(tmp_path, ()) == []

    assert set(own) <= left(tmp_path)


def test_no_link_is_followed(tmp_path: Path) -> None:
    put(tmp_path, f"out/{KIT}", "cache/x")
    (tmp_path / "cache" / "away").symlink_to(tmp_path / "out")

    assert purge(tmp_path / "cache", ()) == []

    assert (tmp_path / "out" / KIT).is_file()


def test_a_folder_of_ours_that_was_put_on_another_disk_is_cleared_too(tmp_path: Path) -> None:
    other = KIT.replace("0123", "4567")
    put(tmp_path, f"dia-lon/{KIT}", f"dia-lon/{other}")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "bo-tu-lieu").symlink_to(tmp_path / "dia-lon" / "bo-tu-lieu")

    assert purge(tmp_path / "cache", {KIT}) == [other]

    assert left(tmp_path / "dia-lon") == {"bo-tu-lieu", KIT}


def test_what_a_killed_run_left_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    put(tmp_path, "the/.dienhinh-old_1", "the/.dienhinh-new_1")
    hours_ago = time.time() - 7200
    os.utime(tmp_path / "the/.dienhinh-old_1", (hours_ago, hours_ago))

    assert purge(tmp_path, ()) == ["the/.dienhinh-old_1"]

    assert left(tmp_path) == {"the", "the/.dienhinh-new_1"}


def test_a_cache_that_is_not_there_is_clean(tmp_path: Path) -> None:
    assert purge(tmp_path / "none", ()) == []


def test_a_name_that_only_holds_a_digest_is_not_ours(tmp_path: Path) -> None:
    own = (f"anh/Báo cáo {DIGEST}.docx", f"anh/{DIGEST}.tar.gz", f"{DIGEST}-480-sửa.jpg")
    put(tmp_path, *own)

    assert purge(tmp_path, ()) == []

    assert set(own) <= left(tmp_path)


def test_folders_in_one_another_that_become_empty_go_in_any_order(tmp_path: Path) -> None:
    folders = [f"{letter}{inner}" for letter in "abcdefghijkl" for inner in ("", "/01", "/01/02")]
    put(tmp_path, *(f"{folder}/{DIGEST}.svg" for folder in folders))

    assert len(purge(tmp_path, ())) == len(folders)

    assert left(tmp_path) == set()


@pytest.mark.parametrize("refused", ["unlink", "is_dir"])
def test_a_file_that_the_machine_does_not_let_go_keeps_no_other_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    put(tmp_path, PICTURE, KIT, CODE, ONCE)
    really = getattr(Path, refused)

    def opened_by_another(path: Path, **options: bool) -> bool | None:
        if path.name.endswith(".zip"):
            raise PermissionError(13, "used by another process", str(path))
        done: bool | None = really(path, **options)
        return done

    monkeypatch.setattr(Path, refused, opened_by_another)
    with pytest.raises(UnremovedError, match="used by another process") as told:
        purge(tmp_path, {PICTURE})
    monkeypatch.undo()

    assert told.value.filename == str(tmp_path / KIT)
    assert left(tmp_path) == {"anh", PICTURE, "bo-tu-lieu", KIT}
