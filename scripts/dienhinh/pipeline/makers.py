"""What makes pages and files: this program, its fonts and templates, and the libraries it asks.

Another version of any of them may give other bytes, so what they made is known by it.
"""

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import dienhinh

# Other versions of these may give other bytes.
_LIBRARIES = (
    "jinja2",
    "lxml",
    "pillow",
    "pillow-heif",
    "python-docx",
    "python-slugify",
    "segno",
    "typst",
)
# The version of this program stays the same from commit to commit; by these files it is known.
_PROGRAM, _SETTING = "dienhinh", "dienhinh.render"
_SET_WITH = ("fonts/*.ttf", "typst/*.typ")
_OF_THEME = "*.woff2"
_INSTALLED = ".dist-info"


def versions() -> dict[str, str]:
    """Of everything that the bytes depend on, here; of this program's files their digest."""
    return {_PROGRAM: own_files()[:12], **_apart_from_program()}


@cache
def program() -> str:
    """By what this program and its libraries are known: what others made is not taken over."""
    return _digest((own_files(), repr(_apart_from_program())))


def setters(theme_fonts: Path | None = None) -> str:
    """By what all is known that sets pieces, kits and codes; cards ask the fonts of the theme too.

    Of this program the numbers in `model.recipes` tell: not every commit makes all of them anew.
    """
    files = sorted(theme_fonts.glob(_OF_THEME)) if theme_fonts else ()
    fonts = [file.read_bytes() for file in files]
    return _digest((repr(_apart_from_program()), *fonts))


def _apart_from_program() -> dict[str, str]:
    return {_SETTING: _set_with()} | {name: _version(name) for name in _LIBRARIES}


@cache
def own_files() -> str:
    """The digest of this program's own files."""
    root = Path(dienhinh.__file__).parent
    return _digest(file.read_bytes() for file in sorted(root.rglob("*.py")))


@cache
def _set_with() -> str:
    """The digest of the fonts and templates that papers and cards are set with."""
    folder = Path(dienhinh.__file__).parent / "render"
    files = (file for pattern in _SET_WITH for file in sorted(folder.glob(pattern)))
    return _digest(file.read_bytes() for file in files)[:12]


def _version(name: str) -> str:
    return _installed().get(name, "-")


@cache
def _installed() -> dict[str, str]:
    """Versions of libraries by name, as the folders are named that installers leave (PEP 376).

    `importlib.metadata` tells them too, and takes longer to load than a profile to check.
    """
    found: dict[str, str] = {}
    for place in sys.path:
        with contextlib.suppress(OSError):
            for entry in os.listdir(place or "."):  # noqa: PTH208 the names alone
                name, _, told = entry.partition("-")
                if told.endswith(_INSTALLED):
                    name = name.replace("_", "-").lower()
                    found.setdefault(name, told.removesuffix(_INSTALLED))
    return found


def _digest(parts: Iterable[bytes | str]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
    return digest.hexdigest()
