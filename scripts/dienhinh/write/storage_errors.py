"""What went wrong with a storage, in words that say what to do."""

import re
from dataclasses import dataclass
from pathlib import Path

from dienhinh.refusal import Refusal, installing, machine_refused


class StorageError(Refusal):
    """A place cannot be reached or used; the text says why in both languages."""


class InTheWayError(StorageError):
    """A file stands where the place needs a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Advice:
    """What to say to faults of these classes, by name, and to these codes of an S3.

    Importing the classes of every storage's library to compare would need them all installed. The
    codes are of Amazon S3 (API Reference, "Error responses"), MinIO (`cmd/api-errors.go`) and Ceph
    (`src/rgw/rgw_common.cc`).
    """

    kinds: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    vi: str
    en: str


_EVERY_ADVICE = (
    _Advice(
        codes=frozenset({"AuthorizationHeaderMalformed", "IllegalLocationConstraintException"}),
        vi="sai vùng (region) của kho. Đặt AWS_DEFAULT_REGION=<tên vùng của kho>; tên ấy có ở cuối "
        "dòng này hoặc ở trang quản lý kho, máy chủ riêng thường nhận us-east-1.",
        en="wrong region: set AWS_DEFAULT_REGION=<region of the bucket>, which stands here or "
        "where the bucket is administered; a server of your own mostly takes us-east-1.",
    ),
    _Advice(
        # Of a redirection that tells no region botocore asks for one, and is redirected again.
        kinds=frozenset({"RecursionError"}),
        codes=frozenset({"301", "307", "PermanentRedirect", "Redirect", "TemporaryRedirect"}),
        vi="máy chủ chỉ sang một địa chỉ khác. Xem vùng ở AWS_DEFAULT_REGION và địa chỉ ở "
        "AWS_ENDPOINT_URL.",
        en="the host leads to another address: look at the region in AWS_DEFAULT_REGION and at the "
        "address in AWS_ENDPOINT_URL.",
    ),
    _Advice(
        codes=frozenset(
            {
                "ExpiredToken",
                "InvalidAccessKeyId",
                "InvalidToken",
                "SignatureDoesNotMatch",
                "TokenRefreshRequired",
            }
        ),
        vi="khóa vào kho sai hoặc đã hết hạn. Chép lại AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY "
        "và, nếu có, AWS_SESSION_TOKEN, hoặc xin khóa mới.",
        en="the key is wrong or has expired: copy AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, if "
        "there is one, AWS_SESSION_TOKEN again, or ask for a new key.",
    ),
    _Advice(
        codes=frozenset({"RequestTimeTooSkewed"}),
        vi="đồng hồ của máy này lệch với kho. Chỉnh lại ngày giờ rồi chạy lại.",
        en="the clock of this machine differs from that of the storage: set it and run again.",
    ),
    _Advice(
        codes=frozenset({"QuotaExceeded", "XMinioAdminBucketQuotaExceeded", "XMinioStorageFull"}),
        vi="kho đã đầy. Xóa bớt ở kho hoặc xin thêm dung lượng, rồi chạy lại.",
        en="the storage is full: delete something there or ask for more room, then run again.",
    ),
    _Advice(
        codes=frozenset({"503", "ServiceUnavailable", "SlowDown"}),
        vi="kho báo đang quá tải. Đợi vài phút rồi chạy lại; vẫn thế thì thêm --jobs với số nhỏ.",
        en="the storage says it has too much to do: wait some minutes and run again, if that does "
        "not help with a small --jobs.",
    ),
    _Advice(
        kinds=frozenset(
            {
                "CredentialRetrievalError",
                "NoCredentialsError",
                "PartialCredentialsError",
                "ProfileNotFound",
            }
        ),
        vi="chưa có khóa vào kho. Đặt biến AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY, hoặc ghi "
        "vào tệp ~/.aws/credentials.",
        en="no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write "
        "~/.aws/credentials.",
    ),
    _Advice(
        kinds=frozenset(
            {
                "ClientConnectorError",
                "ConnectTimeoutError",
                "ConnectionClosedError",
                "ConnectionError",
                "EndpointConnectionError",
                "ReadTimeoutError",
                "TimeoutError",
                "gaierror",
            }
        ),
        vi="máy chủ không trả lời. Xem mạng, và địa chỉ ở biến AWS_ENDPOINT_URL.",
        en="the host does not answer: look at the network and at the address in AWS_ENDPOINT_URL.",
    ),
    _Advice(
        kinds=frozenset({"FileNotFoundError"}),
        vi="không có kho hay thư mục ấy. Xem lại tên, hoặc tạo kho trước.",
        en="there is no such bucket or folder: look at its name, or create it first.",
    ),
    _Advice(
        kinds=frozenset({"IsADirectoryError"}),
        vi="một thư mục đứng ở chỗ của tệp. Dời hoặc xóa thư mục ấy rồi chạy lại.",
        en="a folder stands in the place of a file: move it away or delete it, and run again.",
    ),
    _Advice(
        kinds=frozenset({"PermissionError"}),
        vi="không được phép. Khóa phải có quyền liệt kê, đọc, ghi và xóa ở nơi này.",
        en="not allowed: the key needs to list, read, write and delete here.",
    ),
    _Advice(
        kinds=frozenset({"ImportError"}),
        vi="thiếu thư viện cho loại địa chỉ này; cài gói có tên ở cuối dòng.",
        en="the library for such addresses is missing: install the package named here.",
    ),
    _Advice(
        kinds=frozenset({"ValueError"}),
        vi="không hiểu địa chỉ. Xem lại, cả biến AWS_ENDPOINT_URL (mở đầu bằng https://).",
        en="the address is not understood: look at it and at AWS_ENDPOINT_URL (https://...).",
    ),
)
# To the last sign: keys of Amazon hold slashes.
_SECRET = re.compile(r"//\S*@")


def wrong_address(address: str) -> StorageError:
    """It names no place that can be written to."""
    return StorageError(
        "không phải địa chỉ ghi được. Ghi một thư mục, file:///duong/dan, hoặc "
        "s3://ten-kho/thu-muc (tên kho: 3 đến 63 chữ thường, số, dấu chấm, gạch nối); "
        "máy chủ S3 riêng thì đặt ở biến AWS_ENDPOINT_URL.",
        "no address to write to: give a folder, file:///path, or s3://bucket/folder "
        "(bucket: 3 to 63 lower-case letters, digits, dots, hyphens); an S3 of your "
        "own goes into the variable AWS_ENDPOINT_URL.",
        about=_shown(address),
        is_mistyped=True,
    )


def leads_outside(name: str) -> StorageError:
    """A name of a file that would be one outside the place."""
    return StorageError(
        "tên tệp dẫn ra ngoài nơi nhận nên không đụng đến.",
        "the name of the file leads out of the place, so it was left alone.",
        about=repr(name),
    )


def no_library(address: str, packages: str) -> StorageError:
    """What reaches such places is not installed."""
    typed = installing(*packages.split())
    return StorageError(
        f"cần cài thêm, gõ: {typed}",
        f"more is needed, type: {typed}",
        about=_shown(address),
    )


def said(place: str, error: Exception) -> StorageError:
    """The fault of a library of a storage, as what a person can do about it."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return _in_the_way(_shown(place))
    vi, en = _advice(error)
    detail = _SECRET.sub("//", " ".join(str(error).split()))[:300]
    return StorageError(vi, f"{en} [{type(error).__name__}: {detail}]", about=_shown(place))


def refused_at(path: Path, error: OSError) -> StorageError:
    """What the machine refused at a file of a folder, where no key and no host is at fault."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        in_the_way = next((above for above in path.parents if above.is_file()), None)
        if in_the_way is not None:
            return _in_the_way(in_the_way)
    if isinstance(error, IsADirectoryError):
        return StorageError(*_advice(error), about=path)
    vi, en = machine_refused(error)
    return StorageError(f"{vi} Xong thì chạy lại.", f"{en} Then run again.", about=path)


def _in_the_way(file: object) -> InTheWayError:
    return InTheWayError(
        "một tệp đứng ở chỗ của thư mục. Dời tệp ấy đi, hoặc chọn nơi khác, rồi chạy lại.",
        "a file stands in the place of a folder: move it away, or choose another place, and run "
        "again.",
        about=file,
    )


def _advice(error: Exception) -> tuple[str, str]:
    code = _s3_code(error)
    kinds = {kind.__name__ for kind in type(error).__mro__}
    # An S3 has one class, no permission, for a wrong key, a late clock and a wrong region.
    fitting = [
        *(advice for advice in _EVERY_ADVICE if code in advice.codes),
        *(advice for advice in _EVERY_ADVICE if advice.kinds & kinds),
    ]
    if fitting:
        return fitting[0].vi, fitting[0].en
    return "kho không làm được việc này.", "the storage cannot do this."


def _s3_code(error: BaseException | None) -> str:
    """What the S3 itself called the fault, behind what its libraries made of it; "" for others."""
    while error is not None:
        told = getattr(error, "response", None)
        if isinstance(told, dict) and isinstance(told.get("Error"), dict):
            return str(told["Error"].get("Code", ""))
        error = error.__cause__
    return ""


def _shown(address: str) -> str:
    """Without a password that somebody wrote into it."""
    return _SECRET.sub("//", address)
