"""The engines we are measured against, on the same pages: Pagefind and Material for MkDocs."""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from dienhinh.model.lists import Abbreviation
from dienhinh.model.search import SearchRecord
from tests.search.documents import text_of

HERE = Path(__file__).parent
_MATERIAL = "templates/assets/javascripts"
# As Material configures a Vietnamese site on which nothing is said about search.
_CONFIG = {
    "lang": ["vi"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}


def versions() -> dict[str, str]:
    """Name and version of each rival."""
    package = HERE / "node_modules/pagefind/package.json"
    pagefind = json.loads(package.read_text(encoding="utf-8"))["version"]
    return {"Pagefind": pagefind, "Material for MkDocs": version("mkdocs-material")}


def build_pagefind(
    records: Iterable[SearchRecord], abbreviations: Sequence[Abbreviation], root: Path
) -> float:
    """The index below `root/pagefind/`, and the list its page needs; the seconds it took."""
    meanings = [[a.short.lower(), a.long[0]] for a in abbreviations]
    (root / "abbreviations.json").write_text(
        json.dumps(meanings, ensure_ascii=False), encoding="utf-8"
    )
    start = time.monotonic()
    command = ["node", str(HERE / "pagefind.mjs"), str(root / "pagefind")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin is not None
        for record in records:
            row = {"url": f"/{record.uri}", "title": record.title, "content": text_of(record)}
            process.stdin.write(json.dumps(_expanded(row, abbreviations)) + "\n")
        process.stdin.close()
        assert process.wait() == 0
    return time.monotonic() - start


def _expanded(row: dict[str, str], abbreviations: Sequence[Abbreviation]) -> dict[str, str]:
    """With what every abbreviation stands for in its place."""
    text = row["content"]
    for known in abbreviations:
        if known.short in text:
            text = re.sub(rf"\b{re.escape(known.short)}\b", known.long[0], text)
    return {**row, "content": text}


def build_material(records: Iterable[SearchRecord], root: Path) -> int:
    """Worker and index below `root/material/`; the bytes of the index."""
    folder = root / "material"
    scripts = folder / "assets/javascripts"
    source = Path(str(files("material"))) / _MATERIAL
    shutil.copytree(source / "lunr", scripts / "lunr", dirs_exist_ok=True)
    (scripts / "workers").mkdir(exist_ok=True)
    (worker,) = (source / "workers").glob("search.*.min.js")
    shutil.copy(worker, scripts / "workers/search.js")
    index = folder / "search_index.json"
    with index.open("w", encoding="utf-8") as file:
        file.write(f'{{"config": {json.dumps(_CONFIG)}, "docs": [')
        file.writelines(_documents(records))
        file.write("]}")
    return index.stat().st_size


def _documents(records: Iterable[SearchRecord]) -> Iterator[str]:
    for number, record in enumerate(records):
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text_of(record).splitlines())
        document = {"location": record.uri, "title": escape(record.title), "text": paragraphs}
        yield ("," if number else "") + json.dumps(document, ensure_ascii=False)
