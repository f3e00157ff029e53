"""Derive, render and write: the pages, pictures, kits and data files of a built site."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dienhinh.derive.fragments import fragment
from dienhinh.derive.listing_data import listing_data
from dienhinh.derive.open_data import open_data
from dienhinh.derive.pages import all_pages
from dienhinh.derive.reuse import oembed, oembed_uri
from dienhinh.derive.search_records import HandwrittenPage, search_records
from dienhinh.derive.share_cards import SITE_CARD
from dienhinh.model.article import NEWS_FOLDER
from dienhinh.model.library import Library
from dienhinh.model.output import Output, page_file, way_to_root
from dienhinh.model.progress import Progress, silent
from dienhinh.pipeline.examining import Examined
from dienhinh.pipeline.kept_files import KeptFiles
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.read.editor_packages import PackagesError, editor_packages
from dienhinh.render import (
    editor,
    feeds,
    handwritten,
    policy,
    search_index,
    site_files,
)
from dienhinh.render.frame import FRAME_URI, Frame, frame
from dienhinh.render.listing_data import listing_files
from dienhinh.render.oembed import oembed_file
from dienhinh.render.open_data import data_files
from dienhinh.render.pages import Pages
from dienhinh.render.scripts import packed_script
from dienhinh.render.theme_files import packed_style
from dienhinh.write.files import SiteFolder


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


def publish(
    options: Options, examined: Examined, into: Path, progress: Progress = silent
) -> Published:
    """Write everything generated into the built site `into`. PublishError says what is missing."""
    if examined.library is None:
        raise PublishError("Hồ sơ còn lỗi, chưa đăng. / The profiles have errors.")
    publishing = _Publishing(options, examined.library, into, progress)
    return publishing.run()


class _Publishing:
    """One run of `publish`: what its steps share."""

    def __init__(self, options: Options, shown: Library, into: Path, progress: Progress) -> None:
        self._options = options
        self._library = shown
        self._progress = progress
        self._site = SiteFolder(into)
        self._files = KeptFiles(options, shown, self._site, progress)
        # Made before the pages, which show the size of a file beside its link.
        sizes = self._files.sizes
        self._pages = Pages(options.theme, options.address, SITE_CARD, sizes, self._files.qr)
        self._result = Published()
        self._hashes: set[str] = set()
        self._handwritten: list[HandwrittenPage] = []

    def run(self) -> Published:
        found_frame = self._frame()
        self._result.photos = self._files.photos()
        self._files.pieces()
        self._files.kits()
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


def _by_uri(row: tuple[str, date | None]) -> str:
    return row[0]
