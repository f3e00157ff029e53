"""Who can read the repository: what the machine that builds it says, else what mkdocs.yml says.

A setting that says private while the forge shows the repository to everybody would let telephone
numbers out, so the forge is believed first.
"""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from dienhinh.read.site_settings import plugin_options, settings_text, site_settings

# Of a file that is no YAML while somebody writes it.
_SAYS_PUBLIC = re.compile(r"^[ -]*repository:\s*['\"]?public\b", re.MULTILINE)


def visibility(
    project: Path = Path(), environment: Mapping[str, str] = os.environ
) -> Literal["public", "private"]:
    """`public` when the forge or the setting says so; `project` is the folder of mkdocs.yml."""
    return "public" if _forge_shows_it(environment) or _is_set_public(project) else "private"


def _forge_shows_it(environment: Mapping[str, str]) -> bool:
    """GitLab tells in a variable, GitHub and Gitea in the file of the event.

    "internal" is every account of a GitLab server, so it is public here.
    """
    if environment.get("CI_PROJECT_VISIBILITY") in {"public", "internal"}:
        return True
    event = environment.get("GITHUB_EVENT_PATH")
    if not event:
        return False
    try:
        told = json.loads(Path(event).read_text(encoding="utf-8"))
        return told["repository"]["private"] is False
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _is_set_public(project: Path) -> bool:
    settings = site_settings(project)
    if not settings:
        return _SAYS_PUBLIC.search(settings_text(project)) is not None
    # What is neither word, such as the name of a variable, is taken for the careful one.
    return any(
        told.get("repository", "private") != "private" for _, told in plugin_options(settings)
    )
