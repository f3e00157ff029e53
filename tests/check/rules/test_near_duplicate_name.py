import pytest

from dienhinh.check.rules import near_duplicate_name
from dienhinh.problems import Problem, Related
from tests.builders import a_context
from tests.check.places import a_corpus, a_trace


def near(first: str, second: str) -> list[Problem]:
    corpus = a_corpus(a_trace("mot", name=first), a_trace("hai", name=second))
    return list(near_duplicate_name.check_all(corpus, a_context()))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Tổ hợp tác Suối Mẫu", "TỔ HỢP TÁC SUỐI MẪU", id="case"),
        pytest.param("Hợp tác xã Phổ Hòa", "Hợp tác xã Phổ Hoà", id="place of the tone"),
        pytest.param("Tổ dệt Ba Tơ", "Tổ dệt Ba Tô", id="diacritics"),
        pytest.param("Tổ dệt thổ cẩm", "Tổ dệt thổ cấm", id="tone"),
        pytest.param("Tổ hợp tác Nước Leng", "Tổ hợp tác Nước Len", id="one letter less"),
        pytest.param("Tổ hợp tác Nước Len", "Tổ hợp tác Nước Leng", id="one letter more"),
        pytest.param("Tổ hợp tác Nước Leng", "Tổ hợp tác Nước Lang", id="one other letter"),
    ],
)
def test_names_that_differ_by_a_slip_are_near(first: str, second: str) -> None:
    [problem] = near(first, second)

    assert problem.path == "so-ket-2023/ba-to/hai/profile.yaml"
    assert problem.related == (
        Related("so-ket-2023/ba-to/mot/profile.yaml", 1, 7, "Hồ sơ ấy ở đây.", "It is here."),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Tổ hợp tác số 1", "Tổ hợp tác số 2", id="numbers"),
        pytest.param("Tổ hợp tác số 1", "Tổ hợp tác số 12", id="longer numbers"),
        pytest.param("Đội A", "Đội B", id="letters that stand alone"),
        pytest.param("Tổ hợp tác Nước Leng", "Tổ hợp tác Nước Lệch", id="two letters"),
    ],
)
def test_names_that_differ_on_purpose_are_not(first: str, second: str) -> None:
    assert near(first, second) == []


def test_other_units_and_what_was_taken_down_are_not_compared() -> None:
    traces = (
        a_trace("mot", name="Tổ dệt"),
        a_trace("hai", name="Tổ dệt", unit="son-ha"),
        a_trace("ba", name="Tổ dệt", call="so-ket-2024"),
        a_trace("bon", name="Tổ dệt", status="withdrawn"),
    )

    assert list(near_duplicate_name.check_all(a_corpus(*traces), a_context())) == []


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("household", "ghi thêm xã hay việc làm (như “nuôi bò”), đừng ghi thôn, vào tên."),
        ("individual", "ghi thêm xã hay việc làm (như “nuôi bò”), đừng ghi thôn, vào tên."),
        ("collective", "ghi thêm thôn, xã vào tên."),
    ],
)
def test_no_village_is_to_be_written_into_the_name_of_people(kind: str, more: str) -> None:
    """A name is always shown, the village of a person only with a consent of its own."""
    corpus = a_corpus(a_trace("mot", name="Hộ Mẫu"), a_trace("hai", name="Hộ Mẫu", kind=kind))

    [problem] = near_duplicate_name.check_all(corpus, a_context())

    assert problem.vi.endswith(more)
