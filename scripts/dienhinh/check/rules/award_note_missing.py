"""The catalogue leaves open which title or grade, or who conferred it, and the entry does not say.

A decision tells of grade and giver, whoever looks it up; it leaves the title open unless it names
it.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.awards_told import award_told
from dienhinh.model.lists import AwardForm
from dienhinh.model.profile import AwardReceived
from dienhinh.problems import Problem, Severity

CODE = "award-note-missing"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    for position, award in enumerate(entry.profile.awards):
        form = context.reference.awards.get(award.award)
        missing = None if form is None else _missing(form, award)
        if form is None or missing is None:
            continue
        vi, en = missing
        yield entry.tree.problem(
            ("awards", position, "award"),
            CODE,
            SEVERITY,
            f"{form.name}: chưa rõ {vi}. Ghi vào note hoặc decision.",
            f"{form.name}: it is not said {en}. Write it in note or decision.",
        )


def _missing(form: AwardForm, award: AwardReceived) -> tuple[str, str] | None:
    """What is not said, in both languages."""
    if form.titles and award_told(form, award.note, award.decision).is_open:
        titles = ", ".join(form.titles)
        return f"danh hiệu nào ({titles})", f"which title ({titles})"
    if award.note is not None or award.decision is not None:
        return None
    if form.grades:
        grades = ", ".join(form.grades)
        return f"hạng nào ({grades})", f"which grade ({grades})"
    return ("nơi trao", "who conferred it") if form.conferred_by is None else None
