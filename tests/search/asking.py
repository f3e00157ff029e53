"""Builds an index in a folder and asks the engine of the site in node."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from dienhinh.model.reference import Reference
from dienhinh.model.search import SearchRecord
from dienhinh.render.scripts import packed_script
from tests.search.documents import index_files

_ASK = Path(__file__).with_name("ask.js")
_SCRIPTS = Path(__file__).parents[2] / "docs/theme/assets/js"
# What only tests ask the engine for: the words of a text as they are compared, and why it failed.
_FOR_TESTS = (
    (
        "return { search: safe,",
        """return {
          terms: async (text) => {
            await file("goc", start);
            return words(clean(text)).flatMap(({ plain }) => plain);
          },
          search: safe,""",
    ),
    (
        '.catch(() => ({ ...NOTHING, state: "broken" }))',
        '.catch((error) => ({ ...NOTHING, state: "broken", error }))',
    ),
)


# Every question writes the scripts anew, and they are the same.
@cache
def _packed(text: str) -> str:
    for published, asked in _FOR_TESTS:
        text = text.replace(published, asked)
    return packed_script(text)


def write_index(records: Iterable[SearchRecord], reference: Reference, folder: Path) -> Path:
    """Write the index of these documents; the folder stands for the root of the site."""
    for output in index_files(records, reference):
        path = folder / output.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
    return folder


def write_scripts(folder: Path) -> None:
    """Write the scripts of searching to where the site has them."""
    scripts = folder / "assets/js"
    scripts.mkdir(parents=True, exist_ok=True)
    for script in _SCRIPTS.glob("search-*.js"):
        text = _packed(script.read_text(encoding="utf-8"))
        (scripts / script.name).write_text(text, encoding="utf-8")


def ask(folder: Path, questions: Sequence[Sequence[object]]) -> list[Any]:
    """What the engine answers to each `[way, *given]`, every time with nothing loaded.

    The scripts are packed as they are when the site is published.
    """
    write_scripts(folder)
    done = subprocess.run(
        ["node", str(_ASK), str(folder)],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


def search(folder: Path, text: str, **options: object) -> Any:  # noqa: ANN401 the engine's answer
    """The answer to one search."""
    (answer,) = ask(folder, [["search", text, options]])
    return answer


def found(answer: Any) -> list[str]:  # noqa: ANN401 the engine's answer
    """The last part of the addresses of the results, in their order."""
    return [result["uri"].rstrip("/").rpartition("/")[2] for result in answer["results"]]


def matching(answer: Any) -> list[str]:  # noqa: ANN401 the engine's answer
    """The slugs found without those whose words only come near."""
    rows = zip(found(answer), answer["results"], strict=True)
    return [slug for slug, result in rows if not result["near"]]
