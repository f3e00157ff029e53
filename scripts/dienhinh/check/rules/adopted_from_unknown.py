"""A profile says it learned from another one that is not there."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus
from dienhinh.check.suggestions import nearest
from dienhinh.english import quoted as quoted_en
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import quoted

CODE = "adopted-from-unknown"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    names = {trace.slug: trace.name for trace in corpus.traces}
    for trace in corpus.traces:
        if trace.adopted_from is None:
            continue
        typed, spot = trace.adopted_from
        if typed in names and typed != trace.slug:
            continue
        others = [choice for choice in names.items() if choice[0] != trace.slug]
        near = nearest(typed, others)
        cure_vi, cure_en = "Ghi", "Type"
        if near is not None:
            # Whom they learned from is a fact that only the editor knows: asked, never ordered.
            cure_vi = f"Có phải là {quoted(names[near])}? Nếu phải, ghi {near}. Nếu không, ghi"
            cure_en = f"Is it {quoted_en(names[near])}? If so, type {near}. If not, type"
        yield Problem(
            trace.path,
            spot.line,
            spot.column,
            CODE,
            SEVERITY,
            f"Không có hồ sơ nào khác trong thư mục tên {quoted(typed)}. {cure_vi} "
            "tên thư mục của hồ sơ ấy, hoặc bỏ mục này.",
            f"No other profile has the folder {quoted_en(typed)}. {cure_en} "
            "the name of that profile's folder, or remove this entry.",
        )
