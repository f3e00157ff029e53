from dienhinh.check.rules import award_not_for_kind
from tests.builders import a_context, an_entry
from tests.check.places import places


def test_an_award_for_families_is_not_for_a_collective() -> None:
    entry = an_entry(awards__0__award="gia-dinh-van-hoa")

    [problem] = award_not_for_kind.check(entry, a_context())

    assert places([problem]) == [(85, 10, "award-not-for-kind")]
    assert problem.vi.startswith(
        "Gia đình văn hóa chỉ trao cho hộ gia đình, mà hồ sơ này là tập thể."
    )


def test_a_family_may_receive_it() -> None:
    entry = an_entry(kind="household", model__members=None, awards__0__award="gia-dinh-van-hoa")

    assert list(award_not_for_kind.check(entry, a_context())) == []
