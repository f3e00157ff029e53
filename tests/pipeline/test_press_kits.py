import shutil
import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from dienhinh import cli
from dienhinh.pipeline import job_work
from dienhinh.pipeline.press_kits import KitPacker, published_kits, wanted_kit
from tests.builders import a_profile, a_profile_yaml
from tests.render.kit_samples import three_pictures, with_pictures
from tests.render.pictures import photograph


def test_a_kit_is_packed_once_and_then_taken_from_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, pictures = with_pictures(tmp_path, a_profile(photos=()))
    packer = KitPacker(pictures.originals, pictures.made)
    wanted = wanted_kit(library.profiles[0], library)
    first = packer.pack(wanted)
    monkeypatch.setattr(job_work, "kit_zip", lambda *_: pytest.fail("packed again"))

    again = KitPacker(pictures.originals, pictures.made).pack(wanted)
    assert again == first
    assert first.stat().st_size > 10_000


def test_a_changed_profile_is_another_kit(tmp_path: Path) -> None:
    library, _ = with_pictures(tmp_path, a_profile(photos=()))
    profile = library.profiles[0]

    before = wanted_kit(profile, library)
    after = wanted_kit(replace(profile, summary="Sửa lại."), library)
    assert before.uri == after.uri == "bao-chi/to-hop-tac-suoi-mau.zip"
    assert before.name != after.name


def test_a_changed_picture_is_another_kit(tmp_path: Path) -> None:
    library, _ = with_pictures(tmp_path, a_profile(photos=three_pictures()))
    profile = library.profiles[0]
    photo = replace(profile.photos[0], digest="ff" * 16)

    changed = replace(profile, photos=(photo, *profile.photos[1:]))
    assert wanted_kit(profile, library).name != wanted_kit(changed, library).name


def test_the_site_has_kits_of_real_profiles_and_of_small_groups(tmp_path: Path) -> None:
    real = [a_profile(slug=f"to-{n}", name=f"Tổ {n}", photos=()) for n in (1, 2)]
    library, _ = with_pictures(tmp_path, *real, a_profile(slug="mau", origin="sample", photos=()))

    assert {kit.uri for kit in published_kits(library)} == {
        "bao-chi/to-1.zip",
        "bao-chi/to-2.zip",
        "bao-chi/dia-ban-ba-to.zip",
        "bao-chi/phong-trao-vi-nguoi-ngheo.zip",
    }


def test_a_group_of_one_or_of_too_many_has_no_kit_on_the_site(tmp_path: Path) -> None:
    one, _ = with_pictures(tmp_path, a_profile(photos=()))
    many, _ = with_pictures(
        tmp_path, *(a_profile(slug=f"to-{n}", name=f"Tổ {n}", photos=()) for n in range(11))
    )

    assert len(list(published_kits(one))) == 1
    assert len(list(published_kits(many))) == 11


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    """The shipped lists and two profiles of Ba Tơ: a real one and a sample."""
    root = Path(__file__).parents[2] / "profiles"
    made = tmp_path / "profiles"
    made.mkdir()
    shutil.copytree(root / "reference", made / "reference")
    call = made / "so-ket-2023"
    call.mkdir()
    shutil.copy(root / "so-ket-2023/call.yaml", call)
    shutil.copytree(root / "so-ket-2023/outlines", call / "outlines")
    awards = [{"award": "bang-khen-tinh", "year": 2022}]
    for slug, origin in (("to-suoi-mau", "nomination"), ("mau-to-suoi", "sample")):
        folder = call / "ba-to" / slug
        folder.mkdir(parents=True)
        text = a_profile_yaml(name=f"Tổ {slug}", origin=origin, awards=awards)
        (folder / "profile.yaml").write_text(text, encoding="utf-8")
        for number in (1, 2):
            picture = photograph((1260 + len(slug), 840 + number))
            (folder / f"anh-{number}.jpg").write_bytes(picture)
    return made


def kit(profiles: Path, *arguments: str) -> int:
    out, docs = profiles.parent / "out", profiles.parent / "docs"
    given = ["--profiles", profiles, "--cache", profiles.parent / "cache", "--today", "2026-11-22"]
    return cli.main([*map(str, given), "kit", *arguments, "--out", str(out), "--docs", str(docs)])


def test_the_command_writes_kits_and_says_how_big_they_are(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = kit(profiles, "to-suoi-mau", "--unit", "ba-to", "--week", "2023-11-28")

    said = capsys.readouterr()
    assert code == 0, said.err
    made = sorted(path.name for path in (profiles.parent / "out").iterdir())
    assert made == ["dia-ban-ba-to.zip", "to-suoi-mau.zip", "tuan-2023-48.zip"]
    assert [line.endswith((" kB", " MB")) for line in said.out.splitlines()] == [True] * 3


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["to-suoi-ma"], 2, "Có phải “to-suoi-mau”?"),
        (["--unit", "bato"], 2, "Có phải “ba-to”?"),
        (["mau-to-suoi"], 2, "hồ sơ mẫu là hư cấu, không có bộ tư liệu báo chí"),
        (["--week", "2020-01-01"], 1, "Chưa hồ sơ thật nào như vậy được đăng"),
        ([], 2, "Chưa chọn gì để đóng"),
    ],
)
def test_what_is_not_there_is_said_with_the_nearest_name(
    profiles: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, says: str
) -> None:
    assert kit(profiles, *arguments) == code

    assert says in capsys.readouterr().err


def scheduled(profiles: Path, day: str, origin: str = "nomination") -> None:
    file = profiles / "so-ket-2023/ba-to/to-suoi-mau/profile.yaml"
    text = a_profile_yaml(
        name="Tổ suối mẫu", status="scheduled", publish_on=day, origin=origin, awards=None
    )
    file.write_text(text, encoding="utf-8")


def test_a_kit_before_its_day_says_in_every_file_until_when_it_is_held(profiles: Path) -> None:
    scheduled(profiles, "2026-12-05")

    assert kit(profiles, "to-suoi-mau", "--hold") == 0

    (made,) = (profiles.parent / "out").iterdir()
    assert made.name == "giu-bai-den-2026-12-05-to-suoi-mau.zip"
    with zipfile.ZipFile(made) as archive:
        files = {PurePosixPath(name): archive.read(name) for name in archive.namelist()}
    # Packed by themselves; their notice has a test of its own.
    plain = {path for path in files if path.suffix in {".txt", ".csv", ".json", ".jpg"}}
    assert {path.suffix for path in files.keys() - plain} == {".docx", ".pdf", ".png", ".svg"}
    silent = [str(p) for p in plain if "GIỮ BÀI đến 0 giờ ngày 05/12/2026".encode() not in files[p]]
    assert silent == []


@pytest.mark.parametrize(
    "group",
    [
        ["--unit", "ba-to"],
        ["--week", "2026-12-05"],
        ["--movement", "vi-nguoi-ngheo"],
        ["--collection", "lang"],
        ["--all"],
    ],
    ids=lambda group: group[0],
)
def test_no_group_is_packed_as_if_it_were_held(
    profiles: Path, capsys: pytest.CaptureFixture[str], group: list[str]
) -> None:
    assert kit(profiles, "to-suoi-mau", *group, "--hold") == 2

    assert "--hold chỉ đi với tên thư mục của từng hồ sơ" in capsys.readouterr().err
    assert not (profiles.parent / "out").exists()


def test_what_is_public_is_not_packed_as_if_it_were_held(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kit(profiles, "to-suoi-mau", "--hold") == 1

    assert "đã công khai từ ngày 28/11/2023, không còn gì để giữ" in capsys.readouterr().err


def test_before_its_day_a_kit_is_refused_with_what_to_type(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scheduled(profiles, "2026-12-05")

    assert kit(profiles, "to-suoi-mau") == 1

    assert "chưa tới ngày đăng (05/12/2026)" in capsys.readouterr().err


def test_what_is_there_but_not_public_is_not_said_to_be_missing(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = profiles / "so-ket-2023/ba-to/to-suoi-mau/profile.yaml"
    text = a_profile_yaml(name="Tổ suối mẫu", status="draft", awards=None)
    file.write_text(text, encoding="utf-8")

    assert kit(profiles, "to-suoi-mau") == 1

    assert "to-suoi-mau: có trong kho nhưng chưa được đăng" in capsys.readouterr().err


def test_a_theme_that_waits_is_not_said_to_be_missing(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theme = profiles / "collections" / "tet.yaml"
    theme.parent.mkdir(exist_ok=True)
    theme.write_text(
        "title: Tết ở làng\nsummary: Những nhà làm hàng Tết, đọc cạnh nhau trong một chuyên đề.\n"
        "text: Các hồ sơ về hàng Tết của những làng trong tỉnh, đọc cạnh nhau để thấy việc chung.\n"
        "profiles: [to-suoi-mau, mau-to-suoi]\npublish_on: 2027-01-20\n",
        encoding="utf-8",
    )

    assert kit(profiles, "--collection", "tet") == 1

    told = capsys.readouterr().err
    assert "tet: chuyên đề có trong kho nhưng chưa hiện: chưa tới ngày đăng" in told


def test_what_is_not_public_on_its_day_either_has_no_kit(
    profiles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scheduled(profiles, "2026-12-05", origin="sample")

    assert kit(profiles, "to-suoi-mau", "--hold") == 1

    assert "đến ngày 05/12/2026 cũng chưa được đăng" in capsys.readouterr().err
