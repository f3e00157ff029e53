"""The files that robots read: sitemap.xml, robots.txt, security.txt."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from xml.sax.saxutils import escape

from dienhinh.model.output import Output, SiteAddress

# sitemaps.org protocol: at most 50,000 addresses a file.
_MOST_ADDRESSES = 50_000
# RFC 9116 asks for a date less than a year ahead; every publishing renews it.
_SECURITY_DAYS = 330


def sitemap(addresses: Iterable[tuple[str, date | None]], site: SiteAddress) -> Iterator[Output]:
    """`sitemap.xml` from (uri, day of change) of every page; an index when there are many."""
    rows = [
        f"<url><loc>{escape(site.absolute(uri))}</loc>"
        + (f"<lastmod>{day.isoformat()}</lastmod>" if day else "")
        + "</url>"
        for uri, day in addresses
    ]
    chunks = [rows[i : i + _MOST_ADDRESSES] for i in range(0, len(rows), _MOST_ADDRESSES)] or [[]]
    if len(chunks) == 1:
        yield Output("sitemap.xml", _xml("urlset", chunks[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(chunks) + 1)]
    for name, chunk in zip(names, chunks, strict=True):
        yield Output(name, _xml("urlset", chunk))
    index = [f"<sitemap><loc>{escape(site.absolute(name))}</loc></sitemap>" for name in names]
    yield Output("sitemap.xml", _xml("sitemapindex", index))


def robots(site: SiteAddress) -> Output:
    """`robots.txt`: everything may be read."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute('sitemap.xml')}\n"
    return Output("robots.txt", text.encode())


def security(site: SiteAddress, today: date) -> Output:
    """`/.well-known/security.txt` (RFC 9116), the preferred way first; issues are no secret."""
    ways = [way.uri for way in site.contact.ways if not way.is_public]
    contacts = [*ways, site.absolute("dong-gop/#bao-cho-sai")]
    expires = (today + timedelta(days=_SECURITY_DAYS)).isoformat()
    text = (
        "".join(f"Contact: {uri}\n" for uri in contacts) + f"Expires: {expires}T00:00:00.000Z\n"
        "Preferred-Languages: vi, en\n"
        f"Canonical: {site.absolute('.well-known/security.txt')}\n"
    )
    return Output(".well-known/security.txt", text.encode())


def _xml(root: str, rows: Iterable[str]) -> bytes:
    body = "\n".join(rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{body}\n</{root}>\n'
    ).encode()
