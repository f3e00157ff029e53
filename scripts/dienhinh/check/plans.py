"""The trees of plans and of the corrections become records, or problems of shape and wording."""

from collections.abc import Iterable

from dienhinh.check.context import CorrectionsEntry, PlanEntry
from dienhinh.check.prose import record_problems
from dienhinh.check.shape import shape, sound_shape
from dienhinh.model.needed_consents import items_needed
from dienhinh.model.plan import Corrections, Plan, Story
from dienhinh.model.profile import Profile
from dienhinh.model.reference import Reference
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.source import Tree
from dienhinh.problems import Problem


def shape_plans(
    trees: Iterable[tuple[str, Tree]],
) -> tuple[tuple[PlanEntry, ...], list[Problem]]:
    """The plans with their trees, and every problem of their shape and wording."""
    entries: list[PlanEntry] = []
    problems: list[Problem] = []
    for call, tree in trees:
        plan, found = shape(tree, PLAN, Plan, {"call": call})
        seen = plan or sound_shape(tree, PLAN, Plan, {"call": call})
        problems += [*found, *record_problems(tree, seen, PLAN)]
        entries.append(PlanEntry(plan=seen, tree=tree, is_sound=plan is not None))
    return tuple(entries), problems


def shape_corrections(tree: Tree | None) -> tuple[CorrectionsEntry | None, list[Problem]]:
    """The log of corrections with its tree, None without a file; every problem of the file."""
    if tree is None:
        return None, []
    log, problems = shape(tree, CORRECTIONS, Corrections, {})
    seen = log or sound_shape(tree, CORRECTIONS, Corrections, {})
    problems += record_problems(tree, seen, CORRECTIONS)
    return CorrectionsEntry(log=seen, tree=tree, is_sound=log is not None), problems


def story(profile: Profile, reference: Reference) -> Story:
    """What the plan knows of a profile."""
    call = reference.calls.get(profile.call)
    # Of who waits only: what is kept of the others must not outlive what they took back.
    is_waiting = profile.status in {"draft", "scheduled"}
    return Story(
        slug=profile.slug,
        name=profile.name,
        unit=profile.unit,
        movement=profile.movement,
        kind=profile.kind,
        sector=profile.sector,
        status=profile.status,
        origin=profile.origin,
        first_day=call.first_day(profile.publish_on) if call else profile.publish_on,
        agreed=profile.agreed,
        needs=tuple(items_needed(profile)),
        address=profile.address if is_waiting else None,
        commune=profile.commune if is_waiting else None,
    )
