"""Files that are dear to make, each with a name that tells what it was made from.

The name holds the digest of the recipe and of the whole record (a picture stands in it by its own
digest), so that a file kept under that name is the same as one made anew.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from dienhinh.model.official import PaperFile
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.model.speech import SpeechWanted
from dienhinh.render import cards, loudspeaker, posters
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.word import official

Made: TypeAlias = ShareCard | Poster | SpeechWanted | PaperFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A file at `uri`, kept as `name`; `make` gives its bytes."""

    uri: str
    name: str
    make: Callable[[], bytes]


class Workshop:
    """Makes pieces from the original pictures, the theme's fonts and the published pictures."""

    def __init__(self, profiles: Path, theme: Path, pictures: Path) -> None:
        """Originals lie below `profiles`; published ones below `pictures`, by their addresses."""
        self._profiles = profiles
        self._fonts = theme / "assets" / "fonts"
        self._printer = PdfPrinter(pictures)

    def piece(self, record: Made) -> Piece:
        """How the file of a record is made."""
        match record:
            case SpeechWanted():
                return _piece(record, loudspeaker.RECIPE, partial(_script, record), record.given)
            case Poster():
                make = partial(posters.poster_file, record, self._printer)
                return _piece(record, posters.RECIPE, make)
            case PaperFile():
                make = partial(official.plain_file, record.paper)
                return _piece(record, official.RECIPE, make)
            case ShareCard():
                photo = self._profiles / record.photo.source if record.photo else None
                make = partial(cards.share_card, record, photo, self._fonts)
                return _piece(record, cards.RECIPE, make)


def _script(record: SpeechWanted) -> bytes:
    return loudspeaker.loudspeaker_script(record.write())


def _piece(record: Made, recipe: str, make: Callable[[], bytes], given: object = None) -> Piece:
    """`given` tells what a file is made from where the record itself does not."""
    made_from = f"{type(record).__name__} {recipe} {given or record!r}".encode()
    key = hashlib.blake2b(made_from, digest_size=12).hexdigest()
    path = PurePosixPath(record.uri)
    return Piece(uri=record.uri, name=f"{path.parts[0]}/{key}{path.suffix}", make=make)
