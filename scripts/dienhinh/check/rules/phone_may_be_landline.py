"""A number with 055 may be a landline of Quảng Ngãi from before 17 June 2017.

Decision 2036/QĐ-BTTTT of 2016 made the code 0255; 055 came back as one of mobile numbers, so that
nothing else shows the mistake, and whoever calls reaches a stranger.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import parse_phone

CODE = "phone-may-be-landline"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    phone = parse_phone(entry.profile.phone or "")
    if phone is not None and phone.may_be_old_landline:
        yield entry.tree.problem(
            ("phone",),
            CODE,
            SEVERITY,
            "Số bắt đầu bằng 055: là di động, hay số cố định của Quảng Ngãi theo mã vùng cũ. Gọi "
            "thử; là số cố định thì ghi 0255 thay cho 055, là di động thì bỏ qua lời này.",
            "The number begins with 055: a mobile one, or a landline of Quảng Ngãi with its old "
            "code. Call it; for a landline write 0255 instead of 055, for a mobile leave it.",
        )
