"""The plugin's options in mkdocs.yml, and what the pipeline is told of them."""

import logging
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils.yaml import yaml_load

from dienhinh import pipeline
from dienhinh.model.editor import Editor
from dienhinh.model.site_contact import SiteContact

_log = logging.getLogger("mkdocs.plugins.dienhinh")
_NO_CONTACT = (
    "Lưu ý: mkdocs.yml chưa ghi cách liên hệ nhóm biên tập, nên trang không chỉ được nơi nào để "
    "báo sai, xin gỡ. Thêm dưới “dienhinh:” mục “contact:”, trong đó “email:” và địa chỉ thư của "
    "nhóm; xem Vận hành. / Note: mkdocs.yml says nowhere how the editors are reached. Add below "
    '"dienhinh:" the option "contact:", in it "email:" and their address for mail.'
)

_LOCAL = "http://127.0.0.1:8000/"


class DienHinhConfig(Config):
    """`profiles`: their folder; `repository`: who can read it; `today`: a day to build for.

    `kits`: whether press kits are made; without them a local build is quicker. `editor`: the
    repository the browser editor sends to, `github:owner/name`; without it there is no `/nhap/`.
    `editor_host`: a forge of one's own. `contact`: how the editors are reached, `email`, `phone`
    and `issues`, each may be left out.
    """

    profiles = option.Type(str, default="profiles")
    repository = option.Choice(("private", "public"), default="private")
    cache = option.Type(str, default=".cache")
    # YAML makes a date of 2027-05-15, text of '2027-05-15': the handbook shows it without quotes.
    today = option.Optional(option.Type((str, date)))
    kits = option.Type(bool, default=True)
    editor = option.Type(str, default="")
    editor_host = option.Type(str, default="")
    # Of any type: the pipeline says what is wrong with it, in words and with its line.
    contact = option.Optional(option.Type(object))


def build_options(
    config: MkDocsConfig, ours: DienHinhConfig, *, is_serving: bool = False
) -> pipeline.Options:
    """What the pipeline is told, from the whole configuration and the plugin's own."""
    root = Path(config.config_file_path).parent
    profiles, docs, site = root / ours.profiles, Path(config.docs_dir), Path(config.site_dir)
    theme = config.theme.custom_dir or str(root / "docs" / "theme")
    return pipeline.Options(
        profiles=_shortest(profiles),
        theme=Path(theme),
        docs=_shortest(docs),
        cache=_cache(root / ours.cache, (profiles, docs, site)),
        base_url=(_written_address(config) if is_serving else config.site_url) or _LOCAL,
        site_name=config.site_name,
        today=_day(ours.today) if ours.today else pipeline.today_in_viet_nam(),
        # A setting that says private is not believed where the forge shows all to everybody.
        repository=pipeline.repository("public" if ours.repository == "public" else "auto"),
        kits=ours.kits,
        editor=_editor(ours),
        editor_packages=root / "scripts" / "editor" / "node_modules",
        contact=_contact(ours, root),
    )


def _written_address(config: MkDocsConfig) -> str:
    """The site's address as mkdocs.yml tells it; empty when it tells none.

    While serving MkDocs puts its own in the place of it: kits, posters and codes, which name the
    address, would all be made for that one, and for the other at the next build.
    """
    with Path(config.config_file_path).open("rb") as file:
        return str(yaml_load(file).get("site_url") or "")


def _day(typed: object) -> date:
    try:
        return date.fromisoformat(str(typed))
    except ValueError as error:
        told = (
            f"mkdocs.yml: today: “{typed}” không phải ngày; ghi như 2027-05-15. / "
            f'mkdocs.yml: today: "{typed}" is no day; type one such as 2027-05-15.'
        )
        raise PluginError(told) from error


def _cache(folder: Path, apart: Iterable[Path]) -> Path:
    try:
        return pipeline.own_cache(folder, map(_shortest, apart))
    except pipeline.PublishError as error:
        raise PluginError(str(error)) from error


def _editor(config: DienHinhConfig) -> Editor | None:
    try:
        return pipeline.browser_editor(config.editor, config.editor_host)
    except pipeline.PublishError as error:
        raise PluginError(str(error)) from error


def _contact(config: DienHinhConfig, root: Path) -> SiteContact:
    try:
        contact = pipeline.site_contact(config.contact, root)
    except pipeline.PublishError as error:
        raise PluginError(str(error)) from error
    if not contact.ways:
        # No warning of MkDocs: `strict` would count it, and a site without an address still stands.
        _log.info(_NO_CONTACT)
    return contact


def _shortest(path: Path) -> Path:
    """The path as a person in the project's folder would write it, for messages."""
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
