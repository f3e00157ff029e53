"""What English asks of a sentence and Vietnamese does not: one profile, its quotation marks."""


def counted(count: int, one: str, many: str = "") -> str:
    """`1 profile`, `2 profiles`; `many` where the plural is not made by an s."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def quoted(text: str) -> str:
    """What was typed in quotation marks; those inside become single: `"the 'golden hand' prize"`.

    Whoever leaves quotations out of a message must see where each ends.
    """
    return f'"{text.replace(chr(34), chr(39))}"'
