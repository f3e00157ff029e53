from datetime import date

from tests.builders import a_profile
from tests.derive.libraries import a_library


def test_newest_come_first_and_equal_days_by_vietnamese_name() -> None:
    old = a_profile(slug="cu", name="An", publish_on=date(2023, 11, 20))
    second = a_profile(slug="dd", name="Đồng Tâm", publish_on=date(2023, 11, 28))
    first = a_profile(slug="d", name="Dung Quất", publish_on=date(2023, 11, 28))

    shown = a_library(old, second, first)

    assert [profile.slug for profile in shown.profiles] == ["d", "dd", "cu"]


def test_samples_come_after_all_real_profiles() -> None:
    sample = a_profile(slug="mau", origin="sample", publish_on=date(2026, 1, 1))
    real = a_profile(slug="that", publish_on=date(2023, 11, 20))

    assert [profile.slug for profile in a_library(sample, real).profiles] == ["that", "mau"]


def test_withdrawn_profiles_are_kept_apart() -> None:
    shown = a_library(a_profile(slug="go", status="withdrawn"), a_profile(slug="con"))

    assert [w.slug for w in shown.withdrawn] == ["go"]
    assert list(shown.by_slug) == ["con"]
