"""Who takes back an agreement takes back all they gave before, whichever row says so."""

from datetime import date

import pytest

from dienhinh.model.consent import Consent, agreements, holds
from tests.builders import a_consent

GIVEN = a_consent(item="phone")
ITS_OWN_ROW = {"on": date(2026, 11, 20), "withdrawn_on": date(2026, 11, 20)}
BEFORE, SINCE = date(2026, 11, 19), date(2026, 11, 20)


@pytest.mark.parametrize(
    "withdrawal",
    [
        a_consent(item="phone", **ITS_OWN_ROW),
        a_consent(item="phone", **ITS_OWN_ROW, by="bà người mẫu  Một"),
        a_consent(item="phone", on=date(2024, 1, 1), withdrawn_on=SINCE),
    ],
)
@pytest.mark.parametrize("kind", ["individual", "household", "collective"])
def test_a_withdrawal_written_as_its_own_row_ends_the_older_ones(
    kind: str, withdrawal: Consent
) -> None:
    for rows in ((GIVEN, withdrawal), (withdrawal, GIVEN)):
        agreed = agreements(kind, rows)

        assert holds(agreed, "phone", BEFORE)
        assert not holds(agreed, "phone", SINCE)


@pytest.mark.parametrize("on", [SINCE, date(2026, 11, 25)])
def test_what_was_given_again_since_then_holds(on: date) -> None:
    withdrawal = a_consent(item="phone", **ITS_OWN_ROW)
    again = a_consent(item="phone", on=on)

    assert holds(agreements("individual", (GIVEN, withdrawal, again)), "phone", on)


@pytest.mark.parametrize(
    ("kind", "item", "is_left"),
    [
        ("individual", "phone", False),
        ("individual", "photo", True),
        ("household", "phone", True),
        ("collective", "photo", True),
    ],
)
def test_of_several_people_each_speaks_for_themselves(
    kind: str, item: str, *, is_left: bool
) -> None:
    withdrawal = a_consent(item=item, by="Người Mẫu Hai", **ITS_OWN_ROW)

    assert holds(agreements(kind, (a_consent(item=item), withdrawal)), item, SINCE) is is_left


def test_a_withdrawal_ends_nothing_of_other_items() -> None:
    withdrawal = a_consent(item="phone", **ITS_OWN_ROW)

    assert holds(agreements("individual", (a_consent(), withdrawal)), "name", SINCE)
