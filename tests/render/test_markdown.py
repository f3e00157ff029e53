import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.render.markdown import blocks, inline

LONG = "Năm 2018 tổ có sáu hộ trồng ngô trên đất dốc, mỗi mùa mưa lại mất một lớp đất màu. " * 2
LONG = LONG.strip()
# As an editor breaks a paragraph at 80 signs; one line happens to end with a sentence.
FILLED = (
    "Các hộ họp nhau tại nhà văn hóa thôn, ghi lại từng khoản thu chi của một vụ rồi|"
    "so với công bỏ ra. Từ con số ấy, tổ chọn ba việc: giữ đất bằng băng cỏ dọc suối.|"
    "Hàng hỏng được chia cho các hộ nuôi heo chứ không đổ bỏ như những năm trước khi|"
    "có tổ."
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("Một **đậm** hai", "Một <strong>đậm</strong> hai", id="strong"),
        pytest.param("Một *nghiêng* hai", "Một <em>nghiêng</em> hai", id="emphasis"),
        pytest.param("**đậm *lồng* nhau**", "<strong>đậm <em>lồng</em> nhau</strong>", id="nested"),
        pytest.param("3 * 4 * 5", "3 * 4 * 5", id="lone stars"),
        pytest.param(r"\*không\*", "*không*", id="escaped stars"),
        pytest.param("a < b & c > d", "a &lt; b &amp; c &gt; d", id="escaped text"),
        pytest.param("hai\n\n dòng", "hai<br>dòng", id="line break"),
        pytest.param("**hai\ndòng**", "<strong>hai<br>dòng</strong>", id="emphasis on two lines"),
        pytest.param("[x](https://a.vn/\nb)", "[x](https://a.vn/<br>b)", id="address on two"),
        pytest.param(
            "[báo](https://bao.vn/a_b?x=1&y=2*3*4)",
            '<a href="https://bao.vn/a_b?x=1&amp;y=2*3*4" rel="noopener nofollow">báo</a>',
            id="link",
        ),
        pytest.param("[x](javascript:alert(1))", "[x](javascript:alert(1))", id="script link"),
        pytest.param('[x](https://a.vn/"onclick=1)', '[x](https://a.vn/"onclick=1)', id="quote"),
        pytest.param(
            "![x](https://a.vn/a.jpg)",
            '!<a href="https://a.vn/a.jpg" rel="noopener nofollow">x</a>',
            id="image is a link",
        ),
        pytest.param("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;", id="tag"),
    ],
)
def test_inline(text: str, html: str) -> None:
    assert inline(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("Một\nhai\n\nba", "<p>Một<br>hai</p>\n<p>ba</p>", id="paragraphs"),
        pytest.param(f"{LONG}\n{LONG}", f"<p>{LONG}</p>\n<p>{LONG}</p>", id="typed as in Word"),
        pytest.param(
            f"{LONG}\nXóm Một\nxã Hai", f"<p>{LONG}</p>\n<p>Xóm Một<br>xã Hai</p>", id="address"
        ),
        pytest.param(
            "\n".join(FILLED.split("|")), f"<p>{FILLED.replace('|', ' ')}</p>", id="narrow file"
        ),
        pytest.param("–góp đất\n–góp công", "<p>–góp đất<br>–góp công</p>", id="dashes"),
        pytest.param(
            "1. một\n\n2. hai",
            '<ol><li>một</li></ol>\n<ol start="2"><li>hai</li></ol>',
            id="numbers apart",
        ),
        pytest.param("- một\nNay", "<ul><li>một</li></ul>\n<p>Nay</p>", id="text after list"),
        pytest.param(
            "- " + "\n".join(FILLED.split("|")),
            f"<ul><li>{FILLED.replace('|', ' ')}</li></ul>",
            id="item in a narrow file",
        ),
        pytest.param("- một\n- hai", "<ul><li>một</li><li>hai</li></ul>", id="bullets"),
        pytest.param("1. một\n2) hai", "<ol><li>một</li><li>hai</li></ol>", id="numbers"),
        pytest.param(
            "- một\n  còn\n- hai", "<ul><li>một còn</li><li>hai</li></ul>", id="long item"
        ),
        pytest.param("Lời\n- một", "<p>Lời</p>\n<ul><li>một</li></ul>", id="list after text"),
        pytest.param("- a\n1. b", "<ul><li>a</li></ul>\n<ol><li>b</li></ol>", id="two lists"),
        pytest.param("# không phải đầu đề", "<p># không phải đầu đề</p>", id="heading is text"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_blocks(text: str, html: str) -> None:
    assert blocks(text) == html


@given(st.text())
def test_no_text_becomes_a_tag_of_its_own(text: str) -> None:
    html = re.sub(r'<ol start="\d+">', "<ol>", blocks(text))
    for tag in ("<p>", "</p>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>"):
        html = html.replace(tag, "")
    for tag in ("<br>", "<strong>", "</strong>", "<em>", "</em>", "</a>"):
        html = html.replace(tag, "")

    assert "<" not in html.replace('<a href="http', "")
