"""A memo gives back what was kept, and forgets what is gone."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from dienhinh.write.memo import Memo, MemoRow

PHONE = b"0905 321 017"


def keep(memo: Memo, *rows: MemoRow, gone: Iterable[str] = ()) -> None:
    with memo.changing(gone) as put:
        put(rows)


def test_rows_come_back_as_they_were_kept(tmp_path: Path) -> None:
    memo = Memo(tmp_path / "cache" / "memo.sqlite3")
    keep(memo, MemoRow("a", "1", b"A", b"dai A"), MemoRow("b", "1", b"B", b"dai B"))
    keep(memo, MemoRow("a", "2", b"A moi", b"dai A moi"), gone=["b", "c"])

    assert memo.rows() == {"a": ("2", b"A moi")}
    assert [memo.long(name) for name in "abc"] == [b"dai A moi", None, None]


@pytest.mark.parametrize("content", [b"", b"khong phai SQLite", b"SQLite format 3\0" + bytes(90)])
@pytest.mark.parametrize(
    ("ask", "nothing"),
    [(Memo.rows, {}), (Memo.fingerprints, {}), (lambda memo: memo.long("a"), None)],
    ids=["rows", "fingerprints", "long"],
)
def test_a_damaged_memo_is_an_empty_one(
    tmp_path: Path, content: bytes, ask: Callable[[Memo], object], nothing: object
) -> None:
    file = tmp_path / "memo.sqlite3"
    file.write_bytes(content)

    assert ask(Memo(file)) == nothing
    keep(Memo(file), MemoRow("a", "1", b"A", b""))


@pytest.mark.parametrize("part", [0, 1], ids=["short", "long"])
@pytest.mark.parametrize(
    ("rows", "gone"),
    [([MemoRow("ho-a", "2", b"", b"")], []), ([], ["ho-a"])],
    ids=["replaced", "dropped"],
)
def test_what_a_row_held_is_in_no_byte_of_the_file_afterwards(
    tmp_path: Path, rows: list[MemoRow], gone: list[str], part: int
) -> None:
    memo = Memo(tmp_path / "rows.sqlite3")
    held = [b"x" * 9_000, b"x" * 9_000]
    held[part] += PHONE
    keep(memo, MemoRow("ho-a", "1", *held), MemoRow("ho-b", "1", b"y" * 9_000, b"z" * 9_000))
    assert PHONE in (tmp_path / "rows.sqlite3").read_bytes()

    keep(memo, *rows, gone=gone)

    assert [PHONE in file.read_bytes() for file in tmp_path.iterdir()] == [False]


def test_a_memo_that_is_being_written_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "memo.sqlite3"
    memo = Memo(file)
    keep(memo, MemoRow("a", "1", b"A", b"dai"))
    other = sqlite3.connect(file)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM rows")

    assert memo.rows() == {"a": ("1", b"A")}
    assert memo.long("a") == b"dai"
    other.close()


def test_a_memo_whose_writer_fails_is_as_it_was(tmp_path: Path) -> None:
    memo = Memo(tmp_path / "memo.sqlite3")
    keep(memo, MemoRow("a", "1", b"A", b"dai"))

    with contextlib.suppress(ZeroDivisionError), memo.changing(["a"]) as put:
        put([MemoRow("b", "1", b"B", b"")])
        raise ZeroDivisionError

    assert memo.rows() == {"a": ("1", b"A")}


def test_who_only_reads_makes_no_memo(tmp_path: Path) -> None:
    memo = Memo(tmp_path / "memo.sqlite3")

    assert (memo.rows(), memo.fingerprints(), memo.long("a")) == ({}, {}, None)
    assert list(tmp_path.iterdir()) == []


def test_a_row_is_kept_with_its_long_part_or_not_at_all(tmp_path: Path) -> None:
    """The table of another version, or a disk that is full halfway."""
    file = tmp_path / "memo.sqlite3"
    with contextlib.closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE long (name TEXT PRIMARY KEY)")
    memo = Memo(file)

    keep(memo, MemoRow("a", "1", b"A", b"dai"))

    assert memo.rows() == {}


@pytest.mark.parametrize("part", ["rows", "sqlite_autoindex_rows_1"])
def test_a_memo_of_which_a_page_is_damaged_does_not_keep_who_is_gone(
    tmp_path: Path, part: str
) -> None:
    file = tmp_path / "memo.sqlite3"
    keep(Memo(file), MemoRow("ong-a", "1", PHONE, b""), MemoRow("b", "1", b"B", b""))
    with contextlib.closing(sqlite3.connect(file)) as base:
        (size,) = base.execute("PRAGMA page_size").fetchone()
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (number,) = base.execute(query, (part,)).fetchone()
    content = bytearray(file.read_bytes())
    content[(number - 1) * size : (number - 1) * size + 8] = b"\xff" * 8
    file.write_bytes(content)

    memo = Memo(file)
    keep(memo, gone=memo.rows().keys() or ["ong-a"])

    assert PHONE not in b"".join(left.read_bytes() for left in tmp_path.iterdir())
    keep(memo, MemoRow("b", "2", b"B", b""))
    assert memo.rows() == {"b": ("2", b"B")}


def test_what_is_no_memo_makes_room_for_one(tmp_path: Path) -> None:
    file = tmp_path / "memo.sqlite3"
    file.write_bytes(b"khong phai SQLite" * 99)
    row = MemoRow("a", "1", b"A", b"")

    keep(Memo(file), row)
    keep(Memo(file), row)

    assert Memo(file).rows() == {"a": ("1", b"A")}


def test_a_memo_in_which_somebody_else_writes_is_not_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dienhinh.write.memo._WAIT_S", 0)
    memo = Memo(tmp_path / "memo.sqlite3")
    keep(memo, MemoRow("a", "1", b"A", b""))

    with contextlib.closing(sqlite3.connect(tmp_path / "memo.sqlite3")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert memo.rows() == {}
        keep(memo, MemoRow("a", "2", b"A moi", b""))

    assert memo.rows() == {"a": ("1", b"A")}


def test_another_process_reads_by_a_connection_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "memo.sqlite3"
    memo = Memo(file)
    keep(memo, MemoRow("a", "1", b"A", b"dai"))
    assert memo.long("a") == b"dai"
    # What a connection that is open goes on with is the file that was there.
    file.unlink()
    keep(Memo(file), MemoRow("a", "1", b"A", b"moi"))

    monkeypatch.setattr(os, "getpid", lambda: -1)

    assert memo.long("a") == b"moi"


def test_a_row_leaves_no_byte_where_sqlite_is_made_not_to_overwrite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def careless(*given: Any, **more: Any) -> sqlite3.Connection:  # noqa: ANN401 as of `connect`
        base: sqlite3.Connection = connect(*given, **more)
        base.execute("PRAGMA secure_delete = OFF")
        return base

    monkeypatch.setattr(sqlite3, "connect", careless)
    memo = Memo(tmp_path / "rows.sqlite3")
    keep(memo, MemoRow("ho-a", "1", b"x" * 9_000 + PHONE, b""), MemoRow("b", "1", b"", b""))

    keep(memo, gone=["ho-a"])

    assert PHONE not in (tmp_path / "rows.sqlite3").read_bytes()


def test_what_a_damaged_memo_had_begun_to_change_goes_with_it(tmp_path: Path) -> None:
    file = tmp_path / "memo.sqlite3"
    file.write_bytes(b"khong phai SQLite" * 99)
    # As a loss of power leaves it: SQLite takes what begins with zeros for no journal.
    (tmp_path / "memo.sqlite3-journal").write_bytes(bytes(512) + PHONE)

    keep(Memo(file), MemoRow("a", "1", b"A", b""))

    assert list(tmp_path.iterdir()) == []
