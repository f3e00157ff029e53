"""The address and name of the site, as mkdocs.yml has them for the pages that MkDocs builds."""

import re
from pathlib import Path

from dienhinh.read.yaml_tree import read_tree

SETTINGS = "mkdocs.yml"


def site_setting(key: str, project: Path = Path()) -> str:
    """The text of a setting such as `site_url`; `project` is the folder of mkdocs.yml.

    Empty when there is no such file or setting. What MkDocs alone can work out, such as
    `!ENV SITE_URL`, comes as it is written.
    """
    file = project / SETTINGS
    if not file.is_file():
        return ""
    written = re.search(
        rf"^{re.escape(key)}:[ \t]*(\S.*?)(?:\s+#.*)?$",
        file.read_text(encoding="utf-8", errors="replace"),
        re.MULTILINE,
    )
    tree, _problems = read_tree(file, file.as_posix())
    as_written = written[1] if written else ""
    # MkDocs takes more of YAML than data may hold, such as anchors; tags are not in the tree.
    if tree is None or as_written.startswith("!"):
        return as_written.strip("'\"")
    return str(tree.root.get(key) or "")
