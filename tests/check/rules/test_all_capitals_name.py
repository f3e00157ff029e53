import pytest

from dienhinh.check.rules import all_capitals_name
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_a_name_all_in_capitals_is_told() -> None:
    problems = list(all_capitals_name.check(an_entry(name="TỔ HỢP TÁC SUỐI MẪU"), a_context()))

    assert places(problems) == [(1, 7, "all-capitals-name")]


@pytest.mark.parametrize("name", ["HTX OCOP 2", "Tổ hợp tác SUỐI MẪU"])
def test_abbreviations_and_names_partly_in_capitals_may_be(name: str) -> None:
    assert list(all_capitals_name.check(an_entry(name=name), a_context())) == []
