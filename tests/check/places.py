"""What tests of rules compare, and what rules over all profiles are given."""

from collections.abc import Iterable
from typing import Any

from dienhinh.check.context import Corpus, Trace
from dienhinh.model.source import Spot, Tree
from dienhinh.problems import Problem
from dienhinh.vietnamese import comparison_key


def places(problems: Iterable[Problem]) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem, in the order in which they came."""
    return [(problem.line, problem.column, problem.code) for problem in problems]


def a_trace(slug: str = "mot", **changes: Any) -> Trace:  # noqa: ANN401 any attribute of the record
    """What is remembered of a nominated profile of Ba Tơ; `name_key` follows the name."""
    values: dict[str, Any] = {
        "slug": slug,
        "path": f"so-ket-2023/ba-to/{slug}/profile.yaml",
        "name": f"Tổ hợp tác {slug}",
        "name_spot": Spot(1, 7),
        "call": "so-ket-2023",
        "unit": "ba-to",
        "movement": "vi-nguoi-ngheo",
        "origin": "nomination",
        "status": "published",
        "photos": (),
        "kind": "collective",
        "awards": (),
        "adopted_from": None,
        "name_pairs": "",
    }
    values |= changes
    return Trace(**{"name_key": comparison_key(values["name"]), **values})


def a_corpus(*traces: Trace) -> Corpus:
    """The traces, and the file of the one call with its quota on line 40."""
    tree = Tree(
        "so-ket-2023/call.yaml",
        {"id": "so-ket-2023"},
        keys={("quota",): Spot(40, 1)},
        values={("quota",): Spot(41, 3)},
    )
    return Corpus(traces=traces, call_trees=(("so-ket-2023", tree),))
