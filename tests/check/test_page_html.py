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
