"""No form of a review tells what is withheld, whichever quotation marks stand around it.

Every field of every file is filled, by itself and in the place of every value, in a new file and in
a changed one, so that a field or rule that is added later is asked too.
"""

import shutil
from collections.abc import Collection
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dienhinh.model.schema.profile import PROFILE
from dienhinh.pipeline.options import Options
from dienhinh.pipeline.reviewing import review
from dienhinh.render.review import REVIEW_FORMS, Links
from tests.builders import PATH, a_plain_profile
from tests.folders import BASE, PICTURES
from tests.pipeline.test_messages_in_logs import beside, filled
from tests.repositories import commit_all, committed

# Nested, not closed, not opened, closed and opened again; of every kind.
AROUND = (
    "Lễ trao giải “Bàn tay vàng” cho {0}",
    "Bàn tay vàng” cho {0} “giỏi",
    'Lễ "Bàn tay vàng" cho {0}, "giỏi"',
    'vàng" cho {0} "giỏi',
    "«Bàn tay» ‘vàng’ 'khéo' `tay` cho {0}",
    "““{0}”",
    '{0} "',
    "“{0}” “giỏi” và {0}",
)
NAME = "Bà Trần Thị Kín Đáo"
PHONE = "0905 123 453"
CONSENT = [
    {"item": item, "by": "Bà Mẫu", "on": "2023-11-12", "proof": "Phiếu ở UBND xã"}
    for item in ("name", "photo", "ethnicity", "address")
]
PLACE = Path(PATH).parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "profiles")
    (tmp_path / ".gitignore").write_text(".cache/\n")
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(project: Path, path: Path, plain: dict[str, Any]) -> None:
    file = project / "profiles" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100_000)
    file.write_text(text, encoding="utf-8")
    if file.name == "profile.yaml":
        for number in (1, 2):
            shutil.copy(PICTURES / f"anh-{number}.jpg", file.parent)


def told(project: Path) -> str:
    """The review in every form."""
    options = Options(
        profiles=Path("profiles"),
        theme=Path("docs/theme"),
        docs=Path("docs"),
        cache=project / ".cache",
        base_url="https://example.org/",
        site_name="Điển hình",
        today=date(2023, 12, 1),
        repository="private",
    )
    looked = review(options, "main")
    assert looked.profiles or looked.words
    links = Links(file="https://example.org/f/{path}", photo="https://example.org/p/{path}")
    return "\n".join(form(looked, links) for form in REVIEW_FORMS.values())


def lines_with(text: str, *secrets: str) -> list[str]:
    return [line for line in text.splitlines() if any(secret in line for secret in secrets)]


def a_draft(name: str) -> dict[str, Any]:
    """A person who agreed to nothing."""
    known = {"kind": "individual", "name": name, "status": "draft"}
    return a_plain_profile(awards=None, model=None, publish_on=None) | known


def put_filled(
    project: Path, plain: dict[str, Any], kept: Collection[str], secret: str, how: tuple[bool, bool]
) -> None:
    """A profile for each of the quotations; what is `kept` stays as it is.

    `how`: whether the profiles are new, and whether texts only are filled.
    """
    is_new, only_texts = how
    places = [PLACE.with_name(f"ho-so-{chr(97 + number)}") for number in range(len(AROUND))]
    if not is_new:
        for place in places:
            put(project, place / "profile.yaml", plain)
        commit_all(project)
    for place, around in zip(places, AROUND, strict=True):
        words = around.format(secret)
        typed = filled(deepcopy(plain), PROFILE, words, only_texts=only_texts)
        put(project, place / "profile.yaml", typed | {name: plain[name] for name in kept})


HOW = pytest.mark.parametrize(
    "how",
    [(True, True), (True, False), (False, True), (False, False)],
    ids=["new, texts", "new, every value", "changed, texts", "changed, every value"],
)


@HOW
def test_no_word_of_the_file_of_who_agreed_to_nothing_is_told(
    project: Path, how: tuple[bool, bool]
) -> None:
    person = a_draft("Bà Hồ Thị Bí Mật")
    # No name that is known: nothing but where it stands says that it may not be told.
    put_filled(project, person, ("kind", "name", "status"), "chị Mật bị bệnh phong", how)

    assert lines_with(told(project), "Mật", "Bàn tay", "giỏi", "khéo") == []


@HOW
def test_nobody_else_who_agreed_to_nothing_is_named(project: Path, how: tuple[bool, bool]) -> None:
    put(project, PLACE.with_name("mot-nguoi") / "profile.yaml", a_draft(NAME))
    commit_all(project)
    put_filled(project, a_plain_profile(awards=None), ("kind",), f"{NAME} {PHONE}", how)

    assert lines_with(told(project), "Kín Đáo", "123 453") == []


@HOW
@pytest.mark.parametrize(
    ("item", "secrets"),
    [("ethnicity", ("người Hrê",)), ("address", ("thôn Làng Bí", "số nhà 127"))],
)
def test_what_a_person_did_not_agree_to_is_not_told(
    project: Path, item: str, secrets: tuple[str, ...], how: tuple[bool, bool]
) -> None:
    person = a_draft("Bà Phạm Thị Thí Dụ") | {
        "status": "published",
        "address": "số nhà 127, thôn Làng Bí, xã Ba Tiêu, huyện Ba Tơ",
        "consent": [row for row in CONSENT if row["item"] != item],
    }
    put_filled(project, person, ("kind", "name", "status", "address", "consent"), secrets[0], how)

    assert lines_with(told(project), *secrets) == []


@pytest.mark.parametrize("around", AROUND)
def test_no_file_beside_the_profiles_tells_who_agreed_to_nothing(
    project: Path, around: str
) -> None:
    put(project, PLACE.with_name("mot-nguoi") / "profile.yaml", a_draft(NAME))
    commit_all(project)
    words = around.format(f"{NAME} {PHONE}")
    put(project, PLACE / "profile.yaml", a_plain_profile(awards=None))
    for name, (table, plain) in beside():
        put(project, Path(name), filled(plain, table, words, only_texts=True))
    files = {
        "docs/tin/thu.md": f"---\ntitle: {words}\ndescription: {words}\ndate: a\n---\n\n{words}\n",
        "docs/tin/cuoi.md": f"---\ntitle: Rau\n{words}: a\nb: *{words}\n---\n\n{words}\n",
        "docs/trang.md": f"{words}\n\n<!-- dienhinh: {words} -->\n\n<iframe src='{words}'>\n",
        f"docs/tin/{words}.md": f"---\ntitle: Rau #{words}\n---\n\nMột trang.\n",
        f"profiles/{PLACE}/{words}.txt": "Một tệp.\n",
        f"profiles/{PLACE}/{words}.jpg": "Không phải ảnh.\n",
        f"profiles/{PLACE.parent}/{words}/profile.yaml": f"name: {words}\n{words}\n",
    }
    for name, text in files.items():
        file = project / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    assert lines_with(told(project), "Kín Đáo", "123 453") == []
