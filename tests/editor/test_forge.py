"""The editor against a look-alike of GitHub over a bare repository."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, expect

from tests.editor.conftest import Editing
from tests.editor.forge import Forge, serving_forge
from tests.editor.site import write_editor
from tests.editor.typist import Typist
from tests.folders import BASE
from tests.repositories import git

pytestmark = pytest.mark.browser

BRANCH = "cms/collective/ba-to-to-hop-tac-suoi-mau"
FOLDER = "profiles/so-ket-2023/ba-to/ba-to-to-hop-tac-suoi-mau"


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    source = tmp_path / "nguon"
    shutil.copytree(BASE, source / "profiles")
    return Forge.of(source)


OTHERS = """name: Tổ hợp tác Suối Mẫu
kind: collective
call: so-ket-2023
unit: ba-to
summary: Bản của người khác, cùng tên, không ai được ghi đè.
"""
OLD = "profiles/so-ket-2023/ba-to/to-hop-tac-nuoc-leng/profile.yaml"
OLD_BRANCH = "cms/collective/to-hop-tac-nuoc-leng"
MY_SUMMARY = "Câu tóm tắt của tôi, dài vừa đủ để được nhận vào ô này."


def sign_in(typist: Typist) -> None:
    page = typist.page
    page.get_by_role("button", name="Đăng nhập bằng mã truy cập").click()
    page.get_by_role("textbox", name="Mã truy cập cá nhân").fill("khoa-thu")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_text("Tổ hợp tác Nước Leng")).to_be_visible()


@contextmanager
def signed_in(folder: Path, forge: Forge, editing: Editing) -> Iterator[Typist]:
    """Somebody at the editor of a site in the folder, with the key of the forge."""
    with serving_forge(forge):
        write_editor(folder / "site", forge.origin)
        with editing(folder / "site", forge.origin) as typist:
            sign_in(typist)
            yield typist


@pytest.mark.slow
def test_one_save_is_one_branch_one_commit_one_pull_request(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    with signed_in(tmp_path, forge, editing) as typist:
        typist.open_new("collective")
        # Typed in pieces (NFD), the telephone with dots.
        typist.fill_collective(
            "To\u0302\u0309 hợp tác Suối Mẫu", photos=("a.jpg", "b.jpg"), phone="0255.300.0000"
        )
        typist.send("Để sau")
        assert forge.branches() == [BRANCH, "main"]
        (request,) = forge.requests
        assert request.is_draft
        assert request.labels == ["ho-so/draft"]

        # A second save of the same profile goes to the same request, now for review.
        typist.page.goto(f"{typist.origin}/nhap/#/workflow")
        drafts = typist.page.get_by_role("list", name="Bản nháp")
        drafts.get_by_role("button", name="Tổ hợp tác Suối Mẫu").click()
        typist.type("workplace", "Hội Nông dân xã Ba Tiêu")
        typist.send("Gửi duyệt")
        typist.until(lambda: request.labels == ["ho-so/pending_review"])
        expect(typist.page.get_by_role("button", name="Xuất bản")).to_have_count(0)

    assert forge.branches() == [BRANCH, "main"]
    assert forge.requests == [request]
    assert not request.is_draft
    assert request.title.startswith("Thêm Tập thể: ba-to-to-hop-tac-suoi-mau")
    assert request.body.startswith("Gửi từ trang nhập.")
    assert forge.changed(BRANCH) == [
        ("A", f"{FOLDER}/a.jpg"),
        ("A", f"{FOLDER}/b.jpg"),
        ("A", f"{FOLDER}/profile.yaml"),
    ]
    assert git(forge.repository, "rev-list", "--count", f"main..{BRANCH}") == "2"
    yaml = forge.content(BRANCH, f"{FOLDER}/profile.yaml").decode()
    assert yaml.startswith("name: Tổ hợp tác Suối Mẫu\n")
    assert "\nphone: 0255 300 0000\n" in yaml
    assert "\nworkplace: Hội Nông dân xã Ba Tiêu\n" in yaml
    # What was asked beyond what the look-alike knows would be new in an upgrade.
    assert forge.unknown == []


@pytest.mark.slow
def test_a_name_taken_by_others_at_the_same_moment_is_never_written_over(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    theirs: list[str] = []

    def another_saves() -> None:
        files = {f"{FOLDER}/profile.yaml": OTHERS}
        theirs.append(forge.save_of_another(BRANCH, files, "Thêm hồ sơ: Suối Mẫu"))

    with signed_in(tmp_path, forge, editing) as typist:
        # A telephone in words and one photo only: nothing reaches the forge.
        typist.open_new("collective")
        typist.fill_collective("Tổ hợp tác Suối Mẫu", photos=("a.jpg",), phone="gọi anh Ba")
        typist.save()
        expect(typist.field("phone").get_by_text("Chỉ ghi một số điện thoại")).to_be_visible()
        typist.type("phone", "0255 300 0000")
        assert "Chưa lưu: hồ sơ cần 2 đến 3 ảnh, đang có 1." in typist.save_in_vain()
        assert forge.branches() == ["main"]

        # While it is being saved, somebody else's save of that name comes first.
        typist.add_photo(1, "b.jpg")
        forge.before_branch.append(another_saves)
        said = typist.save_in_vain()
        assert "Chưa lưu, và chưa có gì bị ghi đè" in said
        assert BRANCH in said
        assert forge.branches() == [BRANCH, "main"]

        # Saved once more it has a folder of its own.
        typist.send("Để sau")

    assert forge.branches() == [BRANCH, f"{BRANCH}-1", "main"]
    assert [forge.head(BRANCH)] == theirs
    assert forge.content(BRANCH, f"{FOLDER}/profile.yaml").decode() == OTHERS
    assert forge.changed(f"{BRANCH}-1") == [
        ("A", f"{FOLDER}-1/a.jpg"),
        ("A", f"{FOLDER}-1/b.jpg"),
        ("A", f"{FOLDER}-1/profile.yaml"),
    ]
    assert forge.unknown == []


@pytest.mark.slow
def test_what_another_changed_in_the_same_profile_is_shown_before_it_is_replaced(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    branch = OLD_BRANCH
    old = forge.content("main", OLD).decode()

    def with_summary(text: str) -> dict[str, str]:
        return {OLD: re.sub(r"(?m)^summary: .*$", f"summary: {text}", old)}

    with signed_in(tmp_path, forge, editing) as typist:
        page = typist.page
        page.get_by_text("Tổ hợp tác Nước Leng").first.click()
        typist.type("summary", MY_SUMMARY)
        first = forge.save_of_another(branch, with_summary("Câu của người khác."), "Sửa hồ sơ")

        typist.save()
        asked = page.get_by_role("alertdialog", name="Nội dung đã được người khác sửa")
        expect(asked).to_contain_text("Chưa có gì của ai bị ghi đè")
        asked.get_by_role("button", name="Hủy").click()
        assert forge.head(branch) == first

        # Knowing it one may go on; what comes in between once more stops that, too.
        forge.before_commit.append(
            lambda: forge.save_of_another(branch, with_summary("Câu thứ hai của họ."))
        )
        typist.save()
        asked.get_by_role("button", name="Vẫn lưu").click()
        said = typist.refusal()
        assert "đúng lúc này có người khác lưu vào cùng chỗ này" in said
        second = forge.head(branch)
        assert forge.content(branch, OLD).decode() == with_summary("Câu thứ hai của họ.")[OLD]

        # Their request was closed: the branch begins anew, its commits stay with the request.
        forge.requests[0].closed_at = second
        typist.send("Để sau")

    assert forge.requests[1].branch == branch
    assert git(forge.repository, "rev-list", "--count", f"main..{branch}") == "1"
    assert MY_SUMMARY in forge.content(branch, OLD).decode()
    assert forge.changed(branch) == [("M", OLD)]
    assert forge.unknown == []


@pytest.mark.slow
def test_a_branch_with_no_commit_of_its_own_does_not_hold_its_name(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    """The connection broke between making the branch and the commit; then others were merged."""
    with signed_in(tmp_path, forge, editing) as typist:
        git(forge.repository, "update-ref", f"refs/heads/{OLD_BRANCH}", "main")
        forge.save_of_another("main", {"ghi-chu.txt": "Một việc khác đã gộp."})
        typist.page.get_by_text("Tổ hợp tác Nước Leng").first.click()
        typist.type("summary", MY_SUMMARY)
        typist.send("Để sau")

    assert forge.branches() == [OLD_BRANCH, "main"]
    assert [request.branch for request in forge.requests] == [OLD_BRANCH]
    assert git(forge.repository, "rev-list", "--count", f"main..{OLD_BRANCH}") == "1"
    assert git(forge.repository, "rev-list", "--count", f"{OLD_BRANCH}..main") == "0"
    assert MY_SUMMARY in forge.content(OLD_BRANCH, OLD).decode()
    assert forge.unknown == []


@pytest.mark.slow
def test_an_expired_key_and_a_lost_connection_are_told_so_that_nothing_typed_is_lost(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    with signed_in(tmp_path, forge, editing) as typist:
        page = typist.page
        page.get_by_text("Tổ hợp tác Nước Leng").first.click()
        typist.type("summary", MY_SUMMARY)
        page.route(f"{forge.origin}/**", lambda route: route.abort())
        assert "không nối được tới máy chủ" in typist.save_in_vain()

        refused = '{"message": "Bad credentials"}'
        page.unroute_all()
        page.route(
            f"{forge.origin}/**",
            lambda route: route.fulfill(
                status=401, body=refused, headers={"Access-Control-Allow-Origin": "*"}
            ),
        )
        said = typist.save_in_vain()
        page.unroute_all()
        shown = typist.field("summary").locator("input, textarea").first
        expect(shown).to_have_value(MY_SUMMARY)
        # The console tells of both.
        typist.wrong.clear()

    assert "mã truy cập đã hết hạn" in said
    assert "Đừng bấm Đăng xuất" in said
    assert forge.branches() == ["main"]


@pytest.mark.slow
def test_a_save_whose_request_was_not_opened_goes_on_when_it_can_be(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    """The key had no right to open requests: a branch is there, with a commit of one's own."""
    with signed_in(tmp_path, forge, editing) as typist:
        page = typist.page
        page.get_by_text("Tổ hợp tác Nước Leng").first.click()
        typist.type("summary", MY_SUMMARY)
        page.route(
            "**/pulls",
            lambda route: (
                route.fulfill(
                    status=403,
                    body='{"message": "Resource not accessible by personal access token"}',
                    headers={"Access-Control-Allow-Origin": "*"},
                )
                if route.request.method == "POST"
                else route.continue_()
            ),
        )
        said = typist.save_in_vain()
        page.unroute_all()
        typist.wrong.clear()
        typist.send("Để sau")

    assert "mã truy cập thiếu quyền" in said
    assert [request.branch for request in forge.requests] == [OLD_BRANCH]
    assert MY_SUMMARY in forge.content(OLD_BRANCH, OLD).decode()
    assert forge.changed(OLD_BRANCH) == [("M", OLD)]
    assert forge.unknown == []


# Everything that the browser keeps of the repository, as one text.
_KEPT = """async () => {
  const kept = [];
  for (const { name } of await indexedDB.databases()) {
    const opened = indexedDB.open(name);
    await new Promise((done) => (opened.onsuccess = done));
    for (const store of opened.result.objectStoreNames) {
      const asked = opened.result.transaction(store).objectStore(store).getAll();
      await new Promise((done) => (asked.onsuccess = done));
      kept.push(asked.result);
    }
    opened.result.close();
  }
  return JSON.stringify(kept);
}"""


def agree(asked: Dialog, said: list[str]) -> None:
    said.append(asked.message)
    asked.accept()


@pytest.mark.slow
def test_a_draft_outlives_a_new_site_and_nothing_outlives_signing_out(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    def kept(typist: Typist) -> str:
        return str(typist.page.evaluate(_KEPT))

    with signed_in(tmp_path, forge, editing) as typist:
        page = typist.page
        typist.open_new("individual")
        typist.field("name").locator("input").first.click()
        page.keyboard.type("Nguyễn Thị Thí Dụ")
        typist.until(lambda: "Nguyễn Thị Thí Dụ" in kept(typist))
        assert "Nước Leng" in kept(typist)

        # Published anew with other words in its forms.
        config = tmp_path / "site" / "nhap" / "config.yml"
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace("Một gia đình;", "Một gia đình, cả nhà;"), "utf-8")
        page.reload()
        offered = page.get_by_role("alertdialog", name="Khôi phục bản nháp")
        offered.get_by_role("button", name="Khôi phục").click()
        expect(typist.field("name").locator("input").first).to_have_value("Nguyễn Thị Thí Dụ")

        said: list[str] = []
        page.on("dialog", lambda asked: agree(asked, said))
        page.goto(f"{typist.origin}/nhap/#/collections/individual")
        page.get_by_role("button", name="Hiển thị trình đơn tài khoản").click()
        page.get_by_role("menuitem", name="Đăng xuất").click()
        expect(page.get_by_role("button", name="Đăng nhập bằng mã truy cập")).to_be_visible()
        left = kept(typist)

    assert ["bản nháp chưa lưu vào kho" in text for text in said] == [True]
    assert "Thí Dụ" not in left
    assert "Nước Leng" not in left
