"""The bag holds everything, any BagIt tool takes it, and what comes back is the same bytes."""

import csv
import errno
import hashlib
import io
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import bagit  # type: ignore[import-untyped] # it ships no types
import pytest

from dienhinh import cli
from dienhinh.commands.custody import CustodyError, archive, restoring
from dienhinh.commands.custody.archive import export
from dienhinh.commands.custody.bag import (
    BagError,
    PayloadFile,
    bag_files,
    checksums,
    refuse_name,
    refuse_oxum,
)
from dienhinh.commands.custody.restoring import restore
from dienhinh.model.schema.profile import PROFILE
from dienhinh.write.torn import is_torn
from tests.commands.custody.conftest import UNIT
from tests.folders import tree

TODAY = date(2023, 12, 1)
URL = "https://dien-hinh.example.vn/"


@pytest.fixture
def bag(profiles: Path, tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Trang đầu\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Thử\n", encoding="utf-8")
    export(profiles, tmp_path / "bag", TODAY, URL)
    return tmp_path / "bag"


@pytest.mark.parametrize("name", ["kho", "kho.zip"])
def test_what_is_restored_is_what_was_archived(profiles: Path, tmp_path: Path, name: str) -> None:
    exported = export(profiles, tmp_path / name, TODAY, URL)

    assert restore(tmp_path / name, tmp_path / "back") == exported.files

    assert tree(tmp_path / "back" / "profiles") == tree(profiles)


def test_half_an_archive_is_not_left_to_be_handed_over(
    profiles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    before = sorted(tmp_path.iterdir())
    with monkeypatch.context() as patched:
        patched.setattr(archive, "codebook", stopped)
        with pytest.raises(KeyboardInterrupt):
            export(profiles, tmp_path / "kho", TODAY, URL)
    assert sorted(tmp_path.iterdir()) == before

    assert export(profiles, tmp_path / "kho", TODAY, URL).files > 0


def test_the_pages_and_settings_travel_too(bag: Path, tmp_path: Path) -> None:
    restore(bag, tmp_path / "back")

    assert (tmp_path / "back/docs/index.md").read_text(encoding="utf-8") == "# Trang đầu\n"
    assert (tmp_path / "back/mkdocs.yml").is_file()


def test_folders_of_other_names_travel_as_the_settings_know_them(
    profiles: Path, tmp_path: Path
) -> None:
    settings = "docs_dir: trang/tay\ntheme:\n  name: material\n  custom_dir: khuon\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name in ("trang/tay/index.md", "khuon/main.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    elsewhere = profiles.rename(tmp_path / "ho-so")

    export(elsewhere, tmp_path / "bag", TODAY, URL)
    restore(tmp_path / "bag", tmp_path / "back")

    assert tree(tmp_path / "back" / "ho-so") == tree(elsewhere)
    assert (tmp_path / "back/trang/tay/index.md").is_file()
    assert (tmp_path / "back/khuon/main.html").is_file()
    readme = (tmp_path / "back/README.txt").read_text(encoding="utf-8")
    assert "data/ho-so/reference/\n" in readme
    assert "data/trang/tay/\n" in readme


def test_the_look_inside_the_pages_is_archived_once(bag: Path, tmp_path: Path) -> None:
    (tmp_path / "docs" / "theme").mkdir()
    (tmp_path / "docs" / "theme" / "main.html").write_text("x", encoding="utf-8")
    settings = "theme: {name: material, custom_dir: docs/theme}\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    before = sum(1 for _ in (bag / "data").rglob("*.*"))

    assert export(tmp_path / "profiles", tmp_path / "kho", TODAY, URL).files > 0
    assert sum(1 for _ in (tmp_path / "kho" / "data").rglob("*.*")) == before + 1


@pytest.mark.parametrize("where", ["../trang", "/trang", "."])
def test_pages_that_lie_elsewhere_are_refused_not_left_out(
    profiles: Path, tmp_path: Path, where: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: {where}\n", encoding="utf-8")

    with pytest.raises(CustodyError, match="nằm ngoài thư mục của kho"):
        export(profiles, tmp_path / "bag", TODAY, URL)


def test_the_library_of_congress_finds_the_bag_valid(bag: Path) -> None:
    found = bagit.Bag(str(bag))

    found.validate()

    assert found.version_info == (1, 0)
    assert found.info["Bagging-Date"] == "2023-12-01"
    assert found.info["External-Identifier"] == URL
    assert found.info["Source-Organization"] == "Sở Nội vụ, UBND tỉnh Quảng Ngãi"


def test_without_a_readable_call_no_organisation_is_named(profiles: Path, tmp_path: Path) -> None:
    (profiles / "so-ket-2023" / "call.yaml").write_text("id: [", encoding="utf-8")

    export(profiles, tmp_path / "bag", TODAY, URL)

    assert "Source-Organization" not in (tmp_path / "bag/bag-info.txt").read_text(encoding="utf-8")


def test_what_another_tool_bagged_is_restored(tmp_path: Path) -> None:
    folder = tmp_path / "foreign"
    folder.mkdir()
    (folder / "ghi chú 100%.txt").write_text("một", encoding="utf-8")
    bagit.make_bag(str(folder), checksums=["sha512", "sha256"])

    assert restore(folder, tmp_path / "back") == 1

    assert (tmp_path / "back" / "ghi chú 100%.txt").read_text(encoding="utf-8") == "một"


def test_the_same_day_gives_the_same_bytes(profiles: Path, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        (tmp_path / name[0]).mkdir()
        export(profiles, tmp_path / name[0] / "kho.zip", TODAY, URL)

    first, second = ((tmp_path / part / "kho.zip").read_bytes() for part in "ab")
    assert first == second


def test_the_codebook_tells_of_every_field(bag: Path) -> None:
    text = (bag / "data" / "codebook.csv").read_text(encoding="utf-8-sig")
    rows = {row["path"]: row for row in csv.DictReader(io.StringIO(text))}

    assert {field.name for field in PROFILE} <= set(rows)
    assert rows["photos[].alt"]["label_vi"] == "Mô tả cho người không nhìn thấy ảnh"
    assert rows["phone"]["internal"] == "yes"
    assert rows["kind"]["values"].startswith("collective = Tập thể, ")


def test_an_archive_is_not_written_over_nor_into_itself(bag: Path, profiles: Path) -> None:
    for target in (bag, profiles / "bag.zip"):
        with pytest.raises(CustodyError):
            export(profiles, target, TODAY, URL)


PHOTO = f"data/profiles/{UNIT}/ho-mau/anh-1.jpg"
MANIFEST = "manifest-sha512.txt"


def add(bag: Path, name: str, text: str) -> None:
    with (bag / name).open("a", encoding="utf-8") as file:
        file.write(text)


def linked(bag: Path) -> None:
    (bag / PHOTO).unlink()
    (bag / PHOTO).symlink_to("/etc/hostname")


def retold(bag: Path) -> None:
    """The tag manifest tells of a file of the payload, with the checksum of other bytes."""
    (bag / PHOTO).write_bytes(b"khac")
    add(bag, f"tag{MANIFEST}", f"{hashlib.sha512(b'khac').hexdigest()}  {PHOTO}\n")


def recounted(bag: Path) -> None:
    """Its bytes and files are told otherwise, and no manifest tells of the file that does."""
    info = (bag / "bag-info.txt").read_text(encoding="utf-8")
    (bag / "bag-info.txt").write_text(
        re.sub(r"Payload-Oxum: \S+", "Payload-Oxum: 1.1", info), encoding="utf-8"
    )
    (bag / f"tag{MANIFEST}").unlink()


def redeclared(bag: Path) -> None:
    text = (bag / "bagit.txt").read_text(encoding="utf-8")
    (bag / "bagit.txt").write_text(text.replace("1.0", "2.0"), encoding="utf-8")
    (bag / f"tag{MANIFEST}").unlink()


SPOILING: dict[str, Callable[[Path], object]] = {
    "a changed byte": lambda bag: (bag / PHOTO).write_bytes(b"\0" * (bag / PHOTO).stat().st_size),
    "a missing file": lambda bag: (bag / PHOTO).unlink(),
    "a file too many": lambda bag: add(bag, "data/more.txt", ""),
    "a changed manifest": lambda bag: add(bag, MANIFEST, "\n"),
    "a path out": lambda bag: add(bag, MANIFEST, f"{'0' * 128}  data/../../out.txt\n"),
    "a link": linked,
    "another checksum": retold,
    "files of the net": lambda bag: add(bag, "fetch.txt", "https://example.org/x 1 data/x\n"),
    "no manifest": lambda bag: (bag / MANIFEST).unlink(),
    "another Payload-Oxum": recounted,
    "an unknown version": redeclared,
}


@pytest.mark.parametrize("what", SPOILING)
def test_a_bag_that_is_not_what_it_says_leaves_nothing(
    bag: Path, tmp_path: Path, what: str
) -> None:
    SPOILING[what](bag)

    with pytest.raises(CustodyError):
        restore(bag, tmp_path / "back")

    assert not (tmp_path / "back").exists()
    assert not list(tmp_path.glob(".dienhinh-*"))


@pytest.mark.parametrize("name", ["../out.txt", "/out.txt", "kho/../../out.txt", "C:\\out.txt"])
def test_a_zip_that_leads_out_writes_nothing_there(
    profiles: Path, tmp_path: Path, name: str
) -> None:
    export(profiles, tmp_path / "kho.zip", TODAY, URL)
    with zipfile.ZipFile(tmp_path / "kho.zip", "a") as archive:
        archive.writestr(name, "x")

    with pytest.raises(CustodyError):
        restore(tmp_path / "kho.zip", tmp_path / "back")

    assert not (tmp_path / "out.txt").exists()
    assert not (tmp_path / "back").exists()


def test_a_zip_that_is_being_written_has_a_name_that_the_next_command_knows(
    profiles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def kill(*_: object, **__: object) -> None:
        seen.extend(path.name for path in tmp_path.iterdir() if path.name.startswith("."))
        raise KeyboardInterrupt

    monkeypatch.setattr(zipfile.ZipFile, "writestr", kill)
    with pytest.raises(KeyboardInterrupt):
        export(profiles, tmp_path / "kho.zip", TODAY, URL)

    assert seen
    assert all(map(is_torn, seen))


@pytest.mark.parametrize("cut", [0, 10, 1000, -30])
def test_a_torn_zip_is_refused(profiles: Path, tmp_path: Path, cut: int) -> None:
    export(profiles, tmp_path / "kho.zip", TODAY, URL)
    content = (tmp_path / "kho.zip").read_bytes()
    (tmp_path / "kho.zip").write_bytes(content[:cut])

    with pytest.raises(CustodyError):
        restore(tmp_path / "kho.zip", tmp_path / "back")


@pytest.mark.parametrize(
    "path",
    [
        "data/../x", "/data/x", "data//x", "data/con", "data/NUL.txt", "data/a:b", "data/a\\b",
        "data/x.", "data/x ", "data/" + "ă" * 128, "data/a\nb", "data/./x", "",
        "data/a\u2028b", "data/a\u2029b", "data/a\x85b", "data/a\x7fb",
    ],
)  # fmt: skip
def test_names_that_some_system_cannot_hold_are_refused(path: str) -> None:
    with pytest.raises(BagError):
        refuse_name(path)


@pytest.mark.parametrize(
    "part",
    [
        ".git",
        ".GIT",
        "git~1",
        "GIT~12",
        ".git ",
        ".g\u200cit",
        "\ufeff.Git",
        ".git::$INDEX_ALLOCATION",
    ],
)
def test_what_some_system_takes_for_a_repository_is_refused(part: str) -> None:
    """Git runs the filters and hooks that stand in there, of whoever made the bag."""
    for path in (f"data/{part}/config", f"data/docs/{part}"):
        with pytest.raises(BagError):
            refuse_name(path)


def test_what_only_looks_like_the_name_of_one_is_taken() -> None:
    for name in (
        ".gitattributes",
        ".gitignore",
        ".github/workflows/x.yml",
        "git",
        "a.git",
        "git~a",
    ):
        refuse_name(f"data/{name}")


@pytest.mark.parametrize("folder", ["", "docs/kho/"])
def test_a_repository_without_its_own_folder_is_refused(tmp_path: Path, folder: str) -> None:
    """So says a `git init --bare`; git takes it for one wherever a command stands in it."""
    names = ("HEAD", "config", "Objects/aa/b", "refs/heads/main", "ghi.txt")
    given = tmp_path / "given"
    for name in names:
        file = given / folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    bagit.make_bag(str(given), checksums=["sha512"])

    with pytest.raises(CustodyError, match="là kho git"):
        restore(given, tmp_path / "back")

    assert not (tmp_path / "back").exists()


def test_names_of_255_bytes_and_of_vietnamese_letters_are_taken() -> None:
    refuse_name("data/" + "a" * 255)
    refuse_name("data/hồ sơ/ảnh 1.jpg")


def test_a_bag_larger_than_anybody_has_is_not_unpacked(
    bag: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "_MOST_OCTETS", 1_000)

    with pytest.raises(CustodyError, match="lớn quá"):
        restore(bag, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_names_that_differ_by_case_or_form_only_are_refused() -> None:
    for pair in (("A.txt", "a.txt"), ("\u1ebf.txt", "e\u0302\u0301.txt")):
        with pytest.raises(BagError):
            list(bag_files([PayloadFile(name, b"") for name in pair], {}))


def test_links_out_of_the_profiles_are_not_archived(profiles: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (profiles / UNIT / "ho-mau" / "out.txt").symlink_to(tmp_path / "secret.txt")
    (profiles / UNIT / "ho-mau" / "up").symlink_to(tmp_path, target_is_directory=True)
    os.link(tmp_path / "secret.txt", profiles / UNIT / "ho-mau" / "hard.txt")

    done = export(profiles, tmp_path / "bag", TODAY, URL)

    # Nothing is left out without a word.
    assert done.left_out == tuple(
        (profiles / UNIT / "ho-mau" / name).as_posix() for name in ("up", "out.txt")
    )

    names = set(tree(tmp_path / "bag"))
    assert f"data/profiles/{UNIT}/ho-mau/out.txt" not in names
    # A hard link is the file itself: who could make it here could copy it too.
    assert f"data/profiles/{UNIT}/ho-mau/hard.txt" in names


def test_a_name_in_no_alphabet_and_the_file_of_a_submodule_stay_out(
    profiles: Path, tmp_path: Path
) -> None:
    odd = profiles / os.fsdecode(b"a\xff.txt")
    for file in (odd, profiles / ".git"):
        file.write_text("gitdir: ../.git/modules/profiles", encoding="utf-8")

    done = export(profiles, tmp_path / "kho.zip", TODAY, URL)

    assert done.left_out == (odd.as_posix(),)
    with zipfile.ZipFile(tmp_path / "kho.zip") as made:
        assert not [name for name in made.namelist() if name.endswith("/.git")]


def test_lines_of_a_manifest_end_where_the_standard_says_and_nowhere_else() -> None:
    digest = "0" * 128
    listed = checksums(f"{digest}  data/a\r\n{digest}  data/b c\r{digest} *data/d\n".encode())

    assert list(listed) == ["data/a", "data/b c", "data/d"]
    with pytest.raises(BagError, match=r"a\\u2028b"):
        checksums(f"{digest}  data/a\u2028b\n".encode())
    assert checksums(b"") == {}


def test_a_path_that_a_manifest_lists_twice_is_refused() -> None:
    with pytest.raises(BagError, match="twice"):
        checksums(b"".join(b"%s  data/a\n" % (sign * 128) for sign in (b"0", b"1")))


def test_the_payload_oxum_tells_both_bytes_and_files() -> None:
    refuse_oxum(b"Payload-Oxum: 6.2\n", [2, 4])

    for sizes in ([6], [2, 3]):
        with pytest.raises(BagError, match="Payload-Oxum"):
            refuse_oxum(b"Payload-Oxum: 6.2\n", sizes)


def test_on_a_machine_of_bare_ascii_an_archive_is_whole(profiles: Path, tmp_path: Path) -> None:
    (profiles / UNIT / "ho-mau" / "ghi chú.txt").write_text("một", encoding="utf-8")
    arguments = ["export", "--archive", "gói á.zip"]
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    subprocess.run(
        [sys.executable, "-m", "dienhinh", *arguments],
        cwd=tmp_path, env=os.environ | plain, check=True, capture_output=True,
    )  # fmt: skip

    restore(tmp_path / "gói á.zip", tmp_path / "back")
    assert tree(tmp_path / "back" / "profiles") == tree(profiles)


def test_the_command_names_what_is_not_in_the_bag(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (profiles / UNIT / "ho-mau" / "anh-9.jpg").symlink_to(tmp_path / "anh-9.jpg")

    assert cli.main(["export", "--archive", "kho.zip"]) == 1

    assert "ho-mau/anh-9.jpg" in capsys.readouterr().out
    assert (tmp_path / "kho.zip").is_file()


def test_the_commands_say_how_many_files(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert profiles.is_dir()
    assert cli.main(["export", "--archive", "kho.zip"]) == 0
    assert cli.main(["restore", "kho.zip", "--into", "back"]) == 0

    assert "mã băm đều khớp" in capsys.readouterr().out
    assert (tmp_path / "back" / "profiles").is_dir()
    assert cli.main(["restore", "kho.zip", "--into", "back"]) == 2


@pytest.mark.parametrize("into", ["docs/kho-cu", "site/mo-lai", "site"])
def test_a_bag_is_not_opened_where_it_would_go_out_with_the_site(
    bag: Path, tmp_path: Path, into: str
) -> None:
    assert cli.main(["restore", str(bag), "--into", into]) == 2
    assert not (tmp_path / into).exists()


@pytest.mark.parametrize("is_there", [True, False])
def test_of_a_bag_for_a_full_disk_nothing_is_left_and_the_disk_is_blamed(
    bag: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_there: bool
) -> None:
    into = tmp_path / "dia-khac" / "kho"
    if is_there:
        into.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    written: list[Path] = []
    copy = restoring._copy  # noqa: SLF001

    def full(entry: restoring._Entry, checksum: str, target: Path) -> None:
        if len(written) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        copy(entry, checksum, target)
        written.append(target)

    with monkeypatch.context() as patched:
        patched.setattr(restoring, "_copy", full)
        with pytest.raises(CustodyError, match=r"kho: máy không cho đọc hoặc ghi \(No space"):
            restore(bag, into)

    # On the disk that it goes to: what is made elsewhere would be copied there file by file.
    assert all(path.is_relative_to(into) for path in written)
    assert sorted(tmp_path.rglob("*")) == before
    assert restore(bag, into) > 3


def test_a_bag_that_cannot_be_put_in_its_place_leaves_nothing(
    bag: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename
    placed: list[Path] = []

    def stopped(path: Path, target: Path) -> Path:
        if placed:
            raise KeyboardInterrupt
        placed.append(target)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        restore(bag, tmp_path / "back")

    assert placed
    assert not (tmp_path / "back").exists()


def test_a_damaged_name_in_a_zip_is_a_damaged_bag(profiles: Path, tmp_path: Path) -> None:
    (profiles / UNIT / "ho-mau" / "ghi chú.txt").write_text("một", encoding="utf-8")
    export(profiles, tmp_path / "kho.zip", TODAY, URL)
    content = (tmp_path / "kho.zip").read_bytes()
    name = "ghi chú".encode()
    (tmp_path / "kho.zip").write_bytes(content.replace(name, b"\xff" + name[1:]))

    with pytest.raises(CustodyError, match=r"kho\.zip: không đọc được gói"):
        restore(tmp_path / "kho.zip", tmp_path / "back")


def test_a_bag_that_a_mac_gave_other_forms_of_names_is_whole(
    profiles: Path, tmp_path: Path
) -> None:
    note = profiles / UNIT / "ho-mau" / "ghi chú ổi.txt"
    note.write_text("một", encoding="utf-8")
    export(profiles, tmp_path / "kho", TODAY, URL)
    inside = tmp_path / "kho" / "data" / note.relative_to(tmp_path)
    inside.rename(inside.with_name(unicodedata.normalize("NFD", inside.name)))

    restore(tmp_path / "kho", tmp_path / "back")

    assert tree(tmp_path / "back" / "profiles") == tree(profiles)
    # Both forms at once are still one file too many.
    inside.write_text("một", encoding="utf-8")
    with pytest.raises(CustodyError, match="hai tên này là một"):
        restore(tmp_path / "kho", tmp_path / "again")


def test_a_file_that_is_also_a_folder_is_refused() -> None:
    """A zip holds both, no disk does."""
    files = [PayloadFile("a", b"1"), PayloadFile("A/b", b"2")]

    with pytest.raises(BagError, match="vừa là tệp vừa là thư mục"):
        list(bag_files(files, {}))


def test_an_empty_bag_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "kho").mkdir()
    for output in bag_files([], {}):
        (tmp_path / "kho" / output.uri).write_bytes(output.content)

    with pytest.raises(CustodyError, match="Gói trống"):
        restore(tmp_path / "kho", tmp_path / "back")


def test_a_line_break_in_an_address_begins_no_other_fact() -> None:
    facts = {"External-Identifier": "https://a.example/\nPayload-Oxum: 1.1\u2028x"}
    info = {f.uri: f.content for f in bag_files([PayloadFile("a", b"1")], facts)}["bag-info.txt"]

    assert info.decode().splitlines() == [
        "External-Identifier: https://a.example/ Payload-Oxum: 1.1 x",
        "Payload-Oxum: 1.1",
    ]


def test_what_a_killed_restoring_unpacked_is_named(bag: Path, tmp_path: Path) -> None:
    left = tmp_path / "back" / ".dienhinh-ab_1cd2e"
    (left / "data").mkdir(parents=True)

    with pytest.raises(CustodyError, match=r"còn \.dienhinh-ab_1cd2e của một lần mở gói bị ngắt"):
        restore(bag, tmp_path / "back")

    assert left.is_dir()


def test_what_a_killed_export_left_beside_the_bag_is_named(
    profiles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "noi-bo" / ".dienhinh-ab_1cd2e").mkdir(parents=True)
    given = ["--profiles", str(profiles), "export", "--archive", str(tmp_path / "noi-bo" / "kho")]

    assert cli.main(given) == 0

    assert f"{tmp_path}/noi-bo/.dienhinh-ab_1cd2e" in capsys.readouterr().out


def test_capitals_make_a_zip_too(profiles: Path, tmp_path: Path) -> None:
    export(profiles, tmp_path / "KHO.ZIP", TODAY, URL)

    assert zipfile.is_zipfile(tmp_path / "KHO.ZIP")


def test_what_a_killed_command_left_is_not_archived_and_is_named(
    profiles: Path, tmp_path: Path
) -> None:
    folder = profiles / UNIT
    torn = folder / "ho-mau" / ".dienhinh-183af6e35c2621ed"
    torn.write_text("phone: 0905 321 004", encoding="utf-8")
    half = folder / ".dienhinh-ab_1cd2e"
    (half / "ho-hai").mkdir(parents=True)
    (half / "ho-hai" / "profile.yaml").write_text("phone: 0905 321 004", encoding="utf-8")

    done = export(profiles, tmp_path / "kho", TODAY, URL)

    assert done.left_out == (half.as_posix(), torn.as_posix())
    assert not list((tmp_path / "kho").rglob(".dienhinh-*"))


@pytest.mark.skipif(os.name == "nt", reason="no such rights")
@pytest.mark.parametrize("name", ["kho", "kho.zip"])
def test_a_bag_is_for_its_owner_alone(profiles: Path, tmp_path: Path, name: str) -> None:
    """It holds telephone numbers, and a server has other accounts."""
    export(profiles, tmp_path / name, TODAY, URL)

    paths = [tmp_path / name, *(tmp_path / name).rglob("*")]
    assert [path for path in paths if path.stat().st_mode & 0o077] == []
    assert cli.main(["audit", "--out", str(tmp_path / "ai.txt")]) == 0
    assert (tmp_path / "ai.txt").stat().st_mode & 0o077 == 0
