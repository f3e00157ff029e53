"""The package of the web form, damaged on its way or changed by hand: no word of it is lost."""

from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.drafts.web_package import draft_of_yaml
from dienhinh.intake.folders.folder import put
from tests.intake.commune_call import LATER, later_names
from tests.intake.shipped import CALL, GIVEN, names, picture, reference


def draft(photos: str) -> Draft:
    text = f"name: Tổ hợp tác Suối Mẫu\nphotos: {photos}\n"
    return draft_of_yaml("to/profile.yaml", text.encode(), {"a.jpg": picture(1)}, GIVEN, names())


def left(made: Draft) -> list[tuple[str, str]]:
    return [(row.place, row.text) for row in made.leftovers]


def test_what_is_said_of_a_photo_that_did_not_come_is_kept() -> None:
    made = draft(
        "[{file: b.jpg, caption: Vườn ươm, credit: Mẫu}, {file: a.jpg, caption: Chợ phiên}]"
    )

    assert made.values["photos"] == [{"file": "anh-1.jpg", "caption": "Chợ phiên"}]
    assert left(made) == [("to/profile.yaml, mục photos", "b.jpg; Vườn ươm; Mẫu")]
    assert "b.jpg" in [doubt.quoted for doubt in made.doubts]


def test_a_number_that_only_counts_the_name_is_left_out() -> None:
    text = "name: 1. Nguyễn Văn Mẫu\nkind: individual\n"

    made = draft_of_yaml("to/profile.yaml", text.encode(), {}, GIVEN, names())

    assert made.values["name"] == "Nguyễn Văn Mẫu"


def test_a_second_row_of_one_file_is_kept() -> None:
    made = draft("[{file: a.jpg, caption: Chợ phiên}, {file: a.jpg, caption: Vườn ươm}]")

    assert made.values["photos"] == [{"file": "anh-1.jpg", "caption": "Chợ phiên"}]
    assert left(made) == [("to/profile.yaml, mục photos", "a.jpg; Vườn ươm")]


def test_photos_that_are_words_are_kept() -> None:
    assert left(draft("có hai ảnh gửi sau")) == [
        ("to/profile.yaml, mục photos", "có hai ảnh gửi sau")
    ]
    assert left(draft("[ảnh vườn ươm, 2]")) == [
        ("to/profile.yaml, mục photos", "ảnh vườn ươm"),
        ("to/profile.yaml, mục photos", "2"),
    ]


def of_call(said: str) -> tuple[object, list[str]]:
    text = f"name: Tổ hợp tác Suối Mẫu\ncall: {said}\n".encode()
    made = draft_of_yaml("to/profile.yaml", text, {}, Given(call=LATER), later_names())
    return made.values["call"], [doubt.text.vi for doubt in made.doubts if doubt.quoted == said]


def test_a_package_goes_to_the_call_that_it_names_and_tells_of_another() -> None:
    assert of_call(LATER) == (LATER, [])
    assert of_call(CALL) == (
        CALL,
        [f"Tệp này của đợt {CALL}, không phải {LATER} đang nhập; máy theo tệp:"],
    )
    assert of_call("so-ket-1999") == (
        LATER,
        [f"Không có đợt nào mang mã này nên ghi vào {LATER}:"],
    )


def test_pictures_of_a_profile_that_cannot_be_read_are_kept_with_its_words_as_written() -> None:
    text = "name: Tổ hợp tác: Suối Mẫu\nachievements:\n  measures:\n    - Một việc\n"

    made = draft_of_yaml(
        "to/profile.yaml", text.encode(), {"a.jpg": picture(1), "b.jpg": picture(2)}, GIVEN, names()
    )

    assert [row.content for row in made.pictures] == [picture(1), picture(2)]
    assert left(made) == [("to/profile.yaml", text.rstrip())]


@pytest.mark.parametrize("call", ["so-ket-2025", "[a, b]", "2023", "2023-01-02"])
def test_a_call_that_is_none_here_is_told_and_the_next_import_still_works(
    call: str, tmp_path: Path
) -> None:
    text = f"name: Tổ hợp tác Suối Mẫu\nkind: collective\ncall: {call}\nunit: ba-to\n"

    for _ in range(2):
        made = draft_of_yaml("to/profile.yaml", text.encode(), {}, GIVEN, names())
        outcome = put(tmp_path, made, reference(), CALL)

        assert made.values["call"] == CALL
        assert any("Không có đợt nào mang mã này" in doubt.text.vi for doubt in made.doubts)
        assert outcome.folder == tmp_path / CALL / "ba-to" / "to-hop-tac-suoi-mau"


def test_an_update_of_a_draft_with_an_unknown_call_goes_where_the_first_went(
    tmp_path: Path,
) -> None:
    text = "name: Tổ hợp tác Suối Mẫu\nkind: collective\nunit: ba-to\n"
    for _ in range(2):
        made = draft_of_yaml("to/profile.yaml", text.encode(), {}, GIVEN, names())
        made.values["call"] = "so-ket-2025"
        outcome = put(tmp_path, made, reference(), CALL)

    assert outcome.folder == tmp_path / CALL / "ba-to" / "to-hop-tac-suoi-mau"
