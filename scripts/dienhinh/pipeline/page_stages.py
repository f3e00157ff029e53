"""Which pages a run has to make: those that were made from something else before.

Pages of one type are a stage of the site's record, known again by one key: of the theme and frame,
of the lists and the day, and of all profiles as other pages tell of them. What only the page of a
profile tells is in a key of its own. Where no key is the same, the pages are derived, and each is
rendered only if its own key (`page_keys`) is new.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dienhinh.derive.pages import GROUP_TYPES, OFFERING_TYPES, PROFILE
from dienhinh.derive.pages.profile import offered
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.pipeline.profile_rows import ProfileRow
from dienhinh.write.memo import packed_by_value
from dienhinh.write.site_folder import SiteFolder

# Pages that search engines are told of: address, day of change.
Indexed = tuple[str, date | None]
_STATE = "pages.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What has to be made: pages of profiles, all where `slugs` is None; other pages by type."""

    slugs: frozenset[str] | None
    types: tuple[str, ...]

    def is_few(self, number: int) -> bool:
        """Whether only pages of profiles have to be made, and fewer than so many."""
        return not self.types and self.slugs is not None and len(self.slugs) < number


def stage(type_: str) -> str:
    """The stage of the pages of a type in the site's record."""
    return f"pages.{type_}"


class PageStages:
    """The stages of one run."""

    def __init__(
        self,
        site: SiteFolder,
        library: Library,
        rows: Iterable[ProfileRow],
        common: str,
        sizes: Mapping[str, int],
    ) -> None:
        """`common` is what all page keys have in common; `sizes` are the bytes of offered files."""
        self._site = site
        self._sizes = sizes
        told = {row.view.slug: row for row in rows if isinstance(row.view, PublicProfile)}
        self.faces = _faces_key(library, told, common)
        self.whole = _key([self.faces, *(told[p.slug].told for p in library.profiles)])
        self._own = {p.slug: self._own_key(p, told[p.slug].told) for p in library.profiles}
        self._before = _state(site)
        self._indexed: dict[str, list[Indexed]] = {}

    def wanted(self) -> Wanted:
        """Take over what was made from the same; what is left."""
        types = [type_ for type_ in GROUP_TYPES if not self._is_carried(type_)]
        return Wanted(slugs=self._slugs(), types=tuple(types))

    def add(self, type_: str, indexed: Sequence[Indexed]) -> None:
        """Count in pages that were made now."""
        self._indexed.setdefault(type_, []).extend(indexed)

    def indexed(self) -> list[Indexed]:
        """All pages for search engines, those that were taken over too; kept for the next run."""
        rows = {
            type_: sorted([uri, day.isoformat() if day else None] for uri, day in found)
            for type_, found in self._indexed.items()
        }
        state = {"own": self._own, "indexed": rows}
        self._site.keep(_STATE, json.dumps(state, sort_keys=True, separators=(",", ":")).encode())
        return [row for found in self._indexed.values() for row in found]

    def _is_carried(self, type_: str) -> bool:
        offered_too = _sizes_key(self._sizes) if type_ in OFFERING_TYPES else ""
        is_same = self._site.carry(stage(type_), _key([self.faces, offered_too]))
        return is_same and self._took_over(type_)

    def _slugs(self) -> frozenset[str] | None:
        before = self._before.get("own")
        own = before if isinstance(before, dict) else {}
        changed = frozenset(slug for slug, key in self._own.items() if own.get(slug) != key)
        pages = {f"ho-so/{slug}/index.html" for slug in changed}
        if self._site.carry(stage(PROFILE), self.faces, but=pages) and self._took_over(PROFILE):
            return changed
        return None

    def _took_over(self, type_: str) -> bool:
        """Recall which pages of a type search engines are told of; False when that is lost."""
        try:
            found = self._before["indexed"].get(type_, [])
            rows = [(str(uri), date.fromisoformat(day) if day else None) for uri, day in found]
        except (AttributeError, KeyError, TypeError, ValueError):
            return False
        self._indexed[type_] = rows
        return True

    def _own_key(self, profile: PublicProfile, told: str) -> str:
        sizes = [self._sizes.get(uri) for uri in offered(profile)]
        return _key([told, *map(str, sizes)])


def _faces_key(library: Library, told: Mapping[str, ProfileRow], common: str) -> str:
    """What all pages but those of profiles are made from, the sizes of files apart."""
    beside = (
        library.today,
        library.reference,
        library.withdrawn,
        dict(library.coverage),
        library.announcements,
        library.corrections,
        library.collections,
        library.articles,
    )
    start = hashlib.blake2b(packed_by_value(beside)).hexdigest()
    profiles = (f"{p.slug} {told[p.slug].seen}" for p in library.profiles)
    return _key([common, start, *profiles])


def _sizes_key(sizes: Mapping[str, int]) -> str:
    return _key(f"{uri} {size}" for uri, size in sorted(sizes.items()))


def _key(parts: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=12).hexdigest()


def _state(site: SiteFolder) -> dict[str, Any]:
    with contextlib.suppress(ValueError):
        kept = site.kept(_STATE)
        found = json.loads(kept) if kept else {}
        if isinstance(found, dict):
            return found
    return {}
