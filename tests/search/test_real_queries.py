"""What real readers asked for, on the shipped profiles; and blind queries on invented ones."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bench.search.blind import GROUPS_WITHOUT_TYPOS, queries
from tests.bench.search.corpora import Invented, reference, shipped
from tests.bench.search.report import by_group
from tests.search.asking import ask, found, write_index

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("shipped")
    write_index(shipped(folder / "cache"), reference(), folder)
    texts = [query["q"] for query in QUERIES]
    return dict(zip(texts, ask(folder, [["search", text] for text in texts]), strict=True))


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query["q"])
def test_readers_find_what_they_ask_for(query: dict[str, Any], answers: dict[str, Any]) -> None:
    slugs = found(answers[query["q"]])

    assert [slug for slug in query["must"] if slug not in slugs] == []
    assert slugs[0] == query.get("first", slugs[0])


@pytest.mark.slow
def test_blind_queries_find_their_page_among_hundreds(tmp_path: Path) -> None:
    # `make bench-search` asks a thousand and more.
    library = Invented(400)
    asked = list(queries(library, reference().abbreviations, 12, seed=5))
    folder = write_index(library, reference(), tmp_path)
    answered = [
        [result["uri"] for result in answer["results"]]
        for answer in ask(folder, [["search", query.text] for query in asked])
    ]

    recall = {group: score.recall for group, score in by_group(asked, answered)}

    assert {group: recall[group] for group in GROUPS_WITHOUT_TYPOS if group in recall} == (
        dict.fromkeys((g for g in GROUPS_WITHOUT_TYPOS if g in recall), 1.0)
    )
    assert recall["all"] > 0.97
