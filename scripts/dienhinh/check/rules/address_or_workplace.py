"""A nominated profile states neither address nor workplace.

Outline II.4.c of the dispatch: "địa chỉ/đơn vị công tác", one of the two.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "address-or-workplace"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if profile.origin == "nomination" and profile.address is None and profile.workplace is None:
        yield entry.tree.problem(
            ("name",),
            CODE,
            SEVERITY,
            "Hồ sơ chưa có địa chỉ lẫn đơn vị công tác; công văn yêu cầu ít nhất một. Thêm mục "
            "address hoặc workplace.",
            "Neither address nor workplace is there; the dispatch asks for at least one. Add "
            "address or workplace.",
        )
