"""The picture that stands for one that is only a link, and which addresses are pictures inside."""

import base64
import binascii

from dienhinh.intake.files.sorts import is_picture

# One grey point; the comment in it makes it like no other.
LINKED = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAAEHRFWHRDb21tZW50AGRpZW5oaW5ocoVT5AAAAApJREFU"
    "eJxjaAAAAIIAgXfNcrYAAAAASUVORK5CYII="
)
_HEAD = 4_096
_DRAWING = (b"<svg", b"svg:svg", b"doctype svg")


def is_still_picture(content: bytes) -> bool:
    """Whether bytes are a picture that cannot ask for others, as an SVG can, by whatever name."""
    head = content[:_HEAD].lower()
    return is_picture(content) and not any(mark in head for mark in _DRAWING)


def inline_picture(address: str) -> bytes | None:
    """The picture that a `data:` address holds (RFC 2397); None for every other address."""
    head, _, rest = address.partition(",")
    if not head.strip().lower().startswith("data:image/") or not head.lower().endswith(";base64"):
        return None
    return still_picture(rest)


def still_picture(letters: str) -> bytes | None:
    """The picture written in base64 (RFC 4648), broken over lines or not; None for all else."""
    try:
        content = base64.b64decode("".join(letters.split()))
    except (binascii.Error, ValueError):
        return None
    return content if is_still_picture(content) else None
