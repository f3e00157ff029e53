"""What the site generator built, made ready: pages by hand filled, scripts and sheets packed.

Pictures beside hand-written pages lose what a telephone wrote into them, or are refused, and what
lies beside the news goes out with a story that names it, not before. What Word leaves beside an
open file tells who opened it and goes nowhere.
"""

import hashlib
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from dienhinh.derive.fragments import fragment, public_arguments
from dienhinh.derive.search_records import HandwrittenPage
from dienhinh.model.article import NEWS_FOLDER, Article
from dienhinh.model.library import Library
from dienhinh.model.output import Output, page_file, way_to_root
from dienhinh.model.picture_names import is_cleaned
from dienhinh.model.portable_names import is_left_behind
from dienhinh.pipeline.options import PublishError
from dienhinh.read.photo_hidden import tells_camera, tells_place
from dienhinh.render import handwritten, policy
from dienhinh.render.frame import FRAME_URI
from dienhinh.render.pages import Pages
from dienhinh.render.photo_cleaning import DamagedError, surely_cleaned
from dienhinh.render.scripts import packed_script
from dienhinh.render.theme_files import WEB_FORM_PARTS, packed_style
from dienhinh.write.site_folder import SiteFolder

# From bytes, and what makes others of them, to the result, which is kept for later runs.
Once = Callable[[bytes, Callable[[bytes], bytes]], bytes]


class GeneratorFiles:
    """The generator's files of one site, put into its new copy."""

    def __init__(  # noqa: PLR0913, PLR0917 a page is filled from these
        self,
        site: SiteFolder,
        shown: Library,
        faces: str,
        theme: Path,
        pages: Pages,
        once: Once,
        scripts: Container[str],
    ) -> None:
        """`faces` is the key of all that `shown` holds but the texts of profiles.

        `scripts` are the policy's sources of the inline scripts that may run.
        """
        self._scripts = scripts
        self._site = site
        # Who asks it for a text fails: the page would not be filled anew when the text is edited.
        self._library = replace(shown, texts={})
        self._faces = faces
        self._theme = theme
        self._pages = pages
        self._once = once
        self._named: set[str] = set()

    def pages(self) -> Iterator[HandwrittenPage]:
        """Fill the markers of the hand-written pages, and clean them; what readers may find."""
        shown = {page_file(article.uri) for article in self._library.articles}
        has_files = any(map(_is_beside_news, self._site.generator_files))
        for uri in self._site.generator_files:
            if not uri.endswith(".html") or uri == page_file(FRAME_URI):
                continue
            if uri.startswith(f"{NEWS_FOLDER}/") and uri not in shown:
                # A story that waits for its day: the site generator does not know of days.
                self._site.remove(uri)
                continue
            content = self._page(uri)
            if has_files:
                address = self._library.address.absolute(uri.removesuffix("index.html"))
                self._named.update(handwritten.files_named(content.decode(), address))
            if uri != "404.html":
                title, _, text = self._once(content, _readable).decode().partition("\n")
                yield HandwrittenPage(uri=uri.removesuffix("index.html"), title=title, text=text)

    def other_files(self) -> None:
        """After the pages: what lies beside them. PublishError when a picture is not bare."""
        for uri in self._site.generator_files:
            name = uri.rpartition("/")[2]
            if uri.endswith(".html"):
                continue
            is_named = self._library.address.absolute(uri) in self._named
            is_waiting = _is_beside_news(uri) and not is_named
            if is_waiting or is_left_behind(name) or uri.startswith(f"{WEB_FORM_PARTS}/"):
                self._site.remove(uri)
            elif is_cleaned(uri):
                self._site.replace(Output(uri, self._bare(uri)))

    def _bare(self, uri: str) -> bytes:
        try:
            made = self._once(self._site.generated(uri), surely_cleaned)
        except DamagedError as error:
            raise PublishError(
                "ảnh hỏng hoặc tải chưa xong, không biết còn ghi gì; chép lại từ máy chụp hoặc lưu "
                "lại ảnh dạng JPEG rồi thay vào.",
                "the picture is damaged or incomplete, what it tells is not known: copy it again, "
                "or save it anew as JPEG.",
                about=uri,
            ) from error
        if tells_place(made):
            raise PublishError(
                "ảnh còn ghi nơi chụp (GPS); lưu lại ảnh dạng JPEG rồi thay vào.",
                "the picture still tells where it was taken: save it anew as JPEG.",
                about=uri,
            )
        if tells_camera(made):
            raise PublishError(
                "ảnh còn ghi máy chụp, người chụp, ngày giờ hay lời ghi chú, hoặc không mở được ra "
                "để xem; lưu lại ảnh dạng JPEG rồi thay vào.",
                "the picture still tells the device, the photographer, the time or a remark, or "
                "cannot be opened to see: save it anew as JPEG.",
                about=uri,
            )
        return made

    def theme_files(self) -> None:
        """Make scripts and sheets, which the generator copied, as small as they travel."""
        for folder, pack in (("js", _packed_script), ("css", _packed_style)):
            below = f"assets/{folder}/"
            for uri in self._site.generator_files:
                name = uri.removeprefix(below)
                if name == uri or "/" in name or not name.endswith(f".{folder}"):
                    continue
                # Packing what is packed already could change it once more.
                own = self._theme / uri
                source = own.read_bytes() if own.is_file() else self._site.generated(uri)
                self._site.replace(Output(uri, self._once(source, pack)))

    def _page(self, uri: str) -> bytes:
        """A page with its markers filled, put into the site: the one of before where it is it."""
        built = self._site.generated(uri)
        # What the generator left in the served site itself may be what we made of it before.
        key = self._site.key_of(uri, built)
        if not key.startswith(self._faces):
            made_from = hashlib.blake2b(f"{uri} ".encode() + built, digest_size=12).hexdigest()
            key = f"{self._faces}{made_from}"
        content = self._site.taken_over(uri, key)
        if content is None:
            content = self._filled(uri, built.decode())
            obey(uri, content, self._scripts, is_made_here=False)
            self._site.replace(Output(uri, content), key)
        elif foreign := policy.foreign_scripts(content.decode(), self._scripts):
            # One that the theme held when the page was made.
            raise _broken(uri, foreign)
        return content

    def _filled(self, uri: str, html: str) -> bytes:
        page_uri = uri.removesuffix("index.html")
        whole = handwritten.filled(html, self._filler(page_uri), self._public)
        made = handwritten.cleaned(whole)
        # A host shows 404.html at any address, so its links are from the host's root.
        if uri != "404.html":
            made = handwritten.led_from_root(made, way_to_root(page_uri))
        return made.encode()

    def _public(self, name: str, arguments: tuple[str, ...]) -> tuple[str, ...]:
        return public_arguments(name, arguments, self._library)

    def _filler(self, page_uri: str) -> handwritten.Filler:
        base = way_to_root(page_uri)

        def piece(name: str, arguments: tuple[str, ...]) -> str | None:
            found = fragment(name, arguments, self._library)
            return None if found is None else self._pages.fragment(found, base)

        return piece


def refuse_unbuilt(stories: Iterable[Article], site: SiteFolder, docs: Path) -> None:
    """Refuse a site that would lead to a story whose page is not built. PublishError names it.

    So it is when the story was written, or its day came, after the site generator ran: a story that
    waits for its day is in no site.
    """
    for story in stories:
        if not site.holds(page_file(story.uri)):
            raise PublishError(
                "bài này đã tới ngày mà chưa có trang: dựng lại bằng `mkdocs build`.",
                "this story's day has come and its page is not built: run `mkdocs build`.",
                about=docs / NEWS_FOLDER / f"{story.slug}.md",
            )


def _is_beside_news(uri: str) -> bool:
    return uri.startswith(f"{NEWS_FOLDER}/") and not uri.endswith(".html")


def obey(uri: str, html: bytes, scripts: Container[str], *, is_made_here: bool) -> None:
    """Refuse a page that the site's own policy would not let work. PublishError says why.

    `scripts` are the policy's sources of the inline scripts that it may hold; `is_made_here` as in
    `policy.violations`.
    """
    broken = policy.violations(html, is_made_here=is_made_here)
    broken += policy.foreign_scripts(html.decode(), scripts)
    if broken:
        raise _broken(uri, broken)


def _broken(uri: str, found: list[str]) -> PublishError:
    return PublishError(
        f"trang có thứ mà chính sách bảo mật không cho phép: {'; '.join(found)}",
        f"the page holds what the security policy forbids: {'; '.join(found)}",
        about=uri,
    )


def _packed_script(source: bytes) -> bytes:
    return packed_script(source.decode()).encode()


def _packed_style(source: bytes) -> bytes:
    return packed_style(source.decode()).encode()


def _readable(page: bytes) -> bytes:
    """The heading of a hand-written page, and below it the text."""
    return "\n".join(handwritten.readable(page.decode())).encode()
