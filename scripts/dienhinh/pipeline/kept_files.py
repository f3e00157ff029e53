"""Files dear to make, kept by what they are made from: pictures, pieces, press kits, QR codes."""

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial

from dienhinh.derive.photo_plan import variants
from dienhinh.derive.pieces import pieces
from dienhinh.model.library import Library
from dienhinh.model.photo_variants import Variant
from dienhinh.model.progress import Progress
from dienhinh.model.public import PublicPhoto
from dienhinh.pipeline.options import Options
from dienhinh.pipeline.press_kits import KitPacker, published_kits
from dienhinh.pipeline.profile_rows import program
from dienhinh.render import photos, qr
from dienhinh.render.pieces import Piece, Workshop
from dienhinh.write.cache import Cache
from dienhinh.write.purging import purge
from dienhinh.write.site_folder import SiteFolder


class KeptFiles:
    """Makes what the cache lacks, on every processor, and links it into the site."""

    def __init__(
        self, options: Options, shown: Library, site: SiteFolder, progress: Progress
    ) -> None:
        """`sizes` are the bytes of each piece and kit by its address, once it is made."""
        self.sizes: dict[str, int] = {}
        self._needed: set[str] = set()
        self._options = options
        self._library = shown
        self._site = site
        self._progress = progress
        self._cache = Cache(options.cache)
        self._jobs = options.jobs or os.cpu_count() or 1

    def photos(self) -> int:
        """Put every size of every picture into the site; how many files that is."""
        count = 0
        every = {photo.digest: photo for p in self._library.profiles for photo in p.photos}
        missing: list[tuple[PublicPhoto, list[Variant], list[Variant]]] = []
        for photo in every.values():
            plan = list(variants(photo))
            self._needed.update(variant.uri for variant in plan)
            absent = [v for v in plan if self._cache.find(v.uri) is None]
            if absent:
                missing.append((photo, plan, absent))
            count += len(plan)
        self._in_threads("Làm ảnh", [partial(self._make_photo, *row) for row in missing])
        for photo in every.values():
            for variant in variants(photo):
                kept = self._cache.find(variant.uri)
                if kept is not None:
                    self._site.put_link(variant.uri, kept)
        return count

    def _make_photo(self, photo: PublicPhoto, plan: list[Variant], absent: list[Variant]) -> None:
        for output in photos.photo_files(self._options.profiles / photo.source, plan, absent):
            self._cache.keep(output.uri, output.content)

    def pieces(self) -> None:
        """Share cards, posters and scripts to read aloud."""
        options = self._options
        workshop = Workshop(options.profiles, options.theme, options.cache)
        rows = [workshop.piece(made) for made in pieces(self._library)]
        self._needed.update(row.name for row in rows)
        missing = [row for row in rows if self._cache.find(row.name) is None]
        work = [partial(self._make_piece, row) for row in missing]
        self._in_threads("Làm thẻ, áp phích, bài đọc loa", work)
        for row in rows:
            kept = self._cache.find(row.name)
            if kept is not None:
                self._site.put_link(row.uri, kept)
                self.sizes[row.uri] = kept.stat().st_size

    def _make_piece(self, row: Piece) -> None:
        self._cache.keep(row.name, row.make())

    def kits(self) -> None:
        """Press kits: a kit that is kept is not even worded, so that memory stays flat."""
        rows = list(published_kits(self._library))
        # Not made this time they are still kept for the next.
        self._needed.update(row.name for row in rows)
        if not self._options.kits:
            return
        packer = KitPacker(self._options.profiles, self._options.cache)
        missing = [partial(packer.pack, row) for row in rows if packer.kept(row) is None]
        self._in_threads("Đóng bộ tư liệu báo chí", missing)
        for row in rows:
            kept = packer.kept(row)
            if kept is not None:
                self._site.put_link(row.uri, kept)
                self.sizes[row.uri] = kept.stat().st_size

    def qr(self, address: str) -> str:
        """The code of an address, which takes longer to make than the rest of its page."""
        name = _code_name(address)
        kept = self._cache.find(name)
        if kept is None:
            kept = self._cache.keep(name, qr.qr_svg(address).encode())
        return kept.read_text(encoding="utf-8")

    def once(self, source: bytes, make: Callable[[bytes], bytes]) -> bytes:
        """What `make` makes of the bytes; the same bytes are given to it once only."""
        origin = f"{program()} {make.__name__} ".encode()
        key = hashlib.blake2b(origin + source, digest_size=12).hexdigest()
        name = f"once/{key[:2]}/{key}"
        self._needed.add(name)
        kept = self._cache.find(name)
        if kept is None:
            kept = self._cache.keep(name, make(source))
        return kept.read_bytes()

    def purge(self) -> int:
        """Remove from the cache what nothing of this site was made from; the number of files.

        Codes are made by other processes, which keep what they needed to themselves; they stand on
        the page of each profile.
        """
        address = self._options.address
        codes = {_code_name(address.absolute(p.uri)) for p in self._library.profiles}
        return purge(self._options.cache, self._needed | codes)

    def _in_threads(self, description: str, work: Sequence[Callable[[], object]]) -> None:
        """Pillow lets other threads run while it works, so threads use every processor."""
        if not work:
            return
        with ThreadPoolExecutor(self._jobs) as pool:
            running = [pool.submit(make) for make in work]
            for done, future in enumerate(as_completed(running), 1):
                future.result()
                self._progress(description, done, len(running))


def _code_name(address: str) -> str:
    key = hashlib.blake2b(f"{qr.RECIPE} {address}".encode(), digest_size=12).hexdigest()
    return f"qr/{key[:2]}/{key}.svg"
