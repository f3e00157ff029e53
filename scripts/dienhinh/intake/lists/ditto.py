"""The signs by which typists say that a cell of a table is as the one above it: "nt", '"'."""

from dienhinh.intake.doubts import Doubt
from dienhinh.model.both import Both
from dienhinh.vietnamese import cut_numbers, fold

_SIGNS = frozenset({'"', "''", "”", "“", "nt", "n/t", "nhu tren", "-nt-", "//"})


def is_ditto(text: str) -> bool:
    """Whether a cell says nothing else."""
    return fold(text).strip(" .") in _SIGNS


def as_above(before: str, place: str, quoted: str) -> Doubt:
    """That such a cell was taken for what stands `before` it, in the row above."""
    # Told on the screen too, where no number is shown whole.
    before = " ".join(cut_numbers(before).split())
    told = Both(
        f"Máy hiểu là như dòng trên, “{before}”. Nguồn viết:",
        f"Taken to be as in the row above, “{before}”. The source says:",
    )
    return Doubt(text=told, place=place, quoted=quoted)


def as_nothing(place: str, quoted: str) -> Doubt:
    """That nothing stands above such a cell."""
    told = Both(
        "Nguồn viết như dòng trên, nhưng dòng trên không ghi gì ở cột này nên để trống:",
        "The source says as above, but the row above says nothing in this column; left empty:",
    )
    return Doubt(text=told, place=place, quoted=quoted)
