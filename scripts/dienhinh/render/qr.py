"""QR codes (ISO/IEC 18004) as inline SVG, so that a printed page leads back to the site."""

import io
from functools import lru_cache

import segno

_MASK = 2


def qr_svg(address: str) -> str:
    """An `<svg>` of class `qr__svg` with a title; black on white in both themes, margin of 2."""
    buffer = io.BytesIO()
    # Every mask is readable; trying all eight for the prettiest costs four times as much.
    segno.make(address, error="m", micro=False, mask=_MASK).save(
        buffer,
        kind="svg",
        border=2,
        xmldecl=False,
        svgns=False,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass="qr__svg",
        lineclass=None,
        title="Mã QR dẫn tới trang này",
    )
    return buffer.getvalue().decode().strip().replace("<svg", '<svg role="img"', 1)


@lru_cache(maxsize=4)
def qr_image(address: str) -> str:
    """The same code as an SVG file of its own."""
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False, mask=_MASK).save(
        buffer, kind="svg", border=2, scale=8, xmldecl=False, dark="#000", light="#fff"
    )
    return buffer.getvalue().decode().strip()


@lru_cache(maxsize=4)
def qr_png(address: str) -> bytes:
    """The same code as PNG, 10 px a module, black on white: for Word and layout programs."""
    buffer = io.BytesIO()
    segno.make(address, error="m", micro=False, mask=_MASK).save(
        buffer, kind="png", border=2, scale=10
    )
    return buffer.getvalue()
