"""What English asks of a sentence and Vietnamese does not: one profile, two profiles."""


def counted(count: int, one: str, many: str = "") -> str:
    """`1 profile`, `2 profiles`; `many` where the plural is not made by an s."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"
