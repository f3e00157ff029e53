from typing import Any

import pytest

from dienhinh.check.rules import consent_missing
from dienhinh.problems import Problem, Severity
from tests.builders import a_context, a_folder, a_photo_facts, an_entry
from tests.check.places import places

PERSON: dict[str, Any] = {"kind": "individual", "model": None}


def consent(item: str, **dates: str) -> dict[str, str]:
    given = {"item": item, "by": "Người Mẫu Một", "on": "2023-11-12"}
    return given | {"proof": "Phiếu đồng ý, lưu tại UBND xã"} | dates


def missing(**changes: Any) -> list[Problem]:  # noqa: ANN401 any YAML value
    return list(consent_missing.check(an_entry(**PERSON | changes), a_context()))


def test_without_any_consent_name_and_photographs_are_told_at_the_status() -> None:
    problems = missing()

    assert places(problems) == [(8, 9, "consent-missing"), (8, 9, "consent-missing")]
    assert [problem.severity for problem in problems] == [Severity.ERROR, Severity.ERROR]
    assert problems[0].vi.startswith(
        "Chưa có đồng ý công khai họ tên có hiệu lực ngày 01/12/2023 (chưa ghi)."
    )


def test_a_draft_is_only_reminded() -> None:
    problems = missing(status="draft")

    assert [problem.severity for problem in problems] == [Severity.WARNING, Severity.WARNING]


def test_both_consents_are_enough() -> None:
    assert missing(consent=[consent("name"), consent("photo")]) == []


def test_drawings_need_no_consent_for_photographs() -> None:
    drawings = {"photos__0__kind": "illustration", "photos__1__kind": "illustration"}

    assert missing(consent=[consent("name")], **drawings) == []


@pytest.mark.parametrize(
    ("dates", "why", "severity"),
    [
        ({"until": "2023-11-30"}, "đã hết hạn ngày 30/11/2023", "warning"),
        ({"withdrawn_on": "2023-12-01"}, "đã rút lại ngày 01/12/2023", "warning"),
        ({"on": "2023-12-02"}, "chỉ có từ ngày 02/12/2023", "error"),
    ],
)
def test_a_consent_out_of_force_is_none_and_stops_the_site_only_before_it_begins(
    dates: dict[str, str], why: str, severity: str
) -> None:
    [problem] = missing(consent=[consent("name", **dates), consent("photo")])

    assert f"({why})" in problem.vi
    assert problem.severity == severity
    assert problem.column == 1


def test_a_scheduled_profile_is_judged_on_its_day() -> None:
    until = consent("name", until="2023-12-31")

    [problem] = missing(
        status="scheduled", publish_on="2024-01-15", consent=[until, consent("photo")]
    )

    assert "có hiệu lực ngày 15/01/2024" in problem.vi


@pytest.mark.parametrize("changes", [{"kind": "collective"}, {"status": "withdrawn"}])
def test_collectives_and_what_was_taken_down_need_none(changes: dict[str, str]) -> None:
    assert missing(**changes) == []


def test_a_collective_is_told_of_a_recorded_consent_that_ended() -> None:
    ended = consent("photo", withdrawn_on="2023-12-01")

    [problem] = missing(kind="collective", consent=[ended])

    assert "(đã rút lại ngày 01/12/2023)" in problem.vi
    assert problem.severity == "warning"
    assert missing(kind="collective", consent=[ended, consent("photo", by="Người Mẫu Hai")]) == []


@pytest.mark.parametrize(
    ("kind", "picture", "names_camera", "found"),
    [
        ("individual", "illustration", True, True),
        ("individual", "illustration", False, False),
        ("individual", "photo", True, False),
        ("collective", "illustration", True, False),
    ],
)
def test_a_drawing_that_a_camera_took_is_pointed_at(
    kind: str, picture: str, *, names_camera: bool, found: bool
) -> None:
    facts = {"anh-1.jpg": a_photo_facts(names_camera=names_camera)}
    entry = an_entry(
        folder=a_folder(photos=facts),
        kind=kind,
        model=None,
        photos__0__kind=picture,
        consent=[consent("name"), consent("photo")],
    )

    problems = list(consent_missing.check(entry, a_context()))

    assert [problem.severity for problem in problems] == [Severity.WARNING] * found
    assert all("kind: photo" in problem.vi for problem in problems)
