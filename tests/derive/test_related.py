from dienhinh.derive.related import neighbours, related
from tests.builders import a_profile
from tests.derive.libraries import a_library


def slugs_beside(slug: str, *profiles: object) -> list[str]:
    shown = a_library(*profiles)  # type: ignore[arg-type] # the builder's records
    return [other.slug for other in related(shown.by_slug[slug], neighbours(shown))]


def test_same_field_comes_before_same_movement() -> None:
    found = slugs_beside(
        "a",
        a_profile(slug="a"),
        a_profile(slug="phong-trao", sector="chan-nuoi"),
        a_profile(slug="linh-vuc", movement="nong-thon-moi"),
    )

    assert found == ["linh-vuc", "phong-trao"]


def test_a_profile_is_not_its_own_relative() -> None:
    assert slugs_beside("a", a_profile(slug="a")) == []


def test_real_profiles_come_before_samples() -> None:
    found = slugs_beside(
        "a",
        a_profile(slug="a"),
        a_profile(slug="mau", origin="sample"),
        a_profile(slug="that", sector="chan-nuoi"),
    )

    assert found == ["that", "mau"]


def test_at_most_three_are_shown_and_every_profile_of_a_large_group_has_them() -> None:
    many = [a_profile(slug=f"ho-so-{number:03d}") for number in range(60)]

    found = {slug: slugs_beside(slug, *many) for slug in ("ho-so-000", "ho-so-042")}

    assert {len(others) for others in found.values()} == {3}
    assert all(slug not in others for slug, others in found.items())
