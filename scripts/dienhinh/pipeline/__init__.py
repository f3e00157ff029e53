"""The order of the stages, once: read -> check -> derive -> render -> write.

`examine` reads and checks everything and keeps of each profile only what the public may see;
`publish` makes the pages, pictures and data files from that and writes them into a built site.
"""

import importlib
from typing import TYPE_CHECKING, Any

from dienhinh.pipeline.cache_folder import own_cache
from dienhinh.pipeline.examining import Examined, examine, known_lists
from dienhinh.pipeline.options import (
    Options,
    PublishError,
    browser_editor,
    repository,
    today_in_viet_nam,
)
from dienhinh.pipeline.site_contact import own_contact, site_contact
from dienhinh.pipeline.timings import Timings

if TYPE_CHECKING:
    from dienhinh.pipeline.live import LivePages
    from dienhinh.pipeline.publishing import Published, forget_site, publish

__all__ = [
    "Examined",
    "LivePages",
    "Options",
    "PublishError",
    "Published",
    "Timings",
    "browser_editor",
    "examine",
    "forget_site",
    "known_lists",
    "own_cache",
    "own_contact",
    "publish",
    "repository",
    "site_contact",
    "today_in_viet_nam",
]

_LATER = {
    "LivePages": "live",
    "Published": "publishing",
    "forget_site": "publishing",
    "publish": "publishing",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 whatever has the name
    """Publishing is loaded when asked for: checking, which editors do most, needs none of it."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"dienhinh.pipeline.{_LATER[name]}"), name)
