"""While a page is open, another edition of the index is published."""

from pathlib import Path
from typing import Any

import pytest

from dienhinh.render.search import dictionary
from tests.search.asking import ask, found, write_index
from tests.search.documents import DOCUMENTS, a_record, the_reference

_ASKED = ("hoa cúc", "muối", "bánh tráng", "ong ruồi")


@pytest.fixture
def editions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Folders with the index before and after pages were taken out, edited and written.

    In so few pages there are blocks to be renamed all the same.
    """
    monkeypatch.setattr(dictionary, "_LEAST_BLOCK", 60)
    monkeypatch.setattr(dictionary, "_MOST_BLOCK", 240)
    first, _, *others = DOCUMENTS
    edited = a_record(
        "hoa-cuc", "Làng hoa cúc", "Vườn cúc sáng đèn. Muối hột, bánh tráng bán ở chợ."
    )
    now = [first, *(edited if one.uri == edited.uri else one for one in others)]
    before, after = tmp_path / "before", tmp_path / "after"
    write_index([*DOCUMENTS, a_record("ong", "Đàn ong ruồi")], the_reference(), before)
    write_index([*now, a_record("ong-mat", "Đàn ong ruồi, đàn ong mật")], the_reference(), after)
    return before, after


def _told(answer: Any) -> tuple[object, ...]:  # noqa: ANN401 the engine's answer
    excerpts = [result["excerpt"] for result in answer["results"]]
    return answer["state"], answer["total"], found(answer), excerpts


def test_an_open_page_answers_as_one_that_is_opened_now(editions: tuple[Path, Path]) -> None:
    before, after = editions
    searches = [["search", text] for text in _ASKED]
    now = [*map(_told, ask(after, searches))]

    answers = ask(
        before,
        [
            *searches,
            ["publish", str(after)],
            *(["still", number, *search] for number in range(4) for search in searches),
            # Pages opened now, by a browser that keeps files of the edition before.
            *searches,
        ],
    )

    assert {state for state, *_ in now} == {"found"}
    assert [*map(_told, answers[4:])] == now * 5


def test_what_is_suggested_of_files_that_are_there_asks_for_nothing(
    editions: tuple[Path, Path],
) -> None:
    before, after = editions
    known, other = ["suggest", "hoa cúc"], ["suggest", "ong ruồi"]

    first, again, searched, new = ask(
        before,
        [
            known,
            ["still", 0, *known],
            ["still", 0, "search", "hoa cúc"],
            ["publish", str(after)],
            ["still", 0, *other],
        ],
    )
    (now,) = ask(after, [other])

    assert first["files"] > again["files"] == 0
    assert _told(again) == _told(first)
    assert searched["files"] == 1
    assert _told(new) == _told(now)
