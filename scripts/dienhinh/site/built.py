"""The folder that MkDocs builds into, and its end, however the program ends."""

import signal
import sys
import tempfile
import threading
from pathlib import Path
from typing import NoReturn

from mkdocs.exceptions import PluginError

from dienhinh.pipeline.refusals import refused
from dienhinh.write.spare_copy import folder_beside


class Built:
    """At most one such folder, beside the site: what is temporary may be small elsewhere."""

    def __init__(self) -> None:
        """Nothing is built yet; SIGTERM, with which services are stopped, ends it as Ctrl-C."""
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        # Of a process whose main thread is another's, the end is its own matter.
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, _leave)

    @property
    def path(self) -> Path | None:
        """Where the last build is, until it is forgotten."""
        return Path(self._folder.name) if self._folder else None

    def begin(self, site: Path) -> str:
        """A new folder for a build of the site; the one before is gone."""
        self.forget()
        self._folder = folder_beside(site)
        return self._folder.name

    def forget(self) -> None:
        """Take it away."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def tell_refused(error: Exception, site: Path) -> None:
    """PluginError in words for what the machine refused, such as to write to a full disk."""
    # Jinja's errors of templates are of that class too, and no machine's.
    if isinstance(error, OSError) and error.errno:
        raise PluginError(str(refused(error, site))) from error


def _leave(number: int, _frame: object) -> NoReturn:
    # As a shell tells of a signal.
    sys.exit(128 + number)
