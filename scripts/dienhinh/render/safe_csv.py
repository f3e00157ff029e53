"""Tables as CSV (RFC 4180) that a spreadsheet can open without harm and without broken letters.

UTF-8 with a byte order mark, because Excel reads UTF-8 only so; CRLF; every record on one line. A
cell that a spreadsheet could take for a formula gets an apostrophe before the first sign of it
(OWASP, CSV Injection).
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from dienhinh.model.open_data import Cell

BYTE_ORDER_MARK = "\ufeff"
LIST_SEPARATOR = "|"
# Full-width forms too: some spreadsheets take them for the plain signs.
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_BEGINS_FORMULA = re.compile(rf"[\t\r\n]|[\s\ufeff\u200b\"]*[{_SIGNS}]")
# Where the decimal comma is used, many computers part cells by semicolons, inside our texts too.
_INNER_FORMULA = re.compile(rf';("*)(?=[{_SIGNS}])')
# Nearly every text begins with none of these and has none of the rest: one look is enough for it.
_RISKY_BEGINNINGS = frozenset('=+-@＝＋－＠" ')
_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")


def csv_bytes(names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The file: a line of names, a line for each row."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def harmless(text: str) -> str:
    """The text on one line, with an apostrophe where a formula could begin.

    >>> harmless("=1+1")
    "'=1+1"
    """
    if text[:1] not in _RISKY_BEGINNINGS and ";" not in text and text.isprintable():
        return text
    mark = "'" if _BEGINS_FORMULA.match(text) else ""
    return mark + _INNER_FORMULA.sub(r";\1'", _BREAKS.sub(" ", text))


def _cell(value: Cell) -> str | int:
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    return harmless(value if isinstance(value, str) else LIST_SEPARATOR.join(value))
