"""An edit by a command changes the lines of one value, and the file says what was asked."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh.read.yaml_tree import parse_tree
from dienhinh.vietnamese import nfc
from dienhinh.write.yaml_edit import YamlEditError, extend, set_value
from dienhinh.write.yaml_values import Data
from tests.folders import ROOT, changed

FILE = """\
# yaml-language-server: $schema=../../../profile.schema.json
name:   Hợp tác xã Mẫu   # tên trên giấy tờ
phone: '0255 300 0000'
status: "published"

summary: Một câu.
achievements:
  activities: |
    Đoạn một.

    Đoạn hai.

  # chú thích giữa chừng
  measures:
  - Một việc.
  - "Hai việc: có dấu"
photos:
  - {file: anh-1.jpg, kind: photo}   # ảnh bìa
  - file: anh-2.jpg
    kind: photo
consent: []
verified:
"""


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("status",), "withdrawn", ['-status: "published"', '+status: "withdrawn"']),
        (("phone",), "0255 1", ["-phone: '0255 300 0000'", "+phone: '0255 1'"]),
        (
            ("name",),
            "Tổ: mới",
            [
                "-name:   Hợp tác xã Mẫu   # tên trên giấy tờ",
                '+name:   "Tổ: mới"   # tên trên giấy tờ',
            ],
        ),
        (("summary",), "no", ["-summary: Một câu.", '+summary: "no"']),
        (("summary",), date(2023, 11, 2), ["-summary: Một câu.", "+summary: 2023-11-02"]),
        (
            ("photos", 0, "kind"),
            "illustration",
            [
                "-  - {file: anh-1.jpg, kind: photo}   # ảnh bìa",
                "+  - {file: anh-1.jpg, kind: illustration}   # ảnh bìa",
            ],
        ),
        (("photos", 1, "credit"), "Hội", ["+    credit: Hội"]),
        (
            ("photos", 0, "credit"),
            "A, B",
            [
                "-  - {file: anh-1.jpg, kind: photo}   # ảnh bìa",
                '+  - {file: anh-1.jpg, kind: photo, credit: "A, B"}   # ảnh bìa',
            ],
        ),
        (("achievements", "measures", 1), "Ba", ['-  - "Hai việc: có dấu"', '+  - "Ba"']),
        (("model", "members"), 15, ["+model:", "+  members: 15"]),
        (("verified",), "x", ["-verified:", "+verified: x"]),
    ],
)
def test_setting_a_value_changes_its_line_only(
    path: tuple[str | int, ...], value: str, expected: list[str]
) -> None:
    assert changed(FILE, set_value(FILE, path, value, ())) == expected


def test_a_new_key_stands_where_the_schema_has_it() -> None:
    after = set_value(FILE, ("unit",), "ba-to", ("name", "kind", "unit", "phone"))

    assert after.splitlines()[1:3] == [
        "name:   Hợp tác xã Mẫu   # tên trên giấy tờ",
        "unit: ba-to",
    ]


@pytest.mark.parametrize("value", ["Đoạn một.\n\nĐoạn hai.", ["một", "hai"]])
def test_a_remark_stays_on_the_line_of_a_value_that_becomes_several(value: Data) -> None:
    text = "effects: Thu nhập tăng. # hỏi lại xã\nkind: collective\n"

    after = set_value(text, ("effects",), value, ())

    assert after.splitlines()[0].endswith(" # hỏi lại xã")


def test_a_remark_behind_an_empty_key_stays_there() -> None:
    text = "achievements:   # chưa có\n  # hỏi xã\nkind: collective\n"

    after = set_value(text, ("achievements", "activities"), "Một câu.", ())

    assert after.startswith("achievements:   # chưa có\n")


def test_a_text_of_several_lines_becomes_a_block() -> None:
    after = set_value(FILE, ("achievements", "activities"), "Mới.\n\nHai.\n", ())

    assert changed(FILE, after) == ["-    Đoạn một.", "+    Mới.", "-    Đoạn hai.", "+    Hai."]


def test_extending_adds_the_lines_of_each_entry() -> None:
    after = extend(FILE, ("photos",), [{"file": "anh-3.jpg", "kind": "photo"}], ())

    assert changed(FILE, after) == ["+  - file: anh-3.jpg", "+    kind: photo"]


@pytest.mark.parametrize("text", ["a: [1]  # một\n", "a:\n  - 1  # một\n", "b: 2\n", "a: []\n"])
def test_several_are_the_same_as_one_after_another(text: str) -> None:
    one_by_one = extend(extend(text, ("a",), [5], ()), ("a",), [{"c": "x"}], ())

    assert extend(text, ("a",), [5, {"c": "x"}], ()) == one_by_one


def test_extending_begins_an_empty_and_a_missing_list() -> None:
    consent: Data = {"item": "phone", "on": date(2023, 11, 12)}
    begun = ["+consent:", "+  - item: phone", "+    on: 2023-11-12"]

    assert changed(FILE, extend(FILE, ("consent",), [consent], ())) == ["-consent: []", *begun]
    assert changed("a: b\n", extend("a: b\n", ("consent",), [consent], ())) == begun


def test_line_ends_and_a_missing_last_break_are_kept() -> None:
    assert set_value("a: 1\r\nb: 2\r\n", ("c",), 3, ()) == "a: 1\r\nb: 2\r\nc: 3\r\n"
    assert set_value("a: 1", ("b",), 2, ()) == "a: 1\nb: 2"


TABS = """\
name:\tTổ\thợp tác\t# ghi chú\tcũ
call: "giữ\ttab"\t# hết
achievements: {\tmeasures:\t[\tmột,\thai\t],\tresults: []\t}\t
activities: |\t# khối
  một\thai
  \tba
steps:
  - Ghi sổ\tchung.\t
  - dài
    \thai dòng
status: published\t
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_tab_that_the_reader_takes_for_a_space_stops_no_change(line_end: str) -> None:
    text = TABS.replace("\n", line_end)

    withdrawn = set_value(text, ("status",), "withdrawn", ())
    after = extend(withdrawn, ("steps",), ["ba"], ())

    assert after == text.replace("published", "withdrawn").replace(
        f"hai dòng{line_end}", f"hai dòng{line_end}  - ba{line_end}"
    )


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: extend(FILE, ("name",), ["x"], ()),
        lambda: set_value(FILE, ("photos", 7), "x", ()),
        lambda: set_value(FILE, ("name", "below"), "x", ()),
        lambda: set_value("a: &x 1\nb: *x\n", ("a",), 2, ()),
        lambda: set_value("a: [\n", ("a",), 2, ()),
        lambda: set_value("a: 1\n", ("a",), "\ud800", ()),
    ],
)
def test_what_cannot_be_done_is_said(attempt: object) -> None:
    assert callable(attempt)
    with pytest.raises((YamlEditError, UnicodeEncodeError)):
        attempt()


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])).map(nfc)
VALUES = st.one_of(TEXTS, st.integers(-9999, 9999), st.booleans(), st.dates(), st.just("0255 1"))


@settings(max_examples=150)
@given(value=VALUES, place=st.sampled_from([("name",), ("photos", 0, "kind"), ("new", "key")]))
def test_any_value_is_read_back_as_it_was_given(
    value: str | int | date, place: tuple[str | int, ...]
) -> None:
    after = set_value(FILE, place, value, ())

    tree, problems = parse_tree(after.encode(), "profile.yaml")
    assert tree is not None, problems
    read: Any = tree.root
    for step in place:
        read = read[step]
    assert read == (value.isoformat() if isinstance(value, date) else value)
    assert len(changed(FILE, after)) <= 2


def test_every_shipped_profile_takes_a_change_in_one_place() -> None:
    files = sorted((ROOT / "profiles").rglob("profile.yaml"))
    assert len(files) > 20

    for file in files:
        text = file.read_text(encoding="utf-8")
        status = [row for row in text.splitlines() if row.startswith("status:")]
        after = set_value(text, ("status",), "withdrawn", ())
        assert changed(text, after) == [f"-{status[0]}", "+status: withdrawn"]
