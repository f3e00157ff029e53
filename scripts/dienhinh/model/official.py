"""An administrative paper as a value: what its parts say, not yet how they look.

The parts are those of Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

# Marks a report made of the repository's own data, when it comes back filled in.
REPORT_MADE_HERE = "DH-05/1"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def unit_report_mark(call: str, movement: str) -> str:
    """The mark of a report of a unit: it says of which call it is, and of which movement."""
    return f"{REPORT_MADE_HERE}-{call}/{movement}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in one look. `note` becomes a footnote; `is_gap` marks what is still to be written."""

    text: str
    is_italic: bool = False
    is_gap: bool = False
    note: str | None = None


Words: TypeAlias = str | tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`mark` as printed with its sign (`I.`, `1.`, `a)`), `level` 1 to 3, words behind the mark."""

    level: int
    mark: str
    words: Words
    is_title: bool = True
    keeps_with_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph of running text; with `mark` ("-", "+", "1)") an entry of a list."""

    words: Words
    mark: str = ""
    keeps_with_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """What a person wrote: the Markdown subset of the site, and lists of two levels.

    Its lists are of the second level when it stands below an entry of a list.
    """

    markdown: str
    is_below_point: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: `widths` are shares of the page's width, numbers stand to the right.

    `totals` rows at the end are bold. A cell is words, or a number with the note that says where
    it comes from. `note` is one footnote at the caption in place of those of the numbers: where
    they are told in a table of their own, `origin` says what its cells name.
    """

    caption: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple["GridCell", ...], ...]
    totals: int = 0
    note: str | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number and where it comes from; None where nobody stated one.

    `note` says it in a sentence, `source` as short as a cell of a table takes it.
    """

    value: int | None
    note: str | None = None
    source: str | None = None


GridCell: TypeAlias = str | tuple[Piece, ...] | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """Pictures in a row: files relative to `profiles/` with digest and size, and their captions."""

    files: tuple["PictureFile", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """One picture; `digest` is that of the original's bytes."""

    source: str
    digest: str
    width_px: int
    height_px: int
    alt: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """The head of an annex on a new page: `mark` ("Phụ lục I"), title, what it is annexed to."""

    mark: str
    title: str
    annexed_to: str
    is_wide: bool = False


Block: TypeAlias = Heading | Line | Prose | Grid | Pictures | Annex


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the title. `issuer` has a line for each line of the name.

    `number` and `place_date` are printed as they are; `subject` ("V/v ...") is only for letters
    without a kind of paper.
    """

    parent: str | None
    issuer: tuple[str, ...]
    number: str
    place_date: str
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """Receivers and signature; `role` has a line for each line, `name` may be empty."""

    receivers: tuple[str, ...]
    role: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialPaper:
    """A paper: `kind` ("BÁO CÁO"; empty for a letter), title, addressees, what it says, foot.

    `note` stands in brackets below the title; `name` and `mark` go into the file's properties.
    """

    name: str
    head: Head
    kind: str
    title: Words
    note: str | None
    addressees: tuple[str, ...]
    blocks: tuple[Block, ...]
    foot: Foot | None
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report with its tables by title (for a workbook), and what people must still write.

    `about` says whose tables they are, on what, of which day. `withheld` are the places of units'
    words that this copy may not print, as `file:line`.
    """

    paper: OfficialPaper
    about: str
    grids: tuple[tuple[str, Grid], ...]
    gaps: tuple[str, ...]
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A paper offered as a file at `uri`, relative to the site's root.

    `owner` is whose name it bears; a blank one has none.
    """

    uri: str
    owner: str | None
    paper: OfficialPaper


# Hands out the bytes of a picture as JPEG, at most as wide as asked for in pixels.
PictureSource: TypeAlias = Callable[[PictureFile, int], bytes]


def plain(words: Words) -> str:
    """The words without their looks and notes."""
    return words if isinstance(words, str) else "".join(piece.text for piece in words)
