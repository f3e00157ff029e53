"""What real readers asked for, on the shipped profiles; and blind queries on invented ones."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bench.search.blind import GROUPS_WITHOUT_TYPOS, queries
from tests.bench.search.corpora import Invented, handbook, reference, shipped
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


_PUBLIC = """công văn, cong van, mẫu báo cáo, tải bộ tư liệu, ngân hàng, tải ảnh, nguoi hre, bo,
nuôi bò, hanh toi, cây chè, quán cơm, tỏi, huyen duc pho, heo k""".replace("\n", " ").split(", ")
_BEHIND = {"Hồ sơ mẫu": 1, "Sổ tay": 2}


@pytest.fixture(scope="module")
def with_handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("with-handbook")
    return write_index(shipped(folder / "cache", handbook()), reference(), folder)


@pytest.fixture(scope="module")
def public(with_handbook: Path) -> dict[str, Any]:
    texts = [[way, text] for text in _PUBLIC for way in ("search", "suggest")]
    answered = iter(ask(with_handbook, texts))
    return {text: (next(answered), next(answered)) for text in _PUBLIC}


def _how_far(answer: Any, *, near: bool = False) -> list[int]:  # noqa: ANN401 the engine's answer
    return [_BEHIND.get(one["sort"], 0) for one in answer["results"] if one["near"] == near]


@pytest.mark.parametrize("text", _PUBLIC)
def test_samples_stand_behind_real_pages_and_the_handbook_behind_all(
    text: str, public: dict[str, Any]
) -> None:
    answer, suggested = public[text]

    for found_pages in (_how_far(answer), _how_far(answer, near=True)):
        assert found_pages == sorted(found_pages)
    behind = [one["sort"] for one in answer["results"] if one["behind"]]
    assert behind == [one["sort"] for one in answer["results"] if one["sort"] in _BEHIND]
    sorts = [one["sort"] for one in suggested["results"]]
    assert "Sổ tay" not in sorts
    assert sorts == sorted(sorts, key=lambda sort: sort == "Hồ sơ mẫu")


def test_the_handbook_is_found_where_it_is_asked_for(with_handbook: Path) -> None:
    suggested, narrowed = ask(
        with_handbook,
        [
            ["suggest", "công văn", "staff"],
            ["search", "công văn", {"filters": {"loai-trang": ["handbook"]}}],
        ],
    )

    assert "Sổ tay" in [one["sort"] for one in suggested["results"]]
    assert {one["sort"] for one in narrowed["results"]} == {"Sổ tay"}


def test_words_that_stand_apart_may_be_a_name(with_handbook: Path) -> None:
    asked, mended = ask(with_handbook, [["search", "quan ngai"], ["search", "quag ngai"]])

    assert (asked["isApart"], asked["corrections"]) == (True, ["Quảng Ngãi"])
    assert (mended["isApart"], mended["corrections"]) == (False, ["Quảng Ngãi"])


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
