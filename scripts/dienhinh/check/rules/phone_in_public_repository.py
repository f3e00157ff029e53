"""A telephone number in clear text in a repository that everybody can read.

What was committed once stays in the history; hiding it on the page is not enough (Luật Bảo vệ dữ
liệu cá nhân 91/2025/QH15, Điều 16). Invented samples hold nobody's number;
a sealed number (`dienhinh seal`) says nothing to who lacks the key.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.sealed import is_sealed
from dienhinh.problems import Problem, Severity

CODE = "phone-in-public-repository"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if context.repository == "private" or profile.phone is None or profile.origin == "sample":
        return
    if is_sealed(profile.phone):
        return
    yield entry.tree.problem(
        ("phone",),
        CODE,
        SEVERITY,
        "Kho dữ liệu này ai cũng đọc được nên không được ghi số điện thoại. Chạy dienhinh seal để "
        "niêm phong số, xóa số, hoặc chuyển kho thành riêng tư.",
        "Everybody can read this repository, so no telephone number may stand here in clear. Run "
        "dienhinh seal, delete the number, or make the repository private.",
    )
