"""How a sealed value looks in a file: `age:` and the encrypted bytes as base64, on one line."""

import re

SEALED = "age:"
# The shortest age file is over 150 bytes; ten readers' keys make some 2,000.
_FORM = re.compile(r"age:[A-Za-z0-9+/]{200,8000}={0,2}")


def is_sealed(text: str) -> bool:
    """Whether a value is meant to be sealed, well formed or not."""
    return text.startswith(SEALED)


def is_well_formed(text: str) -> bool:
    """Whether a sealed value is whole as far as can be seen without a key."""
    return _FORM.fullmatch(text) is not None and len(text.removeprefix(SEALED)) % 4 == 0


def shown_to_staff(phone: str | None) -> str:
    """What a paper for staff says of a number: the number, or that it is still sealed."""
    if phone is None:
        return ""
    return "đã niêm phong, cần khóa để mở" if is_sealed(phone) else phone
