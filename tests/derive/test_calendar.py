from dataclasses import replace
from datetime import date

import pytest

from dienhinh.derive.calendar import calendar
from dienhinh.model.calendar import Event, StoryCalendar
from dienhinh.model.call import AddresseeGroup
from dienhinh.model.consent import Agreed
from dienhinh.model.plan import Plan, Story
from dienhinh.model.reference import Reference
from tests.builders import a_reference
from tests.check.plans import SLUG, a_story
from tests.derive.libraries import after_2025
from tests.plans import a_plan, a_slot

TODAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)


def made(
    plan: Plan,
    *stories: Story,
    first: date = TODAY,
    weeks: int = 2,
    reference: Reference | None = None,
) -> StoryCalendar:
    lists = reference or a_reference()
    return calendar([plan], stories, lists, today=TODAY, first=first, weeks=weeks, hidden=())


def events(found: StoryCalendar) -> list[Event]:
    return [event for week in found.weeks for event in week.events]


@pytest.mark.parametrize("first", [MONDAY, TODAY, date(2026, 11, 29)])
def test_weeks_begin_on_monday_and_hold_their_seven_days(first: date) -> None:
    days = ("2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30", "2026-12-06", "2026-12-07")
    plan = a_plan(*(a_slot(date=date.fromisoformat(day)) for day in days))

    found = made(plan, a_story(), first=first)

    assert [week.first for week in found.weeks] == [MONDAY, date(2026, 11, 30)]
    assert [[e.day.isoformat() for e in week.events] for week in found.weeks] == [
        ["2026-11-23", "2026-11-29"],
        ["2026-11-30", "2026-12-06"],
    ]


def test_what_ran_stands_on_the_day_it_ran() -> None:
    plan = a_plan(a_slot(date=date(2026, 12, 1), ran_on=TODAY))

    [event] = events(made(plan, a_story()))

    assert (event.day, event.has_run) == (TODAY, True)


def test_what_is_noted_to_have_run_on_a_day_to_come_has_not_run() -> None:
    planned = date(2026, 12, 1)
    plan = a_plan(a_slot(date=planned, ran_on=date(2026, 12, 2)))

    found = made(plan, a_story())

    [event] = events(found)
    assert (event.day, event.has_run) == (planned, False)
    assert [waiting.planned_on for waiting in found.untold] == [planned]


def test_a_week_without_a_story_is_a_gap_and_a_profile_that_appears_fills_it() -> None:
    appears = a_story(status="scheduled", first_day=date(2026, 12, 2))

    assert made(a_plan(), a_story()).gaps == (MONDAY, date(2026, 11, 30))
    assert made(a_plan(), appears).gaps == (MONDAY,)
    assert [event.channel for event in events(made(a_plan(), appears))] == [None]


def test_a_draft_is_planned_but_appears_on_no_day() -> None:
    plan = a_plan(a_slot(date=date(2026, 11, 26)))

    found = events(made(plan, a_story(status="draft", first_day=date(2026, 11, 27))))

    assert [(event.day.day, event.status) for event in found] == [(26, "draft")]


def short(**changes: object) -> Story:
    """A profile that needs a consent to its name, which ends on 1 December."""
    agreed = Agreed(item="name", on=date(2023, 11, 12), last_day=date(2026, 12, 1))
    return a_story(needs=("name",), agreed=(agreed,), **changes)


def test_what_may_not_be_told_on_its_day_stands_there_as_over_and_fills_no_week() -> None:
    plan = a_plan(a_slot(date=date(2026, 12, 1)), a_slot(date=date(2026, 12, 2)))

    found = made(plan, short())

    assert [(event.day.day, event.is_over) for event in events(found)] == [(1, False), (2, True)]
    assert made(a_plan(a_slot(date=date(2026, 12, 2))), short()).gaps == (
        MONDAY,
        date(2026, 11, 30),
    )


def test_a_telling_that_ran_is_never_over() -> None:
    plan = a_plan(a_slot(date=date(2026, 12, 2), ran_on=TODAY))

    assert [event.is_over for event in events(made(plan, short()))] == [False]


def test_what_is_over_is_planned_for_nobody_and_suggested_to_nobody() -> None:
    found = made(a_plan(a_slot(date=date(2026, 12, 2))), short())

    assert [untold.planned_on for untold in found.untold] == [None]
    assert [week.suggestion for week in found.weeks] == [None, None]
    assert {share.planned for balance in found.balance for share in balance.shares} == {0}


def test_who_is_hidden_is_planned_but_counted_nowhere() -> None:
    plan = a_plan(a_slot(date=date(2026, 11, 27)))

    found = calendar(
        [plan], [a_story()], a_reference(), today=TODAY, first=TODAY, weeks=2, hidden={SLUG}
    )

    assert [event.day.day for event in events(found)] == [27]
    assert found.untold == ()
    assert {share.profiles for balance in found.balance for share in balance.shares} == {0}


def test_samples_and_withdrawn_profiles_are_in_no_list() -> None:
    plan = a_plan(a_slot(profile="mau"), a_slot(profile="go"))
    stories = (a_story(slug="mau", origin="sample"), a_story(slug="go", status="withdrawn"))

    found = made(plan, *stories)

    assert events(found) == []
    assert found.untold == ()
    assert {share.profiles for balance in found.balance for share in balance.shares} == {0}


def test_public_profiles_that_ran_nowhere_are_named_those_without_a_plan_first() -> None:
    plan = a_plan(
        a_slot(profile="da-hen", date=date(2026, 12, 9)),
        a_slot(profile="da-hen", date=date(2026, 12, 2)),
        a_slot(profile="da-ke", ran_on=date(2026, 11, 1)),
        # Its day passed and nobody knows whether it ran.
        a_slot(profile="qua-hen", date=date(2026, 11, 24)),
    )
    stories = (
        a_story(slug="da-hen", name="An"),
        a_story(slug="da-ke", name="Bình"),
        a_story(slug="qua-hen", name="Cúc"),
        a_story(slug="nhap", name="Dung", status="draft"),
        a_story(slug="chua-dang", name="Em", status="scheduled", first_day=date(2026, 12, 1)),
    )

    found = made(plan, *stories).untold

    assert [(story.slug, story.planned_on) for story in found] == [
        ("qua-hen", None),
        ("da-hen", date(2026, 12, 2)),
    ]


def test_balance_counts_profiles_told_and_planned_in_the_window() -> None:
    plan = a_plan(
        a_slot(profile="mot", ran_on=date(2026, 11, 2)),
        a_slot(profile="mot", ran_on=date(2026, 11, 9)),
        a_slot(profile="hai", date=date(2026, 11, 26)),
        a_slot(profile="hai", date=date(2027, 3, 1)),
    )
    stories = (
        a_story(slug="mot"),
        a_story(slug="hai", unit="son-ha", kind="household"),
        a_story(slug="ba", unit="son-ha"),
    )

    balance = {b.id: {s.name: s for s in b.shares} for b in made(plan, *stories).balance}

    assert list(balance) == ["unit", "movement", "kind", "sector"]
    units = balance["unit"]
    counts = {name: (s.profiles, s.told, s.planned) for name, s in units.items()}
    assert counts == {"Ba Tơ": (1, 1, 0), "Sơn Hà": (2, 0, 1)}
    kinds = balance["kind"]
    assert (kinds["Hộ gia đình"].profiles, kinds["Hộ gia đình"].planned) == (1, 1)
    assert (kinds["Cá nhân"].profiles, kinds["Cá nhân"].told) == (0, 0)


def test_whoever_introduced_a_story_is_in_the_balance_and_no_agency_without_one() -> None:
    def units(*stories: Story) -> list[str]:
        return [share.name for b in made(a_plan(), *stories).balance[:1] for share in b.shares]

    assert units(a_story()) == ["Ba Tơ", "Sơn Hà"]
    assert units(a_story(unit="hoi-nong-dan")) == ["Ba Tơ", "Sơn Hà", "Hội Nông dân tỉnh"]
    assert units(a_story(unit="hoi-nong-dan", status="draft")) == ["Ba Tơ", "Sơn Hà"]


def test_the_balance_waits_for_those_whom_the_call_of_the_day_asks() -> None:
    lists = after_2025()
    communes = AddresseeGroup(id="commune", name="UBND các xã", nominates=True, units=())
    call = replace(lists.calls["2027"], addressees=(communes,))
    lists = replace(lists, calls={**lists.calls, call.id: call})

    found = made(a_plan(), a_story(unit="son-ha"), reference=lists)

    units = [share.name for share in found.balance[0].shares]
    assert units == ["Sơn Hà", "Xã Ba Vì", "Xã Đông Sơn", "Xã Măng Đen"]


def test_what_is_planned_for_the_day_behind_the_last_week_is_not_in_the_balance() -> None:
    def planned(day: date) -> int:
        found = made(a_plan(a_slot(profile="mot", date=day)), a_story(slug="mot"), weeks=2)
        return next(share.planned for b in found.balance for share in b.shares)

    assert (planned(date(2026, 12, 6)), planned(date(2026, 12, 7))) == (1, 0)


def test_moving_a_day_keeps_the_id_and_two_of_a_kind_have_two() -> None:
    before = made(a_plan(a_slot(date=date(2026, 11, 26))), a_story())
    after = made(a_plan(a_slot(date=date(2026, 12, 3))), a_story())
    twice = made(a_plan(a_slot(), a_slot()), a_story())

    assert [e.uid for e in events(before)] == [e.uid for e in events(after)]
    assert len({e.uid for e in events(twice)}) == 2


def test_a_story_of_the_site_keeps_its_id_when_another_tells_of_the_same_profile() -> None:
    def ids(*links: str) -> dict[str | None, str]:
        slots = (a_slot(channel="website", link=f"https://a.example/tin/{name}/") for name in links)
        found = made(Plan(call="tin", slots=tuple(slots)), a_story())
        return {event.link: event.uid for event in events(found)}

    assert ids("moi", "cu").items() >= ids("cu").items()


def test_a_story_of_the_site_has_one_id_for_all_its_profiles() -> None:
    link = "https://a.example/tin/moi/"
    slots = [a_slot(profile=slug, channel="website", link=link) for slug in ("mot", "hai")]
    found = made(Plan(call="tin", slots=tuple(slots)), a_story(slug="mot"), a_story(slug="hai"))

    assert [event.slug for event in events(found)] == ["mot", "hai"]
    assert len({event.uid for event in events(found)}) == 1


def test_an_open_week_gets_the_story_whose_unit_and_movement_are_told_least() -> None:
    plan = a_plan(
        a_slot(profile="ba-to-1", ran_on=date(2026, 10, 1)),
        a_slot(profile="son-ha-1", ran_on=date(2026, 10, 8)),
        a_slot(profile="son-ha-1", ran_on=date(2026, 10, 9)),
    )
    stories = (
        a_story(slug="ba-to-1"),
        a_story(slug="ba-to-2", name="B"),
        a_story(slug="ba-to-3", name="C", movement="nong-thon-moi"),
        a_story(slug="son-ha-1", unit="son-ha"),
        a_story(slug="son-ha-2", name="A", unit="son-ha"),
    )

    found = made(plan, *stories, first=date(2026, 11, 16), weeks=5).weeks

    # The first week is over. Ba Tơ was told once and Sơn Hà twice; then they are equal, and the
    # name decides.
    slugs = [week.suggestion.slug if week.suggestion else None for week in found]
    assert slugs == [None, "ba-to-3", "son-ha-2", "ba-to-2", None]


def test_a_week_with_a_story_and_a_story_with_a_plan_need_no_suggestion() -> None:
    plan = a_plan(a_slot(profile="mot"), a_slot(profile="hai", date=date(2027, 1, 5)))

    found = made(plan, a_story(slug="mot"), a_story(slug="hai")).weeks

    assert [week.suggestion for week in found] == [None, None]
