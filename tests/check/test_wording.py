"""Whoever leaves quotations out of a message can see where each of them ends."""

from dienhinh.check.rules import source_without_date
from dienhinh.check.wording import found, found_en, plain, shown, shown_en
from tests.builders import a_context, an_entry


def test_marks_within_what_was_typed_are_single() -> None:
    typed = 'vàng” cho "bà" “Mẫu'

    assert shown(typed) == '“vàng’ cho "bà" ‘Mẫu”'
    assert shown_en(typed) == "\"vàng” cho 'bà' “Mẫu\""
    assert found(typed) == f"chữ {shown(typed)}"
    assert found_en(typed) == f"the text {shown_en(typed)}"


def test_marks_within_a_title_are_single() -> None:
    entry = an_entry(sources=[{"title": "vàng” cho “Mẫu", "publisher": "Báo Mẫu"}])

    [problem] = source_without_date.check(entry, a_context())

    assert problem.vi.startswith("Nguồn “vàng’ cho ‘Mẫu” chưa có")


def test_a_number_that_may_be_of_a_person_is_not_told_whole() -> None:
    assert plain(905123453) == "9051…"
    assert plain(20231120) == "20231120"
