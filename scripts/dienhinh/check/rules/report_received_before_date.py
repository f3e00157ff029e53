"""A report was received before the day it bears, so one of the two days is wrong.

Whether a report came in time is told by the day it was received.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, UnitEntry
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import date_text

CODE = "report-received-before-date"
SEVERITY = Severity.ERROR


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    for position, sent in enumerate(entry.figures.reports):
        if sent.received_on >= sent.date:
            continue
        spot = entry.tree.value_spot(("reports", position, "date"))
        yield entry.tree.problem(
            ("reports", position, "received_on"),
            CODE,
            SEVERITY,
            f"“{sent.received_on}” ở trước ngày của báo cáo {sent.number} ({date_text(sent.date)}):"
            " không thể nhận báo cáo trước khi nó được ký. Sửa received_on theo dấu đến, hoặc sửa "
            "date theo báo cáo.",
            f'"{sent.received_on}" is before the day of report {sent.number} ({sent.date}): it '
            "cannot be received before it was signed. Correct received_on by the stamp of receipt, "
            "or date by the report.",
            related=(
                Related(entry.tree.path, spot.line, spot.column, "date ở đây", "date is here"),
            ),
        )
