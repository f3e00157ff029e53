from dienhinh.check.rules import plan_double_booking
from tests.builders import a_context
from tests.check.places import places
from tests.check.plans import a_corpus, a_story

OTHER = a_story(slug="to-khac", name="Tổ Khác")


def found(*slots: str) -> list[tuple[int, int, str]]:
    plan = "slots:\n" + "".join(f"  - {{{slot}}}\n" for slot in slots)
    return places(
        list(plan_double_booking.check_all(a_corpus(plan, a_story(), OTHER), a_context()))
    )


def test_one_outlet_takes_one_story_a_day_however_its_name_is_typed() -> None:
    assert found(
        "date: 2023-12-08, profile: to-khac, channel: newspaper, outlet: Báo Mẫu",
        "date: 2023-12-08, profile: to-hop-tac-suoi-mau, channel: newspaper, outlet: BÁO MẪU",
    ) == [(3, 12, "plan-double-booking")]


def test_another_day_channel_or_outlet_is_free() -> None:
    assert (
        found(
            "date: 2023-12-08, profile: to-khac, channel: newspaper, outlet: Báo Mẫu",
            "date: 2023-12-09, profile: to-khac, channel: newspaper, outlet: Báo Mẫu",
            "date: 2023-12-08, profile: to-khac, channel: radio, outlet: Báo Mẫu",
            "date: 2023-12-08, profile: to-khac, channel: newspaper, outlet: Báo Khác",
        )
        == []
    )


def test_a_piece_about_two_profiles_may_stand_twice_but_not_about_one() -> None:
    ran = 'channel: newspaper, ran_on: 2023-11-21, link: "https://bao.example.vn/a"'

    assert found(
        f"date: 2023-11-21, profile: to-khac, {ran}",
        f"date: 2023-11-21, profile: to-hop-tac-suoi-mau, {ran}",
        f"date: 2023-11-22, profile: to-khac, {ran}",
    ) == [(4, 12, "plan-double-booking")]


RAN = "profile: to-khac, channel: newspaper, outlet: Báo Mẫu, ran_on: 2023-11-21"
LINK = 'link: "https://bao.example.vn/'


def test_of_one_run_the_link_may_be_missing_in_either_slot() -> None:
    linked = f'date: 2023-11-21, {RAN}, {LINK}a"'
    bare = f"date: 2023-11-20, {RAN}"

    assert found(linked, bare) == found(bare, linked) == [(3, 12, "plan-double-booking")]


def test_two_pieces_of_one_outlet_on_one_day_are_two_by_their_links() -> None:
    assert (
        found(
            f'date: 2023-11-21, {RAN}, {LINK}a"',
            f'date: 2023-11-21, {RAN}, {LINK}b"',
        )
        == []
    )


def test_the_other_slot_is_shown() -> None:
    plan = (
        "slots:\n"
        "  - {date: 2023-12-08, profile: to-hop-tac-suoi-mau, channel: zalo}\n"
        "  - {date: 2023-12-08, profile: to-hop-tac-suoi-mau, channel: zalo}\n"
    )

    [problem] = plan_double_booking.check_all(a_corpus(plan), a_context())

    assert [(other.line, other.column) for other in problem.related] == [(2, 12)]
