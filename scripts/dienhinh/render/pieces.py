"""Files that are dear to make, each with a name that tells what it was made from.

The name holds the digest of the recipe and of the whole record (a picture stands in it by its own
digest), so that a file kept under that name is the same as one made anew.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from dienhinh.model.official import PaperFile
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.model.speech import Speech, SpeechWanted
from dienhinh.render import cards, loudspeaker, posters
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.word import official

Made: TypeAlias = ShareCard | Poster | SpeechWanted | PaperFile
# A script is written out before it leaves for another machine; the library stays here.
Ready: TypeAlias = ShareCard | Poster | Speech | PaperFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What pieces are made with; published pictures lie where `printer` looks for them.

    `profiles` holds the original pictures, `fonts` the theme's fonts.
    """

    profiles: Path
    fonts: Path
    printer: PdfPrinter


def piece_name(record: Made) -> str:
    """The name under which the file of a record is kept."""
    match record:
        case SpeechWanted():
            recipe = loudspeaker.RECIPE
        case Poster():
            recipe = posters.RECIPE
        case PaperFile():
            recipe = official.RECIPE
        case ShareCard():
            recipe = cards.RECIPE
    # A script's record does not hold what it is made from; that stands in `given`.
    given = record.given if isinstance(record, SpeechWanted) else repr(record)
    made_from = f"{type(record).__name__} {recipe} {given}".encode()
    key = hashlib.blake2b(made_from, digest_size=12).hexdigest()
    path = PurePosixPath(record.uri)
    return f"{path.parts[0]}/{key}{path.suffix}"


def piece_file(record: Ready, tools: Tools) -> bytes:
    """The file of a record. OSError when its picture can no longer be read."""
    match record:
        case Speech():
            return loudspeaker.loudspeaker_script(record)
        case Poster():
            return posters.poster_file(record, tools.printer)
        case PaperFile():
            return official.plain_file(record.paper)
        case ShareCard():
            photo = tools.profiles / record.photo.source if record.photo else None
            return cards.share_card(record, photo, tools.fonts)
