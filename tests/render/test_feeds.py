import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from dienhinh.model.feed import Feed, FeedEntry
from dienhinh.model.output import SiteAddress
from dienhinh.render.feeds import atom, files, json_feed

SITE = SiteAddress(base_url="https://kho.test/", name="Kho thử")
ENTRY = FeedEntry(
    uri="ho-so/to-hop-tac/",
    title="Tổ hợp tác <Suối> & “Mẫu”",
    summary='Nuôi heo > 30 con, gọi là "heo đất".',
    published_on=date(2023, 11, 28),
    updated_on=date(2023, 12, 5),
    corrections=(),
    categories=('Trồng & "trọt"', "Ba Tơ"),
    image="the/to-hop-tac.jpg",
)
FEED = Feed(
    uri="loai-hinh/tap-the/feed.xml",
    page_uri="loai-hinh/tap-the/",
    title="Tập thể",
    updated_on=date(2023, 12, 5),
    entries=(ENTRY,),
)
ATOM = "{http://www.w3.org/2005/Atom}"


def read(feed: Feed, site: SiteAddress = SITE) -> ET.Element:
    return ET.fromstring(atom(feed, site).content)  # noqa: S314 we wrote it


def text(element: ET.Element, name: str) -> str:
    (found,) = element.findall(f"{ATOM}{name}")
    return found.text or ""


def links(element: ET.Element) -> dict[str, str]:
    return {link.get("rel", ""): link.get("href", "") for link in element.findall(f"{ATOM}link")}


def test_a_feed_has_what_rfc_4287_asks_for() -> None:
    root = read(FEED)

    assert root.tag == f"{ATOM}feed"
    assert text(root, "title") == "Tập thể"
    assert text(root, "updated") == "2023-12-05T00:00:00+07:00"
    author = root.find(f"{ATOM}author")
    assert author is not None
    assert text(author, "name") == "Kho thử"
    assert links(root) == {
        "self": "https://kho.test/loai-hinh/tap-the/feed.xml",
        "alternate": "https://kho.test/loai-hinh/tap-the/",
    }


def test_an_entry_has_what_rfc_4287_asks_for_with_every_sign_kept() -> None:
    (entry,) = read(FEED).findall(f"{ATOM}entry")

    assert text(entry, "title") == ENTRY.title
    assert text(entry, "summary") == ENTRY.summary
    assert text(entry, "published") == "2023-11-28T00:00:00+07:00"
    assert text(entry, "updated") == "2023-12-05T00:00:00+07:00"
    assert links(entry) == {"alternate": "https://kho.test/ho-so/to-hop-tac/"}
    assert [c.get("term") for c in entry.findall(f"{ATOM}category")] == ['Trồng & "trọt"', "Ba Tơ"]


def test_what_was_corrected_stands_before_the_summary_in_what_a_reader_shows() -> None:
    said = "Đính chính ngày 05/12/2023: Đúng là 15 hộ, > 10."
    corrected = replace(FEED, entries=(replace(ENTRY, corrections=(said,)),))

    (entry,) = read(corrected).findall(f"{ATOM}entry")
    (item,) = json.loads(json_feed(corrected, SITE).content)["items"]
    assert text(entry, "content") == item["content_text"] == f"{said}\n\n{ENTRY.summary}"
    assert text(entry, "summary") == item["summary"] == ENTRY.summary
    assert read(FEED).find(f"{ATOM}entry/{ATOM}content") is None


def test_ids_stay_when_the_site_moves_or_the_title_changes() -> None:
    moved = SiteAddress(base_url="https://noi-khac.test/kho/", name="Kho thử")
    renamed = replace(FEED, title="Khác", entries=(replace(ENTRY, title="Khác"),))

    ids = [element.text for element in read(FEED).iter(f"{ATOM}id")]

    assert ids == [element.text for element in read(renamed, moved).iter(f"{ATOM}id")]
    assert len(set(ids)) == 2
    assert all(str(name).startswith("urn:uuid:") for name in ids)


def test_two_sites_have_different_ids() -> None:
    other = SiteAddress(base_url="https://kho.test/", name="Kho khác")

    assert text(read(FEED), "id") != text(read(FEED, other), "id")


def test_characters_that_xml_forbids_are_left_out() -> None:
    root = read(replace(FEED, title="Tập\x00 thể\x0b\ufffe"))

    assert text(root, "title") == "Tập thể"


def test_a_feed_without_news_is_still_a_feed() -> None:
    root = read(replace(FEED, entries=()))

    assert root.findall(f"{ATOM}entry") == []
    assert text(root, "id")


def test_both_forms_of_a_feed_stand_beside_each_other() -> None:
    assert [output.uri for output in files(FEED, SITE)] == [
        "loai-hinh/tap-the/feed.xml",
        "loai-hinh/tap-the/feed.json",
    ]


def test_a_json_feed_has_what_version_1_1_asks_for() -> None:
    document = json.loads(json_feed(FEED, SITE).content)

    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["title"] == "Tập thể"
    assert document["feed_url"] == "https://kho.test/loai-hinh/tap-the/feed.json"
    assert document["items"] == [
        {
            "id": text(read(FEED).find(f"{ATOM}entry"), "id"),  # type: ignore[arg-type] # it is there
            "url": "https://kho.test/ho-so/to-hop-tac/",
            "title": "Tổ hợp tác <Suối> & “Mẫu”",
            "summary": 'Nuôi heo > 30 con, gọi là "heo đất".',
            "content_text": 'Nuôi heo > 30 con, gọi là "heo đất".',
            "image": "https://kho.test/the/to-hop-tac.jpg",
            "date_published": "2023-11-28T00:00:00+07:00",
            "date_modified": "2023-12-05T00:00:00+07:00",
            "tags": ['Trồng & "trọt"', "Ba Tơ"],
        }
    ]


def test_no_sign_that_xml_forbids_spoils_the_feed() -> None:
    """XML 1.0, 2.2: of the signs before the space it takes tab and the two line ends alone."""
    signs = "".join(map(chr, (*range(32), 0xFFFE, 0xFFFF)))

    root = read(replace(FEED, title=f"Tập{signs}thể"))

    assert "".join(text(root, "title").split()) == "Tậpthể"
