"""The editor against a look-alike of GitHub over a bare repository."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.editor.conftest import Editing
from tests.editor.forge import Forge, serving_forge
from tests.editor.site import write_editor
from tests.editor.typist import Typist
from tests.repositories import committed, git

pytestmark = pytest.mark.browser

BASE = Path(__file__).parents[1] / "examples" / "base"
BRANCH = "cms/collective/ba-to-to-hop-tac-suoi-mau"
FOLDER = "profiles/so-ket-2023/ba-to/ba-to-to-hop-tac-suoi-mau"


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    source = tmp_path / "nguon"
    shutil.copytree(BASE, source / "profiles")
    committed(source)
    git(tmp_path, "clone", "--quiet", "--bare", "nguon", "kho.git")
    return Forge(repository=tmp_path / "kho.git")


def sign_in(typist: Typist) -> None:
    page = typist.page
    page.get_by_role("button", name="Đăng nhập bằng mã truy cập").click()
    page.get_by_role("textbox", name="Mã truy cập cá nhân").fill("khoa-thu")
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_text("Tổ hợp tác Nước Leng")).to_be_visible()


@pytest.mark.slow
def test_one_save_is_one_branch_one_commit_one_pull_request(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    with serving_forge(forge):
        write_editor(tmp_path / "site", forge.origin)
        with editing(tmp_path / "site", forge.origin) as typist:
            sign_in(typist)
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
    assert request.title.startswith("Thêm hồ sơ: ba-to-to-hop-tac-suoi-mau")
    assert request.body.startswith("Gửi từ trang nhập hồ sơ.")
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
