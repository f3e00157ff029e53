"""A name written all in capitals, as on a cover page; pages, lists and sorting need the words."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.english import quoted as quoted_en
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "all-capitals-name"
SEVERITY = Severity.WARNING

# Shorter names may be abbreviations only: "HTX OCOP".
FEWEST_LETTERS = 9


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    name = entry.profile.name
    if not is_in_capitals(name):
        return
    yield entry.tree.problem(
        ("name",),
        CODE,
        SEVERITY,
        f"Tên {quoted(name)} viết hoa tất cả. Viết như trên giấy tờ, chỉ hoa chữ đầu và tên riêng, "
        "ví dụ: Hợp tác xã Nông nghiệp Ba Tiêu.",
        f"The name {quoted_en(name)} is all in capitals. Write it as in its papers, capitals only "
        "at the beginning and in proper names.",
    )


def is_in_capitals(name: str) -> bool:
    """Whether a name is no abbreviation and has no small letter."""
    return name.isupper() and sum(map(str.isalpha, name)) >= FEWEST_LETTERS
