import pytest

from dienhinh.check.rules import strange_sign_in_name
from dienhinh.problems import Problem, Severity
from tests.builders import a_context, an_entry


def found(name: str) -> list[Problem]:
    return list(strange_sign_in_name.check(an_entry(name=name), a_context()))


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u00ad", "\u2060", "\u200d", "\ufe0f", "\u3164", "\U000e0041"]
)
def test_a_sign_that_nobody_sees_is_an_error(sign: str) -> None:
    [problem] = found(f"Tổ Mẫ{sign}u")

    assert (problem.line, problem.severity) == (1, Severity.ERROR)
    assert f"Ký tự thứ 6 của tên là U+{ord(sign):04X}" in problem.vi


@pytest.mark.parametrize("letter", ["а", "Ο", "Ａ", "𝐀", "ա"])
def test_a_letter_of_another_script_is_pointed_at(letter: str) -> None:
    [problem] = found(f"Tổ {letter} Mẫu")

    assert problem.severity is Severity.WARNING
    assert f"Ký tự thứ 4 của tên là “{letter}”" in problem.vi


def test_both_are_told() -> None:
    assert len(found("Tổ а\u200b Mẫu")) == 2


@pytest.mark.parametrize(
    "name",
    [
        "Hợp tác xã Đường Ðá số 2 (OCOP 4 sao) – “Suối Mẫu”",
        "Hộ ông Đinh K’Ní, H'Rê, HʼRê",
        "Làng Đăk Glei, Ê-đê, Xơ-đăng, Pơ Lŏng, Ñam, Čư",
        "Tổ 5 m² ½ №",
    ],
)
def test_names_of_the_province_and_signs_that_are_no_letters_are_not(name: str) -> None:
    assert found(name) == []
