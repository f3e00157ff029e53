"""A client of the yaml-language-server over stdio, as far as tests need one.

The protocol is LSP 3.17: JSON-RPC messages, each behind a Content-Length header.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

SERVER = (
    Path(__file__).parents[1] / "tools/node_modules/yaml-language-server/bin/yaml-language-server"
)
_PATIENCE_S = 60.0
_SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}
}


class LanguageServer:
    """One server that looks at one folder."""

    def __init__(self, process: "subprocess.Popen[bytes]", root: Path) -> None:
        self._process = process
        self._root = root
        self._messages: Queue[dict[str, Any]] = Queue()
        self._last_id = 0
        Thread(target=self._listen, daemon=True).start()
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "completion": {
                            "completionItem": {
                                "documentationFormat": ["markdown"],
                                "snippetSupport": True,
                            }
                        },
                        "hover": {"contentFormat": ["markdown"]},
                    },
                },
            },
        )
        self._tell("initialized", {})

    def diagnostics(self, file: Path) -> list[tuple[int, int, str]]:
        """Open a file; (line, column, message) of everything the server finds, 1-based, sorted."""
        uri = file.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": file.read_text("utf-8")}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics":
                given = message["params"]
                if given["uri"] == uri:
                    return sorted(_place(found) for found in given["diagnostics"])

    def completion(self, file: Path, line: int, column: int) -> dict[str, str]:
        """What is offered at a place of an opened file: documentation by label."""
        answer = self._ask("textDocument/completion", _position(file, line, column))
        return {item["label"]: _text(item.get("documentation")) for item in answer["items"]}

    def hover(self, file: Path, line: int, column: int) -> str:
        """What is shown over a place of an opened file."""
        answer = self._ask("textDocument/hover", _position(file, line, column))
        return _text(answer["contents"]) if answer else ""

    def _ask(self, method: str, params: dict[str, Any]) -> Any:  # noqa: ANN401 any JSON
        self._last_id += 1
        self._send({"id": self._last_id, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._last_id and "method" not in message:
                return message.get("result")

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _next(self) -> dict[str, Any]:
        """The next message that is not a question of the server's; those are answered here."""
        while True:
            try:
                message = self._messages.get(timeout=_PATIENCE_S)
            except Empty:
                raise TimeoutError("the language server says nothing") from None
            if "id" not in message or "method" not in message:
                return message
            result = None
            if message["method"] == "workspace/configuration":
                items = message["params"]["items"]
                result = [_SETTINGS.get(item.get("section")) for item in items]
            self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while line := stream.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
                while stream.readline().strip():
                    pass
                self._messages.put(json.loads(stream.read(length)))


@contextmanager
def language_server(root: Path) -> Iterator[LanguageServer]:
    """A running server, stopped at the end."""
    command = ["node", str(SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield LanguageServer(process, root)
        finally:
            process.terminate()


def _position(file: Path, line: int, column: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": file.as_uri()},
        "position": {"line": line - 1, "character": column - 1},
    }


def _place(found: dict[str, Any]) -> tuple[int, int, str]:
    start = found["range"]["start"]
    return start["line"] + 1, start["character"] + 1, found["message"]


def _text(content: Any) -> str:  # noqa: ANN401 text or marked text
    if content is None:
        return ""
    return content if isinstance(content, str) else str(content["value"])
