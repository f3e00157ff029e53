"""What is done for a job: here alone everything that draws, prints and packs is loaded."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dienhinh.pipeline.jobs import Job, KitTask, PhotoTask, PieceTask, Task, originals, pictures
from dienhinh.pipeline.options import PublishError
from dienhinh.read.photo_facts import picture_digest
from dienhinh.render.kits import KitPictures, kit_zip
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.photos import photo_files
from dienhinh.render.pieces import Tools, piece_file
from dienhinh.write.cache import Cache
from dienhinh.write.storage import Storage, storage


def done(given: Job) -> tuple[str, ...]:
    """Do a job; the names under which its files are kept.

    OSError when a picture is gone, PublishError when it is another one than was examined: what is
    made of it would be kept under the name of the first. PublishError too when the store lost one.
    """
    with _workbench(given) as bench:
        made = list(_made(given.task, bench))
        for source, digest in originals(given.task):
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
        for uri in pictures(given.task):
            if cache.find(uri) is None:
                raise PublishError(
                    "ảnh này ở nơi cất dùng chung bị mất hoặc bị cắt cụt; xóa tệp ấy ở đó rồi "
                    "chạy lại.",
                    "the picture in the store is gone or was cut off: delete that file there and "
                    "run again.",
                    about=uri,
                )
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
            found = KitPictures(originals=bench.tools.profiles, made=bench.root)
            yield task.name, kit_zip(task.kit, found, bench.tools.printer)


@lru_cache(maxsize=4)
def _store(address: str) -> Storage:
    """Reaching a storage takes longer than many a job."""
    return storage(address)


@lru_cache(maxsize=4)
def _printer(cache: Path) -> PdfPrinter:
    # A printer looks for pictures below a folder that is there when it first prints.
    cache.mkdir(parents=True, exist_ok=True)
    return PdfPrinter(cache)
