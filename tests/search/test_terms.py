import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh.vietnamese.alphabet import LETTERS
from dienhinh.vietnamese.search_terms import WORD, Term, clean, terms
from tests.search.asking import ask

_ONSETS = (
    "",
    "b",
    "c",
    "d",
    "đ",
    "g",
    "gh",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "ng",
    "ngh",
    "ph",
    "qu",
    "x",
)
_CODAS = ("", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y")
_WRITTEN = (
    "3.000",
    "3,000",
    "1.234.567,5",
    "10,5",
    "10.5",
    "19.10.2019",
    "08",
    "2018",
    "007",
    "65ha",
    "MD2",
    "H’rê",
    "H're",
    "Đ’ăk",
    "m²",
    "½",
    "Ⅻ",
    "ＡＢＣ１２",
    "Ðức",
    "straße",
    "Ελλάς",
    "İstanbul",
    "汉字",
    "ญี่ปุ่น",
    "𝐀𝐁",
    "🙂",
    "a\u0302\u0301",
    "e\u0323\u0302",
    "ngu\u200bời",
    "x" * 60,
    "communication",
    "oaoaoaoaoaoaoaoaoa",
    "âââââââââââââ",
)


def _python(text: str) -> list[dict[str, object]]:
    return [
        {"l": term.letters, "m": term.marks}
        for word in re.findall(WORD, clean(text))
        for term in terms(word)
    ]


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("hoà", Term("hoa", 1)),
        ("hòa", Term("hoa", 1)),
        ("Lý", Term("li", 4)),
        ("lí", Term("li", 4)),
        ("quý", Term("qui", 4)),
        ("y", Term("y", 0)),
        ("nghiệp", Term("nghiep", 5 + 6 * 1)),
        ("Đường", Term("duong", 1 + 6 * (1 + 3 * 4 + 3 * 16))),
        ("ă", Term("a", 6 * 2)),
        ("H’rê", Term("hre", 6)),
    ],
)
def test_word_is_letters_and_marks(word: str, term: Term) -> None:
    assert terms(word) == (term,)


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("3.000", ["3000"]),
        ("3,000", ["3000"]),
        ("1.234,5", ["1234,5"]),
        ("10,5", ["10,5"]),
        ("10.5", ["10,5"]),
        ("08", ["8"]),
        ("19.10.2019", ["19", "10", "2019"]),
    ],
)
def test_numbers_are_one_however_they_are_written(word: str, letters: list[str]) -> None:
    assert [term.letters for term in terms(word)] == letters


def test_letters_and_figures_are_two_words() -> None:
    assert re.findall(WORD, "65ha MD2") == ["65", "ha", "MD", "2"]


def test_precomposed_and_combining_text_have_the_same_words() -> None:
    assert _python("hợp tác xã") == _python("ho\u031b\u0323p ta\u0301c xa\u0303")


def test_the_engine_sees_words_as_python_does(small: Path) -> None:
    vowels = [letter for letter, (base, _) in LETTERS.items() if base in "aăâeêioôơuưy"]
    words = [onset + vowel + coda for onset in _ONSETS for vowel in vowels for coda in _CODAS]
    texts = [" ".join(words[start : start + 200]) for start in range(0, len(words), 200)]
    texts += _WRITTEN

    answers = ask(small, [["terms", text] for text in texts])

    assert len(words) > 20_000
    assert answers == [_python(text) for text in texts]


@settings(max_examples=5)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cn")), max_size=30), max_size=300))
def test_the_engine_sees_any_text_as_python_does(small: Path, texts: list[str]) -> None:
    assert ask(small, [["terms", text] for text in texts]) == [_python(text) for text in texts]
