"""The project copied into a temporary folder, and the commands that build and publish it there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.folders import ROOT

BASE_URL = "https://dien-hinh.example.vn/"
_BIN = Path(sys.executable).parent
_PLUGIN = "  - dienhinh:\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """`root` holds mkdocs.yml, docs/ and profiles/ as in the repository; `today` is its day."""

    root: Path
    today: date

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.root / "site"

    @property
    def profiles(self) -> Path:
        """The profiles, ours to change."""
        return self.root / "profiles"

    @property
    def cache(self) -> Path:
        """What publishing keeps for the next time."""
        return self.root / ".cache"

    def profile(self, slug: str) -> Path:
        """The file of one profile."""
        (found,) = self.profiles.glob(f"*/*/{slug}/profile.yaml")
        return found

    def build(self, generator: str = "mkdocs") -> subprocess.CompletedProcess[str]:
        """`mkdocs build --strict` with the shipped mkdocs.yml, or the same by another generator."""
        return run(generator, "build", "--strict", cwd=self.root)

    def publish(
        self, into: Path | None = None, *, today: date | None = None
    ) -> subprocess.CompletedProcess[str]:
        """`dienhinh publish` into the built site, for the project's day or another one."""
        day = (today or self.today).isoformat()
        into = into or self.site
        return run("dienhinh", "--today", day, "publish", "--into", str(into), cwd=self.root)


def copied(to: Path, today: date, *, has_own_cache: bool = True) -> Project:
    """A copy of the project for one day; pictures that were made earlier are made no more.

    Its cache has the same files as the project's own, but publishing removes from it what it does
    not need. Without a cache of its own it uses the project's.
    """
    for name in ("docs", "profiles"):
        shutil.copytree(ROOT / name, to / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert config.count(_PLUGIN) == 1
    dated = config.replace(_PLUGIN, f"{_PLUGIN}      today: '{today}'\n")
    (to / "mkdocs.yml").write_text(dated, encoding="utf-8")
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    if has_own_cache:
        linked_copy(cache, to / ".cache")
    else:
        (to / ".cache").symlink_to(cache)
    return Project(root=to, today=today)


def linked_copy(cache: Path, to: Path) -> None:
    """A cache with the same files, of which publishing may remove what it does not need."""
    # What `make bench` installs lies there too, and belongs to no site.
    shutil.copytree(cache, to, copy_function=_linked, ignore=shutil.ignore_patterns("rivals"))


def _linked(file: str, to: str) -> str:
    """A hard link where the file system allows it: kept files are replaced, never written into.

    Memos are written into where they lie.
    """
    if file.endswith(".sqlite3"):
        shutil.copy(file, to)
        return to
    try:
        os.link(file, to)
    except OSError:
        shutil.copy(file, to)
    return to


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command of the virtual environment, run to its end."""
    return subprocess.run(
        [str(_BIN / command[0]), *command[1:]],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def command_of(name: str) -> str:
    """The full path of a command of the virtual environment."""
    return str(_BIN / name)


def environment() -> Mapping[str, str]:
    """What the Makefile sets too: UTF-8 everywhere, no advertisement in the log."""
    return os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
