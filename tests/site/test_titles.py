"""No title, description or name in the menu of a page written by hand becomes markup.

MkDocs does not escape by itself, and of a title it hands on text or HTML, whatever it was taken
from; Zensical does the same.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.folders import ROOT
from tests.payloads import PAYLOADS, PLAIN
from tests.site.findings import assert_none
from tests.site.html_page import HtmlPage, html_pages
from tests.site.project import run

pytestmark = pytest.mark.slow

TEMPLATES = ("main.html", "story.html", "handbook.html")
# With the title of each page in its front matter, a heading below it or none.
BODIES = {"than": "Lời kể.", "dau-de": "# Đầu đề\n\n## Phần một\n\nLời kể."}
SITE_NAME = "Điển hình <OCOP> & bạn"


def built(root: Path, pages: Mapping[str, str], nav: list[object], by: str) -> dict[str, HtmlPage]:
    """The pages as the generator leaves them, with our theme and no plugin."""
    docs = root / "docs"
    for name, text in pages.items():
        file = docs / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    settings = {
        "site_name": SITE_NAME,
        "site_url": "https://dien-hinh.example.vn/",
        "theme": {"name": "material", "custom_dir": str(ROOT / "docs/theme"), "language": "vi"},
        "plugins": [],
        "nav": nav,
        "markdown_extensions": ["attr_list"],
        "extra": {"menu": [{"name": "Hồ sơ", "url": "ho-so/"}], "scope": "/", "generator": False},
    }
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    made = run(by, "build", cwd=root)
    assert made.returncode == 0, made.stderr
    return {uri: page for uri, page in html_pages(root / "site").items() if uri != "404.html"}


def told(title: str, template: str, body: str) -> str:
    head = {"title": title, "description": f"Lời tả {title}", "template": template}
    return f"---\n{json.dumps(head | {'date': '2023-12-01'}, ensure_ascii=False)}\n---\n\n{body}\n"


def pages_told(title: str) -> dict[str, str]:
    return {
        f"{template.partition('.')[0]}-{name}.md": told(title, template, body)
        for template in TEMPLATES
        for name, body in BODIES.items()
    }


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def by(request: pytest.FixtureRequest) -> str:
    """The site generator."""
    name: str = request.param
    return name


def test_no_title_or_description_becomes_markup(
    tmp_path_factory: pytest.TempPathFactory, by: str
) -> None:
    """One site holds a folder of pages for each text, beside one with plain words.

    Three payloads in one text, for a third of the pages; first the one that opens a comment.
    """
    names = sorted(PAYLOADS, key=lambda name: name != "marker")
    texts = {name: " ".join(PAYLOADS[n] for n in names[at::7]) for at, name in enumerate(names[:7])}
    texts["thuong"] = PLAIN
    pages = {"index.md": "# Đầu"}
    for name, said in texts.items():
        pages |= {f"{name}/{file}": text for file, text in pages_told(said).items()}
    pages["cuoi.md"] = "# Cuối"
    made = built(tmp_path_factory.mktemp("titles"), pages, [{"Phần": [*pages]}], by)

    assert len(made) == len(texts) * len(TEMPLATES) * len(BODIES) + 2
    wrong = []
    for uri, page in made.items():
        name, _, rest = uri.partition("/")
        if name not in texts:
            continue
        shown = texts[name]
        # The menu says where the reader is, so the order is another on every page.
        is_right = (
            sorted(page.skeleton()) == sorted(made[f"thuong/{rest}"].skeleton())
            # A long one goes without the name of the site.
            and page.title in (shown, f"{shown} | {SITE_NAME}")
            and page.meta("og:title") == shown
            and page.meta("description") == f"Lời tả {shown}"
            and " ".join(shown.split()) in page.words
        )
        if not is_right:
            wrong.append(uri)
    assert_none(wrong)


def test_a_title_from_a_heading_or_the_menu_is_escaped_once(tmp_path: Path, by: str) -> None:
    pages = {
        "hai.md": "# Hai & ba *đậm* &lt;OCOP&gt;\n\nLời kể.\n\n## Bốn & năm\n\nLời kể.",
        "sau.md": "---\ntemplate: handbook.html\n---\n\nLời kể.",
    }
    made = built(tmp_path, pages, [{"Phần & mục": ["hai.md", {"Sáu & bảy": "sau.md"}]}], by)

    heading, named = made["hai/index.html"], made["sau/index.html"]
    assert heading.title == f"Hai & ba đậm <OCOP> | {SITE_NAME}"
    assert heading.meta("og:title") == "Hai & ba đậm <OCOP>"
    assert "Hai &amp; ba đậm &lt;OCOP&gt;</span>" in heading.html
    assert named.meta("og:title") == "Sáu & bảy"
    assert "<h1>Sáu &amp; bảy</h1>" in named.html
    assert {"Phần & mục", "Sáu & bảy", "Hai & ba đậm <OCOP>"} <= set(named.words)
    assert "&amp;amp;" not in heading.html + named.html
