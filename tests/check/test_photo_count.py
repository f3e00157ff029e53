"""A profile has as many photos as its call asks for, whatever other calls ask."""

import pytest

from dienhinh.check.run import check_profile
from dienhinh.model.reference import Reference
from dienhinh.model.schema.fields import Items, field_named
from dienhinh.model.schema.photo_count import photos_asked, profile_fields
from tests.builders import a_call, a_context, a_folder, a_reference, a_tree


def lists() -> Reference:
    """Two calls: one asks for two or three photos, the other for four or five."""
    more = a_call(id="thi-dua-2026", photos_least=4, photos_most=5)
    return a_reference(calls={"so-ket-2023": a_call(), more.id: more})


def counted(call: str, count: int) -> list[str]:
    """What checking says of the number of photos of a profile of that call."""
    row = {"file": "anh-1.jpg", "caption": "Chợ", "alt": "Bàn tre", "credit": "Hội Nông dân"}
    tree = a_tree(call=call, photos=[dict(row) for _ in range(count)])
    _, problems = check_profile(tree, a_folder(), a_context(reference=lists()))
    return [f"{p.severity.value} {p.line} {p.vi}" for p in problems if p.code == "bad-count"]


@pytest.mark.parametrize("count", [2, 3])
def test_two_and_three_are_right_where_the_call_asks_for_two_or_three(count: int) -> None:
    assert counted("so-ket-2023", count) == []


@pytest.mark.parametrize("count", [4, 5])
def test_four_and_five_are_right_where_the_call_asks_for_four_or_five(count: int) -> None:
    assert counted("thi-dua-2026", count) == []


@pytest.mark.parametrize(
    ("call", "count", "said"),
    [
        ("so-ket-2023", 1, "có 1 mục, phải từ 2 đến 3. Thêm cho đủ."),
        ("so-ket-2023", 4, "có 4 mục, phải từ 2 đến 3. Bớt đi."),
        ("thi-dua-2026", 3, "có 3 mục, phải từ 4 đến 5. Thêm cho đủ."),
        ("thi-dua-2026", 6, "có 6 mục, phải từ 4 đến 5. Bớt đi."),
        # Of an unknown call only what no call takes.
        ("khong-co", 1, "có 1 mục, phải từ 2 đến 5. Thêm cho đủ."),
    ],
)
def test_another_number_is_an_error_that_says_how_many(call: str, count: int, said: str) -> None:
    (problem,) = counted(call, count)

    assert problem.startswith("error ")
    assert problem.endswith(f"Ảnh minh họa: {said}")


def test_without_a_call_any_number_that_a_call_may_ask_for_is_right() -> None:
    photos = field_named(profile_fields([]), "photos").type

    assert isinstance(photos, Items)
    assert (photos.fewest, photos.most) == (1, 10)


def test_the_help_of_the_field_says_how_many_the_calls_take() -> None:
    one = field_named(profile_fields([lists().calls["thi-dua-2026"]]), "photos")
    both = field_named(profile_fields(lists().calls.values()), "photos")

    assert one.help == "4 hoặc 5 ảnh, cạnh dài ít nhất 1.200 điểm ảnh."
    assert both.help == "2 đến 5 ảnh, cạnh dài ít nhất 1.200 điểm ảnh."


@pytest.mark.parametrize(
    ("least", "most", "vi", "en"),
    [(3, 3, "3", "3"), (2, 3, "2 hoặc 3", "2 or 3"), (2, 5, "2 đến 5", "2 to 5")],
)
def test_a_number_of_photos_in_words(least: int, most: int, vi: str, en: str) -> None:
    assert photos_asked(least, most).vi == vi
    assert photos_asked(least, most).en == en
