from dienhinh.vietnamese.alphabet import CAPITALS, LETTERS, SORT_LETTERS, toned
from tests.vietnamese.alphabets import CAPITAL, SMALL


def test_alphabet_holds_every_letter_of_both_cases() -> None:
    assert set(LETTERS) == set(SMALL + CAPITAL)
    assert set(CAPITALS) == set(CAPITAL)


def test_alphabet_has_the_29_letters_and_four_latin_ones() -> None:
    assert SORT_LETTERS == "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    assert len(set(SORT_LETTERS) - set("fjwz")) == 29


def test_toned_gives_the_tones_in_dictionary_order() -> None:
    assert [toned("ơ", tone) for tone in range(6)] == ["ơ", "ờ", "ở", "ỡ", "ớ", "ợ"]
    assert toned("Ê", 5) == "Ệ"
