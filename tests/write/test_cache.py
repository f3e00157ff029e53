from pathlib import Path

from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.write.cache import Cache, FactsKey
from tests.builders import a_photo_facts


def test_facts_come_back_as_they_were_kept(tmp_path: Path) -> None:
    known: dict[FactsKey, PhotoFacts | PhotoFault] = {
        ("a/anh-1.jpg", "123 456"): a_photo_facts(),
        ("a/anh-2.jpg", "1 0"): PhotoFault(code="photo-unreadable", vi="Tệp rỗng", en="Empty"),
    }

    Cache(tmp_path).keep_photo_facts(known)

    assert Cache(tmp_path).photo_facts() == known


def test_a_damaged_cache_is_an_empty_one(tmp_path: Path) -> None:
    for text in ("", "{", "[[1]]", '[["a", "1", [1, 2]]]', "null"):
        (tmp_path / "photo-facts.json").write_text(text, encoding="utf-8")

        assert Cache(tmp_path).photo_facts() == {}


def test_a_kept_file_is_found_by_name(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.find("anh/x.avif") is None

    cache.keep("anh/x.avif", b"x")

    found = cache.find("anh/x.avif")
    assert found is not None
    assert found.read_bytes() == b"x"
