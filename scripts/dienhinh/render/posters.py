"""The poster of a profile as a PDF of one A4 page."""

from dataclasses import asdict

from dienhinh.model.poster import Poster
from dienhinh.render.pdf import PdfPrinter
from dienhinh.render.qr import qr_svg
from dienhinh.render.tones import TONES
from dienhinh.vietnamese import kept_together


def poster_file(poster: Poster, printer: PdfPrinter) -> bytes:
    """The PDF; the printer finds the published pictures by their addresses."""
    picture = f"/{poster.picture}" if poster.picture else ""
    shown = {
        "picture": picture,
        "qr": qr_svg(poster.address),
        "tone": asdict(TONES[poster.tone]),
        "heading": kept_together(poster.name),
        "place": kept_together(poster.place),
    }
    return printer.pdf("poster", asdict(poster) | shown)
