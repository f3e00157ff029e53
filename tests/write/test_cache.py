import os
from pathlib import Path

import pytest

from dienhinh.write.cache import Cache
from dienhinh.write.storage import Folder


def test_a_kept_file_is_found_by_name(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.find("anh/x.avif") is None

    cache.keep("anh/x.avif", b"x")

    found = cache.find("anh/x.avif")
    assert found is not None
    assert found.read_bytes() == b"x"


def test_nobody_waits_for_the_disk_over_what_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)

    Cache(tmp_path).keep("anh/x.avif", b"x")

    assert waited == []


def test_what_a_loss_of_power_left_is_no_file(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for name in ("anh/rong.avif", "anh/cut.avif", "anh/tron.avif"):
        cache.keep(name, b"anh tron ven")
    (tmp_path / "anh/rong.avif").write_bytes(b"")
    (tmp_path / "anh/cut.avif").write_bytes(b"anh")
    sizes = {"anh/rong.avif": 12, "anh/cut.avif": 12, "anh/tron.avif": 12}

    assert cache.find("anh/rong.avif") is None
    assert cache.missing(sizes) == ["anh/rong.avif"]
    assert cache.missing(sizes, sizes) == ["anh/rong.avif", "anh/cut.avif"]


@pytest.mark.parametrize("left", [0, 3, 20])
def test_what_was_cut_off_in_a_store_is_no_file(tmp_path: Path, left: int) -> None:
    Cache(tmp_path / "may-mot", Folder(tmp_path / "chung")).keep("bo/a.zip", b"bo tu lieu")
    (kept,) = (path for path in (tmp_path / "chung").rglob("*") if path.is_file())
    kept.write_bytes(kept.read_bytes()[:left])
    other = Cache(tmp_path / "may-hai", Folder(tmp_path / "chung"))

    assert other.find("bo/a.zip") is None
    assert other.missing(["bo/a.zip"]) == ["bo/a.zip"]
    other.keep("bo/a.zip", b"bo tu lieu")
    third = Cache(tmp_path / "may-ba", Folder(tmp_path / "chung"))
    assert third.missing(["bo/a.zip"]) == []
    assert third.path("bo/a.zip").read_bytes() == b"bo tu lieu"


def test_what_is_brought_from_a_store_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Cache(tmp_path / "may-mot", Folder(tmp_path / "chung")).keep("bo/a.zip", b"bo tu lieu")
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)

    assert Cache(tmp_path / "may-hai", Folder(tmp_path / "chung")).missing(["bo/a.zip"]) == []

    assert len(waited) == 1


def test_what_is_shared_is_written_to_the_store_once(tmp_path: Path) -> None:
    Cache(tmp_path / "may-mot").keep("bo/a.zip", b"bo tu lieu")
    cache = Cache(tmp_path / "may-mot", Folder(tmp_path / "chung"))
    cache.share(["bo/a.zip"])
    (shared,) = (path for path in (tmp_path / "chung").rglob("*") if path.is_file())
    shared.unlink()

    cache.share(["bo/a.zip"])

    assert not shared.exists()
