"""The text of a file of any name: people lay lists beside pages and profiles in whatever form.

In: a path. Out: its text, None for what is no text. What it is called decides nothing: a list that
was saved as `.csv`, `.vcf` or `.json` holds people as well as one in `.txt`.
"""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from dienhinh.model.picture_names import is_picture

# Nobody types more; the rest of something larger is not looked at.
_MOST_BYTES = 1_000_000
_PDF = b"%PDF-"


def text_in(path: Path) -> str | None:
    """The text of a file, faulty bytes replaced; None for pictures, office files, PDF and the like.

    Raises OSError when the machine does not let the file be read.
    """
    # To open the pictures of 20,000 profiles takes a minute.
    if is_picture(path.name):
        return None
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        # "Unicode text" as Excel saves it.
        return data.decode("utf-16", errors="replace")
    if b"\0" in data or data.startswith(_PDF):
        return None
    return data.decode("utf-8-sig", errors="replace")
