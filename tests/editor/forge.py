"""A look-alike of GitHub over a bare repository: as much of it as a git-based editor asks for.

The calls were read off the requests that Sveltia CMS 0.221.1 makes. What is not known is answered
with 404 and remembered in `unknown`, so that a test can see it.
"""

import base64
import json
import re
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from tests.repositories import committed, git
from tests.serving import running

_DAY = "2026-11-22T00:00:00Z"
_PERSON = {"login": "can-bo-mau", "id": 1, "name": "Cán bộ mẫu", "email": "mau@example.org"}
_GRAPHQL_STATES = {"A": "ADDED", "M": "MODIFIED", "D": "DELETED"}


@dataclass
class Request:
    """A pull request."""

    number: int
    title: str
    body: str
    branch: str
    is_draft: bool
    labels: list[str] = field(default_factory=list)
    # The commit it ended at when it was closed or merged; until then it follows its branch.
    closed_at: str | None = None


class RefusalError(Exception):
    """What the forge does not do, in its own words."""


@dataclass
class Forge:
    """The repository, its pull requests, and every call that was not understood."""

    repository: Path
    requests: list[Request] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    origin: str = ""
    # Commits of anybody but who is signed in.
    of_others: set[str] = field(default_factory=set)
    # What others do just before the next branch is made, or the next commit.
    before_branch: deque[Callable[[], object]] = field(default_factory=deque)
    before_commit: deque[Callable[[], object]] = field(default_factory=deque)

    @classmethod
    def of(cls, project: Path) -> Self:
        """A forge that holds all the files of a folder, in a bare repository beside it."""
        committed(project)
        git(project.parent, "clone", "--quiet", "--bare", project.name, "kho.git")
        return cls(repository=project.parent / "kho.git")

    def head(self, branch: str) -> str | None:
        try:
            return git(self.repository, "rev-parse", "--verify", "-q", f"refs/heads/{branch}")
        except subprocess.CalledProcessError:
            return None

    def branches(self) -> list[str]:
        listed = git(self.repository, "for-each-ref", "--format=%(refname:short)", "refs/heads")
        return listed.splitlines()

    def changed(self, branch: str) -> list[tuple[str, str]]:
        """(letter, path) of every file that a branch changes."""
        rows = git(
            self.repository, "-c", "core.quotepath=off", "diff", "--name-status", "--no-renames",
            f"main...{branch}",
        )  # fmt: skip
        pairs = [row.split("\t") for row in rows.splitlines()]
        return [(letter, path) for letter, path in pairs]

    def content(self, branch: str, path: str) -> bytes:
        done = subprocess.run(
            ["git", "cat-file", "blob", f"{branch}:{path}"],
            cwd=self.repository,
            capture_output=True,
            check=True,
        )
        return done.stdout

    def new_branch(self, name: str, oid: str) -> None:
        """`createRef`: only what is not there yet."""
        while self.before_branch:
            self.before_branch.popleft()()
        if self.head(name.removeprefix("refs/heads/")):
            raise RefusalError(f'A ref named "{name}" already exists in the repository.')
        git(self.repository, "update-ref", name, oid)

    def save_of_another(self, branch: str, files: dict[str, str], title: str = "") -> str:
        """A commit by somebody else on a branch; with a title a request is opened too."""
        if self.head(branch) is None:
            git(self.repository, "update-ref", f"refs/heads/{branch}", "main")
        additions = [
            {"path": path, "contents": base64.b64encode(text.encode()).decode()}
            for path, text in files.items()
        ]
        if title:
            number = len(self.requests) + 1
            self.requests.append(
                Request(number, title, "", branch, is_draft=True, labels=["ho-so/draft"])
            )
        made = self.commit(
            {
                "branch": {"branchName": branch},
                "fileChanges": {"additions": additions},
                "message": {"headline": "Bản của người khác"},
            }
        )
        self.of_others.add(made)
        return made

    def moved_branch(self, name: str, before: str, after: str) -> None:
        """`updateRefs`: only from the commit that was seen."""
        if self.head(name.removeprefix("refs/heads/")) != before:
            raise RefusalError(f"Reference cannot be updated: {name}")
        git(self.repository, "update-ref", name, after)

    def commit(self, sent: dict[str, Any]) -> str:
        """`createCommitOnBranch`: one commit with all files."""
        while self.before_commit:
            self.before_commit.popleft()()
        branch = sent["branch"]["branchName"]
        work = ["-c", f"core.worktree={self.repository.parent}"]
        parent = git(self.repository, "rev-parse", f"refs/heads/{branch}")
        if sent.get("expectedHeadOid") not in {None, parent}:
            raise RefusalError(
                f'Expected branch to point to "{sent["expectedHeadOid"]}" but it did not.'
            )
        git(self.repository, *work, "read-tree", parent)
        for file in sent["fileChanges"].get("deletions", []):
            git(self.repository, *work, "update-index", "--force-remove", file["path"])
        for file in sent["fileChanges"].get("additions", []):
            blob = subprocess.run(
                ["git", "hash-object", "-w", "--stdin"],
                cwd=self.repository,
                input=base64.b64decode(file["contents"]),
                capture_output=True,
                check=True,
            ).stdout.decode().strip()  # fmt: skip
            entry = f"100644,{blob},{file['path']}"
            git(self.repository, *work, "update-index", "--add", "--cacheinfo", entry)
        tree = git(self.repository, *work, "write-tree")
        words = sent["message"]["headline"]
        made = git(self.repository, "commit-tree", tree, "-p", parent, "-m", words)
        git(self.repository, "update-ref", f"refs/heads/{branch}", made)
        return made


def rest(forge: Forge, path: str, sent: Any) -> Any:  # noqa: ANN401 JSON
    """The answer to a REST call; None when it is not known."""
    for pattern, handler in _ROUTES:
        found = re.fullmatch(pattern, path)
        if found:
            return handler(forge, sent, *found.groups())
    return None


def _pull(forge: Forge, request: Request) -> dict[str, Any]:
    sha = forge.head(request.branch)
    return {
        "number": request.number, "id": request.number, "merged_at": None,
        "state": "closed" if request.closed_at else "open",
        "draft": request.is_draft, "title": request.title, "body": request.body, "user": _PERSON,
        "node_id": f"PR_{request.number}", "html_url": f"{forge.origin}/pull/{request.number}",
        "labels": [{"name": label} for label in request.labels],
        "head": {"ref": request.branch, "sha": sha}, "base": {"ref": "main"},
        "created_at": _DAY, "updated_at": _DAY,
    }  # fmt: skip


def _new_pull(forge: Forge, sent: Any) -> dict[str, Any]:  # noqa: ANN401 JSON
    request = Request(
        number=len(forge.requests) + 1,
        title=sent["title"],
        body=sent.get("body") or "",
        branch=sent["head"].rpartition(":")[2],
        is_draft=bool(sent.get("draft")),
    )
    forge.requests.append(request)
    return _pull(forge, request)


def _label(forge: Forge, sent: Any, number: str) -> list[dict[str, str]]:  # noqa: ANN401 JSON
    request = forge.requests[int(number) - 1]
    request.labels += sent["labels"] if isinstance(sent, dict) else sent
    return [{"name": label} for label in request.labels]


def _issue(forge: Forge, sent: Any, number: str) -> dict[str, Any]:  # noqa: ANN401 JSON
    request = forge.requests[int(number) - 1]
    if "labels" in sent:
        request.labels = list(sent["labels"])
    return _pull(forge, request)


def _unlabel(forge: Forge, _sent: object, number: str, label: str) -> list[str]:
    request = forge.requests[int(number) - 1]
    request.labels = [name for name in request.labels if name != label]
    return request.labels


def _new_ref(forge: Forge, sent: Any) -> dict[str, Any]:  # noqa: ANN401 JSON
    git(forge.repository, "update-ref", sent["ref"], sent["sha"])
    return {"ref": sent["ref"], "object": {"sha": sent["sha"], "type": "commit"}}


def _branch(forge: Forge, _sent: object, name: str) -> dict[str, Any] | None:
    sha = forge.head(name)
    return None if sha is None else {"name": name, "commit": {"sha": sha}, "protected": False}


def _tree(forge: Forge, _sent: object, ref: str) -> dict[str, Any]:
    listed = git(forge.repository, "-c", "core.quotepath=off", "ls-tree", "-r", "-t", "-l", ref)
    rows = []
    for line in listed.splitlines():
        meta, path = line.split("\t", 1)
        mode, kind, sha, size = meta.split()
        rows.append({"path": path, "mode": mode, "type": kind, "sha": sha})
        if size != "-":
            rows[-1]["size"] = size
    return {
        "sha": ref,
        "tree": [row | ({"size": int(row["size"])} if "size" in row else {}) for row in rows],
        "truncated": False,
    }


_REPO = r"/repos/[^/]+/[^/?]+"
_ROUTES: tuple[tuple[str, Callable[..., Any]], ...] = (
    (r"/user", lambda _f, _s: _PERSON),
    (_REPO, lambda _f, _s: {"default_branch": "main", "permissions": {"push": True}}),
    (rf"{_REPO}/collaborators/[^/]+/permission", lambda _f, _s: {"permission": "write"}),
    (rf"{_REPO}/collaborators/[^/]+", lambda _f, _s: {}),
    (rf"{_REPO}/branches/(.+)", _branch),
    (rf"{_REPO}/git/trees/([^?]+)(?:\?.*)?", _tree),
    (rf"{_REPO}/git/refs", _new_ref),
    (rf"{_REPO}/pulls", _new_pull),
    (rf"{_REPO}/pulls\?.*", lambda f, _s: [_pull(f, r) for r in f.requests]),
    (rf"{_REPO}/pulls/(\d+)", lambda f, _s, n: _pull(f, f.requests[int(n) - 1])),
    (rf"{_REPO}/issues/(\d+)", _issue),
    (rf"{_REPO}/issues/(\d+)/labels", _label),
    (rf"{_REPO}/issues/(\d+)/labels/(.+)", _unlabel),
    (rf"{_REPO}/deployments.*", lambda _f, _s: []),
    (rf"{_REPO}/commits/.*/status(?:es)?", lambda _f, _s: {"statuses": [], "state": "success"}),
)  # fmt: skip


def graphql(forge: Forge, query: str, sent: dict[str, Any]) -> dict[str, Any]:
    """The answer to a GraphQL call, by the words in it. Raises RefusalError."""
    for words, answer in _CALLS:
        if words in query:
            return answer(forge, query, sent)
    return {"rateLimit": {"remaining": 4999, "limit": 5000, "resetAt": _DAY}} | {
        "repository": _repository(forge, query, sent)
    }


def _commit(forge: Forge, query: str, sent: dict[str, Any]) -> dict[str, Any]:
    made = forge.commit(sent["input"])
    answer: dict[str, Any] = {"oid": made, "committedDate": _DAY}
    for name, path in re.findall(r"(\w+): file\(path: \"([^\"]+)\"\)", query):
        answer[name] = {"oid": git(forge.repository, "rev-parse", f"{made}:{path}")}
    return {"createCommitOnBranch": {"commit": answer}}


def _new_branch(forge: Forge, _query: str, sent: dict[str, Any]) -> dict[str, Any]:
    forge.new_branch(sent["input"]["name"], sent["input"]["oid"])
    return {"createRef": {"ref": {"id": "R"}}}


def _moved_branches(forge: Forge, _query: str, sent: dict[str, Any]) -> dict[str, Any]:
    for update in sent["input"]["refUpdates"]:
        forge.moved_branch(update["name"], update["beforeOid"], update["afterOid"])
    return {"updateRefs": {"clientMutationId": None}}


def _draft(forge: Forge, query: str, sent: dict[str, Any]) -> dict[str, Any]:
    for request in forge.requests:
        if f"PR_{request.number}" == sent["input"].get("pullRequestId"):
            request.is_draft = "Convert" in query
    return {}


def _ended(forge: Forge, _query: str, sent: dict[str, Any]) -> dict[str, Any]:
    """A branch, and where each request from it stands or ended."""
    branch = str(sent["branch"])
    sha = forge.head(branch)
    nodes = [
        {
            "state": "CLOSED" if request.closed_at else "OPEN",
            "headRefOid": request.closed_at or sha,
        }
        for request in forge.requests
        if request.branch == branch
    ]
    login = "nguoi-khac" if sha in forge.of_others else _PERSON["login"]
    ref = {"target": {"oid": sha, "author": {"user": {"login": login}}}} if sha else None
    merged = git(forge.repository, "rev-list", "-100", str(sent["base"])).splitlines()
    base = {"target": {"history": {"nodes": [{"oid": oid} for oid in merged]}}}
    return {
        "viewer": {"login": _PERSON["login"]},
        "repository": {"ref": ref, "base": base, "pullRequests": {"nodes": nodes}},
    }


def _base(forge: Forge, _query: str, sent: dict[str, Any]) -> dict[str, Any]:
    base = {"ref": {"target": {"oid": forge.head(str(sent["branch"]))}}}
    return {"fork": {"id": "R_1"}, "base": base}


_CALLS: tuple[tuple[str, Callable[[Forge, str, dict[str, Any]], dict[str, Any]]], ...] = (
    ("createCommitOnBranch", _commit),
    ("createRef", _new_branch),
    ("updateRefs", _moved_branches),
    ("ConvertPullRequestToDraft", _draft),
    ("MarkPullRequestReady", _draft),
    ("nodes { state headRefOid }", _ended),
    ("fork: repository", _base),
)


def _repository(forge: Forge, query: str, sent: dict[str, Any]) -> dict[str, Any]:
    branch = str(sent.get("branch") or "main").removeprefix("refs/heads/")
    sha = forge.head(branch)
    last = {"oid": sha, "message": "x", "history": {"nodes": [{"oid": sha, "message": "x"}]}}
    answer: dict[str, Any] = {
        "databaseId": 1, "nameWithOwner": "so-noi-vu/dien-hinh", "isPrivate": True,
        "viewerPermission": "WRITE", "ref": {"target": last} if sha else None,
        "id": "R_1",
        "defaultBranchRef": {"name": "main", "target": {"oid": forge.head("main")}},
        "pullRequests": {
            "nodes": [_node(forge, request) for request in forge.requests if not request.closed_at],
        },
    }  # fmt: skip
    for name, oid in re.findall(r"(\w+):\s+object\(oid: \"([0-9a-f]+)\"\)", query):
        answer[name] = (
            {"status": None, "deployments": {"nodes": []}, "checkSuites": {"nodes": []}}
            if "on Commit" in query
            else _blob(forge, oid)
        )
    for name, place in re.findall(r"(\w+):\s+object\(expression: \"([^\"]+)\"\)", query):
        answer[name] = _blob(forge, place)
    for name in re.findall(r"(commit_\d+)", query):
        author = {"name": "Cán bộ mẫu", "email": "mau@example.org", "user": _PERSON}
        nodes = [{"author": author, "committedDate": _DAY}]
        answer[name] = {"target": {"history": {"nodes": nodes}}}
    return answer


def _node(forge: Forge, request: Request) -> dict[str, Any]:
    files = [
        {"path": path, "changeType": _GRAPHQL_STATES[letter]}
        for letter, path in forge.changed(request.branch)
    ]
    return {
        "id": f"PR_{request.number}", "number": request.number, "title": request.title,
        "url": f"{forge.origin}/pull/{request.number}", "isDraft": request.is_draft,
        "isCrossRepository": False, "createdAt": _DAY, "updatedAt": _DAY,
        "headRefName": request.branch, "headRefOid": forge.head(request.branch),
        "author": _PERSON | {"avatarUrl": "", "databaseId": 1},
        "labels": {"nodes": [{"name": label} for label in request.labels]},
        "files": {"nodes": files},
    }  # fmt: skip


def _blob(forge: Forge, place: str) -> dict[str, Any] | None:
    """A file by its commit and path or by its own name; None where nothing is."""
    asked = subprocess.run(
        ["git", "cat-file", "blob", place], cwd=forge.repository, capture_output=True, check=False
    )
    if asked.returncode:
        return None
    is_binary = b"\0" in asked.stdout
    return {
        "oid": git(forge.repository, "rev-parse", place),
        "text": None if is_binary else asked.stdout.decode(),
        "byteSize": len(asked.stdout),
        "isBinary": is_binary,
        "isTruncated": False,
    }


def _answer(forge: Forge, path: str, sent: Any) -> Any:  # noqa: ANN401 JSON
    if path != "/graphql":
        return rest(forge, path, sent)
    try:
        return {"data": graphql(forge, sent["query"], sent.get("variables") or {})}
    except RefusalError as refusal:
        # A refused mutation is answered with 200 too.
        return {"data": None, "errors": [{"type": "UNPROCESSABLE", "message": str(refusal)}]}


class _Server(ThreadingHTTPServer):
    def __init__(self, forge: Forge) -> None:
        self.forge = forge
        # Commits of two requests at once would share one index.
        self.lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)
        forge.origin = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        forge = self.server.forge
        length = int(self.headers.get("Content-Length") or 0)
        sent = json.loads(self.rfile.read(length)) if length else {}
        # A GitHub of one's own answers below /api.
        path = self.path.removeprefix("/api/v3").removeprefix("/api")
        with self.server.lock:
            answer = _answer(forge, path, sent)
        if answer is None:
            forge.unknown.append(f"{self.command} {self.path}")
        self._send(404 if answer is None else 200, answer or {})

    do_GET = do_PATCH = do_PUT = do_DELETE = do_POST  # noqa: N815 the names of the base

    def do_OPTIONS(self) -> None:
        self._send(204, None)

    def _send(self, status: int, content: Any) -> None:  # noqa: ANN401 JSON
        data = b"" if content is None else json.dumps(content, ensure_ascii=False).encode()
        self.send_response(status)
        for name in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{name}", "*")
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base's name
        """Say nothing."""


@contextmanager
def serving_forge(forge: Forge) -> Iterator[None]:
    """The forge answers at `forge.origin` while this lasts."""
    with running(_Server(forge)):
        yield
