from pathlib import Path

from dienhinh.render.theme_files import packed_style

THEME = Path(__file__).parents[2] / "docs/theme/assets"


def test_a_style_sheet_loses_comments_and_line_ends_that_mean_nothing() -> None:
    text = "/* vì\nsao */\na,\nb {\n  color: red; /* đỏ */\n}\nmain\np { margin: 0 }\n"

    assert packed_style(text) == "a,b {color: red;}main\np { margin: 0 }"


def test_no_style_sheet_has_a_comment_sign_in_a_text() -> None:
    sheets = sorted((THEME / "css").glob("*.css"))

    assert sheets
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")

        assert text.count("/*") == text.count("*/"), sheet.name


def test_whose_site_it_is_stands_in_one_template() -> None:
    words = "không phải trang của Sở Nội vụ tỉnh Quảng Ngãi"
    holding = [
        path.name
        for path in sorted(THEME.parent.rglob("*.html"))
        if words in path.read_text(encoding="utf-8")
    ]

    assert holding == ["whose.html"]
