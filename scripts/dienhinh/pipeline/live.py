"""While a site is served, the page of a profile that was just edited, made when it is asked for.

Publishing 20,000 profiles again takes seconds; the page of one takes some thousandths. Only what
other profiles have to do with it (its relatives, who stands before it) is as it was published.
"""

from dataclasses import replace
from pathlib import Path

from dienhinh.check.context import Context
from dienhinh.derive.other_calls import KEPT, other_calls
from dienhinh.derive.pages import profile_pages
from dienhinh.derive.share_cards import SITE_CARD
from dienhinh.model.page import Page
from dienhinh.model.public import PublicProfile, PublicText
from dienhinh.pipeline.examining import Examined
from dienhinh.pipeline.kept_files import kept_code
from dienhinh.pipeline.options import Options, PublishError
from dienhinh.pipeline.page_making import lawful
from dienhinh.pipeline.page_stages import kept_relatives
from dienhinh.pipeline.profile_rows import fingerprint_of, one_profile, profile_memo, world_key
from dienhinh.read.folders import profile_place
from dienhinh.render.frame import Frame, frame
from dienhinh.render.pages import Pages
from dienhinh.write.cache import Cache
from dienhinh.write.site_folder import kept_of


class LivePages:
    """The pages of one published site that are out of date."""

    def __init__(self, options: Options, examined: Examined, site: Path) -> None:
        """`site` was published from `examined`. PublishError when it was not."""
        built = kept_of(site, "frame.html")
        if examined.library is None or examined.reference is None or built is None:
            raise PublishError(
                "chưa đăng vào đây; đăng rồi chạy lại.",
                "nothing was published here yet: publish and run again.",
                about=site,
            )
        self._options = options
        self._site = site
        self._library = examined.library
        self._context = Context(
            reference=examined.reference, today=options.today, repository=options.repository
        )
        self._frame: Frame = frame(built.decode())
        self._relatives = kept_relatives(site)
        self._world = world_key(options, self._context)
        seen = profile_memo(options).fingerprints()
        self._seen = {path.rpartition("/")[2]: (path, state) for path, state in seen.items()}
        self._sizes: dict[str, int] = {}
        self._pages = Pages(
            options.theme,
            options.address,
            SITE_CARD,
            self._sizes,
            self._code,
        )
        self._pages.prepare("pages/profile.html")

    def page(self, slug: str) -> bytes | None:
        """The page of a profile whose folder is not as it was published; None for any other.

        None too while the profile has errors or is not public: then the published page stands.
        PublishError when the page breaks the site's own policy.
        """
        path, published = self._seen.get(slug, ("", ""))
        place = profile_place(self._options.profiles, path) if path else None
        if place is None or slug not in self._library.by_slug:
            return None
        if fingerprint_of(self._options.profiles, place, self._world) == published:
            return None
        found = one_profile(self._options, self._context, place)
        return self._made(*found) if found else None

    def _made(self, profile: PublicProfile, text: PublicText) -> bytes:
        library = self._library
        slug = profile.slug
        shown = replace(
            library,
            profiles=tuple(profile if p.slug == slug else p for p in library.profiles),
            by_slug={**library.by_slug, slug: profile},
            texts={slug: text},
            # As they were published: to compare all names takes longer than to make a page.
            kept={KEPT: other_calls(library)},
        )
        (page,) = profile_pages(shown, slugs={slug}, known=self._relatives)
        self._sizes.update(self._offered(page))
        return lawful(self._pages, page, self._frame).content

    def _offered(self, page: Page) -> dict[str, int]:
        files = {uri: self._site / uri for uri in page.offers}
        return {uri: file.stat().st_size for uri, file in files.items() if file.is_file()}

    def _code(self, address: str) -> str:
        return kept_code(address, Cache(self._options.cache))
