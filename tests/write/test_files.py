import os
from pathlib import Path

import pytest

from dienhinh.model.output import Output
from dienhinh.write.files import SiteFolder, replace_file


def test_what_a_run_no_longer_makes_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    first = SiteFolder(tmp_path)
    first.put(Output("ho-so/a/index.html", b"a"))
    first.put(Output("ho-so/b/index.html", b"b"))
    first.finish()

    second = SiteFolder(tmp_path)
    second.put(Output("ho-so/b/index.html", b"b"))
    removed = second.finish()

    assert removed == 1
    assert not (tmp_path / "ho-so" / "a").exists()
    assert (tmp_path / "ho-so" / "b" / "index.html").read_bytes() == b"b"


def test_files_of_the_site_generator_are_never_removed(tmp_path: Path) -> None:
    (tmp_path / "gioi-thieu").mkdir()
    (tmp_path / "gioi-thieu" / "index.html").write_text("của MkDocs", encoding="utf-8")

    SiteFolder(tmp_path).finish()
    SiteFolder(tmp_path).finish()

    assert (tmp_path / "gioi-thieu" / "index.html").exists()


def test_pages_of_the_site_generator_are_told_from_ours_and_from_what_is_kept(
    tmp_path: Path,
) -> None:
    (tmp_path / "gioi-thieu").mkdir()
    (tmp_path / "gioi-thieu" / "index.html").write_text("của MkDocs", encoding="utf-8")
    first = SiteFolder(tmp_path)
    first.put(Output("ho-so/a/index.html", b"a"))
    first.keep("frame.html", b"khung")
    first.finish()

    again = SiteFolder(tmp_path)

    assert again.foreign_pages() == ["gioi-thieu/index.html"]
    assert again.kept("frame.html") == b"khung"


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


def test_a_linked_file_follows_the_cache(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    site = SiteFolder(tmp_path / "site")

    site.put_link("the/a.jpg", old)
    site.put_link("the/a.jpg", new)

    assert (tmp_path / "site" / "the" / "a.jpg").read_bytes() == b"new"
    assert old.read_bytes() == b"old"


@pytest.mark.parametrize("uri", ["../a", "/etc/passwd", "a/../../b", ""])
def test_no_output_leaves_the_site(uri: str) -> None:
    with pytest.raises(ValueError, match="outside the site"):
        Output(uri, b"")
