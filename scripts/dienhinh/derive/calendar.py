"""The story calendar: what goes out when, the weeks without a story, and who is told too little.

In: plans and stories, both internal. Out: values for staff; no page is made from them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dienhinh.model.article import NEWS_FOLDER
from dienhinh.model.calendar import Balance, Event, Share, StoryCalendar, Untold, Week
from dienhinh.model.plan import Plan, Slot, Story
from dienhinh.model.reference import Reference
from dienhinh.model.schema.profile import KIND_NAMES
from dienhinh.vietnamese import sort_key

_WEEK = timedelta(days=7)
_HIDDEN = frozenset({"draft", "withdrawn"})


def calendar(  # noqa: PLR0913 a calendar has these parts
    plans: Sequence[Plan],
    stories: Sequence[Story],
    reference: Reference,
    *,
    today: date,
    first: date,
    weeks: int,
    hidden: Collection[str],
) -> StoryCalendar:
    """The `weeks` weeks from the one in which `first` lies.

    `hidden` are the profiles whose day has come and whom the public does not see: what is planned
    of them is shown, and they are counted nowhere. What is noted to have run on a day to come has
    not run.
    """
    plans = [
        replace(plan, slots=tuple(_without_days_to_come(slot, today) for slot in plan.slots))
        for plan in plans
    ]
    monday = first - timedelta(days=first.weekday())
    real = [story for story in stories if not story.is_sample and story.status != "withdrawn"]
    end = monday + weeks * _WEEK
    events = [e for e in _events(plans, real, reference) if monday <= e.day < end]
    slots = [slot for plan in plans for slot in plan.slots]
    seen = [story for story in real if story.slug not in hidden]
    untold = tuple(_untold(seen, slots, reference, today))
    short = {story.slug for story in seen if story.lacks_on(end)}
    suggestions = _suggestions((w for w in untold if w.slug not in short), real, slots)
    return StoryCalendar(
        today=today,
        first=monday,
        weeks=tuple(_weeks(events, monday, weeks, suggestions, today)),
        untold=untold,
        balance=tuple(_balance(seen, slots, events, reference, today)),
    )


def _without_days_to_come(slot: Slot, today: date) -> Slot:
    return replace(slot, ran_on=None) if slot.ran_on and slot.ran_on > today else slot


def _weeks(
    events: Sequence[Event],
    monday: date,
    number: int,
    suggestions: Iterator[Untold],
    today: date,
) -> Iterator[Week]:
    for start in (monday + passed * _WEEK for passed in range(number)):
        own = tuple(event for event in events if start <= event.day < start + _WEEK)
        week = Week(first=start, events=own)
        is_open = week.is_gap and start + _WEEK > today
        yield replace(week, suggestion=next(suggestions, None)) if is_open else week


def _suggestions(
    untold: Iterable[Untold], stories: Iterable[Story], slots: Iterable[Slot]
) -> Iterator[Untold]:
    """The stories nobody planned: first those whose unit, then whose movement, is told least."""
    by_slug = {story.slug: story for story in stories}
    told = [by_slug[slot.profile] for slot in slots if slot.profile in by_slug]
    units = Counter(story.unit for story in told)
    movements = Counter(story.movement for story in told)

    def need(waiting: Untold) -> tuple[int, int]:
        story = by_slug[waiting.slug]
        return units[story.unit], movements[story.movement]

    left = [waiting for waiting in untold if waiting.planned_on is None]
    while left:
        chosen = min(left, key=need)
        left.remove(chosen)
        units[by_slug[chosen.slug].unit] += 1
        movements[by_slug[chosen.slug].movement] += 1
        yield chosen


def _events(
    plans: Iterable[Plan], stories: Sequence[Story], reference: Reference
) -> Iterator[Event]:
    """By day; on one day first the profiles that appear, then the slots as the file has them."""
    by_slug = {story.slug: story for story in stories}
    found = [_appearing(story, reference) for story in stories if story.status not in _HIDDEN]
    for plan in plans:
        seen: Counter[str] = Counter()
        for slot in plan.slots:
            story = by_slug.get(slot.profile)
            if story is not None:
                found.append(_telling(slot, story, _uid(plan, slot, seen), reference))
    yield from sorted((event for event in found if event is not None), key=lambda e: e.day)


def _uid(plan: Plan, slot: Slot, seen: Counter[str]) -> str:
    """A story of the site is known by its address; what is planned has none yet."""
    if plan.call == NEWS_FOLDER:
        return f"{NEWS_FOLDER}/{slot.link}"
    key = f"{plan.call}/{slot.profile}/{slot.channel}/{slot.outlet or ''}"
    seen[key] += 1
    return f"{key}/{seen[key]}"


def _appearing(story: Story, reference: Reference) -> Event | None:
    if story.first_day is None:
        return None
    return Event(
        uid=f"{story.slug}/first-day",
        day=story.first_day,
        channel=None,
        slug=story.slug,
        name=story.name,
        unit=_unit_name(story, reference),
        movement=_movement_name(story, reference),
        outlet=None,
        who=None,
        note=None,
        title=None,
        link=None,
        status=story.status,
        has_run=False,
        is_over=bool(story.lacks_on(story.first_day)),
    )


def _telling(slot: Slot, story: Story, uid: str, reference: Reference) -> Event:
    return Event(
        uid=uid,
        day=slot.ran_on or slot.date,
        channel=slot.channel,
        slug=story.slug,
        name=story.name,
        unit=_unit_name(story, reference),
        movement=_movement_name(story, reference),
        outlet=slot.outlet,
        who=slot.who,
        note=slot.note,
        title=slot.title,
        link=slot.link,
        status=story.status,
        has_run=slot.ran_on is not None,
        is_over=slot.ran_on is None and bool(story.lacks_on(slot.date)),
    )


def _untold(
    stories: Sequence[Story], slots: Iterable[Slot], reference: Reference, today: date
) -> Iterator[Untold]:
    """Those without a plan first, then by name."""
    told: set[str] = set()
    planned: dict[str, list[date]] = defaultdict(list)
    by_slug = {story.slug: story for story in stories}
    for slot in slots:
        if slot.ran_on is not None:
            told.add(slot.profile)
        elif (
            slot.date >= today
            and slot.profile in by_slug
            and not by_slug[slot.profile].lacks_on(slot.date)
        ):
            planned[slot.profile].append(slot.date)
    waiting = [s for s in stories if s.is_public_on(today) and s.slug not in told]
    for story in sorted(waiting, key=lambda s: (s.slug in planned, sort_key(s.name), s.slug)):
        yield Untold(
            slug=story.slug,
            name=story.name,
            unit=_unit_name(story, reference),
            movement=_movement_name(story, reference),
            planned_on=min(planned[story.slug], default=None),
        )


def _balance(
    stories: Sequence[Story],
    slots: Iterable[Slot],
    events: Iterable[Event],
    reference: Reference,
    today: date,
) -> Iterator[Balance]:
    public = [story for story in stories if story.is_public_on(today)]
    told = {slot.profile for slot in slots if slot.ran_on is not None}
    by_slug = {story.slug: story for story in stories}
    to_come = [
        by_slug[e.slug]
        for e in events
        if e.channel and not (e.has_run or e.is_over) and e.day >= today and e.slug in by_slug
    ]
    for field, names, value in _divisions([*public, *to_come], reference, today):
        have = Counter(value(story) for story in public)
        were = Counter(value(story) for story in public if story.slug in told)
        will = Counter(value(story) for story in to_come)
        yield Balance(
            id=field,
            shares=tuple(
                Share(name=name, profiles=have[key], told=were[key], planned=will[key])
                for key, name in names
            ),
        )


def _divisions(
    counted: Iterable[Story], reference: Reference, today: date
) -> Iterator[tuple[str, list[tuple[str, str]], Callable[[Story], str]]]:
    """Field, its values with names, and how a story tells its value."""
    # Who must introduce and has not is told; of the hundred others only those that have a story.
    have = {story.unit for story in counted}
    calls = reference.calls_meant(today)
    units = [
        unit
        for unit in reference.units.values()
        if unit.id in have
        or any(call.must_nominate(unit) and unit.exists_on(call.date) for call in calls)
    ]
    yield "unit", [(u.id, u.name) for u in units], lambda s: s.unit
    movements = reference.movements.values()
    yield "movement", [(m.id, m.short) for m in movements], lambda s: s.movement
    yield "kind", list(KIND_NAMES.items()), lambda s: s.kind
    yield "sector", [(s.id, s.name) for s in reference.sectors.values()], lambda s: s.sector


def _unit_name(story: Story, reference: Reference) -> str:
    unit = reference.units.get(story.unit)
    return unit.name if unit else story.unit


def _movement_name(story: Story, reference: Reference) -> str:
    movement = reference.movements.get(story.movement)
    return movement.short if movement else story.movement
