import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh.render.safe_csv import csv_bytes, harmless

SIGNS = "=+-@＝＋－＠"


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_file_has_a_mark_and_ends_its_lines_as_windows_does() -> None:
    content = csv_bytes(["tên", "số"], [["Đức Phổ", 3]])

    assert content == "\ufefftên,số\r\nĐức Phổ,3\r\n".encode()


def test_unknown_is_empty_and_zero_is_zero() -> None:
    assert read(csv_bytes(["a", "b", "c"], [[None, 0, ""]]))[1] == ["", "0", ""]


def test_a_list_is_one_cell() -> None:
    assert read(csv_bytes(["a", "b"], [[("x", "y"), ()]]))[1] == ["x|y", ""]


def test_commas_and_quotes_come_back_as_they_were() -> None:
    text = 'Tổ "Hành tỏi", thôn Tây'

    assert read(csv_bytes(["a"], [[text]]))[1] == [text]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+84 255 300 0000", "'+84 255 300 0000", id="plus"),
        pytest.param("-2+3", "'-2+3", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1+1", "' =1+1", id="tab"),
        pytest.param("\r=1+1", "' =1+1", id="carriage return"),
        pytest.param("\n=1+1", "' =1+1", id="line feed"),
        pytest.param("\tchữ", "' chữ", id="tab before a word"),
        pytest.param("  =1+1", "'  =1+1", id="after spaces"),
        pytest.param('"=1+1"', '\'"=1+1"', id="after a quotation mark"),
        pytest.param("\ufeff=1+1", "'\ufeff=1+1", id="after a byte order mark"),
        pytest.param("＝1＋1", "'＝1＋1", id="full width"),
        pytest.param('=HYPERLINK("http://x";"bấm")', '\'=HYPERLINK("http://x";"bấm")', id="link"),
        pytest.param("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0", id="command"),
        pytest.param("tỏi;=1+1", "tỏi;'=1+1", id="behind a semicolon"),
        pytest.param('tỏi;"=1+1"', 'tỏi;"\'=1+1"', id="behind a semicolon and a mark"),
        pytest.param("tỏi; - hành", "tỏi; - hành", id="a dash in running text stays"),
        pytest.param("Hợp tác xã - tổ", "Hợp tác xã - tổ", id="a dash inside stays"),
        pytest.param("2021-2025", "2021-2025", id="a range stays"),
        pytest.param("a=b", "a=b", id="an equals sign inside stays"),
        pytest.param("'=1+1", "'=1+1", id="what is safe already stays"),
    ],
)
def test_a_cell_can_not_become_a_formula(text: str, safe: str) -> None:
    assert harmless(text) == safe
    assert read(csv_bytes(["a"], [[text]]))[1] == [safe]


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3), max_size=5))
def test_whatever_the_texts_every_record_is_a_line_and_no_cell_begins_as_a_formula(
    rows: list[list[str]],
) -> None:
    content = csv_bytes(["a", "b", "c"], rows)

    assert content.count(b"\r\n") == len(rows) + 1
    assert content.count(b"\n") == content.count(b"\r") == len(rows) + 1
    assert len(read(content)) == len(rows) + 1
    for row in read(content)[1:]:
        assert len(row) == 3
        for cell in row:
            assert not cell.lstrip(' \ufeff\u200b"').startswith(tuple(SIGNS))
            assert not any(f";{sign}" in cell for sign in SIGNS)


@given(st.text(alphabet=st.characters(categories=("L", "N", "Zs")), max_size=40))
def test_plain_words_are_left_alone(text: str) -> None:
    assert harmless(text) == text
