"""One piece of dear work, whole in itself: it can be sent to a thread, a process, another machine.

A job goes out as records, and the names come back under which its files are kept. Doing one twice,
because a worker died, does no harm: the same job gives the same bytes under the same names.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from dienhinh.model.kit import Kit
from dienhinh.model.photo_variants import Variant
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.render.kept_names import Ready


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoTask:
    """Those files of a picture's plan that are absent.

    `source` is relative to the profiles, `digest` that of the picture when it was examined.
    """

    source: str
    digest: str
    plan: tuple[Variant, ...]
    absent: tuple[Variant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceTask:
    """A share card, poster, script or paper, to be kept as `name`."""

    record: Ready
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KitTask:
    """A press kit, to be kept as `name`."""

    kit: Kit
    name: str


Task: TypeAlias = PhotoTask | PieceTask | KitTask


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where originals, fonts and kept files are; `store` is where machines that share none keep."""

    profiles: Path
    fonts: Path
    cache: Path
    store: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A task with its places; with a store `sent` are (path, content) of the files it needs.

    Their paths begin with `profiles/` or `fonts/`.
    """

    task: Task
    places: Places
    sent: tuple[tuple[str, bytes], ...] = ()


def job(task: Task, places: Places) -> Job:
    """The task ready to go. OSError when a picture can no longer be read."""
    if not places.store:
        return Job(task=task, places=places)
    sent = [(f"profiles/{s}", (places.profiles / s).read_bytes()) for s, _ in originals(task)]
    if isinstance(task, PieceTask) and isinstance(task.record, ShareCard):
        sent += _fonts(places.fonts)
    return Job(task=task, places=places, sent=tuple(sent))


def run(given: Job) -> tuple[str, ...]:
    """Do a job; the names under which its files are kept.

    OSError when a picture is gone, PublishError when it is another one than was examined.
    """
    # Loaded by the first job: what draws and prints takes longer to load than an edit to publish.
    from dienhinh.pipeline.job_work import done  # noqa: PLC0415

    return done(given)


def originals(task: Task) -> tuple[tuple[str, str], ...]:
    """The original pictures a task reads: path below the profiles, digest."""
    match task:
        case PhotoTask(source=source, digest=digest):
            return ((source, digest),)
        case PieceTask(record=ShareCard(photo=photo)) if photo:
            return ((photo.source, photo.digest),)
        case KitTask(kit=kit) if kit.has_full_pictures:
            photos = (p.photo for k in kit.profiles for p in k.photos)
            return tuple(dict.fromkeys((photo.source, photo.digest) for photo in photos))
        case _:
            return ()


def pictures(task: Task) -> tuple[str, ...]:
    """The published pictures a task sets."""
    match task:
        case KitTask():
            every = (f.uri for k in task.kit.profiles for p in k.photos for f in p.files)
            return tuple(dict.fromkeys(every))
        case PieceTask(record=Poster(picture=picture)) if picture:
            return (picture,)
        case _:
            return ()


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> list[tuple[str, bytes]]:
    return [(f"fonts/{p.name}", p.read_bytes()) for p in sorted(folder.glob("*.woff2"))]
