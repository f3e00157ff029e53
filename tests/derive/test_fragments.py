import pytest

from dienhinh.derive.fragments import FRAGMENTS, PhotoOf, fragment, public_arguments
from dienhinh.model.marker import MARKERS
from tests.builders import a_profile
from tests.derive.libraries import a_library

LIBRARY = a_library(a_profile(slug="a"), a_profile(slug="b"))


def test_every_piece_that_writers_may_ask_for_is_made_and_no_other() -> None:
    of_templates = {"form-head", "story-foot", "story-head", "story-image"}

    assert FRAGMENTS.keys() - of_templates == MARKERS.keys()


@pytest.mark.parametrize(
    ("arguments", "caption"),
    [
        (("a",), "Quầy hàng của tổ ở chợ phiên, tháng 10/2023"),
        (("a", "2"), "Băng cỏ giữ đất trên nương, tháng 9/2023"),
    ],
)
def test_a_photo_is_the_first_or_the_one_of_that_number(
    arguments: tuple[str, ...], caption: str
) -> None:
    made = fragment("photo", arguments, LIBRARY)

    assert made is not None
    assert isinstance(made.data, PhotoOf)
    assert made.data.picture.caption == caption


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("photo", ("a", "9")),
        ("photo", ("khong-co",)),
        ("card", ()),
        ("collection", ("khong-co",)),
        ("story-head", ("tin/khong-co/",)),
        ("khong-co", ()),
    ],
)
def test_what_is_not_there_gives_nothing(name: str, arguments: tuple[str, ...]) -> None:
    assert fragment(name, arguments, LIBRARY) is None


@pytest.mark.parametrize(
    ("name", "arguments", "left"),
    [
        ("compare", ("a", "gone", "b"), ("a", "b")),
        ("hero", ("gone",), ()),
        ("photo", ("a", "2"), ("a", "2")),
        ("photo", ("gone", "2"), ("2",)),
        ("collection", ("gone",), ()),
        # Of the template of a story, whose page is shown.
        ("story-head", ("tin/chuyen/",), ("tin/chuyen/",)),
    ],
)
def test_what_nobody_may_see_is_no_argument_that_stays(
    name: str, arguments: tuple[str, ...], left: tuple[str, ...]
) -> None:
    assert public_arguments(name, arguments, LIBRARY) == left
