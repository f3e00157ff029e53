"""An award that a profile of this kind cannot receive (Luật Thi đua, khen thưởng 06/2022/QH15)."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.schema.fields import field_named, options_of
from dienhinh.model.schema.profile import PROFILE
from dienhinh.problems import Problem, Severity

CODE = "award-not-for-kind"
SEVERITY = Severity.ERROR

_KINDS = options_of(field_named(PROFILE, "kind"))


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    kind = entry.profile.kind
    for position, award in enumerate(entry.profile.awards):
        form = context.reference.awards.get(award.award)
        if form is None or kind in form.kinds:
            continue
        able = ", ".join(_KINDS[able].lower() for able in form.kinds)
        yield entry.tree.problem(
            ("awards", position, "award"),
            CODE,
            SEVERITY,
            f"{form.name} chỉ trao cho {able}, mà hồ sơ này là {_KINDS[kind].lower()}. Chọn hình "
            "thức khác hoặc bỏ mục này.",
            f"{form.name} is only for {', '.join(form.kinds)}, but this is a {kind}. Choose "
            "another award or remove this entry.",
        )
