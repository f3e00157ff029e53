"""Files by name in a place outside the site: a folder, or a storage that fsspec reaches.

The one door to fsspec, which is not needed for folders and imported when an address is none. Keys,
region and endpoint of an S3 come from where all its programs look: `AWS_ACCESS_KEY_ID`,
`AWS_SECRET_ACCESS_KEY`, `AWS_DEFAULT_REGION`, `AWS_ENDPOINT_URL`, or the files in `~/.aws`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from dienhinh.model.delivery import FileHeaders
from dienhinh.write.files import readable_folder, remove_all, remove_file, replace_file
from dienhinh.write.storage_errors import (
    StorageError,
    leads_outside,
    no_library,
    refused_at,
    said,
    wrong_address,
)
from dienhinh.write.torn import is_torn, torn_below, torn_name

_S3 = ("s3", "s3a")
_READ_ONLY = ("http", "https", "github", "git", "data", "zip", "tar", "reference")
_S3_PLACE = re.compile(r"(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?P<folder>.*))?")
# Wait long enough for a slow line and not until everybody has gone home.
_S3_SETTINGS = {
    "connect_timeout": 10,
    "read_timeout": 60,
    "retries": {"max_attempts": 3},
    # Storages that only speak like S3 refuse the newer checksums.
    "request_checksum_calculation": "when_required",
    "response_checksum_validation": "when_required",
}


class Storage(Protocol):
    """Names are posix, relative, without `..`: StorageError for others.

    Every method raises StorageError when the place fails.
    """

    @property
    def takes_headers(self) -> bool:
        """Whether the place keeps headers; elsewhere the web server decides."""

    def names(self) -> set[str]:
        """Every file there; not what is still, or was left, half written."""

    def read(self, name: str) -> bytes | None:
        """A file's content, or None when it is not there."""

    def write(self, name: str, content: bytes, headers: FileHeaders | None = None) -> None:
        """Put a file there, whole or not at all."""

    def remove(self, name: str) -> None:
        """Take a file away; it may be gone already."""

    def tidy(self) -> None:
        """Take away what killed runs left half written; no other run may be writing there."""


def storage(address: str) -> Storage:
    """The place at an address: a folder, `file://...`, `s3://bucket/folder`, or another of fsspec.

    Raises StorageError when it is no address, cannot be reached or may not be used.
    """
    folder = folder_at(address)
    if folder is not None:
        return Folder(folder)
    scheme, _, rest = address.partition("://")
    if not rest.strip("/") or scheme in _READ_ONLY:
        raise wrong_address(address)
    return Remote(address)


def inside(name: str) -> str:
    """The name itself; StorageError when it leads out of the place that it is a name in."""
    path = Path(name)
    if path.anchor or ".." in path.parts or name.startswith("/"):
        raise leads_outside(name)
    return name


def folder_at(address: str) -> Path | None:
    """The folder that an address names; None for one that only fsspec reaches.

    Raises StorageError when it is no address.
    """
    scheme, mark, _ = address.partition("://")
    if not mark:
        if re.match(r"[a-z0-9]{2,}:", address):
            raise wrong_address(address)
        return Path(address)
    return _folder_of(address) if scheme == "file" else None


class Folder:
    """A folder of this machine, or one that several machines mount."""

    takes_headers = False

    def __init__(self, root: Path) -> None:
        """Use the folder `root`; it is created when something is written."""
        self.root = root

    def names(self) -> set[str]:
        found = (p for p in self.root.rglob("*") if p.is_file() and not is_torn(p.name))
        return {path.relative_to(self.root).as_posix() for path in found}

    def read(self, name: str) -> bytes | None:
        path = self.root / inside(name)
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise refused_at(path, error) from error

    def write(self, name: str, content: bytes, headers: FileHeaders | None = None) -> None:
        del headers
        path = self.root / inside(name)
        try:
            readable_folder(str(path.parent))
            replace_file(path, content, is_copy=True)
        except OSError as error:
            raise refused_at(path, error) from error

    def remove(self, name: str) -> None:
        path = self.root / inside(name)
        try:
            # A folder that stands there is no file of that name.
            if not path.is_dir():
                remove_file(self.root, name)
        except NotADirectoryError:
            return
        except OSError as error:
            raise refused_at(path, error) from error

    def tidy(self) -> None:
        try:
            for path in torn_below(self.root):
                remove_all(path)
        except OSError as error:
            raise refused_at(self.root, error) from error


class Remote:
    """A storage that fsspec reaches; one may serve several threads."""

    def __init__(self, address: str) -> None:
        """Reach the place, so that a wrong key or name is said before anything is done."""
        self._address = address
        self.takes_headers = address.startswith(tuple(f"{name}://" for name in _S3))
        if self.takes_headers and not _S3_PLACE.fullmatch(address.partition("://")[2]):
            raise wrong_address(address)
        with self._translated():
            self._files, self._root = _opened(address)
            if self.takes_headers:
                bucket = self._root.partition("/")[0]
                self._files.call_s3("list_objects_v2", Bucket=bucket, MaxKeys=1)

    def names(self) -> set[str]:
        return {name for name in self._every_name() if not is_torn(_last(name))}

    def read(self, name: str) -> bytes | None:
        with self._translated():
            try:
                content: bytes = self._files.cat_file(f"{self._root}/{inside(name)}")
            except FileNotFoundError:
                return None
            return content

    def write(self, name: str, content: bytes, headers: FileHeaders | None = None) -> None:
        given = {}
        if headers is not None and self.takes_headers:
            given = {"ContentType": headers.content_type, "CacheControl": headers.cache_control}
        path = f"{self._root}/{inside(name)}"
        with self._translated():
            if not self.takes_headers:
                self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
            if self._gives_names():
                beside = f"{path.rpartition('/')[0]}/{torn_name()}"
                self._files.pipe_file(beside, content)
                self._rename(beside, path)
            else:
                self._files.pipe_file(path, content, **given)

    def remove(self, name: str) -> None:
        path = f"{self._root}/{inside(name)}"
        with self._translated():
            try:
                if self.takes_headers:
                    # s3fs takes `?versionId=` in a name for an order to remove another object.
                    bucket, _, folder = self._root.partition("/")
                    key = f"{folder}/{name}" if folder else name
                    self._files.call_s3("delete_object", Bucket=bucket, Key=key)
                else:
                    self._files.rm_file(path)
            except FileNotFoundError:
                return

    def tidy(self) -> None:
        for name in self._every_name():
            if is_torn(_last(name)):
                self.remove(name)

    def _every_name(self) -> list[str]:
        with self._translated():
            start = len(self._root) + 1
            return [path[start:] for path in self._files.find(self._root)]

    def _gives_names(self) -> bool:
        """Whether a file can get another name there, as on a disk: it is then written in place.

        Elsewhere an object is there when it is whole, and the general way of fsspec is to copy it.
        """
        from fsspec import AbstractFileSystem  # noqa: PLC0415 as in `_opened`

        return type(self._files).mv is not AbstractFileSystem.mv

    def _rename(self, beside: str, path: str) -> None:
        try:
            self._files.mv(beside, path)
        except OSError:
            # Windows' shares (SMB) give no file the name of another.
            if not self._files.exists(path):
                raise
            self._files.rm_file(path)
            self._files.mv(beside, path)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except StorageError:
            raise
        except Exception as error:  # each library of a storage has its own tree of errors
            raise said(self._address, error) from error


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _opened(address: str) -> tuple[Any, str]:
    """The file system of fsspec and the root below which names stand, without a slash at its end.

    Any: fsspec tells no types.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 not installed for those who use folders
    except ImportError as error:
        raise no_library(address, "fsspec s3fs") from error
    given: dict[str, Any] = {"skip_instance_cache": True, "use_listings_cache": False}
    if address.startswith(tuple(f"{name}://" for name in _S3)):
        given["config_kwargs"] = _S3_SETTINGS
    elif address.startswith("memory://"):
        given = {}
    try:
        found, root = url_to_fs(address, **given)
    except ValueError as error:
        raise wrong_address(address) from error
    return found, root.rstrip("/")


def _folder_of(address: str) -> Path:
    """The folder of a `file://` address; three slashes, or a host that is this machine."""
    parts = urlsplit(address)
    if parts.netloc not in {"", "localhost"} or not parts.path.strip("/"):
        raise wrong_address(address)
    path = unquote(parts.path)
    # file:///C:/site is C:/site on Windows.
    return Path(path[1:] if re.match(r"/[A-Za-z]:", path) else path)
