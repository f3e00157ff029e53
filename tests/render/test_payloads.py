"""What is made of the lists and of a change for people who write is as safe as the site.

The comment under a proposal, the form in the browser, the forms for Word and Excel, the settings of
the browser editor, the schemas of editors on the desk.
"""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from dienhinh.check.reference import load_reference
from dienhinh.intake.forms.unit_report_form import unit_report_form
from dienhinh.intake.forms.unit_workbook import unit_workbook
from dienhinh.intake.forms.web_form import web_form
from dienhinh.intake.forms.word_form import word_form
from dienhinh.intake.forms.workbook_form import workbook_form
from dienhinh.model.editor import Editor
from dienhinh.model.reference import Reference
from dienhinh.model.review import (
    Change,
    Completeness,
    Exposure,
    Pages,
    ProfileReview,
    Review,
    StoryReview,
)
from dienhinh.problems import Problem, Related, Severity
from dienhinh.read.reference import reference_trees
from dienhinh.render import json_schema
from dienhinh.render.editor import config_file
from dienhinh.render.review import Links, as_markdown
from dienhinh.render.review.as_json import as_json
from dienhinh.render.review.plain import as_plain
from tests.folders import ROOT
from tests.payloads import EVERY, PAYLOADS, PLAIN, dressed
from tests.site.findings import assert_none
from tests.site.html_page import html_page
from tests.site.shapes import dangers, shapes

CALL = "so-ket-2023"
# Line breaks and what turns the direction of writing are refused when a file is read.
TEXT = EVERY.replace(PAYLOADS["direction"], "")
EDITOR = Editor(forge="github", repo="a/b", branch="main", host="https://api.github.com")
LINKS = Links(
    preview="https://forge.example/xem",
    file="https://forge.example/tep/{path}",
    photo="https://forge.example/anh/{path}",
    handbook="https://trang.example/so-tay/",
)


def reference(text: str) -> Reference:
    found, _ = load_reference(reference_trees(ROOT / "profiles")[0])
    made = dressed(found, text)
    assert isinstance(made, Reference)
    return made


def review(text: str) -> Review:
    """A change in which everything that a person could have written is this text.

    Names of fields, what stands and what to do are words of the program.
    """
    problem = Problem(
        text, 12, 3, "missing-field", Severity.ERROR, text, text, (Related(text, 1, 1, text, text),)
    )
    profile = ProfileReview(
        path=text,
        slug=text,
        state="changed",
        title=text,
        is_withheld=False,
        standing="Bản nháp: chưa hiện trên trang.",
        completeness=Completeness(filled=1, asked=2, missing=("Tóm tắt",)),
        pages=Pages(exact=2.43, least=2, most=3),
        exposures=(Exposure(label="Ảnh", is_public=True, why=text),),
        changes=(
            Change(label=text, before=text, after=text),
            Change(label=text, before=None, after=text),
            Change(label=text, before=text, after=None, is_hidden=True),
        ),
        photo=text,
        problems=(problem,),
        next_steps=("Bổ sung nếu có: “Tóm tắt”.",),
    )
    story = StoryReview(
        path=text, state="added", title=text, standing="Hẹn đăng.", tells=(text,), others=1
    )
    return Review(
        base=text,
        profiles=(profile,),
        stories=(story,),
        other_files=(text,),
        problems=(problem,),
        elsewhere=1,
    )


def written(folder: Path, text: str) -> Path:
    """Everything that is made of the lists and of a change, in files of their sorts."""
    lists = reference(text)
    config = config_file(EDITOR, lists, "profiles", "docs", is_public=False).content
    files = {
        "config.json": config,
        "profile.json": json_schema.profile_schema_text(lists).encode(),
        "plan.json": json_schema.plan_schema_text(lists).encode(),
        "unit.json": json_schema.unit_schema_text(lists).encode(),
        "collection.json": json_schema.collection_schema_text(lists).encode(),
        "corrections.json": json_schema.corrections_schema_text(lists).encode(),
        "review.json": as_json(review(text)).encode(),
        "review.txt": as_plain(review(text)).encode(),
        "phieu.docx": word_form("collective", lists, CALL, text),
        "bang.xlsx": workbook_form(lists, CALL),
        "so-lieu.xlsx": unit_workbook(lists, CALL),
        "bao-cao.docx": unit_report_form(lists, CALL, "nong-thon-moi"),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("plain"), PLAIN)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("hostile"), TEXT)


def test_no_text_changes_the_shape_of_a_form_a_schema_or_a_review(
    plain: Path, hostile: Path
) -> None:
    found, expected = shapes(hostile), shapes(plain)

    assert sorted(found) == sorted(expected)
    assert {Path(place).suffix for place in found} >= {".docx", ".xlsx", ".json", ".txt", ".xml"}
    assert_none(place for place, shape in found.items() if shape != expected[place])
    assert_none(dangers(hostile))


def test_no_text_changes_the_markup_of_the_form_in_the_browser() -> None:
    pages = [
        html_page("form.html", web_form(ROOT / "docs/theme", reference(text), CALL).decode())
        for text in (PLAIN, TEXT)
    ]

    assert pages[0].skeleton() == pages[1].skeleton()


@pytest.mark.parametrize("name", PAYLOADS)
def test_no_text_changes_the_markup_of_the_comment_on_a_proposal(name: str) -> None:
    expected, found = (_skeleton(as_markdown(review(t), LINKS)) for t in (PLAIN, PAYLOADS[name]))

    assert ("td", ()) in expected
    assert found == expected


def test_a_text_stands_in_the_comment_as_it_was_written() -> None:
    page = html_page("review.html", _html(as_markdown(review(PAYLOADS["script"]), LINKS)))

    assert " ".join(page.words).count("<script>alert(1)</script>") >= 4


def _skeleton(markdown: str) -> list[tuple[str, tuple[str, ...]]]:
    return html_page("review.html", _html(markdown)).skeleton()


def _html(markdown: str) -> str:
    """The comment as a forge shows it: tables, and HTML where somebody writes it."""
    shown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    made: str = shown.render(markdown)
    return made
