"""The figures of a model that the dispatch asks for are not all there.

Outline II.4.c: when it was founded, how many people have work, how many households are helped; of
a collective also the number of members. That a nominated profile states the first three is a
matter of its shape; what newspapers do not state stays empty and is shown as unknown.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.model.profile import ModelFacts, Profile
from dienhinh.model.schema.fields import Field, When
from dienhinh.model.schema.profile import MODEL
from dienhinh.problems import Problem, Severity

CODE = "model-incomplete"
SEVERITY = Severity.ERROR


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    profile = entry.profile
    if profile.model is None:
        return
    missing = list(_missing(profile, profile.model))
    if not missing:
        return
    keys = ", ".join(field.name for field in missing)
    vi = "; ".join(f"{field.vi} ({field.name})" for field in missing)
    if profile.origin == "press":
        severity = Severity.WARNING
        vi = f"Nguồn chưa nêu: {vi}; trang sẽ ghi “chưa có số liệu”. Bổ sung khi biết."
        en = f"The sources do not state {keys}; the page will say so. Add them when known."
    else:
        severity = SEVERITY
        vi = f"Mô hình còn thiếu: {vi}; công văn yêu cầu nêu rõ. Ghi thêm vào khối model."
        en = f"The model lacks {keys}; the dispatch asks for them. Add them to the model block."
    yield entry.tree.problem(("model",), CODE, severity, vi, en, on_key=True)


def _missing(profile: Profile, model: ModelFacts) -> Iterator[Field]:
    for field in MODEL:
        is_asked = not isinstance(field.only, When) or profile.kind in field.only.values
        if is_asked and getattr(model, field.name) is None:
            yield field
