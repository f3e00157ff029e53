"""A consent ends, or was withdrawn, before it was given; or what others gave outlives one.

The second is a warning: of a family each member speaks for themselves (model.consent), but who
signs may have withdrawn for all, and an error would keep the old site on the net.
"""

from collections.abc import Iterator

from dienhinh.check.consents import deciding_day, is_about_people
from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "consent-dates"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, consent in enumerate(entry.profile.consent):
        for name in ("until", "withdrawn_on"):
            end = getattr(consent, name)
            if end is not None and end < consent.on:
                yield entry.tree.problem(
                    ("consent", position, name),
                    CODE,
                    SEVERITY,
                    f"“{end}” ở trước ngày đồng ý {consent.on}. Sửa một trong hai ngày.",
                    f'"{end}" is before the day of consent {consent.on}. Correct one of the two.',
                )
    if is_about_people(entry.profile):
        yield from _left_by_others(entry, context)


def _left_by_others(entry: Entry, context: Context) -> Iterator[Problem]:
    """A withdrawal beside which only what others agreed to before it keeps the item public."""
    day = deciding_day(entry.profile, context)
    holding = [
        (position, row) for position, row in enumerate(entry.profile.agreed) if row.holds_on(day)
    ]
    for position, consent in enumerate(entry.profile.consent):
        since = consent.withdrawn_on
        others = [(other, row.on) for other, row in holding if row.item == consent.item]
        if since is None or since > day or not others or any(on >= since for _, on in others):
            continue
        line = entry.tree.value_spot(("consent", others[0][0])).line
        yield entry.tree.problem(
            ("consent", position, "withdrawn_on"),
            CODE,
            Severity.WARNING,
            f"Đồng ý này đã rút ngày {date_text(since)}, nhưng dòng {line}, của người khác, cho "
            "cùng mục và ghi trước ngày ấy, còn hiệu lực nên điều này vẫn hiện. Rút cho cả người "
            f"ấy thì ghi withdrawn_on: {since} ở dòng {line}; người ấy vẫn đồng ý thì thêm một mục "
            "mới của họ, on từ ngày rút trở đi.",
            f"This consent was withdrawn on {since}, but line {line}, of somebody else, for the "
            "same item and given before that day, is in force, so the item is still shown. If it "
            f"was withdrawn for them too, type withdrawn_on: {since} at line {line}; if they still "
            "agree, add a new entry of theirs, given on that day or later.",
        )
