"""Recall and rank of the right answers by group of queries, as lines of text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from tests.bench.search.blind import Query

AT = 10


@dataclass(frozen=True, slots=True)
class Score:
    """Over some queries: share answered in the first ten, mean of 1/rank."""

    count: int
    recall: float
    rank: float

    def __str__(self) -> str:
        return f"{self.recall:.3f}/{self.rank:.3f}"


def score(queries: Sequence[Query], answers: Sequence[Sequence[str]]) -> Score:
    """How good the addresses found are."""
    ranks = [
        list(found[:AT]).index(query.answer) + 1 if query.answer in found[:AT] else 0
        for query, found in zip(queries, answers, strict=True)
    ]
    return Score(
        count=len(ranks),
        recall=fmean(rank > 0 for rank in ranks),
        rank=fmean(1 / rank if rank else 0 for rank in ranks),
    )


def by_group(
    queries: Sequence[Query], answers: Sequence[Sequence[str]]
) -> Iterator[tuple[str, Score]]:
    """The score of each group, then of all."""
    for group in [*dict.fromkeys(query.group for query in queries), ""]:
        chosen = [place for place, query in enumerate(queries) if group in {"", query.group}]
        yield (
            group or "all",
            score([queries[place] for place in chosen], [answers[place] for place in chosen]),
        )


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Median, nine tenths, greatest."""
    ordered = sorted(values)
    return median(ordered), ordered[min(len(ordered) - 1, len(ordered) * 9 // 10)], ordered[-1]
