"""While a site is served, an edited profile is published anew without building the rest again."""

from collections.abc import Callable, Sequence
from pathlib import Path


class Preview:
    """What the server calls when a file changed.

    MkDocs builds again only when one of its own files did: it would take several times as long.
    """

    def __init__(
        self, roots: Sequence[Path], build: Callable[[], None], publish: Callable[[], bool]
    ) -> None:
        """`roots` hold what `build` reads; `publish` says whether there was a built site for it."""
        self._roots = roots
        self._build = build
        self._publish = publish
        self._seen = self._stamp()

    def __call__(self) -> None:
        """Bring the served site up to date."""
        now = self._stamp()
        if now == self._seen and self._publish():
            return
        self._seen = now
        self._build()

    def _stamp(self) -> list[tuple[str, int, int]]:
        """Differs whenever a file does."""
        files = [path for root in self._roots for path in (root, *root.rglob("*"))]
        states = [(path.as_posix(), path.stat()) for path in files if path.is_file()]
        return sorted((name, state.st_mtime_ns, state.st_size) for name, state in states)
