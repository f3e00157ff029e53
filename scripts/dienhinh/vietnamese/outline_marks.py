"""The numbers of an administrative paper's items (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5)."""

# Letters as the decree itself numbers with: đ follows d; ă, â, ê, ô, ơ, ư and f, j, w, z are none.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def outline_mark(level: int, position: int) -> str:
    """The number of the item at `position` (from 0): level 0 is I, 1 is 1, 2 and deeper a.

    >>> [outline_mark(2, position) for position in range(3, 6)]
    ['d', 'đ', 'e']
    """
    if level == 0:
        return roman(position + 1)
    if level == 1:
        return str(position + 1)
    return LETTERS[position] if position < len(LETTERS) else str(position + 1)


def roman(number: int) -> str:
    """A number from 1 to 89 in Roman figures: no paper has so many chapters.

    >>> roman(44)
    'XLIV'
    """
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters
