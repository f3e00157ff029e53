"""Which pages a run has to make: those that were made from something else before.

Pages of one type are a stage of the site's record, known again by one key: of the theme and frame,
of the lists and the day, and of all profiles as other pages tell of them. What only the page of a
profile tells is in a key of its own. Where no key is the same, the pages are derived, and each is
rendered only if its own key (`page_keys`) is new.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dienhinh.derive.pages import GROUP_TYPES, OFFERING_TYPES, PROFILE
from dienhinh.derive.pages.profile import offered
from dienhinh.derive.related import Told
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.pipeline.page_making import Indexed, MadePages, Wanted, stage
from dienhinh.pipeline.profile_rows import Digests
from dienhinh.write.records import packed, unpacked
from dienhinh.write.site_folder import SiteFolder, kept_of

_STATE = "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What the next run is to find, each in the order of names.

    `own` are the keys of profiles by slug; `indexed` are pages for search engines by type;
    `relatives` are those of each profile.
    """

    own: dict[str, str] = field(default_factory=dict)
    indexed: dict[str, list[Indexed]] = field(default_factory=dict)
    relatives: dict[str, Told] = field(default_factory=dict)


class PageStages:
    """The stages of one run."""

    def __init__(
        self,
        site: SiteFolder,
        library: Library,
        digests: Mapping[str, Digests],
        common: str,
    ) -> None:
        """`common` is what all page keys have in common."""
        self._site = site
        self._library = library
        self._told = digests
        self.faces = _faces_key(library, self._told, common)
        self.whole = _key([self.faces, *(self._told[p.slug].told for p in library.profiles)])
        self._sizes: Mapping[str, int] = {}
        self._own: dict[str, str] = {}
        self._before = _read(site.kept(_STATE))
        self._indexed: dict[str, set[Indexed]] = {}
        self._relatives: dict[str, Told] = {}

    def wanted(self, sizes: Mapping[str, int]) -> Wanted:
        """Take over what was made from the same; what is left. `sizes` of offered files, bytes."""
        self._sizes = sizes
        self._own = {p.slug: self._own_key(p) for p in self._library.profiles}
        types = [type_ for type_ in GROUP_TYPES if not self._is_carried(type_)]
        return Wanted(slugs=self._slugs(), types=tuple(types), known=self._relatives)

    def add(self, made: MadePages) -> None:
        """Count in pages that were made now."""
        for type_, rows in made.indexed.items():
            self._indexed.setdefault(type_, set()).update(rows)
        self._relatives.update(made.relatives)

    def indexed(self) -> list[Indexed]:
        """All pages for search engines, those that were taken over too; kept for the next run."""
        state = _State(
            own=dict(sorted(self._own.items())),
            indexed={type_: sorted(rows) for type_, rows in sorted(self._indexed.items())},
            relatives=dict(sorted(self._relatives.items())),
        )
        self._site.keep(_STATE, packed(state))
        return [row for found in self._indexed.values() for row in found]

    def _is_carried(self, type_: str) -> bool:
        offered_too = _sizes_key(self._sizes) if type_ in OFFERING_TYPES else ""
        is_same = self._site.carry(stage(type_), _key([self.faces, offered_too]))
        return is_same and self._took_over(type_)

    def _slugs(self) -> frozenset[str] | None:
        own = self._before.own
        changed = frozenset(slug for slug, key in self._own.items() if own.get(slug) != key)
        pages = {f"ho-so/{slug}/index.html" for slug in changed}
        if self._site.carry(stage(PROFILE), self.faces, but=pages) and self._took_over(PROFILE):
            # A profile whose text alone changed stands in the site map as before.
            self._relatives = dict(self._before.relatives)
            return changed
        return None

    def _took_over(self, type_: str) -> bool:
        """Recall which pages of a type search engines are told of; False when that is lost."""
        rows = self._before.indexed.get(type_)
        if rows is None:
            return False
        self._indexed[type_] = set(rows)
        return True

    def _own_key(self, profile: PublicProfile) -> str:
        sizes = [self._sizes.get(uri) for uri in offered(profile)]
        return _key([self._told[profile.slug].told, *map(str, sizes)])


def _faces_key(library: Library, told: Mapping[str, Digests], common: str) -> str:
    """What all pages but those of profiles are made from, the sizes of files apart."""
    beside = (
        library.today,
        library.reference,
        dict(library.calls),
        library.withdrawn,
        dict(library.coverage),
        library.announcements,
        library.corrections,
        library.collections,
        library.articles,
    )
    start = hashlib.blake2b(packed(beside)).hexdigest()
    profiles = (f"{p.slug} {told[p.slug].seen}" for p in library.profiles)
    return _key([common, start, *profiles])


def _sizes_key(sizes: Mapping[str, int]) -> str:
    return _key(f"{uri} {size}" for uri, size in sorted(sizes.items()))


def _key(parts: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=12).hexdigest()


def kept_relatives(site: Path) -> Mapping[str, Told]:
    """The relatives of each profile as they were published, by slug."""
    return _read(kept_of(site, _STATE)).relatives


def _read(kept: bytes | None) -> _State:
    """What an earlier run kept; nothing when that is lost."""
    return unpacked(kept or b"", _State) or _State()
