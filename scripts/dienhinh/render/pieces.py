"""Share cards, posters, scripts to read aloud and papers: each the file of one record."""

from dataclasses import dataclass
from pathlib import Path

from dienhinh.model.official import PaperFile
from dienhinh.model.poster import Poster
from dienhinh.model.share_card import ShareCard
from dienhinh.model.speech import Speech
from dienhinh.render import cards, loudspeaker, posters
from dienhinh.render.kept_names import Ready
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.word import official


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What pieces are made with; published pictures lie where `printer` looks for them.

    `profiles` holds the original pictures, `fonts` the theme's fonts.
    """

    profiles: Path
    fonts: Path
    printer: PdfPrinter


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
