"""What lies in the repository comes back from the editor as it was but for what was changed."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from dienhinh.read.yaml_tree import parse_tree
from tests.editor.conftest import Editing
from tests.editor.site import PROFILES, put_files, taken_files, write_editor
from tests.editor.typist import Typist

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A host that is never asked: in this mode nobody is.
NOBODY = "http://127.0.0.1:9"
GIT = {".git/HEAD": b"ref: refs/heads/main\n", ".git/config": b"[core]\n"}
STORY = "docs/tin/bai-tho.md"
# Two spaces break a line; some spaces are there to keep a number together.
VERSES = "Câu một  \nCâu hai, 12\u00a0000 đồng\n\n    thụt vào\n\nCâu cuối."
SLUG = "ba-to-to-hop-tac-suoi-mau"
FOLDER = f"profiles/so-ket-2023/ba-to/{SLUG}"


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (1300, 900), colour).save(out, "JPEG")
    return out.getvalue()


def real_profiles() -> dict[str, bytes]:
    """Every profile of the repository, with pictures that stand for its own."""
    files = sorted(PROFILES.rglob("profile.yaml"))
    found = {_place(file): file.read_bytes() for file in files}
    for file in files:
        pictures = [path for path in file.parent.iterdir() if path.suffix in {".jpg", ".webp"}]
        found |= {_place(path): picture("#456") for path in pictures}
    return found


def unlike_profiles() -> dict[str, bytes]:
    """Few profiles that have all between them: to type into every one of them takes minutes."""
    files = real_profiles()
    kept = {name: _kept(data) for name, data in files.items() if name.endswith(".yaml")}
    left = frozenset().union(*kept.values())
    folders: list[str] = []
    while left:
        name = max(kept, key=lambda each: len(kept[each] & left))
        left -= kept[name]
        folders.append(name.removesuffix("profile.yaml"))
    return {name: data for name, data in files.items() if name.startswith(tuple(folders))}


def _kept(data: bytes) -> frozenset[tuple[str, str]]:
    """Which fields and figures there are in a profile of its kind."""
    found = values(data)
    figures = {f"model.{figure}" for figure in found.get("model") or ()}
    names = {*found, *figures, "model" if "model" in found else "no model"}
    return frozenset((found["kind"], name) for name in names)


def one_profile() -> dict[str, bytes]:
    folder = "profiles/so-ket-2023/ba-to/htx-ba-tieu/"
    return {name: data for name, data in real_profiles().items() if name.startswith(folder)}


def _place(path: Path) -> str:
    return f"profiles/{path.relative_to(PROFILES).as_posix()}"


def values(data: bytes) -> Any:  # noqa: ANN401 YAML
    """What a file says, blanks around its texts aside."""
    tree, problems = parse_tree(data, "profile.yaml")
    assert problems == []
    assert tree is not None
    return _stripped(tree.root)


def _stripped(value: Any) -> Any:  # noqa: ANN401 YAML
    if isinstance(value, dict):
        # A year alone may stand there as a number.
        texts = {key: str(value[key]) for key in ("founded", "as_of", "date") if key in value}
        return {key: _stripped(inner) for key, inner in (value | texts).items()}
    if isinstance(value, list):
        return [_stripped(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value


def begin(typist: Typist, files: dict[str, bytes], shown: str) -> None:
    """Choose the browser's own folder, with these files in it."""
    button = typist.page.get_by_role("button", name="Làm việc với kho")
    expect(button).to_be_visible()
    put_files(typist.page, GIT | files)
    button.click()
    expect(typist.page.get_by_text(shown).first).to_be_visible()


def save(typist: Typist, collection: str) -> None:
    """Save, and wait until the list is back."""
    typist.save()
    expect(typist.page).to_have_url(f"{typist.origin}/nhap/#/collections/{collection}")
    expect(typist.page.get_by_role("group", name="Biên tập nội dung")).to_be_hidden()


def test_profiles_of_the_repository_keep_all_but_the_summary_that_is_changed(
    tmp_path: Path, editing: Editing
) -> None:
    files = unlike_profiles()
    before = {name: values(data) for name, data in files.items() if name.endswith(".yaml")}
    write_editor(tmp_path / "site", NOBODY)
    with editing(tmp_path / "site", NOBODY) as typist:
        begin(typist, files, "Hợp tác xã")
        for profile in before.values():
            profile["summary"] = f"{profile['summary'][:250]} Thêm."
            kind = profile["kind"]
            typist.page.goto(f"{typist.origin}/nhap/#/collections/{kind}")
            typist.page.get_by_text(profile["name"], exact=True).first.click()
            typist.type("summary", profile["summary"])
            save(typist, kind)
        saved = taken_files(typist.page)

    assert {name: values(saved[name]) for name in before} == before
    assert [list(values(saved[name])) for name in before] == [list(row) for row in before.values()]
    assert set(saved) == {*files, *GIT}


def test_pictures_of_one_name_are_both_kept_and_a_model_with_no_figures_yet_is_one(
    tmp_path: Path, editing: Editing
) -> None:
    red, green = picture("red"), picture("green")
    write_editor(tmp_path / "site", NOBODY)
    with editing(tmp_path / "site", NOBODY) as typist:
        begin(typist, one_profile(), "Hợp tác xã")
        typist.open_new("collective")
        typist.fill_collective("Tổ hợp tác Suối Mẫu", photos=(), phone="0255 300 0000")
        typist.add_photo(0, "Ảnh.jpg", red)
        typist.add_photo(1, "anh.JPG", green, keeps_both=True)
        for group in ("model", "replication"):
            typist.tick(group)
        save(typist, "collective")
        saved = taken_files(typist.page)

    assert saved[f"{FOLDER}/anh.jpg"] == red
    assert saved[f"{FOLDER}/anh-1.jpg"] == green
    written = values(saved[f"{FOLDER}/profile.yaml"])
    assert [photo["file"] for photo in written["photos"]] == ["anh.jpg", "anh-1.jpg"]
    assert written["model"] == {}
    # Of other groups an empty one says nothing, nor does one that was not ticked.
    assert not {"replication", "press_texts"} & set(written)


def test_a_list_too_long_for_the_form_is_told_in_words(tmp_path: Path, editing: Editing) -> None:
    files = one_profile()
    (name,) = (name for name in files if name.endswith(".yaml"))
    begun, marker, rest = files[name].decode().partition("\n  results:\n")
    assert marker
    more = "".join(f"    - Năm thứ {number} bán thêm một tấn.\n" for number in range(20))
    files[name] = f"{begun}{marker}{more}{rest}".encode()
    write_editor(tmp_path / "site", NOBODY)
    with editing(tmp_path / "site", NOBODY) as typist:
        begin(typist, files, "Hợp tác xã")
        typist.page.get_by_text(values(files[name])["name"]).first.click()
        typist.type("summary", "Một câu tóm tắt khác, dài vừa đủ để được nhận vào ô này.")
        typist.save()
        told = typist.field("achievements.results").get_by_text("Nhiều mục quá; bỏ bớt.")
        expect(told.first).to_be_visible()
        assert taken_files(typist.page)[name] == files[name]


def test_a_story_keeps_its_broken_lines_and_its_hard_spaces(
    tmp_path: Path, editing: Editing
) -> None:
    head = "title: Bài thơ của làng\ndescription: {}\ndate: 2023-11-30\ntemplate: story.html\n"
    text = f"---\n{head}picture: htx-ba-tieu\n---\n\n{VERSES}\n"
    old, new = (f"Một bài thơ {done}, có ngắt dòng cứng ở cuối dòng." for done in ("cũ", "đã sửa"))
    write_editor(tmp_path / "site", NOBODY)
    with editing(tmp_path / "site", NOBODY) as typist:
        begin(typist, one_profile() | {STORY: text.format(old).encode()}, "Hợp tác xã")
        typist.page.goto(f"{typist.origin}/nhap/#/collections/story")
        typist.page.get_by_text("Bài thơ của làng").first.click()
        typist.type("description", new)
        save(typist, "story")
        saved = taken_files(typist.page)[STORY].decode()

    assert new in saved
    assert saved.partition("\n---\n\n")[2] == f"{VERSES}\n"
