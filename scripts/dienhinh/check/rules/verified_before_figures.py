"""Figures are newer than everything that confirms the profile."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import date_text

CODE = "verified-before-figures"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    model, verified = entry.profile.model, entry.profile.verified
    if model is None or model.as_of is None or not verified:
        return
    if any(each.knew_figures(model.as_of) for each in verified):
        return
    last = max(each.on for each in verified)
    yield entry.tree.problem(
        ("model", "as_of"),
        CODE,
        SEVERITY,
        f"Số liệu tính đến {model.as_of.shown}, sau lần xác nhận cuối ngày {date_text(last)}. Xin "
        "xác nhận lại rồi thêm một mục verified; chưa có thì trang ghi là xác nhận số liệu trước "
        "đó.",
        f"The figures are as of {model.as_of}, after the last confirmation of {last}. Have them "
        "confirmed and add an entry to verified; until then the page says that earlier figures "
        "were.",
    )
