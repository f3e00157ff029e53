"""A web server of the built site on the loopback, with the headers that publishing wrote."""

import gzip
import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.serving import running

_TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".js": "text/javascript",
    ".xml": "application/xml",
}
# The loopback speaks HTTP: a browser that obeyed this would ask for everything by HTTPS.
_NOT_HERE = "; upgrade-insecure-requests"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, root: Path) -> None:
        self.root = root
        self.rules = header_rules((root / "_headers").read_text(encoding="utf-8"))
        super().__init__(("127.0.0.1", 0), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that is closed early leaves its connections: no fault of anybody's."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        uri = unquote(urlsplit(self.path).path)
        path = self.server.root / uri.lstrip("/")
        if uri.endswith("/"):
            path /= "index.html"
        if path.is_dir():
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"{uri}/"})
        elif path.is_file() and ".." not in path.parts:
            self._file(HTTPStatus.OK, uri, path)
        else:
            self._file(HTTPStatus.NOT_FOUND, uri, self.server.root / "404.html")

    def _file(self, status: HTTPStatus, uri: str, path: Path) -> None:
        kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0]
        headers = headers_of(self.server.rules, uri) | {"Content-Type": kind or "text/plain"}
        if kind in {"text/html", "text/css", "text/javascript", "image/svg+xml"}:
            headers |= {"Content-Encoding": "gzip", "Content-Type": f"{kind}; charset=utf-8"}
            self._send(status, _packed(path, path.stat().st_mtime_ns), headers)
        else:
            self._send(status, path.read_bytes(), headers)

    def _send(self, status: HTTPStatus, content: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name of the base
        """Say nothing."""


@lru_cache(maxsize=1024)
def _packed(path: Path, changed_ns: int) -> bytes:
    del changed_ns  # part of the key: a page built anew is packed anew
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def header_rules(text: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """`_headers` as (path with `*`, its (name, value) rows); None takes a header away."""
    rules: list[tuple[str, list[tuple[str, str | None]]]] = []
    for line in text.splitlines():
        if not line.startswith(" "):
            rules.append((line.strip(), []))
        elif line.strip().startswith("!"):
            rules[-1][1].append((line.strip().removeprefix("!").strip(), None))
        else:
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value.replace(_NOT_HERE, "")))
    return rules


def headers_of(rules: list[tuple[str, list[tuple[str, str | None]]]], uri: str) -> dict[str, str]:
    """The headers of one address, later rules over earlier ones."""
    found: dict[str, str] = {}
    for pattern, rows in rules:
        if uri == pattern or (pattern.endswith("*") and uri.startswith(pattern[:-1])):
            for name, value in rows:
                if value is None:
                    found.pop(name, None)
                else:
                    found[name] = value
    return found


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """The origin, such as `http://127.0.0.1:40123`, while the server runs."""
    server = _Server(root)
    with running(server):
        yield f"http://127.0.0.1:{server.server_port}"
