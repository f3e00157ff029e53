"""Making press kits, for publishing and for the command: each is kept by what it is made from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dienhinh.derive.kits import (
    KitPart,
    collection_kits,
    kit_source,
    kit_uri,
    movement_kits,
    part_kit,
    part_source,
    profile_kit,
    unit_kits,
)
from dienhinh.derive.photo_plan import variants
from dienhinh.model.kit import Kit
from dienhinh.model.library import Library
from dienhinh.model.public import PublicPhoto, PublicProfile
from dienhinh.render.kits import KitPictures, kept_name, kit_zip
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.photos import photo_files
from dienhinh.write.cache import Cache


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedKit:
    """A kit at `uri`, kept as `name`; `plan` words it, which is only done when it is not kept."""

    uri: str
    name: str
    plan: Callable[[], Kit]


def published_kits(library: Library) -> Iterator[WantedKit]:
    """The kits that stand on the site: of every real profile, and of what is not too much to mail.

    A unit, movement or collection has one there when its profiles, two or more, all
    go into one part.
    """
    for profile in library.profiles:
        if not profile.is_sample:
            yield wanted_kit(profile, library)
    several = (
        *(unit_kits(unit, library) for unit in library.districts()),
        *(movement_kits(movement, library) for movement in library.reference.movements.values()),
        *(collection_kits(collection, library) for collection in library.collections),
    )
    for parts in several:
        if len(parts) == 1 and len(parts[0].profiles) > 1:
            yield wanted_part(parts[0], library)


def wanted_kit(profile: PublicProfile, library: Library) -> WantedKit:
    """The kit of one profile."""
    return WantedKit(
        uri=kit_uri(profile.slug),
        name=kept_name(kit_source(profile, library)),
        plan=partial(profile_kit, profile, library),
    )


def wanted_part(part: KitPart, library: Library) -> WantedKit:
    """A kit of several profiles."""
    return WantedKit(
        uri=part.uri,
        name=kept_name(part_source(part, library)),
        plan=partial(part_kit, part, library),
    )


class KitPacker:
    """Packs kits into the cache; one may serve several threads."""

    def __init__(self, profiles: Path, cache: Path) -> None:
        """Original pictures lie below `profiles`, published ones and finished kits in `cache`."""
        self._profiles = profiles
        self._cache = Cache(cache)
        self._pictures = KitPictures(originals=profiles, made=cache)
        self._printer = PdfPrinter(cache)

    def kept(self, wanted: WantedKit) -> Path | None:
        """The finished kit, or None when it is still to be packed."""
        return self._cache.find(wanted.name)

    def pack(self, wanted: WantedKit) -> Path:
        """The finished kit, packed now unless it is kept. OSError when a picture is gone."""
        kept = self.kept(wanted)
        if kept is not None:
            return kept
        content = kit_zip(wanted.plan(), self._pictures, self._printer)
        return self._cache.keep(wanted.name, content)

    def make_pictures(self, photos: Iterable[PublicPhoto]) -> None:
        """Make the JPEG files that kits of these photos need and the cache lacks."""
        for photo in photos:
            plan = list(variants(photo))
            missing = [
                variant
                for variant in plan
                if variant.format == "jpeg" and self._cache.find(variant.uri) is None
            ]
            for output in photo_files(self._profiles / photo.source, plan, missing):
                self._cache.keep(output.uri, output.content)
