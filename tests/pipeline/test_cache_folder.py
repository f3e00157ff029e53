from pathlib import Path

import pytest

from dienhinh.pipeline import PublishError, own_cache
from dienhinh.write.memo import Memo, MemoRow


def project(root: Path) -> tuple[Path, Path, Path]:
    folders = (root / "profiles", root / "docs", root / "site")
    for folder in folders:
        folder.mkdir()
    return folders


def test_a_new_or_empty_folder_becomes_ours_and_stays_it(tmp_path: Path) -> None:
    apart = project(tmp_path)
    (tmp_path / "dia" / "lost+found").mkdir(parents=True)

    for cache in (tmp_path / ".cache", tmp_path / "dia"):
        assert own_cache(cache, apart) == cache
        (cache / "anh").mkdir()
        assert own_cache(cache, apart) == cache
        tag = (cache / "CACHEDIR.TAG").read_text(encoding="ascii")
        assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55\n")


def test_one_of_before_the_mark_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    cache = tmp_path / ".cache"
    with Memo(cache / "profiles.sqlite3").changing(()) as keep:
        keep([MemoRow("a", "b", b"", b"")])

    assert own_cache(cache, project(tmp_path)) == cache
    assert (cache / "CACHEDIR.TAG").is_file()


def test_the_cache_of_another_program_is_refused_and_so_is_a_file(tmp_path: Path) -> None:
    apart = project(tmp_path)
    (tmp_path / "target").mkdir()
    tag = "Signature: 8a477f597d28d172789f06886806bc55\n# Of cargo.\n"
    (tmp_path / "target" / "CACHEDIR.TAG").write_text(tag, encoding="ascii")
    (tmp_path / "tep").write_text("a", encoding="ascii")

    with pytest.raises(PublishError, match="không phải bộ nhớ đệm của chương trình"):
        own_cache(tmp_path / "target", apart)
    with pytest.raises(PublishError, match="đây là tệp, không phải thư mục"):
        own_cache(tmp_path / "tep", apart)


def test_a_folder_of_other_files_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "hinh/anh/0123456789abcdef01234567.jpg"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"hinh")

    with pytest.raises(PublishError, match="không phải bộ nhớ đệm của chương trình"):
        own_cache(tmp_path / "hinh", project(tmp_path))

    assert [path.name for path in (tmp_path / "hinh").iterdir()] == ["anh"]


@pytest.mark.parametrize("place", [".", "docs/kho", "site/x", "profiles", "lien-ket"])
def test_no_cache_lies_in_or_above_what_people_write_or_read(tmp_path: Path, place: str) -> None:
    apart = project(tmp_path)
    (tmp_path / "lien-ket").symlink_to(tmp_path / "docs")

    with pytest.raises(PublishError, match="không thể nằm trong hay chứa thư mục") as told:
        own_cache(tmp_path / place, apart)

    assert told.value.is_mistyped
    assert not (tmp_path / place / "CACHEDIR.TAG").exists()


def test_a_folder_of_caches_is_shared_with_other_programs(tmp_path: Path) -> None:
    shared = tmp_path / ".cache"
    (shared / "pip").mkdir(parents=True)

    assert own_cache(shared, []) == shared

    (shared / "CACHEDIR.TAG").unlink()
    (shared / "anh").mkdir()
    with pytest.raises(PublishError):
        own_cache(shared, [])
