"""`dienhinh review` over a real repository: what it says, and what it must not say."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dienhinh import cli
from tests.builders import PATH, SUMMARY, a_profile_yaml
from tests.folders import BASE, PICTURES
from tests.repositories import commit_all, committed

TODAY = "2023-12-01"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "profiles")
    (tmp_path / ".gitignore").write_text(".cache/\n")
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(project: Path, **changes: Any) -> Path:  # noqa: ANN401 any YAML value
    """The invented profile of the builders as a file with two pictures."""
    file = project / "profiles" / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    # The award of the builders is not in the examples' lists.
    file.write_text(a_profile_yaml(**{"awards": None} | changes), encoding="utf-8")
    for number in (1, 2):
        shutil.copy(PICTURES / f"anh-{number}.jpg", file.parent)
    return file


def reviewed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    cli.main(["--today", TODAY, "review", "--base", "main", "--format", "json", *arguments])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_new_profile_is_told_with_score_pages_and_what_becomes_public(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project)

    (profile,) = reviewed(capsys)["profiles"]

    assert (profile["state"], profile["title"]) == ("added", "Tổ hợp tác Suối Mẫu")
    assert profile["completeness"]["percent"] == 100
    assert 2 <= profile["pages"]["exact"] <= 3
    assert profile["photo"] == f"profiles/{PATH}".replace("profile.yaml", "anh-1.jpg")
    public = {row["label"]: row["is_public"] for row in profile["exposures"]}
    assert public == {"Tên tập thể": True, "Ảnh": True, "Địa chỉ": True, "Điện thoại": False}


def test_an_edit_is_told_old_and_new_and_errors_end_with_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project)
    commit_all(project)
    put(project, model__members=17, sector=None)

    assert cli.main(["--today", TODAY, "review", "--base", "main"]) == 1

    out = capsys.readouterr().out
    assert out.startswith("Còn 1 lỗi phải sửa trước khi hợp nhất.\n")
    assert "[missing-field]" in out
    assert "Số lượng thành viên tham gia: 15 -> 17" in out
    assert "> Sửa 1 lỗi nêu ở trên" in out


def test_a_sound_change_ends_with_zero(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()

    assert cli.main(["--today", TODAY, "review", "--base", "main"]) == 0

    assert capsys.readouterr().out == "Không có hồ sơ nào thay đổi.\n"


def test_no_form_tells_a_telephone_number(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project)
    commit_all(project)
    put(project, phone="0905 111 222", summary="Gọi 0905 111 222 để hỏi tổ hợp tác trồng ngô nhé.")

    for form in ("text", "markdown", "json"):
        cli.main(["--today", TODAY, "review", "--base", "main", "--format", form])
        out = capsys.readouterr().out
        assert "111 222" not in out
        assert "300 0000" not in out
        assert "đã đổi, không chép ra đây" in out or '"is_hidden": true' in out


def test_a_person_without_consent_is_neither_named_nor_shown(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = {
        "kind": "individual", "name": "Bà Phạm Thị Thí Dụ", "model__members": None,
        "status": "draft", "publish_on": None,
    }  # fmt: skip
    put(project, **person)
    commit_all(project)
    put(project, **person | {"address": "thôn Mẫu, xã Ba Tiêu, huyện Ba Tơ"})

    found = reviewed(capsys)
    (profile,) = found["profiles"]

    assert profile["title"] == "to-hop-tac-suoi-mau"
    assert profile["photo"] is None
    assert [row["label"] for row in profile["exposures"]] == ["Cả hồ sơ"]
    assert "Thí Dụ" not in json.dumps(found, ensure_ascii=False)
    assert "thôn Mẫu" not in json.dumps(found, ensure_ascii=False)


def test_the_group_of_people_who_agreed_to_no_more_than_their_name_is_not_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consent = [
        {"item": item, "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
        for item in ("name", "photo")
    ]
    person = {
        "kind": "individual", "name": "Bà Phạm Thị Thí Dụ", "model__members": None,
        "consent": consent,
    }  # fmt: skip
    put(project, **person)
    commit_all(project)
    put(project, **person | {"replication": {"visits": "Gặp bà con người Hrê ở Ba Tiêu"}})

    found = reviewed(capsys)
    (profile,) = found["profiles"]

    assert profile["title"] == "Bà Phạm Thị Thí Dụ"
    assert "ethnicity-consent" in {row["code"] for row in found["problems"]}
    assert "Hrê" not in json.dumps(found, ensure_ascii=False)


def test_what_was_a_persons_is_not_told_when_the_file_becomes_a_collectives(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, kind="individual", name="Bà Phạm Thị Thí Dụ", model=None)
    commit_all(project)
    put(project)

    assert "Thí Dụ" not in json.dumps(reviewed(capsys), ensure_ascii=False)


def test_no_message_quotes_the_file_of_a_person_without_consent(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, kind="individual", model=None, sector="ba-thi-du", status="draft", publish_on=None)

    found = reviewed(capsys)

    assert any("“…”" in row["vi"] for row in found["problems"])
    assert "ba-thi-du" not in json.dumps(found, ensure_ascii=False)


def test_messages_quote_the_file_of_a_collective(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, sector="trong-hoa-mai")

    assert "trong-hoa-mai" in json.dumps(reviewed(capsys)["problems"], ensure_ascii=False)


def test_messages_do_not_quote_people_who_agreed_to_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, summary=f"Bà Phạm Thị Thí Dụ làm tổ trưởng. {SUMMARY}")
    neighbour = next((project / "profiles").glob("*/ba-to/to-hop-tac-nuoc-leng/profile.yaml"))
    same_name = neighbour.read_text(encoding="utf-8").replace("Nước Leng", "Suối Mẫu")
    neighbour.write_text(same_name, encoding="utf-8")

    found = reviewed(capsys)["problems"]

    told = {row["code"]: row["vi"] for row in found}
    assert "nêu tên người: “…”" in told["person-named"]
    assert "Mục “Tóm tắt một, hai câu”" in told["person-named"]
    assert "“…”" in told["near-duplicate-name"]


def test_a_replaced_picture_and_a_removed_profile_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(project)
    commit_all(project)
    shutil.copy(PICTURES / "anh-2.jpg", file.parent / "anh-1.jpg")
    shutil.rmtree(project / "profiles" / "so-ket-2023" / "ba-to" / "to-hop-tac-nuoc-leng")

    removed, edited = reviewed(capsys)["profiles"]

    assert (removed["slug"], removed["state"]) == ("to-hop-tac-nuoc-leng", "removed")
    assert "status: withdrawn" in removed["next_steps"][0]
    assert [change["label"] for change in edited["changes"]] == ["Tệp “anh-1.jpg”"]


def test_a_file_that_cannot_be_read_is_told_with_its_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project).write_text("name: [\n", encoding="utf-8")

    found = reviewed(capsys)

    assert found["errors"] >= 1
    assert found["profiles"][0]["standing"] == "Còn lỗi nên chưa xét được hết."
    assert found["profiles"][0]["completeness"] is None


def test_errors_of_other_files_are_only_counted(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    neighbour = next((project / "profiles" / "so-ket-2023" / "ba-to").glob("*/profile.yaml"))
    kept = neighbour.read_text(encoding="utf-8").replace("sector: chan-nuoi\n", "")
    neighbour.write_text(kept, encoding="utf-8")
    commit_all(project)
    put(project)

    found = reviewed(capsys)

    assert found["problems"] == []
    assert (found["errors"], found["elsewhere"]) == (0, 1)


def test_an_unknown_base_says_what_to_do(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()

    assert cli.main(["--today", TODAY, "review", "--base", "khong-co"]) == 1

    assert "git fetch" in capsys.readouterr().err


def test_the_comment_can_be_written_to_a_file(project: Path) -> None:
    put(project)
    out = project / "nhan-xet.md"

    arguments = ["review", "--base", "main", "--format", "markdown", "--out", str(out)]
    assert cli.main(["--today", TODAY, *arguments]) == 0

    assert out.read_text(encoding="utf-8").startswith("<!-- dienhinh-review -->\n")


def test_a_story_with_a_mistake_is_part_of_the_change(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = project / "docs" / "tin" / "nuoc-ve.md"
    story.parent.mkdir(parents=True)
    head = "title: Nước về bản, mười nhà\ndate: 2023-12-01\ntemplate: story.html\n"
    story.write_text(f"---\n{head}---\n\nĐoạn một.\n", encoding="utf-8")

    assert cli.main(["--today", TODAY, "review", "--base", "main"]) == 1

    out = capsys.readouterr().out
    assert out.startswith("Còn 1 lỗi phải sửa trước khi hợp nhất.\ndocs/tin/nuoc-ve.md:1:1: lỗi")
    assert "Bài mới: nuoc-ve\n  docs/tin/nuoc-ve.md\n  Phần đầu bài còn lỗi" in out
    assert "ở những tệp khác" not in out


def test_a_sound_story_is_told_with_its_day_and_whom_it_tells(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, status="scheduled", publish_on="2023-12-05")
    commit_all(project)
    story = project / "docs" / "tin" / "nuoc-ve.md"
    story.parent.mkdir(parents=True)
    head = "title: Nước về bản, mười nhà\ndate: 2023-12-05\ntemplate: story.html\n"
    lead = "description: Tổ hợp tác đưa nước về bản bằng ống tre, rồi ống nhựa.\n"
    pieces = "<!-- dienhinh: compare to-hop-tac-nuoc-leng to-hop-tac-suoi-mau -->\n"
    story.write_text(f"---\n{head}{lead}---\n\n{pieces}", encoding="utf-8")
    page = project / "docs" / "gioi-thieu.md"
    page.write_text("# Giới thiệu\n", encoding="utf-8")

    assert cli.main(["--today", TODAY, "review", "--base", "main"]) == 0

    out = capsys.readouterr().out
    told = "Kể về: Tổ hợp tác Nước Leng; 1 hồ sơ chưa công khai."
    assert f"Bài mới: Nước về bản, mười nhà\n  {story.relative_to(project)}\n" in out
    assert f"  Hẹn đăng ngày 05/12/2023.\n  {told}\n" in out
    assert "Tệp khác đã đổi:\n  docs/gioi-thieu.md\n" in out
    cli.main(["--today", TODAY, "review", "--base", "main", "--format", "markdown"])
    comment = capsys.readouterr().out
    assert "- Bài mới: **Nước về bản, mười nhà**, `docs/tin/nuoc-ve.md`. Hẹn đăng" in comment
    (row,) = reviewed(capsys)["stories"]
    assert (row["state"], row["others"]) == ("added", 1)


def test_a_story_that_was_edited_and_one_that_is_gone_are_told_as_such(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "title: Nước về bản, mười nhà\ndate: 2023-11-30\ntemplate: story.html\n"
    lead = "description: Tổ hợp tác đưa nước về bản bằng ống tre, rồi ống nhựa.\n"
    stories = [project / "docs" / "tin" / f"{name}.md" for name in ("sua", "xoa")]
    stories[0].parent.mkdir(parents=True)
    for story in stories:
        story.write_text(f"---\n{head}{lead}---\n\nĐoạn một.\n", encoding="utf-8")
    commit_all(project)
    stories[0].write_text(f"---\n{head}{lead}---\n\nĐoạn hai.\n", encoding="utf-8")
    stories[1].unlink()

    told = {row["path"]: (row["state"], row["standing"]) for row in reviewed(capsys)["stories"]}

    assert told == {
        "docs/tin/sua.md": ("changed", "Sẽ hiện trên trang ngay lần dựng tới."),
        "docs/tin/xoa.md": ("removed", "Tệp không còn trong kho."),
    }


def put_text(project: Path, path: str, text: str) -> Path:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


PERSON = {
    "kind": "individual", "name": "Bà Phạm Thị Thí Dụ", "model__members": None,
}  # fmt: skip


SHOWN = {"status": "published", "publish_on": "2023-11-20"}


def agreed(**of_each: str) -> list[dict[str, str]]:
    given = {"by": "Bà Thí Dụ", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
    return [{"item": item, **given, **of_each} for item in ("name", "photo")]


def test_whom_a_story_tells_is_known_while_another_file_has_an_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, status="scheduled", publish_on="2023-12-05")
    commit_all(project)
    put_text(
        project,
        "docs/tin/nuoc-ve.md",
        "---\ntitle: Nước về bản, mười nhà\ndate: 2023-12-05\ntemplate: story.html\n"
        "description: Tổ hợp tác đưa nước về bản bằng ống tre, rồi ống nhựa.\n---\n\n"
        "<!-- dienhinh: compare to-hop-tac-nuoc-leng to-hop-tac-suoi-mau -->\n",
    )
    put_text(project, "docs/tin/dem.js", "x")

    assert cli.main(["--today", TODAY, "review", "--base", "main"]) == 1

    out = capsys.readouterr().out
    assert "  Kể về: Tổ hợp tác Nước Leng; 1 hồ sơ chưa công khai.\n" in out


def test_every_changed_file_of_the_pages_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_text(project, "docs/theme/assets/js/site.js", "x")
    put_text(project, "docs/tin/anh_0905111222.jpg", "x")

    files = reviewed(capsys)["other_files"]

    assert files == ["docs/theme/assets/js/site.js", "docs/tin/anh_….jpg"]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_no_name_of_a_file_tells_a_number_or_who_agreed_to_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    file = put(project, **PERSON, status="draft", publish_on=None)
    neighbour = next((project / "profiles").glob("*/ba-to/to-hop-tac-nuoc-leng"))
    commit_all(project)
    for folder in (file.parent, neighbour):
        (folder / "ghi-chu-0905111222.txt").write_text("x", encoding="utf-8")
        (folder / "zalo_0905111333.txt").write_text("x", encoding="utf-8")
    (file.parent / "Don-xin-rut-Pham-Thi-Thi-Du.txt").write_text("x", encoding="utf-8")
    (file.parent / "CON.txt").write_text("x", encoding="utf-8")

    cli.main(["--today", TODAY, "review", "--base", "main", "--format", form])

    out = capsys.readouterr().out
    assert "Một tệp cạnh hồ sơ" in out
    assert "ghi-chu-….txt" in out
    for told in ("0905111", "Thi-Thi-Du", "Thí Dụ"):
        assert told not in out


def test_a_profile_that_was_taken_down_and_is_shown_again_is_told_before_all_else(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = PERSON | {"status": "withdrawn", "publish_on": None}
    put(project, **gone, consent=agreed(withdrawn_on="2023-11-20"))
    commit_all(project)
    put(project, **PERSON, status="published", publish_on=None, consent=agreed())

    (profile,) = reviewed(capsys)["profiles"]
    cli.main(["--today", TODAY, "review", "--base", "main"])
    _, first, *_ = capsys.readouterr().out.splitlines()

    (alert,) = profile["alerts"]
    assert alert.startswith("Hồ sơ này đã gỡ ngày 20/11/2023: hiện lại thì phải có sự đồng ý MỚI")
    assert first.startswith("ĐỌC TRƯỚC: ")
    assert alert in first


def test_a_withdrawn_consent_that_comes_to_life_again_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, **PERSON, consent=agreed(withdrawn_on="2023-11-20"))
    commit_all(project)
    put(project, **PERSON, consent=agreed())

    (profile,) = reviewed(capsys)["profiles"]

    (alert,) = profile["alerts"]
    assert alert.startswith("Sự đồng ý đã rút ngày 20/11/2023 nay ghi như chưa rút: ")


def test_who_was_taken_down_and_comes_back_under_another_folder_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = PERSON | {"status": "withdrawn", "publish_on": None}
    file = put(project, **gone, consent=agreed(withdrawn_on="2023-11-20"))
    commit_all(project)
    put(project, **PERSON | {"name": "Hộ bà PHẠM THỊ THÍ DỤ"}, consent=agreed())
    file.parent.rename(file.parent.with_name("ho-ba-thi-du"))

    added, removed = reviewed(capsys)["profiles"]

    assert (added["state"], removed["state"], removed["alerts"]) == ("added", "removed", [])
    (alert,) = added["alerts"]
    assert alert.startswith("Cùng tên với một hồ sơ đã gỡ ngày 20/11/2023 mà thay đổi này xóa.")


@pytest.mark.parametrize("was_draft", [False, True])
def test_who_was_taken_down_and_comes_back_while_the_old_file_stays_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], *, was_draft: bool
) -> None:
    gone = PERSON | {"status": "withdrawn", "publish_on": None}
    file = put(project, **gone, consent=agreed(withdrawn_on="2023-11-20"))
    new = file.parent.with_name("ho-ba-thi-du")
    shutil.copytree(file.parent, new)
    again = PERSON | {"awards": None, "name": "Hộ bà PHẠM THỊ THÍ DỤ", "consent": agreed()}
    if was_draft:
        text = a_profile_yaml(**again | {"status": "draft", "publish_on": None})
        (new / "profile.yaml").write_text(text, encoding="utf-8")
    else:
        (new / "profile.yaml").unlink()
    commit_all(project)
    (new / "profile.yaml").write_text(a_profile_yaml(**again | SHOWN), encoding="utf-8")

    (profile,) = reviewed(capsys)["profiles"]

    (alert,) = profile["alerts"]
    assert alert.startswith("Cùng tên với một hồ sơ đã gỡ ngày 20/11/2023 còn giữ tệp. Nếu là")
    assert "Thí Dụ" not in alert


def test_another_name_than_that_of_who_was_taken_down_is_no_return(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = PERSON | {"status": "withdrawn", "publish_on": None}
    file = put(project, **gone, consent=agreed(withdrawn_on="2023-11-20"))
    commit_all(project)
    new = file.parent.with_name("ho-ba-khac")
    shutil.copytree(file.parent, new)
    text = a_profile_yaml(**{"awards": None} | PERSON | {"name": "Bà Lê Thị Khác"} | SHOWN)
    (new / "profile.yaml").write_text(text, encoding="utf-8")

    (profile,) = reviewed(capsys)["profiles"]

    assert profile["alerts"] == []


def test_new_words_for_readers_are_told_and_who_may_not_be_named_is_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(project, **PERSON, status="draft", publish_on=None)
    slot = "- {{date: 2023-12-09, profile: to-hop-tac-nuoc-leng, channel: radio, teaser: {}}}\n"
    plan = f"slots:\n{slot.format('Một tổ hợp tác giữ rừng')}"
    put_text(project, "profiles/so-ket-2023/plan.yaml", plan)
    commit_all(project)
    more = slot.format("Chuyện một làng gọi 0905 111 222")
    named = slot.format("Chuyện bà Phạm Thị Thí Dụ giữ nghề")
    put_text(project, "profiles/so-ket-2023/plan.yaml", f"{plan}{more}{named}")
    put_text(
        project,
        "profiles/corrections.yaml",
        "corrections:\n- on: 2023-11-30\n  text: Bài đã ghi 12 hộ, đúng là 17 hộ.\n"
        "- on: 2023-11-30\n  article: bai-mau\n  text: Bài đã ghi 2 thôn, đúng là 3 thôn.\n",
    )
    put_text(
        project,
        "profiles/collections/rung.yaml",
        "title: Giữ rừng\nsummary: Những làng giữ rừng đầu nguồn suốt nhiều năm qua.\n"
        "text: Các hồ sơ về những làng trong tỉnh giữ rừng, đọc cạnh nhau để thấy mỗi làng đã làm "
        "ra sao.\n"
        "profiles: [to-hop-tac-nuoc-leng, to-hop-tac-suoi-mau]\npublish_on: 2023-12-20\n",
    )

    words = reviewed(capsys)["words"]
    cli.main(["--today", TODAY, "review", "--base", "main", "--format", "markdown"])
    out = capsys.readouterr().out

    told = [(row["path"].rpartition("/")[2], row["line"], row["text"]) for row in words]
    assert [row for row in told if row[0] == "corrections.yaml"] == [
        ("corrections.yaml", 3, "Bài đã ghi 12 hộ, đúng là 17 hộ."),
        ("corrections.yaml", 6, "Bài đã ghi 2 thôn, đúng là 3 thôn."),
    ]
    assert {row["when"] for row in words} == {
        "sẽ công khai ngay lần dựng tới",
        "công khai từ ngày 20/12/2023",
    }
    assert ("plan.yaml", 3, "Chuyện một làng gọi …") in told
    assert ("plan.yaml", 4, None) in told
    assert "Một tổ hợp tác giữ rừng" not in {text for _, _, text in told}
    assert "### Chữ mới mà người đọc sẽ thấy\n" in out
    assert "“Bài đã ghi 12 hộ, đúng là 17 hộ.” (sẽ công khai ngay lần dựng tới)" in out
    assert "Thí Dụ" not in out


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_new_words_that_call_who_may_not_be_named_by_a_short_name_are_not_told(
    project: Path, capsys: pytest.CaptureFixture[str], status: str
) -> None:
    put(project, **PERSON, status=status, publish_on=None)
    commit_all(project)
    put_text(
        project,
        "profiles/collections/nghe.yaml",
        "title: Giữ nghề\nsummary: Những người giữ nghề của làng suốt nhiều năm qua.\n"
        "text: |\n  Các hồ sơ về những người giữ nghề của làng, đọc cạnh nhau để thấy mỗi nơi.\n\n"
        "  Có bà Dụ ngồi dệt.\n"
        "profiles: [to-hop-tac-nuoc-leng, to-hop-tac-suoi-mau]\n",
    )

    words = reviewed(capsys)["words"]

    assert [(row["line"], row["text"] is None) for row in words] == [
        (1, False),
        (2, False),
        (3, True),
    ]


def put_story(project: Path, slug: str) -> None:
    put_text(
        project,
        "docs/tin/nuoc-ve.md",
        "---\ntitle: Nước về bản, mười nhà\ndate: 2023-11-30\ntemplate: story.html\n"
        "description: Tổ hợp tác đưa nước về bản bằng ống tre, rồi ống nhựa.\n---\n\n"
        f"<!-- dienhinh: compare to-hop-tac-nuoc-leng {slug} -->\n",
    )


@pytest.mark.parametrize("step", ["removed", "draft"])
def test_what_the_change_breaks_in_files_that_it_does_not_touch_is_listed(
    project: Path, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    file = put(project, status="published", publish_on="2023-11-20")
    put_story(project, file.parent.name)
    put_text(project, "docs/tin/hong.md", "---\ntitle: [\n---\n\nĐoạn một.\n")
    commit_all(project)
    if step == "removed":
        shutil.rmtree(file.parent)
    else:
        put(project, status="draft", publish_on=None)

    found = reviewed(capsys)
    cli.main(["--today", TODAY, "review", "--base", "main"])
    out = capsys.readouterr().out

    errors = [row for row in found["problems"] if row["severity"] == "error"]
    assert {row["path"] for row in errors} == {"docs/tin/nuoc-ve.md"}
    assert found["errors"] == len(errors)
    assert found["elsewhere"] >= 1
    assert out.startswith(f"Còn {len(errors)} lỗi phải sửa trước khi hợp nhất.\n")
    assert "docs/tin/nuoc-ve.md:8:" in out
    assert sorted(entry.name for entry in (project / ".cache").glob("tmp*")) == []


def test_changed_lists_calls_and_outlines_are_told_old_and_new(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = project / "profiles" / "reference" / "sectors.yaml"
    text = lists.read_text(encoding="utf-8")
    assert "name: Chăn nuôi" in text
    lists.write_text(text.replace("name: Chăn nuôi", "name: Nuôi 0905 111 222"), encoding="utf-8")
    call = project / "profiles" / "so-ket-2023" / "call.yaml"
    text = call.read_text(encoding="utf-8")
    assert "deadline: 2023-11-20" in text
    call.write_text(text.replace("deadline: 2023-11-20", "deadline: 2023-11-25"), encoding="utf-8")

    told = {
        row["path"]: [(one["label"], one["before"], one["after"]) for one in row["changes"]]
        for row in reviewed(capsys)["lists"]
    }

    label = "Danh sách “chan-nuoi”: Tên lĩnh vực"
    assert told["profiles/reference/sectors.yaml"] == [(label, "Chăn nuôi", "Nuôi …")]
    ((_, before, after),) = told["profiles/so-ket-2023/call.yaml"]
    assert (before, after) == ("2023-11-20", "2023-11-25")


def test_forms_that_are_out_of_date_are_told_where_they_are_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_text(project, "profiles/profile.schema.json", "{}")

    assert cli.main(["--today", TODAY, "review", "--base", "main"]) == 1

    assert "Chạy `dienhinh forms`" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("after", "why"),
    [
        ({"status": "draft", "publish_on": None}, "đã rút về bản nháp"),
        ({"status": "scheduled", "publish_on": "2023-12-24"}, "hẹn lại ngày 24/12/2023"),
        ({"consent": agreed(withdrawn_on="2023-11-30")}, "thiếu đồng ý"),
    ],
)
def test_a_page_that_readers_see_and_will_miss_is_told_as_that(
    project: Path, capsys: pytest.CaptureFixture[str], after: dict[str, Any], why: str
) -> None:
    before = PERSON | {"status": "published", "publish_on": "2023-11-20", "consent": agreed()}
    file = put(project, **before)
    put_story(project, file.parent.name)
    commit_all(project)
    put(project, **before | after)

    (profile,) = reviewed(capsys)["profiles"]

    assert profile["standing"].startswith(f"Đang hiện; sẽ biến khỏi trang ở lần dựng tới vì {why}")
    assert any(
        step == "Sửa trong cùng đề nghị những tệp còn gọi hồ sơ này: docs/tin/nuoc-ve.md."
        for step in profile["next_steps"]
    )


def test_a_folder_of_another_name_is_one_profile_at_another_address(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(project, **PERSON, **SHOWN, consent=agreed())
    commit_all(project)
    file.parent.rename(file.parent.with_name("ba-thi-du"))

    new, old = reviewed(capsys)["profiles"]
    cli.main(["--today", TODAY, "review", "--base", "main", "--format", "markdown"])
    out = capsys.readouterr().out

    assert (new["state"], old["state"]) == ("added", "removed")
    assert old["moved"] == "so-ket-2023/ba-to/ba-thi-du"
    address = "Địa chỉ trang đổi từ `ho-so/to-hop-tac-suoi-mau/` thành `ho-so/ba-thi-du/`"
    assert new["next_steps"][0].startswith(address)
    assert "withdrawn" not in " ".join(old["next_steps"])
    assert "\nGồm 1 hồ sơ đổi thư mục.\n" in out


def test_who_renames_what_readers_see_is_told_the_line_that_keeps_the_old_address(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(project, **PERSON, **SHOWN, consent=agreed(), former_slugs=["ba-cu"])
    commit_all(project)
    renamed = file.parent.rename(file.parent.with_name("ba-thi-du")) / "profile.yaml"

    kept, _ = reviewed(capsys)["profiles"]
    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(text.replace("- ba-cu\n", ""), encoding="utf-8")
    lost, _ = reviewed(capsys)["profiles"]
    renamed.write_text(f"{text}- to-hop-tac-suoi-mau\n", encoding="utf-8")
    told, _ = reviewed(capsys)["profiles"]

    path = "`so-ket-2023/ba-to/ba-thi-du/profile.yaml`"
    assert kept["next_steps"][1] == (
        "Liên kết và mã QR đã in theo `ho-so/to-hop-tac-suoi-mau/` sẽ hỏng. Để chúng dẫn tới trang "
        f"này, ghi trong {path}: `former_slugs: [ba-cu, to-hop-tac-suoi-mau]`."
    )
    assert "`ho-so/to-hop-tac-suoi-mau/` và `ho-so/ba-cu/`" in lost["next_steps"][1]
    assert told["next_steps"][0].endswith("Địa chỉ cũ dẫn tới trang mới.")
    assert "former_slugs" not in " ".join(told["next_steps"])


@pytest.mark.parametrize(
    "after",
    [{"status": "draft", "publish_on": None}, {"status": "withdrawn", "publish_on": None}],
    ids=["never shown", "taken down"],
)
def test_an_address_that_nobody_is_led_to_needs_no_line(
    project: Path, capsys: pytest.CaptureFixture[str], after: dict[str, Any]
) -> None:
    shown = SHOWN if after["status"] == "withdrawn" else after
    file = put(project, **PERSON | shown, consent=agreed())
    commit_all(project)
    put(project, **PERSON | after, consent=agreed())
    file.parent.rename(file.parent.with_name("ba-thi-du"))

    new, _ = reviewed(capsys)["profiles"]

    assert "former_slugs" not in " ".join(new["next_steps"])


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ({"status": "draft", "publish_on": None}, "nó đang không hiện nên trang không mất gì"),
        (SHOWN, "ghi `status: withdrawn`"),
        ({"status": "withdrawn", "publish_on": None}, "lời báo đã gỡ ở địa chỉ cũ sẽ mất"),
        (PERSON | SHOWN | {"consent": agreed()}, "chạy `dienhinh withdraw`"),
    ],
)
def test_what_is_lost_with_a_folder_is_told_by_kind_and_status(
    project: Path, capsys: pytest.CaptureFixture[str], before: dict[str, Any], told: str
) -> None:
    file = put(project, **before)
    commit_all(project)
    shutil.rmtree(file.parent)

    (profile,) = reviewed(capsys)["profiles"]

    assert told in profile["next_steps"][0]
