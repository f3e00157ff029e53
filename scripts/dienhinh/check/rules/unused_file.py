"""A file that is no picture lies beside the profile: nothing reads it, but the repository keeps it.

Scans of consents, identity cards and decisions hold personal data that no page needs (Luật Bảo vệ
dữ liệu cá nhân 91/2025/QH15, Điều 16).
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.rules.file_in_public_repository import is_closed
from dienhinh.english import quoted as quoted_en
from dienhinh.model.folder import is_review
from dienhinh.model.picture_names import is_picture
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "unused-file"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for name in entry.folder.files:
        # In a public repository a file that nobody can look into is an error of its own.
        if is_picture(name) or (context.repository == "public" and is_closed(name)):
            continue
        if is_review(name):
            yield entry.tree.problem(
                (),
                CODE,
                SEVERITY,
                f"Tệp {quoted(name)} còn việc cần xem của lần nhập. Đọc, làm xong các việc ấy rồi "
                "xóa tệp.",
                f"The file {quoted_en(name)} lists what an import left to look at. Do what it "
                "says, then delete it.",
            )
            continue
        yield entry.tree.problem(
            (),
            CODE,
            SEVERITY,
            f"Tệp {quoted(name)} nằm cạnh hồ sơ nhưng không được dùng. Xóa hoặc chuyển ra ngoài "
            "kho, nhất là giấy tờ có thông tin của người khác.",
            f"The file {quoted_en(name)} lies beside the profile but is not used. Delete it or "
            "move it out of the repository, above all papers with data of people.",
        )
