"""What a review must not say of people, wherever somebody typed it: it travels by e-mail."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dienhinh import cli
from dienhinh.pipeline.review_beside import UNTOLD_TITLE
from tests.builders import PATH, a_plain_profile, a_profile_yaml
from tests.folders import BASE, PICTURES
from tests.repositories import commit_all, committed

TODAY = "2023-12-01"
HIDDEN = "Bà Trần Thị Kín Đáo"
HIDDEN_PATH = PATH.replace("to-hop-tac-suoi-mau", "mot-nguoi")
FORMS = ("text", "markdown", "json")


@pytest.fixture(params=[{}, {"photos": None, "workplace": None}], ids=["draft", "faulty draft"])
def project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Path:
    """A repository with a collective, and a draft of a person who agreed to nothing."""
    shutil.copytree(BASE, tmp_path / "profiles")
    (tmp_path / ".gitignore").write_text(".cache/\n")
    put(tmp_path)
    put(
        tmp_path, HIDDEN_PATH, kind="individual", name=HIDDEN, status="draft", publish_on=None,
        model__members=None, **request.param,
    )  # fmt: skip
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(project: Path, path: str = PATH, **changes: Any) -> None:  # noqa: ANN401 any YAML value
    file = project / "profiles" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(a_profile_yaml(**{"awards": None} | changes), encoding="utf-8")
    for number in (1, 2):
        shutil.copy(PICTURES / f"anh-{number}.jpg", file.parent)


def put_story(project: Path, title: str, name: str = "thu") -> None:
    file = project / f"docs/tin/{name}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"---\ntitle: {title}\ndate: 2023-12-01\ntemplate: story.html\n"
        "description: Rau trồng trên bãi bồi, bán ở chợ phiên mỗi tuần.\n---\n\nMột đoạn.\n",
        encoding="utf-8",
    )


def said(capsys: pytest.CaptureFixture[str], form: str = "json") -> str:
    cli.main(["--today", TODAY, "review", "--base", "main", "--format", form])
    return capsys.readouterr().out


@pytest.mark.parametrize("form", FORMS)
def test_the_title_of_a_story_tells_neither_a_number_nor_who_may_not_be_named(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    put_story(project, "Gọi 0905 123 456 mua rau ở chợ phiên")
    put_story(project, f"Vườn rau của {HIDDEN}", "vuon")

    out = said(capsys, form)

    assert "123 456" not in out
    assert "Gọi … mua rau ở chợ phiên" in out
    assert "Kín Đáo" not in out
    assert UNTOLD_TITLE in out


@pytest.mark.parametrize("form", FORMS)
def test_the_name_of_a_collective_tells_no_number(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    put(project, name="Tổ hợp tác Suối Mẫu 0905 123 456")

    out = said(capsys, form)

    assert "123 456" not in out
    assert "Tổ hợp tác Suối Mẫu …" in out


@pytest.mark.parametrize("form", FORMS)
def test_no_field_of_a_profile_tells_who_may_not_be_named(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    plain = a_plain_profile()
    words = f"Hỏi {HIDDEN}"
    put(
        project,
        workplace=words,
        photos=[photo | {"caption": f"{words} ở chợ"} for photo in plain["photos"]],
        replication=plain["replication"] | {"visits": words},
        sources=[*plain["sources"], {"title": words}],
        verified=[{"by": words, "on": "2023-11-10"}],
        model=plain["model"] | {"members": 17},
    )

    out = said(capsys, form)

    assert "Kín Đáo" not in out
    assert "đã đổi, không chép ra đây" in out or '"is_hidden": true' in out
    assert "17" in out


def test_who_agreed_and_waits_as_a_draft_is_named_in_their_own_profile(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consent = [
        {"item": item, "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
        for item in ("name", "photo")
    ]
    person: dict[str, Any] = {
        "kind": "individual", "name": "Bà Phạm Thị Thí Dụ", "model__members": None,
        "status": "draft", "publish_on": None, "consent": consent,
    }  # fmt: skip
    put(project, **person)
    commit_all(project)
    put(project, **person | {"replication": {"visits": "Hẹn bà Phạm Thị Thí Dụ ở Hội Nông dân"}})

    (profile,) = json.loads(said(capsys))["profiles"]

    assert profile["title"] == "Bà Phạm Thị Thí Dụ"
    assert "Hẹn bà Phạm Thị Thí Dụ ở Hội Nông dân" in {row["after"] for row in profile["changes"]}


@pytest.mark.parametrize("form", FORMS)
def test_no_name_of_a_folder_or_story_tells_a_number(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    put(project, PATH.replace("to-hop-tac-suoi-mau", "goi-0905123456"), name="Tổ hợp tác Suối Hai")
    put_story(project, "Rau trên bãi bồi", "goi-0905123456")

    out = said(capsys, form)

    assert "0905123456" not in out
    assert "goi-…/profile.yaml" in out
    assert "docs/tin/goi-….md" in out
    assert json.loads(said(capsys))["other_files"] == []


@pytest.mark.parametrize("form", FORMS)
def test_no_other_half_of_a_problem_tells_who_may_not_be_named(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    call = project / "profiles" / "so-ket-2023" / "call.yaml"
    text = call.read_text(encoding="utf-8")
    asked = text.replace("least: 2, most: 3", "least: 1, most: 1", 1)
    call.write_text(asked.replace("nominates: false", "nominates: true"), encoding="utf-8")
    put(project, PATH.replace("to-hop-tac-suoi-mau", "nguoi-khac"), name="Tổ hợp tác Suối Hai")
    # A name of one word is in no list of names.
    put(
        project, PATH.replace("to-hop-tac-suoi-mau", "chi-mot-chu"), kind="household",
        name="Hộ bà Giấu", model__members=None, status="draft", publish_on=None,
    )  # fmt: skip

    out = said(capsys, form)

    assert "quota" in out
    assert "Kín Đáo" not in out
    assert "Giấu" not in out


@pytest.mark.parametrize("form", FORMS)
def test_a_number_in_the_place_of_a_choice_is_not_told(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    model = a_plain_profile()["model"]
    put(project, sector="0905123456", commune="048199001234", model=model | {"members": 905123453})

    out = said(capsys, form)

    assert "out-of-range" in out
    assert "unknown-reference" in out
    assert [number for number in ("05123", "48199", "9051234") if number in out] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_house_is_not_told_of_who_did_not_agree_to_that(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    consent = [
        {"item": item, "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
        for item in ("name", "photo")
    ]
    put(
        project, kind="individual", name="Bà Phạm Thị Thí Dụ", model=None, consent=consent,
        address="số nhà 127, xã Ba Tiêu, huyện Ba Tơ",
    )  # fmt: skip

    out = said(capsys, form)

    assert "house-number-in-address" in out
    assert "số nhà 127" not in out


@pytest.mark.parametrize("words", ["Hẹn ở thôn Làng Bí.", "Hẹn ở số nhà 127."])
def test_no_changed_words_tell_the_home_of_who_did_not_agree_to_that(
    project: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    consent = [
        {"item": item, "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
        for item in ("name", "photo")
    ]
    person: dict[str, Any] = {
        "kind": "individual", "name": "Bà Phạm Thị Thí Dụ", "model": None, "consent": consent,
        "address": "số nhà 127 thôn Làng Bí, xã Ba Tiêu, huyện Ba Tơ",
    }  # fmt: skip
    put(project, **person)
    commit_all(project)
    put(project, **person | {"replication": a_plain_profile()["replication"] | {"visits": words}})

    (profile,) = json.loads(said(capsys))["profiles"]

    assert profile["title"] == "Bà Phạm Thị Thí Dụ"
    assert [row["is_hidden"] for row in profile["changes"]] == [True]


def test_no_picture_is_shown_of_who_agreed_to_it_and_may_not_be_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"item": "photo", "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
    put(
        project, kind="individual", name="Bà Phạm Thị Thí Dụ", model=None, consent=[row],
        status="draft", publish_on=None,
    )  # fmt: skip

    (profile,) = json.loads(said(capsys))["profiles"]

    assert profile["is_withheld"]
    assert profile["photo"] is None


def test_what_was_a_persons_is_quoted_in_no_message_when_it_becomes_a_collectives(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, kind="individual", name="Bà Phạm Thị Thí Dụ", model=None)
    commit_all(project)
    put(project, sector="ba-thi-du")

    found = json.loads(said(capsys))

    (told,) = [row["vi"] for row in found["problems"] if row["code"] == "unknown-reference"]
    assert told.startswith("“…” không có trong")
    assert "ba-thi-du" not in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("form", FORMS)
def test_no_new_words_beside_the_profiles_tell_the_group_of_who_did_not_agree_to_that(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    consent = [
        {"item": item, "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
        for item in ("name", "photo")
    ]
    put(project, kind="individual", name="Bà Phạm Thị Thí Dụ", model=None, consent=consent)
    commit_all(project)
    slug = PATH.split("/")[-2]
    (project / "profiles" / "corrections.yaml").write_text(
        "corrections:\n"
        f"- on: 2023-11-30\n  profile: {slug}\n  text: >-\n    Bài đã ghi 2 thôn.\n"
        "    Chị là người Hrê ở đó.\n"
        f"- on: 2023-11-30\n  profile: {slug}\n  text: Bài đã ghi 12 hộ, đúng là 17 hộ.\n",
        encoding="utf-8",
    )
    put_story(project, "Chuyện một người Hrê dệt vải")
    story = project / "docs" / "tin" / "thu.md"
    marker = f"<!-- dienhinh: card {slug} -->\n"
    story.write_text(story.read_text(encoding="utf-8") + marker, encoding="utf-8")

    out = said(capsys, form)

    assert "ethnicity-consent" in out
    assert "Hrê" not in out
    assert "đúng là 17 hộ" in out
    assert UNTOLD_TITLE in out


def test_the_title_of_a_story_tells_nobody_by_a_short_name_either(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slug = PATH.split("/")[-2]
    put(
        project, kind="individual", name="Bà Hồ Thị Lan", model=None, status="withdrawn",
        consent=[],
    )  # fmt: skip
    commit_all(project)
    put_story(project, "Bà Lan nuôi dê trên đồi cỏ")
    story = project / "docs" / "tin" / "thu.md"
    link = f"\n[bài](/ho-so/{slug}/)\n"
    story.write_text(story.read_text(encoding="utf-8") + link, encoding="utf-8")

    out = said(capsys)

    assert "person-not-public" in out
    assert "Bà Lan" not in out
    assert UNTOLD_TITLE in out


def test_a_file_that_becomes_another_persons_tells_nothing_of_who_did_not_agree(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, kind="individual", name="Bà Đinh Thị Kín", model=None, status="draft", consent=[])
    commit_all(project)
    agreed = {"by": "Bà Phạm Thị Mai", "on": "2023-11-12", "proof": "Phiếu đồng ý"}
    consent = [{"item": item, **agreed} for item in ("name", "photo")]
    put(project, kind="individual", name="Bà Phạm Thị Mai", model=None, consent=consent)

    out = said(capsys)

    assert "Kín" not in out
