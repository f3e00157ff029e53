from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dienhinh.derive.cards import card
from dienhinh.derive.listing_data import listing_data
from dienhinh.derive.other_calls import in_other_calls
from dienhinh.derive.pages import profile_pages
from dienhinh.derive.pages.listing import PER_PAGE
from dienhinh.model.library import Library
from dienhinh.model.public import PublicProfile
from dienhinh.render.templates import environment
from tests.builders import a_profile
from tests.derive.libraries import ADDRESS, a_library, after_2025

THEME = Path(__file__).parents[2] / "docs/theme"
# Ba Tiêu of 2023 is Ba Vì today, the unit and commune of the second call.
AGAIN = {
    "call": "2027", "unit": "xa-21529", "commune": "21529", "address": None,
    "publish_on": date(2026, 11, 20),
}  # fmt: skip


def both(**changes: object) -> Library:
    return a_library(
        a_profile(slug="cu"), a_profile(slug="moi", **AGAIN | changes), reference=after_2025()
    )


def page_of(slug: str, library: Library) -> str:
    (page,) = profile_pages(library, slugs={slug})
    template = environment(THEME).get_template("pages/profile.html")
    sizes = dict.fromkeys(page.offers, 1000)
    return template.render(page=page, data=page.data, site=ADDRESS, base="../../", sizes=sizes)


def test_each_page_leads_to_the_profile_of_the_other_call_and_claims_no_more_than_is_known() -> (
    None
):
    library = both()

    old, new = page_of("cu", library), page_of("moi", library)

    named = "Tổ hợp tác Suối Mẫu"
    assert (
        f'Hồ sơ mới hơn (cùng tên, cùng nơi): <a href="../../ho-so/moi/">{named} (2026)</a>' in old
    )
    assert (
        f'Hồ sơ đợt trước (cùng tên, cùng nơi): <a href="../../ho-so/cu/">{named} (2023)</a>' in new
    )
    assert "Hồ sơ đợt trước (cùng" not in old
    assert "Hồ sơ mới hơn" not in new


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Tổ hợp tác Suối Khác"},
        {"commune": "21109", "unit": "xa-21109"},
        {"kind": "household", "model": None},
        {"origin": "sample"},
        {"call": "so-ket-2023", "unit": "ba-to", "commune": "21517"},
    ],
    ids=["name", "place", "kind", "sample", "call"],
)
def test_who_differs_in_anything_known_is_not_taken_for_the_same(
    changes: dict[str, object],
) -> None:
    profiles = [_of("cu"), _of("moi", **changes)]

    assert not in_other_calls(profiles).same


def _of(slug: str, **changes: object) -> PublicProfile:
    """The profile of 2023, or that of the second call; a household needs no consent here."""
    library = both()
    kind = str(changes.pop("kind", "collective"))
    changes.pop("model", None)
    if changes:
        library = both(**changes)
    return replace(library.by_slug[slug], kind=kind)


def test_cards_of_one_name_in_two_calls_tell_their_years_wherever_they_are_listed() -> None:
    library = both(commune="21109", unit="xa-21109")

    cards = [card(library.by_slug[slug], library) for slug in ("cu", "moi")]
    html = environment(THEME).get_template("fragments/card.html")

    assert [one.told_unit for one in cards] == ["Ba Tơ, đợt 2023", "Xã Đông Sơn, đợt 2026"]
    assert "<span>Ba Tơ, đợt 2023</span>" in html.render(data=cards[0], site=ADDRESS, base="../")


def test_other_cards_tell_no_year() -> None:
    library = both(name="Tổ hợp tác Suối Khác")

    assert card(library.by_slug["cu"], library).told_unit == "Ba Tơ"


def test_cards_that_a_script_makes_tell_it_too() -> None:
    many = [a_profile(slug=f"to-{n}", name=f"Tổ {n}") for n in range(PER_PAGE)]
    library = a_library(
        *many, a_profile(slug="cu"), a_profile(slug="moi", **AGAIN), reference=after_2025()
    )

    made = listing_data(library)

    assert made is not None
    told = {row[0]: row[5] for rows in made.cards for row in rows}
    assert (told["cu"], told["to-1"]) == ("Ba Tơ, đợt 2023", "Ba Tơ")
