"""A web server of a folder that counts what it sends and can be as slow as a link of a phone."""

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.serving import running

_PACKED = frozenset({".js", ".json", ".html", ".css"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How fast answers come."""

    bytes_per_second: float
    wait_s: float

    def __str__(self) -> str:
        return f"{self.bytes_per_second * 8 / 1e6:g} Mbit/s, {self.wait_s * 1000:.0f} ms"


class Server(ThreadingHTTPServer):
    """`sent` are the bytes of all answers so far, without headers; set `link` to slow it down."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, root: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root = root
        self.sent = 0
        self.link: Link | None = None
        self._lock = threading.Lock()
        self._free_at = 0.0

    @property
    def origin(self) -> str:
        """Such as `http://127.0.0.1:40123`."""
        return f"http://127.0.0.1:{self.server_port}"

    def passed(self, size: int) -> None:
        """Wait until so many bytes have come through the link, which all answers share."""
        with self._lock:
            self.sent += size
            link = self.link
            if link is None:
                return
            start = max(time.monotonic() + link.wait_s, self._free_at)
            self._free_at = start + size / link.bytes_per_second
            until = self._free_at
        time.sleep(max(0.0, until - time.monotonic()))

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that is closed early leaves its connections: no fault of anybody's."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        path = self.server.root / unquote(urlsplit(self.path).path).lstrip("/")
        is_there = path.is_file() and ".." not in path.parts
        content = _content(path) if is_there else b""
        self.server.passed(len(content))
        self.send_response(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND)
        if path.suffix in _PACKED and is_there:
            self.send_header("Content-Encoding", "gzip")
        kind = "text/javascript" if path.suffix == ".js" else mimetypes.guess_type(path.name)[0]
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name of the base
        """Say nothing."""


@lru_cache(maxsize=4096)
def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if path.suffix in _PACKED else content


@contextmanager
def serving(root: Path) -> Iterator[Server]:
    """The server of a folder, while it runs."""
    server = Server(root)
    with running(server):
        yield server
