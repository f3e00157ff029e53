import json

import pytest

from dienhinh.render.pages import json_for_script


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;/script&gt;",
        "\u2028 \u2029 \u0000",
        '"; alert(1); "',
        "Đức Phổ",
    ],
)
def test_data_inside_a_script_element_can_never_end_it_and_are_read_back(text: str) -> None:
    made = json_for_script({"@type": text, text: [text]})

    assert not set("<>&") & set(made)
    assert json.loads(made) == {"@type": text, text: [text]}
