import pytest

from dienhinh.render.unbroken import unbroken, unbroken_html
from dienhinh.vietnamese import NO_BREAK


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param(
            "Quyết định số 769/QĐ-UBND ngày 17/6/2022",
            'Quyết định số <span class="nb">769/QĐ-UBND</span> ngày~17/6/2022',
            id="decision",
        ),
        pytest.param(
            "(30/2020/NĐ-CP)", '(<span class="nb">30/2020/NĐ-CP</span>)', id="number with a year"
        ),
        pytest.param(
            "Số: ……/SNV-TĐKT", 'Số: <span class="nb">……/SNV-TĐKT</span>', id="number left blank"
        ),
        pytest.param(
            "3224/BTĐKT-P.III", '<span class="nb">3224/BTĐKT-P.III</span>', id="with a full stop"
        ),
        pytest.param("500-1.000 chậu", '<span class="nb">500-1.000</span>~chậu', id="from to"),
        pytest.param("2–3 ảnh", '<span class="nb">2–3</span>~ảnh', id="from to with a dash"),
        pytest.param("Thi đua - Khen thưởng", "Thi đua~- Khen thưởng", id="dash between words"),
        pytest.param("Ba Tơ — quê", "Ba Tơ~— quê", id="long dash between words"),
        pytest.param(
            "02 – 03 mô hình", '<span class="nb">02 – 03</span>~mô hình', id="from to with spaces"
        ),
        pytest.param("2021 - 2025 và", '<span class="nb">2021 - 2025</span> và', id="years"),
        pytest.param("hơn 23.000 đồng, 79 hộ", "hơn 23.000~đồng, 79~hộ", id="with what it counts"),
        pytest.param("tháng 8/2018, CC BY 4.0", "tháng~8/2018, CC~BY~4.0", id="month, licence"),
        pytest.param("https://a.vn/htx-1-2/", "https://a.vn/htx-1-2/", id="address"),
        pytest.param("kinh tế-xã hội 2023", "kinh tế-xã hội 2023", id="joined words"),
    ],
)
def test_a_number_of_a_document_and_a_span_stay_on_one_line(text: str, html: str) -> None:
    held = html.replace("~", NO_BREAK)

    assert unbroken(text) == held
    assert unbroken_html(f"<p>{text}</p>") == f"<p>{held}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.vn/1-2/" title="2021-2025">a</a>',
        "<script>a = 2021-2025</script>",
        '<img alt="thu > 2021-2025 triệu"> <img title=\'1-2 > 3-4 "5-6\' src=a>',
        "<title>Giai đoạn 2021-2025</title>",
        "<textarea>769/QĐ-UBND</textarea>",
        "<code>1-2</code>",
        "<!-- 1-2 -->",
        '<span class="nb">2021-2025</span>',
        '<button data-copy="kinh tế - xã hội">a</button>',
        "<textarea>kinh tế - xã hội</textarea>",
    ],
)
def test_attributes_scripts_and_what_is_kept_already_stay_as_they_are(html: str) -> None:
    assert unbroken_html(html) == html


def test_a_quote_alone_hides_nothing_behind_it() -> None:
    html = '<p class="a>một</p><p>2021-2025</p>'

    assert unbroken_html(html) == html.replace("2021-2025", '<span class="nb">2021-2025</span>')
