"""Whether mkdocs.yml turns the browser editor on: exit code 0 when it does, 1 when not.

For machines that build the site: `if python -m dienhinh.site.asks_editor; then npm ci …; fi`. The
settings are read as MkDocs reads them, so whichever way they are written counts.
"""

import sys

from mkdocs.config import load_config

from dienhinh.site.plugin import DienHinhPlugin


def asks_editor(file: str = "mkdocs.yml") -> bool:
    """Whether the settings name a repository for the editor. MkDocs' own errors otherwise."""
    plugins = load_config(file).plugins.values()
    return any(isinstance(one, DienHinhPlugin) and bool(one.config.editor) for one in plugins)


if __name__ == "__main__":
    sys.exit(0 if asks_editor() else 1)
