"""The plugin's options in mkdocs.yml."""

from mkdocs.config import config_options as option
from mkdocs.config.base import Config


class DienHinhConfig(Config):
    """`profiles`: their folder; `repository`: who can read it; `today`: a day to build for.

    `kits`: whether press kits are made; without them a local build is quicker. `editor`: the
    repository the browser editor sends to, `github:owner/name`; without it there is no `/nhap/`.
    `editor_host`: a forge of one's own.
    """

    profiles = option.Type(str, default="profiles")
    repository = option.Choice(("private", "public"), default="private")
    cache = option.Type(str, default=".cache")
    today = option.Optional(option.Type(str))
    kits = option.Type(bool, default=True)
    editor = option.Type(str, default="")
    editor_host = option.Type(str, default="")
