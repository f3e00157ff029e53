from dataclasses import replace

import pytest

from dienhinh.derive.kit_facts import kit_facts
from dienhinh.derive.notices import place_told, today_label
from dienhinh.derive.pages.profile import ProfilePage, pages
from dienhinh.derive.posters import poster
from dienhinh.derive.speech import speech
from tests.builders import a_commune, a_profile, a_reference
from tests.derive.libraries import a_library, after_2025

TODAY = "nay thuộc xã Ba Vì"


def told(address: str, commune: str | None = "21517") -> str:
    library = a_library(a_profile(address=address, commune=commune))
    return place_told(library.profiles[0], library)


def test_a_place_that_is_no_more_goes_with_the_one_that_holds_it() -> None:
    assert told("xã Ba Tiêu, huyện Ba Tơ") == "xã Ba Tiêu, huyện Ba Tơ (nay thuộc xã Ba Vì)"


@pytest.mark.parametrize(
    "address",
    [
        "xã Ba Tiêu và xã Ba Xa, huyện Ba Tơ",
        "xã Ba Tiêu (nay là xã Ba Vì)",
        "huyện Ba Tơ",
    ],
    ids=["several communes", "told already", "more than the commune"],
)
def test_what_is_not_known_of_the_whole_place_is_not_said(address: str) -> None:
    assert told(address) == address


@pytest.mark.parametrize(
    ("address", "label", "is_in_kit"),
    [
        ("xã Ba Tiêu, huyện Ba Tơ", "Nay thuộc", True),
        ("xã Ba Tiêu và xã Sơn Ba, huyện Ba Tơ", "Xếp theo địa bàn hiện nay:", False),
    ],
)
def test_page_and_kit_say_of_today_what_holds_of_the_whole_place(
    address: str, label: str, *, is_in_kit: bool
) -> None:
    library = a_library(a_profile(address=address))
    (profile,) = library.profiles

    facts = {fact.key for fact in kit_facts(profile, library.text(profile), library)}

    assert today_label(profile) == label
    assert ("place_today" in facts) is is_in_kit


def test_a_place_of_two_communes_goes_with_all_that_hold_them() -> None:
    reference = a_reference()
    beside = a_commune(code="21538", name="Ba Xa", became=("21484",))
    both = replace(reference, communes=(*reference.communes, beside))
    library = a_library(a_profile(address="xã Ba Tiêu và Ba Xa, huyện Ba Tơ"), reference=both)
    (profile,) = library.profiles

    assert place_told(profile, library) == (
        "xã Ba Tiêu và Ba Xa, huyện Ba Tơ (nay thuộc xã Ba Vì, xã Ba Tơ)"
    )


def test_a_profile_of_a_present_commune_has_nothing_to_tell_of_today() -> None:
    profile = a_profile(call="2027", unit="xa-21529", address=None, commune="21529")
    library = a_library(profile, reference=after_2025())
    (shown,) = library.profiles

    (page,) = (page.data for page in pages(library))
    facts = {fact.key for fact in kit_facts(shown, library.text(shown), library)}

    assert place_told(shown, library) == "xã Ba Vì"
    assert poster(shown, library).place == "Xã Ba Vì"
    assert isinstance(page, ProfilePage)
    assert page.today_label == "Trang của nơi này:"
    assert "place" in facts
    assert "place_today" not in facts


def test_poster_and_script_tell_it_too() -> None:
    library = a_library(a_profile(address="Xã Ba Tiêu, huyện Ba Tơ"))
    (profile,) = library.profiles

    assert poster(profile, library).place == "Xã Ba Tiêu, huyện Ba Tơ (nay thuộc xã Ba Vì)"
    opening = speech(profile, library).paragraphs[0]
    assert opening.endswith("ở xã Ba Tiêu, huyện Ba Tơ, nay thuộc xã Ba Vì.")
