"""All papers of the corpus made in a process of their own: prints what each is, by its name.

`python -m tests.reports.papers_made FOLDER`, an empty folder for the corpus.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from dienhinh.commands.official.papers import (
    board_workbook,
    dossier,
    make_province_report,
    make_unit_report,
    reminders,
    report_file,
)
from dienhinh.derive.reports.board import board as board_of
from dienhinh.derive.reports.outline_papers import outline_files
from dienhinh.render.word.official import plain_file
from tests.reports import corpus


def papers(root: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of board, letters, reports and blank outlines."""
    corpus.lay_out(root)
    options = corpus.options(root)
    found = dossier(options, None)
    board = board_of(found)
    yield "tien-do.xlsx", board_workbook(board)
    for letter in reminders(options, found, board):
        yield letter.uri, letter.content
    reports = {
        "don-vi": make_unit_report(found, "ba-to", corpus.POOR, internal=True),
        "tinh": make_province_report(
            found, (corpus.RURAL, corpus.POOR), internal=True, earlier=None
        ),
    }
    for name, report in reports.items():
        for ending in (".docx", ".xlsx"):
            yield f"{name}{ending}", report_file(options, report, ending)
    for outline in found.reference.outlines.values():
        for file in outline_files(outline, found.reference):
            yield file.uri, plain_file(file.paper)


if __name__ == "__main__":
    made = {name: hashlib.sha256(data).hexdigest() for name, data in papers(Path(sys.argv[1]))}
    sys.stdout.write(json.dumps(made))
