from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from dienhinh.check.run import shape_profile
from dienhinh.check.shape import shape
from dienhinh.model.dates import PartialDate
from dienhinh.model.profile import ModelFacts
from dienhinh.model.schema.fields import (
    Choice,
    Day,
    Decimal,
    Field,
    FieldType,
    Flag,
    Group,
    Integer,
    Items,
    Option,
    Phone,
    Reference,
    Text,
    Url,
    When,
)
from dienhinh.problems import Problem
from dienhinh.read.yaml_tree import parse_tree
from tests.builders import a_folder, a_profile, a_reference, a_tree


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inner:
    x: int | None
    y: str | None


_INNER = Group(
    record=_Inner,
    fields=(
        Field(name="x", type=Integer(), vi="Số x", en="X", required=True),
        Field(name="y", type=Text(), vi="Chữ y", en="Y"),
    ),
)
_KIND = Field(
    name="kind",
    type=Choice(
        options=(Option(id="one", vi="Một", en="One"), Option(id="two", vi="Hai", en="Two"))
    ),
    vi="Loại",
    en="Kind",
    default="one",
)


def _shaped(text: str, *fields: Field) -> tuple[dict[str, Any] | None, list[Problem]]:
    tree, problems = parse_tree(text.encode(), "p.yaml")
    assert tree is not None, problems
    return shape(tree, fields, dict, {})


def _value(kind: FieldType, written: str) -> object:
    """What one field of that type becomes."""
    field = Field(name="a", type=kind, vi="Mục a", en="A")
    values, problems = _shaped(f"a: {written}\n", field)
    assert values is not None, problems
    return values["a"]


def _problem(kind: FieldType, written: str) -> Problem:
    """The only thing wrong with one field of that type."""
    values, problems = _shaped(f"a: {written}\n", Field(name="a", type=kind, vi="Mục a", en="A"))
    assert values is None
    assert len(problems) == 1, problems
    return problems[0]


def _places(problems: list[Problem]) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in sorted(problems)]


def test_whole_profile_becomes_its_record() -> None:
    assert shape_profile(a_tree(), a_folder(), a_reference()) == (a_profile(), [])


def test_shortest_profile_gets_the_defaults_of_the_table() -> None:
    names = "publish_on address workplace commune model awards replication sources verified"
    gone: dict[str, Any] = dict.fromkeys([*names.split(), "origin", "photos__0__kind"])

    profile, problems = shape_profile(a_tree(status="draft", **gone), a_folder(), a_reference())

    assert problems == []
    assert profile == a_profile(
        status="draft",
        publish_on=None,
        address=None,
        workplace=None,
        commune=None,
        model=None,
        awards=(),
        replication=None,
        sources=(),
        verified=(),
    )


def test_null_is_like_not_written() -> None:
    values, problems = _shaped("a:\nb: ~\nkind: null\n", *_text_fields("a", "b"), _KIND)

    assert problems == []
    assert values == {"a": None, "b": None, "kind": "one"}


def _text_fields(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name=name, type=Text(), vi=name, en=name) for name in names)


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (Text(longest=3), "ổỉữ", "ổỉữ"),
        (Text(longest=3), "😀😀😀", "😀😀😀"),
        (Text(), "|\n  một dòng", "một dòng"),
        (Text(), ">\n  dài\n  dòng", "dài dòng"),
        (Text(lines=True), "|\n  một\n\n  hai\n", "một\n\nhai"),
        (Text(lines=True), '" a\\n"', "a"),
        (Text(shortest=0), '""', ""),
        (Text(pattern="[a-z]+", form_vi="x", form_en="x"), "abc", "abc"),
        (Reference(to="units"), "ba-to", "ba-to"),
        (_KIND.type, "two", "two"),
        (Integer(), "0", 0),
        (Integer(most=5), "5", 5),
        (Decimal(least=8, most=24), "14.7", 14.7),
        (Decimal(least=8, most=24), "14", 14.0),
        (Flag(), "false", False),
        (Day(), "2023-11-12", date(2023, 11, 12)),
        (Day(), '"2024-02-29"', date(2024, 2, 29)),
        (Day(partial=True), "2018", PartialDate(2018)),
        (Day(partial=True), "2018-08", PartialDate(2018, 8)),
        (Day(partial=True), "2018-08-15", PartialDate(2018, 8, 15)),
        (Phone(), '"0905 123 456"', "0905 123 456"),
        (Phone(), "+84 255 3837171", "+84 255 3837171"),
        (Url(), "https://baoquangngai.vn/a/b?c=1#d", "https://baoquangngai.vn/a/b?c=1#d"),
        (Url(), "http://example.org", "http://example.org"),
        (
            Url(),
            "https://example.org:8443/~ten/x(1).html",
            "https://example.org:8443/~ten/x(1).html",
        ),
        (_INNER, "{x: 1}", _Inner(x=1, y=None)),
        (Items(of=Text()), "[]", ()),
        (Items(of=Text()), "[a, b]", ("a", "b")),
        (Items(of=_INNER), "[{x: 1, y: z}]", (_Inner(x=1, y="z"),)),
    ],
)
def test_right_values_are_taken(kind: FieldType, written: str, value: object) -> None:
    found = _value(kind, written)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "written", "code", "words"),
    [
        (
            Text(),
            "21517",
            "wrong-type",
            'đang là số 21517, cần chữ. Đặt trong dấu nháy kép: "21517"',
        ),
        (Text(), "1.5", "wrong-type", 'Đặt trong dấu nháy kép: "1.5"'),
        (
            Text(),
            "true",
            "wrong-type",
            'đang là giá trị true, cần chữ. Đặt trong dấu nháy kép: "true"',
        ),
        (Text(), "[x]", "wrong-type", "đang là danh sách, cần một giá trị"),
        (Text(), "{x: y}", "wrong-type", "đang là khối các mục con, cần một giá trị"),
        (Text(), '""', "bad-length", "đang để trống"),
        (Text(), '"   "', "bad-length", "đang để trống"),
        (Text(lines=True), '"\\n \\n"', "bad-length", "đang để trống"),
        (
            Text(shortest=40, longest=400),
            "Ngắn",
            "bad-length",
            "dài 4 ký tự, phải từ 40 đến 400. Viết thêm",
        ),
        (
            Text(longest=12_000),
            "x" * 12_001,
            "bad-length",
            "dài 12.001 ký tự, phải từ 1 đến 12.000. Viết gọn",
        ),
        (Text(), '" a"', "bad-form", 'thừa dấu cách ở đầu hoặc cuối. Ghi "a"'),
        (Text(), '"a "', "bad-form", 'Ghi "a"'),
        (Text(), "|\n  a\n  b", "bad-form", "phải nằm trên một dòng"),
        (
            Text(pattern="[a-z]+", form_vi="chữ thường", form_en="x"),
            "aB",
            "bad-form",
            "“aB” sai dạng. Ghi chữ thường",
        ),
        (Text(pattern="[a-z]+", form_vi="x", form_en="x"), "a1", "bad-form", "sai dạng"),
        (Reference(to="communes"), "21517", "wrong-type", 'dấu nháy kép: "21517"'),
        (Reference(to="units"), '"ba-to "', "bad-form", "thừa dấu cách"),
        (_KIND.type, "hai", "not-in-list", "Ghi two; các giá trị được dùng: one (Một), two (Hai)"),
        (_KIND.type, "Twoo", "not-in-list", "Ghi two"),
        (_KIND.type, "khác hẳn", "not-in-list", "Ghi một trong: one (Một), two (Hai)"),
        (_KIND.type, "2", "not-in-list", "“2” không có trong danh sách"),
        (_KIND.type, "[one]", "wrong-type", "đang là danh sách"),
        (Integer(), "mười lăm", "wrong-type", "cần số nguyên. Chỉ ghi chữ số"),
        (
            Integer(),
            '"15"',
            "wrong-type",
            "đang là chữ “15”, cần số nguyên. Ghi 15, không dấu nháy",
        ),
        (Integer(), "15 người", "wrong-type", "Ghi 15, không dấu nháy"),
        (Integer(), "012", "wrong-type", "Ghi 12, không dấu nháy"),
        (Integer(), "1.200", "wrong-type", "số thập phân 1.2, cần số nguyên"),
        (Integer(), "true", "wrong-type", "đang là giá trị true"),
        (Integer(), "[1]", "wrong-type", "đang là danh sách"),
        (
            Integer(least=1, most=9),
            "0",
            "out-of-range",
            "0 nằm ngoài khoảng cho phép. Ghi số từ 1 đến 9",
        ),
        (Integer(least=1, most=9), "10", "out-of-range", "Ghi số từ 1 đến 9"),
        (Integer(), "-1", "out-of-range", "Ghi số từ 0"),
        (Decimal(least=8, most=24), "14,7", "wrong-type", "cần số"),
        (Decimal(least=8, most=24), "true", "wrong-type", "cần số"),
        (Decimal(least=8, most=24), "24.1", "out-of-range", "Ghi số từ 8 đến 24"),
        (Flag(), "có", "wrong-type", "Ghi true (có) hoặc false (không)"),
        (Flag(), "1", "wrong-type", "Ghi true"),
        (Day(), "2023-02-30", "bad-date", "lịch không có 2023-02-30"),
        (Day(), "2023-13-01", "bad-date", "lịch không có 2023-13-01"),
        (Day(), "0023-11-12", "bad-date", "ngoài khoảng 1900-2100"),
        (Day(), "15/8/2022", "bad-date", "Ghi 2022-08-15"),
        (Day(), "15-8-2022", "bad-date", "Ghi 2022-08-15"),
        (Day(), "2022/8/15", "bad-date", "Ghi 2022-08-15"),
        (Day(), "ngày 15 tháng 8 năm 2022", "bad-date", "Ghi 2022-08-15"),
        (Day(), "31/2/2022", "bad-date", "Ghi năm-tháng-ngày, ví dụ 2023-11-12"),
        (Day(), "2018-08", "bad-date", "Ghi năm-tháng-ngày, ví dụ"),
        (Day(), "8/2018", "bad-date", "Ghi năm-tháng-ngày, ví dụ"),
        (Day(), "2018", "bad-date", "“2018” không phải ngày tháng"),
        (Day(), "20231112", "bad-date", "không phải ngày tháng"),
        (Day(), "2023-W45-7", "bad-date", "không phải ngày tháng"),
        (Day(), "٢٠٢٣-11-12", "bad-date", "không phải ngày tháng"),
        (Day(), "true", "wrong-type", "cần ngày tháng"),
        (Day(), "[2023-11-12]", "wrong-type", "cần ngày tháng"),
        (Day(partial=True), "tháng 8/2018", "bad-date", "Ghi 2018-08"),
        (Day(partial=True), "8.2018", "bad-date", "Ghi 2018-08"),
        (Day(partial=True), "2018-8", "bad-date", "Ghi 2018-08"),
        (Day(partial=True), "2018-13", "bad-date", "lịch không có 2018-13"),
        (Day(partial=True), "1899", "bad-date", "ngoài khoảng 1900-2100"),
        (
            Day(partial=True),
            "năm ngoái",
            "bad-date",
            "năm-tháng-ngày, năm-tháng hoặc năm, ví dụ 2018-08",
        ),
        (Phone(), "84905123456", "wrong-type", "nên mất số 0 ở đầu. Ghi đúng một số"),
        (Phone(), "84905123456.0", "wrong-type", "nên mất số 0 ở đầu. Ghi đúng một số"),
        (Phone(), "0905 123", "bad-phone", "không phải một số điện thoại"),
        (Phone(), "0905 123 456 / 0905 654 321", "bad-phone", "Ghi đúng một số"),
        (Phone(), "[0905123456]", "wrong-type", "đang là danh sách"),
        (Url(), "www.example.org", "bad-url", "bắt đầu bằng https://"),
        (Url(), "ftp://example.org", "bad-url", "bắt đầu bằng https://"),
        (Url(), "javascript:alert(1)", "bad-url", "bắt đầu bằng https://"),
        (Url(), "https://a b.vn/", "bad-url", "không có dấu cách"),
        (Url(), "https://example.org/a b", "bad-url", "không có dấu cách"),
        (Url(), "https://localhost/x", "bad-url", "không phải đường dẫn"),
        (Url(), "https://ten:mk@example.org/", "bad-url", "tên đăng nhập"),
        (Url(), "https://example.org/" + "x" * 2_000, "bad-url", "không phải đường dẫn"),
        (Url(), "5", "wrong-type", "cần chữ"),
        (
            _INNER,
            "5",
            "wrong-type",
            "cần các mục con. Xuống dòng, thụt vào hai dấu cách và ghi: x, y",
        ),
        (_INNER, "[x]", "wrong-type", "đang là danh sách, cần các mục con"),
        (Items(of=Text()), "a", "wrong-type", "đang là chữ “a”, cần danh sách"),
        (Items(of=Text()), "0", "wrong-type", "cần danh sách. Không có thì ghi []."),
        (Items(of=Text()), "Không có.", "wrong-type", "cần danh sách. Không có thì ghi []."),
        (Items(of=Text(), fewest=1), "0", "wrong-type", "cần danh sách. Mỗi mục một dòng"),
        (Items(of=Text()), "{b: c}", "wrong-type", "cần danh sách. Mỗi mục một dòng"),
        (
            Items(of=Text(), fewest=2, most=3),
            "[a]",
            "bad-count",
            "có 1 mục, phải từ 2 đến 3. Thêm cho đủ",
        ),
        (Items(of=Text(), most=1), "[a, b]", "bad-count", "có 2 mục, phải từ 0 đến 1. Bớt đi"),
    ],
)
def test_wrong_values_say_what_was_found_and_what_to_type(
    kind: FieldType, written: str, code: str, words: str
) -> None:
    problem = _problem(kind, written)

    assert problem.code == code
    assert words in problem.vi
    assert problem.path == "p.yaml"


def test_a_length_of_one_is_told_in_good_english() -> None:
    problem = _problem(Text(shortest=40, longest=4_000), "x")

    assert problem.en.endswith("is too short, 1 instead of 40 to 4,000 characters. Write more.")


def test_message_names_the_field_in_both_languages() -> None:
    problem = _problem(Integer(), "x")

    assert problem.vi == "Mục a: đang là chữ “x”, cần số nguyên. Chỉ ghi chữ số, không dấu nháy."
    assert problem.en == (
        'A: it is the text "x", a whole number is expected. Type figures only, without quotes.'
    )


def test_long_value_is_shortened_in_the_message() -> None:
    assert "“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”" in _problem(Flag(), "x" * 300).vi


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Phone(), "0905 123 456 hoặc 0914 333 444"),
        (Phone(), "905123456"),
        (Phone(), "84905123456.0"),
        (Flag(), "0905 123 456"),
        (Integer(), "gọi 0905 123 456"),
        (Day(), "0905.123.456"),
        (Items(of=Text()), "0905 123 456"),
    ],
)
def test_no_message_holds_a_whole_telephone_number(kind: FieldType, written: str) -> None:
    problem = _problem(kind, written)

    figures = "".join(sign for sign in problem.vi + problem.en if sign.isdecimal())
    assert "905123456" not in figures
    assert "914333444" not in figures


def test_a_number_typed_as_a_field_is_not_repeated() -> None:
    _, (problem,) = shape_profile(a_tree(**{"0905 123 456": "x"}), a_folder(), a_reference())

    assert problem.code == "unknown-field"
    assert "Không có mục 0905…" in problem.vi
    assert "123" not in problem.en


def test_every_fault_has_its_place() -> None:
    fields = (
        Field(name="must", type=Text(), vi="Mục", en="Must", required=True),
        Field(name="group", type=_INNER, vi="Nhóm", en="Group"),
        Field(name="list", type=Items(of=_INNER), vi="Danh sách", en="List"),
        Field(name="texts", type=Items(of=Text(), fewest=3), vi="Các câu", en="Texts"),
        Field(name="text", type=Text(), vi="Câu", en="Text"),
        Field(name="flow", type=Text(), vi="Câu", en="Text"),
    )
    text = (
        "# comment\n"
        "group:\n"
        "  y: 5\n"
        "list:\n"
        "  - y: a\n"
        "    z: 1\n"
        "  -\n"
        "  - b\n"
        "texts:\n"
        "  - a\n"
        "  -   7\n"
        "text:\n"
        "  - a\n"
        "flow:  [a]\n"
    )

    _, problems = _shaped(text, *fields)

    assert _places(problems) == [
        (1, 1, "missing-field"),  # the parent of `must`: the file
        (2, 1, "missing-field"),  # the parent of `x`: the key `group`
        (3, 6, "wrong-type"),  # the value
        (5, 5, "missing-field"),  # the parent of `x`: the entry
        (6, 5, "unknown-field"),  # the key
        (7, 4, "missing-field"),  # the empty entry
        (8, 5, "wrong-type"),
        (9, 1, "bad-count"),  # the key of the list
        (11, 7, "wrong-type"),
        (12, 1, "wrong-type"),  # a block of the wrong type: its key
        (14, 8, "wrong-type"),  # on one line: the value
    ]


def test_empty_required_field_is_shown_at_its_key() -> None:
    field = Field(name="a", type=Text(), vi="Mục a", en="A", required=True, example="x")

    _, (problem,) = _shaped("\na:\n", field)

    assert (problem.line, problem.column, problem.code) == (2, 1, "missing-field")
    assert problem.vi == "Mục a (Mục a) để trống. Ghi giá trị sau dấu hai chấm."


def test_missing_field_tells_the_line_to_add() -> None:
    field = Field(name="a", type=Text(), vi="Mục a", en="A", required=True, example='"x"')

    _, (problem,) = _shaped("{}\n", field)

    assert problem.vi == 'Thiếu mục a (Mục a). Thêm dòng a: "x"'


@pytest.mark.parametrize(
    ("kind", "typed", "typed_en"),
    [
        (Day(), "năm-tháng-ngày, như 2023-11-12", "YYYY-MM-DD, such as 2023-11-12"),
        (
            Day(partial=True),
            "năm-tháng-ngày, năm-tháng hoặc năm, như 2018-08",
            "YYYY-MM-DD, YYYY-MM or YYYY, such as 2018-08",
        ),
    ],
    ids=["day", "month or year"],
)
def test_missing_day_without_an_example_of_its_own_tells_how_days_are_written(
    kind: Day, typed: str, typed_en: str
) -> None:
    field = Field(name="a", type=kind, vi="Mục a", en="A", required=True)

    _, (problem,) = _shaped("{}\n", field)

    assert problem.vi == f"Thiếu mục a (Mục a). Thêm dòng a: rồi ghi ngày thật, {typed}."
    assert problem.en.endswith(f"Add a line a: and type the true day, {typed_en}.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sumary", "Có phải summary?"),
        ("Summary", "Có phải summary?"),
        ("Địa chỉ", "Có phải address?"),
        ("dien thoai", "Có phải phone?"),
        ("members", "nằm trong khối model"),
        ("credit", "nằm trong khối photos"),
        ("qwerty", "các mục được dùng ở đây: name, kind, call,"),
    ],
)
def test_unknown_field_is_told_what_it_probably_means(name: str, words: str) -> None:
    _, (problem,) = shape_profile(a_tree(**{name: "x"}), a_folder(), a_reference())

    assert problem.code == "unknown-field"
    assert words in problem.vi


def test_field_of_the_top_level_in_a_block_is_sent_to_the_margin() -> None:
    _, (problem,) = shape_profile(a_tree(model__phone="0905 123 456"), a_folder(), a_reference())

    assert problem.code == "unknown-field"
    assert "Đưa nó ra sát lề" in problem.vi


_CONDITIONAL = (
    _KIND,
    Field(
        name="a",
        type=Text(),
        vi="Mục a",
        en="A",
        required=When(field="kind", values=("two",)),
    ),
    Field(name="b", type=Text(), vi="Mục b", en="B", only=When(field="kind", values=("two",))),
    Field(
        name="c",
        type=Items(of=Text()),
        vi="Mục c",
        en="C",
        required=When(field="kind", values=("one",)),
        default=(),
    ),
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("kind: one\nc: [x]\n", []),
        ("c: [x]\n", []),
        ("kind: two\na: x\nb: y\n", []),
        ("kind: one\na: x\nc: [x]\n", []),
        ("kind: two\n", [(1, 1, "missing-field")]),
        ("kind: two\na:\n", [(2, 1, "missing-field")]),
        ("kind: one\n", [(1, 1, "missing-field")]),
        ("{}\n", [(1, 1, "missing-field")]),
        ("kind: one\nc: []\n", [(2, 1, "missing-field")]),
        ("kind: one\nc: [x]\nb: y\n", [(3, 1, "field-not-allowed")]),
        ("kind: one\nc: [x]\nb:\n", []),
        # What a wrong kind would ask for is not known.
        ("kind: three\nb: y\n", [(1, 7, "not-in-list")]),
    ],
)
def test_conditions_look_at_another_field_or_its_default(
    text: str, places: list[tuple[int, int, str]]
) -> None:
    assert _places(_shaped(text, *_CONDITIONAL)[1]) == places


def test_conditions_are_told_with_the_names_of_the_options() -> None:
    _, missing = _shaped("kind: two\n", *_CONDITIONAL)
    _, refused = _shaped("c: [x]\nb: y\n", *_CONDITIONAL)

    assert missing[0].vi == "Thiếu mục a (Mục a), cần khi kind là two (Hai). Thêm dòng a:"
    assert refused[0].vi == "Mục b (Mục b) chỉ dùng khi kind là two (Hai). Xóa mục này."


def test_members_are_refused_for_a_household() -> None:
    profile, problems = shape_profile(a_tree(kind="household"), a_folder(), a_reference())

    assert profile is None
    assert [problem.code for problem in problems] == ["field-not-allowed"]


def test_press_profile_needs_sources_but_neither_phone_nor_figures() -> None:
    without = a_tree(origin="press", phone=None, model__founded=None, achievements__effects=None)

    profile, problems = shape_profile(without, a_folder(), a_reference())

    assert problems == []
    assert profile is not None
    assert profile.phone is None
    assert profile.model == ModelFacts(
        founded=None,
        jobs_created=30,
        households_supported=37,
        members=15,
        as_of=PartialDate(2023, 10),
    )
    _, (problem,) = shape_profile(a_tree(origin="press", sources=None), a_folder(), a_reference())
    assert (problem.line, problem.column, problem.code) == (1, 1, "missing-field")


def test_attributes_from_outside_the_file_are_added() -> None:
    tree, _ = parse_tree(b"x: 1\n", "p.yaml")
    assert tree is not None

    record, problems = shape(tree, _INNER.fields[:1], _Inner, {"y": "from outside"})

    assert (record, problems) == (_Inner(x=1, y="from outside"), [])


@pytest.mark.parametrize("status", ["published", "scheduled"])
def test_who_is_shown_has_a_day_of_publishing(status: str) -> None:
    """Pages, feeds and open data tell it; the day of the dispatch would be a false one."""
    tree = a_tree(status=status, publish_on=None)

    profile, [problem] = shape_profile(tree, a_folder(), a_reference())

    assert profile is None
    assert problem.code == "missing-field"
    assert "Thêm dòng publish_on: rồi ghi ngày thật" in problem.vi
