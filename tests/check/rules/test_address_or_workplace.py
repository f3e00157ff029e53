import pytest

from dienhinh.check.rules import address_or_workplace
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_nomination_without_either_is_told() -> None:
    entry = an_entry(address=None, workplace=None)

    assert places(address_or_workplace.check(entry, a_context())) == [
        (1, 7, "address-or-workplace")
    ]


@pytest.mark.parametrize("field", ["address", "workplace"])
def test_one_of_the_two_is_enough(field: str) -> None:
    assert list(address_or_workplace.check(an_entry(**{field: None}), a_context())) == []


def test_a_newspaper_may_state_neither() -> None:
    entry = an_entry(origin="press", address=None, workplace=None)

    assert list(address_or_workplace.check(entry, a_context())) == []


def test_a_draft_and_an_address_taken_back_hold_no_site_up_and_of_what_is_gone_none_is_asked() -> (
    None
):
    taken_back = {
        "item": "address", "by": "Người Mẫu", "on": "2023-11-12", "proof": "Phiếu ở xã",
        "withdrawn_on": "2023-11-20",
    }  # fmt: skip
    neither = {"address": None, "workplace": None}

    for changes in ({"status": "draft"}, {"consent": [taken_back]}):
        [problem] = address_or_workplace.check(an_entry(**neither, **changes), a_context())
        assert problem.severity == "warning"
    gone = an_entry(**neither, status="withdrawn")
    assert list(address_or_workplace.check(gone, a_context())) == []
