"""The order of the stages, once: read -> check -> derive -> render -> write.

`examine` reads and checks everything and keeps of each profile only what the public may see;
`publish` makes the pages, pictures and data files from that and writes them into a built site.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from dienhinh.check.articles import picture_problem, shape_articles
from dienhinh.check.collections import shape_collections
from dienhinh.check.context import (
    CollectionEntry,
    Context,
    Corpus,
    CorrectionsEntry,
    Entry,
    PlanEntry,
    Repository,
    Trace,
)
from dienhinh.check.markers import marker_problems
from dienhinh.check.plans import shape_corrections, shape_plans, story
from dienhinh.check.reference import load_reference
from dienhinh.check.run import check_corpus, check_profile, trace
from dienhinh.derive.fragments import fragment
from dienhinh.derive.library import library
from dienhinh.derive.listing_data import listing_data
from dienhinh.derive.open_data import open_data
from dienhinh.derive.pages import all_pages
from dienhinh.derive.photo_plan import variants
from dienhinh.derive.pieces import pieces
from dienhinh.derive.public import public_view
from dienhinh.derive.reuse import oembed, oembed_uri
from dienhinh.derive.search_records import HandwrittenPage, search_records
from dienhinh.derive.share_cards import SITE_CARD
from dienhinh.intake.forms.files import form_files
from dienhinh.model.article import NEWS_FOLDER, Article
from dienhinh.model.editor import Editor
from dienhinh.model.folder import PhotoFacts, PhotoFault
from dienhinh.model.library import Library
from dienhinh.model.output import Output, SiteAddress, page_file, way_to_root
from dienhinh.model.photo_variants import Variant
from dienhinh.model.plan import Plan, Story
from dienhinh.model.progress import Progress, silent
from dienhinh.model.public import PublicPhoto, PublicProfile, Withdrawn
from dienhinh.model.reference import Reference
from dienhinh.model.source import Tree
from dienhinh.press_kits import KitPacker, published_kits
from dienhinh.problems import Problem, Severity
from dienhinh.read.articles import article_trees
from dienhinh.read.collections import collection_trees
from dienhinh.read.editor_packages import PackagesError, editor_packages
from dienhinh.read.folders import profile_places, read_folder
from dienhinh.read.markers import markers
from dienhinh.read.plans import corrections_tree, plan_trees
from dienhinh.read.reference import reference_trees
from dienhinh.read.visibility import visibility
from dienhinh.read.yaml_tree import read_tree
from dienhinh.render import (
    editor,
    feeds,
    handwritten,
    json_schema,
    photos,
    policy,
    qr,
    search_index,
    site_files,
)
from dienhinh.render.field_tables import with_field_tables
from dienhinh.render.frame import FRAME_URI, Frame, frame
from dienhinh.render.listing_data import listing_files
from dienhinh.render.oembed import oembed_file
from dienhinh.render.open_data import data_files
from dienhinh.render.pages import Pages
from dienhinh.render.pieces import Piece, Workshop
from dienhinh.render.scripts import packed_script
from dienhinh.render.theme_files import packed_style
from dienhinh.survey import unit_answers
from dienhinh.write.cache import Cache, FactsKey
from dienhinh.write.files import SiteFolder, replace_file

_VIET_NAM = timezone(timedelta(hours=7))


class PublishError(Exception):
    """The site cannot be published as it stands; the text says why, in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where things are and for which day; `jobs` 0 means one for each processor.

    `kits`: press kits are made too; without them work on texts and templates is quicker.
    `editor`: where the browser editor at `/nhap/` sends to; None and there is no such page.
    """

    profiles: Path
    theme: Path
    docs: Path
    cache: Path
    base_url: str
    site_name: str
    today: date
    repository: Repository
    jobs: int = 0
    kits: bool = True
    editor: Editor | None = None
    editor_packages: Path = Path("scripts/editor/node_modules")

    @property
    def address(self) -> SiteAddress:
        """The site's address; the base always ends with a slash."""
        return SiteAddress(base_url=self.base_url.rstrip("/") + "/", name=self.site_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """All problems in the order of their places; the library, or None when there are errors.

    `plans` and `stories` are internal: what is planned, and every profile of right shape.
    `reference` is None when a list is unusable.
    """

    problems: tuple[Problem, ...]
    library: Library | None
    count: int
    plans: tuple[Plan, ...] = ()
    stories: tuple[Story, ...] = ()
    reference: Reference | None = None


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


def browser_editor(text: str, host: str = "") -> Editor | None:
    """The setting as a type; no text is no editor. Raises PublishError when it is no address."""
    if not text:
        return None
    found = Editor.parse(text, host)
    if found is None:
        raise PublishError(
            f"editor: {text}: ghi như github:to-chuc/kho, gitlab:nhom/kho@main; địa chỉ máy chủ "
            "riêng ở editor_host, mở đầu bằng https://. / write it as github:owner/name or "
            "gitlab:group/name@main; a forge of your own in editor_host, beginning with https://."
        )
    return found


def repository(name: str) -> Repository:
    """The setting as a type; `auto` asks the forge and mkdocs.yml; all else is private."""
    if name == "auto":
        return visibility()
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
    stories: dict[str, Story] = {}
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
                stories[profile.slug] = story(profile, reference)
                if not any(problem.severity is Severity.ERROR for problem in found):
                    views.append(public_view(profile, folder, reference, options.today))
        progress("Đọc và kiểm tra hồ sơ", position, len(places))
    if seen != known:
        cache.keep_photo_facts(seen)
    plan_entries, found = _plans(options)
    problems += found
    log, found = _corrections(options)
    problems += found
    answers = unit_answers(options.profiles, context)
    problems += answers.problems
    collections, found = _collections(options)
    problems += found
    articles, found = _articles(options)
    problems += found
    corpus = Corpus(
        traces=tuple(traces),
        call_trees=trees.call_trees,
        collections=collections,
        slugs=frozenset(place.path.rpartition("/")[2] for place in places),
        stories=stories,
        plans=plan_entries,
        corrections=log,
        units=answers.entries,
    )
    problems += check_corpus(corpus, context)
    plans = tuple(entry.plan for entry in plan_entries)
    shown = library(
        views,
        reference,
        options.address,
        options.today,
        plans=plans,
        corrections=log.corrections if log else (),
        collections=[entry.collection for entry in collections],
        articles=[article for article, _ in articles],
    )
    problems += _handwritten_problems(options, articles, shown, corpus)
    problems.sort()
    is_sound = not any(problem.severity is Severity.ERROR for problem in problems)
    return Examined(
        problems=tuple(problems),
        library=shown if is_sound else None,
        count=len(places),
        plans=plans,
        stories=tuple(stories.values()),
        reference=reference,
    )


def _plans(options: Options) -> tuple[tuple[PlanEntry, ...], list[Problem]]:
    trees, problems = plan_trees(options.profiles)
    plans, found = shape_plans(trees)
    return plans, [*problems, *found]


def _collections(options: Options) -> tuple[tuple[CollectionEntry, ...], list[Problem]]:
    trees, problems = collection_trees(options.profiles)
    collections, found = shape_collections(trees)
    return collections, [*problems, *found]


def _articles(options: Options) -> tuple[tuple[tuple[Article, Tree], ...], list[Problem]]:
    trees, problems = article_trees(options.docs)
    articles, found = shape_articles(trees)
    return articles, [*problems, *found]


def _handwritten_problems(
    options: Options, articles: Iterable[tuple[Article, Tree]], shown: Library, corpus: Corpus
) -> Iterator[Problem]:
    """A page names what is public; a story that waits for its day may name what waits with it."""
    public = {profile.slug: profile.name for profile in shown.profiles}
    every = {trace.slug: trace.name for trace in corpus.traces}
    public_themes = {theme.id: theme.title for theme in shown.collections}
    every_theme = {e.collection.id: e.collection.title for e in corpus.collections}
    # They were public once: withdrawn, or a consent ended.
    was_public = {"published", "withdrawn"}
    gone = {t.slug for t in corpus.traces if t.status in was_public} - public.keys()
    gone |= every_theme.keys() - public_themes.keys()
    waiting: set[str] = set()
    for article, tree in articles:
        is_later = article.date > options.today
        problem = picture_problem(article, tree, every if is_later else public, gone)
        if problem:
            yield problem
        if is_later:
            waiting.add(tree.path)
    for marker in markers(options.docs):
        is_later = marker.path in waiting
        yield from marker_problems(
            [marker],
            every if is_later else public,
            every_theme if is_later else public_themes,
            gone,
        )


def _corrections(options: Options) -> tuple[CorrectionsEntry | None, list[Problem]]:
    tree, problems = corrections_tree(options.profiles)
    log, found = shape_corrections(tree)
    return log, [*problems, *found]


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
    reference = known_lists(options)
    texts = {
        options.profiles / "profile.schema.json": json_schema.profile_schema_text(reference),
        options.profiles / "plan.schema.json": json_schema.plan_schema_text(reference),
        options.profiles / "unit.schema.json": json_schema.unit_schema_text(reference),
        options.profiles / "collection.schema.json": json_schema.collection_schema_text(reference),
        options.profiles / "corrections.schema.json": json_schema.corrections_schema_text(
            reference
        ),
    }
    made = {path: text.encode() for path, text in texts.items()}
    made |= dict(form_files(reference, options.profiles, options.theme, options.docs))
    guide = options.docs / "so-tay" / "truyen-thong.md"
    if guide.is_file():
        made[guide] = with_field_tables(guide.read_text(encoding="utf-8")).encode()
    stale = []
    for path, content in made.items():
        if not path.is_file() or path.read_bytes() != content:
            stale.append(path)
            if write:
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, content)
    return stale


def known_lists(options: Options) -> Reference:
    """The reference lists; PublishError says what is wrong with them."""
    trees, problems = reference_trees(options.profiles)
    reference, found = load_reference(trees)
    if reference is None:
        text = "\n".join(problem.vi for problem in [*problems, *found])
        raise PublishError(f"Danh mục còn lỗi. / The reference lists have errors.\n{text}")
    return reference


class _Publishing:
    """One run of `publish`: what its steps share."""

    def __init__(self, options: Options, shown: Library, into: Path, progress: Progress) -> None:
        self._options = options
        self._library = shown
        self._progress = progress
        self._site = SiteFolder(into)
        self._cache = Cache(options.cache)
        # Of every file made before the pages, by its address: pages show it beside the link.
        self._sizes: dict[str, int] = {}
        self._pages = Pages(options.theme, options.address, SITE_CARD, self._sizes, self._qr)
        self._result = Published()
        self._hashes: set[str] = set()
        self._handwritten: list[HandwrittenPage] = []
        self._jobs = options.jobs or os.cpu_count() or 1

    def run(self) -> Published:
        found_frame = self._frame()
        self._photos()
        self._pieces()
        self._kits()
        self._handwritten_pages()
        self._theme_files()
        self._generated_pages(found_frame)
        self._oembed()
        self._search_index()
        self._browser_editor()
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

    def _pieces(self) -> None:
        options = self._options
        workshop = Workshop(options.profiles, options.theme, options.cache)
        rows = [workshop.piece(made) for made in pieces(self._library)]
        missing = [row for row in rows if self._cache.find(row.name) is None]
        work = [partial(self._make_piece, row) for row in missing]
        self._in_threads("Làm thẻ, áp phích, bài đọc loa", work)
        for row in rows:
            kept = self._cache.find(row.name)
            if kept is not None:
                self._site.put_link(row.uri, kept)
                self._sizes[row.uri] = kept.stat().st_size

    def _kits(self) -> None:
        """Press kits: a kit that is kept is not even worded, so that memory stays flat."""
        if not self._options.kits:
            return
        packer = KitPacker(self._options.profiles, self._options.cache)
        rows = list(published_kits(self._library))
        missing = [partial(packer.pack, row) for row in rows if packer.kept(row) is None]
        self._in_threads("Đóng bộ tư liệu báo chí", missing)
        for row in rows:
            kept = packer.kept(row)
            if kept is not None:
                self._site.put_link(row.uri, kept)
                self._sizes[row.uri] = kept.stat().st_size

    def _qr(self, address: str) -> str:
        """The code of an address, which takes longer to make than the rest of its page."""
        key = hashlib.blake2b(f"{qr.RECIPE} {address}".encode(), digest_size=12).hexdigest()
        name = f"qr/{key[:2]}/{key}.svg"
        kept = self._cache.find(name)
        if kept is None:
            kept = self._cache.keep(name, qr.qr_svg(address).encode())
        return kept.read_text(encoding="utf-8")

    def _make_piece(self, row: Piece) -> None:
        self._cache.keep(row.name, row.make())

    def _handwritten_pages(self) -> None:
        """Fill the markers of the pages that the site generator built, and clean them."""
        shown = {page_file(article.uri) for article in self._library.articles}
        for uri in self._site.foreign_pages():
            path = self._site.root / uri
            if uri.startswith(f"{NEWS_FOLDER}/") and uri not in shown:
                # A story that waits for its day: the site generator does not know of days.
                self._site.remove(uri)
                continue
            html = path.read_text(encoding="utf-8")
            page_uri = uri.removesuffix("index.html")
            made = handwritten.cleaned(handwritten.filled(html, self._filler(page_uri)))
            # A host shows 404.html at any address, so its links are from the host's root.
            if uri != "404.html":
                made = handwritten.led_from_root(made, way_to_root(page_uri))
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
                # Packing what is packed already could change it once more.
                own = self._options.theme / "assets" / folder / path.name
                source = own if own.is_file() else path
                made = pack(source.read_text(encoding="utf-8"))
                self._site.replace(Output(f"assets/{folder}/{path.name}", made.encode()))

    def _filler(self, page_uri: str) -> handwritten.Filler:
        base = way_to_root(page_uri)

        def piece(name: str, arguments: tuple[str, ...]) -> str | None:
            found = fragment(name, arguments, self._library)
            return None if found is None else self._pages.fragment(found, base)

        return piece

    def _generated_pages(self, found_frame: Frame) -> None:
        total = len(self._library.profiles)
        for page in all_pages(self._library):
            output = self._pages.page(page, found_frame)
            self._obey(output.uri, output.content.decode())
            self._site.put(output)
            if page.feed and page.feed.page_uri == page.uri:
                for output in feeds.files(page.feed, self._options.address):
                    self._site.put(output)
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
        below = editor.editor_headers(self._options.editor) if self._options.editor else None
        self._site.put(Output("_headers", policy.headers_file(headers, below).encode()))
        nginx = policy.nginx_include(
            headers, below, (withdrawn.uri for withdrawn in self._library.withdrawn)
        )
        self._site.put(Output("_headers.nginx.conf", nginx.encode()))

    def _browser_editor(self) -> None:
        options = self._options
        if options.editor is None:
            return
        folder = "profiles" if options.profiles.is_absolute() else options.profiles.as_posix()
        is_public = options.repository == "public"
        try:
            packages = editor_packages(options.editor_packages, editor.wanted_files())
            outputs = [*editor.bundle_files(packages), *editor.page_files(options.editor)]
        except (PackagesError, editor.BundleError) as error:
            raise PublishError(str(error)) from error
        reference = self._library.reference
        outputs.append(editor.config_file(options.editor, reference, folder, is_public=is_public))
        for output in outputs:
            self._site.put(output)

    def _oembed(self) -> None:
        for profile in self._library.profiles:
            if not profile.is_sample:
                answer = oembed(profile, self._library)
                self._site.put(oembed_file(oembed_uri(profile), answer))

    def _search_index(self) -> None:
        records = search_records(self._library, self._handwritten)
        for output in search_index.outputs(records, self._library.reference):
            self._site.put(output)

    def _in_threads(self, description: str, work: Sequence[Callable[[], object]]) -> None:
        """Pillow lets other threads run while it works, so threads use every processor."""
        if not work:
            return
        with ThreadPoolExecutor(self._jobs) as pool:
            running = [pool.submit(make) for make in work]
            for done, future in enumerate(as_completed(running), 1):
                future.result()
                self._progress(description, done, len(running))


def _by_uri(row: tuple[str, date | None]) -> str:
    return row[0]
