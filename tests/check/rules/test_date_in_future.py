from dienhinh.check.rules import date_in_future
from tests.builders import TODAY, a_context, an_entry
from tests.check.places import places
from tests.check.units import a_document, a_unit_entry


def test_every_date_of_what_has_happened_is_looked_at() -> None:
    entry = an_entry(
        model__founded="2024",
        model__as_of="2023-12-02",
        awards__0__year=2024,
        sources__0__date="2024-01",
        verified__0__on="2032-11-10",
    )

    problems = list(date_in_future.check(entry, a_context()))

    assert places(problems) == [
        (68, 12, "date-in-future"),
        (72, 10, "date-in-future"),
        (86, 9, "date-in-future"),
        (101, 9, "date-in-future"),
        (106, 9, "date-in-future"),
    ]


def test_a_consent_is_given_and_withdrawn_in_the_past_but_may_end_later() -> None:
    consent = {"item": "phone", "by": "Người Mẫu Một", "proof": "Phiếu đồng ý, lưu tại UBND xã"}
    dates = {"on": "2024-01-01", "until": "2030-01-01", "withdrawn_on": "2024-02-01"}

    problems = list(date_in_future.check(an_entry(consent=[consent | dates]), a_context()))

    assert [problem.vi[:12] for problem in problems] == ["“2024-01-01”", "“2024-02-01”"]


def test_the_day_of_checking_itself_is_no_future_nor_is_its_month_or_year() -> None:
    entry = an_entry(
        model__founded="2023",
        model__as_of="2023-12",
        verified__0__on="2023-12-01",
        publish_on="2025-01-01",
    )

    assert list(date_in_future.check(entry, a_context())) == []


def test_what_a_unit_did_today_has_happened() -> None:
    entry = a_unit_entry(documents=[a_document(date=str(TODAY))])

    assert list(date_in_future.check_unit(entry, a_context())) == []
