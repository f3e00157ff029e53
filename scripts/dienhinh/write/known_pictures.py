"""What is known of the pictures beside each profile: one that is as it was is not decoded again.

Only of those that can serve as pictures. A fault is found anew each time: it may be one of the
program or the installation that met it, and nobody would touch the file to have it looked at again.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from dienhinh.model.folder import KnownFacts, PhotoFacts
from dienhinh.write.memo import Memo, MemoRow
from dienhinh.write.records import packed, unpacked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    path: str
    state: str
    facts: PhotoFacts


@dataclass(frozen=True, slots=True)
class _Folder:
    """The pictures of one folder."""

    pictures: tuple[_Picture, ...]


class KnownPictures:
    """What was found about pictures, by folder, in the cache folder `cache`."""

    def __init__(self, cache: Path) -> None:
        """Use that folder; a damaged or missing memo knows nothing."""
        self._memo = Memo(cache / "pictures.sqlite3")

    def of(self, folder: str) -> KnownFacts:
        """What is known of the pictures of a folder."""
        content = self._memo.long(folder)
        kept = unpacked(content, _Folder) if content else None
        return {(p.path, p.state): p.facts for p in kept.pictures} if kept else {}

    def folders(self) -> AbstractSet[str]:
        """The folders of which something is known."""
        return self._memo.fingerprints().keys()

    @contextlib.contextmanager
    def changing(self, gone: Iterable[str]) -> Iterator[Callable[[str, KnownFacts], None]]:
        """Forget folders that are gone; what the caller gets keeps what is known of a folder."""
        with self._memo.changing(gone) as keep:

            def put(folder: str, known: KnownFacts) -> None:
                keep([MemoRow(folder, "", b"", _packed(known))])

            yield put


def _packed(known: KnownFacts) -> bytes:
    pictures = (
        _Picture(path=path, state=state, facts=facts)
        for (path, state), facts in sorted(known.items())
    )
    return packed(_Folder(tuple(pictures)))
