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
