from datetime import date

import pytest

from dienhinh.check.context import CollectionEntry, Corpus
from dienhinh.check.rules import date_far_ahead
from dienhinh.model.collection import Collection
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_context, an_entry
from tests.check.places import places
from tests.check.plans import a_corpus

PLAN = """slots:
  - {date: 2025-11-28, profile: to-hop-tac-suoi-mau, channel: radio}
  - {date: 2025-11-29, profile: to-hop-tac-suoi-mau, channel: radio}
  - {date: 2032-11-29, profile: to-hop-tac-suoi-mau, channel: radio, ran_on: 2023-11-29}
"""


def test_a_slot_more_than_two_years_ahead_is_told() -> None:
    problems = list(date_far_ahead.check_all(a_corpus(PLAN), a_context()))

    assert places(problems) == [(3, 12, "date-far-ahead")]


@pytest.mark.parametrize(("day", "count"), [("2023-12-09", 0), ("2062-12-09", 1)])
def test_a_profile_and_a_theme_are_judged_by_their_own_day(day: str, count: int) -> None:
    tree, _ = parse_tree(f"publish_on: {day}\n".encode(), "c.yaml")
    assert tree is not None
    theme = Collection(
        id="mau",
        title="Mẫu",
        summary="",
        text="",
        profiles=(),
        publish_on=date.fromisoformat(day),
    )
    corpus = Corpus(
        traces=(), call_trees=(), collections=(CollectionEntry(collection=theme, tree=tree),)
    )

    assert len(list(date_far_ahead.check_all(corpus, a_context()))) == count
    entry = an_entry(status="scheduled", publish_on=day)
    assert len(list(date_far_ahead.check(entry, a_context()))) == count
