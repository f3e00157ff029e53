"""Two profiles have folders of one name, and so would have one address on the site."""

from collections.abc import Iterator

from dienhinh.check.context import Context, Corpus, Trace
from dienhinh.english import quoted as quoted_en
from dienhinh.problems import Problem, Related, Severity
from dienhinh.vietnamese import quoted

CODE = "slug-repeated"
SEVERITY = Severity.ERROR


def check_all(corpus: Corpus, context: Context) -> Iterator[Problem]:
    first: dict[str, Trace] = {}
    for trace in corpus.traces:
        other = first.setdefault(trace.slug, trace)
        if other is trace:
            continue
        spot = other.name_spot
        yield Problem(
            trace.path,
            1,
            1,
            CODE,
            SEVERITY,
            f"Tên thư mục “{trace.slug}” đã dùng cho hồ sơ {quoted(other.name)}. Đổi tên một thư "
            "mục, ví dụ thêm tên xã vào cuối.",
            f'The folder name "{trace.slug}" is that of {quoted_en(other.name)}. Rename one of the '
            "folders, for example by adding the commune.",
            (Related(other.path, spot.line, spot.column, "Hồ sơ ấy ở đây.", "It is here."),),
        )
