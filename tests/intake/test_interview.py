"""`dienhinh new`: a conversation, from a list of lines, ends as a draft."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.folder import put
from dienhinh.intake.interview import Interview
from dienhinh.model.source import Value
from tests.intake.shipped import GIVEN, picture, reference


class Person:
    """Answers from a list; what was asked, offered and told is remembered."""

    def __init__(self, *lines: str) -> None:
        self._lines = list(lines)
        self.offered: dict[str, Sequence[str]] = {}
        self.told: list[str] = []

    def ask(self, question: str, choices: Sequence[str]) -> str:
        self.offered[question.partition(" *")[0].partition(" (")[0]] = choices
        if not self._lines:
            raise EOFError
        return self._lines.pop(0)


ANSWERS = {
    "kind": "1",
    "name": "Tổ hợp tác Suối Mẫu",
    "unit": "huyện ba tơ",
    "movement": "nông thôn mới",
    "sector": "Trồng trọt",
    "address": "xã Ba Tiêu",
    "commune": "Ba Tiêu",
    "phone": "0255.300.0000",
    "summary": "Tóm tắt một câu thật ngắn gọn cho đủ bốn mươi ký tự.",
}
FACTS = tuple(ANSWERS.values())
STORY = ("Đoạn một.", "Đoạn hai.", ".", "Ý một", "Ý hai", ".", "Kết quả", ".", "Hiệu quả", ".")


def before(question: str) -> tuple[str, ...]:
    """The answers to the questions before this one."""
    return FACTS[: list(ANSWERS).index(question)]


def since(question: str) -> tuple[str, ...]:
    """The answers to this question and to those behind it."""
    return FACTS[list(ANSWERS).index(question) :]


def draft_of(person: Person) -> Draft:
    return Interview(reference(), GIVEN, person.ask, person.told.append).draft()


def test_answers_become_a_draft() -> None:
    person = Person(*FACTS, *STORY, "c", "Tháng Ba năm 2019", "30", "37", "15", "10/2023")

    draft = draft_of(person)

    assert draft.values["kind"] == "collective"
    assert draft.values["commune"] == "21517"
    assert draft.values["phone"] == "0255 300 0000"
    assert draft.values["achievements"] == {
        "activities": "Đoạn một.\n\nĐoạn hai.",
        "measures": ["Ý một", "Ý hai"],
        "results": ["Kết quả"],
        "effects": "Hiệu quả",
    }
    assert draft.values["model"] == {
        "founded": "2019-03",
        "jobs_created": 30,
        "households_supported": 37,
        "members": 15,
        "as_of": "2023-10",
    }


@pytest.mark.parametrize("word", ["có ạ", "vâng", "Có.", "Dạ", "dạ có", "CÓ"])
def test_a_yes_is_understood_however_polite(word: str) -> None:
    draft = draft_of(Person(*FACTS, *STORY, word, "Tháng Ba năm 2019"))

    assert draft.values["model"] == {"founded": "2019-03"}
    assert draft.leftovers == []


@pytest.mark.parametrize("word", ["", "không ạ", "Chưa có.", "ko"])
def test_a_no_is_understood_however_polite(word: str) -> None:
    person = Person(*FACTS, *STORY, word, "", "Có")

    draft = draft_of(person)

    assert "model" not in draft.values
    assert draft.leftovers == []
    assert not any("Ghi c (có) hoặc k (không)." in line for line in person.told)


def test_what_is_neither_yes_nor_no_is_asked_again_and_kept() -> None:
    said = "Có, Bằng khen của Chủ tịch UBND tỉnh năm 2021"
    person = Person(*FACTS, *STORY, "k", "", said, "có", "Bằng khen", ".")

    draft = draft_of(person)

    assert "KHEN THƯỞNG" in person.told
    assert [row.text for row in draft.leftovers] == [f"Có khen thưởng cần ghi? {said}"]


def test_after_three_answers_that_are_neither_yes_nor_no_it_goes_on() -> None:
    person = Person(*FACTS, *STORY, "một", "hai", "ba", "", "c", "Bằng khen", ".")

    draft = draft_of(person)

    assert [row.text.rpartition(" ")[2] for row in draft.leftovers] == ["một", "hai", "ba"]
    assert "KHEN THƯỞNG" in person.told


def test_units_and_communes_of_the_unit_are_offered() -> None:
    person = Person(*FACTS)

    draft_of(person)

    assert "Huyện Ba Tơ" in person.offered["Đơn vị giới thiệu"]
    communes = person.offered["Xã, phường, thị trấn"]
    assert "xã Ba Tiêu, huyện Ba Tơ" in communes
    assert all(name.endswith("huyện Ba Tơ") for name in communes)


def test_an_office_is_offered_every_commune() -> None:
    person = Person(*before("unit"), "Hội Nông dân tỉnh", *since("movement"))

    draft = draft_of(person)

    assert draft.values["unit"] == "hoi-nong-dan-tinh"
    assert "xã Ba Tiêu, huyện Ba Tơ" in person.offered["Xã, phường, thị trấn"]
    assert len(person.offered["Xã, phường, thị trấn"]) > 150


def test_a_commune_named_as_after_the_merger_is_told_what_it_was() -> None:
    # Since 2025; made of two communes of Ba Tơ.
    person = Person(*before("commune"), "xã Đặng Thùy Trâm", "", *since("phone"))

    draft_of(person)

    told = next(line for line in person.told if "tên sau sắp xếp" in line)
    assert "xã Ba Trang" in told


def test_an_unclear_answer_is_asked_again() -> None:
    lines = [*before("unit"), "Hà Nội", *since("unit")]

    person = Person(*lines)
    draft = draft_of(person)

    assert draft.values["unit"] == "ba-to"
    assert any("không tìm thấy trong danh mục" in line for line in person.told)


def test_an_answer_that_stays_unclear_is_kept_to_be_looked_at() -> None:
    person = Person("tổ", "nhóm", "hợp tác", ANSWERS["name"], *["Hà Nội"] * 3, *since("movement"))

    draft = draft_of(person)

    quoted = {doubt.quoted for doubt in draft.doubts}
    assert {"hợp tác", "Hà Nội"} <= quoted
    assert "unit" not in draft.values
    assert draft.values["movement"] == "nong-thon-moi"


def test_what_an_earlier_interview_left_is_not_overwritten(tmp_path: Path) -> None:
    for word in ("một", "hai"):
        draft = draft_of(Person(*FACTS, *STORY, word, "k"))
        folder = put(tmp_path, draft, reference(), GIVEN.call).folder
    assert folder is not None

    read = draft_of(Person(*FACTS, *STORY))
    read.source = "ho-so.docx"
    assert put(tmp_path, read, reference(), GIVEN.call).folder == folder

    review = (folder / "can-xem-lai.md").read_text(encoding="utf-8")
    kept = [line for line in review.splitlines() if line.startswith("> ")]
    assert kept == ["> Hồ sơ này là một mô hình? một", "> Hồ sơ này là một mô hình? hai"]
    assert review.count("# Xem lại: ") == 3


def test_two_profiles_without_a_name_are_two_folders(tmp_path: Path) -> None:
    drafts = [draft_of(Person(*before("name"), "", *since("unit"), *STORY)) for _ in range(2)]

    folders = [put(tmp_path, draft, reference(), GIVEN.call).folder for draft in drafts]

    assert [folder and folder.name for folder in folders] == ["ho-so", "ho-so-2"]
    assert drafts[0].values["summary"] == ANSWERS["summary"]


def test_what_was_answered_when_the_input_ends_is_kept() -> None:
    person = Person(*before("movement"))

    draft = draft_of(person)

    assert draft.name == "Tổ hợp tác Suối Mẫu"
    assert any("Hết câu trả lời" in line for line in person.told)
    assert any("Thiếu: Lĩnh vực" in doubt.text.vi for doubt in draft.doubts)


def test_photos_are_read_from_their_files(tmp_path: Path) -> None:
    file = tmp_path / "Ảnh 1.jpg"
    file.write_bytes(picture(1))
    person = Person(*FACTS, *STORY, "k", f"'{file}'", "Chú thích", "Mô tả", "Người chụp", "", "")

    draft = draft_of(person)

    assert [photo.content for photo in draft.pictures] == [picture(1)]
    assert draft.values["photos"] == [
        {
            "file": "anh-1.jpg",
            "caption": "Chú thích",
            "alt": "Mô tả",
            "credit": "Người chụp",
            "kind": "photo",
        }
    ]


def test_a_photo_whose_name_no_system_has_is_asked_again(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(picture(1))
    person = Person(*FACTS, *STORY, "k", "a\0.jpg", str(file), "Chú thích")

    draft = draft_of(person)

    assert "  Không mở được tệp này (lỗi của máy)." in person.told
    assert [photo.content for photo in draft.pictures] == [picture(1)]


def test_the_day_of_a_consent_that_nobody_gave_is_not_asked() -> None:
    person = Person(*FACTS, *STORY, "k", "", "k", "k", "", "", "k")

    draft_of(person)

    asked = [label for label in person.offered if "Đồng ý công khai" in label]
    assert asked == [
        "Đồng ý công khai họ tên - Người đồng ý",
        "Đồng ý công khai số điện thoại - Người đồng ý",
    ]


def test_ctrl_c_keeps_what_was_answered_also_of_a_long_text() -> None:
    person = Person(*FACTS, "Đoạn một.")

    def ask(question: str, choices: Sequence[str]) -> str:
        try:
            return person.ask(question, choices)
        except EOFError:
            raise KeyboardInterrupt from None

    interview = Interview(reference(), GIVEN, ask, person.told.append)

    draft = interview.draft()

    assert interview.was_stopped
    assert draft.name == "Tổ hợp tác Suối Mẫu"
    assert draft.values["achievements"] == {"activities": "Đoạn một."}


def photographed(file: Path, caption: str, award: str) -> tuple[str, ...]:
    """From the question for figures on: one photo, one award."""
    return "k", str(file), caption, "Mô tả", "Người chụp", "", "", "c", award, "."


def test_a_second_interview_adds_photos_and_awards_and_keeps_what_it_replaces(
    tmp_path: Path,
) -> None:
    files = [tmp_path / f"{number}.jpg" for number in (1, 2)]
    for number, file in enumerate(files, 1):
        file.write_bytes(picture(number))
    nothing = (".",) * 4
    first = photographed(files[0], "Ảnh đầu", "Bằng khen của Chủ tịch UBND tỉnh năm 2022")
    second = photographed(files[1], "Ảnh sau", "Giấy khen của Chủ tịch UBND huyện năm 2023")
    changed = "Tóm tắt khác, cũng vừa đủ dài cho bốn mươi ký tự."
    drafts = [
        draft_of(Person(*FACTS, *STORY, *first)),
        draft_of(Person(*before("summary"), changed, *nothing, *second)),
    ]

    outcomes = [put(tmp_path / "p", draft, reference(), GIVEN.call) for draft in drafts]

    folder = outcomes[1].folder
    assert folder is not None
    assert folder == outcomes[0].folder
    assert (folder / "anh-1.jpg").read_bytes() == picture(1)
    assert (folder / "anh-2.jpg").read_bytes() == picture(2)
    text = (folder / "profile.yaml").read_text(encoding="utf-8")
    for said in ("Ảnh đầu", "Ảnh sau", "bang-khen-tinh", "giay-khen-huyen", "Ý hai", changed):
        assert said in text
    assert f"> {ANSWERS['summary']}\n" in (folder / "can-xem-lai.md").read_text(encoding="utf-8")
    assert [change.vi.partition(":")[0] for change in outcomes[1].changes] == [
        "Tóm tắt một, hai câu (summary)", "thêm ảnh anh-2.jpg", "Khen thưởng đã nhận (awards)",
    ]  # fmt: skip
    told = [doubt.text.vi for doubt in outcomes[1].doubts]
    assert not any(line.startswith(("Thiếu: Biện", "Cần 2", "Bản này không còn")) for line in told)


def test_a_file_that_comes_after_an_interview_takes_nothing_away(tmp_path: Path) -> None:
    file = tmp_path / "1.jpg"
    file.write_bytes(picture(1))
    said = photographed(file, "Ảnh đầu", "Bằng khen")
    asked = put(tmp_path / "p", draft_of(Person(*FACTS, *STORY, *said)), reference(), GIVEN.call)
    file.write_bytes(picture(2))
    read = draft_of(Person(*FACTS, *STORY, *photographed(file, "Ảnh khác", "Giấy khen")))
    read.source = "ho-so.docx"

    again = put(tmp_path / "p", read, reference(), GIVEN.call)

    folder = again.folder
    assert folder is not None
    assert folder == asked.folder
    assert (folder / "anh-1.jpg").read_bytes() == picture(1)
    assert "Ảnh đầu" in (folder / "profile.yaml").read_text(encoding="utf-8")


def test_back_asks_the_question_before_again_and_enter_keeps_its_answer() -> None:
    person = Person(
        *before("unit"), "quay lại", "Tổ hợp tác Suối Mới", ANSWERS["unit"], ANSWERS["movement"],
        "Quay lại", "", *since("sector"), "Đoạn một.", ".", "quay lại", "Đoạn khác.", ".",
    )  # fmt: skip

    draft = draft_of(person)

    assert draft.name == "Tổ hợp tác Suối Mới"
    assert draft.values["movement"] == "nong-thon-moi"
    assert draft.values["achievements"] == {"activities": "Đoạn khác."}
    assert "  Đang ghi “nông thôn mới”; Enter để giữ." in person.told
    assert any("quay lại" in line for line in person.told[:1])


def test_back_at_the_first_question_of_a_part_says_so() -> None:
    person = Person(*before("name"), "quay lại", *since("name"))

    draft = draft_of(person)

    assert draft.name == ANSWERS["name"]
    assert any("câu đầu của phần này" in line for line in person.told)


def test_the_end_of_input_in_a_long_answer_ends_the_interview() -> None:
    person = Person(*FACTS, "Đoạn một.")

    def ask(question: str, choices: Sequence[str]) -> str:
        try:
            return person.ask(question, choices)
        except EOFError:
            # As Ctrl-D: the terminal would go on to answer.
            person._lines += ["Đoạn hai.", "."]  # noqa: SLF001 the test's own
            raise

    draft = Interview(reference(), GIVEN, ask, person.told.append).draft()

    assert draft.values["achievements"] == {"activities": "Đoạn một."}
    assert not any("biện pháp" in line for line in person.told)


def test_a_pasted_block_is_part_of_a_long_answer() -> None:
    draft = draft_of(Person(*FACTS, "Đoạn một.\nĐoạn hai.", "Đoạn ba.\n.", "Ý một", "."))

    assert draft.values["achievements"] == {
        "activities": "Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.",
        "measures": ["Ý một"],
    }


def test_what_was_understood_is_told_in_words() -> None:
    person = Person(*FACTS, *STORY, "k", "", "c", "Giấy khen UBND huyện năm 2023", ".")

    draft_of(person)

    (told,) = [line for line in person.told if "Đã hiểu là" in line]
    assert told.startswith("  Đã hiểu là Giấy khen của Chủ tịch UBND cấp huyện, năm 2023")


def test_what_is_not_understood_is_told_with_what_can_be_typed() -> None:
    person = Person(*before("unit"), "Hà Nội", ANSWERS["unit"], "nông dân", *since("movement"))

    draft_of(person)

    unclear = [line for line in person.told if line.startswith("  Chưa rõ")]
    assert "Ghi tên như trong danh sách (phím Tab cho xem)." in unclear[0]
    assert "Ghi một trong: " in unclear[1]
    assert not any("Bấm" in line for line in person.told)


@pytest.mark.parametrize("typed", ["{}", "'{}'", "{escaped}", "{address}"])
def test_a_dragged_file_is_found_however_the_terminal_writes_it(tmp_path: Path, typed: str) -> None:
    file = tmp_path / "thu muc" / "ảnh 1.jpg"
    file.parent.mkdir()
    file.write_bytes(picture(1))
    if typed == "{escaped}" and os.name == "nt":
        pytest.skip("a backslash parts folders there")
    escaped = str(file).replace(" ", "\\ ")
    line = typed.format(file, escaped=escaped, address=file.as_uri())

    draft = draft_of(Person(*FACTS, *STORY, "k", f"{line} ", "Chú thích"))

    assert [photo.content for photo in draft.pictures] == [picture(1)]


def test_photos_that_cannot_be_opened_are_told_and_named(tmp_path: Path) -> None:
    person = Person(*FACTS, *STORY, "k", str(tmp_path), "không có.jpg", "thiếu.jpg", "k")

    draft = draft_of(person)

    unread = [line for line in person.told if "Không mở được" in line]
    assert "đó là một thư mục" in unread[0]
    assert "không có tệp nào ở đó" in unread[1]
    assert any("Thôi hỏi ảnh." in line for line in person.told)
    assert "Tệp ảnh không mở được: thiếu.jpg" in {row.text for row in draft.leftovers}


def test_a_withdrawn_consent_is_not_given_anew_by_an_interview(tmp_path: Path) -> None:
    given: Value = {"item": "photo", "by": "Ông Mẫu", "on": "2023-10-01", "evidence": "paper"}
    other: Value = {"item": "phone", "by": "Ông Mẫu", "on": "2023-10-01", "evidence": "paper"}
    drafts = [draft_of(Person(*FACTS, *STORY)) for _ in range(2)]
    drafts[0].values["consent"] = [given]
    drafts[1].values["consent"] = [given, other]
    folder = put(tmp_path, drafts[0], reference(), GIVEN.call).folder
    assert folder is not None
    file = folder / "profile.yaml"
    ended = file.read_text(encoding="utf-8").rstrip() + "\n    withdrawn_on: 2024-01-02\n"
    file.write_text(ended, encoding="utf-8")

    again = put(tmp_path, drafts[1], reference(), GIVEN.call)

    text = file.read_text(encoding="utf-8")
    assert text.startswith(ended)
    assert text.count("item: photo") == 1
    assert "item: phone" in text
    assert any("(consent) đã có trong hồ sơ" in doubt.text.vi for doubt in again.doubts)
    assert "> photo; Ông Mẫu;" in (folder / "can-xem-lai.md").read_text(encoding="utf-8")
