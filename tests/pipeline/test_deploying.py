import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dienhinh import cli
from dienhinh.model.delivery import FileHeaders
from dienhinh.pipeline import deploying
from dienhinh.pipeline.deploying import LIST, DeployOptions, deploy
from dienhinh.pipeline.options import PublishError
from dienhinh.write.site_folder import SiteFolder
from dienhinh.write.storage import Folder, Storage, storage
from dienhinh.write.storage_errors import StorageError
from tests.storages import headers_of, put_object, s3_on_loopback

FIRST = {
    "index.html": "trang đầu",
    "_headers": "/*",
    "ho-so/a/index.html": "hồ sơ a",
    "ho-so/b/index.html": "hồ sơ b",
    "anh/0123456789abcdef01231-480.avif": "ảnh",
    ".well-known/security.txt": "Contact: x",
    ".dienhinh/frame.html": "khung",
    ".git/config": "của kho mã",
}
SHOWN = {uri: text for uri, text in FIRST.items() if not uri.startswith((".dienhinh", ".git"))}
OPTIONS = DeployOptions(jobs=4)


def build(site: Path, files: dict[str, str]) -> None:
    """The site holds exactly these files."""
    for path in [path for path in site.rglob("*") if path.is_file()]:
        path.unlink()
    for uri, text in files.items():
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    built = tmp_path / "site"
    build(built, FIRST)
    return built


class Told:
    """A place that tells what is done to it, and fails at the `fails_at`-th file."""

    takes_headers = False

    def __init__(self, place: Storage, fails_at: int = 0) -> None:
        self.done: list[str] = []
        self._place = place
        self._fails_at = fails_at

    def names(self) -> set[str]:
        return self._place.names()

    def read(self, name: str) -> bytes | None:
        return self._place.read(name)

    def write(self, name: str, content: bytes, headers: FileHeaders | None = None) -> None:
        self._tell(f"+ {name}")
        self._place.write(name, content, headers)

    def remove(self, name: str) -> None:
        self._tell(f"- {name}")
        self._place.remove(name)

    def tidy(self) -> None:
        self._place.tidy()

    def _tell(self, what: str) -> None:
        if not what.endswith(LIST):
            self.done.append(what)
            if len(self.done) == self._fails_at:
                raise StorageError("đứt mạng", "the net is gone")


def there(place: Storage) -> dict[str, str]:
    """The files that readers see."""
    found = {name: place.read(name) for name in place.names() - {LIST}}
    return {name: content.decode() for name, content in found.items() if content is not None}


def test_the_place_holds_the_site_and_nothing_of_our_own(site: Path, tmp_path: Path) -> None:
    done = deploy(site, Folder(tmp_path / "to"), OPTIONS)

    assert there(Folder(tmp_path / "to")) == SHOWN
    assert (len(done.plan.uploads), done.plan.removed, done.plan.same) == (6, (), 0)


def test_an_unchanged_site_touches_nothing_at_all(site: Path, tmp_path: Path) -> None:
    deploy(site, Folder(tmp_path / "to"), OPTIONS)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "to").rglob("*")}
    told = Told(Folder(tmp_path / "to"))

    done = deploy(site, told, OPTIONS)
    assert (told.done, done.plan.same) == ([], 6)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "to").rglob("*")} == before


def test_only_what_changed_goes_up_and_what_is_gone_goes_last(site: Path, tmp_path: Path) -> None:
    deploy(site, Folder(tmp_path / "to"), OPTIONS)
    changed = {uri: text for uri, text in FIRST.items() if "/b/" not in uri}
    build(site, changed | {"index.html": "đổi", "assets/css/moi.css": "x"})
    told = Told(Folder(tmp_path / "to"))

    deploy(site, told, OPTIONS)
    assert told.done == ["+ assets/css/moi.css", "+ index.html", "- ho-so/b/index.html"]
    assert "ho-so/b/index.html" not in there(told)


def test_a_linked_picture_is_known_by_its_name_and_size_alone(site: Path, tmp_path: Path) -> None:
    kept = tmp_path / "anh" / "0123.avif"
    kept.parent.mkdir()
    kept.write_bytes(b"anh")
    with closing(SiteFolder(site)) as folder:
        folder.put_link("anh/0123.avif", kept)
        folder.finish()
    deploy(site, Folder(tmp_path / "to"), OPTIONS)

    # Nobody does this: it shows that the picture is not read.
    (site / "anh/0123.avif").write_bytes(b"gia")
    assert deploy(site, Folder(tmp_path / "to"), OPTIONS).plan.uploads == ()
    (site / "anh/0123.avif").write_bytes(b"anh khac")
    assert deploy(site, Folder(tmp_path / "to"), OPTIONS).plan.uploads == ("anh/0123.avif",)


def test_other_headers_for_the_same_bytes_go_up_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deploy(site, Folder(tmp_path / "to"), OPTIONS)
    other = FileHeaders(content_type="text/plain", cache_control="no-store")
    monkeypatch.setattr(deploying, "file_headers", lambda _: other)

    assert len(deploy(site, Folder(tmp_path / "to"), OPTIONS).plan.uploads) == 6


@pytest.mark.parametrize("fails_at", range(1, 7))
def test_whenever_it_stops_the_next_run_ends_the_same(
    site: Path, tmp_path: Path, fails_at: int
) -> None:
    to = Folder(tmp_path / "to")
    deploy(site, to, OPTIONS)
    # Three new files, one changed, two gone.
    kept = {uri: FIRST[uri] for uri in FIRST if "/b/" not in uri and not uri.startswith("anh/")}
    changed = {"index.html": "đổi", "x.css": "x", "ho-so/c/index.html": "c", "y.css": "y"}
    build(site, kept | changed)
    with pytest.raises(StorageError, match="Đứt mạng"):
        deploy(site, Told(to, fails_at), DeployOptions(jobs=1))
    # Meanwhile somebody takes back the change: a forgetful list would leave it there.
    build(site, kept)

    deploy(site, to, OPTIONS)
    assert there(to) == {uri: text for uri, text in kept.items() if uri in SHOWN}
    assert deploy(site, to, OPTIONS).plan.uploads == ()


def test_a_killed_run_begins_again_near_where_it_was(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deploying, "_LEAST_BETWEEN_LISTS", 2)
    to = Folder(tmp_path / "to")
    kept: list[bytes] = []

    class Killed(Told):
        def _tell(self, what: str) -> None:
            if len(self.done) == 4:
                # What stands there when the process is gone before it can tidy up.
                kept.append(to.read(LIST) or b"")
            super()._tell(what)

    deploy(site, Killed(to), DeployOptions(jobs=1))
    to.write(LIST, kept[0])
    told = Told(to)

    deploy(site, told, DeployOptions(jobs=1))
    # Lists come after every second file of a step: three were sure to be there, of four.
    assert told.done == ["+ ho-so/a/index.html", "+ ho-so/b/index.html", "+ index.html"]
    assert there(to) == SHOWN


def test_of_two_runs_at_once_both_stop_and_the_next_forgets_nothing(
    site: Path, tmp_path: Path
) -> None:
    to = Folder(tmp_path / "to")
    newer = tmp_path / "newer"
    without_b = {uri: text for uri, text in FIRST.items() if "/b/" not in uri}
    build(newer, without_b)

    class Overtaken(Told):
        def _tell(self, what: str) -> None:
            super()._tell(what)
            if what == "+ ho-so/a/index.html":
                # Another machine puts up a site from which a profile was withdrawn.
                deploy(newer, to, DeployOptions(jobs=1))

    with pytest.raises(PublishError, match="Hai lượt đưa lên"):
        deploy(site, Overtaken(to), DeployOptions(jobs=1))
    deploy(newer, to, OPTIONS)

    assert there(to) == {uri: text for uri, text in without_b.items() if uri in SHOWN}


def test_files_of_others_stay_until_somebody_says_otherwise(site: Path, tmp_path: Path) -> None:
    to = Folder(tmp_path / "to")
    to.write("ho-so/da-go/index.html", "của rsync".encode())
    assert deploy(site, to, OPTIONS).foreign == 1
    assert "ho-so/da-go/index.html" in there(to)

    done = deploy(site, to, DeployOptions(jobs=1, delete_others=True))
    assert (done.foreign, done.plan.removed) == (0, ("ho-so/da-go/index.html",))
    assert there(to) == SHOWN


def test_again_mends_a_place_that_somebody_meddled_with(site: Path, tmp_path: Path) -> None:
    to = Folder(tmp_path / "to")
    deploy(site, to, OPTIONS)
    to.write("index.html", b"sai")

    deploy(site, to, DeployOptions(jobs=1, again=True))
    assert there(to) == SHOWN


def test_what_is_no_site_deletes_nothing(site: Path, tmp_path: Path) -> None:
    to = Folder(tmp_path / "to")
    deploy(site, to, OPTIONS)
    (site / "_headers").unlink()

    with pytest.raises(PublishError, match="chưa phải một trang đã dựng xong"):
        deploy(site, to, OPTIONS)
    assert there(to) == SHOWN


def test_a_name_that_holds_what_ends_a_line_elsewhere_holds_no_deployment_up(
    site: Path, tmp_path: Path
) -> None:
    to = Folder(tmp_path / "to")
    odd = "bi\u2028e\x85u \x0c.txt"
    (site / odd).write_text("Biểu", encoding="utf-8")
    deploy(site, to, OPTIONS)
    assert odd in to.names()
    build(site, FIRST)

    deploy(site, to, OPTIONS)

    assert there(to) == SHOWN


@pytest.mark.parametrize("name", ["hai\ndòng.txt", os.fsdecode(b"a\xff.txt")])
def test_a_name_that_no_list_can_hold_is_refused_before_anything_goes_up(
    site: Path, tmp_path: Path, name: str
) -> None:
    (site / name).write_text("Biểu", encoding="utf-8")

    with pytest.raises(PublishError, match="xuống dòng"):
        deploy(site, Folder(tmp_path / "to"), OPTIONS)
    assert not (tmp_path / "to").exists()


@pytest.mark.parametrize(
    "damaged",
    [
        b"", b"x", *(gzip.compress(row, mtime=0) for row in (
            b"x\n", b"\xff a\n", b"abc ../a.txt\n", b"abc a/../../b.txt\n", b"abc /etc/hosts\n",
        )),
    ],
)  # fmt: skip
def test_a_damaged_list_is_said_to_be_one(site: Path, tmp_path: Path, damaged: bytes) -> None:
    to = Folder(tmp_path / "to")
    to.write(LIST, damaged)

    with pytest.raises(PublishError, match=r"deployed\.gz: danh sách ở nơi nhận bị hỏng"):
        deploy(site, to, OPTIONS)


def test_whatever_byte_of_a_list_is_damaged_it_is_said_or_read(site: Path, tmp_path: Path) -> None:
    deploy(site, Folder(tmp_path / "to"), OPTIONS)
    whole = (tmp_path / "to" / LIST).read_bytes()

    for at in range(10, len(whole)):
        content = bytearray(whole)
        content[at] ^= 0xFF
        copy = tmp_path / f"to-{at}"
        shutil.copytree(tmp_path / "to", copy)
        Folder(copy).write(LIST, bytes(content))
        said = ""
        try:
            deploy(site, Folder(copy), OPTIONS)
        except PublishError as error:
            said = str(error)
        arrived = {uri: (copy / uri).read_text(encoding="utf-8") for uri in SHOWN}
        assert "danh sách ở nơi nhận bị hỏng" in said or (not said and arrived == SHOWN)


def test_a_list_that_names_files_elsewhere_deletes_none(site: Path, tmp_path: Path) -> None:
    to = Folder(tmp_path / "to")
    other = tmp_path / "quan-trong.txt"
    other.write_text("x")
    to.write(LIST, gzip.compress(f"abc ../{other.name}\nabc {other}\n".encode(), mtime=0))

    with pytest.raises(PublishError):
        deploy(site, to, OPTIONS)

    assert other.exists()


@pytest.fixture
def bucket() -> Iterator[str]:
    with s3_on_loopback("trang"):
        yield "trang"


def test_a_bucket_gets_the_site_with_headers_and_then_only_what_changed(
    site: Path, bucket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*words: str) -> list[str]:
        assert cli.main(["deploy", f"s3://{bucket}", "--site", str(site), *words]) == 0
        return capsys.readouterr().out.splitlines()

    assert run("--dry-run")[-1] == "Sẽ tải 6 tệp (49 byte), xóa 0; 0 tệp không đổi."
    assert storage(f"s3://{bucket}").names() == set()
    assert run() == ["Đã tải 6 tệp (49 byte), xóa 0; 0 tệp không đổi."]
    assert there(storage(f"s3://{bucket}")) == SHOWN
    assert headers_of(bucket, "index.html") == (
        "text/html; charset=utf-8",
        "public, max-age=300, must-revalidate",
    )
    assert headers_of(bucket, "anh/0123456789abcdef01231-480.avif") == (
        "image/avif",
        "public, max-age=31536000, immutable",
    )
    assert run() == ["Đã tải 0 tệp (0 byte), xóa 0; 6 tệp không đổi."]
    build(site, {uri: text for uri, text in FIRST.items() if "/b/" not in uri} | {"m.css": ""})
    assert run("--dry-run")[:2] == ["+ m.css", "- ho-so/b/index.html"]
    run()
    assert set(there(storage(f"s3://{bucket}"))) == SHOWN.keys() - {"ho-so/b/index.html"} | {
        "m.css"
    }


def test_a_site_does_not_go_into_itself(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for to in (site, site / "trong", site.parent):
        assert cli.main(["deploy", str(to), "--site", str(site)]) == 2
        assert "trùng với thư mục trang đã dựng" in capsys.readouterr().err
    assert not (site / ".dienhinh/deployed.gz").exists()


def test_a_fault_of_the_storage_ends_with_code_1_and_no_trace(
    site: Path, bucket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bucket
    assert cli.main(["deploy", "s3://khong-co", "--site", str(site)]) == 1

    told = capsys.readouterr().err
    assert told.startswith("s3://khong-co: ")
    assert "Traceback" not in told


def test_an_address_that_is_none_ends_with_code_2_in_the_language_asked_for(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--lang", "en", "deploy", "s3://Kho_Anh", "--site", str(site)]) == 2
    assert "no address to write to" in capsys.readouterr().err


def test_what_a_killed_run_left_half_written_is_gone_after_the_next(
    site: Path, tmp_path: Path
) -> None:
    to = Folder(tmp_path / "to")
    kit = "bo-tu-lieu/a.zip"
    build(site, FIRST | {kit: "bộ tư liệu"})
    torn = tmp_path / "to" / "bo-tu-lieu" / ".dienhinh-e48b0c1d2e3f4a5b"

    class Killed(Told):
        def write(self, name: str, content: bytes, headers: FileHeaders | None = None) -> None:
            if name == kit:
                torn.parent.mkdir(parents=True)
                torn.write_bytes(content[:5])
                raise KeyboardInterrupt
            super().write(name, content, headers)

    with pytest.raises(KeyboardInterrupt):
        deploy(site, Killed(to), DeployOptions(jobs=1))
    # Before the next run the kit is withdrawn.
    build(site, FIRST)
    assert deploy(site, to, DeployOptions(jobs=1, dry_run=True)).foreign == 0

    assert deploy(site, to, OPTIONS).foreign == 0
    assert there(to) == SHOWN
    assert not torn.parent.exists()


def test_after_a_run_that_came_to_its_end_the_place_is_not_walked_through(
    site: Path, tmp_path: Path
) -> None:
    to = Folder(tmp_path / "to")
    deploy(site, to, OPTIONS)
    build(site, FIRST | {"index.html": "đổi"})

    class Unwalked(Told):
        def names(self) -> set[str]:
            raise AssertionError("half a million files")

        def tidy(self) -> None:
            self.names()

    assert deploy(site, Unwalked(to), OPTIONS).plan.uploads == ("index.html",)


def test_a_file_gives_way_to_a_folder_of_its_name_and_back(site: Path, tmp_path: Path) -> None:
    to = Folder(tmp_path / "to")
    as_file = FIRST | {"tai-lieu": "một tệp"}
    as_folder = FIRST | {"tai-lieu/index.html": "một trang"}
    for files, other in ((as_file, "tai-lieu/index.html"), (as_folder, "tai-lieu")) * 2:
        for path in (site / "tai-lieu/index.html", site / "tai-lieu"):
            if path.is_file():
                path.unlink()
            elif path.is_dir():
                path.rmdir()
        build(site, files)

        deploy(site, to, OPTIONS)
        assert other not in there(to)
        assert there(to) == {u: t for u, t in files.items() if u in SHOWN or "tai-lieu" in u}


def test_a_file_is_not_asked_for_where_its_folder_stands_already(tmp_path: Path) -> None:
    to = Folder(tmp_path)
    to.write("tai-lieu/index.html", b"")
    to.write("anh", b"")

    # A list of two runs at once may name both.
    to.remove("tai-lieu")
    to.remove("anh/a.jpg")

    assert to.names() == {"tai-lieu/index.html", "anh"}


def test_names_that_no_list_can_hold_are_left_and_counted(
    site: Path, bucket: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Others put them there; once a run listed them, every later one refused its own list."""
    for key in ("kho//z", "kho/x/../y", "kho/cua-ai.txt"):
        put_object(bucket, key, b"x")

    def run(*words: str) -> str:
        assert cli.main(["deploy", f"s3://{bucket}/kho", "--site", str(site), *words]) == 0
        return capsys.readouterr().out

    assert "còn 1 tệp không do lệnh này đưa lên" in run()
    gone = run("--delete-others")
    assert "xóa 1; 6 tệp" in gone
    assert "còn 2 tệp của người khác" in gone
    assert run() == "Đã tải 0 tệp (0 byte), xóa 0; 6 tệp không đổi.\n"


def test_a_name_in_no_alphabet_in_a_folder_is_left_too(site: Path, tmp_path: Path) -> None:
    to = tmp_path / "to"
    to.mkdir()
    (to / os.fsdecode(b"a\xff.txt")).write_bytes(b"x")
    options = DeployOptions(jobs=1, delete_others=True)

    assert deploy(site, Folder(to), options).unnameable == 1
    assert deploy(site, Folder(to), options).plan.uploads == ()


def test_a_file_of_others_in_the_place_of_a_folder_is_told_with_what_removes_it(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "to"
    to.mkdir()
    (to / "ho-so").write_bytes(b"cua nguoi khac")

    assert cli.main(["deploy", str(to), "--site", str(site)]) == 1

    told = capsys.readouterr().err
    assert told.startswith(f"{to / 'ho-so'}: một tệp đứng ở chỗ của thư mục.")
    assert "--again --delete-others" in told
    options = ["--again", "--delete-others"]
    assert cli.main(["deploy", str(to), "--site", str(site), *options]) == 0
    assert there(Folder(to)) == SHOWN


def test_a_place_that_is_a_file_is_not_to_be_deleted(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "to").write_bytes(b"cua nguoi khac")

    assert cli.main(["deploy", str(tmp_path / "to"), "--site", str(site)]) == 1

    told = capsys.readouterr().err
    assert "to: một tệp đứng ở chỗ của thư mục." in told
    assert "--delete-others" not in told
