from itertools import combinations, islice

from dienhinh.demo.names import InventedNames
from dienhinh.demo.phrases import book
from dienhinh.vietnamese import comparison_key, is_syllable


def _differ_in_one_letter_at_most(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) <= 1
    rests = (long[:place] + long[place + 1 :] for place in range(len(long)))
    return len(long) == len(short) + 1 and short in rests


def test_twenty_thousand_names_differ_even_without_diacritics() -> None:
    names = InventedNames(seed=1)

    keys = {comparison_key(names[position]) for position in range(20_000)}

    assert len(keys) == 20_000


def test_names_begin_again_with_a_number() -> None:
    names = InventedNames(seed=1)

    assert names[names.count] == f"{names[0]} 2"


def test_another_seed_gives_another_order() -> None:
    assert [InventedNames(1)[n] for n in range(5)] != [InventedNames(2)[n] for n in range(5)]


def test_every_syllable_is_vietnamese_and_unlike_every_other() -> None:
    syllables = book("names")["syllable"]

    keys = [comparison_key(syllable) for syllable in syllables]

    assert [word for word in syllables if not is_syllable(word)] == []
    alike = (pair for pair in combinations(keys, 2) if _differ_in_one_letter_at_most(*pair))
    assert list(islice(alike, 5)) == []
