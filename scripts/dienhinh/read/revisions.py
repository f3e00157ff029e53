"""What git knows of a folder: which files differ from a revision, and what they held then.

Reads only: no index is refreshed, no reference moved, no hook, file system monitor or external diff
of the repository's configuration is run. Its filters (gitattributes) are: without them git cannot
tell what differs.
"""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copy2
from tempfile import TemporaryDirectory

from dienhinh.refusal import Refusal

_PATIENCE_S = 60
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C.UTF-8",
}


# A folder that only looks like a repository, without `.git`, came with somebody's files.
_SETTINGS = ("-c", "core.fsmonitor=", "-c", "safe.bareRepository=explicit")
# In a hook git tells its children which repository it is at work in, and from which of its folders.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX")


class RevisionError(Refusal):
    """The revision cannot be compared with; the text says why, in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A commit of the repository that `folder` lies in."""

    folder: Path
    commit: str

    def whole(self) -> "Revision":
        """The same commit of the whole repository, for what lies beside the folder."""
        root = _git(self.folder, "rev-parse", "--show-toplevel").decode("utf-8", "replace").strip()
        return Revision(folder=Path(root), commit=self.commit)

    def changed_files(self) -> tuple[str, ...]:
        """Files below the folder that differ now, untracked ones too; posix, relative, sorted."""
        index = _git(self.folder, "rev-parse", "--path-format=absolute", "--git-path", "index")
        with TemporaryDirectory() as scratch:
            # Comparing freshens the index, so a copy; by its time git knows what to doubt.
            copy = Path(scratch, "index")
            if (original := Path(os.fsdecode(index.strip()))).is_file():
                copy2(original, copy)
            differing = _git(
                self.folder, "diff", "--name-only", "--no-renames", "--no-ext-diff",
                "--ignore-submodules", "--relative", "-z", self.commit, "--", ".",
                index=copy,
            )  # fmt: skip
        untracked = _git(self.folder, "ls-files", "--others", "--exclude-standard", "-z")
        return tuple(sorted({*_names(differing), *_names(untracked)}))

    def day(self) -> date:
        """The day it was committed, where it was committed."""
        told = _git(self.folder, "show", "--no-patch", "--format=%cs", self.commit, "--")
        return date.fromisoformat(told.decode().strip())

    def content(self, path: str) -> bytes | None:
        """The bytes of a file in the revision; None when it was not there."""
        shown = _run(self.folder, "cat-file", "blob", f"{self.commit}:./{path}")
        return shown.stdout if shown.returncode == 0 else None

    def export(self, into: Path) -> None:
        """Write every file that the revision held below the folder into the empty folder `into`.

        Links are left out: they could lead anywhere.
        """
        listed = _git(self.folder, "ls-tree", "-r", "-z", self.commit, "--", ".")
        for entry in _names(listed):
            mode, _, rest = entry.partition(" ")
            path = rest.partition("\t")[2]
            content = self.content(path) if mode.startswith("100") else None
            if content is not None:
                target = into / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)


def revision(folder: Path, name: str) -> Revision:
    """Where the present state and `name` (branch, tag, commit) parted.

    Raises RevisionError when git is not there, the folder is in no repository, or the name is none.
    """
    if not folder.is_dir():
        raise RevisionError(
            "không có thư mục này; xem lại --profiles.",
            "there is no such folder; look at --profiles.",
            about=folder,
        )
    found = _run(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
    )
    if found.returncode:
        raise RevisionError(
            "không tìm thấy mốc này trong kho git; kho tải về máy có thể thiếu lịch sử, "
            "hãy chạy `git fetch`.",
            "there is no such revision here; the clone may lack history, run `git fetch`.",
            about=f"“{name}”",
        )
    commit = found.stdout.decode().strip()
    parted = _run(folder, "merge-base", commit, "HEAD")
    # Histories without a common beginning are compared as they stand.
    return Revision(folder=folder, commit=parted.stdout.decode().strip() or commit)


def _names(listed: bytes) -> Iterator[str]:
    for name in listed.split(b"\0"):
        if name:
            yield name.decode("utf-8", "replace")


def _git(folder: Path, *arguments: str, index: Path | None = None) -> bytes:
    done = _run(folder, *arguments, index=index)
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip()
        raise RevisionError(
            f"git báo lỗi: {told}", f"git says: {told}", about=f"git {arguments[0]}"
        )
    return done.stdout


def _run(
    folder: Path, *arguments: str, index: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    elsewhere = {} if index is None else {"GIT_INDEX_FILE": str(index)}
    outside = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        return subprocess.run(  # noqa: S603 a fixed program, every argument ours or checked by it
            ["git", *_SETTINGS, *arguments],  # noqa: S607 found on PATH, as on every system
            cwd=folder,
            env=outside | _ENVIRONMENT | elsewhere,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except FileNotFoundError as error:
        raise RevisionError(
            "Máy chưa có git; cài từ https://git-scm.com/downloads.",
            "git is not installed; get it from https://git-scm.com/downloads.",
        ) from error
    except subprocess.TimeoutExpired as error:
        raise RevisionError(
            f"quá {_PATIENCE_S} giây chưa xong; chạy lại.",
            f"not done after {_PATIENCE_S} seconds; run again.",
            about=f"git {arguments[0]}",
        ) from error
