"""A collective was given an award before its model existed."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "award-before-founding"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    model = entry.profile.model
    # A person or a family may well have been honoured before they began the model.
    if entry.profile.kind != "collective" or model is None or model.founded is None:
        return
    for position, award in enumerate(entry.profile.awards):
        if award.year < model.founded.year:
            yield entry.tree.problem(
                ("awards", position, "year"),
                CODE,
                SEVERITY,
                f"Khen thưởng năm {award.year} có trước khi thành lập ({model.founded}). Xem lại "
                "năm, hoặc bỏ mục này nếu là khen thưởng của tổ chức khác.",
                f"The award of {award.year} is older than the model ({model.founded}). Check the "
                "year, or remove it if another body received it.",
            )
