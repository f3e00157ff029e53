"""The same picture stands twice: in one profile (an error) or in two of them (a warning).

The dispatch asks for two or three pictures of each; the same bytes twice are one.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.model.source import Spot
from dienhinh.problems import Problem, Related, Severity

CODE = "photo-repeated"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    first: dict[str, tuple[Trace, Spot]] = {}
    for trace in corpus.traces:
        if trace.status == "withdrawn":
            continue
        for digest, spot in trace.photos:
            other, other_spot = first.setdefault(digest, (trace, spot))
            # Samples may borrow each other's drawings: they are nobody's record.
            are_samples = trace.origin == other.origin == "sample" and other is not trace
            if other_spot is not spot and not are_samples:
                yield _problem(trace, spot, other, other_spot)


def _problem(trace: Trace, spot: Spot, first: Trace, first_spot: Spot) -> Problem:
    is_same_profile = first is trace
    vi = "của chính hồ sơ này" if is_same_profile else f"của hồ sơ “{first.name}”"
    en = "in this profile" if is_same_profile else f'in the profile "{first.name}"'
    return Problem(
        trace.path,
        spot.line,
        spot.column,
        CODE,
        SEVERITY if is_same_profile else Severity.WARNING,
        f"Ảnh này giống hệt một ảnh khác {vi}. Thay bằng ảnh khác hoặc bỏ mục này.",
        f"This picture is the same as another one {en}. Use another one or remove this entry.",
        (Related(first.path, first_spot.line, first_spot.column, "Ảnh ấy ở đây.", "It is here."),),
    )
