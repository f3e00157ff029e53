"""The editor on a folder of one's own machine: what it writes, what it refuses, what it asks."""

import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from playwright.sync_api import expect

from dienhinh import pipeline
from tests.editor.conftest import Editing
from tests.editor.site import PROFILES, put_files, taken_files, write_editor
from tests.editor.typist import Typist
from tests.folders import PICTURES

pytestmark = pytest.mark.browser

# A host that is never asked: in this mode nobody is.
NOBODY = "http://127.0.0.1:9"
SLUG = "ba-to-to-hop-tac-suoi-mau"
FOLDER = f"profiles/so-ket-2023/ba-to/{SLUG}"
OLD_FOLDER = "profiles/so-ket-2023/ba-to/to-hop-tac-dau-nguon"
OLD = """# Lời ghi sẽ mất khi lưu từ trang này.
name: Tổ hợp tác Đầu Nguồn
kind: collective
call: so-ket-2023
unit: ba-to
movement: vi-nguoi-ngheo
sector: trong-trot
origin: press
status: draft
commune: "21517"
summary: Một tổ hợp tác mẫu trồng keo trên đất dốc, nay bán gỗ có chứng chỉ.
achievements:
  activities: Mỗi hộ góp một khoảnh rừng, cùng ký một bản cam kết giữ đất.
  measures: [Ghi sổ chung]
  results: [Sáu hộ có chứng chỉ]
photos:
  - {file: anh-1.jpg, caption: Nương keo, alt: Hàng keo trên sườn đồi, credit: Hội Nông dân}
  - {file: anh-2.jpg, caption: Lán của tổ, alt: Căn lán lợp tranh bên suối, credit: Hội Nông dân}
sources:
  - {title: Bài mẫu, publisher: Báo mẫu, date: 2023-10-30}
"""


def begin(typist: Typist) -> None:
    """Choose the browser's own folder, in which a repository with one profile lies."""
    page = typist.page
    button = page.get_by_role("button", name="Làm việc với kho")
    expect(button).to_be_visible()
    put_files(
        page,
        {
            ".git/HEAD": b"ref: refs/heads/main\n",
            ".git/config": b"[core]\n",
            f"{OLD_FOLDER}/profile.yaml": OLD.encode(),
            f"{OLD_FOLDER}/anh-1.jpg": (PICTURES / "anh-1.jpg").read_bytes(),
            f"{OLD_FOLDER}/anh-2.jpg": (PICTURES / "anh-2.jpg").read_bytes(),
        },
    )
    button.click()
    expect(page.get_by_text("Tổ hợp tác Đầu Nguồn")).to_be_visible()


@pytest.mark.slow
def test_a_profile_is_refused_when_wrong_made_twice_by_name_and_edited(
    tmp_path: Path, editing: Editing, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_editor(tmp_path / "site", NOBODY)
    with editing(tmp_path / "site", NOBODY) as typist:
        begin(typist)

        before = taken_files(typist.page)

        # A telephone in words, an empty summary; then one photo only.
        typist.open_new("collective")
        typist.fill_collective(
            "To\u0302\u0309 hợp tác Suối Mẫu", photos=("Ảnh nương ngô 1.jpg",), phone="gọi anh Ba"
        )
        typist.type("summary", "")
        typist.save()
        expect(typist.field("phone").get_by_text("Chỉ ghi một số điện thoại")).to_be_visible()
        expect(typist.field("summary").get_by_text("bắt buộc").first).to_be_visible()
        typist.type("phone", "0255.300.0000")
        typist.type("summary", "Một tổ hợp tác mẫu trồng ngô trên đất dốc, nay bán ở chợ phiên.")
        assert "Chưa lưu: hồ sơ cần 2 đến 3 ảnh, đang có 1." in typist.save_in_vain()
        assert taken_files(typist.page) == before

        # Typed in pieces (NFD), the telephone with dots, pictures named by a telephone.
        typist.add_photo(1, "IMG_0002.JPG")
        typist.save_to_folder()
        first = taken_files(typist.page)

        # The same name once more must not touch the first.
        typist.open_new("collective")
        typist.fill_collective(
            "Tổ hợp tác Suối Mẫu", photos=("a.jpg", "b.jpg"), phone="0255 300 0000"
        )
        typist.save_to_folder()

        # One number of an old profile.
        typist.page.get_by_text("Tổ hợp tác Đầu Nguồn").first.click()
        typist.type("summary", "Một tổ hợp tác mẫu trồng keo trên đất dốc, nay có 15 thành viên.")
        typist.save_to_folder()
        saved = taken_files(typist.page)

    yaml = first[f"{FOLDER}/profile.yaml"].decode()
    assert yaml.startswith("name: Tổ hợp tác Suối Mẫu\nkind: collective\ncall: so-ket-2023\n")
    assert "\nphone: 0255 300 0000\n" in yaml
    assert "file: anh-nuong-ngo-1.jpg" in yaml
    assert "file: img-0002.jpg" in yaml
    # The pictures are the very bytes: nothing was made smaller on the way.
    assert first[f"{FOLDER}/anh-nuong-ngo-1.jpg"] == (PICTURES / "anh-1.jpg").read_bytes()
    assert first[f"{FOLDER}/img-0002.jpg"] == (PICTURES / "anh-2.jpg").read_bytes()

    assert saved[f"{FOLDER}/profile.yaml"] == first[f"{FOLDER}/profile.yaml"]
    assert f"{FOLDER}-1/profile.yaml" in saved
    edited = saved[f"{OLD_FOLDER}/profile.yaml"].decode()
    assert "nay có 15 thành viên" in edited
    assert "commune: '21517'" in edited or 'commune: "21517"' in edited
    assert "origin: press" in edited

    # All that was written is read without an error of shape.
    assert errors_of(saved, tmp_path, monkeypatch) == set()


@pytest.mark.slow
def test_where_everybody_can_read_pictures_lose_their_place_before_they_leave(
    tmp_path: Path, editing: Editing
) -> None:
    write_editor(tmp_path / "site", NOBODY, is_public=True)
    taken_there = picture_with_place()
    assert b"Exif" in taken_there

    with editing(tmp_path / "site", NOBODY) as typist:
        begin(typist)
        typist.page.get_by_text("Tổ hợp tác Đầu Nguồn").first.click()
        expect(typist.field("name")).to_be_visible()
        expect(typist.field("phone")).to_have_count(0)
        typist.add_photo(2, "IMG_0001.JPG", taken_there)
        typist.save_to_folder()
        saved = taken_files(typist.page)

    picture = saved[f"{OLD_FOLDER}/img-0001.webp"]
    assert picture[8:12] == b"WEBP"
    assert b"EXIF" not in picture
    assert b"Exif" not in picture
    with Image.open(io.BytesIO(picture)) as shown:
        assert shown.size == (2400, 1800)
    assert "phone" not in saved[f"{OLD_FOLDER}/profile.yaml"].decode()
    assert "file: img-0001.webp" in saved[f"{OLD_FOLDER}/profile.yaml"].decode()


def picture_with_place() -> bytes:
    """A picture of 2800 x 2100 points that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (14.0, 46.0, 12.0)
    exif[ExifTags.Base.Make] = "May anh mau"
    out = io.BytesIO()
    Image.new("RGB", (2800, 2100), "#456").save(out, "JPEG", exif=exif)
    return out.getvalue()


def errors_of(files: dict[str, bytes], folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The codes of errors that `check` finds in what the editor left."""
    for source in PROFILES.rglob("*.yaml"):
        if source.name not in {"profile.yaml", "plan.yaml", "corrections.yaml"}:
            put(folder / "profiles" / source.relative_to(PROFILES), source.read_bytes())
    for name, data in files.items():
        if name.startswith("profiles/"):
            put(folder / name, data)
    monkeypatch.chdir(folder)
    options = pipeline.Options(
        profiles=Path("profiles"),
        theme=Path("theme"),
        docs=Path("docs"),
        cache=Path(".cache"),
        base_url="https://example.org/",
        site_name="",
        today=pipeline.today_in_viet_nam(),
        repository="private",
    )
    problems = pipeline.examine(options).problems
    below = f"{FOLDER.rpartition('/')[0]}/"
    return {p.code for p in problems if p.path.startswith(below) and p.severity == "error"}


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
