"""`dienhinh fix`: spelling of machines put right, one change one line, never a meaning."""

import io
import unicodedata
from pathlib import Path

import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from dienhinh.intake.repairs import fix
from dienhinh.intake.text_repairs import Change
from dienhinh.render.photo_cleaning import cleaned
from tests.builders import FOLDER, a_profile_yaml
from tests.intake.documents import jpeg
from tests.intake.shipped import reference


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """One sound profile with two photos."""
    folder = tmp_path / "profiles" / FOLDER
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_text(a_profile_yaml(), encoding="utf-8", newline="\n")
    for number in (1, 2):
        (folder / f"anh-{number}.jpg").write_bytes(jpeg(1200 + number, 20))
    return tmp_path / "profiles"


def fixed(root: Path, *, is_dry: bool = False) -> list[Change]:
    return fix(root, [], reference(), is_dry=is_dry)


def spoil(root: Path, old: str, new: str) -> Path:
    file = root / FOLDER / "profile.yaml"
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode())
    return file


def told(changes: list[Change]) -> list[str]:
    return [change.vi for change in changes]


def test_a_sound_profile_is_left_alone(root: Path) -> None:
    file = root / FOLDER / "profile.yaml"
    before = file.stat().st_mtime_ns

    assert fixed(root) == []
    assert file.stat().st_mtime_ns == before


def test_letters_are_composed_on_their_line_only(root: Path) -> None:
    good = (root / FOLDER / "profile.yaml").read_bytes()
    name = "name: Tổ hợp tác Suối Mẫu"
    spoil(root, name, unicodedata.normalize("NFD", name))

    changes = fixed(root)

    assert [(change.line, change.vi) for change in changes] == [(1, "gộp dấu chữ Việt (NFC)")]
    assert (root / FOLDER / "profile.yaml").read_bytes() == good


def test_tabs_become_spaces_but_for_those_in_a_text_in_quotes_or_a_block(root: Path) -> None:
    text = 'name:\tTổ\thợp\t# cũ\nphone: "a\tb"\t\nsummary: |\n  c\td\n'
    file = root / FOLDER / "profile.yaml"
    file.write_text(text, encoding="utf-8", newline="\n")

    changes = fixed(root)

    assert [(change.line, change.vi) for change in changes] == [
        (1, "đổi dấu tab thành dấu cách"),
        (2, "đổi dấu tab thành dấu cách"),
    ]
    assert file.read_text(encoding="utf-8") == (
        'name: Tổ hợp # cũ\nphone: "a\tb" \nsummary: |\n  c\td\n'
    )


def test_line_ends_order_mark_and_last_line_break_are_put_right(root: Path) -> None:
    file = root / FOLDER / "profile.yaml"
    good = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + good.replace(b"\n", b"\r\n").rstrip())

    changes = fixed(root)

    assert told(changes) == [
        "bỏ dấu BOM đầu tệp",
        "đổi cuối dòng sang LF",
        "thêm xuống dòng cuối tệp",
    ]
    assert file.read_bytes() == good


def test_numbers_that_must_be_text_get_quotation_marks(root: Path) -> None:
    file = spoil(root, "commune: '21517'", "commune: 21517  # Ba Tiêu")

    changes = fixed(root)

    assert told(changes) == ["đặt 21517 trong dấu nháy kép"]
    assert 'commune: "21517"  # Ba Tiêu' in file.read_text(encoding="utf-8")


def test_only_the_number_gets_quotation_marks_whatever_stands_beside_it(root: Path) -> None:
    spoil(root, "phone: 0255 300 0000", "phone: 84905123456\t# gọi sau 5 giờ")
    file = root / FOLDER / "profile.yaml"
    text = file.read_text(encoding="utf-8")
    begin, end = text.index("  measures:"), text.index("  results:")
    file.write_text(
        f"{text[:begin]}  measures: [Trồng keo, 2018, 2019]\n{text[end:]}", encoding="utf-8"
    )

    changes = fixed(root)

    after = file.read_text(encoding="utf-8")
    assert 'phone: "84905123456" # gọi sau 5 giờ\n' in after
    assert '  measures: [Trồng keo, "2018", "2019"]\n' in after
    assert sorted(told(changes)) == [
        *(f"đặt {number} trong dấu nháy kép" for number in (2018, 2019, 84905123456)),
        "đổi dấu tab thành dấu cách",
    ]


def test_a_dry_run_changes_nothing_and_tells_the_same(root: Path) -> None:
    file = spoil(root, "commune: '21517'", "commune: 21517")
    (root / FOLDER / "Ảnh 3.JPG").write_bytes(jpeg(1300, 20))
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    dry = fixed(root, is_dry=True)

    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    assert told(dry) == told(fixed(root))
    assert file.is_file()


def test_photo_names_are_made_plain_in_the_folder_and_in_the_file(root: Path) -> None:
    folder = root / FOLDER
    (folder / "anh-1.jpg").rename(folder / "Ảnh chợ.JPG")
    file = spoil(root, "file: anh-1.jpg", "file: Ảnh chợ.JPG")

    fixed(root)

    assert (folder / "anh-cho.jpg").is_file()
    assert "file: anh-cho.jpg" in file.read_text(encoding="utf-8")


def test_a_stop_between_the_names_of_photos_and_the_file_that_lists_them_is_put_right(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = root / FOLDER
    (folder / "anh-1.jpg").rename(folder / "Ảnh chợ.JPG")
    file = spoil(root, "file: anh-1.jpg", "file: Ảnh chợ.JPG")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    for step in ("dienhinh.intake.repairs.replace_file", "pathlib.Path.rename"):
        with monkeypatch.context() as patched:
            patched.setattr(step, stopped)
            with pytest.raises(KeyboardInterrupt):
                fixed(root)

    fixed(root)

    assert (folder / "anh-cho.jpg").is_file()
    assert "file: anh-cho.jpg" in file.read_text(encoding="utf-8")


def test_hidden_data_of_photos_go_and_pixels_and_orientation_stay(root: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Máy của ai đó"
    exif.get_ifd(0x8825)[2] = (15.0, 7.0, 12.0)
    data = jpeg(1300, 20, exif=exif.tobytes(), comment="ở nhà bà A".encode())
    file = root / FOLDER / "anh-1.jpg"
    file.write_bytes(data)

    fixed(root)

    made = file.read_bytes()
    with Image.open(io.BytesIO(made)) as after, Image.open(io.BytesIO(data)) as before:
        assert dict(after.getexif()) == {0x0112: 6}
        assert after.tobytes() == before.tobytes()
    assert "bà A".encode() not in made
    assert cleaned(made) == made


def test_only_the_name_of_the_file_is_changed_and_a_mac_may_write_its_marks_apart(
    root: Path,
) -> None:
    folder = root / FOLDER
    apart = unicodedata.normalize("NFD", "Ảnh.JPG")
    (folder / "anh-1.jpg").rename(folder / apart)
    file = spoil(root, "file: anh-1.jpg", "file: Ảnh.JPG # Ảnh.JPG")

    fixed(root)

    assert (folder / "anh.jpg").is_file()
    assert "file: anh.jpg # Ảnh.JPG" in file.read_text(encoding="utf-8")


def test_a_picture_that_cannot_be_cleaned_is_told(root: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (15.0, 7.0, 12.0)
    register_heif_opener()
    out = io.BytesIO()
    Image.linear_gradient("L").resize((1300, 900)).convert("RGB").save(out, "HEIF", exif=exif)
    (root / FOLDER / "anh-3.heic").write_bytes(out.getvalue())

    changes = fixed(root)

    told_of = "chưa bỏ được nơi chụp trong ảnh HEIC; lưu lại dạng JPEG rồi thay vào"
    assert [(change.vi, change.is_left) for change in changes] == [(told_of, True)]


def test_a_camera_that_cannot_be_taken_out_is_told_and_nothing_where_there_is_none(
    root: Path,
) -> None:
    register_heif_opener()
    exif = Image.Exif()
    exif[0x010F] = "May cua ai"
    for name, more in (("anh-3.heic", {"exif": exif}), ("anh-4.heic", {})):
        out = io.BytesIO()
        Image.linear_gradient("L").resize((1300, 900)).convert("RGB").save(out, "HEIF", **more)
        (root / FOLDER / name).write_bytes(out.getvalue())

    changes = fixed(root)

    assert [(Path(change.path).name, change.vi) for change in changes] == [
        ("anh-3.heic", "chưa bỏ được thông tin ẩn trong ảnh HEIC; lưu lại dạng JPEG rồi thay vào")
    ]


def listed(root: Path, rows: str) -> Path:
    """The profile with these rows of photos."""
    file = root / FOLDER / "profile.yaml"
    head, _, rest = file.read_text(encoding="utf-8").partition("photos:\n")
    _, _, tail = rest.partition("awards:\n")
    file.write_text(f"{head}{rows}awards:\n{tail}", encoding="utf-8", newline="\n")
    return file


def test_names_on_one_line_and_listed_twice_are_all_written(root: Path) -> None:
    folder = root / FOLDER
    (folder / "anh-1.jpg").rename(folder / "A ((((((((((((1.JPG")
    (folder / "anh-2.jpg").rename(folder / "B.JPG")
    file = listed(
        root,
        'photos: [{file: A ((((((((((((1.JPG, caption: a}, {file: "B.JPG", caption: B.JPG}, '
        "{file: B.JPG, caption: c}]\n",
    )

    fixed(root)

    assert {"a-1.jpg", "b.jpg"} <= {path.name for path in folder.iterdir()}
    assert (
        'photos: [{file: a-1.jpg, caption: a}, {file: "b.jpg", caption: B.JPG}, '
        "{file: b.jpg, caption: c}]\n"
    ) in file.read_text(encoding="utf-8")


def test_a_picture_whose_name_is_listed_in_escapes_keeps_it(root: Path) -> None:
    folder = root / FOLDER
    (folder / "anh-1.jpg").rename(folder / "A B.JPG")
    file = listed(root, 'photos:\n- {file: "A\\x20B.JPG", caption: a}\n')
    before = file.read_text(encoding="utf-8")

    assert fixed(root) == []
    assert file.read_text(encoding="utf-8") == before
    assert (folder / "A B.JPG").is_file()


def test_what_was_put_right_is_told_when_the_machine_refuses_the_rest(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / FOLDER / "anh-1.jpg").rename(root / FOLDER / "A B.JPG")
    spoil(root, "file: anh-1.jpg", "file: A B.JPG")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "x")

    monkeypatch.setattr("dienhinh.intake.repairs.replace_file", refused)
    changes = fixed(root)

    assert [(change.vi, change.is_left) for change in changes] == [
        ("đổi tên thành a-b.jpg", False),
        ("ghi tên tệp mới a-b.jpg", False),
        ("chưa sửa hết, máy không cho đọc hoặc ghi (Permission denied)", True),
    ]


def test_a_profile_goes_to_the_unit_it_names(root: Path) -> None:
    spoil(root, "unit: ba-to", "unit: mo-duc")

    changes = fixed(root)

    target = root / FOLDER.replace("ba-to", "mo-duc")
    assert [change.vi.partition(" sang ")[0] for change in changes] == ["chuyển thư mục"]
    assert (target / "profile.yaml").is_file()
    assert not (root / FOLDER).exists()


def test_a_unit_that_no_list_has_moves_nothing(root: Path) -> None:
    spoil(root, "unit: ba-to", "unit: ../../x")

    assert fixed(root) == []


def test_only_the_paths_asked_for_are_fixed(root: Path) -> None:
    spoil(root, "commune: '21517'", "commune: 21517")

    assert fix(root, [root / "reference"], reference(), is_dry=False) == []
    assert len(fix(root, [root / FOLDER], reference(), is_dry=False)) == 1


def test_bytes_that_are_no_unicode_are_left_to_a_person(root: Path) -> None:
    file = root / FOLDER / "profile.yaml"
    file.write_bytes(b"name: T\xe6 h\xee\n")

    assert fixed(root) == []
    assert file.read_bytes() == b"name: T\xe6 h\xee\n"


def test_spaces_that_are_none_become_spaces_but_for_those_inside_a_text(root: Path) -> None:
    text = (
        'name:\u00a0Tổ\u00a0hợp\nmeasures:\n\u00a0\u00a0-\u00a0Ghi: sổ\nphone: "a\n  b:\u00a0c"\n'
    )
    file = root / FOLDER / "profile.yaml"
    file.write_text(text, encoding="utf-8", newline="\n")

    changes = fixed(root)

    assert [(change.line, change.vi) for change in changes] == [
        (1, "đổi dấu cách đặc biệt thành dấu cách"),
        (3, "đổi dấu cách đặc biệt thành dấu cách"),
    ]
    assert file.read_text(encoding="utf-8") == (
        'name: Tổ\u00a0hợp\nmeasures:\n  - Ghi: sổ\nphone: "a\n  b:\u00a0c"\n'
    )
