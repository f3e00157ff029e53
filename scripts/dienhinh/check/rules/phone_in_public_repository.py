"""A telephone number in clear text in a repository that everybody can read.

What was committed once stays in the history; hiding it on the page is not enough (Luật Bảo vệ dữ
liệu cá nhân 91/2025/QH15, Điều 16). Invented samples hold nobody's number.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "phone-in-public-repository"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if context.repository == "private" or profile.phone is None or profile.origin == "sample":
        return
    yield entry.tree.problem(
        ("phone",),
        CODE,
        SEVERITY,
        "Kho dữ liệu này ai cũng đọc được nên không được ghi số điện thoại. Xóa số, hoặc chuyển "
        "kho thành riêng tư rồi ghi repository: private trong mkdocs.yml.",
        "Everybody can read this repository, so no telephone number may stand here. Delete it, or "
        "make the repository private and type repository: private in mkdocs.yml.",
    )
