"""One piece of dear work, whole in itself: it can be sent to a thread, a process, another machine.

A job goes out as records, and the names come back under which its files are kept. Doing one twice,
because a worker died, does no harm: the same job gives the same bytes under the same names.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from dienhinh.model.kit import Kit
from dienhinh.model.photo_variants import Variant
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.pipeline.options import PublishError
from dienhinh.read.photo_facts import picture_digest
from dienhinh.render.kits import KitPictures, kit_zip
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.photos import photo_files
from dienhinh.render.pieces import Ready, Tools, piece_file
from dienhinh.write.cache import Cache
from dienhinh.write.storage import Storage, storage


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
    sent = [(f"profiles/{s}", (places.profiles / s).read_bytes()) for s, _ in _originals(task)]
    if isinstance(task, PieceTask) and isinstance(task.record, ShareCard):
        sent += _fonts(places.fonts)
    return Job(task=task, places=places, sent=tuple(sent))


def run(given: Job) -> tuple[str, ...]:
    """Do a job; the names under which its files are kept.

    OSError when a picture is gone, PublishError when it is another one than was examined: what is
    made of it would be kept under the name of the first.
    """
    with _workbench(given) as bench:
        made = list(_made(given.task, bench))
        for source, digest in _originals(given.task):
            if picture_digest((bench.tools.profiles / source).read_bytes()) != digest:
                raise PublishError(
                    "ảnh vừa đổi trong lúc đăng; chạy lại.",
                    "the picture was changed while it was being published: run again.",
                    about=source,
                )
        for name, content in made:
            bench.cache.keep(name, content)
        return tuple(name for name, _ in made)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """Where one job finds what it needs and keeps what it makes; `root` is the cache's folder."""

    tools: Tools
    cache: Cache
    root: Path


@contextmanager
def _workbench(given: Job) -> Iterator[_Bench]:
    """The folders themselves; with a store, a folder of the job's own that is gone after it."""
    places = given.places
    if not places.store:
        tools = Tools(profiles=places.profiles, fonts=places.fonts, printer=_printer(places.cache))
        yield _Bench(tools=tools, cache=Cache(places.cache), root=places.cache)
        return
    with tempfile.TemporaryDirectory(prefix="dienhinh-") as name:
        folder = Path(name)
        for path, content in given.sent:
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        root = folder / "cache"
        root.mkdir()
        cache = Cache(root, _store(places.store))
        for uri in _pictures(given.task):
            cache.find(uri)
        tools = Tools(
            profiles=folder / "profiles", fonts=folder / "fonts", printer=PdfPrinter(root)
        )
        yield _Bench(tools=tools, cache=cache, root=root)


def _made(task: Task, bench: _Bench) -> Iterator[tuple[str, bytes]]:
    """The files of a task, and under which names they are to be kept."""
    match task:
        case PhotoTask():
            original = bench.tools.profiles / task.source
            for output in photo_files(original, task.plan, task.absent):
                yield output.uri, output.content
        case PieceTask():
            yield task.name, piece_file(task.record, bench.tools)
        case KitTask():
            pictures = KitPictures(originals=bench.tools.profiles, made=bench.root)
            yield task.name, kit_zip(task.kit, pictures, bench.tools.printer)


def _originals(task: Task) -> tuple[tuple[str, str], ...]:
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


def _pictures(task: Task) -> tuple[str, ...]:
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
def _store(address: str) -> Storage:
    """Reaching a storage takes longer than many a job."""
    return storage(address)


@lru_cache(maxsize=4)
def _printer(cache: Path) -> PdfPrinter:
    # A printer looks for pictures below a folder that is there when it first prints.
    cache.mkdir(parents=True, exist_ok=True)
    return PdfPrinter(cache)


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> list[tuple[str, bytes]]:
    return [(f"fonts/{p.name}", p.read_bytes()) for p in sorted(folder.glob("*.woff2"))]
