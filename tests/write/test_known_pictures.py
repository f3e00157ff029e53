"""What was found about the pictures of a folder is known again, and forgotten with the folder."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dienhinh.model.folder import KnownFacts
from dienhinh.write.known_pictures import KnownPictures
from tests.builders import a_photo_facts

PICTURES: KnownFacts = {
    ("a/anh-1.jpg", "123 456"): a_photo_facts(),
    ("a/anh-2.jpg", "1 0"): a_photo_facts(width_px=1),
}


def keep(cache: Path, folder: str, known: KnownFacts, gone: Iterable[str] = ()) -> None:
    with KnownPictures(cache).changing(gone) as put:
        put(folder, known)


def test_facts_come_back_as_they_were_kept(tmp_path: Path) -> None:
    keep(tmp_path, "a", PICTURES)

    assert KnownPictures(tmp_path).of("a") == PICTURES
    assert KnownPictures(tmp_path).of("b") == {}
    assert KnownPictures(tmp_path).folders() == {"a"}


def test_a_folder_that_is_gone_is_not_remembered(tmp_path: Path) -> None:
    keep(tmp_path, "ho-nguyen-thi-a", PICTURES)
    keep(tmp_path, "b", {}, gone=["ho-nguyen-thi-a"])

    assert KnownPictures(tmp_path).of("ho-nguyen-thi-a") == {}
    assert b"nguyen" not in (tmp_path / "pictures.sqlite3").read_bytes()


@pytest.mark.parametrize("content", [b"", b"{}", b"SQLite format 3\0" + bytes(90)])
def test_a_damaged_memo_knows_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pictures.sqlite3").write_bytes(content)

    assert KnownPictures(tmp_path).of("a") == {}
