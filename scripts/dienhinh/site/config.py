"""The plugin's options in mkdocs.yml."""

from mkdocs.config import config_options as option
from mkdocs.config.base import Config


class DienHinhConfig(Config):
    """`profiles`: their folder; `repository`: who can read it; `today`: a day to build for."""

    profiles = option.Type(str, default="profiles")
    repository = option.Choice(("private", "public"), default="private")
    cache = option.Type(str, default=".cache")
    today = option.Optional(option.Type(str))
