import pytest

from dienhinh.model.plain_text import plain_item, plain_lines, plain_text
from dienhinh.render.rich_text import rich_inline
from dienhinh.render.word.markdown import markdown_runs


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("**Đất** và *nước*", "Đất và nước"),
        ("***cả hai*** nhé", "cả hai nhé"),
        ("[báo](https://x.test/a) viết", "báo viết"),
        # The site shows this one as it was typed too.
        ("[tệp](file:///a)", "[tệp](file:///a)"),
        ("\\*không phải dấu\\* \\\\", "*không phải dấu* \\"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("chuồng 6*4 m và sân 5*3 m", "chuồng 6*4 m và sân 5*3 m"),
        ("*chuồng 6*4 m*, lai F1*F2", "chuồng 6*4 m, lai F1*F2"),
        ("một * lẻ và một *lẻ nữa", "một * lẻ và một *lẻ nữa"),
    ],
)
def test_signs_go_and_words_stay(markdown: str, plain: str) -> None:
    assert plain_text(markdown) == plain_lines(markdown) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "**Đất** và *nước*, ***cả hai***",
        "chuồng 6*4 m và *sân 5*3 m*, F1*F2",
        "*lẻ, **lẻ hơn* và \\*giữ\\* nguyên",
        "[báo *lớn*](https://x.test/a_b*c) viết **rồi*",
        "2**3 và 4**5, a*b*c",
    ],
)
def test_it_says_what_the_page_says(typed: str) -> None:
    shown = "".join(run.text for run in rich_inline(typed))
    printed = "".join(run.text for run in markdown_runs(typed))

    assert plain_text(typed) == shown == printed


def test_no_sign_reaches_from_one_item_or_paragraph_into_another() -> None:
    assert plain_lines("- *một\n- hai*\n\n*ba\n\nbốn*") == "*một\nhai*\n\n*ba\n\nbốn*"


def test_lines_end_where_the_writer_ended_them_only_when_asked_for() -> None:
    markdown = "- **Đất**\n- nước\n\nvà 1. rừng"

    assert plain_lines(markdown) == "Đất\nnước\n\nvà 1. rừng"
    assert plain_text(markdown) == "- Đất - nước và 1. rừng"


def test_an_item_loses_its_mark_alone() -> None:
    assert plain_item("1. **Đất** - nước") == "Đất - nước"
