import pytest

from dienhinh.render.word.markdown import markdown_paragraphs

WIDE = "Các hộ họp nhau tại nhà văn hóa thôn, ghi lại từng khoản thu chi của một vụ rồi"


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        pytest.param("Thơ rằng:\nlên rừng\nxuống biển", ["Thơ rằng:", "lên rừng", "xuống biển"]),
        pytest.param(f"{WIDE}\nso công.", [f"{WIDE} so công."], id="narrow file"),
        pytest.param(
            "- một\n  còn\n  - trong\n2. hai\nNay", ["- một còn", "+ trong", "2. hai", "Nay"]
        ),
        pytest.param(f"- {WIDE}\nso công.", [f"- {WIDE} so công."], id="item of a narrow file"),
    ],
)
def test_a_line_that_the_writer_ended_is_a_paragraph(markdown: str, told: list[str]) -> None:
    found = [runs for runs, _ in markdown_paragraphs(markdown)]

    assert ["".join(run.text for run in runs) for runs in found] == told
