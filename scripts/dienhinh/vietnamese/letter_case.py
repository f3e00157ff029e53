"""The first letter of a text: in NFC one letter is one character, whatever marks it bears."""


def upper_first(text: str) -> str:
    """The text as it begins a sentence: a capital first, the rest as it is.

    >>> upper_first("đặc khu Lý Sơn")
    'Đặc khu Lý Sơn'
    """
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The text as it goes on within a sentence: a small letter first, the rest as it is.

    >>> lower_first("Sản phẩm OCOP")
    'sản phẩm OCOP'
    """
    return text[:1].lower() + text[1:]
