"""Corpora that hold a plan and the profiles it speaks of."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dienhinh.check.context import Corpus
from dienhinh.check.plans import shape_corrections, shape_plans
from dienhinh.model.article import Article
from dienhinh.model.plan import Story
from dienhinh.read.yaml_tree import parse_tree

SLUG = "to-hop-tac-suoi-mau"
PLAN_PATH = "so-ket-2023/plan.yaml"


def a_story(**changes: Any) -> Story:  # noqa: ANN401 any attribute of the record
    """A collective of Ba Tơ, public since 28 November 2023."""
    values: dict[str, Any] = {
        "slug": SLUG,
        "name": "Tổ hợp tác Suối Mẫu",
        "unit": "ba-to",
        "movement": "vi-nguoi-ngheo",
        "kind": "collective",
        "sector": "trong-trot",
        "status": "published",
        "origin": "nomination",
        "first_day": date(2023, 11, 28),
        "agreed": (),
        "needs": (),
    }
    return Story(**values | changes)


def a_corpus(plan: str, *stories: Story) -> Corpus:
    """The plan as it is typed, with these profiles or with one that is public."""
    tree, problems = parse_tree(plan.encode(), PLAN_PATH)
    assert tree is not None, problems
    plans, problems = shape_plans([("so-ket-2023", tree)])
    assert not problems
    known = {story.slug: story for story in stories or (a_story(),)}
    return Corpus(traces=(), call_trees=(), slugs=frozenset(known), stories=known, plans=plans)


def a_log(
    log: str, articles: Mapping[str, Article | None], stories: Mapping[str, Story] | None = None
) -> Corpus:
    """The log of corrections as it is typed, with these articles and profiles of the site."""
    tree, problems = parse_tree(log.encode(), "corrections.yaml")
    assert tree is not None, problems
    corrections, problems = shape_corrections(tree)
    assert not problems
    return Corpus(
        traces=(),
        call_trees=(),
        stories=stories or {},
        corrections=corrections,
        articles=articles,
    )
