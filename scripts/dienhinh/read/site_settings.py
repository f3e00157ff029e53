"""What mkdocs.yml says: address and name of the site, its folders, the options of the plugin."""

from collections.abc import Mapping
from pathlib import Path

from dienhinh.read.yaml_tree import settings_tree

SETTINGS = "mkdocs.yml"


def site_settings(project: Path = Path()) -> Mapping[str, object]:
    """The settings; `project` is the folder of mkdocs.yml. Empty without a file that can be read.

    What MkDocs alone can work out, such as `!ENV SITE_URL`, comes as it is written.
    """
    return settings_tree(settings_text(project))


def site_setting(key: str, project: Path = Path()) -> str:
    """The text of a setting such as `site_url`; empty when nothing is set."""
    return str(site_settings(project).get(key) or "")


def settings_text(project: Path) -> str:
    """The file as it is written; empty when there is none."""
    file = project / SETTINGS
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
