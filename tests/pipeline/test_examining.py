"""What `check` says of hand-written pages when the profiles are known."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from dienhinh import cli
from tests.builders import a_profile_yaml
from tests.folders import PICTURES
from tests.pipeline.hand_written import COLLECTION, HEAD, NAME, person, told

CORRECTION = f"""corrections:
  - on: 2023-11-30
    text: Sửa tuổi của chị {NAME}.
"""
PLAN = f"""slots:
  - date: 2023-11-28
    profile: to-hop-tac-nuoc-leng
    channel: newspaper
    outlet: Báo Mẫu
    ran_on: 2023-11-29
    title: Chị {NAME} giữ nghề dệt
    note: Hỏi lại chị {NAME}.
"""


def story(project: Path, day: str) -> None:
    text = HEAD.format(date=day) + f"Chị {NAME} dạy dệt.\n"
    (project / "docs" / "tin" / "det.md").write_text(text, encoding="utf-8")


def every_kind_of_text(project: Path) -> None:
    """A profile, a story, a page and a correction, all public."""
    person(project, "published")
    story(project, "2023-12-01")
    (project / "profiles" / "corrections.yaml").write_text(CORRECTION, encoding="utf-8")


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
        ("draft", "2023-12-09", ["docs/gioi-thieu.md:1:8:", "docs/tin/det.md:8:5:"]),
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


@pytest.mark.parametrize(
    ("day", "found"),
    [
        # The story waits for its day with the profile; other pages do not.
        ("2023-12-09", ["docs/gioi-thieu.md:1:8:"]),
        ("2023-12-08", ["docs/gioi-thieu.md:1:8:", "docs/tin/det.md:8:5:"]),
    ],
)
def test_a_story_to_come_may_name_who_is_public_by_its_day(
    project: Path, capsys: pytest.CaptureFixture[str], day: str, found: list[str]
) -> None:
    person(project, "scheduled", publish_on="2023-12-09")
    story(project, day)

    assert places(capsys) == found


@pytest.mark.parametrize(
    ("status", "publish_on", "day", "severity"),
    [
        # Not public by the day of the story: told now, not when the nightly build stops.
        ("draft", None, "2023-12-09", "lỗi"),
        ("scheduled", "2023-12-10", "2023-12-09", "lỗi"),
        ("scheduled", "2023-12-09", "2023-12-09", ""),
        # Seen once: a takedown must go through, whatever pages still show.
        ("scheduled", "2023-11-20", "2023-12-01", "lưu"),
        ("withdrawn", None, "2023-12-01", "lưu"),
        ("published", "2023-12-09", "2023-12-01", "lỗi"),
    ],
)
def test_a_piece_and_a_link_need_a_profile_that_is_public_by_their_day(  # noqa: PLR0913, PLR0917 a case
    project: Path,
    capsys: pytest.CaptureFixture[str],
    status: str,
    publish_on: str | None,
    day: str,
    severity: str,
) -> None:
    person(project, status, publish_on=publish_on)
    if severity == "lưu" and status == "scheduled":
        end_consent(project)
    (project / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    story(project, day)
    with (project / "docs" / "tin" / "det.md").open("a", encoding="utf-8") as file:
        file.write("<!-- dienhinh: card nguoi-mau -->\n\n[Chị](/ho-so/nguoi-mau/)\n")

    at = "docs/tin/det.md"
    found = [told(capsys, code) for code in ("marker-without-profile", "link-without-page")]

    spots = (f"{at}:9:21: {severity}", f"{at}:11:14: {severity}")
    assert found == ([[spot] for spot in spots] if severity else [[], []])


def test_what_waits_is_told_by_its_day_and_nobody_else_is_proposed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "scheduled", publish_on="2023-12-10")
    shutil.copytree(
        project / "profiles/so-ket-2023/ba-to/nguoi-mau",
        project / "profiles/so-ket-2023/ba-to/nguoi-mai",
    )
    file = project / "profiles/so-ket-2023/ba-to/nguoi-mai/profile.yaml"
    text = file.read_text(encoding="utf-8").replace("2023-12-10", "2023-12-01")
    file.write_text(text.replace(NAME, "Hồ Thị Mẫu Hai"), encoding="utf-8")
    head = HEAD.format(date="2023-12-09").replace("template", "picture: nguoi-mau\ntemplate")
    (project / "docs" / "tin" / "det.md").write_text(
        head + "<!-- dienhinh: card nguoi-mau -->\n\n[Chị](/ho-so/nguoi-mau/)\n", encoding="utf-8"
    )

    cli.main(["--today", "2023-12-01", "check"])

    rows = [row for row in capsys.readouterr().out.splitlines() if "Hồ sơ “nguoi-mau” hẹn" in row]
    assert [row.split(" ")[2] for row in rows] == [
        "[unknown-reference]",
        "[marker-without-profile]",
        "[link-without-page]",
    ]
    assert all("hẹn ngày 10/12/2023. Bài thì sửa date" in row for row in rows)
    assert not any("nguoi-mai" in row for row in rows)


@pytest.mark.parametrize(("day", "is_told"), [("2023-12-08", False), ("2023-12-09", True)])
def test_a_story_after_the_last_day_of_a_consent_is_told_and_holds_nothing_up(
    project: Path, capsys: pytest.CaptureFixture[str], day: str, *, is_told: bool
) -> None:
    person(project, "published")
    end_consent(project, "until: '2023-12-08'")
    (project / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    head = HEAD.format(date=day).replace("template", "picture: nguoi-mau\ntemplate")
    (project / "docs" / "tin" / "det.md").write_text(
        f"{head}Chị {NAME} dạy dệt.\n\n<!-- dienhinh: card nguoi-mau -->\n", encoding="utf-8"
    )

    cli.main(["--today", "2023-12-01", "check"])

    rows = [row for row in capsys.readouterr().out.splitlines() if "det.md" in row]
    assert [row.split(": ")[1].partition("]")[0] for row in rows] == (
        [
            "lưu ý [unknown-reference",
            "lưu ý [person-not-public",
            "lưu ý [marker-without-profile",
        ]
        if is_told
        else []
    )
    assert sum("hết đồng ý sau ngày 08/12/2023" in row for row in rows) == (2 if is_told else 0)


def test_whose_consent_ends_between_their_day_and_that_of_a_story_holds_nothing_up(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "scheduled", publish_on="2023-12-05")
    end_consent(project, "until: '2023-12-08'")
    (project / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    (project / "docs" / "tin" / "det.md").write_text(
        HEAD.format(date="2023-12-09") + "<!-- dienhinh: card nguoi-mau -->\n", encoding="utf-8"
    )

    assert told(capsys, "marker-without-profile") == ["docs/tin/det.md:8:21: lưu"]


def test_a_story_years_ahead_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs" / "tin" / "det.md").write_text(
        f"{HEAD.format(date='2062-11-30')}Chữ.\n", "utf-8"
    )

    assert told(capsys, "date-far-ahead") == ["docs/tin/det.md:3:7: lưu"]


def end_consent(project: Path, end: str = "withdrawn_on: 2023-11-30") -> None:
    """The consent to the name ends; unless told, the person took it back yesterday."""
    file = project / "profiles/so-ket-2023/ba-to/nguoi-mau/profile.yaml"
    text = file.read_text(encoding="utf-8")
    given = "'on': '2023-11-12'"
    ended = text.replace(given, f"{given}\n  {end}", 1)
    assert ended != text
    file.write_text(ended, encoding="utf-8")


def test_a_piece_that_asks_for_a_picture_the_profile_has_not_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "published")
    text = "".join(f"<!-- dienhinh: photo nguoi-mau {number} -->\n\n" for number in (2, 3))
    (project / "docs" / "gioi-thieu.md").write_text(text, encoding="utf-8")

    assert told(capsys, "marker-without-photo") == ["docs/gioi-thieu.md:3:32: lưu"]


def test_a_story_saved_by_notepad_is_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "published")
    story(project, "2023-12-01")
    file = project / "docs" / "tin" / "det.md"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    assert cli.main(["--today", "2023-12-01", "check"]) == 0
    assert "[missing-field]" not in capsys.readouterr().out


def test_letters_of_pages_are_told_once_and_fix_joins_them_everywhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every_kind_of_text(project)
    files = [project / name for name in ("docs/tin/det.md", "docs/gioi-thieu.md")]
    files.append(project / "profiles" / "corrections.yaml")
    good = [file.read_text(encoding="utf-8") for file in files]
    for file, text in zip(files, good, strict=True):
        file.write_text(unicodedata.normalize("NFD", text), encoding="utf-8")

    places = told(capsys, "not-nfc")
    assert [":".join(place.split(":")[:2]) for place in places] == [
        "docs/gioi-thieu.md:1",
        "docs/tin/det.md:2",
        "docs/tin/det.md:5",
        "docs/tin/det.md:8",
        "profiles/corrections.yaml:3",
    ]
    assert cli.main(["fix", "docs/tin"]) == 0
    assert told(capsys, "not-nfc")[0].startswith("docs/gioi-thieu.md:1:")
    assert cli.main(["fix"]) == 0
    assert [file.read_text(encoding="utf-8") for file in files] == good
    assert told(capsys, "not-nfc") == []


def test_two_versions_of_a_place_that_git_left_are_told_in_every_kind_of_text(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every_kind_of_text(project)
    marks = "<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> nhanh-khac\n"
    page = project / "docs" / "gioi-thieu.md"
    page.write_text(f"Mẫu:\n\n    <<<<<<< HEAD\n\n{marks}>>>>>>> sot-lai\n", encoding="utf-8")
    for name in ("docs/tin/det.md", "profiles/corrections.yaml"):
        with (project / name).open("a", encoding="utf-8") as file:
            file.write(marks)

    assert [":".join(place.split(":")[:3]) for place in told(capsys, "merge-conflict")] == [
        "docs/gioi-thieu.md:5:1",
        "docs/gioi-thieu.md:10:1",
        "docs/tin/det.md:9:1",
        "profiles/corrections.yaml:4:1",
    ]


def test_links_to_what_is_no_page_are_told_and_samples_of_code_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "[một](/ho-so/htx-ba-tio/) `[hai](/ho-so/khong-co/)` [ba](../chuyen-de/khong-co/)\n"
        "[bốn](/ho-so/trang-2/) [năm](https://bao.example/ho-so/khong-co/)\n"
        "[sáu](https://dien-hinh.example.vn/ho-so/khong-co/#anh)\n"
    )
    (project / "docs" / "gioi-thieu.md").write_text(text, encoding="utf-8")

    assert told(capsys, "link-without-page") == [
        "docs/gioi-thieu.md:1:14: lỗi",
        # A way from the page's own folder, besides leading to no page.
        "docs/gioi-thieu.md:1:58: lỗi",
        "docs/gioi-thieu.md:1:71: lỗi",
        "docs/gioi-thieu.md:3:42: lỗi",
    ]


def test_a_correction_of_a_story_names_nobody_who_is_hidden_and_a_story_that_is_there(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "draft")
    story(project, "2023-11-29")
    (project / "docs/tin/dang-sua.md").write_text("---\ntitle: x\n---\nA.\n", encoding="utf-8")
    (project / "docs/tin/dang-viet.md").write_text("Chưa có phần đầu.\n", encoding="utf-8")
    log = project / "profiles" / "corrections.yaml"
    names = ("det", "dang-sua", "dang-viet", "khong-co")
    log.write_text(
        "corrections:\n"
        + "".join(
            f"  - {{on: 2023-11-30, article: {name}, text: Sửa tuổi của chị {NAME}}}\n"
            for name in names
        ),
        encoding="utf-8",
    )

    hidden = [place for place in told(capsys, "person-not-public") if "corrections" in place]
    assert [place.split(":")[1] for place in hidden] == ["2", "3", "4", "5"]
    assert [place.split(":")[1] for place in told(capsys, "article-unknown")] == ["5"]


@pytest.mark.parametrize(
    ("status", "publish_on"),
    [
        ("draft", None),
        ("published", "2023-11-01"),
        ("scheduled", "2023-11-01"),
    ],
)
def test_a_teaser_tells_nobody_whose_call_is_still_to_come(
    project: Path, capsys: pytest.CaptureFixture[str], status: str, publish_on: str | None
) -> None:
    person(project, status, publish_on=publish_on)
    folder = project / "profiles/so-ket-2023"
    for file, old, new in (
        (folder / "call.yaml", "date: 2023-11-02", "date: 2023-12-05"),
        (folder / "ba-to/nguoi-mau/profile.yaml", "address: xã", "address: thôn Thí Dụ, xã"),
    ):
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    teasers = ("Tuần tới gặp chị Một", "Chuyện một người ở Thí Dụ", "Một người ở Ba Tiêu")
    slots = "".join(
        f"  - {{date: 2023-12-1{day}, profile: nguoi-mau, channel: radio, teaser: {teaser}}}\n"
        for day, teaser in enumerate(teasers)
    )
    (folder / "plan.yaml").write_text(f"slots:\n{slots}", encoding="utf-8")

    found = [place.split(":")[1] for place in told(capsys, "plan-teaser-tells")]

    assert found == ["2", "3", "4"]


def test_themes_corrections_and_titles_name_nobody_who_is_hidden(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "draft")
    (project / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    for name, text in {
        "collections/det.yaml": COLLECTION,
        "corrections.yaml": CORRECTION,
        "so-ket-2023/plan.yaml": PLAN,
    }.items():
        (project / "profiles" / name).parent.mkdir(exist_ok=True)
        (project / "profiles" / name).write_text(text, encoding="utf-8")

    assert told(capsys, "person-not-public") == [
        "profiles/collections/det.yaml:2:10: lưu",
        "profiles/corrections.yaml:3:11: lưu",
        "profiles/so-ket-2023/plan.yaml:7:12: lưu",
    ]


@pytest.mark.parametrize(
    ("status", "until", "found"),
    [("withdrawn", "", 2), ("published", "2023-11-30", 2), ("published", "", 0)],
)
def test_profiles_name_nobody_who_is_hidden(
    project: Path, capsys: pytest.CaptureFixture[str], status: str, until: str, found: int
) -> None:
    person(project, status)
    file = project / "profiles/so-ket-2023/ba-to/nguoi-mau/profile.yaml"
    if until:
        text = file.read_text(encoding="utf-8")
        ended = text.replace("item: name", f"item: name\n  until: {until}")
        file.write_text(ended, encoding="utf-8")
    (project / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    told_of = {
        "replication__adopted_by": [f"hộ chị {NAME}"],
        "summary": f"Tổ bắt đầu từ khung cửi của chị {NAME}, mười hộ học theo chị.",
    }
    another(project, "nhom-ke", **told_of)
    # A draft is read by nobody; whoever was introduced twice bears the name by right.
    another(project, "nhom-nhap", status="draft", **told_of)
    another(project, "nhom-ten", name=f"Tổ dệt {NAME}")

    rows = told(capsys, "person-not-public")

    assert ["/nhom-ke/" in row for row in rows] == [True] * found


def test_the_picture_of_who_was_taken_down_is_told_beside_a_page_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(PICTURES / "anh-1.jpg", project / "docs" / "tin" / "nguoi.jpg")
    person(project, "published")
    assert not any("docs/" in row for row in told(capsys, "photo-repeated"))

    person(project, "withdrawn")

    rows = told(capsys, "photo-repeated")
    assert [row for row in rows if row.startswith("docs/")] == ["docs/tin/nguoi.jpg:1:1: lưu"]


def another(project: Path, slug: str, **changes: object) -> None:
    folder = project / "profiles/so-ket-2023/ba-to" / slug
    folder.mkdir()
    text = a_profile_yaml(**{"name": f"Tổ {slug}", **changes})
    (folder / "profile.yaml").write_text(text, encoding="utf-8")
    for number in (1, 2):
        shutil.copy(PICTURES / f"anh-{number}.jpg", folder)


def test_an_invented_person_may_be_named_anywhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "draft", origin="sample")
    story(project, "2023-12-01")

    assert places(capsys) == []


def test_a_telephone_number_in_a_story_stops_the_site_and_on_other_pages_may_be_an_offices(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story(project, "2023-12-01")
    for page in ("tin/det.md", "gioi-thieu.md"):
        with (project / "docs" / page).open("a", encoding="utf-8") as file:
            file.write("Gọi 0255 300 0000.\n")

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    out = capsys.readouterr().out
    told = [row.partition("[")[0] for row in out.splitlines() if "[phone-in-text]" in row]
    assert told == ["docs/gioi-thieu.md:2:1: lưu ý ", "docs/tin/det.md:9:1: lỗi "]


def test_the_telephone_of_the_editors_may_stand_on_their_pages(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = "plugins:\n  - dienhinh:\n      contact:\n        phone: '0255 300 0000'\n"
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name in ("gioi-thieu.md", "lien-he.txt"):
        (project / "docs" / name).write_text("Gọi (0255) 300-0000.\n", encoding="utf-8")

    cli.main(["--today", "2023-12-01", "check"])

    assert "[phone-in-text]" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Số căn cước 051090001234.", "lỗi"),
        ("CMND 212 345 678, xem `051090001234`.", "lỗi"),
        # A fund asks for gifts on its page.
        ("Ủng hộ qua tài khoản Agribank 4500201234567.", "lưu ý"),
    ],
)
def test_the_number_of_a_card_is_an_error_on_every_page_and_an_account_may_be_an_offices(
    project: Path, capsys: pytest.CaptureFixture[str], words: str, severity: str
) -> None:
    (project / "docs" / "gioi-thieu.md").write_text(f"# Giới thiệu\n\n{words}\n", "utf-8")

    cli.main(["--today", "2023-12-01", "check"])

    rows = capsys.readouterr().out.splitlines()
    told = {row.partition("[")[0] for row in rows if "[identity-number-in-text]" in row}
    assert told == {f"docs/gioi-thieu.md:3:1: {severity} "}


def test_samples_of_code_in_the_handbook_are_invented_and_its_words_are_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = project / "docs" / "so-tay" / "loi.md"
    page.parent.mkdir()
    sample = "Như `0905 123 456`:\n\n```yaml\nproof: CCCD số 051 000 000 000\n```\n"
    page.write_text(f"{sample}\nGọi 0905 123 456.\n", encoding="utf-8")

    cli.main(["--today", "2023-12-01", "check"])

    rows = capsys.readouterr().out.splitlines()
    told = [row.partition("]")[0] for row in rows if row.startswith("docs/so-tay/")]
    assert told == ["docs/so-tay/loi.md:7:1: lưu ý [phone-in-text"]


def test_a_number_is_told_by_the_part_in_which_it_stands(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = "0905 123 456"
    (project / "docs" / "tin" / "rau.md").write_text(
        f"---\ntitle: Gọi {number} mua rau\ndate: 2023-12-01\ntemplate: story.html\n"
        f"description: >-\n  Gọi {number} mua rau trên bãi bồi, bán ở chợ phiên.\n---\n\n"
        f"Gọi {number}.\n",
        encoding="utf-8",
    )
    (project / "docs" / "so.csv").write_text(f"ten\n{number}\n", encoding="utf-8")
    (project / "docs" / "gioi-thieu.md").write_text(f"Gọi {number}.\n", encoding="utf-8")

    cli.main(["--today", "2023-12-01", "check"])

    rows = capsys.readouterr().out.splitlines()
    told = [row for row in rows if "[phone-in-text]" in row]
    assert [(row.split(":")[1], row.split("“")[1].partition("”")[0]) for row in told] == [
        ("1", "Nội dung trang"),
        ("2", "Nội dung tệp"),
        ("2", "Tựa bài"),
        ("6", "Lời mào đầu"),
        ("9", "Thân bài"),
    ]


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


OF_A_SITE = ("robots.txt", "CNAME", "kieu/them.css", "kieu/chu.woff2", "kieu/anh.ico")


def test_every_other_file_that_goes_out_is_told_but_what_a_site_is_made_of_is_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = (
        ".DS_Store", ".ghi-chu/a.csv", ".well-known/a.txt", "danh-ba.csv", "lap-ho-so/index.html",
        "lap-ho-so/khac.html", "tin/a.svg", "tin/a.vcf", *OF_A_SITE,
    )  # fmt: skip
    for name in beside:
        (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / name).write_text("a", encoding="utf-8")

    cli.main(["--today", "2023-12-01", "check"])

    out = capsys.readouterr().out
    told = [row.split(":")[0] for row in out.splitlines() if "[file-goes-out-as-it-is]" in row]
    assert told == [
        "docs/.well-known/a.txt",
        "docs/danh-ba.csv",
        "docs/lap-ho-so/khac.html",
        "docs/tin/a.svg",
        "docs/tin/a.vcf",
    ]


def test_what_would_run_in_a_readers_browser_is_an_error_wherever_it_lies(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    running = ("bieu-mau/a.js", "tin/dem.mjs", "tin/dem.JS", "tin/trang.htm", "wasm/a.wasm")
    for name in (*running, "theme/assets/js/site.js"):
        (project / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / name).write_text("fetch('/x')", encoding="utf-8")

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    out = capsys.readouterr().out
    told = [row.partition(" ")[0] for row in out.splitlines() if "[program-beside-pages]" in row]
    assert told == [f"docs/{name}:1:1:" for name in sorted(running)]


def test_the_theme_is_that_of_the_pages_that_are_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    script = project / "docs" / "theme" / "assets" / "js" / "site.js"
    script.parent.mkdir(parents=True)
    script.write_text("x", encoding="utf-8")
    (project / "noi-khac").mkdir()
    monkeypatch.chdir(project / "noi-khac")

    cli.main(["--profiles", "../profiles", "--today", "2023-12-01", "check", "--docs", "../docs"])

    assert "program-beside-pages" not in capsys.readouterr().out


LIST = "ten,so\nMẫu,0905 111 225\nMẫu,căn cước 051099000001\n"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(LIST.encode(), id="as an editor saves it"),
        pytest.param(LIST.encode("utf-16"), id="as Excel does"),
        pytest.param(LIST.encode() + b"\xff\n", id="with a faulty byte"),
    ],
)
@pytest.mark.parametrize(("folder", "severity"), [("tin", "lỗi"), ("so-lieu", "lưu ý")])
def test_numbers_in_a_list_beside_the_pages_are_told_and_beside_a_story_or_of_cards_are_errors(
    project: Path, capsys: pytest.CaptureFixture[str], folder: str, severity: str, written: bytes
) -> None:
    file = project / "docs" / folder / "danh-ba.csv"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(written)

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    rows = [row for row in capsys.readouterr().out.splitlines() if "danh-ba.csv" in row]
    assert [row.partition("]")[0] for row in rows] == [
        f"docs/{folder}/danh-ba.csv:1:1: lưu ý [file-goes-out-as-it-is",
        f"docs/{folder}/danh-ba.csv:2:1: {severity} [phone-in-text",
        f"docs/{folder}/danh-ba.csv:3:1: lỗi [identity-number-in-text",
    ]


def test_who_may_not_be_named_is_told_in_a_list_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "draft")
    (project / "docs" / "moi.txt").write_text(f"Mời {NAME}.\n", encoding="utf-8")

    assert "docs/moi.txt:1:5: lưu" in told(capsys, "person-not-public")


@pytest.mark.parametrize("ending", [".markdown", ".mdown", ".mkdn", ".mkd"])
def test_a_page_that_no_rule_would_read_must_be_renamed(
    project: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    (project / "docs" / "trang").mkdir()
    (project / "docs" / "trang" / f"moi{ending}").write_text("# Trang\n", encoding="utf-8")

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    rows = [row for row in capsys.readouterr().out.splitlines() if "moi.m" in row]
    assert len(rows) == 1
    assert f"docs/trang/moi{ending}:1:1: lỗi [bad-file-name]" in rows[0]
    assert "Đổi tên tệp thành moi.md." in rows[0]


@pytest.mark.parametrize(
    "names",
    [
        ("con.md",), ("tin/nul.md",), ("aux/a.md",), ("a?b.md",), ("anh:1.jpg",),
        ("Anh.jpg", "anh.jpg"), ("Trang/a.md", "trang/b.md"), ("\u1ea3nh.jpg", "a\u0309nh.jpg"),
        ("theme/Main.html", "theme/main.html"), ("a\udcff.txt",),
    ],
)  # fmt: skip
def test_a_name_beside_the_pages_that_another_system_cannot_hold_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, ...]
) -> None:
    """Git on Windows refuses such a repository, and the export such a folder."""
    for name in names:
        file = project / "docs" / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_bytes(b"# Trang\n")

    rows = told(capsys, "bad-file-name")

    assert [row.rpartition(" ")[2] for row in rows] == ["lỗi"]


@pytest.mark.parametrize(("head", "found"), [("", 1), ("publish_on: 2023-12-09\n", 0)])
def test_a_theme_may_name_who_is_public_by_its_day(
    project: Path, capsys: pytest.CaptureFixture[str], head: str, found: int
) -> None:
    person(project, "scheduled", publish_on="2023-12-09")
    (project / "docs" / "gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    file = project / "profiles" / "collections" / "det.yaml"
    file.parent.mkdir()
    file.write_text(f"{COLLECTION}{head}", encoding="utf-8")

    assert len(told(capsys, "person-not-public")) == found


def test_in_a_public_repository_a_number_in_a_remark_of_any_list_is_an_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "profiles" / "corrections.yaml").write_text(
        "corrections: []  # phóng viên 0905 111 225\n", encoding="utf-8"
    )

    assert cli.main(["--repository", "public", "--today", "2023-12-01", "check"]) == 1
    assert "profiles/corrections.yaml:1:31: lỗi [phone-in-pub" in capsys.readouterr().out

    assert cli.main(["--repository", "private", "--today", "2023-12-01", "check"]) == 0


def test_in_a_public_repository_a_hidden_file_that_came_beside_a_known_profile_is_looked_at(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person(project, "draft")
    profile = project / "profiles/so-ket-2023/ba-to/nguoi-mau"
    command = ["--repository", "public", "--today", "2023-12-01", "check"]
    cli.main(command)
    capsys.readouterr()
    (profile / ".ghi.md").write_text("0905 111 225\n", encoding="utf-8")

    assert cli.main(command) == 1

    assert "nguoi-mau/.ghi.md:1:1: lỗi [phone-in-public" in capsys.readouterr().out


def test_a_faulty_list_is_told_alone_and_nothing_is_judged_by_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "profiles" / "reference" / "sectors.yaml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\nthua: 1\n", encoding="utf-8")

    assert cli.main(["--today", "2023-12-01", "check"]) == 1

    found = [row for row in capsys.readouterr().out.splitlines() if "[" in row]
    assert len(found) == 1
    assert "profiles/reference/sectors.yaml" in found[0]
    assert "[unknown-field]" in found[0]


def test_a_faulty_correction_is_told_and_stops_no_check(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "profiles" / "corrections.yaml"
    file.write_text("corrections:\n  - on: 2023-11-31\n    text: Đã sửa tuổi.\n", encoding="utf-8")

    assert told(capsys, "bad-date") == ["profiles/corrections.yaml:2:9: lỗi"]


def test_who_writes_the_old_name_of_a_profile_is_told_the_new_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file,) = project.glob("profiles/*/*/to-hop-tac-nuoc-leng/profile.yaml")
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}former_slugs: [to-cu]\n", encoding="utf-8")
    (project / "docs" / "gioi-thieu.md").write_text(
        "[tổ](/ho-so/to-cu/)\n\n<!-- dienhinh: card to-cu -->\n", encoding="utf-8"
    )

    cli.main(["--today", "2023-12-01", "check"])

    out = capsys.readouterr().out
    told = "“to-cu” là tên cũ của hồ sơ “to-hop-tac-nuoc-leng”. Ghi to-hop-tac-nuoc-leng."
    assert out.count(told) == 2
