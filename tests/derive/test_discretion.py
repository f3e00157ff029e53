import pytest

from dienhinh.derive.discretion import (
    ALL,
    NOTHING,
    Withheld,
    discreet,
    path_told,
    without_numbers_of_people,
)
from dienhinh.model.schema.profile import EXAMPLE_PHONE
from dienhinh.problems import Problem, Related, Severity

GROUP = Withheld(ethnicity=True)


def told(code: str, withheld: Withheld, vi: str, en: str) -> tuple[str, str]:
    found = discreet(Problem("a.yaml", 1, 1, code, Severity.ERROR, vi, en), withheld)
    return found.vi, found.en


@pytest.mark.parametrize(
    ("withheld", "told_vi"),
    [
        (NOTHING, "Mục “Chi phí” là “Bà Thí Dụ”, “người Hrê”."),
        (GROUP, "Mục “Chi phí” là “…”, “…”."),
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
    assert path_told("stk-0905123456-me-mau.docx", NOTHING) == "stk-…-me-mau.docx"


@pytest.mark.parametrize(
    ("vi", "shown"),
    [
        # Quotations within, as the rules write them.
        ('Ảnh “Lễ ‘Tay vàng’ của bà Mẫu” và “a "b" c” lặp.', "Ảnh “…” và “…” lặp."),
        # Nobody can say where one ends: all between the first mark and the last goes.
        ("Ảnh “Lễ “Tay vàng” của bà Mẫu” chép lại.", "Ảnh “…” chép lại."),
        ("Ảnh “Tay vàng” của bà Mẫu” chép lại.", "Ảnh “…” chép lại."),
        ("Ảnh ““Tay vàng của bà Mẫu” chép lại.", "Ảnh “…” chép lại."),
        ("Ảnh “Tay vàng của bà Mẫu", "Ảnh “…”"),
        ("Ảnh “Tay “vàng” và “bà” Mẫu” lặp.", "Ảnh “…” lặp."),
        ('Ghi: "Tay "vàng" của bà Mẫu", rồi chạy.', "Ghi: “…”, rồi chạy."),
        ("Ảnh “ vàng” của bà Mẫu “giỏi ” chép.", "Ảnh “…”"),
        # A label, and signs that are only spoken of.
        ("Mục “Chi phí” là “a “b” c” đó.", "Mục “Chi phí” là “…” đó."),
        ('Là “bà Mẫu”. Dấu “ là nháy cong: gõ thẳng ".', 'Là “…”. Dấu “ là nháy cong: gõ thẳng ".'),
        ('Nằm trong nháy cong “ ”, gõ: "“...”".', 'Nằm trong nháy cong “ ”, gõ: "“...”".'),
    ],
)
def test_no_mark_within_a_quotation_ends_it(vi: str, shown: str) -> None:
    assert told("too-long", ALL, vi, vi) == (shown, shown)


def test_a_number_behind_a_quotation_within_is_blotted_out() -> None:
    vi = f"Ảnh “Tay “vàng”, gọi 0905 123 453” chép lại; gõ như {EXAMPLE_PHONE}."

    assert told("too-long", NOTHING, vi, "")[0] == (
        f"Ảnh “Tay “vàng”, gọi …” chép lại; gõ như {EXAMPLE_PHONE}."
    )


def test_what_is_withheld_and_not_quoted_takes_the_whole_message() -> None:
    vi, en = told("too-long", GROUP, "Ghi người Hrê ở đây.", "Type người Hrê here.")

    assert "Hrê" not in vi + en
    assert vi.startswith("Không chép lời này ra đây")
    assert en.startswith("Not told here")


def test_a_problem_with_another_half_quotes_nobody_in_any_text() -> None:
    half = Related("b.yaml", 1, 1, "“Bà Thí Dụ”", '"Bà Thí Dụ"')
    problem = Problem("a.yaml", 1, 1, "quota", Severity.ERROR, "Của “x”.", 'Of "x".', (half,))

    found = discreet(problem, NOTHING)

    assert (found.vi, found.en) == ("Của “…”.", 'Of "…".')
    assert found.related == (Related("b.yaml", 1, 1, "“…”", '"…"'),)


def test_a_suggestion_is_not_told_where_what_was_typed_may_not_be() -> None:
    vi = "“Ng­êi Hrª” gõ bằng phông cũ, có lẽ là “người Hrê”."

    assert told("legacy-font-text", GROUP, vi, "")[0] == "“…” gõ bằng phông cũ, có lẽ là “…”."


def test_no_part_of_a_path_tells_who_is_withheld() -> None:
    withheld = Withheld(tells=lambda text: "Thí Dụ" in text)

    assert path_told("docs/Bà_Thí_Dụ.md", withheld) == "docs/…"
    assert path_told("docs/bai-mot.md", withheld) == "docs/bai-mot.md"
    assert path_told("docs/zalo_0905123456.jpg", withheld) == "docs/zalo_….jpg"
