"""No message tells the number of a person, whatever a rule quotes; in a public log no hidden name.

Every field of every file is filled with both, so that a field or rule that is added later is asked
too.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from dienhinh import cli
from dienhinh.model.schema.collection import COLLECTION
from dienhinh.model.schema.fields import Field, Text
from dienhinh.model.schema.leaves import raw_leaves
from dienhinh.model.schema.plan import CORRECTIONS, PLAN
from dienhinh.model.schema.profile import PROFILE
from tests.builders import PATH, a_plain_profile
from tests.folders import BASE, PICTURES

NAME = "Bà Trần Thị Kín Đáo"
PHONE = "0905 123 453"
# Of a file too faulty to be known as a person's.
OTHER = "Bà Lê Thị Giấu Mặt"
# Of a file that is no YAML.
UNREAD = "Bà Võ Thị Lặng Thầm"
CARD = "051090001234"
WORDS = f"{NAME} {PHONE}, căn cước {CARD}, {UNREAD}"
PERSON = {
    "kind": "individual", "name": NAME, "status": "draft", "publish_on": None, "model": None,
}  # fmt: skip
SLUG = PATH.rpartition("/")[0].rpartition("/")[2]
BESIDE: dict[str, tuple[tuple[Field, ...], dict[str, Any]]] = {
    "so-ket-2023/plan.yaml": (
        PLAN,
        {
            "slots": [
                {
                    "date": "2023-11-28", "profile": SLUG, "channel": "newspaper",
                    "outlet": "Báo Mẫu", "who": "Người viết", "ran_on": "2023-11-29",
                    "title": "Nghề cũ", "link": "https://example.org/a", "note": "Hỏi lại.",
                },
                {"date": "2023-12-09", "profile": "mot-nguoi", "channel": "radio", "teaser": "Nay"},
            ]
        },
    ),
    "corrections.yaml": (
        CORRECTIONS,
        {"corrections": [{"on": "2023-11-30", "profile": SLUG, "text": "Sửa.", "basis": "Sổ."}]},
    ),
    "collections/rung.yaml": (
        COLLECTION,
        {"title": "Giữ rừng", "summary": "Làng giữ rừng.", "text": "Đọc.", "profiles": [SLUG]},
    ),
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "profiles")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def filled(
    plain: dict[str, Any], fields: tuple[Field, ...], words: str = WORDS, *, only_texts: bool
) -> dict[str, Any]:
    """The file with the words in every text, or in the place of every value."""
    for leaf in list(raw_leaves(plain, fields)):
        if only_texts and not (isinstance(leaf.type, Text) and leaf.type.pattern is None):
            continue
        *above, last = leaf.path
        place: Any = plain
        for key in above:
            place = place[key]
        place[last] = f"{leaf.value} {words}" if only_texts else words
    return plain


def put(project: Path, *, only_texts: bool) -> None:
    """Two profiles, what lies beside them, and pages, all with the words."""
    own = filled(a_plain_profile(awards=None, **PERSON), PROFILE, only_texts=True) | {"name": NAME}
    faulty = own | {
        "kind": OTHER,
        "name": OTHER,
        "publish_on": OTHER,
        "sources": [{"title": OTHER}],
    }
    folder = Path(PATH).parent
    files = {
        PATH: filled(a_plain_profile(awards=None), PROFILE, only_texts=only_texts),
        f"{folder.with_name('mot-nguoi')}/profile.yaml": own,
        f"{folder.with_name('nguoi-khac')}/profile.yaml": faulty,
        **{name: filled(plain, table, only_texts=only_texts) for name, (table, plain) in beside()},
    }
    for name, plain in files.items():
        file = project / "profiles" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100_000)
        file.write_text(text, encoding="utf-8")
        if file.name == "profile.yaml":
            for number in (1, 2):
                shutil.copy(PICTURES / f"anh-{number}.jpg", file.parent)
            shutil.copy(PICTURES / "anh-2.jpg", file.parent / f"zalo_{PHONE.replace(' ', '')}.jpg")
            (file.parent / f"don {WORDS}.txt").write_text(WORDS, encoding="utf-8")
    unread = project / "profiles" / folder.with_name("nguoi-la") / "profile.yaml"
    unread.parent.mkdir()
    unread.write_text(f'name: "{UNREAD}"\nkind: individual\naddress: "Thôn\n', encoding="utf-8")
    pages = {
        "tin/thu.md": f"---\ntitle: {WORDS}\ndescription: {WORDS}\ndate: {WORDS}\n---\n\n{WORDS}\n",
        "tin/cuoi.md": f"---\ntitle: Rau\n{WORDS}: a\nb: *{WORDS}\n---\n\n{WORDS}\n",
        "trang.md": f"{WORDS}\n\n<!-- dienhinh: {WORDS} -->\n\n<iframe src='{WORDS}'></iframe>\n"
        f"\n[a](ho-so/{PHONE.replace(' ', '')}/) [b](trang.md#{CARD})\n",
        "so.csv": f"ten\n{WORDS}\n",
    }
    for name, text in pages.items():
        page = project / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")


def beside() -> Iterator[tuple[str, tuple[tuple[Field, ...], dict[str, Any]]]]:
    for name, (table, plain) in BESIDE.items():
        yield name, (table, yaml.safe_load(yaml.safe_dump(plain)))


def messages(capsys: pytest.CaptureFixture[str], repository: str) -> list[str]:
    """All that is said of the files, in both languages; where a problem lies is no part of it."""
    arguments = ("--today", "2023-12-01", "--repository", repository, "check", "--format", "json")
    cli.main(arguments)
    problems = json.loads(capsys.readouterr().out)
    said = (one for problem in problems for one in (problem, *problem["related"]))
    return [one[language] for one in said for language in ("vi", "en")]


@pytest.mark.parametrize("only_texts", [True, False])
@pytest.mark.parametrize("repository", ["private", "public"])
def test_no_message_tells_a_number_and_no_public_one_who_is_hidden(
    project: Path, capsys: pytest.CaptureFixture[str], repository: str, *, only_texts: bool
) -> None:
    put(project, only_texts=only_texts)

    said = messages(capsys, repository)

    beginnings = ("0905 1", "09051", CARD[:8])
    assert [words for words in said if any(begin in words for begin in beginnings)] == []
    if repository == "public":
        hidden = ("Kín Đáo", "Giấu Mặt", "Lặng Thầm")
        assert [words for words in said if any(name in words for name in hidden)] == []
