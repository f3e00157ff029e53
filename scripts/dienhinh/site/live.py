"""`mkdocs serve` shows an edited profile at once, before the site is published anew."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs.livereload import LiveReloadServer

_PROFILE = re.compile(r"ho-so/([a-z0-9-]+)/(?:index\.html)?")

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def live(server: LiveReloadServer, page: Callable[[str], bytes | None]) -> App:
    """The server's own answers, but for profiles of which `page` gives another page by slug."""
    inner = server.serve_request

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        # WSGI gives the bytes of an address as Latin-1 (PEP 3333).
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        found = _PROFILE.fullmatch(path.removeprefix(server.mount_path))
        content = page(found[1]) if found else None
        if content is None:
            return inner(environ, start_response)
        shown = server._inject_js_into_html(content, server._visible_epoch)  # noqa: SLF001 of MkDocs
        headers = [("Content-Type", "text/html; charset=utf-8")]
        start_response("200 OK", [*headers, ("Content-Length", str(len(shown)))])
        return [shown]

    return app
