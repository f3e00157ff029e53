"""The same profiles and the same frame as an Eleventy project, in Eleventy's quickest way."""

import json
import shutil
from pathlib import Path

from tests.bench.publish.given import Corpus
from tests.bench.rivals.installed import NODE_MODULES, rooted_frame

_HERE = Path(__file__).parent / "eleventy"


def eleventy_project(corpus: Corpus, frame: Path, into: Path) -> None:
    """Write the project into `into`; `frame` is the site that holds the built frame page."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(_HERE, into)
    (into / "package.json").write_text('{"type": "module"}\n', encoding="utf-8")
    (into / "node_modules").symlink_to(NODE_MODULES)
    (into / "frame.html").write_text(rooted_frame(frame), encoding="utf-8")
    folder = into / "profiles"
    folder.mkdir()
    order = []
    for given in corpus.given():
        (folder / f"{given.slug}.yaml").write_text(given.front_matter(), encoding="utf-8")
        order.append(given.slug)
    values = {"order": order, "groups": corpus.groups, "awards": corpus.awards}
    text = json.dumps(values, ensure_ascii=False)
    (into / "given.json").write_text(text, encoding="utf-8")
