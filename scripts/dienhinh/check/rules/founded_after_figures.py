"""The figures of a model are older than the model itself."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity

CODE = "founded-after-figures"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    model = entry.profile.model
    if model is None or model.founded is None or model.as_of is None:
        return
    if model.founded.first_day > model.as_of.last_day:
        yield entry.tree.problem(
            ("model", "as_of"),
            CODE,
            SEVERITY,
            f"Số liệu tính đến {model.as_of} nhưng mô hình thành lập {model.founded}, muộn hơn. "
            "Sửa một trong hai.",
            f"The figures are as of {model.as_of} but the model was founded later, "
            f"{model.founded}. Correct one of the two.",
        )
