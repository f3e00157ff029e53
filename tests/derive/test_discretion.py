import pytest

from dienhinh.derive.discretion import (
    ALL,
    NOTHING,
    Withheld,
    discreet,
    file_told,
    without_numbers_of_people,
)
from dienhinh.problems import Problem, Severity

GROUP = Withheld(ethnicity=True)


def told(code: str, withheld: Withheld, vi: str, en: str) -> tuple[str, str]:
    found = discreet(Problem("a.yaml", 1, 1, code, Severity.ERROR, vi, en), withheld)
    return found.vi, found.en


@pytest.mark.parametrize(
    ("withheld", "told_vi"),
    [
        (NOTHING, "Mục “Chi phí” là “Bà Thí Dụ”, “người Hrê”."),
        (GROUP, "Mục “Chi phí” là “Bà Thí Dụ”, “…”."),
        (ALL, "Mục “Chi phí” là “…”, “…”."),
    ],
)
def test_what_is_withheld_is_not_quoted_and_labels_are(withheld: Withheld, told_vi: str) -> None:
    vi = "Mục “Chi phí” là “Bà Thí Dụ”, “người Hrê”."

    assert told("too-long", withheld, vi, "")[0] == told_vi


def test_what_a_rule_says_of_a_group_is_quoted_of_nobody() -> None:
    # Alone "Kinh" is a word like others.
    vi, en = "Dòng này nêu dân tộc “Kinh”.", 'This line names "Kinh".'

    assert told("ethnicity-consent", NOTHING, vi, en) == (
        "Dòng này nêu dân tộc “…”.",
        'This line names "…".',
    )


def test_a_short_name_in_words_before_the_day_is_quoted_of_nobody() -> None:
    vi, en = "Lời báo trước nêu “Hoa Ré”, mà", 'The teaser says "Hoa Ré", and'

    assert told("plan-teaser-tells", NOTHING, vi, en) == (
        "Lời báo trước nêu “…”, mà",
        'The teaser says "…", and',
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Đóng góp vào số tài khoản 0905123456 của hợp tác xã, năm 2023",
            "Đóng góp vào số tài khoản … của hợp tác xã, năm 2023",
        ),
        (
            "stk: 0905123456 - Nguyễn Văn Mẫu, điện thoại 0912345678",
            "stk: … - Nguyễn Văn Mẫu, điện thoại …",
        ),
        ("tài khoản 0905 123 456 789 của tổ", "tài khoản … của tổ"),
    ],
)
def test_a_number_that_is_a_telephone_and_an_account_takes_no_words_behind_it(
    text: str, told: str
) -> None:
    assert without_numbers_of_people(text) == told


def test_the_ending_of_a_file_named_by_such_a_number_stays() -> None:
    assert file_told("stk-0905123456-me-mau.docx") == "stk-…-me-mau.docx"
