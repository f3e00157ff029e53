import pytest

from dienhinh.check.rules import phone_may_be_landline
from dienhinh.problems import Severity
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_number_with_the_old_code_of_the_province_is_doubted() -> None:
    [problem] = phone_may_be_landline.check(an_entry(phone="0553 000 000"), a_context())

    assert places([problem]) == [(13, 8, "phone-may-be-landline")]
    assert problem.severity is Severity.WARNING
    assert "000" not in problem.vi + problem.en


@pytest.mark.parametrize("phone", ["0255 300 0000", "0905 000 000"])
def test_other_numbers_are_not(phone: str) -> None:
    assert list(phone_may_be_landline.check(an_entry(phone=phone), a_context())) == []


def test_without_a_number_there_is_nothing_to_doubt() -> None:
    entry = an_entry(origin="press", phone=None)

    assert list(phone_may_be_landline.check(entry, a_context())) == []
