"""A list whose rows went or whose names were corrected, imported again."""

from pathlib import Path

from dienhinh.intake.importing import Imported, import_files
from tests.intake import districts
from tests.intake.documents import word
from tests.intake.shipped import GIVEN, reference

HEADS = ("Tên tập thể, cá nhân", "Địa chỉ", "Điện thoại", "Nội dung", "Kết quả")
A = ("Hợp tác xã Ba Cung", "xã Ba Cung, huyện Ba Tơ", "0905 123 456", "Trồng rau.", "Tăng.")
B = ("Hộ bà Phạm Thị Đẻ", "xã Ba Vì, huyện Ba Tơ", "0905 123 457", "Nuôi heo.", "Thoát nghèo.")
C = ("Ông Phạm Văn Gạch", "xã Ba Xa, huyện Ba Tơ", "0905 123 458", "Nuôi bò.", "Giúp bà con.")
CORRECTED = ("Hộ bà Phạm Thị Để", *B[1:])
GONE = "Bản này không còn hồ sơ này; kho vẫn giữ, xem có gỡ hay xóa."


def imported(tmp_path: Path, *rows: tuple[str, ...]) -> Imported:
    made = districts.document("Danh sách")
    districts.table(made, HEADS, *rows)
    return with_file(tmp_path, "ds.docx", districts.saved(made))


def with_file(tmp_path: Path, name: str, data: bytes) -> Imported:
    file = tmp_path / name
    file.write_bytes(data)
    return import_files(tmp_path / "profiles", [file], reference(), GIVEN)


def folders(done: Imported) -> list[str]:
    return [outcome.folder.name for outcome in done.outcomes if outcome.folder]


def test_a_row_that_went_is_told_and_its_folder_stays(tmp_path: Path) -> None:
    imported(tmp_path, A, B, C)

    done = imported(tmp_path, A, C)

    assert folders(done) == ["hop-tac-xa-ba-cung", "ong-pham-van-gach", "ho-ba-pham-thi-de"]
    gone = done.outcomes[-1]
    assert [doubt.text.vi for doubt in gone.doubts] == [GONE]
    assert "Hộ bà Phạm Thị Đẻ ← ds.docx" in done.report()
    assert gone.folder is not None
    review = gone.folder / "can-xem-lai.md"
    assert GONE in review.read_text(encoding="utf-8")
    review.unlink()
    assert folders(imported(tmp_path, A, C)) == folders(done)
    assert not review.exists()


def test_files_of_one_name_from_two_places_tell_nothing_of_each_other(tmp_path: Path) -> None:
    for row in (A, B, A):
        said = (f"{name}: {value}" for name, value in zip(HEADS, row, strict=True))
        lines = [line.replace(HEADS[0], "Tên") for line in said]
        done = with_file(tmp_path, "ho-so.docx", word(*lines))

        assert len(done.outcomes) == 1


def test_a_corrected_mark_of_a_name_keeps_the_folder(tmp_path: Path) -> None:
    imported(tmp_path, A, B, C)

    done = imported(tmp_path, A, CORRECTED, C)

    assert folders(done) == ["hop-tac-xa-ba-cung", "ho-ba-pham-thi-de", "ong-pham-van-gach"]
    assert [change.vi for change in done.outcomes[1].changes] == [
        "Tên tập thể, cá nhân, hộ gia đình (name): “Hộ bà Phạm Thị Đẻ” → “Hộ bà Phạm Thị Để”"
    ]


def test_a_name_like_another_of_the_list_is_its_own_profile(tmp_path: Path) -> None:
    imported(tmp_path, A, B)

    # Both are there, or they share a number: nobody is written over.
    both = imported(tmp_path, A, CORRECTED, B)
    shared = imported(tmp_path, A, ("Hộ bà Phạm Thị Dẻ", *B[1:]), ("Hộ bà Phạm Thị Dê", *B[1:]))

    assert [outcome.is_new for outcome in both.outcomes] == [False, True, False]
    assert [outcome.is_new for outcome in shared.outcomes[:3]] == [False, True, True]


def test_another_name_with_the_same_telephone_is_told(tmp_path: Path) -> None:
    imported(tmp_path, A)

    done = imported(tmp_path, ("Hợp tác xã Nông nghiệp dịch vụ tổng hợp Ba Cung", *A[1:]))

    assert [outcome.is_new for outcome in done.outcomes] == [True, False]
    (doubt,) = done.outcomes[1].doubts
    assert doubt.text.vi.startswith(f"{GONE} Có thể đã đổi tên thành ")
