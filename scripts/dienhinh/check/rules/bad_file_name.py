"""A file beside the profile whose name another system cannot hold, or takes for another file.

Git on Windows then refuses the whole repository, and `dienhinh export` makes no archive.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.english import quoted as quoted_en
from dienhinh.model.portable_names import is_portable, twins
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "bad-file-name"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for name in entry.folder.files:
        if not is_portable(name):
            yield entry.tree.problem(
                (),
                CODE,
                SEVERITY,
                f"Tệp {quoted(name)} nằm cạnh hồ sơ có tên mà Windows không giữ được. Đổi tên: chữ "
                "thường không dấu, số, gạch ngang, như anh-1.jpg.",
                f"The file {quoted_en(name)} beside the profile has a name that Windows cannot "
                "hold. Rename it: lower-case ASCII letters, digits, hyphens, as in anh-1.jpg.",
            )
    for one, other in twins(("profile.yaml", *entry.folder.files)):
        yield entry.tree.problem(
            (),
            CODE,
            SEVERITY,
            f"Hai tệp {quoted(one)} và {quoted(other)} cạnh hồ sơ chỉ khác chữ hoa, chữ thường "
            "hoặc cách gõ dấu: máy khác coi là một, tệp này đè tệp kia. Đổi tên một tệp.",
            f"The files {quoted_en(one)} and {quoted_en(other)} beside the profile differ by case "
            "or Unicode form only: other systems take them for one, and one overwrites the other. "
            "Rename one.",
        )
