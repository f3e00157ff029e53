"""What `check` says of hand-written pages when the profiles are known."""

import shutil
from pathlib import Path

import pytest

from dienhinh import cli
from tests.builders import a_profile_yaml

BASE = Path(__file__).parents[1] / "examples" / "base"
PICTURES = Path(__file__).parents[1] / "examples" / "pictures"
NAME = "Hồ Thị Mẫu Một"
HEAD = (
    "---\ntitle: Nghề dệt trở lại\ndate: {date}\ntemplate: story.html\n"
    "description: Một người thợ dạy cả bản dệt lại những tấm thổ cẩm đã quên.\n---\n\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "profiles")
    (tmp_path / "docs" / "tin").mkdir(parents=True)
    (tmp_path / "docs" / "gioi-thieu.md").write_text(f"Cảm ơn {NAME}.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def person(project: Path, status: str, origin: str = "nomination") -> None:
    """A profile of one person who agreed to name and photo."""
    consent = [
        {"item": item, "by": NAME, "on": "2023-11-12", "proof": "Phiếu đồng ý"}
        for item in ("name", "photo")
    ]
    folder = project / "profiles/so-ket-2023/ba-to/nguoi-mau"
    folder.mkdir(parents=True, exist_ok=True)
    text = a_profile_yaml(
        name=NAME,
        kind="individual",
        model=None,
        awards=None,
        status=status,
        origin=origin,
        consent=consent,
    )
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    for number in (1, 2):
        shutil.copy(PICTURES / f"anh-{number}.jpg", folder)


def story(project: Path, day: str) -> None:
    text = HEAD.format(date=day) + f"Chị {NAME} dạy dệt.\n"
    (project / "docs" / "tin" / "det.md").write_text(text, encoding="utf-8")


def places(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Where somebody is named who may not be."""
    cli.main(["--today", "2023-12-01", "check"])
    out = capsys.readouterr().out
    return [row.partition(" ")[0] for row in out.splitlines() if "[person-not-public]" in row]


@pytest.mark.parametrize(
    ("status", "day", "found"),
    [
        ("published", "2023-12-01", []),
        ("draft", "2023-12-01", ["docs/gioi-thieu.md:1:8:", "docs/tin/det.md:8:5:"]),
        # The story waits for its day with the profile; other pages do not.
        ("draft", "2023-12-09", ["docs/gioi-thieu.md:1:8:"]),
        # Whoever took the consent back may not be named by a story to come either.
        ("withdrawn", "2023-12-09", ["docs/gioi-thieu.md:1:8:", "docs/tin/det.md:8:5:"]),
    ],
)
def test_a_page_may_name_whom_a_profile_shows(
    project: Path, capsys: pytest.CaptureFixture[str], status: str, day: str, found: list[str]
) -> None:
    person(project, status)
    story(project, day)

    assert places(capsys) == found


def test_an_invented_person_may_be_named_anywhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "draft", origin="sample")
    story(project, "2023-12-01")

    assert places(capsys) == []


def test_a_telephone_number_in_a_story_stops_the_site_and_on_other_pages_is_an_offices(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story(project, "2023-12-01")
    for page in ("tin/det.md", "gioi-thieu.md"):
        with (project / "docs" / page).open("a", encoding="utf-8") as file:
            file.write("Gọi 0255 300 0000.\n")

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    out = capsys.readouterr().out
    told = [row.partition(" ")[0] for row in out.splitlines() if "[phone-in-text]" in row]
    assert told == ["docs/tin/det.md:9:1:"]


def test_files_that_nobody_reads_are_told_once_each_but_the_forms_and_pictures_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = ("bieu-mau/mau.docx", "theme/in.pdf", "tin/anh.JPG", "tin/phim.MP4", "danh-sach.xlsx")
    for name in beside:
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_bytes(b"PK")

    cli.main(["--today", "2023-12-01", "check"])

    out = capsys.readouterr().out
    told = [row.split(":")[0] for row in out.splitlines() if "[file-goes-out-as-it-is]" in row]
    assert told == ["docs/danh-sach.xlsx", "docs/tin/phim.MP4"]
