"""The catalogue leaves open which grade, or who conferred the award, and the entry does not say."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "award-note-missing"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, award in enumerate(entry.profile.awards):
        form = context.reference.awards.get(award.award)
        if form is None or award.note is not None or award.decision is not None:
            continue
        if form.grades:
            grades = ", ".join(form.grades)
            vi, en = f"hạng nào ({grades})", f"which grade ({grades})"
        elif form.conferred_by is None:
            vi, en = "nơi trao", "who conferred it"
        else:
            continue
        yield entry.tree.problem(
            ("awards", position, "award"),
            CODE,
            SEVERITY,
            f"{form.name}: chưa rõ {vi}. Ghi vào note hoặc decision.",
            f"{form.name}: it is not said {en}. Write it in note or decision.",
        )
