from typing import Any

import pytest

from dienhinh.check.rules import village_in_text
from dienhinh.problems import Problem, Severity
from tests.builders import a_context, an_entry
from tests.check.places import places

VILLAGE = "thôn Suối Đá, xã Ba Tiêu, huyện Ba Tơ"
TELLING = "Nhà ở cuối làng Suối Đá, mười hai năm nuôi trâu rẽ rồi có đàn của mình."
SILENT = "Nhà ở cuối thôn, mười hai năm nuôi trâu rẽ rồi có đàn của mình."


def consent(**changes: str) -> dict[str, str]:
    given = {"item": "address", "by": "Người Mẫu", "on": "2023-11-12", "proof": "Phiếu ở xã"}
    return given | changes


def found(**changes: Any) -> list[Problem]:  # noqa: ANN401 any YAML value
    usual = {"kind": "household", "model": None, "address": VILLAGE, "summary": TELLING}
    return list(village_in_text.check(an_entry(**usual | changes), a_context()))


@pytest.mark.parametrize(
    ("given", "why"),
    [
        pytest.param([], "chưa ghi", id="never asked"),
        pytest.param([consent(until="2023-11-30")], "đã hết hạn ngày 30/11/2023", id="ended"),
        pytest.param(
            [consent(withdrawn_on="2023-11-20")], "đã rút lại ngày 20/11/2023", id="withdrawn"
        ),
    ],
)
def test_the_village_in_a_text_is_told_while_the_address_is_hidden(
    given: list[dict[str, str]], why: str
) -> None:
    [problem] = found(consent=given)

    assert problem.severity is Severity.WARNING
    assert f"đồng ý cho địa chỉ {why}: trang giấu mục ấy" in problem.vi
    assert "Suối Đá" not in problem.vi + problem.en


def test_every_text_that_goes_out_is_looked_at() -> None:
    photo = {
        "file": "anh-1.jpg",
        "caption": "Bến nước Suối Đá",
        "alt": "Bến nước có cầu",
        "credit": "Mẫu",
    }

    problems = found(name="Hộ Người Mẫu, xóm Suối Đá", summary=SILENT, photos=[photo, dict(photo)])

    assert places(problems) == [
        (1, 7, "village-in-text"),
        *[(p.line, p.column, "village-in-text") for p in problems[1:]],
    ]
    assert len(problems) == 3


def test_without_the_village_there_is_nothing_to_tell() -> None:
    assert found(summary=SILENT) == []
    assert found(address="xã Ba Tiêu, huyện Ba Tơ", summary=f"{SILENT} Xã Ba Tiêu.") == []


def test_with_consent_to_the_address_it_may_stand() -> None:
    assert found(consent=[consent()]) == []


def test_the_place_of_a_collective_is_public_until_a_recorded_consent_ends() -> None:
    assert found(kind="collective") == []
    assert len(found(kind="collective", consent=[consent(until="2023-11-30")])) == 1


def test_what_is_invented_or_taken_down_is_not_judged() -> None:
    assert found(origin="sample") == []
    assert found(status="withdrawn") == []


def test_a_workplace_that_leads_to_a_home_is_told_to_be_left_out() -> None:
    at_home = "Tiệm may tại nhà, số nhà 12, làng Suối Đá"

    [problem] = found(summary=SILENT, workplace=at_home)

    assert problem.vi.startswith("Mục “Đơn vị công tác” ghi số nhà, thôn hay xóm")
    assert "trang không hiện mục này" in problem.vi
    assert "12" not in problem.vi
    assert len(found(summary=SILENT, workplace=at_home, address=None)) == 1
    assert found(summary=SILENT, workplace="Hội Nông dân xã Ba Tiêu") == []
    assert found(summary=SILENT, workplace=at_home, consent=[consent()]) == []


@pytest.mark.parametrize(
    ("workplace", "count"),
    [
        ("Chi hội Phụ nữ thôn Suối Đá, xã Ba Tiêu", 2),
        ("Hội Nông dân xã Ba Tiêu, tại nhà ở làng Suối Đá", 2),
        # The institution itself is no home, though its name is one of capitals.
        ("Trạm Suối Đá, thôn Đồng Mẫu", 1),
    ],
)
def test_the_village_of_a_hidden_workplace_is_looked_for_in_the_other_texts(
    workplace: str, count: int
) -> None:
    problems = found(address="xã Ba Tiêu, huyện Ba Tơ", workplace=workplace)

    assert len(problems) == count
    assert all("ở mục address hay workplace, mà" in problem.vi for problem in problems[1:])
    assert found(address=None, workplace=workplace, consent=[consent()]) == []
