import os
from pathlib import Path

import pytest

from dienhinh.write.cache import Cache
from dienhinh.write.storage import Folder


def test_a_kept_file_is_found_by_name(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.find("anh/x.avif") is None

    cache.keep("anh/x.avif", b"x")
    cache.settle(["anh/x.avif"])

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
    sizes = {"anh/rong.avif": 12, "anh/cut.avif": 12, "anh/tron.avif": 12}
    for name in sizes:
        cache.keep(name, b"anh tron ven")
    (tmp_path / "anh/rong.avif").write_bytes(b"")
    (tmp_path / "anh/cut.avif").write_bytes(b"anh")

    assert cache.missing(sizes, sizes) == ["anh/rong.avif", "anh/cut.avif"]


def test_later_runs_know_by_its_size_what_was_cut_off(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for name in ("anh/cut.avif", "anh/tron.avif", "anh/la.avif"):
        cache.keep(name, b"anh tron ven")
    cache.settle(["anh/cut.avif", "anh/tron.avif"])
    cache.remember()
    (tmp_path / "anh/cut.avif").write_bytes(b"anh")

    later = Cache(tmp_path)
    assert later.missing(["anh/cut.avif", "anh/tron.avif"]) == ["anh/cut.avif"]
    assert later.find("anh/tron.avif") == tmp_path / "anh/tron.avif"
    # What was cut off before anybody told its size cannot be told from a whole one.
    assert later.missing(["anh/la.avif"]) == ["anh/la.avif"]

    later.forget(["anh/tron.avif"])
    assert Cache(tmp_path).find("anh/tron.avif") is None


def test_sizes_that_a_site_still_tells_are_remembered_when_the_memo_is_lost(tmp_path: Path) -> None:
    Cache(tmp_path).keep("anh/tron.avif", b"anh tron ven")

    assert Cache(tmp_path).missing(["anh/tron.avif"], {"anh/tron.avif": 12}) == []

    assert Cache(tmp_path).missing(["anh/tron.avif"]) == []


@pytest.mark.parametrize("left", [0, 3, 20])
def test_a_small_file_is_read_whole_or_not_at_all(tmp_path: Path, left: int) -> None:
    cache = Cache(tmp_path)
    assert cache.read("once/01/x") is None
    assert cache.write("once/01/x", b"trang da gon") == b"trang da gon"
    assert cache.read("once/01/x") == b"trang da gon"

    os.truncate(tmp_path / "once/01/x", left)

    assert cache.read("once/01/x") is None


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
    cache.settle(["bo/a.zip"])
    cache.share(["bo/a.zip"])
    (shared,) = (path for path in (tmp_path / "chung").rglob("*") if path.is_file())
    shared.unlink()

    cache.share(["bo/a.zip"])

    assert not shared.exists()
