from dataclasses import replace
from datetime import date

from dienhinh.derive.cards import card
from dienhinh.derive.listing_data import CARDS_PER_FILE, listing_data
from dienhinh.derive.pages.listing import PER_PAGE
from dienhinh.model.library import Library
from dienhinh.model.listing import ListingData
from dienhinh.vietnamese import numbers_held
from tests.builders import a_profile
from tests.derive.libraries import a_library


def many(count: int) -> Library:
    """Profiles named by their number, each published a day after the one before."""
    one = a_library(a_profile())
    (first,) = one.profiles
    profiles = [
        replace(
            first,
            slug=f"ho-so-{number}",
            name=f"Hồ sơ {number}",
            published_on=date.fromordinal(date(2023, 12, 1).toordinal() + number),
        )
        for number in range(count)
    ]
    return replace(one, profiles=tuple(reversed(profiles)))


def data(library: Library) -> ListingData:
    made = listing_data(library)
    assert made is not None
    return made


def test_a_list_of_one_page_needs_no_columns() -> None:
    assert listing_data(many(PER_PAGE)) is None
    assert listing_data(many(PER_PAGE + 1)) is not None


def test_rows_begin_with_the_profile_that_is_shown_last() -> None:
    made = data(many(61))

    assert made.count == 61
    assert (made.slugs[0], made.slugs[60]) == ("ho-so-0", "ho-so-60")


def test_a_new_profile_leaves_all_files_of_cards_but_the_last_as_they_were() -> None:
    before, after = (list(data(many(count)).cards) for count in (120, 121))

    assert [len(file) for file in after] == [CARDS_PER_FILE, CARDS_PER_FILE, 21]
    assert before[:2] == after[:2]


def test_the_keyword_finds_what_readers_shorten() -> None:
    library = many(61)
    newest = replace(library.profiles[0], name="Hợp tác xã Mẫu")
    profiles = (newest, *library.profiles[1:])

    words = data(replace(library, profiles=profiles)).words

    assert (words[60].endswith(", HTX"), "HTX" in words[59]) == (True, False)
    assert card(newest, library).search.endswith(" HTX")


def test_columns_say_what_each_profile_has() -> None:
    library = many(61)
    newest = replace(library.profiles[0], kind="household", figures=None, photos=())
    made = data(replace(library, profiles=(newest, *library.profiles[1:])))
    facets = {column.id: column for column in made.facets}
    numbers = {column.id: column.rows for column in made.numbers}

    kinds = facets["loai-hinh"]
    assert [kinds.sets[row] for row in kinds.rows[-2:]] == [("tap-the",), ("ho-gia-dinh",)]
    assert facets["nam"].sets[facets["nam"].rows[60]] == ()
    assert numbers["viec-lam"][59:] == (30, None)


def test_the_order_by_name_counts_numbers_by_value() -> None:
    made = data(many(61))

    assert made.by_name == tuple(range(61))


def test_a_card_without_a_picture_ends_before_it() -> None:
    library = many(61)
    bare = replace(library.profiles[-1], photos=())
    (first, *_), *_ = data(replace(library, profiles=(*library.profiles[:-1], bare))).cards
    (_, second, *_), *_ = data(library).cards

    assert first == (
        "ho-so-0",
        "Hồ sơ 0",
        numbers_held(bare.summary),
        "clay",
        "Vì người nghèo",
        "Ba Tơ",
        "Tập thể",
        "Trồng trọt",
        0,
        2018,
        15,
        30,
        37,
    )
    photo = library.profiles[-2].photos[0]
    assert second[13:] == (
        "anh/111111111111111111111",
        photo.width_px,
        photo.height_px,
        photo.alt,
        0,
    )
