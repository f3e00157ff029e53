"""Under which name a file that is dear to make is kept: it tells what the file was made from.

The name holds the digest of the recipe, of what sets it (`set_by`: fonts, templates, versions of
libraries) and of the whole record (a picture stands in it by its own digest), so that a file kept
under that name is the same as one made anew. Nothing here draws or prints: where all files are kept
already, what makes them is not loaded.
"""

import hashlib
from pathlib import PurePosixPath
from typing import TypeAlias

from dienhinh.model import recipes
from dienhinh.model.official import PaperFile
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.model.speech import Speech, SpeechWanted

Wanted: TypeAlias = ShareCard | Poster | SpeechWanted | PaperFile
# A script is written out before it leaves for another machine; the library stays here.
Ready: TypeAlias = ShareCard | Poster | Speech | PaperFile


def piece_name(record: Wanted, set_by: str) -> str:
    """The name of a share card, poster, script or paper."""
    match record:
        case SpeechWanted():
            recipe = recipes.SCRIPT
        case Poster():
            recipe = recipes.POSTER
        case PaperFile():
            recipe = recipes.PAPER
        case ShareCard():
            recipe = recipes.CARD
    # A script's record does not hold what it is made from; that stands in `given`.
    given = record.given if isinstance(record, SpeechWanted) else repr(record)
    path = PurePosixPath(record.uri)
    key = _key(f"{type(record).__name__} {recipe} {set_by} {given}", 12)
    return f"{path.parts[0]}/{key}{path.suffix}"


def kit_name(source: str, set_by: str) -> str:
    """The name of a press kit made from `source`."""
    return f"bo-tu-lieu/{_key(f'{recipes.KIT} {recipes.PHOTO} {set_by} {source}', 16)}.zip"


def code_name(address: str, set_by: str) -> str:
    """The name of the QR code of an address."""
    key = _key(f"{recipes.QR} {set_by} {address}", 12)
    return f"qr/{key[:2]}/{key}"


def _key(made_from: str, size: int) -> str:
    return hashlib.blake2b(made_from.encode(), digest_size=size).hexdigest()
