"""What was typed as the options of a run, the same for every command."""

import argparse
from pathlib import Path

from dienhinh import pipeline


def run_options(given: argparse.Namespace) -> pipeline.Options:
    """The options; what a command does not ask for is as `make site` has it.

    Raises PublishError when the address of a browser editor is none.
    """
    return pipeline.Options(
        profiles=given.profiles,
        theme=getattr(given, "theme", Path("docs/theme")),
        docs=getattr(given, "docs", Path("docs")),
        cache=given.cache,
        base_url=getattr(given, "base_url", "https://dien-hinh.example.vn/"),
        site_name=getattr(given, "site_name", ""),
        today=given.today or pipeline.today_in_viet_nam(),
        repository=pipeline.repository(given.repository),
        jobs=getattr(given, "jobs", 0),
        store=getattr(given, "store", ""),
        kits=getattr(given, "kits", True),
        search=getattr(given, "search", True),
        editor=pipeline.browser_editor(
            getattr(given, "editor", ""), getattr(given, "editor_host", "")
        ),
    )
