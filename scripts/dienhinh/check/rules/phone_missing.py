"""A nominated profile states no telephone number.

Outline II.4.c of the dispatch: "điện thoại liên lạc". In a public repository the number may not be
written at all (`phone-in-public-repository`), so there it is not asked for: it stays with the unit.
A draft is only reminded, and a profile whose number was taken back.
"""

from collections.abc import Iterator

from dienhinh.check.consents import severity_without
from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "phone-missing"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if context.repository == "public" or profile.phone or profile.origin != "nomination":
        return
    severity = severity_without(profile, "phone")
    if severity is None:
        return
    yield entry.tree.problem(
        ("name",),
        CODE,
        severity,
        "Hồ sơ chưa có điện thoại liên lạc; công văn yêu cầu có. Thêm mục phone, số đặt trong dấu "
        "nháy kép; số không hiện trên trang khi chưa có đồng ý riêng.",
        "The telephone number the dispatch asks for is missing. Add phone, the number in double "
        "quotes; it is not shown on the site without a consent of its own.",
    )
