from pathlib import Path

from dienhinh.write.cache import Cache


def test_a_kept_file_is_found_by_name(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.find("anh/x.avif") is None

    cache.keep("anh/x.avif", b"x")

    found = cache.find("anh/x.avif")
    assert found is not None
    assert found.read_bytes() == b"x"
