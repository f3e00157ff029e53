import pytest

from dienhinh.check.rules import press_text_long
from tests.builders import a_context, an_entry


@pytest.mark.parametrize(("name", "limit"), [("words_60", 60), ("words_150", 150)])
def test_a_text_longer_than_it_says_is_told_at_its_place(name: str, limit: int) -> None:
    entry = an_entry(press_texts={name: " ".join(["chữ"] * (limit + 2))})

    (problem,) = press_text_long.check(entry, a_context())
    assert problem.code == "press-text-long"
    assert problem.line == entry.tree.value_spot(("press_texts", name)).line
    assert f"có {limit + 2} chữ" in problem.vi
    assert "Cắt bớt 2 chữ" in problem.vi


@pytest.mark.parametrize(
    "text", ["chữ " * 59 + "chữ", "Một đoạn ngắn.\n\nHai đoạn ngắn."], ids=["one line", "two"]
)
def test_a_text_of_the_right_length_may_be(text: str) -> None:
    entry = an_entry(press_texts={"words_150": text})

    assert list(press_text_long.check(entry, a_context())) == []


def test_no_texts_are_no_problem() -> None:
    assert list(press_text_long.check(an_entry(), a_context())) == []
