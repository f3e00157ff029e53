import re

from hypothesis import given
from hypothesis import strategies as st

from dienhinh.render.review.escaping import attribute, code, filled, safe


@given(text=st.text(max_size=80))
def test_whatever_is_typed_stays_inside_its_cell(text: str) -> None:
    for shown in (safe(text), code(text)):
        assert len(shown.splitlines()) <= 1
        assert re.search(r"(?<!\\)(?:\\\\)*\|", shown) is None


@given(text=st.text(alphabet="`*_[]()<>|#~!&@:/\\ab \n", max_size=40))
def test_no_sign_that_markdown_obeys_is_left_bare(text: str) -> None:
    shown = safe(text)

    assert re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]#~!|]", shown.replace("&#x27;", "")) is None
    assert "<" not in shown
    assert "://" not in shown
    assert re.search("@[a-z]", shown) is None


def test_an_attribute_cannot_be_left() -> None:
    assert attribute('x" onload="y') == "x&quot; onload=&quot;y"


def test_an_address_holds_no_sign_of_markdown() -> None:
    assert filled("https://f.example/{path}", "a) b|c.md") == "https://f.example/a%29%20b%7Cc.md"
