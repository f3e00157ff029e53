from dienhinh.check.rules import phone_in_public_repository
from tests.builders import a_context, an_entry
from tests.check.places import places

PUBLIC = a_context(repository="public")


def test_a_number_that_everybody_can_read_is_an_error() -> None:
    problems = list(phone_in_public_repository.check(an_entry(), PUBLIC))

    assert places(problems) == [(13, 8, "phone-in-public-repository")]


def test_a_private_repository_may_hold_it() -> None:
    assert list(phone_in_public_repository.check(an_entry(), a_context())) == []


def test_an_invented_profile_holds_nobodys_number() -> None:
    assert list(phone_in_public_repository.check(an_entry(origin="sample"), PUBLIC)) == []


def test_without_a_number_there_is_nothing_to_hide() -> None:
    entry = an_entry(origin="press", phone=None)

    assert list(phone_in_public_repository.check(entry, PUBLIC)) == []
