"""What a person is told when a place fails, by what the place itself said."""

import errno
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from botocore.exceptions import ClientError
from s3fs.errors import translate_boto_error

from dienhinh.write import storage as storages
from dienhinh.write.storage import Folder, storage
from dienhinh.write.storage_errors import StorageError, said
from tests.serving import running
from tests.storages import S3_SETTINGS


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("AuthorizationHeaderMalformed", "sai vùng.*AWS_DEFAULT_REGION=", "wrong region"),
        ("IllegalLocationConstraintException", "sai vùng.*AWS_DEFAULT_REGION=", "wrong region"),
        ("PermanentRedirect", "chỉ sang một địa chỉ khác", "leads to another address"),
        ("InvalidAccessKeyId", "khóa vào kho sai hoặc đã hết hạn", "wrong or has expired"),
        ("SignatureDoesNotMatch", "khóa vào kho sai hoặc đã hết hạn", "wrong or has expired"),
        ("ExpiredToken", "khóa vào kho sai hoặc đã hết hạn", "wrong or has expired"),
        ("RequestTimeTooSkewed", "đồng hồ của máy này lệch", "the clock of this machine"),
        ("XMinioStorageFull", "kho đã đầy", "the storage is full"),
        ("QuotaExceeded", "kho đã đầy", "the storage is full"),
        ("SlowDown", "kho báo đang quá tải. Đợi vài phút rồi chạy lại", "wait some minutes"),
        ("AccessDenied", "không được phép. Khóa phải có quyền", "the key needs to list"),
        ("InternalError", "kho không làm được việc này", "the storage cannot do this"),
    ],
)
def test_what_an_s3_says_is_told_as_what_to_do(code: str, vi: str, en: str) -> None:
    answer = ClientError({"Error": {"Code": code, "Message": "said by the host"}}, "PutObject")

    told = str(said("s3://kho/trang", translate_boto_error(answer)))

    assert told.startswith("s3://kho/trang: ")
    assert "said by the host" in told
    with pytest.raises(StorageError, match=f"{vi}.* / .*{en}"):
        raise said("s3://kho/trang", translate_boto_error(answer))


class WrongRegion(BaseHTTPRequestHandler):
    """An S3 of another region, which does not say of which."""

    def do_GET(self) -> None:
        code, message = "AuthorizationHeaderMalformed", "expecting x"
        answer = f"<Error><Code>{code}</Code><Message>{message}</Message></Error>".encode()
        self.send_response(400)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base's name
        pass


def test_a_wrong_region_is_known_through_every_library(monkeypatch: pytest.MonkeyPatch) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), WrongRegion)
    for name, value in S3_SETTINGS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")

    with running(server), pytest.raises(StorageError, match=r"sai vùng.*expecting x"):
        storage("s3://kho/trang")


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_what_the_machine_refuses_of_a_folder_speaks_of_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuses(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(tmp_path / ".dienhinh-0123456789abcdef"))

    monkeypatch.setattr(storages, "replace_file", refuses)

    with pytest.raises(StorageError) as told:
        Folder(tmp_path).write("tin/index.html", b"a")

    said_vi, _, said_en = str(told.value).partition(" / ")
    file = tmp_path / "tin" / "index.html"
    reason = os.strerror(number)
    assert said_vi.startswith(f"{file}: máy không cho đọc hoặc ghi ({reason}). Xem lại đường dẫn")
    assert said_vi.endswith("Xong thì chạy lại.")
    assert said_en.startswith(f"the machine refused ({reason})")


@pytest.mark.parametrize("name", ["tin/index.html", "tin/bai/index.html"])
def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "tin").write_bytes(b"")

    for do in (Folder(tmp_path).read, lambda name: Folder(tmp_path).write(name, b"a")):
        with pytest.raises(StorageError, match=r"/tin: một tệp đứng ở chỗ của thư mục") as told:
            do(name)
        # Options of `deploy`; other commands write to folders too.
        assert "--" not in str(told.value)


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "tin" / "index.html").mkdir(parents=True)

    with pytest.raises(StorageError, match=r"/tin/index.html: một thư mục đứng ở chỗ của tệp"):
        Folder(tmp_path).write("tin/index.html", b"a")


def test_a_file_in_the_place_of_the_whole_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")

    with pytest.raises(StorageError, match=r"tep: một tệp đứng ở chỗ .*chọn nơi khác"):
        Folder(tmp_path / "tep").write("a", b"")
