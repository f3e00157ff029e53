"""Links from the site's root in hand-written pages, compared with what the new site holds.

The site generator does not know the pages made here, so it believes every such link.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from dienhinh.check.links_within import dead_link_problem, no_place_problem
from dienhinh.model.marker import LINKED
from dienhinh.model.output import page_file
from dienhinh.problems import Problem
from dienhinh.read.markers import links_from_root
from dienhinh.write.site_folder import SiteFolder


def dead_links(docs: Path, base_url: str, site: SiteFolder) -> Iterator[Problem]:
    """What is wrong with the links of those pages that go out; `site` is all but finished.

    Asked at every publishing, so that a link is found too whose page went and whose own page stays.
    """
    for link in links_from_root(docs, base_url):
        if not site.holds(_page_of(PurePosixPath(link.path).relative_to(docs.as_posix()))):
            continue
        # What is no address, such as "//[", is the site generator's to judge.
        try:
            target = urlsplit(f"/{link.target}")
        except ValueError:
            continue
        uri = unquote(target.path.lstrip("/"))
        file = next(filter(site.holds, (page_file(uri), page_file(f"{uri}/"))), None)
        if file is None and _is_judged(uri):
            continue
        if file is None:
            yield dead_link_problem(link, uri, _pages(site))
        elif file.endswith(".html") and not _has_place(site.content(file), target.fragment):
            yield no_place_problem(link, uri, unquote(target.fragment))


def _is_judged(uri: str) -> bool:
    """Whether `check` knows of such a link whether it leads somewhere (`links_within`)."""
    folder, _, name = uri.strip("/").partition("/")
    return folder in LINKED and "/" not in name and not name.startswith("trang-")


def _page_of(source: PurePosixPath) -> str:
    """The file that the site generator makes of a Markdown file."""
    is_index = source.stem in {"index", "README"}
    folder = source.parent if is_index else source.with_suffix("")
    return (folder / "index.html").as_posix()


def _pages(site: SiteFolder) -> Iterator[str]:
    """The addresses of all pages, the first ones of lists only."""
    for uri in site.held():
        folder = uri.removesuffix("index.html")
        if folder != uri and "/trang-" not in folder:
            yield folder


def _has_place(html: bytes, fragment: str) -> bool:
    """Whether the page has the place; a fragment with "=" is for a script or for the browser."""
    if not fragment or "=" in fragment:
        return True
    name = re.escape(unquote(fragment).encode())
    return re.search(rb"\s(?:id|name)=(?:([\"'])%b\1|%b[\s>])" % (name, name), html) is not None
