"""ASCII names made from Vietnamese ones: parts of addresses, and files that survive any system."""

import re

from slugify import slugify

from dienhinh.vietnamese.text import fold

# Part of a word (H're), where slugify would cut it in two.
_APOSTROPHE = re.compile("['’]")
_EXTENSION = re.compile(r"(.*)\.([a-z][a-z0-9]{0,4})", re.DOTALL)
# Reserved whatever the extension, and "con" is a common Vietnamese word.
# Source: "Naming Files, Paths, and Namespaces", Microsoft.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_NAMELESS = "tep"


def slug(text: str, max_length: int = 80) -> str:
    """Lower-case ASCII words joined by "-", cut after a whole word; "" when nothing is left.

    >>> slug("Hợp tác xã Nông nghiệp Đức Phổ")
    'hop-tac-xa-nong-nghiep-duc-pho'
    """
    return slugify(
        _APOSTROPHE.sub("", text),
        entities=False,
        decimal=False,
        hexadecimal=False,
        max_length=max_length,
        word_boundary=True,
        save_order=True,
        backend="text-unidecode",  # a better-known rival, if installed, would change addresses
    )


def ascii_file_name(name: str) -> str:
    """A name that every system takes: "Ảnh 1 (HTX).JPG" -> "anh-1-htx.jpg".

    `name` is without folders; slashes count as spaces.
    """
    match = _EXTENSION.fullmatch(fold(name))
    stem, extension = (match[1], f".{match[2]}") if match else (name, "")
    words = slug(stem) or _NAMELESS
    if is_device(words):
        words = f"{_NAMELESS}-{words}"
    return words + extension


def is_device(name: str) -> bool:
    """Whether Windows takes the name for a device, in whatever folder it stands."""
    return _DEVICE.fullmatch(name) is not None
