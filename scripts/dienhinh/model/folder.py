"""What lies in a profile's folder beside its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

REVIEW_FILE = "can-xem-lai.md"
"""What an import left to look at; of one source of several with its name behind a hyphen."""


STATE_FILE = ".nhap.json"
"""What an import remembers of its source: digests, and never of a telephone number."""

SIDEWAYS = frozenset({5, 6, 7, 8})
"""Values of EXIF 2.32, tag 0x0112, that lay a picture on its side."""


def is_review(name: str) -> bool:
    """Whether a file beside a profile is such a list."""
    stem, ending = REVIEW_FILE.split(".")
    return name.startswith(stem) and name.endswith(f".{ending}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFacts:
    """What is known of a picture without publishing it.

    `width_px`, `height_px` are as shown, orientation applied. `digest` is the BLAKE2b-128 of the
    bytes in hex: the same picture twice has the same digest, and published files are named by it.
    `tells_place`: the file holds where the picture was taken; `names_camera`: it holds that, a
    camera or the moment. `numbers_in` names what is written into it with a number of a telephone, a
    card or an account (`ImageDescription`, `XMP`).
    """

    digest: str
    width_px: int
    height_px: int
    format: str
    tells_place: bool
    names_camera: bool
    numbers_in: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFault:
    """Why a file cannot serve as a picture: `code` is a problem code, the texts what was found."""

    code: str
    vi: str
    en: str


Facts: TypeAlias = PhotoFacts | PhotoFault
KnownFacts: TypeAlias = Mapping[tuple[str, str], PhotoFacts]
"""By path relative to `profiles/` and state of the file: another state, and nothing is known.

Faults are not among them: another program, or another installation, may find none.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """One profile's folder: path relative to `profiles/`, posix; its files; its pictures' facts.

    `files` are the names of all files beside `profile.yaml`, sorted; names that start with a dot
    and files that systems and Word leave behind (`Thumbs.db`, `~$...`) are not listed.
    """

    path: str
    files: tuple[str, ...]
    photos: Mapping[str, Facts]
