"""A site is replaced whole and holds what this run made; what did not change is shared."""

import contextlib
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dienhinh.model.output import Output
from dienhinh.write import exchange
from dienhinh.write.site_folder import SiteFolder
from dienhinh.write.site_record import read_record
from dienhinh.write.spare_copy import beside


@contextlib.contextmanager
def opened(root: Path, generator: Path | None = None) -> Iterator[SiteFolder]:
    with contextlib.closing(SiteFolder(root, generator)) as site:
        yield site


def published(root: Path, files: dict[str, bytes], generator: Path | None = None) -> int:
    with opened(root, generator) as site:
        for uri, content in files.items():
            site.put(Output(uri, content))
        return site.finish()


def files_of(root: Path) -> dict[str, bytes]:
    """The files that a reader can ask for."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".dienhinh" not in path.parts
    }


def spare(root: Path) -> dict[str, bytes]:
    return files_of(beside(root) / "next")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_a_link_to_a_kept_file_is_for_everybody_too(root: Path, tmp_path: Path) -> None:
    kept = tmp_path / "anh" / "0123.avif"
    kept.parent.mkdir()
    kept.write_bytes(b"anh")
    kept.chmod(0o600)

    with opened(root) as site:
        site.put_link("anh/a.avif", kept)
        site.finish()

    assert (root / "anh" / "a.avif").stat().st_mode & 0o777 == 0o644


def test_all_of_a_site_is_for_everybody_whatever_the_mask(root: Path) -> None:
    before = os.umask(0o077)
    try:
        published(root, {"index.html": b"a"})
        published(root, {"index.html": b"b", "ho-so/a/index.html": b"a"})
    finally:
        os.umask(before)

    folders = [root, *(path for path in root.rglob("*") if path.is_dir())]
    assert len(folders) >= 3
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o755}
    files = [root / uri for uri in files_of(root)]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o644}


def test_what_a_run_no_longer_makes_is_removed_with_its_empty_folders(root: Path) -> None:
    published(root, {"ho-so/a/index.html": b"a", "ho-so/b/index.html": b"b"})

    removed = published(root, {"ho-so/b/index.html": b"b"})

    assert removed == 1
    assert not (root / "ho-so" / "a").exists()
    assert files_of(root) == {"ho-so/b/index.html": b"b"}


def test_nothing_that_was_taken_down_stays_in_the_copy_beside_the_site(root: Path) -> None:
    published(root, {"a.html": b"a", "b.html": b"b", "c.html": b"c"})

    published(root, {"a.html": b"a", "b.html": b"moi"})

    assert spare(root) == {"a.html": b"a"}


def test_what_did_not_change_is_one_file_in_both_copies(root: Path) -> None:
    many = {f"{number}.html": b"%d" % number for number in range(9)}
    for last in (b"1", b"2", b"3", b"4"):
        published(root, {**many, "last.html": last})
        assert files_of(root) == {**many, "last.html": last}

    before = (root / "3.html").stat()
    published(root, {**many, "last.html": b"5"})

    after = (root / "3.html").stat()
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)


def test_until_the_end_the_served_site_is_as_it_was(root: Path) -> None:
    published(root, {"a.html": b"cu", "b.html": b"cu"})

    with opened(root) as site:
        site.put(Output("a.html", b"moi"))

        assert files_of(root) == {"a.html": b"cu", "b.html": b"cu"}

    assert files_of(root) == {"a.html": b"cu", "b.html": b"cu"}
    published(root, {"c.html": b"moi"})
    assert files_of(root) == {"c.html": b"moi"}


def test_what_an_interrupted_run_wrote_is_not_in_the_next_site(root: Path) -> None:
    published(root, {"a.html": b"a"})
    with opened(root) as site:
        site.put(Output("dang-do.html", b"x"))

    published(root, {"a.html": b"a"})

    assert files_of(root) == {"a.html": b"a"}
    assert "dang-do.html" not in spare(root)


def test_what_an_interrupted_run_wrote_over_is_not_taken_for_what_was_there(
    root: Path, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    for _ in range(2):
        published(root, {"a.html": b"cu"}, made)
    with opened(root, made) as site:
        # As long as what stood there, so that no size tells them apart.
        site.put(Output("a.html", b"so"))

    published(root, {"a.html": b"cu"}, made)

    assert files_of(root) == {"a.html": b"cu"}


def test_of_a_copy_of_which_nobody_tells_what_it_holds_nothing_is_kept(root: Path) -> None:
    published(root, {"a.html": b"a"})
    published(root, {"a.html": b"a"})
    (beside(root) / "clean").unlink()
    kept = beside(root) / "next" / ".dienhinh" / "hồ sơ đã gỡ"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(b"taken down long ago")

    published(root, {"a.html": b"a"})

    assert files_of(root) == {"a.html": b"a"}
    with opened(root) as site:
        assert site.kept(kept.name) is None


def test_a_file_somebody_took_or_spoilt_in_the_site_is_there_again(root: Path) -> None:
    wanted = {"a.html": b"a", "b.html": b"b"}
    published(root, wanted)
    published(root, wanted)
    (root / "a.html").unlink()
    (root / "b.html").write_bytes(b"spoilt")

    for _ in range(3):
        published(root, wanted)
        assert files_of(root) == wanted


@pytest.mark.parametrize("is_in_place", [True, False])
@pytest.mark.parametrize("runs", [1, 2, 3])
def test_a_file_that_somebody_altered_to_another_of_its_size_is_put_right(
    root: Path, tmp_path: Path, runs: int, *, is_in_place: bool
) -> None:
    generator = tmp_path / "generator"
    generator.mkdir()
    sound = {"index.html": b"140.000", "ho-so/a/index.html": b"140.000"}
    for _ in range(runs):
        published(root, sound, generator)
    file = root / "ho-so" / "a" / "index.html"
    if not is_in_place:
        # As `sed -i` and most editors do.
        file.unlink()
    file.write_bytes(b"940.000")

    for _ in range(3):
        published(root, sound, generator)
        assert files_of(root) == sound


def test_a_link_that_somebody_wrote_over_leads_to_the_kept_file_again(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "generator").mkdir()
    kept = tmp_path / "0123.avif"
    kept.write_bytes(b"anh")

    def linked() -> None:
        with opened(root, tmp_path / "generator") as site:
            site.put_link("anh/a.avif", kept)
            site.finish()

    linked()
    (root / "anh" / "a.avif").unlink()
    (root / "anh" / "a.avif").write_bytes(b"ahn")

    linked()

    assert files_of(root) == {"anh/a.avif": b"anh"}


@pytest.mark.parametrize("is_beside", [True, False])
def test_a_folder_in_the_place_of_a_file_gives_way(
    root: Path, tmp_path: Path, *, is_beside: bool
) -> None:
    generator = tmp_path / "generator" if is_beside else None
    if generator:
        generator.mkdir()
    sound = {"index.html": b"a", "robots.txt": b"r"}
    published(root, sound, generator)
    for _ in range(2):
        (root / "robots.txt").unlink()
        (root / "robots.txt").mkdir()
        if is_beside:
            # Where the generator works in the site, what else lies there is the generator's.
            (root / "robots.txt" / "la").write_bytes(b"")

        for _ in range(3):
            published(root, sound, generator)
            assert files_of(root) == sound


def test_files_of_the_site_generator_are_never_removed(root: Path) -> None:
    (root / "gioi-thieu").mkdir(parents=True)
    (root / "gioi-thieu" / "index.html").write_text("của MkDocs", encoding="utf-8")

    for _ in range(3):
        published(root, {"ho-so/a/index.html": b"a"})

    assert sorted(files_of(root)) == ["gioi-thieu/index.html", "ho-so/a/index.html"]


def test_the_generator_may_build_over_the_site_again(root: Path) -> None:
    page = root / "gioi-thieu" / "index.html"
    for text in (b"mot", b"hai", b"ba"):
        page.parent.mkdir(parents=True, exist_ok=True)
        # As a generator does that opens what is there: in place.
        page.write_bytes(text)
        published(root, {"ho-so/a/index.html": b"a"})

        assert files_of(root) == {"gioi-thieu/index.html": text, "ho-so/a/index.html": b"a"}


def test_a_generator_that_wrote_over_a_file_of_ours_does_not_get_it_published(root: Path) -> None:
    for _ in range(3):
        published(root, {"sitemap.xml": b"cua ta"})
        (root / "sitemap.xml").write_bytes(b"cua no")

    published(root, {"sitemap.xml": b"cua ta"})

    assert files_of(root) == {"sitemap.xml": b"cua ta"}


def test_a_generator_beside_the_site_gives_all_it_made(root: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.mkdir()
    (made / "index.html").write_bytes(b"trang")
    (made / ".nojekyll").write_bytes(b"")
    (made / "khung.html").write_bytes(b"khung")

    with opened(root, made) as site:
        assert site.generator_files == (".nojekyll", "index.html", "khung.html")
        assert site.generated("khung.html") == b"khung"
        site.remove("khung.html")
        site.replace(Output("index.html", b"trang, da dien"))
        site.finish()

    assert files_of(root) == {".nojekyll": b"", "index.html": b"trang, da dien"}


def test_hidden_folders_of_others_stay_with_the_site(root: Path) -> None:
    (root / ".git").mkdir(parents=True)
    (root / ".git" / "HEAD").write_bytes(b"ref")

    for content in (b"1", b"2", b"3"):
        published(root, {"a.html": content})
        assert (root / ".git" / "HEAD").read_bytes() == b"ref"


def test_what_is_kept_for_later_is_no_page(root: Path) -> None:
    with opened(root) as site:
        site.keep("frame.html", b"khung")
        site.finish()

    with opened(root) as site:
        assert site.kept("frame.html") == b"khung"
        assert site.generator_files == ()


def test_a_stage_is_carried_over_by_its_key(root: Path) -> None:
    with opened(root) as site:
        assert not site.carry("search", "key 1")
        site.put(Output("tim-kiem/a", b"a"), "search")
        site.put(Output("ho-so/b", b"b"))
        site.finish()

    for _ in range(2):
        with opened(root) as site:
            assert site.carry("search", "key 1")
            site.finish()
        assert files_of(root) == {"tim-kiem/a": b"a"}

    with opened(root) as site:
        assert not site.carry("search", "key 2")
        site.finish()
    assert files_of(root) == {}


def test_a_stage_that_lost_a_file_is_made_again(root: Path) -> None:
    with opened(root) as site:
        site.carry("search", "key")
        site.put(Output("a", b"a"), "search")
        site.finish()
    (root / "a").unlink()

    with opened(root) as site:
        assert not site.carry("search", "key")


def test_a_part_counts_when_it_is_joined(root: Path) -> None:
    with opened(root) as site:
        with site.part() as rows:
            site.put(Output("a", b"a"))
        with site.part():
            site.put(Output("b", b"b"))
        site.join(rows)
        site.finish()

    published(root, {"a": b"a", "c": b"c"})
    assert files_of(root) == {"a": b"a", "c": b"c"}


def test_while_one_program_works_on_a_site_another_is_told_so(root: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from dienhinh.write.site_folder import SiteFolder\n"
        "from dienhinh.write.lock import BusyError\n"
        "try:\n    SiteFolder(pathlib.Path(sys.argv[1]))\n"
        "except BusyError:\n    print('busy')\n"
    )
    command = [sys.executable, "-c", code, str(root)]
    with opened(root):
        busy = subprocess.run(command, capture_output=True, text=True, check=True)
    free = subprocess.run(command, capture_output=True, text=True, check=True)

    assert (busy.stdout, free.stdout) == ("busy\n", "")


def test_a_file_from_the_cache_is_linked_and_follows_its_name(root: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "cache" / "old", tmp_path / "cache" / "new"
    old.parent.mkdir()
    old.write_bytes(b"old")
    new.write_bytes(b"new")

    for file in (old, old, new, new, old):
        with opened(root) as site:
            site.put_link("the/a.jpg", file)
            site.finish()
        assert (root / "the" / "a.jpg").samefile(file)
    assert old.read_bytes() == b"old"


def test_where_no_links_can_be_made_files_are_copied(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(os, "link", refused)
    file = tmp_path / "a"
    file.write_bytes(b"a")

    for _ in range(2):
        with opened(root) as site:
            site.put_link("the/a.jpg", file)
            site.put(Output("b", b"b"))
            site.finish()
        assert files_of(root) == {"the/a.jpg": b"a", "b": b"b"}


def test_where_the_system_knows_no_exchange_two_renames_do(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOSYS, "no exchange")

    monkeypatch.setattr(exchange, "_exchanged", unknown)

    for content in (b"1", b"2", b"3"):
        published(root, {"a": content})
        assert files_of(root) == {"a": content}


def test_a_stop_between_two_renames_is_put_right(root: Path) -> None:
    published(root, {"a": b"1"})
    published(root, {"a": b"2"})
    # As it is left when the machine stops after the first of them.
    root.rename(root.with_name(".site.aside"))

    with opened(root):
        assert files_of(root) == {"a": b"2"}


def test_a_stop_after_the_second_rename_is_put_right(root: Path) -> None:
    published(root, {"a": b"1"})
    published(root, {"a": b"2"})
    # The new site stands, and the copy beside it has not taken its place yet.
    (beside(root) / "next").rename(root.with_name(".site.aside"))

    published(root, {"a": b"3"})

    assert files_of(root) == {"a": b"3"}
    assert not root.with_name(".site.aside").exists()


def test_a_second_rename_that_is_refused_leaves_the_site_where_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise OSError(errno.ENOSYS, "no exchange")

    def refused(path: Path, target: Path) -> None:
        if path.name == "next":
            raise PermissionError(errno.EACCES, "in use", str(path))
        os.rename(path, target)  # noqa: PTH104

    published(root, {"a": b"1"})
    monkeypatch.setattr(exchange, "_exchanged", unknown)
    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError):
        published(root, {"a": b"2"})

    assert files_of(root) == {"a": b"1"}


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(lambda record: record[: len(record) // 2], id="cut off"),
        pytest.param(lambda record: record[:-1], id="the last byte cut off"),
        pytest.param(lambda record: b"\x93\x04" + record[2:], id="another version"),
        pytest.param(lambda record: record.replace(b"\x01\xa0", b"\xa11\xa0"), id="no number"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_a_damaged_record_costs_time_and_nothing_else(
    root: Path, tmp_path: Path, damaged: Callable[[bytes], bytes]
) -> None:
    made = tmp_path / "made"
    made.mkdir()
    published(root, {"a": b"1", "gone": b"2"}, made)
    record = root / ".dienhinh" / "files"
    written = record.read_bytes()
    assert damaged(written) != written
    record.write_bytes(damaged(written))
    assert read_record(root).rows == {}

    published(root, {"a": b"1"}, made)

    assert files_of(root) == {"a": b"1"}
    assert spare(root).keys() <= {"a"}


def test_a_stop_before_the_old_copy_is_cleared_loses_no_folder_of_others(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(root, {"a": b"1"})
    (root / ".git").mkdir()
    (root / ".git" / "HEAD").write_bytes(b"ref")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(SiteFolder, "_prune", stopped)
        with pytest.raises(KeyboardInterrupt):
            published(root, {"a": b"2"})
    published(root, {"a": b"3"})

    assert (root / ".git" / "HEAD").read_bytes() == b"ref"


def test_an_unusual_name_is_recorded_whole(root: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    made.mkdir()
    (made / "tệp\u2028lạ.txt").write_bytes(b"x")

    for _ in range(3):
        published(root, {"a": b"1"}, made)

        assert files_of(root) == {"a": b"1", "tệp\u2028lạ.txt": b"x"}


@pytest.mark.parametrize("uri", ["../a", "/etc/passwd", "a/../../b", ""])
def test_no_output_leaves_the_site(uri: str) -> None:
    with pytest.raises(ValueError, match="outside the site"):
        Output(uri, b"")


def test_the_copy_beside_a_site_that_was_brought_back_is_not_taken_for_its_own(
    root: Path, tmp_path: Path
) -> None:
    """As long as each other, so that no size tells the files apart."""
    made = tmp_path / "made"
    made.mkdir()
    published(root, {"a.html": b"cu!"}, made)
    shutil.copytree(root, tmp_path / "backup")
    for last in (b"1", b"2", b"3"):
        published(root, {"a.html": b"moi", "last.html": last}, made)
    assert spare(root) == {"a.html": b"moi"}
    shutil.rmtree(root)
    shutil.copytree(tmp_path / "backup", root)

    published(root, {"a.html": b"cu!"}, made)

    assert files_of(root) == {"a.html": b"cu!"}


def test_where_no_links_can_be_made_what_is_kept_for_later_is_copied(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(os, "link", refused)
    with opened(root) as site:
        site.keep("search/key", b"khoa")
        site.finish()

    for _ in range(2):
        with opened(root) as site:
            site.keep_on("search")
            site.finish()

    with opened(root) as site:
        assert site.kept("search/key") == b"khoa"


def test_what_a_file_was_made_from_is_told_of_these_very_bytes_only(root: Path) -> None:
    with opened(root) as site:
        site.put(Output("a.html", b"moi"), made_from="khoa")
        site.finish()

    with opened(root) as site:
        assert site.key_of("a.html", b"moi") == "khoa"
        assert site.key_of("a.html", b"cu!") == ""
        assert site.key_of("b.html", b"moi") == ""


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Where a site generator leaves its files, beside the site."""
    folder = tmp_path / "made"
    folder.mkdir()
    return folder


def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    monkeypatch.setattr(os, "link", refused)


def long_ago(file: Path) -> int:
    """Give a file an old time; that time, ns."""
    os.utime(file, ns=(10**18, 10**18))
    return 10**18


def test_a_file_that_a_full_disk_left_empty_is_written_again(root: Path, made: Path) -> None:
    for _ in range(2):
        published(root, {"a.html": b"a"}, made)
    (root / "a.html").write_bytes(b"")

    published(root, {"a.html": b"a"}, made)

    assert files_of(root) == {"a.html": b"a"}


def test_a_file_of_ours_written_over_with_an_old_time_is_put_right(root: Path) -> None:
    for _ in range(2):
        published(root, {"a.html": b"aaa"})
    (root / "a.html").write_bytes(b"bbb")
    long_ago(root / "a.html")

    published(root, {"a.html": b"aaa"})

    assert files_of(root) == {"a.html": b"aaa"}


def test_a_file_of_ours_that_was_replaced_is_in_no_later_site(root: Path) -> None:
    for _ in range(2):
        published(root, {"a.html": b"cua ta"})
    (root / "a.html").unlink()
    (root / "a.html").write_bytes(b"cua no")

    for _ in range(2):
        published(root, {"a.html": b"cua ta"})
        assert files_of(root) == {"a.html": b"cua ta"}


def test_a_link_is_known_by_its_name_and_its_bytes_are_not_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "anh" / "0123.jpg"
    kept.parent.mkdir()
    kept.write_bytes(b"anh")
    read: list[str] = []
    read_bytes = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    for _ in range(3):
        os.utime(kept)
        with opened(root) as site:
            site.put_link("a.jpg", kept)
            site.finish()

    assert "a.jpg" not in read


def test_a_file_of_the_generator_is_shared_by_no_copies(root: Path, made: Path) -> None:
    (made / "index.html").write_bytes(b"trang")

    for _ in range(3):
        published(root, {}, made)

    assert (root / "index.html").stat().st_nlink == 1


def test_files_that_the_generator_no_longer_makes_are_not_counted(root: Path, made: Path) -> None:
    (made / "cu.html").write_bytes(b"cu")
    published(root, {"a.html": b"a"}, made)
    (made / "cu.html").unlink()

    assert published(root, {"a.html": b"a"}, made) == 0
    assert files_of(root) == {"a.html": b"a"}


def test_what_is_written_again_as_it_is_served_keeps_its_time(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_links(monkeypatch)
    published(root, {"a.html": b"a", "b.html": b"b"})
    with opened(root) as site:
        site.keep("frame.html", b"khung")
        site.put(Output("a.html", b"a"))
        site.finish()
    frame = root / ".dienhinh" / "frame.html"
    times = [long_ago(file) for file in (root / "a.html", frame)]
    shutil.rmtree(beside(root))

    with opened(root) as site:
        site.keep("frame.html", b"khung")
        site.put(Output("a.html", b"a"))
        site.finish()

    assert [file.stat().st_mtime_ns for file in (root / "a.html", frame)] == times


def test_a_file_of_the_generator_that_is_left_out_is_not_held(root: Path, made: Path) -> None:
    (made / "khung.html").write_bytes(b"khung")

    with opened(root, made) as site:
        assert site.holds("khung.html")
        site.remove("khung.html")
        assert not site.holds("khung.html")


def test_what_others_have_in_the_site_is_newer_than_what_lies_in_the_copy(root: Path) -> None:
    for content in (b"1", b"2"):
        published(root, {"a.html": content})
    (beside(root) / "next" / ".env").write_bytes(b"cu")
    (root / ".env").write_bytes(b"moi")
    (beside(root) / "clean").unlink()

    published(root, {"a.html": b"3"})

    assert (root / ".env").read_bytes() == b"moi"


def test_a_mark_that_cannot_be_written_stops_no_site(root: Path) -> None:
    published(root, {"a.html": b"1"})

    with opened(root) as site:
        (beside(root) / "clean").mkdir()
        site.put(Output("a.html", b"2"))
        site.finish()

    assert files_of(root) == {"a.html": b"2"}


def test_what_is_kept_no_longer_is_gone_from_both_copies(root: Path) -> None:
    with opened(root) as site:
        site.keep("ten-nguoi", b"x")
        site.finish()

    published(root, {})

    copies = (root, beside(root) / "next")
    assert [(copy / ".dienhinh" / "ten-nguoi").exists() for copy in copies] == [False, False]


def test_an_empty_mark_is_no_word_on_a_site_whose_record_is_lost(root: Path) -> None:
    for _ in range(2):
        published(root, {"a.html": b"a"})
    (root / ".dienhinh" / "files").write_bytes(b"")
    (beside(root) / "clean").write_bytes(b"")
    kept = beside(root) / "next" / ".dienhinh" / "hồ sơ đã gỡ"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(b"taken down long ago")

    published(root, {"a.html": b"a"})

    assert not (root / ".dienhinh" / kept.name).exists()
