"""Making press kits, for publishing and for the command: each is kept by what it is made from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from dienhinh.derive.former_places import former_places
from dienhinh.derive.kits import (
    KitPart,
    collection_kits,
    held_kit,
    kit_source,
    kit_uri,
    movement_kits,
    part_kit,
    part_source,
    place_kits,
    profile_kit,
)
from dienhinh.derive.photo_plan import variants
from dienhinh.model.kit import Kit
from dienhinh.model.library import Library
from dienhinh.model.public import PublicPhoto, PublicProfile
from dienhinh.pipeline.jobs import Job, KitTask, PhotoTask, Places, Task, run
from dienhinh.pipeline.makers import setters
from dienhinh.render.kept_names import kit_name
from dienhinh.write.cache import Cache


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedKit:
    """A kit at `uri`, kept as `name`; `plan` words it, which is only done when it is not kept."""

    uri: str
    name: str
    plan: Callable[[], Kit]


def published_kits(library: Library) -> Iterator[WantedKit]:
    """The kits that stand on the site: of every real profile, and of what is not too much to mail.

    A place, movement or collection has one there when its profiles, two or more, all
    go into one part.
    """
    for profile in library.profiles:
        if not profile.is_sample:
            yield wanted_kit(profile, library)
    several = (
        *(place_kits(place) for place in former_places(library)),
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
        name=kit_name(kit_source(profile, library), setters()),
        plan=partial(profile_kit, profile, library),
    )


def wanted_held_kit(profile: PublicProfile, library: Library, until: date) -> WantedKit:
    """The kit of a profile before its day; `library` is that of the day."""
    held = held_kit(profile, library, until)
    source = f"{until} {kit_source(profile, library)}"
    return WantedKit(uri=held.uri, name=kit_name(source, setters()), plan=lambda: held)


def wanted_part(part: KitPart, library: Library) -> WantedKit:
    """A kit of several profiles."""
    return WantedKit(
        uri=part.uri,
        name=kit_name(part_source(part, library), setters()),
        plan=partial(part_kit, part, library),
    )


class KitPacker:
    """Packs kits into the cache on this machine."""

    def __init__(self, profiles: Path, cache: Path) -> None:
        """Original pictures lie below `profiles`, published ones and finished kits in `cache`."""
        self._cache = Cache(cache)
        # Kits need no font of the theme.
        self._places = Places(profiles=profiles, fonts=Path(), cache=cache)

    def pack(self, wanted: WantedKit) -> Path:
        """The finished kit, packed now unless it is kept. OSError when a picture is gone."""
        kept = self._cache.find(wanted.name)
        if kept is not None:
            return kept
        self._do(KitTask(kit=wanted.plan(), name=wanted.name))
        return self._cache.path(wanted.name)

    def make_pictures(self, photos: Iterable[PublicPhoto]) -> None:
        """Make the JPEG files that kits of these photos need and the cache lacks."""
        for photo in photos:
            plan = tuple(variants(photo))
            jpegs = {variant.uri: variant for variant in plan if variant.format == "jpeg"}
            absent = tuple(jpegs[uri] for uri in self._cache.missing(jpegs))
            if absent:
                task = PhotoTask(source=photo.source, digest=photo.digest, plan=plan, absent=absent)
                self._do(task)

    def _do(self, task: Task) -> None:
        self._cache.settle(run(Job(task=task, places=self._places)))
        self._cache.remember()
