"""In which language something is said."""


def vietnamese_in(text: str) -> list[str]:
    """The words with a letter that English has not."""
    return [word for word in text.split() if any("À" <= c <= "ỹ" for c in word)]
