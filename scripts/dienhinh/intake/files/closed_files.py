"""Files of strangers before LibreOffice opens them: nothing in them leads to other places.

LibreOffice fetches what a file names: pictures of the editor's own computer, style sheets of a
server. In: the file and its kind, a key of `file_sorts.CONVERTED`. Out: the same with every way
out taken away; where a picture was only a link stands `LINKED`, which `own_pictures` takes out
again, so that it is told like one. Of .doc and .xls, which stay as they are, the settings that
LibreOffice is started with and `own_pictures` take care.
"""

from collections.abc import Callable, Mapping

from dienhinh.intake.files.closed_html import closed_html
from dienhinh.intake.files.closed_odf import closed_odf
from dienhinh.intake.files.closed_rtf import closed_rtf
from dienhinh.intake.files.closed_wordml import closed_wordml

_CLOSERS: Mapping[str, Callable[[bytes], bytes]] = {
    "html": closed_html,
    "odt": closed_odf,
    "ods": closed_odf,
    "rtf": closed_rtf,
    "xml": closed_wordml,
}


def closed(data: bytes, ending: str) -> bytes:
    """The file without what leads out of it; UnreadableError when that cannot be made sure."""
    closer = _CLOSERS.get(ending)
    return data if closer is None else closer(data)
