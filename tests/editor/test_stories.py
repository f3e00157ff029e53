"""Whoever tells stories writes them, themes and the plan in the editor, with no git and no YAML."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dienhinh import cli
from tests.editor.conftest import Editing
from tests.editor.forge import Forge
from tests.editor.test_forge import signed_in
from tests.editor.typist import Typist
from tests.folders import BASE
from tests.repositories import git

pytestmark = pytest.mark.browser

SLUG = "to-hop-tac-nuoc-leng"
OLD = "docs/tin/mua-kho.md"
OLD_TEXT = f"""---
title: Mùa khô đầu tiên có nước
description: Tổ hợp tác Nước Leng đưa nước về bản bằng ống tre, rồi bằng ống nhựa.
date: 2023-11-30
template: story.html
picture: {SLUG}
---

Đoạn một có *chữ nghiêng* và [một liên kết](/so-lieu/).

<!-- dienhinh: photo {SLUG} 2 -->

## Nguồn

- Báo mẫu, ngày 30/10/2023.
"""
BODY = f"""Đoạn một: có dấu hai chấm.

<!-- dienhinh: card {SLUG} -->

## Một mục

Đoạn hai, *nghiêng*."""
PLAN = "profiles/so-ket-2023/plan.yaml"


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    source = tmp_path / "nguon"
    shutil.copytree(BASE, source / "profiles")
    (source / OLD).parent.mkdir(parents=True)
    (source / OLD).write_text(OLD_TEXT, encoding="utf-8")
    (source / PLAN).write_text("slots: []\n", encoding="utf-8")
    return Forge.of(source)


@pytest.mark.slow
def test_a_story_and_its_day_in_the_plan_are_sent_without_git(
    tmp_path: Path, forge: Forge, editing: Editing
) -> None:
    with signed_in(tmp_path, forge, editing) as typist:
        tell(typist)
        tell(typist)
        # A page that is loaded anew knows what was sent before.
        typist.page.reload()
        expect(typist.page.get_by_role("button", name="Tạo nội dung mới").first).to_be_visible()
        tell(typist)

        correct(typist)
        plan(typist)

    new = "duong-ve-ban-mot-dong-nuoc-muoi-nha"
    # More stories of the same title stand beside the first.
    assert forge.branches() == [
        f"cms/story/{new}",
        f"cms/story/{new}-1",
        f"cms/story/{new}-2",
        "cms/story/mua-kho",
        "cms/told/plan-so-ket-2023",
        "main",
    ]
    assert forge.requests[0].title.startswith("Thêm Bài: ")
    assert forge.changed(f"cms/story/{new}") == [("A", f"docs/tin/{new}.md")]
    written = forge.content(f"cms/story/{new}", f"docs/tin/{new}.md").decode()
    assert written.endswith(f"---\n\n{BODY}\n")
    # Whatever the form does not know of the text stands as it stood.
    edited = forge.content("cms/story/mua-kho", OLD).decode()
    assert edited.partition("---\n\n")[2] == OLD_TEXT.partition("---\n\n")[2]
    assert "bằng ống nhựa, suốt mùa khô." in edited
    assert forge.changed("cms/told/plan-so-ket-2023") == [("M", PLAN)]
    assert forge.unknown == []
    assert errors_after_merging(forge, tmp_path) == 0


def tell(typist: Typist) -> None:
    """Write a story, always of the same title."""
    typist.open_new("story", "title")
    typist.type("title", "Đường về bản: một dòng nước, mười nhà")
    typist.type("description", "Nước về bản bằng ống tre, rồi bằng ống nhựa, cả năm.")
    typist.type("date", "2023-12-01")
    typist.type("picture", SLUG)
    typist.type("body", BODY)
    typist.send("Để sau")


def correct(typist: Typist) -> None:
    """Change the lead of the story that is there."""
    typist.page.goto(f"{typist.origin}/nhap/#/collections/story/entries/mua-kho")
    expect(typist.field("description")).to_be_visible()
    typist.type("description", "Nước về bản bằng ống tre, rồi bằng ống nhựa, suốt mùa khô.")
    typist.send("Để sau")


def plan(typist: Typist) -> None:
    """Plan the profile for one day on Zalo."""
    typist.page.goto(f"{typist.origin}/nhap/#/collections/told/entries/plan-so-ket-2023")
    expect(typist.field("slots")).to_be_visible()
    typist.add("slots")
    typist.type("slots.0.date", "2023-12-20")
    typist.type("slots.0.profile", SLUG)
    typist.choose("slots.0.channel", "Zalo")
    typist.send("Để sau")


def errors_after_merging(forge: Forge, folder: Path) -> int:
    """What `check` answers when all that was sent is in one working copy."""
    git(folder, "clone", "--quiet", "kho.git", "gop")
    for branch in forge.branches():
        if branch != "main":
            git(folder / "gop", "checkout", "--quiet", f"origin/{branch}", "--", ".")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder / "gop")
        return cli.main(["--today", "2023-12-02", "check"])
