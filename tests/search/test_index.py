"""The files of the index: the same each time, few of them changed by an edit, safe names."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

import numpy as np
import pytest

from dienhinh.model.search import SearchRecord, SearchText
from dienhinh.render.search import layout, lists
from dienhinh.render.search.columns import behind, row_of
from dienhinh.render.search.layout import MOST_WORDS
from dienhinh.render.search.runs import Occurrences
from tests.bench.search.corpora import Invented, reference
from tests.search.documents import DOCUMENTS, a_record, index_files, the_reference

Files: TypeAlias = dict[str, bytes]


def _files(records: Iterable[SearchRecord]) -> Files:
    return {output.uri: output.content for output in index_files(records, reference())}


@pytest.fixture(scope="module")
def library() -> list[SearchRecord]:
    return list(Invented(300))


@pytest.fixture(scope="module")
def written(library: list[SearchRecord]) -> Files:
    return _files(library)


def _with_text(record: SearchRecord, change: tuple[str, str]) -> SearchRecord:
    lead, body, *others = record.texts
    edited = body.text.replace(*change, 1)
    assert edited != body.text
    return replace(record, texts=(lead, SearchText(text=edited), *others))


def test_same_records_give_the_same_bytes(library: list[SearchRecord]) -> None:
    assert _files(library[:60]) == _files(library[:60])


def test_every_file_is_one_call_below_the_folder(library: list[SearchRecord]) -> None:
    files = _files([*library[:60], a_record("la", "Con aux 汉字 Ελλάς", "prn nul com1 汉")])

    for uri, content in files.items():
        name = uri.removeprefix("tim-kiem/chi-muc/").removesuffix(".js")
        assert re.fullmatch(r"(?:[a-z]/[a-z]-[a-z0-9~,.-]+|goc|ban|tu-vung)", name)
        assert re.fullmatch(rf'dhS\("{re.escape(name)}","[A-Za-z0-9+/=]*"\)\n', content.decode())
    assert not [uri for uri in files if re.search(r"/(?:con|aux|prn|nul|com1)[.-]", uri)]


def _changed(
    library: list[SearchRecord], before: Files, place: int, change: tuple[str, str]
) -> int:
    """How many files of the index an edit of one page changes, makes or takes away."""
    edited = _with_text(library[place], change)
    after = _files([*library[:place], edited, *library[place + 1 :]])
    return len([uri for uri in {*before, *after} if before.get(uri) != after.get(uri)])


def _body(record: SearchRecord) -> str:
    return record.texts[1].text


def test_an_edited_number_changes_fewer_than_twenty_files(
    library: list[SearchRecord], written: Files
) -> None:
    number = re.search(r"\b\d\d\b", _body(library[77]))
    assert number is not None

    assert _changed(library, written, 77, (number[0], "9876")) < 20


def test_an_edited_word_changes_fewer_than_twenty_files(
    library: list[SearchRecord], written: Files
) -> None:
    word = re.search(r"(?<= )[a-zà-ỹ]{4,}(?= )", _body(library[120]))
    assert word is not None

    assert _changed(library, written, 120, (f" {word[0]} ", " khéo ")) < 20


def test_an_added_sentence_changes_fewer_than_twenty_files(
    library: list[SearchRecord], written: Files
) -> None:
    added = ". Cả thôn góp công làm con đường mới. "

    assert _changed(library, written, 150, (". ", added)) < 20


def test_a_sentence_written_anew_changes_fewer_than_forty_files(
    library: list[SearchRecord],
    written: Files,
) -> None:
    sentence = re.search(r"[^.\n]{40,80}\.", _body(library[150]))
    assert sentence is not None

    assert (
        _changed(library, written, 150, (sentence[0], "Cả thôn góp công dựng lại cầu tre cũ.")) < 40
    )


def test_a_new_last_page_touches_no_other_page(library: list[SearchRecord], written: Files) -> None:
    after = _files([*library, a_record("moi", "Tổ thợ mộc", "Bốn người thợ mộc trong thôn.")])

    texts = [uri for uri in written if "/t/" in uri]
    assert [uri for uri in texts if written[uri] != after[uri]] == []


def test_an_edition_is_of_its_pages_and_of_its_lists() -> None:
    known = the_reference()
    page, edited = (a_record("ong", "Đàn ong", text) for text in ("Mật.", "Sáp."))
    others = replace(known, synonyms=())

    made = [
        index_files([record], of) for record, of in ((page, known), (edited, known), (page, others))
    ]

    assert len({[*files][-1].content for files in made}) == 3


@pytest.mark.parametrize(
    ("classes", "count"),
    [
        pytest.param([2, 1, 2, 1, 2, 0], 3, id="one class is enough"),
        pytest.param([2, 1, 2, 1, 0, 0], 4, id="the class below comes whole"),
    ],
)
def test_the_best_of_a_list_are_the_fewest_classes_that_are_enough(
    monkeypatch: pytest.MonkeyPatch, classes: list[int], count: int
) -> None:
    monkeypatch.setattr(lists, "_LEAST_BEST", 3)
    found = Occurrences(
        words=np.zeros((1, MOST_WORDS), np.int32),
        bounds=np.array([0, 6]),
        documents=np.arange(6, dtype=np.int32),
        classes=np.array(classes, np.uint8),
        placed=np.zeros(1, np.bool_),
        places=np.zeros(0, np.uint8),
        ends=np.zeros(0, np.uint8),
        place_bounds=np.zeros(7, np.int64),
    )

    assert lists.lists(found, 0).best[0][0] == count


def test_no_documents_make_an_index_too() -> None:
    assert {output.uri.rpartition("/")[2] for output in index_files((), the_reference())} == {
        "ban.js",
        "goc.js",
        "tu-vung.js",
    }


def test_pages_without_words_are_kept() -> None:
    files = {o.uri for o in index_files((a_record("x", "…", "!!!"), *DOCUMENTS), the_reference())}

    assert "tim-kiem/chi-muc/t/t-0.js" in files


@pytest.mark.parametrize(
    ("count", "limit"), [(0, 1024), (27, 1024), (9_000, 1024), (20_000, 2048), (40_000, 4096)]
)
def test_long_lists_are_a_power_of_two(count: int, limit: int) -> None:
    assert layout.big(count) == limit


@pytest.mark.parametrize(
    ("value", "content"),
    [(0, b"\0"), (127, b"\x7f"), (128, b"\x80\x01"), (20_000, b"\xa0\x9c\x01")],
)
def test_numbers_take_seven_bits_a_byte(value: int, content: bytes) -> None:
    assert layout.varint(value) == content


def test_the_root_tells_what_stands_behind_by_stretches() -> None:
    sorts = ("page", "handbook", "handbook", "news", "sample", "profile", "profile")
    rows = [row_of(a_record(str(n), "Trang", sort=sort)) for n, sort in enumerate(sorts)]

    assert behind(rows) == [(0, 0), (1, 2), (3, 0), (4, 1), (5, 0)]
