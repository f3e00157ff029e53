"""What went wrong with a storage, in words that say what to do."""

import re
from dataclasses import dataclass

from dienhinh.refusal import Refusal


class StorageError(Refusal):
    """A place cannot be reached or used; the text says why in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Advice:
    """What to say to faults of these classes, by name.

    Importing the classes of every storage's library to compare would need them all installed.
    """

    kinds: frozenset[str]
    vi: str
    en: str


_EVERY_ADVICE = (
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
        kinds=frozenset({"FileExistsError", "NotADirectoryError"}),
        vi="một tệp đứng ở chỗ của thư mục. Dời tệp ấy đi rồi chạy lại; không cần nó nữa thì thêm "
        "--again --delete-others, lệnh sẽ xóa nó và mọi tệp khác mà trang không có.",
        en="a file stands in the place of a folder: move it away and run again, or, if nobody "
        "needs it, add --again --delete-others, which deletes it and all else that the site lacks.",
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
    return StorageError(
        f"cần cài thêm: pip install {packages} (hoặc pip install 'dienhinh[deploy]').",
        f"more is needed: pip install {packages} (or 'dienhinh[deploy]').",
        about=_shown(address),
    )


def said(place: str, error: Exception) -> StorageError:
    """The fault of a library of a storage, as what a person can do about it."""
    vi, en = _advice(error)
    detail = _SECRET.sub("//", " ".join(str(error).split()))[:300]
    return StorageError(vi, f"{en} [{type(error).__name__}: {detail}]", about=_shown(place))


def _advice(error: Exception) -> tuple[str, str]:
    kinds = {kind.__name__ for kind in type(error).__mro__}
    for advice in _EVERY_ADVICE:
        if advice.kinds & kinds:
            return advice.vi, advice.en
    return "kho không làm được việc này.", "the storage cannot do this."


def _shown(address: str) -> str:
    """Without a password that somebody wrote into it."""
    return _SECRET.sub("//", address)
