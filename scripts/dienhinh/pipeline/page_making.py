"""Pages put into the site: each derived, known again by its key, or else rendered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dienhinh.derive.pages import OFFERING_TYPES, PROFILE, group_pages, profile_pages
from dienhinh.derive.pages.profile import ProfilePage
from dienhinh.derive.related import Told
from dienhinh.derive.reuse import oembed, oembed_uri
from dienhinh.model.library import Library
from dienhinh.model.output import Output, SiteAddress
from dienhinh.model.page import Page
from dienhinh.model.share import Share
from dienhinh.pipeline.generator_files import obey
from dienhinh.pipeline.page_keys import PageKeys, files_of
from dienhinh.render import feeds
from dienhinh.render.frame import Frame
from dienhinh.render.oembed import oembed_file
from dienhinh.render.pages import Pages
from dienhinh.write.site_folder import SiteFolder

# A page that search engines are told of: address, day of change.
Indexed = tuple[str, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What has to be made: pages of profiles, all where `slugs` is None; other pages by type.

    `known` are the relatives of profiles, as long as no profile changed in what others tell of it.
    """

    slugs: frozenset[str] | None
    types: tuple[str, ...]
    known: Mapping[str, Told]

    def is_few(self, number: int) -> bool:
        """Whether only pages of profiles have to be made, and fewer than so many."""
        return not self.types and self.slugs is not None and len(self.slugs) < number


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePages:
    """Of the pages made: those for search engines by type, and the relatives of each profile."""

    indexed: Mapping[str, list[Indexed]] = field(default_factory=dict)
    relatives: Mapping[str, Told] = field(default_factory=dict)


def stage(type_: str) -> str:
    """The stage of the pages of a type in the site's record."""
    return f"pages.{type_}"


def lawful(pages: Pages, page: Page, frame: Frame) -> Output:
    """The finished page. PublishError when the site's own policy would not let it work."""
    parts = pages.parts(page)
    # The frame around them was asked once.
    obey(page.uri, "".join(parts).encode(), scripts=(), is_made_here=True)
    return pages.stamped(page, parts, frame)


class PageMaking:
    """Makes the pages of one site."""

    def __init__(  # noqa: PLR0913, PLR0917 a page is made from these
        self,
        site: SiteFolder,
        library: Library,
        pages: Pages,
        keys: PageKeys,
        frame: Frame,
        address: SiteAddress,
    ) -> None:
        """Pages go from `library` through `pages` into `site`."""
        self._site = site
        self._library = library
        self._pages = pages
        self._keys = keys
        self._frame = frame
        self._address = address

    def put(self, wanted: Wanted, share: Share) -> MadePages:
        """Put the wanted pages of the share into the site. PublishError when one breaks a rule."""
        relatives: dict[str, Told] = {}
        indexed = {PROFILE: self._put(PROFILE, self._profile_pages(wanted, share, relatives))}
        # Whoever asks it for a text of a profile fails: such a page would not be made anew when the
        # text is edited.
        bare = replace(self._library, texts={})
        for type_ in wanted.types:
            indexed[type_] = self._put(type_, group_pages(type_, bare, share))
        if "embed" in wanted.types:
            self._oembed(share)
        return MadePages(indexed=indexed, relatives=relatives)

    def _profile_pages(
        self, wanted: Wanted, share: Share, relatives: dict[str, Told]
    ) -> Iterator[Page]:
        """The pages of profiles to be made; what relatives each has is put into `relatives`."""
        for page in profile_pages(self._library, share, wanted.slugs, wanted.known):
            if isinstance(page.data, ProfilePage):
                relatives[page.data.profile.slug] = page.data.relatives
            yield page

    def _put(self, type_: str, pages: Iterable[Page]) -> list[Indexed]:
        """Put pages of a type into the site; those that search engines are told of."""
        indexed = []
        for page in pages:
            if page.offers and type_ != PROFILE and type_ not in OFFERING_TYPES:
                raise AssertionError(f"{page.uri}: add {type_} to the types that offer files")
            self._page(page, stage(type_))
            if page.is_indexed:
                indexed.append((page.uri, page.changed_on))
        return indexed

    def _page(self, page: Page, of: str) -> None:
        key = self._keys.key(page, self._pages.sizes(page))
        if self._site.take_over(files_of(page), key):
            return
        self._site.put(lawful(self._pages, page, self._frame), of, key)
        if page.feed and page.feed.page_uri == page.uri:
            for output in feeds.files(page.feed, self._address):
                self._site.put(output, of, key)

    def _oembed(self, share: Share) -> None:
        for profile in self._library.profiles:
            uri = oembed_uri(profile)
            if not profile.is_sample and share.holds(uri):
                made = oembed_file(uri, oembed(profile, self._library))
                self._site.put(made, stage("embed"))
