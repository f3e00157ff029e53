"""The server of MkDocs shows pages made on request, and its own pages as before."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

import pytest

from dienhinh.site.live import live


class Server(SimpleNamespace):
    """What is used of `mkdocs.livereload.LiveReloadServer`."""

    mount_path = "/kho/"
    _visible_epoch = 7

    def serve_request(
        self,
        environ: dict[str, Any],
        start_response: Any,  # noqa: ANN401 as WSGI has it
    ) -> Iterable[bytes]:
        start_response("200 OK", [])
        return [f"của MkDocs: {environ['PATH_INFO']}".encode()]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        return content + f"<script>{epoch}</script>".encode()


def asked(path: str) -> bytes:
    app = live(Server(), lambda slug: b"moi" if slug == "to-mot" else None)  # type: ignore[arg-type]
    return b"".join(app({"PATH_INFO": path}, lambda status, headers: None))  # noqa: ARG005


@pytest.mark.parametrize("path", ["/kho/ho-so/to-mot/", "/kho/ho-so/to-mot/index.html"])
def test_the_page_of_an_edited_profile_is_made_now(path: str) -> None:
    assert asked(path) == b"moi<script>7</script>"


@pytest.mark.parametrize(
    "path",
    ["/kho/ho-so/to-hai/", "/kho/ho-so/", "/kho/ho-so/to-mot/x.png", "/kho/", "/livereload/1/2"],
)
def test_all_else_is_as_mkdocs_answers(path: str) -> None:
    assert asked(path) == f"của MkDocs: {path}".encode()
