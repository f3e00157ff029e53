"""Another machine, as far as one machine can be another: what must not show in any byte of a site.

Another clock, language, alphabet, seed of hashes, mask of new files, way to the folder, and folders
whose entries come in another order.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.site.project import Project, command_of

# Fourteen hours before Greenwich; in Turkish the capital of i is another letter than I.
_ZONE, _LOCALE = "Pacific/Kiritimati", "tr_TR.ISO-8859-9"
_UMASK = 0o077
# Python runs this before anything else. Paths in the file system come in an order that changes from
# one disk to the next; here it changes from one folder to the next.
_SHUFFLED = """\
import os
import random

_scandir, _listdir = os.scandir, os.listdir


class _Shuffled:
    def __init__(self, entries):
        with entries:
            self._rows = _shuffled(list(entries))

    def __iter__(self):
        return self

    def __next__(self):
        if not self._rows:
            raise StopIteration
        return self._rows.pop()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._rows = []

    close = __exit__


def _shuffled(rows):
    random.Random(4711).shuffle(rows)
    return rows


os.scandir = lambda *where: _Shuffled(_scandir(*where))
os.listdir = lambda *where: _shuffled(_listdir(*where))
"""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`own` is an empty folder for what makes the machine another one."""

    own: Path

    def build(self, project: Project) -> subprocess.CompletedProcess[str]:
        """The site built there."""
        return self.run(project, command_of("mkdocs"), "build", "--strict")

    def run(self, project: Project, *command: str) -> subprocess.CompletedProcess[str]:
        """A command run there, in the folder of the project."""
        return subprocess.run(
            command,
            cwd=project.root,
            env=self._environment(),
            umask=_UMASK,
            capture_output=True,
            text=True,
            errors="backslashreplace",
            timeout=300,
            check=False,
        )

    def _environment(self) -> Mapping[str, str]:
        (self.own / "sitecustomize.py").write_text(_SHUFFLED, encoding="utf-8")
        return os.environ | {
            "TZ": _ZONE,
            "PYTHONHASHSEED": "4711",
            "PYTHONPATH": str(self.own),
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "HOME": str(self.own),
            "NO_MKDOCS_2_WARNING": "1",
            **self._language(),
        }

    def _language(self) -> Mapping[str, str]:
        """Turkish in eight bits; where it cannot be made, no language and no alphabet at all."""
        made = self.own / _LOCALE
        if shutil.which("localedef") is None:
            return {"LC_ALL": "C"}
        sources = ("-i", "tr_TR", "-f", "ISO-8859-9")
        subprocess.run(["localedef", *sources, str(made)], check=False, capture_output=True)
        return {"LC_ALL": _LOCALE, "LOCPATH": str(self.own)} if made.is_dir() else {"LC_ALL": "C"}
