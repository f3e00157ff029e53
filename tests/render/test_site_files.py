from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from dienhinh.model.output import SiteAddress
from dienhinh.model.site_contact import SiteContact
from dienhinh.render.site_files import robots, security, sitemap
from dienhinh.vietnamese.phone import Phone

SITE = SiteAddress(base_url="https://dien-hinh.test/", name="Kho")
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_a_small_site_has_one_sitemap() -> None:
    (output,) = sitemap([("ho-so/a&b/", date(2026, 8, 5)), ("", None)], SITE)

    root = ET.fromstring(output.content)  # noqa: S314 our own bytes

    assert [e.text for e in root.findall("s:url/s:loc", NS)] == [
        "https://dien-hinh.test/ho-so/a&b/",
        "https://dien-hinh.test/",
    ]
    assert [e.text for e in root.findall("s:url/s:lastmod", NS)] == ["2026-08-05"]


def test_more_than_fifty_thousand_addresses_are_split() -> None:
    outputs = list(sitemap(((f"p{n}/", None) for n in range(50_001)), SITE))

    assert [output.uri for output in outputs] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]


def test_security_txt_ends_within_a_year() -> None:
    text = security(SITE, date(2026, 11, 22)).content.decode()

    assert "Expires: 2027-10-18T00:00:00.000Z" in text
    assert "Contact: https://dien-hinh.test/dong-gop/#bao-cho-sai\n" in text


def test_security_txt_names_the_private_ways_first_and_no_public_list() -> None:
    told = SiteContact(
        email="bien-tap@kho.test",
        phone=Phone(national="02553000000"),
        issues="https://kho.test/issues",
    )
    text = security(replace(SITE, contact=told), date(2026, 11, 22)).content.decode()

    assert text.startswith(
        "Contact: mailto:bien-tap@kho.test\n"
        "Contact: tel:+842553000000\n"
        "Contact: https://dien-hinh.test/dong-gop/#bao-cho-sai\n"
        "Expires: "
    )


def test_robots_name_the_sitemap() -> None:
    assert b"Sitemap: https://dien-hinh.test/sitemap.xml" in robots(SITE).content


def test_of_many_addresses_none_is_lost_and_the_index_names_each_file() -> None:
    outputs = {o.uri: o for o in sitemap(((f"p{n}/", None) for n in range(50_001)), SITE)}
    roots = {uri: ET.fromstring(o.content) for uri, o in outputs.items()}  # noqa: S314 our own bytes
    index = roots.pop("sitemap.xml")

    told = [e.text for root in roots.values() for e in root.findall("s:url/s:loc", NS)]

    assert told == [f"https://dien-hinh.test/p{n}/" for n in range(50_001)]
    assert [e.text for e in index.findall("s:sitemap/s:loc", NS)] == [
        f"https://dien-hinh.test/{uri}" for uri in roots
    ]
    assert max(len(root) for root in roots.values()) == 50_000
