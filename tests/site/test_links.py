"""Every link of every page leads somewhere, and every page is a sound page in Vietnamese."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.folders import tree
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage
from tests.site.project import BASE_URL

HOST = urlsplit(BASE_URL).netloc
PIXELS = {".avif", ".jpg", ".png", ".webp", ".woff2"}
# Compressed, so any three bytes can follow each other in them.
PACKED = {".docx", ".pdf", ".xlsx", ".zip"}
ELSEWHERE = {"https", "http", "mailto", "tel"}
# What Material for MkDocs shows where its Vietnamese language file has a gap, or its script does.
ENGLISH = (
    "404 - not found",
    "back to top",
    "contributors",
    "copied to clipboard",
    "copy to clipboard",
    "edit this page",
    "footer",
    "header",
    "home",
    "initializing search",
    "last update",
    "made with",
    "metadata",
    "navigation",
    "next",
    "no matching documents",
    "permanent link",
    "previous",
    "search",
    "share",
    "skip to content",
    "switch to dark mode",
    "switch to light mode",
    "table of contents",
    "tabs",
    "type to start searching",
    "view source of this page",
)
WORDED_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")


def test_the_site_has_pages_to_look_at(pages: dict[str, HtmlPage]) -> None:
    assert len(pages) > 200


def test_every_link_and_file_of_every_page_is_there(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    files = set(tree(built_site))
    broken = [
        f"{uri}: {attribute}={address}"
        for uri, page in pages.items()
        for _, attribute, address in page.addresses
        if _is_ours(address) and not _leads_somewhere(uri, address, pages, files)
    ]

    assert_none(broken)


def test_links_to_elsewhere_are_full_addresses(pages: dict[str, HtmlPage]) -> None:
    strange = {
        f"{uri}: {tag} {attribute}={address}"
        for uri, page in pages.items()
        for tag, attribute, address in page.addresses
        if not _is_ours(address)
        and (urlsplit(address).scheme not in ELSEWHERE or tag not in {"a", "link"})
    }

    assert_none(strange)


def test_every_address_told_to_robots_is_there(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    files = set(tree(built_site))
    told = [(uri, address) for uri, page in pages.items() for address in _told(page)]
    sitemap = (built_site / "sitemap.xml").read_text(encoding="utf-8")
    told += [("sitemap.xml", address) for address in re.findall(r"<loc>(.*?)</loc>", sitemap)]

    assert len(told) > 5 * len(pages)
    assert_none(
        {
            f"{uri}: {address}"
            for uri, address in told
            if not _leads_somewhere(uri, address, pages, files)
        }
    )


def test_the_sitemap_names_every_page_that_may_be_found_and_no_other(
    pages: dict[str, HtmlPage], built_site: Path
) -> None:
    sitemap = (built_site / "sitemap.xml").read_text(encoding="utf-8")
    named = Counter(re.findall(r"<loc>(.*?)</loc>", sitemap))

    wanted = {
        BASE_URL + uri.removesuffix("index.html")
        for uri, page in pages.items()
        if page.meta("robots") != "noindex"
    }

    assert set(named) == wanted
    assert set(named.values()) == {1}


def test_every_file_a_style_sheet_names_is_there(built_site: Path) -> None:
    files = tree(built_site)
    sheets = {uri: text.decode() for uri, text in files.items() if uri.endswith(".css")}
    named = {
        (uri, urljoin(uri, address.strip("\"'")))
        for uri, text in sheets.items()
        for address in re.findall(r"url\(([^)]*)\)", text)
        if not address.strip("\"'").startswith("data:")
    }

    assert named
    assert_none([row for row in sorted(named) if row[1] not in files])


def test_no_page_links_to_the_frame(pages: dict[str, HtmlPage]) -> None:
    assert_none(
        [uri for uri, page in pages.items() if any("khung/" in row[2] for row in page.addresses)]
    )


def test_no_token_of_the_frame_is_left(built_site: Path) -> None:
    assert_none(
        uri
        for uri, content in tree(built_site).items()
        if Path(uri).suffix not in PIXELS | PACKED and not uri.startswith(".dienhinh/")
        if "\N{ASTERISM}".encode() in content
    )


def test_no_marker_is_left_unfilled(pages: dict[str, HtmlPage]) -> None:
    marker = re.compile(r"<!--\s*dienhinh:.*?-->(?!\s*<[a-z])")

    assert_none({uri: found for uri, page in pages.items() if (found := marker.findall(page.html))})


def test_no_english_of_the_theme_is_left(pages: dict[str, HtmlPage]) -> None:
    found = {
        f"{uri}: {text}"
        for uri, page in pages.items()
        for text in (*page.words, *_worded(page), page.title)
        if text.strip(" .:…").lower() in ENGLISH
    }

    assert_none(found)


@pytest.mark.parametrize("wanted", ["h1", "main", "title"])
def test_every_page_has_exactly_one(pages: dict[str, HtmlPage], wanted: str) -> None:
    # A picture drawn in the page may have a title of its own.
    counts = {
        uri: page.count(wanted) - (page.html.count("<title>", page.html.find("<body")))
        if wanted == "title"
        else page.count(wanted)
        for uri, page in pages.items()
    }

    assert_none({uri: count for uri, count in counts.items() if count != 1})


def test_every_id_is_there_once(pages: dict[str, HtmlPage]) -> None:
    doubled = {
        uri: [name for name, count in Counter(page.ids).items() if count > 1]
        for uri, page in pages.items()
    }

    assert_none({uri: names for uri, names in doubled.items() if names})


def test_every_page_says_it_is_vietnamese(pages: dict[str, HtmlPage]) -> None:
    languages = {uri: page.tags[0][1].get("lang") for uri, page in pages.items()}

    assert_none({uri: language for uri, language in languages.items() if language != "vi"})


def test_every_title_is_there_once(pages: dict[str, HtmlPage]) -> None:
    titles = Counter(page.title for page in pages.values())

    assert_none({title: count for title, count in titles.items() if count > 1 or not title})


def test_every_description_has_20_to_200_characters(pages: dict[str, HtmlPage]) -> None:
    lengths = {uri: len(page.meta("description")) for uri, page in pages.items()}

    assert_none({uri: n for uri, n in lengths.items() if not 20 <= n <= 200})


def test_every_picture_has_words_size_and_a_way_to_load(pages: dict[str, HtmlPage]) -> None:
    lacking = [
        f"{uri}: {attributes}"
        for uri, page in pages.items()
        for tag, attributes in page.tags
        if tag == "img" and not {"alt", "width", "height"} <= attributes.keys()
    ]

    assert_none(lacking)


def _told(page: HtmlPage) -> list[str]:
    """The addresses of this site that stand in the head: for sharing, and in the linked data."""
    told = [page.meta("og:image"), page.meta("og:url"), *_values(page.json_ld)]
    # The home page tells where to search; `{q}` is no address yet.
    return [text for text in told if text.startswith(BASE_URL) and "{" not in text]


def _values(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _values(part)


def _worded(page: HtmlPage) -> list[str]:
    return [
        attributes[name]
        for _, attributes in page.tags
        for name in WORDED_ATTRIBUTES
        if name in attributes
    ]


def _is_ours(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.scheme and not parts.netloc if parts.netloc != HOST else True


def _leads_somewhere(uri: str, address: str, pages: dict[str, HtmlPage], files: set[str]) -> bool:
    if address.startswith("#"):
        return unquote(address[1:]) in pages[uri].ids
    # 404.html stands at whatever address was asked for, so a relative link of it leads nowhere.
    here = BASE_URL + ("a/b/c/" if uri == "404.html" else uri.removesuffix("index.html"))
    parts = urlsplit(urljoin(here, address))
    path = unquote(parts.path).removeprefix("/")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in files:
        return False
    return not parts.fragment or file not in pages or unquote(parts.fragment) in pages[file].ids


def test_a_commune_whose_former_ones_are_not_known_says_so(pages: dict[str, HtmlPage]) -> None:
    words = "Gồm địa bàn của chưa có trong dữ liệu của trang này"
    said = {uri for uri, page in pages.items() if words in " ".join(" ".join(page.words).split())}

    assert "dia-ban/xa-dak-ha-23500/index.html" in said
    assert "dia-ban/dac-khu-ly-son-21548/index.html" not in said
    assert all(uri.startswith("dia-ban/") for uri in said)
