import pytest

from dienhinh.check.markers import marker_problems
from dienhinh.model.marker import Marker
from dienhinh.model.source import Spot

NAMES = {"card", "hero", "totals"}
SLUGS = {"htx-ba-tieu", "heo-ky-son-ba"}


def told(name: str, argument: str = "") -> list[tuple[str, str]]:
    marker = Marker(path="docs/tin.md", spot=Spot(3, 10), name=name, argument=argument)
    problems = list(marker_problems([marker], NAMES, {"card"}, SLUGS))
    assert all((p.path, p.line, p.column) == ("docs/tin.md", 3, 10) for p in problems)
    return [(problem.code, problem.vi) for problem in problems]


def test_known_pieces_and_public_profiles_are_silent() -> None:
    assert told("totals") == []
    assert told("card", "htx-ba-tieu") == []
    assert told("hero") == []
    assert told("hero", "heo-ky-son-ba") == []


def test_an_unknown_piece_is_told_with_the_nearest_name() -> None:
    ((code, text),) = told("total")

    assert code == "unknown-marker"
    assert "Có phải là “totals”?" in text


def test_a_profile_that_is_not_public_is_told_with_the_nearest_slug() -> None:
    ((code, text),) = told("card", "htx-ba-tie")

    assert code == "marker-without-profile"
    assert "Có phải là “htx-ba-tieu”?" in text


def test_a_card_needs_a_profile() -> None:
    assert [code for code, _ in told("card")] == ["marker-without-profile"]


def test_an_optional_profile_must_be_public_when_it_is_named() -> None:
    assert [code for code, _ in told("hero", "khong-co")] == ["marker-without-profile"]


@pytest.mark.parametrize(("name", "severity"), [("card", "error"), ("hero", "warning")])
def test_only_a_piece_that_can_do_without_lets_the_site_be_built(name: str, severity: str) -> None:
    marker = Marker(path="docs/tin.md", spot=Spot(1, 1), name=name, argument="khong-co")

    (problem,) = marker_problems([marker], NAMES, {"card"}, SLUGS)

    assert problem.severity == severity
