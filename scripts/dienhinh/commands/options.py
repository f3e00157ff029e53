"""What was typed as the options of a run, the same for every command."""

import argparse
import os
import tempfile
from functools import cache
from pathlib import Path

from dienhinh import pipeline
from dienhinh.commands.arguments import web_address

# As in `mkdocs.yml`.
_ADDRESS = "https://dien-hinh.example.vn/"
_SITE_NAME = "Điển hình tiên tiến Quảng Ngãi"


def add_address(parser: argparse.ArgumentParser) -> None:
    """Ask where the site will be."""
    parser.add_argument("--base-url", type=web_address, default=_ADDRESS, metavar="URL")


def add_site(parser: argparse.ArgumentParser) -> None:
    """Ask what the site is beside its profiles."""
    parser.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR")
    add_address(parser)
    parser.add_argument("--site-name", default=_SITE_NAME, metavar="NAME")


def run_options(given: argparse.Namespace) -> pipeline.Options:
    """The options; what a command does not ask for is as `make site` has it.

    Raises PublishError when the address of a browser editor is none.
    """
    return pipeline.Options(
        profiles=given.profiles,
        theme=getattr(given, "theme", Path("docs/theme")),
        docs=getattr(given, "docs", Path("docs")),
        cache=_usable(given.cache),
        base_url=getattr(given, "base_url", _ADDRESS),
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


def _usable(kept: Path) -> Path:
    """The cache asked for; on a disc or share that only lets read, one that ends with the run."""
    whole = kept.absolute()
    there = next(path for path in (whole, *whole.parents) if path.exists())
    return kept if os.access(there, os.W_OK) else Path(_of_this_run().name)


@cache
def _of_this_run() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dienhinh-")
