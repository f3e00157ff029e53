"""The blocks of a dictionary that is made from another one."""

import pytest

from dienhinh.render.search import dictionary
from dienhinh.render.search.dictionary import Changing, Dictionary
from dienhinh.render.search.entries import Entry


def _blocks(before: Dictionary | None, entries: list[Entry], *gone: str) -> Dictionary:
    changing = Changing(before, gone, 1)
    list(changing.outputs(entries))
    return changing.dictionary()


def test_a_block_does_not_end_before_a_run_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "_LEAST_BLOCK", 60)
    entries = [Entry(f"tu{number:03}", b"x" * 9, (), 1) for number in range(150)]
    before = _blocks(None, entries)
    assert len(before.firsts) > 4

    for gone in before.firsts:
        rest = [entry for entry in entries if entry.run != gone]
        assert _blocks(before, [], gone).firsts == _blocks(None, rest).firsts, gone
