"""An award that a profile of this kind cannot receive (Luật Thi đua, khen thưởng 06/2022/QH15)."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry, UnitEntry
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.problems import Problem, Severity

CODE = "award-not-for-kind"
SEVERITY = Severity.ERROR

_COLUMNS = {"collective": "collectives", "household": "households", "individual": "individuals"}


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    kind = entry.profile.kind
    for position, award in enumerate(entry.profile.awards):
        form = context.reference.awards.get(award.award)
        if form is None or kind in form.kinds:
            continue
        able = ", ".join(KIND_NAMES[able].lower() for able in form.kinds)
        yield entry.tree.problem(
            ("awards", position, "award"),
            CODE,
            SEVERITY,
            f"{form.name} chỉ trao cho {able}, mà hồ sơ này là {KIND_NAMES[kind].lower()}. Chọn "
            "hình thức khác hoặc bỏ mục này.",
            f"{form.name} is only for {', '.join(form.kinds)}, but this is a {kind}. Choose "
            "another award or remove this entry.",
        )


def check_unit(entry: UnitEntry, context: Context) -> Iterator[Problem]:
    for position, row in enumerate(entry.figures.awards or ()):
        form = context.reference.awards.get(row.award)
        if form is None:
            continue
        for kind, count in row.by_kind.items():
            if count == 0 or kind in form.kinds:
                continue
            able = ", ".join(KIND_NAMES[able].lower() for able in form.kinds)
            yield entry.tree.problem(
                ("awards", position, _COLUMNS[kind]),
                CODE,
                SEVERITY,
                f"{form.name} chỉ trao cho {able}, mà ở đây ghi {count} {KIND_NAMES[kind].lower()}."
                " Sửa số hoặc chọn hình thức khác.",
                f"{form.name} is only for {', '.join(form.kinds)}, but {count} of the kind {kind} "
                "are written here. Correct the number or choose another award.",
            )
