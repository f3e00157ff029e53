"""The trees of plans and of the corrections become records, or problems of shape and wording."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dienhinh.check.context import Context, CorrectionsEntry, PlanEntry
from dienhinh.check.prose import record_problems
from dienhinh.check.shape import shape, sound_shape
from dienhinh.check.villages import home_of
from dienhinh.model.needed_consents import items_needed
from dienhinh.model.plan import Corrections, Plan, Story
from dienhinh.model.profile import Profile
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.source import Tree
from dienhinh.problems import Problem, Severity


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
    problems += [*record_problems(tree, seen, CORRECTIONS), *_of_two(tree)]
    return CorrectionsEntry(log=seen, tree=tree, is_sound=log is not None), problems


def _of_two(tree: Tree) -> Iterator[Problem]:
    """Entries about a profile and an article: the text would stand on the page of both."""
    rows = tree.root.get("corrections")
    for position, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict) and row.get("profile") and row.get("article"):
            yield tree.problem(
                ("corrections", position, "article"),
                "field-not-allowed",
                Severity.ERROR,
                "Mục này đã ghi profile nên không ghi article: một mục nói về một trang. Xóa một "
                "trong hai; sai ở cả hai trang thì ghi hai mục.",
                "profile is there, so article may not be: an entry is about one page. Delete one "
                "of the two; if both pages were wrong write two entries.",
            )


def story(profile: Profile, context: Context) -> Story:
    """What the plan knows of a profile, on the day of the context."""
    known = Story(
        slug=profile.slug,
        name=profile.name,
        unit=profile.unit,
        movement=profile.movement,
        kind=profile.kind,
        sector=profile.sector,
        status=profile.status,
        origin=profile.origin,
        first_day=context.first_day_of(profile),
        agreed=profile.agreed,
        needs=tuple(items_needed(profile)),
    )
    # Of who waits only: what is kept of the others must not outlive what they took back.
    if known.was_public_by(context.today):
        return known
    return replace(known, address=home_of(profile) or None, commune=profile.commune)
