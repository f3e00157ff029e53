"""The order of the stages, once: read -> check -> derive -> render -> write.

`examine` reads and checks everything and keeps of each profile only what the public may see;
`publish` makes the pages, pictures and data files from that and writes them into a built site.
"""

from dienhinh.pipeline.examining import Examined, examine, known_lists
from dienhinh.pipeline.generated_files import forms
from dienhinh.pipeline.options import (
    Options,
    PublishError,
    browser_editor,
    repository,
    today_in_viet_nam,
)
from dienhinh.pipeline.publishing import Published, publish

__all__ = [
    "Examined",
    "Options",
    "PublishError",
    "Published",
    "browser_editor",
    "examine",
    "forms",
    "known_lists",
    "publish",
    "repository",
    "today_in_viet_nam",
]
