"""QR codes (ISO/IEC 18004) as inline SVG, so that a printed page leads back to the site."""

import io

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
