import pytest

from dienhinh.model.plain_text import plain_item, plain_lines, plain_text


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
    ],
)
def test_signs_go_and_words_stay(markdown: str, plain: str) -> None:
    assert plain_text(markdown) == plain_lines(markdown) == plain


def test_lines_end_where_the_writer_ended_them_only_when_asked_for() -> None:
    markdown = "- **Đất**\n- nước\n\nvà 1. rừng"

    assert plain_lines(markdown) == "Đất\nnước\n\nvà 1. rừng"
    assert plain_text(markdown) == "- Đất - nước và 1. rừng"


def test_an_item_loses_its_mark_alone() -> None:
    assert plain_item("1. **Đất** - nước") == "Đất - nước"
