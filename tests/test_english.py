import pytest

from dienhinh.commands.checking import _tally
from dienhinh.english import counted, quoted
from dienhinh.pipeline.publishing import Published


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 profiles"), (1, "1 profile"), (2, "2 profiles")], ids=str
)
def test_one_is_told_in_the_singular(count: int, told: str) -> None:
    assert counted(count, "profile") == told


def test_a_plural_may_be_of_its_own() -> None:
    assert counted(1, "item is", "items are") == "1 item is"
    assert counted(2, "item is", "items are") == "2 items are"


def test_results_agree_with_their_numbers() -> None:
    assert _tally([], 1, "en") == "1 profile: 0 errors, 0 warnings."
    made = Published(pages=1, photos=2, removed=1)
    assert made.summary("en") == "1 page, 2 pictures, 1 old file removed."


def test_quotation_marks_within_a_quotation_are_single() -> None:
    assert quoted('the "golden hand" prize') == "\"the 'golden hand' prize\""
