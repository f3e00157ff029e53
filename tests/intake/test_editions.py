"""A corrected source meets what people did since: what they took out or wrote stays."""

from pathlib import Path

from dienhinh.intake.drafts.draft import Draft
from dienhinh.intake.folders.folder import put
from dienhinh.intake.outcomes import Outcome
from dienhinh.intake.sources import take
from tests.intake import districts
from tests.intake.documents import word
from tests.intake.shipped import CALL, GIVEN, names, picture, reference

ADDRESS = "xã Ba Vì, huyện Ba Tơ"
HEAD = ("Tên: Ông Trần Văn Mẫu", f"Địa chỉ: {ADDRESS}")
STORY = ("Nội dung: Nuôi bò.", "Biện pháp:", "- Trồng cỏ.", "Kết quả: Tốt.")


def drafts_of(tmp_path: Path, data: bytes, name: str) -> list[Draft]:
    inbox = tmp_path / f"in-{len(list(tmp_path.iterdir()))}"
    inbox.mkdir()
    (inbox / name).write_bytes(data)
    return take([inbox / name], names(), GIVEN).drafts


def imported(tmp_path: Path, data: bytes, name: str = "a.docx") -> Outcome:
    (draft,) = drafts_of(tmp_path, data, name)
    return put(tmp_path / "profiles", draft, reference(), CALL)


def folder_of(outcome: Outcome) -> Path:
    assert outcome.folder is not None
    return outcome.folder


def edit(outcome: Outcome, *changes: tuple[str, str]) -> str:
    """What an editor makes of the profile; each of the words is there."""
    file = folder_of(outcome) / "profile.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8", newline="\n")
    return text


def read(outcome: Outcome, name: str = "profile.yaml") -> str:
    return (folder_of(outcome) / name).read_text(encoding="utf-8")


def state(outcome: Outcome) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder_of(outcome).iterdir()}


def row(number: int, caption: str, more: str = "") -> str:
    return f"  - file: anh-{number}.jpg\n    caption: {caption}\n{more}    kind: photo\n"


SEEN = "    alt: Người cho bò ăn\n    credit: Hội Nông dân\n"


def with_photos(*shots: "str | bytes", head: tuple[str, ...] = HEAD) -> bytes:
    return word(*head, *STORY, *shots)


def test_what_an_editor_took_out_does_not_come_back(tmp_path: Path) -> None:
    outcome = imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn"))
    edit(outcome, (f"address: {ADDRESS}\n", ""), (f"photos:\n{row(1, 'cho bò ăn')}", ""))
    (folder_of(outcome) / "anh-1.jpg").unlink()
    head = (HEAD[0], f"Địa chỉ: thôn Mẫu, {ADDRESS}")

    for _ in range(2):
        again = imported(tmp_path, with_photos(picture(1), "Ảnh: ông Mẫu cho bò ăn", head=head))

        assert again.changes == []
        assert "address" not in read(again)
        assert "photos" not in read(again)
        assert not (folder_of(again) / "anh-1.jpg").exists()
        told = {doubt.text.vi for doubt in again.doubts}
        for name in ("Địa chỉ (address)", "Ảnh minh họa (photos)"):
            said = f"Mục {name} đã được bỏ khỏi hồ sơ nên không ghi lại; nguồn này ghi:"
            assert said in told
        review = read(again, "can-xem-lai.md")
        assert f"> thôn Mẫu, {ADDRESS}\n" in review
        assert "ông Mẫu cho bò ăn" in review


def test_one_picture_that_was_taken_out_stays_out(tmp_path: Path) -> None:
    shots = (picture(1), "Ảnh: cho bò ăn", picture(2), "Ảnh: cắt cỏ")
    outcome = imported(tmp_path, with_photos(*shots))
    edit(outcome, (row(2, "cắt cỏ"), ""))
    (folder_of(outcome) / "anh-2.jpg").unlink()

    # In its place one of other bytes, and a new one.
    more = (picture(1), "Ảnh: cho bò ăn", picture(3), "Ảnh: cắt cỏ", picture(4), "Ảnh: thăm bò")
    for _ in range(2):
        again = imported(tmp_path, with_photos(*more))

        assert not (folder_of(again) / "anh-2.jpg").exists()
        assert (folder_of(again) / "anh-3.jpg").read_bytes() == picture(4)
        assert read(again).endswith(f"{row(1, 'cho bò ăn')}{row(3, 'thăm bò')}")
        assert any("anh-2.jpg đã được bỏ khỏi kho" in doubt.text.vi for doubt in again.doubts)


def test_a_picture_file_that_went_does_not_come_back(tmp_path: Path) -> None:
    outcome = imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn"))
    (folder_of(outcome) / "anh-1.jpg").unlink()

    again = imported(tmp_path, with_photos(picture(2), "Ảnh: cho bò ăn"))

    assert not (folder_of(again) / "anh-1.jpg").exists()
    assert any("anh-1.jpg đã được bỏ khỏi kho" in doubt.text.vi for doubt in again.doubts)


def test_nothing_is_written_into_a_withdrawn_profile(tmp_path: Path) -> None:
    outcome = imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn"))
    edit(outcome, ("status: draft", "status: withdrawn"), (f"address: {ADDRESS}\n", ""))
    (folder_of(outcome) / "anh-1.jpg").unlink()
    before = state(outcome)

    for name in ("a.docx", "danh-sach.docx"):
        data = with_photos(picture(2), "Ảnh: cắt cỏ", head=(*HEAD, "Điện thoại: 0905 111 222"))
        again = imported(tmp_path, data, name)

        assert again.is_closed
        assert state(outcome) == before
        assert (again.changes, again.draft.leftovers) == ([], [])
        (doubt,) = again.doubts
        assert doubt.text.vi.startswith("Hồ sơ này đã gỡ (status: withdrawn)")


def short_list() -> bytes:
    made = districts.document("Danh sách")
    heads = ("Tên", "Địa chỉ", "Điện thoại", "Nội dung", "Biện pháp", "Kết quả", "Hiệu quả")
    see = "(có tóm tắt kèm theo)"
    districts.table(
        made, heads, ("Ông Trần Văn Mẫu", ADDRESS, "0905 111 222", "Nuôi bò", see, see, "Vui.")
    )
    return districts.saved(made)


def test_another_source_of_a_profile_fills_what_is_missing_and_replaces_nothing(
    tmp_path: Path,
) -> None:
    first = imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn"))
    story = read(first).partition("achievements:")[2].partition("photos:")[0]

    for _ in range(2):
        again = imported(tmp_path, short_list(), "tong-hop.docx")

        assert again.folder == first.folder
        assert story + "  effects: Vui.\n" in read(again)
        assert 'phone: "0905 111 222"' in read(again)
        review = read(again, "can-xem-lai-tong-hop-docx.md")
        assert "> (có tóm tắt kèm theo)\n" in review
        told = "(achievements.measures): tệp “a.docx” cùng hồ sơ này ghi khác nên giữ"
        assert told in review
        assert again.review == "can-xem-lai-tong-hop-docx.md"
        before = state(first)
        # The first source is still the one that may correct.
        assert imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn")).changes == []
        assert state(first) == before


def test_what_another_source_filled_it_may_correct_until_somebody_edits_it(tmp_path: Path) -> None:
    def more(effects: str) -> bytes:
        return word(*HEAD, "Nội dung: Bò.", "Kết quả: Khá.", f"Hiệu quả: {effects}")

    first = imported(tmp_path, word(*HEAD, *STORY))
    imported(tmp_path, more("Vui."), "b.docx")
    imported(tmp_path, more("Rất vui."), "b.docx")
    assert "effects: Rất vui." in read(first)

    edit(first, ("Rất vui.", "Cả thôn vui."))
    imported(tmp_path, more("Vui lắm."), "b.docx")
    assert "effects: Cả thôn vui." in read(first)
    assert "> Vui lắm.\n" in read(first, "can-xem-lai-b-docx.md")

    edit(first, ("  effects: Cả thôn vui.\n", ""))
    imported(tmp_path, more("Vui thật."), "b.docx")
    assert "effects" not in read(first)
    assert "> Vui thật.\n" in read(first, "can-xem-lai-b-docx.md")


def test_a_later_edition_under_another_name_corrects(tmp_path: Path) -> None:
    imported(tmp_path, word(*HEAD, *STORY))

    again = imported(tmp_path, word(*HEAD, *STORY[:-1], "Kết quả: Rất tốt."), "a (ban cuoi).docx")

    assert [change.vi for change in again.changes] == [
        "Kết quả (achievements.results): bỏ “Tốt.”; thêm “Rất tốt.”"
    ]


def described(tmp_path: Path) -> Outcome:
    """A profile of two photos that an editor described, as the schema asks."""
    shots = (picture(1), "Ảnh: cho bò ăn", picture(2), "Ảnh: cắt cỏ")
    outcome = imported(tmp_path, with_photos(*shots))
    edit(
        outcome,
        (row(1, "cho bò ăn"), row(1, "cho bò ăn", SEEN)),
        (row(2, "cắt cỏ"), row(2, "cắt cỏ", SEEN.replace("cho bò ăn", "cắt cỏ"))),
    )
    return outcome


def test_a_better_file_of_a_described_photo_is_taken(tmp_path: Path) -> None:
    outcome = described(tmp_path)
    text = read(outcome)

    again = imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn", picture(3), "Ảnh: cắt cỏ"))

    assert (folder_of(again) / "anh-2.jpg").read_bytes() == picture(3)
    assert read(again) == text
    assert [change.vi for change in again.changes] == [
        "anh-2.jpg: đã thay tệp ảnh, đọc lại mô tả alt"
    ]
    assert not any("còn thiếu" in doubt.text.vi for doubt in again.doubts)


def test_a_photo_more_comes_behind_described_ones(tmp_path: Path) -> None:
    outcome = described(tmp_path)
    text = read(outcome)
    # Before the others: their descriptions stay with their pictures.
    data = with_photos(
        picture(3), "Ảnh: thăm bò", picture(1), "Ảnh: cho bò ăn", picture(2), "Ảnh: cắt cỏ"
    )

    again = imported(tmp_path, data)

    assert read(again) == text + row(3, "thăm bò")
    files = [(folder_of(again) / f"anh-{n}.jpg").read_bytes() for n in (1, 2, 3)]
    assert files == [picture(1), picture(2), picture(3)]
    unsaid = [d.text.vi for d in again.doubts if "còn thiếu" in d.text.vi]
    assert [told.partition(" còn")[0] for told in unsaid] == ["Ảnh anh-3.jpg"]
    before = state(again)
    assert imported(tmp_path, data).changes == []
    assert state(again) == before


def test_what_cannot_be_listed_lies_beside_with_its_caption(tmp_path: Path) -> None:
    outcome = described(tmp_path)
    (folder_of(outcome) / "anh-2.jpg").write_bytes(picture(5))
    shots = (picture(1), "Ảnh: cho bò ăn", picture(3), "Ảnh: cắt cỏ")

    for _ in range(2):
        again = imported(tmp_path, with_photos(*shots))

        assert (folder_of(again) / "anh-2.jpg").read_bytes() == picture(5)
        assert (folder_of(again) / "tep-khac-3.jpg").read_bytes() == picture(3)
        (doubt,) = [doubt for doubt in again.doubts if "tep-khac-3.jpg" in doubt.text.vi]
        assert doubt.quoted == "cắt cỏ"
        assert "tep-khac-3.jpg, chưa vào hồ sơ" in read(again, "can-xem-lai.md")


def test_a_caption_follows_the_source_until_somebody_edits_it(tmp_path: Path) -> None:
    outcome = described(tmp_path)
    edit(outcome, ("caption: cắt cỏ", "caption: cắt cỏ voi"))
    shots = (picture(1), "Ảnh: ông Mẫu cho bò ăn", picture(2), "Ảnh: ông Mẫu cắt cỏ")

    for _ in range(2):
        again = imported(tmp_path, with_photos(*shots))

        assert "caption: ông Mẫu cho bò ăn\n    alt: Người cho bò ăn" in read(again)
        assert "caption: cắt cỏ voi\n" in read(again)
        (doubt,) = [doubt for doubt in again.doubts if "mục caption" in doubt.text.vi]
        assert doubt.quoted == "ông Mẫu cắt cỏ"


def test_a_described_photo_that_the_source_no_longer_has_stays_and_is_told(tmp_path: Path) -> None:
    outcome = described(tmp_path)
    text = read(outcome)

    again = imported(tmp_path, with_photos(picture(1), "Ảnh: cho bò ăn"))

    assert read(again) == text
    assert (folder_of(again) / "anh-2.jpg").exists()
    assert "Bản này không còn ảnh anh-2.jpg; kho vẫn giữ, xem có xóa." in {
        doubt.text.vi for doubt in again.doubts
    }


def test_what_an_editor_filled_is_not_told_as_missing_and_no_done_review_comes_back(
    tmp_path: Path,
) -> None:
    outcome = imported(tmp_path, word(*HEAD, *STORY))
    assert any("Thiếu: Lĩnh vực" in doubt.text.vi for doubt in outcome.doubts)
    edit(outcome, ("status: draft\n", "sector: chan-nuoi\nstatus: draft\n"))
    (folder_of(outcome) / "can-xem-lai.md").unlink()

    again = imported(tmp_path, word(*HEAD, *STORY))

    assert not any("Thiếu: Lĩnh vực" in doubt.text.vi for doubt in again.doubts)
    assert not (folder_of(outcome) / "can-xem-lai.md").exists()
    other = imported(tmp_path, word("Kính gửi: phòng Nội vụ.", *HEAD, *STORY))
    assert "Lĩnh vực" not in read(other, "can-xem-lai.md")
    # Nobody wrote into it, so it is replaced.
    last = imported(tmp_path, word("Kính gửi: phòng Dân tộc.", *HEAD, *STORY))
    assert read(last, "can-xem-lai.md").count("# Xem lại: ") == 1
