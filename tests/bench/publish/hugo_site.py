"""The same profiles and the same frame as a Hugo project, in the way its documentation advises."""

import re
import shutil
from pathlib import Path

_HERE = Path(__file__).parent / "hugo"
# Hugo keeps `kind` for itself.
_KIND = re.compile(r"^kind:", re.MULTILINE)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_DATA = re.compile(r'<script type="application/ld\+json">.*?</script>', re.DOTALL)
_MAIN = re.compile(r"(<main[^>]*>).*(</main>)", re.DOTALL)


def hugo_project(profiles: Path, built_page: Path, into: Path) -> int:
    """Write the project into `into`; the number of profiles.

    `built_page` is a finished profile page of ours: its head, menu and footer become Hugo's frame.
    Each profile becomes a content file whose front matter is the YAML of the profile as it stands.
    """
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(_HERE, into)
    frame = built_page.read_text(encoding="utf-8").replace("../../", "/")
    frame = _DATA.sub("", _TITLE.sub('<title>{{ block "title" . }}{{ end }}</title>', frame))
    frame = _MAIN.sub(r'\1{{ block "body" . }}{{ end }}\2', frame)
    (into / "layouts/_default/baseof.html").write_text(frame, encoding="utf-8")
    folder = into / "content/ho-so"
    folder.mkdir(parents=True)
    count = 0
    for file in sorted(profiles.glob("*/*/*/profile.yaml")):
        text = _KIND.sub("loai:", file.read_text(encoding="utf-8"))
        page = folder / f"{file.parent.name}.md"
        page.write_text(f"---\n{text}---\n", encoding="utf-8")
        count += 1
    return count
