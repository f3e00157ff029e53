"""The first letter of a text, and a heading typed all in capitals as a sentence has it.

In NFC one letter is one character, whatever marks it bears.
"""

import re

from dienhinh.vietnamese.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")


def upper_first(text: str) -> str:
    """The text as it begins a sentence: a capital first, the rest as it is.

    >>> upper_first("đặc khu Lý Sơn")
    'Đặc khu Lý Sơn'
    """
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text as it goes on within a sentence: a small letter first, the rest as it is.

    A word in capitals that begins it (TP. Quảng Ngãi, XÃ BA VINH) stays one.

    >>> lower_first("Sản phẩm OCOP"), lower_first("OCOP bốn sao")
    ('sản phẩm OCOP', 'OCOP bốn sao')
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def sentence_case(text: str) -> str:
    """A heading as a sentence begins; of one all in capitals only short forms keep theirs.

    Those are no Vietnamese syllables. A name cannot be told from other words in capitals.

    >>> sentence_case("ĐỀ CƯƠNG BÁO CÁO NTM"), sentence_case("Đề xuất của UBND tỉnh")
    ('Đề cương báo cáo NTM', 'Đề xuất của UBND tỉnh')
    """
    return upper_first(_WORD.sub(_small, text) if text.isupper() else text)


def _small(word: re.Match[str]) -> str:
    return word[0].lower() if is_syllable(word[0]) else word[0]
