from dienhinh.vietnamese import outline_mark


def test_letters_follow_the_vietnamese_alphabet_of_the_decree() -> None:
    assert "".join(outline_mark(2, n) for n in range(23)) == "abcdđeghiklmnopqrstuvxy"


def test_d_with_a_stroke_follows_d() -> None:
    assert [outline_mark(2, n) for n in (3, 4, 5, 6)] == ["d", "đ", "e", "g"]


def test_sections_are_roman_and_items_arabic() -> None:
    assert [outline_mark(0, n) for n in (0, 3, 8, 13)] == ["I", "IV", "IX", "XIV"]
    assert outline_mark(1, 11) == "12"


def test_more_items_than_letters_are_numbered() -> None:
    assert outline_mark(2, 23) == "24"
