"""The same pages by others: Hugo at every count, the rest where their time allows."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.command import Cost, run
from tests.bench.publish.eleventy_site import eleventy_project
from tests.bench.publish.given import Corpus
from tests.bench.publish.hugo_site import hugo_project
from tests.bench.publish.markdown_site import markdown_project
from tests.bench.rivals.installed import NODE_MODULES, TOOLS, hugo_program


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """What another made: its pages and bytes, and what it took."""

    tool: str
    cost: Cost
    pages: int
    bytes: int


def hugo(corpus: Corpus, frame: Path, room: Path, rounds: int) -> Other:
    """Full builds, each into an empty folder, the quickest of `rounds`."""
    project = room / "hugo"
    costs = []
    for _ in range(rounds):
        hugo_project(corpus, frame, project)
        costs.append(run([hugo_program(), "--quiet", "--noBuildLock"], project))
    return _other("Hugo", min(costs, key=lambda cost: cost.wall_s), project / "public")


def small(corpus: Corpus, frame: Path, room: Path) -> Iterator[Other]:
    """Eleventy with the same pages; Zensical and Material with the profiles' pages alone."""
    project = room / "eleventy"
    eleventy_project(corpus, frame, project)
    command = ["node", str(NODE_MODULES / "@11ty/eleventy/cmd.cjs"), "--quiet"]
    yield _other("Eleventy", run(command, project), project / "_site")
    project = room / "markdown"
    for tool, command in (
        ("Zensical", [str(TOOLS / "zensical"), "build"]),
        ("Material for MkDocs", [sys.executable, "-m", "mkdocs", "build", "--quiet"]),
    ):
        markdown_project(corpus, project)
        yield _other(tool, run(command, project), project / "site")


def pagefind(site: Path, room: Path) -> Other:
    """The search index of Pagefind over the pages that we published, beside our own."""
    out = room / "pagefind"
    command = [str(NODE_MODULES / ".bin/pagefind"), "--site", str(site), "--quiet"]
    command += ["--output-path", str(out)]
    made = run([*command, "--glob", "ho-so/*/index.html"])
    return _other("Pagefind", made, out)


def _other(tool: str, cost: Cost, out: Path) -> Other:
    files = [file for file in out.rglob("*") if file.is_file()]
    return Other(
        tool=tool,
        cost=cost,
        pages=sum(file.name == "index.html" for file in files),
        bytes=sum(file.stat().st_size for file in files),
    )
