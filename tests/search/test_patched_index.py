"""An index made from what changed is to the byte the one that is made of the same from nothing.

`DIENHINH_SEQUENCES=200` runs two hundred sequences; without it a few, for every day.
"""

import os
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

import pytest

from dienhinh.model.lists import Abbreviation
from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord, SearchSource, SearchText, Zone
from dienhinh.render.search import changes, dictionary, frequencies, layout, lists, making, runs
from dienhinh.render.search.stream import StreamBuilder
from dienhinh.render.search_index import SearchIndex
from tests.search.documents import the_reference

SEQUENCES = int(os.environ.get("DIENHINH_SEQUENCES", "6"))
_STEPS = 8
_DOCUMENTS = 40
_WORDS = (  # noqa: SIM905 thirty words
    "má mà mạ ma lúa lua nhà kho HTX ND KH&CN trồng tỏi đảo đen của các và hộ rừng 3.000 10,5 "
    "heo ky Ba Tơ Tô nông dân khoa học công nghệ"
).split()


@dataclass
class Shelf:
    """Documents, the files of their index, and what was kept of it in a folder."""

    folder: Path
    reference: Reference = field(default_factory=the_reference)
    documents: list[SearchRecord] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    derived: list[str] = field(default_factory=list)
    program: str = "program"

    def index(self) -> None:
        """Make the index of now from the one of before."""
        index = self._made(self._found)
        written = {output.uri: output.content for output in index.outputs()}
        self.files = {uri: self.files[uri] for uri in index.staying()} | written
        kept = dict(index.kept())
        for path in self.folder.iterdir():
            path.unlink()
        for name, content in kept.items():
            (self.folder / name).write_bytes(content)

    def from_nothing(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """The files, and what is kept of them."""
        index = self._made(lambda _: None)
        files = {output.uri: output.content for output in index.outputs()}
        return files, {name: bytes(content) for name, content in index.kept()}

    def kept(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def _made(self, find: Callable[[str], Path | None]) -> SearchIndex:
        self.derived.clear()
        sources = [
            SearchSource(blake2b(repr(record).encode()).hexdigest(), partial(self._record, record))
            for record in self.documents
        ]
        return SearchIndex(sources, self.reference, find, self.program)

    def _found(self, name: str) -> Path | None:
        path = self.folder / name
        return path if path.is_file() else None

    def _record(self, record: SearchRecord) -> SearchRecord:
        self.derived.append(record.uri)
        return record


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def small_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few documents are a large library, with many blocks and parts."""
    monkeypatch.setattr(layout, "_LEAST_BIG", 4)
    monkeypatch.setattr(lists, "_LEAST_BEST", 2)
    monkeypatch.setattr(frequencies, "FEW", 2)
    monkeypatch.setattr(changes, "FEW", 2)
    for module in (frequencies, runs):
        monkeypatch.setattr(module, "_PART", 150)
    monkeypatch.setattr(dictionary, "_LEAST_BLOCK", 60)
    monkeypatch.setattr(dictionary, "_MOST_BLOCK", 240)
    monkeypatch.setattr(dictionary, "_SMALL_LIBRARY", 30)
    monkeypatch.setattr(dictionary, "_LEAST_PART", 4)
    monkeypatch.setattr(making, "_FEW_CHANGED", 30)


def _sentence(chance: random.Random) -> str:
    # As in speech, some words are much more common than others.
    words = [_WORDS[int(len(_WORDS) * chance.random() ** 2)] for _ in range(chance.randrange(12))]
    return " ".join(words) + chance.choice([".", "", "\n", ":", ". …"])


def _text(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randrange(7)))


def _document(chance: random.Random) -> SearchRecord:
    return SearchRecord(
        uri=f"ho-so/{chance.randrange(10**9)}/",
        sort=chance.choice(["profile", "page"]),
        title=_sentence(chance),
        texts=(
            SearchText(text=_text(chance), zone=Zone.LEAD),
            SearchText(text=_text(chance)),
        ),
        facets=(("nhom", tuple(chance.sample(["a", "b", "c"], chance.randrange(3)))),),
        figures=(("ho", chance.randrange(9)),) if chance.random() < 0.5 else (),
    )


def _place(shelf: Shelf, chance: random.Random) -> int:
    return chance.randrange(len(shelf.documents)) if shelf.documents else -1


def edited(shelf: Shelf, chance: random.Random) -> None:
    place = _place(shelf, chance)
    if place >= 0:
        lead, body = shelf.documents[place].texts
        words = body.text.split(" ")
        words[chance.randrange(len(words))] = chance.choice([*_WORDS, "lạ", _sentence(chance)])
        texts = (lead, SearchText(text=" ".join(words)))
        shelf.documents[place] = replace(shelf.documents[place], texts=texts)


def reordered(shelf: Shelf, chance: random.Random) -> None:
    place = _place(shelf, chance)
    if place >= 0:
        lead, body = shelf.documents[place].texts
        sentences = body.text.split(". ")
        chance.shuffle(sentences)
        texts = (lead, SearchText(text=". ".join(sentences)))
        shelf.documents[place] = replace(shelf.documents[place], texts=texts)


def retitled(shelf: Shelf, chance: random.Random) -> None:
    place = _place(shelf, chance)
    if place >= 0:
        shelf.documents[place] = replace(shelf.documents[place], title=_sentence(chance))


def regrouped(shelf: Shelf, chance: random.Random) -> None:
    place = _place(shelf, chance)
    if place >= 0:
        facets = (("nhom", (chance.choice(["a", "d"]),)),)
        shelf.documents[place] = replace(shelf.documents[place], facets=facets)


def added(shelf: Shelf, chance: random.Random) -> None:
    shelf.documents.append(_document(chance))


def inserted(shelf: Shelf, chance: random.Random) -> None:
    shelf.documents.insert(max(0, _place(shelf, chance)), _document(chance))


def removed(shelf: Shelf, chance: random.Random) -> None:
    place = _place(shelf, chance)
    if place >= 0:
        del shelf.documents[chance.choice([place, -1])]


def emptied(shelf: Shelf, chance: random.Random) -> None:
    del shelf.documents[chance.randrange(_DOCUMENTS) :]


def filled(shelf: Shelf, chance: random.Random) -> None:
    shelf.documents += [_document(chance) for _ in range(chance.randrange(_DOCUMENTS))]


def abbreviated(shelf: Shelf, chance: random.Random) -> None:
    short, long = chance.choice(_WORDS), (chance.choice(_WORDS), chance.choice(_WORDS))
    more = Abbreviation(short=short, long=(" ".join(long),))
    known = shelf.reference.abbreviations[: chance.randrange(5)]
    shelf.reference = replace(shelf.reference, abbreviations=(*known, more))


def untouched(shelf: Shelf, chance: random.Random) -> None:
    del shelf, chance


# Half of the changes are those of every day.
CHANGES: Mapping[Callable[[Shelf, random.Random], None], int] = {
    edited: 12,
    reordered: 3,
    retitled: 2,
    regrouped: 1,
    added: 3,
    inserted: 2,
    removed: 2,
    emptied: 1,
    filled: 1,
    abbreviated: 1,
    untouched: 1,
}


def _sequences(shelf: Shelf, seed: int) -> Iterator[list[str]]:
    chance = random.Random(seed)  # noqa: S311 no secret
    shelf.documents = [_document(chance) for _ in range(chance.randrange(_DOCUMENTS * 2))]
    shelf.index()
    done: list[str] = []
    for _ in range(_STEPS):
        chosen = chance.choices([*CHANGES], [*CHANGES.values()], k=chance.randrange(1, 4))
        for change in chosen:
            change(shelf, chance)
            done.append(change.__name__)
        shelf.index()
        yield done


def _assert_as_from_nothing(shelf: Shelf, done: list[str]) -> None:
    files, kept = shelf.from_nothing()
    assert shelf.files.keys() == files.keys(), done
    assert [uri for uri, content in files.items() if shelf.files[uri] != content] == [], done
    assert [name for name, content in shelf.kept().items() if kept.get(name) != content] == [], done


@pytest.mark.usefixtures("small_numbers")
@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_after_any_changes_a_large_index_is_what_is_made_from_nothing(
    shelf: Shelf, seed: int
) -> None:
    for done in _sequences(shelf, seed):
        _assert_as_from_nothing(shelf, done)


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_after_any_changes_a_small_index_is_what_is_made_from_nothing(
    shelf: Shelf, seed: int
) -> None:
    for done in _sequences(shelf, seed + 1_000):
        _assert_as_from_nothing(shelf, done)


@pytest.fixture
def indexed(shelf: Shelf) -> Shelf:
    chance = random.Random(5)  # noqa: S311 no secret
    shelf.documents = [_document(chance) for _ in range(_DOCUMENTS)]
    shelf.index()
    return shelf


def _with_title(record: SearchRecord, title: str) -> SearchRecord:
    return replace(record, title=title)


def test_an_index_in_which_nothing_changed_is_the_same_and_counts_nothing_anew(
    indexed: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "all_runs", None)

    indexed.index()
    monkeypatch.undo()

    assert indexed.derived == []
    _assert_as_from_nothing(indexed, [])


def test_only_changed_documents_are_derived(indexed: Shelf) -> None:
    indexed.documents[7] = _with_title(indexed.documents[7], "Tổ nuôi ong")
    indexed.documents.append(_document(random.Random(6)))  # noqa: S311 no secret

    indexed.index()

    assert indexed.derived == [indexed.documents[7].uri, indexed.documents[-1].uri]


@pytest.mark.parametrize("damage", ["missing", "cut", "flipped", "empty"])
def test_a_damaged_state_is_not_trusted(indexed: Shelf, damage: str) -> None:
    for name in indexed.kept():
        path = indexed.folder / name
        content = path.read_bytes()
        middle = len(content) // 2
        path.write_bytes(
            {
                "missing": b"",
                "cut": content[:middle],
                "flipped": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
                "empty": b"",
            }[damage]
        )
        if damage == "missing":
            path.unlink()

        indexed.index()

        assert len(indexed.derived) == len(indexed.documents), name
        _assert_as_from_nothing(indexed, [name])


def test_words_that_go_into_another_part_of_a_page_are_indexed_there(indexed: Shelf) -> None:
    for number in range(8):
        lead, body = indexed.documents[number].texts
        texts = (replace(lead, zone=body.zone), replace(body, zone=lead.zone))
        indexed.documents[number] = replace(indexed.documents[number], texts=texts)

    indexed.index()

    _assert_as_from_nothing(indexed, ["rezoned"])


def test_another_program_takes_nothing_over(indexed: Shelf) -> None:
    indexed.program = "another"

    indexed.index()

    assert len(indexed.derived) == len(indexed.documents)


def test_of_equal_documents_each_stays_its_own(indexed: Shelf) -> None:
    indexed.documents.append(indexed.documents[3])
    indexed.index()
    indexed.documents[7] = _with_title(indexed.documents[7], "Tổ nuôi ong")

    indexed.index()

    assert indexed.derived == [indexed.documents[7].uri]


def test_what_no_document_says_any_more_is_not_kept(indexed: Shelf) -> None:
    indexed.documents[7] = _with_title(indexed.documents[7], "Đinh Thị Xuyến Chi")
    indexed.index()
    assert b"xuyen" in indexed.kept()["state"]
    indexed.documents[7] = _with_title(indexed.documents[7], "Tổ nuôi ong")

    indexed.index()

    assert [name for name, content in indexed.kept().items() if b"xuyen" in content] == []
    assert indexed.derived == [indexed.documents[7].uri]


def test_places_of_a_document_depend_on_no_other() -> None:
    """A last sentence of one word has a number of its own document."""
    chance = random.Random(3)  # noqa: S311 no secret
    one = replace(_document(chance), texts=(SearchText(text="Tổ nuôi ong. Hết."),))
    streams = []
    for other in ("Rừng dương", "Bến chợ"):
        builder = StreamBuilder(())
        builder.add(one)
        builder.add(_with_title(one, other))
        streams.append(builder.stream())

    first, second = (stream.places[: int(stream.bounds[1])].tolist() for stream in streams)
    assert first == second
