"""What `check` says of who may not be named, where words about their profile call them shortly."""

from pathlib import Path

import pytest

from tests.pipeline.hand_written import HEAD, person, told

STORY = "docs/tin/det.md"
THEME = """title: Nghề dệt
summary: Chị Một và những người thợ dệt giữ nghề của làng suốt nhiều năm qua.
text: |
  Các hồ sơ về nghề dệt của những làng trong tỉnh, đọc cạnh nhau để thấy nghề được giữ.

  Có chị Một dạy nghề. Có cả làng học nghề.
profiles: [to-hop-tac-nuoc-leng, nguoi-mau]
"""
CORRECTIONS = """corrections:
  - {on: 2023-11-30, article: det, text: "Đã viết chị Một có hai khung, đúng là ba khung."}
  - {on: 2023-11-30, profile: nguoi-mau, text: "Đã viết chị Một dạy bốn người, đúng là năm."}
  - {on: 2023-11-30, profile: to-hop-tac-nuoc-leng, text: "Chị Một là tổ viên."}
"""
PLAN = """slots:
  - date: 2023-11-28
    profile: nguoi-mau
    channel: newspaper
    outlet: Báo Mẫu
    ran_on: 2023-11-29
    title: Khung dệt của chị Một
    note: Hỏi lại chị Một.
"""
EVERYWHERE = [
    "docs/chuyen-de.md:3:18: lưu",
    "docs/diem-tin.md:3:5: lưu",
    "docs/lien-ket.md:3:5: lưu",
    f"{STORY}:5:18: lưu",
    f"{STORY}:9:5: lưu",
    "profiles/collections/nghe-det.yaml:2:10: lưu",
    "profiles/collections/nghe-det.yaml:6:10: lưu",
    "profiles/corrections.yaml:2:42: lưu",
    "profiles/corrections.yaml:3:48: lưu",
    "profiles/so-ket-2023/plan.yaml:7:12: lưu",
]


def words_about(project: Path) -> None:
    """A story, pages, a theme, corrections and a plan about the person, and a page about nobody."""
    docs = project / "docs"
    head = HEAD.format(date="2023-12-01").replace("Một người thợ", "Chị Mẫu Một")
    (project / STORY).write_text(
        head + "<!-- dienhinh: card nguoi-mau -->\nChị Một dạy dệt.\n", encoding="utf-8"
    )
    (docs / "lien-ket.md").write_text(
        "# Nghề\n\nChị Một ([hồ sơ](ho-so/nguoi-mau/)) dạy dệt.\n", encoding="utf-8"
    )
    (docs / "diem-tin.md").write_text(
        "# Điểm tin\n\nChị Một dạy dệt, [đọc bài](tin/det.md).\n", encoding="utf-8"
    )
    (docs / "chuyen-de.md").write_text(
        "<!-- dienhinh: collection nghe-det -->\n\nNghề dệt của chị Mẫu Một.\n", encoding="utf-8"
    )
    (docs / "gioi-thieu.md").write_text("# Tổ\n\nBiên tập: chị Một.\n", encoding="utf-8")
    (project / "profiles/collections").mkdir()
    (project / "profiles/collections/nghe-det.yaml").write_text(THEME, encoding="utf-8")
    (project / "profiles/corrections.yaml").write_text(CORRECTIONS, encoding="utf-8")
    (project / "profiles/so-ket-2023/plan.yaml").write_text(PLAN, encoding="utf-8")


def end_consent(project: Path) -> None:
    file = project / "profiles/so-ket-2023/ba-to/nguoi-mau/profile.yaml"
    given = "'on': '2023-11-12'"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(given, f"{given}\n  until: 2023-11-30", 1), encoding="utf-8")


@pytest.mark.parametrize("how", ["withdrawn", "ended"])
def test_whoever_left_is_told_by_a_short_name_where_the_words_are_about_them(
    project: Path, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    person(project, "withdrawn" if how == "withdrawn" else "published")
    if how == "ended":
        end_consent(project)
    words_about(project)

    assert told(capsys, "person-not-public") == EVERYWHERE


def test_of_whom_the_site_shows_every_short_name_may_stand(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "published")
    words_about(project)

    assert told(capsys, "person-not-public") == []


def test_the_profile_that_learned_from_a_person_is_about_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "withdrawn")
    (project / "docs/gioi-thieu.md").unlink()
    file = project / "profiles/so-ket-2023/ba-to/to-hop-tac-nuoc-leng/profile.yaml"
    text = file.read_text(encoding="utf-8")
    learned = "\nreplication: {adopted_from: nguoi-mau}\nsummary: Tổ học chị Một cách dệt. "
    file.write_text(text.replace("\nsummary: ", learned, 1), encoding="utf-8")

    (row,) = told(capsys, "person-not-public")

    assert row.startswith(f"{file.relative_to(project).as_posix()}:")
