from pathlib import Path

import pytest

from dienhinh.render.scripts import packed

THEME = Path(__file__).parents[2] / "docs/theme/assets/js"


def test_comment_lines_blank_lines_and_indentation_are_taken_away() -> None:
    text = """// Says why.
(() => {
  "use strict";

  // And this.
  go("// no"); // stays
})();
"""

    assert packed(text) == '(() => {\n"use strict";\ngo("// no"); // stays\n})();\n'


def test_what_is_packed_stays_when_it_is_packed_again() -> None:
    once = packed("  a();\n\n// b\n  c();\n")

    assert packed(once) == once


@pytest.mark.parametrize("script", sorted(THEME.glob("*.js")), ids=lambda path: path.name)
def test_no_script_has_a_text_of_several_lines(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if line.count("`") % 2]
    assert not [line for line in lines if line.lstrip().startswith("/*") and "*/" not in line]
