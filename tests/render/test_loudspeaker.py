import io
import zipfile

import docx
import pytest

from dienhinh.model.speech import Speech
from dienhinh.render.loudspeaker import duration_text, loudspeaker_script


def a_speech(**changes: object) -> Speech:
    values: dict[str, object] = {
        "name": "Tổ hợp tác Suối Mẫu",
        "warning": "",
        "paragraphs": ("Kính thưa bà con!", "Tổ có 65 héc-ta.", "Cảm ơn bà con."),
        "syllables": 421,
        "rate": 150,
        "is_cut": True,
        "unread": ("19/21", "VA06"),
        "sources": ("Báo cáo năm, Hội Nông dân xã",),
        "site": "Kho thử",
        "address": "https://kho.test/ho-so/a/",
    }
    return Speech(**values | changes)  # type: ignore[arg-type] # a table of the record's fields


def texts(content: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def test_a_script_states_its_length_and_the_pace_it_was_reckoned_with() -> None:
    found = texts(loudspeaker_script(a_speech()))

    assert "2 phút 49 giây (421 tiếng)" in found
    assert "150 tiếng mỗi phút" in found


def test_whoever_reads_is_told_until_when_it_may_be_read() -> None:
    warning = "Chỉ dùng đến hết ngày 31/12/2026: sau ngày ấy không còn sự đồng ý công khai."

    assert warning in texts(loudspeaker_script(a_speech(warning=warning)))


def test_every_paragraph_stands_by_itself_in_its_order() -> None:
    found = texts(loudspeaker_script(a_speech()))

    places = [found.index(text) for text in a_speech().paragraphs]
    assert places == sorted(places)


def test_only_a_shortened_script_says_that_it_is() -> None:
    words = "Bài đã được rút gọn ở cuối câu cho vừa thời lượng."

    assert words in texts(loudspeaker_script(a_speech()))
    assert words not in texts(loudspeaker_script(a_speech(is_cut=False)))


def test_whoever_reads_sees_beforehand_what_is_left_to_them() -> None:
    found = texts(loudspeaker_script(a_speech()))

    assert found.index("Xin tự đọc cho đúng: 19/21; VA06.") < found.index("Kính thưa bà con!")
    assert not any("tự đọc" in text for text in texts(loudspeaker_script(a_speech(unread=()))))


def test_no_page_is_turned_within_a_paragraph() -> None:
    document = docx.Document(io.BytesIO(loudspeaker_script(a_speech())))

    spoken = [row for row in document.paragraphs if row.text in a_speech().paragraphs]
    assert [row.paragraph_format.keep_together for row in spoken] == [True, True, True]


def test_no_line_of_a_script_ends_within_the_name_of_a_unit() -> None:
    content = loudspeaker_script(a_speech())

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
    assert "héc-ta" not in body
    assert "<w:noBreakHyphen/>" in body


def test_the_same_script_gives_the_same_bytes_without_a_clock() -> None:
    content = loudspeaker_script(a_speech())

    assert content == loudspeaker_script(a_speech())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


@pytest.mark.parametrize(
    ("seconds", "text"), [(45, "45 giây"), (60, "1 phút"), (168, "2 phút 48 giây"), (0, "0 giây")]
)
def test_a_length_is_said_in_minutes_and_seconds(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text
