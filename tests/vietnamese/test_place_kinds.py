"""The kinds that patterns know are those that lists may hold."""

from dienhinh.model.schema.lists import COMMUNE_TYPES
from dienhinh.vietnamese.place_kinds import COMMUNE_KINDS, DISTRICT_KINDS, any_folded_kind


def test_every_kind_of_commune_in_the_lists_is_known_to_patterns() -> None:
    assert tuple(option.id for option in COMMUNE_TYPES) == COMMUNE_KINDS


def test_patterns_are_of_letters_without_marks() -> None:
    assert any_folded_kind(DISTRICT_KINDS) == "huyen|thi xa|thanh pho"
