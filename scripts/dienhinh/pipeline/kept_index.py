"""The search index in the site, made from what changed since the index that is served.

Beside the files of the index lies what the next run makes them from (`.dienhinh/search/`). It goes
with its copy of the site, in the same step, and is trusted only if it tells the key of the served
index.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchSource
from dienhinh.pipeline.makers import program
from dienhinh.pipeline.profile_rows import Digests
from dienhinh.write.records import packed
from dienhinh.write.site_folder import SiteFolder

_FOLDER = "search"
_KEY = f"{_FOLDER}/key"


class KeptIndex:
    """The index as the stage `stage` of a site, known again by `key`."""

    def __init__(self, site: SiteFolder, stage: str, key: str) -> None:
        self._site = site
        self._stage = stage
        self._key = key

    def carry(self) -> bool:
        """Take over the served index if it was made from the same; False when it cannot be."""
        if not self._site.carry(self._stage, self._key):
            return False
        self._site.keep_on(_FOLDER)
        return True

    def make(self, sources: Sequence[SearchSource], reference: Reference) -> None:
        """Put the index into the site; what is as it was is taken over."""
        served = self._site.made_from(self._stage)
        is_known = served and self._site.kept(_KEY) == served.encode()
        for find in (self._find, _nothing) if is_known else (_nothing,):
            # What a first attempt puts into the site that fails is not counted in.
            with self._site.part() as rows:
                is_whole = self._made(sources, reference, find)
            if is_whole:
                self._site.join(rows)
                return

    def _made(
        self,
        sources: Sequence[SearchSource],
        reference: Reference,
        find: Callable[[str], Path | None],
    ) -> bool:
        """Whether all files of the index are in the site."""
        # NumPy takes longer to load than a site to publish whose words have not changed.
        from dienhinh.render.search_index import SearchIndex  # noqa: PLC0415

        index = SearchIndex(sources, reference, find, program())
        for output in index.outputs():
            self._site.put(output, self._stage)
        if not self._site.retain(self._stage, index.staying()):
            return False
        for name, content in index.kept():
            self._site.keep(f"{_FOLDER}/{name}", content)
        self._site.keep(_KEY, self._key.encode())
        return True

    def _find(self, name: str) -> Path | None:
        return self._site.kept_file(f"{_FOLDER}/{name}")


def source_keys(library: Library, digests: Mapping[str, Digests]) -> Callable[[PublicProfile], str]:
    """By what a profile is known again, and the lists that its record in the index names."""
    named = (library.reference, dict(library.calls))
    lists = hashlib.blake2b(packed(named), digest_size=12).hexdigest()

    def key_of(profile: PublicProfile) -> str:
        own = " ".join((lists, *digests[profile.slug]))
        return hashlib.blake2b(own.encode(), digest_size=12).hexdigest()

    return key_of


def _nothing(name: str) -> None:
    del name
