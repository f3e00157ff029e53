from typing import Any

import pytest

from dienhinh.check.rules import ethnicity_consent
from dienhinh.problems import Problem, Severity
from tests.builders import a_context, an_entry
from tests.check.places import places

PERSON: dict[str, Any] = {"kind": "individual", "model": None}


def named(text: str, **changes: Any) -> list[Problem]:  # noqa: ANN401 any YAML value
    entry = an_entry(**PERSON, replication__cost=text, **changes)
    return list(ethnicity_consent.check(entry, a_context()))


@pytest.mark.parametrize(
    "text",
    [
        "Chị là người Hrê.",
        "Chị là người H’rê.",
        "Chị là người H're.",
        "Bà con Ca Dong.",
        "Anh người Cadong.",
        "Anh là người Cor.",
        "Anh là người Co ở Trà Bồng.",
        "Chị dân tộc Kor.",
        "Đồng bào Xơ Đăng.",
        "Anh là người Kinh.",
        "Ông là người Ba Na.",
    ],
)
def test_names_of_peoples_are_found_in_their_spellings(text: str) -> None:
    # The model is left out, so its six lines are not there.
    assert places(named(text)) == [(88, 9, "ethnicity-consent")]


@pytest.mark.parametrize(
    "text",
    [
        "Khoảng 2 co vải mỗi hộ.",
        "Trồng hoa cúc, kinh phí hai triệu đồng.",
        "Theo kinh nghiệm của người dân Thái Bình.",
        "Người khá giúp người khó.",
    ],
)
def test_other_uses_of_the_same_words_are_not(text: str) -> None:
    assert named(text) == []


def test_a_consent_of_its_own_allows_it() -> None:
    consent = {
        "item": "ethnicity",
        "by": "Người Mẫu Một",
        "on": "2023-11-12",
        "proof": "Phiếu đồng ý, lưu tại UBND xã",
    }

    assert named("Chị là người Hrê.", consent=[consent]) == []


@pytest.mark.parametrize("consent", [[], [{"withdrawn_on": "2023-11-20"}]])
def test_of_who_was_taken_down_nobody_is_to_be_asked(consent: list[dict[str, str]]) -> None:
    given = {"item": "ethnicity", "by": "Mẫu", "on": "2023-11-12", "proof": "Phiếu"}
    entry = an_entry(
        **PERSON,
        replication__cost="Phần lớn là người Hrê.",
        status="withdrawn",
        consent=[given | more for more in consent],
    )

    assert not list(ethnicity_consent.check(entry, a_context()))


def test_a_draft_is_only_reminded() -> None:
    [problem] = named("Chị là người Hrê.", status="draft")

    assert problem.severity is Severity.WARNING


def test_a_collective_may_say_who_lives_in_its_village() -> None:
    entry = an_entry(replication__cost="Phần lớn là người Hrê.")

    assert list(ethnicity_consent.check(entry, a_context())) == []


def test_a_collective_that_is_hidden_because_a_recorded_consent_ended_is_told() -> None:
    consent = {
        "item": "ethnicity",
        "by": "Người Mẫu Một",
        "on": "2023-11-12",
        "withdrawn_on": "2023-11-20",
        "proof": "Phiếu đồng ý, lưu tại UBND xã",
    }
    entry = an_entry(replication__cost="Phần lớn là người Hrê.", consent=[consent])

    [problem] = ethnicity_consent.check(entry, a_context())

    assert problem.severity is Severity.WARNING
    assert "đã rút lại hoặc hết hạn, nên hồ sơ không hiện" in problem.vi


def test_what_is_never_shown_may_name_a_people() -> None:
    proof = {
        "item": "name",
        "by": "Người Mẫu Một",
        "on": "2023-11-12",
        "proof": "Phiếu đồng ý của chị, người Hrê, lưu tại UBND xã",
    }

    assert named("Khoảng hai triệu đồng mỗi hộ.", consent=[proof]) == []
