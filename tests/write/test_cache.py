import os
from pathlib import Path

import pytest

from dienhinh.write.cache import Cache


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
