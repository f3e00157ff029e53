"""The same profiles and the same frame as a Hugo project, in the way its documentation advises.

One content file a profile with the YAML as its front matter, taxonomies for the groups, cards kept
with `partialCached`, the frame as `baseof.html`.
"""

import json
import re
import shutil
from pathlib import Path

from tests.bench.publish.given import Corpus
from tests.bench.rivals.installed import rooted_frame

_HERE = Path(__file__).parent / "hugo"
_TOKEN = re.compile("\u2042(head|body|nav:([^\u2042]*))\u2042")
_SLOTS = {"head": '{{ partial "head.html" . }}', "body": '{{ block "body" . }}{{ end }}'}


def hugo_project(corpus: Corpus, frame: Path, into: Path) -> None:
    """Write the project into `into`; `frame` is the site that holds the built frame page."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(_HERE, into)
    layout = _TOKEN.sub(_slot, rooted_frame(frame))
    (into / "layouts/_default/baseof.html").write_text(layout, encoding="utf-8")
    data = into / "data"
    data.mkdir()
    awards = json.dumps(corpus.awards, ensure_ascii=False)
    (data / "khen_thuong.json").write_text(awards, encoding="utf-8")
    for section, names in corpus.groups.items():
        for name, title in names.items():
            group = into / "content" / section / name
            group.mkdir(parents=True)
            _page(group / "_index.md", f"title: {json.dumps(title, ensure_ascii=False)}\n")
    profiles = into / "content/ho-so"
    profiles.mkdir(parents=True)
    _page(profiles / "_index.md", 'title: "Hồ sơ điển hình"\n')
    for given in corpus.given():
        _page(profiles / f"{given.slug}.md", given.front_matter())


def _slot(found: re.Match[str]) -> str:
    if found[2] is None:
        return _SLOTS[found[1]]
    section = found[2].rstrip("/")
    return f'{{{{ if eq .Section "{section}" }}}} aria-current="true"{{{{ end }}}}'


def _page(path: Path, front_matter: str) -> None:
    path.write_text(f"---\n{front_matter}---\n", encoding="utf-8")
