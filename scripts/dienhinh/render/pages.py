"""Pages and fragments as HTML: a record and its template, stamped into the frame."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template

from dienhinh.model.output import Output, SiteAddress, page_file, way_to_root
from dienhinh.model.page import Fragment, Page
from dienhinh.render.frame import Frame
from dienhinh.render.qr import qr_svg
from dienhinh.render.templates import QrMaker, environment
from dienhinh.vietnamese import teaser

# Sheets beside the common one, by template: they stand before it, so that print has the last word.
_SHEETS = {
    "collection.html": ("stories", "tale"),
    "collections.html": ("stories",),
    "dispatch.html": ("documents",),
    "listing.html": ("listing",),
    "news.html": ("stories",),
    "open_data.html": ("numbers",),
    "outline.html": ("documents",),
    "places.html": ("numbers",),
    "press_group.html": ("press",),
    "press_room.html": ("press",),
    "profile.html": ("profile", "tale"),
    "search.html": ("listing",),
    "statistics.html": ("numbers",),
}
# Search engines cut a description at about this many characters; a whole word is a better end.
_LONGEST_DESCRIPTION = 165


class Pages:
    """Renders pages of one theme for one site; templates are compiled once."""

    def __init__(
        self,
        theme: Path,
        address: SiteAddress,
        image: str,
        sizes: Mapping[str, int],
        qr: QrMaker = qr_svg,
    ) -> None:
        """Open the templates under `theme`.

        `image` is shared where a page has none of its own; `sizes` are the bytes of the files that
        pages offer, by address, filled in before the first page is rendered; `qr` makes codes.
        """
        self._environment: Environment = environment(theme, qr)
        self._address = address
        self._image = image
        self._sizes = sizes
        self._templates: dict[str, Template] = {}

    def prepare(self, only: str = "") -> None:
        """Compile the templates of all pages, or of one, before somebody waits for a page.

        Once for all processes that come after.
        """
        names = [only] if only else self._environment.list_templates(["html"])
        pages = [name for name in names if name.startswith("pages/")]
        for name in (*pages, "partials/head.html", "_macros.html"):
            self._template(name)

    def sizes(self, page: Page) -> Mapping[str, int]:
        """The bytes of the files that a page offers, of those that are made."""
        return {uri: self._sizes[uri] for uri in page.offers if uri in self._sizes}

    def parts(self, page: Page) -> tuple[str, str]:
        """What goes into the frame's head and body; a bare page is a body only."""
        base = way_to_root(page.uri)
        values = {
            "page": page,
            "data": page.data,
            "site": self._address,
            "base": base,
            "sizes": self.sizes(page),
        }
        template = self._template(f"pages/{page.template}")
        if page.is_bare:
            return "", template.render(values, head=self.head(page))
        head = self._template("partials/head.html").render(head=self.head(page))
        return head, template.render(values)

    @staticmethod
    def stamped(page: Page, parts: tuple[str, str], frame: Frame) -> Output:
        """The finished page of these parts."""
        head, body = parts
        whole = body.encode() if page.is_bare else frame.stamp(page.uri, page.section, head, body)
        return Output(page_file(page.uri), whole)

    def fragment(self, fragment: Fragment, base: str) -> str:
        """A piece of a hand-written page that stands `base` away from the site's root."""
        template = self._template(f"fragments/{fragment.template}")
        return template.render(data=fragment.data, site=self._address, base=base)

    def head(self, page: Page) -> Mapping[str, object]:
        """What `partials/head.html` prints for a generated page."""
        address = self._address
        return {
            "title": page.title,
            "site_name": address.name,
            "description": teaser(page.description, _LONGEST_DESCRIPTION),
            "canonical": address.absolute(page.moved_to or page.uri),
            "refresh": f"{way_to_root(page.uri)}{page.moved_to}" if page.moved_to else "",
            "image": address.absolute(page.image or self._image),
            "image_alt": page.image_alt or address.name,
            "indexed": page.is_indexed,
            "json_ld": json_for_script({"@context": "https://schema.org", "@graph": page.json_ld})
            if page.json_ld
            else "",
            "type": "article" if page.template == "profile.html" else "website",
            "feed": address.absolute(page.feed.uri) if page.feed else "",
            "feed_json": address.absolute(page.feed.json_uri) if page.feed else "",
            "feed_title": page.feed.title if page.feed else "",
            "sheets": [
                f"{way_to_root(page.uri)}assets/css/{name}.css"
                for name in _SHEETS.get(page.template, ())
            ],
            "oembed": address.absolute(page.oembed) if page.oembed else "",
        }

    def _template(self, name: str) -> Template:
        # Jinja's own cache checks the file's time at each call; 20,000 pages need not.
        template = self._templates.get(name)
        if template is None:
            template = self._templates[name] = self._environment.get_template(name)
        return template


def json_for_script(value: Any) -> str:  # noqa: ANN401 any JSON value
    """JSON that can stand inside `<script>`: nothing in it can end the element (HTML 4.12.1.3)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
