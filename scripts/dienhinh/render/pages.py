"""Pages and fragments as HTML: a record and its template, stamped into the frame."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template

from dienhinh.model.output import Output, SiteAddress, page_file, way_to_root
from dienhinh.model.page import Fragment, Page
from dienhinh.render.frame import Frame
from dienhinh.render.templates import environment
from dienhinh.vietnamese import shorten

# Search engines cut a description at about this many characters; a whole word is a better end.
_LONGEST_DESCRIPTION = 200


class Pages:
    """Renders pages of one theme for one site; templates are compiled once."""

    def __init__(self, theme: Path, address: SiteAddress, image: str) -> None:
        """Open the templates under `theme`; `image` is shared where a page has none of its own."""
        self._environment: Environment = environment(theme)
        self._address = address
        self._image = image
        self._templates: dict[str, Template] = {}

    def page(self, page: Page, frame: Frame) -> Output:
        """The finished page."""
        base = way_to_root(page.uri)
        body = self._template(f"pages/{page.template}").render(
            page=page, data=page.data, site=self._address, base=base
        )
        head = self._template("partials/head.html").render(head=self.head(page))
        return Output(page_file(page.uri), frame.stamp(page.uri, page.section, head, body))

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
            "description": shorten(page.description, _LONGEST_DESCRIPTION),
            "canonical": address.absolute(page.uri),
            "image": address.absolute(page.image or self._image),
            "image_alt": page.image_alt or address.name,
            "indexed": page.is_indexed,
            "json_ld": json_for_script({"@context": "https://schema.org", "@graph": page.json_ld})
            if page.json_ld
            else "",
            "type": "article" if page.template == "profile.html" else "website",
            "feed": address.absolute(page.feed.uri) if page.feed else "",
            "feed_title": page.feed.title if page.feed else "",
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
