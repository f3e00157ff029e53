from dienhinh.derive.quota_coverage import QuotaCoverage, coverage
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.profile import Profile
from tests.builders import a_call, a_profile
from tests.derive.libraries import a_library, after_2025


def covered(*profiles: Profile) -> QuotaCoverage:
    library = a_library(*profiles)
    return coverage(library.reference.calls["so-ket-2023"], library)


def test_every_nominating_unit_has_a_row_and_every_movement_a_cell() -> None:
    found = covered()

    assert [row.unit for row in found.rows] == ["ba-to", "son-ha"]
    assert [[cell.movement for cell in row.cells] for row in found.rows] == [
        ["nong-thon-moi", "vi-nguoi-ngheo"],
        ["nong-thon-moi", "vi-nguoi-ngheo"],
    ]
    assert (found.slots, found.filled, found.least, found.most) == (4, 0, 2, 3)


def asked_of(*units: str) -> QuotaCoverage:
    """The quota of a call that asks these units."""
    group = AddresseeGroup(id="x", name="X", nominates=True, units=units)
    return coverage(a_call(addressees=(group,)), a_library(reference=after_2025()))


def test_rows_are_headed_by_what_they_are() -> None:
    assert (asked_of("ba-to").header, asked_of("ba-to").noun) == ("Địa bàn năm 2023", "địa phương")
    assert (asked_of("xa-21529").header, asked_of("xa-21529").noun) == ("Địa phương", "địa phương")
    mixed = asked_of("xa-21529", "hoi-nong-dan")
    assert (mixed.header, mixed.noun) == ("Đơn vị", "đơn vị")


def test_only_nominated_profiles_fill_the_quota() -> None:
    found = covered(
        a_profile(slug="a"),
        a_profile(slug="b", origin="press"),
        a_profile(slug="c", origin="sample"),
    )

    cell = found.rows[0].cells[1]

    assert (cell.nominated, cell.press, cell.samples, cell.missing) == (1, 1, 1, 1)
    assert (found.nominated, found.press, found.samples) == (1, 1, 1)
    assert found.filled == 0


def test_the_least_number_fills_a_slot_and_more_do_no_harm() -> None:
    found = covered(*(a_profile(slug=f"ho-so-{n}") for n in range(4)))

    cell = found.rows[0].cells[1]

    assert (cell.nominated, cell.missing, found.filled) == (4, 0, 1)


def test_the_last_row_sums_the_columns() -> None:
    found = covered(
        a_profile(slug="a"),
        a_profile(slug="b", unit="son-ha", commune=None),
        a_profile(slug="c", movement="nong-thon-moi", origin="press"),
    )

    assert found.columns == ((0, 1), (2, 0))


def test_a_unit_that_need_not_nominate_is_in_no_row() -> None:
    found = covered(
        a_profile(slug="a"),
        a_profile(slug="b", unit="hoi-nong-dan", commune=None),
        a_profile(slug="c", unit="hoi-nong-dan", commune=None, origin="press"),
        a_profile(slug="d", unit="hoi-nong-dan", commune=None, origin="press"),
    )

    assert (found.nominated, found.press) == (1, 0)
    assert (found.nominated_beside, found.press_beside) == (1, 2)


def test_a_profile_of_another_call_counts_nothing() -> None:
    library = a_library(a_profile())

    assert coverage(a_call(id="so-ket-2024"), library).nominated == 0
