"""A nominated profile states neither address nor workplace.

Outline II.4.c of the dispatch: "địa chỉ/đơn vị công tác", one of the two. A draft is only
reminded, and a profile whose address was taken back.
"""

from collections.abc import Iterator

from dienhinh.check.consents import severity_without
from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "address-or-workplace"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if profile.origin != "nomination" or profile.address or profile.workplace:
        return
    severity = severity_without(profile, "address")
    if severity is not None:
        yield entry.tree.problem(
            ("name",),
            CODE,
            severity,
            "Hồ sơ chưa có địa chỉ lẫn đơn vị công tác; công văn yêu cầu ít nhất một. Thêm mục "
            "address hoặc workplace.",
            "Neither address nor workplace is there; the dispatch asks for at least one. Add "
            "address or workplace.",
        )
