"""Git repositories in temporary folders, alike on every machine."""

import os
import subprocess
from pathlib import Path

_ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Cán bộ mẫu",
    "GIT_AUTHOR_EMAIL": "mau@example.org",
    "GIT_COMMITTER_NAME": "Cán bộ mẫu",
    "GIT_COMMITTER_EMAIL": "mau@example.org",
    "GIT_AUTHOR_DATE": "2023-12-01T08:00:00+07:00",
    "GIT_COMMITTER_DATE": "2023-12-01T08:00:00+07:00",
}


def git(folder: Path, *arguments: str) -> str:
    """What a git command prints, without the last line end."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=os.environ | _ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.rstrip("\n")


def committed(folder: Path) -> None:
    """The folder as a repository whose branch `main` holds all that is in it."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit_all(folder)


def commit_all(folder: Path) -> None:
    """One more commit of everything."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Hồ sơ")
