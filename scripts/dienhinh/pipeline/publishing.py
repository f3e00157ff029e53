"""Derive, render and write: the pages, pictures, kits and data files of a built site."""

import contextlib
import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dienhinh.derive.listing_data import listing_data
from dienhinh.derive.news import news_changed_on
from dienhinh.derive.open_data import open_data
from dienhinh.derive.pages import prepare
from dienhinh.derive.search_records import HandwrittenPage, search_sources
from dienhinh.derive.share_cards import SITE_CARD
from dienhinh.english import counted
from dienhinh.model.library import Library
from dienhinh.model.output import Output, page_file
from dienhinh.model.progress import Progress, Step, silent
from dienhinh.model.share import WHOLE, Share
from dienhinh.pipeline.dead_links import dead_links
from dienhinh.pipeline.examining import Examined
from dienhinh.pipeline.generator_files import GeneratorFiles, obey, refuse_unbuilt
from dienhinh.pipeline.kept_files import KeptFiles
from dienhinh.pipeline.kept_index import KeptIndex, source_keys
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.pipeline.page_keys import PageKeys
from dienhinh.pipeline.page_making import MadePages, PageMaking, stage
from dienhinh.pipeline.page_stages import PageStages
from dienhinh.pipeline.refusals import refusals_told
from dienhinh.pipeline.timings import Timings
from dienhinh.pipeline.workers import in_processes, jobs_of
from dienhinh.problems import Problem
from dienhinh.read.editor_packages import PackagesError, editor_packages
from dienhinh.render import editor, nginx, policy, site_files
from dienhinh.render.frame import FRAME_URI, Frame, frame
from dienhinh.render.listing_data import listing_files
from dienhinh.render.open_data import data_files
from dienhinh.render.pages import Pages
from dienhinh.render.theme_files import web_form_script
from dienhinh.write.purging import UnremovedError
from dienhinh.write.site_folder import SiteFolder, StaleCopyError
from dienhinh.write.site_record import Row
from dienhinh.write.spare_copy import beside


@dataclass(slots=True, kw_only=True)
class Published:
    """What a publishing did; `problems` are warnings that only the whole site could show."""

    pages: int = 0
    photos: int = 0
    removed: int = 0
    indexed: list[tuple[str, date | None]] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()

    def summary(self, language: str = "vi") -> str:
        """One line for the person who waits."""
        if language == "en":
            made = f"{counted(self.pages, 'page')}, {counted(self.photos, 'picture')}"
            return f"{made}, {counted(self.removed, 'old file')} removed."
        return f"{self.pages} trang, {self.photos} tệp ảnh, đã bỏ {self.removed} tệp cũ."


def publish(  # noqa: PLR0913 three of them are seldom given
    options: Options,
    examined: Examined,
    into: Path,
    progress: Progress = silent,
    generator: Path | None = None,
    *,
    timings: Timings | None = None,
) -> Published:
    """Put a new site in the place of `into`, in one step; until then the old one stays whole.

    `generator` is the folder where the site generator left its files, `into` itself without it;
    `timings` is told how long the parts took.
    PublishError says what is missing or what the machine refused.
    """
    if examined.library is None:
        raise PublishError(
            "Hồ sơ còn lỗi, chưa đăng; xem bằng `dienhinh check`.",
            "The profiles have errors, nothing was published; `dienhinh check` shows them.",
        )
    with refusals_told(into), contextlib.closing(SiteFolder(into, generator)) as site:
        work = _Publishing(options, examined, examined.library, site, progress)
        return work.run(timings or Timings())


def forget_site(into: Path) -> None:
    """Take away what publishing keeps beside a site that is no longer wanted."""
    shutil.rmtree(beside(into), ignore_errors=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of the work for one process: pages of profiles and of other types, or the index."""

    share: Share
    is_search: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What one part of the work put into the site; `keys` are those of the stages it ended."""

    rows: dict[str, Row]
    keys: Mapping[str, str] = field(default_factory=dict)
    pages: MadePages = field(default_factory=MadePages)
    timings: Timings = field(default_factory=Timings)


# More parts than processes, so that none waits long for the other, and the bar moves.
_PARTS_A_JOB = 6
# Fewer pages are made sooner than processes are started.
_WORTH_A_PROCESS = 100
_SEARCH = "search"
_DATA = "data"


class _Publishing:
    """One run of `publish`: what its steps share."""

    def __init__(
        self,
        options: Options,
        examined: Examined,
        shown: Library,
        site: SiteFolder,
        progress: Progress,
    ) -> None:
        self._options = options
        self._library = shown
        self._digests = examined.digests
        self._lists = examined.reference or shown.reference
        self._progress = progress
        self._site = site
        self._files = KeptFiles(options, shown, site, progress)
        # Made before the pages, which show the size of a file beside its link.
        sizes = self._files.sizes
        self._pages = Pages(options.theme, options.address, SITE_CARD, sizes, self._files.qr)
        self._result = Published()
        self._scripts: frozenset[str] = frozenset()
        self._handwritten: tuple[HandwrittenPage, ...] = ()

    def run(self, timings: Timings) -> Published:
        self._frame = self._found_frame()
        refuse_unbuilt(self._library.articles, self._site, self._options.docs)
        self._stages = PageStages(self._site, self._library, self._digests, self._keys.common)
        with timings.phase("photos"):
            self._result.photos = self._files.photos(self._stages.faces)
        with timings.phase("pieces and kits"):
            self._files.pieces(self._stages.faces)
            self._files.kits()
        with timings.phase("handwritten pages"):
            self._generator_files()
        with timings.phase("pages and search"):
            self._generated_files(timings)
        with timings.phase("site files"):
            self._browser_editor()
            self._site_files()
            self._result.pages = self._site.count(stage(""), ".html")
            links = dead_links(self._options.docs, self._options.base_url, self._site)
            self._result.problems = tuple(links)
            try:
                self._result.removed = self._site.finish()
            except StaleCopyError:
                # One refusal is enough for one run; the next tells of the other.
                with contextlib.suppress(UnremovedError):
                    self._files.purge()
                raise
            # Last: until the new site stands, nothing of what the old one was made from is missed.
            self._files.purge()
        return self._result

    def _found_frame(self) -> Frame:
        uri = page_file(FRAME_URI)
        try:
            built: bytes | None = self._site.generated(uri)
        except FileNotFoundError:
            built = self._site.kept("frame.html")
        if built is None:
            raise PublishError(
                "chưa có trang khung; hãy dựng trang bằng `mkdocs build` trước.",
                "the frame page is missing; build the site with `mkdocs build` first.",
                about=self._site.root / uri,
                is_mistyped=not self._site.root.is_dir(),
            )
        self._site.keep("frame.html", built)
        options = self._options
        self._keys = PageKeys(options.theme, built, options.address)
        # The generator's own site map names the frame; ours replaces it.
        for left_out in (uri, "sitemap.xml.gz"):
            self._site.remove(left_out)
        html = built.decode()
        self._scripts = frozenset(policy.inline_scripts(html)) | _of_the_form(options.theme)
        obey(uri, built, self._scripts, is_made_here=False)
        return frame(html)

    def _generator_files(self) -> None:
        """What the site generator built, as it goes out."""
        theirs = GeneratorFiles(
            self._site,
            self._library,
            self._stages.faces,
            self._options.theme,
            self._pages,
            self._files.once,
            self._scripts,
        )
        theirs.theme_files()
        self._handwritten = tuple(theirs.pages())
        theirs.other_files()
        changed = {a.uri: news_changed_on(a, self._library) for a in self._library.articles}
        self._result.indexed += [(page.uri, changed.get(page.uri)) for page in self._handwritten]

    def _generated_files(self, timings: Timings) -> None:
        """Pages, what stands beside them, and the search index, on every processor."""
        self._wanted = self._stages.wanted(self._files.sizes)
        self._making = PageMaking(
            self._site, self._library, self._pages, self._keys, self._frame, self._options.address
        )
        is_search = self._options.search and not self._index().carry()
        is_few = self._wanted.is_few(_WORTH_A_PROCESS)
        is_small = len(self._library.profiles) < _WORTH_A_PROCESS
        # To start a process of so much memory takes longer than a few pages, or their words.
        jobs = 1 if is_small or is_few else jobs_of(self._options.jobs)
        count = jobs * _PARTS_A_JOB if jobs > 1 and not is_few else 1
        parts = [_Part(share=Share(number, count)) for number in range(count)]
        if is_search:
            # First, as the longest of all.
            parts.insert(0, _Part(share=WHOLE, is_search=True))
        if self._wanted.slugs is None:
            prepare(self._library)
        if not is_few:
            self._pages.prepare()
        for done, made in enumerate(in_processes(self._made, parts, jobs), 1):
            self._site.join(made.rows, made.keys)
            timings.join(made.timings)
            self._stages.add(made.pages)
            self._progress(Step.PAGES, done, len(parts))
        self._result.indexed += self._stages.indexed()

    def _made(self, part: _Part) -> _Made:
        """Put one part into the site."""
        timings = Timings()
        with self._site.part() as rows:
            if part.is_search:
                with timings.phase(_SEARCH):
                    self._search_index()
                return _Made(rows=rows, keys={_SEARCH: self._search_key()}, timings=timings)
            pages = self._making.put(self._wanted, part.share)
            return _Made(rows=rows, pages=pages)

    def _search_index(self) -> None:
        keys = source_keys(self._library, self._digests)
        sources = [*search_sources(self._library, self._handwritten, keys)]
        self._index().make(sources, self._library.reference)

    def _index(self) -> KeptIndex:
        return KeptIndex(self._site, _SEARCH, self._search_key())

    def _search_key(self) -> str:
        """By what an index is known again: all that it is made from, and who made it."""
        written = repr(self._handwritten).encode()
        return hashlib.blake2b(self._stages.whole.encode() + written, digest_size=12).hexdigest()

    def _site_files(self) -> None:
        address = self._options.address
        headers = policy.security_headers(self._scripts)
        for output in site_files.sitemap(sorted(self._result.indexed, key=_by_uri), address):
            self._site.put(output)
        if not self._site.carry(_DATA, self._stages.faces):
            self._data_files()
        self._site.put(site_files.robots(address))
        self._site.put(site_files.security(address, self._options.today))
        below = editor.editor_headers(self._options.editor) if self._options.editor else None
        self._site.put(Output("_headers", policy.headers_file(headers, below).encode()))
        include = nginx.nginx_include(headers, below)
        self._site.put(Output("_headers.nginx.conf", include.encode()))
        for withdrawn in self._library.withdrawn:
            for uri in withdrawn.uris:
                self._site.put(nginx.gone_mark(uri))

    def _data_files(self) -> None:
        bare = replace(self._library, texts={})
        for output in data_files(open_data(bare), self._options.address):
            self._site.put(output, _DATA)
        columns = listing_data(bare)
        if columns is not None:
            for output in listing_files(columns):
                self._site.put(output, _DATA)

    def _browser_editor(self) -> None:
        options = self._options
        if options.editor is None:
            return
        folder = "profiles" if options.profiles.is_absolute() else options.profiles.as_posix()
        is_public = options.repository == "public"
        # Calls whose words are still to be written too: profiles come in meanwhile. Of one of a day
        # to come nobody learns before its day.
        begun = {i: c for i, c in self._lists.calls.items() if c.date <= options.today}
        lists = replace(self._lists, calls=begun)
        try:
            packages = editor_packages(options.editor_packages, editor.wanted_files())
            outputs = [
                *editor.bundle_files(packages),
                *editor.page_files(options.editor, lists.calls.values()),
            ]
        except PackagesError as error:
            raise PublishError(error.vi, error.en, about=error.about) from error
        except editor.BundleError as error:
            raise PublishError(
                f"phần mềm của trang nhập không đúng bản đang chờ ({error}).",
                f"the editor's packages are not those expected ({error}).",
            ) from error
        docs = "docs" if options.docs.is_absolute() else options.docs.as_posix()
        config = editor.config_file(options.editor, lists, folder, docs, is_public=is_public)
        outputs.append(config)
        for output in outputs:
            self._site.put(output)


def _of_the_form(theme: Path) -> frozenset[str]:
    """The policy's source of the script of the form for browsers, where the theme has one."""
    try:
        return frozenset((policy.script_hash(web_form_script(theme)),))
    except FileNotFoundError:
        return frozenset()


def _by_uri(row: tuple[str, date | None]) -> str:
    return row[0]
