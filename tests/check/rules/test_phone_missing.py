import pytest

from dienhinh.check.rules import phone_missing
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_nomination_without_a_phone_is_told() -> None:
    entry = an_entry(phone=None)

    assert places(phone_missing.check(entry, a_context())) == [(1, 7, "phone-missing")]


def test_a_public_repository_asks_for_none() -> None:
    entry = an_entry(phone=None)

    assert list(phone_missing.check(entry, a_context(repository="public"))) == []


def test_press_and_samples_need_none() -> None:
    for origin in ("press", "sample"):
        entry = an_entry(phone=None, origin=origin)

        assert list(phone_missing.check(entry, a_context())) == []


def test_a_draft_and_a_number_taken_back_hold_no_site_up() -> None:
    taken_back = {"item": "phone", "by": "Người Mẫu", "on": "2023-11-12", "proof": "Phiếu ở xã"}
    asked = taken_back | {"withdrawn_on": "2023-11-20"}

    for entry in (an_entry(phone=None, status="draft"), an_entry(phone=None, consent=[asked])):
        [problem] = phone_missing.check(entry, a_context())
        assert problem.severity == "warning"


@pytest.mark.parametrize("consent", [[], None])
def test_who_never_took_a_number_back_is_asked(consent: object) -> None:
    [problem] = phone_missing.check(an_entry(phone=None, consent=consent), a_context())

    assert problem.severity == "error"


def test_of_a_profile_taken_down_no_number_is_asked() -> None:
    entry = an_entry(phone=None, status="withdrawn")

    assert list(phone_missing.check(entry, a_context())) == []
