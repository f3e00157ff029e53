from pathlib import Path

import pytest

from dienhinh.render.theme_files import packed_script, packed_style

THEME = Path(__file__).parents[2] / "docs/theme/assets/js"


def test_comment_lines_blank_lines_and_indentation_are_taken_away() -> None:
    text = """// Says why.
(() => {
  "use strict";

  // And this.
  go("// no"); // stays
})();
"""

    assert packed_script(text) == '(() => {\n"use strict";\ngo("// no"); // stays\n})();\n'


def test_what_is_packed_stays_when_it_is_packed_again() -> None:
    once = packed_script("  a();\n\n// b\n  c();\n")

    assert packed_script(once) == once


@pytest.mark.parametrize("script", sorted(THEME.glob("*.js")), ids=lambda path: path.name)
def test_no_script_has_a_text_of_several_lines(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if line.count("`") % 2]
    assert not [line for line in lines if line.lstrip().startswith("/*") and "*/" not in line]


def test_a_style_sheet_loses_comments_and_line_ends_that_mean_nothing() -> None:
    text = "/* vì\nsao */\na,\nb {\n  color: red; /* đỏ */\n}\nmain\np { margin: 0 }\n"

    assert packed_style(text) == "a,b {color: red;}main\np { margin: 0 }"


def test_no_style_sheet_has_a_comment_sign_in_a_text() -> None:
    for sheet in sorted((THEME.parent / "css").glob("*.css")):
        text = sheet.read_text(encoding="utf-8")

        assert text.count("/*") == text.count("*/"), sheet.name
