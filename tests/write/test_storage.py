import os
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3
import pytest

from dienhinh.model.delivery import FileHeaders
from dienhinh.write.storage import Folder, Remote, storage
from dienhinh.write.storage_errors import StorageError
from tests.storages import headers_of, s3_on_loopback

BUCKET = "trang-thu"
HEADERS = FileHeaders(content_type="text/html; charset=utf-8", cache_control="max-age=300")


@pytest.fixture(scope="module")
def s3() -> Iterator[None]:
    with s3_on_loopback(BUCKET):
        yield


@pytest.fixture(params=["folder", "file://", "memory://", "s3://"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new place of each kind."""
    match request.param:
        case "folder":
            return str(tmp_path / "đích")
        case "file://":
            return (tmp_path / "đích có dấu cách").as_uri()
        case "memory://":
            return f"memory://{tmp_path.name}"
        case _:
            request.getfixturevalue("s3")
            return f"s3://{BUCKET}/{tmp_path.name}"


def test_files_come_back_as_they_were_put_there(address: str) -> None:
    place = storage(address)
    assert (place.names(), place.read("a/b.html")) == (set(), None)

    place.write("a/b.html", b"mot", HEADERS)
    place.write("a/b.html", b"hai", HEADERS)
    place.write(".well-known/ba", b"")
    assert storage(address).names() == {"a/b.html", ".well-known/ba"}
    assert storage(address).read("a/b.html") == b"hai"

    place.remove("a/b.html")
    place.remove("a/b.html")
    assert storage(address).names() == {".well-known/ba"}


@pytest.mark.parametrize("name", ["../b", "a/../../b", "/b", "a/.."])
def test_a_name_that_leads_out_of_the_place_is_left_alone(address: str, name: str) -> None:
    place = storage(address)

    with pytest.raises(StorageError, match="dẫn ra ngoài"):
        place.read(name)
    with pytest.raises(StorageError, match="dẫn ra ngoài"):
        place.write(name, b"x", HEADERS)
    with pytest.raises(StorageError, match="dẫn ra ngoài"):
        place.remove(name)


def test_a_folder_that_is_empty_now_goes_with_its_last_file(tmp_path: Path) -> None:
    place = Folder(tmp_path)
    place.write("ho-so/a/index.html", b"")

    place.remove("ho-so/a/index.html")
    assert list(tmp_path.iterdir()) == []


def test_folders_are_made_where_a_storage_has_real_ones(tmp_path: Path) -> None:
    # fsspec's own name for folders: like SFTP, and unlike S3, it takes no file without its folder.
    place = storage(f"local://{tmp_path.as_posix()}/trang")

    place.write("ho-so/a/index.html", b"x", HEADERS)

    assert isinstance(place, Remote)
    assert not place.takes_headers
    assert (tmp_path / "trang" / "ho-so" / "a" / "index.html").read_bytes() == b"x"


@pytest.mark.usefixtures("s3")
def test_a_bucket_is_asked_for_no_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    place = storage(f"s3://{BUCKET}/trang")
    assert isinstance(place, Remote)

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a key that may only write files makes no buckets")

    monkeypatch.setattr(place._files, "makedirs", refused)  # noqa: SLF001
    place.write("a/b.html", b"x", HEADERS)

    assert place.read("a/b.html") == b"x"


@pytest.mark.usefixtures("s3")
def test_an_s3_keeps_type_and_cache_headers() -> None:
    place = storage(f"s3://{BUCKET}")
    place.write("index.html", b"x", HEADERS)

    assert place.takes_headers
    assert headers_of(BUCKET, "index.html") == ("text/html; charset=utf-8", "max-age=300")


@pytest.mark.parametrize(
    "address",
    ["s3:/kho/x", "s3://", "s3://Kho_Anh", "https://kho.example.vn/", "xx://a/b", "file://may/x"],
)
def test_what_is_no_address_is_told_how_to_write_one(address: str) -> None:
    with pytest.raises(StorageError, match=r"không phải .*s3://ten-kho") as told:
        storage(address)
    assert "give a folder" in str(told.value)


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.usefixtures("s3")
@pytest.mark.parametrize(
    ("unset", "endpoint", "address", "says"),
    [
        ("AWS_ACCESS_KEY_ID", None, f"s3://{BUCKET}", "chưa có khóa vào kho.*no credentials"),
        ("", None, "s3://khong-co", "không có kho hay thư mục ấy.*no such bucket"),
        ("", "closed", f"s3://{BUCKET}", "máy chủ không trả lời.*does not answer"),
        ("", "kho.vn", f"s3://{BUCKET}", "không hiểu địa chỉ.*not understood"),
    ],
)
def test_what_stands_in_the_way_is_said_before_anything_is_done(
    monkeypatch: pytest.MonkeyPatch, unset: str, endpoint: str | None, address: str, says: str
) -> None:
    if unset:
        monkeypatch.delenv(unset)
    if endpoint is not None:
        url = f"http://127.0.0.1:{closed_port()}" if endpoint == "closed" else endpoint
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)

    with pytest.raises(StorageError, match=says):
        storage(address)


def test_without_fsspec_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)

    with pytest.raises(StorageError, match=r"-m pip install fsspec s3fs"):
        Remote("memory://x")


@pytest.mark.parametrize("secret", ["mat-khau", "mat/khau+cua=Amazon", "mat@khau"])
def test_a_password_in_an_address_is_not_repeated(secret: str) -> None:
    with pytest.raises(StorageError) as told:
        storage(f"https://ten:{secret}@kho.example.vn/")

    assert "mat" not in str(told.value)


def test_what_goes_to_a_web_folder_is_for_everybody_whatever_the_mask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        Folder(tmp_path / "web").write("ho-so/a/index.html", b"a")
    finally:
        os.umask(before)

    made = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "web").rglob("*")}
    assert made == {"ho-so": 0o755, "a": 0o755, "index.html": 0o644}
    assert (tmp_path / "web").stat().st_mode & 0o777 == 0o755


def test_files_of_one_new_folder_are_brought_at_once(tmp_path: Path) -> None:
    names = [f"{number % 5}/sau/{number}.html" for number in range(200)]
    place = Folder(tmp_path / "web")

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda name: place.write(name, b"a"), names))

    assert place.names() == set(names)


def on_a_disk(tmp_path: Path) -> Remote:
    """Like SFTP and SMB: what is written there is there while it is written."""
    place = storage(f"local://{tmp_path.as_posix()}/trang")
    assert isinstance(place, Remote)
    return place


def test_a_file_has_its_name_only_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = on_a_disk(tmp_path)
    place.write("anh/a.jpg", b"cu", HEADERS)
    whole = place._files.pipe_file  # noqa: SLF001

    def killed(path: str, content: bytes) -> None:
        whole(path, content[:3])
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(place._files, "pipe_file", killed)  # noqa: SLF001
        with pytest.raises(KeyboardInterrupt):
            place.write("anh/a.jpg", b"moi hon", HEADERS)

    assert place.read("anh/a.jpg") == b"cu"
    assert place.names() == {"anh/a.jpg"}
    assert len(list((tmp_path / "trang/anh").iterdir())) == 2
    place.tidy()
    assert [path.name for path in (tmp_path / "trang/anh").iterdir()] == ["a.jpg"]


def test_a_share_that_gives_no_file_the_name_of_another_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = on_a_disk(tmp_path)

    def like_smb(one: str, other: str) -> None:
        if Path(other).exists():
            raise FileExistsError(other)
        Path(one).rename(other)

    monkeypatch.setattr(place._files, "mv", like_smb)  # noqa: SLF001
    place.write("a.jpg", b"cu", HEADERS)
    place.write("a.jpg", b"moi", HEADERS)

    assert [(p.name, p.read_bytes()) for p in (tmp_path / "trang").iterdir()] == [("a.jpg", b"moi")]


def test_what_is_half_written_in_a_folder_is_no_file_of_it(tmp_path: Path) -> None:
    place = Folder(tmp_path)
    place.write("the/a.jpg", b"x")
    (tmp_path / "the" / ".dienhinh-0123456789abcdef").write_bytes(b"")

    assert place.names() == {"the/a.jpg"}
    place.tidy()
    assert [path.name for path in (tmp_path / "the").iterdir()] == ["a.jpg"]


@pytest.mark.usefixtures("s3")
def test_a_name_with_a_version_in_it_is_a_name(tmp_path: Path) -> None:
    place = storage(f"s3://{BUCKET}/{tmp_path.name}")
    place.write("q", b"x", HEADERS)
    odd = f"{tmp_path.name}/q?versionId=1"
    boto3.client("s3").put_object(Bucket=BUCKET, Key=odd, Body=b"y")

    place.remove("q?versionId=1")

    assert place.names() == {"q"}
