"""`.ci/comment` against look-alikes of both forges on the loopback."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.serving import running

COMMAND = Path(__file__).parents[2] / ".ci" / "comment"
MARKER = "<!-- dienhinh-review -->"
OURS = {"user": {"login": "github-actions[bot]"}, "author": {"id": 7}}
THEIRS = {"user": {"login": "nguoi-la"}, "author": {"id": 8}}


@dataclass
class Forge:
    origin: str = ""
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    files: list[str] = field(default_factory=lambda: ["profiles/dot/ba-to/htx/profile.yaml"])
    renamed_from: str | None = None


class Server(ThreadingHTTPServer):
    def __init__(self, state: Forge) -> None:
        self.state = state
        super().__init__(("127.0.0.1", 0), Handler)
        state.origin = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        state = self.server.state
        state.asked.append(f"{self.command} {self.path}")
        state.keys |= {self.headers.get(k, "") for k in ("Authorization", "PRIVATE-TOKEN")}
        data = json.dumps(self._answer(state)).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_PATCH = do_PUT = do_GET  # noqa: N815 the names of the base

    def _answer(self, state: Forge) -> Any:  # noqa: ANN401 JSON
        length = int(self.headers.get("Content-Length") or 0)
        sent = json.loads(self.rfile.read(length)) if length else {}
        if self.command == "POST":
            state.comments.append({"id": len(state.comments) + 1, **OURS, **sent})
            return state.comments[-1]
        if self.command in {"PATCH", "PUT"}:
            number = int(self.path.rpartition("/")[2])
            state.comments[number - 1] |= sent
            return state.comments[number - 1]
        if re.search(r"/(comments|notes)\?", self.path):
            page = int(self.path.rpartition("=")[2])
            return state.comments[(page - 1) * 100 : page * 100]
        if re.search(r"/(files|diffs)\?", self.path):
            page = int(self.path.rpartition("=")[2])
            old = state.renamed_from
            rows = [
                {"filename": file, "new_path": file, "old_path": old or file}
                | ({"previous_filename": old} if old else {})
                for file in state.files
            ]
            return rows[(page - 1) * 100 : page * 100]
        if self.path.endswith("/user"):
            return {"id": 7}
        return {"head": {"sha": "abc"}, "sha": "abc"}

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base's name
        pass


@pytest.fixture
def forge() -> Iterator[Forge]:
    state = Forge()
    with running(Server(state)):
        yield state


def comment(
    kind: str, forge: Forge, text: Path, *more: str, number: str = "7"
) -> subprocess.CompletedProcess[str]:
    paths = {"github": "/repos/to-chuc/kho", "gitlab": "/api/v4/projects/3"}
    api = forge.origin + paths[kind]
    return subprocess.run(
        [sys.executable, str(COMMAND), kind, "--api", api, "--number", number, *more, str(text)],
        env=os.environ | {"TOKEN": "khoa-thu"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "loi.md"
    file.write_text(f"{MARKER}\n## Xem giúp\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_the_comment_is_written_once_and_then_written_over(
    kind: str, forge: Forge, text: Path
) -> None:
    forge.comments.append({"id": 1, "body": "Cảm ơn", **THEIRS})

    assert comment(kind, forge, text).returncode == 0
    text.write_text(f"{MARKER}\n## Hết lỗi\n", encoding="utf-8")
    assert comment(kind, forge, text).returncode == 0

    assert [row["body"] for row in forge.comments] == ["Cảm ơn", f"{MARKER}\n## Hết lỗi\n"]
    assert "khoa-thu" in " ".join(forge.keys)


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_a_comment_of_somebody_else_with_our_marker_is_left_alone(
    kind: str, forge: Forge, text: Path
) -> None:
    forge.comments.append({"id": 1, "body": f"{MARKER}\nlừa", **THEIRS})

    comment(kind, forge, text)

    assert len(forge.comments) == 2
    assert forge.comments[0]["body"] == f"{MARKER}\nlừa"


def test_the_comment_is_found_behind_a_hundred_others(forge: Forge, text: Path) -> None:
    forge.comments += [{"id": n, "body": "x", **THEIRS} for n in range(1, 131)]
    forge.comments.append({"id": 131, "body": f"{MARKER}\ncũ", **OURS})

    comment("github", forge, text)

    assert len(forge.comments) == 131
    assert forge.comments[-1]["body"].endswith("## Xem giúp\n")


def test_the_same_text_again_is_not_sent(forge: Forge, text: Path) -> None:
    comment("github", forge, text)
    forge.asked.clear()

    comment("github", forge, text)

    assert {line.split()[0] for line in forge.asked} == {"GET"}


def test_a_request_at_another_commit_is_refused(forge: Forge, text: Path) -> None:
    refused = comment("github", forge, text, "--head", "xyz")

    assert refused.returncode == 1
    assert forge.comments == []
    assert comment("github", forge, text, "--head", "abc").returncode == 0


@pytest.mark.parametrize("number", ["7/../8", "", "7\n8", "-1"])
def test_a_number_that_is_none_is_refused(forge: Forge, text: Path, number: str) -> None:
    assert comment("github", forge, text, number=number).returncode != 0
    assert forge.asked == []


def test_a_text_that_is_no_review_is_refused(forge: Forge, text: Path) -> None:
    text.write_text("Mua hàng tại đây\n", encoding="utf-8")
    assert comment("github", forge, text).returncode == 1

    text.write_text(f"{MARKER}\n" + "x" * 70_000, encoding="utf-8")
    assert comment("github", forge, text).returncode == 1
    assert forge.comments == []


@pytest.mark.parametrize("kind", ["github", "gitlab"])
@pytest.mark.parametrize(
    "path",
    [
        "scripts/dienhinh/evil.py",
        ".github/workflows/kiem-tra.yml",
        "mkdocs.yml",
        "docs/theme/main.html",
        "docs/theme/a.md",
        "docs/khung.md",
        "docs/tin/dem.js",
        "profiles.py",
        "xprofiles/a.yaml",
    ],
)
def test_a_change_to_the_program_is_said_first(
    kind: str, forge: Forge, text: Path, path: str
) -> None:
    forge.files = [f"docs/tin/{number}.md" for number in range(130)] + [path]

    assert comment(kind, forge, text).returncode == 0

    (row,) = forge.comments
    first, second, *_ = row["body"].splitlines()
    assert first == MARKER
    assert second.startswith(f"> **Thay đổi này sửa cả chương trình** (`{path}`). ")
    assert row["body"].endswith("\n\n## Xem giúp\n")


@pytest.mark.parametrize("kind", ["github", "gitlab"])
def test_a_program_that_was_moved_among_the_profiles_is_a_change_too(
    kind: str, forge: Forge, text: Path
) -> None:
    forge.renamed_from = "scripts/dienhinh/cli.py"

    comment(kind, forge, text)

    assert "(`scripts/dienhinh/cli.py`)" in forge.comments[0]["body"]


def test_many_files_of_the_program_are_counted(forge: Forge, text: Path) -> None:
    forge.files = [f"scripts/{number}.py" for number in range(9)]

    comment("github", forge, text)

    assert "`scripts/4.py`, và 4 tệp nữa)" in forge.comments[0]["body"]


def test_of_more_files_than_a_forge_names_nobody_says_that_they_are_content(
    forge: Forge, text: Path
) -> None:
    forge.files = [f"docs/tin/{number}.md" for number in range(1_000)]

    comment("github", forge, text)

    assert "(`quá nhiều tệp, không xem hết được`)" in forge.comments[0]["body"]


def test_a_change_to_content_alone_says_nothing_of_it(forge: Forge, text: Path) -> None:
    forge.files = ["profiles/collections/a.yaml", "docs/tin/a.md", "docs/tin/anh/a.JPG"]

    comment("github", forge, text)

    assert forge.comments[0]["body"] == f"{MARKER}\n## Xem giúp\n"
