"""What mkdocs.yml says: address and name of the site, its folders, the options of the plugin."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from dienhinh.model.source import KeyPath
from dienhinh.read.yaml_tree import parse_tree, settings_tree

SETTINGS = "mkdocs.yml"
_PLUGIN = "dienhinh"
# What MkDocs copies into the site, file for file, and the site itself, with their usual names.
_PUBLIC = {"docs_dir": "docs", "site_dir": "site"}


def site_settings(project: Path = Path()) -> Mapping[str, object]:
    """The settings; `project` is the folder of mkdocs.yml. Empty without a file that can be read.

    What MkDocs alone can work out, such as `!ENV SITE_URL`, comes as it is written.
    """
    return settings_tree(settings_text(project))


def site_setting(key: str, project: Path = Path()) -> str:
    """The text of a setting such as `site_url`; empty when nothing is set."""
    return str(site_settings(project).get(key) or "")


def pages_folder(project: Path) -> Path:
    """Where the hand-written pages of a project are, as MkDocs takes it: `docs` unless told."""
    return _folder_of(project, "docs_dir")


def theme_folder(project: Path) -> Path | None:
    """Where the look of a project is; None when its settings tell of no folder of its own."""
    theme = site_settings(project).get("theme")
    told = theme.get("custom_dir") if isinstance(theme, dict) else None
    return project / str(told) if told else None


def public_folders(project: Path) -> list[Path]:
    """The folders of a project that the site is made from, and made in; none elsewhere."""
    if not (project / SETTINGS).is_file():
        return []
    return [_folder_of(project, key) for key in _PUBLIC]


def plugin_options(
    settings: Mapping[str, object],
) -> Iterator[tuple[KeyPath, Mapping[str, object]]]:
    """The options of our plugin wherever it stands under `plugins`, each with the way to them."""
    plugins = settings.get("plugins")
    rows = plugins if isinstance(plugins, list) else [plugins]
    for number, row in enumerate(rows):
        options = row.get(_PLUGIN) if isinstance(row, dict) else None
        if isinstance(options, dict):
            way: KeyPath = (number,) if isinstance(plugins, list) else ()
            yield ("plugins", *way, _PLUGIN), options


def option_spot(path: KeyPath, project: Path = Path()) -> str:
    """Where an option of our plugin stands, as `mkdocs.yml:34:7`; the file's name if unknown."""
    tree, _ = parse_tree(settings_text(project).encode(), SETTINGS)
    if tree is None:
        return SETTINGS
    way = next((way for way, _ in plugin_options(tree.root)), ())
    spot = tree.value_spot((*way, *path))
    return f"{SETTINGS}:{spot.line}:{spot.column}"


def settings_text(project: Path) -> str:
    """The file as it is written; empty when there is none."""
    file = project / SETTINGS
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def _folder_of(project: Path, key: str) -> Path:
    return project / (site_setting(key, project) or _PUBLIC[key])
