from dienhinh.check.rules import consent_dates
from dienhinh.problems import Problem, Severity
from tests.builders import a_context, an_entry

CONSENT = {
    "item": "phone",
    "by": "Người Mẫu Một",
    "on": "2023-11-12",
    "proof": "Phiếu đồng ý, lưu tại UBND xã",
}


def test_ends_before_the_beginning_are_told_each_at_its_place() -> None:
    entry = an_entry(consent=[CONSENT | {"until": "2023-11-11", "withdrawn_on": "2022-11-12"}])

    problems = list(consent_dates.check(entry, a_context()))

    assert [(problem.column, problem.code) for problem in problems] == [
        (10, "consent-dates"),
        (17, "consent-dates"),
    ]
    assert [problem.vi[:12] for problem in problems] == ["“2023-11-11”", "“2022-11-12”"]


def test_a_consent_may_end_on_the_day_it_was_given() -> None:
    entry = an_entry(consent=[CONSENT | {"until": "2023-11-12", "withdrawn_on": "2023-11-12"}])

    assert list(consent_dates.check(entry, a_context())) == []


def test_what_another_member_gave_before_a_withdrawal_is_pointed_at() -> None:
    withdrawn = CONSENT | {"by": "Người Mẫu Hai", "on": "2023-11-20", "withdrawn_on": "2023-11-20"}
    again = CONSENT | {"on": "2023-11-20"}

    def found(kind: str, *rows: dict[str, str]) -> list[Problem]:
        entry = an_entry(kind=kind, model=None, consent=list(rows))
        return list(consent_dates.check(entry, a_context()))

    [problem] = found("household", CONSENT, withdrawn)

    assert (problem.code, problem.severity) == ("consent-dates", Severity.WARNING)
    assert "withdrawn_on: 2023-11-20" in problem.vi
    assert "Mẫu Một" not in problem.vi
    assert found("household", CONSENT, withdrawn, again) == []
    assert found("individual", CONSENT, withdrawn) == []
    assert found("collective", CONSENT, withdrawn) == []
