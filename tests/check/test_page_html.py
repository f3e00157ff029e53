import time

import pytest

from dienhinh.check.page_html import html_problems


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("# Ba\n\n<div>\n<p>Chữ ổi<![endif--]></p>\n</div>\n", (4, 10), "<![endif--]"),
        ("Chữ <![ if x]> sau", (1, 5), "<![ if x]"),
        ("---\ntitle: <![x]>\n---\n\n`<![x]>`", (5, 2), "<![x]"),
        ("```\n<![x]>\n```\n\n<b><![\n", (5, 4), "<!["),
    ],
)
def test_what_stops_the_site_generator_is_told_at_its_place(
    text: str, place: tuple[int, int], told: str
) -> None:
    (problem,) = html_problems("docs/a.md", text)

    assert (problem.line, problem.column, problem.code) == (*place, "bad-html")
    assert f"“{told}”" in problem.vi


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n<!--[if gte mso 9]><xml></xml><![endif]-->\n<![if !x]>a<![endif]>\n</div>",
        "<p><![CDATA[a]]></p>\n\n<!doctype html>\n\n<!-- <![x]> -->",
        "~~~ html\n<![endif--]>\n~~~\n\nchữ",
        "![ảnh](a.jpg) <b>!</b> a < ![b](c)",
        "<https://a.vn/> [a](https://a.vn/x) <a href='https://a.vn'>x</a>",
        'Gõ `<script>`, ``<iframe> ` ``, `style="x"` hay\n\n```\n<iframe>\n```\n',
        "[a][x] ![b](b.jpg)\n\n[x]: https://a.vn/a.jpg",
        '<form action="tim-kiem/"><input name=q></form>\n\n![a](a.jpg){ width="300" }',
    ],
)
def test_what_it_reads_is_left_alone(text: str) -> None:
    assert list(html_problems("docs/a.md", text)) == []


def test_a_page_of_remarks_without_end_is_soon_read() -> None:
    begun = time.process_time()

    found = list(html_problems("a.md", "<!-- b --> <!-- <![endif--]> -->" + "<!--" * 20_000))

    assert found == []
    # It would take a quarter of a minute to look for each end.
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("text", "place", "told", "cure"),
    [
        (
            "# Ba\n\n  <iframe src='https://a.vn'></iframe>",
            (3, 3),
            "<iframe>",
            "[Xem phim](https://…)",
        ),
        ("Chữ ![a](https://a.vn/b.jpg)", (1, 5), "https://a.vn/b.jpg", "Chép tệp về cạnh bài"),
        ("<p><img\n src='//a.vn/b'></p>", (1, 4), '<img src="//a.vn/b">', "![Lời tả](anh.jpg)"),
        ("<script src=a.js></script>", (1, 1), "<script>", "không chạy mã"),
        ("[a](javascript:x)", (1, 1), "javascript:x", "không chạy mã"),
        ("[a [b] c](javascript:x)", (1, 9), "javascript:x", "không chạy mã"),
        ("[a](<java\tscript:x>)", (1, 1), "java\tscript:x", "không chạy mã"),
        ("[a](&#106;avascript:x)", (1, 1), "javascript:x", "không chạy mã"),
        ("[a][x]\n\n[x]: javascript:x", (3, 1), "javascript:x", "không chạy mã"),
        ("[x]\n\n[x]:\n  javascript:x", (3, 1), "javascript:x", "không chạy mã"),
        ("![a][x]\n\n[X]: https://a.vn/b.jpg", (3, 1), "https://a.vn/b.jpg", "cạnh bài"),
        ("![x]\n\n[x]: https://a.vn/b.jpg 'T'", (3, 1), "https://a.vn/b.jpg", "cạnh bài"),
        ("[a](b.md){ onclick=x() }", (1, 10), "onclick=", "không chạy mã"),
        ('![a](b.jpg){: style="x" }', (1, 12), "style=", "giao diện"),
        ('<p style="x">a</p>', (1, 1), '<p style="x">', "giao diện"),
        ('Giữa trang.\n{: style="text-align:center" }', (2, 1), "style=", "giao diện"),
        ('## Đề mục { style="color:red" }', (1, 11), "style=", "giao diện"),
        ("<p align=center>a</p>", (1, 1), '<p align="center">', "giao diện"),
        ("<center>a</center>", (1, 1), "<center>", "giao diện"),
        ("<img src='bo.jpg' alt='Bò'>", (1, 1), '<img src="bo.jpg">', "![Lời tả](anh.jpg)"),
        (
            '<meta http-equiv="refresh" content="0;url=/x">',
            (1, 1),
            '<meta http-equiv="refresh" content="0;url=/x">',
            "một liên kết",
        ),
        # What only begins like a sample hides nothing.
        ("```x``` là mã\n\n<script></script>", (3, 1), "<script>", "không chạy mã"),
        ("```python\n\n<script></script>", (3, 1), "<script>", "không chạy mã"),
        ("<form><input name=cccd></form>", (1, 1), "<form>", "trừ ô tìm kiếm"),
    ],
)
def test_what_no_page_may_hold_is_told_at_its_place_with_what_to_type(
    text: str, place: tuple[int, int], told: str, cure: str
) -> None:
    (problem,) = html_problems("docs/a.md", text)

    assert (problem.line, problem.column, problem.code) == (*place, "bad-html")
    assert problem.vi.startswith(f"“{told}” không được có trong trang. ")
    assert cure in problem.vi


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("\n".join("    " * level + "- a" for level in range(30)), (21, 81), "hơn 20 bậc"),
        ("Chữ\n\n" + "> " * 30 + "a", (3, 61), "hơn 20 bậc"),
        ("<a " * 200, (1, 301), "hơn 100 dấu <"),
    ],
)
def test_what_the_site_generator_takes_hours_for_is_told_soon(
    text: str, place: tuple[int, int], told: str
) -> None:
    (problem,) = (found for found in html_problems("a.md", text) if told in found.vi)

    assert (problem.line, problem.column, problem.severity) == (*place, "error")


@pytest.mark.parametrize(
    "text", ["- a\n    - b\n        - c\n\n> > hai", "<b>đậm</b> " * 300, "a < b " * 300]
)
def test_usual_levels_and_tags_are_none(text: str) -> None:
    assert list(html_problems("a.md", text)) == []
