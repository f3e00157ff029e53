"""Files dear to make, kept by what they are made from: pictures, pieces, press kits, QR codes."""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from dienhinh.derive.photo_plan import variants
from dienhinh.derive.pieces import pieces, scripts
from dienhinh.model.library import Library
from dienhinh.model.progress import Progress, Step
from dienhinh.model.speech import SpeechWanted
from dienhinh.pipeline.cache_folder import KEPT_FOLDERS, ONCE
from dienhinh.pipeline.crew import results, threads
from dienhinh.pipeline.jobs import Job, KitTask, PhotoTask, PieceTask, Places, Task, job, pictures
from dienhinh.pipeline.makers import program, setters
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.pipeline.press_kits import published_kits
from dienhinh.render.kept_names import Wanted, code_name, piece_name
from dienhinh.render.qr import qr_svg
from dienhinh.write.cache import Cache
from dienhinh.write.purging import purge
from dienhinh.write.site_folder import SiteFolder
from dienhinh.write.storage import folder_at, storage

_PHOTOS, _PIECES, _SCRIPTS, _KITS = "photos", "pieces", "scripts", "kits"


class KeptFiles:
    """Has made what the cache lacks, on every processor there is, and links it into the site."""

    def __init__(
        self, options: Options, shown: Library, site: SiteFolder, progress: Progress
    ) -> None:
        """`sizes` are the bytes of each piece and kit by its address, once it is made."""
        self.sizes: dict[str, int] = {}
        # With the bytes that the record of the served site tells of each; 0 is none known.
        self._needed: dict[str, int] = {}
        self._options = options
        self._library = shown
        self._site = site
        self._progress = progress
        self._cache = Cache(options.cache, storage(options.store) if options.store else None)
        fonts = (options.theme / "assets" / "fonts").resolve()
        self._setters = setters(fonts)
        shared = folder_at(options.store) if options.store else None
        # A worker may have another working directory.
        self._places = Places(
            profiles=options.profiles.resolve(),
            fonts=fonts,
            cache=options.cache.resolve(),
            store=options.store if shared is None else str(shared.resolve()),
        )

    def photos(self, key: str) -> int:
        """Put every size of every picture into the site; how many files that is.

        `key` tells all that decides which pictures there are; with that of the site that is served
        its pictures are taken over.
        """
        if self._site.carry(_PHOTOS, key):
            count = self._take(_PHOTOS)
            # Posters and kits are made from what is kept here.
            if not self._cache.missing(self._needed, self._needed):
                return count
        every = {photo.digest: photo for p in self._library.profiles for photo in p.photos}
        plans = {photo: tuple(variants(photo)) for photo in every.values()}
        names = [variant.uri for plan in plans.values() for variant in plan]
        missing = self._missing(names, _PHOTOS)
        tasks = []
        for photo, plan in plans.items():
            absent = tuple(variant for variant in plan if variant.uri in missing)
            if absent:
                tasks.append(
                    PhotoTask(source=photo.source, digest=photo.digest, plan=plan, absent=absent)
                )
        self._make(Step.PICTURES, tasks, len(tasks))
        for plan in plans.values():
            for variant in plan:
                self._put(variant.uri, variant.uri, _PHOTOS)
        return len(names)

    def pieces(self, key: str) -> None:
        """Share cards, posters, blank forms, of which `key` tells; and scripts to read aloud."""
        if self._site.carry(_PIECES, f"{key} {self._setters}"):
            self._take(_PIECES)
        else:
            bare = replace(self._library, texts={})
            self._pieces(list(pieces(bare)), _PIECES)
        self._pieces(list(scripts(self._library)), _SCRIPTS)

    def _pieces(self, records: Iterable[Wanted], stage: str) -> None:
        rows = [(piece_name(record, self._setters), record) for record in records]
        missing = self._missing([name for name, _ in rows], stage)
        tasks = (
            PieceTask(
                record=record.write() if isinstance(record, SpeechWanted) else record, name=name
            )
            for name, record in rows
            if name in missing
        )
        self._make(Step.PIECES, tasks, len(missing))
        for name, record in rows:
            self.sizes[record.uri] = self._put(record.uri, name, stage)

    def _take(self, stage: str) -> int:
        """Count in what was taken over; how many files that is."""
        links = list(self._site.links_of(stage))
        if stage != _PHOTOS:
            self.sizes.update((uri, size) for uri, _, size in links)
        self._needed.update((name, size) for _, name, size in links)
        return len(links)

    def _missing(self, names: Sequence[str], stage: str) -> set[str]:
        """Which of the kept files that a stage needs must be made."""
        known = self._site.kept_sizes(stage)
        self._needed.update((name, known.get(name, 0)) for name in names)
        return set(self._cache.missing(names, self._needed))

    def kits(self) -> None:
        """Press kits: a kit that is kept is not even worded, so that memory stays flat."""
        rows = list(published_kits(self._library))
        names = [row.name for row in rows]
        if not self._options.kits:
            # Not made this time they are still kept for the next.
            self._needed |= dict.fromkeys(names, 0)
            return
        missing = self._missing(names, _KITS)
        tasks = (KitTask(kit=row.plan(), name=row.name) for row in rows if row.name in missing)
        self._make(Step.KITS, tasks, len(missing))
        for row in rows:
            self.sizes[row.uri] = self._put(row.uri, row.name, _KITS)

    def qr(self, address: str) -> str:
        """The code of an address, which takes longer to make than the rest of its page."""
        return kept_code(address, self._cache)

    def once(self, source: bytes, make: Callable[[bytes], bytes]) -> bytes:
        """What `make` makes of the bytes; the same bytes are given to it once only."""
        origin = f"{program()} {make.__name__} ".encode()
        key = hashlib.blake2b(origin + source, digest_size=12).hexdigest()
        name = f"{ONCE}/{key[:2]}/{key}"
        self._needed[name] = 0
        kept = self._cache.read(name)
        return self._cache.write(name, make(source)) if kept is None else kept

    def purge(self) -> int:
        """Remove from the cache what nothing of this site was made from; the number of files.

        UnremovedError when some of it could not be removed.

        Codes are made by other processes, which keep what they needed to themselves; they stand on
        the page of each profile.
        """
        address = self._options.address
        codes = {code_name(address.absolute(p.uri), setters()) for p in self._library.profiles}
        gone = purge(self._options.cache, KEPT_FOLDERS, self._needed.keys() | codes)
        self._cache.forget(gone)
        return len(gone)

    def _make(self, step: Step, tasks: Iterable[Task], total: int) -> None:
        """Have the tasks done; what they kept is then here. PublishError when some of it is not."""
        if not total:
            return
        count = self._options.jobs or os.cpu_count() or 1
        jobs = map(self._job, tasks)
        made: list[str] = []
        hire = self._options.crew or partial(threads, count)
        try:
            with hire() as crew:
                for done, names in enumerate(results(crew, jobs), 1):
                    # While the others work: the record of the site, written later, will name them.
                    self._cache.settle(names)
                    made += names
                    self._progress(step, done, total)
        finally:
            self._cache.remember()
        lost = self._cache.missing(made)
        if lost and not self._options.crew and not self._options.store:
            raise PublishError(
                "một lượt đăng khác dùng cùng .cache vừa dọn tệp này; chạy lại, và mỗi lúc chỉ một "
                "lượt.",
                "another publishing that shares the cache removed it: run again, one at a time.",
                about=lost[0],
            )
        if lost:
            raise PublishError(
                "máy khác báo đã làm, nhưng ở đây không thấy; mọi máy phải thấy cùng thư mục "
                ".cache, hoặc dùng --store.",
                "a worker made it, but it is not here: all must see the same cache folder, or "
                "else use --store.",
                about=lost[0],
            )

    def _job(self, task: Task) -> Job:
        # Workers take pictures from the store, which somebody may have emptied.
        self._cache.share(pictures(task))
        return job(task, self._places)

    def _put(self, uri: str, name: str, stage: str) -> int:
        """Link a kept file into the site; its bytes."""
        try:
            return self._site.put_link(uri, self._cache.path(name), stage)
        except FileNotFoundError as error:
            raise PublishError(
                "vừa làm xong đã mất khỏi nơi cất; chạy lại.",
                "gone from the cache as soon as it was made: run again.",
                about=name,
            ) from error


def kept_code(address: str, cache: Cache) -> str:
    """The QR code of an address as `<svg>`, made at most once."""
    name = code_name(address, setters())
    kept = cache.read(name)
    return (cache.write(name, qr_svg(address).encode()) if kept is None else kept).decode()
