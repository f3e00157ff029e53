from typing import Any

import pytest

from dienhinh.check.rules import summary_pages
from dienhinh.problems import Severity
from tests.builders import a_call, a_context, a_reference, an_entry
from tests.check.places import places

# Sixty n fill a line of the A4 page: as many words, as many lines.
LINE = "n" * 60
EXAMPLE: dict[str, Any] = {
    "achievements__measures": ["Ghi sổ thu chi chung."],
    "achievements__results": ["Ba hộ thoát nghèo."],
    "achievements__effects": "Đất dốc không còn bị rửa trôi sau mỗi mùa mưa.",
    "model": None,
}


def activities(lines: int) -> str:
    return "\n\n".join([" ".join([LINE] * 20)] * (lines // 20))


def test_the_complete_example_has_the_right_length() -> None:
    assert list(summary_pages.check(an_entry(), a_context())) == []


def test_too_short_is_a_warning_with_the_measured_pages_and_the_words_to_add() -> None:
    # 31 lines of 16.09 pt and 11 gaps of 6 pt on 728.5 pt: 0.775 of a page.
    entry = an_entry(achievements__activities=activities(20), **EXAMPLE)

    [problem] = summary_pages.check(entry, a_context())

    assert places([problem]) == [(15, 1, "summary-pages")]
    assert problem.severity is Severity.WARNING
    assert problem.vi == (
        "Tóm tắt thành tích dài khoảng 0,7 trang A4 (cỡ 14, giãn dòng đơn); công văn yêu cầu 2-3 "
        "trang. Viết thêm khoảng 840 từ."
    )


def test_too_long_is_a_warning_with_the_words_to_take_away() -> None:
    entry = an_entry(achievements__activities=activities(140), **EXAMPLE)

    [problem] = summary_pages.check(entry, a_context())

    assert "dài khoảng 3,5 trang A4" in problem.vi
    assert problem.vi.endswith("Rút bớt khoảng 340 từ.")


@pytest.mark.parametrize(("lines", "codes"), [(20, []), (140, ["summary-pages"])])
def test_what_newspapers_reported_can_only_be_too_long(lines: int, codes: list[str]) -> None:
    entry = an_entry(origin="press", achievements__activities=activities(lines), **EXAMPLE)

    assert [problem.code for problem in summary_pages.check(entry, a_context())] == codes


def test_the_bounds_are_those_of_the_call() -> None:
    call = a_call(pages_least=1, pages_most=1)
    context = a_context(reference=a_reference(calls={"so-ket-2023": call}))

    [problem] = summary_pages.check(an_entry(), context)

    assert "công văn yêu cầu 1 trang" in problem.vi
