"""The same picture stands twice: in one profile (an error) or in two of them (a warning).

The dispatch asks for two or three pictures of each; the same bytes twice are one. A photograph of
who was taken down, or agreed to be shown and no longer does, may not stay under another name (Bộ
luật Dân sự 2015, Điều 32); a warning too, because an error would keep the old site on the net.
"""

from collections.abc import Iterator
from datetime import date

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.english import quoted as quoted_en
from dienhinh.model.consent import has_ended
from dienhinh.model.plan import Story
from dienhinh.model.source import Spot
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import quoted

CODE = "photo-repeated"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    yield from _gone_problems(corpus, context)
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


def gone_photographs(corpus: Corpus, today: date) -> frozenset[str]:
    """The digests of the pictures of profiles whose photographs were public and may be no more."""
    return frozenset(
        digest
        for trace in corpus.traces
        if _is_gone(corpus.stories.get(trace.slug), today)
        for digest, _ in trace.photos
    )


def gone_problem(path: str, line: int = 1, column: int = 1) -> Problem:
    """That a picture is one of these; of whom, no log may tell."""
    return Problem(
        path,
        line,
        column,
        CODE,
        Severity.WARNING,
        "Ảnh này giống hệt ảnh của một hồ sơ đã gỡ, hoặc của người không còn đồng ý cho hiện ảnh, "
        "nên ảnh ấy vẫn còn trên trang. Thay bằng ảnh khác rồi xóa tệp này; người ấy đã đồng ý lại "
        "thì bỏ qua lời này.",
        "This picture is the same as one of a profile that was taken down, or of people who no "
        "longer agree to be shown, so it is still on the site. Use another one and delete this "
        "file; when they agreed again, leave it.",
    )


def _is_gone(story: Story | None, today: date) -> bool:
    if story is None or story.is_sample or "photo" not in story.needs:
        return False
    return story.status == "withdrawn" or has_ended(story.agreed, "photo", today)


def _gone_problems(corpus: Corpus, context: Context) -> Iterator[Problem]:
    gone = gone_photographs(corpus, context.today)
    for trace in corpus.traces:
        if not _is_gone(corpus.stories.get(trace.slug), context.today):
            for digest, spot in trace.photos:
                if digest in gone:
                    yield gone_problem(trace.path, spot.line, spot.column)


def _problem(trace: Trace, spot: Spot, first: Trace, first_spot: Spot) -> Problem:
    is_same_profile = first is trace
    vi = "của chính hồ sơ này" if is_same_profile else f"của hồ sơ {quoted(first.name)}"
    en = "in this profile" if is_same_profile else f"in the profile {quoted_en(first.name)}"
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
