import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dienhinh.model.source import Spot, Value
from dienhinh.problems import Problem, Related, Severity
from dienhinh.read import yaml_tree
from dienhinh.read.yaml_tree import parse_tree, read_tree
from tests.builders import a_plain_profile, a_profile_yaml


@pytest.fixture(params=["libyaml", "python"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML with its C parser, and as it is where no compiler was at hand."""
    if request.param == "python":
        monkeypatch.setattr(yaml_tree, "_Loader", yaml.SafeLoader)


def _root(text: str) -> dict[str, Value]:
    tree, problems = parse_tree(text.encode(), "p.yaml")
    assert tree is not None, problems
    assert problems == []
    return tree.root


def _found(text: str | bytes) -> list[tuple[int, int, str]]:
    data = text if isinstance(text, bytes) else text.encode()
    _, problems = parse_tree(data, "p.yaml")
    return [(problem.line, problem.column, problem.code) for problem in problems]


def _only(text: str) -> Problem:
    _, problems = parse_tree(text.encode(), "p.yaml")
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.usefixtures("_either_parser")
def test_whole_profile_is_read_as_it_was_written() -> None:
    assert _root(a_profile_yaml()) == a_plain_profile()


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("12:30:45", "12:30:45"),
        ("0255", "0255"),
        ("012", "012"),
        ("0o14", "0o14"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        (".5", ".5"),
        ("2023-11-02", "2023-11-02"),
        ("2023-02-30", "2023-02-30"),
        ("37", 37),
        ("0", 0),
        ("-4", -4),
        ("+5", 5),
        ("1.5", 1.5),
        ("9" * 18, 999_999_999_999_999_999),
        ("9" * 5000, "9" * 5000),
        ("9" * 400 + ".5", "9" * 400 + ".5"),
        ("true", True),
        ("False", False),
        ("tRUE", "tRUE"),
        ("null", None),
        ("~", None),
        ("", None),
        ("'37'", "37"),
        ('"true"', "true"),
        ("''", ""),
        ('"a\\tb"', "a\tb"),
        ("[1, a, [2]]", [1, "a", [2]]),
        ("{b: 1}", {"b": 1}),
    ],
)
def test_plain_values_follow_yaml_1_2(written: str, value: Value) -> None:
    found = _root(f"a: {written}\n")["a"]

    assert found == value
    assert type(found) is type(value)


def test_places_are_counted_in_characters_of_the_precomposed_text() -> None:
    text = "tên: Ấp 😀, thôn\n😀: {ộ: [😀😀, é]}\nlist:\n  - a: 1\n    b: |\n      x\n"

    tree, problems = parse_tree(text.encode(), "p.yaml")

    assert problems == []
    assert tree is not None
    assert dict(tree.keys) == {
        ("tên",): Spot(1, 1),
        ("😀",): Spot(2, 1),
        ("😀", "ộ"): Spot(2, 5),
        ("list",): Spot(3, 1),
        ("list", 0, "a"): Spot(4, 5),
        ("list", 0, "b"): Spot(5, 5),
    }
    assert dict(tree.values) == {
        ("tên",): Spot(1, 6),
        ("😀",): Spot(2, 4),
        ("😀", "ộ"): Spot(2, 8),
        ("😀", "ộ", 0): Spot(2, 9),
        ("😀", "ộ", 1): Spot(2, 13),
        ("list",): Spot(4, 3),
        ("list", 0): Spot(4, 5),
        ("list", 0, "a"): Spot(4, 8),
        ("list", 0, "b"): Spot(5, 8),
    }


def test_root_and_what_is_not_there_are_shown_at_the_nearest_place_above() -> None:
    tree, _ = parse_tree(b"# comment\na:\n  b: 1\n", "p.yaml")

    assert tree is not None
    assert tree.value_spot(()) == Spot(1, 1)
    assert tree.value_spot(("c",)) == Spot(1, 1)
    assert tree.key_spot(("a", "c")) == Spot(2, 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_is_taken(ending: str) -> None:
    tree, problems = parse_tree(f"a: x{ending}b: y{ending}".encode(), "p.yaml")

    assert problems == []
    assert tree is not None
    assert tree.root == {"a": "x", "b": "y"}
    assert tree.key_spot(("b",)) == Spot(2, 1)


def test_byte_order_mark_is_ignored() -> None:
    tree, problems = parse_tree(b"\xef\xbb\xbfa: x\n", "p.yaml")

    assert problems == []
    assert tree is not None
    assert tree.root == {"a": "x"}
    assert tree.value_spot(("a",)) == Spot(1, 4)


def test_text_with_combining_marks_is_reported_once_a_line_and_read_precomposed() -> None:
    text = "name: To\u0302\u0309 ho\u031b\u0323p ta\u0301c\nb: ok\nc: a\u0300\n"

    tree, problems = parse_tree(text.encode(), "p.yaml")

    assert [(p.line, p.column, p.code) for p in problems] == [(1, 8, "not-nfc"), (3, 4, "not-nfc")]
    assert problems[0].severity is Severity.ERROR
    assert problems[0].vi == (
        "Chữ ổ ở đây là chữ có dấu tổ hợp (không phải Unicode dựng sẵn), máy sẽ tìm không thấy. "
        "Chạy dienhinh fix để sửa cả tệp."
    )
    assert tree is not None
    assert tree.root == {"name": "Tổ hợp tác", "b": "ok", "c": "à"}


def test_places_after_a_letter_with_combining_marks_are_those_of_the_mended_line() -> None:
    tree, _ = parse_tree("{o\u0302\u0309: 1, b: 2}\n".encode(), "p.yaml")

    assert tree is not None
    assert tree.key_spot(("b",)) == Spot(1, 8)


@pytest.mark.parametrize(
    ("data", "place", "word"),
    [
        (b"a: \xe9\nb: \xe9", (1, 4), "bảng mã khác. Mở tệp và lưu lại"),
        ("b: ổ\nname: ".encode() + b"\xe1\xbb", (2, 7), "khác"),
        ("a: b".encode("utf-16"), (1, 1), "bảng mã UTF-16. Chạy dienhinh fix."),
    ],
)
def test_bytes_that_are_no_utf8_have_a_place(
    data: bytes, place: tuple[int, int], word: str
) -> None:
    tree, problems = parse_tree(data, "p.yaml")

    assert tree is None
    assert [(p.line, p.column, p.code) for p in problems] == [(*place, "not-utf8")]
    assert word in problems[0].vi


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    "sign", ["\x00", "\x07", "\x7f", "\x85", "\x9f", "\u2028", "\ufeff", "\u202e", "\uffff"]
)
def test_signs_that_no_keyboard_types_are_refused_where_they_stand(sign: str) -> None:
    assert _found(f"a: ổ\nb: x{sign}y\n") == [(2, 5, "not-yaml")]
    assert f"U+{ord(sign):04X}" in _only(f"a: x{sign}y\n").vi


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("escape", ["\\0", "\\x01", "\\u202e", "a\\u0301", "\\N"])
def test_escapes_cannot_bring_in_what_is_refused(escape: str) -> None:
    assert _found(f'a: "{escape}"\n') == [(1, 4, "not-yaml")]


@pytest.mark.parametrize(("escape", "sign"), [("\\v", "U+000B"), ("\\u2028", "U+2028")])
def test_an_escape_for_a_sign_nobody_sees_is_told_by_that_sign(escape: str, sign: str) -> None:
    _, problems = parse_tree(f'a: "một{escape}hai"\n'.encode(), "p.yaml")

    assert [sign in problem.vi and sign in problem.en for problem in problems] == [True]


@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\ud800"])
def test_impossible_escape_is_a_problem_without_libyaml_too(
    escape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_tree, "_Loader", yaml.SafeLoader)

    tree, problems = parse_tree(f'a: "{escape}"\n'.encode(), "p.yaml")

    assert tree is None
    assert [problem.code for problem in problems] == ["not-yaml"]


def test_binary_file_tells_twenty_lines_of_it() -> None:
    assert len(_found(b"\x01\n" * 500)) == 20


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "null\n", "~"])
def test_file_without_content_is_empty(text: str) -> None:
    assert _found(text) == [(1, 1, "empty-file")]


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "place"),
    [("một dòng chữ\n", (1, 1)), ("# x\n- a\n- b\n", (2, 1)), ("\n  37\n", (2, 3))],
)
def test_file_that_holds_no_fields_is_said_to(text: str, place: tuple[int, int]) -> None:
    assert _found(text) == [(*place, "not-a-mapping")]


def test_empty_mapping_is_a_file() -> None:
    assert _root("{}\n") == {}


def test_second_equal_key_is_reported_with_the_first_and_not_kept() -> None:
    text = "name: Một\nmodel:\n  members: 1\nname: {Hai: [1, 2]}\nlast: x\n"

    tree, problems = parse_tree(text.encode(), "p.yaml")

    assert problems == [
        Problem(
            "p.yaml",
            4,
            1,
            "duplicate-key",
            Severity.ERROR,
            "Mục name viết hai lần trong cùng một khối. Giữ một, xóa một.",
            "The field name is written twice in one block. Keep one of them.",
            (Related("p.yaml", 1, 1, "lần đầu ở đây", "first written here"),),
        )
    ]
    assert tree is not None
    assert tree.root == {"name": "Một", "model": {"members": 1}, "last": "x"}
    assert ("name", "Hai") not in tree.keys


def test_equal_keys_of_two_blocks_are_two_keys() -> None:
    assert _root("- \n".replace("- ", "a: [{b: 1}, {b: 2}]")) == {"a": [{"b": 1}, {"b": 2}]}


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x 1\nb: *x\n", [(1, 4), (2, 4)]),
        ("a: !!python/object:os.system x\n", [(1, 4)]),
        ("a: ! x\n", [(1, 4)]),
        ("a: !!str 5\nb: [!x y]\n", [(1, 4), (2, 5)]),
        ("a: {<<: *b}\n", [(1, 9)]),
        ("%YAML 1.1\n---\na: b\n", [(1, 1)]),
        ("a: b\n---\nc: d\n", [(2, 1)]),
        ("1: x\ntrue: y\n", [(1, 1), (2, 1)]),
        ("? [a, b]\n: c\n", [(1, 3)]),
    ],
)
def test_powers_of_yaml_that_data_do_not_need_are_refused(
    text: str, places: list[tuple[int, int]]
) -> None:
    assert _found(text) == [(*place, "yaml-feature") for place in places]


def test_emphasis_at_the_start_of_a_text_is_told_to_be_quoted() -> None:
    problem = _only("a: *Ghi chú* x\n")

    assert (problem.line, problem.column, problem.code) == (1, 4, "yaml-feature")
    assert "dấu nháy kép" in problem.vi


def test_alias_makes_the_values_uncertain_and_a_tag_does_not() -> None:
    assert parse_tree(b"a: &x 1\nb: *x\n", "p.yaml")[0] is None
    tree, _ = parse_tree(b"a: !!str 5\n", "p.yaml")
    assert tree is not None
    assert tree.root == {"a": "5"}


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("title: Ngày kể chuyện #QuangNgai #OCOP trên đảo\n", (1, 23)),
        ("a: 1\ntitle: #17 hộ\nb: 2\n", (2, 8)),
        ("text: Một câu dài\n  xuống dòng  #1 của huyện\n", (2, 15)),
        ("list:\n  - Đúng là  #17 hộ\n", (2, 14)),
    ],
)
def test_a_hash_that_cuts_a_text_is_told_where_it_stands(text: str, place: tuple[int, int]) -> None:
    assert _found(text) == [(*place, "misplaced-hash")]


def test_a_hash_that_swallows_a_bracket_is_told_too() -> None:
    found = _found("slots:\n  - {teaser: Sắp có #dettho cam}\n")

    assert (2, 21, "misplaced-hash") in found


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    "text",
    [
        "title: Tên # ghi chú\n",
        "title: Tên ## ghi chú\n",
        "#ghi chú\ntitle: Tên#1\n  #ghi chú\n",
        "title: \"Chuyện #1\"\nother: 'Hai #2' #ba\n",
        "title: |  #ghi chú\n  Chuyện #1\nlist: #ghi chú\n  - một\n",
    ],
)
def test_a_remark_and_a_hash_in_quotes_cut_nothing(text: str) -> None:
    assert _found(text) == []


def test_what_is_lost_behind_a_hash_is_shortened_in_the_message() -> None:
    assert f"“#{'a' * 39}…”" in _only(f"title: Tên #{'a' * 60}\n").vi


def test_nesting_is_bounded() -> None:
    assert _root("a: " + "[" * 19 + "]" * 19)
    assert _found("a: " + "[" * 20 + "]" * 20) == [(1, 23, "too-deep")]


def test_number_of_values_is_bounded() -> None:
    # The mapping, its key and the list are values too.
    assert _root("a: [" + "1," * 19_997 + "]")
    assert _found("a: [" + "1," * 19_998 + "]") == [(1, 39_999, "file-too-large")]


def test_size_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "profile.yaml"
    path.write_bytes(b"a: " + b"x" * (1024 * 1024 - 3))
    assert read_tree(path, "p.yaml")[0] is not None
    path.write_bytes(b"a: " + b"x" * (1024 * 1024 - 2))
    assert [problem.code for problem in read_tree(path, "p.yaml")[1]] == ["file-too-large"]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\n\t- b\n", (2, 1), "phím Tab"),
        ("a: x\n \tb: y\n", (2, 2), "phím Tab"),
        ("a: |\n  b\n\tc\n", (3, 1), "phím Tab"),
        ("a: 1\nb:c\nd: 2\n", (2, 3), "gõ b: rồi một dấu cách"),
        ("a:b\nc: d\n", (1, 3), "gõ a: rồi một dấu cách"),
        ("a: 1\nmột dòng\nb: 2\n", (2, 1), "“một dòng” không có dấu hai chấm"),
        ("tên\nb: c\n", (1, 1), "“tên” không có dấu hai chấm"),
        ("a: 'x\nb: y\n", (1, 4), "Dấu nháy ' mở ở đây chưa được đóng"),
        ('a: 1\nb: "x\nc: y\n', (2, 4), 'Dấu nháy " mở ở đây chưa được đóng'),
        ('a: "x\nb: "y"\n', (1, 4), 'Dấu nháy " mở ở đây chưa được đóng'),
        ("a: [x, y\nb: c\n", (1, 4), "Gõ ] ở cuối danh sách"),
        ("a: [x\nb: [y]\n", (1, 4), "Gõ ] ở cuối danh sách"),
        ("a: {x: 1\n", (1, 4), "Gõ } ở cuối danh sách"),
        ("a: [[x], [", (1, 10), "Gõ ] ở cuối danh sách"),
        ("a: [x, 'b' c]\n", (1, 12), "cách nhau bằng dấu phẩy"),
        ("a: [b]]\n", (1, 7), "Thừa dấu ]"),
        ("a: }\n", (1, 4), "không được bắt đầu bằng dấu }"),
        ("a: @anh\n", (1, 4), "không được bắt đầu bằng dấu @"),
        ("a: `x`\n", (1, 4), "không được bắt đầu bằng dấu `"),
        ("a: %x\n", (1, 4), "không được bắt đầu bằng dấu %"),
        ("a: , b\n", (1, 4), "không được bắt đầu bằng dấu ,"),
        ('name: "HTX "Ba Tiêu""\n', (1, 13), "còn chữ"),
        ("name: 'it's'\n", (1, 11), 'bọc cả câu bằng "..."'),
        ("- 'a' b\n", (1, 7), "còn chữ"),
        ("name: Mô hình: nuôi heo\n", (1, 14), "Trong câu có dấu hai chấm"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "thụt vào không khớp"),
        ("a: 1\n  b: 2\n", (2, 3), "thụt vào không khớp"),
        ("a:\n  - b\n - c\n", (3, 2), "thụt vào không khớp"),
        ("a: |\n  x\n y\n", (3, 2), "thụt vào không khớp"),
        ("a: x\n- y\n", (2, 1), "thụt vào không khớp"),
        ("a:\n  - x\n  b: c\n", (3, 3), "không bắt đầu bằng gạch"),
        (" a: 1\nb: 2\n", (2, 1), "không thẳng hàng với dòng đầu tệp"),
        ("a: - b\n", (1, 4), "Danh sách phải bắt đầu ở dòng mới"),
        ('a: "\\q"\n', (1, 5), "Gõ \\\\"),
        ('a: "\\u12"\n', (1, 7), "Gõ \\\\"),
        ("a: |x\n  b\n", (1, 5), "Xuống dòng và thụt vào"),
        ("a: ? b\n", (1, 4), "không được bắt đầu bằng dấu ?"),
    ],
)
def test_slips_of_writing_are_shown_where_they_are_and_say_what_to_type(
    text: str, place: tuple[int, int], words: str
) -> None:
    problem = _only(text)

    assert (problem.line, problem.column, problem.code) == (*place, "not-yaml")
    assert words in problem.vi
    assert problem.en
    assert "“" not in problem.en


def test_unusual_fault_keeps_the_words_of_the_parser() -> None:
    problem = _only("a: |0\n  x\n")

    assert (problem.line, problem.column, problem.code) == (1, 5, "not-yaml")
    assert "máy báo: found an indentation indicator equal to 0" in problem.vi


def test_long_line_is_shortened_in_the_message() -> None:
    problem = _only("a: 1\n" + "chữ " * 100 + "\n")

    assert "chữ chữ chữ chữ chữ chữ chữ chữ chữ chữ…”" in problem.vi.replace("ch…", "…")
    assert len(problem.vi) < 300


_YAML_SIGNS = st.sampled_from("ab: \n-[]{},'\"|>&*!#?%@`\\\t0é\u0301😀~\r")


@settings(max_examples=300)
@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
def test_no_bytes_make_it_raise(data: bytes) -> None:
    tree, problems = parse_tree(data, "p.yaml")

    assert (tree is not None) or problems


@settings(max_examples=500)
@given(st.text(_YAML_SIGNS, max_size=60))
@example("a: ! *")
@example("'':\n''")
@example("? ? ?\n: :")
def test_no_text_makes_it_raise_and_every_place_is_in_the_text(text: str) -> None:
    tree, problems = parse_tree(text.encode(), "p.yaml")

    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert (tree is not None) or problems
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@settings(max_examples=150)
@given(st.text(_YAML_SIGNS, max_size=40))
def test_parser_without_libyaml_never_raises_either(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_tree, "_Loader", yaml.SafeLoader)
        tree, problems = parse_tree(text.encode(), "p.yaml")

    assert (tree is not None) or problems


_KEYS = st.text("abcổự😀", min_size=1, max_size=5)
_TREES = st.dictionaries(
    _KEYS,
    st.recursive(
        st.text("abcổự😀 :#", max_size=8) | st.integers(-99, 99) | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
        max_leaves=12,
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=200)
@given(plain=_TREES, is_flow=st.booleans())
def test_places_point_at_the_keys_that_are_written_there(
    *, plain: dict[str, Value], is_flow: bool
) -> None:
    text = yaml.safe_dump(plain, allow_unicode=True, default_flow_style=is_flow, width=60)

    tree, problems = parse_tree(text.encode(), "p.yaml")

    assert problems == []
    assert tree is not None
    assert tree.root == plain
    lines = text.split("\n")
    for path, spot in tree.keys.items():
        key = str(path[-1])
        written = lines[spot.line - 1][spot.column - 1 :]
        assert written.startswith((key, f"'{key}'", '"'))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        "{" * 500_000,
        "- " * 400_000,
        "? " * 400_000,
        "a:\n" + "  y\n" * 200_000,
        'a: "' + "x\n  " * 200_000,
        "a: a" + "\u0301\u0323" * 200_000,
        'a: "a' + "\\u0301\\u0323" * 80_000 + '"',
        "".join(f"k{number}: v\n" for number in range(80_000)),
        "a" + ":" * 900_000,
        "&a " * 300_000,
        "\t" * 900_000,
    ],
    ids=lambda text: text[:8],
)
def test_no_text_of_a_megabyte_takes_long(text: str) -> None:
    start = time.perf_counter()

    parse_tree(text.encode()[: 1024 * 1024], "p.yaml")

    assert time.perf_counter() - start < 5
