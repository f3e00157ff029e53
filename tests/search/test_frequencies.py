"""Runs are counted alike, in however few bytes their numbers are held."""

import random

import numpy as np
import pytest

from dienhinh.model.search import SearchRecord, SearchText
from dienhinh.render.search import frequencies
from dienhinh.render.search.frequencies import Tables, all_runs
from dienhinh.render.search.stream import Bytes, Stream, StreamBuilder
from dienhinh.render.search.words import Letters, Words

_SYLLABLES = [f"{first}{rest}" for first in "bcdghklmnt" for rest in ("a", "o", "in", "ung")]


def stream() -> Stream:
    chance = random.Random(7)  # noqa: S311 the same words each time
    builder = StreamBuilder(())
    for number in range(60):
        text = " ".join(chance.choice(_SYLLABLES) for _ in range(400))
        texts = (SearchText(text=text),)
        builder.add(SearchRecord(uri=f"ho-so/{number}/", sort="profile", title="", texts=texts))
    return builder.stream()


def counted(
    kind: type[np.unsignedinteger], monkeypatch: pytest.MonkeyPatch
) -> tuple[Bytes, Tables]:
    monkeypatch.setattr(frequencies, "_FIRST_KIND", kind)
    monkeypatch.setattr(frequencies, "FEW", 2)
    monkeypatch.setattr(frequencies, "_PART", 5_000)
    made = stream()
    words = Words(made.words, made.zones, Letters(made.forms))
    return all_runs(words, 4, is_small=False)


def test_numbers_that_outgrow_their_bytes_count_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    narrow, few = counted(np.uint8, monkeypatch)
    wide, many = counted(np.uint64, monkeypatch)

    assert len(many[2].keys) > np.iinfo(np.uint8).max
    assert len(many[3].keys) > 0
    assert np.array_equal(narrow, wide)
    for count, table in many.items():
        assert np.array_equal(few[count].keys, table.keys)
        assert np.array_equal(few[count].counts, table.counts)
