"""Drafts become folders; the same file again changes nothing, a corrected one what it corrects."""

import json
from pathlib import Path

import pytest

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.drafts.draft_answers import Given
from dienhinh.intake.files import given_files
from dienhinh.intake.folders import folder as folders
from dienhinh.intake.folders.differences import difference
from dienhinh.intake.folders.folder import put
from dienhinh.intake.folders.import_state import digest_of
from dienhinh.intake.importing import Imported, import_files
from dienhinh.intake.outcomes import Outcome
from dienhinh.intake.sources import take
from dienhinh.model.sealed import SEALED
from dienhinh.model.source import Value
from dienhinh.read.yaml_tree import parse_tree
from dienhinh.render.photo_cleaning import cleaned
from tests.intake import districts
from tests.intake.documents import SUMMARY, jpeg, word
from tests.intake.shipped import CALL, filled_form, names, only_draft, picture, reference
from tests.intake.spoiling import set_answer, spoiled


def imported(tmp_path: Path, data: bytes, name: str = "ho-so.docx") -> Outcome:
    inbox = tmp_path / f"in-{len(list(tmp_path.glob('*')))}"
    return put(tmp_path / "profiles", only_draft(inbox, {name: data}), reference(), CALL)


def state(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def corrected(**answers: str) -> bytes:
    def change(root: object) -> None:
        for tag, text in answers.items():
            set_answer(root, tag.replace("__", "."), text)

    return spoiled(filled_form(), change)


def test_a_draft_is_a_folder_that_our_reader_reads_without_a_problem(tmp_path: Path) -> None:
    outcome = imported(tmp_path, filled_form())

    assert outcome.folder == tmp_path / "profiles" / CALL / "ba-to" / "to-hop-tac-suoi-mau"
    assert outcome.is_new
    tree, problems = parse_tree((outcome.folder / "profile.yaml").read_bytes(), "profile.yaml")
    assert (tree is not None, problems) == (True, [])
    assert (outcome.folder / "anh-1.jpg").read_bytes() == picture(1)
    assert sorted(path.name for path in outcome.folder.iterdir()) == [
        ".nhap.json", "anh-1.jpg", "anh-2.jpg", "can-xem-lai.md", "profile.yaml",
    ]  # fmt: skip


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    imported(tmp_path, filled_form())
    before = state(tmp_path / "profiles")

    outcome = imported(tmp_path, filled_form())

    assert (outcome.is_new, outcome.changes) == (False, [])
    assert state(tmp_path / "profiles") == before


def edited_form(root: Path, old: str, new: str) -> Path:
    """The profile of a filled form once imported, in which an editor replaced some words."""
    outcome = imported(root, filled_form())
    assert outcome.folder is not None
    file = outcome.folder / "profile.yaml"
    text = file.read_text(encoding="utf-8").replace(old, new, 1)
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def test_a_corrected_file_changes_one_line_and_says_which(tmp_path: Path) -> None:
    file = edited_form(tmp_path, "kind:", "# ghi chú của biên tập\nkind:")
    text = file.read_text(encoding="utf-8")

    again = imported(tmp_path, corrected(model__jobs_created="42"))

    assert [change.vi for change in again.changes] == [
        "Số người lao động được tạo việc làm (model.jobs_created): “30” → “42”"
    ]
    assert file.read_text(encoding="utf-8") == text.replace("jobs_created: 30", "jobs_created: 42")


def test_a_tab_in_the_file_does_not_stop_what_is_given_again(tmp_path: Path) -> None:
    file = edited_form(tmp_path, "kind: ", "kind:\t")
    text = file.read_text(encoding="utf-8")

    imported(tmp_path, corrected(model__jobs_created="42"))

    assert file.read_text(encoding="utf-8") == text.replace("jobs_created: 30", "jobs_created: 42")


def test_what_an_editor_changed_stays_and_is_told(tmp_path: Path) -> None:
    file = edited_form(tmp_path, "jobs_created: 30", "jobs_created: 31")
    edited = file.read_text(encoding="utf-8")

    same = imported(tmp_path, filled_form())
    other = imported(tmp_path, corrected(model__jobs_created="42"))

    assert same.changes == []
    assert other.changes == []
    assert file.read_text(encoding="utf-8") == edited
    assert any("model.jobs_created" in d.text.vi and d.quoted == "“42”" for d in other.doubts)


def test_a_conflict_that_stands_is_told_every_time_alike(tmp_path: Path) -> None:
    edited_form(tmp_path, "jobs_created: 30", "jobs_created: 31")
    imported(tmp_path, corrected(model__jobs_created="42"))
    before = state(tmp_path / "profiles")

    imported(tmp_path, corrected(model__jobs_created="42"))

    assert state(tmp_path / "profiles") == before


def test_status_set_by_the_editor_is_never_set_back(tmp_path: Path) -> None:
    file = edited_form(tmp_path, "status: draft", "status: published")

    imported(tmp_path, corrected(model__members="16"))

    assert "status: published" in file.read_text(encoding="utf-8")


def test_a_corrected_name_keeps_the_folder(tmp_path: Path) -> None:
    first = imported(tmp_path, filled_form())

    again = imported(tmp_path, corrected(name="Tổ hợp tác Suối Mẫu Mới"))

    assert again.folder == first.folder
    told = [change.vi for change in again.changes]
    field = "Tên tập thể, cá nhân, hộ gia đình (name)"
    assert told == [f"{field}: “Tổ hợp tác Suối Mẫu” → “Tổ hợp tác Suối Mẫu Mới”"]


def test_a_name_in_capitals_only_is_no_correction(tmp_path: Path) -> None:
    imported(tmp_path, filled_form())

    again = imported(tmp_path, corrected(name="TỔ HỢP TÁC SUỐI MẪU"), "b.docx")

    assert again.changes == []
    named = imported(tmp_path, corrected(name="Tổ hợp tác Suối Mẫu Mới"))
    assert len(named.changes) == 1


def test_a_picture_an_editor_replaced_stays_and_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, filled_form())
    assert outcome.folder is not None
    photo = outcome.folder / "anh-1.jpg"
    photo.write_bytes(picture(5))

    imported(tmp_path, filled_form(second=picture(3)))
    again = imported(tmp_path, filled_form(first=picture(4), second=picture(3)))

    assert photo.read_bytes() == picture(5)
    assert (outcome.folder / "anh-2.jpg").read_bytes() == picture(3)
    assert any("anh-1.jpg đã được thay trong kho" in doubt.text.vi for doubt in again.doubts)
    before = state(tmp_path / "profiles")
    imported(tmp_path, filled_form(first=picture(4), second=picture(3)))
    assert state(tmp_path / "profiles") == before


def test_a_picture_cleaned_since_is_no_editors(tmp_path: Path) -> None:
    def hidden(number: int) -> bytes:
        return jpeg(1600, 1200 + number, comment=b"Nguyen Van A")

    lines = SUMMARY[4:9]
    outcome = imported(tmp_path, word(*lines, hidden(1), hidden(2)))
    assert outcome.folder is not None
    for name in ("anh-1.jpg", "anh-2.jpg"):
        photo = outcome.folder / name
        photo.write_bytes(cleaned(photo.read_bytes()))

    again = imported(tmp_path, word(*lines, hidden(1), hidden(3)))

    assert (outcome.folder / "anh-1.jpg").read_bytes() == cleaned(hidden(1))
    assert (outcome.folder / "anh-2.jpg").read_bytes() == hidden(3)
    assert not any("được thay trong kho" in doubt.text.vi for doubt in again.doubts)


def test_a_picture_the_source_no_longer_has_stays_and_is_told(tmp_path: Path) -> None:
    lines = SUMMARY[4:9]
    outcome = imported(tmp_path, word(*lines, picture(1), picture(2), picture(3)))
    assert outcome.folder is not None
    (outcome.folder / "anh-2.jpg").write_bytes(picture(5))

    again = imported(tmp_path, word(*lines, picture(1)))

    assert (outcome.folder / "anh-2.jpg").read_bytes() == picture(5)
    assert (outcome.folder / "anh-3.jpg").exists()
    assert "anh-3.jpg" in (outcome.folder / "profile.yaml").read_text(encoding="utf-8")
    for name in ("anh-2.jpg", "anh-3.jpg"):
        assert any(f"không còn ảnh {name}" in doubt.text.vi for doubt in again.doubts)


def test_what_the_source_no_longer_says_is_told(tmp_path: Path) -> None:
    imported(tmp_path, short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 111"), "a.docx")
    less = word("Tên: Ông Trần Văn Mẫu", "Nội dung: Nuôi bò.", "Kết quả: Tốt.")

    outcome = imported(tmp_path, less, "a.docx")

    assert outcome.changes == []
    told = {doubt.text.vi for doubt in outcome.doubts}
    for name in ("Địa chỉ (address)", "Điện thoại liên lạc (phone)"):
        assert f"Bản này không còn mục {name}; kho vẫn giữ, xem có xóa." in told


def test_a_folder_made_by_hand_is_left_alone(tmp_path: Path) -> None:
    hand = tmp_path / "profiles" / CALL / "ba-to" / "to-hop-tac-suoi-mau"
    hand.mkdir(parents=True)
    (hand / "profile.yaml").write_text("name: Của tôi\n", encoding="utf-8")

    outcome = imported(tmp_path, filled_form())

    assert outcome.folder == hand.with_name("to-hop-tac-suoi-mau-2")
    assert (hand / "profile.yaml").read_text(encoding="utf-8") == "name: Của tôi\n"
    assert any("Đã có hồ sơ cùng tên" in doubt.text.vi for doubt in outcome.doubts)


@pytest.mark.parametrize("step", ["new_text", "keep_review", "keep_state"])
def test_an_import_stopped_half_way_is_done_anew_in_the_same_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(folders, step, stopped)
        with pytest.raises(KeyboardInterrupt):
            imported(tmp_path, filled_form())
    unit = tmp_path / "profiles" / CALL / "ba-to"
    assert list(unit.iterdir()) == []

    outcome = imported(tmp_path, filled_form())

    assert outcome.folder == unit / "to-hop-tac-suoi-mau"
    assert outcome.is_new
    assert list(unit.iterdir()) == [outcome.folder]


def test_a_review_file_that_was_done_with_does_not_come_back(tmp_path: Path) -> None:
    outcome = imported(tmp_path, filled_form())
    assert outcome.folder is not None
    (outcome.folder / "can-xem-lai.md").unlink()

    imported(tmp_path, filled_form())

    assert not (outcome.folder / "can-xem-lai.md").exists()


def test_what_an_editor_wrote_into_the_review_file_stays_before_what_is_new(
    tmp_path: Path,
) -> None:
    outcome = imported(tmp_path, word(*SUMMARY))
    assert outcome.folder is not None
    file = outcome.folder / "can-xem-lai.md"
    mine = file.read_bytes().replace(b"- [ ]", b"- [x]", 1) + b"\nDa goi xa, \xe0 cho tra loi.\n"
    file.write_bytes(mine)

    for more in ("Kính gửi: phòng Nội vụ.", "Kính gửi: phòng Dân tộc."):
        imported(tmp_path, word(*SUMMARY, more))

    before, _, new = file.read_bytes().partition(mine)
    assert before == b""
    # Of what came since only the last: nobody wrote into the one between.
    assert new.count("# Xem lại: ".encode()) == 1
    assert "Dân tộc" in new.decode()


def test_a_review_file_that_nobody_touched_is_that_of_the_last_source(tmp_path: Path) -> None:
    outcome = imported(tmp_path, word(*SUMMARY))
    assert outcome.folder is not None
    file = outcome.folder / "can-xem-lai.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    imported(tmp_path, word(*SUMMARY, "Kính gửi: phòng Nội vụ."))

    assert file.read_text(encoding="utf-8").count("# Xem lại: ") == 1


def test_the_review_file_shows_everything_left(tmp_path: Path) -> None:
    outcome = imported(tmp_path, word(*SUMMARY))
    assert outcome.folder is not None

    text = (outcome.folder / "can-xem-lai.md").read_text(encoding="utf-8")

    assert "- [ ] Thiếu: Lĩnh vực." in text
    assert "đoạn 17:\n\n> Đề nghị tặng giấy khen." in text


def test_a_public_repository_gets_no_telephone_number(tmp_path: Path) -> None:
    lines = (*SUMMARY, "Liên hệ anh Ba, số 0914 222 333.", "SĐT: 0905.123.456, gọi buổi tối")
    (tmp_path / "a.docx").write_bytes(word(*lines))

    done = take([tmp_path / "a.docx"], names(), Given(call=CALL, may_hold_phone=False))
    outcome = put(tmp_path / "profiles", done.drafts[0], reference(), CALL)

    assert outcome.folder is not None
    written = "".join(p.read_text(encoding="utf-8") for p in outcome.folder.iterdir())
    figures = "".join(sign for sign in written if sign.isdecimal())
    assert "905123456" not in figures
    assert "914222333" not in figures
    assert "Liên hệ anh Ba, số «số điện thoại, xem tệp gốc»." in written
    (told,) = [doubt for doubt in outcome.doubts if "không ghi vào hồ sơ" in doubt.text.vi]
    assert told.place


@pytest.mark.parametrize(
    ("typed", "beside", "shown"),
    [
        (
            "0905.111.222 (gặp con gái tên Lan sau 17 giờ)",
            "(gặp con gái tên Lan sau 17 giờ)",
            "0905… (gặp con gái tên Lan sau 17 giờ)",
        ),
        ("0905 111 222 (Zalo)", "(Zalo)", "0905… (Zalo)"),
        ("0905 111 222 - 0914 222 333", "0914 222 333", "0905… - 0914…"),
    ],
)
def test_what_stands_beside_a_telephone_number_is_kept(
    typed: str, beside: str, shown: str, tmp_path: Path
) -> None:
    outcome = imported(tmp_path, short("Ông Trần Văn Mẫu", "xã Ba Vì", typed))

    assert outcome.draft.values["phone"] == "0905 111 222"
    assert any(f"Nguồn viết: “{shown}”" in doubt.line() for doubt in outcome.doubts)
    assert outcome.folder is not None
    review = (outcome.folder / "can-xem-lai.md").read_text(encoding="utf-8")
    assert f"> Điện thoại liên lạc, chữ bên cạnh: {beside}\n" in review


def test_a_public_repository_gets_the_words_beside_a_number_without_it(tmp_path: Path) -> None:
    typed = "0905 111 22 hoặc 0914.222.333 (gặp con gái tên Lan sau 17 giờ)"
    (tmp_path / "a.docx").write_bytes(short("Ông Trần Văn Mẫu", "xã Ba Vì", typed))

    done = take([tmp_path / "a.docx"], names(), Given(call=CALL, may_hold_phone=False))
    outcome = put(tmp_path / "profiles", done.drafts[0], reference(), CALL)

    assert outcome.folder is not None
    written = "".join(p.read_text(encoding="utf-8") for p in outcome.folder.iterdir())
    assert "> Điện thoại liên lạc, chữ bên cạnh: hoặc (gặp con gái tên Lan sau 17 giờ)" in written
    assert ("0905" in written, "0914" in written) == (False, False)


def test_a_public_repository_gets_no_number_of_a_story_either(tmp_path: Path) -> None:
    data = short("Ông Trần Văn Mẫu", "xã Ba Vì", "", "Ai hỏi mua thì gọi 0905 111 222.")
    (tmp_path / "a.docx").write_bytes(data)

    done = take([tmp_path / "a.docx"], names(), Given(call=CALL, may_hold_phone=False))
    outcome = put(tmp_path / "profiles", done.drafts[0], reference(), CALL)

    assert outcome.folder is not None
    written = "".join(p.read_text(encoding="utf-8") for p in outcome.folder.iterdir())
    assert "111 222" not in written
    assert "gọi «số điện thoại, xem tệp gốc»" in written
    assert any("số điện thoại trong bài không ghi lại" in doubt.text.vi for doubt in outcome.doubts)


def test_a_public_repository_gets_no_number_of_the_name_of_a_file(tmp_path: Path) -> None:
    name = "Ông Mẫu 0905111222.docx"
    (tmp_path / name).write_bytes(short("Ông Trần Văn Mẫu", "xã Ba Vì", ""))
    given = Given(call=CALL, may_hold_phone=False)

    for is_new in (True, False):
        done = import_files(tmp_path / "profiles", [tmp_path / name], reference(), given)

        (outcome,) = done.outcomes
        assert outcome.is_new is is_new
        assert outcome.folder is not None
        written = "".join(p.read_text(encoding="utf-8") for p in outcome.folder.iterdir())
        assert "0905111222" not in written + done.report()
        assert "Ông Mẫu «số điện thoại, xem tệp gốc».docx" in done.report()


LONG = "Tổ có sáu hộ trồng ngô trên đất dốc, góp vốn mua giống và ghi sổ chung, nay"


def short(name: str, address: str, phone: str, results: str = "Tốt.") -> bytes:
    """A summary of four lines."""
    return word(
        f"Tên: {name}", f"Địa chỉ: {address}, huyện Ba Tơ", f"Điện thoại: {phone}",
        "Nội dung: Nuôi bò.", f"Kết quả: {results}",
    )  # fmt: skip


def all_imported(tmp_path: Path, files: dict[str, bytes]) -> Imported:
    inbox = tmp_path / "den"
    inbox.mkdir(exist_ok=True)
    for name, content in files.items():
        (inbox / name).write_bytes(content)
    given = Given(call=CALL)
    return import_files(tmp_path / "profiles", [inbox], reference(), given)


def test_what_cannot_be_written_of_one_is_told_with_what_was_written_of_others(
    tmp_path: Path,
) -> None:
    files = {
        "a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì, huyện Ba Tơ", "0905 111 111"),
        "b.docx": short("Bà Lê Thị Thử", "xã Bình Chánh, huyện Bình Sơn", "0905 222 222"),
    }
    taken = tmp_path / "profiles" / CALL / "ba-to"
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"a file where the folder should be")

    done = all_imported(tmp_path, files)

    assert not done.is_whole
    assert [outcome.folder is None for outcome in done.outcomes] == [True, False]
    assert "Không ghi được (" in done.report()
    assert "Bà Lê Thị Thử ← b.docx" in done.report()


def test_a_profile_that_cannot_be_edited_as_it_stands_is_told(tmp_path: Path) -> None:
    first = {"a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì, huyện Ba Tơ", "", "Tốt.")}
    (outcome,) = all_imported(tmp_path, first).outcomes
    assert outcome.folder is not None
    file = outcome.folder / "profile.yaml"
    head, _, _ = file.read_text(encoding="utf-8").partition("achievements:")
    file.write_text(f"{head}achievements: một câu\n", encoding="utf-8")

    again = all_imported(
        tmp_path, {"a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì, huyện Ba Tơ", "", "Rất tốt.")}
    )

    assert not again.is_whole
    assert "còn lỗi nên chưa cập nhật; xem bằng `dienhinh check`" in again.report()
    assert "achievements: một câu" in file.read_text(encoding="utf-8")


def test_an_empty_folder_and_one_too_large_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Thư mục này không có tệp nào" in all_imported(tmp_path, {}).report()

    monkeypatch.setattr(given_files, "_MOST_FILES", 1)
    person = short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 111")
    done = all_imported(tmp_path, {"a.docx": person, "b.docx": person})

    assert "Chỉ đọc 1 tệp đầu" in done.report()
    assert len(done.outcomes) == 1


def test_two_people_of_one_name_get_two_folders(tmp_path: Path) -> None:
    files = {
        "a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 111"),
        "b.docx": short("Ông Trần Văn Mẫu", "xã Ba Tiêu", "0905 222 222"),
    }

    done = all_imported(tmp_path, files)

    names = [outcome.folder.name for outcome in done.outcomes if outcome.folder]
    assert names == ["ong-tran-van-mau", "ong-tran-van-mau-2"]
    assert any("Đã có hồ sơ cùng tên" in doubt.text.vi for doubt in done.outcomes[1].doubts)
    before = state(tmp_path / "profiles")
    again = all_imported(tmp_path, files)
    assert [outcome.changes for outcome in again.outcomes] == [[], []]
    assert state(tmp_path / "profiles") == before


def test_another_cooperative_in_a_file_of_the_same_name_is_another(tmp_path: Path) -> None:
    first = short("Hợp tác xã Nông nghiệp Ba Vì", "xã Ba Vì", "0905 111 111")
    second = short("Hợp tác xã Nông nghiệp Ba Tiêu", "xã Ba Tiêu", "0905 222 222")

    outcomes = [imported(tmp_path, first), imported(tmp_path, second)]

    assert [outcome.is_new for outcome in outcomes] == [True, True]
    assert outcomes[0].folder != outcomes[1].folder


def test_a_row_put_into_a_list_moves_nobody_into_anothers_folder(tmp_path: Path) -> None:
    def register(*names: str) -> bytes:
        made = districts.document("Danh sách")
        rows = [(name, "xã Ba Vì, huyện Ba Tơ", "Trồng keo.") for name in names]
        districts.table(made, ("Họ và tên", "Địa chỉ", "Kết quả"), *rows)
        return districts.saved(made)

    all_imported(tmp_path, {"a.docx": register("Ông Trần Văn Hai", "Ông Trần Văn Bảy")})

    names = ("Ông Trần Văn Hai", "Ông Trần Văn Ba", "Ông Trần Văn Bảy")
    done = all_imported(tmp_path, {"a.docx": register(*names)})

    rows = [(outcome.is_new, outcome.folder) for outcome in done.outcomes]
    assert [(is_new, folder.name) for is_new, folder in rows if folder] == [
        (False, "ong-tran-van-hai"),
        (True, "ong-tran-van-ba"),
        (False, "ong-tran-van-bay"),
    ]
    assert [outcome.changes for outcome in done.outcomes][::2] == [[], []]


def test_another_telephone_is_told_and_no_number_can_be_found_out(tmp_path: Path) -> None:
    imported(tmp_path, short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 111"), "a.docx")

    outcome = imported(
        tmp_path, short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 222 222"), "a moi.docx"
    )

    assert outcome.changes == []
    (doubt,) = [doubt for doubt in outcome.doubts if "Điện thoại" in doubt.text.vi]
    assert doubt.quoted == "0905…"
    folder = outcome.folder
    assert folder is not None
    assert 'phone: "0905 111 111"' in (folder / "profile.yaml").read_text(encoding="utf-8")
    assert "222 222" not in (folder / "can-xem-lai.md").read_text(encoding="utf-8")
    remembered = json.loads((folder / ".nhap.json").read_text(encoding="utf-8"))
    assert "phone" not in remembered["values"]


def test_what_is_remembered_is_the_same_whatever_the_numbers(tmp_path: Path) -> None:
    remembered = []
    for number in ("0905 111 222", "0914 333 444"):
        lines = (
            f"Kính gửi: phòng Nội vụ, điện thoại {number}", "Tên: Ông Trần Văn Mẫu",
            f"Điện thoại: {number}", f"Nội dung: Ai hỏi mua thì gọi {number}.",
        )  # fmt: skip
        outcome = imported(tmp_path / number, word(*lines), "a.docx")

        assert outcome.folder is not None
        assert f"gọi {number}." in (outcome.folder / "profile.yaml").read_text(encoding="utf-8")
        review = (outcome.folder / "can-xem-lai.md").read_text(encoding="utf-8")
        assert f"> Kính gửi: phòng Nội vụ, điện thoại {number}" in review
        remembered.append((outcome.folder / ".nhap.json").read_bytes())

    assert remembered[0] == remembered[1]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0905 111 222 hoặc 0977 888 999", "“0905… hoặc 0977…”"),
        ("0905 111 22 hoặc nhà 3822 111", "“0905… hoặc nhà 3822…”"),
    ],
)
def test_what_is_to_be_looked_at_holds_no_whole_number(
    tmp_path: Path, typed: str, shown: str
) -> None:
    done = all_imported(tmp_path, {"a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì", typed)})

    folder = done.outcomes[0].folder
    assert folder is not None
    review = (folder / "can-xem-lai.md").read_text(encoding="utf-8")
    for text in (review.partition("## Chữ chưa xếp")[0], done.report()):
        assert f"Nguồn viết: {shown}" in text
        assert "111" not in text
        assert "888" not in text


def test_the_screen_shows_no_card_or_account_number_whole_and_the_review_file_keeps_it(
    tmp_path: Path,
) -> None:
    typed = "Hộ ông Trần Văn Mẫu; CCCD: 051075001234; STK 4501205012345"
    done = all_imported(tmp_path, {"a.docx": short(typed, "xã Ba Vì", "0905 111 222")})

    folder = done.outcomes[0].folder
    assert folder is not None
    review = (folder / "can-xem-lai.md").read_text(encoding="utf-8")
    assert "051075001234; STK 4501205012345" in review
    assert "CCCD: 0510…; STK 4501…" in done.report()
    assert "1075001234" not in done.report()
    assert "4501205" not in done.report()


def test_what_changed_is_told_without_whole_numbers(tmp_path: Path) -> None:
    for call, results in (("0905 111 222", "Tốt."), ("0914 333 444", "Rất tốt.")):
        text = f"{results} Gọi {call}."
        files = {"a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì", "", text)}
        done = all_imported(tmp_path, files)

    assert "Gọi 0905…" in done.report()
    assert "333 444" not in done.report()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "Điện thoại đã được bỏ khỏi hồ sơ nên không ghi lại; nguồn này ghi:"),
        (
            f"phone: {SEALED}abc\n",
            "Điện thoại trong kho đã niêm phong, máy không so được với số của nguồn này:",
        ),
        (
            "phone: 0914 333 444\n",
            "Điện thoại trong kho khác số của nguồn này nên giữ nguyên; nguồn này ghi:",
        ),
    ],
)
@pytest.mark.parametrize("is_old", [False, True])
def test_a_number_that_an_editor_changed_is_not_written_back(
    tmp_path: Path, line: str, told: str, *, is_old: bool
) -> None:
    data = short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 222")
    outcome = imported(tmp_path, data, "a.docx")
    assert outcome.folder is not None
    file = outcome.folder / "profile.yaml"
    text = file.read_text(encoding="utf-8").replace('phone: "0905 111 222"\n', line)
    file.write_text(text, encoding="utf-8", newline="\n")
    if is_old:
        # What earlier versions remembered.
        kept = json.loads((outcome.folder / ".nhap.json").read_text(encoding="utf-8"))
        del kept["values"]["phone#"]
        kept["values"]["phone"] = digest_of("0905 111 222")
        (outcome.folder / ".nhap.json").write_text(json.dumps(kept), encoding="utf-8")

    for _ in range(2):
        again = imported(tmp_path, data, "a.docx")

        assert again.folder == outcome.folder
        assert again.changes == []
        assert file.read_text(encoding="utf-8") == text
        (doubt,) = [doubt for doubt in again.doubts if "Điện thoại" in doubt.text.vi]
        assert (doubt.text.vi, doubt.quoted) == (told, "0905…")


def test_nothing_beside_a_sealed_number_holds_it_again(tmp_path: Path) -> None:
    def of(more: str) -> bytes:
        return word(
            f"Kính gửi: phòng Nội vụ, điện thoại 0905 111 222{more}", "Tên: Ông Trần Văn Mẫu",
            "Điện thoại: 0905 111 222", "Nội dung: Nuôi bò.",
        )  # fmt: skip

    outcome = imported(tmp_path, of(""), "a.docx")
    assert outcome.folder is not None
    file, review = (outcome.folder / name for name in ("profile.yaml", "can-xem-lai.md"))
    text = file.read_text(encoding="utf-8").replace("0905 111 222", f"{SEALED}abc")
    file.write_text(text, encoding="utf-8", newline="\n")

    imported(tmp_path, of(" (buổi tối), CCCD 051075001234"), "a.docx")

    assert (
        "> Kính gửi: phòng Nội vụ, điện thoại «số điện thoại, xem tệp gốc» (buổi tối), "
        "CCCD «số căn cước hoặc tài khoản, xem tệp gốc»"
    ) in review.read_text(encoding="utf-8")


@pytest.mark.parametrize("length", range(40, 80))
def test_half_a_number_is_not_told_either(length: int) -> None:
    fill = ("hàng của tổ " * 9)[:length]
    cut_behind = difference(f"Nay {fill} 0905 111 222 để hỏi", f"Xưa {fill} 0905 111 222 để hỏi")
    rest = ("mua keo non " * 9)[: length - 35]
    cut_before = difference(f"{fill} 0905 111 222 {rest} nay.", f"{fill} 0905 111 222 {rest} xưa.")

    for told in (cut_behind, cut_before):
        for said in (told.vi, told.en):
            assert "11" not in said
            assert "22" not in said


def test_a_number_that_a_source_gives_for_the_first_time_is_taken(tmp_path: Path) -> None:
    imported(tmp_path, short("Ông Trần Văn Mẫu", "xã Ba Vì", ""), "a.docx")

    outcome = imported(tmp_path, short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 222"), "a.docx")

    assert [change.vi for change in outcome.changes] == ["Điện thoại liên lạc (phone): 0905…"]
    assert outcome.folder is not None
    text = (outcome.folder / "profile.yaml").read_text(encoding="utf-8")
    assert 'phone: "0905 111 222"' in text


def test_another_number_within_a_text_is_told_and_changes_nothing(tmp_path: Path) -> None:
    def of(number: str) -> bytes:
        return short("Ông Trần Văn Mẫu", "xã Ba Vì", "", f"Tốt, gọi {number}.")

    outcome = imported(tmp_path, of("0905 111 222"), "a.docx")
    assert outcome.folder is not None
    before = (outcome.folder / "profile.yaml").read_bytes()

    again = imported(tmp_path, of("0914 333 444"), "a.docx")

    assert again.changes == []
    told = (
        "Mục Kết quả (achievements.results): số điện thoại trong kho khác số của nguồn này nên "
        "giữ nguyên."
    )
    assert told in [doubt.text.vi for doubt in again.doubts]
    assert (outcome.folder / "profile.yaml").read_bytes() == before


def test_a_number_that_an_editor_took_out_of_a_text_stays_out(tmp_path: Path) -> None:
    data = short("Ông Trần Văn Mẫu", "xã Ba Vì", "", "Tốt, gọi 0905 111 222.")
    outcome = imported(tmp_path, data, "a.docx")
    assert outcome.folder is not None
    file = outcome.folder / "profile.yaml"
    text = file.read_text(encoding="utf-8").replace("Tốt, gọi 0905 111 222.", "Tốt.")
    file.write_text(text, encoding="utf-8", newline="\n")
    before = state(outcome.folder)

    again = imported(tmp_path, data, "a.docx")

    assert again.changes == []
    assert state(outcome.folder) == before


def test_two_files_on_one_profile_in_one_run_are_compared(tmp_path: Path) -> None:
    files = {
        "a.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 111"),
        "b.docx": short("Ông Trần Văn Mẫu", "xã Ba Vì", "0905 111 111", "Rất tốt."),
    }

    done = all_imported(tmp_path, files)

    folder = done.outcomes[0].folder
    assert folder is not None
    assert done.outcomes[1].folder == folder
    assert "Rất tốt" not in (folder / "profile.yaml").read_text(encoding="utf-8")
    told = "Mục Kết quả (achievements.results): tệp “a.docx” cùng hồ sơ này ghi khác nên giữ"
    assert any(doubt.text.vi.startswith(told) for doubt in done.outcomes[1].doubts)
    assert "Rất tốt" in (folder / "can-xem-lai-b-docx.md").read_text(encoding="utf-8")
    before = state(tmp_path / "profiles")
    all_imported(tmp_path, files)
    assert state(tmp_path / "profiles") == before


def test_a_namesake_of_another_place_is_another_without_a_telephone(tmp_path: Path) -> None:
    def of(place: str) -> bytes:
        return word("Tên: Hộ ông Nguyễn Văn Thử", f"Địa chỉ: {place}", "Nội dung: Nuôi bò.")

    files = {
        "a/ho-so.docx": of("xã Ba Tiêu, huyện Ba Tơ"),
        "b/ho-so.docx": of("xã Bình Chánh, huyện Bình Sơn"),
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(content)
    paths = [tmp_path / name for name in files]

    for is_new in (True, False):
        done = import_files(tmp_path / "profiles", paths, reference(), Given(call=CALL))

        folders = [o.folder.relative_to(tmp_path) for o in done.outcomes if o.folder]
        assert [folder.parts[2] for folder in folders] == ["ba-to", "binh-son"]
        assert [outcome.is_new for outcome in done.outcomes] == [is_new, is_new]


def test_a_name_with_other_marks_is_another_name(tmp_path: Path) -> None:
    first = imported(tmp_path, word("Tên: Chị Lê Thị Hà", "Nội dung: Nuôi bò."), "x.docx")
    second = imported(tmp_path, word("Tên: Chị Lê Thị Hạ", "Nội dung: Nuôi bò."), "y.docx")

    assert second.is_new
    assert second.folder != first.folder
    assert any("Đã có hồ sơ cùng tên" in doubt.text.vi for doubt in second.doubts)


def test_a_sealed_number_makes_nobody_another(tmp_path: Path) -> None:
    lines = ("Tên: Ông Trần Văn Mẫu", "Điện thoại: 0905 111 111", "Nội dung: Nuôi bò.")
    outcome = imported(tmp_path, word(*lines), "a.docx")
    assert outcome.folder is not None
    file = outcome.folder / "profile.yaml"
    text = file.read_text(encoding="utf-8").replace("0905 111 111", f"{SEALED}abc")
    file.write_text(text, encoding="utf-8")

    again = imported(tmp_path, word(*lines), "a.docx")

    assert again.folder == outcome.folder
    assert SEALED in file.read_text(encoding="utf-8")


def test_two_rows_of_one_name_are_two_profiles(tmp_path: Path) -> None:
    made = districts.document("Danh sách")
    rows = [("Ông Trần Văn Hai", "xã Ba Vì, huyện Ba Tơ", text) for text in ("Keo.", "Bò.")]
    districts.table(made, ("Họ và tên", "Địa chỉ", "Kết quả"), *rows)
    files = {"a.docx": districts.saved(made)}

    done = all_imported(tmp_path, files)

    assert [outcome.is_new for outcome in done.outcomes] == [True, True]
    before = state(tmp_path / "profiles")
    all_imported(tmp_path, files)
    assert state(tmp_path / "profiles") == before


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (30, 35, "“30” → “35”"),
        (None, "Có", "(trống) → “Có”"),
        (["Một.", "Hai."], ["Hai.", "Ba."], "bỏ “Một.”; thêm “Ba.”"),
        (["Một.", "Hai."], ["Hai.", "Một."], "đổi thứ tự"),
        (
            f"{LONG} 5 hộ.",
            f"{LONG} 9 hộ.",
            "“…mua giống và ghi sổ chung, nay 5 hộ.” → “…mua giống và ghi sổ chung, nay 9 hộ.”",
        ),
    ],
)
def test_the_difference_is_shown(before: Value, now: Value, expected: str) -> None:
    assert difference(before, now).vi == expected


def test_a_name_that_is_an_address_of_the_site_becomes_another_folder(tmp_path: Path) -> None:
    values: dict[str, Value] = {"name": "Trang", "unit": "ba-to"}
    draft = Draft(source="a.docx", number=1, values=values, pictures=[])

    folder = put(tmp_path, draft, reference(), CALL).folder

    assert folder is not None
    assert folder.name == "ho-so-trang"


def test_two_files_of_one_name_on_two_drives_are_two_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_common(_paths: object) -> str:
        raise ValueError("Paths don't have the same drive")

    paths = [tmp_path / folder / "a.docx" for folder in ("c", "d")]
    for path, name in zip(paths, ("Ông Trần Văn Mẫu", "Bà Lê Thị Mẫu"), strict=True):
        path.parent.mkdir()
        path.write_bytes(short(name, "xã Ba Vì", ""))
    monkeypatch.setattr("os.path.commonpath", none_common)

    done = import_files(tmp_path / "profiles", paths, reference(), Given(call=CALL))

    sources = [outcome.draft.source for outcome in done.outcomes]
    assert [source.rpartition("/")[2] for source in sources] == ["a.docx"] * 2
    assert len(set(sources)) == 2
