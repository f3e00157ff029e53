"""The profile pages as Markdown, for Zensical and Material, which build from nothing else.

Only the first page stands in the navigation: with every page there Material takes time with the
square of their number. Material's search is off, which is the quicker; Zensical's cannot be.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from dienhinh.model.public import PublicProfile, PublicText
from tests.bench.publish.given import Corpus

_CONFIG = """\
site_name: Điển hình tiên tiến Quảng Ngãi
site_url: https://dien-hinh.example.vn/
theme: {name: material, language: vi, font: false}
plugins: []
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


def markdown_project(corpus: Corpus, into: Path) -> None:
    """Write the project into `into`: a page a profile, and a first page."""
    shutil.rmtree(into, ignore_errors=True)
    folder = into / "docs/ho-so"
    folder.mkdir(parents=True)
    (into / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    (into / "docs/index.md").write_text("# Hồ sơ điển hình\n", encoding="utf-8")
    for profile in corpus.library.profiles:
        text = "\n".join(_lines(profile, corpus.library.text(profile)))
        (folder / f"{profile.slug}.md").write_text(text, encoding="utf-8")


def _lines(profile: PublicProfile, told: PublicText) -> Iterator[str]:
    yield from (f"# {profile.name}", "", profile.summary, "")
    for photo in profile.photos:
        yield f"![{photo.alt}](https://dien-hinh.example.vn/anh/{photo.digest}-960.jpg)"
        yield from ("", f"*{photo.caption}*", "")
    yield from ("## Câu chuyện", "", told.activities, "")
    yield from _section("Cách làm", "1. ", told.measures)
    yield from _section("Kết quả", "- ", told.results)
    if told.effects is not None:
        yield from ("## Hiệu quả", "", told.effects, "")
    if told.replication is not None:
        yield from _section("Muốn làm theo?", "1. ", told.replication.steps)


def _section(heading: str, mark: str, rows: tuple[str, ...]) -> Iterator[str]:
    if rows:
        yield from (f"## {heading}", "", *(f"{mark}{row}" for row in rows), "")
