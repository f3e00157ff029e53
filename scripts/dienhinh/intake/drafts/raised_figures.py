"""Exponents as they are printed: the 5 of 10⁵ is no further figure of the number before it."""

import re

_EXPONENT = re.compile(r"\s*[-+−]?[0-9]{1,3}\s*")
_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")


def raised(words: str) -> str:
    """Words that stand raised: an exponent in raised signs, all else as it is."""
    return words.translate(_RAISED) if _EXPONENT.fullmatch(words) else words
