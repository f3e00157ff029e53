"""The order of the stages, once: read -> check -> derive -> render -> write.

`examine` reads and checks everything and keeps of each profile only what the public may see;
`publish` makes the pages, pictures and data files from that and writes them into a built site.
"""

import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from dienhinh.check import markers as check_markers
from dienhinh.check.context import Context, Corpus, Entry, Repository, Trace
from dienhinh.check.reference import load_reference
from dienhinh.check.run import check_corpus, check_profile, trace
from dienhinh.derive.fragments import FRAGMENTS, WITH_PROFILE, fragment
from dienhinh.derive.library import library
from dienhinh.derive.listing_data import listing_data
from dienhinh.derive.open_data import open_data
from dienhinh.derive.pages import all_pages
from dienhinh.derive.photo_plan import variants
from dienhinh.derive.public import public_view
from dienhinh.derive.search_records import HandwrittenPage, search_records
from dienhinh.derive.share_cards import SITE_CARD, share_cards
from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.model.library import Library
from dienhinh.model.output import Output, SiteAddress, page_file, way_to_root
from dienhinh.model.photo_variants import Variant
from dienhinh.model.progress import Progress, silent
from dienhinh.model.public import PublicPhoto, PublicProfile, Withdrawn
from dienhinh.model.share_card import ShareCard
from dienhinh.problems import Problem, Severity
from dienhinh.read.folders import profile_places, read_folder
from dienhinh.read.markers import markers
from dienhinh.read.reference import reference_trees
from dienhinh.read.yaml_tree import read_tree
from dienhinh.render import (
    cards,
    feeds,
    handwritten,
    json_schema,
    photos,
    policy,
    search_index,
    site_files,
)
from dienhinh.render.frame import FRAME_URI, Frame, frame
from dienhinh.render.listing_data import listing_files
from dienhinh.render.open_data import data_files
from dienhinh.render.pages import Pages
from dienhinh.render.theme_files import packed_script, packed_style
from dienhinh.write.cache import Cache, FactsKey
from dienhinh.write.files import SiteFolder, replace_file

_VIET_NAM = timezone(timedelta(hours=7))


class PublishError(Exception):
    """The site cannot be published as it stands; the text says why, in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where things are and for which day; `jobs` 0 means one for each processor."""

    profiles: Path
    theme: Path
    docs: Path
    cache: Path
    base_url: str
    site_name: str
    today: date
    repository: Repository
    jobs: int = 0

    @property
    def address(self) -> SiteAddress:
        """The site's address; the base always ends with a slash."""
        return SiteAddress(base_url=self.base_url.rstrip("/") + "/", name=self.site_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """All problems in the order of their places; the library, or None when there are errors."""

    problems: tuple[Problem, ...]
    library: Library | None
    count: int


@dataclass(slots=True, kw_only=True)
class Published:
    """What a publishing did."""

    pages: int = 0
    photos: int = 0
    removed: int = 0
    indexed: list[tuple[str, date | None]] = field(default_factory=list)

    def summary(self, language: str = "vi") -> str:
        """One line for the person who waits."""
        if language == "en":
            return f"{self.pages} pages, {self.photos} pictures, {self.removed} old files removed."
        return f"{self.pages} trang, {self.photos} tệp ảnh, đã bỏ {self.removed} tệp cũ."


def today_in_viet_nam() -> date:
    """The day it is in Quảng Ngãi (UTC+7, no summer time)."""
    return datetime.now(UTC).astimezone(_VIET_NAM).date()


def repository(name: str) -> Repository:
    """The setting as a type; anything but `public` is private."""
    return "public" if name == "public" else "private"


def examine(options: Options, progress: Progress = silent) -> Examined:
    """Read and check the lists, the calls and every profile."""
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    problems += found
    if reference is None:
        return Examined(problems=tuple(sorted(problems)), library=None, count=0)
    context = Context(reference=reference, today=options.today, repository=options.repository)
    cache = Cache(options.cache)
    known = cache.photo_facts()
    seen: dict[FactsKey, PhotoFacts | PhotoFault] = {}
    traces: list[Trace] = []
    views: list[PublicProfile | Withdrawn | None] = []
    places, found = profile_places(options.profiles)
    problems += found
    for position, place in enumerate(places, 1):
        tree, found = read_tree(place.file, place.shown_as)
        problems += found
        if tree is not None:
            folder = read_folder(options.profiles, place, known, seen)
            profile, found = check_profile(tree, folder, context)
            problems += found
            if profile is not None:
                traces.append(trace(Entry(profile=profile, tree=tree, folder=folder)))
                if not any(problem.severity is Severity.ERROR for problem in found):
                    views.append(public_view(profile, folder, reference, options.today))
        progress("Đọc và kiểm tra hồ sơ", position, len(places))
    if seen != known:
        cache.keep_photo_facts(seen)
    corpus = Corpus(traces=tuple(traces), call_trees=trees.call_trees)
    problems += check_corpus(corpus, context)
    shown = library(views, reference, options.address, options.today)
    problems += check_markers.marker_problems(
        markers(options.docs), FRAGMENTS.keys(), WITH_PROFILE, shown.by_slug.keys()
    )
    problems.sort()
    is_sound = not any(problem.severity is Severity.ERROR for problem in problems)
    return Examined(
        problems=tuple(problems), library=shown if is_sound else None, count=len(places)
    )


def publish(
    options: Options, examined: Examined, into: Path, progress: Progress = silent
) -> Published:
    """Write everything generated into the built site `into`. PublishError says what is missing."""
    if examined.library is None:
        raise PublishError("Hồ sơ còn lỗi, chưa đăng. / The profiles have errors.")
    publishing = _Publishing(options, examined.library, into, progress)
    return publishing.run()


def forms(options: Options, *, write: bool) -> list[Path]:
    """The files generated from the schema that are out of date; with `write` they are renewed."""
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    if reference is None:
        text = "\n".join(problem.vi for problem in [*problems, *found])
        raise PublishError(f"Danh mục còn lỗi. / The reference lists have errors.\n{text}")
    made = {options.profiles / "profile.schema.json": json_schema.profile_schema_text(reference)}
    stale = []
    for path, text in made.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if write:
                replace_file(path, text.encode())
    return stale


class _Publishing:
    """One run of `publish`: what its steps share."""

    def __init__(self, options: Options, shown: Library, into: Path, progress: Progress) -> None:
        self._options = options
        self._library = shown
        self._progress = progress
        self._site = SiteFolder(into)
        self._cache = Cache(options.cache)
        self._pages = Pages(options.theme, options.address, SITE_CARD)
        self._result = Published()
        self._hashes: set[str] = set()
        self._handwritten: list[HandwrittenPage] = []
        self._jobs = options.jobs or os.cpu_count() or 1

    def run(self) -> Published:
        found_frame = self._frame()
        self._photos()
        self._share_cards()
        self._handwritten_pages()
        self._theme_files()
        self._generated_pages(found_frame)
        self._search_index()
        self._site_files()
        self._result.removed = self._site.finish()
        return self._result

    def _frame(self) -> Frame:
        built = self._site.root / page_file(FRAME_URI)
        if built.is_file():
            self._site.keep("frame.html", built.read_bytes())
            # The generator's own site map names the frame; ours replaces it.
            for uri in (page_file(FRAME_URI), "sitemap.xml.gz"):
                self._site.remove(uri)
        kept = self._site.kept("frame.html")
        if kept is None:
            raise PublishError(
                f"{built}: chưa có trang khung; hãy dựng trang bằng `mkdocs build` trước. / "
                "the frame page is missing; build the site with `mkdocs build` first."
            )
        html = kept.decode()
        self._hashes |= policy.script_hashes(html)
        return frame(html)

    def _photos(self) -> None:
        every = {photo.digest: photo for p in self._library.profiles for photo in p.photos}
        missing: list[tuple[PublicPhoto, list[Variant]]] = []
        for photo in every.values():
            plan = list(variants(photo))
            absent = [v for v in plan if self._cache.find(v.uri) is None]
            if absent:
                missing.append((photo, absent))
            self._result.photos += len(plan)
        self._in_threads("Làm ảnh", [partial(self._make_photo, *row) for row in missing])
        for photo in every.values():
            for variant in variants(photo):
                kept = self._cache.find(variant.uri)
                if kept is not None:
                    self._site.put_link(variant.uri, kept)

    def _make_photo(self, photo: PublicPhoto, wanted: list[Variant]) -> None:
        for output in photos.photo_files(self._options.profiles / photo.source, wanted):
            self._cache.keep(output.uri, output.content)

    def _share_cards(self) -> None:
        rows = list(share_cards(self._library))
        missing = [card for card in rows if self._cache.find(_card_name(card)) is None]
        self._in_threads("Vẽ thẻ chia sẻ", [partial(self._make_card, card) for card in missing])
        for card in rows:
            kept = self._cache.find(_card_name(card))
            if kept is not None:
                self._site.put_link(card.uri, kept)

    def _make_card(self, card: ShareCard) -> None:
        photo = self._options.profiles / card.photo.source if card.photo else None
        fonts = self._options.theme / "assets" / "fonts"
        self._cache.keep(_card_name(card), cards.share_card(card, photo, fonts))

    def _handwritten_pages(self) -> None:
        """Fill the markers of the pages that the site generator built, and clean them."""
        for uri in self._site.foreign_pages():
            path = self._site.root / uri
            html = path.read_text(encoding="utf-8")
            page_uri = uri.removesuffix("index.html")
            made = handwritten.cleaned(handwritten.filled(html, self._filler(page_uri)))
            self._hashes |= policy.script_hashes(made)
            self._obey(uri, made)
            if made != html:
                self._site.replace(Output(uri, made.encode()))
            if uri != "404.html":
                self._result.indexed.append((page_uri, None))
                title, text = handwritten.readable(made)
                self._handwritten.append(HandwrittenPage(uri=page_uri, title=title, text=text))

    def _theme_files(self) -> None:
        """Make the theme's files, which the site generator copied, as small as they travel."""
        for folder, pack in (("js", packed_script), ("css", packed_style)):
            for path in sorted((self._site.root / "assets" / folder).glob(f"*.{folder}")):
                made = pack(path.read_text(encoding="utf-8"))
                self._site.replace(Output(f"assets/{folder}/{path.name}", made.encode()))

    def _filler(self, page_uri: str) -> handwritten.Filler:
        base = way_to_root(page_uri)

        def piece(name: str, argument: str) -> str | None:
            found = fragment(name, argument, self._library)
            return None if found is None else self._pages.fragment(found, base)

        return piece

    def _generated_pages(self, found_frame: Frame) -> None:
        total = len(self._library.profiles)
        for page in all_pages(self._library):
            output = self._pages.page(page, found_frame)
            self._obey(output.uri, output.content.decode())
            self._site.put(output)
            if page.feed and page.feed.page_uri == page.uri:
                self._site.put(feeds.atom(page.feed, self._options.address))
            self._result.pages += 1
            if page.is_indexed:
                self._result.indexed.append((page.uri, page.changed_on))
            self._progress("Dựng trang", min(self._result.pages, total), total)

    def _obey(self, uri: str, html: str) -> None:
        broken = policy.violations(html)
        if broken:
            raise PublishError(
                f"{uri}: trang có thứ mà chính sách bảo mật không cho phép / "
                f"the page holds what the security policy forbids: {'; '.join(broken)}"
            )

    def _site_files(self) -> None:
        address = self._options.address
        headers = policy.security_headers(self._hashes)
        for output in site_files.sitemap(sorted(self._result.indexed, key=_by_uri), address):
            self._site.put(output)
        for output in data_files(open_data(self._library), address):
            self._site.put(output)
        columns = listing_data(self._library)
        if columns is not None:
            for output in listing_files(columns):
                self._site.put(output)
        self._site.put(site_files.robots(address))
        self._site.put(site_files.security(address, self._options.today))
        self._site.put(Output("_headers", policy.headers_file(headers).encode()))
        self._site.put(Output("_headers.nginx.conf", policy.nginx_include(headers).encode()))

    def _search_index(self) -> None:
        records = search_records(self._library, self._handwritten)
        for output in search_index.outputs(records, self._library.reference):
            self._site.put(output)

    def _in_threads(self, description: str, work: list[Callable[[], None]]) -> None:
        """Pillow lets other threads run while it works, so threads use every processor."""
        if not work:
            return
        with ThreadPoolExecutor(self._jobs) as pool:
            running = [pool.submit(make) for make in work]
            for done, future in enumerate(as_completed(running), 1):
                future.result()
                self._progress(description, done, len(running))


def _card_name(card: ShareCard) -> str:
    key = hashlib.blake2b(f"{cards.RECIPE} {card!r}".encode(), digest_size=12).hexdigest()
    return f"the/{key}.jpg"


def _by_uri(row: tuple[str, date | None]) -> str:
    return row[0]
