"""The summary of achievements is shorter or longer than the dispatch asks.

Outline II.4.c: "tóm tắt thành tích 02-03 trang A4"; the bounds are those of the call. What a
newspaper reported cannot be lengthened, so of such a profile only too much is told.
"""

from collections.abc import Iterator

from dienhinh.check.context import Context, Entry
from dienhinh.check.summary_document import summary_paragraphs
from dienhinh.pages_a4 import (
    WORDS_PER_PAGE,
    count_pages,
    exceeds_pages,
    lacks_pages,
    shown_pages,
)
from dienhinh.problems import Problem, Severity
from dienhinh.vietnamese import number_text, span

CODE = "summary-pages"
SEVERITY = Severity.WARNING


def check(entry: Entry, context: Context) -> Iterator[Problem]:
    call = context.call_of(entry.profile)
    if call is None:
        return
    exact = count_pages(summary_paragraphs(entry.profile))
    if lacks_pages(exact, call.pages_least) and entry.profile.origin != "press":
        words = _rounded_words(call.pages_least - exact)
        cure_vi = f"Viết thêm khoảng {number_text(words)} từ"
        cure_en = f"Add about {words:,} words"
    elif exceeds_pages(exact, call.pages_most):
        words = _rounded_words(exact - call.pages_most)
        cure_vi = f"Rút bớt khoảng {number_text(words)} từ"
        cure_en = f"Take away about {words:,} words"
    else:
        return
    shown = shown_pages(exact, call.pages_least, call.pages_most)
    asked = span(call.pages_least, call.pages_most)
    yield entry.tree.problem(
        ("achievements",),
        CODE,
        SEVERITY,
        f"Tóm tắt thành tích dài khoảng {number_text(shown)} trang A4 (cỡ 14, giãn dòng đơn); "
        f"công văn yêu cầu {asked} trang. {cure_vi}.",
        f"The summary of achievements fills about {shown} A4 pages (14 pt, single spacing); the "
        f"dispatch asks for {asked}. {cure_en}.",
        on_key=True,
    )


def _rounded_words(pages: float) -> int:
    """To tens, and at least ten: more precision would not be true."""
    return max(10, round(pages * WORDS_PER_PAGE / 10) * 10)
