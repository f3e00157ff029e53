"""Records become bytes and records again; bytes that are no such record become nothing."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dienhinh.model.dates import PartialDate
from dienhinh.problems import Problem, Related, Severity
from dienhinh.write.records import packed, unpacked

FAULT = Problem("profiles/a/profile.yaml", 3, 7, "x", Severity.WARNING, "Lời báo", "Told")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Of all that a record of ours holds something."""

    fault: Problem
    day: date | None = None
    founded: PartialDate | None = None
    places: tuple[tuple[str, int], ...] = ()
    names: Mapping[str, str]


ROW = Row(
    fault=FAULT,
    day=date(2023, 11, 20),
    founded=PartialDate(2018, 8),
    places=(("xã", 1), ("huyện", 2)),
    names={"b": "hai", "a": "một"},
)


def test_a_record_comes_back_equal() -> None:
    assert unpacked(packed(ROW), Row) == ROW
    assert unpacked(packed(FAULT), Problem) == FAULT


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"khong phai",
        pickle.dumps(FAULT),
        packed(ROW)[:-1],
        packed(ROW) + b"x",
        packed(("a", 1)),
        packed({"fault": None, "names": {}}),
        packed(ROW).replace(b"2023-11-20", b"2023-11-31"),
        packed(ROW).replace("một".encode(), b"\xff\xff\xff\xff\xff"),
    ],
    ids=[
        "nothing",
        "a text",
        "a pickle",
        "cut off",
        "more than a record",
        "another record",
        "a part of another kind",
        "a day that no month has",
        "no text",
    ],
)
def test_bytes_that_are_no_such_record_are_nothing(content: bytes) -> None:
    assert unpacked(content, Row) is None


def test_equal_records_are_equal_bytes_whichever_texts_are_one_object() -> None:
    text = "một lời dài"
    other = f"{text[:3]}{text[3:]}"

    assert packed((text, text)) == packed((text, other))
    assert packed((FAULT,)) != packed((Related("p", 3, 7, "Lời báo", "Told"),))


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError):
        packed(Path("x"))
