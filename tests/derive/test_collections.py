from dataclasses import replace
from datetime import date

from dienhinh.derive.collections import collection_cards, collection_share_cards
from dienhinh.derive.kits import collection_kits, part_kit, part_source
from dienhinh.derive.library import public_collections
from dienhinh.derive.pages.collection import CollectionPage, pages
from dienhinh.model.collection import Collection
from dienhinh.model.library import Library
from tests.builders import a_profile
from tests.derive.libraries import TODAY, a_library


def a_collection(**changes: object) -> Collection:
    values: dict[str, object] = {
        "id": "khach-den-lang",
        "title": "Khách đến làng",
        "summary": "Ba nơi đón khách bằng cảnh làng của mình.",
        "text": "Lời dẫn.",
        "profiles": ("b", "a", "x"),
        "publish_on": None,
    }
    return Collection(**values | changes)  # type: ignore[arg-type] # a table of the fields


def shown(*collections: Collection) -> Library:
    library = a_library(
        a_profile(slug="a", publish_on=date(2026, 2, 1)),
        a_profile(slug="b", publish_on=date(2026, 1, 1)),
        a_profile(slug="s", origin="sample"),
        a_profile(slug="x", status="scheduled", publish_on=date(2027, 1, 1)),
    )
    public = public_collections(collections, library.by_slug.keys(), TODAY)
    return replace(library, collections=public)


def test_a_collection_keeps_its_order_and_leaves_out_what_is_not_public() -> None:
    (collection,) = shown(a_collection()).collections

    assert collection.profiles == ("b", "a")


def test_a_collection_waits_for_its_day() -> None:
    assert shown(a_collection(publish_on=date(2026, 11, 23))).collections == ()
    assert len(shown(a_collection(publish_on=TODAY)).collections) == 1


def test_a_collection_of_which_nothing_is_public_is_not_shown() -> None:
    assert shown(a_collection(profiles=("x", "y"))).collections == ()


def test_collections_come_in_the_order_of_the_alphabet() -> None:
    library = shown(
        a_collection(id="c", title="Đất lành"),
        a_collection(id="d", title="Anh em"),
        a_collection(id="e", title="Dưới tán rừng"),
    )

    assert [c.title for c in library.collections] == ["Anh em", "Dưới tán rừng", "Đất lành"]


def test_a_card_counts_real_profiles_only() -> None:
    library = shown(a_collection(profiles=("s", "a")))

    (card,) = collection_cards(library)

    assert card.count == 1
    assert [shared.number for shared in collection_share_cards(library)] == ["1", "1"]
    assert card.link.uri == "chuyen-de/khach-den-lang/"


def test_a_collection_is_shared_with_the_picture_of_its_first_profile() -> None:
    wide, square = collection_share_cards(shown(a_collection()))

    assert (wide.uri, square.uri) == (
        "the/chuyen-de/khach-den-lang.jpg",
        "the/vuong/chuyen-de/khach-den-lang.jpg",
    )
    assert (wide.number, wide.number_of) == ("2", "hồ sơ")


def test_there_is_a_list_and_a_page_with_its_news_newest_first() -> None:
    listing, page = pages(shown(a_collection()))

    assert (listing.uri, page.uri) == ("chuyen-de/", "chuyen-de/khach-den-lang/")
    assert isinstance(page.data, CollectionPage)
    assert [card.slug for card in page.data.cards] == ["b", "a"]
    assert page.feed is not None
    assert page.feed.uri == "chuyen-de/khach-den-lang/feed.xml"
    assert [entry.uri for entry in page.feed.entries] == ["ho-so/a/", "ho-so/b/"]


def test_the_kit_of_a_theme_tells_the_theme_itself() -> None:
    library = shown(a_collection(text="Xin để ý **ai giữ** việc.\n\n[Bốn nơi](https://a.vn) ấy.\n"))
    (collection,) = library.collections

    (part,) = collection_kits(collection, library)
    (other,) = collection_kits(replace(collection, text="Lời dẫn khác."), library)

    theme = part_kit(part, library).theme
    assert theme is not None
    assert theme.text == "Xin để ý ai giữ việc.\n\nBốn nơi ấy."
    assert theme.address.endswith("/chuyen-de/khach-den-lang/")
    assert theme.citation == f"Chuyên đề “Khách đến làng”, Kho thử, {theme.address}"
    assert part_source(part, library) != part_source(other, library)
